-- Decisions: rules, motions, the rounds in which they are asked, who may vote, what was said, what became of it.
-- `rule` is the JSON of a DecisionRule: a motion keeps the one it was put under. Days are ISO text, instants Unix
-- microseconds.
create table decision_rules (
    region_id integer not null,
    id blob not null,
    code text not null,
    name text not null,
    rule text not null,
    ground text not null,
    is_default integer not null check (is_default in (0, 1)),
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index decision_rules_current on decision_rules (region_id, code) where valid_to_seq = 9223372036854775807;

-- `plan_number`: the version of the plan that is agreed if it passes. `absent`: sides without quorum, comma-separated.
create table motions (
    region_id integer not null,
    id blob not null,
    reference text not null,
    body_id blob not null,
    meeting_id blob,
    agenda_item_id blob,
    title text not null,
    question text not null,
    put_by blob,
    put_on text not null,
    opens_at_latest text not null,
    state text not null,
    rule_code text not null,
    rule text not null,
    round_id blob,
    absent text not null,
    again_from text,
    again_at_latest text,
    outcome text,
    decided_on text,
    reason text,
    plan_number integer,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index motions_current on motions (region_id, reference) where valid_to_seq = 9223372036854775807;
create index motions_by_meeting on motions (region_id, meeting_id);

-- `result` is the JSON of what a count gave, `counts` that of secret votes by group: both null while it is open.
create table motion_rounds (
    region_id integer not null,
    id blob not null,
    motion_id blob not null,
    number integer not null,
    call text not null,
    method text not null,
    setting text not null,
    opened_at integer not null,
    opened_how text not null,
    why_no_consent text,
    closes_at integer not null,
    closed_at integer,
    outcome text,
    counts text,
    result text,
    digest text,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index motion_rounds_current on motion_rounds (region_id, motion_id, number) where valid_to_seq = 9223372036854775807;

-- Who may vote, frozen at opening. `took_part` of a secret vote and `is_present` are known when it has closed.
create table motion_seats (
    region_id integer not null,
    round_id blob not null,
    seat_id blob not null,
    number integer not null,
    organisation_id blob,
    organisation text not null,
    constituency text not null,
    is_civil_society integer not null check (is_civil_society in (0, 1)),
    standing text not null,
    reason text,
    is_present integer not null check (is_present in (0, 1)),
    took_part integer not null check (took_part in (0, 1)),
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, round_id, seat_id, valid_to_seq)
) strict;

-- Open votes. A change ends the row before it; what counts is the current one.
create table ballots (
    region_id integer not null,
    round_id blob not null,
    seat_id blob not null,
    choice text not null,
    reason text,
    cast_at integer not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, round_id, seat_id, valid_to_seq)
) strict;

-- Secret votes: counts, made when the vote is opened, and beside them who has voted; no time, and no order of rows.
create table ballot_counters (
    region_id integer not null,
    round_id blob not null,
    bloc text not null,
    choice text not null,
    votes integer not null,
    primary key (region_id, round_id, bloc, choice)
) strict;

create table ballots_cast (
    region_id integer not null,
    round_id blob not null,
    seat_id blob not null,
    primary key (region_id, round_id, seat_id)
) strict, without rowid;

-- What the secretariat notes during a vote in a meeting: `present` or `left`. Public only as the result says it.
create table motion_presence (
    region_id integer not null,
    round_id blob not null,
    seat_id blob not null,
    mark text not null,
    primary key (region_id, round_id, seat_id)
) strict, without rowid;

-- What the head of the region made of it: `enacted`, `departed` (with what and why) or `declined` (with why).
create table enactments (
    region_id integer not null,
    id blob not null,
    motion_id blob not null,
    kind text not null,
    enacted_by text not null,
    act_kind text not null,
    act_number text not null,
    enacted_on text not null,
    link text,
    file text,
    departure text,
    reason text,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create index enactments_by_motion on enactments (region_id, motion_id);
