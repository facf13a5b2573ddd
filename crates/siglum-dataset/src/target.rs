//! What stands in a folder: a corpus of ours, nothing, or something else.

use std::fs::{self, File};
use std::io::{self, BufReader};
use std::path::Path;

use serde::Deserialize;

use crate::error::{Error, Kind};

/// The file that says what a corpus is.
pub(crate) const MANIFEST_FILE: &str = "MANIFEST.json";

/// The folders of a corpus and the extension of all files in them.
pub(crate) const FOLDERS: [(&str, &str); 2] = [("markdown", "md"), ("text", "txt")];

/// The files of fixed name, but the manifest, in the order of their names.
pub(crate) const FILES: [&str; 9] = [
    "CHANGELOG.md",
    "README.md",
    "changes.jsonl",
    "claims.jsonl",
    "documents.jsonl",
    "lineage.jsonl",
    "manifest.jsonl",
    "metadata.tsv",
    "schema.json",
];

/// What file managers leave behind.
pub(crate) const LITTER: [&str; 3] = [".DS_Store", "Thumbs.db", "desktop.ini"];

/// Tells whether a folder is a corpus that siglum wrote.
pub fn is_corpus(folder: &Path) -> bool {
    #[derive(Deserialize)]
    struct Marker {
        schema: String,
    }
    let path = folder.join(MANIFEST_FILE);
    // Opening a named pipe would wait for ever.
    let Some(file) = Some(path).filter(|path| path.is_file()).and_then(|path| File::open(path).ok()) else { return false };
    serde_json::from_reader::<_, Marker>(BufReader::new(file)).is_ok_and(|marker| marker.schema.starts_with("siglum/"))
}

/// Refuses a target that is neither absent, nor empty, nor a corpus with nothing else in it.
pub(crate) fn check_target(target: &Path) -> Result<(), Error> {
    let entries = match fs::read_dir(target) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(_) if target.is_file() => return Err(Error::new(Kind::NoFolder, target)),
        Err(error) => return Err(Error::io("read", target, error)),
    };
    let mut names = names_of(target, entries)?;
    names.retain(|name| !LITTER.contains(&name.as_str()));
    match names.iter().find(|name| !is_own_name(name)) {
        _ if names.is_empty() => Ok(()),
        _ if !is_corpus(target) => Err(Error::new(Kind::Foreign { holds: None }, target)),
        Some(name) => Err(Error::new(Kind::Foreign { holds: Some(name.clone()) }, target)),
        None => FOLDERS.iter().try_for_each(|(folder, extension)| check_folder(target, folder, extension)),
    }
}

fn check_folder(target: &Path, folder: &str, extension: &str) -> Result<(), Error> {
    let path = target.join(folder);
    let entries = match fs::read_dir(&path) {
        Ok(entries) => entries,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Error::io("read", &path, error)),
    };
    let is_ours = |name: &String| Path::new(name).extension().is_some_and(|own| own == extension) || LITTER.contains(&name.as_str());
    match names_of(&path, entries)?.iter().find(|name| !is_ours(name)) {
        None => Ok(()),
        Some(name) => Err(Error::new(Kind::Foreign { holds: Some(format!("{folder}/{name}")) }, target)),
    }
}

fn is_own_name(name: &str) -> bool {
    name == MANIFEST_FILE || FILES.contains(&name) || FOLDERS.iter().any(|(folder, _)| *folder == name)
}

/// The names in a folder, in order.
pub(crate) fn names_of(folder: &Path, entries: fs::ReadDir) -> Result<Vec<String>, Error> {
    let names = entries.map(|entry| entry.map(|entry| entry.file_name().to_string_lossy().into_owned()));
    let mut names = names.collect::<io::Result<Vec<String>>>().map_err(|error| Error::io("read", folder, error))?;
    names.sort();
    Ok(names)
}
