//! The form of a region's look.
use crate::context::Context;
use crate::error::PageError;
use crate::files::{Accepts, Desk, Drafts, Visibility};
use crate::html::form::{Errors, Form, FormPage, Input, Typed, is_repeat, to_its_end};
use crate::html::{Layout, arg};
use crate::http::duty::Actor;
use crate::http::session::Signed;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::colours::{Colour, ColourError, LEAST_CONTRAST};
use rembuk_store::look::{ACCENT_SETTING, LOGO_SETTING};
use rembuk_store::rows::{NOW, Setting};
use rembuk_store::{PrivateReason, PublicAct, Write, run};
use serde_json::json;
use uuid::Uuid;

const FORM: &str = "tampilan";
/// What the logo is attached to: the region itself.
const SUBJECT: &str = "region-look";
/// Value of the box that takes the logo away
const REMOVE: &str = "lepas";

/// "6,1 : 1"
fn ratio(context: &Context, contrast: f64) -> String {
    // Rounded down: what is told as enough must be enough.
    let text = format!("{:.1}", (contrast * 10.0).floor() / 10.0);
    format!("{} : 1", context.locale.number(&text))
}

async fn page(context: &Context, signed: &Signed, drafts: &Drafts) -> Result<FormPage, PageError> {
    let (locale, look) = (context.locale, &context.region.look);
    let mut form = Form::new(locale, context.paths().look(), &signed.form_token, "look-save")
        .field("warna", Input::Text, "look-accent", "look-accent-hint", "off")
        .starting("warna", look.accent.clone().unwrap_or_default())
        .files("berkas", "look-logo", "look-logo-hint", Accepts::Logo, drafts.rows(locale).await?);
    if look.logo.is_some() {
        form = form.checks("logo", "look-logo-now", vec![(REMOVE.to_owned(), locale.t("look-logo-remove"))]);
    }
    let layout = Layout::of(context, "", locale.t("look-title"), String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("desk-title"), context.paths().desk());
    let accent = look.accent.as_deref().and_then(|accent| Colour::parse(accent).ok());
    let said = accent.map(|accent| {
        let ratio = ratio(context, accent.contrast_on_pages());
        locale.ta("look-accent-is", &[arg("colour", &accent.to_string()), arg("ratio", &ratio)])
    });
    let said = said.unwrap_or_else(|| locale.t("look-accent-default"));
    Ok(FormPage::new(layout, locale.t("look-lead"), form).note(said).note(locale.t("look-public")))
}

fn drafts(context: &Context, actor: &Actor) -> Drafts {
    Drafts::new(&context.state, context.region_id(), actor, FORM, Accepts::Logo)
}

pub async fn show(context: Context, signed: Signed) -> Result<Response, PageError> {
    let drafts = drafts(&context, &Actor::Person(signed.clone()));
    page(&context, &signed, &drafts).await?.answer()
}

/// The colour that was typed; nothing where the field is empty.
fn read(context: &Context, typed: &Typed) -> Result<Option<Colour>, String> {
    let raw = typed.get("warna").trim();
    if raw.is_empty() {
        return Ok(None);
    }
    Colour::parse_accent(raw).map(Some).map_err(|error| match error {
        ColourError::NotAColour => context.t("look-error-colour"),
        ColourError::TooPale(found) => context.locale.ta(
            "look-error-pale",
            &[arg("ratio", &ratio(context, found)), arg("least", &ratio(context, LEAST_CONTRAST))],
        ),
    })
}

pub async fn save(desk: Desk) -> Result<Response, PageError> {
    let Desk { context, actor, uploads } = desk;
    let Actor::Person(signed) = actor.clone() else { return Err(PageError::NotSignedIn) };
    let drafts = drafts(&context, &actor);
    let typed = uploads.typed;
    let refused = drafts.take_in(uploads.files, context.locale).await?;
    if let Some(id) = typed.removed() {
        drafts.remove(id).await?;
    }
    let colour = read(&context, &typed);
    if typed.is_only_files() || !refused.is_empty() || colour.is_err() {
        let mut page = page(&context, &signed, &drafts).await?;
        page.form = page.form.returned(&typed, &Errors::default()).keeping_key(&typed);
        if let Err(sentence) = colour {
            page.form = page.form.saying_at("warna", sentence);
        }
        for sentence in refused {
            page.form = page.form.saying(sentence);
        }
        return page.answer();
    }
    let wish = Wish {
        accent: colour.ok().flatten(),
        removes_logo: typed.get("logo") == REMOVE,
        office: signed.acting_office(context.region_id(), context.today),
        slug: context.region.region.slug.clone(),
        drafts,
    };
    let (state, region_id, key) = (context.state.clone(), context.region_id(), typed.key());
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        if is_repeat(&mut tx, key.as_ref()).await? {
            return Ok(tx.commit_private(PrivateReason::NothingChanged).await?);
        }
        wish.write(tx).await
    })
    .await?;
    Ok(Redirect::to(&context.paths().look()).into_response())
}

struct Wish {
    accent: Option<Colour>,
    removes_logo: bool,
    office: String,
    slug: String,
    drafts: Drafts,
}

impl Wish {
    async fn write(self, mut tx: Write) -> Result<(), PageError> {
        let region_id = tx.region_id();
        let rows = run!(tx, settings::list(region_id, NOW))?;
        let stored =
            |key: &str| rows.iter().find(|row| row.key == key).map_or(String::new(), |row| row.value.clone());
        let accent = self.accent.map(|accent| accent.to_string()).unwrap_or_default();
        let earlier = run!(tx, files::list_of_subject(region_id, SUBJECT, Uuid::nil(), NOW))?;
        let attached = self.drafts.attach(&mut tx, SUBJECT, Uuid::nil(), Visibility::Public).await?;
        let logo = match attached.last() {
            Some(file) => format!("{}/{}", file.id.simple(), file.file_name),
            None if self.removes_logo => String::new(),
            None => stored(LOGO_SETTING),
        };
        if (stored(ACCENT_SETTING), stored(LOGO_SETTING)) == (accent.clone(), logo.clone()) {
            return Ok(tx.commit_private(PrivateReason::NothingChanged).await?);
        }
        if logo != stored(LOGO_SETTING) {
            let seq = tx.seq();
            for file in earlier {
                run!(tx, files::close_link(region_id, file.id, seq))?;
            }
        }
        for (key, value) in [(ACCENT_SETTING, &accent), (LOGO_SETTING, &logo)] {
            if stored(key) != *value {
                let (key, value) = (key.to_owned(), value.clone());
                tx.set(&Setting { key, value, basis: String::new(), valid_from_seq: 0 }).await?;
            }
        }
        let hash = attached.last().map(|file| hex::encode(&file.hash));
        let act = PublicAct {
            kind: "region-look-changed",
            by: self.office,
            subject: format!("region/{}", self.slug),
            before: None,
            after: None,
            payload: json!({"accent": accent, "has_logo": !logo.is_empty(), "logo": hash}),
        };
        tx.commit_public(act).await?;
        Ok(())
    }
}
