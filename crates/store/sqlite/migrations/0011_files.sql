-- Files: contents by their SHA-256, and what they are attached to. The bytes lie in the data folder; a row here says that
-- they were safe on disk before. Contents go when nothing refers to them any more.

create table blobs (
    hash blob not null,
    size integer not null,
    media_type text not null,
    created_at integer not null,
    primary key (hash)
) strict;

-- A file as it is attached to something: versioned, so that an earlier day shows what was attached then.
create table blob_links (
    region_id integer not null,
    id blob not null,
    hash blob not null,
    subject text not null,
    subject_id blob not null,
    visibility text not null,
    file_name text not null,
    created_at integer not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create index blob_links_by_subject on blob_links (region_id, subject, subject_id);
create index blob_links_by_hash on blob_links (hash);

-- A file that was uploaded for a form which is not sent yet; forgotten after some days.
create table person_draft_files (
    region_id integer not null,
    id blob not null,
    person_id blob,
    link_id blob,
    form text not null,
    hash blob not null,
    file_name text not null,
    position_removed integer not null check (position_removed in (0, 1)),
    created_at integer not null,
    expires_at integer not null,
    primary key (region_id, id)
) strict;
create index person_draft_files_by_person on person_draft_files (person_id);
create index person_draft_files_by_hash on person_draft_files (hash);
create index person_draft_files_by_end on person_draft_files (expires_at);
