//! Documents of a few blocks, and the persons that they name.

use siglum_metadata::text_claims;
use siglum_model::{AboutWhat, Block, BlockKind, Claim, Document, Field, Passage};

use BlockKind::Paragraph;

/// A paragraph of a text.
pub(crate) const BODY: &str = "The sea comes in twice a day, and twice a day it goes out again, whatever the harbour master may say of it in the \
    evening paper.";

/// Another one.
pub(crate) const MORE: &str =
    "Nobody had asked the gulls, who would have known, and who kept to the breakwater until the last of the boats was in.";

/// A document with a title of its own and these blocks, one behind the other in the raw file.
pub(crate) fn document(blocks: &[(BlockKind, &str)]) -> Document {
    let mut document = Document::default();
    document.claims.push(Claim::new(Field::Title, "On Tides", "wp.title", "/title/rendered"));
    let mut at = 0;
    for (kind, text) in blocks {
        document.blocks.push(Block::new(*kind, Passage::verbatim(*text, 0, at)));
        at += text.len() as u32 + 2;
    }
    document
}

/// The claims to persons: the source, the name, the role, and what it is about.
pub(crate) fn persons(document: &Document) -> Vec<(&'static str, String, String, AboutWhat)> {
    let claims = text_claims(document).into_iter();
    let people = claims.filter(|claim| matches!(claim.field, Field::Authors | Field::Contributors));
    people.map(|claim| (claim.source, claim.value, claim.role.unwrap_or_default(), claim.about)).collect()
}

/// The writers of the document by one source.
pub(crate) fn writers(document: &Document, source: &str) -> Vec<String> {
    let of = |it: &(&'static str, String, String, AboutWhat)| it.0 == source && it.2 == "author" && it.3 == AboutWhat::Document;
    persons(document).into_iter().filter(of).map(|it| it.1).collect()
}

/// A text behind a line.
pub(crate) fn with_head(line: &str) -> Document {
    document(&[(Paragraph, line), (Paragraph, BODY), (Paragraph, MORE)])
}

/// A text before a line.
pub(crate) fn with_tail(line: &str) -> Document {
    document(&[(Paragraph, BODY), (Paragraph, MORE), (Paragraph, line)])
}
