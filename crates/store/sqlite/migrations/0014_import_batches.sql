-- Imports from the desk: one row a file, from its check to its undoing. The file and its preview are private files of the
-- batch (blob_links, subjects import and import-preview). `base_seq` is the point of the record the preview was made at.
create table import_batches (
    region_id integer not null,
    id blob not null,
    kind text not null,
    file_name text not null,
    source text,
    year integer,
    state text not null,
    office text not null,
    new_count integer not null,
    changed_count integer not null,
    same_count integer not null,
    missing_count integer not null,
    faulty_count integer not null,
    base_seq integer not null,
    digest blob,
    seq integer,
    undone_seq integer,
    created_at integer not null,
    changed_at integer not null,
    primary key (region_id, id)
) strict;
create index import_batches_by_time on import_batches (region_id, created_at);
