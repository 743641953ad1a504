//! Who sits on a seat: personal, and so neither public nor in the record. Only people with a role for the very
//! organisation that holds it can be named; whoever else is invited first.
use super::{desk_layout, find_seat};
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::arg;
use crate::html::form::{Errors, Form, FormPage, Typed, is_repeat, to_its_end};
use crate::http::session::{Signed, held_role};
use crate::messages::{self, Notice, To};
use crate::people::log::{self, About, Event};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::forum::seats::{Seat, Sitting, may_act};
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::people::roles::HeldRole;
use rembuk_store::rows::{PersonAccount, PersonSeat};
use rembuk_store::{PrivateReason, run};

type SeatPath = Path<(String, String)>;

/// People who may sit there today.
async fn eligible(
    context: &mut Context,
    forum: &Forum,
    seat: &Seat,
) -> Result<Vec<PersonAccount>, PageError> {
    let (region_id, today) = (context.region_id(), context.today);
    let roles = run!(context.tx, people::list_roles_in_region(region_id))?;
    let all = run!(context.tx, people::list_in_region(region_id))?;
    let may = |account: &PersonAccount| {
        let own = roles.iter().filter(|row| row.person_id == account.id);
        let held: Vec<HeldRole> = own.filter_map(held_role).collect();
        may_act(&held, region_id, seat, forum.sides, today)
    };
    Ok(all.into_iter().filter(may).collect())
}

async fn page(
    context: &mut Context,
    signed: &Signed,
    forum: &Forum,
    seat: &Seat,
) -> Result<FormPage, PageError> {
    let region_id = context.region_id();
    let people = eligible(context, forum, seat).await?;
    let sitting: Vec<PersonSeat> = run!(context.tx, forum::list_persons(region_id))?
        .into_iter()
        .filter(|row| row.seat_id == seat.id)
        .collect();
    let (locale, paths) = (context.locale, context.paths());
    let choices = |kind: Sitting| {
        let own = sitting.iter().find(|row| row.kind == kind.code()).map(|row| row.person_id);
        let mut all = vec![(String::new(), locale.t("seat-nobody"))];
        all.extend(people.iter().map(|one| (one.id.simple().to_string(), one.name.clone())));
        (all, own.map(|id| id.simple().to_string()).unwrap_or_default())
    };
    let action = format!("{}/orang", paths.manage_seat(&seat.id));
    let mut form = Form::new(locale, action, &signed.form_token, "seat-people-button");
    for (name, label, kind) in [
        ("wakil", "seat-fact-representative", Sitting::Representative),
        ("pengganti", "seat-fact-alternate", Sitting::Alternate),
    ] {
        let (choices, own) = choices(kind);
        form = form.select(name, label, choices).starting(name, own);
    }
    let body = forum.body(seat.body).map(|body| body.name.clone()).unwrap_or_default();
    let caption = [arg("number", &seat.number.to_string()), arg("body", &body)];
    let organisation = forum.holder(seat).map(|row| row.name.clone()).unwrap_or_default();
    let lead = match people.is_empty() {
        true => locale.ta("seat-people-nobody-yet", &[arg("organisation", &organisation)]),
        false => locale.ta("seat-people-lead", &[arg("organisation", &organisation)]),
    };
    let layout =
        desk_layout(context, "seat-people-title").crumb(locale.t("forum-desk-title"), paths.manage_forum());
    Ok(FormPage::new(layout, lead, form)
        .caption(locale.ta("seat-caption", &caption))
        .note(locale.t("seat-people-private"))
        .way(locale.t("seat-people-invite"), format!("{}/undang", paths.people())))
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, id)): SeatPath,
) -> Result<Response, PageError> {
    let (forum, seat, _) = find_seat(&mut context, &id).await?;
    page(&mut context, &signed, &forum, &seat).await?.answer()
}

pub async fn put(
    mut context: Context,
    signed: Signed,
    Path((_, id)): SeatPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let (forum, seat, _) = find_seat(&mut context, &id).await?;
    let people = eligible(&mut context, &forum, &seat).await?;
    let mut errors = Errors::default();
    let mut chosen = Vec::new();
    for (field, kind) in [("wakil", Sitting::Representative), ("pengganti", Sitting::Alternate)] {
        let person = people.iter().find(|one| one.id.simple().to_string() == typed.get(field));
        if person.is_none() && !typed.get(field).is_empty() {
            errors.add(field, "seat-error-person");
        }
        chosen.push((kind, person.map(|person| person.id)));
    }
    let both: Vec<_> = chosen.iter().filter_map(|(_, person)| *person).collect();
    if matches!(both.as_slice(), [one, other] if one == other) {
        errors.add("pengganti", "seat-error-same-person");
    }
    if !errors.is_empty() {
        return page(&mut context, &signed, &forum, &seat).await?.returned(&typed, &errors);
    }
    let (state, region_id, key) = (context.state.clone(), context.region_id(), typed.key());
    let speaks = forum.speaks(&seat);
    let seat_id = seat.id;
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            return Ok(());
        }
        let before = run!(tx, forum::list_persons(region_id))?;
        for (kind, person) in chosen {
            let was = before.iter().find(|row| row.seat_id == seat_id && row.kind == kind.code());
            if was.map(|row| row.person_id) == person {
                continue;
            }
            let Some(person_id) = person else {
                run!(tx, forum::delete_person(region_id, seat_id, kind.code()))?;
                continue;
            };
            let row = PersonSeat { region_id, seat_id, person_id, kind: kind.code().to_owned() };
            run!(tx, forum::put_person(&row))?;
            let about = About { region_id, actor: Some(signed.account.id), subject: Some(person_id) };
            log::note(&mut tx, Event::SeatGiven, about, "").await?;
            let key = format!("seat {} {} {}", seat_id.simple(), kind.code(), tx.seq());
            let path = "/tugas".to_owned();
            let notice = Notice::new(region_id, To::Person(person_id), NoticeKind::SeatGiven, key, path);
            messages::send(&mut tx, &notice.about(&speaks)).await?;
        }
        tx.commit_private(PrivateReason::PersonalData).await?;
        Ok(())
    })
    .await?;
    Ok(Redirect::to(&context.paths().manage_forum()).into_response())
}
