//! Cleaning of one file, from bytes to the lines that are published of it.

use std::fs;
use std::sync::OnceLock;

use siglum::dataset::record::{Member, Record};
use siglum::dataset::{Built, Outcome as Reported, SourceReport, document_ids, lines_of, sha256_hex};
use siglum::model::{Document, RuleCode};
use siglum::{Cleaned, Options, Outcome, Witness, clean};

use crate::files::corpus_raw;

/// A cleaned document and what is published of it.
#[derive(Debug)]
pub struct Cleaning {
    pub document: Document,
    pub built: Built,
    /// The raw bytes.
    pub raw: Vec<u8>,
}

impl Cleaning {
    pub fn record(&self) -> &Record {
        &self.built.record
    }

    /// The texts of the blocks, in order.
    pub fn blocks(&self) -> Vec<&str> {
        self.document.blocks.iter().map(siglum::model::Block::as_str).collect()
    }

    /// The kinds of the blocks, in order.
    pub fn kinds(&self) -> Vec<&str> {
        self.built.record.blocks.iter().map(|block| block.kind.as_str()).collect()
    }

    /// The texts of the blocks of a kind, in order.
    pub fn blocks_of(&self, kind: &str) -> Vec<&str> {
        let of_kind = self.document.blocks.iter().filter(|block| block.kind.name() == kind);
        of_kind.map(siglum::model::Block::as_str).collect()
    }
}

/// Cleans bytes; `Err` is the reason why there is no document.
pub fn clean_with(name: &str, bytes: &[u8], rules_off: &[RuleCode]) -> Result<Vec<Cleaning>, String> {
    let options = Options { rules_off: rules_off.to_vec(), ..Options::default() };
    let Cleaned { detection, charset, outcome } = clean(&Witness { name, bytes }, &options);
    let documents = match outcome {
        Outcome::Documents(documents) => documents,
        Outcome::Skipped(reason) => return Err(format!("skipped: {reason}")),
        Outcome::Failed(reason) => return Err(format!("failed: {reason}")),
    };
    let id = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let sha256 = sha256_hex(bytes);
    let report = SourceReport {
        members: vec![Member { key: None, length: bytes.len() as u64, sha256: sha256.clone() }],
        sha256: Some(sha256),
        bytes: Some(bytes.len() as u64),
        media_type: siglum::detect::format(detection.format).map_or("", |format| format.media_type).to_owned(),
        chain: vec![detection.format.to_owned()],
        charset,
        ..SourceReport::unread(name, id, Reported::Published(Vec::new()))
    };
    let ids = document_ids(id, documents.iter().map(|document| document.key.as_deref()));
    let finish = |(document, id): (Document, siglum::dataset::DocumentId)| {
        let built = lines_of(&document, &report.info(&id.id, id.position));
        Cleaning { document, built, raw: bytes.to_vec() }
    };
    Ok(documents.into_iter().zip(ids).map(finish).collect())
}

/// Cleans bytes that hold at least one document.
pub fn clean_bytes(name: &str, bytes: &[u8]) -> Vec<Cleaning> {
    clean_with(name, bytes, &[]).unwrap_or_else(|reason| panic!("{name}: {reason}"))
}

/// Cleans bytes that hold one document.
pub fn clean_one(name: &str, bytes: &[u8]) -> Cleaning {
    let mut all = clean_bytes(name, bytes);
    assert_eq!(all.len(), 1, "{name} holds one document");
    all.remove(0)
}

/// Cleans a text that holds one document.
pub fn clean_text(name: &str, text: &str) -> Cleaning {
    clean_one(name, text.as_bytes())
}

/// The four documents, cleaned once for all tests of a binary. No claims of the configuration.
pub fn clean_corpus_raw(number: &str) -> &'static Cleaning {
    static ALL: OnceLock<Vec<Cleaning>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let mut names: Vec<String> = fs::read_dir(corpus_raw())
            .expect("corpus-raw is there")
            .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
            .filter(|name| name.ends_with(".txt"))
            .collect();
        names.sort();
        names.iter().map(|name| clean_one(name, &fs::read(corpus_raw().join(name)).expect("a file"))).collect()
    });
    all.iter().find(|it| it.record().id.starts_with(number)).expect("one of the four documents")
}
