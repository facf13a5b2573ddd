//! Verifying a corpus: against itself, and against its raw files.
//!
//! Nothing here calls a stage of cleaning. Raw files are only opened and decoded; what their escapes say is decoded anew.

mod changes;
mod claims;
mod document;
mod fates;
mod files;
mod intervals;
mod map;
mod notes;
mod owners;
mod places;
mod report;
mod runs;
mod shape;
mod sources;
mod spans;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::read::{Lines, RawFiles};
use crate::record::{Manifest, ManifestLine};
use crate::target::MANIFEST_FILE;
use document::Tally;
use files::Table;
use owners::Owners;
use report::{Checks, Point};

pub(crate) use intervals::Intervals;
pub use report::{Check, Failure, Report};
pub use spans::{SpanShare, span_share};

/// Verifies a corpus; with the folders of its raw files also against these.
///
/// Takes time linear in the corpus and its raw files, and holds one document at a time and the ids of all.
///
/// # Errors
/// Fails if the folder is no corpus, a raw folder is not there, or a file cannot be read. What is wrong with the corpus
/// is no error but in the report.
pub fn verify(folder: &Path, raw: &[PathBuf]) -> Result<Report, Error> {
    let mut checks = Checks::new();
    let raw = if raw.is_empty() { None } else { Some(RawFiles::find(raw)?) };
    let Some(published) = Published::open(folder, &mut checks)? else { return Ok(checks.report()) };
    let names = crate::read::file_names(published.documents.ids());
    let table = Table::open(folder, &mut checks)?;
    let (owners, tally) = (Owners::default(), Tally::default());
    Work { folder, published: &published, raw, names, table, owners, tally, checks }.check_all()
}

/// The files of a corpus as far as they can be read.
#[derive(Debug)]
struct Published {
    manifest: Manifest,
    sources: Vec<ManifestLine>,
    documents: Lines,
    changes: Option<Lines>,
    claims: Option<Lines>,
    lineage: Option<Lines>,
}

impl Published {
    /// Opens what is there. `None` where too little is there to go on.
    fn open(folder: &Path, checks: &mut Checks) -> Result<Option<Self>, Error> {
        let path = folder.join(MANIFEST_FILE);
        let text = fs::read(&path).map_err(|error| Error::io("read", &path, error))?;
        let manifest: Manifest = match serde_json::from_slice(&text) {
            Ok(manifest) => manifest,
            Err(error) => {
                checks.fail_file(Point::Records, MANIFEST_FILE, error.to_string());
                checks.cannot("everything else: the manifest cannot be read".to_owned());
                return Ok(None);
            }
        };
        let sources = read_sources(folder, checks)?;
        let mut open = |name: &str| {
            let path = folder.join(name);
            if !path.is_file() {
                checks.cannot(format!("what {name} says: the file is missing"));
                return Ok(None);
            }
            let lines = Lines::open(&path)?;
            for fault in lines.faults() {
                checks.fail_file(Point::Records, format!("{name}: line {}", fault.line), fault.message.clone());
            }
            Ok(Some(lines))
        };
        let [documents, changes, claims, lineage] =
            [open("documents.jsonl")?, open("changes.jsonl")?, open("claims.jsonl")?, open("lineage.jsonl")?];
        let Some(documents) = documents else {
            checks.fail_file(Point::Files, "documents.jsonl", "is missing");
            return Ok(None);
        };
        Ok(Some(Self { manifest, sources, documents, changes, claims, lineage }))
    }
}

fn read_sources(folder: &Path, checks: &mut Checks) -> Result<Vec<ManifestLine>, Error> {
    const NAME: &str = "manifest.jsonl";
    let path = folder.join(NAME);
    if !path.is_file() {
        checks.cannot(format!("what {NAME} says: the file is missing"));
        return Ok(Vec::new());
    }
    let text = fs::read(&path).map_err(|error| Error::io("read", &path, error))?;
    let mut sources = Vec::new();
    for (index, line) in text.split(|byte| *byte == b'\n').enumerate().filter(|(_, line)| !line.is_empty()) {
        checks.seen(Point::Records, 1);
        match serde_json::from_slice(line) {
            Ok(source) => sources.push(source),
            Err(error) => checks.fail_file(Point::Records, format!("{NAME}: line {}", index + 1), error.to_string()),
        }
    }
    Ok(sources)
}

/// A verification under way.
#[derive(Debug)]
struct Work<'a> {
    folder: &'a Path,
    published: &'a Published,
    raw: Option<RawFiles>,
    /// The names of the files of each document.
    names: HashMap<String, String>,
    table: Table,
    owners: Owners,
    tally: Tally,
    checks: Checks,
}

impl Work<'_> {
    fn check_all(mut self) -> Result<Report, Error> {
        let Published { manifest, sources, documents, .. } = self.published;
        files::check_digests(self.folder, manifest, &mut self.checks)?;
        files::check_names(self.folder, &self.names, &mut self.checks)?;
        files::check_ids(self.published, &mut self.checks);
        sources::check(sources, self.raw.as_ref(), &mut self.checks)?;
        let mut done = HashSet::new();
        for id in documents.ids().iter().filter(|id| done.insert(*id)) {
            document::check(&mut self, id)?;
        }
        self.table.check_rest(&mut self.checks);
        self.owners.check(sources, &mut self.checks);
        self.tally.check(manifest, sources, &mut self.checks);
        Ok(self.checks.report())
    }
}

#[cfg(test)]
mod tests;
