-- People: accounts, roles, offices and who holds them, sessions, one-time links.
-- Personal data stand in person_* tables only and are deleted when an account is closed. Offices, holders and mandates
-- are public and versioned; they never name a person. Tokens and codes are kept as SHA-256 only.

create table person_accounts (
    id uuid not null,
    name text not null,
    state text not null,
    password_hash text,
    password_changed_at bigint,
    created_at bigint not null,
    primary key (id)
);

create table person_contacts (
    person_id uuid not null,
    kind text not null,
    contact text not null,
    verified_at bigint,
    primary key (contact)
);
create index person_contacts_by_person on person_contacts (person_id);

create table person_roles (
    region_id bigint not null,
    id uuid not null,
    person_id uuid not null,
    role text not null,
    organisation_id uuid,
    from_on text not null,
    until_on text,
    granted_at bigint not null,
    granted_by uuid,
    ended_at bigint,
    primary key (region_id, id)
);
create index person_roles_by_person on person_roles (person_id);

create table offices (
    region_id bigint not null,
    id uuid not null,
    slug text not null,
    name text not null,
    organisation_id uuid not null,
    sort_key text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index offices_current on offices (region_id, slug) where valid_to_seq = 9223372036854775807;
create index offices_by_1 on offices (region_id, organisation_id);

create table office_holders (
    region_id bigint not null,
    id uuid not null,
    office_id uuid not null,
    kind text not null,
    from_on text not null,
    until_on text,
    letter_number text not null,
    letter_on text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create index office_holders_by_1 on office_holders (region_id, office_id);

create table mandates (
    region_id bigint not null,
    id uuid not null,
    office_id uuid not null,
    from_on text not null,
    until_on text,
    letter_number text not null,
    letter_on text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create index mandates_by_1 on mandates (region_id, office_id);

-- Who the holder or the bearer of a mandate is: the one place that joins a person to a public row.
create table person_holdings (
    region_id bigint not null,
    source_id uuid not null,
    person_id uuid not null,
    primary key (region_id, source_id)
);
create index person_holdings_by_person on person_holdings (person_id);

create table person_sessions (
    id uuid not null,
    token_hash bytea not null,
    person_id uuid,
    link_id uuid,
    waits_for_code boolean not null,
    browser text not null,
    created_at bigint not null,
    last_seen_at bigint not null,
    expires_at bigint not null,
    primary key (id)
);
create unique index person_sessions_token on person_sessions (token_hash);
create index person_sessions_by_person on person_sessions (person_id);
create index person_sessions_by_end on person_sessions (expires_at);

create table one_time_links (
    id uuid not null,
    token_hash bytea not null,
    purpose text not null,
    region_id bigint not null,
    person_id uuid,
    organisation_id uuid,
    office_id uuid,
    duty text,
    created_at bigint not null,
    created_by uuid,
    expires_at bigint not null,
    used_at bigint,
    withdrawn_at bigint,
    primary key (id)
);
create unique index one_time_links_token on one_time_links (token_hash);
create index one_time_links_by_person on one_time_links (person_id);
create index one_time_links_by_office on one_time_links (region_id, office_id);

create table person_totp (
    person_id uuid not null,
    secret bytea not null,
    confirmed_at bigint,
    last_step bigint not null,
    primary key (person_id)
);

create table person_recovery_codes (
    person_id uuid not null,
    code_hash bytea not null,
    primary key (person_id, code_hash)
);

-- Not public, and kept for as many days as the installation says.
create table access_log (
    region_id bigint not null,
    id uuid not null,
    at bigint not null,
    kind text not null,
    actor_id uuid,
    subject_id uuid,
    detail text not null,
    primary key (region_id, id)
);
create index access_log_by_time on access_log (at);
