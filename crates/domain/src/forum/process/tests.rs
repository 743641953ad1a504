use super::*;
use jiff::ToSpan as _;
use jiff::civil::date;
use proptest::prelude::*;

fn phase(kind: PhaseKind, from: i8, to: i8) -> Phase {
    Phase::new(kind, date(2026, 3, from), date(2026, 3, to)).unwrap()
}

fn phases() -> Phases {
    Phases::new(vec![phase(PhaseKind::Gathering, 11, 20), phase(PhaseKind::Preparation, 1, 5)]).unwrap()
}

#[test]
fn names_are_read_back_and_days_must_follow_each_other() {
    for kind in PhaseKind::ALL {
        assert_eq!(PhaseKind::parse(kind.code()), Ok(kind));
    }
    for kind in ProcessKind::ALL {
        assert_eq!(ProcessKind::parse(kind.code()), Ok(kind));
    }
    let backwards = Phase::new(PhaseKind::Drafting, date(2026, 3, 2), date(2026, 3, 1));
    assert_eq!(backwards, Err(ProcessError::EndsFirst));
    let shared = vec![phase(PhaseKind::Drafting, 1, 5), phase(PhaseKind::Agreement, 5, 9)];
    assert_eq!(Phases::new(shared), Err(ProcessError::Overlap));
}

#[test]
fn the_phase_of_the_day_decides_what_may_be_done() {
    let phases = phases();
    assert_eq!(phases.may(Act::Contribute, date(2026, 3, 11)), Ok(()));
    assert_eq!(phases.may(Act::Contribute, date(2026, 3, 3)), Err(ProcessError::NotInThisPhase));
    assert_eq!(phases.may(Act::Agree, date(2026, 3, 11)), Err(ProcessError::NotInThisPhase));
    assert_eq!(phases.may(Act::ShareDocument, date(2026, 2, 1)), Ok(()));
    assert_eq!(phases.may(Act::ShareDocument, date(2026, 3, 7)), Ok(()));
    assert_eq!(phases.may(Act::ShareDocument, date(2026, 3, 21)), Err(ProcessError::Over));
    assert!(
        matches!(phases.standing(date(2026, 3, 7)), Standing::Between(next) if next.kind == PhaseKind::Gathering)
    );
    assert!(matches!(phases.standing(date(2026, 2, 1)), Standing::Before(_)));
    assert_eq!(Phases::default().standing(date(2026, 2, 1)), Standing::NoPhases);
}

#[test]
fn a_calendar_published_late_is_shown_as_what_it_is() {
    let start = date(2026, 3, 1);
    assert!(Notice::between(date(2026, 2, 15), start).is_in_time());
    let late = Notice::between(date(2026, 2, 16), start);
    assert_eq!((late.days, late.is_in_time()), (13, false));
    assert_eq!(Notice::between(date(2026, 3, 3), start).days, -2);
}

/// Draft --> Published
#[test]
fn a_draft_is_published_with_its_phases_and_never_without() {
    let today = date(2026, 2, 1);
    assert_eq!(Draft.publish(&Phases::default(), today), Err(ProcessError::NoPhase));
    let published = Draft.publish(&phases(), today).unwrap();
    assert_eq!(published.notice(&phases()), Some(Notice { days: 28 }));
}

/// Published --> Ended
#[test]
fn a_process_ends_by_the_clock_after_its_last_day() {
    let published = Draft.publish(&phases(), date(2026, 2, 1)).unwrap();
    assert!(published.end(&phases(), date(2026, 3, 20)).is_err());
    assert_eq!(published.end(&phases(), date(2026, 3, 21)), Ok(Process::Ended));
}

proptest! {
    /// Whatever the days: at most one phase covers a day, and what may be done follows from it alone.
    #[test]
    fn a_day_has_at_most_one_phase(drawn in proptest::collection::vec((0i64..60, 0i64..9, 0usize..6), 0..6), at in -5i64..80) {
        let start = date(2026, 1, 1);
        let on = |days: i64| start.checked_add(days.days()).unwrap();
        let drawn: Vec<Phase> = drawn
            .into_iter()
            .map(|(from, length, kind)| Phase::new(PhaseKind::ALL[kind], on(from), on(from + length)).unwrap())
            .collect();
        let covering = drawn.iter().filter(|phase| phase.covers(on(at))).count();
        match Phases::new(drawn) {
            Err(error) => prop_assert_eq!(error, ProcessError::Overlap),
            Ok(phases) => {
                prop_assert!(covering <= 1);
                let is_in = matches!(phases.standing(on(at)), Standing::In(_));
                prop_assert_eq!(is_in, covering == 1);
                for act in Act::ALL {
                    let expected = phases.all().iter().any(|phase| phase.covers(on(at)) && phase.allows(act));
                    if act != Act::ShareDocument {
                        prop_assert_eq!(phases.may(act, on(at)).is_ok(), expected);
                    }
                }
            }
        }
    }
}
