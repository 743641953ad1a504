-- Attendance, minutes, follow-ups.

-- Who came to a meeting: by organisation, rank and, for seats that vote, from when to when. Never a name. A line is for everyone
-- after `open_until`, which is stored so that a calendar that changes later does not move it.
create table attendances (
    region_id bigint not null,
    id uuid not null,
    meeting_id uuid not null,
    organisation_id uuid not null,
    office_id uuid,
    seat_id uuid,
    invitation_id uuid,
    rank text not null,
    explanation text,
    noted_on text not null,
    open_until text not null,
    arrived_at bigint,
    left_at bigint,
    reason text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create index attendances_by_meeting on attendances (region_id, meeting_id);

-- Guests and citizens are counted, not listed.
create table attendance_counts (
    region_id bigint not null,
    id uuid not null,
    meeting_id uuid not null,
    guests bigint not null,
    citizens bigint not null,
    noted_on text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index attendance_counts_current on attendance_counts (region_id, meeting_id)
    where valid_to_seq = 9223372036854775807;

-- What an organisation says of its own line, where it says otherwise: a rank, no words. Stands beside the line.
create table attendance_objections (
    region_id bigint not null,
    id uuid not null,
    attendance_id uuid not null,
    meeting_id uuid not null,
    organisation_id uuid not null,
    rank text not null,
    made_on text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index attendance_objections_current on attendance_objections (region_id, attendance_id)
    where valid_to_seq = 9223372036854775807;

-- Minutes, a row a version: `body` is Markdown, for everyone once it is published. `state`: objections, approval, published,
-- replaced (another text took its place before anybody approved it).
create table minutes (
    region_id bigint not null,
    id uuid not null,
    meeting_id uuid not null,
    version bigint not null,
    state text not null,
    approvers text not null,
    body text not null,
    digest text not null,
    written_by text not null,
    sent_on text not null,
    objections_until text not null,
    publish_due text not null,
    approved_government_on text,
    approved_non_government_on text,
    published_on text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index minutes_current on minutes (region_id, meeting_id, version)
    where valid_to_seq = 9223372036854775807;

-- What whoever was invited says is wrong with a version; public with it.
create table minutes_objections (
    region_id bigint not null,
    id uuid not null,
    meeting_id uuid not null,
    version bigint not null,
    organisation_id uuid not null,
    seat_id uuid,
    made_on text not null,
    about text not null,
    answer text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create index minutes_objections_by_meeting on minutes_objections (region_id, meeting_id);

-- Signed papers that came back; the file hangs on it (blob_links, subject meeting-paper).
create table meeting_papers (
    region_id bigint not null,
    id uuid not null,
    meeting_id uuid not null,
    kind text not null,
    noted_on text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create index meeting_papers_by_meeting on meeting_papers (region_id, meeting_id);

-- What follows from a meeting: which organisation, what, until when, where it stands.
create table follow_ups (
    region_id bigint not null,
    id uuid not null,
    reference text not null,
    meeting_id uuid not null,
    organisation_id uuid not null,
    what text not null,
    state text not null,
    agreed_on text not null,
    first_due text not null,
    due_on text not null,
    source text,
    moved_reason text,
    report text,
    link text,
    reported_on text,
    reported_by text,
    check_due text,
    is_confirmed boolean not null,
    sent_back_reason text,
    dropped_reason text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index follow_ups_current on follow_ups (region_id, reference)
    where valid_to_seq = 9223372036854775807;
create index follow_ups_by_meeting on follow_ups (region_id, meeting_id);

-- Minutes as somebody writes them, not sent round: nothing of the record.
create table minutes_drafts (
    region_id bigint not null,
    meeting_id uuid not null,
    body text not null,
    version bigint not null,
    saved_at bigint not null,
    primary key (region_id, meeting_id)
);

-- Names of who came, until thirty days after the minutes are final: never public, never in the record.
create table person_attendances (
    region_id bigint not null,
    id uuid not null,
    meeting_id uuid not null,
    organisation_id uuid,
    rank text,
    office text not null,
    name text not null,
    at bigint not null,
    primary key (region_id, id)
);
create index person_attendances_by_meeting on person_attendances (region_id, meeting_id);

-- Which person or link reported or confirmed: so that nobody confirms their own report.
create table person_follow_up_acts (
    region_id bigint not null,
    id uuid not null,
    follow_up_id uuid not null,
    act text not null,
    person_id uuid,
    link_id uuid,
    at bigint not null,
    primary key (region_id, id)
);
create index person_follow_up_acts_by_follow_up on person_follow_up_acts (region_id, follow_up_id);
create index person_follow_up_acts_by_person on person_follow_up_acts (person_id);
