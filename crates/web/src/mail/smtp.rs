//! Mail by SMTP, or into a folder as `.eml` files where no server is set.
use crate::mail::OutboundError;
use crate::mail::compose::Composed;
use lettre::message::header::{ContentType, HeaderName, HeaderValue};
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::Error as SmtpError;
use lettre::{Address, AsyncSmtpTransport, AsyncTransport, Tokio1Executor};
use rembuk_domain::messages::delivery::Said;
use rembuk_domain::time::Instant;
use rembuk_store::rows::PersonDelivery;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

/// How long one command may take, and the whole mail.
const PATIENCE: Duration = Duration::from_secs(30);
const WHOLE: Duration = Duration::from_secs(120);

/// Where mail goes.
pub enum MailRoute {
    /// Nothing is set: mail waits
    Nowhere,
    /// A file a mail
    Folder(PathBuf),
    Smtp(AsyncSmtpTransport<Tokio1Executor>),
}

impl MailRoute {
    /// # Errors
    /// `SmtpUrl`
    pub fn smtp(url: &str) -> Result<Self, OutboundError> {
        let builder = AsyncSmtpTransport::<Tokio1Executor>::from_url(url)
            // The error may repeat the address with its password.
            .map_err(|_| OutboundError::SmtpUrl(url.split("://").next().unwrap_or_default().to_owned()))?;
        Ok(Self::Smtp(builder.timeout(Some(PATIENCE)).build()))
    }

    /// Stable name for pages: none, folder, smtp.
    pub const fn code(&self) -> &'static str {
        match self {
            Self::Nowhere => "none",
            Self::Folder(_) => "folder",
            Self::Smtp(_) => "smtp",
        }
    }

    pub(super) async fn reach(&self) -> Result<(), String> {
        match self {
            Self::Nowhere => Err("no way for mail is set".to_owned()),
            Self::Folder(folder) => make(folder).map_err(|error| format!("mail folder: {}", error.kind())),
            Self::Smtp(transport) => match tokio::time::timeout(WHOLE, transport.test_connection()).await {
                Ok(Ok(true)) => Ok(()),
                Ok(Ok(false)) => Err("the mail server does not answer".to_owned()),
                Ok(Err(error)) => Err(told(&error)),
                Err(_) => Err("the mail server is too slow".to_owned()),
            },
        }
    }

    pub(super) async fn send(
        &self,
        from: &Mailbox,
        row: &PersonDelivery,
        composed: &Composed,
        now: Instant,
    ) -> Said {
        let message = match letter(from, row, composed, now) {
            Ok(message) => message,
            Err(error) => return Said::Refused(error),
        };
        match self {
            Self::Nowhere => Said::NotNow("no way for mail is set".to_owned()),
            Self::Folder(folder) => match keep(folder, row, &message.formatted(), now) {
                Ok(()) => Said::Taken,
                Err(error) => Said::NotNow(format!("mail folder: {}", error.kind())),
            },
            Self::Smtp(transport) => match tokio::time::timeout(WHOLE, transport.send(message)).await {
                Ok(Ok(_)) => Said::Taken,
                Ok(Err(error)) => judge(&error),
                Err(_) => Said::Nothing("the mail server was too slow".to_owned()),
            },
        }
    }
}

/// Only a reply code says for sure that a mail was not taken; a broken connection says nothing.
fn judge(error: &SmtpError) -> Said {
    if error.is_permanent() {
        Said::Refused(told(error))
    } else if error.is_transient() {
        Said::NotNow(told(error))
    } else if error.is_client() {
        // Never left this program: an address the server has no extension for.
        Said::Refused(told(error))
    } else {
        Said::Nothing(told(error))
    }
}

/// The error without what a server may have repeated: addresses of people.
fn told(error: &SmtpError) -> String {
    if let Some(code) = error.status() {
        return format!("SMTP {code}");
    }
    let text = error.to_string();
    let words: Vec<&str> = text.split_whitespace().filter(|word| !word.contains('@')).take(20).collect();
    words.join(" ")
}

/// The mail as it is sent. Its id stays the same however often it is sent; machines are told not to answer it.
fn letter(
    from: &Mailbox,
    row: &PersonDelivery,
    composed: &Composed,
    now: Instant,
) -> Result<Message, String> {
    let address: Address = row.address.parse().map_err(|_| "not a mail address".to_owned())?;
    let date =
        SystemTime::UNIX_EPOCH + Duration::from_micros(u64::try_from(now.micros()).unwrap_or_default());
    let raw =
        |name: &'static str, value: String| HeaderValue::new(HeaderName::new_from_ascii_str(name), value);
    let mut builder = Message::builder()
        .from(from.clone())
        .to(Mailbox::new(None, address))
        .date(date)
        .message_id(Some(format!("<{}@{}>", row.id.simple(), from.email.domain())))
        .subject(one_line(&composed.subject))
        .raw_header(raw("Auto-Submitted", "auto-generated".to_owned()))
        .raw_header(raw("Content-Language", row.language.clone()))
        .header(ContentType::TEXT_PLAIN);
    if let Some(address) = &composed.unsubscribe {
        builder = builder
            .raw_header(raw("List-Unsubscribe", format!("<{address}>")))
            .raw_header(raw("List-Unsubscribe-Post", "List-Unsubscribe=One-Click".to_owned()));
    }
    builder.body(composed.text.clone()).map_err(|error| format!("mail can't be put together: {error}"))
}

/// A name with a line break must not become a header of its own; lettre would encode it, readers would see rubbish.
fn one_line(text: &str) -> String {
    let words: Vec<&str> =
        text.split(|c: char| c.is_control() || c.is_whitespace()).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

/// For nobody else on this machine: mails hold one-time links.
fn make(folder: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::DirBuilderExt;
    std::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder)
}

/// Writes a file under a name of its own, whole or not at all.
fn keep(folder: &Path, row: &PersonDelivery, bytes: &[u8], now: Instant) -> std::io::Result<()> {
    let name = format!("{}-{}.eml", now.micros(), row.id.simple());
    let unfinished = folder.join(format!("{name}.part"));
    let mut file = std::fs::File::create(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    std::fs::rename(unfinished, folder.join(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn row() -> PersonDelivery {
        PersonDelivery {
            id: Uuid::from_u128(7),
            person_id: None,
            channel: "mail".into(),
            address: "sri@jember.go.id".into(),
            language: "id".into(),
            content: String::new(),
            unique_key: "x".into(),
            state: "waiting".into(),
            created_at: 0,
            marked_at: None,
            ended_at: None,
            error: String::new(),
        }
    }

    fn formatted(composed: &Composed) -> String {
        let from: Mailbox = "Rembuk <rembuk@contoh.example>".parse().unwrap();
        let message = letter(&from, &row(), composed, Instant::from_micros(0)).unwrap();
        String::from_utf8(message.formatted()).unwrap()
    }

    #[test]
    fn no_text_adds_a_header_or_a_recipient_of_its_own() {
        let composed = Composed {
            subject: "Angka\r\nBcc: lain@contoh.example\u{0}".into(),
            text: "Halo\r\n.\r\nQUIT\r\n".into(),
            ..Composed::default()
        };
        let mail = formatted(&composed);
        let (head, _) = mail.split_once("\r\n\r\n").unwrap();
        assert!(head.lines().all(|line| !line.starts_with("Bcc")), "{head}");
        assert!(head.contains("Subject: Angka Bcc: lain@contoh.example"), "{head}");
        assert_eq!(head.matches("To: ").count(), 1, "{head}");
    }

    #[test]
    fn a_mail_says_who_it_is_that_no_machine_may_answer_and_how_to_stop_it() {
        let address = format!("https://rembuk.example/berhenti/{}", "a".repeat(90));
        let composed = Composed {
            subject: "Angka ditunggu – “miskin”".into(),
            text: "Halo".into(),
            unsubscribe: Some(address.clone()),
            ..Composed::default()
        };
        let mail = formatted(&composed);
        for line in [
            "Message-ID: <00000000000000000000000000000007@contoh.example>",
            "Auto-Submitted: auto-generated",
            "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
            &format!("List-Unsubscribe: <{address}>"),
            "Date: Thu, 01 Jan 1970 00:00:00 +0000",
            "Content-Language: id",
        ] {
            assert!(mail.replace("\r\n ", " ").contains(line), "{line} in {mail}");
        }
        assert_eq!(formatted(&composed), mail);
    }
}
