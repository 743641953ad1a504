//! One meeting for calendars of telephones and offices (RFC 5545).
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html;
use crate::meetings::{Meeting, find, whose};
use axum::extract::Path;
use axum::response::Response;
use icalendar::{Calendar, Component as _, Event, EventLike as _, EventStatus};
use rembuk_domain::forum::meetings::Meeting as State;
use rembuk_domain::time::Instant;

/// The form of RFC 5545 for UTC.
fn utc(at: Instant) -> String {
    at.to_timestamp().strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// The event of a meeting; `address` is that of its page.
pub fn event(meeting: &Meeting, whose: &str, address: &str, now: Instant, mark: &str) -> Event {
    let mut event = Event::new();
    let status = match meeting.state {
        State::Cancelled(_) => EventStatus::Cancelled,
        State::Planned(_) => EventStatus::Tentative,
        State::Called(_) | State::Held(_) => EventStatus::Confirmed,
    };
    let title =
        if mark.is_empty() { meeting.row.title.clone() } else { format!("{} ({mark})", meeting.row.title) };
    event
        .uid(&format!("{}@rembuk", meeting.row.id.simple()))
        .summary(&title)
        .description(format!("{}\n{whose}\n{address}", meeting.row.purpose).trim_start())
        .location(&meeting.row.place)
        .status(status)
        .sequence(u32::try_from(meeting.row.valid_from_seq).unwrap_or_default())
        .url(address)
        .add_property("DTSTAMP", utc(now))
        .add_property("DTSTART", utc(meeting.schedule.starts()))
        .add_property("DTEND", utc(meeting.schedule.ends()));
    event.done()
}

pub async fn download(
    mut context: Context,
    Path((_, slug)): super::MeetingPath,
) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let meeting = find(&mut context, &slug).await?;
    let forum = Forum::load(&mut context.tx, region_id, at).await?;
    let base = context.state.public_url.clone().unwrap_or_default();
    let address = format!("{base}{}", context.paths().meeting(&meeting.slug()));
    let mark = html::notice(&context).unwrap_or_default();
    // The stamp is that of the version, so that the same meeting gives the same bytes.
    let stamp = Instant::from_micros(meeting.row.starts_at.min(context.now.micros()));
    let event = event(&meeting, &whose(&forum, &meeting), &address, stamp, mark);
    let mut calendar = Calendar::new();
    calendar.name(&context.region.region.name).push(event);
    let name = format!("{}-{}.ics", context.region.region.slug, meeting.slug());
    html::download(
        calendar.done().to_string().into_bytes(),
        "text/calendar; charset=utf-8",
        &name,
        context.cache(&[]),
    )
}
