-- Imports from the desk: one row a file, from its check to its undoing. The file and its preview are private files of the
-- batch (blob_links, subjects import and import-preview). `base_seq` is the point of the record the preview was made at.
create table import_batches (
    region_id bigint not null,
    id uuid not null,
    kind text not null,
    file_name text not null,
    source text,
    year bigint,
    state text not null,
    office text not null,
    new_count bigint not null,
    changed_count bigint not null,
    same_count bigint not null,
    missing_count bigint not null,
    faulty_count bigint not null,
    base_seq bigint not null,
    digest bytea,
    seq bigint,
    undone_seq bigint,
    created_at bigint not null,
    changed_at bigint not null,
    primary key (region_id, id)
);
create index import_batches_by_time on import_batches (region_id, created_at);
