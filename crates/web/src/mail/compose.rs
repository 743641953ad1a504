//! A delivery put into words, in the transaction that marks it. One-time links are made here and stand nowhere else.
use crate::context::{CAPITAL_ZONE, time_zone};
use crate::error::PageError;
use crate::html::arg;
use crate::i18n::Locale;
use crate::mail::content::Content;
use crate::messages::texts::{self, Words};
use crate::messages::unsubscribe;
use crate::paths;
use crate::people::accounts::{self, SentLink};
use crate::state::AppState;
use rembuk_domain::messages::{NoticeKind, Period, Topic};
use rembuk_domain::people::links::Purpose;
use rembuk_domain::time::{Instant, local_date};
use rembuk_store::rows::{PersonDelivery, PersonMessage};
use rembuk_store::{INSTALLATION, Write, run};
use uuid::Uuid;

/// Messages a digest spells out; it tells how many more there are.
const LISTED: usize = 50;

/// The words of one delivery.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Composed {
    pub subject: String,
    /// Of a mail
    pub text: String,
    /// For a gateway, with the address
    pub short: String,
    /// Whole address that stops this kind of mail in one press
    pub unsubscribe: Option<String>,
}

/// What the words are made with.
struct Desk<'a> {
    base: String,
    locale: Locale,
    row: &'a PersonDelivery,
}

impl Desk<'_> {
    /// The whole address of a path without language.
    fn address(&self, path: &str) -> String {
        format!("{}{}{path}", self.base, self.locale.prefix())
    }

    /// Greeting, sentences and the address that helps, then who sends this and why.
    fn letter(&self, name: &str, body: &str, foot: &str) -> String {
        let greeting = if name.is_empty() {
            self.locale.t("mail-greeting-nobody")
        } else {
            self.locale.ta("mail-greeting", &[arg("name", name)])
        };
        format!("{greeting}\n\n{body}\n\n-- \n{foot}\n")
    }

    /// Why somebody got a mail that no preference stops.
    fn foot(&self) -> String {
        self.locale.ta("mail-foot", &[arg("site", &self.address("/"))])
    }
}

/// Puts a delivery into words. None if there is nothing to say any more.
///
/// # Errors
/// The store refuses, or a stored content can't be read.
pub async fn compose(
    tx: &mut Write,
    state: &AppState,
    row: &PersonDelivery,
) -> Result<Option<Composed>, PageError> {
    let base = state.public_url.clone().unwrap_or_default();
    let desk = Desk { base, locale: Locale::parse(&row.language).unwrap_or(Locale::Id), row };
    match serde_json::from_str(&row.content)? {
        Content::Notice { message } => notice(tx, &desk, &message).await,
        Content::Digest { period } => digest(tx, &desk, &period).await,
        Content::Link { purpose, region_id } => password_link(tx, &desk, &purpose, region_id).await,
        Content::SignUp { name, region_id } => sign_up(tx, &desk, name, region_id).await.map(Some),
        Content::NewContact => new_contact(tx, &desk).await,
        Content::Known => Ok(Some(known(&desk))),
        Content::ContactReplaced => Ok(Some(contact_replaced(&desk))),
        Content::Contribution { region_id, reference, kind } => {
            Ok(contribution(tx, &desk, region_id, &reference, &kind))
        }
        Content::Test => Ok(Some(test(&desk))),
    }
}

fn region_name(tx: &Write, locale: Locale, region_id: i64) -> String {
    tx.region(region_id).map_or_else(|| locale.t("message-installation"), |head| head.region.name.clone())
}

async fn notice(tx: &mut Write, desk: &Desk<'_>, message: &str) -> Result<Option<Composed>, PageError> {
    let (Some(person), Ok(id)) = (desk.row.person_id, message.parse::<Uuid>()) else { return Ok(None) };
    let Some(message) = run!(tx, messages::find(person, id))? else { return Ok(None) };
    let Some(account) = run!(tx, people::find(person))? else { return Ok(None) };
    let region = region_name(tx, desk.locale, message.region_id);
    let Some(words) = texts::words(desk.locale, &message, &region) else { return Ok(None) };
    let topic = NoticeKind::parse(&message.kind).map(NoticeKind::topic);
    let unsubscribe = unsubscribe_address(tx, desk, person, topic).await?;
    let address = desk.address(&message.path);
    let body = format!("{}\n\n{}", words.text, desk.locale.ta("mail-open", &[arg("link", &address)]));
    let foot = foot_of_notice(desk, &region, &unsubscribe);
    Ok(Some(Composed {
        subject: words.subject.clone(),
        text: desk.letter(&account.name, &body, &foot),
        short: short(&words, &address),
        unsubscribe: Some(unsubscribe),
    }))
}

/// A short text and the address of its page, as it is sent or pasted into a chat.
pub fn short(words: &Words, address: &str) -> String {
    format!("{} {address}", words.short)
}

fn foot_of_notice(desk: &Desk<'_>, region: &str, unsubscribe: &str) -> String {
    let args = [
        arg("region", region),
        arg("preferences", &desk.address("/akun/pesan")),
        arg("unsubscribe", unsubscribe),
    ];
    desk.locale.ta("mail-foot-notice", &args)
}

async fn unsubscribe_address(
    tx: &mut Write,
    desk: &Desk<'_>,
    person: Uuid,
    topic: Option<Topic>,
) -> Result<String, PageError> {
    let token = unsubscribe::token(tx, &unsubscribe::Request { person, topic }).await?;
    Ok(desk.address(&format!("/berhenti/{token}")))
}

async fn digest(tx: &mut Write, desk: &Desk<'_>, period: &str) -> Result<Option<Composed>, PageError> {
    let (Some(person), Some(period)) = (desk.row.person_id, Period::parse(period)) else { return Ok(None) };
    let messages = run!(tx, messages::list_of_period(person, &period.code()))?;
    let Some(account) = run!(tx, people::find(person))? else { return Ok(None) };
    if messages.is_empty() {
        return Ok(None);
    }
    let locale = desk.locale;
    let lines: Vec<String> =
        messages.iter().take(LISTED).filter_map(|message| line(tx, desk, message)).collect();
    let count = i64::try_from(messages.len()).unwrap_or_default();
    let args = [
        ("n", (messages.len() as f64).into()),
        arg("shown", &locale.count(count)),
        arg("from", &locale.date(period.first())),
        arg("until", &locale.date(period.last())),
        arg("link", &desk.address("/pesan")),
    ];
    let unsubscribe = unsubscribe_address(tx, desk, person, None).await?;
    let body = format!(
        "{}\n\n{}\n\n{}",
        locale.ta("mail-digest-lead", &args),
        lines.join("\n\n"),
        locale.ta("mail-digest-all", &args)
    );
    let foot = foot_of_notice(desk, &locale.t("message-installation"), &unsubscribe);
    Ok(Some(Composed {
        subject: locale.ta("mail-digest-subject", &args),
        text: desk.letter(&account.name, &body, &foot),
        short: locale.ta("mail-digest-short", &args),
        unsubscribe: Some(unsubscribe),
    }))
}

fn line(tx: &Write, desk: &Desk<'_>, message: &PersonMessage) -> Option<String> {
    let region = region_name(tx, desk.locale, message.region_id);
    let words = texts::words(desk.locale, message, &region)?;
    Some(format!("* {}: {}\n  {}", region, words.subject, desk.address(&message.path)))
}

/// The last day of a link that is made now.
fn until(tx: &Write, locale: Locale, purpose: Purpose, region_id: i64) -> String {
    let zone = tx.region(region_id).map(|head| head.region.time_zone.clone());
    let ends = Instant::from_micros(tx.now().micros() + purpose.lasts());
    locale.date(local_date(ends, &time_zone(zone.as_deref().unwrap_or(CAPITAL_ZONE))))
}

async fn password_link(
    tx: &mut Write,
    desk: &Desk<'_>,
    purpose: &str,
    region_id: i64,
) -> Result<Option<Composed>, PageError> {
    let (Some(person), Some(purpose)) = (desk.row.person_id, Purpose::parse(purpose)) else {
        return Ok(None);
    };
    let Some(account) = run!(tx, people::find(person))? else { return Ok(None) };
    // Whoever chose a password meanwhile needs no invitation any more.
    if purpose == Purpose::Invitation && account.password_hash.is_some() {
        return Ok(None);
    }
    let sent = SentLink { person: Some(person), name: None, ..SentLink::of(desk.row, purpose, region_id) };
    let keys = match purpose {
        Purpose::Reset => ["mail-reset-subject", "mail-reset-text", "mail-reset-short"],
        _ => ["mail-invitation-subject", "mail-invitation-text", "mail-invitation-short"],
    };
    linked(tx, desk, &sent, &account.name, keys).await.map(Some)
}

async fn sign_up(
    tx: &mut Write,
    desk: &Desk<'_>,
    name: String,
    region_id: i64,
) -> Result<Composed, PageError> {
    let sent = SentLink { name: Some(name.clone()), ..SentLink::of(desk.row, Purpose::SignUp, region_id) };
    linked(tx, desk, &sent, &name, ["mail-sign-up-subject", "mail-sign-up-text", "mail-sign-up-short"]).await
}

async fn new_contact(tx: &mut Write, desk: &Desk<'_>) -> Result<Option<Composed>, PageError> {
    let Some(person) = desk.row.person_id else { return Ok(None) };
    let Some(account) = run!(tx, people::find(person))? else { return Ok(None) };
    let sent = SentLink { person: Some(person), ..SentLink::of(desk.row, Purpose::Contact, INSTALLATION) };
    let keys = ["mail-contact-subject", "mail-contact-text", "mail-contact-short"];
    linked(tx, desk, &sent, &account.name, keys).await.map(Some)
}

/// Subject, text and short text around a link made now.
async fn linked(
    tx: &mut Write,
    desk: &Desk<'_>,
    sent: &SentLink,
    name: &str,
    keys: [&str; 3],
) -> Result<Composed, PageError> {
    let token = accounts::sent_link(tx, sent).await?;
    let link = format!("{}{}", desk.base, paths::link(desk.locale, &token));
    let args = [
        arg("region", &region_name(tx, desk.locale, sent.region_id)),
        arg("until", &until(tx, desk.locale, sent.purpose, sent.region_id)),
        arg("name", name),
        arg("link", &link),
    ];
    let [subject, text, short] = keys.map(|key| desk.locale.ta(key, &args));
    Ok(Composed { subject, text: desk.letter(name, &text, &desk.foot()), short, unsubscribe: None })
}

fn known(desk: &Desk<'_>) -> Composed {
    let args = [arg("link", &desk.address("/masuk")), arg("forgotten", &desk.address("/masuk/lupa"))];
    plain(desk, ["mail-known-subject", "mail-known-text", "mail-known-short"], &args)
}

fn contact_replaced(desk: &Desk<'_>) -> Composed {
    let args = [arg("link", &desk.address("/masuk/lupa")), arg("forgotten", &desk.address("/masuk/lupa"))];
    plain(desk, ["mail-replaced-subject", "mail-replaced-text", "mail-replaced-short"], &args)
}

/// To whoever handed a contribution in and said how they are reached: the page tells the rest.
fn contribution(
    tx: &Write,
    desk: &Desk<'_>,
    region_id: i64,
    reference: &str,
    kind: &str,
) -> Option<Composed> {
    let slug = tx.region(region_id)?.region.slug.clone();
    let link = paths::Paths::new(desk.locale, &slug).contribution(reference);
    let args = [
        arg("region", &region_name(tx, desk.locale, region_id)),
        arg("reference", &reference.to_uppercase()),
        arg("link", &format!("{}{link}", desk.base)),
    ];
    let keys = match kind {
        "contribution-paused" => {
            ["mail-contribution-paused", "mail-contribution-paused-text", "mail-contribution-paused-short"]
        }
        "contribution-resumed" => {
            ["mail-contribution-resumed", "mail-contribution-resumed-text", "mail-contribution-resumed-short"]
        }
        _ => [
            "mail-contribution-answered",
            "mail-contribution-answered-text",
            "mail-contribution-answered-short",
        ],
    };
    Some(plain(desk, keys, &args))
}

fn test(desk: &Desk<'_>) -> Composed {
    let args = [arg("link", &desk.address("/admin/surel")), arg("forgotten", "")];
    plain(desk, ["mail-test-subject", "mail-test-text", "mail-test-short"], &args)
}

fn plain(desk: &Desk<'_>, keys: [&str; 3], args: &[crate::i18n::Arg<'_>]) -> Composed {
    let [subject, text, short] = keys.map(|key| desk.locale.ta(key, args));
    Composed { subject, text: desk.letter("", &text, &desk.foot()), short, unsubscribe: None }
}
