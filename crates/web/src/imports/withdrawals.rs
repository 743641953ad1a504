//! Withdrawals of programmes and of their links to indicators: nothing public is deleted, it ends with a reason.
use super::ImportError;
use super::context::Context;
use super::programme_links::{Catalogue, Ends, indicator, served};
use super::programmes::ordinal_of;
use super::reader::{Reader, may, must};
use super::series::Book;
use super::versions::{settle, store_plan};
use rembuk_documents::csv_in::{Fault, FaultKind, Row, TableSpec};
use rembuk_store::rows::{Indicator, NOW, Organisation, Programme, ProgrammeLink, Withdrawal};
use rembuk_store::{Write, run};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// `subject` of a withdrawn programme.
pub(crate) const PROGRAMME: &str = "programme";
/// `subject` of a withdrawn link.
pub(crate) const LINK: &str = "programme-link";

pub(crate) const PROGRAMME_HEADS: &[&str] = &[
    "kode_skpd",
    "lembaga",
    "kode_sub_kegiatan",
    "nama_sub_kegiatan",
    "keluaran",
    "urutan",
    "alasan",
    "tanggal",
    "oleh",
];
pub(crate) const LINK_HEADS: &[&str] = &[
    "kode_skpd",
    "lembaga",
    "kode_sub_kegiatan",
    "nama_sub_kegiatan",
    "keluaran",
    "urutan",
    "kode_indikator",
    "alasan",
    "tanggal",
    "oleh",
];

const SPEC: TableSpec = TableSpec {
    columns: &[
        may("kode_skpd", &["kode_opd"]),
        may("lembaga", &["nama_lembaga", "nama_skpd"]),
        may("kode_sub_kegiatan", &["kode_sub", "kode_produk"]),
        may("nama_sub_kegiatan", &["nama_sub", "nama_produk"]),
        may("keluaran", &["indikator_keluaran"]),
        may("urutan", &[]),
        may("kode_indikator", &["indikator"]),
        must("alasan", &["reason"]),
        may("tanggal", &["sejak"]),
        may("oleh", &["lembaga_pencabut"]),
    ],
};

/// What withdrawals point to: all that is stored, and what was withdrawn as it last was.
pub(crate) struct Subjects {
    programmes: HashMap<Uuid, Programme>,
    organisations: HashMap<Uuid, Organisation>,
    indicators: HashMap<Uuid, Indicator>,
}

impl Subjects {
    pub fn new(
        programmes: Vec<Programme>,
        organisations: Vec<Organisation>,
        indicators: Vec<Indicator>,
    ) -> Self {
        Self {
            programmes: programmes.into_iter().map(|row| (row.id, row)).collect(),
            organisations: organisations.into_iter().map(|row| (row.id, row)).collect(),
            indicators: indicators.into_iter().map(|row| (row.id, row)).collect(),
        }
    }
}

pub(crate) fn cells(row: &Withdrawal, subjects: &Subjects) -> Vec<String> {
    let programme = subjects.programmes.get(&row.programme_id);
    let owner = programme.and_then(|row| subjects.organisations.get(&row.organisation_id));
    let of = |text: fn(&Programme) -> String| programme.map(text).unwrap_or_default();
    let mut cells = vec![
        owner.and_then(|owner| owner.skpd_original.clone()).unwrap_or_default(),
        owner.map(|owner| owner.name.clone()).unwrap_or_default(),
        of(|row| row.code.clone().unwrap_or_default()),
        of(|row| row.name.clone()),
        of(|row| row.output.clone()),
        of(|row| ordinal_of(row).to_string()),
    ];
    if let Some(id) = row.indicator_id {
        cells.push(subjects.indicators.get(&id).map(|row| row.code.clone()).unwrap_or_default());
    }
    cells.extend([row.reason.clone(), row.on_day.clone(), row.office.clone()]);
    cells
}

/// What rows are read against.
struct Env<'a> {
    catalogue: Catalogue<'a>,
    book: Book,
    /// Ids of links, current or withdrawn, by programme and indicator. Absent where programmes are withdrawn.
    links: Option<HashMap<(Uuid, Uuid), Uuid>>,
}

pub(super) async fn import_programmes(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    import(tx, context, PROGRAMME).await
}

pub(super) async fn import_links(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    import(tx, context, LINK).await
}

async fn import(tx: &mut Write, context: &mut Context<'_>, subject: &'static str) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let current_programmes = run!(tx, programmes::list(region_id, NOW))?;
    let mut programmes = current_programmes.clone();
    programmes.extend(run!(tx, withdrawals::list_programmes(region_id, NOW))?);
    let organisations = run!(tx, organisations::list(region_id, NOW))?;
    let indicators = run!(tx, indicators::list(region_id, NOW))?;
    let current_links = run!(tx, programmes::list_links(region_id, NOW))?;
    let withdrawn_links = run!(tx, withdrawals::list_links(region_id, NOW))?;
    let current: Vec<Withdrawal> = run!(tx, withdrawals::list(region_id, NOW))?
        .into_iter()
        .filter(|row| row.subject == subject)
        .collect();
    // A link that was taken up again stands before the one withdrawn earlier.
    let known = withdrawn_links.iter().chain(&current_links);
    let links = (subject == LINK)
        .then(|| known.map(|link| ((link.programme_id, link.indicator_id), link.id)).collect());
    let env = Env {
        catalogue: Catalogue::new(&programmes, organisations.clone()),
        book: Book::load(tx).await?,
        links,
    };
    let rows = context.read_rows(&SPEC, |row, context| read(row, context, &env, subject));
    let subjects = Subjects::new(programmes.clone(), organisations.clone(), indicators.clone());
    let plan = settle(context, rows, &current, |row| cells(row, &subjects));
    if !context.goes_on() {
        return Ok(());
    }
    if subject == PROGRAMME {
        for row in &plan.new {
            end_programme(tx, row.subject_id).await?;
        }
    } else {
        let ends = Ends::new(programmes.clone(), organisations, indicators);
        let ids: HashSet<Uuid> = plan.new.iter().map(|row| row.subject_id).collect();
        end_links(tx, &current_programmes, &current_links, &ids, &ends).await?;
    }
    store_plan!(tx, plan, withdrawals, insert, close);
    Ok(())
}

fn read(
    row: &Row,
    context: &Context<'_>,
    env: &Env<'_>,
    subject: &'static str,
) -> Result<Withdrawal, Vec<Fault>> {
    let mut reader = Reader::new(row);
    let programme = env.catalogue.find(&mut reader);
    let mut indicator_id = None;
    let mut subject_id = programme;
    if let Some(links) = &env.links {
        let code = reader.code("kode_indikator");
        indicator_id = code.as_ref().and_then(|code| indicator(&mut reader, code, &env.book));
        subject_id = programme.zip(indicator_id).and_then(|key| links.get(&key).copied());
        if let (Some(code), Some(_), Some(_), None) = (code, programme, indicator_id, subject_id) {
            reader.say("kode_indikator", ("fault-unknown-link", vec![("found", code.to_string())]));
        }
    }
    let reason = reader.required("alasan");
    if reason.as_ref().is_some_and(|reason| !reason.contains(char::is_alphanumeric)) {
        reader.say("alasan", ("fault-withdrawal-reason", Vec::new()));
    }
    let on_day = reader.day("tanggal").unwrap_or_else(|| context.today.clone());
    if on_day > context.today {
        let args = vec![("found", on_day.clone()), ("today", context.today.clone())];
        reader.say("tanggal", ("fault-day-ahead", args));
    }
    let office = reader.text("oleh").unwrap_or_else(|| context.job.by.clone());
    let whole =
        programme.zip(subject_id).zip(reason).map(|((programme_id, subject_id), reason)| Withdrawal {
            id: Uuid::nil(),
            subject: subject.to_owned(),
            subject_id,
            programme_id,
            indicator_id,
            reason,
            on_day,
            office,
            valid_from_seq: 0,
        });
    reader.done(whole)
}

/// Ends a programme with its money, places and links: they leave every list and sum, and stay in the past.
async fn end_programme(tx: &mut Write, id: Uuid) -> Result<(), ImportError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    for row in run!(tx, programmes::list_amounts_of(region_id, id, NOW))? {
        run!(tx, programmes::close_amount(region_id, row.id, seq))?;
    }
    for row in run!(tx, programmes::list_places_of(region_id, id, NOW))? {
        run!(tx, programmes::close_place(region_id, row.id, seq))?;
    }
    for row in run!(tx, programmes::list_links_of(region_id, id, NOW))? {
        run!(tx, programmes::close_link(region_id, row.id, seq))?;
    }
    run!(tx, programmes::close(region_id, id, seq))?;
    Ok(())
}

/// Ends these links; their programmes serve fewer goals from here on.
async fn end_links(
    tx: &mut Write,
    programmes: &[Programme],
    links: &[ProgrammeLink],
    ended: &HashSet<Uuid>,
    ends: &Ends,
) -> Result<(), ImportError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let mut left: HashMap<Uuid, HashSet<Uuid>> = HashMap::new();
    for link in links {
        if ended.contains(&link.id) {
            run!(tx, programmes::close_link(region_id, link.id, seq))?;
        } else {
            left.entry(link.programme_id).or_default().insert(link.indicator_id);
        }
    }
    for row in programmes {
        let now = served(row, left.get(&row.id), ends);
        if now != *row {
            run!(tx, programmes::close(region_id, row.id, seq))?;
            run!(tx, programmes::insert(region_id, seq, &now))?;
        }
    }
    Ok(())
}

/// Refuses links that were withdrawn and come in again for the same reason; another reason makes another link.
pub(super) async fn refuse_withdrawn_links(
    tx: &mut Write,
    context: &mut Context<'_>,
    rows: Vec<(u64, ProgrammeLink)>,
    current: &[ProgrammeLink],
) -> Result<Vec<(u64, ProgrammeLink)>, ImportError> {
    let region_id = tx.region_id();
    let withdrawn = run!(tx, withdrawals::list_links(region_id, NOW))?;
    let told: HashMap<Uuid, Withdrawal> =
        run!(tx, withdrawals::list(region_id, NOW))?.into_iter().map(|row| (row.subject_id, row)).collect();
    let ends = |link: &ProgrammeLink| (link.programme_id, link.indicator_id);
    let kept: HashSet<(Uuid, Uuid)> = current.iter().map(ends).collect();
    let mut taken = Vec::new();
    for (number, link) in rows {
        let again = withdrawn.iter().find(|old| ends(old) == ends(&link) && old.reason == link.reason);
        match again.and_then(|old| told.get(&old.id)).filter(|_| !kept.contains(&ends(&link))) {
            Some(old) => {
                let args = vec![("day", old.on_day.clone()), ("reason", old.reason.clone())];
                let kind = FaultKind::Domain { key: "fault-withdrawn-link", args };
                context.fault(Fault::at_cell(number, "alasan", kind));
            }
            None => taken.push((number, link)),
        }
    }
    Ok(taken)
}
