//! What verifying found: one line a check, and what is wrong.

use std::fmt;

use serde::Serialize;

/// How many failures of a check are kept; the rest is counted.
const SHOWN: usize = 20;

/// What verifying a corpus found.
#[derive(Clone, Debug, Serialize)]
pub struct Report {
    /// Whether nothing failed.
    pub holds: bool,
    /// The checks in their order.
    pub checks: Vec<Check>,
    /// What could not be checked, and why.
    pub unchecked: Vec<String>,
}

/// One check.
#[derive(Clone, Debug, Serialize)]
pub struct Check {
    /// Its name.
    pub name: &'static str,
    /// What must hold.
    pub about: &'static str,
    /// How many things were looked at.
    pub checked: u64,
    /// How many failures there are.
    pub failed: u64,
    /// The first failures.
    pub failures: Vec<Failure>,
}

/// One thing that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// The file of the corpus, or the raw file.
    pub file: String,
    /// The document.
    pub id: Option<String>,
    /// Where in it: a text and its characters, or raw bytes.
    pub place: Option<String>,
    /// What is wrong.
    pub message: String,
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.file)?;
        for part in [&self.id, &self.place].into_iter().flatten() {
            write!(f, ": {part}")?;
        }
        write!(f, ": {}", self.message)
    }
}

macro_rules! points {
    ($($(#[$meta:meta])* $variant:ident = $name:literal: $about:literal,)*) => {
        /// What is checked.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(super) enum Point { $($variant),* }

        /// The name of each check and what must hold.
        const POINTS: &[(&str, &str)] = &[$(($name, $about)),*];
    };
}

points! {
    Digests = "digests": "the files have the digests of the manifest",
    Files = "files": "every file is there, and none too many",
    Records = "records": "every line has the shape that the schema declares",
    Ids = "ids": "ids are unique, and the same in all files",
    TextFiles = "text-files": "text/*.txt is the text of the record",
    MarkdownFiles = "markdown-files": "markdown/*.md begins with what the record says",
    Table = "metadata-table": "metadata.tsv says what the records say",
    Counts = "counts": "records and manifest count what is there",
    Sources = "sources": "every raw file is listed with its digest",
    Fates = "fates": "fates part the raw bytes without gap or overlap",
    Balance = "balance": "documents and envelope add up to each member",
    Account = "byte-account": "the byte account is the sum of the fates",
    Map = "map": "the map covers title, text and notes",
    Agreement = "map-and-fates": "what the map says of raw bytes is their fate",
    Verbatim = "verbatim": "verbatim runs equal their raw bytes",
    Decoded = "decoded": "stepped and decoded runs are what their raw bytes say",
    Emended = "emended": "emended runs are explained by a change or a code",
    Supplied = "supplied": "supplied words have a change or are white space",
    Places = "places": "blocks, styles and pages lie in the text; the blocks are the text",
    Notes = "notes": "marks and notes are conserved",
    Orphans = "orphan-marks": "marks that nothing answers stand in the text",
    Changes = "changes": "changes are in order and in bounds",
    Doubts = "doubts": "each doubt is a change of its code",
    Claims = "claims": "claims are counted and in bounds",
}

/// The checks as they fill.
#[derive(Debug)]
pub(super) struct Checks {
    checks: Vec<Check>,
    unchecked: Vec<String>,
}

impl Checks {
    pub(super) fn new() -> Self {
        let check = |(name, about): &(&'static str, &'static str)| Check { name, about, checked: 0, failed: 0, failures: Vec::new() };
        Self { checks: POINTS.iter().map(check).collect(), unchecked: Vec::new() }
    }

    /// Counts things looked at.
    pub(super) fn seen(&mut self, point: Point, things: u64) {
        if let Some(check) = self.checks.get_mut(point as usize) {
            check.checked += things;
        }
    }

    /// Notes a failure.
    pub(super) fn fail(&mut self, point: Point, failure: Failure) {
        if let Some(check) = self.checks.get_mut(point as usize) {
            check.failed += 1;
            if check.failures.len() < SHOWN {
                check.failures.push(failure);
            }
        }
    }

    /// Notes a failure of a file as a whole.
    pub(super) fn fail_file(&mut self, point: Point, file: impl Into<String>, message: impl Into<String>) {
        self.fail(point, Failure { file: file.into(), id: None, place: None, message: message.into() });
    }

    /// Notes what cannot be checked.
    pub(super) fn cannot(&mut self, what: String) {
        if !self.unchecked.contains(&what) {
            self.unchecked.push(what);
        }
    }

    pub(super) fn report(self) -> Report {
        let holds = self.checks.iter().all(|check| check.failed == 0);
        Report { holds, checks: self.checks, unchecked: self.unchecked }
    }
}

/// The checks of one document.
#[derive(Debug)]
pub(super) struct Desk<'a> {
    pub(super) checks: &'a mut Checks,
    pub(super) id: &'a str,
}

impl Desk<'_> {
    /// Looks at one thing, and notes a failure if it does not hold.
    pub(super) fn check(
        &mut self,
        point: Point,
        file: &str,
        holds: bool,
        place: impl FnOnce() -> String,
        message: impl FnOnce() -> String,
    ) {
        self.checks.seen(point, 1);
        if !holds {
            self.fail(point, file, place(), message());
        }
    }

    /// Notes a failure of the document.
    pub(super) fn fail(&mut self, point: Point, file: &str, place: String, message: String) {
        let place = Some(place).filter(|it| !it.is_empty());
        self.checks.fail(point, Failure { file: file.to_owned(), id: Some(self.id.to_owned()), place, message });
    }
}

/// A place in a text, for people.
pub(super) fn in_text(name: &str, start: u64, end: u64) -> String {
    format!("{name} {start}..{end}")
}

/// A place in the raw bytes, for people.
pub(super) fn in_raw(start: u64, end: u64) -> String {
    format!("raw bytes {start}..{end}")
}
