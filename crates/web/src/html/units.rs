//! Figures with their units, as people read them: two decimals at most, "Rp" in front, the percent sign after a space.
use crate::i18n::Locale;
use rust_decimal::{Decimal, RoundingStrategy};

/// Decimal text by locale, at most two decimals (the full figure stands in tables and downloads).
pub fn short(locale: Locale, text: &str) -> String {
    match text.parse::<Decimal>() {
        Ok(number) if number.scale() > 2 => locale
            .number(&number.round_dp_with_strategy(2, RoundingStrategy::MidpointAwayFromZero).to_string()),
        _ => locale.number(text),
    }
}

/// Words of common units in the reader's language; official units without a translation stand as they are.
pub fn unit(locale: Locale, unit: &str) -> String {
    let key = match unit {
        "jiwa" => "unit-people",
        "orang" => "unit-persons",
        "indeks" => "unit-index",
        "tahun" => "unit-years",
        "desa" => "unit-villages",
        "desa dari 248" => "unit-villages-of-248",
        "per 100.000 kelahiran hidup" => "unit-per-100000-births",
        "per 1.000 kelahiran hidup" => "unit-per-1000-births",
        "per 100.000 penduduk" => "unit-per-100000-people",
        "per 1.000 penduduk" => "unit-per-1000-people",
        "dokumen" => "unit-documents",
        "unit" => "unit-units",
        "kasus" => "unit-cases",
        _ => return unit.to_owned(),
    };
    locale.t(key)
}

/// "8,67 %", "Rp 459.043", "257.090 jiwa"; an index stands alone.
pub fn figure(locale: Locale, text: &str, of: &str) -> String {
    let number = short(locale, text);
    match of {
        "" | "indeks" => number,
        "Rp" => format!("Rp\u{a0}{number}"),
        "%" => format!("{number}\u{a0}%"),
        _ => format!("{number} {}", unit(locale, of)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_carry_their_unit_and_at_most_two_decimals() {
        assert_eq!(figure(Locale::Id, "8.67", "%"), "8,67\u{a0}%");
        assert_eq!(figure(Locale::Id, "459043", "Rp"), "Rp\u{a0}459.043");
        assert_eq!(figure(Locale::Id, "257090", "jiwa"), "257.090 jiwa");
        assert_eq!(figure(Locale::En, "1.23456", "indeks"), "1.23");
        assert_eq!(figure(Locale::Id, "67.0", "%"), "67,0\u{a0}%");
    }
}
