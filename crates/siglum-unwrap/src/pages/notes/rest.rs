//! What is left over: notes that nothing cites, and marks that lead nowhere.

use siglum_model::{BlockKind, NoteKind};

use super::bodies::LONGEST;
use super::labels::any_label;
use super::links::{Body, Mark};
use super::names::{Sign, has_note_name};
use super::page::{At, Page};
use super::seen::Shape;

/// The notes that nothing cites, beside those that are cited: items of the same list, and what calls itself a note.
pub(crate) fn orphan_bodies(page: &Page<'_>, bodies: &[Body]) -> Vec<Body> {
    let mut ranges: Vec<(At, At)> = bodies.iter().map(|body| (body.start, body.end)).collect();
    ranges.sort_unstable();
    let mut found: Vec<Body> = Vec::new();
    for index in page.all() {
        let Some(element) = page.elements.get(index).filter(|element| element.home == 0) else { continue };
        let range = (element.start, element.end);
        let last = found.last().map(|body| body.end);
        let is_new = last.is_none_or(|end| end <= range.0) && !touches(&ranges, range);
        if is_new && is_note(page, index, &ranges) {
            found.push(Body {
                start: range.0,
                end: range.1,
                home: 0,
                kind: NoteKind::Footnote,
                marks: Vec::new(),
                is_again: false,
                tag: None,
                label: String::new(),
            });
        }
    }
    // Notes most of which nothing cites are the notes of another text, or a list of works.
    if found.len() > bodies.len() { Vec::new() } else { found }
}

/// Whether one of the ranges, which are in order, touches this one.
fn touches(ranges: &[(At, At)], range: (At, At)) -> bool {
    let next = ranges.partition_point(|own| own.1 <= range.0);
    ranges.get(next).is_some_and(|own| own.0 < range.1)
}

/// Whether an element is one note: it says so, or it stands in a list whose other items are notes and leads back.
fn is_note(page: &Page<'_>, index: usize, cited: &[(At, At)]) -> bool {
    let Some(element) = page.elements.get(index) else { return false };
    let blocks = page.blocks.get(element.start.0..element.end.0).unwrap_or_default();
    let fits = !blocks.is_empty() && blocks.len() <= LONGEST && blocks.iter().all(|block| block.kind != BlockKind::Heading);
    let is_form = matches!(element.shape, Shape::Item | Shape::Part | Shape::Paragraph) && element.start.1 == 0;
    let says = || element.signs.has(Sign::Note) || element.id.as_deref().is_some_and(has_note_name);
    fits && is_form && says() && stands_among(page, index, cited)
}

/// Whether a note that is cited stands in the element around.
fn stands_among(page: &Page<'_>, index: usize, cited: &[(At, At)]) -> bool {
    let around = page.elements.get(index).and_then(|element| page.elements.get(element.parent?));
    around.is_some_and(|around| touches(cited, (around.start, around.end)))
}

/// The marks that say they are marks and lead to nothing on the page.
pub(crate) fn orphan_marks(page: &Page<'_>) -> Vec<Mark> {
    let mut found: Vec<Mark> = Vec::new();
    for index in page.all() {
        let Some(link) = page.elements.get(index).and_then(|element| element.link.as_deref()) else { continue };
        let is_lost =
            !page.ids.contains_key(link) && has_note_name(link) && page.says(index, Sign::Mark, 2) && !page.says(index, Sign::Back, 2);
        let mark = || {
            let (block, range) = page.words(index)?;
            let text = page.blocks.get(block)?.as_str().get(range.clone())?;
            Some(Mark { block, label: any_label(text)?.to_owned(), range })
        };
        let is_new = |mark: &Mark| found.last().is_none_or(|last| last.block != mark.block || last.range.end <= mark.range.start);
        if let Some(mark) = is_lost.then(mark).flatten().filter(is_new) {
            found.push(mark);
        }
    }
    found
}
