-- The house: regions and their record, places, organisations, indicators.
-- Rows with valid_from_seq / valid_to_seq are versions: the current one ends at the largest integer.
-- Instants are Unix microseconds, days ISO text, figures decimal text with a derived real for sorting.

create table regions (
    region_id integer not null,
    code text not null,
    slug text not null,
    name text not null,
    kind text not null,
    time_zone text not null,
    is_example integer not null check (is_example in (0, 1)),
    plan_title_id text,
    plan_title_en text,
    plan_start integer,
    plan_end integer,
    created_at integer not null,
    primary key (region_id)
) strict;
create unique index regions_slug on regions (slug);

create table region_heads (
    region_id integer not null,
    record_size integer not null,
    record_root blob not null,
    record_frontier blob not null,
    settings_version integer not null,
    primary key (region_id)
) strict;

create table entries (
    region_id integer not null,
    seq integer not null,
    at integer not null,
    kind text not null,
    schema_version integer not null,
    acting_office text not null,
    subject text not null,
    hash_before blob,
    hash_after blob,
    payload text,
    salt blob,
    payload_hash blob not null,
    leaf_hash blob not null,
    primary key (region_id, seq)
) strict;
create index entries_by_subject on entries (region_id, subject, seq);

-- Salts that are not published: digests over hidden figures of small groups.
create table digest_salts (
    region_id integer not null,
    seq integer not null,
    salt blob not null,
    primary key (region_id, seq)
) strict;

create table settings (
    region_id integer not null,
    key text not null,
    value text not null,
    basis text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, key, valid_to_seq)
) strict;

create table idempotency_keys (
    region_id integer not null,
    key text not null,
    result text not null,
    created_at integer not null,
    primary key (region_id, key)
) strict;

create table organisations (
    region_id integer not null,
    id blob not null,
    slug text not null,
    name text not null,
    official_name text not null,
    platform text not null,
    agency_kind text,
    skpd_code text,
    skpd_original text,
    skpd_damaged integer not null check (skpd_damaged in (0, 1)),
    from_on text,
    until_on text,
    basis text,
    sort_key text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index organisations_current on organisations (region_id, slug) where valid_to_seq = 9223372036854775807;

create table organisation_names (
    region_id integer not null,
    id blob not null,
    organisation_id blob not null,
    name text not null,
    from_on text,
    until_on text,
    basis text,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index organisation_names_current on organisation_names (region_id, organisation_id, name) where valid_to_seq = 9223372036854775807;

create table organisation_successions (
    region_id integer not null,
    id blob not null,
    predecessor_id blob not null,
    successor_id blob not null,
    kind text not null,
    on_date text not null,
    basis text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index organisation_successions_current on organisation_successions (region_id, predecessor_id, successor_id) where valid_to_seq = 9223372036854775807;

create table districts (
    region_id integer not null,
    id blob not null,
    code text not null,
    bps_code text,
    slug text not null,
    name text not null,
    desa_count integer,
    kelurahan_count integer,
    latitude text,
    longitude text,
    sort_key text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index districts_current on districts (region_id, code) where valid_to_seq = 9223372036854775807;

create table villages (
    region_id integer not null,
    id blob not null,
    code text not null,
    district_code text not null,
    bps_code text,
    name text not null,
    kind text not null,
    mark text,
    mark_source text,
    sort_key text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index villages_current on villages (region_id, code) where valid_to_seq = 9223372036854775807;
create index villages_by_1 on villages (region_id, district_code);

create table boundaries (
    region_id integer not null,
    id blob not null,
    code text not null,
    geometry text not null,
    source text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index boundaries_current on boundaries (region_id, code) where valid_to_seq = 9223372036854775807;

create table catalogue_indicators (
    region_id integer not null,
    id blob not null,
    edition text not null,
    code text not null,
    code_key text not null,
    slug text not null,
    official_name text not null,
    goal integer not null,
    target_code text,
    code_original text not null,
    sort_key text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index catalogue_indicators_current on catalogue_indicators (region_id, edition, code_key) where valid_to_seq = 9223372036854775807;

create table indicators (
    region_id integer not null,
    id blob not null,
    code text not null,
    code_key text not null,
    slug text not null,
    official_name text not null,
    plain_name_id text not null,
    plain_name_en text not null,
    unit text not null,
    direction text,
    goal integer,
    target_code text,
    is_own integer not null check (is_own in (0, 1)),
    authority text,
    agency_id blob,
    assignment_basis text,
    frequency text,
    metadata text not null,
    sort_key text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index indicators_current on indicators (region_id, code_key) where valid_to_seq = 9223372036854775807;
create index indicators_by_1 on indicators (region_id, slug);

create table series (
    region_id integer not null,
    id blob not null,
    indicator_id blob not null,
    key text not null,
    name text not null,
    unit text not null,
    source text not null,
    method text not null,
    direction text,
    note text,
    position integer not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index series_current on series (region_id, key) where valid_to_seq = 9223372036854775807;
create index series_by_1 on series (region_id, indicator_id);

create table indicator_values (
    region_id integer not null,
    id blob not null,
    indicator_id blob not null,
    series_id blob not null,
    year integer not null,
    group_key text not null,
    value text not null,
    value_real real not null,
    denominator text,
    persons integer,
    reference text not null,
    note text,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index indicator_values_current on indicator_values (region_id, series_id, year, group_key) where valid_to_seq = 9223372036854775807;
create index indicator_values_by_1 on indicator_values (region_id, indicator_id, group_key);

create table targets (
    region_id integer not null,
    id blob not null,
    indicator_id blob not null,
    series_id blob not null,
    year integer not null,
    value text not null,
    value_real real not null,
    basis text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index targets_current on targets (region_id, series_id, year) where valid_to_seq = 9223372036854775807;

create table national_targets (
    region_id integer not null,
    id blob not null,
    indicator_id blob not null,
    scope text not null,
    year integer not null,
    value text not null,
    value_real real not null,
    source text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index national_targets_current on national_targets (region_id, indicator_id, scope, year) where valid_to_seq = 9223372036854775807;

create table comparison_values (
    region_id integer not null,
    id blob not null,
    province text not null,
    place_name text not null,
    code_key text not null,
    name text not null,
    unit text not null,
    year integer not null,
    value text not null,
    value_real real not null,
    source text not null,
    sort_key text not null,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index comparison_values_current on comparison_values (region_id, code_key, name, year, place_name) where valid_to_seq = 9223372036854775807;

create table staged_values (
    region_id integer not null,
    row_number integer not null,
    id blob not null,
    indicator_id blob not null,
    series_id blob not null,
    year integer not null,
    group_key text not null,
    value text not null,
    value_real real not null,
    denominator text,
    persons integer,
    reference text not null,
    note text,
    primary key (region_id, row_number)
) strict;
create index staged_values_by_key on staged_values (region_id, series_id, year, group_key);

-- Region 0 is the installation itself: its log holds the catalogue, its root is the empty tree's.
insert into region_heads (region_id, record_size, record_root, record_frontier, settings_version)
values (0, 0, x'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', x'', 0);
