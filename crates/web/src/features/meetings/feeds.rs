//! All meetings for calendars of telephones and offices, with the phases of processes; and what changed last, as a feed.
use super::calendar::event;
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::atom::{self, Item};
use crate::html::{self, arg};
use crate::meetings::{list, when, whose, zone};
use crate::processes::{OneProcess, Processes};
use axum::response::Response;
use icalendar::{Calendar, Component as _, Event, Property};
use jiff::civil::Date;
use rembuk_domain::forum::process::Phase;
use rembuk_domain::time::Instant;

pub async fn calendar(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let meetings = list(&mut context).await?;
    let forum = Forum::load(&mut context.tx, region_id, at).await?;
    let processes = Processes::load(&mut context.tx, region_id, at).await?;
    let base = context.state.public_url.clone().unwrap_or_default();
    let mark = html::notice(&context).unwrap_or_default();
    let region = context.region.region.clone();
    let mut calendar = Calendar::new();
    calendar.name(&region.name);
    for meeting in &meetings {
        let address = format!("{base}{}", context.paths().meeting(&meeting.slug()));
        // The stamp is that of the version, so that the same meeting gives the same bytes.
        let stamp = Instant::from_micros(meeting.row.starts_at.min(context.now.micros()));
        calendar.push(event(meeting, &whose(&forum, meeting), &address, stamp, mark));
    }
    for one in processes.public() {
        for (number, phase) in (1..).zip(one.phases.all()) {
            calendar.push(days(&context, one, (number, phase), &base, mark));
        }
    }
    let name = format!("{}-rapat.ics", region.slug);
    let bytes = calendar.done().to_string().into_bytes();
    html::download(bytes, "text/calendar; charset=utf-8", &name, context.cache(&[]))
}

/// A whole day as RFC 5545 writes it.
fn whole(name: &str, day: Date) -> Property {
    let mut property = Property::new(name, day.strftime("%Y%m%d").to_string());
    property.add_parameter("VALUE", "DATE");
    property.done()
}

/// A phase of a process as an event of whole days; its end is the day after its last.
fn days(
    context: &Context,
    one: &OneProcess,
    (number, phase): (i64, &Phase),
    base: &str,
    mark: &str,
) -> Event {
    let locale = context.locale;
    let title = format!("{}: {}", locale.t(phase.kind.key()), one.row.name);
    let title = if mark.is_empty() { title } else { format!("{title} ({mark})") };
    let published = one.row.published_on.as_deref().and_then(|day| day.parse::<Date>().ok());
    let stamp = published.unwrap_or_else(|| phase.starts()).strftime("%Y%m%dT000000Z").to_string();
    let mut event = Event::new();
    event
        .uid(&format!("{}-{number}@rembuk", one.row.id.simple()))
        .summary(&title)
        .url(&format!("{base}{}", context.paths().process(&one.row.slug)))
        .add_property("DTSTAMP", stamp)
        .append_property(whole("DTSTART", phase.starts()))
        .append_property(whole("DTEND", phase.ends().tomorrow().unwrap_or_else(|_| phase.ends())));
    event.done()
}

pub async fn feed(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let meetings = list(&mut context).await?;
    let forum = Forum::load(&mut context.tx, region_id, at).await?;
    let (locale, paths, zone) = (context.locale, context.paths(), zone(&context));
    let items = meetings.iter().map(|meeting| {
        let said = if meeting.is_cancelled() { "feed-meeting-cancelled" } else { "feed-meeting" };
        let args = [
            arg("when", &when(locale, &meeting.schedule, &zone)),
            arg("place", &meeting.row.place),
            arg("whose", &whose(&forum, meeting)),
        ];
        Item {
            id: meeting.row.id,
            title: format!("{} {}", meeting.row.reference, meeting.row.title),
            summary: locale.ta(said, &args),
            path: paths.meeting(&meeting.slug()),
            seq: meeting.row.valid_from_seq,
        }
    });
    let items = items.collect();
    let title = locale.ta("feed-meetings-title", &[arg("region", &context.region.region.name)]);
    atom::answer(&mut context, title, &paths.meetings(), items).await
}
