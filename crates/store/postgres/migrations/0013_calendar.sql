-- Days on which a region does not work, each with its legal source. Public and versioned; a day that was entered wrongly is
-- withdrawn with a reason (`withdrawn_reason`), and stays readable.
create table calendar_days (
    region_id bigint not null,
    id uuid not null,
    day text not null,
    kind text not null,
    name text not null,
    basis text not null,
    withdrawn_reason text,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index calendar_days_current on calendar_days (region_id, day) where valid_to_seq = 9223372036854775807;
