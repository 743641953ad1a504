-- The plan as a text: one row a version, whole. `number` counts the versions of a region. Legal bases, agreement, decree and
-- departures are JSON, always read together with their version. `agreed_number` is the version whose text the forum agreed.

create table plan_documents (
    region_id integer not null,
    id blob not null,
    number integer not null,
    title text not null,
    title_en text,
    period_start integer not null,
    period_end integer not null,
    stage text not null,
    act_on text not null,
    act_by text not null,
    note text,
    legal_bases text not null,
    agreement text,
    agreed_number integer,
    enactment text,
    departures text not null,
    chapter_1 text not null,
    chapter_2 text not null,
    chapter_3 text not null,
    chapter_4 text not null,
    chapter_5 text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index plan_documents_current on plan_documents (region_id) where valid_to_seq = 9223372036854775807;
create unique index plan_documents_by_1 on plan_documents (region_id, number);
