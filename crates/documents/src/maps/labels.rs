//! Where names stand on a map, and how they are shortened on a tile.

use super::raster::{OUTSIDE, Raster};
use crate::svg_text::{fitted, text_width};

/// For each of `areas` areas the middle of its roomiest place and how far to either side a line of text may
/// reach there, in units of the grid.
pub(super) fn places(raster: &Raster, areas: usize, longest: usize) -> Vec<(i32, i32, i32)> {
    let room = distance_to_border(raster);
    let mut best = vec![(0_u32, 0_usize); areas + 1];
    for (cell, area) in raster.cells.iter().enumerate() {
        let known = &mut best[usize::from(*area)];
        if room[cell] > known.0 {
            *known = (room[cell], cell);
        }
    }
    // Half the height of a small line of text.
    let half = (longest / 140).max(1) as i64;
    best.into_iter()
        .skip(usize::from(OUTSIDE) + 1)
        .map(|(_, cell)| {
            let (x, y) = ((cell % raster.width) as i64, (cell / raster.width) as i64);
            let reach = [-half, 0, half].map(|dy| reach(raster, x, y + dy, raster.cells[cell]));
            (x as i32, y as i32, reach.into_iter().min().unwrap_or(0))
        })
        .collect()
}

/// How many cells of the area follow on both sides of a cell.
fn reach(raster: &Raster, x: i64, y: i64, area: u16) -> i32 {
    let run = |step: i64| (0..).take_while(|i| raster.at(x + i * step, y) == area).count() as i32;
    run(1).min(run(-1))
}

/// Steps to the nearest cell of another owner (two passes, as in A. Rosenfeld and J. Pfaltz, 1966).
fn distance_to_border(raster: &Raster) -> Vec<u32> {
    let (width, height) = (raster.width, raster.height);
    let mut steps = vec![0_u32; raster.cells.len()];
    let mut look = |cell: usize, others: [Option<usize>; 2]| {
        let from = |other: Option<usize>| match other {
            Some(other) if raster.cells[other] == raster.cells[cell] => steps[other] + 1,
            _ => 1,
        };
        let found = from(others[0]).min(from(others[1]));
        steps[cell] = if steps[cell] == 0 { found } else { steps[cell].min(found) };
    };
    for cell in 0..width * height {
        let (x, y) = (cell % width, cell / width);
        look(cell, [(x > 0).then(|| cell - 1), (y > 0).then(|| cell - width)]);
    }
    for cell in (0..width * height).rev() {
        let (x, y) = (cell % width, cell / width);
        look(cell, [(x + 1 < width).then_some(cell + 1), (y + 1 < height).then_some(cell + width)]);
    }
    steps
}

/// Endings of Indonesian place names before which a name is best divided.
const ENDINGS: &[&str] = &[
    "sari", "rejo", "harjo", "mulyo", "agung", "baru", "jaya", "wono", "tengah", "kidul", "lor", "wetan",
    "kulon", "utara", "timur", "barat", "mas", "puji", "rambi", "jambe", "kombo", "wates",
];

/// A name in at most two lines, each no wider than `width` units: whole if it fits, else divided between
/// words or syllables, else cut. Nothing where not even three letters fit.
pub(super) fn tile_lines(name: &str, size: f64, width: f64) -> Vec<String> {
    let name = name.trim();
    if name.is_empty() || width < text_width("Mmm", size) {
        return Vec::new();
    }
    let fits = |text: &str| text_width(text, size) <= width;
    if fits(name) {
        return vec![name.to_owned()];
    }
    let widest = |lines: &[String; 2]| lines.iter().map(|line| text_width(line, size)).fold(0.0, f64::max);
    let words = name.match_indices(' ').map(|(at, _)| [name[..at].to_owned(), name[at + 1..].to_owned()]);
    let lower = name.to_lowercase();
    let syllables =
        syllable_starts(name).into_iter().map(|at| [format!("{}-", &name[..at]), name[at..].to_owned()]);
    let known = ENDINGS
        .iter()
        .filter(|ending| lower.ends_with(*ending) && lower.len() == name.len())
        .filter_map(|ending| name.split_at_checked(name.len() - ending.len()))
        .filter(|(start, _)| start.chars().count() > 1 && !start.ends_with(' '))
        .map(|(start, ending)| [format!("{start}-"), ending.to_owned()]);
    let fitting = |lines: &[String; 2]| lines.iter().all(|line| fits(line));
    let divided = words
        .filter(fitting)
        .min_by(|a, b| widest(a).total_cmp(&widest(b)))
        .or_else(|| known.into_iter().find(|lines| fitting(lines)))
        .or_else(|| syllables.filter(fitting).min_by(|a, b| widest(a).total_cmp(&widest(b))));
    match (divided, name.split_once(' ')) {
        (Some(lines), _) => lines.into(),
        (None, Some((first, rest))) => vec![fitted(first, size, width), fitted(rest, size, width)],
        (None, None) => vec![fitted(name, size, width)],
    }
}

/// Byte positions before which a word may be divided: before a consonant that a vowel follows, where vowels
/// stand on both sides; `ng`, `ny`, `kh` and `sy` count as one consonant.
fn syllable_starts(name: &str) -> Vec<usize> {
    let letters: Vec<(usize, char)> =
        name.char_indices().map(|(at, c)| (at, c.to_lowercase().next().unwrap_or(c))).collect();
    let is_vowel = |c: char| "aiueo".contains(c);
    let mut starts = Vec::new();
    for i in 2..letters.len().saturating_sub(1) {
        let (at, letter) = letters[i];
        let paired = matches!((letters[i - 1].1, letter), ('n', 'g' | 'y') | ('k', 'h') | ('s', 'y'));
        let (start, before) = if paired { (letters[i - 1].0, i - 1) } else { (at, i) };
        let has_vowel_before = letters[..before].iter().any(|(_, c)| is_vowel(*c));
        if letter.is_alphabetic() && !is_vowel(letter) && is_vowel(letters[i + 1].1) && has_vowel_before {
            starts.push(start);
        }
    }
    starts
}
