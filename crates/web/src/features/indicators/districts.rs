//! Districts in the order in which others can learn from them, with their distance to the figure of the whole region.
//! No places are numbered and none is called last: the order shows where to look for good practice.
use super::trend::distance;
use crate::context::Context;
use crate::figures::SeriesState;
use crate::html::arg;
use crate::html::groups::GroupFigure;
use crate::html::list::SortLink;
use crate::html::units;
use rembuk_domain::indicators::Direction;
use rembuk_domain::programmes::best_first;
use rembuk_store::rows::District;
use rust_decimal::Decimal;

/// The table beside the map.
pub struct DistrictTable {
    pub rows: Vec<DistrictRow>,
    pub about: String,
    pub whole: String,
    pub sort_name: SortLink,
    pub sort_figure: SortLink,
    /// The reader has chosen an order, so the fold stands open.
    pub is_open: bool,
}

pub struct DistrictRow {
    pub name: String,
    pub path: String,
    pub value: String,
    pub distance: String,
}

/// `latest` are the figures of `year`, those that must not be shown marked as such.
pub fn table(
    context: &Context,
    series: &SeriesState,
    districts: &[District],
    latest: &[&GroupFigure<'_>],
    year: i64,
) -> DistrictTable {
    let whole = series.points.iter().find(|point| i64::from(point.year.get()) == year);
    let figure = |district: &District| {
        latest.iter().find(|figure| figure.group.place.as_deref() == Some(district.code.as_str())).copied()
    };
    let number = |district: &District| -> Option<Decimal> {
        figure(district).filter(|figure| !figure.is_hidden)?.value.value.parse().ok()
    };
    let is_by_name = context.query.get("urut") == Some("nama");
    let direction = series.direction.filter(|_| !is_by_name);
    let mut ordered: Vec<&District> = districts.iter().collect();
    best_first(&mut ordered, direction, |district| (district.name.clone(), number(district)));
    let unit = series.row.unit.as_str();
    let rows = ordered.into_iter().map(|district| DistrictRow {
        name: district.name.clone(),
        path: context.paths().district(&district.slug),
        value: match figure(district) {
            Some(figure) if figure.is_hidden => context.t("map-hidden"),
            Some(figure) => units::figure(context.locale, &figure.value.value, unit),
            None => context.t("map-no-data"),
        },
        distance: to_whole(context, number(district), whole.map(|point| point.number), unit),
    });
    DistrictTable {
        rows: rows.collect(),
        about: context.t(match series.direction {
            Some(_) => "districts-best-first",
            None => "districts-no-direction",
        }),
        whole: match whole {
            Some(point) => units::figure(context.locale, &point.text, unit),
            None => String::new(),
        },
        sort_name: SortLink {
            href: address(context, "urut=nama"),
            state: if direction.is_none() { "ascending" } else { "" },
        },
        sort_figure: SortLink {
            href: address(context, ""),
            state: match direction {
                Some(Direction::HigherIsBetter) => "descending",
                Some(Direction::LowerIsBetter) => "ascending",
                None => "",
            },
        },
        is_open: context.query.get("urut").is_some(),
    }
}

fn to_whole(context: &Context, value: Option<Decimal>, whole: Option<Decimal>, unit: &str) -> String {
    let (Some(value), Some(whole)) = (value, whole) else { return String::new() };
    let Some(difference) = value.checked_sub(whole) else { return String::new() };
    let key = match difference.cmp(&Decimal::ZERO) {
        std::cmp::Ordering::Equal => return context.t("districts-same"),
        std::cmp::Ordering::Greater => "districts-above",
        std::cmp::Ordering::Less => "districts-below",
    };
    context.locale.ta(key, &[arg("distance", &distance(context.locale, difference, unit))])
}

/// This page in another order, on the day the reader looks back to.
fn address(context: &Context, order: &str) -> String {
    let path = format!("{}{}", context.locale.prefix(), context.path);
    let query: Vec<String> =
        [context.kept(&[]), order.to_owned()].into_iter().filter(|part| !part.is_empty()).collect();
    match query.is_empty() {
        true => format!("{path}#tabel-tempat"),
        false => format!("{path}?{}#tabel-tempat", query.join("&")),
    }
}
