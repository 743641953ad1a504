-- Nothing public is deleted: it is withdrawn, with a reason, by an office. The row that is withdrawn (`subject` is programme
-- or programme-link) has ended as a version; its parts ended with it.
create table withdrawals (
    region_id bigint not null,
    id uuid not null,
    subject text not null,
    subject_id uuid not null,
    programme_id uuid not null,
    indicator_id uuid,
    reason text not null,
    on_day text not null,
    office text not null,
    valid_from_seq bigint not null,
    valid_to_seq bigint not null,
    primary key (region_id, id, valid_to_seq)
);
create unique index withdrawals_current on withdrawals (region_id, subject_id) where valid_to_seq = 9223372036854775807;
create index withdrawals_by_1 on withdrawals (region_id, programme_id);
