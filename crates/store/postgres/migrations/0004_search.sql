-- Search over everything public, as it is today. `search_sources` says what there is to find, `search_documents` is its copy with an
-- index; both are derived and can be made anew. Kinds: 1 indicator, 2 agency, 3 other organisation, 4 district, 5 village,
-- 6 chapter of the plan, 7 programme. An id is region_id * 2^32 + kind * 2^28 + a number, so that a region is one range of ids.
create extension if not exists pg_trgm;
create extension if not exists btree_gin;

create table search_documents (
    id bigint not null primary key,
    region_id bigint not null,
    kind bigint not null,
    key text not null,
    code text not null,
    name text not null,
    name_en text not null,
    other text not null,
    body text not null,
    folded text not null,
    words tsvector not null generated always as (to_tsvector('indonesian', folded)) stored
);
create index search_documents_by_1 on search_documents (region_id, kind, key);

-- Words of names, for queries with typing errors.
create table search_words (
    region_id bigint not null,
    word text not null,
    primary key (region_id, word)
);

-- Which regions have been indexed, by which version of the rules.
create table search_regions (
    region_id bigint not null primary key,
    version bigint not null
);

create index search_documents_by_2 on search_documents using gin (region_id, folded gin_trgm_ops);
create index search_documents_by_3 on search_documents using gin (region_id, words);

create view search_sources as
select region_id, cast(1 as bigint) as kind, slug as key, code, plain_name_id as name, plain_name_en as name_en, official_name as other,
       coalesce(authority, '') as body
from indicators where valid_to_seq = 9223372036854775807
union all
select o.region_id, cast(case when o.agency_kind is null then 3 else 2 end as bigint), o.slug, coalesce(o.skpd_code, ''), o.name, '',
       case when o.official_name = o.name then '' else o.official_name end,
       coalesce((select string_agg(n.name, '; ' order by n.name) from organisation_names n where n.region_id = o.region_id and n.organisation_id = o.id and n.valid_to_seq = 9223372036854775807), '')
from organisations o where o.valid_to_seq = 9223372036854775807
union all
select region_id, cast(4 as bigint), slug, code, name, '', '', '' from districts where valid_to_seq = 9223372036854775807
union all
select v.region_id, cast(5 as bigint), d.slug || '/' || v.code, v.code, v.name, '', coalesce(v.mark, ''), d.name
from villages v join districts d on d.region_id = v.region_id and d.code = v.district_code and d.valid_to_seq = 9223372036854775807
where v.valid_to_seq = 9223372036854775807
union all
select region_id, cast(6 as bigint), '1', '', title, coalesce(title_en, ''), 'Bab I', chapter_1 from plan_documents where valid_to_seq = 9223372036854775807
union all
select region_id, cast(6 as bigint), '2', '', title, coalesce(title_en, ''), 'Bab II', chapter_2 from plan_documents where valid_to_seq = 9223372036854775807
union all
select region_id, cast(6 as bigint), '3', '', title, coalesce(title_en, ''), 'Bab III', chapter_3 from plan_documents where valid_to_seq = 9223372036854775807
union all
select region_id, cast(6 as bigint), '4', '', title, coalesce(title_en, ''), 'Bab IV', chapter_4 from plan_documents where valid_to_seq = 9223372036854775807
union all
select region_id, cast(6 as bigint), '5', '', title, coalesce(title_en, ''), 'Bab V', chapter_5 from plan_documents where valid_to_seq = 9223372036854775807
union all
select p.region_id, cast(7 as bigint), p.slug, coalesce(p.code, ''), p.name, '',
       coalesce(p.programme_name, '') || case when p.activity_name is null then '' else '; ' || p.activity_name end,
       p.output || '; ' || p.organisation_name || coalesce((select string_agg('; ' || i.plain_name_id, '' order by i.sort_key) from programme_links l join indicators i on i.region_id = l.region_id and i.id = l.indicator_id and i.valid_to_seq = 9223372036854775807 where l.region_id = p.region_id and l.programme_id = p.id and l.valid_to_seq = 9223372036854775807), '')
from programmes p where p.valid_to_seq = 9223372036854775807;
