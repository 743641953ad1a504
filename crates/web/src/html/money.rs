//! Rupiah as people say them: "Rp 4,74 triliun", with the full figure beside it for whoever wants it.
use crate::i18n::Locale;
use rembuk_domain::money::{Rupiah, Scale};

/// "Rp 4,74" and "triliun"; the word is empty below a thousand.
pub fn parts(locale: Locale, amount: i64) -> (String, String) {
    let (number, scale) = Rupiah(amount).scale();
    let word = match scale {
        Scale::Rupiah => String::new(),
        Scale::Thousand => locale.t("money-thousand"),
        Scale::Million => locale.t("money-million"),
        Scale::Billion => locale.t("money-billion"),
        Scale::Trillion => locale.t("money-trillion"),
    };
    (format!("Rp\u{a0}{}", locale.number(&number)), word)
}

/// "Rp 4,74 triliun" / "Rp 4.74 trillion"
pub fn short(locale: Locale, amount: i64) -> String {
    match parts(locale, amount) {
        (number, word) if word.is_empty() => number,
        (number, word) => format!("{number}\u{a0}{word}"),
    }
}

/// "Rp 4.737.624.969.629"
pub fn full(locale: Locale, amount: i64) -> String {
    format!("Rp\u{a0}{}", locale.count(amount))
}
