//! Everything that is known of a page before its blocks are chosen.

use siglum_model::Block;

use super::frames::{Frame, Frames};
use super::head::Head;
use super::phrases::PHRASES;
use super::signals::{SIGNALS, Signal, Signals};
use super::stats::{Counts, HEADING, Stats, stats_of};

/// How near an element with a signal is: 0 the innermost element itself, then steps up, `FAR` nowhere.
pub(super) const FAR: u8 = 16;

/// What is known of an element beyond its frame.
#[derive(Clone, Copy, Debug)]
pub(super) struct Around {
    pub(super) near: [u8; SIGNALS],
    /// The element of several kin that this stands in, the innermost and the outermost.
    pub(super) group: Option<u32>,
    pub(super) outer_group: Option<u32>,
}

/// A page, its blocks counted and its elements summed up.
#[derive(Debug)]
pub(super) struct Page<'a> {
    pub(super) stats: Vec<Stats>,
    sums: Vec<Counts>,
    pub(super) frames: &'a [Frame],
    /// The innermost element of each block that holds all of it.
    pub(super) homes: Vec<u32>,
    /// The innermost element in which it begins.
    pub(super) begins: &'a [u32],
    pub(super) around: Vec<Around>,
    /// For each element the innermost one around it that holds at least twice as many blocks, and that holds more.
    twice: Vec<Option<u32>>,
    wider: Vec<Option<u32>>,
    /// How many elements are articles.
    pub(super) articles: usize,
    /// How many blocks have each phrase.
    pub(super) phrases: [u32; PHRASES.len()],
    /// What the page as a whole is called.
    pub(super) called: Signals,
    /// For each element how many siblings of its kind it has, itself included.
    pub(super) kin: Vec<u32>,
    pub(super) head: &'a Head,
    /// The element whose paragraphs score best.
    pub(super) best: Option<u32>,
    /// The largest element that calls itself the main part, an article, a body.
    pub(super) main: Option<u32>,
    pub(super) article: Option<u32>,
    pub(super) named: Option<u32>,
    pub(super) first_h1: Option<usize>,
}

impl<'a> Page<'a> {
    pub(super) fn new(blocks: &[Block], frames: &'a Frames, head: &'a Head) -> Self {
        let stats: Vec<Stats> = blocks.iter().map(|block| stats_of(block, &head.title, &head.description)).collect();
        let mut sums = vec![Counts::default()];
        for stats in &stats {
            let last = sums.last().copied().unwrap_or_default();
            sums.push(last.plus(stats.counts));
        }
        let all = frames.all.as_slice();
        let phrases = std::array::from_fn(|bit| stats.iter().filter(|stats| stats.phrases.has(bit as u32)).count() as u32);
        let (wider, twice) = larger(all);
        let homes = (0..stats.len()).map(|block| home_of(all, &wider, &frames.of_blocks, block)).collect();
        let articles = all.iter().filter(|frame| frame.signals.has(Signal::TagArticle)).count();
        let first_h1 = stats.iter().position(|stats| stats.kind == HEADING && stats.level == 1);
        let mut page = Self {
            stats,
            sums,
            frames: all,
            homes,
            begins: &frames.of_blocks,
            around: Vec::new(),
            twice,
            wider,
            articles,
            phrases,
            called: frames.page,
            kin: kin_of(all),
            head,
            best: None,
            main: None,
            article: None,
            named: None,
            first_h1,
        };
        page.around = page.look_around();
        page.best = page.best_element();
        page.main = page.largest(|frame| frame.signals.has(Signal::TagMain));
        page.article = page.largest(|frame| frame.signals.has(Signal::TagArticle) || frame.signals.has(Signal::Body));
        page.named = page.largest(|frame| frame.signals.has(Signal::Content) && frame.signals.has(Signal::Article));
        page
    }

    /// Sums of a range of blocks.
    pub(super) fn sum(&self, first: usize, last: usize) -> Counts {
        let at = |index: usize| self.sums.get(index.min(self.stats.len())).copied().unwrap_or_default();
        at(last).minus(at(first))
    }

    /// Sums of what an element holds.
    pub(super) fn inside(&self, frame: u32) -> Counts {
        self.frames.get(frame as usize).map_or_else(Counts::default, |frame| self.sum(frame.first as usize, frame.last as usize))
    }

    pub(super) fn whole(&self) -> Counts {
        self.sums.last().copied().unwrap_or_default()
    }

    pub(super) fn parent(&self, frame: u32) -> Option<u32> {
        self.frames.get(frame as usize).map(|it| it.parent).filter(|parent| *parent != frame)
    }

    /// The containers around a block: the first that holds another block, then each that holds at least twice as many.
    pub(super) fn containers<const LEVELS: usize>(&self, block: usize) -> [Option<u32>; LEVELS] {
        let home = self.homes.get(block).copied();
        let mut next = home.and_then(|home| match self.inside(home).blocks {
            0 | 1 => self.wider.get(home as usize).copied().flatten(),
            _ => Some(home),
        });
        std::array::from_fn(|_| {
            let container = next?;
            next = self.twice.get(container as usize).copied().flatten();
            Some(container)
        })
    }

    fn look_around(&self) -> Vec<Around> {
        let mut all: Vec<Around> = Vec::with_capacity(self.frames.len());
        for (number, frame) in self.frames.iter().enumerate() {
            let outer = all.get(frame.parent as usize).copied().filter(|_| frame.parent as usize != number);
            let mut around = outer.unwrap_or(Around { near: [FAR; SIGNALS], group: None, outer_group: None });
            let signals = self.shown(number as u32, frame.signals);
            let steps = u8::from(frame.last - frame.first != 1 || outer.is_none());
            for (signal, near) in around.near.iter_mut().enumerate() {
                *near = if signals.0 >> signal & 1 == 1 { 0 } else { (*near + steps.min(FAR - *near)).min(FAR) };
            }
            if self.kin.get(number).is_some_and(|kin| *kin >= 3) && frame.last > frame.first {
                around.group = Some(number as u32);
                around.outer_group = around.outer_group.or(Some(number as u32));
            }
            all.push(around);
        }
        all
    }

    /// What an element is called. One that holds most of the page is shown, whatever it says: a script brings it to light.
    fn shown(&self, number: u32, signals: Signals) -> Signals {
        let is_most = || self.inside(number).words * 2 > self.whole().words;
        if signals.has(Signal::Unseen) && is_most() { signals.without(Signal::Unseen) } else { signals }
    }

    /// The element whose paragraphs score best, after the method of Readability: a paragraph counts for the element
    /// around it, and half for the one around that; what is linked counts less.
    fn best_element(&self) -> Option<u32> {
        let mut scores = vec![0_u32; self.frames.len()];
        for (block, stats) in self.stats.iter().enumerate() {
            if stats.counts.paragraphs == 0 {
                continue;
            }
            let score = 10 + 10 * stats.counts.commas.min(10) + (stats.counts.bytes / 10).min(30);
            let mut frame = self.homes.get(block).copied();
            for part in [1, 1, 2, 4] {
                frame = frame.and_then(|frame| self.parent(frame));
                let Some(frame) = frame else { break };
                if let Some(sum) = scores.get_mut(frame as usize) {
                    *sum += score / part;
                }
            }
        }
        let scored = scores.into_iter().zip(0_u32..).filter(|(score, _)| *score > 0);
        let weighed = scored.map(|(score, frame)| {
            let inside = self.inside(frame);
            let unlinked = u64::from(inside.bytes.saturating_sub(inside.linked));
            (u64::from(score) * 1000 * unlinked / u64::from(inside.bytes.max(1)), std::cmp::Reverse(frame))
        });
        weighed.max().map(|(_, std::cmp::Reverse(frame))| frame)
    }

    fn largest(&self, wanted: impl Fn(&Frame) -> bool) -> Option<u32> {
        let frames = self.frames.iter().enumerate().filter(|(_, frame)| wanted(frame));
        let sized = frames.map(|(number, _)| (self.inside(number as u32).words, std::cmp::Reverse(number as u32)));
        sized.filter(|(words, _)| *words > 0).max().map(|(_, std::cmp::Reverse(frame))| frame)
    }
}

/// The innermost element around the beginning of a block that holds all of the block.
fn home_of(frames: &[Frame], wider: &[Option<u32>], begins: &[u32], block: usize) -> u32 {
    let mut number = begins.get(block).copied().unwrap_or(0);
    // An element that holds no more than one inside it does not hold the block either.
    while let Some(frame) = frames.get(number as usize) {
        let holds = (frame.first as usize) <= block && block < frame.last as usize;
        match wider.get(number as usize).copied().flatten().filter(|_| !holds) {
            Some(up) => number = up,
            None => break,
        }
    }
    number
}

/// For each element the innermost one around it that holds more blocks, and that holds at least twice as many.
fn larger(frames: &[Frame]) -> (Vec<Option<u32>>, Vec<Option<u32>>) {
    let (mut wider, mut twice) = (Vec::with_capacity(frames.len()), Vec::with_capacity(frames.len()));
    // The elements around the one that is looked at, the outermost first: what they hold grows towards the front.
    let mut path: Vec<(u32, u32)> = Vec::new();
    for (number, frame) in frames.iter().enumerate() {
        path.truncate(usize::from(frame.depth));
        let blocks = frame.last - frame.first;
        let innermost =
            |least: u32| path.partition_point(|(_, held)| *held >= least).checked_sub(1).and_then(|at| path.get(at)).map(|(at, _)| *at);
        wider.push(innermost(blocks + 1));
        twice.push(innermost((blocks * 2).max(1)));
        path.push((number as u32, blocks));
    }
    (wider, twice)
}

/// How many siblings of its kind each element has that hold blocks.
fn kin_of(frames: &[Frame]) -> Vec<u32> {
    let kind = |frame: &Frame| (frame.parent, frame.signature);
    let mut sorted: Vec<_> = frames.iter().map(kind).zip(0_u32..).collect();
    sorted.sort_unstable();
    let mut kin = vec![0; frames.len()];
    for siblings in sorted.chunk_by(|one, other| one.0 == other.0) {
        let own = || siblings.iter().map(|(_, number)| *number as usize);
        let count = own().filter(|number| frames.get(*number).is_some_and(|frame| frame.last > frame.first)).count() as u32;
        for number in own() {
            if let Some(kin) = kin.get_mut(number) {
                *kin = count;
            }
        }
    }
    kin
}
