//! What is done to a contribution: each is one transaction with its entry in the record, which tells of texts by their
//! salted hash only, so that a text can be withheld and the record still holds.
use super::{state_of, with_state};
use crate::error::PageError;
use crate::people::secrets::random;
use jiff::civil::Date;
use rembuk_domain::calendar::WorkingCalendar;
use rembuk_domain::contributions::clocks::{Days, Terms};
use rembuk_domain::contributions::states::{Answer, Assignee, Contribution, Given, Outcome, Received};
use rembuk_domain::contributions::{ContributionError, Language, SubjectKind, TrackingCode, Visibility};
use rembuk_store::rows::{ContributionRow, PersonContribution};
use rembuk_store::{PublicAct, Write, run};
use serde_json::json;
use sha2::{Digest, Sha256};
use uuid::Uuid;

/// What somebody hands in.
#[derive(Debug, Clone)]
pub struct HandIn {
    pub subject: SubjectKind,
    /// Which one: slug or code; empty where the kind names no single thing
    pub subject_key: String,
    pub place_code: Option<String>,
    pub text: String,
    pub language: Language,
    pub visibility: Visibility,
    pub name: Option<String>,
    pub contact: Option<String>,
    pub person: Option<Uuid>,
    /// For whom it was handed in, in words: a family, a village meeting; none for oneself
    pub on_behalf: Option<String>,
    /// `web`, `paper` or `meeting`
    pub via: &'static str,
}

/// Why an act was not done: the reader is told the one, the log the other.
#[derive(Debug)]
pub enum Refusal {
    Rule(ContributionError),
    Page(PageError),
}

impl From<ContributionError> for Refusal {
    fn from(error: ContributionError) -> Self {
        Self::Rule(error)
    }
}

impl From<PageError> for Refusal {
    fn from(error: PageError) -> Self {
        Self::Page(error)
    }
}

impl From<rembuk_store::StoreError> for Refusal {
    fn from(error: rembuk_store::StoreError) -> Self {
        Self::Page(error.into())
    }
}

/// SHA-256 of what a code says: what is stored, so that a stolen database opens nothing.
pub fn tracking_hash(code: &TrackingCode) -> Vec<u8> {
    Sha256::digest(code.as_str().as_bytes()).to_vec()
}

/// What the record says of a text: SHA-256(salt ‖ text) in hexadecimal digits.
pub fn text_hash(salt: &[u8], text: &str) -> String {
    let mut hash = Sha256::new();
    hash.update(salt);
    hash.update(text.as_bytes());
    hex::encode(hash.finalize())
}

/// The key under which a form is remembered, and the code that it leads to whenever it is sent: both follow from the form's
/// own key, which only its browser knows, and from what it says, so that another text is never taken for a repeat. A form
/// without a key leads to a new code each time.
///
/// # Errors
/// The operating system gives no random bytes.
pub fn code_for(key: Option<String>, given: &HandIn) -> Result<(String, TrackingCode), PageError> {
    let secret = match key {
        Some(key) => format!("{key} {given:?}").into_bytes(),
        None => random::<32>()?.to_vec(),
    };
    let derived = |what: &str| Sha256::new().chain_update(what).chain_update(&secret).finalize();
    let mut letters = [0u8; 12];
    letters.iter_mut().zip(derived("tracking code ")).for_each(|(letter, byte)| *letter = byte);
    Ok((hex::encode(derived("hand-in ")), TrackingCode::from_random(letters)))
}

/// Takes a contribution in. The caller commits with [`public_act`].
///
/// # Errors
/// The store refuses.
pub async fn hand_in(
    tx: &mut Write,
    given: HandIn,
    code: &TrackingCode,
    today: Date,
    terms: Terms,
    calendar: &WorkingCalendar,
) -> Result<(ContributionRow, PublicAct), PageError> {
    let (region_id, seq, at) = (tx.region_id(), tx.seq(), tx.now().micros());
    // Looked at together with the text, since it may name people too.
    let text = match &given.on_behalf {
        Some(who) => format!("{}\n\nAtas nama: {who}", given.text),
        None => given.text.clone(),
    };
    let salt = random::<16>()?;
    let number = run!(tx, references::next(region_id, "M", i64::from(today.year())))?;
    let reference = format!("m-{}-{number:04}", today.year());
    let days = Days::from_receipt(today, terms, calendar);
    let sort_key = format!("{today} {number:08}");
    let row = begun(&given, reference, sort_key, days);
    let more = json!({
        "about": row.subject_kind, "key": row.subject_key, "place": row.place_code, "shown": row.visibility,
        "promised_by": row.promised_by, "text": text_hash(&salt, &text),
    });
    run!(tx, contributions::insert(region_id, seq, &row))?;
    let person = PersonContribution {
        contribution_id: row.id,
        tracking_hash: tracking_hash(code),
        salt: salt.to_vec(),
        person_id: given.person,
        name: given.name,
        contact: given.contact,
        text,
        at,
    };
    run!(tx, contributions::insert_person(region_id, &person))?;
    let act = public_act("contribution-received", crate::i18n::Locale::Id.t("office-public"), &row, more);
    Ok((row, act))
}

/// A contribution as it begins: received, its text read by nobody yet.
fn begun(given: &HandIn, reference: String, sort_key: String, days: Days) -> ContributionRow {
    let is_hidden = given.visibility == Visibility::Confidential;
    ContributionRow {
        id: Uuid::now_v7(),
        sort_key,
        reference,
        subject_kind: given.subject.code().to_owned(),
        subject_key: given.subject_key.clone(),
        place_code: given.place_code.clone(),
        visibility: given.visibility.code().to_owned(),
        language: given.language.code().to_owned(),
        text: None,
        text_state: if is_hidden { "confidential" } else { "waiting" }.to_owned(),
        text_note: None,
        summary: None,
        via: given.via.to_owned(),
        received_on: days.received_on.to_string(),
        assign_by: days.assign_by.to_string(),
        promised_by: days.promised_by.to_string(),
        state: Contribution::Received(Received { days }).code().to_owned(),
        assignee_id: None,
        due_on: None,
        paused_on: None,
        paused_reason: None,
        outcome: None,
        reason: None,
        effect: None,
        effect_link: None,
        forwarded_to: None,
        next_on: None,
        merged_into: None,
        office: None,
        first_answered_on: None,
        answered_on: None,
        settle_by: None,
        verdict: None,
        verdict_note: None,
        agenda_on: None,
        valid_from_seq: 0,
    }
}

/// The entry about a contribution: `more` are ids, codes, days and hashes, never texts.
pub fn public_act(
    kind: &'static str,
    by: String,
    row: &ContributionRow,
    more: serde_json::Value,
) -> PublicAct {
    let mut payload = json!({"reference": row.reference, "state": row.state});
    if let (Some(payload), serde_json::Value::Object(more)) = (payload.as_object_mut(), more) {
        payload.extend(more);
    }
    PublicAct {
        kind,
        by,
        subject: format!("contribution/{}", row.reference),
        before: None,
        after: None,
        payload,
    }
}

/// Puts a new version in the place of the current one.
///
/// # Errors
/// The store refuses.
pub async fn put(tx: &mut Write, row: &ContributionRow) -> Result<(), PageError> {
    let (region_id, seq) = (tx.region_id(), tx.seq());
    run!(tx, contributions::close(region_id, row.id, seq))?;
    Ok(run!(tx, contributions::insert(region_id, seq, row))?)
}

/// The current version, by its id.
///
/// # Errors
/// There is none, or the store refuses.
pub async fn find(tx: &mut Write, id: Uuid) -> Result<ContributionRow, PageError> {
    let region_id = tx.region_id();
    run!(tx, contributions::find_by_id(region_id, id))?.ok_or(PageError::UnknownPage)
}

/// The secret of the hashes of one contribution; nothing is hashed with once it was erased.
async fn salt(tx: &mut Write, id: Uuid) -> Result<Vec<u8>, PageError> {
    let region_id = tx.region_id();
    let person = run!(tx, contributions::find_person(region_id, id))?;
    Ok(person.map(|person| person.salt).unwrap_or_default())
}

/// What the public is to read of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shown {
    /// As it was written
    AsWritten,
    /// With names and the like taken out
    Masked(String),
    /// Not at all, for a reason everybody reads
    Withheld(String),
}

/// Looks at the text and passes the contribution on. What stands here already and is not given anew stays.
#[derive(Debug, Clone, Default)]
pub struct Routing {
    pub shown: Option<Shown>,
    pub summary: Option<String>,
    pub to: Option<Assignee>,
}

/// # Errors
/// `WrongState`; the store refuses.
pub async fn route(
    tx: &mut Write,
    id: Uuid,
    routing: Routing,
    by: String,
    today: Date,
    (terms, calendar): (Terms, &WorkingCalendar),
) -> Result<(ContributionRow, PublicAct), Refusal> {
    let region_id = tx.region_id();
    let mut row = find(tx, id).await?;
    if row.state == "withdrawn" {
        return Err(ContributionError::WrongState.into());
    }
    let hides = matches!(routing.shown, Some(Shown::Masked(_) | Shown::Withheld(_)));
    let mut more = serde_json::Map::new();
    if let Some(shown) = routing.shown
        && row.text_state != "confidential"
    {
        let written = run!(tx, contributions::find_person(region_id, id))?.map(|person| person.text);
        let (state, text, note) = match shown {
            Shown::AsWritten => ("public", written, None),
            Shown::Masked(text) => ("masked", Some(text), None),
            Shown::Withheld(reason) => ("withheld", None, Some(reason)),
        };
        let salt = salt(tx, id).await?;
        more.insert("text_state".to_owned(), json!(state));
        more.insert("text".to_owned(), json!(text.as_deref().map(|text| text_hash(&salt, text))));
        row = ContributionRow { text_state: state.to_owned(), text, text_note: note, ..row };
    }
    if let Some(summary) = routing.summary {
        row.summary = Some(summary).filter(|summary| !summary.is_empty());
    }
    let mut kind = "contribution-text-shown";
    if let Some(to) = routing.to
        && row.assignee_id != Some(super::assignee_id(to))
    {
        let assigned = state_of(&row)?.assign(to, today, terms, calendar)?;
        row = with_state(row, &Contribution::Assigned(assigned));
        more.insert("due_on".to_owned(), json!(row.due_on));
        more.insert("to".to_owned(), json!(row.assignee_id.map(|id| id.to_string())));
        kind = "contribution-assigned";
    }
    put(tx, &row).await?;
    if hides {
        run!(tx, contributions::erase_earlier_texts(region_id, id))?;
    }
    let act = public_act(kind, by, &row, more.into());
    Ok((row, act))
}

/// Answers, or tells news of what was passed on.
///
/// # Errors
/// The answer is not complete, or `WrongState`; the store refuses.
pub async fn answer(
    tx: &mut Write,
    id: Uuid,
    given: Answer,
    link: Option<String>,
    office: String,
    today: Date,
    (terms, calendar): (Terms, &WorkingCalendar),
) -> Result<(ContributionRow, PublicAct), Refusal> {
    let row = find(tx, id).await?;
    let merged = (given.outcome == Outcome::Merged).then(|| given.effect.to_lowercase());
    let state = match state_of(&row)?.answer(given, today, terms, calendar)? {
        Given::Answered(answered) => Contribution::Answered(answered),
        Given::Forwarded(forwarded) => Contribution::Forwarded(forwarded),
    };
    let row = ContributionRow {
        office: Some(office.clone()),
        effect_link: link,
        merged_into: merged,
        ..with_state(row, &state)
    };
    put(tx, &row).await?;
    let salt = salt(tx, id).await?;
    let hash = |text: &Option<String>| text.as_deref().map(|text| text_hash(&salt, text));
    let more = json!({
        "outcome": row.outcome, "reason": hash(&row.reason), "effect": hash(&row.effect),
        "forwarded_to": hash(&row.forwarded_to), "next_on": row.next_on, "answered_on": row.answered_on,
        "promised_by": row.promised_by,
    });
    let act = public_act("contribution-answered", office, &row, more);
    Ok((row, act))
}

/// Lets the days stand, or run again.
///
/// # Errors
/// `NoReason`, `WrongState`; the store refuses.
pub async fn pause(
    tx: &mut Write,
    id: Uuid,
    reason: Option<String>,
    office: String,
    today: Date,
    calendar: &WorkingCalendar,
) -> Result<(ContributionRow, PublicAct), Refusal> {
    let row = find(tx, id).await?;
    let (state, kind) = match (state_of(&row)?, reason) {
        (Contribution::Assigned(assigned), Some(reason)) => {
            (Contribution::Paused(assigned.pause(today, reason)?), "contribution-paused")
        }
        (Contribution::Paused(paused), None) => {
            (Contribution::Assigned(paused.resume(today, calendar)), "contribution-resumed")
        }
        _ => return Err(ContributionError::WrongState.into()),
    };
    let row = with_state(row, &state);
    put(tx, &row).await?;
    let more = json!({"promised_by": row.promised_by, "due_on": row.due_on});
    let act = public_act(kind, office, &row, more);
    Ok((row, act))
}

/// What whoever handed it in says of it at last.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Word {
    Met,
    NotMet(Option<String>),
    Withdraw,
}

/// # Errors
/// `WrongState`; the store refuses.
pub async fn say(tx: &mut Write, id: Uuid, word: Word) -> Result<(ContributionRow, PublicAct), Refusal> {
    let row = find(tx, id).await?;
    let state = state_of(&row)?;
    let (state, kind, note) = match word {
        Word::Met => (Contribution::Settled(state.say(true)?), "contribution-settled", None),
        Word::NotMet(note) => (Contribution::Settled(state.say(false)?), "contribution-settled", note),
        Word::Withdraw => (state.withdraw()?, "contribution-withdrawn", None),
    };
    let mut row = ContributionRow { verdict_note: note, ..with_state(row, &state) };
    if state == Contribution::Withdrawn {
        row = ContributionRow { text: None, summary: None, ..row };
    }
    put(tx, &row).await?;
    if state == Contribution::Withdrawn {
        let region_id = tx.region_id();
        run!(tx, contributions::erase_earlier_texts(region_id, id))?;
    }
    let more = json!({"verdict": row.verdict});
    let act = public_act(kind, crate::i18n::Locale::Id.t("office-public"), &row, more);
    Ok((row, act))
}
