-- The plan open to everyone: nomenclature, programmes with money by year, places, and the indicators they serve.
-- Money is whole rupiah. `goals` has bit n set for goal n.

create table nomenclature_entries (
    region_id integer not null,
    id blob not null,
    version text not null,
    code text not null,
    level text not null,
    name text not null,
    parent_code text,
    field_name text,
    performance text,
    output text,
    unit text,
    tags text not null,
    minimum_service integer not null check (minimum_service in (0, 1)),
    kind text,
    previous_code text,
    sort_key text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index nomenclature_entries_current on nomenclature_entries (region_id, version, code) where valid_to_seq = 9223372036854775807;

create table programmes (
    region_id integer not null,
    id blob not null,
    key text not null,
    slug text not null,
    matrix text not null,
    nomenclature text,
    code text,
    name text not null,
    activity_code text,
    activity_name text,
    programme_code text,
    programme_name text,
    output text not null,
    unit text not null,
    organisation_id blob not null,
    organisation_name text not null,
    funding text not null,
    pojk_category text,
    state text not null,
    first_year integer not null,
    last_year integer not null,
    ceiling_total integer not null,
    budget_total integer not null,
    goals integer not null,
    link_count integer not null,
    source text not null,
    search_text text not null,
    sort_key text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index programmes_current on programmes (region_id, key) where valid_to_seq = 9223372036854775807;
create index programmes_by_1 on programmes (region_id, valid_to_seq, sort_key);
create index programmes_by_2 on programmes (region_id, organisation_id);
create index programmes_by_3 on programmes (region_id, slug);

create table programme_amounts (
    region_id integer not null,
    id blob not null,
    programme_id blob not null,
    year integer not null,
    target text,
    ceiling integer,
    budget integer,
    realised integer,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index programme_amounts_current on programme_amounts (region_id, programme_id, year) where valid_to_seq = 9223372036854775807;

create table programme_places (
    region_id integer not null,
    id blob not null,
    programme_id blob not null,
    place_code text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index programme_places_current on programme_places (region_id, programme_id, place_code) where valid_to_seq = 9223372036854775807;

create table programme_links (
    region_id integer not null,
    id blob not null,
    programme_id blob not null,
    indicator_id blob not null,
    reason text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index programme_links_current on programme_links (region_id, programme_id, indicator_id) where valid_to_seq = 9223372036854775807;
create index programme_links_by_1 on programme_links (region_id, indicator_id);

-- Boundaries of a region's districts with shared borders simplified once; made anew at each import of boundaries.
create table topologies (
    region_id integer not null,
    topology text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, valid_to_seq)
) strict;
