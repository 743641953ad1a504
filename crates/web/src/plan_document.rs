//! Versions of a plan's text, between the rows of the database and the states of the domain.
use rembuk_domain::indicators::Year;
use rembuk_domain::plan::PlanPeriod;
use rembuk_domain::plan::document::{
    Act, Agreed, Agreement, Chapters, Departure, Document, Enactment, LegalBasis, Proposal, Stage, Text,
};
use rembuk_store::rows::{PlanDocument, PlanTitle};
use rembuk_store::{Read, StoreError, Write, run};
use uuid::Uuid;

/// A stored version that says what no version can say.
#[derive(Debug, thiserror::Error)]
pub enum DocumentFault {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error("version {number} of a plan is damaged: {detail}")]
    Damaged { number: i64, detail: String },
}

/// One version with its number and the entry of the record it began with.
#[derive(Debug, Clone)]
pub struct Version {
    pub id: Uuid,
    pub number: u32,
    pub seq: i64,
    pub document: Document,
}

/// All versions there were at that point of the record, the first one first.
pub async fn load(tx: &mut Read, region_id: i64, at: i64) -> Result<Vec<Version>, DocumentFault> {
    restore_all(&run!(tx, plan_document::list(region_id, at))?)
}

/// As [`load`], in a write.
pub async fn load_to_write(tx: &mut Write, region_id: i64, at: i64) -> Result<Vec<Version>, DocumentFault> {
    restore_all(&run!(tx, plan_document::list(region_id, at))?)
}

fn restore_all(rows: &[PlanDocument]) -> Result<Vec<Version>, DocumentFault> {
    let restore = |row: &PlanDocument| {
        restore(row, rows).map_err(|detail| DocumentFault::Damaged { number: row.number, detail })
    };
    rows.iter().map(restore).collect()
}

fn restore(row: &PlanDocument, all: &[PlanDocument]) -> Result<Version, String> {
    let said = |error: &dyn std::fmt::Display| error.to_string();
    let agreement: Option<Agreement> = from_json(row.agreement.as_deref())?;
    let agreed = agreement.map(|agreement| {
        let text = row.agreed_number.and_then(|number| {
            let version = all.iter().find(|other| other.number == number)?;
            Some((u32::try_from(number).ok()?, chapters(version)))
        });
        Agreed { agreement, text }
    });
    let enactment: Option<Enactment> = from_json(row.enactment.as_deref())?;
    let stored = Proposal {
        stage: Stage::parse(&row.stage).map_err(|error| said(&error))?,
        text: text(row)?,
        agreement: None,
        enactment,
        departures: departures(&row.departures)?,
    };
    Ok(Version {
        id: row.id,
        number: u32::try_from(row.number).map_err(|error| said(&error))?,
        seq: row.valid_from_seq,
        document: Document::restore(stored, agreed).map_err(|error| said(&error))?,
    })
}

fn text(row: &PlanDocument) -> Result<Text, String> {
    let bases: Vec<LegalBasis> = serde_json::from_str(&row.legal_bases).map_err(|error| error.to_string())?;
    Ok(Text {
        title: row.title.clone(),
        title_en: row.title_en.clone(),
        period: period(row.period_start, row.period_end).ok_or("its years are none")?,
        bases,
        chapters: chapters(row),
        act: Act {
            day: row.act_on.parse().map_err(|_| format!("{} is no day", row.act_on))?,
            by: row.act_by.clone(),
            note: row.note.clone(),
        },
    })
}

/// Stored departures pass the door again: one without a reason does not come out of the database either.
fn departures(json: &str) -> Result<Vec<Departure>, String> {
    let stored: Vec<Departure> = serde_json::from_str(json).map_err(|error| error.to_string())?;
    let checked =
        stored.into_iter().map(|it| Departure::new(it.chapter, &it.agreed, &it.enacted, it.reason()));
    checked.collect::<Result<_, _>>().map_err(|error| error.to_string())
}

fn from_json<T: serde::de::DeserializeOwned>(json: Option<&str>) -> Result<Option<T>, String> {
    json.map(serde_json::from_str).transpose().map_err(|error| error.to_string())
}

fn chapters(row: &PlanDocument) -> Chapters {
    Chapters(
        [&row.chapter_1, &row.chapter_2, &row.chapter_3, &row.chapter_4, &row.chapter_5].map(String::clone),
    )
}

/// The years from one to the other.
pub fn period(start: i64, end: i64) -> Option<PlanPeriod> {
    PlanPeriod::new(Year::try_from(start).ok()?, Year::try_from(end).ok()?).ok()
}

/// The years of a stored plan.
pub fn period_of(title: &PlanTitle) -> Option<PlanPeriod> {
    period(title.period_start, title.period_end)
}

/// A version as the database keeps it.
///
/// # Errors
/// None in practice: what the domain holds can be written as JSON.
pub fn row_of(document: &Document, number: u32, id: Uuid) -> Result<PlanDocument, serde_json::Error> {
    let text = document.text();
    let agreed = document.agreed();
    let [chapter_1, chapter_2, chapter_3, chapter_4, chapter_5] = text.chapters.0.clone();
    Ok(PlanDocument {
        id,
        number: i64::from(number),
        title: text.title.clone(),
        title_en: text.title_en.clone(),
        period_start: i64::from(text.period.start()),
        period_end: i64::from(text.period.end()),
        stage: document.stage().code().to_owned(),
        act_on: text.act.day.to_string(),
        act_by: text.act.by.clone(),
        note: text.act.note.clone(),
        legal_bases: serde_json::to_string(&text.bases)?,
        agreement: agreed.map(|agreed| serde_json::to_string(&agreed.agreement)).transpose()?,
        agreed_number: agreed.and_then(|agreed| agreed.text.as_ref()).map(|(number, _)| i64::from(*number)),
        enactment: document.enactment().map(serde_json::to_string).transpose()?,
        departures: serde_json::to_string(document.departures())?,
        chapter_1,
        chapter_2,
        chapter_3,
        chapter_4,
        chapter_5,
        valid_from_seq: 0,
    })
}
