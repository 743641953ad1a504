//! Transactions. A public write ends by an entry in the record; there is no plain commit.
use crate::heads::{RegionHead, hex};
use crate::{Store, StoreError, run};
use rembuk_domain::time::Instant;
use rembuk_record as record;
use rembuk_store_rows::{Entry, Head, Region, Setting};
use std::sync::Arc;

/// An open transaction of either database.
pub enum Conn {
    Sqlite(sqlx::Transaction<'static, sqlx::Sqlite>),
    Postgres(sqlx::Transaction<'static, sqlx::Postgres>),
}

/// Everything read through it is of one moment.
pub struct Read {
    conn: Conn,
}

impl Read {
    pub(crate) fn new(conn: Conn) -> Self {
        Self { conn }
    }

    pub fn conn(&mut self) -> &mut Conn {
        &mut self.conn
    }
}

/// A public act, as the record will tell it. Free text never stands in `payload`.
#[derive(Debug, Clone)]
pub struct PublicAct {
    /// What happened: `region-added`, `values-imported` …
    pub kind: &'static str,
    /// The acting office or seat.
    pub by: String,
    /// What it happened to: `region/35.09`, `indicator-values` …
    pub subject: String,
    pub before: Option<[u8; 32]>,
    pub after: Option<[u8; 32]>,
    /// Numbers and codes that tell the act; canonical JSON without floats.
    pub payload: serde_json::Value,
}

/// Why a write leaves no public entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PrivateReason {
    /// Nothing public changed (a repeat, or an import of what is already there).
    NothingChanged,
    /// Personal data, which never stand in the record.
    PersonalData,
    /// Jobs, and what is sent out: what the installation still has to do.
    Work,
    /// Something typed and not sent yet.
    Draft,
}

/// What a commit added to the record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Committed {
    pub seq: i64,
    /// Hexadecimal root of the record after it.
    pub root: String,
}

/// A write in a region's name. Its first statement took the region's head row, so no two such transactions overlap.
pub struct Write {
    conn: Conn,
    region_id: i64,
    head: Head,
    frontier: record::Frontier,
    now: Instant,
    store: Store,
}

impl Write {
    pub(crate) async fn start(
        conn: Conn,
        region_id: i64,
        now: Instant,
        store: Store,
    ) -> Result<Self, StoreError> {
        let mut read = Read::new(conn);
        run!(read, regions::lock_head(region_id))?;
        let head = run!(read, regions::find_head(region_id))?.ok_or(StoreError::UnknownRegion(region_id))?;
        let frontier = if head.record_size == 0 {
            record::Frontier::default()
        } else {
            record::Frontier::from_bytes(&head.record_frontier)?
        };
        if frontier.root()[..] != head.record_root[..] {
            let detail = "the head's root is not the root of its frontier".to_owned();
            return Err(StoreError::DamagedRecord { region_id, detail });
        }
        Ok(Self { conn: read.conn, region_id, head, frontier, now, store })
    }

    pub fn conn(&mut self) -> &mut Conn {
        &mut self.conn
    }

    pub fn region_id(&self) -> i64 {
        self.region_id
    }

    /// The seq this transaction's entry will have: rows changed in it are valid from here.
    pub fn seq(&self) -> i64 {
        self.head.record_size
    }

    pub fn now(&self) -> Instant {
        self.now
    }

    /// Any region, as it stood when this transaction's program last looked.
    pub fn region(&self, region_id: i64) -> Option<Arc<RegionHead>> {
        let heads = self.store.heads().snapshot();
        heads.by_slug.values().find(|head| head.region.region_id == region_id).cloned()
    }

    /// Adds a region and its empty record. The entry that tells it goes to the installation's log.
    pub async fn add_region(&mut self, region: &Region) -> Result<(), StoreError> {
        run!(self, regions::insert(region))?;
        run!(self, regions::insert_head(region.region_id, &record::empty_root()))
    }

    /// Changes a setting; pages of the region become stale.
    pub async fn set(&mut self, setting: &Setting) -> Result<(), StoreError> {
        let (region_id, seq) = (self.region_id, self.seq());
        run!(self, settings::close(region_id, &setting.key, seq))?;
        run!(self, settings::insert(region_id, seq, setting))?;
        self.head.settings_version += 1;
        Ok(())
    }

    /// What an earlier write with this idempotency key led to.
    pub async fn find_result(&mut self, key: &str) -> Result<Option<String>, StoreError> {
        let region_id = self.region_id;
        run!(self, settings::find_result(region_id, key))
    }

    /// Remembers where this write led to, so that a repeat shows the same.
    pub async fn remember(&mut self, key: &str, result: &str) -> Result<(), StoreError> {
        let (region_id, at) = (self.region_id, self.now.micros());
        run!(self, settings::insert_result(region_id, key, result, at))
    }

    /// Ends the transaction with its entry in the region's record.
    pub async fn commit_public(mut self, act: PublicAct) -> Result<Committed, StoreError> {
        let seq = self.head.record_size;
        let canonical = record::canonical_json(&act.payload)?;
        let mut salt = [0u8; 32];
        getrandom::fill(&mut salt).map_err(|error| StoreError::NoRandomness(error.to_string()))?;
        let payload_hash = record::payload_hash(&salt, &canonical);
        let leaf = record::Entry {
            version: 1,
            seq: u64::try_from(seq).unwrap_or_default(),
            at: self.now.micros(),
            kind: act.kind.to_owned(),
            schema: 1,
            by: act.by.clone(),
            subject: act.subject.clone(),
            before: act.before,
            after: act.after,
            payload: payload_hash,
        };
        let leaf_hash = record::leaf_hash(&leaf.leaf_bytes()?);
        self.frontier.push(leaf_hash);
        let root = self.frontier.root();
        let entry = Entry {
            region_id: self.region_id,
            seq,
            at: self.now.micros(),
            kind: act.kind.to_owned(),
            schema_version: 1,
            acting_office: act.by,
            subject: act.subject,
            hash_before: act.before.map(|hash| hash.to_vec()),
            hash_after: act.after.map(|hash| hash.to_vec()),
            payload: Some(canonical),
            salt: Some(salt.to_vec()),
            payload_hash: payload_hash.to_vec(),
            leaf_hash: leaf_hash.to_vec(),
        };
        run!(self, record::insert(&entry))?;
        self.head = Head {
            record_size: seq + 1,
            record_root: root.to_vec(),
            record_frontier: self.frontier.to_bytes(),
            ..self.head
        };
        let head = self.head.clone();
        run!(self, regions::update_head(&head))?;
        self.finish().await?;
        Ok(Committed { seq, root: hex(&root) })
    }

    /// Ends the transaction without an entry: only for what is not public.
    pub async fn commit_private(self, reason: PrivateReason) -> Result<(), StoreError> {
        tracing::debug!(?reason, region_id = self.region_id, "private commit");
        // No head has moved: nobody need be told, and signing in does not read 514 of them.
        self.commit().await.map(|_| ())
    }

    async fn finish(mut self) -> Result<(), StoreError> {
        if let Conn::Postgres(conn) = &mut self.conn {
            crate::postgres::staging::notify(conn, self.region_id).await?;
        }
        self.commit().await?.refresh_heads().await
    }

    async fn commit(self) -> Result<Store, StoreError> {
        match self.conn {
            Conn::Sqlite(tx) => tx.commit().await?,
            Conn::Postgres(tx) => tx.commit().await?,
        }
        Ok(self.store)
    }
}
