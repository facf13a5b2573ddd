//! Which members of its source a document has.

use std::collections::BTreeSet;

use siglum_model::{Document, Span};

use crate::record::{Member, RawSpan, Source};
use crate::source::SourceInfo;

/// The members that the raw bytes of a document lie in, ascending.
#[derive(Debug)]
pub(super) struct Members {
    indexes: Vec<u32>,
}

/// A raw place that may be unknown: first byte, one past the last, member.
pub(super) type Place = (Option<u64>, Option<u64>, Option<u64>);

impl Members {
    /// Finds the members of every span of a document.
    pub(super) fn of(document: &Document) -> Self {
        let mut spans: Vec<Span> = document.owned.clone();
        spans.extend(document.claims.iter().filter_map(|claim| claim.raw));
        spans.extend(document.changes.iter().flat_map(|change| &change.raw));
        spans.extend(document.metadata.title_raw);
        spans.extend(document.addressed_blocks().filter_map(|(_, block)| block.span));
        for (_, wording) in document.wordings() {
            spans.extend(wording.passage().runs().map(|run| run.raw));
            spans.extend(wording.anchors().iter().filter_map(|anchor| anchor.raw));
        }
        // A place without bytes may be a mere default and proves no member.
        let indexes: BTreeSet<u32> = spans.iter().filter(|span| !span.is_empty()).map(|span| span.member).collect();
        Self { indexes: indexes.into_iter().collect() }
    }

    /// Gives the number that records give a member; none where there is only one.
    pub(super) fn number(&self, member: u32) -> Option<u64> {
        let several = self.indexes.len() > 1;
        self.indexes.binary_search(&member).ok().filter(|_| several).map(|index| index as u64)
    }

    /// Writes a span as records do.
    pub(super) fn span(&self, span: Span) -> RawSpan {
        RawSpan { raw_start: u64::from(span.start), raw_end: u64::from(span.end), raw_member: self.number(span.member) }
    }

    /// Writes a span that may be unknown.
    pub(super) fn place(&self, span: Option<Span>) -> Place {
        let raw = span.map(|span| self.span(span));
        (raw.map(|it| it.raw_start), raw.map(|it| it.raw_end), raw.and_then(|it| it.raw_member))
    }

    /// Says where a document comes from.
    pub(super) fn source_of(&self, document: &Document, info: &SourceInfo<'_>) -> Source {
        let found: Vec<&Member> = self.indexes.iter().filter_map(|index| info.members.get(*index as usize)).collect();
        let (member, members) = match found.as_slice() {
            [] => (None, Vec::new()),
            [only] => (only.key.clone(), Vec::new()),
            several => (None, several.iter().map(|member| (*member).clone()).collect()),
        };
        Source {
            path: info.path.to_owned(),
            member,
            position: info.position,
            members,
            sha256: info.sha256.to_owned(),
            bytes: info.bytes,
            media_type: info.media_type.to_owned(),
            format: document.format.to_owned(),
            chain: info.chain.to_vec(),
            charset: info.charset.map(str::to_owned),
            origin: info.origin.map(str::to_owned),
        }
    }
}

/// The smallest span that holds all spans of the member of the first.
pub(super) fn hull(spans: &[Span]) -> Option<Span> {
    spans.iter().copied().reduce(|all, span| all.hull(span).unwrap_or(all))
}
