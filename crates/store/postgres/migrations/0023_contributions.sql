-- Contributions and their answers.
-- Public and versioned is what everybody may read: `text` is empty while nobody has looked at it, where it is confidential, and
-- where it was withheld. What was written, a name, a contact and the way back to it stand in person_contributions only, and
-- can be erased without a trace in the record. assignee_id of zeros: the forum itself.

create table contributions (
    region_id bigint not null,
    id uuid not null,
    reference text not null,
    subject_kind text not null,
    subject_key text not null,
    place_code text,
    visibility text not null,
    language text not null,
    text text,
    text_state text not null,
    text_note text,
    summary text,
    via text not null,
    received_on text not null,
    assign_by text not null,
    promised_by text not null,
    state text not null,
    assignee_id uuid,
    due_on text,
    paused_on text,
    paused_reason text,
    outcome text,
    reason text,
    effect text,
    effect_link text,
    forwarded_to text,
    next_on text,
    merged_into text,
    office text,
    first_answered_on text,
    answered_on text,
    settle_by text,
    verdict text,
    verdict_note text,
    agenda_on text,
    sort_key text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index contributions_current on contributions (region_id, reference) where valid_to_seq = 9223372036854775807;
create index contributions_by_1 on contributions (region_id, valid_to_seq, sort_key);
create index contributions_by_2 on contributions (region_id, valid_to_seq, state);
create index contributions_by_3 on contributions (region_id, assignee_id);

-- Not public. `text` is what was written, before any name in it was masked; `salt` goes into the hashes by which the record
-- tells of this and of every other free text about it.
create table person_contributions (
    region_id bigint not null,
    contribution_id uuid not null,
    tracking_hash bytea not null,
    salt bytea not null,
    person_id uuid,
    name text,
    contact text,
    text text not null,
    at bigint not null,
    primary key (region_id, contribution_id)
);
create unique index person_contributions_tracking on person_contributions (tracking_hash);
create index person_contributions_by_person on person_contributions (person_id);

-- Support instead of repeating: one for each person with an account.
create table person_supports (
    region_id bigint not null,
    contribution_id uuid not null,
    person_id uuid not null,
    at bigint not null,
    primary key (region_id, contribution_id, person_id)
);
create index person_supports_by_person on person_supports (person_id);
