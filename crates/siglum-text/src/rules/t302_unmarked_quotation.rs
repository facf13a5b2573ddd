#![doc = include_str!("t302_unmarked_quotation.md")]

use siglum_model::{Address, AnchorKind, Block, BlockKind, Document};
use siglum_rule::{About, Certainty, Form, Proposals, Rule, Stage};

use crate::plain::{begins_lower, begins_with_enumerator, ends_sentence, is_plain};

/// Finds block quotations in text without markup.
#[derive(Debug)]
pub struct UnmarkedQuotation;

static ABOUT: About =
    About::new('T', 302, "unmarked-quotation", Stage::Structure, include_str!("t302_unmarked_quotation.md")).certainty(Certainty::Medium);

impl Rule for UnmarkedQuotation {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn propose(&self, document: &Document, out: &mut Proposals) {
        if !is_plain(document) {
            return;
        }
        for (index, pair) in document.blocks.windows(2).enumerate() {
            let [before, block] = pair else { continue };
            let introduced = before.as_str().trim_end().ends_with(':') && block.kind == BlockKind::Paragraph;
            if introduced && (is_quoted_whole(block.as_str().trim()) || is_cited_at_end(block)) {
                out.form(Address::text(index + 1), Form { kind: Some(BlockKind::Quotation), ..Form::default() });
            }
        }
    }
}

/// Opens with a quotation mark whose match is the last character.
fn is_quoted_whole(text: &str) -> bool {
    let Some(open) = text.chars().next() else { return false };
    let close = match open {
        '“' => '”',
        '„' => '“',
        '«' => '»',
        '»' => '«',
        '‘' => '’',
        '"' => return text.len() > 1 && text.ends_with('"') && text.matches('"').count() == 2,
        _ => return false,
    };
    let mut depth = 0i32;
    for (at, c) in text.char_indices() {
        depth += i32::from(c == open) - i32::from(c == close);
        // An apostrophe is the same character as a closing single mark: only the last one can be told apart.
        if depth == 0 && close != '’' {
            return at + c.len_utf8() == text.len();
        }
    }
    text.ends_with(close)
}

/// Begins a sentence, ends one, and a note is cited behind its last word and nowhere else: the source of the quotation.
fn is_cited_at_end(block: &Block) -> bool {
    let text = block.as_str();
    let end = text.trim_end().len();
    let mut cited = block.wording.anchors().iter().filter(|anchor| matches!(anchor.kind, AnchorKind::Reference(_)));
    let (first, more) = (cited.next(), cited.next());
    first.is_some_and(|anchor| anchor.at >= end)
        && more.is_none()
        && ends_sentence(text)
        && !begins_lower(text)
        && !begins_with_enumerator(text)
}
