-- Decisions: rules, motions, the rounds in which they are asked, who may vote, what was said, what became of it.
-- `rule` is the JSON of a DecisionRule: a motion keeps the one it was put under. Days are ISO text, instants Unix
-- microseconds.
create table decision_rules (
    region_id bigint not null,
    id uuid not null,
    code text not null,
    name text not null,
    rule text not null,
    ground text not null,
    is_default boolean not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index decision_rules_current on decision_rules (region_id, code) where valid_to_seq = 9223372036854775807;

-- `plan_number`: the version of the plan that is agreed if it passes. `absent`: sides without quorum, comma-separated.
create table motions (
    region_id bigint not null,
    id uuid not null,
    reference text not null,
    body_id uuid not null,
    meeting_id uuid,
    agenda_item_id uuid,
    title text not null,
    question text not null,
    put_by uuid,
    put_on text not null,
    opens_at_latest text not null,
    state text not null,
    rule_code text not null,
    rule text not null,
    round_id uuid,
    absent text not null,
    again_from text,
    again_at_latest text,
    outcome text,
    decided_on text,
    reason text,
    plan_number bigint,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index motions_current on motions (region_id, reference) where valid_to_seq = 9223372036854775807;
create index motions_by_meeting on motions (region_id, meeting_id);

-- `result` is the JSON of what a count gave, `counts` that of secret votes by group: both null while it is open.
create table motion_rounds (
    region_id bigint not null,
    id uuid not null,
    motion_id uuid not null,
    number bigint not null,
    call text not null,
    method text not null,
    setting text not null,
    opened_at bigint not null,
    opened_how text not null,
    why_no_consent text,
    closes_at bigint not null,
    closed_at bigint,
    outcome text,
    counts text,
    result text,
    digest text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index motion_rounds_current on motion_rounds (region_id, motion_id, number) where valid_to_seq = 9223372036854775807;

-- Who may vote, frozen at opening. `took_part` of a secret vote and `is_present` are known when it has closed.
create table motion_seats (
    region_id bigint not null,
    round_id uuid not null,
    seat_id uuid not null,
    number bigint not null,
    organisation_id uuid,
    organisation text not null,
    constituency text not null,
    is_civil_society boolean not null,
    standing text not null,
    reason text,
    is_present boolean not null,
    took_part boolean not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, round_id, seat_id, valid_to_seq)
);

-- Open votes. A change ends the row before it; what counts is the current one.
create table ballots (
    region_id bigint not null,
    round_id uuid not null,
    seat_id uuid not null,
    choice text not null,
    reason text,
    cast_at bigint not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, round_id, seat_id, valid_to_seq)
);

-- Secret votes: counts, made when the vote is opened, and beside them who has voted; no time, and no order of rows.
create table ballot_counters (
    region_id bigint not null,
    round_id uuid not null,
    bloc text not null,
    choice text not null,
    votes bigint not null,
    primary key (region_id, round_id, bloc, choice)
);

create table ballots_cast (
    region_id bigint not null,
    round_id uuid not null,
    seat_id uuid not null,
    primary key (region_id, round_id, seat_id)
);

-- What the secretariat notes during a vote in a meeting: `present` or `left`. Public only as the result says it.
create table motion_presence (
    region_id bigint not null,
    round_id uuid not null,
    seat_id uuid not null,
    mark text not null,
    primary key (region_id, round_id, seat_id)
);

-- What the head of the region made of it: `enacted`, `departed` (with what and why) or `declined` (with why).
create table enactments (
    region_id bigint not null,
    id uuid not null,
    motion_id uuid not null,
    kind text not null,
    enacted_by text not null,
    act_kind text not null,
    act_number text not null,
    enacted_on text not null,
    link text,
    file text,
    departure text,
    reason text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create index enactments_by_motion on enactments (region_id, motion_id);
