//! The published order, place and words of changes and doubts.

use siglum_model::{Act, By, Change, Document, Home, Where};

use super::layout::Layout;
use super::members::{Members, hull};
use crate::digest::sha256_hex;
use crate::record::{ChangeLine, Doubt, MovedTo};

/// Words of a change beyond this many characters are cut.
const LONGEST: usize = 200;

/// The lines of `changes.jsonl` and the doubts of the record, which name them by number.
#[derive(Debug)]
pub(super) struct Changes {
    pub(super) lines: Vec<ChangeLine>,
    pub(super) doubts: Vec<Doubt>,
}

/// Where a change stands: the rank of its text (title, text, notes, fields), first and last place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Stand {
    rank: Rank,
    start: u64,
    end: u64,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    In(Home),
    Field(&'static str),
}

/// Puts the changes of a document into the order of their places and numbers them.
pub(super) fn changes_of(document: &Document, id: &str, layout: &Layout<'_>, members: &Members) -> Changes {
    let stands = stands_of(document, layout);
    let mut order: Vec<usize> = (0..document.changes.len()).collect();
    order.sort_by_key(|index| (stands[*index], *index));
    let mut lines = Vec::with_capacity(order.len());
    let mut doubts = Vec::new();
    for index in order {
        let change = &document.changes[index];
        let n = lines.len() as u64;
        if change.act == Act::Doubt {
            doubts.push(doubt_of(change, n, members));
        }
        let line = ChangeLine { id: id.to_owned(), n, ..line_of(change, stands[index], layout, members) };
        lines.push(line);
    }
    Changes { lines, doubts }
}

/// Finds where each change stands: the first wording that it touched, else what it says itself.
fn stands_of(document: &Document, layout: &Layout<'_>) -> Vec<Stand> {
    let mut found: Vec<Option<Stand>> = vec![None; document.changes.len()];
    for placed in &layout.placed {
        for touched in placed.wording.touched() {
            let (start, end) = (placed.place(touched.range.start), placed.place(touched.range.end));
            if let Some(stand @ None) = found.get_mut(touched.change.0 as usize) {
                *stand = Some(Stand { rank: Rank::In(placed.home), start, end: end.max(start) });
            }
        }
    }
    let fallback = |change: &Change| Stand { rank: rank_of(layout, &change.at), start: 0, end: 0 };
    found.into_iter().zip(&document.changes).map(|(stand, change)| stand.unwrap_or_else(|| fallback(change))).collect()
}

fn rank_of(layout: &Layout<'_>, at: &Where) -> Rank {
    match at {
        Where::Text => Rank::In(Home::Text),
        Where::Title => Rank::In(Home::Title),
        Where::Note(id) => Rank::In(layout.home_of(*id)),
        Where::Field(name) => Rank::Field(name),
    }
}

fn line_of(change: &Change, stand: Stand, layout: &Layout<'_>, members: &Members) -> ChangeLine {
    let (before, after) = (Words::of(&change.before), Words::of(&change.after));
    let whole = before.whole.or(after.whole);
    ChangeLine {
        code: change.code.to_string(),
        act: change.act.name().to_owned(),
        by: by_name(change.by).to_owned(),
        within: match stand.rank {
            Rank::In(home) => layout.name(home),
            Rank::Field(name) => name.to_owned(),
        },
        start: stand.start,
        end: stand.end,
        to: change.to.map(|note| MovedTo { within: note.to_string(), start: 0 }),
        raw: change.raw.iter().map(|span| members.span(*span)).collect(),
        before: before.shown,
        after: after.shown,
        length: whole.as_ref().map_or(0, |(length, _)| *length),
        digest: whole.map(|(_, digest)| digest),
        certainty: change.certainty.name().to_owned(),
        message: change.message.clone().filter(|message| !message.is_empty()),
        ..ChangeLine::default()
    }
}

/// The words of a change as shown, and length and digest of the whole where they are cut.
struct Words {
    shown: Option<String>,
    whole: Option<(u64, String)>,
}

impl Words {
    fn of(words: &str) -> Self {
        let cut = words.char_indices().nth(LONGEST).map(|(at, _)| at);
        let shown = cut.and_then(|at| words.get(..at)).unwrap_or(words);
        let whole = cut.map(|_| (words.chars().count() as u64, sha256_hex(words.as_bytes())));
        Self { shown: Some(shown.to_owned()).filter(|it| !it.is_empty()), whole }
    }
}

const fn by_name(by: By) -> &'static str {
    match by {
        By::Rule => "rule",
        By::Curator => "curator",
    }
}

fn doubt_of(change: &Change, n: u64, members: &Members) -> Doubt {
    let (raw_start, raw_end, raw_member) = members.place(hull(&change.raw));
    let message = change.message.clone().unwrap_or_default();
    Doubt { code: change.code.to_string(), message, change: n, accepted: None, raw_start, raw_end, raw_member }
}
