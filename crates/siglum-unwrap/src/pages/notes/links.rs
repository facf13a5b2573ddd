//! Which links are marks, and which bodies they lead to.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use siglum_model::{BlockKind, NoteKind, Span};

use super::bodies::{Extents, Target};
use super::labels::{any_label, is_within_sentence, label};
use super::marks::is_set_off;
use super::names::{Sign, has_note_name};
use super::page::{At, Page};
use super::words::behind_typed;

/// The most paragraphs behind a note whose id stands in its first paragraph only.
const FOLLOWERS: usize = 3;

/// The most notes that one block is cut into: each cut looks at all its links.
const MOST_IN_BLOCK: usize = 500;

/// How many elements around a mark may say that it is one: a link in raised text in a frame.
const FRAMES: usize = 3;

/// The most elements before a note in a paragraph among which its mark is sought.
const BEFORE: usize = 16;

/// A mark as it is printed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Mark {
    pub(crate) block: usize,
    /// The bytes of its words; empty where the page prints none.
    pub(crate) range: Range<usize>,
    pub(crate) label: String,
}

/// A note: its words and its marks.
#[derive(Debug)]
pub(crate) struct Body {
    pub(crate) start: At,
    pub(crate) end: At,
    /// The note in a paragraph that it is, counted from 1; 0 stands in the text.
    pub(crate) home: usize,
    pub(crate) kind: NoteKind,
    /// In the order of the text; none if another note has the same mark.
    pub(crate) marks: Vec<Mark>,
    /// Whether it is printed again in the paragraph that cites it.
    pub(crate) is_again: bool,
    /// The start tag, where no mark is printed.
    pub(crate) tag: Option<Span>,
    /// What is printed for it, where its mark is that of another note.
    pub(crate) label: String,
}

/// Finds all notes of a page that something cites, in the order of their bodies.
pub(crate) fn find_bodies(page: &Page<'_>) -> Vec<Body> {
    let targets = targets(page);
    let extents = Extents::new(page, &targets);
    let mut bodies = choose(page, &extents);
    take_in_followers(page, &mut bodies);
    let sets = set_bodies(page, &targets, &bodies);
    bodies.extend(sets);
    bodies.sort_by_key(|body| (body.start, body.end));
    bodies
}

/// The mark that a link is, by its words.
fn mark_of(page: &Page<'_>, index: usize) -> Option<Mark> {
    let (block, range) = page.words(index)?;
    let text = page.blocks.get(block)?.as_str();
    let own = text.get(range.clone())?;
    let label = match page.says(index, Sign::Mark, FRAMES) {
        // A style sheet makes the number.
        true if own.trim().is_empty() => "",
        true => any_label(own)?,
        false => label(own)?,
    };
    Some(Mark { block, range, label: label.to_owned() })
}

/// The elements that marks lead to, with the links, in the order of the elements.
fn targets(page: &Page<'_>) -> Vec<Target> {
    let mut all: BTreeMap<usize, Target> = BTreeMap::new();
    for (index, element) in page.elements.iter().enumerate() {
        let target = element.link.as_ref().and_then(|id| page.ids.get(id)).copied();
        let Some(target) = target.filter(|target| page.elements.get(*target).is_some_and(|it| element.start < it.start)) else { continue };
        if let Some(mark) = mark_of(page, index).filter(|_| !page.says(index, Sign::Back, 1)) {
            let own = all.entry(target).or_insert_with(|| Target { element: target, links: Vec::new(), labels: BTreeSet::new() });
            own.links.push(index);
            own.labels.insert(mark.label);
        }
    }
    all.into_values().collect()
}

/// Gives each target its body. The smallest wins where one holds another: a link inside a note is a mark only of a note that
/// stands apart.
fn choose(page: &Page<'_>, extents: &Extents<'_>) -> Vec<Body> {
    let mut bodies: BTreeMap<(At, At), Vec<&Target>> = BTreeMap::new();
    for target in extents.targets().iter().filter(|target| page.elements.get(target.element).is_some_and(|own| own.home == 0)) {
        if let Some(body) = extents.of(target).filter(|body| is_cited(page, target, *body)) {
            bodies.entry(body).or_default().push(target);
        }
    }
    let mut order: Vec<_> = bodies.into_iter().collect();
    order.sort_by_key(|((start, end), _)| (end.0 - start.0, end.1.wrapping_sub(start.1), *start));
    let mut taken: BTreeMap<At, At> = BTreeMap::new();
    let mut in_block: BTreeMap<usize, usize> = BTreeMap::new();
    let mut found = Vec::new();
    for ((start, end), targets) in order {
        let before = taken.range(..end).next_back();
        let count = in_block.entry(start.0).or_default();
        if before.is_some_and(|(_, own_end)| *own_end > start) || *count == MOST_IN_BLOCK {
            continue;
        }
        *count += 1;
        let marks = marks_to(page, &targets, start, end);
        if !marks.is_empty() {
            taken.insert(start, end);
            let kind = kind_of(page, &targets);
            found.push(Body { start, end, home: 0, kind, marks, is_again: false, tag: None, label: String::new() });
        }
    }
    found
}

/// The marks that lead to a body from outside of it, in order. Where some are set off, a plain number is a reference within
/// a sentence.
fn marks_to(page: &Page<'_>, targets: &[&Target], start: At, end: At) -> Vec<Mark> {
    let outside = |index: &usize| page.elements.get(*index).is_some_and(|link| link.start < start || link.start >= end);
    let links = targets.iter().flat_map(|target| &target.links).copied().filter(outside);
    let read = |link: usize| {
        let mark = mark_of(page, link)?;
        let set_off = page.says(link, Sign::Mark, FRAMES) || is_set_off(page, mark.block, &mark.range);
        Some((mark, set_off))
    };
    let mut marks: Vec<(Mark, bool)> = links.filter_map(read).collect();
    marks.sort_by_key(|(mark, _)| (mark.block, mark.range.start, usize::MAX - mark.range.end));
    // A link within a link, such as raised text with a script, prints one mark.
    marks.dedup_by(|(second, _), (first, _)| meets(first, second));
    let any_set_off = marks.iter().any(|(_, set_off)| *set_off);
    let is_mark = |(mark, set_off): &(Mark, bool)| *set_off || !(any_set_off || in_sentence(page, mark));
    marks.retain(is_mark);
    marks.into_iter().map(|(mark, _)| mark).collect()
}

/// Whether a number stands within a sentence: `see note 3`.
fn in_sentence(page: &Page<'_>, mark: &Mark) -> bool {
    page.text((mark.block, 0), (mark.block, mark.range.start)).is_some_and(is_within_sentence)
}

fn kind_of(page: &Page<'_>, targets: &[&Target]) -> NoteKind {
    let ids = targets.iter().filter_map(|target| page.elements.get(target.element)?.id.as_deref());
    let is_end = |id: &str| ["edn", "endnote", "rearnote"].iter().any(|name| id.to_ascii_lowercase().contains(name));
    if ids.into_iter().any(is_end) { NoteKind::Endnote } else { NoteKind::Footnote }
}

/// Whether the page says somehow that a body is a note: by names, or by a link back.
fn is_cited(page: &Page<'_>, target: &Target, body: (At, At)) -> bool {
    let named = page.elements.get(target.element).is_some_and(|own| own.id.as_deref().is_some_and(has_note_name));
    let is_note = || page.says(target.element, Sign::Note, FRAMES) || page.says(target.element, Sign::List, FRAMES);
    let says = || target.links.iter().any(|link| page.says(*link, Sign::Mark, FRAMES));
    named || is_note() || says() || leads_back(page, target, body) || is_labelled(page, target, body)
}

/// Whether a body begins with what one of its marks prints, raised or in brackets.
fn is_labelled(page: &Page<'_>, target: &Target, body: (At, At)) -> bool {
    let Some(first) = page.text(body.0, body.1) else { return false };
    target.links.iter().take(FRAMES).filter_map(|link| mark_of(page, *link)).any(|mark| {
        let is_set_off = is_set_off(page, mark.block, &mark.range);
        is_set_off && behind_typed(first, &(0..first.len()), Some(&mark.label)) > 0
    })
}

/// Whether a link inside a body leads to where one of its marks stands.
fn leads_back(page: &Page<'_>, target: &Target, body: (At, At)) -> bool {
    let homes: Vec<At> = target.links.iter().filter_map(|link| Some(page.elements.get(*link)?.start)).collect();
    page.within(body).any(|index| {
        let to = page.elements.get(index).and_then(|link| page.elements.get(*page.ids.get(link.link.as_ref()?)?));
        to.is_some_and(|to| homes.iter().any(|home| to.holds(*home) || to.start.0 == home.0))
    })
}

/// Paragraphs between two notes belong to the first, if no mark and no heading stands among them.
fn take_in_followers(page: &Page<'_>, found: &mut [Body]) {
    found.sort_by_key(|body| body.start);
    for at in 1..found.len() {
        let (from, to) = (found[at - 1].end, found[at].start);
        let from = if from.1 == 0 { from } else { (from.0 + 1, 0) };
        let between = page.blocks.get(from.0..to.0).unwrap_or_default();
        let plain = between.iter().all(|block| block.kind != BlockKind::Heading);
        let own_home = page.homes.get(from.0..to.0).unwrap_or_default().iter().all(|home| *home == 0);
        let linked = page.within((from, to)).any(|index| page.elements.get(index).is_some_and(|it| it.link.is_some()));
        if !between.is_empty() && between.len() <= FOLLOWERS && plain && own_home && !linked && to.1 == 0 {
            found[at - 1].end = to;
        }
    }
}

/// The notes that stand in paragraphs.
fn set_bodies(page: &Page<'_>, targets: &[Target], linked: &[Body]) -> Vec<Body> {
    let mut own: BTreeMap<usize, Vec<&Target>> = BTreeMap::new();
    for target in targets {
        let home = page.elements.get(target.element).map_or(0, |element| element.home);
        own.entry(home).or_default().push(target);
    }
    let taken: BTreeMap<(usize, usize), &Mark> =
        linked.iter().flat_map(|body| &body.marks).map(|mark| ((mark.block, mark.range.start), mark)).collect();
    let is_taken = |mark: &Mark| taken.range(..(mark.block, mark.range.end)).next_back().is_some_and(|(_, own)| meets(own, mark));
    let targets = |home: usize| own.get(&home).map_or(&[][..], Vec::as_slice);
    (0..page.sets.len()).filter_map(|index| set_body(page, index, targets(index + 1), &is_taken)).collect()
}

/// The note that stands in a paragraph, with the links to it or else the mark that is printed before it.
fn set_body(page: &Page<'_>, index: usize, targets: &[&Target], is_taken: &impl Fn(&Mark) -> bool) -> Option<Body> {
    let set = page.sets.get(index).filter(|set| !set.blocks.is_empty())?;
    let (start, end) = ((set.blocks.start, 0), (set.blocks.end, 0));
    let mut body =
        Body { start, end, home: index + 1, kind: set.kind, marks: Vec::new(), is_again: false, tag: None, label: String::new() };
    let printed = printed_before(page, index);
    if let Some(mark) = printed.as_ref().filter(|mark| is_taken(mark)) {
        return Some(Body { is_again: true, label: mark.label.clone(), ..body });
    }
    body.marks = marks_to(page, targets, start, end);
    match printed.filter(|mark| !body.marks.iter().any(|own| meets(own, mark))) {
        Some(mark) => body.marks.push(mark),
        None if body.marks.is_empty() => {
            body.tag = Some(set.raw);
            body.marks.push(Mark { block: set.host.0, range: set.host.1..set.host.1, label: String::new() });
        }
        None => {}
    }
    body.marks.sort_by_key(|mark| (mark.block, mark.range.start));
    Some(body)
}

fn meets(one: &Mark, two: &Mark) -> bool {
    one.block == two.block && one.range.start < two.range.end && two.range.start < one.range.end
}

/// The mark that is printed right before a note in a paragraph.
fn printed_before(page: &Page<'_>, index: usize) -> Option<Mark> {
    let set = page.sets.get(index)?;
    let text = page.blocks.get(set.host.0)?;
    let is_right_before =
        |range: &Range<usize>| range.end <= set.host.1 && text.as_str().get(range.end..set.host.1).is_some_and(|gap| gap.trim().is_empty());
    let mark = |at: usize| {
        let (block, range) = page.words(at).filter(|(block, range)| *block == set.host.0 && !range.is_empty() && is_right_before(range))?;
        let own = text.as_str().get(range.clone())?;
        let says = page.elements.get(at).is_some_and(|it| it.signs.has(Sign::Mark) || it.signs.has(Sign::Label));
        let is_toggle = says && !own.chars().any(char::is_alphanumeric);
        let label = if is_toggle {
            label(own).unwrap_or_default()
        } else if says {
            any_label(own)?
        } else {
            label(own)?
        };
        let is_mark = says || page.raised(block, &range).is_some() || page.elements.get(at).is_some_and(|it| it.link.is_some());
        is_mark.then(|| Mark { block, range, label: label.to_owned() })
    };
    (set.root.saturating_sub(BEFORE)..set.root).filter_map(mark).min_by_key(|mark| (mark.range.start, usize::MAX - mark.range.end))
}
