-- Processes with dated phases, what was done to reach people, and documents with the moment they were shared. All public
-- once a process is published, and versioned.

create table processes (
    region_id bigint not null,
    id uuid not null,
    slug text not null,
    kind text not null,
    name text not null,
    about text not null,
    state text not null,
    published_on text,
    reason text,
    sort_key text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index processes_current on processes (region_id, slug) where valid_to_seq = 9223372036854775807;

create table process_phases (
    region_id bigint not null,
    id uuid not null,
    process_id uuid not null,
    number bigint not null,
    kind text not null,
    starts_on text not null,
    ends_on text not null,
    about text not null,
    reason text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index process_phases_current on process_phases (region_id, process_id, number) where valid_to_seq = 9223372036854775807;

create table outreach_acts (
    region_id bigint not null,
    id uuid not null,
    process_id uuid not null,
    day text not null,
    about text not null,
    place text not null,
    people bigint,
    link text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create index outreach_acts_by_1 on outreach_acts (region_id, process_id);

create table process_documents (
    region_id bigint not null,
    id uuid not null,
    process_id uuid not null,
    title text not null,
    shared_at bigint not null,
    link text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create index process_documents_by_1 on process_documents (region_id, process_id);
