//! Programmes of a made-up region with their years, places and links; the same ones in every run.
use super::words::{Choices, DEEDS, FUNDS, OTHER_FUNDS, STATES, THINGS, UNITS, WHOM};
use super::{BY, act};
use crate::errors::Failure;
use rembuk_store::rows::{District, Organisation};
use rembuk_store::{Store, Write, run};
use serde_json::{Value, json};
use uuid::{Builder, Uuid};

/// Programmes whose rows go to the database together.
const CHUNK: u32 = 500;
const DISTRICTS: i64 = 31;
const ORGANISATIONS: usize = 60;
/// The first of them are agencies, the others run matrix 3 and 4.
const AGENCIES: usize = 48;
const PLAN: [i64; 5] = [2025, 2026, 2027, 2028, 2029];

/// An indicator that programmes may serve. `goal`: 1–17, or 0 where it has none.
pub struct Served {
    pub id: Uuid,
    pub goal: u8,
}

/// Rows of one kind on their way into the database.
#[derive(Default)]
struct Chunk {
    programmes: Vec<Value>,
    amounts: Vec<Value>,
    places: Vec<Value>,
    links: Vec<Value>,
}

impl Chunk {
    fn rows(&self) -> usize {
        self.programmes.len() + self.amounts.len() + self.places.len() + self.links.len()
    }

    async fn write(self, tx: &mut Write) -> Result<(), Failure> {
        let (region_id, seq) = (tx.region_id(), tx.seq());
        let [programmes, amounts, places, links] = [self.programmes, self.amounts, self.places, self.links]
            .map(|rows| Value::Array(rows).to_string());
        run!(tx, bulk::insert_programmes(region_id, seq, &programmes))?;
        run!(tx, bulk::insert_amounts(region_id, seq, &amounts))?;
        run!(tx, bulk::insert_places(region_id, seq, &places))?;
        run!(tx, bulk::insert_links(region_id, seq, &links))?;
        Ok(())
    }
}

/// Adds `count` programmes with all that belongs to them; how many rows that were.
pub async fn add(
    store: &Store,
    region_id: i64,
    number: u32,
    count: u32,
    indicators: &[Served],
) -> Result<usize, Failure> {
    let mut tx = store.write(region_id).await?;
    let organisations = add_organisations(&mut tx, number).await?;
    add_districts(&mut tx, number).await?;
    let mut rows = 0;
    for first in (0..count).step_by(CHUNK as usize) {
        let mut chunk = Chunk::default();
        for index in first..count.min(first + CHUNK) {
            push(&mut chunk, number, index, &organisations, indicators);
        }
        rows += chunk.rows();
        chunk.write(&mut tx).await?;
    }
    let payload = json!({"kind": "programmes", "new": count, "changed": 0, "rows": count});
    tx.commit_public(act("programmes-imported", "programmes".to_owned(), payload)).await?;
    Ok(rows)
}

/// An id in the form of UUIDv7, in the order of its parts, and the same in every run.
fn id(kind: u8, region: u32, index: u32, part: u8) -> Uuid {
    let region = region.to_be_bytes();
    let random = [region[1], region[2], region[3], kind, part, 0, 0, 0, 0, 0];
    // 1 January 2025 and as many milliseconds.
    Builder::from_unix_timestamp_millis(1_735_689_600_000 + u64::from(index), &random).into_uuid()
}

fn hex(id: Uuid) -> String {
    id.simple().to_string()
}

async fn add_organisations(tx: &mut Write, number: u32) -> Result<Vec<Organisation>, Failure> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    let mut organisations = Vec::with_capacity(ORGANISATIONS);
    for index in 0..ORGANISATIONS {
        let is_agency = index < AGENCIES;
        let name = match is_agency {
            true => format!("Dinas Simulasi {index:02}"),
            false => format!("Lembaga Simulasi {index:02}"),
        };
        let row = Organisation {
            id: id(1, number, index as u32, 0),
            slug: name.to_lowercase().replace(' ', "-"),
            official_name: name.to_uppercase(),
            platform: if is_agency { "government" } else { "civil-society" }.to_owned(),
            agency_kind: is_agency.then(|| "regional-agency".to_owned()),
            skpd_code: None,
            skpd_original: None,
            skpd_damaged: false,
            from_on: None,
            until_on: None,
            basis: None,
            sort_key: name.to_lowercase(),
            valid_from_seq: seq,
            name,
        };
        run!(tx, organisations::insert(region_id, seq, &row))?;
        organisations.push(row);
    }
    Ok(organisations)
}

async fn add_districts(tx: &mut Write, number: u32) -> Result<(), Failure> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    for index in 1..=DISTRICTS {
        let code = district_code(index);
        let row = District {
            id: id(2, number, index as u32, 0),
            bps_code: None,
            slug: format!("simulasi-{index:02}"),
            name: format!("Simulasi {index:02}"),
            desa_count: None,
            kelurahan_count: None,
            latitude: None,
            longitude: None,
            sort_key: code.clone(),
            valid_from_seq: seq,
            code,
        };
        run!(tx, places::insert_district(region_id, seq, &row))?;
    }
    Ok(())
}

/// Districts have eight characters everywhere in the country; all made-up regions have the same ones.
fn district_code(index: i64) -> String {
    format!("99.99.{index:02}")
}

/// Programme `index` of region `number` with one to five years, up to three places and up to three links.
fn push(chunk: &mut Chunk, number: u32, index: u32, organisations: &[Organisation], indicators: &[Served]) {
    let mut choices = Choices::new(number, index);
    let programme_id = id(3, number, index, 0);
    let places = choices.below(4).min(3) as u8;
    for part in 0..places {
        let code = district_code((i64::from(index) + i64::from(part)) % DISTRICTS + 1);
        chunk.places.push(json!([hex(id(5, number, index, part)), hex(programme_id), code]));
    }
    let goals = push_links(chunk, number, index, &mut choices, indicators);
    let (first, years) = (choices.below(PLAN.len()), choices.below(PLAN.len()) + 1);
    let mut sums = (0, 0);
    let plan = &PLAN[first..(first + years).min(PLAN.len())];
    for (part, year) in plan.iter().enumerate() {
        let ceiling = (1 + choices.below(20_000) as i64) * 1_000_000;
        let budget = (*year <= 2026).then_some(ceiling / 10 * 9);
        let target = (1 + choices.below(900)).to_string();
        sums = (sums.0 + ceiling, sums.1 + budget.unwrap_or_default());
        let id = hex(id(4, number, index, part as u8));
        chunk.amounts.push(json!([id, hex(programme_id), year, target, ceiling, budget, null]));
    }
    let span = (plan.first().copied().unwrap_or(PLAN[0]), plan.last().copied().unwrap_or(PLAN[0]));
    chunk.programmes.push(programme(programme_id, index, &mut choices, organisations, span, sums, goals));
}

/// How many links, and their goals as bits.
fn push_links(
    chunk: &mut Chunk,
    number: u32,
    index: u32,
    choices: &mut Choices,
    indicators: &[Served],
) -> (u8, i64) {
    let count = choices.below(4).min(indicators.len());
    let start = choices.below(indicators.len().max(1));
    let mut goals = 0;
    for part in 0..count {
        // Sixty-one apart: they mostly belong to different goals.
        let served = &indicators[(start + part * 61) % indicators.len()];
        if chunk.links.iter().rev().take(part).any(|row| row[2] == hex(served.id)) {
            return (part as u8, goals);
        }
        if served.goal > 0 {
            goals |= 1_i64 << served.goal;
        }
        let id = hex(id(6, number, index, part as u8));
        let programme = hex(self::id(3, number, index, 0));
        chunk.links.push(json!([id, programme, hex(served.id), "Hubungan rekaan untuk uji beban."]));
    }
    (count as u8, goals)
}

/// The row in the order of [`rembuk_store::sqlite::bulk::insert_programmes`].
fn programme(
    id: Uuid,
    index: u32,
    choices: &mut Choices,
    organisations: &[Organisation],
    (first_year, last_year): (i64, i64),
    (ceiling, budget): (i64, i64),
    (links, goals): (u8, i64),
) -> Value {
    let owner = choices.of(organisations);
    let is_agency = owner.agency_kind.is_some();
    let thing = choices.of(THINGS);
    let name = format!("{} {thing} {}", choices.of(DEEDS), choices.of(WHOM));
    let output = format!("Jumlah {thing} yang Ditangani");
    let field = format!("{}.{:02}", index % 7 + 1, index % 29 + 1);
    let programme = format!("{field}.{:02}", index % 6 + 1);
    let activity = format!("{programme}.2.{:02}", index % 9 + 1);
    let code = format!("{activity}.{:04}", index + 1);
    let (programme_name, activity_name) = ("PROGRAM SIMULASI", format!("Kegiatan {thing}"));
    let matrix = if is_agency { "2" } else { *choices.of(&["3", "4"]) };
    let funding = if is_agency { choices.of(FUNDS) } else { choices.of(OTHER_FUNDS) };
    let owner_name = &owner.name;
    let search =
        format!("{name} {code} {programme_name} {activity_name} {output} {owner_name}").to_lowercase();
    json!([
        hex(id),
        format!("{matrix}|{}|{code}|{output}|001", owner.slug),
        format!("{code}-{}", owner.slug),
        matrix,
        code,
        name,
        activity,
        activity_name,
        programme,
        programme_name,
        output,
        choices.of(UNITS),
        hex(owner.id),
        owner_name,
        funding,
        null,
        choices.of(STATES),
        first_year,
        last_year,
        ceiling,
        budget,
        goals,
        links,
        BY,
        search,
        format!("{matrix} {code}.4 {}", owner.sort_key),
    ])
}
