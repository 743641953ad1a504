//! `rembuk region add`
use crate::arguments::{Place, Region, RegionCommand};
use crate::errors::Failure;
use rembuk_domain::plan::PlanPeriod;
use rembuk_web::i18n::Locale;
use rembuk_web::imports::{NewRegion, add_region};

pub async fn run(place: &Place, region: &Region, locale: Locale) -> Result<bool, Failure> {
    let RegionCommand::Add(add) = &region.command;
    let plan = match &add.plan {
        Some(text) => Some(PlanPeriod::parse(text).map_err(|_| Failure::BadPlan(text.clone()))?),
        None => None,
    };
    let mut new = NewRegion::new(&add.code, &add.slug, &add.name);
    new.plan = plan;
    new.time_zone.clone_from(&add.time_zone);
    if let Some(by) = &add.by {
        new.by.clone_from(by);
    }
    let store = place.open().await?;
    let committed = add_region(&store, &new).await?;
    let args = [("name", new.name.as_str().into()), ("seq", committed.seq.to_string().into())];
    println!("{}", locale.ta("cli-region-added", &args));
    store.close().await;
    Ok(true)
}
