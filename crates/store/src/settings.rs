//! The settings of a region that rules need, with their defaults.
use rembuk_domain::figures::states::DEFAULT_CHECK_DAYS;
use rembuk_domain::settings::{Rule, day_of_year};
use rembuk_domain::status::{Settings as StatusSettings, Unchanged};
use rembuk_domain::time::DEFAULT_DUE;
use rembuk_store_rows::Setting;

/// What a region decided, or the default where it decided nothing.
#[derive(Debug, Clone)]
pub struct RegionSettings {
    /// How an unchanged value is judged.
    pub status: StatusSettings,
    /// Month and day of the following year on which a yearly figure is due.
    pub figure_due: (i8, i8),
    /// Working days within which the secretariat checks a figure.
    pub check_days: u16,
}

impl RegionSettings {
    pub fn from_rows(rows: &[Setting]) -> Self {
        let get = |rule: Rule| {
            let stored = rows.iter().find(|row| row.key == rule.code()).map(|row| row.value.as_str());
            rule.in_force(stored)
        };
        let unchanged = match get(Rule::Unchanged).as_str() {
            "on-track" => Unchanged::OnTrack,
            _ => Unchanged::NeedsAttention,
        };
        let figure_due = day_of_year(&get(Rule::FigureDue)).unwrap_or(DEFAULT_DUE);
        let check_days = get(Rule::CheckDays).parse().unwrap_or(DEFAULT_CHECK_DAYS);
        Self { status: StatusSettings { unchanged }, figure_due, check_days }
    }
}
