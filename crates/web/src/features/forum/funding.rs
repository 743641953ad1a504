//! Money from the regional budget that organisations on seats declared: shown beside the seat, without judgement.
use super::acts::{Change, Writing, store};
use super::{LONGEST, act, desk_layout, needed};
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::form::{Errors, Form, FormPage, Input, Typed};
use crate::http::session::Signed;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::indicators::Year;
use rembuk_domain::money::Rupiah;
use rembuk_store::rows::{NOW, OrganisationFunding};
use serde_json::json;
use uuid::Uuid;

fn page(context: &Context, signed: &Signed, forum: &Forum) -> FormPage {
    let (locale, paths) = (context.locale, context.paths());
    let mut seated: Vec<(String, String)> = forum
        .seats
        .iter()
        .filter_map(|seat| forum.holder(seat))
        .map(|row| (row.slug.clone(), row.name.clone()))
        .collect();
    seated.sort_by(|a, b| a.1.cmp(&b.1));
    seated.dedup();
    seated.insert(0, (String::new(), locale.t("funding-choose")));
    let form = Form::new(locale, paths.manage_funding(), &signed.form_token, "forum-save")
        .select("lembaga", "seat-field-organisation", seated)
        .field("tahun", Input::Text, "funding-field-year", "", "off")
        .field("jumlah", Input::Text, "funding-field-amount", "funding-field-amount-hint", "off")
        .field("sumber", Input::Text, "funding-field-source", "funding-field-source-hint", "off")
        .starting("tahun", context.today.year().to_string());
    let layout =
        desk_layout(context, "funding-desk-title").crumb(locale.t("forum-desk-title"), paths.manage_forum());
    FormPage::new(layout, locale.t("funding-desk-lead"), form).note(locale.t("forum-public-act"))
}

async fn forum(context: &mut Context) -> Result<Forum, PageError> {
    let region_id = context.region_id();
    Ok(Forum::load(&mut context.tx, region_id, NOW).await?)
}

pub async fn show(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let forum = forum(&mut context).await?;
    page(&context, &signed, &forum).answer()
}

pub async fn declare(mut context: Context, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let forum = forum(&mut context).await?;
    let mut errors = Errors::default();
    let seated = forum.seats.iter().filter_map(|seat| forum.holder(seat));
    let organisation = seated.into_iter().find(|row| row.slug == typed.get("lembaga"));
    if organisation.is_none() {
        errors.add("lembaga", "seat-error-organisation");
    }
    let year = Year::parse(typed.get("tahun")).map_err(|_| errors.add("tahun", "window-error-year")).ok();
    let amount = Rupiah::parse_budget(typed.get("jumlah"))
        .map_err(|_| errors.add("jumlah", "funding-error-amount"))
        .ok();
    let source = needed(&typed, "sumber", LONGEST, &mut errors);
    let (Some(organisation), Some(year), Some(amount), Some(source)) = (organisation, year, amount, source)
    else {
        return page(&context, &signed, &forum).returned(&typed, &errors);
    };
    let row = OrganisationFunding {
        id: Uuid::now_v7(),
        organisation_id: organisation.id,
        year: i64::from(year.get()),
        amount: amount.0,
        source,
        valid_from_seq: 0,
    };
    let payload = json!({"organisation": organisation.slug, "year": row.year, "amount": row.amount});
    let subject = format!("dana/{}/{}", organisation.slug, row.year);
    let act = act(&context, &signed, "organisation-funding-declared", &subject, payload);
    let writing = Writing {
        state: context.state.clone(),
        region_id: context.region_id(),
        key: typed.key(),
        seen: None,
    };
    store(writing, Change::Funding(row), act).await?;
    Ok(Redirect::to(&context.paths().manage_forum()).into_response())
}
