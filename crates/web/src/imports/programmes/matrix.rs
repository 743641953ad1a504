//! Matrices 2, 3 and 4 as official tables have them: a row for each indicator and programme, with a column for each
//! year. The same programme under several indicators is one programme with several links.
use super::merge::{Changes, Draft, settle_programmes};
use super::read::{Columns, Env, Line, line, target};
use super::write::{Stored, store};
use super::{environment, note_unchecked};
use crate::imports::ImportError;
use crate::imports::context::Context;
use crate::imports::explain::Explain;
use crate::imports::programme_links::{self, Ends, served};
use crate::imports::reader::{ColumnStyle, Reader};
use crate::imports::series::Book;
use crate::imports::versions::{settle, store_plan};
use crate::imports::withdrawals::refuse_withdrawn_links;
use crate::imports::workbook::{Verdict, leave};
use crate::matrix_columns::{Layout, YEARS, layout, money_column, target_column, unitless_column};
use rembuk_documents::csv_in::{Fault, FaultKind, Row, Table};
use rembuk_domain::codes::IndicatorCode;
use rembuk_domain::indicators::Year;
use rembuk_domain::money::{MoneyError, Rupiah};
use rembuk_domain::numbers::DecimalStyle;
use rembuk_domain::programmes::{Link, LinkError, Matrix};
use rembuk_store::rows::{NOW, Programme, ProgrammeAmount, ProgrammeLink};
use rembuk_store::{Write, run};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// A row: a programme with all its years, and the indicator it hangs on, if any.
struct WideRow {
    key: String,
    /// The stored programme that the row was made from, where the file says so.
    programme: Option<Uuid>,
    lines: Vec<Line>,
    link: Option<Wish>,
}

struct Wish {
    indicator_id: Uuid,
    code: IndicatorCode,
    /// Rows that give none keep what is stored.
    reason: Option<String>,
}

/// A link that a row wants, by the key of its programme.
struct Wanted {
    row: u64,
    key: String,
    wish: Wish,
}

/// What a first pass over the file tells: how it writes decimals, and which years it has.
struct Looked {
    targets: DecimalStyle,
    money: DecimalStyle,
    years: Vec<YearColumns>,
}

struct YearColumns {
    year: i64,
    target: String,
    money: String,
}

impl YearColumns {
    fn of(table: &Table<'_>) -> Vec<Self> {
        let columns = YEARS.map(|year| Self { year, target: target_column(year), money: money_column(year) });
        columns.filter(|columns| table.has(&columns.target) || table.has(&columns.money)).collect()
    }

    fn is_filled(&self, row: &Row) -> bool {
        row.get(&self.target).is_some() || row.get(&self.money).is_some()
    }
}

pub(in crate::imports) async fn import(
    tx: &mut Write,
    context: &mut Context<'_>,
    matrix: Matrix,
) -> Result<(), ImportError> {
    let layout = layout(matrix);
    let region = context.region_code()?;
    let Some(looked) = look(context, layout) else { return Ok(()) };
    let book = Book::load(tx).await?;
    let mut env = environment(tx, region, None, looked.targets).await?;
    let rows = context.read_rows(layout.spec, |row, context| {
        let named = |fault: Fault| Fault {
            column: fault.column.map(|column| layout.head(&column).to_owned()),
            ..fault
        };
        let programme = match context.stored.judge(row, layout) {
            Verdict::Read { programme } => programme,
            Verdict::Conflict(faults) => {
                context.stored.excuse(row);
                return Err(faults.into_iter().map(named).collect());
            }
            Verdict::LeaveAsStored => {
                leave(row, context);
                context.same += looked.years.iter().filter(|columns| columns.is_filled(row)).count() as u64;
                return Ok(None);
            }
        };
        let read = read(row, context, &mut env, matrix, &book, &looked);
        if read.is_err() {
            context.stored.excuse(row);
        }
        read.map(|row| Some(WideRow { programme, ..row }))
            .map_err(|faults| faults.into_iter().map(named).collect())
    });
    let rows = rows.into_iter().filter_map(|(number, row)| Some((number, row?))).collect();
    note_unchecked(context, &env);
    let stored = Stored::load(tx).await?;
    let (rows, renamed) = renames(context, rows, &stored);
    let (mut drafts, wanted) = gather(context, rows, layout);
    drafts.iter_mut().for_each(|draft| draft.renames = renamed.get(draft.key()).copied());
    let keys: HashSet<String> = drafts.iter().map(|draft| draft.key().to_owned()).collect();
    let changes = settle_programmes(context, drafts, &stored, &env, Some(matrix));
    write(tx, context, Told { keys, wanted, stored, changes, env }).await
}

/// Looks through the file once for its styles. A column of money without its unit is a fault of the file.
fn look(context: &mut Context<'_>, layout: &Layout) -> Option<Looked> {
    let (mut targets, mut money) = (ColumnStyle::default(), ColumnStyle::default());
    let table = context.peek(layout.spec);
    let unitless: Vec<String> = table
        .iter()
        .flat_map(|table| YEARS.map(unitless_column).filter(|column| table.has(column)).collect::<Vec<_>>())
        .collect();
    for column in &unitless {
        let args = vec![("found", column.clone()), ("suggestion", format!("{column}_rp_juta"))];
        let kind = FaultKind::Domain { key: "fault-money-unit-missing", args };
        context.fault(Fault::at_column(column.clone(), kind));
    }
    if !unitless.is_empty() {
        return None;
    }
    let years: Vec<YearColumns> = table.as_ref().map(YearColumns::of).unwrap_or_default();
    for row in table.into_iter().flatten().flatten() {
        for columns in &years {
            targets.see(&row, &columns.target);
            money.see(&row, &columns.money);
        }
    }
    Some(Looked { targets: targets.style(), money: money.style(), years })
}

fn read(
    row: &Row,
    context: &mut Context<'_>,
    env: &mut Env,
    matrix: Matrix,
    book: &Book,
    looked: &Looked,
) -> Result<WideRow, Vec<Fault>> {
    env.columns.get_or_insert_with(|| Columns::of(row));
    let mut reader = Reader::new(row);
    let link = wish(&mut reader, book);
    let amounts: Vec<(ProgrammeAmount, bool)> = looked
        .years
        .iter()
        .filter_map(|columns| {
            Some((amount(&mut reader, row, columns, looked)?, reader.is_number(&columns.target)))
        })
        .collect();
    let years: Vec<Year> =
        amounts.iter().filter_map(|(amount, _)| Year::try_from(amount.year).ok()).collect();
    let Some((first, _)) = amounts.first() else {
        reader.say(&target_column(i64::from(context.this_year)), ("fault-no-year-filled", Vec::new()));
        return Err(reader.faults);
    };
    let line = line(&mut reader, matrix, &years, first.clone(), env, context);
    let whole = line.map(|line| WideRow {
        key: format!("{}|{:03}", line.stem, line.ordinal.unwrap_or(1)),
        programme: None,
        lines: amounts
            .into_iter()
            .map(|(amount, is_number)| Line { amount, is_number, ..line.clone() })
            .collect(),
        link,
    });
    reader.done(whole)
}

fn wish(reader: &mut Reader<'_>, book: &Book) -> Option<Wish> {
    let code = reader.maybe("kode_indikator", IndicatorCode::parse)?;
    let indicator_id = programme_links::indicator(reader, &code, book)?;
    let text = reader.text("alasan");
    let reason = text.and_then(|text| match Link::new(code.clone(), &text) {
        Ok(link) => Some(link.reason().to_owned()),
        Err(error) => {
            reader.say("alasan", error.explain());
            None
        }
    });
    Some(Wish { indicator_id, code, reason })
}

/// What the row says of a year; nothing where both cells are empty. A dash says that the programme runs in that year and
/// that nobody knows how much.
fn amount(
    reader: &mut Reader<'_>,
    row: &Row,
    columns: &YearColumns,
    looked: &Looked,
) -> Option<ProgrammeAmount> {
    let YearColumns { year, target: target_at, money: money_at } = columns;
    if !columns.is_filled(row) {
        return None;
    }
    let is_dash = row.get(target_at).is_some_and(|text| matches!(text, "-" | "–" | "—"));
    let target = if is_dash { None } else { target(reader, target_at, looked.targets) };
    let style = reader.style(money_at, looked.money);
    let ceiling = reader.maybe(money_at, |raw| match Rupiah::parse_budget_in_millions(raw, style) {
        Ok(amount) => Ok(Some(amount.get())),
        Err(MoneyError::Empty) => Ok(None),
        Err(error) => Err(error),
    });
    Some(ProgrammeAmount {
        id: Uuid::nil(),
        programme_id: Uuid::nil(),
        year: *year,
        target,
        ceiling: ceiling.flatten(),
        budget: None,
        realised: None,
        valid_from_seq: 0,
    })
}

/// Rows that name their programme may change what it is known by. All rows of one programme must do so alike; one that does
/// not is a fault, and falls out. Gives the programmes that are known by another key now.
fn renames(
    context: &mut Context<'_>,
    rows: Vec<(u64, WideRow)>,
    stored: &Stored,
) -> (Vec<(u64, WideRow)>, HashMap<String, Uuid>) {
    let old: HashMap<Uuid, &str> = stored.by_key.values().map(|row| (row.id, row.key.as_str())).collect();
    let keys: HashSet<String> = rows.iter().map(|(_, row)| row.key.clone()).collect();
    let mut first: HashMap<Uuid, (u64, String)> = HashMap::new();
    let mut sound = Vec::new();
    for (number, row) in rows {
        if let Some(id) = row.programme {
            match first.get(&id) {
                Some((at, key)) if *key != row.key => {
                    let args = vec![("first", at.to_string())];
                    let kind = FaultKind::Domain { key: "fault-contradicts-row", args };
                    context.fault(Fault::at_row(number, kind));
                    continue;
                }
                Some(_) => {}
                None => {
                    first.insert(id, (number, row.key.clone()));
                }
            }
        }
        sound.push((number, row));
    }
    let is_free = |key: &str| !stored.by_key.contains_key(key);
    let renamed = first.into_iter().filter_map(|(id, (_, key))| {
        let before = old.get(&id)?;
        (*before != key && is_free(&key) && !keys.contains(*before)).then_some((key, id))
    });
    (sound, renamed.collect())
}

/// One draft for each programme; rows of one programme must say the same of it.
fn gather(
    context: &mut Context<'_>,
    rows: Vec<(u64, WideRow)>,
    layout: &Layout,
) -> (Vec<Draft>, Vec<Wanted>) {
    let mut first: HashMap<String, (u64, Vec<Line>)> = HashMap::new();
    let mut seen: HashMap<(String, Option<Uuid>), u64> = HashMap::new();
    let (mut drafts, mut wanted) = (Vec::new(), Vec::new());
    for (number, row) in rows {
        let said = |key, first: u64| FaultKind::Domain { key, args: vec![("first", first.to_string())] };
        if let Some((at, lines)) = first.get(&row.key)
            && *lines != row.lines
        {
            let column = difference(lines, &row.lines).map(|column| layout.head(&column).to_owned());
            let kind = said("fault-contradicts-row", *at);
            context.fault(Fault { column, ..Fault::at_row(number, kind) });
            continue;
        }
        let hung = (row.key.clone(), row.link.as_ref().map(|wish| wish.indicator_id));
        if let Some(at) = seen.get(&hung) {
            context.fault(Fault::at_row(number, said("fault-same-row-twice", *at)));
            continue;
        }
        seen.insert(hung, number);
        if !first.contains_key(&row.key) {
            let mut lines = row.lines.clone().into_iter();
            if let Some(line) = lines.next() {
                let mut draft = Draft::new(number, row.key.clone(), line);
                let faults: Vec<Fault> = lines.filter_map(|line| draft.take(number, line)).collect();
                context.all_faults(faults);
                drafts.push(draft);
            }
            first.insert(row.key.clone(), (number, row.lines));
        }
        wanted.extend(row.link.map(|wish| Wanted { row: number, key: row.key, wish }));
    }
    (drafts, wanted)
}

/// The first of our columns in which two rows of one programme differ.
fn difference(one: &[Line], other: &[Line]) -> Option<String> {
    let years = |lines: &[Line]| lines.iter().map(|line| line.amount.year).collect::<Vec<_>>();
    for (a, b) in one.iter().zip(other) {
        if a.amount.target != b.amount.target {
            return Some(target_column(a.amount.year));
        }
        if a.amount.ceiling != b.amount.ceiling {
            return Some(money_column(a.amount.year));
        }
    }
    if years(one) != years(other) {
        return None;
    }
    let (a, b) = one.first().zip(other.first())?;
    let columns = [
        ("sumber_dana", a.funding == b.funding),
        ("wilayah_kode", a.places == b.places),
        ("tahap", a.stage == b.stage),
        ("satuan", a.programme.unit == b.programme.unit),
        ("nama_sub_kegiatan", a.programme.name == b.programme.name),
        ("nama_kegiatan", a.programme.activity_name == b.programme.activity_name),
        ("nama_program", a.programme.programme_name == b.programme.programme_name),
        ("kategori_pojk", a.programme.pojk_category == b.programme.pojk_category),
        ("sumber", a.programme.source == b.programme.source),
    ];
    columns.into_iter().find(|(_, same)| !same).map(|(column, _)| column.to_owned())
}

/// What the file tells, beside what is stored.
struct Told {
    /// Of programmes that stand in the file.
    keys: HashSet<String>,
    wanted: Vec<Wanted>,
    stored: Stored,
    changes: Changes,
    env: Env,
}

async fn write(tx: &mut Write, context: &mut Context<'_>, told: Told) -> Result<(), ImportError> {
    let Told { keys, wanted, stored, mut changes, env } = told;
    let region_id = tx.region_id();
    let mut programmes: HashMap<Uuid, Programme> =
        stored.by_key.values().map(|row| (row.id, row.clone())).collect();
    for row in changes.changed.iter().chain(&changes.new) {
        programmes.insert(row.id, row.clone());
    }
    let all_links = run!(tx, programmes::list_links(region_id, NOW))?;
    let is_told =
        |link: &&ProgrammeLink| programmes.get(&link.programme_id).is_some_and(|row| keys.contains(&row.key));
    let current: Vec<ProgrammeLink> = all_links.iter().filter(is_told).cloned().collect();
    let links = links(context, wanted, &programmes, &current);
    let links = refuse_withdrawn_links(tx, context, links, &current).await?;
    let indicators = run!(tx, indicators::list(region_id, NOW))?;
    let ends = Ends::new(programmes.values().cloned().collect(), env.owners.all().to_vec(), indicators);
    let plan = settle(context, links, &current, |row| programme_links::cells(row, &ends));
    if !context.goes_on() {
        return Ok(());
    }
    let mut by_programme: HashMap<Uuid, HashSet<Uuid>> = HashMap::new();
    for link in all_links.iter().chain(&plan.new) {
        by_programme.entry(link.programme_id).or_default().insert(link.indicator_id);
    }
    for row in changes.changed.iter_mut().chain(&mut changes.new) {
        *row = served(row, by_programme.get(&row.id), &ends);
    }
    let written: HashSet<Uuid> = changes.changed.iter().chain(&changes.new).map(|row| row.id).collect();
    for row in programmes.values().filter(|row| !written.contains(&row.id)) {
        let now = served(row, by_programme.get(&row.id), &ends);
        if now != *row {
            changes.changed.push(now);
        }
    }
    store(tx, &env.owners, &changes).await?;
    store_plan!(tx, plan, programmes, insert_link, close_link);
    Ok(())
}

/// The links of the file, with the stored reason where the file gives none.
fn links(
    context: &mut Context<'_>,
    wanted: Vec<Wanted>,
    programmes: &HashMap<Uuid, Programme>,
    current: &[ProgrammeLink],
) -> Vec<(u64, ProgrammeLink)> {
    let ids: HashMap<&str, Uuid> = programmes.values().map(|row| (row.key.as_str(), row.id)).collect();
    let reasons: HashMap<(Uuid, Uuid), &str> =
        current.iter().map(|link| ((link.programme_id, link.indicator_id), link.reason.as_str())).collect();
    let mut links = Vec::new();
    for Wanted { row, key, wish } in wanted {
        // A programme that was refused has no id.
        let Some(programme_id) = ids.get(key.as_str()).copied() else { continue };
        let stored = reasons.get(&(programme_id, wish.indicator_id)).map(|reason| (*reason).to_owned());
        let Some(reason) = wish.reason.or(stored) else {
            let (key, args) = LinkError::ReasonMissing { indicator: wish.code }.explain();
            context.fault(Fault::at_cell(row, "alasan", FaultKind::Domain { key, args }));
            continue;
        };
        let indicator_id = wish.indicator_id;
        links.push((
            row,
            ProgrammeLink { id: Uuid::nil(), programme_id, indicator_id, reason, valid_from_seq: 0 },
        ));
    }
    links
}
