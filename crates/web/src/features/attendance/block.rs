//! Who came, on the page of a meeting.
use super::list::{once, sum};
use super::show::said;
use crate::attendance;
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::arg;
use crate::html::block::Block;
use crate::meetings::{self, Meeting};
use crate::words;
use askama::Template;
use rembuk_domain::forum::attendance::Count;

struct Row {
    name: String,
    rank: String,
    notes: Vec<String>,
}

#[derive(Template)]
#[template(path = "attendance/block.html")]
struct BlockPart {
    lead: String,
    guests: String,
    rows: Vec<Row>,
    word: String,
    all: String,
    all_word: String,
    check_in: String,
    check_in_word: String,
}

/// # Errors
/// The store refuses.
pub async fn block(context: &mut Context, meeting: &Meeting) -> Result<Option<Block>, PageError> {
    // By days, not by the hour: the page of a meeting is kept until the day is over.
    let held_on = meeting.day(&meetings::zone(context));
    let is_today = held_on == context.today && context.as_of.is_none();
    if meeting.is_cancelled() || held_on > context.today || meeting.row.called_on.is_none() {
        return Ok(None);
    }
    let (region_id, at, locale) = (context.region_id(), context.at, context.locale);
    let day = context.as_of.unwrap_or(context.today);
    let forum = Forum::load(&mut context.tx, region_id, at).await?;
    let (lines, counted) = attendance::load(&mut context.tx, region_id, at, meeting.row.id).await?;
    let count = Count::of(once(&lines, day).into_values());
    let name = |line: &attendance::Line| {
        forum.organisation(line.organisation_id).map(|row| row.name.clone()).unwrap_or_default()
    };
    let mut rows: Vec<Row> = lines
        .iter()
        .map(|line| {
            let is_public = line.is_public(day);
            let notes = super::show::notes(context, line, is_public);
            Row { name: name(line), rank: said(context, line, is_public), notes }
        })
        .collect();
    rows.sort_by_key(|row| row.name.to_lowercase());
    let noted = lines.iter().any(|line| line.row.is_some());
    let part = BlockPart {
        lead: match (noted, lines.iter().any(|line| line.is_public(day))) {
            (false, _) => locale.t("attendance-block-not-noted"),
            (true, false) => locale.t("attendance-block-open"),
            (true, true) => sum(locale, &count),
        },
        guests: counted
            .map(|row| {
                let all = usize::try_from(row.guests + row.citizens).unwrap_or_default();
                let number = |name: &'static str, count: i64| arg(name, &locale.count(count));
                let args = [words::n(all), number("guests", row.guests), number("citizens", row.citizens)];
                locale.ta("attendance-block-guests", &args)
            })
            .unwrap_or_default(),
        rows,
        word: locale.t("attendance-block-lines"),
        all: context.paths().attendance(),
        all_word: locale.t("attendance-title"),
        check_in: if is_today { context.paths().check_in(&meeting.slug()) } else { String::new() },
        check_in_word: locale.t("check-in-title"),
    };
    Block::new("kehadiran", locale.t("attendance-block-title"), &part).map(Some)
}
