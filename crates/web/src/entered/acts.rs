//! What is done to an entered figure: each is one transaction with its entry in the record.
use crate::error::PageError;
use crate::i18n::Locale;
use crate::imports::reader::figure;
use crate::imports::series::Named;
use jiff::civil::Date;
use rembuk_domain::codes::IndicatorCode;
use rembuk_domain::figures::states::{Checked, Draft, Entered, Kept, NotYet, Published, SentBack, Submitted};
use rembuk_domain::figures::{FigureError, NotYetAnswer, NotYetReason};
use rembuk_store::rows::{FigureAct, FigureEntry, Indicator, IndicatorValue, NOW, Series};
use rembuk_store::search::SearchKind;
use rembuk_store::{PublicAct, Store, Write, run};
use serde_json::json;
use uuid::Uuid;

/// Who acts: the office for the record, the person apart.
#[derive(Debug, Clone)]
pub struct Doer {
    pub office: String,
    pub person: Option<Uuid>,
    pub link: Option<Uuid>,
}

/// What was done, as it stands in `person_figure_acts`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    Entered,
    SentBack,
    Checked,
    Answered,
}

impl Act {
    const fn code(self) -> &'static str {
        match self {
            Self::Entered => "entered",
            Self::SentBack => "sent-back",
            Self::Checked => "checked",
            Self::Answered => "answered",
        }
    }
}

/// Notes who did it.
///
/// # Errors
/// The store refuses.
pub async fn note(tx: &mut Write, entry_id: Uuid, act: Act, doer: &Doer) -> Result<(), PageError> {
    let region_id = tx.region_id();
    let row = FigureAct {
        id: Uuid::now_v7(),
        entry_id,
        act: act.code().to_owned(),
        person_id: doer.person,
        link_id: doer.link,
        at: tx.now().micros(),
    };
    Ok(run!(tx, figures::insert_act(region_id, &row))?)
}

/// Everyone who entered or changed a figure.
///
/// # Errors
/// The store refuses.
pub async fn entered_by(tx: &mut Write, entry_id: Uuid) -> Result<Vec<Uuid>, PageError> {
    let region_id = tx.region_id();
    let acts = run!(tx, figures::list_acts(region_id, entry_id))?;
    let entered = acts.into_iter().filter(|row| row.act == Act::Entered.code());
    Ok(entered.filter_map(|row| row.person_id).collect())
}

/// A stored entry as the rules want it; none is a draft.
///
/// # Errors
/// A damaged row.
pub fn state_of(row: Option<&FigureEntry>, entered_by: Vec<Uuid>) -> Result<Entered, PageError> {
    let Some(row) = row else { return Ok(Entered::Draft(Draft)) };
    let damaged = || PageError::Internal(format!("figure entry {} is damaged", row.id));
    let day = |text: &str| text.parse::<Date>().map_err(|_| damaged());
    let maybe = |text: &Option<String>| text.as_deref().map(day).transpose();
    let kept = Kept { entered_by, first_on: day(&row.first_on)?, due_on: maybe(&row.due_on)? };
    Ok(match row.state.as_str() {
        "submitted" => {
            Entered::Submitted(Submitted { kept, check_due: maybe(&row.check_due)?.ok_or_else(damaged)? })
        }
        "sent-back" => {
            Entered::SentBack(SentBack { kept, reason: row.sent_back_reason.clone().unwrap_or_default() })
        }
        "checked" => Entered::Checked(Checked { kept }),
        "published" => Entered::Published(Published { kept, is_checked: row.is_checked }),
        "not-yet" => {
            let reason = row.not_yet_reason.as_deref().unwrap_or_default();
            let reason = NotYetReason::parse(reason).map_err(|_| damaged())?;
            let answer = NotYetAnswer { reason, expected: maybe(&row.expected_on)? };
            Entered::NotYet(NotYet { kept, answer })
        }
        _ => return Err(damaged()),
    })
}

/// Puts a new version in the place of the current one.
///
/// # Errors
/// The store refuses.
pub async fn put(tx: &mut Write, row: &FigureEntry) -> Result<(), PageError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    run!(tx, figures::close(region_id, row.id, seq))?;
    Ok(run!(tx, figures::insert(region_id, seq, row))?)
}

/// What the record tells of an entry: codes, years and days, and the figure once it is public.
pub fn public_act(
    kind: &'static str,
    by: String,
    code: &str,
    row: &FigureEntry,
    more: serde_json::Value,
) -> PublicAct {
    let mut payload =
        json!({"indicator": code, "year": row.year, "sent_on": row.sent_on, "due_on": row.due_on});
    if let (Some(payload), serde_json::Value::Object(more)) = (payload.as_object_mut(), more) {
        payload.extend(more);
    }
    PublicAct { kind, by, subject: format!("figure/{code}/{}", row.year), before: None, after: None, payload }
}

/// The current version of an entry, by its id.
///
/// # Errors
/// There is none, or the store refuses.
pub async fn find(tx: &mut Write, id: Uuid) -> Result<FigureEntry, PageError> {
    let region_id = tx.region_id();
    let rows = run!(tx, figures::list(region_id, NOW))?;
    rows.into_iter().find(|row| row.id == id).ok_or(PageError::UnknownPage)
}

async fn indicator(tx: &mut Write, id: Uuid) -> Result<Indicator, PageError> {
    let region_id = tx.region_id();
    let rows = run!(tx, indicators::list(region_id, NOW))?;
    rows.into_iter().find(|row| row.id == id).ok_or(PageError::UnknownPage)
}

/// Checks a figure and publishes it, or checks a published one afterwards. Returns whether the figures changed.
///
/// # Errors
/// `OwnFigure`, `WrongState`; the store refuses.
pub async fn check(tx: &mut Write, id: Uuid, checker: Uuid) -> Result<(FigureEntry, Indicator), Refusal> {
    let row = find(tx, id).await?;
    let indicator = indicator(tx, row.indicator_id).await?;
    let state = state_of(Some(&row), entered_by(tx, id).await?)?;
    let row = match state {
        Entered::Submitted(submitted) => {
            let published = submitted.check(checker)?.publish();
            publish(tx, &row, &indicator, published.is_checked).await?
        }
        Entered::Published(published) => {
            let row = FigureEntry { is_checked: published.check(checker)?.is_checked, ..row };
            put(tx, &row).await?;
            row
        }
        _ => return Err(FigureError::WrongState.into()),
    };
    Ok((row, indicator))
}

/// Sends a figure back with a reason.
///
/// # Errors
/// `WrongState`; the store refuses.
pub async fn send_back(
    tx: &mut Write,
    id: Uuid,
    reason: String,
) -> Result<(FigureEntry, Indicator), Refusal> {
    let row = find(tx, id).await?;
    let indicator = indicator(tx, row.indicator_id).await?;
    let Entered::Submitted(submitted) = state_of(Some(&row), Vec::new())? else {
        return Err(FigureError::WrongState.into());
    };
    let back = submitted.send_back(reason);
    let row = FigureEntry {
        state: "sent-back".to_owned(),
        sent_back_reason: Some(back.reason),
        check_due: None,
        ..row
    };
    put(tx, &row).await?;
    Ok((row, indicator))
}

/// Why an act was not done: the reader is told the one, the log the other.
#[derive(Debug)]
pub enum Refusal {
    Rule(FigureError),
    Page(PageError),
}

impl From<FigureError> for Refusal {
    fn from(error: FigureError) -> Self {
        Self::Rule(error)
    }
}

impl From<PageError> for Refusal {
    fn from(error: PageError) -> Self {
        Self::Page(error)
    }
}

impl From<rembuk_store::StoreError> for Refusal {
    fn from(error: rembuk_store::StoreError) -> Self {
        Self::Page(error.into())
    }
}

/// Writes the figure where everyone reads it; a series is begun where the indicator had none.
async fn publish(
    tx: &mut Write,
    row: &FigureEntry,
    indicator: &Indicator,
    is_checked: bool,
) -> Result<FigureEntry, PageError> {
    let damaged = || PageError::Internal(format!("figure entry {} has no figure", row.id));
    let number = row.value.as_deref().and_then(|text| text.parse().ok()).ok_or_else(damaged)?;
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let series_id = if row.series_id.is_nil() { series(tx, row, indicator).await? } else { row.series_id };
    let entries = run!(tx, figures::list_of_indicator(region_id, row.indicator_id, NOW))?;
    let same =
        |other: &FigureEntry| other.id != row.id && other.series_id == series_id && other.year == row.year;
    if entries.iter().any(same) {
        // The series began another way, and somebody sent this year's figure under it: that one counts.
        return Err(rembuk_store::StoreError::Conflict.into());
    }
    let (value, value_real) = figure(number);
    let earlier = run!(tx, figures::close_value(region_id, series_id, row.year, seq))?;
    let published = IndicatorValue {
        id: earlier.unwrap_or_else(Uuid::now_v7),
        indicator_id: row.indicator_id,
        series_id,
        year: row.year,
        group_key: String::new(),
        value,
        value_real,
        denominator: None,
        persons: None,
        reference: row.reference.clone(),
        note: row.note.clone(),
        valid_from_seq: 0,
    };
    run!(tx, figures::insert_value(region_id, seq, &published))?;
    let row = FigureEntry {
        series_id,
        state: "published".to_owned(),
        is_checked,
        check_due: None,
        sent_back_reason: None,
        ..row.clone()
    };
    put(tx, &row).await?;
    super::evidence::publish(tx, row.id).await?;
    tx.renew_search(&[SearchKind::Indicator]).await?;
    Ok(row)
}

/// The series of this source and method; begun if nobody did so meanwhile.
async fn series(tx: &mut Write, row: &FigureEntry, indicator: &Indicator) -> Result<Uuid, PageError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let code =
        IndicatorCode::parse(&indicator.code).map_err(|error| PageError::Internal(error.to_string()))?;
    let named = Named {
        code,
        name: indicator.plain_name_id.clone(),
        unit: indicator.unit.clone(),
        source: row.source.clone().unwrap_or_default(),
        method: row.method.clone().unwrap_or_default(),
    };
    let key = named.key();
    let all = run!(tx, indicators::list_series(region_id, NOW))?;
    if let Some(found) = all.iter().find(|series| series.key == key) {
        return Ok(found.id);
    }
    let siblings = all.iter().filter(|series| series.indicator_id == indicator.id);
    let begun = Series {
        id: Uuid::now_v7(),
        indicator_id: indicator.id,
        key,
        position: siblings.map(|series| series.position + 1).max().unwrap_or(0),
        name: named.name,
        unit: named.unit,
        source: named.source,
        method: named.method,
        direction: None,
        note: None,
        valid_from_seq: 0,
    };
    run!(tx, indicators::insert_series(region_id, seq, &begun))?;
    give_series(tx, row, begun.id).await?;
    Ok(begun.id)
}

/// Other figures that were sent before this source and method had a series belong to it from now on.
async fn give_series(tx: &mut Write, begun_by: &FigureEntry, series_id: Uuid) -> Result<(), PageError> {
    let region_id = tx.region_id();
    let entries = run!(tx, figures::list_of_indicator(region_id, begun_by.indicator_id, NOW))?;
    let alike = |row: &FigureEntry| {
        row.id != begun_by.id
            && row.series_id.is_nil()
            && row.source == begun_by.source
            && row.method == begun_by.method
    };
    for row in entries.into_iter().filter(alike) {
        put(tx, &FigureEntry { series_id, ..row }).await?;
    }
    Ok(())
}

/// Publishes, unchecked, what waited longer for its check than the region allows: one entry in the record for each. Returns
/// how many there were. Called by the clock, as often as one likes.
///
/// # Errors
/// The store refuses.
pub async fn publish_lapsed(store: &Store, region_id: i64, today: Date) -> Result<usize, PageError> {
    let mut count = 0;
    let mut read = store.read().await?;
    let waiting = run!(read, figures::list_unchecked_before(region_id, &today.to_string()))?;
    drop(read);
    for id in waiting.into_iter().map(|row| row.id) {
        match lapse(store, region_id, id, today).await {
            Ok(true) => count += 1,
            Ok(false) => {}
            // One that can't be published must not hold up the others.
            Err(error) => tracing::error!(%id, %error, "an unchecked figure was not published"),
        }
    }
    Ok(count)
}

/// Why the clock sent a figure back: the key of the sentence, which each reader meets in their language.
const NEWER: &str = "figures-newer-published";

/// The reason of sending back as a reader meets it.
pub fn reason(locale: Locale, stored: &str) -> String {
    if stored == NEWER { locale.t("figures-newer-published") } else { stored.to_owned() }
}

/// Publishes one figure unchecked, or sends it back where a newer one stands in its place; `false` if somebody saw to it
/// meanwhile.
async fn lapse(store: &Store, region_id: i64, id: Uuid, today: Date) -> Result<bool, PageError> {
    let mut tx = store.write(region_id).await?;
    let row = find(&mut tx, id).await?;
    let Entered::Submitted(submitted) = state_of(Some(&row), Vec::new())? else { return Ok(false) };
    let by = Locale::Id.t("office-clock");
    let indicator = indicator(&mut tx, row.indicator_id).await?;
    if has_newer(&mut tx, &row).await? {
        let back = submitted.send_back(NEWER.to_owned());
        let row = FigureEntry {
            state: "sent-back".to_owned(),
            sent_back_reason: Some(back.reason),
            check_due: None,
            ..row
        };
        put(&mut tx, &row).await?;
        tx.commit_public(public_act("figure-sent-back", by, &indicator.code, &row, json!({}))).await?;
        return Ok(true);
    }
    let Ok(published) = submitted.lapse(today) else { return Ok(false) };
    let row = publish(&mut tx, &row, &indicator, published.is_checked).await?;
    let more = json!({"value": row.value, "checked": false});
    tx.commit_public(public_act("figure-published", by, &indicator.code, &row, more)).await?;
    Ok(true)
}

/// Whether a figure of the same series and year became public after this one was sent.
async fn has_newer(tx: &mut Write, row: &FigureEntry) -> Result<bool, PageError> {
    let region_id = tx.region_id();
    let values = run!(tx, indicator_values::list_of_indicator(region_id, row.indicator_id, NOW))?;
    Ok(values.iter().any(|value| {
        value.series_id == row.series_id
            && value.year == row.year
            && value.group_key.is_empty()
            && value.valid_from_seq > row.valid_from_seq
    }))
}
