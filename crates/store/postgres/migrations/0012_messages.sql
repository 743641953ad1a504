-- Jobs, messages, what is sent out, and what people want sent. Personal data stand in person_* tables only.
-- What is sent is put into words when it is marked: no text with a one-time link is ever kept.

create table jobs (
    region_id bigint not null,
    id uuid not null,
    kind text not null,
    unique_key text not null,
    payload text not null,
    state text not null,
    due_at bigint not null,
    attempts bigint not null,
    leased_until bigint,
    created_at bigint not null,
    last_run_at bigint,
    error text not null,
    primary key (region_id, id)
);
create unique index jobs_key on jobs (region_id, kind, unique_key);
create index jobs_due on jobs (state, due_at);

create table person_messages (
    region_id bigint not null,
    id uuid not null,
    person_id uuid not null,
    kind text not null,
    unique_key text not null,
    what text not null,
    number bigint not null,
    due_on text,
    addressee text not null,
    path text not null,
    created_at bigint not null,
    read_at bigint,
    period text,
    primary key (region_id, id)
);
create unique index person_messages_key on person_messages (person_id, unique_key);
create index person_messages_by_period on person_messages (person_id, period);

create table person_deliveries (
    id uuid not null,
    person_id uuid,
    channel text not null,
    address text not null,
    language text not null,
    content text not null,
    unique_key text not null,
    state text not null,
    created_at bigint not null,
    marked_at bigint,
    ended_at bigint,
    error text not null,
    primary key (id)
);
create unique index person_deliveries_key on person_deliveries (unique_key);
create index person_deliveries_by_person on person_deliveries (person_id);
create index person_deliveries_by_state on person_deliveries (state, created_at);

create table person_preferences (
    person_id uuid not null,
    name text not null,
    value text not null,
    primary key (person_id, name)
);

-- What a sent link proves when it is used: that its contact is reached. A sign-up also brings a name and a region.
create table person_proofs (
    link_id uuid not null,
    contact text not null,
    name text,
    language text not null,
    primary key (link_id)
);

-- Keys of this installation's own signatures.
create table secrets (
    name text not null,
    secret bytea not null,
    primary key (name)
);
