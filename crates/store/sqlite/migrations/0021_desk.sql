-- What somebody had typed when their session turned out to be over: sealed with a key that only their browser holds, for a few
-- hours. Personal; of somebody known where the session that ended was known.
create table person_kept_forms (
    token_hash blob not null,
    person_id blob,
    sealed blob not null,
    expires_at integer not null,
    primary key (token_hash)
) strict;
create index person_kept_forms_by_person on person_kept_forms (person_id);
create index person_kept_forms_by_end on person_kept_forms (expires_at);

-- What is being written for the next version of the plan's text: one a region, not public, shared by whoever may edit it.
create table plan_drafts (
    region_id integer not null,
    fields text not null,
    version integer not null,
    saved_at integer not null,
    primary key (region_id)
) strict;
