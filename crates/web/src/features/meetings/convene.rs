//! Convening: the secretariat for the forum and its groups, any organisation for itself.
use super::{Doer, LONGEST_LINE, LONGEST_TEXT, layout};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::{Errors, Form, FormPage, Input, Typed, to_its_end};
use crate::http::session::Signed;
use crate::meetings::acts::{Words, act, convene as store};
use crate::meetings::{Meeting, convenes_for, list, zone};
use axum::response::{IntoResponse, Redirect, Response};
use jiff::civil::{Date, Time};
use jiff::tz::TimeZone;
use rembuk_domain::calendar::parse_day;
use rembuk_domain::forum::meetings::{MeetingError, MeetingKind, Schedule};
use rembuk_domain::forum::seats::BodyKind;
use rembuk_domain::people::roles::Permission::RunForum;
use rembuk_domain::texts::{line, needed_line};
use rembuk_domain::time::Instant;
use rembuk_store::rows::{MeetingRow, NOW};
use rembuk_store::run;
use serde_json::json;
use uuid::Uuid;

/// Earlier meetings offered as what this one follows up
const MOST_EARLIER: usize = 50;

/// Whose meeting it may be.
struct Host {
    value: String,
    name: String,
    kind: MeetingKind,
    body: Option<Uuid>,
    convener: Option<Uuid>,
    /// What stands in the record
    by: String,
}

fn hosts(context: &Context, doer: &Doer) -> Vec<Host> {
    let (region_id, today) = (context.region_id(), context.today);
    let mut hosts = Vec::new();
    if doer.signed.may(RunForum, region_id, today) {
        for body in &doer.forum.bodies {
            let is_group = body.kind == BodyKind::WorkingGroup.code();
            hosts.push(Host {
                value: format!("badan:{}", body.slug),
                name: body.name.clone(),
                kind: if is_group { MeetingKind::WorkingGroup } else { MeetingKind::Forum },
                body: Some(body.id),
                convener: None,
                by: doer.signed.acting_office(region_id, today),
            });
        }
    }
    for id in convenes_for(&doer.signed.roles, region_id, today) {
        let Some(organisation) = doer.forum.organisation(id) else { continue };
        hosts.push(Host {
            value: format!("lembaga:{}", organisation.slug),
            name: organisation.name.clone(),
            kind: MeetingKind::Convened,
            body: None,
            convener: Some(id),
            by: organisation.name.clone(),
        });
    }
    hosts
}

/// Fields that convening and changing share.
pub fn fields(form: Form) -> Form {
    form.field("judul", Input::Text, "meeting-field-title", "meeting-field-title-hint", "off")
        .field("maksud", Input::Long, "meeting-field-purpose", "", "off")
        .field("hari", Input::Date, "meeting-field-day", "", "off")
        .field("mulai", Input::Time, "meeting-field-starts", "meeting-field-starts-hint", "off")
        .field("selesai", Input::Time, "meeting-field-ends", "", "off")
        .field("sampai", Input::Date, "meeting-field-last-day", "meeting-field-last-day-hint", "off")
        .field("tempat", Input::Text, "meeting-field-place", "", "off")
        .field("daring", Input::Text, "meeting-field-online", "meeting-field-online-hint", "off")
}

async fn page(context: &mut Context, doer: &Doer, hosts: &[Host]) -> Result<FormPage, PageError> {
    let locale = context.locale;
    let action = format!("{}/baru", context.paths().manage_meetings());
    let choices = hosts.iter().map(|host| (host.value.clone(), host.name.clone())).collect();
    let mut earlier = vec![(String::new(), locale.t("meeting-follows-nothing"))];
    let all = list(context).await?;
    earlier.extend(all.iter().rev().take(MOST_EARLIER).map(|meeting| {
        (
            format!("meeting:{}", meeting.row.id.simple()),
            format!("{} {}", meeting.row.reference, meeting.row.title),
        )
    }));
    let form = Form::new(locale, action, &doer.signed.form_token, "meeting-convene-button").select(
        "penyelenggara",
        "meeting-field-host",
        choices,
    );
    let region_id = context.region_id();
    let mut processes = vec![(String::new(), locale.t("meeting-process-none"))];
    let known = run!(context.tx, processes::list(region_id, NOW))?;
    processes.extend(known.into_iter().map(|row| (row.slug, row.name)));
    let form = fields(form).select("proses", "meeting-process", processes).select(
        "tindak",
        "meeting-follows-up",
        earlier,
    );
    let page =
        FormPage::new(layout(context, locale.t("meetings-convene")), locale.t("meeting-convene-lead"), form)
            .note(locale.t("meeting-convene-note"));
    Ok(if hosts.is_empty() { page.note(locale.t("meeting-convene-nobody")) } else { page })
}

pub async fn show(mut context: Context, signed: Signed) -> Result<Response, PageError> {
    let doer = Doer::load(&mut context, signed).await?;
    let hosts = hosts(&context, &doer);
    page(&mut context, &doer, &hosts).await?.answer()
}

/// "09.00", "9:00", "9"
fn hour(raw: &str) -> Option<Time> {
    let text = raw.trim().replace('.', ":");
    let (hours, minutes) = text.split_once(':').unwrap_or((text.as_str(), "0"));
    Time::new(
        hours.trim().parse().ok()?,
        minutes.trim().get(..2).unwrap_or(minutes.trim()).parse().ok()?,
        0,
        0,
    )
    .ok()
}

fn instant(day: Date, time: Time, zone: &TimeZone) -> Option<Instant> {
    let zoned = day.to_datetime(time).to_zoned_datetime(zone.clone()).ok()?;
    Some(Instant::from_micros(zoned.timestamp().as_microsecond()))
}

/// Words and time as typed. `stays` is the time of a meeting that is not moved: only a new one must lie ahead.
pub fn read(typed: &Typed, errors: &mut Errors, zone: &TimeZone, now: Instant) -> Option<(Words, Schedule)> {
    let title =
        needed_line(typed.get("judul"), LONGEST_LINE).map_err(|error| errors.add("judul", error.key()));
    let purpose = line(typed.get("maksud"), LONGEST_TEXT).map_err(|error| errors.add("maksud", error.key()));
    let place =
        needed_line(typed.get("tempat"), LONGEST_LINE).map_err(|error| errors.add("tempat", error.key()));
    let online = line(typed.get("daring"), LONGEST_LINE).map_err(|error| errors.add("daring", error.key()));
    let online = online.ok().filter(|link| {
        let is_link = link.is_empty() || link.starts_with("https://");
        if !is_link {
            errors.add("daring", "meeting-error-online");
        }
        is_link
    });
    let schedule = read_schedule(typed, errors, zone, now);
    let words = Words {
        title: title.ok()?,
        purpose: purpose.ok()?,
        place: place.ok()?,
        online_link: Some(online?).filter(|link| !link.is_empty()),
    };
    Some((words, schedule?))
}

fn read_schedule(typed: &Typed, errors: &mut Errors, zone: &TimeZone, now: Instant) -> Option<Schedule> {
    let day = parse_day(typed.get("hari")).map_err(|_| errors.add("hari", "calendar-form-day")).ok();
    let last = match typed.get("sampai").trim() {
        "" => day,
        text => parse_day(text).map_err(|_| errors.add("sampai", "calendar-form-day")).ok(),
    };
    let starts = hour(typed.get("mulai"));
    if starts.is_none() {
        errors.add("mulai", "meeting-error-hour");
    }
    let ends = hour(typed.get("selesai"));
    if ends.is_none() {
        errors.add("selesai", "meeting-error-hour");
    }
    let (starts, ends) = (instant(day?, starts?, zone)?, instant(last?, ends?, zone)?);
    match Schedule::ahead(starts, ends, now) {
        Ok(schedule) => Some(schedule),
        Err(error) => {
            let field = match error {
                MeetingError::EndsBeforeStart | MeetingError::TooLong => "selesai",
                _ => "hari",
            };
            errors.add(field, error.key());
            None
        }
    }
}

fn follows(typed: &Typed, earlier: &[Meeting]) -> Option<String> {
    let wanted = typed.get("tindak");
    earlier.iter().map(|meeting| format!("meeting:{}", meeting.row.id.simple())).find(|value| value == wanted)
}

pub async fn convene(mut context: Context, signed: Signed, typed: Typed) -> Result<Response, PageError> {
    let doer = Doer::load(&mut context, signed).await?;
    let hosts = hosts(&context, &doer);
    let earlier = list(&mut context).await?;
    let zone = zone(&context);
    let mut errors = Errors::default();
    let host = hosts.iter().find(|host| host.value == typed.get("penyelenggara"));
    if host.is_none() {
        errors.add("penyelenggara", "meeting-error-host");
    }
    let given = read(&typed, &mut errors, &zone, context.now);
    let (Some(host), Some((words, schedule))) = (host, given) else {
        return page(&mut context, &doer, &hosts).await?.returned(&typed, &errors);
    };
    let region_id = context.region_id();
    let processes = run!(context.tx, processes::list(region_id, NOW))?;
    let process = processes.into_iter().find(|row| row.slug == typed.get("proses")).map(|row| row.id);
    let row = MeetingRow { process_id: process, ..new_row(host, words, schedule, follows(&typed, &earlier)) };
    let (state, key) = (context.state.clone(), typed.key());
    let (by, year) = (host.by.clone(), context.today.year());
    let day = rembuk_domain::time::local_date(schedule.starts(), &zone);
    let slug = to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        // Sent again, the form leads to the meeting that it made.
        if let Some(key) = &key
            && let Some(made) = tx.find_result(key).await?
        {
            return Ok(made);
        }
        let meeting = store(&mut tx, row, year).await?;
        let slug = meeting.slug();
        if let Some(key) = &key {
            tx.remember(key, &slug).await?;
        }
        let more = json!({"day": day.to_string(), "kind": meeting.kind.code()});
        tx.commit_public(act("meeting-planned", by, &meeting.row, more)).await?;
        Ok(slug)
    })
    .await?;
    Ok(Redirect::to(&context.paths().manage_meeting(&slug)).into_response())
}

fn new_row(host: &Host, words: Words, schedule: Schedule, follows_up: Option<String>) -> MeetingRow {
    MeetingRow {
        id: Uuid::now_v7(),
        reference: String::new(),
        body_id: host.body,
        convener_id: host.convener,
        title: words.title,
        purpose: words.purpose,
        kind: host.kind.code().to_owned(),
        starts_at: schedule.starts().micros(),
        ends_at: schedule.ends().micros(),
        place: words.place,
        online_link: words.online_link,
        state: "planned".to_owned(),
        called_on: None,
        moved_count: 0,
        moved_from: None,
        reason: None,
        follows_up,
        process_id: None,
        letter_number: None,
        sort_key: schedule.starts().micros().to_string(),
        valid_from_seq: 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        for (raw, hours, minutes) in [("09:00", 9, 0), ("9.30", 9, 30), ("13", 13, 0), ("08:15:00", 8, 15)] {
            assert_eq!(hour(raw), Time::new(hours, minutes, 0, 0).ok(), "{raw}");
        }
        for raw in ["", "25", "9:75", "pagi"] {
            assert_eq!(hour(raw), None, "{raw}");
        }
    }
}
