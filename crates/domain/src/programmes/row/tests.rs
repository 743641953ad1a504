use proptest::prelude::*;

use super::*;

const BUDGET: Rupiah = Rupiah(331_353_100);
const SPENT: Rupiah = Rupiah(300_000_000);
const BUDGETED: RowState = RowState::Budgeted { budget: BUDGET };
const REALISED: RowState = RowState::Realised { budget: BUDGET, spent: SPENT };

/// Proposed --> Planned
#[test]
fn a_proposed_row_is_taken_into_the_plan_of_the_year() {
    assert_eq!(RowState::Proposed.plan(), Ok(RowState::Planned));
}

/// Planned --> Budgeted
#[test]
fn a_planned_row_gets_its_budget() {
    assert_eq!(RowState::Planned.budget(BUDGET), Ok(BUDGETED));
    let key = |rupiah| RowState::Planned.budget(Rupiah(rupiah)).unwrap_err().key();
    assert_eq!((key(-1), key(i64::MAX)), ("money-negative", "money-absurd"));
}

/// Budgeted --> Realised
#[test]
fn a_budgeted_row_is_realised_and_keeps_its_budget() {
    assert_eq!(BUDGETED.realise(SPENT), Ok(REALISED));
    assert_eq!((REALISED.budgeted(), REALISED.spent()), (Some(BUDGET), Some(SPENT)));
    assert_eq!(BUDGETED.realise(Rupiah(-1)).unwrap_err().key(), "money-negative");
}

/// Planned --> Proposed
#[test]
fn a_row_leaves_the_plan_of_the_year_with_a_reason() {
    let returned = RowState::Planned.go_back(" ditunda ").unwrap();
    assert_eq!((returned.state, returned.from), (RowState::Proposed, RowStage::Planned));
    assert_eq!(returned.reason(), "ditunda");
}

/// Budgeted --> Planned
#[test]
fn a_row_loses_its_budget_with_a_reason() {
    assert_eq!(BUDGETED.go_back("refocusing").unwrap().state, RowState::Planned);
}

/// Realised --> Budgeted
#[test]
fn a_wrong_report_of_spending_is_taken_back_with_a_reason() {
    assert_eq!(REALISED.go_back("salah entri").unwrap().state, BUDGETED);
}

#[test]
fn nothing_goes_back_without_a_reason_and_nothing_lies_before_the_proposal() {
    for state in [RowState::Planned, BUDGETED, REALISED] {
        for reason in ["", "  ", "-", "…"] {
            assert_eq!(state.go_back(reason), Err(RowError::ReasonMissing), "{state:?} {reason}");
        }
    }
    assert_eq!(RowState::Proposed.go_back("alasan"), Err(RowError::NothingBefore));
}

#[test]
fn no_arrow_is_skipped_or_taken_twice() {
    let states = [RowState::Proposed, RowState::Planned, BUDGETED, REALISED];
    for (i, state) in states.into_iter().enumerate() {
        let forward = [state.plan(), state.budget(BUDGET), state.realise(SPENT)];
        for (j, moved) in forward.into_iter().enumerate() {
            if i == j {
                assert_eq!(moved, Ok(states[j + 1]));
            } else {
                assert_eq!(moved, Err(RowError::NoArrow { from: state.stage(), to: RowStage::ALL[j + 1] }));
            }
        }
    }
}

#[test]
fn a_state_reads_its_code_and_the_document_it_stands_in() {
    for stage in RowStage::ALL {
        assert_eq!(RowStage::parse(stage.code()), Ok(stage));
    }
    assert_eq!(RowStage::parse(" RKPD "), Ok(RowStage::Planned));
    assert_eq!(RowStage::parse("apbd").unwrap_err().key(), "row-unknown-state");
}

#[test]
fn stored_fields_that_contradict_each_other_are_no_state() {
    for (stage, budget, spent) in [
        (RowStage::Proposed, Some(BUDGET), None),
        (RowStage::Budgeted, None, None),
        (RowStage::Budgeted, Some(BUDGET), Some(SPENT)),
        (RowStage::Realised, Some(BUDGET), None),
    ] {
        assert_eq!(RowState::from_parts(stage, budget, spent), Err(RowError::Contradiction { stage }));
    }
}

proptest! {
    #[test]
    fn every_state_is_stored_and_read_back(budget in 0i64..1_000_000_000, spent in 0i64..2_000_000_000) {
        let budgeted = RowState::Proposed.plan()?.budget(Rupiah(budget))?;
        for state in [RowState::Proposed, RowState::Planned, budgeted, budgeted.realise(Rupiah(spent))?] {
            prop_assert_eq!(RowState::from_parts(state.stage(), state.budgeted(), state.spent()), Ok(state));
        }
    }
}
