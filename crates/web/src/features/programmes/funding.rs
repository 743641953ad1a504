//! The filter by source of funds: the sources that occur in the region, and "not known" with the same weight.
use crate::context::Context;
use crate::error::PageError;
use crate::html::list::{self, Choice};
use crate::imports::programmes::funding_word;
use rembuk_domain::programmes::FundingSource;
use rembuk_store::lists::FundingFilter;
use rembuk_store::run;
use std::collections::BTreeSet;

/// What the address says for programmes without a stated source.
const UNKNOWN: &str = "belum-diketahui";

pub fn chosen(context: &Context) -> Option<FundingFilter> {
    let value = context.query.get("dana")?;
    if value == UNKNOWN {
        return Some(FundingFilter::Unknown);
    }
    let source = FundingSource::ALL.into_iter().find(|source| source.code() == value)?;
    Some(FundingFilter::Source(funding_word(source).to_owned()))
}

pub async fn choices(context: &mut Context) -> Result<Vec<Choice>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let stored = run!(context.tx, programmes::list_fundings(region_id, at))?;
    let named: BTreeSet<FundingSource> =
        stored.iter().filter_map(|text| FundingSource::parse_list(text).ok()).flatten().collect();
    let sources = named.into_iter().map(|source| (source.code().to_owned(), funding_word(source).to_owned()));
    let unknown = stored.iter().any(String::is_empty).then(|| (UNKNOWN.to_owned(), context.t("not-known")));
    Ok(list::choices(context, "dana", sources.chain(unknown)))
}
