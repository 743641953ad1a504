//! Every indicator of a region with its series, its status and who owes the next figure: what home, goals, lists and
//! agencies all read from. Two queries' worth of rows a region, judged here by the domain's rules.
use crate::context::Context;
use crate::error::PageError;
use rembuk_domain::codes::{GoalNumber, IndicatorCode, TargetCode};
use rembuk_domain::indicators::{Direction, Frequency, Year};
use rembuk_domain::status::{self, Assessment, Figure, Status, Working};
use rembuk_domain::time::{Awaited, awaited};
use rembuk_store::rows::{Indicator, IndicatorValue, NationalTarget, Organisation, Series, Target};
use rembuk_store::{RegionSettings, run};
use rust_decimal::Decimal;
use std::collections::HashMap;
use std::sync::Arc;
use uuid::Uuid;

/// A figure as written, with its number.
#[derive(Debug, Clone)]
pub struct Point {
    pub year: Year,
    pub number: Decimal,
    pub text: String,
    pub reference: String,
    pub note: Option<String>,
}

/// What was to be reached in a year.
#[derive(Debug, Clone)]
pub struct Aim {
    pub year: Year,
    pub number: Decimal,
    pub text: String,
    /// Basis of a region's own target, source of somebody else's.
    pub source: String,
}

/// Figures of one source by one method.
#[derive(Debug, Clone)]
pub struct SeriesState {
    pub row: Series,
    pub direction: Option<Direction>,
    pub points: Vec<Point>,
    pub aims: Vec<Aim>,
    pub assessment: Assessment,
}

impl SeriesState {
    pub fn latest(&self) -> Option<&Point> {
        self.points.last()
    }

    pub fn figures(&self) -> Vec<Figure> {
        self.points.iter().map(|point| (point.year, point.number)).collect()
    }
}

/// An indicator as it stands.
#[derive(Debug, Clone)]
pub struct IndicatorState {
    pub row: Indicator,
    pub goal: Option<GoalNumber>,
    pub target: Option<TargetCode>,
    pub direction: Option<Direction>,
    pub series: Vec<SeriesState>,
    /// The series shown first: the one a target judges, else the one with the latest figure.
    pub headline: Option<usize>,
    pub status: Status,
    pub awaited: Option<Awaited>,
    pub agency: Option<Arc<Organisation>>,
}

impl IndicatorState {
    pub fn headline(&self) -> Option<&SeriesState> {
        self.headline.and_then(|index| self.series.get(index))
    }

    /// Whether the next figure should have come by now.
    pub fn is_overdue(&self) -> bool {
        self.awaited.is_some_and(|awaited| awaited.is_overdue())
    }

    pub fn has_figure(&self) -> bool {
        self.series.iter().any(|series| !series.points.is_empty())
    }

    pub fn name(&self, locale: crate::i18n::Locale) -> &str {
        match locale {
            crate::i18n::Locale::Id => &self.row.plain_name_id,
            crate::i18n::Locale::En => &self.row.plain_name_en,
        }
    }
}

/// How many indicators stand where.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    pub total: usize,
    pub with_figure: usize,
    by_status: [usize; Status::ALL.len()],
}

impl Counts {
    pub fn of<'a>(indicators: impl IntoIterator<Item = &'a IndicatorState>) -> Self {
        let mut counts = Self::default();
        for indicator in indicators {
            counts.total += 1;
            counts.with_figure += usize::from(indicator.has_figure());
            for (slot, status) in counts.by_status.iter_mut().zip(Status::ALL) {
                *slot += usize::from(status == indicator.status);
            }
        }
        counts
    }

    pub fn get(&self, status: Status) -> usize {
        Status::ALL.iter().position(|s| *s == status).map_or(0, |index| self.by_status[index])
    }
}

/// All indicators of a region at one point of its record.
pub struct Figures {
    pub indicators: Vec<IndicatorState>,
    pub agencies: Vec<Arc<Organisation>>,
    pub settings: RegionSettings,
}

impl Figures {
    pub async fn load(context: &mut Context) -> Result<Self, PageError> {
        let (region_id, at) = (context.region_id(), context.at);
        let tx = &mut context.tx;
        let rows = Rows {
            indicators: run!(tx, indicators::list(region_id, at))?,
            series: run!(tx, indicators::list_series(region_id, at))?,
            values: run!(tx, indicator_values::list_totals(region_id, at))?,
            targets: run!(tx, targets::list(region_id, at))?,
        };
        let agencies: Vec<Arc<Organisation>> =
            run!(tx, organisations::list(region_id, at))?.into_iter().map(Arc::new).collect();
        let settings = RegionSettings::from_rows(&run!(tx, settings::list(region_id, at))?);
        let indicators = rows.assemble(&agencies, &settings, context.as_of.unwrap_or(context.today));
        Ok(Self { indicators, agencies, settings })
    }

    pub fn find(&self, slug: &str) -> Option<&IndicatorState> {
        self.indicators.iter().find(|indicator| indicator.row.slug == slug)
    }

    /// The error for a code that is not here, with up to three that look like it.
    pub fn unknown(&self, code: &str) -> PageError {
        let asked = code.to_lowercase();
        let start: String = asked.chars().take(3).collect();
        let similar = self
            .indicators
            .iter()
            .filter(|indicator| !start.is_empty() && indicator.row.slug.starts_with(&start))
            .take(3)
            .map(|indicator| indicator.row.slug.clone())
            .collect();
        PageError::UnknownIndicator { code: code.to_owned(), similar }
    }

    pub fn of_goal(&self, goal: GoalNumber) -> impl Iterator<Item = &IndicatorState> {
        self.indicators.iter().filter(move |indicator| indicator.goal == Some(goal))
    }

    /// Indicators that an agency answers for.
    pub fn owned_by(&self, agency: uuid::Uuid) -> impl Iterator<Item = &IndicatorState> {
        self.indicators
            .iter()
            .filter(move |indicator| indicator.agency.as_ref().is_some_and(|owner| owner.id == agency))
    }

    /// Indicators whose next figure is overdue or due next, the longest awaited first.
    pub fn awaited(&self) -> Vec<&IndicatorState> {
        let mut list: Vec<_> =
            self.indicators.iter().filter(|indicator| indicator.awaited.is_some()).collect();
        list.sort_by_key(|indicator| (indicator.awaited.map(|a| a.due), !indicator.has_figure()));
        list
    }
}

struct Rows {
    indicators: Vec<Indicator>,
    series: Vec<Series>,
    values: Vec<IndicatorValue>,
    targets: Vec<Target>,
}

impl Rows {
    fn assemble(
        self,
        agencies: &[Arc<Organisation>],
        settings: &RegionSettings,
        today: jiff::civil::Date,
    ) -> Vec<IndicatorState> {
        let by_id: HashMap<Uuid, &Arc<Organisation>> =
            agencies.iter().map(|agency| (agency.id, agency)).collect();
        let mut points: HashMap<Uuid, Vec<Point>> = HashMap::new();
        for value in self.values {
            let series = value.series_id;
            points.entry(series).or_default().extend(point(value));
        }
        let mut aims: HashMap<Uuid, Vec<Aim>> = HashMap::new();
        for target in self.targets {
            let series = target.series_id;
            aims.entry(series).or_default().extend(aim(target.year, target.value, target.basis));
        }
        let mut series: HashMap<Uuid, Vec<SeriesState>> = HashMap::new();
        for row in self.series {
            let points = points.remove(&row.id).unwrap_or_default();
            let aims = aims.remove(&row.id).unwrap_or_default();
            series.entry(row.indicator_id).or_default().push(SeriesState {
                direction: parse_direction(row.direction.as_deref()),
                row,
                points,
                aims,
                assessment: Assessment { status: Status::NoData, score: None, working: Working::NoValue },
            });
        }
        self.indicators
            .into_iter()
            .map(|row| {
                let series = series.remove(&row.id).unwrap_or_default();
                let agency = row.agency_id.and_then(|id| by_id.get(&id)).map(|agency| Arc::clone(agency));
                judge(row, series, agency, settings, today)
            })
            .collect()
    }
}

fn parse_direction(code: Option<&str>) -> Option<Direction> {
    code.and_then(|code| Direction::parse(code).ok().flatten())
}

fn year(number: i64) -> Option<Year> {
    i16::try_from(number).ok().and_then(Year::new)
}

pub fn point(value: IndicatorValue) -> Option<Point> {
    Some(Point {
        year: year(value.year)?,
        number: value.value.parse().ok()?,
        text: value.value,
        reference: value.reference,
        note: value.note,
    })
}

fn aim(at: i64, value: String, source: String) -> Option<Aim> {
    Some(Aim { year: year(at)?, number: value.parse().ok()?, text: value, source })
}

/// Targets of others as a line to draw.
pub fn national_aims(targets: &[NationalTarget]) -> Vec<Aim> {
    targets
        .iter()
        .filter_map(|target| aim(target.year, target.value.clone(), target.source.clone()))
        .collect()
}

fn judge(
    row: Indicator,
    mut series: Vec<SeriesState>,
    agency: Option<Arc<Organisation>>,
    settings: &RegionSettings,
    today: jiff::civil::Date,
) -> IndicatorState {
    let direction = parse_direction(row.direction.as_deref());
    for state in &mut series {
        state.direction = state.direction.or(direction);
        let aims: Vec<Figure> = state.aims.iter().map(|aim| (aim.year, aim.number)).collect();
        state.assessment =
            status::judge_year(&state.figures(), &aims, None, state.direction, &settings.status);
    }
    // A target judges the series it names; the first such series speaks for the indicator.
    let judged = series.iter().position(|state| !state.aims.is_empty() && !state.points.is_empty());
    let newest = || {
        let year = series.iter().filter_map(|state| state.latest()).map(|point| point.year).max()?;
        series.iter().position(|state| state.latest().is_some_and(|point| point.year == year))
    };
    let headline = judged.or_else(newest);
    let status = match headline.and_then(|index| series.get(index)) {
        Some(state) => state.assessment.status,
        None => Status::NoData,
    };
    let last = series.iter().filter_map(|state| state.latest()).map(|point| point.year).max();
    let frequency =
        row.frequency.as_deref().and_then(|code| Frequency::parse(code).ok()).unwrap_or(Frequency::Yearly);
    let awaited = awaited(last, today, frequency, settings.figure_due);
    let code = IndicatorCode::parse(&row.code).ok();
    let target = row
        .target_code
        .as_deref()
        .and_then(|text| TargetCode::parse(text).ok())
        .or_else(|| code.as_ref().and_then(IndicatorCode::target));
    let goal = row
        .goal
        .and_then(|number| u8::try_from(number).ok())
        .and_then(GoalNumber::new)
        .or_else(|| target.map(TargetCode::goal));
    IndicatorState { row, goal, target, direction, series, headline, status, awaited, agency }
}
