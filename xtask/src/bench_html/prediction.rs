//! What siglum makes of a page.

use siglum::dataset::record::Member;
use siglum::dataset::verify::{SpanShare, span_share};
use siglum::dataset::{Outcome as Reported, SourceReport, lines_of, sha256_hex};
use siglum::{Options, Outcome, Witness, clean};

use super::notes::{self, Notes};

/// The fields that are scored, as the record has them.
#[derive(Clone, Debug, Default)]
pub(super) struct Prediction {
    pub(super) title: Option<String>,
    pub(super) authors: Vec<String>,
    /// The day, as far as the record tells one.
    pub(super) date: String,
    pub(super) text: String,
    /// In hundredths.
    pub(super) confidence: Option<u8>,
    pub(super) spans: SpanShare,
    pub(super) notes: Notes,
    /// `published`, or why there is nothing.
    pub(super) status: String,
}

/// Cleans a page with default settings. Of several documents the first counts.
pub(super) fn of(id: &str, bytes: &[u8]) -> Prediction {
    let name = format!("{id}.html");
    let cleaned = clean(&Witness { name: &name, bytes }, &Options::default());
    let documents = match cleaned.outcome {
        Outcome::Documents(documents) => documents,
        Outcome::Skipped(reason) | Outcome::Failed(reason) => return Prediction { status: reason, ..Prediction::default() },
    };
    let sha256 = sha256_hex(bytes);
    let member = Member { key: None, length: bytes.len() as u64, sha256: sha256.clone() };
    let report = SourceReport {
        sha256: Some(sha256),
        bytes: Some(member.length),
        chain: vec![cleaned.detection.format.to_owned()],
        charset: cleaned.charset,
        members: vec![member],
        ..SourceReport::unread(name, id, Reported::Published(Vec::new()))
    };
    let Some(built) = documents.first().map(|document| lines_of(document, &report.info(id, None))) else {
        return Prediction::default();
    };
    let record = &built.record;
    let published = [record.text.as_str()].into_iter().chain(record.notes.iter().map(|note| note.text.as_str()));
    Prediction {
        title: record.title.clone(),
        authors: record.authors.clone(),
        date: record.date_published.iter().flat_map(|date| date.chars()).take(10).collect(),
        text: record.text.clone(),
        confidence: record.text_confidence.as_ref().map(|confidence| confidence.0),
        spans: span_share(&built, bytes),
        notes: notes::of(siglum::detect::decode(bytes, 0).passage.as_str(), published),
        status: "published".to_owned(),
    }
}
