//! How a region looks: settings that every page needs, kept in memory with the heads of the records.
use rembuk_store_rows::LookSetting;
use uuid::Uuid;

/// The accent colour, `#rrggbb`; empty for ours.
pub const ACCENT_SETTING: &str = "look.accent";
/// The attached picture: its id, a slash, its name; empty for none.
pub const LOGO_SETTING: &str = "look.logo";

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    pub accent: Option<String>,
    /// Id and name of the attached file
    pub logo: Option<(Uuid, String)>,
}

impl Look {
    /// What the settings of one region say.
    pub fn of(region_id: i64, rows: &[LookSetting]) -> Self {
        let get = |key: &str| {
            let row = rows.iter().find(|row| row.region_id == region_id && row.key == key);
            row.map(|row| row.value.as_str()).filter(|value| !value.is_empty())
        };
        let logo = get(LOGO_SETTING).and_then(|value| value.split_once('/'));
        Self {
            accent: get(ACCENT_SETTING).map(str::to_owned),
            logo: logo.and_then(|(id, name)| Some((Uuid::parse_str(id).ok()?, name.to_owned()))),
        }
    }
}
