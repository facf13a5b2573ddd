//! Words of the source that stand in no text.

use std::ops::Range;

use super::loose::find;
use super::opened::{Opened, overlap};
use super::unescaped::{characters, without_tags};
use super::{FateExplained, MissingPlace};
use crate::read::{Carrier, LoadedMember};
use crate::record::RawSpan;

/// Raw bytes shown before and behind.
const AROUND: u64 = 40;

impl Opened {
    /// Finds words in the raw bytes, with what became of them.
    pub(super) fn find_missing(&self, words: &str) -> Vec<MissingPlace> {
        let carrier = Carrier::of(&self.record.source.format);
        let mut places = Vec::new();
        for (number, member) in &self.members {
            let Some(source) = &member.characters else { continue };
            let with_tags = characters(source, carrier);
            let mut found = find(&with_tags, words);
            if found.is_empty() {
                found = find(&without_tags(&with_tags), words);
            }
            let raw_member = Some(*number).filter(|_| !self.record.source.members.is_empty());
            for raw in found.into_iter().filter_map(|(range, _)| source.raw_of(range)) {
                places.push(self.missing(RawSpan { raw_start: raw.start, raw_end: raw.end, raw_member }, member));
            }
        }
        places
    }

    fn missing(&self, span: RawSpan, member: &LoadedMember) -> MissingPlace {
        let mut fates: Vec<FateExplained> = Vec::new();
        for (fate, raw_start, raw_end) in self.fates(&span) {
            let rule = fate.code.as_deref().map(|code| self.rule(code));
            fates.push(FateExplained { raw_start, raw_end, fate: fate.fate.clone(), rule });
        }
        if fates.is_empty() {
            fates.push(FateExplained { raw_start: span.raw_start, raw_end: span.raw_end, fate: "envelope".to_owned(), rule: None });
        }
        let around = widened(span.raw_start..span.raw_end, member);
        let own = |start: Option<u64>, end: Option<u64>, raw_member| {
            start.zip(end).is_some_and(|(raw_start, raw_end)| overlap(&RawSpan { raw_start, raw_end, raw_member }, &span))
        };
        let claims = self.claims.iter().filter(|claim| own(claim.raw_start, claim.raw_end, claim.raw_member));
        let changes = self.changes.iter().filter(|change| change.raw.iter().any(|raw| overlap(raw, &span)));
        let mut raw = self.raw(span.raw_member, around.start, around.end);
        (raw.raw_start, raw.raw_end) = (span.raw_start, span.raw_end);
        MissingPlace { raw, fates, claims: claims.cloned().collect(), changes: changes.map(|change| self.change(change)).collect() }
    }
}

/// The range with some bytes before and behind, not cutting a character.
fn widened(range: Range<u64>, member: &LoadedMember) -> Range<u64> {
    let fits = |range: &Range<u64>| member.characters.as_ref().is_some_and(|it| it.at(range.clone()).is_some());
    let length = member.bytes.len() as u64;
    let starts = (range.start.saturating_sub(AROUND)..=range.start).find(|start| fits(&(*start..range.end)));
    let start = starts.unwrap_or(range.start);
    let end = (range.end..=(range.end + AROUND).min(length)).rev().find(|end| fits(&(start..*end)));
    start..end.unwrap_or(range.end)
}
