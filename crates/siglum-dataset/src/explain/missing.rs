//! Words of the source that stand in no text.

use std::ops::Range;

use super::around::Kept;
use super::loose::find;
use super::opened::{Opened, overlap};
use super::{FateExplained, MissingPlace};
use crate::read::{Carrier, Characters, LoadedMember, Tags, Texts, letters, unescaped, without_references, without_tags};
use crate::record::RawSpan;

/// Raw bytes shown before and behind.
const AROUND: u64 = 40;

impl Opened {
    /// Finds words in the raw bytes, with what became of them: all of them, or those that were left out.
    pub(super) fn find_missing(&self, words: &str, only_left_out: bool) -> Vec<MissingPlace> {
        let carrier = Carrier::of(&self.record.source.format);
        let texts = Texts::of(&self.record);
        let mut places = Vec::new();
        for (number, member) in &self.members {
            let Some(source) = &member.characters else { continue };
            let raw_member = Some(*number).filter(|_| !self.record.source.members.is_empty());
            let kept = Kept::of(&self.lineage.map, *number, &texts);
            for raw in find_raw(source, carrier, words) {
                let span = RawSpan { raw_start: u64::from(raw.start), raw_end: u64::from(raw.end), raw_member };
                if !only_left_out || self.is_left_out(&span) {
                    places.push(self.missing(span, member, &kept));
                }
            }
        }
        places
    }

    /// Tells whether all words of a raw place were left out.
    fn is_left_out(&self, span: &RawSpan) -> bool {
        let (mut is_dropped, mut is_text) = (false, false);
        for (fate, _, _) in self.fates(span) {
            is_dropped |= fate.fate == "dropped";
            is_text |= matches!(fate.fate.as_str(), "kept" | "decoded" | "metadata");
        }
        is_dropped && !is_text
    }

    fn missing(&self, span: RawSpan, member: &LoadedMember, kept: &Kept<'_>) -> MissingPlace {
        let mut fates: Vec<FateExplained> = Vec::new();
        for (fate, raw_start, raw_end) in self.fates(&span) {
            let rule = fate.code.as_deref().map(|code| self.rule(code));
            let reason = fate.code.as_deref().and_then(|code| self.reason(code));
            fates.push(FateExplained { raw_start, raw_end, fate: fate.fate.clone(), rule, reason });
        }
        if fates.is_empty() {
            let fate = "envelope".to_owned();
            fates.push(FateExplained { raw_start: span.raw_start, raw_end: span.raw_end, fate, rule: None, reason: None });
        }
        let around = widened(span.raw_start..span.raw_end, member);
        let own = |start: Option<u64>, end: Option<u64>, raw_member| {
            start.zip(end).is_some_and(|(raw_start, raw_end)| overlap(&RawSpan { raw_start, raw_end, raw_member }, &span))
        };
        let claims = self.claims.iter().filter(|claim| own(claim.raw_start, claim.raw_end, claim.raw_member));
        let changes = self.changes.iter().filter(|change| change.raw.iter().any(|raw| overlap(raw, &span)));
        let mut raw = self.raw(span.raw_member, around.start, around.end);
        (raw.raw_start, raw.raw_end) = (span.raw_start, span.raw_end);
        MissingPlace {
            raw,
            fates,
            claims: claims.cloned().collect(),
            changes: changes.map(|change| self.change(change)).collect(),
            before: kept.before(span.raw_start),
            behind: kept.behind(span.raw_end),
        }
    }
}

/// Finds words among the characters of a raw file, escapes decoded: with its tags, else across them, else with each tag as
/// a space.
fn find_raw(source: &Characters, carrier: Carrier, words: &str) -> Vec<Range<u32>> {
    let escaped = letters(source, carrier);
    let decoded = without_references(&escaped);
    let words_of = |words: &str| {
        let found = find(&decoded, words);
        let across = |tags| without_references(&without_tags(&escaped, tags));
        let found = if found.is_empty() { find(&across(Tags::PartBlocks), words) } else { found };
        if found.is_empty() { find(&across(Tags::Part), words) } else { found }
    };
    let mut found = words_of(words);
    let typed = unescaped(words);
    if found.is_empty() && typed != words {
        found = words_of(&typed);
    }
    found.into_iter().map(|(raw, _)| raw).collect()
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
