//! A new region on this installation.
use crate::paths::RESERVED;
use rembuk_domain::places::RegionCode;
use rembuk_domain::plan::PlanPeriod;
use rembuk_store::rows::Region;
use rembuk_store::{Committed, INSTALLATION, PublicAct, Store, StoreError, run};

/// A region to be added.
#[derive(Debug, Clone)]
pub struct NewRegion {
    pub code: String,
    pub slug: String,
    pub name: String,
    /// IANA name.
    pub time_zone: String,
    pub is_example: bool,
    /// Titles in both languages, if they differ from the usual ones.
    pub plan_titles: Option<(String, String)>,
    pub plan: Option<PlanPeriod>,
    /// The acting office in the record.
    pub by: String,
}

impl NewRegion {
    pub fn new(code: &str, slug: &str, name: &str) -> Self {
        Self {
            code: code.to_owned(),
            slug: slug.to_owned(),
            name: name.to_owned(),
            time_zone: "Asia/Jakarta".to_owned(),
            is_example: false,
            plan_titles: None,
            plan: None,
            by: super::Job::DEFAULT_OFFICE.to_owned(),
        }
    }
}

/// Why a region was not added. Nothing of it was saved.
#[derive(Debug, thiserror::Error)]
pub enum RegionError {
    #[error("{0:?} is no region code such as 35.09")]
    BadCode(String),
    #[error("{0:?} is no address: 2 to 40 small letters, digits and hyphens, beginning with a letter")]
    BadSlug(String),
    #[error("{0:?} is a word of the program's own addresses: choose another, such as kab-{0}")]
    ReservedSlug(String),
    #[error("the region needs a name")]
    NoName,
    #[error("{0:?} is no time zone; Indonesia has Asia/Jakarta, Asia/Makassar and Asia/Jayapura")]
    BadTimeZone(String),
    #[error("there is a region already with this code or address: {name} ({code}, {slug})")]
    Exists { name: String, code: String, slug: String },
    #[error("store: {0}")]
    Store(#[from] StoreError),
}

impl RegionError {
    /// Key of the sentence a reader gets.
    pub fn key(&self) -> &'static str {
        match self {
            Self::BadCode(_) => "region-bad-code",
            Self::BadSlug(_) => "region-bad-slug",
            Self::ReservedSlug(_) => "region-reserved-slug",
            Self::NoName => "region-no-name",
            Self::BadTimeZone(_) => "region-bad-time-zone",
            Self::Exists { .. } => "region-exists",
            Self::Store(error) => error.key(),
        }
    }

    pub fn args(&self) -> Vec<(&'static str, String)> {
        match self {
            Self::BadCode(found)
            | Self::BadSlug(found)
            | Self::ReservedSlug(found)
            | Self::BadTimeZone(found) => {
                vec![("found", found.clone())]
            }
            Self::Exists { name, code, slug } => {
                vec![("name", name.clone()), ("code", code.clone()), ("slug", slug.clone())]
            }
            Self::NoName | Self::Store(_) => Vec::new(),
        }
    }
}

/// Adds a region and its empty record; the entry stands in the installation's log.
///
/// # Errors
/// See [`RegionError`].
pub async fn add_region(store: &Store, new: &NewRegion) -> Result<Committed, RegionError> {
    let code = RegionCode::parse(&new.code).map_err(|_| RegionError::BadCode(new.code.clone()))?;
    check_slug(&new.slug)?;
    let name = super::reader::tidy(&new.name);
    if name.is_empty() {
        return Err(RegionError::NoName);
    }
    if jiff::tz::TimeZone::get(&new.time_zone).is_err() {
        return Err(RegionError::BadTimeZone(new.time_zone.clone()));
    }
    let mut tx = store.write(INSTALLATION).await?;
    let regions = run!(tx, regions::list())?;
    if let Some(other) =
        regions.into_iter().find(|other| other.region_id == code.number() || other.slug == new.slug)
    {
        return Err(RegionError::Exists { name: other.name, code: other.code, slug: other.slug });
    }
    let titles = new.plan_titles.clone().or_else(|| {
        let plan = new.plan?;
        Some((format!("Rencana aksi SDGs {plan}"), format!("SDG action plan {plan}")))
    });
    let region = Region {
        region_id: code.number(),
        code: code.to_string(),
        slug: new.slug.clone(),
        name,
        kind: code.kind().code().to_owned(),
        time_zone: new.time_zone.clone(),
        is_example: new.is_example,
        plan_title_id: titles.as_ref().map(|(title, _)| title.clone()),
        plan_title_en: titles.map(|(_, title)| title),
        plan_start: new.plan.map(|plan| i64::from(plan.start())),
        plan_end: new.plan.map(|plan| i64::from(plan.end())),
        created_at: tx.now().micros(),
    };
    tx.add_region(&region).await?;
    let act = PublicAct {
        kind: "region-added",
        by: new.by.clone(),
        subject: format!("region/{}", region.code),
        before: None,
        after: None,
        payload: serde_json::json!({"code": region.code, "slug": region.slug, "name": region.name,
            "example": region.is_example}),
    };
    Ok(tx.commit_public(act).await?)
}

fn check_slug(slug: &str) -> Result<(), RegionError> {
    let sound = (2..=40).contains(&slug.len())
        && slug.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-')
        && slug.starts_with(|first: char| first.is_ascii_lowercase())
        && !slug.ends_with('-');
    if RESERVED.contains(&slug) {
        Err(RegionError::ReservedSlug(slug.to_owned()))
    } else if sound {
        Ok(())
    } else {
        Err(RegionError::BadSlug(slug.to_owned()))
    }
}
