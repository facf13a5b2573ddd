//! What the model is told of each block, a byte a feature.

use std::collections::HashMap;

use super::page::{FAR, Page};
use super::phrases::PHRASES;
use super::scale::{count, share};
use super::signals::{SIGNALS, Signal};
use super::stats::{Counts, HEADING, Stats};

/// What is counted over the page for all blocks at once.
pub(super) struct Seen {
    /// How many blocks have the same words, and how many of them stand before.
    repeats: Vec<(u32, u32)>,
    /// The number of the kind of place that each block stands in, and the sums of each.
    pub(super) places: Vec<u32>,
    place_sums: Vec<Counts>,
    /// The last heading before each block.
    pub(super) headings: Vec<Option<usize>>,
}

impl Seen {
    pub(super) fn of(page: &Page<'_>) -> Self {
        let mut counts: HashMap<u64, u32> = HashMap::new();
        let before: Vec<u32> = page.stats.iter().map(|stats| tick(&mut counts, stats.hash)).collect();
        let repeats = page.stats.iter().zip(before).map(|(stats, before)| (counts.get(&stats.hash).copied().unwrap_or(1), before));
        let repeats = repeats.collect();
        let mut numbers: HashMap<u64, u32> = HashMap::new();
        let mut place_sums: Vec<Counts> = Vec::new();
        let mut places = Vec::with_capacity(page.stats.len());
        let mut headings = Vec::with_capacity(page.stats.len());
        let mut heading = None;
        for (block, stats) in page.stats.iter().enumerate() {
            let number = *numbers.entry(place_of(page, block)).or_insert(place_sums.len() as u32);
            if number as usize == place_sums.len() {
                place_sums.push(Counts::default());
            }
            if let Some(sum) = place_sums.get_mut(number as usize) {
                *sum = sum.plus(stats.counts);
            }
            places.push(number);
            headings.push(heading);
            if stats.kind == HEADING {
                heading = Some(block);
            }
        }
        Self { repeats, places, place_sums, headings }
    }
}

fn tick(counts: &mut HashMap<u64, u32>, key: u64) -> u32 {
    let count = counts.entry(key).or_default();
    *count += 1;
    *count - 1
}

/// A digest of the three elements around a block and of its kind: the blocks of one list or of all comments share it.
fn place_of(page: &Page<'_>, block: usize) -> u64 {
    let mut digest = u64::from(page.stats.get(block).map_or(0, |stats| stats.kind));
    let mut frame = page.homes.get(block).copied();
    for _ in 0..3 {
        let Some(number) = frame else { break };
        let signature = page.frames.get(number as usize).map_or(0, |frame| frame.signature);
        digest = digest.rotate_left(7).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ u64::from(signature);
        frame = page.parent(number);
    }
    digest
}

/// Adds the features of a block as one more row.
pub(super) fn fill(row: &mut Vec<u8>, page: &Page<'_>, seen: &Seen, block: usize) {
    let Some(stats) = page.stats.get(block) else { return };
    own(row, stats);
    repeated(row, page, seen, block);
    place(row, page, block, stats);
    around(row, page, block);
    containers(row, page, block);
    candidates(row, page, block);
    heading(row, page, seen, block);
    for step in [-3_isize, -2, -1, 1, 2, 3] {
        neighbour(row, page, block, step);
    }
    whole(row, page);
}

fn own(row: &mut Vec<u8>, stats: &Stats) {
    let words = stats.counts.words as usize;
    let of_words = |part: u32| share(part as usize, words);
    row.extend([
        stats.kind,
        stats.level,
        stats.depth,
        count(words),
        count(stats.counts.bytes as usize),
        share(stats.counts.linked as usize, stats.counts.bytes as usize),
        count(stats.links as usize),
        count(stats.lines as usize),
        count(stats.stops as usize),
        count(stats.counts.commas as usize),
        of_words(stats.digits),
        of_words(stats.capitals),
        of_words(stats.short),
        of_words(stats.marks),
        of_words(stats.in_title),
        of_words(stats.in_description),
        u8::from(stats.ends_sentence),
        u8::from(stats.ends_open),
        u8::from(stats.starts_lower),
    ]);
    row.extend((0..PHRASES.len() as u32).map(|bit| u8::from(stats.phrases.has(bit))));
}

fn repeated(row: &mut Vec<u8>, page: &Page<'_>, seen: &Seen, block: usize) {
    let (repeats, before) = seen.repeats.get(block).copied().unwrap_or((1, 0));
    let sum = seen.places.get(block).and_then(|place| seen.place_sums.get(*place as usize)).copied().unwrap_or_default();
    row.extend([count(repeats as usize), count(before as usize), count(sum.blocks as usize)]);
    row.extend(shape(sum, page.whole()));
}

/// How much, how much of it linked, how long its blocks, how much running text, how much of the whole.
fn shape(sum: Counts, whole: Counts) -> [u8; 6] {
    [
        count(sum.words as usize),
        share(sum.linked as usize, sum.bytes as usize),
        count(sum.words.checked_div(sum.blocks).unwrap_or(0) as usize),
        share(sum.running as usize, sum.words as usize),
        share(sum.words as usize, whole.words as usize),
        share(sum.running as usize, whole.running as usize),
    ]
}

fn place(row: &mut Vec<u8>, page: &Page<'_>, block: usize, stats: &Stats) {
    let whole = page.whole();
    let before = page.sum(0, block);
    let behind = whole.words - before.words - stats.counts.words;
    let from_title =
        page.first_h1.map_or(255, |h1| if block >= h1 { 128 + count(block - h1).min(120) } else { 128 - count(h1 - block).min(127) });
    row.extend([
        count(block),
        count(page.stats.len() - block),
        share(before.words as usize, whole.words as usize),
        share(before.running as usize, whole.running as usize),
        count(behind as usize),
        count((whole.running - before.running - stats.counts.running) as usize),
        from_title,
    ]);
}

fn around(row: &mut Vec<u8>, page: &Page<'_>, block: usize) {
    let begin = page.begins.get(block).and_then(|frame| page.around.get(*frame as usize));
    match begin {
        Some(around) => row.extend(around.near),
        None => row.extend([FAR; SIGNALS]),
    }
    let depth = page.homes.get(block).and_then(|frame| page.frames.get(*frame as usize)).map_or(0, |frame| frame.depth);
    row.push(count(usize::from(depth)));
}

/// How many containers around a block are looked at.
const LEVELS: usize = 5;

fn containers(row: &mut Vec<u8>, page: &Page<'_>, block: usize) {
    let whole = page.whole();
    for container in page.containers::<LEVELS>(block) {
        match container {
            Some(number) => {
                let sum = page.inside(number);
                let first = page.frames.get(number as usize).map_or(0, |frame| frame.first as usize);
                row.extend(shape(sum, whole));
                row.extend([
                    count(sum.blocks as usize),
                    share(sum.headings as usize, sum.blocks as usize),
                    share(block - first.min(block), sum.blocks as usize),
                ]);
            }
            None => row.extend([255; 9]),
        }
    }
    let around = page.homes.get(block).and_then(|frame| page.around.get(*frame as usize));
    for group in [around.and_then(|around| around.group), around.and_then(|around| around.outer_group)] {
        match group {
            Some(group) => {
                row.push(count(page.kin.get(group as usize).copied().unwrap_or(0) as usize));
                row.extend(shape(page.inside(group), whole));
            }
            None => row.extend([0; 7]),
        }
    }
}

fn candidates(row: &mut Vec<u8>, page: &Page<'_>, block: usize) {
    let whole = page.whole();
    for candidate in [page.best, page.best.and_then(|best| page.parent(best)), page.main, page.article, page.named] {
        let frame = candidate.and_then(|frame| page.frames.get(frame as usize));
        match (candidate, frame) {
            (Some(number), Some(frame)) => {
                let (first, last) = (frame.first as usize, frame.last as usize);
                let stands = match block {
                    block if block < first => 1,
                    block if block < last => 2,
                    _ => 3,
                };
                let sum = page.inside(number);
                row.extend([stands, share(sum.words as usize, whole.words as usize), share(sum.running as usize, whole.running as usize)]);
            }
            _ => row.extend([0, 255, 255]),
        }
    }
    row.push(count(page.articles));
}

fn heading(row: &mut Vec<u8>, page: &Page<'_>, seen: &Seen, block: usize) {
    let heading = seen.headings.get(block).copied().flatten();
    match heading.and_then(|heading| Some((heading, page.stats.get(heading)?))) {
        Some((at, stats)) => {
            row.extend([
                count(block - at),
                stats.level,
                count(stats.counts.words as usize),
                share(stats.in_title as usize, stats.counts.words as usize),
            ]);
            row.extend(bytes_of(stats.phrases.0));
        }
        None => row.extend([255, 0, 0, 255, 0, 0, 0]),
    }
}

/// The phrases of a neighbour or a heading, eight in a byte would not order them: only those that head what is no text.
fn bytes_of(phrases: u32) -> [u8; 3] {
    let any = |bits: &[u32]| u8::from(bits.iter().any(|bit| phrases >> bit & 1 == 1));
    [any(&[5, 7]), any(&[2, 3, 6, 12]), any(&[4, 18])]
}

fn neighbour(row: &mut Vec<u8>, page: &Page<'_>, block: usize, step: isize) {
    let other = block.checked_add_signed(step).and_then(|other| Some((other, page.stats.get(other)?)));
    match other {
        Some((other, stats)) => {
            let kin = page.homes.get(block).zip(page.homes.get(other)).is_some_and(|(a, b)| page.parent(*a) == page.parent(*b));
            row.extend([
                count(stats.counts.words as usize),
                share(stats.counts.linked as usize, stats.counts.bytes as usize),
                stats.kind,
                u8::from(stats.ends_sentence),
                u8::from(kin),
            ]);
        }
        None => row.extend([0, 255, 255, 0, 0]),
    }
}

fn whole(row: &mut Vec<u8>, page: &Page<'_>) {
    let whole = page.whole();
    row.extend([
        count(whole.words as usize),
        count(whole.blocks as usize),
        share(whole.linked as usize, whole.bytes as usize),
        count(whole.running as usize),
        share(whole.running as usize, whole.words as usize),
        count(whole.paragraphs as usize),
        count(whole.headings as usize),
        page.head.kind,
        page.head.address,
        page.head.path.0,
        page.head.path.1,
    ]);
    row.extend((0..TYPES).map(|bit| page.head.types >> bit & 1));
    // Coarse: what tells a kind of page, not a page.
    row.extend(page.phrases.iter().map(|blocks| share(*blocks as usize, page.stats.len()) / 8));
    row.extend(CALLED.iter().map(|signal| u8::from(page.called.has(*signal))));
}

/// How many kinds of types of JSON-LD there are.
const TYPES: usize = 7;
/// What a page as a whole may be called.
const CALLED: [Signal; 7] =
    [Signal::Article, Signal::Product, Signal::Forum, Signal::Documentation, Signal::Cards, Signal::Pages, Signal::Contact];

/// How many features there are.
pub(in super::super) const FEATURES: usize =
    19 + PHRASES.len() + 9 + 7 + SIGNALS + 1 + 45 + 14 + 16 + 7 + 30 + 11 + TYPES + PHRASES.len() + CALLED.len();
