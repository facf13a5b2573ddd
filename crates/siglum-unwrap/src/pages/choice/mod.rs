//! The choice of the main text of a page, block by block.
//!
//! While a page is walked its elements are noted as [`Frames`]. Then every block gets a row of features, a byte each: its
//! own words, what the elements around it are called, how much text and how many links the containers around it hold,
//! whether it stands in a repeated group or in the best candidate for the main part, its heading, its neighbours. Learnt
//! trees turn a row into a chance, and the blocks are kept whose words together promise the best agreement with the main
//! text. Blocks that cite notes are always kept.

mod choose;
mod drop;
mod features;
mod frames;
mod head;
mod model;
mod notes;
mod page;
mod phrases;
mod reasons;
mod scale;
mod signals;
mod stats;

pub use choose::choose;
pub(crate) use drop::drop_blocks;
pub(crate) use frames::Frames;
pub(crate) use head::{Head, head_of};
#[cfg(test)]
pub(super) use model::TREES;

use siglum_model::Block;
use siglum_rule::About;

use crate::rules::{U101, U104};

pub(super) use features::FEATURES;
use features::Seen;
use model::{Model, SIDE_BY_SIDE};
use page::Page;
use signals::Signal;
use stats::HEADING;

/// What was decided of each block of a page.
#[derive(Debug, Default)]
pub(crate) struct Choice {
    /// The code that a block is left out under; `None` keeps it.
    pub(super) codes: Vec<Option<&'static About>>,
    /// The agreement with the main text that the kept blocks promise, in hundredths; none where there was nothing to choose.
    pub(super) confidence: Option<u8>,
    /// Why there is no text, should none be left.
    pub(super) lack: String,
}

/// A page of fewer words, which make at least so much of its bytes (one in `DENSE`), was written by hand.
const SMALL: u32 = 60;
/// See [`SMALL`].
const DENSE: usize = 6;
/// The least chance, in thousandths, of a heading that is kept for what it heads.
const HEADS: u16 = 150;
/// How many blocks behind it a heading speaks for.
const REACH: usize = 12;
/// The share of a page's text that may be linked, in twentieths, before there is something to choose.
const LINKED: u32 = 5;

/// Chooses among the blocks of a page. There is nothing to choose where no part of it is called anything but text and it
/// has few links: then only what the page hides is left out.
///
/// `length` is that of the source in bytes.
pub(crate) fn choose_blocks(blocks: &[Block], frames: &Frames, head: &Head, length: usize) -> Choice {
    let page = Page::new(blocks, frames, head);
    let whole = page.whole();
    let is_small = whole.words < SMALL && whole.bytes as usize * DENSE >= length;
    if !head.is_error && (is_small || !has_furniture(&page)) {
        return Choice { codes: unseen(&page), confidence: None, lack: lack(&page, head) };
    }
    let seen = Seen::of(&page);
    let chances = chances(&page, &seen);
    let lengths: Vec<u32> = page.stats.iter().map(|stats| stats.counts.words).collect();
    let (mut kept, promised) = choose(&chances, &lengths);
    keep_headings(&page, &chances, &mut kept);
    if head.is_error && whole.words < SMALL * 2 {
        kept.fill(false);
    } else {
        notes::keep_notes(blocks, &mut kept);
    }
    let codes = codes(&page, &seen, &kept);
    let confidence = kept.contains(&true).then_some((promised / 10) as u8);
    Choice { codes, confidence, lack: lack(&page, head) }
}

/// Says why a page has no text, should it have none.
fn lack(page: &Page<'_>, head: &Head) -> String {
    let words = page.whole().words;
    match (words, head.is_error) {
        (_, true) => "no text: by its title the page is an error".to_owned(),
        (0, _) => "no text: the page shows no words unless its scripts run".to_owned(),
        _ => format!("no main text found among the {words} words of the page"),
    }
}

/// From this many words on, what a page does not show at first may be all of its text.
const LONG: u32 = 50;

/// The codes of the blocks that a page does not show to be read. What is most of a page, and long, stays: a script shows
/// it, or it is there for those without scripts.
fn unseen(page: &Page<'_>) -> Vec<Option<&'static About>> {
    let codes: Vec<_> = (0..page.stats.len()).map(|block| reasons::unseen(page, block)).collect();
    let words_under = |about: &About| -> u32 {
        let own = page.stats.iter().zip(&codes).filter(|(_, code)| code.is_some_and(|code| code.code == about.code));
        own.map(|(stats, _)| stats.counts.words).sum()
    };
    let is_text = |about: &About| {
        let words = words_under(about);
        words >= LONG && words * 2 > page.whole().words
    };
    let text = [&U101, &U104].into_iter().find(|about| is_text(about));
    codes.into_iter().map(|code| code.filter(|code| text.is_none_or(|text| text.code != code.code))).collect()
}

/// The chance of each block, in thousandths, that it belongs to the main text.
fn chances(page: &Page<'_>, seen: &Seen) -> Vec<u16> {
    let count = page.stats.len();
    let mut chances = Vec::with_capacity(count);
    let mut rows = [[0; FEATURES]; SIDE_BY_SIDE];
    let mut filled = Vec::with_capacity(FEATURES);
    for first in (0..count).step_by(SIDE_BY_SIDE) {
        for (block, row) in (first..count).zip(&mut rows) {
            filled.clear();
            features::fill(&mut filled, page, seen, block);
            row.iter_mut().zip(&filled).for_each(|(place, feature)| *place = *feature);
        }
        chances.extend(Model::shipped().chances(&rows).into_iter().take(count - first));
    }
    chances
}

/// Keeps the headings of what is kept, what unfolds it included: a text without its headings is not what was written.
fn keep_headings(page: &Page<'_>, chances: &[u16], kept: &mut [bool]) {
    for block in (0..kept.len().saturating_sub(1)).rev() {
        let is_heading = page.stats.get(block).is_some_and(|stats| stats.kind == HEADING) || unfolds(page, block);
        let is_likely = chances.get(block).is_some_and(|chance| *chance >= HEADS);
        if is_heading && is_likely && kept[block + 1] {
            kept[block] = true;
        }
    }
}

/// The most words of what unfolds an answer.
const BRIEF: u32 = 30;

/// Tells whether a block is what a reader presses to unfold what is behind it: a `summary`, or a question on a button.
fn unfolds(page: &Page<'_>, block: usize) -> bool {
    let near = page.begins.get(block).and_then(|frame| page.around.get(*frame as usize)).map(|around| around.near);
    let is_near = |signal: Signal| near.is_some_and(|near| near.get(signal as usize).is_some_and(|steps| *steps <= 1));
    let stats = page.stats.get(block).filter(|stats| stats.counts.words <= BRIEF);
    stats.is_some_and(|stats| is_near(Signal::TagDetails) || (is_near(Signal::TagButton) && stats.asks))
}

/// From this many words on a block is a paragraph, whatever it is in.
const PARAGRAPH: u32 = 30;

/// Tells whether a page has parts that may be no text.
fn has_furniture(page: &Page<'_>) -> bool {
    const FURNITURE: [Signal; 13] = [
        Signal::Navigation,
        Signal::Sidebar,
        Signal::Footer,
        Signal::Comment,
        Signal::Related,
        Signal::Share,
        Signal::Newsletter,
        Signal::Consent,
        Signal::Overlay,
        Signal::Advertisement,
        Signal::TagAside,
        Signal::TagFooter,
        Signal::TagForm,
    ];
    let whole = page.whole();
    let is_furniture = |frame: &frames::Frame| frame.last > frame.first && FURNITURE.iter().any(|signal| frame.signals.has(*signal));
    // A whole paragraph inside a link is one that never closed, or a card: neither makes a page one of links.
    let linked: u32 = page.stats.iter().filter(|stats| stats.counts.words < PARAGRAPH).map(|stats| stats.counts.linked).sum();
    linked.saturating_mul(20) > whole.bytes.saturating_mul(LINKED) || page.frames.iter().any(is_furniture)
}

/// Names the code of each block that is not kept.
fn codes(page: &Page<'_>, seen: &Seen, kept: &[bool]) -> Vec<Option<&'static About>> {
    let kept_words: std::collections::HashSet<u64> =
        page.stats.iter().zip(kept).filter(|(_, kept)| **kept).map(|(stats, _)| stats.hash).collect();
    let code = |(block, kept): (usize, &bool)| {
        if *kept {
            return None;
        }
        let heading = seen.headings.get(block).copied().flatten().filter(|heading| block - heading <= REACH);
        let is_repeated = page.stats.get(block).is_some_and(|stats| stats.counts.words > 3 && kept_words.contains(&stats.hash));
        Some(reasons::reason(page, block, heading, is_repeated))
    };
    kept.iter().enumerate().map(code).collect()
}

/// The words and the features of the blocks of a page, to learn from.
pub(super) fn rows_of(blocks: &[Block], frames: &Frames, head: &Head) -> Vec<(u32, Vec<u8>)> {
    let page = Page::new(blocks, frames, head);
    let seen = Seen::of(&page);
    let row = |(block, stats): (usize, &stats::Stats)| {
        let mut row = Vec::with_capacity(features::FEATURES);
        features::fill(&mut row, &page, &seen, block);
        (stats.counts.words, row)
    };
    page.stats.iter().enumerate().map(row).collect()
}
