//! All meetings: the next first, those that are over after them, the latest first.
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::list::{self, Addresses, Choice, Pagination, SortLink};
use crate::html::meetings::{Answers, kind, state};
use crate::html::{self, Layout, arg};
use crate::meetings::{Meeting, when, whose, zone};
use crate::words;
use askama::Template;
use axum::response::Response;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::forum::meetings::MeetingKind;
use rembuk_store::rows::MeetingInvitationRow;
use rembuk_store::run;
use std::collections::HashMap;
use uuid::Uuid;

/// Parameters of the list, in the order of their one cached spelling.
const PARAMETERS: &[&str] = &["q", "jenis", "tahun", "urut", "h"];
const FILTERS: &[&str] = &["q", "jenis", "tahun"];

struct Row {
    title: String,
    reference: String,
    path: String,
    when: String,
    whose: String,
    is_convened: bool,
    place: String,
    state: String,
    is_cancelled: bool,
    is_moved: bool,
}

#[derive(Template)]
#[template(path = "meetings/list.html")]
struct ListPage {
    layout: Layout,
    lead: String,
    counts: String,
    next_path: String,
    q: String,
    kinds: Vec<Choice>,
    years: Vec<Choice>,
    action: String,
    is_filtered: bool,
    shown: String,
    rows: Vec<Row>,
    pages: Pagination,
    sort_time: SortLink,
    sort_title: SortLink,
    download: String,
    convene: String,
}

struct Loaded {
    all: Vec<Meeting>,
    forum: Forum,
    zone: TimeZone,
    /// The day the page speaks of
    today: Date,
}

async fn load(context: &mut Context) -> Result<Loaded, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let all = crate::meetings::list(context).await?;
    let forum = Forum::load(&mut context.tx, region_id, at).await?;
    Ok(Loaded { all, forum, zone: zone(context), today: context.as_of.unwrap_or(context.today) })
}

impl Loaded {
    /// Those asked for, in the order asked for.
    fn chosen(&self, context: &Context) -> Vec<&Meeting> {
        let query = &context.query;
        let words: Vec<String> =
            query.get("q").unwrap_or_default().to_lowercase().split_whitespace().map(str::to_owned).collect();
        let fits = |meeting: &&Meeting| {
            let text = format!("{} {}", meeting.row.title, meeting.row.reference).to_lowercase();
            words.iter().all(|word| text.contains(word.as_str()))
                && query.get("jenis").and_then(MeetingKind::parse).is_none_or(|kind| kind == meeting.kind)
                && query
                    .get("tahun")
                    .and_then(|year| year.parse::<i16>().ok())
                    .is_none_or(|year| year == meeting.day(&self.zone).year())
        };
        let mut rows: Vec<&Meeting> = self.all.iter().filter(fits).collect();
        match query.get("urut") {
            Some("waktu") => rows.sort_by_key(|meeting| meeting.schedule.starts()),
            Some("-waktu") => rows.sort_by_key(|meeting| std::cmp::Reverse(meeting.schedule.starts())),
            Some("judul") => rows.sort_by_key(|meeting| meeting.row.title.to_lowercase()),
            Some("-judul") => rows.sort_by_key(|meeting| std::cmp::Reverse(meeting.row.title.to_lowercase())),
            _ => rows.sort_by_key(|meeting| {
                let starts = meeting.schedule.starts().micros();
                let is_over = meeting.is_past(&self.zone, self.today);
                (is_over, if is_over { -starts } else { starts })
            }),
        }
        rows
    }

    fn next(&self) -> Option<&Meeting> {
        self.all.iter().find(|meeting| !meeting.is_cancelled() && !meeting.is_past(&self.zone, self.today))
    }

    /// "Rapat berikut: Pleno, Senin, 7 Desember 2026, 09.00–12.00 WIB, di Aula.", or that none is planned.
    fn lead(&self, context: &Context) -> String {
        let locale = context.locale;
        match self.next() {
            Some(meeting) => locale.ta(
                "meetings-next",
                &[
                    arg("title", &meeting.row.title),
                    arg("when", &when(locale, &meeting.schedule, &self.zone)),
                    arg("place", &meeting.row.place),
                ],
            ),
            None => locale.t("meetings-none-ahead"),
        }
    }

    fn counts(&self, context: &Context) -> String {
        let locale = context.locale;
        let total = self.all.len();
        if total == 0 {
            return String::new();
        }
        let convened = self.all.iter().filter(|meeting| meeting.kind == MeetingKind::Convened).count();
        let cancelled = self.all.iter().filter(|meeting| meeting.is_cancelled()).count();
        let count = |name: &'static str, number: usize| arg(name, &words::count(locale, number));
        let args = [
            words::n(total),
            words::shown(locale, total),
            count("convened", convened),
            count("cancelled", cancelled),
        ];
        locale.ta("meetings-counts", &args)
    }

    fn row(&self, context: &Context, meeting: &Meeting) -> Row {
        let locale = context.locale;
        Row {
            title: meeting.row.title.clone(),
            reference: meeting.row.reference.clone(),
            path: context.paths().meeting(&meeting.slug()),
            when: when(locale, &meeting.schedule, &self.zone),
            whose: whose(&self.forum, meeting),
            is_convened: meeting.kind == MeetingKind::Convened,
            place: meeting.row.place.clone(),
            state: state(locale, meeting, &self.zone, self.today),
            is_cancelled: meeting.is_cancelled(),
            is_moved: meeting.row.moved_count > 0,
        }
    }

    fn years(&self, context: &Context) -> Vec<Choice> {
        let mut years: Vec<i16> = self.all.iter().map(|meeting| meeting.day(&self.zone).year()).collect();
        years.sort_unstable();
        years.dedup();
        list::choices(
            context,
            "tahun",
            years.into_iter().rev().map(|year| (year.to_string(), year.to_string())),
        )
    }
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let loaded = load(&mut context).await?;
    let locale = context.locale;
    let chosen = loaded.chosen(&context);
    let base = context.paths().meetings();
    let addresses = Addresses::new(&context, base.clone(), FILTERS);
    let pages = Pagination::new(chosen.len(), context.query.get("h"), |number| addresses.page(number));
    let kinds = MeetingKind::ALL.map(|of| (of.code().to_owned(), kind(locale, of)));
    let layout = Layout::of(&context, "forum", locale.t("meetings-title"), locale.t("meetings-description"))
        .crumb(locale.t("crumb-home"), context.paths().home());
    let page = ListPage {
        lead: loaded.lead(&context),
        counts: loaded.counts(&context),
        next_path: loaded.next().map(|next| context.paths().meeting(&next.slug())).unwrap_or_default(),
        q: context.query.get("q").unwrap_or_default().to_owned(),
        kinds: list::choices(&context, "jenis", kinds),
        years: loaded.years(&context),
        is_filtered: !context.query.canonical(FILTERS).is_empty(),
        shown: pages.shown(locale),
        rows: pages.slice(&chosen).iter().map(|meeting| loaded.row(&context, meeting)).collect(),
        sort_time: addresses.sorted_by("waktu"),
        sort_title: addresses.sorted_by("judul"),
        download: addresses.download(),
        convene: format!("{}/baru", context.paths().manage_meetings()),
        action: base,
        pages,
        layout,
    };
    html::page(&page, context.cache(PARAMETERS))
}

pub async fn download(mut context: Context) -> Result<Response, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let loaded = load(&mut context).await?;
    let mut invited: HashMap<Uuid, Vec<MeetingInvitationRow>> = HashMap::new();
    for row in run!(context.tx, meetings::list_all_invitations(region_id, at))? {
        invited.entry(row.meeting_id).or_default().push(row);
    }
    let mark = html::notice(&context).unwrap_or_default();
    let heads = [
        "nomor",
        "judul",
        "jenis",
        "penyelenggara",
        "mulai",
        "selesai",
        "tempat",
        "keadaan",
        "dipindahkan",
        "diundang",
        "datang",
        "mengutus",
        "tidak_datang",
        "belum_menjawab",
        "keterangan",
    ];
    let mut writer = Writer::new(Vec::new(), &heads)?;
    let instant = |at: rembuk_domain::time::Instant| at.to_timestamp().to_string();
    for meeting in loaded.chosen(&context) {
        let answers = invited.get(&meeting.row.id).map(|rows| Answers::of(rows)).unwrap_or_default();
        let cells = [
            meeting.row.reference.as_str(),
            &meeting.row.title,
            meeting.kind.code(),
            &whose(&loaded.forum, meeting),
            &instant(meeting.schedule.starts()),
            &instant(meeting.schedule.ends()),
            &meeting.row.place,
            &meeting.row.state,
            &meeting.row.moved_count.to_string(),
            &answers.invited.to_string(),
            &answers.comes.to_string(),
            &answers.sends.to_string(),
            &answers.does_not.to_string(),
            &answers.open().to_string(),
            mark,
        ];
        writer.row(&cells)?;
    }
    let bytes = writer.finish()?;
    let name = format!("{}-rapat.csv", context.region.region.slug);
    html::download(bytes, "text/csv; charset=utf-8", &name, context.cache(PARAMETERS))
}
