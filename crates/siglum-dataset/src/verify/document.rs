//! One document against itself and its raw bytes.

use super::report::{Checks, Desk, Point};
use super::{Work, changes, claims, fates, files, map, notes, places, runs, shape};
use crate::build::word_count;
use crate::error::Error;
use crate::read::Texts;
use crate::record::{ChangeLine, ClaimLine, LineageLine, Manifest, ManifestLine, Record, SCHEMA, Status};

/// Everything that is published of a document, as far as it can be read.
#[derive(Debug)]
pub(super) struct Parts<'a> {
    pub(super) record: &'a Record,
    pub(super) texts: Texts<'a>,
    pub(super) lineage: LineageLine,
    pub(super) changes: Option<Vec<ChangeLine>>,
    pub(super) claims: Option<Vec<ClaimLine>>,
    /// The length of each member, by its number in the record.
    pub(super) lengths: Vec<u64>,
}

impl Parts<'_> {
    /// Tells whether raw bytes are in bounds.
    pub(super) fn holds_raw(&self, member: Option<u64>, start: u64, end: u64) -> bool {
        let length = self.lengths.get(member.unwrap_or_default() as usize);
        start <= end && length.is_none_or(|length| end <= *length)
    }
}

/// Checks all of a document.
pub(super) fn check(work: &mut Work<'_>, id: &str) -> Result<(), Error> {
    let published = work.published;
    let mut desk = Desk { checks: &mut work.checks, id };
    let Some(record) = shape::read_lines::<Record>(&published.documents, id, &mut desk)?.into_iter().next() else { return Ok(()) };
    desk.check(Point::Records, "documents.jsonl", record.schema == SCHEMA, || "schema".to_owned(), || format!("is not {SCHEMA}"));
    let name = work.names.get(id).map(String::as_str).unwrap_or_default();
    files::check_own_files(&record, work.folder, name, &mut desk)?;
    work.table.check(&record, name, &mut desk);
    let lineage = match &published.lineage {
        Some(lines) => shape::read_lines::<LineageLine>(lines, id, &mut desk)?.into_iter().next(),
        None => None,
    };
    let changes = published.changes.as_ref().map(|lines| shape::read_lines::<ChangeLine>(lines, id, &mut desk)).transpose()?;
    let claims = published.claims.as_ref().map(|lines| shape::read_lines::<ClaimLine>(lines, id, &mut desk)).transpose()?;
    let has_lineage = lineage.is_some();
    let parts = Parts {
        texts: Texts::of(&record),
        lineage: lineage.unwrap_or_default(),
        lengths: lengths_of(&record, &published.sources),
        record: &record,
        changes,
        claims,
    };
    check_source(&parts, &published.sources, &mut desk);
    check_counts(&parts, &mut desk);
    places::check(&parts, &mut desk);
    notes::check(&parts, &mut desk);
    changes::check(&parts, &mut desk);
    claims::check(&parts, &mut desk);
    if has_lineage {
        fates::check(&parts, &mut desk);
        map::check(&parts, &mut desk);
        runs::check(&parts, work.raw.as_mut(), &mut desk);
        work.owners.add(&record, &parts.lineage.fates);
    }
    work.tally.add(&record);
    Ok(())
}

/// The length of each member of a document, by its number in the record; none where the manifest does not say.
fn lengths_of(record: &Record, sources: &[ManifestLine]) -> Vec<u64> {
    if !record.source.members.is_empty() {
        return record.source.members.iter().map(|member| member.length).collect();
    }
    let at = sources.binary_search_by(|source| source.path.as_bytes().cmp(record.source.path.as_bytes()));
    let members = at.ok().and_then(|at| sources.get(at)).map(|source| source.members.as_slice()).unwrap_or_default();
    members.iter().filter(|member| member.key == record.source.member).map(|member| member.length).take(1).collect()
}

/// Compares what the record says of its raw file with the manifest.
fn check_source(parts: &Parts<'_>, sources: &[ManifestLine], desk: &mut Desk<'_>) {
    let source = &parts.record.source;
    let at = sources.binary_search_by(|it| it.path.as_bytes().cmp(source.path.as_bytes()));
    let line = at.ok().and_then(|at| sources.get(at));
    let holds = line.is_some_and(|line| line.sha256.as_deref() == Some(&source.sha256) && line.bytes == Some(source.bytes));
    let message = || format!("the manifest says something else of {}", source.path);
    desk.check(Point::Sources, "documents.jsonl", holds || sources.is_empty(), || "source".to_owned(), message);
}

/// Counts what the record counts.
fn check_counts(parts: &Parts<'_>, desk: &mut Desk<'_>) {
    let (record, counts) = (parts.record, &parts.record.counts);
    let doubts = |lines: &Vec<ChangeLine>| lines.iter().filter(|line| line.act == "doubt").count() as u64;
    let lines = parts.changes.as_ref().map(|lines| (lines.len() as u64 - doubts(lines), doubts(lines)));
    let (changes, doubts) = lines.unwrap_or((counts.changes, counts.doubts));
    let found = [
        ("words", counts.words, word_count(&record.text)),
        ("blocks", counts.blocks, record.blocks.len() as u64),
        ("notes", counts.notes, record.notes.len() as u64),
        ("changes", counts.changes, changes),
        ("doubts", counts.doubts, doubts),
    ];
    for (name, says, found) in found {
        let place = || format!("counts.{name}");
        desk.check(Point::Counts, "documents.jsonl", says == found, place, || format!("says {says}, and there are {found}"));
    }
}

/// Sums over the corpus, to be compared with the manifest.
#[derive(Debug, Default)]
pub(super) struct Tally {
    documents: u64,
    words: u64,
    notes: u64,
    notes_paired: u64,
    orphan_marks: u64,
    conflicts: u64,
    changes: u64,
    doubts: u64,
    bytes: u64,
}

impl Tally {
    fn add(&mut self, record: &Record) {
        self.documents += 1;
        self.words += record.counts.words;
        self.notes += record.counts.notes;
        self.notes_paired += record.notes.iter().filter(|note| note.state == "paired").count() as u64;
        self.orphan_marks += record.orphan_marks.len() as u64;
        self.conflicts += record.conflicts.len() as u64;
        self.changes += record.counts.changes;
        self.doubts += record.counts.doubts;
        self.bytes += fates::sum(&record.byte_account);
    }

    pub(super) fn check(&self, manifest: &Manifest, sources: &[ManifestLine], checks: &mut Checks) {
        let counts = &manifest.counts;
        let status = |wanted: Status| sources.iter().filter(|source| source.status == wanted).count() as u64;
        let envelope = sources.iter().flat_map(|source| &source.members).map(|member| member.envelope).sum();
        let found = [
            ("documents", counts.documents, self.documents),
            ("words", counts.words, self.words),
            ("notes", counts.notes, self.notes),
            ("notes_paired", counts.notes_paired, self.notes_paired),
            ("orphan_marks", counts.orphan_marks, self.orphan_marks),
            ("conflicts", counts.conflicts, self.conflicts),
            ("changes", counts.changes, self.changes),
            ("doubts", counts.doubts, self.doubts),
            ("byte_account", fates::sum(&counts.byte_account), self.bytes),
            ("sources_published", counts.sources_published, status(Status::Published)),
            ("sources_skipped", counts.sources_skipped, status(Status::Skipped)),
            ("sources_failed", counts.sources_failed, status(Status::Failed)),
            ("envelope_bytes", counts.envelope_bytes, envelope),
        ];
        for (name, says, found) in found {
            checks.seen(Point::Counts, 1);
            if says != found {
                checks.fail_file(Point::Counts, format!("MANIFEST.json: counts.{name}"), format!("says {says}, and there are {found}"));
            }
        }
    }
}
