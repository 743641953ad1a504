//! A signed paper comes back as evidence: public, with its hash. Sheets that people signed stay in the office: they hold names.
use super::MeetingPath;
use super::pack::{may_have, page};
use super::papers::Kind;
use crate::context::Context;
use crate::error::PageError;
use crate::files::drafts::attached;
use crate::files::{self, Accepts, Drafts, Visibility};
use crate::forum::Forum;
use crate::html::Crumb;
use crate::html::form::{Errors, FileRow, Form, is_repeat, to_its_end};
use crate::http::duty::Actor;
use crate::meetings::{self, Meeting};
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_store::rows::MeetingPaper;
use rembuk_store::{PrivateReason, run};
use serde_json::json;
use uuid::Uuid;

/// Subject of files in `blob_links`.
const SUBJECT: &str = "meeting-paper";
/// Papers that may come back.
const KINDS: [Kind; 3] = [Kind::Minutes, Kind::Agreement, Kind::Letter];

pub fn drafts(context: &Context, actor: &Actor, meeting: &Meeting) -> Drafts {
    let form = format!("rapat/{}/berkas", meeting.slug());
    Drafts::new(&context.state, context.region_id(), actor, &form, Accepts::Evidence)
}

pub fn form(context: &Context, actor: &Actor, meeting: &Meeting, waiting: Vec<FileRow>) -> Form {
    let action = context.paths().meeting_pack(&meeting.slug());
    let kinds = KINDS.map(|kind| (kind.slug().to_owned(), context.t(kind.key()))).to_vec();
    Form::new(context.locale, action, actor.form_token(), "pack-signed-button")
        .select("jenis", "pack-signed-kind", kinds)
        .files("berkas", "pack-signed-file", "pack-signed-hint", Accepts::Evidence, waiting)
}

/// Signed papers of a meeting, for everyone.
///
/// # Errors
/// The store refuses.
pub async fn files(context: &mut Context, meeting: &Meeting) -> Result<Vec<Crumb>, PageError> {
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let papers = run!(context.tx, minutes::list_papers(region_id, at, meeting.row.id))?;
    let mut found = Vec::new();
    for paper in papers {
        let kind = Kind::find(&paper.kind).map(|kind| locale.t(kind.key())).unwrap_or_default();
        for file in attached(&mut context.tx, region_id, SUBJECT, paper.id, at).await? {
            found.push(Crumb {
                name: format!("{kind}, {} ({})", locale.t("pack-signed-word"), file.file_name),
                path: context.paths().file(file.id, &file.file_name),
            });
        }
    }
    Ok(found)
}

pub async fn take(path: MeetingPath, desk: files::Desk) -> Result<Response, PageError> {
    let files::Desk { mut context, actor, uploads } = desk;
    let Path((_, slug)) = path;
    let meeting = meetings::find(&mut context, &slug).await?;
    let Actor::Person(signed) = &actor else { return Err(PageError::NotAllowed) };
    if !may_have(&context, signed, &meeting) {
        return Err(PageError::NotAllowed);
    }
    let drafts = drafts(&context, &actor, &meeting);
    let typed = uploads.typed;
    if let Some(id) = typed.removed() {
        drafts.remove(id).await?;
    }
    let refused = drafts.take_in(uploads.files, context.locale).await?;
    let waiting = drafts.rows(context.locale).await?;
    let kind = KINDS.into_iter().find(|kind| kind.slug() == typed.get("jenis"));
    let mut errors = Errors::default();
    let is_only_files = typed.is_only_files();
    if !is_only_files && kind.is_none() {
        errors.add("jenis", "pack-error-kind");
    }
    if !is_only_files && waiting.is_empty() && refused.is_empty() {
        errors.add("berkas", "pack-error-no-file");
    }
    let (Some(kind), true) = (kind, errors.is_empty() && refused.is_empty() && !is_only_files) else {
        return page(&mut context, &actor, &meeting, waiting)
            .await?
            .returned(&typed, &errors, refused)
            .answer();
    };
    let (region_id, at) = (context.region_id(), context.at);
    let forum = Forum::load(&mut context.tx, region_id, at).await?;
    let by = super::office(&context, signed, &forum, &meeting);
    let (state, key, today) = (context.state.clone(), typed.key(), context.today);
    let target = context.paths().meeting_pack(&slug);
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            return Ok(tx.commit_private(PrivateReason::NothingChanged).await?);
        }
        let seq = tx.seq();
        let row = MeetingPaper {
            id: Uuid::now_v7(),
            meeting_id: meeting.row.id,
            kind: kind.slug().to_owned(),
            noted_on: today.to_string(),
            valid_from_seq: 0,
        };
        run!(tx, minutes::insert_paper(region_id, seq, &row))?;
        let files = drafts.attach(&mut tx, SUBJECT, row.id, Visibility::Public).await?;
        let hashes: Vec<String> = files.iter().map(|file| hex::encode(&file.hash)).collect();
        let payload = json!({"paper": row.kind, "files": hashes});
        tx.commit_public(meetings::acts::act("meeting-paper-signed", by, &meeting.row, payload)).await?;
        Ok(())
    })
    .await?;
    Ok(Redirect::to(&target).into_response())
}
