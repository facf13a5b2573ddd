//! Notes that a page links with their marks: `<a href="#fn1">1</a>` here, `<li id="fn1">` there, and a link back.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use siglum_model::{Address, Block, BlockKind, NoteKind, NoteState, StyleKind};
use siglum_rule::{NotePlan, Piece, Proposals};

use crate::rules::U501;

/// The most blocks of one note; what is longer is a part of the text that a table of contents links.
const LONGEST: usize = 30;

/// Which blocks stand inside the element with an id.
pub(crate) type Ids = HashMap<String, Range<usize>>;

/// A link within the page.
struct Link<'a> {
    block: usize,
    range: Range<usize>,
    to: &'a str,
    text: &'a str,
}

/// Proposes to lift the notes of a page that its own links tie to their marks.
pub(crate) fn linked_notes(blocks: &[Block], ids: &Ids) -> Proposals {
    let links: Vec<Link<'_>> = blocks.iter().enumerate().flat_map(|(at, block)| links_of(at, block)).collect();
    let mut marks: BTreeMap<(usize, usize), Vec<&Link<'_>>> = BTreeMap::new();
    for link in links.iter().filter(|link| label(link.text).is_some()) {
        let Some(body) = ids.get(link.to).filter(|body| is_body(blocks, body, link.block)) else { continue };
        if has_note_name(link.to) || leads_back(&links, ids, body, link.block) {
            marks.entry((body.start, body.end)).or_default().push(link);
        }
    }
    let mut out = Proposals::new(&U501);
    let mut order: Vec<_> = marks.into_iter().collect();
    // The smallest element wins where one holds another; a link inside a note is a mark only of a note that stands apart.
    order.sort_by_key(|((start, end), _)| (end - start, *start));
    let mut taken: Vec<Range<usize>> = Vec::new();
    let mut plans = Vec::new();
    for ((start, end), marks) in order {
        if taken.iter().any(|own| own.start < end && start < own.end) {
            continue;
        }
        taken.push(start..end);
        plans.push((start..end, marks));
    }
    take_in_followers(blocks, &links, &mut plans);
    plans.sort_by_key(|(_, marks)| marks.first().map(|mark| (mark.block, mark.range.start)));
    for (body, marks) in plans {
        lift(blocks, &links, &body, &marks, &mut out);
    }
    out
}

/// The most further paragraphs of a note whose id stands in its first paragraph only.
const FOLLOWERS: usize = 3;

/// Paragraphs between two notes belong to the first, if no mark and no heading stands among them.
fn take_in_followers(blocks: &[Block], links: &[Link<'_>], plans: &mut [(Range<usize>, Vec<&Link<'_>>)]) {
    plans.sort_by_key(|(body, _)| body.start);
    for at in 1..plans.len() {
        let (from, to) = (plans[at - 1].0.end, plans[at].0.start);
        let between = blocks.get(from..to).unwrap_or_default();
        let plain = between.iter().all(|block| block.kind != BlockKind::Heading);
        let first = links.partition_point(|link| link.block < from);
        let linked = links.get(first).is_some_and(|link| link.block < to);
        if !between.is_empty() && between.len() <= FOLLOWERS && plain && !linked {
            plans[at - 1].0.end = to;
        }
    }
}

fn links_of(at: usize, block: &Block) -> Vec<Link<'_>> {
    let text = block.as_str();
    let own = block.wording.styles().iter().filter_map(|style| match &style.kind {
        StyleKind::Link { url } => Some((style.range.clone(), url.strip_prefix('#').filter(|id| !id.is_empty())?)),
        _ => None,
    });
    own.filter_map(|(range, to)| Some(Link { block: at, text: text.get(range.clone())?, range, to })).collect()
}

/// The label of a mark: a number, a letter or a symbol, in brackets or bare.
fn label(text: &str) -> Option<&str> {
    let bare = text.trim().trim_matches(['[', ']', '(', ')', '.', '^', '\u{2009}', '\u{a0}', ' ']);
    let is_number = !bare.is_empty() && bare.len() < 5 && bare.chars().all(|c| c.is_numeric());
    let is_sign = bare.chars().count() < 4 && bare.chars().all(|c| "*†‡§¶‖".contains(c)) && !bare.is_empty();
    let is_letter = bare.chars().count() < 3 && bare.chars().all(|c| c.is_ascii_alphabetic()) && !bare.is_empty();
    (is_number || is_sign || is_letter).then_some(bare)
}

fn is_body(blocks: &[Block], body: &Range<usize>, mark: usize) -> bool {
    let inside = blocks.get(body.clone()).unwrap_or_default();
    // Mark and note often link each other: the note is the one that comes later.
    mark < body.start && !inside.is_empty() && inside.len() <= LONGEST && inside[0].kind != BlockKind::Heading
}

/// Ids that writers and programs give to notes.
fn has_note_name(id: &str) -> bool {
    let id = id.to_lowercase();
    ["fn", "note", "cite", "ftn", "foot"].iter().any(|name| id.contains(name))
}

/// A link inside the body leads to the block of the mark.
fn leads_back(links: &[Link<'_>], ids: &Ids, body: &Range<usize>, mark: usize) -> bool {
    let first = links.partition_point(|link| link.block < body.start);
    let inside = links[first..].iter().take_while(|link| link.block < body.end);
    inside.into_iter().any(|link| ids.get(link.to).is_some_and(|home| home.contains(&mark)))
}

fn lift(blocks: &[Block], links: &[Link<'_>], body: &Range<usize>, marks: &[&Link<'_>], out: &mut Proposals) {
    let mut pieces = Vec::new();
    for at in body.clone() {
        let text = blocks[at].as_str();
        let first = links.partition_point(|link| link.block < at);
        let back: Vec<&Link<'_>> = links[first..].iter().take_while(|link| link.block == at).filter(|link| is_back(link)).collect();
        let words = words_between(text, &back);
        for aside in [0..words.start, words.end..text.len()] {
            if !text.get(aside.clone()).unwrap_or_default().trim().is_empty() {
                out.discard(Address::text(at), aside);
            }
        }
        pieces.push(Piece { at: Address::text(at), range: words, glue: None });
    }
    out.note(NotePlan {
        label: marks.first().and_then(|mark| label(mark.text)).unwrap_or_default().to_owned(),
        kind: NoteKind::Footnote,
        state: NoteState::Paired,
        confidence: 99,
        marks: marks.iter().map(|mark| (Address::text(mark.block), with_brackets(blocks[mark.block].as_str(), &mark.range))).collect(),
        label_at: None,
        pieces,
    });
}

/// A link back has no words: an arrow, a caret, the label again.
fn is_back(link: &Link<'_>) -> bool {
    label(link.text).is_some() || !link.text.chars().any(char::is_alphanumeric)
}

/// The words of a note between the links back at its start (with the label they are) and at its end.
fn words_between(text: &str, back: &[&Link<'_>]) -> Range<usize> {
    let is_bare = |part: &str| !part.chars().any(char::is_alphanumeric);
    let mut start = 0;
    for link in back {
        if text.get(start..link.range.start).is_some_and(is_bare) {
            start = link.range.end;
        }
    }
    let mut end = text.len();
    for link in back.iter().rev() {
        let behind = text.get(link.range.end..end).unwrap_or_default();
        if link.range.start >= start && is_bare(behind) && !behind.contains(['”', '"', ')']) {
            end = link.range.start;
        }
    }
    let signs = [' ', '.', ')', ']', ':', '\u{a0}', '\n'];
    let lead = if start > 0 { text[start..end].len() - text[start..end].trim_start_matches(signs).len() } else { 0 };
    start + lead..end
}

/// The range with the brackets right around it.
fn with_brackets(text: &str, range: &Range<usize>) -> Range<usize> {
    let opened = text.get(..range.start).is_some_and(|before| before.ends_with(['[', '(']));
    let closed = text.get(range.end..).is_some_and(|behind| behind.starts_with([']', ')']));
    if opened && closed { range.start - 1..range.end + 1 } else { range.clone() }
}
