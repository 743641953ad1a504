//! One contribution: its path with days, the answer with its reason and what changed, what it says as far as the public may
//! read it.
use super::find;
use crate::context::Context;
use crate::contributions::subjects::{Named, Names};
use crate::error::PageError;
use crate::html::contributions::{AnswerBlock, Step, about, answer, late, state_line, steps, text};
use crate::html::{self, Layout, arg};
use crate::words;
use askama::Template;
use axum::extract::Path;
use axum::response::Response;
use rembuk_domain::contributions::{Language, Visibility};
use rembuk_store::rows::NOW;
use rembuk_store::run;

#[derive(Template)]
#[template(path = "contributions/show.html")]
struct ShowPage {
    layout: Layout,
    lead: String,
    late: String,
    about: Named,
    place: Named,
    /// "Dari: …", or that the name is not shown
    from: String,
    text: String,
    is_text: bool,
    language: String,
    language_word: String,
    note: String,
    summary: String,
    steps: Vec<Step>,
    answer: Option<AnswerBlock>,
    supports: String,
    support: String,
    hand_in: String,
    entries: String,
}

pub async fn show(
    mut context: Context,
    Path((_, reference)): Path<(String, String)>,
) -> Result<Response, PageError> {
    let row = find(&mut context, &reference).await?;
    let region_id = context.region_id();
    let names = Names::load(&mut context).await?;
    let calendar = crate::calendar::load(&mut context.tx, region_id, NOW).await?;
    let supports = run!(context.tx, contributions::count_supports(region_id, row.id))?;
    let person = match Visibility::parse(&row.visibility) {
        Ok(Visibility::Named) => run!(context.tx, contributions::find_person(region_id, row.id))?,
        _ => None,
    };
    let locale = context.locale;
    let shown = row.reference.to_uppercase();
    let today = context.as_of.unwrap_or(context.today).to_string();
    let (about, place) =
        about(&context, &names, &row.subject_kind, &row.subject_key, row.place_code.as_deref());
    let (text, is_text) = text(locale, &row.text_state, row.text.as_deref(), row.text_note.as_deref());
    let answered_on = row.first_answered_on.as_deref().unwrap_or(&today);
    let count = usize::try_from(supports).unwrap_or_default();
    let language = Language::parse(&row.language);
    // A name is shown with the text only: neither stands alone before somebody has looked at it.
    let name = person.and_then(|person| person.name).filter(|_| is_text);
    let title = locale.ta("contribution-title", &[arg("reference", &shown)]);
    let page = ShowPage {
        layout: Layout::of(&context, "contributions", title, locale.t("contributions-description"))
            .crumb(locale.t("crumb-home"), context.paths().home())
            .crumb(locale.t("contributions-title"), context.paths().contributions()),
        lead: state_line(&context, &row, &names, &calendar),
        late: late(locale, &row.promised_by, Some(answered_on), &calendar),
        about,
        place,
        from: match name {
            Some(name) => locale.ta("contribution-from", &[arg("name", &name)]),
            None => locale.t("contribution-from-unnamed"),
        },
        language: if is_text { language.code().to_owned() } else { String::new() },
        language_word: match is_text && language != Language::Indonesian {
            true => locale.t(language.key()),
            false => String::new(),
        },
        note: if row.text_state == "masked" { locale.t("contribution-text-masked") } else { String::new() },
        summary: row.summary.clone().filter(|_| is_text).unwrap_or_default(),
        text,
        is_text,
        steps: steps(&context, &row, &names, &calendar),
        answer: answer(&context, &row),
        supports: locale.ta("contribution-supports", &[words::n(count), words::shown(locale, count)]),
        support: context.paths().support(&row.reference),
        hand_in: context.paths().hand_in_about(&row.subject_kind, &row.subject_key),
        entries: context.paths().entry(&row.valid_from_seq),
    };
    // Support is counted without an entry of the record, so the page can't be kept by it.
    html::page(&page, None)
}
