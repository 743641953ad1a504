//! What may be a password: long, and not among those tried first. No rules on kinds of characters, no expiry
//! (NIST SP 800-63B, section 5.1.1.2).
use super::PeopleError;
use super::contact::Contact;
use std::fmt;

/// Characters, not bytes.
pub const SHORTEST: usize = 12;
/// Hashing a novel would cost the server more than it helps its author.
pub const LONGEST: usize = 256;

/// Beginnings and wholes that lists of leaked passwords and local habit have at 12 characters and more. Compared
/// without case, spaces and punctuation.
const COMMON: &[&str] = &[
    "administrator",
    "adminadminadmin",
    "akusayangkamu",
    "asdfghjklasd",
    "bappedajember",
    "bismillah123",
    "bismillahirrahmanirrahim",
    "dinaskesehatan",
    "dinaspendidikan",
    "gantipassword",
    "indonesia123",
    "indonesia1945",
    "indonesiaraya",
    "iloveyou1234",
    "iloveyouforever",
    "jemberjember",
    "kabupatenjember",
    "katasandi123",
    "katasandisaya",
    "katasandiku",
    "merdeka17081945",
    "passwordpassword",
    "password1234",
    "passwordku123",
    "pemkabjember",
    "q1w2e3r4t5y6",
    "qazwsxedcrfv",
    "qwertyqwerty",
    "qwertyuiop12",
    "qwertyuiopasdfghjkl",
    "qwerty123456",
    "rahasia12345",
    "rahasianegara",
    "rembukrembuk",
    "sayangsayang",
    "sayangkamu123",
    "selamatdatang",
    "sekretariat123",
    "terserahsaja",
    "welcome12345",
    "zxcvbnmasdfg",
    "1q2w3e4r5t6y",
];

/// A password that may be set. It shows itself nowhere.
#[derive(Clone, PartialEq, Eq)]
pub struct Password(String);

impl Password {
    /// # Errors
    /// `PasswordTooShort`, `PasswordTooLong`, `PasswordCommon`, `PasswordPersonal`
    pub fn parse(raw: &str, name: &str, contact: Option<&Contact>) -> Result<Self, PeopleError> {
        match raw.chars().count() {
            count if count < SHORTEST => return Err(PeopleError::PasswordTooShort),
            count if count > LONGEST => return Err(PeopleError::PasswordTooLong),
            _ => {}
        }
        let bare = bare(raw);
        if is_monotonous(raw) || COMMON.iter().any(|common| bare == *common || pads(&bare, common)) {
            return Err(PeopleError::PasswordCommon);
        }
        let own = [self::bare(name), contact.map(|contact| self::bare(contact.as_str())).unwrap_or_default()];
        if own.iter().any(|own| !own.is_empty() && (bare == *own || pads(&bare, own))) {
            return Err(PeopleError::PasswordPersonal);
        }
        Ok(Self(raw.to_owned()))
    }

    /// For the hash function only.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Password {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Password(…)")
    }
}

fn bare(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// The known word with a few digits behind it.
fn pads(bare: &str, known: &str) -> bool {
    known.chars().count() >= 6
        && bare
            .strip_prefix(known)
            .is_some_and(|rest| rest.len() <= 4 && rest.bytes().all(|b| b.is_ascii_digit()))
}

/// `aaaaaaaaaaaa`, `abababababab`, `123456789012`, `abcdefghijkl`.
fn is_monotonous(raw: &str) -> bool {
    let characters: Vec<char> = raw.chars().collect();
    let kinds: std::collections::BTreeSet<char> = characters.iter().copied().collect();
    let step = |pair: &[char]| match pair {
        [a, b] => i64::from(u32::from(*b)) - i64::from(u32::from(*a)),
        _ => 0,
    };
    let same_step = |wanted: i64| characters.windows(2).filter(|pair| step(pair) == wanted).count();
    let most = characters.len().saturating_sub(3);
    kinds.len() < 4 || same_step(1) >= most || same_step(-1) >= most
}
