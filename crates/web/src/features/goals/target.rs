//! One of the 169 targets: our plain name, the indicators that measure it here, the national ones not taken up yet.
use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Counts, Figures};
use crate::html::{self, Layout, rows::IndicatorRow};
use crate::i18n;
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::codes::TargetCode;
use rembuk_store::{INSTALLATION, rows::NOW, run};
use std::collections::HashSet;

struct NationalLine {
    code: String,
    name: String,
    edition: String,
}

#[derive(Template)]
#[template(path = "goals/target.html")]
struct TargetPage {
    layout: Layout,
    goal: u8,
    goal_path: String,
    goal_name: String,
    code: String,
    name: String,
    lead: String,
    indicators: Vec<IndicatorRow>,
    not_taken: Vec<NationalLine>,
}

/// The 169 targets stand under their goals.
pub async fn index(context: Context) -> Response {
    Redirect::permanent(&context.paths().goals()).into_response()
}

pub async fn show(
    mut context: Context,
    Path((_, target)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let target = TargetCode::parse(&target).map_err(|_| PageError::UnknownTarget(target))?;
    let figures = Figures::load(&mut context).await?;
    let national = run!(context.tx, catalogue::list(INSTALLATION, NOW))?;
    let locale = context.locale;
    let here: Vec<_> = figures.indicators.iter().filter(|i| i.target == Some(target)).collect();
    let codes: HashSet<&str> = here.iter().map(|indicator| indicator.row.code_key.as_str()).collect();
    let code = target.to_string();
    let not_taken = national
        .into_iter()
        .filter(|row| {
            row.target_code.as_deref() == Some(code.as_str()) && !codes.contains(row.code_key.as_str())
        })
        .map(|row| NationalLine { code: row.code, name: row.official_name, edition: row.edition })
        .collect();
    let name = i18n::target_name(locale, target);
    let goal = target.goal();
    let goal_name = i18n::goal_name(locale, goal);
    let layout = Layout::of(&context, "goals", format!("{code} {name}"), name.clone())
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("goals-title"), context.paths().goals())
        .crumb(format!("{} {goal_name}", goal.get()), context.paths().goal(&goal));
    let page = TargetPage {
        layout,
        goal: goal.get(),
        goal_path: context.paths().goal(&goal),
        goal_name,
        lead: words::lead(locale, &Counts::of(here.iter().copied())),
        indicators: here.iter().map(|indicator| IndicatorRow::new(&context, indicator)).collect(),
        not_taken,
        code,
        name,
    };
    html::page(&page, context.cache(&[]))
}
