//! A one-time link to one invitation: whoever gets it answers for the office or organisation that is invited, without an
//! account.
use super::{Doer, layout_of};
use crate::context::Context;
use crate::error::PageError;
use crate::html::duty_link::{DutyLinkPage, Made, make as make_link};
use crate::html::form::{Form, FormPage};
use crate::html::meetings::invited_name;
use crate::html::{Crumb, arg};
use crate::http::session::Signed;
use crate::i18n::Locale;
use crate::meetings::{Meeting, find, when, zone};
use crate::paths::Paths;
use crate::people::accounts::Duty;
use axum::extract::Path;
use axum::response::Response;
use rembuk_store::rows::{MeetingInvitationRow, NOW};
use rembuk_store::run;
use uuid::Uuid;

/// The invitation, for whoever runs its meeting.
async fn open(
    context: &mut Context,
    signed: Signed,
    slug: &str,
    id: &str,
) -> Result<(Doer, Meeting, MeetingInvitationRow, String), PageError> {
    let region_id = context.region_id();
    let meeting = find(context, slug).await?;
    let id = Uuid::parse_str(id).map_err(|_| PageError::UnknownPage)?;
    let row = run!(context.tx, meetings::find_invitation(region_id, NOW, id))?;
    let row = row.filter(|row| row.meeting_id == meeting.row.id).ok_or(PageError::UnknownPage)?;
    let offices = run!(context.tx, offices::list(region_id, NOW))?;
    let doer = Doer::load(context, signed).await?;
    doer.must(doer.runs(context, &meeting))?;
    let name = invited_name(context.locale, &doer.forum, &offices, &row);
    Ok((doer, meeting, row, name))
}

pub async fn show(
    mut context: Context,
    signed: Signed,
    Path((_, slug, id)): super::BelowPath,
) -> Result<Response, PageError> {
    let (doer, meeting, row, name) = open(&mut context, signed, &slug, &id).await?;
    let locale = context.locale;
    let action = format!("{}/tautan", context.paths().invitation(&slug, row.id));
    let form = Form::new(locale, action, &doer.signed.form_token, "duty-link-button");
    FormPage::new(
        layout_of(&context, &meeting, locale.t("invitation-link-title")),
        locale.t("invitation-link-lead"),
        form,
    )
    .caption(name)
    .answer()
}

pub async fn make(
    mut context: Context,
    signed: Signed,
    Path((_, slug, id)): super::BelowPath,
) -> Result<Response, PageError> {
    let (doer, meeting, row, name) = open(&mut context, signed, &slug, &id).await?;
    let duty = Duty {
        region_id: context.region_id(),
        office: row.office_id,
        organisation: row.organisation_id,
        path: Paths::new(Locale::Id, &context.region.region.slug).invitation(&slug, row.id),
    };
    let Made { link, until } = make_link(&context, duty, doer.signed.account.id).await?;
    let (locale, zone) = (context.locale, zone(&context));
    let args = [
        arg("name", &name),
        arg("title", &meeting.row.title),
        arg("when", &when(locale, &meeting.schedule, &zone)),
        arg("place", &meeting.row.place),
        arg("link", &link),
        arg("until", &until),
        arg("region", &context.region.region.name),
    ];
    let page = DutyLinkPage {
        layout: layout_of(&context, &meeting, locale.t("duty-link-made")),
        lead: locale.ta("invitation-link-made-lead", &args),
        message: locale.ta("invitation-link-message", &args),
        back: Crumb { name: locale.t("meeting-back"), path: context.paths().manage_meeting(&slug) },
        link,
        name,
    };
    page.answer()
}
