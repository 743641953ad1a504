//! What came in: for the secretariat everything that is open, for an office what it owes. One at a time the secretariat looks
//! at the text (is anybody named in it?) and passes it on; both in one form.
use super::{desk_layout, find, long, refused};
use crate::context::Context;
use crate::contributions::acts::{self, Routing, Shown};
use crate::contributions::subjects::Names;
use crate::contributions::{assignee, assignee_id, terms_of};
use crate::error::PageError;
use crate::html::contributions::{WITHHELD, about, late, state_line, withheld_key};
use crate::html::form::{Errors, Form, Input, Typed, is_repeat, to_its_end};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::messages::{self, Notice, To};
use crate::paths::Paths;
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use http::StatusCode;
use rembuk_domain::contributions::Language;
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::people::roles::Permission::{AnswerContributions, RouteContributions};
use rembuk_domain::people::roles::may_for;
use rembuk_store::rows::{ContributionRow, NOW, PersonContribution};
use rembuk_store::{PrivateReason, run};
use uuid::Uuid;

struct Row {
    reference: String,
    about: String,
    place: String,
    lead: String,
    late: String,
    path: String,
}

#[derive(Template)]
#[template(path = "contributions/desk.html")]
struct DeskPage {
    layout: Layout,
    lead: String,
    to_route: Vec<Row>,
    to_answer: Vec<Row>,
    others: Vec<Row>,
    is_secretariat: bool,
    public: String,
}

pub async fn list(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let (region_id, today) = (context.region_id(), context.today);
    let names = Names::load(&mut context).await?;
    let calendar = crate::calendar::load(&mut context.tx, region_id, NOW).await?;
    let is_secretariat = signed.may(RouteContributions, region_id, today);
    let may = |row: &ContributionRow| match row.assignee_id {
        Some(id) if !id.is_nil() => may_for(&signed.roles, AnswerContributions, region_id, id, today),
        _ => is_secretariat,
    };
    let (mut to_route, mut to_answer, mut others) = (Vec::new(), Vec::new(), Vec::new());
    for state in ["received", "assigned", "paused", "forwarded"] {
        for row in run!(context.tx, contributions::list_in_state(region_id, state))? {
            if !may(&row) {
                continue;
            }
            match state {
                "received" => to_route.push(row),
                "assigned" => to_answer.push(row),
                _ => others.push(row),
            }
        }
    }
    let line = |row: &ContributionRow| {
        let (about, place) =
            about(&context, &names, &row.subject_kind, &row.subject_key, row.place_code.as_deref());
        Row {
            reference: row.reference.to_uppercase(),
            about: about.name,
            place: place.name,
            lead: state_line(&context, row, &names, &calendar),
            late: late(
                context.locale,
                &row.promised_by,
                Some(answered_or(row, &today.to_string())),
                &calendar,
            ),
            path: match row.state.as_str() {
                "received" => context.paths().contribution_to_route(&row.reference),
                _ => context.paths().contribution_to_answer(&row.reference),
            },
        }
    };
    let count = to_route.len() + to_answer.len();
    let page = DeskPage {
        layout: desk_layout(&context, context.t("contributions-desk-title")),
        lead: context
            .locale
            .ta("contributions-desk-lead", &[words::n(count), words::shown(context.locale, count)]),
        to_route: to_route.iter().map(line).collect(),
        to_answer: to_answer.iter().map(line).collect(),
        others: others.iter().map(line).collect(),
        is_secretariat,
        public: context.paths().contributions(),
    };
    html::private(&page, StatusCode::OK)
}

#[derive(Template)]
#[template(path = "contributions/route.html")]
struct RoutePage {
    layout: Layout,
    lead: String,
    late: String,
    about: String,
    place: String,
    written: String,
    language: String,
    from: String,
    is_confidential: bool,
    form: Form,
    answer: String,
    link: String,
    public: String,
}

/// The day of the first answer, or today.
fn answered_or<'a>(row: &'a ContributionRow, today: &'a str) -> &'a str {
    row.first_answered_on.as_deref().unwrap_or(today)
}

/// What the public may read, by its code in the form.
const SHOWN: [(&str, &str); 3] = [
    ("public", "route-shown-public"),
    ("masked", "route-shown-masked"),
    ("withheld", "route-shown-withheld"),
];

fn form(context: &Context, signed: &Signed, names: &Names, row: &ContributionRow, written: &str) -> Form {
    let locale = context.locale;
    let action = context.paths().contribution_to_route(&row.reference);
    let mut form = Form::new(locale, action, &signed.form_token, "route-button").version(row.valid_from_seq);
    if row.text_state != "confidential" {
        let shown = SHOWN.map(|(code, key)| (code.to_owned(), locale.t(key)));
        let reasons = WITHHELD.map(|code| (code.to_owned(), locale.t(withheld_key(code))));
        let chosen = if row.text_state == "waiting" { "public" } else { row.text_state.as_str() };
        form = form
            .select("tampil", "route-shown", shown.to_vec())
            .starting("tampil", chosen.to_owned())
            .field("isi", Input::Long, "route-masked", "route-masked-hint", "off")
            .starting("isi", row.text.clone().unwrap_or_else(|| written.to_owned()))
            .select("alasan", "route-withheld", reasons.to_vec())
            .starting("alasan", row.text_note.clone().unwrap_or_default());
    }
    if Language::parse(&row.language) != Language::Indonesian {
        form = form
            .field("ringkasan", Input::Long, "route-summary", "route-summary-hint", "off")
            .starting("ringkasan", row.summary.clone().unwrap_or_default());
    }
    let mut offices = vec![
        (String::new(), locale.t("route-nobody")),
        (Uuid::nil().simple().to_string(), locale.t("contribution-forum")),
    ];
    offices.extend(names.offices().map(|office| (office.id.simple().to_string(), office.name.clone())));
    let to = row.assignee_id.map(|id| id.simple().to_string()).unwrap_or_default();
    form.select("kepada", "route-to", offices).starting("kepada", to)
}

/// What was written, as far as it still stands.
async fn original(
    context: &mut Context,
    row: &ContributionRow,
) -> Result<Option<PersonContribution>, PageError> {
    let region_id = context.region_id();
    Ok(run!(context.tx, contributions::find_person(region_id, row.id))?)
}

async fn page(
    context: &mut Context,
    signed: &Signed,
    reference: &str,
) -> Result<(RoutePage, ContributionRow), PageError> {
    let row = find(context, reference).await?;
    let person = original(context, &row).await?;
    let names = Names::load(context).await?;
    let region_id = context.region_id();
    let calendar = crate::calendar::load(&mut context.tx, region_id, NOW).await?;
    let (locale, paths) = (context.locale, context.paths());
    let (about, place) =
        about(context, &names, &row.subject_kind, &row.subject_key, row.place_code.as_deref());
    let person = person.filter(|_| row.state != "withdrawn");
    let written = person.as_ref().map(|person| person.text.clone()).unwrap_or_default();
    let page = RoutePage {
        layout: desk_layout(
            context,
            locale.ta("contribution-title", &[arg("reference", &row.reference.to_uppercase())]),
        ),
        lead: state_line(context, &row, &names, &calendar),
        late: late(locale, &row.promised_by, Some(answered_or(&row, &context.today.to_string())), &calendar),
        about: about.name,
        place: place.name,
        language: row.language.clone(),
        from: match person.and_then(|person| person.name) {
            Some(name) => locale.ta("route-from", &[arg("name", &name)]),
            None => locale.t("contribution-from-unnamed"),
        },
        is_confidential: row.text_state == "confidential",
        form: form(context, signed, &names, &row, &written),
        answer: if row.assignee_id.is_some() {
            paths.contribution_to_answer(&row.reference)
        } else {
            String::new()
        },
        link: match row.state.as_str() {
            "assigned" | "paused" | "forwarded" => {
                format!("{}/tautan", paths.contribution_to_route(&row.reference))
            }
            _ => String::new(),
        },
        public: paths.contribution(&row.reference),
        written,
    };
    Ok((page, row))
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (page, _) = page(&mut context, &signed, &reference).await?;
    html::private(&page, StatusCode::OK)
}

fn read(typed: &Typed, row: &ContributionRow, names: &Names, errors: &mut Errors) -> Routing {
    let shown = match (row.text_state.as_str(), typed.get("tampil")) {
        ("confidential", _) => None,
        (_, "public") => Some(Shown::AsWritten),
        (_, "masked") => {
            long(typed.get("isi"), 1).map(Shown::Masked).map_err(|key| errors.add("isi", key)).ok()
        }
        (_, "withheld") => match typed.get("alasan") {
            code if WITHHELD.contains(&code) => Some(Shown::Withheld(code.to_owned())),
            _ => {
                errors.add("alasan", "route-error-withheld");
                None
            }
        },
        _ => {
            errors.add("tampil", "route-error-shown");
            None
        }
    };
    let summary = long(typed.get("ringkasan"), 0).map_err(|key| errors.add("ringkasan", key)).ok();
    let to = match typed.get("kepada") {
        "" => None,
        raw => {
            let id = Uuid::parse_str(raw).ok();
            let known = id.filter(|id| id.is_nil() || names.offices().any(|office| office.id == *id));
            if known.is_none() {
                errors.add("kepada", "route-error-to");
            }
            known
        }
    };
    Routing { shown, summary, to: to.map(assignee) }
}

pub async fn route(
    mut context: Context,
    signed: Signed,
    Path((_, reference)): Path<(String, String)>,
    typed: Typed,
) -> Result<Response, PageError> {
    let (mut page, row) = page(&mut context, &signed, &reference).await?;
    let names = Names::load(&mut context).await?;
    let mut errors = Errors::default();
    let routing = read(&typed, &row, &names, &mut errors);
    if errors.is_empty()
        && let Some(key) = store(&context, &signed, &typed, row.id, routing).await?
    {
        errors.add("", key);
    }
    if !errors.is_empty() {
        page.form = page.form.returned(&typed, &errors);
        return html::private(&page, StatusCode::UNPROCESSABLE_ENTITY);
    }
    Ok(Redirect::to(&context.paths().contributions_desk()).into_response())
}

async fn store(
    context: &Context,
    signed: &Signed,
    typed: &Typed,
    id: Uuid,
    routing: Routing,
) -> Result<Option<&'static str>, PageError> {
    let (state, region_id, today) = (context.state.clone(), context.region_id(), context.today);
    let (key, seen) = (typed.key(), typed.version());
    let by = signed.acting_office(region_id, today);
    let paths = Paths::new(crate::i18n::Locale::Id, &context.region.region.slug);
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(None);
        }
        let before = acts::find(&mut tx, id).await?;
        if Some(before.valid_from_seq) != seen {
            return Ok(Some("contribution-changed-meanwhile"));
        }
        let terms = terms_of(&run!(tx, settings::list(region_id, NOW))?);
        let calendar = crate::calendar::from_rows(&run!(tx, calendar::list(region_id, NOW))?);
        let to = routing.to.filter(|to| before.assignee_id != Some(assignee_id(*to)));
        let (row, act) = match acts::route(&mut tx, id, routing, by, today, (terms, &calendar)).await {
            Ok(done) => done,
            Err(refusal) => return refused(refusal).map(Some),
        };
        if let Some(agency) = to.map(assignee_id).filter(|id| !id.is_nil()) {
            let key = format!("contribution/{}/{}/assigned", row.reference, tx.seq());
            let path = paths.contribution_to_answer(&row.reference);
            let notice =
                Notice::new(region_id, To::Organisation(agency), NoticeKind::ContributionAssigned, key, path);
            let notice = notice.about(&row.reference.to_uppercase());
            let due = row.due_on.as_deref().and_then(|day| day.parse().ok());
            let notice = match due {
                Some(day) => notice.due(day),
                None => notice,
            };
            messages::send(&mut tx, &notice).await?;
        }
        tx.commit_public(act).await?;
        Ok(None)
    })
    .await
}
