//! The forum on one page: how many seats of which side, who is not heard, who chairs, by what decree and rules.
use super::{day, load};
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::{self, Layout, arg, forum as said, organisations};
use crate::words;
use askama::Template;
use axum::response::Response;
use jiff::civil::Date;
use rembuk_domain::forum::composition::Composition;
use rembuk_domain::forum::seats::{BodyKind, Post, Seat, SeatState, Topic};
use rembuk_domain::organisations::{Constituency, Platform};
use rembuk_store::rows::{ForumBody, LinkedFile};
use rembuk_store::run;

/// Subject of the files attached to bodies.
pub const BODY_FILES: &str = "forum-body";

struct Way {
    name: String,
    about: String,
    path: String,
}

/// A part of the bar, in percent of its width.
struct Part {
    code: &'static str,
    x: String,
    width: String,
}

struct CountRow {
    name: String,
    /// Of the bar's part, for a platform
    code: &'static str,
    is_side: bool,
    seats: String,
    held: String,
    idle: String,
}

struct SeatLine {
    number: i64,
    name: String,
    path: String,
    about: String,
    /// What keeps the seat from counting; empty where it counts
    state: String,
}

struct Side {
    title: String,
    id: &'static str,
    seats: Vec<SeatLine>,
}

struct Group {
    name: String,
    topic: String,
    leads: Vec<String>,
    count: String,
    path: String,
}

/// The decree and rules a body rests on.
struct Ground {
    title: String,
    about: String,
    basis: String,
    files: Vec<FileLine>,
}

struct FileLine {
    name: String,
    path: String,
}

#[derive(Template)]
#[template(path = "forum/show.html")]
struct ForumPage {
    layout: Layout,
    name: String,
    lead: String,
    empty: bool,
    warnings: Vec<String>,
    ways: Vec<Way>,
    bar_label: String,
    bar: Vec<Part>,
    counts: Vec<CountRow>,
    chairs: Vec<String>,
    sides: Vec<Side>,
    groups: Vec<Group>,
    groups_lead: String,
    grounds: Vec<Ground>,
    rules: Vec<String>,
    council: String,
    seats: String,
    download: String,
    settings: String,
    proposals: String,
    citation: String,
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let forum = load(&mut context).await?;
    let day = day(&context);
    let locale = context.locale;
    let body = forum.forum().cloned();
    let seats: Vec<Seat> = body.iter().flat_map(|body| forum.seats_of(body.id)).cloned().collect();
    let all = Composition::of(&seats, Post::CoChair, forum.sides, day);
    let grounds = grounds(&mut context, &forum).await?;
    let name = body.as_ref().map_or_else(|| locale.t("forum-title"), |body| body.name.clone());
    let layout = Layout::of(&context, "forum", name.clone(), locale.t("forum-description"))
        .crumb(locale.t("crumb-home"), context.paths().home());
    let lead = lead(&context, body.is_some(), &all);
    let groups: Vec<Group> = forum.groups().map(|group| self::group(&context, &forum, group, day)).collect();
    let page = ForumPage {
        citation: words::citation(&context, &layout, &format!("{name}: {}", lead.trim_end_matches('.'))),
        layout,
        empty: seats.is_empty(),
        warnings: match seats.is_empty() {
            true => Vec::new(),
            false => all.silent().into_iter().map(|silence| said::silence(locale, silence)).collect(),
        },
        ways: ways(&context),
        bar_label: lead.clone(),
        bar: bar(&all),
        counts: counts(&context, &all),
        chairs: Constituency::ALL
            .into_iter()
            .filter(|_| !seats.is_empty())
            .map(|side| chair_line(&context, &forum, body.as_ref(), side, day))
            .collect(),
        sides: Constituency::ALL.into_iter().map(|of| side(&context, &forum, &seats, of, day)).collect(),
        groups_lead: locale
            .ta("forum-groups-lead", &[words::n(groups.len()), words::shown(locale, groups.len())]),
        groups,
        grounds,
        rules: body
            .iter()
            .flat_map(|body| body.participation_rules.lines())
            .map(str::trim)
            .filter(|line| !line.is_empty())
            .map(str::to_owned)
            .collect(),
        council: locale.ta("forum-council-side", &[arg("side", &said::side(locale, forum.sides.council))]),
        seats: context.paths().seats(),
        download: format!("{}.csv", context.paths().seats()),
        settings: context.paths().settings(),
        proposals: context.paths().forum_proposals(),
        name,
        lead,
    };
    html::page(&page, context.cache(&[]))
}

/// "27 kursi: 12 unsur pemerintah, 15 unsur nonpemerintah; 1 kursi kosong."
fn lead(context: &Context, is_there: bool, all: &Composition) -> String {
    let locale = context.locale;
    if !is_there || all.seats() == 0 {
        return locale.t("forum-none-yet");
    }
    let count = |name, count| arg(name, &words::count(locale, count));
    let args = [
        words::n(all.seats()),
        words::shown(locale, all.seats()),
        count("government", all.side(Constituency::Government).seats),
        count("others", all.side(Constituency::NonGovernment).seats),
    ];
    let seats = locale.ta("forum-lead", &args);
    let idle = match all.idle() {
        0 => locale.t("forum-lead-all-held"),
        idle => locale.ta("forum-lead-idle", &[words::n(idle), words::shown(locale, idle)]),
    };
    format!("{seats} {idle}")
}

fn ways(context: &Context) -> Vec<Way> {
    let (locale, paths) = (context.locale, context.paths());
    [
        ("processes-title", "forum-way-processes-about", paths.processes()),
        ("forum-way-meetings", "forum-way-meetings-about", paths.meetings()),
        ("forum-way-attendance", "forum-way-attendance-about", paths.attendance()),
        ("forum-way-decisions", "forum-way-decisions-about", paths.decisions()),
        ("forum-way-follow-ups", "forum-way-follow-ups-about", paths.follow_ups()),
    ]
    .into_iter()
    .map(|(name, about, path)| Way { name: locale.t(name), about: locale.t(about), path })
    .collect()
}

/// Held seats by platform and what is idle, as parts of one bar.
fn bar(all: &Composition) -> Vec<Part> {
    let total = all.seats();
    if total == 0 {
        return Vec::new();
    }
    let held = Platform::ALL.map(|platform| (platform.code(), all.platform(platform)));
    let percent = |count: usize| format!("{:.3}%", count as f64 * 100.0 / total as f64);
    let mut before = 0;
    held.into_iter()
        .chain([("idle", all.idle())])
        .filter(|(_, count)| *count > 0)
        .map(|(code, count)| {
            let part = Part { code, x: percent(before), width: percent(count) };
            before += count;
            part
        })
        .collect()
}

fn counts(context: &Context, all: &Composition) -> Vec<CountRow> {
    let locale = context.locale;
    let number = |count| words::count(locale, count);
    let mut rows = Vec::new();
    for of in Constituency::ALL {
        let side = all.side(of);
        rows.push(CountRow {
            name: said::side(locale, of),
            code: "",
            is_side: true,
            seats: number(side.seats),
            held: number(side.held),
            idle: number(side.idle()),
        });
        let own = Platform::ALL.into_iter().filter(|platform| platform.constituency() == of);
        rows.extend(own.map(|platform| CountRow {
            name: organisations::platform_name(locale, platform),
            code: platform.code(),
            is_side: false,
            seats: String::new(),
            held: number(all.platform(platform)),
            idle: String::new(),
        }));
    }
    rows
}

/// "Unsur pemerintah: Badan Perencanaan … (kursi 1)", or that the side has none.
fn chair_line(
    context: &Context,
    forum: &Forum,
    body: Option<&ForumBody>,
    side: Constituency,
    day: Date,
) -> String {
    let locale = context.locale;
    let seat = body.and_then(|body| forum.chair(body.id, side, day));
    let side = said::side(locale, side);
    match seat {
        None => locale.ta("forum-no-chair", &[arg("side", &side)]),
        Some(seat) => {
            let name = forum.holder(seat).map(|row| row.name.as_str()).unwrap_or_default();
            let office = forum.row(seat.id).and_then(|row| row.representative.clone()).unwrap_or_default();
            let args = [arg("side", &side), arg("organisation", name), arg("office", &office)];
            locale.ta(if office.is_empty() { "forum-chair-bare" } else { "forum-chair" }, &args)
        }
    }
}

fn side(context: &Context, forum: &Forum, seats: &[Seat], of: Constituency, day: Date) -> Side {
    let locale = context.locale;
    let own: Vec<&Seat> = seats.iter().filter(|seat| seat.constituency == of).collect();
    Side {
        title: locale.ta(
            match of {
                Constituency::Government => "forum-side-government",
                Constituency::NonGovernment => "forum-side-non-government",
            },
            &[words::n(own.len()), words::shown(locale, own.len())],
        ),
        id: match of {
            Constituency::Government => "unsur-pemerintah",
            Constituency::NonGovernment => "unsur-nonpemerintah",
        },
        seats: own.into_iter().map(|seat| line(context, forum, seat, day)).collect(),
    }
}

fn line(context: &Context, forum: &Forum, seat: &Seat, day: Date) -> SeatLine {
    let locale = context.locale;
    let state = forum.state(seat, day);
    let row = forum.row(seat.id);
    let office = row.and_then(|row| row.representative.clone()).unwrap_or_default();
    let post = match seat.post {
        Post::Member => String::new(),
        other => said::post(locale, other),
    };
    let about: Vec<String> = [post, office].into_iter().filter(|text| !text.is_empty()).collect();
    SeatLine {
        number: seat.number,
        name: forum
            .holder(seat)
            .map_or_else(|| locale.t("seat-vacant-name"), |organisation| organisation.name.clone()),
        path: forum
            .body(seat.body)
            .map(|body| context.paths().seat(&body.slug, &seat.number))
            .unwrap_or_default(),
        about: about.join(" · "),
        state: if state == SeatState::Held { String::new() } else { locale.t(state.key()) },
    }
}

fn group(context: &Context, forum: &Forum, group: &ForumBody, day: Date) -> Group {
    let locale = context.locale;
    let count = forum.seats_of(group.id).count();
    let topic = group.topic.as_deref().and_then(|code| Topic::parse(code).ok());
    Group {
        name: group.name.clone(),
        topic: topic.map(|topic| said::topic(locale, topic)).unwrap_or_default(),
        leads: Constituency::ALL
            .into_iter()
            .map(|side| chair_line(context, forum, Some(group), side, day))
            .collect(),
        count: locale.ta("forum-seats-count", &[words::n(count), words::shown(locale, count)]),
        path: context.paths().seats_of(&group.slug),
    }
}

/// Team and forum with the decree each rests on.
async fn grounds(context: &mut Context, forum: &Forum) -> Result<Vec<Ground>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let mut found = Vec::new();
    for body in &forum.bodies {
        if body.kind == BodyKind::WorkingGroup.code() {
            continue;
        }
        let files: Vec<LinkedFile> =
            run!(context.tx, files::list_of_subject(region_id, BODY_FILES, body.id, at))?;
        found.push(ground(context, body, &files));
    }
    Ok(found)
}

fn ground(context: &Context, body: &ForumBody, files: &[LinkedFile]) -> Ground {
    let locale = context.locale;
    let on = body.basis_on.as_deref().and_then(|day| day.parse::<Date>().ok()).map(|day| locale.date(day));
    let kind = BodyKind::parse(&body.kind).ok();
    let about = match (kind, body.is_team_too) {
        (Some(BodyKind::Forum), true) => locale.t("forum-is-team-too"),
        (Some(BodyKind::Forum), false) => locale.t("forum-beside-team"),
        _ => locale.t("forum-team-about"),
    };
    let basis = match (body.basis_number.as_deref(), on) {
        (Some(number), Some(on)) => locale.ta("forum-basis-of", &[arg("number", number), arg("day", &on)]),
        (Some(number), None) => number.to_owned(),
        (None, _) => locale.t("forum-no-basis"),
    };
    let paths = context.paths();
    let line = |file: &LinkedFile| FileLine {
        name: file.file_name.clone(),
        path: paths.file(file.id, &file.file_name),
    };
    Ground { title: body.name.clone(), about, basis, files: files.iter().map(line).collect() }
}
