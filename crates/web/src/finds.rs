//! What a question finds in a region: goals and targets from the catalogue, everything else from the database.
//!
//! All words first; where nothing holds them all, words that nothing holds are taken for typing errors; where that finds
//! nothing either, whatever holds some of the words.
use crate::context::Context;
use crate::error::PageError;
use crate::i18n::{self, Locale};
use crate::paths::Paths;
use rembuk_domain::codes::{GoalNumber, TargetCode};
use rembuk_domain::search::{Candidate, Rank, SearchQuery, nearest, rank, words_of};
use rembuk_store::rows::SearchDocument;
use rembuk_store::search::{SearchKind, list_matches, list_near_words};
use std::collections::BTreeSet;
use std::sync::LazyLock;

/// Finds that are put in order; of a word that is in more of them, the first by kind.
pub const MOST_FINDS: usize = 2000;
/// Other readings of a mistyped question that are offered.
const MOST_SUGGESTIONS: usize = 3;

/// What a find is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FindKind {
    Goal,
    Target,
    Stored(SearchKind),
}

impl FindKind {
    /// In the order in which equals are shown.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Goal, Self::Target].into_iter().chain(SearchKind::ALL.map(Self::Stored))
    }

    /// Value of the parameter `jenis`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Goal => "tujuan",
            Self::Target => "target",
            Self::Stored(SearchKind::Indicator) => "indikator",
            Self::Stored(SearchKind::Agency) => "perangkat-daerah",
            Self::Stored(SearchKind::Organisation) => "lembaga",
            Self::Stored(SearchKind::District) => "kecamatan",
            Self::Stored(SearchKind::Village) => "desa",
            Self::Stored(SearchKind::Chapter) => "naskah",
            Self::Stored(SearchKind::Programme) => "program",
        }
    }

    /// Key of its word.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Goal => "search-kind-goal",
            Self::Target => "search-kind-target",
            Self::Stored(SearchKind::Indicator) => "search-kind-indicator",
            Self::Stored(SearchKind::Agency) => "search-kind-agency",
            Self::Stored(SearchKind::Organisation) => "search-kind-organisation",
            Self::Stored(SearchKind::District) => "search-kind-district",
            Self::Stored(SearchKind::Village) => "search-kind-village",
            Self::Stored(SearchKind::Chapter) => "search-kind-chapter",
            Self::Stored(SearchKind::Programme) => "search-kind-programme",
        }
    }

    /// Key of a number of them.
    pub const fn count_key(self) -> &'static str {
        match self {
            Self::Goal => "search-count-goal",
            Self::Target => "search-count-target",
            Self::Stored(SearchKind::Indicator) => "search-count-indicator",
            Self::Stored(SearchKind::Agency) => "search-count-agency",
            Self::Stored(SearchKind::Organisation) => "search-count-organisation",
            Self::Stored(SearchKind::District) => "search-count-district",
            Self::Stored(SearchKind::Village) => "search-count-village",
            Self::Stored(SearchKind::Chapter) => "search-count-chapter",
            Self::Stored(SearchKind::Programme) => "search-count-programme",
        }
    }

    fn position(self) -> i64 {
        match self {
            Self::Goal => -1,
            Self::Target => 0,
            Self::Stored(kind) => kind.number(),
        }
    }
}

/// One thing that was found.
#[derive(Debug, Clone)]
pub struct Find {
    pub kind: FindKind,
    pub code: String,
    pub name_id: String,
    /// May be empty.
    pub name_en: String,
    pub other: String,
    pub body: String,
    /// The end of its address.
    key: String,
    folded: String,
}

impl Find {
    pub fn name(&self, locale: Locale) -> &str {
        if locale == Locale::En && !self.name_en.is_empty() { &self.name_en } else { &self.name_id }
    }

    pub fn path(&self, paths: &Paths) -> String {
        let key = &self.key;
        match self.kind {
            FindKind::Goal => format!("{}/{key}", paths.goals()),
            FindKind::Target => paths.target_of(key),
            FindKind::Stored(SearchKind::Indicator) => paths.indicator(key),
            FindKind::Stored(SearchKind::Agency) => paths.agency(key),
            FindKind::Stored(SearchKind::Organisation) => paths.organisation(key),
            FindKind::Stored(SearchKind::District) => paths.district(key),
            FindKind::Stored(SearchKind::Village) => {
                let (district, village) = key.split_once('/').unwrap_or((key, ""));
                paths.village(district, village)
            }
            FindKind::Stored(SearchKind::Chapter) => format!("{}#bab-{key}", paths.plan_document()),
            FindKind::Stored(SearchKind::Programme) => paths.programme(key),
        }
    }

    fn rank(&self, query: &SearchQuery) -> Rank {
        let candidate =
            Candidate { name: &self.name_id, name_en: &self.name_en, code: &self.code, folded: &self.folded };
        rank(query, &candidate)
    }

    fn of(document: SearchDocument) -> Option<Self> {
        let SearchDocument { kind, key, code, name, name_en, other, body, folded, .. } = document;
        let kind = FindKind::Stored(SearchKind::from_number(kind)?);
        Some(Self { kind, code, name_id: name, name_en, other, body, key, folded })
    }
}

/// Goals and targets: the same for every region.
static CATALOGUE: LazyLock<Vec<Find>> = LazyLock::new(|| {
    let goals = GoalNumber::all().map(|goal| {
        let names = Locale::ALL.map(|locale| i18n::goal_name(locale, goal));
        let about = Locale::ALL.map(|locale| i18n::goal_about(locale, goal)).join(" ");
        catalogued(FindKind::Goal, goal.get().to_string(), names, about)
    });
    let targets = TargetCode::all().map(|target| {
        let names = Locale::ALL.map(|locale| i18n::target_name(locale, target));
        catalogued(FindKind::Target, target.to_string(), names, String::new())
    });
    goals.chain(targets).collect()
});

fn catalogued(kind: FindKind, code: String, [name_id, name_en]: [String; 2], body: String) -> Find {
    let folded = format!("{name_id} {name_en} {code} {body}").to_lowercase();
    Find {
        kind,
        key: code.clone(),
        code,
        name_id,
        name_en,
        other: String::new(),
        body: String::new(),
        folded,
    }
}

/// How the finds came about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Reading {
    /// All words, as typed.
    Exact,
    /// Nothing held what was typed; these are the finds for another spelling.
    Corrected,
    /// Nothing holds all words; these hold some of them.
    Some,
}

/// Everything a question finds, the best first.
pub struct Finds {
    pub query: SearchQuery,
    pub reading: Reading,
    pub finds: Vec<Find>,
    /// Other spellings that would find something else.
    pub suggestions: Vec<String>,
    /// There are more than [`MOST_FINDS`].
    pub is_cut: bool,
}

/// Looks for everything that answers `query`.
///
/// # Errors
/// The database refuses.
pub async fn find(context: &mut Context, query: SearchQuery) -> Result<Finds, PageError> {
    let (finds, is_cut) = matches(context, &query, false).await?;
    if !finds.is_empty() {
        return Ok(Finds { query, reading: Reading::Exact, finds, suggestions: Vec::new(), is_cut });
    }
    let spellings = respell(context, &query).await?;
    for (index, spelling) in spellings.iter().enumerate() {
        let (finds, is_cut) = matches(context, spelling, false).await?;
        if !finds.is_empty() {
            let others = spellings.iter().skip(index + 1).map(|other| other.raw().to_owned()).collect();
            let query = spelling.clone();
            return Ok(Finds { query, reading: Reading::Corrected, finds, suggestions: others, is_cut });
        }
    }
    let query = spellings.into_iter().next().unwrap_or(query);
    let (finds, is_cut) =
        if query.words().len() > 1 { matches(context, &query, true).await? } else { (Vec::new(), false) };
    Ok(Finds { query, reading: Reading::Some, finds, suggestions: Vec::new(), is_cut })
}

async fn matches(
    context: &mut Context,
    query: &SearchQuery,
    any: bool,
) -> Result<(Vec<Find>, bool), PageError> {
    let region_id = context.region_id();
    let limit = i64::try_from(MOST_FINDS).unwrap_or(i64::MAX);
    let documents = list_matches(&mut context.tx, region_id, query.words(), any, limit + 1).await?;
    let is_cut = documents.len() > MOST_FINDS;
    let holds = |find: &&Find| {
        let mut words = query.words().iter();
        let has = |word: &String| find.folded.contains(word.as_str());
        if any { words.any(has) } else { words.all(has) }
    };
    let catalogue = CATALOGUE.iter().filter(holds).cloned();
    let mut finds: Vec<(Rank, i64, Find)> = catalogue
        .chain(documents.into_iter().take(MOST_FINDS).filter_map(Find::of))
        .map(|find| (find.rank(query), find.kind.position(), find))
        .collect();
    finds.sort_by(|(a, b, c), (x, y, z)| (a, b, &c.name_id, &c.key).cmp(&(x, y, &z.name_id, &z.key)));
    Ok((finds.into_iter().map(|(_, _, find)| find).collect(), is_cut))
}

/// The question with each word that nothing holds replaced by the nearest that something does.
async fn respell(context: &mut Context, query: &SearchQuery) -> Result<Vec<SearchQuery>, PageError> {
    let region_id = context.region_id();
    let mut spellings = vec![query.clone()];
    for word in query.words() {
        // One word alone has just been looked for, in vain.
        if query.words().len() > 1 && is_anywhere(context, word).await? {
            continue;
        }
        let known = list_near_words(&mut context.tx, region_id, word).await?;
        let known: BTreeSet<&str> =
            known.iter().map(String::as_str).chain(CATALOGUE_WORDS.iter().map(String::as_str)).collect();
        let near: Vec<&str> = nearest(word, known).into_iter().take(MOST_SUGGESTIONS).collect();
        if !near.is_empty() {
            spellings =
                near.iter().flat_map(|right| spellings.iter().map(|known| known.with(word, right))).collect();
            spellings.truncate(MOST_SUGGESTIONS + 1);
        }
    }
    spellings.retain(|spelling| spelling.words() != query.words());
    Ok(spellings)
}

/// Whether anything at all holds a word.
async fn is_anywhere(context: &mut Context, word: &String) -> Result<bool, PageError> {
    if CATALOGUE.iter().any(|find| find.folded.contains(word.as_str())) {
        return Ok(true);
    }
    let region_id = context.region_id();
    Ok(!list_matches(&mut context.tx, region_id, std::slice::from_ref(word), false, 1).await?.is_empty())
}

static CATALOGUE_WORDS: LazyLock<BTreeSet<String>> = LazyLock::new(|| {
    CATALOGUE.iter().flat_map(|find| [words_of(&find.name_id), words_of(&find.name_en)]).flatten().collect()
});
