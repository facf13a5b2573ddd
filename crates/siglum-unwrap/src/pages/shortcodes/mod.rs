//! Shortcodes that were never rendered: tags in square brackets which a plugin of the site should have replaced.

mod decide;
mod names;
mod tags;
#[cfg(test)]
mod tests;

use std::ops::Range;

use siglum_model::{Address, Block, BlockKind, Home, Span, StyleKind};
use siglum_rule::{Builder, Proposals};

use super::afterwards::Since;
use crate::rules::U109;
use decide::{Found, Verdict, decide};

/// Takes the shortcodes out of the blocks and notes that were read.
///
/// Takes time in proportion to the text, and at most one lookup in a table of names a tag.
pub(super) fn leave_out(builder: &mut Builder, since: Since) {
    let places = places(builder, since);
    let blocks: Vec<Looked<'_>> = places.iter().filter_map(|(at, block)| Some(Looked { at: *at, block, tags: tags_of(block)? })).collect();
    let cuts = decide(&blocks);
    if cuts.is_empty() {
        return;
    }
    let mut out = Proposals::new(&U109);
    let mut raw: Vec<Span> = Vec::new();
    let mut captions: Vec<Address> = Vec::new();
    for (index, ranges) in cuts {
        let Some(looked) = blocks.get(index) else { continue };
        captions.extend(looked.is_caption(&ranges).then_some(looked.at));
        for range in ranges {
            raw.extend(looked.block.wording.passage().raw_spans(range.clone()));
            out.delete(looked.at, range);
        }
    }
    captions.iter().for_each(|at| set_caption(builder, *at));
    builder.apply(out);
    raw.into_iter().for_each(|span| builder.dropped(span, &U109));
}

/// A block with tags in it.
struct Looked<'b> {
    at: Address,
    block: &'b Block,
    tags: Vec<Found<'b>>,
}

impl Looked<'_> {
    /// Whether all of the block is an image's caption between its tags.
    fn is_caption(&self, cuts: &[Range<usize>]) -> bool {
        let text = self.block.as_str();
        let is_first = || self.tags.first().is_some_and(|tag| names::is_caption(tag.tag.name));
        let (Some(first), Some(last)) = (cuts.first(), cuts.last()) else { return false };
        let is_blank = |range: Range<usize>| text.get(range).is_some_and(|text| text.trim().is_empty());
        self.block.kind == BlockKind::Paragraph
            && cuts.len() == 2
            && is_blank(0..first.start)
            && is_blank(last.end..text.len())
            && is_first()
    }
}

/// The blocks with a bracket, each with its address. They are copied, for they are few and the builder is to change them.
fn places(builder: &mut Builder, since: Since) -> Vec<(Address, Block)> {
    let mut places = Vec::new();
    since.each(builder, |at, block| {
        if has_bracket(block) {
            places.push((at, block.clone()));
        }
    });
    places
}

fn has_bracket(block: &Block) -> bool {
    block.kind != BlockKind::Preformatted && block.as_str().contains('[')
}

/// The tags of a block that are not code; `None` where there is none, or where the block speaks of shortcodes.
fn tags_of(block: &Block) -> Option<Vec<Found<'_>>> {
    let text = block.as_str();
    let mut code = block.wording.styles().iter().filter(|style| style.kind == StyleKind::Code).map(|style| style.range.clone()).peekable();
    let mut found = Vec::new();
    for tag in tags::tags(text) {
        while code.next_if(|range| range.end <= tag.range.start).is_some() {}
        let is_code = code.peek().is_some_and(|range| range.start < tag.range.end);
        let verdict = if is_code { Verdict::Kept } else { decide::judge(text, &tag) };
        if verdict != Verdict::Kept {
            found.push(Found { tag, verdict });
        }
    }
    (!found.is_empty() && !speaks_of_shortcodes(text)).then_some(found)
}

fn speaks_of_shortcodes(text: &str) -> bool {
    let text = text.to_ascii_lowercase();
    text.contains("shortcode") || text.contains("short code")
}

fn set_caption(builder: &mut Builder, at: Address) {
    let block = match at.home {
        Home::Text => builder.blocks().get_mut(at.block),
        Home::Note(note) => builder.notes().get_mut(note).and_then(|note| note.blocks.get_mut(at.block)),
        Home::Title => None,
    };
    if let Some(block) = block {
        block.kind = BlockKind::Caption;
    }
}
