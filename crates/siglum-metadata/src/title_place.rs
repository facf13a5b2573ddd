//! Where the title goes: its wording, and the block it stood in.

use siglum_model::{Document, Span, Wording};

use crate::titles::to_letters;

/// The blocks at the head of a text in which its title may stand.
const HEAD: usize = 8;

/// Sets the wording of the title from the believed claim, and takes the block that holds it out of the text.
///
/// A block holds the title if it comes from the same raw bytes; one that only repeats the words stays.
pub(crate) fn take_title_out(document: &mut Document) {
    if document.title.is_some() {
        return;
    }
    let Some(claim) = document.claims.iter().find(|claim| {
        claim.field == siglum_model::Field::Title && claim.accepted && claim.why == Some("chosen") && claim.passage.is_some()
    }) else {
        return;
    };
    let Some(passage) = claim.passage.clone() else { return };
    let raw = passage.raw_hull(0..passage.len());
    let block = document.blocks.iter().take(HEAD).position(|block| {
        let own = block.wording.passage().raw_hull(0..block.wording.len());
        is_same_place(own, raw) && to_letters(block.as_str()) == to_letters(passage.as_str())
    });
    match block {
        Some(at) => {
            document.title = Some(document.blocks.remove(at).wording);
            document.title_in_text = true;
        }
        None => document.title = Some(Wording::from(passage)),
    }
}

fn is_same_place(a: Option<Span>, b: Option<Span>) -> bool {
    a.zip(b).is_some_and(|(a, b)| a.holds(b) || b.holds(a))
}
