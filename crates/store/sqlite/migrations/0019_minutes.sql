-- Attendance, minutes, follow-ups.

-- Who came to a meeting: by organisation, rank and, for seats that vote, from when to when. Never a name. A line is for everyone
-- after `open_until`, which is stored so that a calendar that changes later does not move it.
create table attendances (
    region_id integer not null,
    id blob not null,
    meeting_id blob not null,
    organisation_id blob not null,
    office_id blob,
    seat_id blob,
    invitation_id blob,
    rank text not null,
    explanation text,
    noted_on text not null,
    open_until text not null,
    arrived_at integer,
    left_at integer,
    reason text,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create index attendances_by_meeting on attendances (region_id, meeting_id);

-- Guests and citizens are counted, not listed.
create table attendance_counts (
    region_id integer not null,
    id blob not null,
    meeting_id blob not null,
    guests integer not null,
    citizens integer not null,
    noted_on text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index attendance_counts_current on attendance_counts (region_id, meeting_id)
    where valid_to_seq = 9223372036854775807;

-- What an organisation says of its own line, where it says otherwise: a rank, no words. Stands beside the line.
create table attendance_objections (
    region_id integer not null,
    id blob not null,
    attendance_id blob not null,
    meeting_id blob not null,
    organisation_id blob not null,
    rank text not null,
    made_on text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index attendance_objections_current on attendance_objections (region_id, attendance_id)
    where valid_to_seq = 9223372036854775807;

-- Minutes, a row a version: `body` is Markdown, for everyone once it is published. `state`: objections, approval, published,
-- replaced (another text took its place before anybody approved it).
create table minutes (
    region_id integer not null,
    id blob not null,
    meeting_id blob not null,
    version integer not null,
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
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index minutes_current on minutes (region_id, meeting_id, version)
    where valid_to_seq = 9223372036854775807;

-- What whoever was invited says is wrong with a version; public with it.
create table minutes_objections (
    region_id integer not null,
    id blob not null,
    meeting_id blob not null,
    version integer not null,
    organisation_id blob not null,
    seat_id blob,
    made_on text not null,
    about text not null,
    answer text,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create index minutes_objections_by_meeting on minutes_objections (region_id, meeting_id);

-- Signed papers that came back; the file hangs on it (blob_links, subject meeting-paper).
create table meeting_papers (
    region_id integer not null,
    id blob not null,
    meeting_id blob not null,
    kind text not null,
    noted_on text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create index meeting_papers_by_meeting on meeting_papers (region_id, meeting_id);

-- What follows from a meeting: which organisation, what, until when, where it stands.
create table follow_ups (
    region_id integer not null,
    id blob not null,
    reference text not null,
    meeting_id blob not null,
    organisation_id blob not null,
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
    is_confirmed integer not null check (is_confirmed in (0, 1)),
    sent_back_reason text,
    dropped_reason text,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index follow_ups_current on follow_ups (region_id, reference)
    where valid_to_seq = 9223372036854775807;
create index follow_ups_by_meeting on follow_ups (region_id, meeting_id);

-- Minutes as somebody writes them, not sent round: nothing of the record.
create table minutes_drafts (
    region_id integer not null,
    meeting_id blob not null,
    body text not null,
    version integer not null,
    saved_at integer not null,
    primary key (region_id, meeting_id)
) strict;

-- Names of who came, until thirty days after the minutes are final: never public, never in the record.
create table person_attendances (
    region_id integer not null,
    id blob not null,
    meeting_id blob not null,
    organisation_id blob,
    rank text,
    office text not null,
    name text not null,
    at integer not null,
    primary key (region_id, id)
) strict;
create index person_attendances_by_meeting on person_attendances (region_id, meeting_id);

-- Which person or link reported or confirmed: so that nobody confirms their own report.
create table person_follow_up_acts (
    region_id integer not null,
    id blob not null,
    follow_up_id blob not null,
    act text not null,
    person_id blob,
    link_id blob,
    at integer not null,
    primary key (region_id, id)
) strict;
create index person_follow_up_acts_by_follow_up on person_follow_up_acts (region_id, follow_up_id);
create index person_follow_up_acts_by_person on person_follow_up_acts (person_id);
