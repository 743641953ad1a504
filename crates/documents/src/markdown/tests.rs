use super::*;
use proptest::prelude::*;

const HOSTILE: &[&str] = &[
    "<script>alert(1)</script>",
    "halo <script src=https://x.example/a.js></script> halo",
    "<img src=x onerror=alert(1)>",
    "<iframe src=\"https://x.example\"></iframe>",
    "<p style=\"color:red\" onclick=\"x()\">a</p>",
    "<svg/onload=alert(1)>",
    "<a href=\"javascript:alert(1)\">a</a>",
    "<base href=https://x.example>",
    "[a](javascript:alert(1))",
    "[a](JaVaScRiPt:alert(1))",
    "[a](&#106;avascript:alert(1))",
    "[a](data:text/html;base64,PHNjcmlwdD4=)",
    "[a](vbscript:x)",
    "[a](//x.example/)",
    "![a](https://x.example/a.png)",
    "![a](data:image/svg+xml,<svg/onload=alert(1)>)",
    "<javascript:alert(1)>",
    "[a]: javascript:alert(1)\n\n[a]",
    "<!-- <script>alert(1)</script> -->",
    "| a |\n|--:|\n| <b onmouseover=x()>b</b> |",
];

fn is_harmless(html: &str) -> bool {
    // What stands as text is escaped, so a tag begins with a bare `<`.
    let lower = html.to_lowercase();
    let tags: Vec<&str> = lower.split('<').skip(1).filter_map(|rest| rest.split('>').next()).collect();
    tags.iter().all(|tag| {
        let name: String =
            tag.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect();
        let is_plain =
            !["script", "img", "iframe", "svg", "style", "base", "object", "embed", "form", "link"]
                .contains(&name.as_str());
        let attributes = tag.split_once(' ').map_or("", |(_, rest)| rest);
        let is_quiet = !attributes.contains("on") || attributes.starts_with("href=\"") || name == "h3";
        let is_styled = attributes.contains("style=") && !attributes.starts_with("href=\"");
        let is_link_safe = name != "a"
            || attributes.is_empty()
            || !attributes.contains("href=")
            || ["https:", "http:", "mailto:"]
                .iter()
                .any(|scheme| attributes.contains(&format!("href=\"{scheme}")));
        is_plain && is_quiet && !is_styled && is_link_safe
    })
}

#[test]
fn nothing_that_runs_styles_or_loads_comes_through() {
    for text in HOSTILE {
        let html = render(text, "x").html;
        assert!(is_harmless(&html), "{text} became {html}");
    }
    assert!(!is_harmless("<p onclick=\"x\">") && !is_harmless("<a href=\"javascript:x\">"));
}

#[test]
fn what_has_no_place_in_a_text_is_refused_with_its_line() {
    let keys = |text: &str| -> Vec<(u64, &str)> {
        faults(text, 10).iter().map(|fault| (fault.row.unwrap(), fault.kind.key())).collect()
    };
    assert_eq!(keys("baik\n\n<script>\nalert(1)\n</script>\n"), [(12, "fault-markdown-html")]);
    assert_eq!(keys("baik\n\nada <b onclick=x>ini</b>")[0], (12, "fault-markdown-html"));
    assert_eq!(keys("a\n\n[b](javascript:x)"), [(12, "fault-markdown-link")]);
    assert_eq!(keys("![b](https://x.example/a.png)"), [(10, "fault-markdown-image")]);
    assert_eq!(keys("# Bab lain"), [(10, "fault-markdown-heading")]);
    assert_eq!(keys("## Baik\n\n[b](https://x.example) <https://y.example> 1 < 2"), []);
}

#[test]
fn headings_move_below_the_chapter_and_are_listed() {
    let rendered = render("## Latar *belakang*\n\nIsi\n\n### Rinci\n\n## Dasar `hukum`", "bab-1");
    assert!(rendered.html.contains("<h3 id=\"bab-1-1\">Latar <em>belakang</em></h3>"), "{}", rendered.html);
    assert!(rendered.html.contains("<h4>Rinci</h4>"));
    let headings: Vec<(&str, &str)> =
        rendered.headings.iter().map(|it| (it.id.as_str(), it.text.as_str())).collect();
    assert_eq!(headings, [("bab-1-1", "Latar belakang"), ("bab-1-2", "Dasar hukum")]);
}

#[test]
fn a_text_is_compared_block_by_block() {
    let text = "## Judul\n\nSatu\ndua **tiga**.\n\n- butir\n  - dalam\n- [tautan](https://x.example)\n\n| a | b |\n|---|---|\n| 1 | 2 |\n";
    let expected =
        ["Judul", "Satu dua tiga.", "• butir", "• dalam", "• tautan (https://x.example)", "a · b", "1 · 2"];
    assert_eq!(blocks(text), expected);
}

proptest! {
    #[test]
    fn no_text_whatever_makes_a_harmful_page(
        parts in proptest::collection::vec(
            prop_oneof![
                proptest::sample::select(HOSTILE).prop_map(str::to_owned),
                "[ <>&\"'a-z()\\[\\]!:#|\n*_`-]{0,12}",
            ],
            0..6,
        )
    ) {
        let html = render(&parts.concat(), "x").html;
        prop_assert!(is_harmless(&html), "{}", html);
    }
}
