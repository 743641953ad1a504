//! Figures on their way from agencies to the public: which are owed in a window, where each stands. What the desk, the
//! public list of awaited data, an indicator's page and the tasks read from; [`acts`] changes it.
pub mod acts;
pub mod daily;
pub mod evidence;

use crate::context::Context;
use crate::error::PageError;
use crate::figures::{Figures, IndicatorState, Point, SeriesState};
use crate::html::{arg, units};
use crate::i18n::Locale;
use jiff::civil::Date;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::figures::doubts::Doubt;
use rembuk_domain::figures::windows::{EntryWindow, Subject, WindowState};
use rembuk_domain::figures::{Owed, owed};
use rembuk_domain::indicators::{Frequency, Year};
use rembuk_domain::status::Figure;
use rembuk_store::rows::{EntryWindowRow, FigureEntry};
use rembuk_store::run;
use uuid::Uuid;

/// A window with its row.
pub struct Window {
    pub row: EntryWindowRow,
    pub window: EntryWindow,
}

impl Window {
    fn new(row: EntryWindowRow) -> Option<Self> {
        let year = i16::try_from(row.year).ok().and_then(Year::new)?;
        let (opens, closes) = (row.opens_on.parse().ok()?, row.closes_on.parse().ok()?);
        let window = EntryWindow::from_facts(year, opens, closes, row.reopened_reason.is_some());
        Some(Self { row, window })
    }
}

/// Everything about entered figures of a region, at one point of its record.
pub struct Intake {
    pub figures: Figures,
    /// The latest year first
    pub windows: Vec<Window>,
    pub entries: Vec<FigureEntry>,
    pub calendar: WorkingCalendar,
    pub today: Date,
}

/// One figure that is owed, may be given, or is on its way: of a series, or the first of an indicator without one.
pub struct Duty<'i> {
    pub indicator: &'i IndicatorState,
    pub series: Option<&'i SeriesState>,
    pub year: Year,
    pub owed: Owed,
    pub window: Option<&'i Window>,
    pub entry: Option<&'i FigureEntry>,
}

/// Windows of a region in which indicators are entered, the latest year first.
///
/// # Errors
/// The store refuses.
pub async fn windows(context: &mut Context) -> Result<Vec<Window>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let rows = run!(context.tx, entry_windows::list(region_id, at))?;
    Ok(rows
        .into_iter()
        .filter(|row| row.subject == Subject::Indicators.code())
        .filter_map(Window::new)
        .collect())
}

impl Intake {
    /// # Errors
    /// The store refuses.
    pub async fn load(context: &mut Context) -> Result<Self, PageError> {
        let (region_id, at) = (context.region_id(), context.at);
        Ok(Self {
            figures: Figures::load(context).await?,
            windows: windows(context).await?,
            entries: run!(context.tx, figures::list(region_id, at))?,
            calendar: crate::calendar::load(&mut context.tx, region_id, at).await?,
            today: context.as_of.unwrap_or(context.today),
        })
    }

    pub fn window(&self, year: Year) -> Option<&Window> {
        self.windows.iter().find(|window| window.window.year == year)
    }

    /// The year people work on: of the latest window that is open, else of the latest that was.
    pub fn current_year(&self) -> Option<Year> {
        let state = |window: &&Window| window.window.state(self.today);
        self.windows
            .iter()
            .find(|window| state(window) == WindowState::Open)
            .or_else(|| self.windows.iter().find(|window| state(window) == WindowState::Closed))
            .or_else(|| self.windows.first())
            .map(|window| window.window.year)
    }

    /// The entry of a figure; zeros for an indicator without a series.
    pub fn entry(&self, indicator: Uuid, series: Uuid, year: Year) -> Option<&FigureEntry> {
        self.entries.iter().find(|row| {
            row.indicator_id == indicator && row.series_id == series && row.year == i64::from(year.get())
        })
    }

    /// Figures of a year, in the order of the indicators: what is owed, may be given, or was sent.
    pub fn duties(&self, year: Year) -> Vec<Duty<'_>> {
        self.figures.indicators.iter().flat_map(|indicator| self.of_indicator(indicator, year)).collect()
    }

    /// Those of one indicator.
    pub fn of_indicator<'i>(&'i self, indicator: &'i IndicatorState, year: Year) -> Vec<Duty<'i>> {
        if indicator.series.is_empty() {
            return vec![self.duty(indicator, None, year)];
        }
        let duties = indicator.series.iter().map(|series| self.duty(indicator, Some(series), year));
        duties.filter(|duty| duty.owed != Owed::No || duty.entry.is_some()).collect()
    }

    pub fn duty<'i>(
        &'i self,
        indicator: &'i IndicatorState,
        series: Option<&'i SeriesState>,
        year: Year,
    ) -> Duty<'i> {
        let series_id = series.map_or(Uuid::nil(), |series| series.row.id);
        Duty {
            indicator,
            series,
            year,
            owed: owed_of(indicator, series, year),
            window: self.window(year),
            entry: self.entry(indicator.row.id, series_id, year),
        }
    }

    /// The latest entry of an indicator of this year or later, whatever its series.
    pub fn latest_entry(&self, indicator: Uuid, since: Year) -> Option<&FigureEntry> {
        self.entries
            .iter()
            .filter(|row| row.indicator_id == indicator && row.year >= i64::from(since.get()))
            .max_by_key(|row| (row.year, row.valid_from_seq))
    }
}

/// Whether a figure of this series is owed. A series that was left behind by another of the same indicator is not asked for:
/// its source has ended, or its method.
fn owed_of(indicator: &IndicatorState, series: Option<&SeriesState>, year: Year) -> Owed {
    let frequency = indicator.row.frequency.as_deref().and_then(|code| Frequency::parse(code).ok());
    let frequency = frequency.unwrap_or(Frequency::Yearly);
    let known: Vec<Year> = series.iter().flat_map(|series| &series.points).map(|point| point.year).collect();
    let found = owed(frequency, &known, year);
    let before =
        |series: &SeriesState| series.points.iter().map(|point| point.year).filter(|of| *of < year).max();
    let newest = indicator.series.iter().filter_map(before).max();
    let is_left_behind = match (series.and_then(before), newest, frequency.years()) {
        (Some(own), Some(newest), _) => own < newest,
        (None, Some(_), _) => true,
        _ => false,
    };
    if found == Owed::Yes && is_left_behind { Owed::AtWill } else { found }
}

impl Duty<'_> {
    /// Zeros where publishing would begin the series.
    pub fn series_id(&self) -> Uuid {
        self.series.map_or(Uuid::nil(), |series| series.row.id)
    }

    pub fn unit(&self) -> &str {
        self.series.map_or(&self.indicator.row.unit, |series| &series.row.unit)
    }

    /// Figures of the years before, the oldest first.
    pub fn earlier(&self) -> Vec<&Point> {
        let points = self.series.iter().flat_map(|series| &series.points);
        points.filter(|point| point.year < self.year).collect()
    }

    /// The same as the rules want them.
    pub fn history(&self) -> Vec<Figure> {
        self.earlier().into_iter().map(|point| (point.year, point.number)).collect()
    }

    /// What looks unusual about a figure, in words: "Angkanya sepuluh kali angka 2024 (9,01 %) atau lebih. …"
    pub fn doubt_lines(&self, locale: Locale, doubts: &[Doubt]) -> Vec<String> {
        let last = self.earlier().pop();
        let figure = last.map(|point| units::figure(locale, &point.text, self.unit())).unwrap_or_default();
        let year = last.map(|point| point.year.to_string()).unwrap_or_default();
        let line = |doubt: &Doubt| locale.ta(doubt.key(), &[arg("figure", &figure), arg("year", &year)]);
        doubts.iter().map(line).collect()
    }

    /// "9,01 % (2024)", or that there never was a figure.
    pub fn last_line(&self, locale: Locale) -> String {
        match self.earlier().pop() {
            Some(point) => locale.ta(
                "figure-last-is",
                &[
                    arg("figure", &units::figure(locale, &point.text, self.unit())),
                    arg("year", &point.year.to_string()),
                ],
            ),
            None => locale.t("figure-no-last"),
        }
    }

    /// What was to be reached in that year; empty where nobody set it.
    pub fn aim_line(&self, locale: Locale) -> String {
        let aim = self.series.iter().flat_map(|series| &series.aims).find(|aim| aim.year == self.year);
        aim.map(|aim| units::figure(locale, &aim.text, self.unit())).unwrap_or_default()
    }

    /// Name of the agency, or that there is none.
    pub fn agency_line(&self, locale: Locale) -> String {
        let agency = self.indicator.agency.as_ref();
        agency.map_or_else(|| locale.t("agency-unassigned"), |agency| agency.name.clone())
    }

    /// Last part of its address.
    pub fn series_word(&self) -> String {
        self.series.map_or_else(|| "baru".to_owned(), |series| series.row.id.simple().to_string())
    }

    /// Whether something is to be done by the agency on this day: an answer holds until the day it names.
    pub fn waits_on(&self, day: Date) -> bool {
        let holds = |entry: &FigureEntry| {
            let expected = entry.expected_on.as_deref().map(str::parse::<Date>);
            entry.state == "not-yet" && expected.is_none_or(|until| until.is_ok_and(|until| day <= until))
        };
        self.waits_for_agency() && !self.entry.is_some_and(holds)
    }

    /// Whether something is still to be done by the agency, whatever it answered.
    fn waits_for_agency(&self) -> bool {
        match self.entry.map(|entry| entry.state.as_str()) {
            None => self.owed == Owed::Yes,
            Some("sent-back") => true,
            Some("not-yet") => self.owed == Owed::Yes,
            Some(_) => false,
        }
    }
}
