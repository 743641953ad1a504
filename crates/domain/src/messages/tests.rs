use super::delivery::{Channel, Delivery, DeliveryState, Said};
use super::{Frequency, NoticeKind, Period, Topic};
use crate::time::Instant;
use jiff::civil::{Date, date};
use proptest::prelude::*;

fn now() -> Instant {
    Instant::from_micros(1)
}

/// waiting --> marked --> sent
#[test]
fn what_was_taken_is_sent_and_ends_there() {
    let marked = Delivery::made().marked(now());
    assert_eq!(marked.at(), now());
    assert_eq!(marked.answered(&Said::Taken), Delivery::Sent);
}

/// marked --> waiting
#[test]
fn what_was_clearly_not_taken_now_waits_again() {
    let answered = Delivery::made().marked(now()).answered(&Said::NotNow("450".into()));
    assert_eq!(answered.state(), DeliveryState::Waiting);
}

/// marked --> failed --> waiting | dropped
#[test]
fn what_was_refused_has_failed_until_somebody_sends_it_again_or_drops_it() {
    let answered = Delivery::made().marked(now()).answered(&Said::Refused("550".into()));
    let Delivery::Failed(failed) = answered else { panic!("{answered:?}") };
    assert_eq!(failed.again(), Delivery::made());
    assert_eq!(failed.dropped(), Delivery::Dropped);
}

/// marked --> uncertain --> waiting | dropped
#[test]
fn without_a_clear_answer_or_after_a_crash_it_is_uncertain_and_never_waits_by_itself() {
    let unclear = Delivery::made().marked(now()).answered(&Said::Nothing("reset".into()));
    let crashed = Delivery::made().marked(now()).left_behind();
    assert_eq!(unclear, crashed);
    let Delivery::Uncertain(uncertain) = unclear else { panic!("{unclear:?}") };
    assert_eq!(uncertain.again(), Delivery::made());
    assert_eq!(uncertain.dropped(), Delivery::Dropped);
}

/// waiting --> dropped, waiting --> failed
#[test]
fn what_waits_may_have_nothing_to_say_any_more_or_be_given_up() {
    assert_eq!(Delivery::made().dropped(), Delivery::Dropped);
    assert_eq!(Delivery::made().given_up().state(), DeliveryState::Failed);
}

#[test]
fn every_stable_name_is_read_back() {
    for state in DeliveryState::ALL {
        assert_eq!(DeliveryState::parse(state.code()), Some(state));
        assert_eq!(Delivery::from_facts(state, Some(now())).state(), state);
    }
    for channel in Channel::ALL {
        assert_eq!(Channel::parse(channel.code()), Some(channel));
    }
    for topic in Topic::ALL {
        assert_eq!(Topic::parse(topic.code()), Some(topic));
    }
    for frequency in Frequency::ALL {
        assert_eq!(Frequency::parse(frequency.code()), Some(frequency));
    }
    for kind in NoticeKind::ALL {
        assert_eq!(NoticeKind::parse(kind.code()), Some(kind));
    }
}

#[test]
fn a_weekly_digest_covers_monday_to_sunday_and_is_sent_on_monday() {
    let period = Frequency::Weekly.period(date(2026, 11, 25)).unwrap();
    assert_eq!(period.code(), "weekly 2026-11-23");
    assert_eq!((period.last(), period.sent_on()), (date(2026, 11, 29), date(2026, 11, 30)));
    assert_eq!(Frequency::Weekly.period(date(2026, 11, 30)).unwrap().first(), date(2026, 11, 30));
    assert_eq!(Period::parse("weekly 2026-11-25"), None);
    assert_eq!(Frequency::AtOnce.period(date(2026, 11, 25)), None);
}

proptest! {
    #[test]
    fn every_day_lies_in_exactly_the_period_it_names(offset in 0i64..40_000, weekly: bool) {
        let day = date(1990, 1, 1).checked_add(jiff::Span::new().days(offset)).unwrap();
        let frequency = if weekly { Frequency::Weekly } else { Frequency::Daily };
        let period = frequency.period(day).unwrap();
        prop_assert!(period.first() <= day && day <= period.last() && day < period.sent_on());
        prop_assert_eq!(Period::parse(&period.code()), Some(period));
        let all: Vec<Date> = period.first().series(jiff::Span::new().days(1)).take_while(|d| *d <= period.last()).collect();
        prop_assert!(all.iter().all(|day| frequency.period(*day) == Some(period)));
    }
}
