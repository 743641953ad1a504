//! Drop-downs. A list of over 255 characters does not fit the rule of a cell and stands on a hidden sheet.

use rust_xlsxwriter::{DataValidation, DataValidationErrorStyle, Formula, Workbook as Out, Worksheet};

use super::cells::letters;
use super::{Column, ColumnKind, WriteError};

/// The hidden sheet of long lists.
const SHEET: &str = "daftar";
const MAX_INLINE: usize = 255;

struct List<'b> {
    column: u16,
    head: &'b str,
    choices: &'b [String],
    is_open: bool,
    /// Its column on the hidden sheet, if it stands there.
    place: Option<u16>,
}

pub(super) struct Lists<'b>(Vec<List<'b>>);

impl<'b> Lists<'b> {
    pub fn of(columns: &'b [Column]) -> Self {
        let mut places = 0..;
        let lists = (0..).zip(columns).filter_map(|(column, spec)| match &spec.kind {
            ColumnKind::Choice { choices, is_open } if !choices.is_empty() => {
                let length: usize = choices.iter().map(|choice| choice.encode_utf16().count() + 1).sum();
                let fits = length <= MAX_INLINE && choices.iter().all(|choice| !choice.contains([',', '"']));
                let place = if fits { None } else { places.next() };
                Some(List { column, head: &spec.head, choices, is_open: *is_open, place })
            }
            _ => None,
        });
        Self(lists.collect())
    }

    /// Puts the drop-downs on these rows of the table.
    pub fn validate(&self, sheet: &mut Worksheet, (first, last): (u32, u32)) -> Result<(), WriteError> {
        for list in &self.0 {
            let style =
                if list.is_open { DataValidationErrorStyle::Warning } else { DataValidationErrorStyle::Stop };
            let rule = match list.place {
                None => DataValidation::new().allow_list_strings(list.choices)?,
                Some(place) => {
                    let letters = letters(place);
                    let range = format!("={SHEET}!${letters}$2:${letters}${}", list.choices.len() + 1);
                    DataValidation::new().allow_list_formula(Formula::new(range))
                }
            };
            let rule = rule.set_error_style(style);
            sheet.add_data_validation(first, list.column, last, list.column, &rule)?;
        }
        Ok(())
    }

    pub fn write(&self, book: &mut Out) -> Result<(), WriteError> {
        if self.0.iter().all(|list| list.place.is_none()) {
            return Ok(());
        }
        let sheet = book.add_worksheet();
        sheet.set_name(SHEET)?.set_hidden(true);
        for list in &self.0 {
            let Some(place) = list.place else { continue };
            sheet.write_string(0, place, list.head)?;
            for (row, choice) in (1..).zip(list.choices) {
                sheet.write_string(row, place, choice)?;
            }
        }
        Ok(())
    }
}
