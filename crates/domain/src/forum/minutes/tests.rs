use super::*;
use Constituency::{Government, NonGovernment};
use jiff::ToSpan as _;
use jiff::civil::date;
use proptest::prelude::*;

const SENT: Date = date(2026, 11, 23);
const OBJECT_UNTIL: Date = date(2026, 11, 30);
const PUBLISH_DUE: Date = date(2026, 12, 7);

fn sent(approvers: Approvers) -> Objections {
    Draft::new(approvers).send(SENT, &WorkingCalendar::default(), Terms::default())
}

fn waiting() -> Approval {
    let Minutes::Approval(at) = sent(Approvers::BothSides).close(date(2026, 12, 1)).unwrap() else {
        unreachable!("both sides approve")
    };
    at
}

fn published() -> Published {
    waiting().lapse(date(2026, 12, 8)).unwrap()
}

/// Draft --> Objections
#[test]
fn minutes_sent_round_wait_five_working_days_for_objections_and_five_for_approval() {
    let sent = sent(Approvers::BothSides);
    assert_eq!((sent.until, sent.publish_due), (OBJECT_UNTIL, PUBLISH_DUE));
}

/// Objections --> Objections
#[test]
fn an_objection_is_taken_up_to_the_last_day_and_not_after() {
    let sent = sent(Approvers::BothSides);
    assert_eq!(sent.object(OBJECT_UNTIL), Ok(sent));
    assert_eq!(sent.object(date(2026, 12, 1)), Err(MinutesError::ObjectionsOver));
}

/// Objections --> Objections: another text
#[test]
fn mending_the_text_makes_a_version_and_puts_no_day_off() {
    let mended = sent(Approvers::BothSides).revise(OBJECT_UNTIL).unwrap();
    assert_eq!((mended.version, mended.until, mended.publish_due), (2, OBJECT_UNTIL, PUBLISH_DUE));
    assert_eq!(mended.revise(date(2026, 12, 1)), Err(MinutesError::ObjectionsOver));
}

/// Objections --> Approval
#[test]
fn nobody_approves_while_objections_may_still_come() {
    let sent = sent(Approvers::BothSides);
    assert_eq!(sent.close(OBJECT_UNTIL), Err(MinutesError::ObjectionsOpen));
    let early = Minutes::Objections(sent).approve(Government, 1, OBJECT_UNTIL);
    assert_eq!(early, Err(MinutesError::ObjectionsOpen));
    assert_eq!(waiting().approvals, Approvals::default());
}

/// Objections --> Published, of a meeting outside the forum
#[test]
fn minutes_of_a_convener_are_published_without_an_approval_when_objections_are_over() {
    let closed = sent(Approvers::Convener).close(date(2026, 12, 1)).unwrap();
    let Minutes::Published(published) = closed else { unreachable!("nobody approves") };
    assert_eq!(published.missing(), Vec::new());
    assert_eq!(published.approve(Government, 1, PUBLISH_DUE), Err(MinutesError::WrongState));
}

/// Approval --> Approval --> Published
#[test]
fn the_second_side_to_approve_publishes() {
    let one = waiting().approve(NonGovernment, 1, date(2026, 12, 2)).unwrap();
    assert_eq!(one.code(), "approval");
    let again = one.approve(NonGovernment, 1, date(2026, 12, 2));
    assert_eq!(again, Err(MinutesError::AlreadyApproved));
    let Minutes::Published(both) = one.approve(Government, 1, date(2026, 12, 3)).unwrap() else {
        unreachable!("both approved")
    };
    assert_eq!((both.missing(), both.on), (Vec::new(), date(2026, 12, 3)));
}

/// Approval: another version
#[test]
fn a_co_chair_who_read_another_version_approves_nothing() {
    assert_eq!(waiting().approve(Government, 2, SENT), Err(MinutesError::OtherVersion));
    assert_eq!(published().approve(Government, 2, SENT), Err(MinutesError::OtherVersion));
}

/// Approval --> Published by the clock
#[test]
fn minutes_nobody_approved_are_published_and_say_which_side_did_not() {
    assert_eq!(waiting().lapse(PUBLISH_DUE), Err(MinutesError::StillInTime));
    assert_eq!(published().missing(), vec![Government, NonGovernment]);
    let one = waiting().approve(Government, 1, PUBLISH_DUE).unwrap().on(date(2026, 12, 8));
    let Minutes::Published(one) = one else { unreachable!("the time is over") };
    assert_eq!(one.missing(), vec![NonGovernment]);
}

/// Published --> Published
#[test]
fn published_minutes_may_be_approved_afterwards_once_a_side() {
    let now = published().approve(NonGovernment, 1, date(2026, 12, 9)).unwrap();
    assert_eq!(now.missing(), vec![Government]);
    assert_eq!(now.on, date(2026, 12, 8), "the day of publishing stays");
    assert_eq!(now.approve(NonGovernment, 1, SENT), Err(MinutesError::AlreadyApproved));
}

/// Published --> Draft
#[test]
fn another_version_begins_as_a_draft_with_the_next_number() {
    assert_eq!(published().amend(), Draft { version: 2, approvers: Approvers::BothSides });
}

#[test]
fn the_co_chairs_may_write_where_the_secretariat_did_not() {
    let due = writing_due(&WorkingCalendar::default(), date(2026, 11, 12), Terms::default());
    assert_eq!(due, SENT);
    assert!(may_write(true, false, due, date(2026, 11, 12)));
    assert!(!may_write(false, true, due, SENT));
    assert!(may_write(false, true, due, date(2026, 11, 24)));
    assert!(!may_write(false, false, due, date(2026, 12, 24)));
}

proptest! {
    /// Whatever one side does or leaves undone, and however often the text is mended, they are public when the clocks say.
    #[test]
    fn no_single_partys_inaction_keeps_minutes_back_longer_than_their_clocks(
        revisions in 0u8..5,
        approving in proptest::option::of((any::<bool>(), 0i64..7)),
        objections in 0u16..20,
        approval in 0u16..20,
    ) {
        let terms = Terms { writing: 7, objections, approval };
        let calendar = WorkingCalendar::default();
        let mut sent = Draft::new(Approvers::BothSides).send(SENT, &calendar, terms);
        let due = sent.publish_due;
        for _ in 0..revisions {
            sent = sent.revise(SENT).unwrap();
        }
        let mut now = Minutes::Objections(sent);
        let mut day = SENT;
        while day <= due {
            now = now.on(day);
            if let Some((is_government, after)) = approving && day == SENT.checked_add(after.days()).unwrap() {
                let side = if is_government { Government } else { NonGovernment };
                now = now.approve(side, now.version(), day).unwrap_or(now);
            }
            day = day.tomorrow().unwrap();
        }
        prop_assert_eq!(now.on(day).code(), "published");
    }

    /// Nor does anybody publish alone before that.
    #[test]
    fn one_side_alone_publishes_nothing(is_government: bool, tries in 1usize..4) {
        let side = if is_government { Government } else { NonGovernment };
        let mut now = Minutes::Approval(waiting());
        for _ in 0..tries {
            now = now.approve(side, 1, PUBLISH_DUE).unwrap_or(now);
        }
        prop_assert_eq!(now.on(PUBLISH_DUE).code(), "approval");
    }
}
