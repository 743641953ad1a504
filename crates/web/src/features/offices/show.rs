//! One office: who held it when, who acts for it by mandate, and what the next holder finds.
use super::{find, layout};
use crate::context::Context;
use crate::error::PageError;
use crate::figures::Figures;
use crate::html::form::Form;
use crate::html::offices::{Offices, mandate, tenure};
use crate::html::{self, Layout, arg};
use crate::http::session::Signed;
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use http::StatusCode;
use rembuk_domain::people::Term;
use rembuk_store::rows::Office;
use rembuk_store::run;
use std::collections::HashMap;
use uuid::Uuid;

struct TermRow {
    kind: String,
    term: String,
    letter: String,
    person: String,
    is_current: bool,
    end: Option<Form>,
}

struct TakenOver {
    text: String,
    path: String,
}

#[derive(Template)]
#[template(path = "offices/show.html")]
struct OfficePage {
    layout: Layout,
    name: String,
    organisation: String,
    lead: String,
    holders: Vec<TermRow>,
    mandates: Vec<TermRow>,
    handover: Vec<TakenOver>,
    set_holder: String,
    give_mandate: String,
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let (all, office) = find(&mut context, &slug).await?;
    let names = names(&mut context).await?;
    let (organisation, handover) = handover(&mut context, &all, &office).await?;
    let locale = context.locale;
    let own = context.paths().office(&office.slug);
    let held = all.held(locale, office.id, context.today);
    let rows = Rows { context: &context, signed: &signed, own: &own, names: &names };
    let page = OfficePage {
        layout: layout(&context, "office-title").crumb(locale.t("offices-title"), context.paths().offices()),
        lead: locale.ta("office-lead", &[arg("held", &held), arg("day", &locale.date(context.today))]),
        holders: rows.holders(&all, &office),
        mandates: rows.mandates(&all, &office),
        set_holder: format!("{own}/pejabat"),
        give_mandate: format!("{own}/mandat"),
        name: office.name,
        organisation,
        handover,
    };
    html::private(&page, StatusCode::OK)
}

/// Makes rows of tenures and mandates, with the button that ends those that go on.
struct Rows<'p> {
    context: &'p Context,
    signed: &'p Signed,
    own: &'p str,
    names: &'p HashMap<Uuid, String>,
}

impl Rows<'_> {
    fn holders(&self, all: &Offices, office: &Office) -> Vec<TermRow> {
        let rows = all.holders.iter().filter(|row| row.office_id == office.id);
        rows.filter_map(|row| Some((row, tenure(row)?)))
            .map(|(row, tenure)| {
                let letter = letter(self.context, &row.letter_number, row.letter_on.as_deref());
                self.row(self.context.t(tenure.holding.key()), "pejabat", tenure.id, &tenure.term, letter)
            })
            .collect()
    }

    fn mandates(&self, all: &Offices, office: &Office) -> Vec<TermRow> {
        let rows = all.mandates.iter().filter(|row| row.office_id == office.id);
        rows.filter_map(|row| Some((row, mandate(row)?)))
            .map(|(row, mandate)| {
                let letter = letter(self.context, &row.letter_number, row.letter_on.as_deref());
                self.row(self.context.t("holding-mandate"), "mandat", mandate.id, &mandate.term, letter)
            })
            .collect()
    }

    fn row(&self, kind: String, what: &str, id: Uuid, term: &Term, letter: String) -> TermRow {
        let locale = self.context.locale;
        let goes_on = term.until().is_none_or(|until| until > self.context.today);
        let action = format!("{}/{what}/{}/akhiri", self.own, id.simple());
        TermRow {
            kind,
            term: words::term(locale, term),
            letter,
            person: self.names.get(&id).cloned().unwrap_or_else(|| locale.t("office-person-unknown")),
            is_current: term.covers(self.context.today),
            end: goes_on.then(|| Form::new(locale, action, &self.signed.form_token, "role-end")),
        }
    }
}

/// Names behind tenures and mandates: known to those who manage offices, and to nobody else.
async fn names(context: &mut Context) -> Result<HashMap<Uuid, String>, PageError> {
    let region_id = context.region_id();
    let holdings = run!(context.tx, people::list_holdings_in_region(region_id))?;
    let people: HashMap<Uuid, String> = run!(context.tx, people::list_in_region(region_id))?
        .into_iter()
        .map(|account| (account.id, account.name))
        .collect();
    Ok(holdings
        .into_iter()
        .filter_map(|row| Some((row.source_id, people.get(&row.person_id)?.clone())))
        .collect())
}

/// "Surat 800/12/2026, 2 Januari 2026"
fn letter(context: &Context, number: &str, on: Option<&str>) -> String {
    let day = on.and_then(|day| day.parse().ok()).map(|day| context.locale.date(day));
    match day {
        Some(day) => context.locale.ta("office-letter-dated", &[arg("number", number), arg("day", &day)]),
        None => context.locale.ta("office-letter", &[arg("number", number)]),
    }
}

/// What stays with the office whoever holds it, and the name of its organisation.
async fn handover(
    context: &mut Context,
    all: &Offices,
    office: &Office,
) -> Result<(String, Vec<TakenOver>), PageError> {
    let figures = Figures::load(context).await?;
    let locale = context.locale;
    let Some(body) = figures.agencies.iter().find(|body| body.id == office.organisation_id) else {
        return Ok((String::new(), Vec::new()));
    };
    let (indicators, awaited) = figures
        .owned_by(body.id)
        .fold((0, 0), |(all, late), indicator| (all + 1, late + usize::from(indicator.is_overdue())));
    let mandates = all
        .mandates
        .iter()
        .filter(|row| row.office_id == office.id)
        .filter_map(mandate)
        .filter(|mandate| mandate.term.covers(context.today))
        .count();
    let text = |key: &str, count: usize| locale.ta(key, &[words::n(count), words::shown(locale, count)]);
    let path = context.paths().agency(&body.slug);
    Ok((
        body.name.clone(),
        vec![
            TakenOver { text: text("office-handover-indicators", indicators), path: path.clone() },
            TakenOver { text: text("office-handover-awaited", awaited), path: path.clone() },
            TakenOver { text: text("office-handover-mandates", mandates), path: "#mandat".to_owned() },
        ],
    ))
}
