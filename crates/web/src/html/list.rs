//! Lists of a page: how many at once, which page, links to the others.

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
        let pages = total.div_ceil(PAGE_SIZE).max(1);
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
            first: if total == 0 { 0 } else { (current - 1) * PAGE_SIZE + 1 },
            last: (current * PAGE_SIZE).min(total),
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

    pub fn has_pages(&self) -> bool {
        self.links.len() > 1
    }
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
}
