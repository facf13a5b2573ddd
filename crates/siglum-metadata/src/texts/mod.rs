//! Claims that a text makes about itself, by its form alone: at its head, at its end, and in the notes about its writer.
//!
//! Nothing is read from the midst of a text. Whoever is quoted, reviewed, interviewed or depicted is claimed for that thing, or for
//! nothing; whoever the text is about is not claimed by a weak form.

mod biographies;
mod created;
mod guests;
mod head;
mod labels;
mod lines;
mod participants;
mod people;
mod quotations;
mod reviewed;
mod signatures;
mod title;

use siglum_model::{AboutWhat, Claim, Document, Field};

use crate::names::to_comparable;
use lines::Ends;

/// Formats without a place for title and date, so that the first lines are it. Markup that has such a place and leaves it empty has
/// no title: a fragment, a note. The empty format is unknown.
const PLAIN: [&str; 4] = ["plain-text", "paged-text", "gutenberg", ""];

/// Reads the claims that a text makes about itself by its form.
///
/// - in plain text a title in its first line, where no other claim to a title is known: short, one line, before a longer block;
///   one that ends in a full stop only if it is a heading or the text has headings. `Title - Author` in one line is left as it
///   is, since as many titles have a dash;
/// - in plain text the day of a speech or of writing, in its first sentences;
/// - in the first blocks: `By NAME`, `NAME | date`, *This is a guest post by NAME*, `NAME writes:`, or a name alone that something
///   else bears out;
/// - in the last blocks: signatures (`— NAME`, `Text: NAME`, weakly a name alone) and biographies (*NAME is a writer …*);
/// - in both: translators, editors and others under their labels, as contributors;
/// - in a title *Interview with NAME*: a participant, who is then no author;
/// - in the box at the head of a review, and in the credit of a quotation: claims about the reviewed work, the quotation.
///
/// All ranges of raw bytes are those of the text, which stays as it is.
///
/// ```
/// use siglum_model::{Block, BlockKind, Document, Passage};
///
/// let lines = ["On Tides", "By Ana Ruiz", "The sea comes in twice a day, and twice a day it goes out again."];
/// let mut document = Document::default();
/// let mut at = 0;
/// for line in lines {
///     document.blocks.push(Block::new(BlockKind::Paragraph, Passage::verbatim(line, 0, at)));
///     at += line.len() as u32 + 2;
/// }
/// let claims = siglum_metadata::text_claims(&document);
/// assert_eq!(claims[0].value, "On Tides");
/// assert_eq!(claims[1].value, "Ana Ruiz");
/// ```
pub fn text_claims(document: &Document) -> Vec<Claim> {
    let is_plain = PLAIN.contains(&document.format);
    let title = title::read(document).filter(|_| is_plain);
    let ends = Ends::of(document, usize::from(title.is_some()));
    let mut claims: Vec<Claim> = title.into_iter().collect();
    claims.extend(created::read(document).filter(|_| is_plain));
    let participants = participants::read(document, &claims);
    let (reviewed, box_blocks) = reviewed::read(document, &ends);
    let ends = ends.without(&box_blocks);
    let ends = if labels::is_list_of_texts(document) { Ends::default() } else { ends };
    let mut said = signatures::read(document, &ends);
    said.extend(guests::read(document, &ends));
    said.extend(biographies::read(document, &ends));
    let borne = |name: &str| said.iter().any(|it| names_writer(it) && to_comparable(&it.value) == to_comparable(name));
    said.splice(0..0, head::read(document, &ends, borne));
    let others: Vec<Claim> = participants.iter().chain(&reviewed).filter(|it| is_person_field(it)).cloned().collect();
    said.retain(|it| !names_writer(it) || !others.iter().any(|other| to_comparable(&other.value) == to_comparable(&it.value)));
    claims.extend(without_echoes(said));
    claims.extend(participants);
    claims.extend(reviewed);
    claims
}

/// In a short text the same line stands at both ends: what it says is said once.
fn without_echoes(claims: Vec<Claim>) -> Vec<Claim> {
    let mut out: Vec<Claim> = Vec::new();
    for claim in claims {
        let same = |it: &Claim| it.field == claim.field && it.raw == claim.raw && it.value == claim.value && it.place == claim.place;
        if !out.iter().any(same) {
            out.push(claim);
        }
    }
    out
}

fn names_writer(claim: &Claim) -> bool {
    claim.field == Field::Authors && claim.about == AboutWhat::Document
}

fn is_person_field(claim: &Claim) -> bool {
    matches!(claim.field, Field::Authors | Field::Contributors)
}
