//! One seat: who holds it, how it was filled, what its holder declared.
use super::{day, load};
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::organisations::{self, Fact};
use crate::html::{self, Layout, arg, forum as said, money};
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use jiff::civil::Date;
use rembuk_domain::forum::seats::{ChosenBy, Post, Seat, SeatState};
use rembuk_store::rows::{ForumBody, ForumInterest, ForumSeat, OrganisationFunding};
use rembuk_store::run;

struct InterestLine {
    about: String,
    days: String,
}

struct FundingLine {
    year: String,
    amount: String,
    source: String,
}

#[derive(Template)]
#[template(path = "forum/seat.html")]
struct SeatPage {
    layout: Layout,
    caption: String,
    name: String,
    lead: String,
    warning: String,
    holder_path: String,
    facts: Vec<Fact>,
    chosen: String,
    call: String,
    call_link: String,
    candidates: Vec<String>,
    result: String,
    interests: Vec<InterestLine>,
    funding: Vec<FundingLine>,
    funding_lead: String,
    entry: String,
    citation: String,
}

pub async fn show(
    mut context: Context,
    Path((_, body, number)): Path<(String, String, String)>,
) -> Result<Response, PageError> {
    let forum = load(&mut context).await?;
    let body = forum.body_named(&body).cloned().ok_or(PageError::UnknownPage)?;
    let number: i64 = number.parse().map_err(|_| PageError::UnknownPage)?;
    let seat = forum.seats_of(body.id).find(|seat| seat.number == number).cloned();
    let seat = seat.ok_or(PageError::UnknownPage)?;
    let row = forum.row(seat.id).cloned().ok_or(PageError::UnknownPage)?;
    let (region_id, at) = (context.region_id(), context.at);
    let interests = run!(context.tx, forum::list_interests(region_id, at))?;
    let funding = run!(context.tx, forum::list_funding(region_id, at))?;
    let page = page(&context, &forum, (&body, &seat, &row), &interests, &funding);
    html::page(&page, context.cache(&[]))
}

fn page(
    context: &Context,
    forum: &Forum,
    (body, seat, row): (&ForumBody, &Seat, &ForumSeat),
    interests: &[ForumInterest],
    funding: &[OrganisationFunding],
) -> SeatPage {
    let locale = context.locale;
    let state = forum.state(seat, day(context));
    let holder = forum.holder(seat);
    let name = holder.map_or_else(|| locale.t("seat-vacant-name"), |holder| holder.name.clone());
    let caption =
        locale.ta("seat-caption", &[arg("number", &seat.number.to_string()), arg("body", &body.name)]);
    let layout = Layout::of(context, "forum", format!("{name} · {caption}"), locale.t("seats-description"))
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("nav-forum"), context.paths().forum())
        .crumb(locale.t("seats-title"), context.paths().seats());
    let lead = lead(context, seat, row, &name, state);
    let funding = funding_lines(context, forum, seat, funding);
    let text = |value: &Option<String>| value.clone().unwrap_or_default();
    SeatPage {
        citation: words::citation(context, &layout, &format!("{caption}: {}", lead.trim_end_matches('.'))),
        layout,
        lead,
        warning: if state == SeatState::Held { String::new() } else { warning(context, state) },
        holder_path: holder.map(|holder| organisations::path(context, holder)).unwrap_or_default(),
        facts: facts(context, forum, seat, row),
        chosen: ChosenBy::parse(&row.chosen_by)
            .map(|way| said::chosen_about(locale, way))
            .unwrap_or_default(),
        call: shown_day(context, row.call_on.as_deref())
            .map(|day| locale.ta("seat-call-on", &[arg("day", &day)]))
            .unwrap_or_default(),
        call_link: text(&row.call_link),
        candidates: row
            .candidates
            .lines()
            .map(str::trim)
            .filter(|l| !l.is_empty())
            .map(str::to_owned)
            .collect(),
        result: row.result.clone(),
        interests: interests
            .iter()
            .filter(|interest| interest.seat_id == seat.id)
            .map(|interest| interest_line(context, interest))
            .collect(),
        funding_lead: locale
            .ta("seat-funding-lead", &[words::n(funding.len()), words::shown(locale, funding.len())]),
        funding,
        entry: context.paths().entry(&row.valid_from_seq),
        caption,
        name,
    }
}

fn funding_lines(
    context: &Context,
    forum: &Forum,
    seat: &Seat,
    all: &[OrganisationFunding],
) -> Vec<FundingLine> {
    let holder = forum.holder(seat).map(|holder| holder.id);
    all.iter()
        .filter(|row| Some(row.organisation_id) == holder)
        .map(|row| FundingLine {
            year: row.year.to_string(),
            amount: money::full(context.locale, row.amount),
            source: row.source.clone(),
        })
        .collect()
}

fn shown_day(context: &Context, day: Option<&str>) -> Option<String> {
    day.and_then(|day| day.parse::<Date>().ok()).map(|day| context.locale.date(day))
}

/// "Kursi unsur nonpemerintah ini dipegang LSM Contoh Lestari (Ketua), sejak 1 Januari 2026."
fn lead(context: &Context, seat: &Seat, row: &ForumSeat, name: &str, state: SeatState) -> String {
    let locale = context.locale;
    let side = said::side(locale, seat.constituency);
    if state == SeatState::Vacant {
        return locale.ta("seat-lead-vacant", &[arg("side", &side)]);
    }
    let office = row.representative.clone().unwrap_or_else(|| locale.t("seat-office-unknown"));
    let term = words::term(locale, &seat.term);
    let args = [arg("side", &side), arg("organisation", name), arg("office", &office), arg("term", &term)];
    locale.ta("seat-lead", &args)
}

/// Why it does not count, and what would mend it.
fn warning(context: &Context, state: SeatState) -> String {
    context.t(match state {
        SeatState::Held => "seat-held",
        SeatState::Vacant => "seat-vacant-about",
        SeatState::NotYet => "seat-not-yet-about",
        SeatState::TermOver => "seat-term-over-about",
        SeatState::WrongSide => "seat-wrong-side-about",
        SeatState::OrganisationEnded => "seat-organisation-ended-about",
    })
}

fn facts(context: &Context, forum: &Forum, seat: &Seat, row: &ForumSeat) -> Vec<Fact> {
    let locale = context.locale;
    let platform = forum.holder(seat).and_then(organisations::platform);
    let post = (seat.post != Post::Member).then(|| said::post(locale, seat.post));
    [
        ("seats-side", Some(said::side(locale, seat.constituency))),
        ("organisation-platform", platform.map(|platform| organisations::platform_name(locale, platform))),
        ("seat-fact-post", post),
        ("seat-fact-representative", row.representative.clone()),
        ("seat-fact-alternate", row.alternate.clone()),
        ("seats-column-term", Some(words::term(locale, &seat.term))),
        ("seat-fact-reason", row.reason.clone()),
    ]
    .into_iter()
    .filter_map(|(key, text)| Some(Fact { name: locale.t(key), text: text.filter(|text| !text.is_empty())? }))
    .collect()
}

fn interest_line(context: &Context, row: &ForumInterest) -> InterestLine {
    let locale = context.locale;
    let on = shown_day(context, Some(&row.declared_on)).unwrap_or_default();
    let days = match shown_day(context, row.until_on.as_deref()) {
        Some(until) => locale.ta("interest-ended", &[arg("from", &on), arg("until", &until)]),
        None => locale.ta("interest-since", &[arg("from", &on)]),
    };
    InterestLine { about: row.about.clone(), days }
}
