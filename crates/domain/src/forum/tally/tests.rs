use super::*;
use crate::forum::rules::{Share, SideRule};
use proptest::prelude::*;

fn seat(number: u32) -> Uuid {
    Uuid::from_u128(u128::from(number))
}

/// Seats 1… of government, then those of the other side; the last `civil` of them are civil society.
fn electorate(government: u32, other: u32, civil: u32) -> Electorate {
    Electorate::of((1..=government + other).map(|number| Voter {
        seat: seat(number),
        side: if number <= government { Constituency::Government } else { Constituency::NonGovernment },
        is_civil_society: number > government + other - civil.min(other),
        standing: Standing::Votes,
    }))
}

fn open(choices: impl IntoIterator<Item = (u32, Choice)>) -> Ballots {
    Ballots::Open(choices.into_iter().map(|(number, choice)| (seat(number), choice)).collect())
}

fn written(electorate: Electorate, ballots: Ballots) -> Vote {
    Vote {
        rule: DecisionRule::TWO_SIDES,
        method: Method::Open,
        setting: Setting::Written,
        call: Call::First,
        electorate,
        present: BTreeSet::new(),
        ballots,
    }
}

/// 12 and 15 seats: so many of each side say so.
fn forum(government: [u32; 3], other: [u32; 3]) -> Vote {
    let mut choices = Vec::new();
    for (first, counts) in [(1, government), (13, other)] {
        let said = [Choice::Yes, Choice::No, Choice::Abstain].into_iter().zip(counts);
        let said = said.flat_map(|(choice, count)| std::iter::repeat_n(choice, count as usize));
        choices.extend((first..).zip(said));
    }
    written(electorate(12, 15, 6), open(choices))
}

fn outcome_of(vote: &Vote) -> Outcome {
    tally(vote).outcome
}

#[test]
fn two_sides_need_more_than_half_of_the_seats_and_more_yes_than_no_in_each() {
    let counted = tally(&forum([8, 2, 1], [9, 3, 0]));
    assert_eq!(counted.outcome, Outcome::Passed);
    let quorum = counted.conditions[0];
    assert_eq!((quorum.need, quorum.have, quorum.of), (7, 11, 12));
    assert_eq!((counted.conditions[2].need, counted.conditions[2].of), (8, 15));
}

#[test]
fn a_majority_of_all_fails_for_want_of_one_side() {
    let counted = tally(&forum([2, 6, 0], [15, 0, 0]));
    assert_eq!(counted.outcome, Outcome::Failed);
    assert!(counted.absent.is_empty());
}

#[test]
fn a_tie_on_one_side_fails_unless_the_rule_lets_it_come_back() {
    let mut vote = forum([4, 4, 0], [9, 0, 0]);
    assert_eq!(outcome_of(&vote), Outcome::Failed);
    vote.rule.ties = Ties::Returns;
    assert_eq!(outcome_of(&vote), Outcome::Returned);
    vote.call = Call::Second;
    assert_eq!(outcome_of(&vote), Outcome::Failed);
}

#[test]
fn an_absent_side_brings_it_back_once_and_then_it_is_a_recommendation() {
    let mut vote = forum([0, 0, 0], [9, 3, 0]);
    let counted = tally(&vote);
    assert_eq!((counted.outcome, counted.absent), (Outcome::Returned, vec![Constituency::Government]));
    vote.call = Call::Second;
    assert_eq!(outcome_of(&vote), Outcome::Recommended);
    assert_eq!(tally(&vote).absent, [Constituency::Government]);
}

#[test]
fn few_who_came_against_it_are_heard_on_a_second_call() {
    let mut vote = forum([1, 2, 0], [9, 3, 0]);
    vote.call = Call::Second;
    assert_eq!(outcome_of(&vote), Outcome::Failed);
}

#[test]
fn with_neither_side_there_a_second_call_fails() {
    let mut vote = forum([3, 0, 0], [3, 0, 0]);
    vote.call = Call::Second;
    assert_eq!(outcome_of(&vote), Outcome::Failed);
}

#[test]
fn a_rule_without_second_call_ends_without_quorum() {
    let mut vote = forum([0, 0, 0], [15, 0, 0]);
    vote.rule.second_call_days = None;
    assert_eq!(outcome_of(&vote), Outcome::Failed);
}

#[test]
fn vacant_seats_stay_in_the_base_and_recused_ones_leave_it() {
    let voters = (1..=8).map(|number| Voter {
        seat: seat(number),
        side: if number <= 4 { Constituency::Government } else { Constituency::NonGovernment },
        is_civil_society: false,
        standing: match number {
            1 | 2 => Standing::Vacant,
            5 | 6 => Standing::Recused,
            _ => Standing::Votes,
        },
    });
    let yes = |numbers: [u32; 4]| open(numbers.map(|number| (number, Choice::Yes)));
    let counted = tally(&written(Electorate::of(voters), yes([3, 4, 7, 8])));
    assert_eq!((counted.government.seats, counted.government.vacant), (4, 2));
    assert_eq!((counted.non_government.seats, counted.non_government.recused), (2, 2));
    // Two of four are not more than half; two of two are.
    assert_eq!(counted.absent, [Constituency::Government]);
}

#[test]
fn abstaining_is_being_there_without_voting() {
    assert_eq!(outcome_of(&forum([1, 0, 6], [8, 0, 0])), Outcome::Passed);
    let mut vote = forum([1, 0, 6], [8, 0, 0]);
    vote.rule.abstentions = Abstentions::Against;
    assert_eq!(outcome_of(&vote), Outcome::Failed);
}

#[test]
fn who_is_there_is_judged_when_it_closes() {
    let mut vote = forum([8, 0, 0], [9, 0, 0]);
    vote.setting = Setting::Meeting;
    vote.present = (1..=7).chain(13..=20).map(seat).collect();
    assert_eq!(outcome_of(&vote), Outcome::Passed);
    // One left after voting: the vote stands, the quorum does not.
    vote.present.remove(&seat(7));
    let counted = tally(&vote);
    assert_eq!((counted.outcome, counted.government.votes.yes), (Outcome::Returned, 8));
}

#[test]
fn votes_of_seats_that_may_not_vote_count_for_nothing() {
    let vote = written(electorate(3, 3, 0), open([(1, Choice::Yes), (99, Choice::Yes)]));
    let counted = tally(&vote);
    assert_eq!(counted.government.votes.yes + counted.non_government.votes.yes, 1);
}

#[test]
fn nobody_to_vote_is_no_electorate_and_an_empty_side_never_passes() {
    assert_eq!(Electorate::freeze([], &DecisionRule::TWO_SIDES, Method::Open), Err(TallyError::NobodyVotes));
    assert_eq!(outcome_of(&written(Electorate::default(), open([]))), Outcome::Returned);
    let mut alone = written(electorate(0, 5, 0), open((1..=5).map(|number| (number, Choice::Yes))));
    assert_eq!(alone.electorate.silent_sides(), [Constituency::Government]);
    assert_eq!(outcome_of(&alone), Outcome::Returned);
    alone.call = Call::Second;
    assert_eq!(outcome_of(&alone), Outcome::Recommended);
}

#[test]
fn consent_needs_both_sides_there_and_nobody_against() {
    let mut vote = forum([7, 0, 0], [8, 0, 1]);
    vote.method = Method::Consent;
    assert_eq!(outcome_of(&vote), Outcome::Passed);
    let mut objected = forum([7, 1, 0], [8, 0, 1]);
    objected.method = Method::Consent;
    assert_eq!(outcome_of(&objected), Outcome::Failed);
    let mut absent = forum([3, 0, 0], [8, 0, 1]);
    absent.method = Method::Consent;
    assert_eq!(outcome_of(&absent), Outcome::Returned);
}

#[test]
fn silence_of_a_whole_side_is_no_consent() {
    let mut vote = forum([12, 0, 0], [0, 0, 9]);
    vote.method = Method::Consent;
    assert_ne!(outcome_of(&vote), Outcome::Passed);
    let mut spoken = forum([12, 0, 0], [1, 0, 8]);
    spoken.method = Method::Consent;
    assert_eq!(outcome_of(&spoken), Outcome::Passed);
}

#[test]
fn civil_society_may_have_a_threshold_of_its_own() {
    let mut vote = forum([8, 0, 0], [9, 0, 0]);
    vote.rule.civil_society = Some(Share::MORE_THAN_HALF);
    // Seats 13 to 21 said yes, 22 to 27 are civil society.
    let counted = tally(&vote);
    let condition =
        counted.conditions.iter().find(|one| one.requirement == Requirement::CivilSociety).unwrap();
    assert_eq!((condition.need, condition.have, condition.of, condition.is_met), (4, 0, 6, false));
    assert_eq!(counted.outcome, Outcome::Failed);
}

#[test]
fn a_secret_vote_needs_three_voters_in_each_group() {
    let freeze = |government, other, civil, rule: &DecisionRule| {
        let seats = electorate(government, other, civil);
        Electorate::freeze(seats.voters().copied().collect::<Vec<_>>(), rule, Method::Secret).map(|_| ())
    };
    let rule = DecisionRule::TWO_SIDES;
    assert_eq!(freeze(3, 3, 1, &rule), Ok(()));
    assert_eq!(freeze(2, 9, 0, &rule), Err(TallyError::TooFewForSecret(Bloc::Government)));
    let apart = DecisionRule { civil_society: Some(Share::MORE_THAN_HALF), ..rule };
    assert_eq!(freeze(3, 6, 2, &apart), Err(TallyError::TooFewForSecret(Bloc::CivilSociety)));
    assert_eq!(freeze(3, 6, 3, &apart), Ok(()));
    assert_eq!(freeze(3, 3, 3, &apart), Ok(()));
}

#[test]
fn stepping_aside_is_once_and_ends_the_right_to_vote() {
    let aside = electorate(3, 3, 0).recuse(seat(1)).unwrap();
    assert_eq!(aside.may_vote(seat(1)), Err(TallyError::Recused));
    assert_eq!(aside.clone().recuse(seat(1)), Err(TallyError::Recused));
    assert_eq!(aside.may_vote(seat(40)), Err(TallyError::NotInElectorate));
}

// Any rule, any electorate, any votes

fn majority() -> impl Strategy<Value = Share> {
    prop_oneof![Just(">1/2"), Just(">=2/3"), Just(">=3/5"), Just(">3/4"), Just("1/1")]
        .prop_map(|raw| Share::parse(raw).unwrap())
}

fn part() -> impl Strategy<Value = Share> {
    prop_oneof![majority(), Just(Share::parse(">=1/3").unwrap()), Just(Share::parse(">0/1").unwrap())]
}

fn side_rule() -> impl Strategy<Value = SideRule> {
    (part(), majority()).prop_map(|(quorum, threshold)| SideRule { quorum, threshold })
}

fn any_rule() -> impl Strategy<Value = DecisionRule> {
    let codes = (
        prop::sample::select(Base::ALL),
        prop::sample::select(Abstentions::ALL),
        prop::sample::select(Ties::ALL),
    );
    let optional = (
        prop::option::of(part()),
        prop::option::of(majority()),
        prop::option::of(part()),
        prop::option::of(7u16..30),
    );
    (side_rule(), side_rule(), codes, optional).prop_map(
        |(government, non_government, (base, abstentions, ties), (quorum, threshold, civil, days))| {
            DecisionRule {
                government,
                non_government,
                base,
                abstentions,
                ties,
                overall_quorum: quorum,
                overall_threshold: threshold,
                civil_society: civil,
                second_call_days: days,
                ..DecisionRule::TWO_SIDES
            }
        },
    )
}

fn any_voter() -> impl Strategy<Value = (Constituency, bool, Standing)> {
    let standing =
        prop_oneof![6 => Just(Standing::Votes), 1 => Just(Standing::Vacant), 1 => Just(Standing::Recused)];
    (prop::sample::select(&SIDES[..]), any::<bool>(), standing)
}

prop_compose! {
    fn any_vote()(
        rule in any_rule(),
        voters in prop::collection::vec((any_voter(), prop::option::of(prop::sample::select(Choice::ALL)), any::<bool>()), 0..14),
        method in prop::sample::select(Method::ALL),
        setting in prop::sample::select(Setting::ALL),
        call in prop::sample::select(Call::ALL),
    ) -> Vote {
        let numbered: Vec<_> = (1u32..).map(seat).zip(voters).collect();
        let electorate = Electorate::of(numbered.iter().map(|(seat, ((side, civil, standing), _, _))| Voter {
            seat: *seat,
            side: *side,
            is_civil_society: *civil && *side == Constituency::NonGovernment,
            standing: *standing,
        }));
        let present = numbered.iter().filter(|(_, (_, _, is_there))| *is_there).map(|(seat, _)| *seat).collect();
        let choices = numbered.iter().filter_map(|(seat, (_, choice, _))| Some((*seat, (*choice)?)));
        Vote { rule, method, setting, call, present, electorate, ballots: Ballots::Open(choices.collect()) }
    }
}

fn any_seat(vote: &Vote, which: prop::sample::Index) -> Option<Uuid> {
    let seats: Vec<_> = vote.electorate.voting().map(|voter| voter.seat).collect();
    (!seats.is_empty()).then(|| *which.get(&seats))
}

/// The same votes as counts.
fn secret(vote: &Vote) -> Vote {
    let Ballots::Open(choices) = &vote.ballots else { return vote.clone() };
    let mut counts = BTreeMap::<Bloc, Votes>::new();
    let mut took_part = BTreeSet::new();
    for (seat, choice) in choices {
        if let Ok(voter) = vote.electorate.may_vote(*seat) {
            counts.entry(vote.rule.bloc(voter.side, voter.is_civil_society)).or_default().add(*choice, 1);
            took_part.insert(*seat);
        }
    }
    Vote { method: Method::Secret, ballots: Ballots::Secret { counts, took_part }, ..vote.clone() }
}

const fn rank(outcome: Outcome) -> u8 {
    match outcome {
        Outcome::Passed => 2,
        Outcome::Recommended => 1,
        Outcome::Failed | Outcome::Returned => 0,
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn a_further_yes_never_turns_a_pass_into_a_fail(vote in any_vote(), which: prop::sample::Index) {
        let mut more = vote.clone();
        let Some(seat) = any_seat(&vote, which) else { return Ok(()) };
        if let Ballots::Open(choices) = &mut more.ballots {
            choices.insert(seat, Choice::Yes);
        }
        prop_assert!(rank(outcome_of(&more)) >= rank(outcome_of(&vote)));
        prop_assert!(rank(outcome_of(&secret(&more))) >= rank(outcome_of(&secret(&vote))));
    }

    #[test]
    fn neither_side_passes_alone(vote in any_vote(), side in prop::sample::select(&SIDES[..])) {
        let mut alone = vote;
        if let Ballots::Open(choices) = &mut alone.ballots {
            choices.retain(|seat, _| alone.electorate.may_vote(*seat).is_ok_and(|voter| voter.side == side));
        }
        alone.present.retain(|seat| alone.electorate.may_vote(*seat).is_ok_and(|voter| voter.side == side));
        prop_assert_ne!(outcome_of(&alone), Outcome::Passed);
    }

    #[test]
    fn what_passes_by_vote_has_more_yes_than_no_on_each_side(vote in any_vote()) {
        let counted = tally(&vote);
        if vote.method != Method::Consent && counted.outcome == Outcome::Passed {
            for side in SIDES {
                prop_assert!(counted.side(side).votes.yes > counted.side(side).votes.no);
            }
        }
        if counted.outcome == Outcome::Recommended {
            prop_assert_eq!(vote.call, Call::Second);
            prop_assert!(SIDES.iter().all(|side| counted.side(*side).votes.yes >= counted.side(*side).votes.no));
        }
    }

    #[test]
    fn the_order_of_seats_and_ballots_never_matters(vote in any_vote(), by in 0usize..14) {
        let mut voters: Vec<_> = vote.electorate.voters().copied().collect();
        let Ballots::Open(choices) = &vote.ballots else { return Ok(()) };
        let mut said: Vec<_> = choices.iter().map(|(seat, choice)| (*seat, *choice)).collect();
        voters.reverse();
        let (seats, votes) = (voters.len().max(1), said.len().max(1));
        voters.rotate_left(by % seats);
        said.rotate_right(by % votes);
        let turned = Vote { electorate: Electorate::of(voters), ballots: Ballots::Open(said.into_iter().collect()), ..vote.clone() };
        prop_assert_eq!(tally(&turned), tally(&vote));
    }

    #[test]
    fn counts_decide_as_the_votes_they_count(vote in any_vote()) {
        let vote = Vote { method: Method::Open, ..vote };
        prop_assert_eq!(outcome_of(&secret(&vote)), outcome_of(&vote));
    }

    #[test]
    fn one_who_steps_aside_never_votes_and_never_counts(vote in any_vote(), which: prop::sample::Index) {
        let Some(seat) = any_seat(&vote, which) else { return Ok(()) };
        let aside = Vote { electorate: vote.electorate.clone().recuse(seat).unwrap(), ..vote.clone() };
        let total = |counted: Tally| counted.government.seats + counted.non_government.seats;
        prop_assert_eq!(total(tally(&aside)) + 1, total(tally(&vote)));
    }
}
