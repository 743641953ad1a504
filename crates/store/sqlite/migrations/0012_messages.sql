-- Jobs, messages, what is sent out, and what people want sent. Personal data stand in person_* tables only.
-- What is sent is put into words when it is marked: no text with a one-time link is ever kept.

create table jobs (
    region_id integer not null,
    id blob not null,
    kind text not null,
    unique_key text not null,
    payload text not null,
    state text not null,
    due_at integer not null,
    attempts integer not null,
    leased_until integer,
    created_at integer not null,
    last_run_at integer,
    error text not null,
    primary key (region_id, id)
) strict;
create unique index jobs_key on jobs (region_id, kind, unique_key);
create index jobs_due on jobs (state, due_at);

create table person_messages (
    region_id integer not null,
    id blob not null,
    person_id blob not null,
    kind text not null,
    unique_key text not null,
    what text not null,
    number integer not null,
    due_on text,
    addressee text not null,
    path text not null,
    created_at integer not null,
    read_at integer,
    period text,
    primary key (region_id, id)
) strict;
create unique index person_messages_key on person_messages (person_id, unique_key);
create index person_messages_by_period on person_messages (person_id, period);

create table person_deliveries (
    id blob not null,
    person_id blob,
    channel text not null,
    address text not null,
    language text not null,
    content text not null,
    unique_key text not null,
    state text not null,
    created_at integer not null,
    marked_at integer,
    ended_at integer,
    error text not null,
    primary key (id)
) strict;
create unique index person_deliveries_key on person_deliveries (unique_key);
create index person_deliveries_by_person on person_deliveries (person_id);
create index person_deliveries_by_state on person_deliveries (state, created_at);

create table person_preferences (
    person_id blob not null,
    name text not null,
    value text not null,
    primary key (person_id, name)
) strict;

-- What a sent link proves when it is used: that its contact is reached. A sign-up also brings a name and a region.
create table person_proofs (
    link_id blob not null,
    contact text not null,
    name text,
    language text not null,
    primary key (link_id)
) strict;

-- Keys of this installation's own signatures.
create table secrets (
    name text not null,
    secret blob not null,
    primary key (name)
) strict;
