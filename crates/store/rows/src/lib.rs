//! Row structs that both databases share. Instants are Unix microseconds (UTC), written by the caller's clock, never by SQL.

mod calendar;
mod contributions;
mod decisions;
mod figures;
mod files;
mod forum;
mod imports;
mod meetings;
mod messages;
mod minutes;
mod people;
mod processes;

pub use calendar::*;
pub use contributions::*;
pub use decisions::*;
pub use figures::*;
pub use files::*;
pub use forum::*;
pub use imports::*;
pub use meetings::*;
pub use messages::*;
pub use minutes::*;
pub use people::*;
pub use processes::*;
use uuid::Uuid;

/// `valid_to_seq` of a current row.
pub const CURRENT: i64 = i64::MAX;

/// "Now" as a point of the record: later than every entry, earlier than [`CURRENT`].
pub const NOW: i64 = i64::MAX - 1;

/// A regional government whose plan is kept here. `region_id` is the Kemendagri code as a number.
#[derive(Debug, Clone, PartialEq)]
pub struct Region {
    pub region_id: i64,
    pub code: String,
    pub slug: String,
    pub name: String,
    pub kind: String,
    pub time_zone: String,
    pub is_example: bool,
    pub plan_title_id: Option<String>,
    pub plan_title_en: Option<String>,
    pub plan_start: Option<i64>,
    pub plan_end: Option<i64>,
    pub created_at: i64,
}

/// A body that takes part; an agency where `agency_kind` is set. Days are ISO text.
#[derive(Debug, Clone, PartialEq)]
pub struct Organisation {
    pub id: Uuid,
    pub slug: String,
    pub name: String,
    pub official_name: String,
    pub platform: String,
    pub agency_kind: Option<String>,
    pub skpd_code: Option<String>,
    pub skpd_original: Option<String>,
    pub skpd_damaged: bool,
    pub from_on: Option<String>,
    pub until_on: Option<String>,
    pub basis: Option<String>,
    pub sort_key: String,
    pub valid_from_seq: i64,
}

/// A name an organisation bore, from one day to another.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganisationName {
    pub id: Uuid,
    pub organisation_id: Uuid,
    pub name: String,
    pub from_on: Option<String>,
    pub until_on: Option<String>,
    pub basis: Option<String>,
    pub valid_from_seq: i64,
}

/// Which organisation follows which, by what regulation: agencies merge and split.
#[derive(Debug, Clone, PartialEq)]
pub struct OrganisationSuccession {
    pub id: Uuid,
    pub predecessor_id: Uuid,
    pub successor_id: Uuid,
    pub kind: String,
    pub on_date: String,
    pub basis: String,
    pub valid_from_seq: i64,
}

/// Kecamatan. Latitude and longitude are decimal text in degrees.
#[derive(Debug, Clone, PartialEq)]
pub struct District {
    pub id: Uuid,
    pub code: String,
    pub bps_code: Option<String>,
    pub slug: String,
    pub name: String,
    pub desa_count: Option<i64>,
    pub kelurahan_count: Option<i64>,
    pub latitude: Option<String>,
    pub longitude: Option<String>,
    pub sort_key: String,
    pub valid_from_seq: i64,
}

/// Desa or kelurahan; `mark` names a programme it belongs to (for example Desbumi), with its source.
#[derive(Debug, Clone, PartialEq)]
pub struct Village {
    pub id: Uuid,
    pub code: String,
    pub district_code: String,
    pub bps_code: Option<String>,
    pub name: String,
    pub kind: String,
    pub mark: Option<String>,
    pub mark_source: Option<String>,
    pub sort_key: String,
    pub valid_from_seq: i64,
}

/// GeoJSON geometry of a district, WGS 84.
#[derive(Debug, Clone, PartialEq)]
pub struct Boundary {
    pub id: Uuid,
    pub code: String,
    pub geometry: String,
    pub source: String,
    pub valid_from_seq: i64,
}

/// An indicator of the national list, by edition. Belongs to the installation (region 0).
#[derive(Debug, Clone, PartialEq)]
pub struct CatalogueIndicator {
    pub id: Uuid,
    pub edition: String,
    pub code: String,
    pub code_key: String,
    pub slug: String,
    pub official_name: String,
    pub goal: i64,
    pub target_code: Option<String>,
    pub code_original: String,
    pub sort_key: String,
    pub valid_from_seq: i64,
}

/// An indicator of a region's list. `metadata` is a JSON object of texts in both languages.
#[derive(Debug, Clone, PartialEq)]
pub struct Indicator {
    pub id: Uuid,
    pub code: String,
    pub code_key: String,
    pub slug: String,
    pub official_name: String,
    pub plain_name_id: String,
    pub plain_name_en: String,
    pub unit: String,
    pub direction: Option<String>,
    pub goal: Option<i64>,
    pub target_code: Option<String>,
    pub is_own: bool,
    pub authority: Option<String>,
    pub agency_id: Option<Uuid>,
    pub assignment_basis: Option<String>,
    pub frequency: Option<String>,
    pub metadata: String,
    pub sort_key: String,
    pub valid_from_seq: i64,
}

/// Figures of one source by one method: never joined to another series.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    pub id: Uuid,
    pub indicator_id: Uuid,
    pub key: String,
    pub name: String,
    pub unit: String,
    pub source: String,
    pub method: String,
    pub direction: Option<String>,
    pub note: Option<String>,
    pub position: i64,
    pub valid_from_seq: i64,
}

/// One figure. `value` is decimal text, `value_real` derived for sorting; `group_key` is empty for all residents.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorValue {
    pub id: Uuid,
    pub indicator_id: Uuid,
    pub series_id: Uuid,
    pub year: i64,
    pub group_key: String,
    pub value: String,
    pub value_real: f64,
    pub denominator: Option<String>,
    pub persons: Option<i64>,
    pub reference: String,
    pub note: Option<String>,
    pub valid_from_seq: i64,
}

/// What the region set out to reach in a year, in the series it judges.
#[derive(Debug, Clone, PartialEq)]
pub struct Target {
    pub id: Uuid,
    pub indicator_id: Uuid,
    pub series_id: Uuid,
    pub year: i64,
    pub value: String,
    pub value_real: f64,
    pub basis: String,
    pub valid_from_seq: i64,
}

/// A target set by others (scope `national`, `province`, `global`), with its source; it judges nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct NationalTarget {
    pub id: Uuid,
    pub indicator_id: Uuid,
    pub scope: String,
    pub year: i64,
    pub value: String,
    pub value_real: f64,
    pub source: String,
    pub valid_from_seq: i64,
}

/// A figure of another region of the province, same indicator, source and year.
#[derive(Debug, Clone, PartialEq)]
pub struct ComparisonValue {
    pub id: Uuid,
    pub province: String,
    pub place_name: String,
    pub code_key: String,
    pub name: String,
    pub unit: String,
    pub year: i64,
    pub value: String,
    pub value_real: f64,
    pub source: String,
    pub sort_key: String,
    pub valid_from_seq: i64,
}

/// A rule a secretariat can see and change, with its basis.
#[derive(Debug, Clone, PartialEq)]
pub struct Setting {
    pub key: String,
    pub value: String,
    pub basis: String,
    pub valid_from_seq: i64,
}

/// What is being written for the next version of the plan's text. `fields`: by name of the form, as JSON, the number of the
/// version in force when it was saved and its text; `version` grows with each time it is saved.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanDraft {
    pub fields: String,
    pub version: i64,
    pub saved_at: i64,
}

/// One setting of how a region looks.
#[derive(Debug, Clone, PartialEq)]
pub struct LookSetting {
    pub region_id: i64,
    pub key: String,
    pub value: String,
}

/// An entry of the public record as stored.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    pub region_id: i64,
    pub seq: i64,
    pub at: i64,
    pub kind: String,
    pub schema_version: i64,
    pub acting_office: String,
    pub subject: String,
    pub hash_before: Option<Vec<u8>>,
    pub hash_after: Option<Vec<u8>>,
    pub payload: Option<String>,
    pub salt: Option<Vec<u8>>,
    pub payload_hash: Vec<u8>,
    pub leaf_hash: Vec<u8>,
}
/// Where a region's record stands: size, root and the frontier that lets the next entry be added.
#[derive(Debug, Clone, PartialEq)]
pub struct Head {
    pub region_id: i64,
    pub record_size: i64,
    pub record_root: Vec<u8>,
    pub record_frontier: Vec<u8>,
    pub settings_version: i64,
}

/// What a set of staged figures would do, in rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct StagedCounts {
    pub new: i64,
    pub changed: i64,
    pub same: i64,
}

/// Two rows of one file that speak of the same figure.
#[derive(Debug, Clone, PartialEq)]
pub struct StagedDuplicate {
    pub row_number: i64,
    pub first_row: i64,
}

/// A figure of a file, waiting to be taken over.
#[derive(Debug, Clone, PartialEq)]
pub struct StagedValue {
    pub row_number: i64,
    pub series_id: Uuid,
    pub year: i64,
    pub group_key: String,
    pub value: String,
    pub denominator: Option<String>,
    pub persons: Option<i64>,
    pub reference: String,
    pub note: Option<String>,
}

/// A figure of a file beside the stored one it would change; none where it is new.
#[derive(Debug, Clone, PartialEq)]
pub struct StagedBeside {
    pub row_number: i64,
    pub series_id: Uuid,
    pub year: i64,
    pub group_key: String,
    pub value: String,
    pub denominator: Option<String>,
    pub persons: Option<i64>,
    pub reference: String,
    pub note: Option<String>,
    pub old_value: Option<String>,
    pub old_denominator: Option<String>,
    pub old_persons: Option<i64>,
    pub old_reference: Option<String>,
    pub old_note: Option<String>,
}

/// A programme, activity or sub-activity of the government nomenclature, by version. Belongs to the installation (region 0). `tags` are separated by `;`.
#[derive(Debug, Clone, PartialEq)]
pub struct NomenclatureEntry {
    pub id: Uuid,
    pub version: String,
    pub code: String,
    pub level: String,
    pub name: String,
    pub parent_code: Option<String>,
    pub field_name: Option<String>,
    pub performance: Option<String>,
    pub output: Option<String>,
    pub unit: Option<String>,
    pub tags: String,
    pub minimum_service: bool,
    pub kind: Option<String>,
    pub previous_code: Option<String>,
    pub sort_key: String,
    pub valid_from_seq: i64,
}

/// A row of matrices 2–4: who does what, for how much. Totals are sums of its amounts in rupiah; `goals` has bit n set for goal n.
#[derive(Debug, Clone, PartialEq)]
pub struct Programme {
    pub id: Uuid,
    pub key: String,
    pub slug: String,
    pub matrix: String,
    pub nomenclature: Option<String>,
    pub code: Option<String>,
    pub name: String,
    pub activity_code: Option<String>,
    pub activity_name: Option<String>,
    pub programme_code: Option<String>,
    pub programme_name: Option<String>,
    pub output: String,
    pub unit: String,
    pub organisation_id: Uuid,
    pub organisation_name: String,
    pub funding: String,
    pub pojk_category: Option<String>,
    pub state: String,
    pub first_year: i64,
    pub last_year: i64,
    pub ceiling_total: i64,
    pub budget_total: i64,
    pub goals: i64,
    pub link_count: i64,
    pub source: String,
    pub search_text: String,
    pub sort_key: String,
    pub valid_from_seq: i64,
}

/// Target and money of one year, in rupiah.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgrammeAmount {
    pub id: Uuid,
    pub programme_id: Uuid,
    pub year: i64,
    pub target: Option<String>,
    pub ceiling: Option<i64>,
    pub budget: Option<i64>,
    pub realised: Option<i64>,
    pub valid_from_seq: i64,
}

/// Where a programme works: code of a district or village.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgrammePlace {
    pub id: Uuid,
    pub programme_id: Uuid,
    pub place_code: String,
    pub valid_from_seq: i64,
}

/// Which indicator a programme is meant to move, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgrammeLink {
    pub id: Uuid,
    pub programme_id: Uuid,
    pub indicator_id: Uuid,
    pub reason: String,
    pub valid_from_seq: i64,
}

/// What was withdrawn, why, on which day and by which office. `subject` is `programme` or `programme-link`; only a link has
/// an indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Withdrawal {
    pub id: Uuid,
    pub subject: String,
    pub subject_id: Uuid,
    pub programme_id: Uuid,
    pub indicator_id: Option<Uuid>,
    pub reason: String,
    pub on_day: String,
    pub office: String,
    pub valid_from_seq: i64,
}

/// A current row whose parent has no current version. `part` names the table of the row, `parent` that of what is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dangling {
    pub part: String,
    pub id: Uuid,
    pub parent: String,
    pub parent_id: Uuid,
}

/// A group of residents that an indicator has a figure for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorGroup {
    pub indicator_id: Uuid,
    pub group_key: String,
}

/// A version of the plan's text. Days are ISO text; legal bases, agreement, enactment and departures are JSON; chapters are
/// Markdown without their headings.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanDocument {
    pub id: Uuid,
    pub number: i64,
    pub title: String,
    pub title_en: Option<String>,
    pub period_start: i64,
    pub period_end: i64,
    pub stage: String,
    pub act_on: String,
    pub act_by: String,
    pub note: Option<String>,
    pub legal_bases: String,
    pub agreement: Option<String>,
    pub agreed_number: Option<i64>,
    pub enactment: Option<String>,
    pub departures: String,
    pub chapter_1: String,
    pub chapter_2: String,
    pub chapter_3: String,
    pub chapter_4: String,
    pub chapter_5: String,
    pub valid_from_seq: i64,
}

/// What a stored plan is called and which years it covers.
#[derive(Debug, Clone, PartialEq)]
pub struct PlanTitle {
    pub title: String,
    pub title_en: Option<String>,
    pub period_start: i64,
    pub period_end: i64,
}

/// Something public to be found. `kind` as in migration 0004; `key` is the end of its address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SearchDocument {
    pub id: i64,
    pub kind: i64,
    pub key: String,
    /// Official code, or empty.
    pub code: String,
    pub name: String,
    /// English name, or empty.
    pub name_en: String,
    /// Official or earlier names, the programme above.
    pub other: String,
    pub body: String,
    /// All of it in lower case.
    pub folded: String,
}
