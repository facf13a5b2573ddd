//! The true text of a page, and which blocks of the page belong to it.

use std::collections::HashMap;

use crate::bench_html::words::tokens;

/// Words by number, so that comparing them is cheap.
#[derive(Debug, Default)]
struct Numbers(HashMap<String, u32>);

impl Numbers {
    fn of(&mut self, text: &str) -> Vec<u32> {
        let lower = text.to_lowercase();
        let number = |word: &str| {
            let next = self.0.len() as u32;
            *self.0.entry(word.to_owned()).or_insert(next)
        };
        tokens(&lower).map(number).collect()
    }
}

/// The words that make a piece that is looked for in the true text.
const PIECE: usize = 4;
/// How far from between its neighbours a short block may stand in the true text, in words.
const SLACK: usize = 3;

/// For each block the share of its words that stands in the true text, 0 to 1, and the number of its words.
pub(crate) fn shares(blocks: &[&str], gold: &str) -> Vec<(f32, usize)> {
    let mut numbers = Numbers::default();
    let gold = numbers.of(gold);
    let blocks: Vec<Vec<u32>> = blocks.iter().map(|block| numbers.of(block)).collect();
    let mut pieces: HashMap<&[u32], Vec<usize>> = HashMap::new();
    for (at, piece) in gold.windows(PIECE).enumerate() {
        pieces.entry(piece).or_default().push(at);
    }
    let mut singles: HashMap<u32, Vec<usize>> = HashMap::new();
    for (at, word) in gold.iter().enumerate() {
        singles.entry(*word).or_default().push(at);
    }
    let mut shares: Vec<f32> = blocks.iter().map(|block| covered(block, &pieces)).collect();
    let chain = longest_chain(anchors(&blocks, &gold, &pieces, &singles, &shares), gold.len());
    let mut place: Vec<Option<Anchor>> = vec![None; blocks.len()];
    for anchor in &chain {
        place[anchor.block] = Some(*anchor);
    }
    let windows = windows(&place, gold.len());
    for (index, block) in blocks.iter().enumerate().filter(|(_, block)| !block.is_empty() && block.len() < SHORT) {
        let (low, high) = windows[index];
        let places = singles.get(&block[0]).map(Vec::as_slice).unwrap_or_default();
        let fits = |at: &usize| *at + SLACK >= low && *at + block.len() <= high + SLACK && gold[*at..].starts_with(block);
        if place[index].is_some() || places.iter().any(fits) {
            shares[index] = 1.0;
        } else if block.len() < PIECE || shares[index] < 1.0 || !places.is_empty() {
            shares[index] = 0.0;
        }
    }
    once_each(&blocks, &gold, &mut shares);
    shares.into_iter().zip(&blocks).map(|(share, block)| (share, block.len())).collect()
}

/// Blocks of fewer words must stand where their neighbours stand.
const SHORT: usize = 8;

/// A block and where it stands in the true text.
#[derive(Clone, Copy, Debug)]
struct Anchor {
    block: usize,
    start: usize,
    end: usize,
}

/// The blocks that stand once on the page and once in the true text.
fn anchors(
    blocks: &[Vec<u32>],
    gold: &[u32],
    pieces: &HashMap<&[u32], Vec<usize>>,
    singles: &HashMap<u32, Vec<usize>>,
    shares: &[f32],
) -> Vec<Anchor> {
    let mut times: HashMap<&[u32], usize> = HashMap::new();
    for block in blocks {
        *times.entry(block).or_default() += 1;
    }
    let of = |block: &[u32], share: f32| -> Option<usize> {
        if times.get(block).is_some_and(|times| *times > 1) || block.is_empty() {
            return None;
        }
        if block.len() >= SHORT {
            let only = |(at, piece): (usize, &[u32])| match pieces.get(piece)?.as_slice() {
                [only] => Some(only.saturating_sub(at)),
                _ => None,
            };
            return block.windows(PIECE).enumerate().find_map(only).filter(|_| share >= 0.8);
        }
        let mut places = singles.get(&block[0])?.iter().filter(|at| gold[**at..].starts_with(block));
        let first = places.next()?;
        places.next().is_none().then_some(*first)
    };
    let found = blocks.iter().zip(shares).enumerate();
    found
        .filter_map(|(index, (block, share))| Some((index, of(block, *share)?, block.len())))
        .map(|(block, start, length)| Anchor { block, start, end: start + length })
        .collect()
}

/// The anchors with the most words that follow each other on the page and in the true text alike.
fn longest_chain(anchors: Vec<Anchor>, length: usize) -> Vec<Anchor> {
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(anchors.len());
    let mut tree: Vec<(usize, Option<usize>)> = vec![(0, None); length + 2];
    for (index, anchor) in anchors.iter().enumerate() {
        let mut found = (0, None);
        let mut at = anchor.start + 1;
        while at > 0 {
            found = found.max(tree[at]);
            at &= at - 1;
        }
        let weight = found.0 + (anchor.end - anchor.start).min(20);
        best.push((weight, found.1));
        let mut at = anchor.end.min(length) + 1;
        while at < tree.len() {
            tree[at] = tree[at].max((weight, Some(index)));
            at += at & at.wrapping_neg();
        }
    }
    let mut chain = Vec::new();
    let mut at = best.iter().enumerate().max_by_key(|(_, best)| best.0).map(|(index, _)| index);
    while let Some(index) = at {
        chain.push(anchors[index]);
        at = best[index].1;
    }
    chain.reverse();
    chain
}

/// The share of a block's words that lie in pieces of the true text.
fn covered(block: &[u32], pieces: &HashMap<&[u32], Vec<usize>>) -> f32 {
    if block.len() < PIECE {
        return 0.0;
    }
    let mut hit = vec![false; block.len()];
    for (at, piece) in block.windows(PIECE).enumerate() {
        if pieces.contains_key(piece) {
            hit[at..at + PIECE].fill(true);
        }
    }
    hit.iter().filter(|hit| **hit).count() as f32 / block.len() as f32
}

/// For each block the part of the true text between its neighbours.
fn windows(place: &[Option<Anchor>], length: usize) -> Vec<(usize, usize)> {
    let mut windows = vec![(0, 0); place.len()];
    let mut low: Option<Anchor> = None;
    for (index, window) in windows.iter_mut().enumerate() {
        window.0 = low.map_or(0, |low| low.end);
        low = place[index].or(low);
    }
    let mut high: Option<Anchor> = None;
    for (index, window) in windows.iter_mut().enumerate().rev() {
        window.1 = high.map_or(length, |high| high.start);
        high = place[index].or(high);
    }
    windows
}

/// Words that a page repeats belong to the true text only as often as they stand there: where most of the neighbours do.
fn once_each(blocks: &[Vec<u32>], gold: &[u32], shares: &mut [f32]) {
    let mut same: HashMap<&[u32], Vec<usize>> = HashMap::new();
    for (index, block) in blocks.iter().enumerate().filter(|(index, block)| shares[*index] >= 0.5 && block.len() >= 2) {
        same.entry(block).or_default().push(index);
    }
    let before = shares.to_vec();
    for (block, places) in same.into_iter().filter(|(_, places)| places.len() > 1) {
        let times = gold.windows(block.len()).filter(|window| *window == block).count().max(1);
        if times >= places.len() {
            continue;
        }
        let mut ranked: Vec<(f32, usize)> = places.iter().map(|at| (company(&before, *at), *at)).collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        for (_, at) in ranked.into_iter().skip(times) {
            shares[at] = 0.0;
        }
    }
}

/// How much of what stands around a block belongs to the true text.
fn company(shares: &[f32], at: usize) -> f32 {
    let around = at.saturating_sub(4)..(at + 5).min(shares.len());
    shares[around].iter().sum()
}
