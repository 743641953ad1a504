//! What several pages say of the plan's text: its title, how far it has come, the names of its chapters.
use crate::context::Context;
use crate::error::PageError;
use crate::html::arg;
use crate::i18n::Locale;
use crate::plan_document::{self, Version};
use rembuk_domain::plan::document::{Chapter, Document, Stage};
use rembuk_store::rows::PlanTitle;

/// "ditetapkan"
pub fn stage(locale: Locale, stage: Stage) -> String {
    locale.t(match stage {
        Stage::Draft => "plan-stage-draft",
        Stage::Consultation => "plan-stage-consultation",
        Stage::Final => "plan-stage-final",
        Stage::Enacted => "plan-stage-enacted",
        Stage::Amended => "plan-stage-amended",
    })
}

/// "Bab III: Target dan arah kebijakan"
pub fn chapter(locale: Locale, chapter: Chapter) -> String {
    let name = locale.t(match chapter {
        Chapter::I => "plan-chapter-1",
        Chapter::II => "plan-chapter-2",
        Chapter::III => "plan-chapter-3",
        Chapter::IV => "plan-chapter-4",
        Chapter::V => "plan-chapter-5",
    });
    locale.ta("plan-chapter", &[arg("numeral", chapter.numeral()), arg("name", &name)])
}

fn title(locale: Locale, id: &str, en: Option<&str>, start: i64, end: i64) -> String {
    let title = match locale {
        Locale::Id => id,
        Locale::En => en.unwrap_or(id),
    };
    // Most titles name their years themselves.
    if title.contains(&start.to_string()) { title.to_owned() } else { format!("{title} {start}–{end}") }
}

/// Title with the years it covers.
pub fn stored_title(locale: Locale, stored: &PlanTitle) -> String {
    title(locale, &stored.title, stored.title_en.as_deref(), stored.period_start, stored.period_end)
}

/// Title of a version with the years it covers.
pub fn title_of(locale: Locale, document: &Document) -> String {
    let text = document.text();
    let (start, end) = (i64::from(text.period.start()), i64::from(text.period.end()));
    title(locale, &text.title, text.title_en.as_deref(), start, end)
}

/// How far a version has come, in a sentence with its day.
pub fn state(locale: Locale, version: &Version) -> String {
    let document = &version.document;
    let number = locale.count(i64::from(version.number));
    let day = locale.date(document.text().act.day);
    let mut args = vec![arg("number", &number), arg("day", &day)];
    let key = match (document.stage(), document.agreed(), document.enactment()) {
        (Stage::Draft, ..) => "plan-state-draft",
        (Stage::Consultation, ..) => "plan-state-consultation",
        (_, Some(agreed), None) => {
            args.push(arg("by", &agreed.agreement.by));
            args.push(arg("agreed", &locale.date(agreed.agreement.day)));
            "plan-state-agreed"
        }
        (_, None, None) => "plan-state-final",
        (stage, _, Some(decree)) => {
            args.push(arg("by", &decree.by));
            args.push(arg(
                "decree",
                &locale.ta("plan-decree", &[arg("kind", &decree.kind), arg("number", &decree.number)]),
            ));
            args.push(arg("enacted", &locale.date(decree.day)));
            if stage == Stage::Amended { "plan-state-amended" } else { "plan-state-enacted" }
        }
    };
    locale.ta(key, &args)
}

/// The state of the region's text in a sentence, or that there is none.
pub async fn summary(context: &mut Context) -> Result<String, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let versions = plan_document::load(&mut context.tx, region_id, at).await?;
    Ok(match versions.last() {
        Some(version) => state(context.locale, version),
        None => context.t("plan-document-none"),
    })
}
