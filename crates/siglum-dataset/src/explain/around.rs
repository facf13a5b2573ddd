//! The words of the text that stand beside a raw place.

use super::Neighbour;
use crate::read::Texts;
use crate::record::MapStretch;

/// Characters shown of a neighbour.
const SHOWN: u64 = 60;

/// The runs of a member whose words stand in a text, by their raw places.
#[derive(Debug)]
pub(super) struct Kept<'a> {
    texts: &'a Texts<'a>,
    runs: Vec<&'a MapStretch>,
}

impl<'a> Kept<'a> {
    pub(super) fn of(map: &'a [MapStretch], member: u64, texts: &'a Texts<'a>) -> Self {
        let is_own = |run: &&MapStretch| run.raw_length > 0 && run.raw_member.unwrap_or_default() == member;
        let has_words = |run: &&MapStretch| {
            let words = texts.slice(&run.field, run.start, run.start.saturating_add(run.length));
            words.is_some_and(|words| words.contains(char::is_alphanumeric))
        };
        let mut runs: Vec<&MapStretch> = map.iter().filter(is_own).filter(has_words).collect();
        runs.sort_by_key(|run| run.raw_start);
        Self { texts, runs }
    }

    /// The words that stand nearest before a raw place.
    pub(super) fn before(&self, raw: u64) -> Option<Neighbour> {
        let behind = self.runs.partition_point(|run| run.raw_start < raw);
        // A run that begins before the place may also hold it, where a part of it was taken out.
        let run = self.runs.get(..behind)?.iter().rev().take(2).find(|run| run.raw_start + run.raw_length <= raw)?;
        let end = run.start + run.length;
        self.neighbour(&run.field, end.saturating_sub(SHOWN), end)
    }

    /// The words that stand nearest behind a raw place.
    pub(super) fn behind(&self, raw: u64) -> Option<Neighbour> {
        let index = self.runs.partition_point(|run| run.raw_start < raw);
        let run = self.runs.get(index)?;
        self.neighbour(&run.field, run.start, run.start + SHOWN)
    }

    fn neighbour(&self, field: &str, start: u64, end: u64) -> Option<Neighbour> {
        let text = self.texts.get(field)?;
        let end = end.min(text.len());
        Some(Neighbour { within: field.to_owned(), start, end, words: text.slice(start, end)?.to_owned() })
    }
}
