//! `/{region}/kehadiran`: organisations by how often and in what office they came, over a period. The same columns for every
//! organisation, in the order of their names: nothing here ranks.
use crate::attendance::{Line, lines};
use crate::context::Context;
use crate::error::PageError;
use crate::forum::Forum;
use crate::html::list::{self, Choice, Pagination};
use crate::html::organisations::{path, platform, platform_name};
use crate::html::{self, Layout, arg, with_kept};
use crate::i18n::Locale;
use crate::meetings::{self, Meeting};
use crate::words;
use askama::Template;
use axum::response::Response;
use jiff::ToSpan as _;
use jiff::civil::Date;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::forum::attendance::{self as rules, Count, Rank};
use rembuk_domain::organisations::Platform;
use rembuk_store::rows::Organisation;
use rembuk_store::run;
use std::collections::{BTreeMap, HashMap};
use uuid::Uuid;

pub(super) const FILTERS: &[&str] = &["dari", "sampai", "kelompok", "q"];
const PARAMETERS: &[&str] = &["dari", "sampai", "kelompok", "q", "h"];
/// Months a period goes back unless a reader says otherwise
const MONTHS: i64 = 12;

/// Meetings of a period that are over, with their lines.
pub(super) struct Period {
    pub from: Date,
    pub until: Date,
    pub meetings: Vec<Meeting>,
    pub lines: HashMap<Uuid, Vec<Line>>,
    pub forum: Forum,
    /// The day the page speaks of: what is public on it
    pub day: Date,
}

impl Period {
    pub async fn load(context: &mut Context) -> Result<Self, PageError> {
        let (region_id, at) = (context.region_id(), context.at);
        let day = context.as_of.unwrap_or(context.today);
        let asked = |name: &str| context.query.get(name).and_then(|text| text.parse::<Date>().ok());
        let until = asked("sampai").unwrap_or(day);
        let from = asked("dari").unwrap_or_else(|| until.checked_sub(MONTHS.months()).unwrap_or(until));
        let zone = meetings::zone(context);
        let forum = Forum::load(&mut context.tx, region_id, at).await?;
        let all = meetings::list(context).await?;
        let is_in = |meeting: &Meeting| {
            let held = meeting.day(&zone);
            !meeting.is_cancelled()
                && meeting.schedule.is_over(context.now)
                && meeting.row.called_on.is_some()
                && held >= from
                && held <= until
                && held <= day
        };
        let meetings: Vec<Meeting> = all.into_iter().filter(is_in).collect();
        let mut invitations = HashMap::<Uuid, Vec<_>>::new();
        for row in run!(context.tx, meetings::list_all_invitations(region_id, at))? {
            invitations.entry(row.meeting_id).or_default().push(row);
        }
        let mut noted = HashMap::<Uuid, Vec<_>>::new();
        for row in run!(context.tx, attendance::list_all(region_id, at))? {
            noted.entry(row.meeting_id).or_default().push(row);
        }
        let objections = run!(context.tx, attendance::list_objections(region_id, at))?;
        let of = |id: Uuid| {
            let invited = invitations.get(&id).map_or(&[][..], Vec::as_slice);
            lines(id, invited, noted.get(&id).map_or(&[][..], Vec::as_slice), &objections)
        };
        let lines = meetings.iter().map(|meeting| (meeting.row.id, of(meeting.row.id))).collect();
        Ok(Self { from, until, meetings, lines, forum, day })
    }

    /// Each organisation that was invited, with what counts: once a meeting, with its earliest notice and highest rank.
    pub fn counts(&self) -> BTreeMap<Uuid, Count> {
        let mut counts: BTreeMap<Uuid, Count> = BTreeMap::new();
        for lines in self.lines.values() {
            for (organisation, line) in once(lines, self.day) {
                counts.entry(organisation).or_default().add(line);
            }
        }
        counts
    }
}

/// One line an organisation: it may be invited for a seat and an office alike.
pub(super) fn once(lines: &[Line], day: Date) -> BTreeMap<Uuid, rules::Line> {
    let mut found: BTreeMap<Uuid, rules::Line> = BTreeMap::new();
    for (id, line) in lines.iter().filter_map(|line| Some((line.organisation_id, line.counted(day)?))) {
        found
            .entry(id)
            .and_modify(|known| {
                known.notice_days = known.notice_days.max(line.notice_days);
                known.rank = known.rank.into_iter().chain(line.rank).min();
            })
            .or_insert(line);
    }
    found
}

pub(super) struct Counted {
    pub name: String,
    pub path: String,
    pub platform: String,
    pub cells: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "attendance/list.html")]
struct ListPage {
    layout: Layout,
    lead: String,
    about: String,
    from: String,
    until: String,
    q: String,
    platforms: Vec<Choice>,
    action: String,
    is_filtered: bool,
    heads: Vec<String>,
    rows: Vec<Counted>,
    pages: Pagination,
    shown: String,
    sum: String,
    empty: String,
    download: String,
    download_lines: String,
    rule: String,
}

/// Heads of the counted columns, in the order of [`numbers`].
fn heads(locale: Locale) -> Vec<String> {
    vec![
        locale.t("attendance-head-invited"),
        locale.t("attendance-head-head"),
        locale.t("attendance-head-deputy"),
        locale.t("attendance-head-division"),
        locale.t("attendance-head-functional"),
        locale.t("attendance-head-staff"),
        locale.t("attendance-head-excused"),
        locale.t("attendance-head-absent"),
        locale.t("attendance-head-not-noted"),
        locale.t("attendance-head-short"),
    ]
}

pub(super) const fn numbers(count: &Count) -> [u32; 10] {
    [
        count.invited(),
        count.head,
        count.deputy,
        count.division_head,
        count.functional,
        count.staff,
        count.excused,
        count.absent,
        count.not_noted,
        count.short_notice,
    ]
}

/// Organisations found, by name: official order and names are the only orders there are.
fn found<'p>(context: &Context, period: &'p Period) -> Vec<(&'p Organisation, Count)> {
    let words: Vec<String> = context
        .query
        .get("q")
        .unwrap_or_default()
        .to_lowercase()
        .split_whitespace()
        .map(str::to_owned)
        .collect();
    let wanted = context.query.get("kelompok").and_then(|text| Platform::parse(text).ok());
    let mut found: Vec<(&Organisation, Count)> = period
        .counts()
        .into_iter()
        .filter_map(|(id, count)| Some((period.forum.organisation(id)?, count)))
        .filter(|(row, _)| wanted.is_none() || platform(row) == wanted)
        .filter(|(row, _)| words.iter().all(|word| row.name.to_lowercase().contains(word.as_str())))
        .collect();
    found.sort_by_key(|(row, _)| row.name.to_lowercase());
    found
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let period = Period::load(&mut context).await?;
    let found = found(&context, &period);
    let locale = context.locale;
    let base = context.paths().attendance();
    let kept = context.kept(FILTERS);
    let address = |number: usize| {
        let page = if number == 1 { String::new() } else { format!("h={number}") };
        let query: Vec<&str> =
            [kept.as_str(), page.as_str()].into_iter().filter(|part| !part.is_empty()).collect();
        with_kept(&base, &query.join("&"))
    };
    let pages = Pagination::new(found.len(), context.query.get("h"), address);
    let total = found.iter().fold(Count::default(), |sum, (_, count)| sum.plus(*count));
    let is_filtered = context.query.get("kelompok").is_some() || context.query.get("q").is_some();
    let page = ListPage {
        layout: Layout::of(
            &context,
            "forum",
            locale.t("attendance-title"),
            locale.t("attendance-description"),
        )
        .crumb(locale.t("crumb-home"), context.paths().home()),
        lead: lead(&context, &period, found.len(), &total),
        about: locale.t("attendance-about"),
        from: period.from.to_string(),
        until: period.until.to_string(),
        q: context.query.get("q").unwrap_or_default().to_owned(),
        platforms: list::choices(
            &context,
            "kelompok",
            Platform::ALL.map(|one| (one.code().to_owned(), platform_name(locale, one))),
        ),
        action: base.clone(),
        is_filtered,
        heads: heads(locale),
        rows: pages.slice(&found).iter().map(|(row, count)| counted(&context, row, count)).collect(),
        shown: pages.shown(locale),
        sum: sum(locale, &total),
        empty: locale.t(if period.meetings.is_empty() {
            "attendance-no-meetings"
        } else {
            "attendance-nothing-found"
        }),
        download: with_kept(&format!("{base}.csv"), &kept),
        download_lines: with_kept(&format!("{base}/rincian.csv"), &kept),
        rule: locale.t("attendance-rule"),
        pages,
    };
    html::page(&page, context.cache(PARAMETERS))
}

/// "Dari 8 rapat … 31 lembaga diundang …"
fn lead(context: &Context, period: &Period, organisations: usize, total: &Count) -> String {
    let locale = context.locale;
    let number = |name: &'static str, number: u32| arg(name, &locale.count(i64::from(number)));
    let args = [
        words::n(period.meetings.len()),
        words::shown(locale, period.meetings.len()),
        arg("from", &locale.date(period.from)),
        arg("until", &locale.date(period.until)),
        arg("organisations", &words::count(locale, organisations)),
        number("invited", total.invited()),
        number("present", total.present()),
        number("unknown", total.not_noted),
    ];
    locale.ta(if period.meetings.is_empty() { "attendance-lead-none" } else { "attendance-lead" }, &args)
}

/// "Hadir 163 dari 214: 70 pimpinan, …"
pub(super) fn sum(locale: Locale, count: &Count) -> String {
    let number = |name: &'static str, number: u32| arg(name, &locale.count(i64::from(number)));
    locale.ta(
        "attendance-sum",
        &[
            number("invited", count.invited()),
            number("present", count.present()),
            number("head", count.head),
            number("deputy", count.deputy),
            number("division", count.division_head),
            number("functional", count.functional),
            number("staff", count.staff),
            number("excused", count.excused),
            number("absent", count.absent),
            number("unknown", count.not_noted),
        ],
    )
}

fn counted(context: &Context, row: &Organisation, count: &Count) -> Counted {
    let locale = context.locale;
    let platform = platform(row).map(|platform| platform_name(locale, platform)).unwrap_or_default();
    let values = numbers(count).into_iter().enumerate().map(|(at, number)| {
        let text = locale.count(i64::from(number));
        // Of the last column also how many of them came.
        match at == 9 && number > 0 {
            true => locale.ta(
                "attendance-short-cell",
                &[arg("all", &text), arg("came", &locale.count(i64::from(count.short_notice_present)))],
            ),
            false => text,
        }
    });
    Counted {
        name: row.name.clone(),
        path: with_kept(
            &format!("{}/{}", context.paths().attendance(), row.slug),
            &context.kept(&["dari", "sampai"]),
        ),
        platform,
        cells: heads(locale).into_iter().zip(values).collect(),
    }
}

/// The counts as CSV.
pub async fn download(mut context: Context) -> Result<Response, PageError> {
    let period = Period::load(&mut context).await?;
    let heads = [
        "lembaga",
        "platform",
        "dari",
        "sampai",
        "diundang_dihitung",
        "pimpinan",
        "sekretaris_wakil",
        "kepala_bidang",
        "fungsional",
        "staf",
        "tidak_hadir_dengan_keterangan",
        "tidak_hadir_tanpa_keterangan",
        "belum_dicatat",
        "undangan_mendadak",
        "undangan_mendadak_hadir",
        "keterangan",
    ];
    let mark = html::notice(&context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for (row, count) in found(&context, &period) {
        let mut cells =
            vec![row.name.clone(), row.platform.clone(), period.from.to_string(), period.until.to_string()];
        cells.extend(numbers(&count).map(|number| number.to_string()));
        cells.push(count.short_notice_present.to_string());
        cells.push(mark.to_owned());
        writer.row(&cells)?;
    }
    let name = format!("{}-kehadiran.csv", context.region.region.slug);
    html::download(writer.finish()?, "text/csv; charset=utf-8", &name, context.cache(PARAMETERS))
}

/// Every public line of the period as CSV.
pub async fn download_lines(mut context: Context) -> Result<Response, PageError> {
    let period = Period::load(&mut context).await?;
    let zone = meetings::zone(&context);
    let heads = [
        "rapat",
        "tanggal",
        "lembaga",
        "platform",
        "hari_kerja_sebelumnya",
        "dihitung",
        "jenjang",
        "menurut_lembaga",
        "dikoreksi",
        "keterangan",
    ];
    let mark = html::notice(&context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for meeting in &period.meetings {
        for line in period.lines.get(&meeting.row.id).into_iter().flatten() {
            let Some(row) = period.forum.organisation(line.organisation_id) else { continue };
            let rank = line.rank().filter(|_| line.is_public(period.day)).map_or("", Rank::code);
            let notice = line.invitation.as_ref().map(|invitation| invitation.notice_days);
            let is_counted = notice.is_some_and(rules::is_counted);
            writer.row(&[
                meeting.row.reference.clone(),
                meeting.day(&zone).to_string(),
                row.name.clone(),
                row.platform.clone(),
                notice.map(|days| days.to_string()).unwrap_or_default(),
                if is_counted { "ya" } else { "tidak" }.to_owned(),
                rank.to_owned(),
                line.claimed().filter(|_| line.is_public(period.day)).map_or("", Rank::code).to_owned(),
                line.row.as_ref().and_then(|row| row.reason.clone()).unwrap_or_default(),
                mark.to_owned(),
            ])?;
        }
    }
    let name = format!("{}-kehadiran-rincian.csv", context.region.region.slug);
    html::download(writer.finish()?, "text/csv; charset=utf-8", &name, context.cache(PARAMETERS))
}

/// Where an organisation's own page is.
pub(super) fn own_page(context: &Context, row: &Organisation) -> String {
    path(context, row)
}
