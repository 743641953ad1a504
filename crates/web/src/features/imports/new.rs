//! A new import: which kind, which file. The file is uploaded in a step of its own and waits until the rest is right.
use super::work::{self, FILE, Step};
use super::{layout, words};
use crate::context::Context;
use crate::error::PageError;
use crate::files::{Accepts, Desk, Drafts, Visibility};
use crate::html::form::{Errors, Form, FormPage, Input, Typed, to_its_end};
use crate::http::duty::Actor;
use crate::http::session::Signed;
use crate::imports::Kind;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::imports::Batch;
use rembuk_domain::indicators::Year;
use rembuk_store::PrivateReason;
use rembuk_store::rows::ImportBatch;
use rembuk_store::run;
use uuid::Uuid;

/// Name of the form whose drafts these are.
const FORM: &str = "impor";
/// Letters of a source
const LONGEST_SOURCE: usize = 300;

async fn page(context: &Context, token: &str, drafts: &Drafts) -> Result<FormPage, PageError> {
    let action = format!("{}/baru", context.paths().imports());
    let mut kinds = vec![(String::new(), context.t("import-choose-kind"))];
    kinds.extend(words::kinds().map(|kind| (kind.code().to_owned(), context.t(words::kind(kind)))));
    let waiting = drafts.rows(context.locale).await?;
    let form = Form::new(context.locale, action, token, "import-check-button")
        .select("jenis", "import-field-kind", kinds)
        .files("berkas", "import-field-file", "import-field-file-hint", Accepts::Import, waiting)
        .field("sumber", Input::Text, "import-field-source", "import-field-source-hint", "off")
        .field("tahun", Input::Text, "import-field-year", "import-field-year-hint", "off");
    Ok(FormPage::new(layout(context, "import-new-title"), context.t("import-new-lead"), form)
        .note(context.t("import-new-note")))
}

/// What was chosen for an earlier file stands in the address.
pub async fn show(context: Context, signed: Signed) -> Result<Response, PageError> {
    let actor = Actor::Person(signed.clone());
    let drafts = Drafts::new(&context.state, context.region_id(), &actor, FORM, Accepts::Import);
    let mut page = page(&context, &signed.form_token, &drafts).await?;
    for name in ["jenis", "sumber", "tahun"] {
        let value = context.query.get(name).unwrap_or_default().to_owned();
        page.form = page.form.starting(name, value);
    }
    page.answer()
}

/// What somebody wants to bring in, understood.
struct Wish {
    kind: Kind,
    source: Option<String>,
    year: Option<i64>,
}

fn read(typed: &Typed, errors: &mut Errors) -> Option<Wish> {
    let kind = words::kinds().find(|kind| kind.code() == typed.get("jenis"));
    if kind.is_none() {
        errors.add("jenis", "import-error-no-kind");
    }
    let year = match typed.get("tahun").trim() {
        "" => None,
        text => {
            let year = Year::parse(text).ok();
            if year.is_none() {
                errors.add("tahun", "import-error-year");
            }
            year.map(i64::from)
        }
    };
    let source: String = typed.get("sumber").trim().chars().take(LONGEST_SOURCE).collect();
    Some(Wish { kind: kind?, source: (!source.is_empty()).then_some(source), year })
}

pub async fn upload(desk: Desk) -> Result<Response, PageError> {
    let Desk { context, actor, uploads } = desk;
    let Actor::Person(signed) = actor.clone() else { return Err(PageError::NotSignedIn) };
    let typed = uploads.typed;
    let drafts = Drafts::new(&context.state, context.region_id(), &actor, FORM, Accepts::Import);
    let refused = drafts.take_in(uploads.files, context.locale).await?;
    if let Some(id) = typed.removed() {
        drafts.remove(id).await?;
    }
    let mut errors = Errors::default();
    let mut wish = None;
    if !typed.is_only_files() {
        wish = read(&typed, &mut errors);
        if refused.is_empty() && drafts.list().await?.is_empty() {
            errors.add("berkas", "import-error-no-file");
        }
    }
    let Some(wish) = wish.filter(|_| errors.is_empty() && refused.is_empty()) else {
        let mut page = page(&context, &signed.form_token, &drafts).await?;
        page.form = page.form.returned(&typed, &errors).keeping_key(&typed);
        for sentence in refused {
            page.form = page.form.saying(sentence);
        }
        return page.answer();
    };
    let office = signed.acting_office(context.region_id(), context.today);
    let (state, key) = (context.state.clone(), typed.key());
    let slug = context.region.region.slug.clone();
    let id = to_its_end(async move {
        let (row, is_new) = create(&drafts, &state, wish, office, key).await?;
        let id = row.id;
        if is_new {
            work::begin(&state, &slug, row, Step::Check).await;
        }
        Ok(id)
    })
    .await?;
    Ok(Redirect::to(&context.paths().import(id)).into_response())
}

/// The batch with its file, or the one that the same form made before.
async fn create(
    drafts: &Drafts,
    state: &crate::state::AppState,
    wish: Wish,
    office: String,
    key: Option<String>,
) -> Result<(ImportBatch, bool), PageError> {
    let mut tx = state.store.write(drafts.region_id()).await?;
    let region_id = tx.region_id();
    if let Some(key) = &key
        && let Some(earlier) = tx.find_result(key).await?
    {
        let id = Uuid::parse_str(&earlier).map_err(|_| PageError::StaleForm)?;
        let row = run!(tx, import_batches::find(region_id, id))?.ok_or(PageError::UnknownPage)?;
        return Ok((row, false));
    }
    let id = Uuid::now_v7();
    let attached = drafts.attach(&mut tx, FILE, id, Visibility::Private).await?;
    let at = tx.now().micros();
    let row = ImportBatch {
        region_id,
        id,
        kind: wish.kind.code().to_owned(),
        file_name: attached.into_iter().next().map(|file| file.file_name).ok_or(PageError::UnknownFile)?,
        source: wish.source,
        year: wish.year,
        state: Batch::Checking.code().to_owned(),
        office,
        new_count: 0,
        changed_count: 0,
        same_count: 0,
        missing_count: 0,
        faulty_count: 0,
        base_seq: tx.seq(),
        digest: None,
        seq: None,
        undone_seq: None,
        created_at: at,
        changed_at: at,
    };
    run!(tx, import_batches::insert(&row))?;
    if let Some(key) = &key {
        tx.remember(key, &id.simple().to_string()).await?;
    }
    tx.commit_private(PrivateReason::NothingChanged).await?;
    Ok((row, true))
}
