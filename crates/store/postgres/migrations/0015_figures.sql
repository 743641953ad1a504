-- Figures that agencies enter.
-- Windows and entries are public and versioned: a value stands in an entry while it waits, and becomes a row of
-- indicator_values when it is published. Drafts are not public, and have no versions. Who did what stands apart in
-- person_figure_acts and goes when an account is closed.

create table entry_windows (
    region_id bigint not null,
    id uuid not null,
    year bigint not null,
    subject text not null,
    opens_on text not null,
    closes_on text not null,
    basis text not null,
    reopened_reason text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index entry_windows_current on entry_windows (region_id, subject, year) where valid_to_seq = 9223372036854775807;

-- series_id of zeros: the indicator has no series yet, and publishing begins one by source and method.
create table figure_entries (
    region_id bigint not null,
    id uuid not null,
    indicator_id uuid not null,
    series_id uuid not null,
    year bigint not null,
    state text not null,
    value text,
    source text,
    method text,
    reference text not null,
    note text,
    evidence_link text,
    doubt_reason text,
    not_yet_reason text,
    expected_on text,
    sent_back_reason text,
    office text not null,
    by_link boolean not null,
    is_checked boolean not null,
    first_on text not null,
    sent_on text not null,
    due_on text,
    check_due text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index figure_entries_current on figure_entries (region_id, indicator_id, series_id, year) where valid_to_seq = 9223372036854775807;

create table figure_drafts (
    region_id bigint not null,
    indicator_id uuid not null,
    series_id uuid not null,
    year bigint not null,
    fields text not null,
    version bigint not null,
    saved_at bigint not null,
    primary key (region_id, indicator_id, series_id, year)
);

create table person_figure_acts (
    region_id bigint not null,
    id uuid not null,
    entry_id uuid not null,
    act text not null,
    person_id uuid,
    link_id uuid,
    at bigint not null,
    primary key (region_id, id)
);
create index person_figure_acts_by_entry on person_figure_acts (region_id, entry_id);
create index person_figure_acts_by_person on person_figure_acts (person_id);
