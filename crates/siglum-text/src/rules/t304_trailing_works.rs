#![doc = include_str!("t304_trailing_works.md")]

use siglum_model::{Address, Block, BlockKind, BlockRole, Document};
use siglum_rule::{About, Certainty, Form, Proposals, Rule, Stage};

use crate::plain::{ends_sentence, is_plain};

/// Finds a list of works at the end of a text without markup.
#[derive(Debug)]
pub struct TrailingWorks;

static ABOUT: About =
    About::new('T', 304, "trailing-works", Stage::Structure, include_str!("t304_trailing_works.md")).certainty(Certainty::Medium);

impl Rule for TrailingWorks {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn propose(&self, document: &Document, out: &mut Proposals) {
        if !is_plain(document) {
            return;
        }
        let works = document.blocks.iter().rev().take_while(|block| reads_like_work(block)).count();
        let first = document.blocks.len() - works;
        let follows_text = first.checked_sub(1).is_some_and(|last| ends_sentence(document.blocks[last].as_str()));
        if works < 2 || !follows_text {
            return;
        }
        for index in first..document.blocks.len() {
            let form = Form { kind: Some(BlockKind::Item), role: Some(BlockRole::Bibliography), level: None };
            out.form(Address::text(index), form);
        }
    }
}

/// The most characters of an entry: title, author and the like in one line.
const LONGEST: usize = 140;

/// One short line without a final mark whose parts are set off by a comma, each beginning with a capital or a figure.
fn reads_like_work(block: &Block) -> bool {
    let text = block.as_str().trim();
    let parts: Vec<&str> = text.split([',', ':', '(']).map(str::trim).filter(|part| !part.is_empty()).collect();
    let capital = |part: &&&str| part.starts_with(|c: char| c.is_uppercase() || c.is_numeric() || "“\"«‘".contains(c));
    block.kind == BlockKind::Paragraph
        && text.chars().count() <= LONGEST
        && !text.contains('\n')
        && !ends_sentence(text)
        && parts.len() > 1
        && parts.first().iter().all(capital)
        && parts.last().iter().all(capital)
}
