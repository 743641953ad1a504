//! Minutes and papers, on the page of a meeting.
use super::state_line;
use crate::context::Context;
use crate::error::PageError;
use crate::html::Crumb;
use crate::html::block::Block;
use crate::meetings::Meeting;
use crate::minutes::Versions;
use askama::Template;
use rembuk_store::run;

#[derive(Template)]
#[template(path = "minutes/block.html")]
struct BlockPart {
    lead: String,
    read: Option<Crumb>,
    papers: Vec<Crumb>,
}

/// # Errors
/// The store refuses.
pub async fn block(context: &mut Context, meeting: &Meeting) -> Result<Option<Block>, PageError> {
    let held_on = meeting.day(&crate::meetings::zone(context));
    if meeting.is_cancelled() || held_on > context.today || meeting.row.called_on.is_none() {
        return Ok(None);
    }
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let versions = Versions(run!(context.tx, minutes::list(region_id, at, meeting.row.id))?);
    let public = versions.public();
    let lead = public.or_else(|| versions.waiting()).map(|row| state_line(locale, row));
    let part = BlockPart {
        lead: lead.unwrap_or_else(|| locale.t("minutes-none")),
        read: public.map(|_| Crumb {
            name: locale.t("minutes-read"),
            path: context.paths().minutes(&meeting.slug()),
        }),
        papers: public.map(|row| super::pack::public_papers(context, meeting, row)).unwrap_or_default(),
    };
    let signed = super::signed::files(context, meeting).await?;
    let part = BlockPart { papers: part.papers.into_iter().chain(signed).collect(), ..part };
    Block::new("notula", locale.t("minutes-title"), &part).map(Some)
}
