//! Windows and entered figures of Contoh, invented throughout: one of each state, so that whoever tries the demo sees what
//! becomes of a figure. Days are counted from the day it is loaded.
use super::CONTOH;
use crate::entered::acts::{Act, Doer, Refusal, check, note, public_act, publish_lapsed, put};
use crate::error::PageError;
use jiff::ToSpan as _;
use jiff::civil::Date;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::figures::windows::Subject;
use rembuk_domain::time::local_date;
use rembuk_store::rows::{EntryWindowRow, FigureDraft, FigureEntry, Indicator, NOW};
use rembuk_store::{PrivateReason, PublicAct, Store, Write, run};
use serde_json::json;
use uuid::Uuid;

/// Who announces and checks in the demo
const SECRETARIAT: &str = "Sekretariat";
/// Years of its windows: the one that is open, and the one before
const YEARS: (i64, i64) = (2025, 2024);

/// What became of an invented figure.
enum Fate {
    Submitted,
    SentBack(&'static str),
    Checked,
    /// Came late, and its time for checking passed
    LateUnchecked,
    NotYet(&'static str, i64),
    Draft,
}

/// Slug of the indicator, figure, source, method, what became of it
const FIGURES: &[(&str, &str, &str, &str, Fate)] = &[
    ("3.4.1-a", "6.8", "CONTOH Dinas Kesehatan", "survei sekolah", Fate::Submitted),
    ("6.1.1", "41.5", "CONTOH Dinas Pekerjaan Umum", "uji mutu air", Fate::Submitted),
    (
        "4.a.1-a",
        "12.4",
        "CONTOH Dinas Pendidikan",
        "laporan sekolah",
        Fate::SentBack("Apakah angka ini dari semua sekolah, atau hanya sekolah negeri?"),
    ),
    ("11.2.1-b", "38.2", "CONTOH Dinas Pekerjaan Umum", "pemetaan trayek", Fate::Checked),
    ("10.7.1", "", "", "", Fate::NotYet("source-not-out", 60)),
    ("9.1.1", "71", "CONTOH Dinas Pekerjaan Umum", "peta jalan", Fate::Draft),
    ("14.1.1-a", "4.1", "CONTOH Dinas Lingkungan Hidup", "pantauan muara", Fate::LateUnchecked),
];

/// Announces two windows of Contoh and enters figures in every state, once.
///
/// # Errors
/// The store refuses.
pub async fn load(store: &Store) -> Result<(), PageError> {
    let head = store.heads().snapshot().by_slug.get(CONTOH.slug).cloned();
    let Some(head) = head else { return Ok(()) };
    let region_id = head.region.region_id;
    let mut tx = store.read().await?;
    if !run!(tx, entry_windows::list(region_id, NOW))?.is_empty() {
        return Ok(());
    }
    let calendar = crate::calendar::load(&mut tx, region_id, NOW).await?;
    let indicators = run!(tx, indicators::list(region_id, NOW))?;
    let organisations = run!(tx, organisations::list(region_id, NOW))?;
    drop(tx);
    let zone = crate::context::time_zone(&head.region.time_zone);
    let today = local_date(store.clock().now(), &zone);
    let demo = Demo { store, region_id, today, calendar };
    demo.window(YEARS.1, demo.ago(200), demo.ago(150)).await?;
    demo.window(YEARS.0, demo.ago(14), demo.calendar.add_working_days(today, 4)).await?;
    for (slug, value, source, method, fate) in FIGURES {
        let Some(indicator) = indicators.iter().find(|row| row.slug == *slug) else { continue };
        let agency = organisations.iter().find(|row| Some(row.id) == indicator.agency_id);
        let office = agency.map(|row| row.name.clone()).unwrap_or_default();
        let value = (!value.is_empty()).then(|| (*value).to_owned());
        demo.figure(indicator, office, value, (source, method), fate).await?;
    }
    publish_lapsed(store, region_id, today).await?;
    Ok(())
}

struct Demo<'s> {
    store: &'s Store,
    region_id: i64,
    today: Date,
    calendar: WorkingCalendar,
}

impl Demo<'_> {
    fn ago(&self, days: i64) -> Date {
        self.today.checked_sub(days.days()).unwrap_or(self.today)
    }

    async fn window(&self, year: i64, opens: Date, closes: Date) -> Result<(), PageError> {
        let row = EntryWindowRow {
            id: Uuid::now_v7(),
            year,
            subject: Subject::Indicators.code().to_owned(),
            opens_on: opens.to_string(),
            closes_on: closes.to_string(),
            basis: "CONTOH: surat edaran rekaan".to_owned(),
            reopened_reason: None,
            valid_from_seq: 0,
        };
        let act = PublicAct {
            kind: "window-announced",
            by: SECRETARIAT.to_owned(),
            subject: format!("entry-window/{}/{year}", row.subject),
            before: None,
            after: None,
            payload: json!({"year": year, "opens": row.opens_on, "closes": row.closes_on}),
        };
        let region_id = self.region_id;
        let mut tx = self.store.write(region_id).await?;
        let seq = tx.seq();
        run!(tx, entry_windows::insert(region_id, seq, &row))?;
        tx.commit_public(act).await?;
        Ok(())
    }

    async fn figure(
        &self,
        indicator: &Indicator,
        office: String,
        value: Option<String>,
        (source, method): (&str, &str),
        fate: &Fate,
    ) -> Result<(), PageError> {
        let mut tx = self.store.write(self.region_id).await?;
        if let Fate::Draft = fate {
            return self.draft(tx, indicator, value.unwrap_or_default(), source, method).await;
        }
        let is_late = matches!(fate, Fate::LateUnchecked);
        let year = if is_late { YEARS.1 } else { YEARS.0 };
        let (sent, due) = if is_late {
            (self.ago(145), self.ago(150))
        } else {
            (self.ago(3), self.calendar.add_working_days(self.today, 4))
        };
        let check_due = self.calendar.add_working_days(sent, 10);
        let mut row = FigureEntry {
            id: Uuid::now_v7(),
            indicator_id: indicator.id,
            series_id: Uuid::nil(),
            year,
            state: "submitted".to_owned(),
            value,
            source: Some(source.to_owned()),
            method: Some(method.to_owned()),
            reference: "CONTOH: laporan rekaan".to_owned(),
            note: None,
            evidence_link: None,
            doubt_reason: None,
            not_yet_reason: None,
            expected_on: None,
            sent_back_reason: None,
            office: office.clone(),
            by_link: false,
            is_checked: false,
            first_on: sent.to_string(),
            sent_on: sent.to_string(),
            due_on: Some(due.to_string()),
            check_due: Some(check_due.to_string()),
            valid_from_seq: 0,
        };
        let mut kind = "figure-submitted";
        if let Fate::NotYet(reason, days) = fate {
            let expected = self.today.checked_add(days.days()).unwrap_or(self.today);
            row = FigureEntry {
                state: "not-yet".to_owned(),
                not_yet_reason: Some((*reason).to_owned()),
                expected_on: Some(expected.to_string()),
                source: None,
                method: None,
                check_due: None,
                ..row
            };
            kind = "figure-not-yet";
        }
        put(&mut tx, &row).await?;
        let doer = Doer { office: office.clone(), person: None, link: None };
        note(&mut tx, row.id, Act::Entered, &doer).await?;
        tx.commit_public(public_act(kind, office, &indicator.code, &row, json!({"late": is_late}))).await?;
        self.end(row, indicator, fate).await
    }

    /// What the secretariat did with it.
    async fn end(&self, row: FigureEntry, indicator: &Indicator, fate: &Fate) -> Result<(), PageError> {
        let by = SECRETARIAT.to_owned();
        match fate {
            Fate::SentBack(reason) => {
                let mut tx = self.store.write(self.region_id).await?;
                let row = FigureEntry {
                    state: "sent-back".to_owned(),
                    sent_back_reason: Some((*reason).to_owned()),
                    check_due: None,
                    ..row
                };
                put(&mut tx, &row).await?;
                tx.commit_public(public_act("figure-sent-back", by, &indicator.code, &row, json!({})))
                    .await?;
            }
            Fate::Checked => {
                let mut tx = self.store.write(self.region_id).await?;
                let (row, _) = match check(&mut tx, row.id, Uuid::now_v7()).await {
                    Ok(checked) => checked,
                    Err(Refusal::Page(error)) => return Err(error),
                    Err(Refusal::Rule(error)) => return Err(PageError::Internal(error.to_string())),
                };
                let more = json!({"value": row.value, "checked": true});
                tx.commit_public(public_act("figure-published", by, &indicator.code, &row, more)).await?;
            }
            Fate::Submitted | Fate::LateUnchecked | Fate::NotYet(..) | Fate::Draft => {}
        }
        Ok(())
    }

    async fn draft(
        &self,
        mut tx: Write,
        indicator: &Indicator,
        value: String,
        source: &str,
        method: &str,
    ) -> Result<(), PageError> {
        let fields = json!({"nilai": value, "sumber": source, "metode": method});
        let row = FigureDraft {
            indicator_id: indicator.id,
            series_id: Uuid::nil(),
            year: YEARS.0,
            fields: fields.to_string(),
            version: 1,
            saved_at: tx.now().micros(),
        };
        let region_id = self.region_id;
        run!(tx, figures::put_draft(region_id, &row))?;
        tx.commit_private(PrivateReason::Draft).await?;
        Ok(())
    }
}
