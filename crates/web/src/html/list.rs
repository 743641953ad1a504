//! Lists of a page: how many at once, which page, what they are filtered and sorted by, links to the others.
use crate::context::Context;
use crate::html::arg;
use crate::i18n::{self, Locale};
use crate::words;
use rembuk_domain::codes::GoalNumber;
use rembuk_store::rows::Organisation;

/// Rows a page shows.
pub const PAGE_SIZE: usize = 50;

/// One link of the pagination.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    pub number: usize,
    pub href: String,
    pub is_current: bool,
    /// Pages were left out before this one.
    pub after_gap: bool,
}

/// Where in a list a page stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pagination {
    pub first: usize,
    pub last: usize,
    pub total: usize,
    pub links: Vec<PageLink>,
    pub previous: Option<String>,
    pub next: Option<String>,
}

impl Pagination {
    /// `asked` is the page's number as the query gives it; one that does not exist becomes the nearest.
    /// `address` writes the address of a page.
    pub fn new(total: usize, asked: Option<&str>, address: impl Fn(usize) -> String) -> Self {
        Self::of_size(PAGE_SIZE, total, asked, address)
    }

    /// With this many rows a page.
    pub fn of_size(
        size: usize,
        total: usize,
        asked: Option<&str>,
        address: impl Fn(usize) -> String,
    ) -> Self {
        let pages = total.div_ceil(size).max(1);
        let current = asked.and_then(|text| text.parse().ok()).unwrap_or(1usize).clamp(1, pages);
        let mut links: Vec<PageLink> = Vec::new();
        for number in 1..=pages {
            if number != 1 && number != pages && number.abs_diff(current) > 1 {
                continue;
            }
            let after_gap = links.last().is_some_and(|link| link.number + 1 != number);
            links.push(PageLink { number, href: address(number), is_current: number == current, after_gap });
        }
        Self {
            first: if total == 0 { 0 } else { (current - 1) * size + 1 },
            last: (current * size).min(total),
            total,
            links,
            previous: (current > 1).then(|| address(current - 1)),
            next: (current < pages).then(|| address(current + 1)),
        }
    }

    /// The rows of this page.
    pub fn slice<'a, T>(&self, rows: &'a [T]) -> &'a [T] {
        let from = self.first.saturating_sub(1).min(rows.len());
        &rows[from..self.last.min(rows.len()).max(from)]
    }

    /// "Baris 1–50 dari 215"
    pub fn shown(&self, locale: Locale) -> String {
        let count = |name: &'static str, number: usize| arg(name, &words::count(locale, number));
        locale.ta(
            "list-shown",
            &[count("first", self.first), count("last", self.last), count("total", self.total)],
        )
    }

    pub fn has_pages(&self) -> bool {
        self.links.len() > 1
    }
}

/// One choice of a filter.
pub struct Choice {
    pub value: String,
    pub name: String,
    pub is_chosen: bool,
}

/// Choices of the filter `parameter`, of which the query has chosen one at most.
pub fn choices(
    context: &Context,
    parameter: &str,
    options: impl IntoIterator<Item = (String, String)>,
) -> Vec<Choice> {
    let chosen = context.query.get(parameter).unwrap_or_default();
    options.into_iter().map(|(value, name)| Choice { is_chosen: chosen == value, value, name }).collect()
}

/// The 17 goals, for the filter `tujuan`.
pub fn goal_choices(context: &Context) -> Vec<Choice> {
    let name = |goal: GoalNumber| format!("{} {}", goal.get(), i18n::goal_name(context.locale, goal));
    choices(context, "tujuan", GoalNumber::all().map(|goal| (goal.get().to_string(), name(goal))))
}

/// Organisations by name, for the filter `pd`.
pub fn organisation_choices<'o>(
    context: &Context,
    organisations: impl IntoIterator<Item = &'o Organisation>,
) -> Vec<Choice> {
    choices(context, "pd", organisations.into_iter().map(|row| (row.slug.clone(), row.name.clone())))
}

/// The head of a column: sorts by it, and the other way round at the second press.
pub struct SortLink {
    pub href: String,
    /// `ascending`, `descending` or empty.
    pub state: &'static str,
}

/// A list's addresses, which carry on what the reader has chosen.
pub struct Addresses {
    base: String,
    /// Filters only: what a sort link keeps.
    filters: String,
    /// Filters and order: what pages and the download keep.
    query: String,
    order: String,
}

impl Addresses {
    /// `filters` are the list's filter parameters in their one spelling; order is `urut`, the page `h`.
    pub fn new(context: &Context, base: String, filters: &[&str]) -> Self {
        let with_order: Vec<&str> = filters.iter().copied().chain(["urut"]).collect();
        Self {
            filters: context.kept(filters),
            query: context.kept(&with_order),
            order: context.query.get("urut").unwrap_or("kode").to_owned(),
            base,
        }
    }

    pub fn page(&self, number: usize) -> String {
        let page = if number == 1 { String::new() } else { format!("h={number}") };
        with_query(&self.base, &[&self.query, &page])
    }

    pub fn download(&self) -> String {
        with_query(&format!("{}.csv", self.base), &[&self.query])
    }

    pub fn sorted_by(&self, column: &str) -> SortLink {
        let (state, next) = if self.order == column {
            ("ascending", format!("urut=-{column}"))
        } else if self.order.strip_prefix('-') == Some(column) {
            ("descending", format!("urut={column}"))
        } else {
            ("", format!("urut={column}"))
        };
        SortLink { href: with_query(&self.base, &[&self.filters, &next]), state }
    }
}

fn with_query(path: &str, parts: &[&str]) -> String {
    let query: Vec<&str> = parts.iter().copied().filter(|part| !part.is_empty()).collect();
    if query.is_empty() { path.to_owned() } else { format!("{path}?{}", query.join("&")) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_that_does_not_exist_becomes_the_nearest() {
        let pages = Pagination::new(120, Some("99"), |n| format!("?h={n}"));
        assert_eq!((pages.first, pages.last), (101, 120));
        assert_eq!(pages.next, None);
        assert_eq!(pages.slice(&(0..120).collect::<Vec<_>>()).len(), 20);
    }

    #[test]
    fn an_empty_list_has_one_empty_page() {
        let pages = Pagination::new(0, Some("x"), |n| n.to_string());
        assert_eq!((pages.first, pages.last, pages.has_pages()), (0, 0, false));
        assert!(pages.slice::<u8>(&[]).is_empty());
    }

    #[test]
    fn pages_far_from_the_current_one_are_left_out() {
        let pages = Pagination::new(1000, Some("10"), |n| n.to_string());
        let numbers: Vec<usize> = pages.links.iter().map(|link| link.number).collect();
        assert_eq!(numbers, [1, 9, 10, 11, 20]);
        assert!(pages.links[1].after_gap && pages.links[4].after_gap && !pages.links[2].after_gap);
    }

    #[test]
    fn an_address_has_a_question_mark_only_where_there_is_a_question() {
        assert_eq!(with_query("/a", &["", ""]), "/a");
        assert_eq!(with_query("/a", &["q=1", ""]), "/a?q=1");
        assert_eq!(with_query("/a", &["q=1", "h=2"]), "/a?q=1&h=2");
    }
}
