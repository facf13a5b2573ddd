//! Words of title, text and notes.

use super::loose::find_in_text;
use super::opened::{Opened, overlap};
use super::{ChangeExplained, Place, RunExplained, WordsExplained};
use crate::read::{Indexed, Texts, unescaped};
use crate::record::{MapStretch, RawSpan};

/// No escape of a character is longer than this.
const MOST: u64 = 12;

impl Opened {
    /// Explains words: every place where they stand, or where the raw file has them and what became of them.
    ///
    /// White space is matched loosely. If the words are found nowhere so, quotation marks and case are, too. Escapes of
    /// HTML and JSON are decoded in the raw file, and in the words if they stand nowhere as they are.
    pub fn explain_words(&self, words: &str) -> WordsExplained {
        let mut places = self.places(words);
        let typed = unescaped(words);
        if places.is_empty() && typed != words {
            places = self.places(&typed);
        }
        let in_claims = self.claims.iter().filter(|claim| places.is_empty() && !find_in_text(&claim.value, words).is_empty());
        WordsExplained {
            id: self.record.id.clone(),
            source: self.record.source.path.clone(),
            find: words.to_owned(),
            missing: self.find_missing(words, !places.is_empty()),
            claims: in_claims.map(|claim| self.claim(claim)).collect(),
            places,
            has_raw: self.members.values().any(|member| member.characters.is_some()),
        }
    }

    /// Every place of title, text and notes where words stand.
    fn places(&self, words: &str) -> Vec<Place> {
        let texts = Texts::of(&self.record);
        let mut places = Vec::new();
        for name in texts.names() {
            let Some(text) = texts.get(name) else { continue };
            for found in find_in_text(text.as_str(), words) {
                let end = text.place(found.end - 1) + 1;
                places.push(self.place(name, text, text.place(found.start), end));
            }
        }
        places
    }

    /// Explains a stretch of a text.
    pub(super) fn place(&self, name: &str, text: &Indexed<'_>, start: u64, end: u64) -> Place {
        let is_here = |run: &&MapStretch| run.field == name && run.start < end && start < run.start + run.length;
        let runs: Vec<&MapStretch> = self.lineage.map.iter().filter(is_here).collect();
        let raw: Vec<RawSpan> = runs.iter().map(|run| raw_of(run)).collect();
        Place {
            within: name.to_owned(),
            start,
            end,
            words: text.slice(start, end).unwrap_or_default().to_owned(),
            runs: runs.iter().map(|run| self.run(run, text, start, end)).collect(),
            changes: self.changes_of(name, start, end, &raw),
        }
    }

    fn run(&self, run: &MapStretch, text: &Indexed<'_>, start: u64, end: u64) -> RunExplained {
        let shown = (run.start.max(start), (run.start + run.length).min(end));
        let raw = self.narrowed(run, text, shown);
        let by_rule = matches!(run.how.as_str(), "emended" | "supplied");
        let code = self.fates(&raw).find_map(|(fate, _, _)| fate.code.as_deref()).filter(|_| by_rule);
        RunExplained {
            words: text.slice(shown.0, shown.1).unwrap_or_default().to_owned(),
            how: run.how.clone(),
            rule: code.map(|code| self.rule(code)),
            raw: self.raw(raw.raw_member, raw.raw_start, raw.raw_end),
        }
    }

    /// The raw bytes of a part of a run, where the run can be divided; else those of all of it.
    fn narrowed(&self, run: &MapStretch, text: &Indexed<'_>, (start, end): (u64, u64)) -> RawSpan {
        let bytes = |from: u64, to: u64| text.slice(from, to).map_or(0, |words| words.len() as u64);
        let whole = raw_of(run);
        if run.how == "verbatim" {
            let raw_start = whole.raw_start + bytes(run.start, start);
            return RawSpan { raw_start, raw_end: raw_start + bytes(start, end), ..whole };
        }
        match step_of(run, text) {
            Some((ascii, other)) => {
                let step = |from: u64, to: u64| {
                    let (plain, others) = counts(text.slice(from, to).unwrap_or_default());
                    plain * ascii + others * other
                };
                let raw_start = whole.raw_start + step(run.start, start);
                RawSpan { raw_start, raw_end: raw_start + step(start, end), ..whole }
            }
            None => whole,
        }
    }

    /// The changes that stand in a stretch of a text, or have raw bytes of it.
    pub(super) fn changes_of(&self, name: &str, start: u64, end: u64, raw: &[RawSpan]) -> Vec<ChangeExplained> {
        let stands = |change: &&crate::record::ChangeLine| {
            let here = change.within == name && change.start <= end && start <= change.end;
            here || change.raw.iter().any(|own| own.raw_start < own.raw_end && raw.iter().any(|raw| overlap(own, raw)))
        };
        self.changes.iter().filter(stands).map(|change| self.change(change)).collect()
    }
}

/// The raw bytes of an ASCII character and of any other in a stepped run; `None` if its length does not tell.
fn step_of(run: &MapStretch, text: &Indexed<'_>) -> Option<(u64, u64)> {
    let (plain, others) = counts(text.slice(run.start, run.start + run.length).filter(|_| run.how == "stepped")?);
    let fits = |ascii: u64| {
        let rest = run.raw_length.checked_sub(ascii * plain)?;
        let other = rest.checked_div(others).unwrap_or_default();
        (other * others == rest && (other > 0) == (others > 0)).then_some((ascii, other))
    };
    let mut steps = (u64::from(plain > 0)..=if plain > 0 { MOST } else { 0 }).filter_map(fits);
    steps.next().filter(|_| steps.next().is_none())
}

/// Counts the ASCII characters and all others.
fn counts(text: &str) -> (u64, u64) {
    let plain = text.chars().filter(char::is_ascii).count() as u64;
    (plain, text.chars().count() as u64 - plain)
}

fn raw_of(run: &MapStretch) -> RawSpan {
    RawSpan { raw_start: run.raw_start, raw_end: run.raw_start + run.raw_length, raw_member: run.raw_member }
}
