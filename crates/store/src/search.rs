//! Search over everything public, as it is today: documents kept like the rows they come from, found by words.
//!
//! A write that changes something to be found calls [`Write::renew_search`] before it commits. What was written otherwise
//! (an older program, a bulk seed) is caught up by [`fill`] at start.
use crate::rows::SearchDocument;
use crate::{PrivateReason, Read, Store, StoreError, Write, run};
use rembuk_domain::search::{MOST_ERRORS, words_of};
use std::collections::{BTreeSet, HashMap};

/// Grows when `search_sources` or the words kept of it change: regions indexed by an earlier version are indexed anew.
const VERSION: i64 = 1;
/// Shorter words of names are not worth guessing at.
const SHORTEST_WORD: usize = 4;
/// Words a statement takes.
const WORDS_AT_ONCE: usize = 5000;

/// What can be found in the database. The numbers stand in migration 0004.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SearchKind {
    Indicator = 1,
    Agency = 2,
    Organisation = 3,
    District = 4,
    Village = 5,
    Chapter = 6,
    Programme = 7,
}

impl SearchKind {
    pub const ALL: [Self; 7] = [
        Self::Indicator,
        Self::Agency,
        Self::Organisation,
        Self::District,
        Self::Village,
        Self::Chapter,
        Self::Programme,
    ];

    pub const fn number(self) -> i64 {
        self as i64
    }

    pub fn from_number(number: i64) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.number() == number)
    }

    /// First and last id a document of this kind may have.
    const fn ids(self, region_id: i64) -> (i64, i64) {
        let first = (region_id << 32) | (self.number() << 28);
        (first, first + (1 << 28) - 1)
    }
}

impl Write {
    /// Makes documents of these kinds say what their rows say now.
    ///
    /// # Errors
    /// The database refuses.
    pub async fn renew_search(&mut self, kinds: &[SearchKind]) -> Result<(), StoreError> {
        let region_id = self.region_id();
        for kind in kinds {
            let (first, last) = kind.ids(region_id);
            run!(self, search_documents::delete_stale(region_id, kind.number()))?;
            let before = run!(self, search_documents::find_last(first, last))?.unwrap_or(first);
            let added = run!(self, search_documents::insert_missing(region_id, kind.number(), before))?;
            if added > 0 {
                let names = run!(self, search_documents::list_names(before + 1, last))?;
                self.keep_words(&names).await?;
            }
        }
        Ok(())
    }

    async fn keep_words(&mut self, names: &[(String, String)]) -> Result<(), StoreError> {
        let region_id = self.region_id();
        let words: BTreeSet<String> = names
            .iter()
            .flat_map(|(name, english)| [words_of(name), words_of(english)])
            .flatten()
            .filter(|word| word.chars().count() >= SHORTEST_WORD)
            .collect();
        let words: Vec<String> = words.into_iter().collect();
        for chunk in words.chunks(WORDS_AT_ONCE) {
            let chunk = serde_json::Value::from(chunk).to_string();
            run!(self, search::insert_words(region_id, &chunk))?;
        }
        Ok(())
    }
}

/// Indexes every region that was written without it. Returns how many.
///
/// # Errors
/// The database refuses.
pub async fn fill(store: &Store) -> Result<usize, StoreError> {
    let mut tx = store.read().await?;
    let versions: HashMap<i64, i64> = run!(tx, search_documents::list_versions())?.into_iter().collect();
    drop(tx);
    let regions = store.heads().snapshot();
    let ids = regions.by_slug.values().map(|head| head.region.region_id);
    let lacking: Vec<i64> =
        ids.filter(|id| versions.get(id).copied().unwrap_or_default() < VERSION).collect();
    for region_id in &lacking {
        let region_id = *region_id;
        let mut tx = store.write(region_id).await?;
        if versions.contains_key(&region_id) {
            // Other rules: what they made of unchanged rows is no longer right.
            run!(tx, search_documents::delete_region(region_id))?;
        }
        tx.renew_search(&SearchKind::ALL).await?;
        run!(tx, search_documents::upsert_version(region_id, VERSION))?;
        tx.commit_private(PrivateReason::NothingChanged).await?;
    }
    Ok(lacking.len())
}

/// Documents of a region that hold all of `words` (`any`: at least one); at most `limit`.
///
/// # Errors
/// The database refuses.
pub async fn list_matches(
    tx: &mut Read,
    region_id: i64,
    words: &[String],
    any: bool,
    limit: i64,
) -> Result<Vec<SearchDocument>, StoreError> {
    run!(tx, search::list_matches(region_id, words, any, limit))
}

/// Words of a region's names that are about as long as `word`: which is near enough is the domain's to say.
///
/// # Errors
/// The database refuses.
pub async fn list_near_words(tx: &mut Read, region_id: i64, word: &str) -> Result<Vec<String>, StoreError> {
    let length = i64::try_from(word.chars().count()).unwrap_or(i64::MAX);
    let (shortest, longest) = (length - MOST_ERRORS, length.saturating_add(MOST_ERRORS));
    run!(tx, search_documents::list_words(region_id, shortest, longest))
}
