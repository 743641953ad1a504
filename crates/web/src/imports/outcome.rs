//! What came of an import, and how it is told.
use super::{Change, Kind};
use crate::i18n::{Arg, Locale};
use rembuk_documents::csv_in::Fault;
use rembuk_store::Committed;

/// Faults and remarks listed; of the others only the number is told.
pub const MAX_LISTED: usize = 1_000;

/// What was assumed or noticed; no reason to refuse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Remark {
    pub row: Option<u64>,
    pub key: &'static str,
    pub args: Vec<(&'static str, String)>,
}

/// A list that forgets what is too much, but counts it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed<T> {
    pub list: Vec<T>,
    pub total: u64,
    most: usize,
}

impl<T> Default for Listed<T> {
    fn default() -> Self {
        Self::of_at_most(MAX_LISTED)
    }
}

impl<T> Listed<T> {
    pub fn of_at_most(most: usize) -> Self {
        Self { list: Vec::new(), total: 0, most }
    }

    pub fn push(&mut self, item: T) {
        self.total += 1;
        if self.list.len() < self.most {
            self.list.push(item);
        }
    }

    pub fn is_empty(&self) -> bool {
        self.total == 0
    }
}

/// Counts are rows of the file; `faulty` counts rows (and faults of the file as a whole), `faults` counts faults.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub kind: Kind,
    pub new: u64,
    pub changed: u64,
    pub same: u64,
    /// Stored, within what the file is about, and not in it; left as they are.
    pub missing: u64,
    pub faulty: u64,
    pub faults: Listed<Fault>,
    pub notes: Listed<Remark>,
    /// Row by row, where the job asked for it.
    pub changes: Listed<Change>,
    /// SHA-256 over the rows that everybody may see, as they were understood.
    pub digest: [u8; 32],
    /// Size of the record it was compared with.
    pub base_seq: i64,
    /// The entry it left; none if nothing changed, nothing was kept or the file was refused.
    pub committed: Option<Committed>,
    pub dry_run: bool,
    /// Faults, and nobody asked to skip them: nothing was kept.
    pub refused: bool,
    /// The key was used before; these are the counts of that first time.
    pub repeated: bool,
}

impl Outcome {
    /// What a repeat with the same key gets to see.
    pub(super) fn to_result(&self, seq: i64) -> String {
        serde_json::json!({"new": self.new, "changed": self.changed, "same": self.same,
            "missing": self.missing, "faulty": self.faulty, "seq": seq})
        .to_string()
    }

    pub(super) fn repeated(kind: Kind, result: &str) -> Self {
        let stored: serde_json::Value = serde_json::from_str(result).unwrap_or_default();
        let count = |name: &str| stored.get(name).and_then(serde_json::Value::as_u64).unwrap_or_default();
        Self {
            kind,
            new: count("new"),
            changed: count("changed"),
            same: count("same"),
            missing: count("missing"),
            faulty: count("faulty"),
            faults: Listed::default(),
            notes: Listed::default(),
            changes: Listed::default(),
            digest: [0; 32],
            base_seq: 0,
            committed: None,
            dry_run: false,
            refused: false,
            repeated: true,
        }
    }

    /// What a person reads, line by line: notes, faults, what became of it, and the counts as the last line.
    pub fn lines(&self, locale: Locale) -> Vec<String> {
        let mut lines: Vec<String> = self.notes.list.iter().map(|note| note_line(note, locale)).collect();
        let unlisted = |lines: &mut Vec<String>, total: u64, listed: usize, key: &str| {
            let rest = total.saturating_sub(listed as u64);
            if rest > 0 {
                lines.push(locale.ta(key, &[("count", counted(locale, rest).into())]));
            }
        };
        unlisted(&mut lines, self.notes.total, self.notes.list.len(), "import-more-notes");
        lines.extend(self.faults.list.iter().map(|fault| fault_line(fault, locale)));
        unlisted(&mut lines, self.faults.total, self.faults.list.len(), "import-more-faults");
        let verdict = match self {
            Self { repeated: true, .. } => "import-repeated",
            Self { refused: true, .. } => "import-refused",
            Self { dry_run: true, .. } => "import-dry-run",
            Self { committed: None, .. } => "import-nothing-changed",
            _ => "import-done",
        };
        let seq = self.committed.as_ref().map(|done| done.seq.to_string()).unwrap_or_default();
        lines.push(locale.ta(verdict, &[("seq", seq.into())]));
        lines.push(self.counts(locale));
        lines
    }

    /// "3 baru, 1 berubah, 62 tetap, 0 tidak ada dalam berkas, 0 bermasalah".
    pub fn counts(&self, locale: Locale) -> String {
        let args: [Arg<'_>; 5] = [
            ("new", counted(locale, self.new).into()),
            ("changed", counted(locale, self.changed).into()),
            ("same", counted(locale, self.same).into()),
            ("missing", counted(locale, self.missing).into()),
            ("faulty", counted(locale, self.faulty).into()),
        ];
        locale.ta("import-counts", &args)
    }
}

fn counted(locale: Locale, number: u64) -> String {
    locale.count(i64::try_from(number).unwrap_or(i64::MAX))
}

fn worded(locale: Locale, key: &str, args: &[(&'static str, String)]) -> String {
    let args: Vec<Arg<'_>> = args.iter().map(|(name, value)| (*name, value.as_str().into())).collect();
    locale.ta(key, &args)
}

/// What is wrong, without where.
pub fn fault_text(fault: &Fault, locale: Locale) -> String {
    worded(locale, fault.kind.key(), &fault.kind.args())
}

/// "Lembar “Matriks 1”, baris 12, kolom F (satuan): …" in the reader's language; without a sheet for a file of text.
pub fn fault_line(fault: &Fault, locale: Locale) -> String {
    let text = fault_text(fault, locale);
    let row = fault.row.map(|row| row.to_string()).unwrap_or_default();
    let mut column = fault.column.clone().unwrap_or_default();
    if let Some(letters) = fault.at.as_ref().and_then(|at| at.letters.as_ref()) {
        column = format!("{letters} ({column})");
    }
    let key = match (fault.row, &fault.column, &fault.at) {
        (Some(_), Some(_), None) => "import-at-cell",
        (Some(_), None, None) => "import-at-row",
        (None, Some(_), None) => "import-at-column",
        (None, None, None) => "import-at-file",
        (Some(_), Some(_), Some(_)) => "import-sheet-cell",
        (Some(_), None, Some(_)) => "import-sheet-row",
        (None, Some(_), Some(_)) => "import-sheet-column",
        (None, None, Some(_)) => "import-sheet-whole",
    };
    let sheet = fault.at.as_ref().map(|at| at.sheet.clone()).unwrap_or_default();
    let args: [Arg<'_>; 4] =
        [("sheet", sheet.into()), ("row", row.into()), ("column", column.into()), ("text", text.into())];
    locale.ta(key, &args)
}

pub(super) fn note_line(note: &Remark, locale: Locale) -> String {
    let text = worded(locale, note.key, &note.args);
    match note.row {
        Some(row) => {
            let row = row.to_string();
            locale.ta("import-note-at-row", &[("row", row.into()), ("text", text.into())])
        }
        None => locale.ta("import-note", &[("text", text.into())]),
    }
}
