//! Claims of texts without markup.

use siglum_metadata::{decide, text_claims};
use siglum_model::{Block, BlockKind, Document, Field, Passage};

const BODY: &str = "The sea comes in twice a day, and twice a day it goes out again, whatever the harbour master may say of it.";

fn document(blocks: &[(BlockKind, &str)]) -> Document {
    let mut document = Document::default();
    let mut at = 0;
    for (kind, text) in blocks {
        document.blocks.push(Block::new(*kind, Passage::verbatim(*text, 0, at)));
        at += text.len() as u32 + 2;
    }
    document
}

fn title(blocks: &[(BlockKind, &str)]) -> Option<String> {
    let claims = text_claims(&document(blocks));
    claims.into_iter().find(|claim| claim.field == Field::Title).map(|claim| claim.value)
}

use BlockKind::{Heading, Item, Paragraph};

#[test]
fn first_lines_that_are_titles() {
    assert_eq!(title(&[(Paragraph, "Tides or Waves?"), (Paragraph, BODY)]).as_deref(), Some("Tides or Waves?"));
    assert_eq!(title(&[(Heading, "Tides."), (Paragraph, BODY)]).as_deref(), Some("Tides."));
    assert_eq!(title(&[(Paragraph, "Tides."), (Heading, "One"), (Paragraph, BODY)]).as_deref(), Some("Tides."));
    for blocks in [
        &[(Paragraph, "Tides."), (Paragraph, BODY)][..],
        &[(Paragraph, BODY), (Paragraph, "Tides")],
        &[(Paragraph, "Tides")],
        &[(Paragraph, "Tides\nand waves"), (Paragraph, BODY)],
        &[(Paragraph, "of tides"), (Paragraph, BODY)],
        &[(Paragraph, "Dear friends,"), (Paragraph, BODY)],
        &[(Paragraph, "By Ana Ruiz"), (Paragraph, BODY)],
        &[(Paragraph, "1 May 2021"), (Paragraph, BODY)],
        &[(Item, "Tides"), (Paragraph, BODY)],
        &[],
    ] {
        assert_eq!(title(blocks), None, "{blocks:?}");
    }
}

#[test]
fn the_title_leaves_the_text_with_its_bytes() {
    let mut document = document(&[(Paragraph, "Über Tides"), (Paragraph, "Von Ana Ruiz"), (Paragraph, BODY)]);
    let claims = text_claims(&document);
    document.claims.extend(claims);
    decide(&mut document);
    assert_eq!(document.title.as_ref().map(|it| it.as_str()), Some("Über Tides"));
    assert!(document.title_in_text);
    assert_eq!(document.blocks.len(), 2);
    assert_eq!(document.metadata.title_raw.map(|raw| raw.range()), Some(0..11));
    assert_eq!(document.metadata.authors, ["Ana Ruiz"]);
    let author = document.claims.iter().find(|claim| claim.field == Field::Authors).expect("a byline");
    assert_eq!(author.raw.map(|raw| raw.range()), Some(17..25));
}

#[test]
fn a_speaker_is_no_author() {
    let talk = "Ana Ruiz of the harbour union went on to say that the sea comes in twice a day, and that nobody had asked it to.";
    let mut document = document(&[(Paragraph, talk), (BlockKind::Quotation, BODY)]);
    let claims = text_claims(&document);
    assert!(claims.is_empty(), "{claims:?}");
    decide(&mut document);
    assert!(document.metadata.authors.is_empty() && document.metadata.title.is_none());
}
