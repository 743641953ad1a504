//! What a contribution is about, in words and with the way there.
use crate::context::Context;
use crate::error::PageError;
use rembuk_domain::codes::GoalNumber;
use rembuk_domain::contributions::SubjectKind;
use rembuk_store::rows::{District, Indicator, Organisation, Village};
use rembuk_store::run;
use uuid::Uuid;

/// What pages about contributions look names up in.
pub struct Names {
    indicators: Vec<Indicator>,
    pub districts: Vec<District>,
    pub villages: Vec<Village>,
    pub organisations: Vec<Organisation>,
}

/// A name with its address; the address is empty where there is no page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Named {
    pub name: String,
    pub path: String,
}

impl Names {
    /// # Errors
    /// The store refuses.
    pub async fn load(context: &mut Context) -> Result<Self, PageError> {
        let (region_id, at) = (context.region_id(), context.at);
        Ok(Self {
            indicators: run!(context.tx, indicators::list(region_id, at))?,
            districts: run!(context.tx, places::list_districts(region_id, at))?,
            villages: run!(context.tx, places::list_villages(region_id, at))?,
            organisations: run!(context.tx, organisations::list(region_id, at))?,
        })
    }

    /// "Indikator: Penduduk miskin"
    pub fn subject(&self, context: &Context, kind: SubjectKind, key: &str) -> Named {
        let (locale, paths) = (context.locale, context.paths());
        let word = locale.t(kind.key());
        let named = |name: String, path: String| Named { name: format!("{word}: {name}"), path };
        match kind {
            SubjectKind::Goal => match GoalNumber::parse(key) {
                Ok(goal) => {
                    let name = format!("{} {}", goal.get(), crate::i18n::goal_name(locale, goal));
                    named(name, paths.goal(&goal))
                }
                Err(_) => Named { name: word, path: String::new() },
            },
            SubjectKind::Indicator => match self.indicators.iter().find(|row| row.slug == key) {
                Some(row) => {
                    let english = locale == crate::i18n::Locale::En && !row.plain_name_en.is_empty();
                    let name = if english { &row.plain_name_en } else { &row.plain_name_id };
                    named(name.clone(), paths.indicator(&row.slug))
                }
                None => Named { name: word, path: String::new() },
            },
            SubjectKind::Programme if !key.is_empty() => named(key.to_owned(), paths.programme(key)),
            SubjectKind::Plan => Named { name: word, path: paths.plan() },
            SubjectKind::Meeting if !key.is_empty() => {
                named(key.to_uppercase(), format!("{}/rapat/{key}", paths.home()))
            }
            SubjectKind::Decision if !key.is_empty() => {
                named(key.to_uppercase(), format!("{}/keputusan/{key}", paths.home()))
            }
            _ => Named { name: word, path: String::new() },
        }
    }

    /// "Desa Sabrang, Kecamatan Ambulu"
    pub fn place(&self, context: &Context, code: Option<&str>) -> Named {
        let Some(code) = code else { return Named::default() };
        let paths = context.paths();
        if let Some(village) = self.villages.iter().find(|row| row.code == code) {
            let district = self.districts.iter().find(|row| village.code.starts_with(&row.code));
            return match district {
                Some(district) => Named {
                    name: format!("{}, {}", village.name, district.name),
                    path: crate::html::villages::path(context, district, village, &self.villages),
                },
                None => Named { name: village.name.clone(), path: String::new() },
            };
        }
        let district = self.districts.iter().find(|row| row.code == code);
        district.map_or_else(Named::default, |row| Named {
            name: row.name.clone(),
            path: paths.district(&row.slug),
        })
    }

    /// Who answers; the forum is the one of zeros.
    pub fn assignee(&self, context: &Context, id: Option<Uuid>) -> Named {
        match id {
            None => Named::default(),
            Some(id) if id.is_nil() => Named {
                name: context.t("contribution-forum"),
                path: format!("{}/forum", context.paths().home()),
            },
            Some(id) => self.organisations.iter().find(|row| row.id == id).map_or_else(
                || Named { name: context.t("contribution-former-office"), path: String::new() },
                |row| Named { name: row.name.clone(), path: context.paths().organisation(&row.slug) },
            ),
        }
    }

    /// Whether such a thing exists, so that an address made by hand names none that does not.
    pub fn knows(&self, kind: SubjectKind, key: &str) -> bool {
        match kind {
            SubjectKind::Goal => GoalNumber::parse(key).is_ok(),
            SubjectKind::Indicator => self.indicators.iter().any(|row| row.slug == key),
            // What is not looked up is not taken from an address: anybody may have written it.
            _ => false,
        }
    }

    /// Offices that can be given a contribution: agencies that have not ended.
    pub fn offices(&self) -> impl Iterator<Item = &Organisation> {
        self.organisations.iter().filter(|row| row.agency_kind.is_some() && row.until_on.is_none())
    }
}
