-- Meetings, their agendas and invitations: public and versioned. Whoever was told and by what address stands nowhere here.
-- `starts_at` and `ends_at` are Unix microseconds; `moved_from` is the start before the last move after invitations.
create table meetings (
    region_id bigint not null,
    id uuid not null,
    reference text not null,
    body_id uuid,
    convener_id uuid,
    title text not null,
    purpose text not null,
    kind text not null,
    starts_at bigint not null,
    ends_at bigint not null,
    place text not null,
    online_link text,
    state text not null,
    called_on text,
    moved_count bigint not null,
    moved_from bigint,
    reason text,
    follows_up text,
    process_id uuid,
    letter_number text,
    sort_key text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index meetings_current on meetings (region_id, reference) where valid_to_seq = 9223372036854775807;
create index meetings_by_start on meetings (region_id, starts_at);

-- `origin`: member, rule, outcome, returned; `subject` is what it is about, as kind:id.
create table agenda_items (
    region_id bigint not null,
    id uuid not null,
    meeting_id uuid not null,
    number bigint not null,
    title text not null,
    about text not null,
    proposed_by uuid,
    origin text not null,
    state text not null,
    reason text,
    subject text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create index agenda_items_by_meeting on agenda_items (region_id, meeting_id);

-- A version put forward: `items` is a JSON list of {number, title} as they stood, `digest` its SHA-256 in hexadecimal.
create table agenda_versions (
    region_id bigint not null,
    id uuid not null,
    meeting_id uuid not null,
    version bigint not null,
    items text not null,
    digest text not null,
    put_forward_on text not null,
    due_on text not null,
    approved_government_on text,
    approved_non_government_on text,
    reason_government text,
    reason_non_government text,
    stands_on text,
    stands_how text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index agenda_versions_current on agenda_versions (region_id, meeting_id, version)
    where valid_to_seq = 9223372036854775807;

-- One of seat, office, organisation is invited; of a seat or an office the organisation stands beside. `notice_days` are
-- working days between the day of telling and the meeting. `office` is what the answer says of who comes, never a name.
create table meeting_invitations (
    region_id bigint not null,
    id uuid not null,
    meeting_id uuid not null,
    organisation_id uuid,
    office_id uuid,
    seat_id uuid,
    invited_on text not null,
    notice_days bigint not null,
    answer text not null,
    answered_on text,
    office text,
    rank text,
    has_letter boolean not null,
    letter_number text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create index meeting_invitations_by_meeting on meeting_invitations (region_id, meeting_id);
