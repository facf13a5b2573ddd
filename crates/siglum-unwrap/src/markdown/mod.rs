//! Reads Markdown: CommonMark with tables, footnotes, notes where they are cited (`^[…]`), strikethrough and a YAML front matter.
//!
//! A flat list of blocks comes out of it. The depth of a block is the number of quotations and list items around it; the
//! quotation a paragraph of the kind *quotation* stands in, and the item a block of the kind *item* begins, are not
//! counted, so that a list or a quotation of the text itself has depth 0. A further paragraph of an item has the depth of
//! the item and one.

mod blocks;
mod citations;
mod code;
mod enumerators;
mod finished;
mod front_matter;
mod holders;
mod html_block;
mod inline;
mod inline_notes;
mod leaf;
#[cfg(test)]
mod note_tests;
mod orphans;
mod tables;
mod tags;
#[cfg(test)]
mod tests;
mod yaml;

use pulldown_cmark::{Options, Parser};
use siglum_model::{Passage, RuleCode, Span};
use siglum_rule::Builder;

/// The code of line ends that become one space.
const FOLDED: RuleCode = RuleCode::new('T', 104);

/// Reads a document of Markdown into a builder.
///
/// `source` is the whole decoded text with its map to the raw bytes. Every byte gets a fate: syntax is *markup*, values of
/// the front matter are *metadata*, comments and other fields of the front matter are *dropped* under their codes. Notes
/// are numbered in the order of their first reference; those that nothing cites follow.
///
/// ```
/// use siglum_model::Passage;
/// use siglum_rule::Builder;
///
/// let source = Passage::verbatim("# On *Notes*\n\nA word.[^a]\n\n[^a]: Its note.\n", 0, 0);
/// let mut builder = Builder::new("markdown", source.raw_spans(0..source.len()));
/// siglum_unwrap::markdown::read_markdown(&source, &mut builder);
/// let document = builder.finish();
/// assert_eq!(document.blocks[0].as_str(), "On Notes");
/// assert_eq!(document.blocks[1].as_str(), "A word.");
/// assert_eq!(document.notes[0].text(), "Its note.");
/// ```
pub fn read_markdown(source: &Passage, builder: &mut Builder) {
    for span in source.raw_spans(0..source.len()) {
        builder.markup(span);
    }
    let body = front_matter::read(source, builder);
    let text = source.as_str().get(body..).unwrap_or_default();
    let mut reading = blocks::Reading::new(source, builder);
    for (event, range) in Parser::new_ext(text, options()).into_offset_iter() {
        reading.event(event, range.start + body..range.end + body);
    }
    reading.finish();
}

fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}

/// The raw bytes of a part of the text; an empty place where there are none.
fn raw_of(source: &Passage, range: std::ops::Range<usize>) -> Span {
    source.raw_hull(range).unwrap_or_default()
}
