-- The plan as a text: one row a version, whole. `number` counts the versions of a region. Legal bases, agreement, decree and
-- departures are JSON, always read together with their version. `agreed_number` is the version whose text the forum agreed.

create table plan_documents (
    region_id bigint not null,
    id uuid not null,
    number bigint not null,
    title text not null,
    title_en text,
    period_start bigint not null,
    period_end bigint not null,
    stage text not null,
    act_on text not null,
    act_by text not null,
    note text,
    legal_bases text not null,
    agreement text,
    agreed_number bigint,
    enactment text,
    departures text not null,
    chapter_1 text not null,
    chapter_2 text not null,
    chapter_3 text not null,
    chapter_4 text not null,
    chapter_5 text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index plan_documents_current on plan_documents (region_id) where valid_to_seq = 9223372036854775807;
create unique index plan_documents_by_1 on plan_documents (region_id, number);
