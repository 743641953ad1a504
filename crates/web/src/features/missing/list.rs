//! The list behind the counts: which kind, of which goal, answered for by whom, in which order.
use crate::context::Context;
use crate::figures::Figures;
use crate::html::missing::{Gaps, MissingThing, kind_name};
use rembuk_domain::codes::GoalNumber;
use rembuk_domain::programmes::MissingKind;

/// Parameters of the list, in the order of their one cached spelling.
pub const PARAMETERS: &[&str] = &["q", "jenis", "tujuan", "pd", "urut", "h"];
pub const FILTERS: &[&str] = &["q", "jenis", "tujuan", "pd"];
/// Words of a search beyond these are not looked at.
const MOST_WORDS: usize = 8;

/// What the query asks for; values it does not know filter nothing.
pub struct Filter {
    words: Vec<String>,
    kind: Option<MissingKind>,
    goal: Option<GoalNumber>,
    agency: Option<String>,
    order: String,
}

impl Filter {
    pub fn of(context: &Context) -> Self {
        let query = &context.query;
        let words = query.get("q").unwrap_or_default().to_lowercase();
        Self {
            words: words.split_whitespace().take(MOST_WORDS).map(str::to_owned).collect(),
            kind: query.get("jenis").and_then(MissingKind::parse),
            goal: query.get("tujuan").and_then(|text| GoalNumber::parse(text).ok()),
            agency: query.get("pd").map(str::to_owned),
            order: query.get("urut").unwrap_or("kode").to_owned(),
        }
    }

    /// Without an order of its own, by kind and then by code, as the table has them.
    pub fn find(&self, context: &Context, figures: &Figures, gaps: &Gaps) -> Vec<MissingThing> {
        let kinds = MissingKind::ALL.into_iter().filter(|kind| self.kind.is_none_or(|asked| asked == *kind));
        let agency =
            self.agency.as_deref().filter(|slug| figures.agencies.iter().any(|agency| agency.slug == *slug));
        let mut found: Vec<MissingThing> = kinds
            .flat_map(|kind| gaps.things(context, figures, kind, self.goal))
            .filter(|thing| self.has_words(thing))
            .filter(|thing| {
                agency.is_none_or(|slug| thing.agency.as_ref().is_some_and(|agency| agency.slug == slug))
            })
            .collect();
        match self.order.trim_start_matches('-') {
            "nama" => found.sort_by_cached_key(|thing| thing.name.to_lowercase()),
            "jenis" => found.sort_by_cached_key(|thing| kind_name(context.locale, thing.kind)),
            "tujuan" => found.sort_by_key(|thing| (thing.goal.is_none(), thing.goal)),
            "lembaga" => found.sort_by_cached_key(|thing| {
                (thing.agency.is_none(), thing.agency.as_ref().map(|agency| agency.sort_key.clone()))
            }),
            _ => {}
        }
        if self.order.starts_with('-') {
            found.reverse();
        }
        found
    }

    fn has_words(&self, thing: &MissingThing) -> bool {
        let text = format!("{} {}", thing.code, thing.name).to_lowercase();
        self.words.iter().all(|word| text.contains(word.as_str()))
    }
}
