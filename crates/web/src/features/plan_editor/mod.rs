//! `/{region}/kelola/naskah`: the plan's text is edited chapter by chapter, with a preview, and kept as a draft; publishing it is
//! an import of the text, by the rules, with the faults and with the entry of one (docs/workflows/plan.md).
mod compose;
mod draft;
mod part;
mod publish;

use crate::context::Context;
use crate::error::PageError;
use crate::html::form::Form;
use crate::html::{self, Layout, arg, plan_document};
use crate::http::session::{Signed, needs};
use crate::state::AppState;
use crate::words;
use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::{get, post};
use compose::CHAPTERS;
use draft::Work;
use http::StatusCode;
use rembuk_domain::people::roles::Permission::EditPlan;
use rembuk_domain::plan::document::{Chapter, Stage};
use rembuk_domain::time::{Instant, local_date};

pub fn router() -> Router<AppState> {
    Router::new()
        .route("/{region}/kelola/naskah", needs(EditPlan, get(show)))
        .route("/{region}/kelola/naskah/terbitkan", needs(EditPlan, post(publish::publish)))
        .route("/{region}/kelola/naskah/buang", needs(EditPlan, post(publish::discard)))
        .route("/{region}/kelola/naskah/{part}", needs(EditPlan, get(part::show).post(part::save)))
}

/// A part of the text with a form of its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    /// Title, stage, legal basis, agreement, decree
    Head,
    Chapter(Chapter),
}

impl Part {
    fn all() -> impl Iterator<Item = Self> {
        std::iter::once(Self::Head).chain(Chapter::ALL.into_iter().map(Self::Chapter))
    }

    /// Last part of its address.
    fn slug(self) -> String {
        match self {
            Self::Head => "kepala".to_owned(),
            Self::Chapter(chapter) => format!("bab-{}", chapter.index() + 1),
        }
    }

    fn parse(slug: &str) -> Result<Self, PageError> {
        Self::all().find(|part| part.slug() == slug).ok_or(PageError::UnknownPage)
    }

    /// The part in which a field stands.
    fn of_field(name: &str) -> Self {
        let number = name.strip_prefix("bab_").or_else(|| name.strip_prefix("beda_"));
        let number = number.and_then(|rest| rest.get(..1)?.parse::<usize>().ok());
        let chapter = Chapter::ALL.into_iter().find(|chapter| Some(chapter.index() + 1) == number);
        chapter.map_or(Self::Head, Self::Chapter)
    }

    fn name(self, context: &Context) -> String {
        match self {
            Self::Head => context.t("plan-editor-head"),
            Self::Chapter(chapter) => plan_document::chapter(context.locale, chapter),
        }
    }

    fn path(self, context: &Context) -> String {
        context.paths().plan_editor_part(&self.slug())
    }
}

fn layout(context: &Context, title: String) -> Layout {
    let locale = context.locale;
    Layout::of(context, "", title, String::new())
        .private()
        .crumb(locale.t("crumb-home"), context.paths().home())
        .crumb(locale.t("desk-title"), context.paths().desk())
}

struct Row {
    name: String,
    path: String,
    state: String,
    is_changed: bool,
}

struct Way {
    name: String,
    path: String,
}

/// A fault of the text, and where it is mended.
pub(super) struct FaultLine {
    text: String,
    part: String,
    path: String,
}

#[derive(Template)]
#[template(path = "plan_editor/show.html")]
struct EditorPage {
    layout: Layout,
    lead: String,
    saved: String,
    overtaken: String,
    faults: Vec<FaultLine>,
    /// Something wrong with the whole
    wrong: String,
    rows: Vec<Row>,
    stage: String,
    publish: Form,
    discard: Option<Form>,
    /// Where the rows of the plan are edited
    ways: Vec<Way>,
}

fn words_of(text: &str) -> usize {
    text.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

fn rows(context: &Context, work: &Work) -> Vec<Row> {
    let locale = context.locale;
    let changed = work.changed();
    let row = |part: Part| {
        let is_changed = changed.iter().any(|name| Part::of_field(name) == part);
        let count = match part {
            Part::Head => None,
            Part::Chapter(chapter) => CHAPTERS.get(chapter.index()).map(|name| words_of(work.get(name))),
        };
        let size = match count {
            None => String::new(),
            Some(0) => locale.t("plan-editor-empty-chapter"),
            Some(count) => locale.ta("plan-size", &[words::n(count), words::shown(locale, count)]),
        };
        let state = locale.t(if is_changed { "plan-editor-changed" } else { "plan-editor-same" });
        let state = [state, size].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join(" · ");
        Row { name: part.name(context), path: part.path(context), state, is_changed }
    };
    Part::all().map(row).collect()
}

/// "Versi 3, ditetapkan. Konsep disimpan 25 November 2026."
fn saved(context: &Context, work: &Work) -> String {
    let zone = crate::context::time_zone(&context.region.region.time_zone);
    match work.saved_at {
        Some(at) => {
            let day = context.locale.date(local_date(Instant::from_micros(at), &zone));
            context.locale.ta("plan-editor-saved", &[arg("day", &day)])
        }
        None => context.t("plan-editor-nothing-saved"),
    }
}

/// The stage the draft would bring, in words.
fn stage_line(context: &Context, work: &Work) -> String {
    let stage = Stage::parse(work.get("tahap")).ok();
    let word = stage.map(|stage| plan_document::stage(context.locale, stage));
    let word = word.unwrap_or_else(|| context.t("meta-unknown"));
    context.locale.ta("plan-editor-becomes", &[arg("stage", &word)])
}

fn page(context: &Context, signed: &Signed, work: &Work) -> EditorPage {
    let locale = context.locale;
    let paths = context.paths();
    let form = |last: &str, button: &str| {
        Form::new(locale, format!("{}/{last}", paths.plan_editor()), &signed.form_token, button)
            .version(work.version)
    };
    let lead = match &work.current {
        Some(version) => plan_document::state(locale, version),
        None => locale.t("plan-editor-none-yet"),
    };
    let overtaken = match work.is_overtaken() {
        true => locale.ta("plan-editor-overtaken", &[arg("number", &work.number().to_string())]),
        false => String::new(),
    };
    let way = |key: &str, path: String| Way { name: locale.t(key), path };
    EditorPage {
        layout: layout(context, locale.t("plan-editor-title")),
        lead,
        saved: saved(context, work),
        overtaken,
        faults: Vec::new(),
        wrong: String::new(),
        rows: rows(context, work),
        stage: stage_line(context, work),
        publish: form("terbitkan", "plan-editor-publish"),
        discard: work.saved_at.map(|_| form("buang", "plan-editor-discard")),
        ways: vec![
            way("plan-document-title", paths.plan_document()),
            way("tables-title", paths.tables()),
            way("nav-plan", paths.plan()),
            way("imports-title", paths.imports()),
        ],
    }
}

async fn show(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let work = draft::load(&mut context).await?;
    html::private(&page(&context, &signed, &work), StatusCode::OK)
}
