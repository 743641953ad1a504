-- The house: regions and their record, places, organisations, indicators.
-- Rows with valid_from_seq / valid_to_seq are versions: the current one ends at the largest integer.
-- Instants are Unix microseconds, days ISO text, figures decimal text with a derived real for sorting.

create table regions (
    region_id bigint not null,
    code text not null,
    slug text not null,
    name text not null,
    kind text not null,
    time_zone text not null,
    is_example boolean not null,
    plan_title_id text,
    plan_title_en text,
    plan_start bigint,
    plan_end bigint,
    created_at bigint not null,
    primary key (region_id)
);
create unique index regions_slug on regions (slug);

create table region_heads (
    region_id bigint not null,
    record_size bigint not null,
    record_root bytea not null,
    record_frontier bytea not null,
    settings_version bigint not null,
    primary key (region_id)
);

create table entries (
    region_id bigint not null,
    seq bigint not null,
    at bigint not null,
    kind text not null,
    schema_version bigint not null,
    acting_office text not null,
    subject text not null,
    hash_before bytea,
    hash_after bytea,
    payload text,
    salt bytea,
    payload_hash bytea not null,
    leaf_hash bytea not null,
    primary key (region_id, seq)
);
create index entries_by_subject on entries (region_id, subject, seq);

-- Salts that are not published: digests over hidden figures of small groups.
create table digest_salts (
    region_id bigint not null,
    seq bigint not null,
    salt bytea not null,
    primary key (region_id, seq)
);

create table settings (
    region_id bigint not null,
    key text not null,
    value text not null,
    basis text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, key, valid_to_seq)
);

create table idempotency_keys (
    region_id bigint not null,
    key text not null,
    result text not null,
    created_at bigint not null,
    primary key (region_id, key)
);

create table organisations (
    region_id bigint not null,
    id uuid not null,
    slug text not null,
    name text not null,
    official_name text not null,
    platform text not null,
    agency_kind text,
    skpd_code text,
    skpd_original text,
    skpd_damaged boolean not null,
    from_on text,
    until_on text,
    basis text,
    sort_key text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index organisations_current on organisations (region_id, slug) where valid_to_seq = 9223372036854775807;

create table organisation_names (
    region_id bigint not null,
    id uuid not null,
    organisation_id uuid not null,
    name text not null,
    from_on text,
    until_on text,
    basis text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index organisation_names_current on organisation_names (region_id, organisation_id, name) where valid_to_seq = 9223372036854775807;

create table organisation_successions (
    region_id bigint not null,
    id uuid not null,
    predecessor_id uuid not null,
    successor_id uuid not null,
    kind text not null,
    on_date text not null,
    basis text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index organisation_successions_current on organisation_successions (region_id, predecessor_id, successor_id) where valid_to_seq = 9223372036854775807;

create table districts (
    region_id bigint not null,
    id uuid not null,
    code text not null,
    bps_code text,
    slug text not null,
    name text not null,
    desa_count bigint,
    kelurahan_count bigint,
    latitude text,
    longitude text,
    sort_key text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index districts_current on districts (region_id, code) where valid_to_seq = 9223372036854775807;

create table villages (
    region_id bigint not null,
    id uuid not null,
    code text not null,
    district_code text not null,
    bps_code text,
    name text not null,
    kind text not null,
    mark text,
    mark_source text,
    sort_key text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index villages_current on villages (region_id, code) where valid_to_seq = 9223372036854775807;
create index villages_by_1 on villages (region_id, district_code);

create table boundaries (
    region_id bigint not null,
    id uuid not null,
    code text not null,
    geometry text not null,
    source text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index boundaries_current on boundaries (region_id, code) where valid_to_seq = 9223372036854775807;

create table catalogue_indicators (
    region_id bigint not null,
    id uuid not null,
    edition text not null,
    code text not null,
    code_key text not null,
    slug text not null,
    official_name text not null,
    goal bigint not null,
    target_code text,
    code_original text not null,
    sort_key text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index catalogue_indicators_current on catalogue_indicators (region_id, edition, code_key) where valid_to_seq = 9223372036854775807;

create table indicators (
    region_id bigint not null,
    id uuid not null,
    code text not null,
    code_key text not null,
    slug text not null,
    official_name text not null,
    plain_name_id text not null,
    plain_name_en text not null,
    unit text not null,
    direction text,
    goal bigint,
    target_code text,
    is_own boolean not null,
    authority text,
    agency_id uuid,
    assignment_basis text,
    frequency text,
    metadata text not null,
    sort_key text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index indicators_current on indicators (region_id, code_key) where valid_to_seq = 9223372036854775807;
create index indicators_by_1 on indicators (region_id, slug);

create table series (
    region_id bigint not null,
    id uuid not null,
    indicator_id uuid not null,
    key text not null,
    name text not null,
    unit text not null,
    source text not null,
    method text not null,
    direction text,
    note text,
    position bigint not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index series_current on series (region_id, key) where valid_to_seq = 9223372036854775807;
create index series_by_1 on series (region_id, indicator_id);

create table indicator_values (
    region_id bigint not null,
    id uuid not null,
    indicator_id uuid not null,
    series_id uuid not null,
    year bigint not null,
    group_key text not null,
    value text not null,
    value_real double precision not null,
    denominator text,
    persons bigint,
    reference text not null,
    note text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index indicator_values_current on indicator_values (region_id, series_id, year, group_key) where valid_to_seq = 9223372036854775807;
create index indicator_values_by_1 on indicator_values (region_id, indicator_id, group_key);

create table targets (
    region_id bigint not null,
    id uuid not null,
    indicator_id uuid not null,
    series_id uuid not null,
    year bigint not null,
    value text not null,
    value_real double precision not null,
    basis text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index targets_current on targets (region_id, series_id, year) where valid_to_seq = 9223372036854775807;

create table national_targets (
    region_id bigint not null,
    id uuid not null,
    indicator_id uuid not null,
    scope text not null,
    year bigint not null,
    value text not null,
    value_real double precision not null,
    source text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index national_targets_current on national_targets (region_id, indicator_id, scope, year) where valid_to_seq = 9223372036854775807;

create table comparison_values (
    region_id bigint not null,
    id uuid not null,
    province text not null,
    place_name text not null,
    code_key text not null,
    name text not null,
    unit text not null,
    year bigint not null,
    value text not null,
    value_real double precision not null,
    source text not null,
    sort_key text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index comparison_values_current on comparison_values (region_id, code_key, name, year, place_name) where valid_to_seq = 9223372036854775807;

create unlogged table staged_values (
    region_id bigint not null,
    row_number bigint not null,
    id uuid not null,
    indicator_id uuid not null,
    series_id uuid not null,
    year bigint not null,
    group_key text not null,
    value text not null,
    value_real double precision not null,
    denominator text,
    persons bigint,
    reference text not null,
    note text,
    primary key (region_id, row_number)
);
create index staged_values_by_key on staged_values (region_id, series_id, year, group_key);

-- Region 0 is the installation itself: its log holds the catalogue, its root is the empty tree's.
insert into region_heads (region_id, record_size, record_root, record_frontier, settings_version)
values (0, 0, '\xe3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '', 0);
