use super::*;
use jiff::ToSpan as _;
use jiff::civil::date;
use proptest::prelude::*;

const SIDES: Sides = Sides { council: Constituency::Government };

fn holder(platform: Platform) -> Holder {
    Holder { organisation: Uuid::from_u128(7), platform, is_council: false, until: None }
}

fn seat(constituency: Constituency, holder: Option<Holder>) -> Seat {
    Seat {
        id: Uuid::from_u128(1),
        body: Uuid::from_u128(2),
        number: 1,
        constituency,
        holder,
        term: Term::parse("2026-01-01", "2026-12-31").unwrap(),
        post: Post::Member,
    }
}

#[test]
fn every_name_is_read_back_as_itself() {
    for kind in BodyKind::ALL {
        assert_eq!(BodyKind::parse(kind.code()), Ok(kind));
    }
    for topic in Topic::ALL {
        assert_eq!(Topic::parse(topic.code()), Ok(topic));
    }
    for post in Post::ALL {
        assert_eq!(Post::parse(post.code()), Ok(post));
    }
    for way in ChosenBy::ALL {
        assert_eq!(ChosenBy::parse(way.code()), Ok(way));
    }
    for side in Constituency::ALL {
        assert_eq!(Constituency::parse(side.code()), Ok(side));
        assert_eq!(side.other().other(), side);
    }
    assert_eq!(Post::parse("ketua"), Err(SeatError::UnknownPost));
}

#[test]
fn a_seat_counts_from_the_first_to_the_last_day_of_its_term() {
    let seat = seat(Constituency::NonGovernment, Some(holder(Platform::Academia)));
    assert_eq!(seat.state(SIDES, date(2025, 12, 31)), SeatState::NotYet);
    assert_eq!(seat.state(SIDES, date(2026, 1, 1)), SeatState::Held);
    assert_eq!(seat.state(SIDES, date(2026, 12, 31)), SeatState::Held);
    assert_eq!(seat.state(SIDES, date(2027, 1, 1)), SeatState::TermOver);
}

#[test]
fn an_organisation_that_changed_sides_holds_its_seat_no_more() {
    let day = date(2026, 6, 1);
    let changed = seat(Constituency::NonGovernment, Some(holder(Platform::Government)));
    assert_eq!(changed.state(SIDES, day), SeatState::WrongSide);
    assert!(!changed.is_held(SIDES, day));
}

#[test]
fn an_organisation_that_was_merged_away_leaves_its_seat_to_be_filled_anew() {
    let ended = Holder { until: Some(date(2026, 5, 31)), ..holder(Platform::Government) };
    let seat = seat(Constituency::Government, Some(ended));
    assert_eq!(seat.state(SIDES, date(2026, 5, 31)), SeatState::Held);
    assert_eq!(seat.state(SIDES, date(2026, 6, 1)), SeatState::OrganisationEnded);
}

#[test]
fn a_region_may_put_its_parliament_on_either_side() {
    let council = Holder { is_council: true, ..holder(Platform::Government) };
    let seat = seat(Constituency::NonGovernment, Some(council));
    let day = date(2026, 6, 1);
    assert_eq!(seat.state(SIDES, day), SeatState::WrongSide);
    assert!(seat.is_held(Sides { council: Constituency::NonGovernment }, day));
}

#[test]
fn who_sits_on_a_seat_acts_for_it_only_with_a_role_for_its_organisation() {
    let day = date(2026, 6, 1);
    let seat = seat(Constituency::NonGovernment, Some(holder(Platform::CivilSociety)));
    let held = |role, organisation| HeldRole {
        role,
        region_id: 3509,
        organisation,
        term: Term::parse("2026-01-01", "").unwrap(),
        is_ended: false,
    };
    let own = Some(Uuid::from_u128(7));
    let acts = |held: HeldRole, seat: &Seat| may_act(&[held], 3509, seat, SIDES, day);
    assert!(acts(held(Role::ForumMember, own), &seat));
    assert!(!acts(held(Role::ForumMember, Some(Uuid::from_u128(8))), &seat));
    assert!(!acts(held(Role::Secretariat, None), &seat));
    assert!(!acts(HeldRole { is_ended: true, ..held(Role::ForumMember, own) }, &seat));
    assert!(!acts(held(Role::ForumMember, own), &Seat { holder: None, ..seat.clone() }));
    assert!(!may_act(&[held(Role::ForumMember, own)], 9901, &seat, SIDES, day));
}

#[test]
fn the_chair_of_a_side_is_one_whose_seat_is_held() {
    let day = date(2026, 6, 1);
    let mut first = seat(Constituency::Government, None);
    first.post = Post::CoChair;
    let mut second = seat(Constituency::Government, Some(holder(Platform::Government)));
    (second.post, second.number, second.id) = (Post::CoChair, 2, Uuid::from_u128(3));
    let seats = [first, second];
    let found = chair(&seats, Post::CoChair, Constituency::Government, SIDES, day);
    assert_eq!(found.map(|seat| seat.number), Some(2));
    assert!(chair(&seats, Post::CoChair, Constituency::NonGovernment, SIDES, day).is_none());
}

#[test]
fn an_organisation_takes_one_seat_on_its_own_side() {
    let civil = holder(Platform::CivilSociety);
    let taken = seat(Constituency::NonGovernment, Some(civil));
    let (own, other) = (taken.id, Uuid::from_u128(9));
    let body = [taken];
    let side = Constituency::NonGovernment;
    assert_eq!(may_take(own, side, &civil, &body, SIDES), Ok(()));
    assert_eq!(may_take(other, side, &civil, &body, SIDES), Err(SeatError::SeatedAlready));
    assert_eq!(may_take(other, Constituency::Government, &civil, &[], SIDES), Err(SeatError::OtherSide));
}

proptest! {
    #[test]
    fn only_a_holder_of_the_right_side_within_its_term_holds(
        days in -400i64..400, platform in 0usize..4, is_council: bool, government: bool, council: bool,
        until in proptest::option::of(-400i64..400),
    ) {
        let start = date(2026, 1, 1);
        let side = |government| if government { Constituency::Government } else { Constituency::NonGovernment };
        let day = start.checked_add(days.days()).unwrap();
        let until = until.map(|days| start.checked_add(days.days()).unwrap());
        let held_by = Holder { is_council, until, ..holder(Platform::ALL[platform]) };
        let sides = Sides { council: side(council) };
        let seat = seat(side(government), Some(held_by));
        let expected = (0..365).contains(&days)
            && until.is_none_or(|until| day <= until)
            && held_by.side(sides) == side(government);
        prop_assert_eq!(seat.is_held(sides, day), expected);
    }
}
