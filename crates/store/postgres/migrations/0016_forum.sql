-- The forum: bodies and their seats, how seats were filled, interests declared, money declared, rules proposed.
-- All public and versioned, and never a name of a person: who sits on a seat stands in person_seats only.

create table forum_bodies (
    region_id bigint not null,
    id uuid not null,
    slug text not null,
    kind text not null,
    name text not null,
    topic text,
    parent_id uuid,
    is_team_too boolean not null,
    basis_number text,
    basis_on text,
    basis_file text,
    participation_rules text not null,
    sort_key text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index forum_bodies_current on forum_bodies (region_id, slug) where valid_to_seq = 9223372036854775807;

create table forum_seats (
    region_id bigint not null,
    id uuid not null,
    body_id uuid not null,
    number bigint not null,
    constituency text not null,
    organisation_id uuid,
    post text not null,
    representative text,
    alternate text,
    from_on text not null,
    until_on text,
    chosen_by text not null,
    call_on text,
    call_link text,
    candidates text not null,
    result text not null,
    reason text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index forum_seats_current on forum_seats (region_id, body_id, number) where valid_to_seq = 9223372036854775807;
create index forum_seats_by_1 on forum_seats (region_id, organisation_id);

create table forum_interests (
    region_id bigint not null,
    id uuid not null,
    seat_id uuid not null,
    about text not null,
    declared_on text not null,
    until_on text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create index forum_interests_by_1 on forum_interests (region_id, seat_id);

create table organisation_funding (
    region_id bigint not null,
    id uuid not null,
    organisation_id uuid not null,
    year bigint not null,
    amount bigint not null,
    source text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index organisation_funding_current on organisation_funding (region_id, organisation_id, year) where valid_to_seq = 9223372036854775807;

create table forum_proposals (
    region_id bigint not null,
    id uuid not null,
    subject text not null,
    value_before text,
    value_after text not null,
    ground text not null,
    proposed_side text not null,
    proposed_on text not null,
    due_on text not null,
    state text not null,
    answered_on text,
    reason text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create index forum_proposals_by_1 on forum_proposals (region_id, subject);

-- Who may act for a seat: goes when the account is closed.
create table person_seats (
    region_id bigint not null,
    seat_id uuid not null,
    person_id uuid not null,
    kind text not null,
    primary key (region_id, seat_id, kind)
);
create index person_seats_by_person on person_seats (person_id);

-- The last number of R-2026-0003 and the like: taken in the transaction that uses it, so none is given twice.
create table reference_counters (
    region_id bigint not null,
    kind text not null,
    year bigint not null,
    last bigint not null,
    primary key (region_id, kind, year)
);
