//! Each arrow of docs/workflows/people.md, and the rules nobody may get around.
use super::contact::Contact;
use super::links::{Link, LinkError, Purpose};
use super::offices::{
    ActingBy, Holding, Letter, Mandate, Occupancy, Powers, Tenure, handover, may_act_for, occupancy,
};
use super::password::Password;
use super::roles::{
    EVERYWHERE, HeldRole, Permission, Role, may, may_for, may_grant, may_manage, may_read_draft,
};
use super::sessions::{self, Session, SignedIn, WaitsForCode};
use super::{Name, PeopleError, Term};
use crate::time::Instant;
use jiff::civil::{Date, date};
use proptest::prelude::*;
use uuid::Uuid;

const JEMBER: i64 = 3509;
const DAY: Date = date(2026, 11, 23);
const NOW: Instant = Instant::from_micros(1_795_402_800_000_000);

fn later(micros: i64) -> Instant {
    Instant::from_micros(NOW.micros() + micros)
}

fn always() -> Term {
    Term::new(date(2026, 1, 1), None).unwrap()
}

fn held(role: Role, region_id: i64, organisation: Option<Uuid>) -> HeldRole {
    HeldRole { role, region_id, organisation, term: always(), is_ended: false }
}

fn tenure(number: u128, holding: Holding, from: Date, until: Option<Date>) -> Tenure {
    Tenure { id: Uuid::from_u128(number), office: OFFICE, holding, term: Term::new(from, until).unwrap() }
}

const OFFICE: Uuid = Uuid::from_u128(7);

#[test]
fn a_telephone_number_has_one_form_however_it_is_written() {
    for raw in
        ["081234567890", "0812-3456-7890", "+62 812 3456 7890", "62812.3456.7890", "+62 (0)812-3456-7890"]
    {
        assert_eq!(Contact::parse(raw).unwrap().as_str(), "+6281234567890", "{raw}");
    }
    assert_eq!(Contact::parse("(0331) 487654").unwrap().as_str(), "+62331487654");
    for raw in ["", "0812", "12345678901", "+1 202 555 0100", "0812345678901234", "O812345678", "0012345678"]
    {
        assert_eq!(Contact::parse(raw), Err(PeopleError::BadContact), "{raw}");
    }
}

#[test]
fn an_e_mail_address_is_taken_in_lower_case_and_only_if_mail_could_reach_it() {
    assert_eq!(Contact::parse(" Sri@Jember.GO.ID ").unwrap().as_str(), "sri@jember.go.id");
    for raw in
        ["sri@", "@jember.go.id", "sri@jember", "s ri@a.id", "a..b@c.id", "a@-b.id", "a@b.1", "a@b@c d"]
    {
        assert_eq!(Contact::parse(raw), Err(PeopleError::BadContact), "{raw}");
    }
}

#[test]
fn a_password_is_long_and_not_among_those_tried_first() {
    let contact = Contact::parse("sri.wahyuni@jember.go.id").unwrap();
    let parse = |raw: &str| Password::parse(raw, "Sri Wahyuni Lestari", Some(&contact)).map(|_| ());
    assert_eq!(parse("sebelas hrf"), Err(PeopleError::PasswordTooShort));
    assert_eq!(parse(&"x1y2".repeat(65)), Err(PeopleError::PasswordTooLong));
    for common in
        ["Indonesia 1945", "kabupaten jember", "kabupatenjember2026", "123456789012", "aaaaaaaaaaaa"]
    {
        assert_eq!(parse(common), Err(PeopleError::PasswordCommon), "{common}");
    }
    assert_eq!(parse("sri wahyuni lestari"), Err(PeopleError::PasswordPersonal));
    assert_eq!(parse("Sri.Wahyuni@jember.go.id1"), Err(PeopleError::PasswordPersonal));
    for fine in ["padi di sawah tua", "tujuh belas kopi", "ünïcödé dan lain"] {
        assert_eq!(parse(fine), Ok(()), "{fine}");
    }
}

#[test]
fn what_must_stay_secret_does_not_show_in_logs() {
    let password = Password::parse("padi di sawah tua", "", None).unwrap();
    assert!(!format!("{password:?}").contains("padi"));
    assert!(!format!("{:?}", Contact::parse("sri@jember.go.id").unwrap()).contains("sri"));
}

#[test]
fn a_name_is_folded_and_may_not_be_empty() {
    assert_eq!(Name::parse("  Sri \n Wahyuni ").unwrap().as_str(), "Sri Wahyuni");
    assert_eq!(Name::parse("\u{7}"), Err(PeopleError::NoName));
    assert_eq!(Name::parse(&"x".repeat(121)), Err(PeopleError::NameTooLong));
}

#[test]
fn a_term_has_both_its_days_and_can_be_cut_short_but_not_turned_around() {
    assert_eq!(Term::parse("2026-02-01", "2026-01-31"), Err(PeopleError::EndsBeforeBegins));
    assert_eq!(Term::parse("1 Februari", ""), Err(PeopleError::BadDay));
    let term = Term::parse("2026-02-01", "2026-02-28").unwrap();
    assert!(term.covers(date(2026, 2, 1)) && term.covers(date(2026, 2, 28)));
    assert!(!term.covers(date(2026, 1, 31)) && !term.covers(date(2026, 3, 1)));
    assert_eq!(term.ended(date(2026, 2, 10)).until(), Some(date(2026, 2, 10)));
    assert_eq!(term.ended(date(2026, 5, 1)), term);
    assert_eq!(term.ended(date(2025, 5, 1)).until(), Some(term.from()));
}

#[test]
fn a_letter_needs_its_number() {
    assert_eq!(Letter::parse("  ", "2026-01-01"), Err(PeopleError::NoLetter));
    assert_eq!(Letter::parse("800/1", "kemarin"), Err(PeopleError::BadDay));
    assert_eq!(Letter::parse(" 800 / 1 ", "").unwrap().number(), "800 / 1");
}

#[test]
fn every_code_is_read_back_as_what_it_names() {
    for role in Role::ALL {
        assert_eq!(Role::parse(role.code()), Ok(role));
    }
    for holding in Holding::ALL {
        assert_eq!(Holding::parse(holding.code()), Ok(holding));
    }
    for purpose in Purpose::ALL {
        assert_eq!(Purpose::parse(purpose.code()), Some(purpose));
    }
    assert_eq!(Role::parse("raja"), Err(PeopleError::UnknownRole));
}

#[test]
fn a_role_counts_in_its_region_and_term_only() {
    let roles = [held(Role::Secretariat, JEMBER, None)];
    assert!(may(&roles, Permission::CheckFigures, JEMBER, DAY));
    assert!(!may(&roles, Permission::CheckFigures, 3510, DAY));
    assert!(!may(&roles, Permission::CheckFigures, JEMBER, date(2025, 12, 31)));
    assert!(may(&[held(Role::Administrator, EVERYWHERE, None)], Permission::ManagePeople, 3510, DAY));
    assert!(may(&[], Permission::OwnAccount, EVERYWHERE, DAY));
}

#[test]
fn an_officer_enters_figures_for_the_own_agency_and_the_secretariat_for_all() {
    let (health, schools) = (Uuid::from_u128(1), Uuid::from_u128(2));
    let officer = [held(Role::AgencyOfficer, JEMBER, Some(health))];
    assert!(may_for(&officer, Permission::EnterFigures, JEMBER, health, DAY));
    assert!(!may_for(&officer, Permission::EnterFigures, JEMBER, schools, DAY));
    let secretariat = [held(Role::Secretariat, JEMBER, None)];
    assert!(may_for(&secretariat, Permission::EnterFigures, JEMBER, schools, DAY));
}

#[test]
fn nobody_gives_away_more_than_they_have() {
    let secretariat = [held(Role::Secretariat, JEMBER, None)];
    for role in Role::ALL {
        let highest = matches!(role, Role::Administrator | Role::Secretariat);
        assert_eq!(may_grant(&secretariat, role, JEMBER, DAY), !highest, "{role:?}");
    }
    let regional = [held(Role::Administrator, JEMBER, None)];
    assert!(may_grant(&regional, Role::Administrator, JEMBER, DAY));
    assert!(!may_grant(&regional, Role::Administrator, EVERYWHERE, DAY));
    assert!(!may_grant(&[held(Role::Resident, JEMBER, None)], Role::Resident, JEMBER, DAY));
}

#[test]
fn an_administrator_of_one_region_can_not_open_the_account_of_another_regions() {
    let regional = [held(Role::Administrator, JEMBER, None)];
    let resident_of = |region_id| held(Role::Resident, region_id, None);
    assert!(may_manage(&regional, &[resident_of(JEMBER)], DAY));
    assert!(!may_manage(&regional, &[resident_of(JEMBER), resident_of(3510)], DAY));
    assert!(!may_manage(&regional, &[held(Role::Administrator, EVERYWHERE, None)], DAY));
    assert!(may_manage(&[held(Role::Administrator, EVERYWHERE, None)], &regional, DAY));
    assert!(!may_manage(&[held(Role::Secretariat, JEMBER, None)], &[resident_of(JEMBER)], DAY));
}

#[test]
fn a_monitors_draft_is_read_by_the_same_monitoring_body_only() {
    let (own, other) = (Uuid::from_u128(1), Uuid::from_u128(2));
    assert!(may_read_draft(&[held(Role::Monitor, JEMBER, Some(own))], JEMBER, own, DAY));
    assert!(!may_read_draft(&[held(Role::Monitor, JEMBER, Some(other))], JEMBER, own, DAY));
    assert!(!may_read_draft(&[held(Role::Administrator, EVERYWHERE, Some(own))], JEMBER, own, DAY));
}

#[test]
fn the_office_is_acted_for_by_its_holder_or_by_mandate_while_either_lasts() {
    let holder = Powers {
        tenures: vec![tenure(1, Holding::Acting, date(2026, 1, 1), Some(DAY))],
        mandates: Vec::new(),
    };
    assert_eq!(may_act_for(&holder, OFFICE, DAY), Some(ActingBy::Holder(Holding::Acting)));
    assert_eq!(may_act_for(&holder, OFFICE, date(2026, 11, 24)), None);
    assert_eq!(may_act_for(&holder, Uuid::from_u128(8), DAY), None);
    let mandated = Powers {
        tenures: Vec::new(),
        mandates: vec![Mandate { id: Uuid::from_u128(1), office: OFFICE, term: always() }],
    };
    assert_eq!(may_act_for(&mandated, OFFICE, DAY), Some(ActingBy::Mandate));
}

#[test]
fn who_stands_in_is_said_before_who_is_away_and_an_empty_office_is_said_to_be_empty() {
    let definitive = tenure(1, Holding::Definitive, date(2026, 1, 1), None);
    let daily = tenure(2, Holding::Daily, DAY, Some(DAY));
    assert_eq!(occupancy([&definitive, &daily], DAY), Occupancy::Held(Holding::Daily));
    assert_eq!(occupancy([&definitive, &daily], date(2026, 11, 24)), Occupancy::Held(Holding::Definitive));
    assert_eq!(occupancy([&definitive], date(2025, 1, 1)), Occupancy::Vacant);
}

fn term(from: Date, until: Option<Date>) -> Term {
    Term::new(from, until).unwrap()
}

#[test]
fn a_successor_ends_the_term_before_and_a_plh_does_not_end_the_one_who_is_away() {
    let now = [
        tenure(1, Holding::Definitive, date(2026, 1, 1), None),
        tenure(2, Holding::Daily, date(2026, 11, 1), None),
    ];
    let ended = handover(&now, Holding::Definitive, &term(DAY, None)).unwrap();
    assert_eq!(ended.len(), 2);
    assert!(ended.iter().all(|(_, term)| term.unwrap().until() == Some(date(2026, 11, 22))));
    let ended = handover(&now, Holding::Daily, &term(DAY, None)).unwrap();
    assert_eq!(ended.iter().map(|(id, _)| id.as_u128()).collect::<Vec<_>>(), [2]);
}

#[test]
fn a_tenure_replaced_on_the_day_it_began_never_was() {
    let now = [tenure(1, Holding::Acting, DAY, None)];
    let ended = handover(&now, Holding::Definitive, &term(DAY, None)).unwrap();
    assert_eq!(ended, [(Uuid::from_u128(1), None)]);
}

#[test]
fn nobody_is_put_over_a_holder_who_begins_later() {
    let planned = [tenure(1, Holding::Definitive, date(2027, 1, 1), None)];
    let open = handover(&planned, Holding::Acting, &term(DAY, None));
    assert_eq!(open, Err(PeopleError::LaterHolder));
    let until_then = term(DAY, Some(date(2026, 12, 31)));
    assert_eq!(handover(&planned, Holding::Acting, &until_then), Ok(Vec::new()));
    assert_eq!(handover(&planned, Holding::Daily, &term(DAY, None)), Ok(Vec::new()));
}

/// [*] --> Open, Open --> Used
#[test]
fn a_link_opens_once() {
    let link = Link::made(Purpose::Invitation, NOW);
    assert_eq!(link.expires(), later(Purpose::Invitation.lasts()));
    let used = link.used(NOW);
    assert_eq!(used.open(), Err(LinkError::Used));
    assert_eq!(Link::from_facts(link.expires(), Some(NOW), None, NOW), used);
}

/// Open --> Withdrawn
#[test]
fn a_withdrawn_link_opens_nothing() {
    let link = Link::made(Purpose::Duty, NOW);
    assert_eq!(link.withdrawn(NOW).open(), Err(LinkError::Withdrawn));
    assert_eq!(Link::from_facts(link.expires(), None, Some(NOW), NOW), link.withdrawn(NOW));
}

/// Open --> Expired
#[test]
fn a_link_waits_its_time_and_not_longer() {
    let link = Link::made(Purpose::Reset, NOW);
    let at = |micros| Link::from_facts(link.expires(), None, None, later(micros)).open().map(|_| ());
    assert_eq!(at(Purpose::Reset.lasts() - 1), Ok(()));
    assert_eq!(at(Purpose::Reset.lasts()), Err(LinkError::Expired));
}

/// [*] --> SignedIn, SignedIn --> SignedIn (used)
#[test]
fn a_session_goes_on_while_it_is_used() {
    let session = SignedIn::begun(NOW);
    assert_eq!(session.touched(later(sessions::TOUCH - 1)), None);
    let touched = session.touched(later(sessions::TOUCH)).unwrap();
    let at = later(sessions::TOUCH + sessions::IDLE - 1);
    assert_eq!(Session::from_facts(touched.facts(), at), Session::SignedIn(touched));
}

/// SignedIn --> Expired: left alone, or too old
#[test]
fn a_session_ends_when_left_alone_and_at_the_latest_after_thirty_days() {
    let session = SignedIn::begun(NOW);
    assert_eq!(Session::from_facts(session.facts(), later(sessions::IDLE)), Session::Expired);
    let mut facts = session.facts();
    facts.last_seen = later(sessions::LONGEST - 1);
    assert_eq!(Session::from_facts(facts, later(sessions::LONGEST)), Session::Expired);
}

/// [*] --> WaitsForCode, WaitsForCode --> SignedIn, WaitsForCode --> Expired
#[test]
fn a_session_that_waits_for_its_code_is_not_signed_in_and_waits_ten_minutes() {
    let waiting = WaitsForCode::begun(NOW);
    assert_eq!(Session::from_facts(waiting.facts(), NOW), Session::WaitsForCode(waiting));
    assert_eq!(Session::from_facts(waiting.facts(), later(sessions::SECOND_STEP)), Session::Expired);
    let done = waiting.completed(later(1));
    assert_eq!(Session::from_facts(done.facts(), later(2)), Session::SignedIn(done));
}

fn any_day() -> impl Strategy<Value = Date> {
    (2020i16..2035, 1i8..=12, 1i8..=28).prop_map(|(year, month, day)| date(year, month, day))
}

fn any_term() -> impl Strategy<Value = Term> {
    (any_day(), proptest::option::of(0i64..2000)).prop_map(|(from, days)| {
        let until = days.map(|days| from.checked_add(jiff::Span::new().days(days)).unwrap());
        Term::new(from, until).unwrap()
    })
}

fn any_role() -> impl Strategy<Value = Role> {
    (0usize..Role::ALL.len()).prop_map(|index| Role::ALL[index])
}

proptest! {
    #[test]
    fn nobody_acts_for_an_office_outside_a_term(
        tenures in proptest::collection::vec((any_term(), 0u128..3), 0..5),
        mandates in proptest::collection::vec((any_term(), 0u128..3), 0..5),
        office in 0u128..3,
        day in any_day(),
    ) {
        let powers = Powers {
            tenures: tenures.iter().map(|(term, office)| Tenure {
                id: Uuid::nil(), office: Uuid::from_u128(*office), holding: Holding::Definitive, term: *term,
            }).collect(),
            mandates: mandates.iter().map(|(term, office)| Mandate {
                id: Uuid::nil(), office: Uuid::from_u128(*office), term: *term,
            }).collect(),
        };
        let any_covers = tenures.iter().chain(&mandates)
            .any(|(term, of)| *of == office && term.from() <= day && term.until().is_none_or(|until| day <= until));
        prop_assert_eq!(may_act_for(&powers, Uuid::from_u128(office), day).is_some(), any_covers);
    }

    #[test]
    fn a_monitors_draft_is_unreadable_to_whoever_is_not_a_monitor_there(
        roles in proptest::collection::vec((any_role(), any_term(), 0u128..3, 0i64..3), 0..6),
        author in 0u128..3,
        region in 1i64..3,
        day in any_day(),
    ) {
        let roles: Vec<HeldRole> = roles.into_iter()
            .filter(|(role, ..)| *role != Role::Monitor)
            .map(|(role, term, organisation, region_id)| HeldRole {
                role, region_id, organisation: Some(Uuid::from_u128(organisation)), term, is_ended: false,
            }).collect();
        prop_assert!(!may_read_draft(&roles, region, Uuid::from_u128(author), day));
    }

    #[test]
    fn no_role_counts_before_or_after_its_term(role in any_role(), term in any_term(), day in any_day()) {
        let roles = [HeldRole { role, region_id: JEMBER, organisation: None, term, is_ended: false }];
        for permission in Permission::ALL {
            let allowed = may(&roles, permission, JEMBER, day);
            let expected = permission == Permission::OwnAccount
                || (term.covers(day) && permission.roles().contains(&role));
            prop_assert_eq!(allowed, expected);
        }
    }

    #[test]
    fn after_a_handover_no_two_hold_the_office_on_the_same_day(
        terms in proptest::collection::vec(any_term(), 0..4), new in any_term(),
    ) {
        let current: Vec<Tenure> = terms.iter().enumerate().map(|(index, term)| Tenure {
            id: Uuid::from_u128(index as u128), office: OFFICE, holding: Holding::Definitive, term: *term,
        }).collect();
        if let Ok(changes) = handover(&current, Holding::Definitive, &new) {
            for tenure in &current {
                let change = changes.iter().find(|(id, _)| *id == tenure.id);
                let term = change.map_or(Some(tenure.term), |(_, term)| *term);
                prop_assert!(term.is_none_or(|term| !term.overlaps(&new)));
            }
        }
    }

    #[test]
    fn a_contact_read_twice_is_the_same(raw in "\\PC{0,30}|0[2-9][0-9 -]{7,14}|[a-zA-Z.]{1,9}@[a-z]{1,5}\\.[a-z]{2}") {
        if let Ok(contact) = Contact::parse(&raw) {
            prop_assert_eq!(Contact::parse(contact.as_str()), Ok(contact));
        }
    }
}
