//! Blocks of HTML: the words outside of tags are kept.

use std::ops::Range;

use siglum_model::Passage;
use siglum_rule::About;

use super::blocks::Reading;
use super::tags::{Effect, Piece, pieces};
use crate::html::{SegmentKind, decode_charrefs};
use crate::rules::{u101_program_text, u102_comment};

/// Reads the words of a block of HTML as paragraphs; tags of blocks part them.
pub(super) fn read(reading: &mut Reading<'_, '_>, html: &Passage) {
    for (range, piece) in pieces(html.as_str()) {
        match piece {
            Piece::Text => read_text(reading, html, range),
            Piece::Tag(tag) if tag.effect() == Effect::Block => {
                reading.close_leaf();
                reading.wait_for_block(tag.id());
            }
            Piece::Tag(tag) if reading.has_leaf() || tag.effect() != Effect::Break => reading.tag(html, &tag, range),
            Piece::Tag(_) => {}
            Piece::Comment => drop_all(reading, html, range, &u102_comment::ABOUT),
            Piece::Program => drop_all(reading, html, range, &u101_program_text::ABOUT),
        }
    }
}

fn drop_all(reading: &mut Reading<'_, '_>, html: &Passage, range: Range<usize>, about: &About) {
    for span in html.raw_spans(range) {
        reading.builder().dropped(span, about);
    }
}

/// Reads text between tags; a line end with the white space around it becomes one space.
fn read_text(reading: &mut Reading<'_, '_>, html: &Passage, range: Range<usize>) {
    let mut at = range.start;
    for (index, line) in html.as_str().get(range).unwrap_or_default().split('\n').enumerate() {
        if index > 0 && reading.has_leaf() {
            let is_parted = reading.inline(&(0..0)).as_str().ends_with([' ', '\n']);
            if !is_parted {
                reading.inline(&(0..0)).soft_break(html, at - 1..at);
            }
        }
        let words = if index > 0 { line.trim_start() } else { line };
        let start = at + line.len() - words.len();
        if !words.trim().is_empty() || (reading.has_leaf() && !words.is_empty()) {
            read_words(reading, html, start..start + words.len());
        }
        at += line.len() + 1;
    }
}

fn read_words(reading: &mut Reading<'_, '_>, html: &Passage, range: Range<usize>) {
    let words = html.as_str().get(range.clone()).unwrap_or_default();
    let (text, segments) = decode_charrefs(words);
    for segment in segments {
        let raw = range.start + segment.raw.start..range.start + segment.raw.end;
        let piece = text.get(segment.text).unwrap_or_default();
        let inline = reading.inline(&(0..0));
        match segment.kind {
            SegmentKind::Verbatim => inline.wording().push().slice(html, raw),
            _ => inline.wording().push().decoded(piece, super::raw_of(html, raw)),
        }
    }
}
