//! Blocks, styles and pages.

use super::document::Parts;
use super::report::{Desk, Point, in_text};
use crate::record::Style;

const FILE: &str = "documents.jsonl";
const BLOCKS: [&str; 9] = ["heading", "paragraph", "quotation", "item", "table", "verse", "preformatted", "caption", "signature"];
const STYLES: [&str; 9] = ["emphasis", "strong", "link", "code", "superscript", "subscript", "struck", "small-caps", "quotation"];

/// Checks that all places lie in their texts and that the blocks joined by an empty line are the text.
pub(super) fn check(parts: &Parts<'_>, desk: &mut Desk<'_>) {
    check_blocks(parts, desk);
    check_styles(parts, "text", &parts.record.styles, desk);
    for note in &parts.record.notes {
        check_styles(parts, &note.id, &note.styles, desk);
    }
    let length = parts.record.text.chars().count() as u64;
    for page in &parts.record.pages {
        let place = || in_text("text", page.start, page.start);
        desk.check(Point::Places, FILE, page.start <= length, place, || "a page begins beyond the end of the text".to_owned());
    }
    if let Some(raw) = &parts.record.title_raw {
        let holds = parts.holds_raw(raw.raw_member, raw.raw_start, raw.raw_end);
        desk.check(Point::Places, FILE, holds, || "title_raw".to_owned(), || "lies beyond the end of the member".to_owned());
    }
}

fn check_blocks(parts: &Parts<'_>, desk: &mut Desk<'_>) {
    let text = parts.texts.get("text");
    let mut at = 0;
    for (index, block) in parts.record.blocks.iter().enumerate() {
        let start = if index == 0 { 0 } else { at + 2 };
        let joint = if index == 0 { "" } else { "\n\n" };
        let raw_end = block.raw_end.unwrap_or_default();
        let words = text.and_then(|text| text.slice(block.start, block.end));
        let message = if block.start != start || text.and_then(|text| text.slice(at, start)) != Some(joint) {
            Some("the block does not begin one empty line behind the one before")
        } else if words.is_none_or(str::is_empty) {
            Some("the block holds no characters of the text")
        } else if words.is_some_and(|words| words.contains("\n\n")) {
            Some("the block has an empty line inside")
        } else if !BLOCKS.contains(&block.kind.as_str()) {
            Some("there is no such kind of block")
        } else if block.raw_start.is_some_and(|raw_start| !parts.holds_raw(block.raw_member, raw_start, raw_end)) {
            Some("its raw bytes are out of bounds")
        } else {
            None
        };
        let place = || in_text("text", block.start, block.end);
        desk.check(Point::Places, FILE, message.is_none(), place, || message.unwrap_or_default().to_owned());
        at = block.end;
    }
    let length = text.map_or(0, |text| text.len());
    if at != length {
        desk.fail(Point::Places, FILE, in_text("text", at, length), "no block has these characters".to_owned());
    }
}

fn check_styles(parts: &Parts<'_>, name: &str, styles: &[Style], desk: &mut Desk<'_>) {
    for style in styles {
        let holds = style.start < style.end && parts.texts.slice(name, style.start, style.end).is_some();
        let is_known = STYLES.contains(&style.kind.as_str());
        let message = if is_known { "the style holds no characters of the text" } else { "there is no such style" };
        let place = || in_text(name, style.start, style.end);
        desk.check(Point::Places, FILE, holds && is_known, place, || message.to_owned());
    }
}
