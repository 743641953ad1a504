//! Where every region's record stands, in memory: what a cached page's freshness hangs on.
use crate::look::Look;
use rembuk_store_rows::{Head, LookSetting, Region};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// One region as pages see it without asking the database.
#[derive(Debug, Clone, PartialEq)]
pub struct RegionHead {
    pub region: Region,
    pub record_size: i64,
    /// Hexadecimal root of the record.
    pub root: String,
    pub settings_version: i64,
    pub look: Look,
}

/// All regions at one moment. `generation` grows with every change of any of them.
#[derive(Debug, Default)]
pub struct HeadTable {
    pub generation: u64,
    pub by_slug: HashMap<String, Arc<RegionHead>>,
    /// Root of the installation's own log: the version of the catalogue.
    pub catalogue_root: String,
}

impl HeadTable {
    /// Regions by name.
    pub fn regions(&self) -> Vec<Arc<RegionHead>> {
        let mut regions: Vec<_> = self.by_slug.values().cloned().collect();
        regions
            .sort_by(|a, b| (&a.region.name, a.region.region_id).cmp(&(&b.region.name, b.region.region_id)));
        regions
    }
}

/// The shared table; readers take a snapshot, writers replace it.
#[derive(Debug, Default)]
pub struct Heads {
    table: RwLock<Arc<HeadTable>>,
}

impl Heads {
    pub fn snapshot(&self) -> Arc<HeadTable> {
        self.table.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Takes over what the database says; the generation grows only if something differs.
    pub(crate) fn replace(&self, regions: Vec<Region>, heads: &[Head], looks: &[LookSetting]) {
        let by_id: HashMap<i64, &Head> = heads.iter().map(|head| (head.region_id, head)).collect();
        let catalogue_root =
            by_id.get(&crate::INSTALLATION).map(|head| hex(&head.record_root)).unwrap_or_default();
        let mut by_slug = HashMap::new();
        for region in regions {
            let Some(head) = by_id.get(&region.region_id) else { continue };
            let entry = RegionHead {
                record_size: head.record_size,
                root: hex(&head.record_root),
                settings_version: head.settings_version,
                look: Look::of(region.region_id, looks),
                region,
            };
            by_slug.insert(entry.region.slug.clone(), Arc::new(entry));
        }
        let mut table = self.table.write().unwrap_or_else(PoisonError::into_inner);
        if table.by_slug != by_slug || table.catalogue_root != catalogue_root {
            let generation = table.generation + 1;
            *table = Arc::new(HeadTable { generation, by_slug, catalogue_root });
        }
    }
}

pub(crate) fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}
