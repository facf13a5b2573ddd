//! Where the title goes: its wording, and the block it stood in.

use siglum_model::{BlockKind, Claim, Document, Field, Passage, Span, Wording};

use crate::titles::to_letters;

/// The blocks at the head of a text in which its title may stand.
const HEAD: usize = 8;

/// Sets the wording of the title from the believed claims, and takes the block that holds it out of the text.
///
/// A block holds the title if it comes from the same raw bytes; one that only repeats the words stays. Where no claim of
/// just these words has a wording, the document has none.
pub(crate) fn take_title_out(document: &mut Document) {
    let Some(title) = document.metadata.title.clone().filter(|_| document.title.is_none()) else { return };
    let claims = document.claims.iter().filter(|claim| claim.field == Field::Title && claim.accepted);
    let passages: Vec<Passage> = claims.filter_map(|claim| wording_of(claim, &title)).collect();
    let Some(first) = passages.first() else { return };
    let block = passages.iter().find_map(|passage| block_of(document, passage, &title));
    match block {
        Some(at) => {
            let wording = document.blocks.remove(at).wording;
            document.metadata.title_raw = wording.passage().raw_hull(0..wording.len());
            document.title = Some(wording);
            document.title_in_text = true;
        }
        None => document.title = Some(Wording::from(first.clone())),
    }
}

/// The block that a claim's words come from, if it says the title and nothing else: one at the head of the text, or a
/// heading.
fn block_of(document: &Document, passage: &Passage, title: &str) -> Option<usize> {
    let raw = passage.raw_hull(0..passage.len());
    document.blocks.iter().enumerate().position(|(at, block)| {
        let own = block.wording.passage().raw_hull(0..block.wording.len());
        let may = at < HEAD || block.kind == BlockKind::Heading;
        may && is_same_place(own, raw) && to_letters(block.as_str()) == to_letters(title)
    })
}

/// The words of the title in a claim, with their map. White space within may be as in the source.
fn wording_of(claim: &Claim, title: &str) -> Option<Passage> {
    let passage = claim.passage.as_ref().filter(|_| claim.normal().trim() == title)?;
    match passage.as_str().find(title) {
        Some(start) => Some(passage.slice(start..start + title.len())),
        None => Some(passage.clone()).filter(|passage| to_letters(passage.as_str()) == to_letters(title)),
    }
}

fn is_same_place(a: Option<Span>, b: Option<Span>) -> bool {
    a.zip(b).is_some_and(|(a, b)| a.holds(b) || b.holds(a))
}
