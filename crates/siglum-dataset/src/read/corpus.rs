//! An opened corpus.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::Error;
use crate::file_name::FileNames;
use crate::read::Lines;
use crate::read::lines::{Fault, malformed};
use crate::record::{ChangeLine, ClaimLine, LineageLine, Manifest, ManifestLine, Record};
use crate::target::MANIFEST_FILE;

/// A corpus whose documents are read one by one.
#[derive(Debug)]
pub struct Corpus {
    folder: PathBuf,
    manifest: Manifest,
    sources: Vec<ManifestLine>,
    documents: Lines,
}

impl Corpus {
    /// Opens a corpus.
    ///
    /// # Errors
    /// Fails if the folder holds no corpus of siglum or cannot be read.
    pub fn open(folder: &Path) -> Result<Self, Error> {
        let manifest = read_manifest(folder)?;
        let sources = read_sources(folder)?;
        let documents = Lines::open(&folder.join("documents.jsonl"))?;
        Ok(Self { folder: folder.to_owned(), manifest, sources, documents })
    }

    /// Gives the folder.
    pub fn folder(&self) -> &Path {
        &self.folder
    }

    /// Gives what the manifest says of the whole.
    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// Gives what the manifest says of the raw files.
    pub fn sources(&self) -> &[ManifestLine] {
        &self.sources
    }

    /// Gives the lines of `documents.jsonl`.
    pub fn documents(&self) -> &Lines {
        &self.documents
    }

    /// Gives the ids of the documents, in order.
    pub fn ids(&self) -> &[String] {
        self.documents.ids()
    }

    /// Gives a record; `None` if there is no such document.
    ///
    /// # Errors
    /// Fails if it cannot be read.
    pub fn record(&self, id: &str) -> Result<Option<Record>, Error> {
        Ok(self.documents.all(id)?.into_iter().next())
    }

    /// Gives the changes and doubts of a document.
    ///
    /// # Errors
    /// Fails if they cannot be read.
    pub fn changes(&self, id: &str) -> Result<Vec<ChangeLine>, Error> {
        Lines::open(&self.folder.join("changes.jsonl"))?.all(id)
    }

    /// Gives the claims of a document.
    ///
    /// # Errors
    /// Fails if they cannot be read.
    pub fn claims(&self, id: &str) -> Result<Vec<ClaimLine>, Error> {
        Lines::open(&self.folder.join("claims.jsonl"))?.all(id)
    }

    /// Gives the fates and the map of a document; empty ones if there are none.
    ///
    /// # Errors
    /// Fails if they cannot be read.
    pub fn lineage(&self, id: &str) -> Result<LineageLine, Error> {
        let lines: Vec<LineageLine> = Lines::open(&self.folder.join("lineage.jsonl"))?.all(id)?;
        Ok(lines.into_iter().next().unwrap_or_default())
    }
}

fn read_manifest(folder: &Path) -> Result<Manifest, Error> {
    let path = folder.join(MANIFEST_FILE);
    let text = fs::read(&path).map_err(|error| Error::io("read", &path, error))?;
    let wrong = |error: serde_json::Error| Error::io("read", &path, io::Error::new(io::ErrorKind::InvalidData, error));
    serde_json::from_slice(&text).map_err(wrong)
}

fn read_sources(folder: &Path) -> Result<Vec<ManifestLine>, Error> {
    let path = folder.join("manifest.jsonl");
    let text = fs::read_to_string(&path).map_err(|error| Error::io("read", &path, error))?;
    let line = |(index, line): (usize, &str)| {
        let fault = |error: serde_json::Error| Fault { line: index as u64 + 1, message: error.to_string() };
        serde_json::from_str(line).map_err(|error| malformed(&path, &fault(error)))
    };
    text.lines().enumerate().map(line).collect()
}

/// Gives the name of the files of each document, as the writer would; the ids must come in the order of the records.
pub(crate) fn file_names(ids: &[String]) -> HashMap<String, String> {
    let mut names = FileNames::default();
    let mut files = HashMap::with_capacity(ids.len());
    for id in ids {
        if files.contains_key(id) {
            continue;
        }
        let named = names.name(id);
        if let Some(renamed) = named.renamed {
            files.insert(renamed.id, renamed.to);
        }
        files.insert(id.clone(), named.file);
    }
    files
}
