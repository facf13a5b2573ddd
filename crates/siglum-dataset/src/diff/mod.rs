//! What changed between two versions of a corpus, and why.

mod alignment;
mod cause;
mod document;
mod notes;
mod words;

use std::collections::HashSet;
use std::path::Path;

use serde::Serialize;

use crate::error::Error;
use crate::read::{Corpus, Lines};
use crate::record::{ManifestLine, Record, Status};

pub use cause::{Cause, RuleRevision};
pub use document::{DocumentDiff, DoubtDiff, FieldDiff};
pub use notes::NoteDiff;
pub use words::{BlockDiff, Change, Word};

/// What changed between two versions of a corpus.
#[derive(Clone, Debug, Serialize)]
pub struct Diff {
    /// Whether nothing changed.
    pub is_equal: bool,
    /// The older version.
    pub old: Version,
    /// The newer version.
    pub new: Version,
    /// The rules that came, went or changed their behaviour.
    pub rules: Vec<RuleRevision>,
    /// Documents that only the newer version has.
    pub added: Vec<Named>,
    /// Documents that only the older version has.
    pub removed: Vec<Named>,
    /// Documents that changed, by cause.
    pub changed: Vec<Group>,
    /// How many documents are the same in both.
    pub unchanged: u64,
    /// Raw files without documents that came, went or have another state.
    pub sources: Vec<String>,
}

/// A version of a corpus.
#[derive(Clone, Debug, Serialize)]
pub struct Version {
    /// The name of the corpus.
    pub name: String,
    /// Its version.
    pub version: String,
    /// The version of siglum that wrote it.
    pub tool: String,
    /// How many documents it has.
    pub documents: u64,
}

/// A document by name.
#[derive(Clone, Debug, Serialize)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// Its title.
    pub title: Option<String>,
    /// Its raw file.
    pub source: String,
}

/// Documents that changed for one reason.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// The reason.
    pub cause: Cause,
    /// The documents, in the order of the newer version.
    pub documents: Vec<DocumentDiff>,
}

/// Compares two versions of a corpus. A document is the same if it has the same id.
///
/// # Errors
/// Fails if either cannot be read.
pub fn diff(old: &Corpus, new: &Corpus) -> Result<Diff, Error> {
    let rules = cause::rules_of(old.manifest(), new.manifest());
    let files = Files::open(old, new)?;
    let mut changed: Vec<Group> = Vec::new();
    let mut unchanged = 0;
    for id in new.ids().iter().filter(|id| old.documents().has(id)) {
        let differing = files.differing(id)?;
        let (Some(before), Some(after)) = (old.record(id)?, new.record(id)?) else { continue };
        if differing.is_empty() {
            unchanged += 1;
            continue;
        }
        let cause = cause::cause_of(&before, &after, old, new, &rules, &files.codes(id)?);
        let document = document::compare(&before, &after, &differing);
        match changed.iter_mut().find(|group| group.cause == cause) {
            Some(group) => group.documents.push(document),
            None => changed.push(Group { cause, documents: vec![document] }),
        }
    }
    changed.sort_by_key(|group| group.cause);
    let (added, removed) = (only_in(new, old)?, only_in(old, new)?);
    let sources = sources_of(old.sources(), new.sources());
    let is_equal = added.is_empty() && removed.is_empty() && changed.is_empty() && sources.is_empty();
    Ok(Diff { is_equal, old: version_of(old), new: version_of(new), rules, added, removed, changed, unchanged, sources })
}

fn version_of(corpus: &Corpus) -> Version {
    let manifest = corpus.manifest();
    Version {
        name: manifest.name.clone(),
        version: manifest.version.clone(),
        tool: manifest.tool.version.clone(),
        documents: manifest.counts.documents,
    }
}

fn only_in(one: &Corpus, other: &Corpus) -> Result<Vec<Named>, Error> {
    let mut only = Vec::new();
    for id in one.ids().iter().filter(|id| !other.documents().has(id)) {
        only.extend(one.record(id)?.map(|record: Record| Named { id: record.id, title: record.title, source: record.source.path }));
    }
    Ok(only)
}

/// What became of raw files of which nothing is published.
fn sources_of(old: &[ManifestLine], new: &[ManifestLine]) -> Vec<String> {
    let states = |lines: &[ManifestLine]| -> HashSet<(String, &'static str, Option<String>)> {
        let state = |status: Status| match status {
            Status::Published => "published",
            Status::Skipped => "skipped",
            Status::Failed => "failed",
        };
        lines
            .iter()
            .filter(|line| line.status != Status::Published)
            .map(|line| (line.path.clone(), state(line.status), line.reason.clone()))
            .collect()
    };
    let (before, after) = (states(old), states(new));
    let tell = |now: &'static str| {
        move |(path, state, reason): &(String, &'static str, Option<String>)| {
            format!("{path} {now} {state}: {}", reason.as_deref().unwrap_or("no reason given"))
        }
    };
    let mut told: Vec<String> = after.difference(&before).map(tell("is")).collect();
    told.extend(before.difference(&after).map(tell("is no longer")));
    told.sort();
    told
}

/// The files of both versions that say more of a document than its record.
struct Files {
    pairs: Vec<(&'static str, Lines, Lines)>,
}

impl Files {
    fn open(old: &Corpus, new: &Corpus) -> Result<Self, Error> {
        let open = |corpus: &Corpus, name: &str| Lines::open(&Path::new(corpus.folder()).join(name));
        let names = ["documents.jsonl", "changes.jsonl", "claims.jsonl", "lineage.jsonl"];
        let pairs = names.into_iter().map(|name| Ok((name, open(old, name)?, open(new, name)?)));
        Ok(Self { pairs: pairs.collect::<Result<_, Error>>()? })
    }

    /// The files in which the lines of a document differ.
    fn differing(&self, id: &str) -> Result<Vec<&'static str>, Error> {
        let mut names = Vec::new();
        for (name, old, new) in &self.pairs {
            if old.text(id)? != new.text(id)? {
                names.push(*name);
            }
        }
        Ok(names)
    }

    /// The codes that the lines of a document name in either version.
    fn codes(&self, id: &str) -> Result<HashSet<String>, Error> {
        let mut codes = HashSet::new();
        for (_, old, new) in &self.pairs {
            for text in [old.text(id)?, new.text(id)?] {
                // Codes stand in quotation marks in all files, whatever their field is called.
                let quoted = text.split(|byte| *byte == b'"').filter(|it| it.len() == 4 && it.first().is_some_and(u8::is_ascii_uppercase));
                codes.extend(quoted.filter_map(|it| std::str::from_utf8(it).ok()).map(str::to_owned));
            }
        }
        Ok(codes)
    }
}

#[cfg(test)]
mod tests;
