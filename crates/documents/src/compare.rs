//! Two versions of a text side by side: block by block, and word by word within a block that changed.

use similar::{ChangeTag, DiffTag, TextDiff};
use std::time::Duration;

/// Below this share of common words a block was rewritten, and marking single words only confuses.
const REWRITTEN: f32 = 0.35;
/// Two very long blocks are compared roughly rather than for ever.
const PATIENCE: Duration = Duration::from_millis(200);

/// Some words, changed against the other side or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Piece {
    pub text: String,
    pub is_changed: bool,
}

/// A row of the comparison. An empty side has nothing to stand beside the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Row {
    /// So many blocks are the same.
    Same(usize),
    Changed {
        old: Vec<Piece>,
        new: Vec<Piece>,
    },
}

/// Compares the blocks of two versions. No row at all, or one [`Row::Same`], where they say the same.
pub fn compare(old: &[String], new: &[String]) -> Vec<Row> {
    let (old_texts, new_texts) = (texts(old), texts(new));
    let diff = TextDiff::configure().timeout(PATIENCE).diff_slices(&old_texts, &new_texts);
    let mut rows = Vec::new();
    for op in diff.ops() {
        let (was, is) = (&old[op.old_range()], &new[op.new_range()]);
        match op.tag() {
            DiffTag::Equal => rows.push(Row::Same(was.len())),
            DiffTag::Delete | DiffTag::Insert | DiffTag::Replace => {
                for index in 0..was.len().max(is.len()) {
                    let (was, is) = (was.get(index), is.get(index));
                    let (old, new) = words(was.map_or("", |it| it), is.map_or("", |it| it));
                    rows.push(Row::Changed { old, new });
                }
            }
        }
    }
    rows
}

fn texts(blocks: &[String]) -> Vec<&str> {
    blocks.iter().map(String::as_str).collect()
}

fn words(old: &str, new: &str) -> (Vec<Piece>, Vec<Piece>) {
    let whole = |text: &str| match text {
        "" => Vec::new(),
        text => vec![Piece { text: text.to_owned(), is_changed: true }],
    };
    if old.is_empty() || new.is_empty() {
        return (whole(old), whole(new));
    }
    let (old_tokens, new_tokens) = (tokens(old), tokens(new));
    let diff = TextDiff::configure().timeout(PATIENCE).diff_slices(&old_tokens, &new_tokens);
    if diff.ratio() < REWRITTEN {
        return (whole(old), whole(new));
    }
    let (mut was, mut is) = (Vec::new(), Vec::new());
    for change in diff.iter_all_changes() {
        let text: &str = change.value();
        match change.tag() {
            ChangeTag::Equal => {
                add(&mut was, text, false);
                add(&mut is, text, false);
            }
            ChangeTag::Delete => add(&mut was, text, true),
            ChangeTag::Insert => add(&mut is, text, true),
        }
    }
    (was, is)
}

/// Words, spaces and marks apart: a full stop that becomes a comma leaves the word before it alone.
fn tokens(text: &str) -> Vec<&str> {
    let kind = |c: char| match c {
        c if c.is_alphanumeric() => 0,
        c if c.is_whitespace() => 1,
        _ => 2,
    };
    let mut tokens = Vec::new();
    let mut start = 0;
    let mut before = None;
    for (at, c) in text.char_indices() {
        let is_new = before.is_some_and(|before| before != kind(c) || kind(c) == 2);
        if is_new {
            tokens.push(&text[start..at]);
            start = at;
        }
        before = Some(kind(c));
    }
    tokens.push(&text[start..]);
    tokens
}

/// Adds words to a side. A lone space between two changed words belongs to them.
fn add(side: &mut Vec<Piece>, text: &str, is_changed: bool) {
    if is_changed
        && let [.., before, space] = side.as_mut_slice()
        && before.is_changed
        && !space.is_changed
        && space.text.trim().is_empty()
    {
        before.text.push_str(&space.text);
        before.text.push_str(text);
        side.pop();
        return;
    }
    match side.last_mut() {
        Some(last) if last.is_changed == is_changed => last.text.push_str(text),
        _ => side.push(Piece { text: text.to_owned(), is_changed }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn blocks(texts: &[&str]) -> Vec<String> {
        texts.iter().map(|text| (*text).to_owned()).collect()
    }

    fn marked(pieces: &[Piece]) -> String {
        let mark = |piece: &Piece| match piece.is_changed {
            true => format!("[{}]", piece.text),
            false => piece.text.clone(),
        };
        pieces.iter().map(mark).collect()
    }

    #[test]
    fn changed_words_are_marked_on_both_sides_and_the_rest_is_counted() {
        let old = blocks(&["Pembuka", "Target air minum 90 persen pada 2029.", "Penutup", "Hilang"]);
        let new = blocks(&["Pembuka", "Target air minum layak 85 persen pada 2029.", "Penutup"]);
        let rows = compare(&old, &new);
        assert_eq!(rows.len(), 4, "{rows:?}");
        assert_eq!((&rows[0], &rows[2]), (&Row::Same(1), &Row::Same(1)));
        let Row::Changed { old, new } = &rows[1] else { panic!("{rows:?}") };
        assert_eq!(marked(old), "Target air minum [90] persen pada 2029.");
        assert_eq!(marked(new), "Target air minum [layak 85] persen pada 2029.");
        assert_eq!(tokens("a-b, c."), ["a", "-", "b", ",", " ", "c", "."]);
        let Row::Changed { old, new } = &rows[3] else { panic!("{rows:?}") };
        assert_eq!((marked(old).as_str(), new.len()), ("[Hilang]", 0));
    }

    #[test]
    fn a_rewritten_block_is_marked_as_a_whole() {
        let rows = compare(&blocks(&["satu dua tiga empat"]), &blocks(&["lima enam tujuh delapan"]));
        let Row::Changed { old, new } = &rows[0] else { panic!("{rows:?}") };
        assert_eq!((old.len(), new.len()), (1, 1));
    }

    #[test]
    fn the_same_text_has_no_changes() {
        let text = blocks(&["a", "b"]);
        assert_eq!(compare(&text, &text), [Row::Same(2)]);
        assert_eq!(compare(&[], &[]), []);
    }

    proptest! {
        #[test]
        fn each_side_reads_as_it_was(
            old in proptest::collection::vec("[a-c ]{1,12}", 0..6),
            new in proptest::collection::vec("[a-c ]{1,12}", 0..6),
        ) {
            let (mut was, mut is) = (String::new(), String::new());
            let (mut from_old, mut from_new) = (old.iter(), new.iter());
            let text = |pieces: &[Piece]| pieces.iter().map(|piece| piece.text.as_str()).collect::<String>();
            for row in compare(&old, &new) {
                match row {
                    Row::Same(count) => {
                        was.extend(from_old.by_ref().take(count).map(String::as_str));
                        is.extend(from_new.by_ref().take(count).map(String::as_str));
                    }
                    Row::Changed { old, new } => {
                        // One block a side at most, so that each stands beside what it became.
                        for (pieces, blocks, side) in
                            [(&old, &mut from_old, &mut was), (&new, &mut from_new, &mut is)]
                        {
                            if !pieces.is_empty() {
                                blocks.next();
                                side.push_str(&text(pieces));
                            }
                        }
                    }
                }
            }
            prop_assert_eq!(was, old.concat());
            prop_assert_eq!(is, new.concat());
        }
    }
}
