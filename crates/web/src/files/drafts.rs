//! Files that wait for their form on the server: a form that has to be mended, or a session that ends, loses none of them.
use super::fault::{FileFault, size};
use super::kinds::{self, Accepted, Accepts, Refused};
use super::{BlobHash, Upload};
use crate::error::PageError;
use crate::html::form::FileRow;
use crate::http::duty::Actor;
use crate::i18n::Locale;
use crate::state::AppState;
use rembuk_store::rows::{BlobLink, BlobRow, DraftFile, DraftShown, NOW};
use rembuk_store::{PrivateReason, Write, run};
use uuid::Uuid;

/// How long a draft waits, in microseconds: a week.
const LASTS: i64 = 7 * 24 * 3_600_000_000;

/// Whose draft it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    Person(Uuid),
    /// Whoever came by this one-time link
    Link(Uuid),
}

impl Owner {
    pub fn of(actor: &Actor) -> Self {
        match actor {
            Actor::Person(signed) => Self::Person(signed.account.id),
            Actor::Link(by) => Self::Link(by.link.id),
        }
    }

    const fn ids(self) -> (Option<Uuid>, Option<Uuid>) {
        match self {
            Self::Person(id) => (Some(id), None),
            Self::Link(id) => (None, Some(id)),
        }
    }
}

/// Who may fetch an attached file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Visibility {
    Public,
    /// Whoever has a role in the region
    Desk,
    /// Nobody: the program itself reads it
    Private,
}

impl Visibility {
    pub const fn code(self) -> &'static str {
        match self {
            Self::Public => "public",
            Self::Desk => "desk",
            Self::Private => "private",
        }
    }

    pub fn parse(code: &str) -> Self {
        [Self::Public, Self::Desk].into_iter().find(|known| known.code() == code).unwrap_or(Self::Private)
    }
}

/// Drafts of one form of somebody.
#[derive(Clone)]
pub struct Drafts {
    state: AppState,
    region_id: i64,
    owner: Owner,
    form: String,
    accepts: Accepts,
}

impl Drafts {
    /// `form` names the form: `impor`, `angka/1.2.1/2025` …
    pub fn new(state: &AppState, region_id: i64, actor: &Actor, form: &str, accepts: Accepts) -> Self {
        Self { state: state.clone(), region_id, owner: Owner::of(actor), form: form.to_owned(), accepts }
    }

    pub fn region_id(&self) -> i64 {
        self.region_id
    }

    pub fn accepts(&self) -> Accepts {
        self.accepts
    }

    /// # Errors
    /// The store refuses.
    pub async fn list(&self) -> Result<Vec<DraftShown>, PageError> {
        let now = self.state.store.clock().now().micros();
        let (person, link) = self.owner.ids();
        let (region_id, form) = (self.region_id, self.form.as_str());
        let mut tx = self.state.store.read().await?;
        Ok(run!(tx, files::list_drafts(region_id, person, link, form, now))?)
    }

    /// The drafts as a form shows them.
    ///
    /// # Errors
    /// The store refuses.
    pub async fn rows(&self, locale: Locale) -> Result<Vec<FileRow>, PageError> {
        Ok(self.list().await?.iter().map(|draft| row(draft, locale)).collect())
    }

    /// Judges what came and keeps what is sound. Where a form holds one file, a new one takes its place.
    /// Returns the sentences for those that were refused.
    ///
    /// # Errors
    /// Store or disk refuse.
    pub async fn take_in(&self, uploads: Vec<Upload>, locale: Locale) -> Result<Vec<String>, PageError> {
        let mut refused = Vec::new();
        let known = locale.t(self.accepts.known());
        let mut held = self.list().await?;
        for upload in uploads {
            let name = upload.name.clone();
            if self.accepts.most() > 1 && held.len() >= self.accepts.most() {
                let fault = FileFault::TooMany { limit: self.accepts.most() };
                refused.push(fault.sentence(locale, &name, &known));
                continue;
            }
            match self.take(upload).await? {
                Err(fault) => refused.push(fault.sentence(locale, &name, &known)),
                Ok(()) if self.accepts.most() == 1 => {
                    for draft in held.drain(..) {
                        self.remove(draft.id).await?;
                    }
                    held = self.list().await?;
                }
                Ok(()) => held = self.list().await?,
            }
        }
        Ok(refused)
    }

    async fn take(&self, upload: Upload) -> Result<Result<(), FileFault>, PageError> {
        let limit = self.accepts.largest();
        if let Err(fault) = kinds::check_name(&upload.name) {
            return Ok(Err(fault));
        }
        if upload.size == 0 {
            return Ok(Err(FileFault::Empty));
        }
        if upload.size > limit {
            return Ok(Err(FileFault::TooLarge { limit }));
        }
        let files = &self.state.files;
        let turn = files.pictures.acquire().await.map_err(|error| PageError::Internal(error.to_string()))?;
        let (blobs, accepts) = (files.blobs.clone(), self.accepts);
        let judged = tokio::task::spawn_blocking(move || {
            let accepted = kinds::judge(upload.file, accepts, || blobs.begin())?;
            let hash = BlobHash::of_file(accepted.file.path())?;
            let size = accepted.file.as_file().metadata()?.len();
            Ok::<_, Refused>((accepted, hash, size))
        });
        let judged = judged.await.map_err(|error| PageError::Internal(error.to_string()))?;
        drop(turn);
        match judged {
            Err(Refused::Fault(fault)) => Ok(Err(fault)),
            Err(Refused::Disk(error)) => Err(error.into()),
            Ok((accepted, hash, size)) => {
                let name = accepted.kind.named(&upload.name);
                self.keep(accepted, hash, size, name).await.map(Ok)
            }
        }
    }

    async fn keep(
        &self,
        accepted: Accepted,
        hash: BlobHash,
        size: u64,
        name: String,
    ) -> Result<(), PageError> {
        let Accepted { file, kind, position_removed } = accepted;
        let files = &self.state.files;
        let _gate = files.gate.read().await;
        let blobs = files.blobs.clone();
        super::off_the_runtime(move || blobs.put(file, &hash)).await?;
        let mut tx = self.state.store.write(self.region_id).await?;
        let at = tx.now().micros();
        let blob = BlobRow {
            hash: hash.as_bytes().to_vec(),
            size: i64::try_from(size).unwrap_or(i64::MAX),
            media_type: kind.media_type().to_owned(),
            created_at: at,
        };
        let (person_id, link_id) = self.owner.ids();
        let draft = DraftFile {
            region_id: self.region_id,
            id: Uuid::now_v7(),
            person_id,
            link_id,
            form: self.form.clone(),
            hash: blob.hash.clone(),
            file_name: name,
            position_removed,
            created_at: at,
            expires_at: at + LASTS,
        };
        run!(tx, files::insert(&blob))?;
        run!(tx, files::insert_draft(&draft))?;
        tx.commit_private(PrivateReason::PersonalData).await?;
        Ok(())
    }

    /// Takes a draft away; one that is not theirs stays.
    ///
    /// # Errors
    /// The store refuses.
    pub async fn remove(&self, id: Uuid) -> Result<(), PageError> {
        let (person, link) = self.owner.ids();
        let region_id = self.region_id;
        let mut tx = self.state.store.write(region_id).await?;
        run!(tx, files::delete_draft(region_id, id, person, link))?;
        tx.commit_private(PrivateReason::PersonalData).await?;
        Ok(())
    }

    /// Attaches all drafts of the form to what was written, in the same transaction, and returns what was attached: their
    /// hashes may stand in the record, their names may not.
    ///
    /// # Errors
    /// The store refuses.
    pub async fn attach(
        &self,
        tx: &mut Write,
        subject: &str,
        subject_id: Uuid,
        visibility: Visibility,
    ) -> Result<Vec<BlobLink>, PageError> {
        let (person, link) = self.owner.ids();
        let (region_id, seq, at) = (self.region_id, tx.seq(), tx.now().micros());
        let drafts = run!(tx, files::list_drafts(region_id, person, link, self.form.as_str(), at))?;
        let mut attached = Vec::new();
        for draft in drafts {
            let row = BlobLink {
                id: Uuid::now_v7(),
                hash: draft.hash,
                subject: subject.to_owned(),
                subject_id,
                visibility: visibility.code().to_owned(),
                file_name: draft.file_name,
                created_at: at,
                valid_from_seq: seq,
            };
            run!(tx, files::insert_link(region_id, seq, &row))?;
            run!(tx, files::delete_draft(region_id, draft.id, person, link))?;
            attached.push(row);
        }
        Ok(attached)
    }
}

fn row(draft: &DraftShown, locale: Locale) -> FileRow {
    let bytes = u64::try_from(draft.size).unwrap_or_default();
    FileRow {
        id: draft.id.simple().to_string(),
        name: draft.file_name.clone(),
        about: size(locale, bytes),
        note: if draft.position_removed { locale.t("file-position-removed") } else { String::new() },
    }
}

/// Attached files of one thing, as pages show them. `at` is a point of the record.
///
/// # Errors
/// The store refuses.
pub async fn attached(
    tx: &mut rembuk_store::Read,
    region_id: i64,
    subject: &str,
    subject_id: Uuid,
    at: i64,
) -> Result<Vec<rembuk_store::rows::LinkedFile>, PageError> {
    Ok(run!(tx, files::list_of_subject(region_id, subject, subject_id, at))?)
}

/// Those of now.
///
/// # Errors
/// The store refuses.
pub async fn attached_now(
    tx: &mut rembuk_store::Read,
    region_id: i64,
    subject: &str,
    subject_id: Uuid,
) -> Result<Vec<rembuk_store::rows::LinkedFile>, PageError> {
    attached(tx, region_id, subject, subject_id, NOW).await
}
