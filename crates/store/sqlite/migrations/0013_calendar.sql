-- Days on which a region does not work, each with its legal source. Public and versioned; a day that was entered wrongly is
-- withdrawn with a reason (`withdrawn_reason`), and stays readable.
create table calendar_days (
    region_id integer not null,
    id blob not null,
    day text not null,
    kind text not null,
    name text not null,
    basis text not null,
    withdrawn_reason text,
    valid_from_seq integer not null,
    valid_to_seq integer not null,
    primary key (region_id, id, valid_to_seq)
) strict;
create unique index calendar_days_current on calendar_days (region_id, day) where valid_to_seq = 9223372036854775807;
