//! The rules of the whole installation (region 0): what holds in every region unless the region has a say of its own. Values
//! are kept as short texts, each in one spelling, as those of a region are ([`settings`](crate::settings)).
use crate::codes::Edition;
use crate::people::roles::Role;
use crate::settings::SettingError;

/// Days a line of the access log may be kept: a day to ten years.
const LOG_DAYS: std::ops::RangeInclusive<u16> = 1..=3650;

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum HouseRule {
    /// Days a line of the access log is kept
    LogDays,
    /// Roles that must use two steps everywhere; a region may ask for more, not for fewer
    SecondStep,
    /// Edition of the national list of indicators that a region uses until it says otherwise
    Edition,
}

impl HouseRule {
    pub const ALL: [Self; 3] = [Self::LogDays, Self::SecondStep, Self::Edition];

    /// Stable name in columns, addresses and the record.
    pub const fn code(self) -> &'static str {
        match self {
            Self::LogDays => "people.log-days",
            Self::SecondStep => "people.second-step",
            Self::Edition => "national-list.edition",
        }
    }

    /// Reads a stable name.
    pub fn find(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|rule| rule.code() == code)
    }

    /// What holds where nobody said anything.
    pub const fn default(self) -> &'static str {
        match self {
            Self::LogDays => "365",
            Self::SecondStep => "",
            Self::Edition => "2",
        }
    }

    /// A value in its one spelling; roles are written with commas, in the order of the roles.
    ///
    /// # Errors
    /// Why it is none of this rule.
    pub fn parse(self, raw: &str) -> Result<String, SettingError> {
        let raw = raw.trim();
        match self {
            Self::LogDays => {
                let days: u16 = raw.parse().map_err(|_| SettingError::OutOfRange)?;
                LOG_DAYS.contains(&days).then(|| days.to_string()).ok_or(SettingError::OutOfRange)
            }
            Self::SecondStep => {
                let codes: Vec<&str> =
                    raw.split(',').map(str::trim).filter(|code| !code.is_empty()).collect();
                if codes.iter().any(|code| Role::parse(code).is_err()) {
                    return Err(SettingError::NoSuchChoice);
                }
                let asked = Role::ALL.into_iter().map(Role::code).filter(|code| codes.contains(code));
                Ok(asked.collect::<Vec<_>>().join(","))
            }
            Self::Edition => {
                Edition::parse(raw).map(|edition| edition.to_string()).map_err(|_| SettingError::NoSuchChoice)
            }
        }
    }

    /// The value in force: what is stored if it can be read, else the default.
    pub fn in_force(self, stored: Option<&str>) -> String {
        stored.and_then(|value| self.parse(value).ok()).unwrap_or_else(|| self.default().to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn every_default_is_a_value_of_its_rule_in_its_one_spelling() {
        for rule in HouseRule::ALL {
            assert_eq!(rule.parse(rule.default()).as_deref(), Ok(rule.default()));
            assert_eq!(HouseRule::find(rule.code()), Some(rule));
        }
    }

    #[test]
    fn roles_are_spelt_in_one_order_and_unknown_ones_are_refused() {
        let parsed = HouseRule::SecondStep.parse(" secretariat, administrator ,secretariat,");
        assert_eq!(parsed.as_deref(), Ok("administrator,secretariat"));
        assert_eq!(HouseRule::SecondStep.parse("bupati"), Err(SettingError::NoSuchChoice));
    }

    #[test]
    fn the_access_log_is_kept_a_day_at_least_and_ten_years_at_most() {
        for bad in ["0", "3651", "-1", "setahun", ""] {
            assert_eq!(HouseRule::LogDays.parse(bad), Err(SettingError::OutOfRange), "{bad}");
        }
    }

    proptest! {
        #[test]
        fn whatever_is_stored_something_readable_is_in_force(raw in ".{0,30}") {
            for rule in HouseRule::ALL {
                let value = rule.in_force(Some(&raw));
                prop_assert_eq!(rule.parse(&value), Ok(value.clone()));
            }
        }
    }
}
