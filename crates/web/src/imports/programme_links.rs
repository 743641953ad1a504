//! Which indicators a programme is meant to move, each with the reason that a reader may judge.
use super::ImportError;
use super::context::Context;
use super::explain::{Explain, Said};
use super::programmes::ordinal_of;
use super::programmes::owners::Owners;
use super::reader::{Reader, may, must};
use super::series::Book;
use super::versions::{settle, store_plan};
use super::withdrawals::refuse_withdrawn_links;
use rembuk_documents::csv_in::{Fault, Row, TableSpec};
use rembuk_domain::codes::IndicatorCode;
use rembuk_domain::programmes::{Link, ProgrammeCode};
use rembuk_store::rows::{Indicator, NOW, Organisation, Programme, ProgrammeLink};
use rembuk_store::{Write, run};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

pub(crate) const HEADS: &[&str] = &[
    "kode_skpd",
    "lembaga",
    "kode_sub_kegiatan",
    "nama_sub_kegiatan",
    "keluaran",
    "urutan",
    "kode_indikator",
    "alasan",
];

const SPEC: TableSpec = TableSpec {
    columns: &[
        may("kode_skpd", &["kode_opd"]),
        may("lembaga", &["nama_lembaga", "nama_skpd"]),
        may("kode_sub_kegiatan", &["kode_sub", "kode_produk"]),
        may("nama_sub_kegiatan", &["nama_sub", "nama_produk"]),
        may("keluaran", &["indikator_keluaran"]),
        may("urutan", &[]),
        must("kode_indikator", &["indikator", "kode"]),
        must("alasan", &["reason"]),
    ],
};

/// Programmes named in an answer where several fit.
const MOST_NAMED: usize = 5;

/// What links point to: programmes, who runs them, and indicators, by id.
pub(crate) struct Ends {
    programmes: HashMap<Uuid, Programme>,
    owners: HashMap<Uuid, Organisation>,
    indicators: HashMap<Uuid, Indicator>,
}

impl Ends {
    pub fn new(programmes: Vec<Programme>, owners: Vec<Organisation>, indicators: Vec<Indicator>) -> Self {
        Self {
            programmes: programmes.into_iter().map(|row| (row.id, row)).collect(),
            owners: owners.into_iter().map(|row| (row.id, row)).collect(),
            indicators: indicators.into_iter().map(|row| (row.id, row)).collect(),
        }
    }

    /// Order of a link in a file: that of the lists of programmes and indicators.
    pub fn order(&self, row: &ProgrammeLink) -> (String, String, String) {
        let programme = self.programmes.get(&row.programme_id);
        let indicator = self.indicators.get(&row.indicator_id);
        (
            programme.map(|row| row.sort_key.clone()).unwrap_or_default(),
            programme.map(|row| row.key.clone()).unwrap_or_default(),
            indicator.map(|row| row.sort_key.clone()).unwrap_or_default(),
        )
    }
}

pub(crate) fn cells(row: &ProgrammeLink, ends: &Ends) -> Vec<String> {
    let programme = ends.programmes.get(&row.programme_id);
    let owner = programme.and_then(|row| ends.owners.get(&row.organisation_id));
    let code = owner.and_then(|owner| owner.skpd_original.clone());
    let indicator = ends.indicators.get(&row.indicator_id);
    vec![
        code.unwrap_or_default(),
        owner.map(|owner| owner.name.clone()).unwrap_or_default(),
        programme.and_then(|row| row.code.clone()).unwrap_or_default(),
        programme.map(|row| row.name.clone()).unwrap_or_default(),
        programme.map(|row| row.output.clone()).unwrap_or_default(),
        programme.map(|row| ordinal_of(row).to_string()).unwrap_or_default(),
        indicator.map(|row| row.code.clone()).unwrap_or_default(),
        row.reason.clone(),
    ]
}

/// Programmes by code, or by name where they have none.
pub(super) struct Catalogue<'p> {
    by_word: HashMap<String, Vec<&'p Programme>>,
    owners: Owners,
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let programmes = run!(tx, programmes::list(region_id, NOW))?;
    let organisations = run!(tx, organisations::list(region_id, NOW))?;
    let indicators = run!(tx, indicators::list(region_id, NOW))?;
    let current = run!(tx, programmes::list_links(region_id, NOW))?;
    let book = Book::load(tx).await?;
    let catalogue = Catalogue::new(&programmes, organisations.clone());
    let rows = context.read_rows(&SPEC, |row, _| read(row, &catalogue, &book));
    let rows = refuse_withdrawn_links(tx, context, rows, &current).await?;
    let ends = Ends::new(programmes.clone(), organisations, indicators);
    let plan = settle(context, rows, &current, |row| cells(row, &ends));
    if !context.goes_on() || plan.new.is_empty() && plan.changed.is_empty() {
        return Ok(());
    }
    store_plan!(tx, plan, programmes, insert_link, close_link);
    let seq = tx.seq();
    let mut links: HashMap<Uuid, HashSet<Uuid>> = HashMap::new();
    for link in current.iter().chain(&plan.new) {
        links.entry(link.programme_id).or_default().insert(link.indicator_id);
    }
    for row in &programmes {
        let row_now = served(row, links.get(&row.id), &ends);
        if row_now != *row {
            run!(tx, programmes::close(region_id, row.id, seq))?;
            run!(tx, programmes::insert(region_id, seq, &row_now))?;
        }
    }
    Ok(())
}

/// The programme with the goals of these indicators: bit n for goal n.
pub(super) fn served(row: &Programme, indicators: Option<&HashSet<Uuid>>, ends: &Ends) -> Programme {
    let goals = indicators.into_iter().flatten().filter_map(|id| ends.indicators.get(id)?.goal);
    Programme {
        goals: goals.filter(|goal| (1..=17).contains(goal)).fold(0, |mask, goal| mask | 1 << goal),
        link_count: indicators.map_or(0, |list| i64::try_from(list.len()).unwrap_or(i64::MAX)),
        ..row.clone()
    }
}

fn read(row: &Row, catalogue: &Catalogue<'_>, book: &Book) -> Result<ProgrammeLink, Vec<Fault>> {
    let mut reader = Reader::new(row);
    let programme = catalogue.find(&mut reader);
    let mut indicator_id = None;
    let mut reason = None;
    if let Some(code) = reader.code("kode_indikator") {
        indicator_id = indicator(&mut reader, &code, book);
        match Link::new(code, &reader.text("alasan").unwrap_or_default()) {
            Ok(link) => reason = Some(link.reason().to_owned()),
            Err(error) => reader.say("alasan", error.explain()),
        }
    }
    let link = programme.zip(indicator_id).zip(reason).map(|((programme_id, indicator_id), reason)| {
        ProgrammeLink { id: Uuid::nil(), programme_id, indicator_id, reason, valid_from_seq: 0 }
    });
    reader.done(link)
}

/// The indicator of the region that the column `kode_indikator` names.
pub(super) fn indicator(reader: &mut Reader<'_>, code: &IndicatorCode, book: &Book) -> Option<Uuid> {
    let found: Result<Uuid, Said> = book.check(code).and_then(|()| match book.indicator(code) {
        Some(indicator) => Ok(indicator.id),
        None => Err(("fault-unknown-indicator", vec![("found", code.to_string())])),
    });
    found.map_err(|said| reader.say("kode_indikator", said)).ok()
}

impl<'p> Catalogue<'p> {
    pub fn new(programmes: &'p [Programme], organisations: Vec<Organisation>) -> Self {
        let mut by_word: HashMap<String, Vec<&Programme>> = HashMap::new();
        for row in programmes {
            for word in [row.code.as_deref().unwrap_or_default(), &row.name] {
                by_word.entry(word.to_lowercase()).or_default().push(row);
            }
        }
        Self { by_word, owners: Owners::new(organisations) }
    }

    /// The one programme that a row names by code or name, by who runs it, and by output where several are alike.
    pub fn find(&self, reader: &mut Reader<'_>) -> Option<Uuid> {
        let code = reader.text("kode_sub_kegiatan").map(|text| match ProgrammeCode::parse(&text) {
            Ok(code) => code.to_string(),
            Err(_) => text,
        });
        let name = reader.text("nama_sub_kegiatan");
        let column = if code.is_some() { "kode_sub_kegiatan" } else { "nama_sub_kegiatan" };
        let Some(word) = code.as_ref().or(name.as_ref()) else {
            reader.say("kode_sub_kegiatan", ("fault-cell-empty", Vec::new()));
            return None;
        };
        let mut found = self.by_word.get(&word.to_lowercase()).cloned().unwrap_or_default();
        let (agency, owner) = (reader.text("kode_skpd"), reader.text("lembaga"));
        if agency.is_some() || owner.is_some() {
            let owners = self.owners.bearing(agency.as_deref(), owner.as_deref());
            if owners.is_empty() {
                let (column, found) = agency.map_or(("lembaga", owner), |code| ("kode_skpd", Some(code)));
                reader.say(column, ("fault-owner-unknown", vec![("found", found.unwrap_or_default())]));
                return None;
            }
            found.retain(|row| owners.iter().any(|owner| owner.id == row.organisation_id));
        }
        if let Some(output) = reader.text("keluaran") {
            found.retain(|row| row.output.to_lowercase() == output.to_lowercase());
        }
        if let Some(ordinal) = reader.count("urutan") {
            found.retain(|row| i64::from(ordinal_of(row)) == ordinal);
        }
        let said: Said = match found.as_slice() {
            [one] => return Some(one.id),
            [] => ("fault-unknown-programme", vec![("found", word.clone())]),
            several => {
                let named = several.iter().take(MOST_NAMED);
                let known: Vec<String> = named
                    .map(|row| format!("{} – {} ({})", row.organisation_name, row.output, ordinal_of(row)))
                    .collect();
                ("fault-ambiguous-programme", vec![("found", word.clone()), ("known", known.join(" / "))])
            }
        };
        reader.say(column, said);
        None
    }
}
