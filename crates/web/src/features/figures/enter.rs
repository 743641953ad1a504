//! One figure: shown, kept as a draft, sent, or answered with "there is none yet".
use super::given::{FIELDS, Given, read, read_not_yet};
use super::screen::{Evidence, Said, Start, show as screen, version};
use super::{doer, find};
use crate::context::Context;
use crate::entered::acts::{Act, Doer, Refusal, entered_by, note, public_act, put, state_of};
use crate::entered::evidence::{self, SUBJECT};
use crate::entered::{Duty, Intake};
use crate::error::PageError;
use crate::files::drafts::attached_now;
use crate::files::{Accepts, Desk, Drafts};
use crate::html::arg;
use crate::html::form::{Typed, is_repeat, to_its_end};
use crate::html::units;
use crate::http::duty::Actor;
use crate::i18n::Locale;
use crate::messages::{self, Notice, To};
use crate::paths::Paths;
use axum::extract::Path;
use axum::response::{IntoResponse, Redirect, Response};
use rembuk_domain::figures::states::Sending;
use rembuk_domain::figures::{FigureError, NotYetAnswer};
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::people::roles::Role;
use rembuk_store::rows::{FigureDraft, FigureEntry};
use rembuk_store::{PrivateReason, PublicAct, Write, run};
use serde_json::json;
use std::collections::BTreeMap;
use uuid::Uuid;

type FigurePath = Path<(String, String, String, String)>;

async fn draft(context: &mut Context, duty: &Duty<'_>) -> Result<Option<FigureDraft>, PageError> {
    let (region_id, indicator, series) = (context.region_id(), duty.indicator.row.id, duty.series_id());
    let year = i64::from(duty.year.get());
    Ok(run!(context.tx, figures::find_draft(region_id, indicator, series, year))?)
}

/// Files of one figure that wait for being sent.
fn drafts(context: &Context, actor: &Actor, duty: &Duty<'_>) -> Drafts {
    let form = format!("angka/{}/{}/{}", duty.indicator.row.id.simple(), duty.series_word(), duty.year);
    Drafts::new(&context.state, context.region_id(), actor, &form, Accepts::Evidence)
}

async fn start(context: &mut Context, actor: &Actor, duty: &Duty<'_>) -> Result<Start, PageError> {
    let draft = draft(context, duty).await?;
    let waiting = drafts(context, actor, duty).rows(context.locale).await?;
    let attached = match duty.entry {
        Some(entry) => {
            attached_now(&mut context.tx, context.region.region.region_id, SUBJECT, entry.id).await?
        }
        None => Vec::new(),
    };
    Ok(Start::new(duty, context.locale, draft.as_ref(), Evidence { waiting, attached }))
}

pub async fn show(
    mut context: Context,
    actor: Actor,
    Path((_, year, indicator, series)): FigurePath,
) -> Result<Response, PageError> {
    let intake = Intake::load(&mut context).await?;
    let duty = find(&intake, &year, &indicator, &series)?;
    doer(&mut context, &actor, duty.indicator.agency.as_deref()).await?;
    let start = start(&mut context, &actor, &duty).await?;
    screen(&context, &intake, &duty, &actor, &start, Said::default())
}

/// What is to be written.
enum Wish {
    Draft(String),
    Figure(Box<Given>),
    NotYet(NotYetAnswer, Option<String>),
}

pub async fn send(Path((_, year, indicator, series)): FigurePath, desk: Desk) -> Result<Response, PageError> {
    let Desk { mut context, actor, uploads } = desk;
    let intake = Intake::load(&mut context).await?;
    let duty = find(&intake, &year, &indicator, &series)?;
    let doer = doer(&mut context, &actor, duty.indicator.agency.as_deref()).await?;
    let drafts = drafts(&context, &actor, &duty);
    let refused = drafts.take_in(uploads.files, context.locale).await?;
    let typed = &uploads.typed;
    if let Some(id) = typed.removed() {
        drafts.remove(id).await?;
    }
    let start = start(&mut context, &actor, &duty).await?;
    let again = |said: Said<'_>| screen(&context, &intake, &duty, &actor, &start, said);
    if typed.is_only_files() || !refused.is_empty() {
        return again(Said { typed: Some(typed), refused, ..Said::default() });
    }
    let takes = match duty.window {
        Some(window) => window.window.takes_figures(context.today),
        None => Err(FigureError::NotOpenYet),
    };
    if let Err(error) = takes {
        return again(Said { general: Some(context.t(error.key())), ..Said::default() });
    }
    let wish = match typed.get("tindakan") {
        "simpan" => Wish::Draft(fields(typed)?),
        "belum-ada" => match read_not_yet(typed, context.today) {
            Ok((answer, note)) => Wish::NotYet(answer, note),
            Err(errors) => {
                return again(Said { typed: Some(typed), not_yet: Some(errors), ..Said::default() });
            }
        },
        _ => match read(context.locale, typed, &duty) {
            Ok(given) => Wish::Figure(Box::new(given)),
            Err(wrong) => return again(Said { typed: Some(typed), wrong, ..Said::default() }),
        },
    };
    let job = Job::new(&context, &intake, &duty, doer, typed, drafts);
    let state = context.state.clone();
    let path = context.paths().figure_to_enter(duty.year.get(), &indicator, &series);
    match to_its_end(async move {
        let tx = state.store.write(job.region_id).await?;
        job.run(tx, wish).await
    })
    .await?
    {
        Done::Written => Ok(Redirect::to(&path).into_response()),
        Done::Refused(key) => {
            again(Said { typed: Some(typed), general: Some(context.t(key)), ..Said::default() })
        }
        Done::ChangedMeanwhile => changed_meanwhile(context, actor, &(year, indicator, series), typed).await,
    }
}

/// Somebody saved the same figure since the form was opened: both stand on the page, and the next press counts.
async fn changed_meanwhile(
    context: Context,
    actor: Actor,
    (year, indicator, series): &(String, String, String),
    typed: &Typed,
) -> Result<Response, PageError> {
    let slug = &context.region.region.slug;
    let mut context = Context::open(&context.state, context.locale, slug, &context.path).await?;
    let intake = Intake::load(&mut context).await?;
    let duty = find(&intake, year, indicator, series)?;
    let draft = draft(&mut context, &duty).await?;
    let start = start(&mut context, &actor, &duty).await?;
    let locale = context.locale;
    let kept = draft.as_ref().and_then(|draft| {
        let fields: BTreeMap<String, String> = serde_json::from_str(&draft.fields).ok()?;
        fields.get("nilai").filter(|text| !text.is_empty()).cloned()
    });
    let sent = duty.entry.and_then(|entry| entry.value.as_deref());
    let theirs = kept.or_else(|| sent.map(|value| units::figure(locale, value, duty.unit())));
    let text = match theirs {
        Some(theirs) => locale.ta("figure-changed-meanwhile", &[arg("theirs", &theirs)]),
        None => locale.t("figure-changed-meanwhile-empty"),
    };
    screen(
        &context,
        &intake,
        &duty,
        &actor,
        &start,
        Said { typed: Some(typed), general: Some(text), ..Said::default() },
    )
}

/// What was typed, as a draft keeps it.
fn fields(typed: &Typed) -> Result<String, PageError> {
    let kept: BTreeMap<&str, &str> =
        FIELDS.iter().map(|name| (*name, typed.get(name))).filter(|(_, text)| !text.is_empty()).collect();
    Ok(serde_json::to_string(&kept)?)
}

enum Done {
    Written,
    ChangedMeanwhile,
    Refused(&'static str),
}

/// Everything the write needs, owned: it runs to its end in a task of its own.
struct Job {
    region_id: i64,
    indicator_id: Uuid,
    series_id: Uuid,
    year: i64,
    code: String,
    name: String,
    /// Slug of the region, for the address in a message
    slug: String,
    doer: Doer,
    sending: Sending,
    check_due: jiff::civil::Date,
    seen: Option<i64>,
    key: Option<String>,
    drafts: Drafts,
}

impl Job {
    fn new(
        context: &Context,
        intake: &Intake,
        duty: &Duty<'_>,
        doer: Doer,
        typed: &Typed,
        drafts: Drafts,
    ) -> Self {
        let due_on = duty.window.map(|window| window.window.closes());
        let sending = Sending { person: doer.person, on: context.today, due_on };
        Self {
            region_id: context.region_id(),
            indicator_id: duty.indicator.row.id,
            series_id: duty.series_id(),
            year: i64::from(duty.year.get()),
            code: duty.indicator.row.code.clone(),
            name: duty.indicator.row.plain_name_id.clone(),
            slug: context.region.region.slug.clone(),
            check_due: sending.check_due(&intake.calendar, intake.figures.settings.check_days),
            doer,
            sending,
            seen: typed.version(),
            key: typed.key(),
            drafts,
        }
    }

    async fn run(self, mut tx: Write, wish: Wish) -> Result<Done, PageError> {
        let (region_id, indicator, series) = (self.region_id, self.indicator_id, self.series_id);
        let is_repeat = is_repeat(&mut tx, self.key.as_ref()).await?;
        if is_repeat {
            tx.commit_private(PrivateReason::NothingChanged).await?;
            return Ok(Done::Written);
        }
        let entry = run!(tx, figures::find(region_id, indicator, series, self.year))?;
        let draft = run!(tx, figures::find_draft(region_id, indicator, series, self.year))?;
        if self.seen != Some(version(entry.as_ref(), draft.as_ref())) {
            return Ok(Done::ChangedMeanwhile);
        }
        if let Wish::Draft(fields) = wish {
            let row = FigureDraft {
                indicator_id: indicator,
                series_id: series,
                year: self.year,
                fields,
                version: draft.map_or(0, |draft| draft.version) + 1,
                saved_at: tx.now().micros(),
            };
            run!(tx, figures::put_draft(region_id, &row))?;
            tx.commit_private(PrivateReason::Draft).await?;
            return Ok(Done::Written);
        }
        let (row, act, mut public) = match self.decide(&mut tx, entry, wish).await {
            Ok(decided) => decided,
            Err(Refusal::Rule(error)) => return Ok(Done::Refused(error.key())),
            Err(Refusal::Page(error)) => return Err(error),
        };
        put(&mut tx, &row).await?;
        note(&mut tx, row.id, act, &self.doer).await?;
        run!(tx, figures::delete_draft(region_id, indicator, series, self.year))?;
        if act == Act::Entered {
            let hashes = evidence::attach(&mut tx, &self.drafts, row.id).await?;
            if let Some(payload) = public.payload.as_object_mut().filter(|_| !hashes.is_empty()) {
                payload.insert("evidence".to_owned(), json!(hashes));
            }
            let path = Paths::new(Locale::Id, &self.slug).figure_to_check(&row.id);
            let key = format!("figure/{}/{}/to-check", row.id.simple(), tx.seq());
            let to = To::Role(Role::Secretariat);
            let notice = Notice::new(region_id, to, NoticeKind::FigureToCheck, key, path).about(&self.name);
            messages::send(&mut tx, &notice.due(self.check_due)).await?;
        }
        tx.commit_public(public).await?;
        Ok(Done::Written)
    }

    /// The new version of the entry, by the rules.
    async fn decide(
        &self,
        tx: &mut Write,
        entry: Option<FigureEntry>,
        wish: Wish,
    ) -> Result<(FigureEntry, Act, PublicAct), Refusal> {
        let by = match &entry {
            Some(entry) => entered_by(tx, entry.id).await?,
            None => Vec::new(),
        };
        let state = state_of(entry.as_ref(), by)?;
        let base = self.base(entry.as_ref());
        let office = self.doer.office.clone();
        match wish {
            Wish::NotYet(answer, note) => {
                let answered = state.answer_not_yet(self.sending, answer)?;
                let row = FigureEntry {
                    state: "not-yet".to_owned(),
                    not_yet_reason: Some(answered.answer.reason.code().to_owned()),
                    expected_on: answered.answer.expected.map(|day| day.to_string()),
                    first_on: answered.kept.first_on.to_string(),
                    note,
                    ..base
                };
                let more = json!({"reason": row.not_yet_reason, "expected_on": row.expected_on});
                let act = public_act("figure-not-yet", office, &self.code, &row, more);
                Ok((row, Act::Answered, act))
            }
            Wish::Figure(given) => {
                let submitted = state.submit(self.sending, self.check_due)?;
                let row = FigureEntry {
                    state: "submitted".to_owned(),
                    value: Some(given.value),
                    source: given.source,
                    method: given.method,
                    reference: given.reference,
                    note: given.note,
                    evidence_link: given.link.map(|link| link.as_str().to_owned()),
                    doubt_reason: given.doubt_reason,
                    first_on: submitted.kept.first_on.to_string(),
                    due_on: submitted.kept.due_on.map(|day| day.to_string()),
                    check_due: Some(submitted.check_due.to_string()),
                    ..base
                };
                let more = json!({"check_due": row.check_due, "late": submitted.kept.is_late()});
                let act = public_act("figure-submitted", office, &self.code, &row, more);
                Ok((row, Act::Entered, act))
            }
            Wish::Draft(_) => Err(PageError::Internal("a draft is no entry".to_owned()).into()),
        }
    }

    /// An empty entry of this figure, with what it is and who sends it.
    fn base(&self, entry: Option<&FigureEntry>) -> FigureEntry {
        let today = self.sending.on.to_string();
        FigureEntry {
            id: entry.map_or_else(Uuid::now_v7, |entry| entry.id),
            indicator_id: self.indicator_id,
            series_id: self.series_id,
            year: self.year,
            state: String::new(),
            value: None,
            source: None,
            method: None,
            reference: String::new(),
            note: None,
            evidence_link: None,
            doubt_reason: None,
            not_yet_reason: None,
            expected_on: None,
            sent_back_reason: None,
            office: self.doer.office.clone(),
            by_link: self.doer.link.is_some(),
            is_checked: false,
            first_on: today.clone(),
            sent_on: today,
            due_on: self.sending.due_on.map(|day| day.to_string()),
            check_due: None,
            valid_from_seq: 0,
        }
    }
}
