//! Villages as pages speak of them: their address and their full name.
use crate::context::Context;
use crate::html::arg;
use crate::i18n::Locale;
use crate::imports::agencies::slug_of;
use rembuk_store::rows::{District, Village};

/// The last part of a village's address: its name, or its code where another village of the district has that name.
pub fn slug(village: &Village, all: &[Village]) -> String {
    let own = slug_of(&village.name);
    let is_taken = all.iter().any(|other| {
        other.code != village.code
            && other.district_code == village.district_code
            && slug_of(&other.name) == own
    });
    if own.is_empty() || is_taken { village.code.clone() } else { own }
}

pub fn path(context: &Context, district: &District, village: &Village, all: &[Village]) -> String {
    context.paths().village(&district.slug, &slug(village, all))
}

/// "Desa Bagorejo", "Kelurahan Contoh Kota"
pub fn title(locale: Locale, village: &Village) -> String {
    let key = if village.kind == "kelurahan" { "kelurahan-title" } else { "desa-title" };
    locale.ta(key, &[arg("name", &village.name)])
}

pub fn kind(locale: Locale, village: &Village) -> String {
    locale.t(if village.kind == "kelurahan" { "village-kelurahan" } else { "village-desa" })
}

/// Says so where the list of villages is not complete; empty where it is.
pub fn incomplete(locale: Locale, districts: &[&District], held: usize) -> String {
    let counts = districts.iter().map(|row| row.desa_count.unwrap_or(0) + row.kelurahan_count.unwrap_or(0));
    let (expected, held) = (counts.sum::<i64>(), i64::try_from(held).unwrap_or(i64::MAX));
    if held >= expected {
        return String::new();
    }
    locale.ta(
        "districts-villages-missing",
        &[arg("held", &locale.count(held)), arg("expected", &locale.count(expected))],
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use uuid::Uuid;

    fn village(code: &str, name: &str) -> Village {
        Village {
            id: Uuid::nil(),
            code: code.to_owned(),
            district_code: code[..8].to_owned(),
            bps_code: None,
            name: name.to_owned(),
            kind: "desa".to_owned(),
            mark: None,
            mark_source: None,
            sort_key: code.to_owned(),
            valid_from_seq: 0,
        }
    }

    #[test]
    fn two_villages_of_one_name_are_told_apart_by_their_codes_only_within_a_district() {
        let all = [
            village("35.09.01.2001", "Sumber Jaya"),
            village("35.09.01.2002", "Sumber-Jaya"),
            village("35.09.02.2001", "Sumber Jaya"),
        ];
        assert_eq!(slug(&all[0], &all), "35.09.01.2001");
        assert_eq!(slug(&all[1], &all), "35.09.01.2002");
        assert_eq!(slug(&all[2], &all), "sumber-jaya");
    }
}
