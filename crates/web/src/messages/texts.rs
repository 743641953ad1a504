//! A message put into words, in the language of whoever reads it.
use crate::i18n::{Arg, Locale};
use rembuk_domain::messages::NoticeKind;
use rembuk_domain::people::roles::Role;
use rembuk_store::rows::PersonMessage;

/// The words of one message.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Words {
    /// The line in lists and the subject of a mail
    pub subject: String,
    pub text: String,
    /// For chats, without the address
    pub short: String,
}

/// `region` is the region's name, or that of the installation. A kind this version does not know says nothing.
pub fn words(locale: Locale, message: &PersonMessage, region: &str) -> Option<Words> {
    let kind = NoticeKind::parse(&message.kind)?;
    // The name of a role is in the reader's language; other names are as they are.
    let what = match (kind, Role::parse(&message.what)) {
        (NoticeKind::RoleGranted, Ok(role)) => locale.t(role.key()),
        _ => message.what.clone(),
    };
    let due = message.due_on.as_deref().and_then(|day| day.parse().ok()).map(|day| locale.date(day));
    let office = match message.addressee.as_str() {
        "" => locale.t("message-you"),
        name => name.to_owned(),
    };
    let args: [Arg<'_>; 6] = [
        ("what", what.into()),
        ("n", (message.number as f64).into()),
        ("shown", locale.count(message.number).into()),
        ("due", due.unwrap_or_default().into()),
        ("office", office.into()),
        ("region", region.into()),
    ];
    Some(Words {
        subject: locale.ta(kind.subject_key(), &args),
        text: locale.ta(kind.text_key(), &args),
        short: locale.ta(kind.short_key(), &args),
    })
}
