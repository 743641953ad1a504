-- The forum: bodies and their seats, how seats were filled, interests declared, money declared, rules proposed.
-- All public and versioned, and never a name of a person: who sits on a seat stands in person_seats only.

create table forum_bodies (
    region_id integer not null,
    id blob not null,
    slug text not null,
    kind text not null,
    name text not null,
    topic text,
    parent_id blob,
    is_team_too integer not null check (is_team_too in (0, 1)),
    basis_number text,
    basis_on text,
    basis_file text,
    participation_rules text not null,
    sort_key text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index forum_bodies_current on forum_bodies (region_id, slug) where valid_to_seq = 9223372036854775807;

create table forum_seats (
    region_id integer not null,
    id blob not null,
    body_id blob not null,
    number integer not null,
    constituency text not null,
    organisation_id blob,
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
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index forum_seats_current on forum_seats (region_id, body_id, number) where valid_to_seq = 9223372036854775807;
create index forum_seats_by_1 on forum_seats (region_id, organisation_id);

create table forum_interests (
    region_id integer not null,
    id blob not null,
    seat_id blob not null,
    about text not null,
    declared_on text not null,
    until_on text,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create index forum_interests_by_1 on forum_interests (region_id, seat_id);

create table organisation_funding (
    region_id integer not null,
    id blob not null,
    organisation_id blob not null,
    year integer not null,
    amount integer not null,
    source text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index organisation_funding_current on organisation_funding (region_id, organisation_id, year) where valid_to_seq = 9223372036854775807;

create table forum_proposals (
    region_id integer not null,
    id blob not null,
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
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create index forum_proposals_by_1 on forum_proposals (region_id, subject);

-- Who may act for a seat: goes when the account is closed.
create table person_seats (
    region_id integer not null,
    seat_id blob not null,
    person_id blob not null,
    kind text not null,
    primary key (region_id, seat_id, kind)
) strict;
create index person_seats_by_person on person_seats (person_id);

-- The last number of R-2026-0003 and the like: taken in the transaction that uses it, so none is given twice.
create table reference_counters (
    region_id integer not null,
    kind text not null,
    year integer not null,
    last integer not null,
    primary key (region_id, kind, year)
) strict;
