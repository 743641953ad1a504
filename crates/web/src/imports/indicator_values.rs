//! Figures. They stream through `staged_values` in chunks, so that memory stays flat at any number of rows.
use super::ImportError;
use super::change::Shape;
use super::context::Context;
use super::reader::{Reader, figure, may, must};
use super::region_places::RegionPlaces;
use super::series::{Book, Named};
use super::targets::style_of;
use super::versions::note_left_out;
use rembuk_documents::csv_in::{Fault, FaultKind, Row, TableSpec};
use rembuk_domain::indicators::{Direction, Disability, Group, Residence, Sex};
use rembuk_domain::numbers::DecimalStyle;
use rembuk_store::rows::{IndicatorValue, Series, StagedBeside};
use rembuk_store::{Write, run};
use std::collections::HashSet;
use uuid::Uuid;

/// Rows of one statement.
const CHUNK: usize = 500;

/// Rows from which the database should know how many there are.
const MANY: usize = 1_000;

pub(crate) const HEADS: &[&str] = &[
    "kode",
    "nama",
    "satuan",
    "arah_baik",
    "tahun",
    "nilai",
    "sumber",
    "metode",
    "rujukan",
    "catatan",
    "kelompok_jenis_kelamin",
    "kelompok_umur",
    "disabilitas",
    "tempat_tinggal",
    "kuintil",
    "wilayah_kode",
    "penyebut",
    "jumlah_orang",
];

const SPEC: TableSpec = TableSpec {
    columns: &[
        must("kode", &["kode_indikator"]),
        must("nama", &["nama_indikator", "seri"]),
        must("satuan", &["unit"]),
        may("arah_baik", &["arah"]),
        must("tahun", &["year"]),
        must("nilai", &["capaian", "value"]),
        must("sumber", &["source"]),
        must("metode", &["method"]),
        may("rujukan", &["reference"]),
        may("catatan", &["keterangan", "note"]),
        may("kelompok_jenis_kelamin", &["jenis_kelamin"]),
        may("kelompok_umur", &["umur"]),
        may("disabilitas", &[]),
        may("tempat_tinggal", &[]),
        may("kuintil", &["kuintil_pengeluaran"]),
        may("wilayah_kode", &["kode_wilayah"]),
        may("penyebut", &["denominator"]),
        may("jumlah_orang", &["orang"]),
    ],
};

/// `code`: of the series' indicator.
pub(crate) fn cells(row: &IndicatorValue, code: &str, series: &Series) -> Vec<String> {
    let group = Group::parse_key(&row.group_key).unwrap_or_default();
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    vec![
        code.to_owned(),
        series.name.clone(),
        series.unit.clone(),
        super::indicators::direction_word(series.direction.as_deref()).to_owned(),
        row.year.to_string(),
        row.value.clone(),
        series.source.clone(),
        series.method.clone(),
        row.reference.clone(),
        row.note.clone().or_else(|| series.note.clone()).unwrap_or_default(),
        group.sex.map(sex_word).unwrap_or_default().to_owned(),
        text(&group.age),
        group.disability.map(disability_word).unwrap_or_default().to_owned(),
        group.residence.map(residence_word).unwrap_or_default().to_owned(),
        group
            .wealth
            .map(|class| class.strip_prefix('q').map(str::to_owned).unwrap_or(class))
            .unwrap_or_default(),
        text(&group.place),
        text(&row.denominator),
        row.persons.map(|persons| persons.to_string()).unwrap_or_default(),
    ]
}

/// A figure as the file gives it.
struct Staged {
    indicator_id: Uuid,
    series_id: Uuid,
    year: i64,
    group_key: String,
    value: String,
    value_real: f64,
    denominator: Option<String>,
    persons: Option<i64>,
    reference: String,
    note: Option<String>,
}

/// What a row is read against.
struct Reading {
    book: Book,
    places: RegionPlaces,
    style: DecimalStyle,
}

pub(super) async fn import(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let stored = run!(tx, indicator_values::count_all(region_id))?;
    let mut reading = Reading {
        book: Book::load(tx).await?,
        places: RegionPlaces::load(tx, context.region_code()?).await?,
        style: style_of(context, &SPEC),
    };
    // What a broken earlier attempt may have left.
    run!(tx, indicator_values::clear_staged(region_id))?;
    if stage(tx, context, &mut reading).await? > MANY {
        run!(tx, staging::learn_sizes())?;
    }
    find_duplicates(tx, context).await?;
    if !context.goes_on() {
        return Ok(());
    }
    let counts = run!(tx, indicator_values::count_staged(region_id))?;
    let count = |count: i64| u64::try_from(count).unwrap_or_default();
    (context.new, context.changed, context.same) =
        (count(counts.new), count(counts.changed), count(counts.same));
    if context.job.tells_changes {
        tell_changes(tx, context, &reading.book).await?;
    }
    let left_out = stored - counts.changed - counts.same;
    note_left_out(context, usize::try_from(left_out).unwrap_or_default());
    for indicator in reading.book.new_indicators() {
        let args = vec![("code", indicator.code.clone()), ("name", indicator.official_name.clone())];
        context.note(None, "note-indicator-created", args);
    }
    take_over(tx, context, &reading.book).await
}

/// Reads the file into the staging table; returns how many rows stand there.
async fn stage(
    tx: &mut Write,
    context: &mut Context<'_>,
    reading: &mut Reading,
) -> Result<usize, ImportError> {
    let Some(table) = context.open(&SPEC) else { return Ok(0) };
    let mut staged = 0;
    let mut chunk = Vec::with_capacity(CHUNK);
    for row in table {
        context.tick();
        let read = row.map_err(|fault| vec![fault]).and_then(|row| {
            let staged = reading.read(&row, context)?;
            Ok((row.number, staged))
        });
        match read {
            Err(faults) => context.all_faults(faults),
            // Nothing of a refused file is kept, so the rest is only read for its faults.
            Ok(_) if !context.goes_on() => {}
            Ok((number, row)) => {
                staged += 1;
                chunk.push(as_json(number, row));
            }
        }
        if chunk.len() == CHUNK {
            insert_chunk(tx, &mut chunk).await?;
        }
    }
    if !chunk.is_empty() {
        insert_chunk(tx, &mut chunk).await?;
    }
    Ok(staged)
}

async fn insert_chunk(tx: &mut Write, chunk: &mut Vec<serde_json::Value>) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let rows = serde_json::Value::Array(std::mem::take(chunk)).to_string();
    run!(tx, staging::insert_chunk(region_id, &rows))?;
    Ok(())
}

fn as_json(number: u64, row: Staged) -> serde_json::Value {
    serde_json::json!([
        number,
        Uuid::now_v7().simple().to_string(),
        row.indicator_id.simple().to_string(),
        row.series_id.simple().to_string(),
        row.year,
        row.group_key,
        row.value,
        row.value_real,
        row.denominator,
        row.persons,
        row.reference,
        row.note
    ])
}

/// Rows that say a figure twice are noted; rows that say another figure than an earlier one are faults.
async fn find_duplicates(tx: &mut Write, context: &mut Context<'_>) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let repeats = run!(tx, indicator_values::list_duplicates(region_id))?;
    if repeats.is_empty() {
        return Ok(());
    }
    let row = |row: i64| u64::try_from(row).unwrap_or_default();
    let contradictions = run!(tx, indicator_values::list_contradictions(region_id))?;
    let contradicting: HashSet<i64> = contradictions.iter().map(|pair| pair.row_number).collect();
    for pair in contradictions {
        let kind = FaultKind::Domain {
            key: "fault-contradicts-row",
            args: vec![("first", pair.first_row.to_string())],
        };
        context.fault(Fault::at_row(row(pair.row_number), kind));
    }
    for pair in repeats.into_iter().filter(|pair| !contradicting.contains(&pair.row_number)) {
        context.note(
            Some(row(pair.row_number)),
            "note-said-twice",
            vec![("first", pair.first_row.to_string())],
        );
    }
    run!(tx, indicator_values::delete_duplicates(region_id))?;
    Ok(())
}

const SHAPE: Shape = Shape { heads: HEADS, named_by: &[0, 1, 4, 10, 11, 12, 13, 14, 15] };

/// Tells of each figure whether it is new, or what changes.
async fn tell_changes(tx: &mut Write, context: &mut Context<'_>, book: &Book) -> Result<(), ImportError> {
    let region_id = tx.region_id();
    let mut after = -1;
    loop {
        let rows = run!(tx, indicator_values::list_staged_beside(region_id, after, 1_000))?;
        let Some(last) = rows.last() else { return Ok(()) };
        after = last.row_number;
        for row in rows {
            let Some((code, series)) = book.named(row.series_id) else { continue };
            let number = u64::try_from(row.row_number).unwrap_or_default();
            let new = cells(&figure_of(&row, false), code, series);
            if row.old_value.is_none() {
                context.tell(|| SHAPE.new_row(number, &new));
                continue;
            }
            let change = SHAPE.changed(number, &cells(&figure_of(&row, true), code, series), &new);
            if !change.cells.is_empty() {
                context.tell(|| change);
            }
        }
    }
}

/// A staged figure, or the one it would change.
fn figure_of(row: &StagedBeside, is_stored: bool) -> IndicatorValue {
    let row = row.clone();
    let (value, denominator, persons, reference, note) = match is_stored {
        true => (
            row.old_value.unwrap_or_default(),
            row.old_denominator,
            row.old_persons,
            row.old_reference.unwrap_or_default(),
            row.old_note,
        ),
        false => (row.value, row.denominator, row.persons, row.reference, row.note),
    };
    IndicatorValue {
        id: Uuid::nil(),
        indicator_id: Uuid::nil(),
        series_id: row.series_id,
        year: row.year,
        group_key: row.group_key,
        value,
        value_real: 0.0,
        denominator,
        persons,
        reference,
        note,
        valid_from_seq: 0,
    }
}

async fn take_over(tx: &mut Write, context: &mut Context<'_>, book: &Book) -> Result<(), ImportError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    context.changed += book.store(tx).await?;
    if context.new + context.changed > 0 {
        let mut after = -1;
        loop {
            let rows = run!(tx, indicator_values::list_staged(region_id, after, 1_000))?;
            let Some(last) = rows.last() else { break };
            after = last.row_number;
            for row in &rows {
                let key = book.key_of(row.series_id).unwrap_or_default();
                let cells = (
                    key,
                    row.year,
                    &row.group_key,
                    &row.value,
                    &row.denominator,
                    row.persons,
                    &row.reference,
                    &row.note,
                );
                match row.group_key.is_empty() {
                    true => context.digest(&cells),
                    false => context.digest_group(&cells)?,
                }
            }
        }
        run!(tx, indicator_values::adopt_ids(region_id))?;
        run!(tx, indicator_values::close_changed(region_id, seq))?;
        run!(tx, indicator_values::insert_staged(region_id, seq))?;
    }
    run!(tx, indicator_values::clear_staged(region_id))?;
    Ok(())
}

impl Reading {
    fn read(&mut self, row: &Row, context: &Context<'_>) -> Result<Staged, Vec<Fault>> {
        let mut reader = Reader::new(row);
        let code = reader.code("kode");
        if let Some(said) = code.as_ref().and_then(|code| self.book.check(code).err()) {
            reader.say("kode", said);
        }
        let (name, source) = (reader.required("nama"), reader.required("sumber"));
        let method = reader.text("metode").unwrap_or_default();
        let unit = reader.text("satuan").unwrap_or_default();
        let direction = reader.maybe("arah_baik", Direction::parse).flatten();
        let year = reader.year("tahun");
        if let Some(year) = year.filter(|year| *year > context.this_year) {
            reader.say("tahun", ("fault-year-in-future", vec![("found", year.to_string())]));
        }
        let value = reader.decimal("nilai", self.style);
        let group = self.group(&mut reader);
        let denominator = reader.maybe_decimal("penyebut", self.style);
        let persons = reader.count("jumlah_orang");
        let whole = code.zip(name).zip(source).zip(year.zip(value));
        let Some((((code, name), source), (year, value))) = whole.filter(|_| reader.faults.is_empty()) else {
            return Err(reader.faults);
        };
        let note = reader.text("catatan");
        let named = Named { code, name, unit, source, method };
        let series = match self.book.find_or_create(&named, direction, note.as_deref(), row.number) {
            Ok(series) => series,
            Err(said) => {
                reader.say("arah_baik", said);
                return Err(reader.faults);
            }
        };
        let (value, value_real) = figure(value);
        Ok(Staged {
            indicator_id: series.indicator_id,
            series_id: series.id,
            year: i64::from(year),
            group_key: group.key(),
            value,
            value_real,
            denominator: denominator.map(|number| number.to_string()),
            persons,
            reference: reader.text("rujukan").unwrap_or_default(),
            // A note that stands at the series need not stand at each of its figures.
            note: note.filter(|note| series.note.as_deref() != Some(note.as_str())),
        })
    }

    fn group(&self, reader: &mut Reader<'_>) -> Group {
        let mut word = |column: &'static str, known: fn(&str) -> Option<&'static str>| {
            let text = reader.text(column)?;
            let found = known(&text.to_lowercase());
            if found.is_none() {
                reader.say(column, ("indicator-unknown-group", vec![("found", text)]));
            }
            found
        };
        let sex = word("kelompok_jenis_kelamin", |text| match text {
            "perempuan" | "p" | "f" | "wanita" => Some("f"),
            "laki-laki" | "l" | "m" | "pria" => Some("m"),
            _ => None,
        });
        let disability = word("disabilitas", |text| match text {
            "ya" | "with" | "penyandang disabilitas" | "disabilitas" => Some("with"),
            "tidak" | "without" | "bukan penyandang disabilitas" | "non-disabilitas" => Some("without"),
            _ => None,
        });
        let residence = word("tempat_tinggal", |text| match text {
            "kota" | "perkotaan" | "urban" => Some("urban"),
            "desa" | "perdesaan" | "pedesaan" | "rural" => Some("rural"),
            _ => None,
        });
        let wealth = reader.text("kuintil").map(|class| match class.as_str() {
            "1" | "2" | "3" | "4" | "5" => format!("q{class}"),
            _ => class.to_lowercase(),
        });
        Group {
            place: self.place(reader),
            sex: sex.map(|code| if code == "f" { Sex::Female } else { Sex::Male }),
            age: reader.text("kelompok_umur"),
            disability: disability
                .map(|code| if code == "with" { Disability::With } else { Disability::Without }),
            residence: residence
                .map(|code| if code == "urban" { Residence::Urban } else { Residence::Rural }),
            wealth,
        }
    }

    /// A district or village of this region.
    fn place(&self, reader: &mut Reader<'_>) -> Option<String> {
        let text = reader.text("wilayah_kode")?;
        self.places.check(&text).map_err(|said| reader.say("wilayah_kode", said)).ok()
    }
}

fn sex_word(sex: Sex) -> &'static str {
    match sex {
        Sex::Female => "perempuan",
        Sex::Male => "laki-laki",
    }
}

fn disability_word(disability: Disability) -> &'static str {
    match disability {
        Disability::With => "ya",
        Disability::Without => "tidak",
    }
}

fn residence_word(residence: Residence) -> &'static str {
    match residence {
        Residence::Urban => "kota",
        Residence::Rural => "desa",
    }
}
