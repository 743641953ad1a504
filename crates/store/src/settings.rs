//! The settings of a region that rules need, with their defaults.
use rembuk_domain::status::{Settings as StatusSettings, Unchanged};
use rembuk_store_rows::Setting;

/// What a region decided, or the default where it decided nothing.
#[derive(Debug, Clone)]
pub struct RegionSettings {
    /// How an unchanged value is judged.
    pub status: StatusSettings,
    /// Month and day of the following year on which a yearly figure is due.
    pub figure_due: (i8, i8),
}

impl RegionSettings {
    pub const UNCHANGED: &str = "status.unchanged";
    pub const FIGURE_DUE: &str = "figures.due";

    pub fn from_rows(rows: &[Setting]) -> Self {
        let get = |key: &str| rows.iter().find(|row| row.key == key).map(|row| row.value.as_str());
        let unchanged = match get(Self::UNCHANGED) {
            Some("on-track") => Unchanged::OnTrack,
            _ => Unchanged::NeedsAttention,
        };
        let figure_due = get(Self::FIGURE_DUE)
            .and_then(|text| text.split_once('-'))
            .and_then(|(month, day)| Some((month.parse().ok()?, day.parse().ok()?)))
            .unwrap_or((3, 31));
        Self { status: StatusSettings { unchanged }, figure_due }
    }
}
