//! Who runs a programme: agencies by their finance code as written, others by name.
use crate::imports::agencies::slug_of;
use crate::imports::explain::{Explain, Said};
use crate::imports::reader::tidy;
use rembuk_domain::organisations::{Platform, SkpdCode};
use rembuk_domain::programmes::Matrix;
use rembuk_store::rows::{Organisation, OrganisationSuccession};
use std::collections::{HashMap, HashSet};
use uuid::Uuid;

/// The organisations of a region, and those that a file brings along.
pub(in crate::imports) struct Owners {
    rows: Vec<Organisation>,
    known: usize,
    by_code: HashMap<String, Vec<usize>>,
    by_name: HashMap<String, Vec<usize>>,
    slugs: HashSet<String>,
    /// Names of those who followed an agency, by its id.
    successors: HashMap<Uuid, Vec<String>>,
}

/// A fault and the column it belongs to.
type Blamed = (&'static str, Said);

impl Owners {
    pub fn new(rows: Vec<Organisation>) -> Self {
        let mut owners = Self {
            known: rows.len(),
            by_code: HashMap::new(),
            by_name: HashMap::new(),
            slugs: rows.iter().map(|row| row.slug.clone()).collect(),
            rows: Vec::new(),
            successors: HashMap::new(),
        };
        for row in rows {
            owners.add(row);
        }
        owners
    }

    /// Lets faults name who followed an agency that is gone.
    pub fn with_successions(mut self, successions: &[OrganisationSuccession]) -> Self {
        for row in successions {
            let name = self.get(row.successor_id).map(|successor| successor.name.clone());
            self.successors.entry(row.predecessor_id).or_default().extend(name);
        }
        self
    }

    fn add(&mut self, row: Organisation) -> usize {
        let index = self.rows.len();
        if let Some(code) = &row.skpd_original {
            self.by_code.entry(code.clone()).or_default().push(index);
        }
        for name in HashSet::from([name_key(&row.name), name_key(&row.official_name)]) {
            self.by_name.entry(name).or_default().push(index);
        }
        self.rows.push(row);
        index
    }

    /// Organisations that the file brought along.
    pub fn created(&self) -> &[Organisation] {
        &self.rows[self.known..]
    }

    /// All of them, those that the file brought along last.
    pub fn all(&self) -> &[Organisation] {
        &self.rows
    }

    pub fn get(&self, id: Uuid) -> Option<&Organisation> {
        self.rows.iter().find(|row| row.id == id)
    }

    /// Who bears this code as written, else this name, else the repaired code if only one does: two damaged codes can
    /// be repaired into the same one.
    pub fn bearing(&self, code: Option<&str>, name: Option<&str>) -> Vec<&Organisation> {
        let found = |indexes: Option<&Vec<usize>>| -> Vec<&Organisation> {
            indexes.into_iter().flatten().filter_map(|index| self.rows.get(*index)).collect()
        };
        let by_code = found(code.and_then(|code| self.by_code.get(code)));
        if !by_code.is_empty() {
            return by_code;
        }
        let by_name = found(name.and_then(|name| self.by_name.get(&name_key(name))));
        if !by_name.is_empty() {
            return by_name;
        }
        let Some(code) = code.and_then(|code| SkpdCode::parse(code).ok()) else { return Vec::new() };
        self.rows.iter().filter(|row| row.skpd_code.as_ref() == Some(&code.canonical)).collect()
    }

    /// The agency that a row of matrix 2 names, as it was in that year.
    ///
    /// # Errors
    /// Nobody knows it, code and name are two agencies', the code may be several agencies', or it was not there then.
    pub fn agency(&self, code: Option<&str>, name: Option<&str>, year: i64) -> Result<&Organisation, Blamed> {
        let column = if code.is_some() { "kode_skpd" } else { "nama_skpd" };
        let mut found = self.bearing(code, name);
        let text = |text: Option<&str>| text.unwrap_or("-").to_owned();
        if found.is_empty() {
            let args = vec![("found", text(code)), ("name", text(name))];
            return Err((column, ("fault-agency-unknown", args)));
        }
        let named: Vec<&Organisation> = name.map(|name| self.bearing(None, Some(name))).unwrap_or_default();
        if let Some(other) = named.first()
            && !named.iter().any(|named| found.iter().any(|found| found.id == named.id))
        {
            let args =
                vec![("found", text(code)), ("first", found[0].name.clone()), ("second", other.name.clone())];
            return Err(("nama_skpd", ("fault-agency-differs", args)));
        }
        let last = found[found.len() - 1];
        found.retain(|row| is_there(row, year));
        match found.as_slice() {
            [] => Err((column, self.not_there(last, year))),
            [one] => Ok(one),
            [first, second, ..] => {
                let by_name: Vec<&&Organisation> =
                    found.iter().filter(|row| named.iter().any(|named| named.id == row.id)).collect();
                if let [one] = by_name.as_slice() {
                    return Ok(one);
                }
                let args = vec![
                    ("found", text(code.or(name))),
                    ("first", first.name.clone()),
                    ("second", second.name.clone()),
                ];
                Err((column, ("fault-ambiguous-agency", args)))
            }
        }
    }

    /// The organisation that a row of matrix 3 or 4 names; created if nobody knows it and the row says its platform.
    /// Tells whether it was created.
    ///
    /// # Errors
    /// Nobody knows it and the platform is not said; its platform owns no row of this matrix.
    pub fn other(
        &mut self,
        name: &str,
        platform: Option<Platform>,
        matrix: Matrix,
    ) -> Result<(&Organisation, bool), Blamed> {
        let index = self.by_name.get(&name_key(name)).and_then(|indexes| indexes.last().copied());
        let known = index.and_then(|index| Platform::parse(&self.rows.get(index)?.platform).ok());
        let Some(platform) = known.or(platform) else {
            return Err(("platform", ("fault-platform-missing", vec![("found", name.to_owned())])));
        };
        if let Err(error) = matrix.check_owner(platform) {
            let column = if known.is_some() { "lembaga" } else { "platform" };
            return Err((column, error.explain()));
        }
        let (index, is_new) = match index {
            Some(index) => (index, false),
            None => (self.add(self.new_organisation(name, platform)), true),
        };
        self.slugs.insert(self.rows[index].slug.clone());
        Ok((&self.rows[index], is_new))
    }

    fn not_there(&self, row: &Organisation, year: i64) -> Said {
        let year_text = year.to_string();
        let name = ("name", row.name.clone());
        match (&row.until_on, &row.from_on) {
            (Some(until), _) if until.as_str() < format!("{year:04}-01-01").as_str() => {
                let successors = self.successors.get(&row.id).filter(|names| !names.is_empty());
                let successor = successors.map_or_else(|| "none".to_owned(), |names| names.join(", "));
                let args =
                    vec![name, ("until", until.clone()), ("year", year_text), ("successor", successor)];
                ("fault-agency-ended", args)
            }
            (_, from) => {
                let from = from.clone().unwrap_or_default();
                ("fault-agency-not-yet", vec![name, ("from", from), ("year", year_text)])
            }
        }
    }

    fn new_organisation(&self, name: &str, platform: Platform) -> Organisation {
        let name = tidy(name);
        let wanted = slug_of(&name);
        let mut slug = wanted.clone();
        let mut number = 2;
        while self.slugs.contains(&slug) {
            slug = format!("{wanted}-{number}");
            number += 1;
        }
        Organisation {
            id: Uuid::now_v7(),
            slug,
            sort_key: name.to_lowercase(),
            official_name: name.clone(),
            name,
            platform: platform.code().to_owned(),
            agency_kind: None,
            skpd_code: None,
            skpd_original: None,
            skpd_damaged: false,
            from_on: None,
            until_on: None,
            basis: None,
            valid_from_seq: 0,
        }
    }
}

/// Names are compared without regard to capitals and spaces.
fn name_key(name: &str) -> String {
    tidy(name).to_lowercase()
}

/// Whether it existed on any day of the year. Days are ISO text, so text order is the order of days.
fn is_there(row: &Organisation, year: i64) -> bool {
    let ended = row.until_on.as_deref().is_some_and(|until| until < format!("{year:04}-01-01").as_str());
    let begins = row.from_on.as_deref().is_some_and(|from| from > format!("{year:04}-12-31").as_str());
    !ended && !begins
}
