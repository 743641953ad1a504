//! Series and indicators as a file meets them: found by name, source and method, or created when first met.
use super::explain::Said;
use super::indicators::{Editions, bare, direction_word};
use super::{ImportError, reader::tidy};
use rembuk_domain::codes::IndicatorCode;
use rembuk_domain::indicators::Direction;
use rembuk_store::rows::{Indicator, NOW, Series};
use rembuk_store::{Write, run};
use std::collections::HashMap;
use uuid::Uuid;

/// What a row says of the series it belongs to.
pub(crate) struct Named {
    pub code: IndicatorCode,
    pub name: String,
    pub unit: String,
    pub source: String,
    pub method: String,
}

impl Named {
    /// Text that stays the same as long as the series is the same. The bar is doubled inside a part.
    pub fn key(&self) -> String {
        [self.code.without_star(), &self.name, &self.unit, &self.source, &self.method]
            .map(|part| tidy(part).replace('|', "||"))
            .join(" | ")
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Stored,
    Changed,
    New,
}

struct Known {
    row: Series,
    state: State,
    /// Row of this file that stated the direction; 0 for one stored before.
    direction_row: u64,
}

/// A region's indicators and series while a file is read; written at its end.
pub(super) struct Book {
    indicators: HashMap<String, Indicator>,
    new_indicators: Vec<Indicator>,
    series: Vec<Known>,
    by_key: HashMap<String, usize>,
    by_id: HashMap<Uuid, usize>,
    editions: Editions,
}

impl Book {
    pub async fn load(tx: &mut Write) -> Result<Self, ImportError> {
        let region_id = tx.region_id();
        let indicators = run!(tx, indicators::list(region_id, NOW))?;
        let series: Vec<Known> = run!(tx, indicators::list_series(region_id, NOW))?
            .into_iter()
            .map(|row| Known { row, state: State::Stored, direction_row: 0 })
            .collect();
        let by_key = series.iter().enumerate().map(|(index, known)| (known.row.key.clone(), index)).collect();
        let by_id = series.iter().enumerate().map(|(index, known)| (known.row.id, index)).collect();
        let indicators = indicators.into_iter().map(|row| (row.code_key.clone(), row)).collect();
        Ok(Self {
            indicators,
            new_indicators: Vec::new(),
            series,
            by_key,
            by_id,
            editions: Editions::load(tx).await?,
        })
    }

    pub fn check(&self, code: &IndicatorCode) -> Result<(), Said> {
        self.editions.check(code)
    }

    pub fn indicator(&self, code: &IndicatorCode) -> Option<&Indicator> {
        self.indicators.get(code.without_star())
    }

    /// The series of this row, created if nobody met it before. Its direction is what the first row says that says
    /// one; another row may not say the opposite.
    pub fn find_or_create(
        &mut self,
        named: &Named,
        direction: Option<Direction>,
        note: Option<&str>,
        row: u64,
    ) -> Result<&Series, Said> {
        let key = named.key();
        let said = direction.map(Direction::code);
        let index = match self.by_key.get(&key) {
            Some(index) => *index,
            None => self.create(named, key, said, note, row),
        };
        let known = &mut self.series[index];
        match (known.row.direction.as_deref(), said) {
            (Some(stored), Some(said)) if stored != said => {
                let args = vec![
                    ("found", direction_word(Some(said)).to_owned()),
                    ("stored", direction_word(Some(stored)).to_owned()),
                    ("first", known.direction_row.to_string()),
                ];
                return Err(("fault-direction-contradicts", args));
            }
            (None, Some(said)) => {
                known.row.direction = Some(said.to_owned());
                known.direction_row = row;
                if known.state == State::Stored {
                    known.state = State::Changed;
                }
            }
            _ => {}
        }
        Ok(&known.row)
    }

    fn create(
        &mut self,
        named: &Named,
        key: String,
        direction: Option<&'static str>,
        note: Option<&str>,
        row: u64,
    ) -> usize {
        let indicator_id = match self.indicators.get(named.code.without_star()) {
            Some(indicator) => indicator.id,
            None => {
                let indicator = Indicator {
                    id: Uuid::now_v7(),
                    official_name: named.name.clone(),
                    plain_name_id: named.name.clone(),
                    plain_name_en: named.name.clone(),
                    unit: named.unit.clone(),
                    direction: direction.map(str::to_owned),
                    ..bare(&named.code)
                };
                self.new_indicators.push(indicator.clone());
                let id = indicator.id;
                self.indicators.insert(indicator.code_key.clone(), indicator);
                id
            }
        };
        let siblings = self.series.iter().filter(|known| known.row.indicator_id == indicator_id);
        let position = siblings.map(|known| known.row.position + 1).max().unwrap_or(0);
        let series = Series {
            id: Uuid::now_v7(),
            indicator_id,
            key: key.clone(),
            name: named.name.clone(),
            unit: named.unit.clone(),
            source: named.source.clone(),
            method: named.method.clone(),
            direction: direction.map(str::to_owned),
            note: note.map(str::to_owned),
            position,
            valid_from_seq: 0,
        };
        self.by_id.insert(series.id, self.series.len());
        self.series.push(Known { row: series, state: State::New, direction_row: row });
        let index = self.series.len() - 1;
        self.by_key.insert(key, index);
        index
    }

    /// The one series that a target means; files of targets may leave the unit out.
    ///
    /// # Errors
    /// None fits, or several do: the fault lists the series there are.
    pub fn judged(&mut self, named: &Named, unit_stated: bool, row: u64) -> Result<(&Series, bool), Said> {
        let indicator = self.indicator(&named.code).map(|row| row.id);
        let of_indicator: Vec<usize> = (0..self.series.len())
            .filter(|index| Some(self.series[*index].row.indicator_id) == indicator)
            .collect();
        let fitting: Vec<usize> = of_indicator
            .iter()
            .copied()
            .filter(|index| {
                let row = &self.series[*index].row;
                (&row.name, &row.source, &row.method) == (&named.name, &named.source, &named.method)
                    && (!unit_stated || row.unit == named.unit)
            })
            .collect();
        let list = |indexes: &[usize]| {
            let names = indexes.iter().map(|index| {
                let row = &self.series[*index].row;
                format!("{} ({}; {}; {})", row.name, row.unit, row.source, row.method)
            });
            names.collect::<Vec<_>>().join(" / ")
        };
        match fitting.as_slice() {
            [one] => Ok((&self.series[*one].row, false)),
            [] if indicator.is_none() => {
                Err(("fault-unknown-indicator", vec![("found", named.code.to_string())]))
            }
            // No figure was ever brought in: the target says what its series will be.
            [] if of_indicator.is_empty() => {
                let index = self.create(named, named.key(), None, None, row);
                Ok((&self.series[index].row, true))
            }
            [] => Err((
                "fault-unknown-series",
                vec![("found", named.name.clone()), ("known", list(&of_indicator))],
            )),
            several => {
                Err(("fault-ambiguous-series", vec![("found", named.name.clone()), ("known", list(several))]))
            }
        }
    }

    /// Writes what is new or changed; tells how many series changed.
    pub async fn store(&self, tx: &mut Write) -> Result<u64, ImportError> {
        let (region_id, seq) = (tx.region_id(), tx.seq());
        for row in &self.new_indicators {
            run!(tx, indicators::insert(region_id, seq, row))?;
        }
        let mut changed = 0;
        for known in &self.series {
            if known.state == State::Stored {
                continue;
            }
            if known.state == State::Changed {
                run!(tx, indicators::close_series(region_id, known.row.id, seq))?;
                changed += 1;
            }
            run!(tx, indicators::insert_series(region_id, seq, &known.row))?;
        }
        Ok(changed)
    }

    /// Key of a series of this book.
    pub fn key_of(&self, id: Uuid) -> Option<&str> {
        self.by_id.get(&id).and_then(|index| self.series.get(*index)).map(|known| known.row.key.as_str())
    }

    /// A series of this book, with the code of its indicator.
    pub fn named(&self, id: Uuid) -> Option<(&str, &Series)> {
        let series = &self.series.get(*self.by_id.get(&id)?)?.row;
        let code = self.indicators.values().find(|row| row.id == series.indicator_id)?;
        Some((&code.code, series))
    }

    /// Indicators that the file brought along.
    pub fn new_indicators(&self) -> &[Indicator] {
        &self.new_indicators
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn named(parts: &[String; 4]) -> Named {
        let [name, unit, source, method] = parts.clone().map(|part| tidy(&part));
        let code = IndicatorCode::parse("1.2.1*").unwrap_or_else(|error| panic!("{error}"));
        Named { code, name, unit, source, method }
    }

    proptest! {
        #[test]
        fn different_series_never_share_a_key(
            a in proptest::array::uniform4("[ab |]{0,6}"),
            b in proptest::array::uniform4("[ab |]{0,6}"),
        ) {
            let (a, b) = (named(&a), named(&b));
            let parts = |named: &Named| {
                (named.name.clone(), named.unit.clone(), named.source.clone(), named.method.clone())
            };
            prop_assert_eq!(a.key() == b.key(), parts(&a) == parts(&b));
        }
    }
}
