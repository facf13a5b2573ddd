//! The files of the corpus: digests, names, ids, the table.

use std::collections::{HashMap, HashSet};
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use sha2::{Digest, Sha256};

use super::Published;
use super::report::{Checks, Desk, Point};
use crate::digest::to_hex;
use crate::error::Error;
use crate::record::{FileDigest, Manifest, Record};
use crate::target::{FILES, FOLDERS, LITTER, MANIFEST_FILE, names_of};
use crate::{front_matter::FrontMatter, tsv, writer::content_digest};

const TABLE: &str = "metadata.tsv";

/// Compares sizes and digests with the manifest.
pub(super) fn check_digests(folder: &Path, manifest: &Manifest, checks: &mut Checks) -> Result<(), Error> {
    for name in FILES {
        if !manifest.files.iter().any(|file| file.name == name) {
            checks.fail_file(Point::Digests, MANIFEST_FILE, format!("does not list {name}"));
        }
    }
    let mut actual = Vec::new();
    for listed in &manifest.files {
        let path = folder.join(&listed.name);
        if !FILES.contains(&listed.name.as_str()) || !path.is_file() {
            checks.fail_file(Point::Files, &listed.name, "is listed in the manifest and not there");
            continue;
        }
        checks.seen(Point::Digests, 1);
        let own = digest_of(&path, &listed.name)?;
        if own != *listed {
            let message =
                format!("has {} bytes and SHA-256 {}; the manifest says {} and {}", own.bytes, own.sha256, listed.bytes, listed.sha256);
            checks.fail_file(Point::Digests, &listed.name, message);
        }
        actual.push(own);
    }
    checks.seen(Point::Digests, 1);
    if content_digest(&actual) != manifest.digests.content {
        checks.fail_file(Point::Digests, MANIFEST_FILE, "the digest of the content is another");
    }
    Ok(())
}

fn digest_of(path: &Path, name: &str) -> Result<FileDigest, Error> {
    let failed = |error| Error::io("read", path, error);
    let mut digest = Sha256::new();
    let mut file = BufReader::with_capacity(1 << 16, File::open(path).map_err(failed)?);
    let mut bytes = 0;
    loop {
        let part = file.fill_buf().map_err(failed)?;
        if part.is_empty() {
            return Ok(FileDigest { name: name.to_owned(), bytes, sha256: to_hex(&digest.finalize()) });
        }
        digest.update(part);
        let length = part.len();
        bytes += length as u64;
        file.consume(length);
    }
}

/// Checks that the folder holds what the records need, and nothing else.
pub(super) fn check_names(folder: &Path, names: &HashMap<String, String>, checks: &mut Checks) -> Result<(), Error> {
    for name in list(folder)? {
        let is_known = name == MANIFEST_FILE || FILES.contains(&name.as_str()) || FOLDERS.iter().any(|(own, _)| *own == name);
        checks.seen(Point::Files, 1);
        if !is_known {
            checks.fail_file(Point::Files, name, "should not be there");
        }
    }
    for name in FILES.iter().filter(|name| !folder.join(name).is_file()) {
        checks.fail_file(Point::Files, *name, "is missing");
    }
    for (kind, extension) in FOLDERS {
        let wanted: HashSet<String> = names.values().map(|name| format!("{name}.{extension}")).collect();
        let there: HashSet<String> = list(&folder.join(kind))?.into_iter().collect();
        checks.seen(Point::Files, wanted.len() as u64);
        let mut odd: Vec<(&String, &str)> = there.difference(&wanted).map(|name| (name, "belongs to no document")).collect();
        odd.extend(wanted.difference(&there).map(|name| (name, "is missing")));
        odd.sort();
        odd.into_iter().for_each(|(name, message)| checks.fail_file(Point::Files, format!("{kind}/{name}"), message));
    }
    Ok(())
}

/// The names in a folder without what file managers leave; none if it is not there.
fn list(folder: &Path) -> Result<Vec<String>, Error> {
    match fs::read_dir(folder) {
        Ok(entries) => Ok(names_of(folder, entries)?.into_iter().filter(|name| !LITTER.contains(&name.as_str())).collect()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Vec::new()),
        Err(error) => Err(Error::io("read", folder, error)),
    }
}

/// Checks that ids are unique and that all files speak of the same documents in the same order.
pub(super) fn check_ids(published: &Published, checks: &mut Checks) {
    let documents = published.documents.ids();
    let mut seen = HashSet::new();
    for id in documents {
        let is_new = seen.insert(id.as_str());
        Desk { checks, id }.check(Point::Ids, "documents.jsonl", is_new, String::new, || "has two records".to_owned());
    }
    let listed: Vec<&str> = published.sources.iter().flat_map(|source| &source.ids).map(String::as_str).collect();
    if !published.sources.is_empty() {
        check_same(documents, &listed, "manifest.jsonl", true, checks);
    }
    let others = [("lineage.jsonl", &published.lineage, true), ("changes.jsonl", &published.changes, false)];
    for (file, lines, is_full) in others.into_iter().chain([("claims.jsonl", &published.claims, false)]) {
        if let Some(lines) = lines {
            let ids: Vec<&str> = lines.ids().iter().map(String::as_str).collect();
            check_same(documents, &ids, file, is_full, checks);
        }
    }
}

/// Checks that the ids of a file are those of the records, in their order; a full file has every one of them.
fn check_same(documents: &[String], ids: &[&str], file: &str, is_full: bool, checks: &mut Checks) {
    let places: HashMap<&str, usize> = documents.iter().enumerate().map(|(index, id)| (id.as_str(), index)).collect();
    let mut last = None;
    let mut seen = HashSet::new();
    for id in ids {
        let place = places.get(id).copied();
        let message = match place {
            None => Some("no record has this id"),
            Some(_) if !seen.insert(*id) => Some("its lines stand in two places"),
            Some(_) if place < last => Some("it does not stand in the order of the records"),
            Some(_) => None,
        };
        Desk { checks, id }.check(Point::Ids, file, message.is_none(), String::new, || message.unwrap_or_default().to_owned());
        last = last.max(place);
    }
    for id in documents.iter().filter(|id| is_full && !seen.contains(id.as_str())) {
        Desk { checks, id }.fail(Point::Ids, file, String::new(), "the document is missing".to_owned());
    }
}

/// Compares the files of a document with its record.
pub(super) fn check_own_files(record: &Record, folder: &Path, name: &str, desk: &mut Desk<'_>) -> Result<(), Error> {
    let text_name = format!("text/{name}.txt");
    if let Some(text) = read(&folder.join(&text_name))? {
        desk.check(Point::TextFiles, &text_name, text == record.text.as_bytes(), String::new, || first_difference(&text, &record.text));
    }
    let markdown_name = format!("markdown/{name}.md");
    if let Some(markdown) = read(&folder.join(&markdown_name))? {
        let head = FrontMatter::of(record).to_yaml();
        let holds = markdown.starts_with(head.as_bytes());
        desk.check(Point::MarkdownFiles, &markdown_name, holds, String::new, || {
            "does not begin with the metadata of the record".to_owned()
        });
    }
    Ok(())
}

/// Reads a file; `None` if it is not there, which is told elsewhere.
fn read(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::io("read", path, error)),
    }
}

fn first_difference(file: &[u8], text: &str) -> String {
    let same = file.iter().zip(text.as_bytes()).take_while(|(a, b)| a == b).count();
    format!("differs from the record from byte {same} on ({} bytes; the record has {})", file.len(), text.len())
}

/// The lines of `metadata.tsv`.
#[derive(Debug)]
pub(super) struct Table {
    lines: HashMap<String, String>,
}

impl Table {
    pub(super) fn open(folder: &Path, checks: &mut Checks) -> Result<Self, Error> {
        let text = read(&folder.join(TABLE))?.unwrap_or_default();
        let text = String::from_utf8_lossy(&text);
        let mut lines = text.split_inclusive('\n');
        if lines.next().unwrap_or_default() != tsv::HEADER {
            checks.fail_file(Point::Table, TABLE, "the first line does not name the columns");
        }
        let mut by_id = HashMap::new();
        for line in lines {
            let id = line.split('\t').next().unwrap_or_default().to_owned();
            if by_id.insert(id.clone(), line.to_owned()).is_some() {
                Desk { checks, id: &id }.fail(Point::Table, TABLE, String::new(), "has two lines".to_owned());
            }
        }
        Ok(Self { lines: by_id })
    }

    /// Compares the line of a document, which is done with then.
    pub(super) fn check(&mut self, record: &Record, name: &str, desk: &mut Desk<'_>) {
        let line = self.lines.remove(&record.id);
        let message = if line.is_none() { "has no line" } else { "its line says something else than its record" };
        let holds = line.is_some_and(|line| line == tsv::line_of(record, name));
        desk.check(Point::Table, TABLE, holds, String::new, || message.to_owned());
    }

    /// Reports lines that belong to no document.
    pub(super) fn check_rest(self, checks: &mut Checks) {
        let mut ids: Vec<String> = self.lines.into_keys().collect();
        ids.sort();
        for id in ids {
            Desk { checks, id: &id }.fail(Point::Table, TABLE, String::new(), "no record has this id".to_owned());
        }
    }
}
