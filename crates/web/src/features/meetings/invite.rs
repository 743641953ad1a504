//! Inviting: all seats of the body at once, organisations, offices. Whoever is invited already stays so.
use super::{Doer, LONGEST_LINE, layout_of};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, Input, Typed, is_repeat, to_its_end};
use crate::html::{self, Layout};
use crate::http::session::Signed;
use crate::meetings::acts::{Guest, act, invite as store};
use crate::meetings::{Meeting, find, zone};
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::texts::line;
use rembuk_store::rows::{MeetingInvitationRow, NOW, Office, Organisation};
use rembuk_store::{PrivateReason, run};
use serde_json::json;
use uuid::Uuid;

/// One box to tick.
struct Tick {
    value: String,
    name: String,
    is_ticked: bool,
}

#[derive(Template)]
#[template(path = "meetings/invite.html")]
struct InvitePage {
    layout: Layout,
    caption: String,
    lead: String,
    form: Form,
    /// "Semua 27 kursi Forum …"; empty where no body meets, or all are invited
    seats: String,
    all_seats: bool,
    organisations: Vec<Tick>,
    offices: Vec<Tick>,
}

/// Who may be invited still.
struct Open {
    seats: Vec<Guest>,
    organisations: Vec<Organisation>,
    offices: Vec<(Office, String)>,
}

async fn open(context: &mut Context, doer: &Doer, meeting: &Meeting) -> Result<Open, PageError> {
    let (region_id, today) = (context.region_id(), context.today);
    let known = run!(context.tx, meetings::list_invitations(region_id, NOW, meeting.row.id))?;
    let organisations = run!(context.tx, organisations::list(region_id, NOW))?;
    let offices = run!(context.tx, offices::list(region_id, NOW))?;
    let is_known = |fits: &dyn Fn(&MeetingInvitationRow) -> bool| known.iter().any(fits);
    let seats = meeting.row.body_id.into_iter().flat_map(|body| doer.forum.seats_of(body));
    let seats = seats
        .filter(|seat| seat.is_held(doer.forum.sides, today))
        .filter(|seat| !is_known(&|row| row.seat_id == Some(seat.id)))
        .map(|seat| Guest {
            organisation: seat.holder.map(|holder| holder.organisation),
            office: None,
            seat: Some(seat.id),
        })
        .collect();
    let ended =
        |row: &Organisation| row.until_on.as_deref().is_some_and(|day| day < today.to_string().as_str());
    let name_of = |id: Uuid| organisations.iter().find(|row| row.id == id).map(|row| row.name.clone());
    let offices = offices
        .into_iter()
        .filter(|office| !is_known(&|row| row.office_id == Some(office.id)))
        .map(|office| {
            let body = name_of(office.organisation_id).unwrap_or_default();
            (office, body)
        })
        .collect();
    // Whoever is invited by its seat is not offered once more.
    let organisations = organisations
        .iter()
        .filter(|row| !ended(row))
        .filter(|row| !is_known(&|known| known.organisation_id == Some(row.id) && known.office_id.is_none()))
        .cloned()
        .collect();
    Ok(Open { seats, organisations, offices })
}

fn page(context: &Context, doer: &Doer, meeting: &Meeting, open: &Open, typed: &Typed) -> InvitePage {
    let locale = context.locale;
    let action = format!("{}/undang", context.paths().manage_meeting(&meeting.slug()));
    let body = meeting.row.body_id.and_then(|id| doer.forum.body(id)).map(|body| body.name.clone());
    let count = open.seats.len();
    let ticked = |field: &str, value: &str| typed.all(field).iter().any(|chosen| chosen == value);
    let seats = match count {
        0 => String::new(),
        _ => locale.ta(
            "meeting-invite-all-seats",
            &[words::n(count), words::shown(locale, count), html::arg("body", &body.unwrap_or_default())],
        ),
    };
    InvitePage {
        layout: layout_of(context, meeting, locale.t("meeting-invite-title")),
        caption: meeting.row.title.clone(),
        lead: locale.t("meeting-invite-lead"),
        form: Form::new(locale, action, &doer.signed.form_token, "meeting-invite-button")
            .field("surat", Input::Text, "letter-number", "meeting-invite-letter-hint", "off")
            .starting("surat", meeting.row.letter_number.clone().unwrap_or_default()),
        all_seats: typed.get("kursi") == "semua" || (typed.key().is_none() && count > 0),
        seats,
        organisations: open
            .organisations
            .iter()
            .map(|row| Tick {
                is_ticked: ticked("lembaga", &row.slug),
                value: row.slug.clone(),
                name: row.name.clone(),
            })
            .collect(),
        offices: open
            .offices
            .iter()
            .map(|(office, body)| Tick {
                is_ticked: ticked("jabatan", &office.slug),
                value: office.slug.clone(),
                name: format!("{} ({body})", office.name),
            })
            .collect(),
    }
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): super::MeetingPath,
) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let doer = Doer::load(&mut context, signed).await?;
    doer.must(doer.runs(&context, &meeting))?;
    let open = open(&mut context, &doer, &meeting).await?;
    html::private(&page(&context, &doer, &meeting, &open, &Typed::default()), StatusCode::OK)
}

/// Those ticked.
fn chosen(open: &Open, typed: &Typed) -> Vec<Guest> {
    let mut guests = Vec::new();
    if typed.get("kursi") == "semua" {
        guests.extend(open.seats.iter().copied());
    }
    let seated: Vec<Uuid> = guests.iter().filter_map(|guest: &Guest| guest.organisation).collect();
    let wanted = |field: &str, slug: &String| typed.all(field).contains(slug);
    for row in open.organisations.iter().filter(|row| wanted("lembaga", &row.slug)) {
        if !seated.contains(&row.id) {
            guests.push(Guest { organisation: Some(row.id), office: None, seat: None });
        }
    }
    for (office, _) in open.offices.iter().filter(|(office, _)| wanted("jabatan", &office.slug)) {
        guests.push(Guest {
            organisation: Some(office.organisation_id),
            office: Some(office.id),
            seat: None,
        });
    }
    guests
}

pub async fn invite(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): super::MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let meeting = find(&mut context, &slug).await?;
    let doer = Doer::load(&mut context, signed).await?;
    doer.must(doer.runs(&context, &meeting))?;
    let open = open(&mut context, &doer, &meeting).await?;
    let guests = chosen(&open, &typed);
    let mut errors = Errors::default();
    let letter = line(typed.get("surat"), LONGEST_LINE).map_err(|error| errors.add("surat", error.key()));
    let (state, region_id, today) = (context.state.clone(), context.region_id(), context.today);
    let (by, key, id) = (doer.by(&context, &meeting)?, typed.key(), meeting.row.id);
    let day = meeting.day(&zone(&context));
    let refused = match letter {
        Err(()) => None,
        Ok(letter) => {
            to_its_end(async move {
                let mut tx = state.store.write(region_id).await?;
                if is_repeat(&mut tx, key.as_ref()).await? {
                    tx.commit_private(PrivateReason::NothingChanged).await?;
                    return Ok(None);
                }
                let days = run!(tx, calendar::list(region_id, NOW))?;
                let calendar = crate::calendar::from_rows(&days);
                let letter = Some(letter).filter(|text| !text.is_empty());
                let (meeting, new) = match store(&mut tx, id, &guests, letter, (today, day), &calendar).await
                {
                    Ok(done) => done,
                    Err(refusal) => return Ok(Some(refusal.key()?)),
                };
                let notice = rembuk_domain::forum::meetings::notice(&calendar, today, day);
                let more = json!({"invited": new, "notice": notice, "day": day.to_string()});
                tx.commit_public(act("meeting-called", by, &meeting.row, more)).await?;
                Ok(None)
            })
            .await?
        }
    };
    if let Some(refused) = refused {
        errors.add("", refused);
    }
    if errors.is_empty() {
        return Ok(Redirect::to(&context.paths().manage_meeting(&slug)).into_response());
    }
    let mut page = page(&context, &doer, &meeting, &open, &typed);
    page.form = page.form.returned(&typed, &errors);
    html::private(&page, StatusCode::UNPROCESSABLE_ENTITY)
}
