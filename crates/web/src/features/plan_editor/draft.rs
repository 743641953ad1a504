//! The next version while it is written: one a region, shared, kept until it is published or thrown away.
use super::compose::{Fields, fields_of};
use crate::context::Context;
use crate::error::PageError;
use crate::html::form::to_its_end;
use crate::plan_document::{self, Version};
use crate::state::AppState;
use rembuk_store::rows::{NOW, PlanDraft};
use rembuk_store::{PrivateReason, run};
use std::collections::BTreeMap;

/// What is written on, and what it began from.
pub struct Work {
    /// The version in force, if there is one
    pub current: Option<Version>,
    pub fields: Fields,
    /// Grows with each save; 0 where nothing was saved yet
    pub version: i64,
    pub saved_at: Option<i64>,
    /// Number of the version each field of the draft was last saved beside
    bases: BTreeMap<String, i64>,
}

/// A field of a draft as it is stored: the version in force when it was saved, and its text.
type Kept = (i64, String);

/// # Errors
/// The store refuses, or a stored version is damaged.
pub async fn load(context: &mut Context) -> Result<Work, PageError> {
    let region_id = context.region_id();
    let current = plan_document::load(&mut context.tx, region_id, NOW).await?.pop();
    let mut fields = fields_of(current.as_ref().map(|version| &version.document));
    let draft = run!(context.tx, plan_drafts::find(region_id))?;
    let mut bases = BTreeMap::new();
    if let Some(draft) = &draft {
        let kept: BTreeMap<String, Kept> = serde_json::from_str(&draft.fields).unwrap_or_default();
        for (name, (base, text)) in kept {
            bases.insert(name.clone(), base);
            fields.insert(name, text);
        }
    }
    Ok(Work {
        current,
        fields,
        version: draft.as_ref().map_or(0, |draft| draft.version),
        saved_at: draft.as_ref().map(|draft| draft.saved_at),
        bases,
    })
}

impl Work {
    /// Number of the version in force, 0 for none.
    pub fn number(&self) -> i64 {
        self.current.as_ref().map_or(0, |version| i64::from(version.number))
    }

    /// Whether another version came since something in this draft was saved.
    pub fn is_overtaken(&self) -> bool {
        self.changed().into_iter().any(|name| self.bases.get(name).is_some_and(|base| *base != self.number()))
    }

    pub fn get(&self, name: &str) -> &str {
        self.fields.get(name).map(String::as_str).unwrap_or_default()
    }

    /// Fields that say something else than the version in force.
    pub fn changed(&self) -> Vec<&str> {
        let stored = fields_of(self.current.as_ref().map(|version| &version.document));
        let names = self.fields.iter().filter(|(name, text)| {
            stored.get(*name).map(|text| text.trim()).unwrap_or_default() != text.trim()
        });
        names.map(|(name, _)| name.as_str()).collect()
    }
}

/// Saves fields over those of the draft; `false` if somebody saved since `seen`. Those of `part` were before somebody's eyes
/// beside the version in force; the others stay overtaken if they were.
///
/// # Errors
/// The store refuses.
pub async fn save(
    state: &AppState,
    region_id: i64,
    work: Work,
    part: &[String],
    seen: i64,
) -> Result<bool, PageError> {
    let state = state.clone();
    // Only what differs from the version in force: whatever else that version says follows it.
    let base = |name: &str| match work.bases.get(name) {
        Some(base) if !part.iter().any(|seen| seen == name) => *base,
        _ => work.number(),
    };
    let changed = work.changed().into_iter();
    let kept: BTreeMap<&str, (i64, &str)> =
        changed.map(|name| (name, (base(name), work.get(name)))).collect();
    let row = PlanDraft { fields: serde_json::to_string(&kept)?, version: seen + 1, saved_at: 0 };
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        let stored = run!(tx, plan_drafts::find(region_id))?.map_or(0, |draft| draft.version);
        if stored != seen {
            return Ok(false);
        }
        let row = PlanDraft { saved_at: tx.now().micros(), ..row };
        run!(tx, plan_drafts::put(region_id, &row))?;
        tx.commit_private(PrivateReason::Draft).await?;
        Ok(true)
    })
    .await
}

/// Throws a draft away; one that was saved since stays.
///
/// # Errors
/// The store refuses.
pub async fn discard(state: &AppState, region_id: i64, version: i64) -> Result<bool, PageError> {
    let state = state.clone();
    to_its_end(async move {
        let mut tx = state.store.write(region_id).await?;
        let gone = run!(tx, plan_drafts::delete(region_id, version))?;
        tx.commit_private(PrivateReason::Draft).await?;
        Ok(gone > 0)
    })
    .await
}
