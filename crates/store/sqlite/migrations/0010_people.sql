-- People: accounts, roles, offices and who holds them, sessions, one-time links.
-- Personal data stand in person_* tables only and are deleted when an account is closed. Offices, holders and mandates
-- are public and versioned; they never name a person. Tokens and codes are kept as SHA-256 only.

create table person_accounts (
    id blob not null,
    name text not null,
    state text not null,
    password_hash text,
    password_changed_at integer,
    created_at integer not null,
    primary key (id)
) strict;

create table person_contacts (
    person_id blob not null,
    kind text not null,
    contact text not null,
    verified_at integer,
    primary key (contact)
) strict;
create index person_contacts_by_person on person_contacts (person_id);

create table person_roles (
    region_id integer not null,
    id blob not null,
    person_id blob not null,
    role text not null,
    organisation_id blob,
    from_on text not null,
    until_on text,
    granted_at integer not null,
    granted_by blob,
    ended_at integer,
    primary key (region_id, id)
) strict;
create index person_roles_by_person on person_roles (person_id);

create table offices (
    region_id integer not null,
    id blob not null,
    slug text not null,
    name text not null,
    organisation_id blob not null,
    sort_key text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index offices_current on offices (region_id, slug) where valid_to_seq = 9223372036854775807;
create index offices_by_1 on offices (region_id, organisation_id);

create table office_holders (
    region_id integer not null,
    id blob not null,
    office_id blob not null,
    kind text not null,
    from_on text not null,
    until_on text,
    letter_number text not null,
    letter_on text,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create index office_holders_by_1 on office_holders (region_id, office_id);

create table mandates (
    region_id integer not null,
    id blob not null,
    office_id blob not null,
    from_on text not null,
    until_on text,
    letter_number text not null,
    letter_on text,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create index mandates_by_1 on mandates (region_id, office_id);

-- Who the holder or the bearer of a mandate is: the one place that joins a person to a public row.
create table person_holdings (
    region_id integer not null,
    source_id blob not null,
    person_id blob not null,
    primary key (region_id, source_id)
) strict;
create index person_holdings_by_person on person_holdings (person_id);

create table person_sessions (
    id blob not null,
    token_hash blob not null,
    person_id blob,
    link_id blob,
    waits_for_code integer not null check (waits_for_code in (0, 1)),
    browser text not null,
    created_at integer not null,
    last_seen_at integer not null,
    expires_at integer not null,
    primary key (id)
) strict;
create unique index person_sessions_token on person_sessions (token_hash);
create index person_sessions_by_person on person_sessions (person_id);
create index person_sessions_by_end on person_sessions (expires_at);

create table one_time_links (
    id blob not null,
    token_hash blob not null,
    purpose text not null,
    region_id integer not null,
    person_id blob,
    organisation_id blob,
    office_id blob,
    duty text,
    created_at integer not null,
    created_by blob,
    expires_at integer not null,
    used_at integer,
    withdrawn_at integer,
    primary key (id)
) strict;
create unique index one_time_links_token on one_time_links (token_hash);
create index one_time_links_by_person on one_time_links (person_id);
create index one_time_links_by_office on one_time_links (region_id, office_id);

create table person_totp (
    person_id blob not null,
    secret blob not null,
    confirmed_at integer,
    last_step integer not null,
    primary key (person_id)
) strict;

create table person_recovery_codes (
    person_id blob not null,
    code_hash blob not null,
    primary key (person_id, code_hash)
) strict;

-- Not public, and kept for as many days as the installation says.
create table access_log (
    region_id integer not null,
    id blob not null,
    at integer not null,
    kind text not null,
    actor_id blob,
    subject_id blob,
    detail text not null,
    primary key (region_id, id)
) strict;
create index access_log_by_time on access_log (at);
