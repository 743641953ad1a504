//! All motions: the open ones first, then the latest; filtered by outcome and year, downloaded.
use crate::context::Context;
use crate::decisions::sides_of;
use crate::error::PageError;
use crate::html::decisions::{counted, day, moment, outcome_key, side_lines, sides, state_key};
use crate::html::list::{self, Addresses, Choice, Pagination, SortLink};
use crate::html::{self, Layout, arg};
use crate::words;
use askama::Template;
use axum::response::Response;
use rembuk_documents::csv_out::Writer;
use rembuk_domain::forum::published::PublishedResult;
use rembuk_domain::forum::tally::Outcome;
use rembuk_store::rows::{ForumBody, MotionRoundRow, MotionRow};
use rembuk_store::run;
use std::collections::{BTreeSet, HashMap};
use uuid::Uuid;

const PARAMETERS: &[&str] = &["hasil", "tahun", "urut", "h"];
const FILTERS: &[&str] = &["hasil", "tahun"];
/// Values of the filter `hasil`: outcomes, and what is not decided.
const RESULTS: [&str; 5] = ["passed", "recommended", "failed", "open", "waiting"];

pub(super) struct Row {
    pub reference: String,
    pub title: String,
    pub path: String,
    pub body: String,
    pub result: String,
    pub class: &'static str,
    pub detail: String,
    pub on: String,
}

#[derive(Template)]
#[template(path = "decisions/list.html")]
struct ListPage {
    layout: Layout,
    lead: String,
    open: Vec<Row>,
    results: Vec<Choice>,
    years: Vec<Choice>,
    action: String,
    is_filtered: bool,
    shown: String,
    rows: Vec<Row>,
    pages: Pagination,
    sort_on: SortLink,
    sort_reference: SortLink,
    download: String,
    rules: String,
    forum: String,
}

/// A motion with its last round and its body.
pub(super) struct Listed {
    pub row: MotionRow,
    pub round: Option<MotionRoundRow>,
    pub body: String,
}

impl Listed {
    /// A value of the filter `hasil`.
    fn result(&self) -> &str {
        match (self.row.outcome.as_deref(), self.row.state.as_str()) {
            (Some(outcome), _) => outcome,
            (None, "open") => "open",
            _ => "waiting",
        }
    }

    fn year(&self) -> &str {
        self.row.decided_on.as_deref().unwrap_or(&self.row.put_on).get(..4).unwrap_or_default()
    }

    fn result_json(&self) -> Option<PublishedResult> {
        serde_json::from_str(self.round.as_ref()?.result.as_deref()?).ok()
    }
}

pub(super) async fn load(context: &mut Context) -> Result<Vec<Listed>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let motions = run!(context.tx, decisions::list(region_id, at))?;
    listed(context, motions).await
}

/// Motions of a meeting, in the order in which they were put.
pub(super) async fn load_of_meeting(context: &mut Context, meeting: Uuid) -> Result<Vec<Listed>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let motions = run!(context.tx, decisions::list_of_meeting(region_id, at, meeting))?;
    if motions.is_empty() { Ok(Vec::new()) } else { listed(context, motions).await }
}

async fn listed(context: &mut Context, motions: Vec<MotionRow>) -> Result<Vec<Listed>, PageError> {
    let (region_id, at) = (context.region_id(), context.at);
    let rounds = run!(context.tx, decisions::list_all_rounds(region_id, at))?;
    let bodies = run!(context.tx, forum::list_bodies(region_id, at))?;
    let mut rounds: HashMap<Uuid, MotionRoundRow> =
        rounds.into_iter().map(|round| (round.id, round)).collect();
    let name = |id: Uuid| bodies.iter().find(|body: &&ForumBody| body.id == id).map(|body| body.name.clone());
    let listed = |row: MotionRow| Listed {
        round: row.round_id.and_then(|id| rounds.remove(&id)),
        body: name(row.body_id).unwrap_or_default(),
        row,
    };
    Ok(motions.into_iter().map(listed).collect())
}

pub(super) fn row(context: &Context, listed: &Listed) -> Row {
    let locale = context.locale;
    let motion = &listed.row;
    let outcome = motion.outcome.as_deref().and_then(Outcome::find);
    let until = |round: &MotionRoundRow| {
        locale.ta("decision-open-until", &[arg("moment", &moment(context, round.closes_at))])
    };
    let detail = match motion.state.as_str() {
        "open" => listed.round.as_ref().map(until).unwrap_or_default(),
        "decided" => {
            listed.result_json().map(|result| side_lines(locale, &result).join(" ")).unwrap_or_default()
        }
        "returned" => {
            let from = day(locale, motion.again_from.as_deref().unwrap_or_default());
            let absent = sides(locale, &sides_of(&motion.absent));
            locale.ta("decision-returned-line", &[arg("sides", &absent), arg("day", &from)])
        }
        "withdrawn" => motion.reason.clone().unwrap_or_default(),
        _ => locale.ta("decision-put-line", &[arg("day", &day(locale, &motion.opens_at_latest))]),
    };
    Row {
        reference: motion.reference.clone(),
        title: motion.title.clone(),
        path: context.paths().decision(&motion.reference),
        body: listed.body.clone(),
        result: locale.t(outcome.map_or_else(|| state_key(&motion.state), outcome_key)),
        class: super::show::class(motion),
        detail,
        on: day(locale, motion.decided_on.as_deref().unwrap_or(&motion.put_on)),
    }
}

fn filter<'l>(context: &Context, all: &'l [Listed]) -> Vec<&'l Listed> {
    let (result, year) = (context.query.get("hasil"), context.query.get("tahun"));
    let mut found: Vec<&Listed> = all
        .iter()
        .filter(|listed| result.is_none_or(|result| listed.result() == result))
        .filter(|listed| year.is_none_or(|year| listed.year() == year))
        .collect();
    let order = context.query.get("urut").unwrap_or("-tanggal");
    match order.trim_start_matches('-') {
        "nomor" => found.sort_by_key(|listed| listed.row.reference.clone()),
        _ => found.sort_by_key(|listed| {
            (
                listed.row.decided_on.clone().unwrap_or_else(|| listed.row.put_on.clone()),
                listed.row.reference.clone(),
            )
        }),
    }
    if order.starts_with('-') {
        found.reverse();
    }
    found
}

/// "6 keputusan: 3 disepakati, 1 menjadi rekomendasi, 2 tidak disepakati. 1 pemungutan suara sedang berlangsung."
fn lead(context: &Context, all: &[Listed]) -> String {
    let locale = context.locale;
    let count = |result: &str| all.iter().filter(|listed| listed.result() == result).count();
    let decided = all.iter().filter(|listed| listed.row.outcome.is_some()).count();
    let args = [
        words::n(decided),
        words::shown(locale, decided),
        arg("passed", &words::count(locale, count("passed"))),
        arg("recommended", &words::count(locale, count("recommended"))),
        arg("failed", &words::count(locale, count("failed"))),
    ];
    let open = counted(locale, "decisions-lead-open", count("open"));
    format!("{} {open}", locale.ta("decisions-lead", &args))
}

pub async fn show(mut context: Context) -> Result<Response, PageError> {
    let all = load(&mut context).await?;
    let found = filter(&context, &all);
    let locale = context.locale;
    let base = context.paths().decisions();
    let addresses = Addresses::new(&context, base.clone(), FILTERS);
    let pages = Pagination::new(found.len(), context.query.get("h"), |number| addresses.page(number));
    let layout =
        Layout::of(&context, "forum", locale.t("decisions-title"), locale.t("decisions-description"))
            .crumb(locale.t("crumb-home"), context.paths().home());
    let open =
        all.iter().filter(|listed| listed.row.state == "open").map(|listed| row(&context, listed)).collect();
    let years: BTreeSet<String> = all.iter().map(|listed| listed.year().to_owned()).collect();
    let page = ListPage {
        layout,
        lead: lead(&context, &all),
        open,
        results: result_choices(&context),
        years: list::choices(&context, "tahun", years.into_iter().rev().map(|year| (year.clone(), year))),
        is_filtered: !context.query.canonical(FILTERS).is_empty(),
        shown: pages.shown(locale),
        rows: pages.slice(&found).iter().map(|listed| row(&context, listed)).collect(),
        sort_on: addresses.sorted_by("tanggal"),
        sort_reference: addresses.sorted_by("nomor"),
        pages,
        download: addresses.download(),
        rules: context.paths().decision_rules(),
        forum: context.paths().forum(),
        action: base,
    };
    html::page(&page, context.cache(PARAMETERS))
}

fn result_choices(context: &Context) -> Vec<Choice> {
    let name = |code: &str| {
        let key = match (Outcome::find(code), code) {
            (Some(outcome), _) => outcome_key(outcome),
            (None, "open") => "decision-state-open",
            _ => "decision-state-waiting",
        };
        (code.to_owned(), context.t(key))
    };
    list::choices(context, "hasil", RESULTS.map(name))
}

pub async fn download(mut context: Context) -> Result<Response, PageError> {
    let all = load(&mut context).await?;
    let heads = [
        "nomor",
        "judul",
        "badan",
        "diajukan",
        "keadaan",
        "hasil",
        "diputuskan",
        "cara",
        "panggilan",
        "pemerintah_setuju",
        "pemerintah_tidak",
        "pemerintah_abstain",
        "pemerintah_hadir",
        "pemerintah_kursi",
        "nonpemerintah_setuju",
        "nonpemerintah_tidak",
        "nonpemerintah_abstain",
        "nonpemerintah_hadir",
        "nonpemerintah_kursi",
        "unsur_tidak_hadir",
        "keterangan",
    ];
    let mark = html::notice(&context).unwrap_or_default();
    let mut writer = Writer::new(Vec::new(), &heads)?;
    for listed in filter(&context, &all) {
        let motion = &listed.row;
        let text = |value: Option<&String>| value.cloned().unwrap_or_default();
        let round = listed.round.as_ref();
        let mut cells = vec![
            motion.reference.clone(),
            motion.title.clone(),
            listed.body.clone(),
            motion.put_on.clone(),
            motion.state.clone(),
            text(motion.outcome.as_ref()),
            text(motion.decided_on.as_ref()),
            text(round.map(|round| &round.method)),
            text(round.map(|round| &round.call)),
        ];
        match listed.result_json() {
            Some(result) => {
                for side in [result.government, result.non_government] {
                    let votes = side.votes;
                    let counts = [votes.yes, votes.no, votes.abstain, side.present, side.seats];
                    cells.extend(counts.map(|count| count.to_string()));
                }
            }
            None => cells.extend(std::iter::repeat_n(String::new(), 10)),
        }
        cells.extend([motion.absent.clone(), mark.to_owned()]);
        writer.row(&cells)?;
    }
    let name = format!("{}-keputusan.csv", context.region.region.slug);
    html::download(writer.finish()?, "text/csv; charset=utf-8", &name, context.cache(PARAMETERS))
}
