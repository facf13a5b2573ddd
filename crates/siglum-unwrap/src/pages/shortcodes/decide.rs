//! Which tags in square brackets are shortcodes.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use super::Looked;
use super::names::{Name, is_whole_alone, judge as judge_name};
use super::tags::{Attributes, Kind, Tag};

/// The most that may stand beside a tag which is alone in its block, in bytes: blanks.
const BESIDE: usize = 32;

/// The shortest run of signs without a blank that is an encoded content and no word.
const ENCODED: usize = 24;

/// What a tag is, seen alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// A shortcode.
    Sure,
    /// One if it has its other half.
    Half,
    /// Prose.
    Kept,
}

/// A tag and what it is, seen alone.
#[derive(Clone, Debug)]
pub(super) struct Found<'t> {
    pub(super) tag: Tag<'t>,
    pub(super) verdict: Verdict,
}

/// Tells what a tag is by its name, its attributes and what stands beside it.
pub(super) fn judge(text: &str, tag: &Tag<'_>) -> Verdict {
    let name = judge_name(tag.name);
    let before = text.get(..tag.range.start).unwrap_or_default();
    let behind = text.get(tag.range.end..).unwrap_or_default();
    // `[[gallery]]` is how WordPress writes a shortcode that is meant to be read; `[words](address)` is Markdown.
    if name == Name::Kept || (before.ends_with('[') && behind.starts_with(']')) || behind.starts_with('(') {
        return Verdict::Kept;
    }
    let is_blank = |text: &str| text.len() <= BESIDE && text.trim().is_empty();
    let seen = tag.attributes;
    match (tag.kind, name) {
        (_, Name::Sure) => Verdict::Sure,
        (Kind::Close, Name::Made) => Verdict::Sure,
        (Kind::Close, _) => Verdict::Half,
        _ if seen.broken => Verdict::Kept,
        _ if seen.quoted > seen.words || (seen.quoted > 0 && name != Name::Unknown) => Verdict::Sure,
        (_, Name::Made | Name::Word) if seen.bare > 0 && seen.words == 0 => Verdict::Sure,
        (Kind::Complete, Name::Made | Name::Word) => Verdict::Sure,
        _ if seen == Attributes::default() && is_blank(before) && is_blank(behind) && is_whole_alone(tag.name) => Verdict::Sure,
        // `array[i]`, and a word that an editor completed: `s[he]`.
        _ if before.ends_with(char::is_alphanumeric) && seen == Attributes::default() && name == Name::Unknown => Verdict::Kept,
        (Kind::Open, _) if seen.words == 0 || seen.valued => Verdict::Half,
        _ => Verdict::Kept,
    }
}

/// The ranges to be left out, by the number of their block, in order and apart.
pub(super) fn decide(blocks: &[Looked<'_>]) -> BTreeMap<usize, Vec<Range<usize>>> {
    let mut cuts: BTreeMap<usize, Vec<Range<usize>>> = BTreeMap::new();
    let mut open: HashMap<&str, Vec<(usize, usize)>> = HashMap::new();
    for (block, looked) in blocks.iter().enumerate() {
        for (index, Found { tag, verdict }) in looked.tags.iter().enumerate() {
            let begun = match tag.kind {
                Kind::Open => {
                    open.entry(tag.name).or_default().push((block, index));
                    None
                }
                Kind::Close => open.get_mut(tag.name).and_then(Vec::pop),
                Kind::Complete => None,
            };
            if let Some((from, at)) = begun {
                cut_pair(blocks, (from, at), (block, index), &mut cuts);
            } else if *verdict == Verdict::Sure {
                cuts.entry(block).or_default().push(tag.range.clone());
            }
        }
    }
    cuts.values_mut().for_each(|ranges| *ranges = merged(std::mem::take(ranges)));
    cuts
}

/// Leaves out two tags, and what stands between them if it is no text. Only tags with none between them are asked for
/// that, so that no text is looked at twice.
fn cut_pair(blocks: &[Looked<'_>], from: (usize, usize), to: (usize, usize), cuts: &mut BTreeMap<usize, Vec<Range<usize>>>) {
    let range = |at: (usize, usize)| Some(blocks.get(at.0)?.tags.get(at.1)?.tag.range.clone());
    let (Some(first), Some(last)) = (range(from), range(to)) else { return };
    let between = blocks.get(from.0).filter(|_| from.0 == to.0 && from.1 + 1 == to.1);
    let between = between.and_then(|looked| looked.block.as_str().get(first.end..last.start)).unwrap_or_default();
    if is_no_text(between) {
        cuts.entry(from.0).or_default().push(first.start..last.end);
        return;
    }
    cuts.entry(from.0).or_default().push(first);
    cuts.entry(to.0).or_default().push(last);
}

/// Whether a content consists of addresses and encoded runs, and is not empty of both.
fn is_no_text(text: &str) -> bool {
    let is_address = |word: &str| word.contains("://") || word.starts_with("www.") || word.starts_with("//");
    let is_encoded = |word: &str| word.len() >= ENCODED && word.bytes().all(|b| b.is_ascii_alphanumeric() || b"+/=%_-".contains(&b));
    let mut words = text.split_whitespace().peekable();
    words.peek().is_some() && words.all(|word| is_address(word) || is_encoded(word))
}

/// Ranges in order, those that touch or overlap as one.
fn merged(mut ranges: Vec<Range<usize>>) -> Vec<Range<usize>> {
    ranges.sort_by_key(|range| (range.start, range.end));
    let mut out: Vec<Range<usize>> = Vec::with_capacity(ranges.len());
    for range in ranges {
        match out.last_mut().filter(|last| range.start <= last.end) {
            Some(last) => last.end = last.end.max(range.end),
            None => out.push(range),
        }
    }
    out
}
