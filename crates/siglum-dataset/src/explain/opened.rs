//! A document with everything that is published of it, and its raw bytes if they are at hand.

use std::collections::BTreeMap;
use std::path::PathBuf;

use siglum_rule::About;

use super::{ChangeExplained, RawExplained, RuleNamed};
use crate::error::Error;
use crate::read::{Corpus, LoadedMember, RawFiles};
use crate::record::{ChangeLine, ClaimLine, FateStretch, LineageLine, RawSpan, Record};

/// Raw words longer than this are cut.
const LONGEST: usize = 160;

/// An opened document.
#[derive(Debug)]
pub struct Opened {
    pub(super) record: Record,
    pub(super) lineage: LineageLine,
    pub(super) changes: Vec<ChangeLine>,
    pub(super) claims: Vec<ClaimLine>,
    rules: BTreeMap<String, String>,
    reasons: BTreeMap<String, String>,
    pub(super) members: BTreeMap<u64, LoadedMember>,
    without_raw: Option<String>,
}

impl Opened {
    /// Opens a document; with the folders of the raw files also its raw bytes. `None` if there is no such document.
    ///
    /// # Errors
    /// Fails if the corpus cannot be read or a raw folder is not there.
    pub fn open(corpus: &Corpus, id: &str, raw: &[PathBuf]) -> Result<Option<Self>, Error> {
        let Some(record) = corpus.record(id)? else { return Ok(None) };
        let mut without_raw = None;
        let mut members = BTreeMap::new();
        if !raw.is_empty() {
            match RawFiles::find(raw)?.into_members(&record) {
                Ok(found) => members = found,
                Err(reason) => without_raw = Some(reason),
            }
        }
        let rules = corpus.manifest().rules.iter().map(|rule| (rule.code.clone(), rule.name.clone()));
        Ok(Some(Self {
            lineage: corpus.lineage(id)?,
            changes: corpus.changes(id)?,
            claims: corpus.claims(id)?,
            rules: rules.collect(),
            reasons: BTreeMap::new(),
            members,
            without_raw,
            record,
        }))
    }

    /// Takes the pages of the rules, so that what was left out has the reason of its rule.
    pub fn with_pages(mut self, rules: &[&About]) -> Self {
        self.reasons = rules.iter().filter_map(|about| Some((about.code.to_string(), reason_of(about.page)?))).collect();
        self
    }

    /// Gives the record.
    pub fn record(&self) -> &Record {
        &self.record
    }

    /// Says why the raw bytes could not be had, where they were asked for.
    pub fn without_raw(&self) -> Option<&str> {
        self.without_raw.as_deref()
    }

    /// Names a rule.
    pub(super) fn rule(&self, code: &str) -> RuleNamed {
        RuleNamed { code: code.to_owned(), name: self.rules.get(code).cloned() }
    }

    /// The reason of a rule, if its page is at hand.
    pub(super) fn reason(&self, code: &str) -> Option<String> {
        self.reasons.get(code).cloned()
    }

    /// Gives raw bytes with what stands there.
    pub(super) fn raw(&self, raw_member: Option<u64>, raw_start: u64, raw_end: u64) -> RawExplained {
        let raw = self.members.get(&raw_member.unwrap_or_default()).and_then(|member| words_at(member, raw_start, raw_end));
        RawExplained { raw_member, raw_start, raw_end, raw }
    }

    /// Explains a change.
    pub(super) fn change(&self, change: &ChangeLine) -> ChangeExplained {
        ChangeExplained {
            n: change.n,
            rule: self.rule(&change.code),
            act: change.act.clone(),
            by: change.by.clone(),
            within: change.within.clone(),
            start: change.start,
            end: change.end,
            to: change.to.as_ref().map(|to| to.within.clone()),
            before: change.before.clone(),
            after: change.after.clone(),
            certainty: change.certainty.clone(),
            message: change.message.clone(),
            raw: change.raw.iter().map(|raw| self.raw(raw.raw_member, raw.raw_start, raw.raw_end)).collect(),
        }
    }

    /// Gives the fates of raw bytes, cut to them.
    pub(super) fn fates(&self, wanted: &RawSpan) -> impl Iterator<Item = (&FateStretch, u64, u64)> {
        let (member, start, end) = (wanted.raw_member.unwrap_or_default(), wanted.raw_start, wanted.raw_end);
        // Fates follow each other by member and place.
        let is_before =
            |fate: &FateStretch| (fate.raw_member.unwrap_or_default(), fate.start.saturating_add(fate.length)) <= (member, start);
        let first = self.lineage.fates.partition_point(is_before);
        let rest = self.lineage.fates.get(first..).unwrap_or_default().iter();
        let own = rest.take_while(move |fate| fate.raw_member.unwrap_or_default() == member && fate.start < end);
        own.map(move |fate| (fate, fate.start.max(start), fate.start.saturating_add(fate.length).min(end)))
    }
}

/// Tells whether two raw stretches share a byte; one without bytes shares the place at which it lies.
pub(super) fn overlap(one: &RawSpan, other: &RawSpan) -> bool {
    let same = one.raw_member.unwrap_or_default() == other.raw_member.unwrap_or_default();
    let is_empty = one.raw_start == one.raw_end || other.raw_start == other.raw_end;
    let meet = if is_empty {
        one.raw_start <= other.raw_end && other.raw_start <= one.raw_end
    } else {
        one.raw_start < other.raw_end && other.raw_start < one.raw_end
    };
    same && meet
}

/// The first sentence under the first heading of the second level.
fn reason_of(page: &str) -> Option<String> {
    let section = page.lines().skip_while(|line| !line.starts_with("## ")).skip(1);
    let paragraph: Vec<&str> = section.skip_while(|line| line.trim().is_empty()).take_while(|line| is_prose(line)).collect();
    let paragraph = paragraph.join(" ");
    let sentence = paragraph.split_inclusive(". ").next()?.trim();
    Some(sentence.to_owned()).filter(|sentence| !sentence.is_empty())
}

fn is_prose(line: &str) -> bool {
    !line.trim().is_empty() && !line.starts_with(['#', '|']) && !line.starts_with("```")
}

fn words_at(member: &LoadedMember, start: u64, end: u64) -> Option<String> {
    let words = member.characters.as_ref().and_then(|characters| characters.at(start..end)).map(str::to_owned);
    let words = words.or_else(|| Some(String::from_utf8_lossy(member.slice(start, end.checked_sub(start)?)?).into_owned()))?;
    Some(shortened(&words))
}

/// Cuts words in the middle, so that both ends can be seen.
fn shortened(words: &str) -> String {
    let length = words.chars().count();
    if length <= LONGEST {
        return words.to_owned();
    }
    let (head, tail) = (words.chars().take(LONGEST / 2), words.chars().skip(length - LONGEST / 2));
    head.chain(['…']).chain(tail).collect()
}
