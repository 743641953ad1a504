//! `/{region}/rapat/{meeting}/hadir`: people in the room note themselves by the code on the screen, without an account. What
//! they write is a name on a list that whoever runs the meeting checks; nothing of it is public.
use super::{MeetingPath, codes, rank_choices};
use crate::attendance;
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::html::said::SaidPage;
use crate::html::{Layout, arg};
use crate::http::client::{self, Peer};
use crate::meetings::{self, Meeting};
use axum::extract::{Extension, Path};
use axum::response::Response;
use http::{HeaderMap, StatusCode};
use rembuk_domain::forum::attendance::{AttendanceError, Rank, is_open};
use rembuk_domain::texts;
use rembuk_store::rows::{Organisation, PersonAttendance};
use rembuk_store::{PrivateReason, run};
use std::collections::BTreeMap;
use std::net::{IpAddr, Ipv4Addr};
use uuid::Uuid;

/// People one meeting takes: more is no meeting but a mistake, or mischief.
const MOST: usize = 5_000;
const LONGEST_NAME: usize = 120;
const LONGEST_OFFICE: usize = 160;
/// In the place of a rank, for those who are counted and not listed.
pub const GUEST: &str = "guest";
pub const CITIZEN: &str = "citizen";

/// Organisations invited to the meeting, by name.
async fn invited(context: &mut Context, meeting: &Meeting) -> Result<Vec<Organisation>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let forum = Forum::load(&mut context.tx, region_id, at).await?;
    let (lines, _) = attendance::load(&mut context.tx, region_id, at, meeting.row.id).await?;
    let by_name: BTreeMap<String, Organisation> = lines
        .iter()
        .filter_map(|line| forum.organisation(line.organisation_id))
        .map(|row| (row.name.to_lowercase(), row.clone()))
        .collect();
    Ok(by_name.into_values().collect())
}

fn layout(context: &Context, meeting: &Meeting) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", locale.t("check-in-title"), String::new())
        .unlisted()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(meeting.row.title.clone(), context.paths().meeting(&meeting.slug()))
}

fn page(context: &Context, meeting: &Meeting, organisations: &[Organisation]) -> FormPage {
    let locale = context.locale;
    let mut whom = vec![(String::new(), locale.t("check-in-choose"))];
    whom.extend(organisations.iter().map(|row| (row.slug.clone(), row.name.clone())));
    whom.push((GUEST.to_owned(), locale.t("check-in-guest")));
    whom.push((CITIZEN.to_owned(), locale.t("check-in-citizen")));
    let mut ranks = vec![(String::new(), locale.t("check-in-choose"))];
    ranks.extend(rank_choices(locale, &Rank::PRESENT));
    let action = context.paths().check_in(&meeting.slug());
    let code = context.query.get("kode").unwrap_or_default().to_owned();
    let form = Form::new(locale, action, "", "check-in-button")
        .field("kode", Input::Code, "check-in-code", "check-in-code-hint", "off")
        .starting("kode", code)
        .select("lembaga", "check-in-organisation", whom)
        .select("jenjang", "check-in-rank", ranks)
        .field("jabatan", Input::Text, "check-in-office", "check-in-office-hint", "organization-title")
        .field("nama", Input::Text, "check-in-name", "check-in-name-hint", "name");
    FormPage::new(layout(context, meeting), locale.t("check-in-lead"), form)
        .caption(meeting.row.title.clone())
        .note(locale.t("check-in-proves"))
        .note(locale.t("check-in-privacy"))
}

/// "Not yet" or "no more".
fn closed(context: &Context, meeting: &Meeting) -> Result<Response, PageError> {
    let zone = meetings::zone(context);
    let when = meetings::when(context.locale, &meeting.schedule, &zone);
    SaidPage::new(layout(context, meeting), context.locale.ta("check-in-closed", &[arg("when", &when)]))
        .way(meeting.row.title.clone(), context.paths().meeting(&meeting.slug()))
        .answer()
}

fn takes(context: &Context, meeting: &Meeting) -> bool {
    !meeting.is_cancelled() && is_open(meeting.schedule.starts(), meeting.schedule.ends(), context.now)
}

pub async fn show(mut context: Context, Path((_, slug)): MeetingPath) -> Result<Response, PageError> {
    let meeting = meetings::find(&mut context, &slug).await?;
    if !takes(&context, &meeting) {
        return closed(&context, &meeting);
    }
    let organisations = invited(&mut context, &meeting).await?;
    page(&context, &meeting, &organisations).answer()
}

/// What was typed, as it is kept; guests and citizens leave no name.
fn read(
    typed: &Typed,
    organisations: &[Organisation],
    errors: &mut Errors,
) -> Option<(Option<Uuid>, String, String, String)> {
    let whom = typed.get("lembaga");
    if whom == GUEST || whom == CITIZEN {
        return Some((None, whom.to_owned(), String::new(), String::new()));
    }
    let organisation = organisations.iter().find(|row| row.slug == whom).map(|row| row.id);
    if organisation.is_none() {
        errors.add("lembaga", "check-in-error-organisation");
    }
    let rank = Rank::parse(typed.get("jenjang")).ok().filter(|rank| rank.is_present());
    if rank.is_none() {
        errors.add("jenjang", AttendanceError::UnknownRank.key());
    }
    let mut line = |field: &'static str, longest| {
        texts::needed_line(typed.get(field), longest).map_err(|error| errors.add(field, error.key())).ok()
    };
    let (office, name) = (line("jabatan", LONGEST_OFFICE), line("nama", LONGEST_NAME));
    Some((Some(organisation?), rank?.code().to_owned(), office?, name?))
}

pub async fn send(
    mut context: Context,
    peer: Option<Extension<Peer>>,
    headers: HeaderMap,
    Path((_, slug)): MeetingPath,
    typed: Typed,
) -> Result<Response, PageError> {
    let meeting = meetings::find(&mut context, &slug).await?;
    if !takes(&context, &meeting) {
        return closed(&context, &meeting);
    }
    let organisations = invited(&mut context, &meeting).await?;
    let mut errors = Errors::default();
    let given = read(&typed, &organisations, &mut errors);
    let state = context.state.clone();
    if !codes::is_taken(&state.store, meeting.row.id, typed.get("kode"), context.now).await? {
        errors.add("kode", "check-in-error-code");
        let peer = peer.map_or(IpAddr::V4(Ipv4Addr::UNSPECIFIED), |Extension(peer)| peer.0);
        let address = client::address(peer, &headers, state.trusted_proxy);
        if let Err(seconds) = state.limits.wrong_check_in(address) {
            return too_soon(&context, page(&context, &meeting, &organisations), &typed, seconds);
        }
    }
    let (Some(given), true) = (given, errors.is_empty()) else {
        return page(&context, &meeting, &organisations).returned(&typed, &errors);
    };
    let (organisation_id, rank, office, name) = given;
    let (region_id, meeting_id, key) = (context.region_id(), meeting.row.id, typed.key());
    drop(context.tx);
    let is_full = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(false);
        }
        let count = run!(tx, attendance::count_persons(region_id, meeting_id))?;
        if usize::try_from(count).unwrap_or(usize::MAX) >= MOST {
            return Ok(true);
        }
        let at = tx.now().micros();
        let id = Uuid::now_v7();
        let row = PersonAttendance { id, meeting_id, organisation_id, rank: Some(rank), office, name, at };
        run!(tx, attendance::insert_person(region_id, &row))?;
        tx.commit_private(PrivateReason::PersonalData).await?;
        Ok(false)
    })
    .await?;
    let context =
        Context::open(&context.state, context.locale, &context.region.region.slug, &context.path).await?;
    let lead = if is_full { "check-in-full" } else { "check-in-done" };
    let args = [arg("title", &meeting.row.title)];
    SaidPage::new(layout(&context, &meeting), context.locale.ta(lead, &args))
        .note(context.t("check-in-proves"))
        .note(context.t("check-in-privacy"))
        .way(meeting.row.title.clone(), context.paths().meeting(&meeting.slug()))
        .answer()
}

fn too_soon(
    context: &Context,
    mut page: FormPage,
    typed: &Typed,
    seconds: u64,
) -> Result<Response, PageError> {
    let text = context.locale.ta("check-in-too-soon", &[arg("seconds", &seconds.to_string())]);
    page.form = page.form.returned(typed, &Errors::default()).saying(text);
    let mut response = page.answer()?;
    *response.status_mut() = StatusCode::TOO_MANY_REQUESTS;
    Ok(response)
}
