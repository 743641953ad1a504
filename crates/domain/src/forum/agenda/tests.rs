use super::*;
use jiff::civil::date;
use proptest::prelude::*;

const GOV: Constituency = Constituency::Government;
const NON: Constituency = Constituency::NonGovernment;
/// A Monday
const TODAY: Date = date(2026, 11, 2);

fn calendar() -> WorkingCalendar {
    WorkingCalendar::new([date(2026, 11, 5), date(2026, 12, 25)])
}

fn waiting(version: u32) -> Waiting {
    Waiting::put_forward(version, 2, date(2026, 11, 6)).unwrap()
}

/// Items --> Waiting
#[test]
fn a_version_is_put_forward_with_items_only() {
    assert_eq!(Waiting::put_forward(1, 0, TODAY), Err(AgendaError::Empty));
    assert_eq!(waiting(1).version, 1);
}

/// Waiting --> Waiting, Waiting --> Stands
#[test]
fn an_agenda_stands_when_both_co_chairs_approve_the_same_version() {
    let Ok(Version::Waiting(one)) = waiting(2).approve(GOV, 2, TODAY) else {
        panic!("one side is not enough")
    };
    assert_eq!(one.clone().approve(GOV, 2, TODAY), Err(AgendaError::ApprovedAlready));
    let Ok(Version::Stands(stands)) = one.approve(NON, 2, TODAY) else { panic!("both approved") };
    assert_eq!((stands.how, stands.missing().len()), (StandsHow::Both, 0));
}

#[test]
fn co_chairs_who_approve_different_versions_have_approved_nothing_together() {
    // One saw version 1, the other version 2, which took its place at that moment.
    assert_eq!(waiting(2).approve(GOV, 1, TODAY), Err(AgendaError::OtherVersion));
    let Ok(Version::Waiting(one)) = waiting(2).approve(NON, 2, TODAY) else {
        panic!("one side is not enough")
    };
    assert_eq!(one.government.approved_on, None);
    assert!(matches!(one.approve(GOV, 2, TODAY), Ok(Version::Stands(_))));
}

/// Waiting --> Waiting: a reason for not approving
#[test]
fn a_reason_against_is_kept_and_stops_nothing() {
    let one = waiting(1).decline(NON, 1, "terlalu banyak").unwrap();
    assert_eq!(one.clone().decline(NON, 1, " "), Err(AgendaError::NeedsReason));
    let stands = one.lapse(date(2026, 11, 7)).unwrap();
    assert_eq!(stands.missing(), [(GOV, None), (NON, Some("terlalu banyak"))]);
}

/// Waiting --> Stands by the clock
#[test]
fn silence_does_not_hold_up_an_agenda() {
    assert_eq!(waiting(1).lapse(date(2026, 11, 6)), Err(AgendaError::NotDueYet));
    let Ok(Version::Waiting(one)) = waiting(1).approve(NON, 1, TODAY) else {
        panic!("one side is not enough")
    };
    let stands = one.lapse(date(2026, 11, 7)).unwrap();
    assert_eq!((stands.how, stands.missing()), (StandsHow::Clock, vec![(GOV, None)]));
}

/// Waiting --> Stands by the convener
#[test]
fn whoever_convenes_for_themselves_needs_no_co_chair() {
    assert!(waiting(1).set_by_convener(TODAY).missing().is_empty());
}

/// Proposed --> LeftOut --> Taken
#[test]
fn an_item_is_left_out_with_a_reason_and_may_come_back() {
    let item = Item::proposed(Origin::Member);
    assert_eq!(item.leave_out(""), Err(AgendaError::NeedsReason));
    let out = item.leave_out("dibahas di pokja").unwrap();
    assert!(!out.is_on_agenda() && out.take().is_on_agenda());
}

#[test]
fn what_a_rule_put_there_can_not_be_removed() {
    for origin in [Origin::Rule, Origin::Returned] {
        assert_eq!(Item::proposed(origin).leave_out("tidak penting"), Err(AgendaError::PutThereByRule));
        assert!(Item::proposed(origin).is_on_agenda());
    }
    assert!(Item::proposed(Origin::Outcome).leave_out("sudah selesai").is_ok());
}

#[test]
fn time_for_approving_counts_working_days_and_ends_before_the_meeting() {
    // Thursday the 5th is a day off.
    assert_eq!(due_for(TODAY, date(2026, 12, 1), 3, &calendar()), date(2026, 11, 6));
    assert_eq!(due_for(TODAY, date(2026, 11, 4), 3, &calendar()), date(2026, 11, 3));
    assert_eq!(due_for(TODAY, TODAY, 3, &calendar()), TODAY);
}

fn day(days: i32) -> Date {
    TODAY.checked_add(jiff::Span::new().days(days)).unwrap()
}

/// What co-chairs may do on a day; silence is most of it.
#[derive(Debug, Clone, Copy)]
enum Does {
    Nothing,
    Approves(Constituency),
    Declines(Constituency),
    PutsForwardAnother,
}

fn any_act() -> impl Strategy<Value = Does> {
    prop_oneof![
        5 => Just(Does::Nothing),
        1 => Just(Does::Approves(GOV)),
        1 => Just(Does::Approves(NON)),
        1 => Just(Does::Declines(GOV)),
        1 => Just(Does::Declines(NON)),
        1 => Just(Does::PutsForwardAnother),
    ]
}

/// One day of somebody and of the clock; the clock comes first, as in the early morning.
fn a_day(version: Version, act: Does, today: Date, meets_on: Date, days: u16) -> Version {
    let Version::Waiting(waiting) = version else { return version };
    let seen = waiting.version;
    let waiting = match waiting.clone().lapse(today) {
        Ok(stands) => return Version::Stands(stands),
        Err(_) => waiting,
    };
    match act {
        Does::Nothing => Version::Waiting(waiting),
        Does::Approves(side) => {
            waiting.clone().approve(side, seen, today).unwrap_or(Version::Waiting(waiting))
        }
        Does::Declines(side) => {
            Version::Waiting(waiting.clone().decline(side, seen, "alasan").unwrap_or(waiting))
        }
        Does::PutsForwardAnother => {
            let due = due_for(today, meets_on, days, &calendar());
            Version::Waiting(Waiting::put_forward(seen + 1, 1, due).unwrap())
        }
    }
}

proptest! {
    /// No co-chair's inaction, reason or ever new versions keep an agenda from standing on the day of its meeting.
    #[test]
    fn an_agenda_stands_on_the_day_of_its_meeting_whatever_anybody_does(
        acts in proptest::collection::vec(any_act(), 1..60),
        days in 1u16..10,
    ) {
        let meets_on = day(i32::try_from(acts.len()).unwrap());
        let due = due_for(TODAY, meets_on, days, &calendar());
        let mut version = Version::Waiting(Waiting::put_forward(1, 1, due).unwrap());
        for (at, act) in (0..).zip(&acts) {
            version = a_day(version, *act, day(at), meets_on, days);
        }
        version = a_day(version, Does::Nothing, meets_on, meets_on, days);
        prop_assert!(matches!(version, Version::Stands(_)));
    }

    /// Silence alone: it stands the day after its clock, never later.
    #[test]
    fn silence_lasts_no_longer_than_its_clock(days in 1u16..30, ahead in 1i32..120) {
        let due = due_for(TODAY, day(ahead), days, &calendar());
        prop_assert!(due <= calendar().add_working_days(TODAY, days));
        let waiting = Waiting::put_forward(1, 1, due).unwrap();
        prop_assert!(waiting.clone().lapse(due).is_err());
        prop_assert!(waiting.lapse(due.tomorrow().unwrap()).is_ok());
    }

    /// It stands by both only if both named the same version.
    #[test]
    fn both_means_both_of_one_version(seen in proptest::collection::vec((any::<bool>(), 1u32..4), 0..12)) {
        let mut version = Version::Waiting(waiting(2));
        for (is_government, seen) in &seen {
            let Version::Waiting(waiting) = version else { break };
            let side = if *is_government { GOV } else { NON };
            version = waiting.clone().approve(side, *seen, TODAY).unwrap_or(Version::Waiting(waiting));
        }
        let named = |side: bool| seen.iter().any(|(is_government, seen)| *is_government == side && *seen == 2);
        prop_assert_eq!(matches!(version, Version::Stands(_)), named(true) && named(false));
    }

    /// Put forward by the clock, co-chairs have all their days before the meeting.
    #[test]
    fn the_clock_puts_items_forward_in_time(days in 1u16..20, ahead in 40i32..90) {
        let by = put_forward_by(day(ahead), days, &calendar());
        prop_assert_eq!(due_for(by, day(ahead), days, &calendar()), calendar().add_working_days(by, days));
        prop_assert!(calendar().add_working_days(by.tomorrow().unwrap(), days) >= day(ahead));
    }
}
