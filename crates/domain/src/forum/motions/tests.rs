use super::*;
use jiff::civil::date;
use proptest::prelude::*;

const TODAY: Date = date(2026, 11, 25);
const NOW: Instant = Instant::from_micros(1_795_600_000_000_000);

fn put() -> Put {
    Put { opens_at_latest: date(2026, 12, 9) }
}

fn days(count: u16) -> Instant {
    later(NOW, count)
}

fn asking(method: Method) -> Asking {
    Asking { method, setting: Setting::Written, closes_at: days(7) }
}

fn asked(method: Method) -> Asked {
    put().ask(asking(method), NOW).unwrap()
}

fn at(now: Instant) -> CloseAt {
    CloseAt { now, today: TODAY, ballot_days: DEFAULT_BALLOT_DAYS, is_complete: false }
}

fn close(asked: Asked, outcome: Outcome) -> Closing {
    let at = at(asked.asking.closes_at);
    asked.close(outcome, vec![Constituency::Government], &DecisionRule::TWO_SIDES, at).unwrap()
}

fn returned() -> Returned {
    match close(asked(Method::Open), Outcome::Returned) {
        Closing::Returned(returned) => returned,
        other => panic!("{other:?}"),
    }
}

/// Put --> Asked
#[test]
fn a_motion_is_asked_for_as_long_as_was_said() {
    let asked = asked(Method::Consent);
    assert_eq!(asked.call, Call::First);
    assert_eq!(asked.may_vote(Instant::from_micros(days(7).micros() - 1)), Ok(()));
    assert_eq!(asked.may_vote(days(7)), Err(MotionError::Closed));
}

#[test]
fn an_end_that_can_not_be_is_refused() {
    let ask =
        |closes_at, setting| put().ask(Asking { method: Method::Open, setting, closes_at }, NOW).map(|_| ());
    assert_eq!(ask(NOW, Setting::Meeting), Err(MotionError::EndIsOver));
    assert_eq!(ask(days(61), Setting::Meeting), Err(MotionError::TooLong));
    assert_eq!(ask(days(2), Setting::Written), Err(MotionError::TooShort));
    assert_eq!(ask(days(2), Setting::Meeting), Ok(()));
}

/// Put --> Asked: by the clock
#[test]
fn what_nobody_opens_the_clock_asks_in_writing() {
    assert_eq!(put().lapse(date(2026, 12, 9), NOW, 7), Err(MotionError::NotOpen));
    let asked = put().lapse(date(2026, 12, 10), NOW, 7).unwrap();
    assert_eq!((asked.asking.setting, asked.asking.method), (Setting::Written, Method::Open));
    assert_eq!(asked.asking.closes_at, days(7));
}

/// Put --> Withdrawn
#[test]
fn taking_it_back_needs_a_reason() {
    assert_eq!(put().withdraw("  "), Err(MotionError::NoReason));
    assert_eq!(put().withdraw(" Sudah terjawab ").unwrap().reason, "Sudah terjawab");
}

/// Asked --> Decided
#[test]
fn a_result_ends_a_motion_and_a_vote_against_fails() {
    for (outcome, expected) in [
        (Outcome::Passed, FinalOutcome::Passed),
        (Outcome::Recommended, FinalOutcome::Recommended),
        (Outcome::Failed, FinalOutcome::Failed),
    ] {
        let decided = Decided { outcome: expected, call: Call::First, method: Method::Open };
        assert_eq!(close(asked(Method::Open), outcome), Closing::Decided(decided));
    }
}

#[test]
fn nobody_closes_early_while_somebody_has_yet_to_vote() {
    let early = at(days(1));
    let close = |early| {
        asked(Method::Open).close(Outcome::Passed, vec![], &DecisionRule::TWO_SIDES, early).map(|_| ())
    };
    assert_eq!(close(early), Err(MotionError::StillOpen));
    assert_eq!(close(CloseAt { is_complete: true, ..early }), Ok(()));
}

/// Asked --> Asked: an objection
#[test]
fn what_somebody_objects_to_is_voted_on_at_once() {
    let Closing::Vote(vote) = close(asked(Method::Consent), Outcome::Failed) else { panic!() };
    assert_eq!((vote.asking.method, vote.call), (Method::Open, Call::First));
    assert_eq!(vote.asking.closes_at, days(14));
}

/// Asked --> Returned
#[test]
fn without_quorum_it_comes_back_after_seven_days() {
    assert_eq!(returned().from, date(2026, 12, 2));
    assert_eq!(returned().at_latest, date(2026, 12, 16));
    let rule = DecisionRule { second_call_days: None, ..DecisionRule::TWO_SIDES };
    let ended = asked(Method::Open).close(Outcome::Returned, vec![], &rule, at(days(7))).unwrap();
    assert!(matches!(ended, Closing::Decided(Decided { outcome: FinalOutcome::Failed, .. })));
}

/// Returned --> Asked
#[test]
fn a_second_call_waits_for_its_notice() {
    let again = |today| returned().ask_again(asking(Method::Open), today, NOW).map(|asked| asked.call);
    assert_eq!(again(date(2026, 12, 1)), Err(MotionError::NoticeNotOver));
    assert_eq!(again(date(2026, 12, 2)), Ok(Call::Second));
}

/// Returned --> Asked: by the clock
#[test]
fn a_second_call_that_nobody_makes_the_clock_makes() {
    assert_eq!(returned().lapse(date(2026, 12, 16), NOW, 7), Err(MotionError::NotOpen));
    assert_eq!(returned().lapse(date(2026, 12, 17), NOW, 7).unwrap().call, Call::Second);
}

#[test]
fn the_last_day_for_opening_is_the_meeting_s_if_that_is_later() {
    let calendar = WorkingCalendar::new([]);
    assert_eq!(opens_at_latest(TODAY, None, &calendar, 10), date(2026, 12, 9));
    assert_eq!(opens_at_latest(TODAY, Some(date(2026, 12, 1)), &calendar, 10), date(2026, 12, 9));
    assert_eq!(opens_at_latest(TODAY, Some(date(2026, 12, 20)), &calendar, 10), date(2026, 12, 20));
}

/// What people may do meanwhile; each is left undone at will.
#[derive(Debug, Clone, Copy)]
enum Act {
    Open(Method),
    Close(Outcome),
    Nothing,
}

fn act() -> impl Strategy<Value = Act> {
    let outcomes = [Outcome::Passed, Outcome::Failed, Outcome::Recommended, Outcome::Returned];
    prop_oneof![
        1 => prop::sample::select(Method::ALL).prop_map(Act::Open),
        1 => prop::sample::select(outcomes.to_vec()).prop_map(Act::Close),
        3 => Just(Act::Nothing),
    ]
}

/// One day of a motion: somebody acts or nobody does, then the clock. `end`: what a vote comes to that the clock closes.
fn live(motion: Motion, act: Act, end: Outcome, today: Date, now: Instant) -> Motion {
    let rule = DecisionRule::TWO_SIDES;
    let ask = |method| Asking { method, setting: Setting::Written, closes_at: later(now, MOST_OPEN_DAYS) };
    let acted = match (motion.clone(), act) {
        (Motion::Put(put), Act::Open(method)) => put.ask(ask(method), now).map(Motion::Asked),
        (Motion::Returned(back), Act::Open(method)) => {
            back.ask_again(ask(method), today, now).map(Motion::Asked)
        }
        (Motion::Asked(asked), Act::Close(outcome)) => {
            let at = CloseAt { now, today, ballot_days: 7, is_complete: true };
            let call = asked.call;
            asked.close(second(outcome, call), vec![], &rule, at).map(Motion::from)
        }
        (motion, _) => Ok(motion),
    };
    let motion = acted.unwrap_or(motion);
    let by_clock = match motion.clone() {
        Motion::Put(put) => put.lapse(today, now, 7).map(Motion::Asked),
        Motion::Returned(back) => back.lapse(today, now, 7).map(Motion::Asked),
        Motion::Asked(asked) => {
            let at = CloseAt { now, today, ballot_days: 7, is_complete: false };
            let call = asked.call;
            asked.close(second(end, call), vec![], &rule, at).map(Motion::from)
        }
        ended => Ok(ended),
    };
    by_clock.unwrap_or(motion)
}

/// A tally never returns a second call.
fn second(outcome: Outcome, call: Call) -> Outcome {
    match (outcome, call) {
        (Outcome::Returned, Call::Second) => Outcome::Failed,
        (outcome, _) => outcome,
    }
}

/// Until it is opened (two weeks), asked for consent and voted on twice (60 + 7 days), with the notice between.
const LONGEST_DAYS: usize = 15 + 2 * (60 + 7) + 22 + 4;

proptest! {
    #[test]
    fn no_inaction_stops_a_motion_for_longer_than_its_clocks_say(
        acts in prop::collection::vec(act(), LONGEST_DAYS),
        ends in prop::collection::vec(prop::sample::select(vec![Outcome::Passed, Outcome::Failed, Outcome::Returned]), LONGEST_DAYS),
        silent_from in 0..LONGEST_DAYS,
    ) {
        let mut motion = Motion::Put(put());
        for (day, (act, end)) in (0u16..).zip(acts.into_iter().zip(ends)) {
            let act = if usize::from(day) >= silent_from { Act::Nothing } else { act };
            motion = live(motion, act, end, plus(TODAY, day), later(NOW, day));
        }
        prop_assert!(matches!(motion, Motion::Decided(_)), "{motion:?}");
    }
}
