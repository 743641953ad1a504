//! `/{region}/kelola/keputusan/baru`: any member puts a motion to the body in which they sit.
use crate::context::{Context, time_zone};
use crate::decisions::acts::{self, NewMotion};
use crate::decisions::{NamedRule, rules};
use crate::error::PageError;
use crate::forum::{Forum, own_seats, own_seats_in};
use crate::html::arg;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::http::session::Signed;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::texts::{needed_line, paragraphs};
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::{MeetingRow, NOW};
use rembuk_store::{PrivateReason, run};
use uuid::Uuid;

const LONGEST_TITLE: usize = 200;
const LONGEST_QUESTION: usize = 4_000;

/// What a motion can be put with.
struct Desk {
    seats: Vec<(String, String)>,
    rules: Vec<NamedRule>,
    meetings: Vec<MeetingRow>,
    plan: Vec<i64>,
}

async fn load(context: &mut Context, signed: &Signed) -> Result<Desk, PageError> {
    let (region_id, today, now) = (context.region_id(), context.today, context.now.micros());
    let forum = Forum::load(&mut context.tx, region_id, NOW).await?;
    let own = own_seats(&mut context.tx, &forum, signed, region_id, today).await?;
    let name = |body: Uuid| forum.body(body).map(|body| body.name.clone()).unwrap_or_default();
    let bodies: Vec<Uuid> = own.iter().map(|own| own.seat.body).collect();
    let seats = own
        .iter()
        .map(|own| {
            (
                own.seat.id.simple().to_string(),
                format!("{} ({})", forum.speaks(&own.seat), name(own.seat.body)),
            )
        })
        .collect();
    let meetings = run!(context.tx, meetings::list(region_id, NOW))?
        .into_iter()
        .filter(|row| row.ends_at > now && matches!(row.state.as_str(), "planned" | "called"))
        .filter(|row| row.body_id.is_some_and(|body| bodies.contains(&body)))
        .collect();
    let plan = run!(context.tx, plan_document::list(region_id, NOW))?.iter().map(|row| row.number).collect();
    Ok(Desk { seats, rules: rules(&mut context.tx, region_id, NOW).await?, meetings, plan })
}

fn page(context: &Context, signed: &Signed, desk: &Desk) -> FormPage {
    let locale = context.locale;
    let none = (String::new(), locale.t("decision-put-no-meeting"));
    let meeting =
        |row: &MeetingRow| (row.id.simple().to_string(), format!("{} {}", row.reference, row.title));
    let meetings = std::iter::once(none).chain(desk.meetings.iter().map(meeting)).collect();
    let rule_name = |rule: &NamedRule| match rule.name.is_empty() {
        true => (rule.code.clone(), locale.t("decision-rule-two-sides")),
        false => (rule.code.clone(), rule.name.clone()),
    };
    let version = |number: &i64| {
        (number.to_string(), locale.ta("decision-plan-version", &[arg("number", &number.to_string())]))
    };
    let versions = std::iter::once((String::new(), locale.t("decision-put-no-plan")))
        .chain(desk.plan.iter().map(version));
    let mut form =
        Form::new(locale, context.paths().new_decision(), &signed.form_token, "decision-put-button")
            .select("kursi", "decision-put-seat", desk.seats.clone())
            .field("judul", Input::Text, "decision-put-what", "decision-put-what-hint", "off")
            .field("isi", Input::Long, "decision-put-question", "decision-put-question-hint", "off")
            .select("aturan", "decision-put-rule", desk.rules.iter().map(rule_name).collect())
            .select("rapat", "decision-put-meeting", meetings);
    if !desk.plan.is_empty() {
        form = form.select("naskah", "decision-put-plan", versions.collect());
    }
    let layout = super::desk::layout(context, locale.t("decision-put-title"))
        .crumb(locale.t("decisions-desk-title"), context.paths().decisions_desk());
    FormPage::new(layout, locale.t("decision-put-lead"), form)
}

pub async fn show(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let desk = load(&mut context, &signed).await?;
    let page = page(&context, &signed, &desk);
    match desk.seats.is_empty() {
        true => page.note(context.t("decisions-desk-no-seat")).answer(),
        false => page.answer(),
    }
}

fn read(context: &Context, typed: &Typed, desk: &Desk) -> Result<(Uuid, NewMotion), Errors> {
    let mut errors = Errors::default();
    let own = desk.seats.iter().any(|(id, _)| id == typed.get("kursi"));
    let seat = Uuid::parse_str(typed.get("kursi")).ok().filter(|_| own);
    if seat.is_none() {
        errors.add("kursi", "decision-not-your-seat");
    }
    let title =
        needed_line(typed.get("judul"), LONGEST_TITLE).map_err(|error| errors.add("judul", error.key())).ok();
    let question =
        paragraphs(typed.get("isi"), LONGEST_QUESTION).map_err(|error| errors.add("isi", error.key())).ok();
    if question.as_deref().is_some_and(str::is_empty) {
        errors.add("isi", "decision-put-needs-question");
    }
    let rule = desk.rules.iter().find(|rule| rule.code == typed.get("aturan"));
    if rule.is_none() {
        errors.add("aturan", "decision-open-choose");
    }
    let meeting = desk.meetings.iter().find(|row| row.id.simple().to_string() == typed.get("rapat"));
    let zone = time_zone(&context.region.region.time_zone);
    let (Some(seat), Some(title), Some(question), Some(rule), true) =
        (seat, title, question, rule, errors.is_empty())
    else {
        return Err(errors);
    };
    Ok((
        seat,
        NewMotion {
            title,
            question,
            rule_code: rule.code.clone(),
            rule: rule.rule,
            meeting_id: meeting.map(|row| row.id),
            meeting_on: meeting.map(|row| local_date(Instant::from_micros(row.ends_at), &zone)),
            agenda_item_id: None,
            plan_number: typed.get("naskah").parse().ok().filter(|number| desk.plan.contains(number)),
        },
    ))
}

pub async fn send(mut context: Context, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let desk = load(&mut context, &signed).await?;
    let (seat, new) = match read(&context, &typed, &desk) {
        Ok(read) => read,
        Err(errors) => return page(&context, &signed, &desk).returned(&typed, &errors),
    };
    let (state, region_id, key, today) =
        (context.state.clone(), context.region_id(), typed.key(), context.today);
    let who = signed.clone();
    let put = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(Some(None));
        }
        let forum = Forum::load_in(&mut tx).await?;
        let own = own_seats_in(&mut tx, &forum, &who, today).await?;
        let Some(own) = own.iter().find(|own| own.seat.id == seat) else { return Ok(None) };
        let office = forum.speaks(&own.seat);
        Ok(Some(Some(acts::put(tx, own, office, new, today).await?)))
    })
    .await?;
    match put {
        Some(Some(reference)) => Ok(Redirect::to(&context.paths().decision_desk(&reference)).into_response()),
        Some(None) => Ok(Redirect::to(&context.paths().decisions_desk()).into_response()),
        None => {
            let mut errors = Errors::default();
            errors.add("kursi", "decision-not-your-seat");
            page(&context, &signed, &desk).returned(&typed, &errors)
        }
    }
}
