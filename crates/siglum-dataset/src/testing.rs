//! Small documents and corpora for tests.

use std::path::Path;

use siglum_model::{Block, BlockKind, Document, Passage, Span};
use siglum_rule::{About, Stage};

use crate::config::Config;
use crate::digest::sha256_hex;
use crate::record::Member;
use crate::source::{Outcome, SourceReport};
use crate::writer::Writer;

pub(crate) static RULE: About = About::new('T', 302, "dash", Stage::Repair, "# Dash");

/// A document that owns a stretch of its member, all of which is its text.
pub(crate) fn document(words: &str, start: u32) -> Document {
    let owned = vec![Span::new(0, start, start + words.len() as u32)];
    let blocks = vec![Block::new(BlockKind::Paragraph, Passage::verbatim(words, 0, start))];
    Document { format: "plain-text", owned, blocks, ..Document::default() }
}

/// The report of a file with these documents, whose words follow each other with one byte between.
pub(crate) fn report(id: &str, documents: &[(Option<&str>, &str)]) -> SourceReport {
    let mut raw = String::new();
    let mut published = Vec::new();
    for (key, words) in documents {
        published.push(Document { key: key.map(str::to_owned), ..document(words, raw.len() as u32) });
        raw.push_str(words);
        raw.push('\n');
    }
    let member = Member { key: None, length: raw.len() as u64, sha256: sha256_hex(raw.as_bytes()) };
    SourceReport {
        path: format!("{id}.txt"),
        id: id.to_owned(),
        sha256: Some(member.sha256.clone()),
        bytes: Some(member.length),
        media_type: "text/plain".to_owned(),
        chain: vec!["plain-text".to_owned()],
        charset: Some("utf-8".to_owned()),
        origin: None,
        members: vec![member],
        outcome: Outcome::Published(published),
    }
}

/// A writer for a target.
pub(crate) fn writer(target: &Path) -> Writer {
    Writer::open(target, &Config::named("test"), &[&RULE], Some("# Changelog\n")).expect("a writer")
}

/// Publishes a corpus of one document.
pub(crate) fn publish(target: &Path, words: &str) {
    let mut writer = writer(target);
    writer.add(report("a", &[(None, words)])).expect("written");
    writer.finish().expect("finished").publish().expect("published");
}
