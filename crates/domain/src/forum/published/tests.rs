use super::*;

fn seat(number: u128) -> Uuid {
    Uuid::from_u128(number)
}

/// Three seats a side; the first `yes` of each side said yes in writing, the rest nothing.
fn round(yes: u128, call: Call, method: Method) -> PublishedRound {
    let electorate = (1..=6).map(|number| Voter {
        seat: seat(number),
        side: if number <= 3 { Constituency::Government } else { Constituency::NonGovernment },
        is_civil_society: false,
        standing: Standing::Votes,
    });
    let said = (1..=yes).chain(4..4 + yes).map(|number| (seat(number), Choice::Yes)).collect();
    let vote = Vote {
        rule: DecisionRule::TWO_SIDES,
        method,
        setting: Setting::Written,
        call,
        electorate: Electorate::of(electorate),
        present: BTreeSet::new(),
        ballots: Ballots::Open(said),
    };
    PublishedRound { result: Some(PublishedResult::from(&tally(&vote))), ..PublishedRound::of(&vote) }
}

fn decision(rounds: Vec<PublishedRound>, outcome: Option<Outcome>) -> PublishedDecision {
    PublishedDecision { reference: "K-2026-0001".to_owned(), outcome, rule: DecisionRule::TWO_SIDES, rounds }
}

#[test]
fn what_was_counted_right_shows_no_difference() {
    let open = round(3, Call::First, Method::Open);
    assert_eq!(decision(vec![open], Some(Outcome::Passed)).recount(), []);
    let twice = vec![round(1, Call::First, Method::Open), round(2, Call::Second, Method::Open)];
    assert_eq!(decision(twice, Some(Outcome::Passed)).recount(), []);
    assert_eq!(decision(vec![], None).recount(), []);
}

#[test]
fn an_altered_outcome_count_or_condition_is_found() {
    let mut altered = round(3, Call::First, Method::Open);
    let result = altered.result.as_mut().unwrap();
    result.outcome = Outcome::Failed;
    result.government.votes.yes = 2;
    result.conditions.pop();
    let found = decision(vec![altered], Some(Outcome::Passed)).recount();
    assert!(matches!(found[0], Difference::Side { side: Constituency::Government, .. }));
    assert!(matches!(found[1], Difference::Conditions { place: 4, published: None, .. }));
    assert!(matches!(found[2], Difference::Outcome { recounted: Outcome::Passed, .. }));
}

#[test]
fn a_vote_taken_out_or_put_in_is_found() {
    let mut fewer = round(3, Call::First, Method::Open);
    fewer.ballots.as_mut().unwrap().remove(&SeatId(seat(1)));
    assert!(!decision(vec![fewer], Some(Outcome::Passed)).recount().is_empty());
    let mut more = round(3, Call::First, Method::Open);
    more.ballots.as_mut().unwrap().insert(SeatId(seat(9)), Choice::Yes);
    assert_eq!(
        decision(vec![more], Some(Outcome::Passed)).recount(),
        [Difference::Voter { round: 1, seat: seat(9) }]
    );
}

#[test]
fn a_second_call_without_a_first_and_a_round_after_the_end_are_found() {
    let found = decision(vec![round(3, Call::Second, Method::Open)], Some(Outcome::Passed)).recount();
    assert_eq!(found, [Difference::Order { round: 1 }]);
    let after = vec![round(3, Call::First, Method::Open), round(3, Call::Second, Method::Open)];
    assert_eq!(decision(after, Some(Outcome::Passed)).recount(), [Difference::Order { round: 2 }]);
}

#[test]
fn an_objection_leads_to_a_vote_and_is_no_end() {
    let mut consent = round(3, Call::First, Method::Consent);
    consent.ballots.as_mut().unwrap().insert(SeatId(seat(2)), Choice::No);
    let vote = consent.vote(DecisionRule::TWO_SIDES).unwrap();
    consent.result = Some(PublishedResult::from(&tally(&vote)));
    assert_eq!(decision(vec![consent.clone()], None).recount(), []);
    let voted = vec![consent, round(3, Call::First, Method::Open)];
    assert_eq!(decision(voted, Some(Outcome::Passed)).recount(), []);
}

#[test]
fn secret_votes_are_as_many_as_took_part() {
    let open = round(3, Call::First, Method::Open);
    let mut secret = PublishedRound {
        method: Method::Secret,
        ballots: None,
        counts: Some(BTreeMap::from([
            (Bloc::Government, Votes { yes: 3, no: 0, abstain: 0 }),
            (Bloc::NonGovernment, Votes { yes: 2, no: 1, abstain: 0 }),
        ])),
        took_part: Some((1..=6).map(seat).map(SeatId).collect()),
        ..open
    };
    let vote = secret.vote(DecisionRule::TWO_SIDES).unwrap();
    secret.result = Some(PublishedResult::from(&tally(&vote)));
    assert_eq!(decision(vec![secret.clone()], Some(Outcome::Passed)).recount(), []);
    secret.took_part.as_mut().unwrap().remove(&SeatId(seat(6)));
    let found = decision(vec![secret], Some(Outcome::Passed)).recount();
    assert!(found.contains(&Difference::Counts { round: 1, counted: 6, took_part: 5 }));
}

#[test]
fn a_rule_for_a_minority_is_found() {
    let mut open = decision(vec![round(3, Call::First, Method::Open)], Some(Outcome::Passed));
    open.rule.second_call_days = Some(1);
    assert_eq!(open.recount(), [Difference::Rule]);
}
