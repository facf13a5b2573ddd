//! Emphasis and links typed in Markdown's way, inside one paragraph.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use siglum_model::{Passage, StyleKind, Wording};

/// Reads emphasis, strong emphasis, code and links out of a paragraph. What would be a block in Markdown (a list, a
/// heading) is left as it is typed.
pub(crate) fn read_inline(passage: &Passage) -> Wording {
    let text = passage.as_str();
    if !text.contains(['*', '_', '[', '`']) {
        return Wording::from(passage.clone());
    }
    let start = body_start(text);
    match read_pieces(&text[start..]) {
        Some(pieces) => build(passage, start, &pieces),
        None => Wording::from(passage.clone()),
    }
}

/// Where the words begin, behind what Markdown would take for the marker of an item or a quotation.
fn body_start(text: &str) -> usize {
    let lead = text.len() - text.trim_start().len();
    let rest = &text[lead..];
    let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let marker = match rest[digits..].chars().next() {
        Some('.' | ')') if digits > 0 => digits + 1,
        Some('-' | '+' | '*' | '>' | '#') if digits == 0 && rest[1..].starts_with([' ', '\t']) => 1,
        _ => 0,
    };
    lead + marker + (rest[marker..].len() - rest[marker..].trim_start().len())
}

/// A stretch of text to keep, or the begin or end of a style.
enum Piece {
    Text(Range<usize>),
    Decoded(String, Range<usize>),
    Open,
    Close(StyleKind),
}

fn read_pieces(text: &str) -> Option<Vec<Piece>> {
    let mut out = Vec::new();
    let mut paragraphs = 0;
    let mut links = Vec::new();
    let mut images = 0usize;
    for (event, range) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        if images > 0 {
            match event {
                Event::Start(Tag::Image { .. }) => images += 1,
                Event::End(TagEnd::Image) => images -= 1,
                _ => {}
            }
            continue;
        }
        match event {
            Event::Start(Tag::Paragraph) => paragraphs += 1,
            Event::End(TagEnd::Paragraph) => {}
            Event::Start(Tag::Emphasis) => out.push(opening(text, &range, 1)),
            Event::Start(Tag::Strong) => out.push(opening(text, &range, 2)),
            Event::End(TagEnd::Emphasis) => out.push(closing(text, &range, 1, StyleKind::Emphasis)),
            Event::End(TagEnd::Strong) => out.push(closing(text, &range, 2, StyleKind::Strong)),
            Event::Start(Tag::Link { dest_url, .. }) => {
                links.push(dest_url.into_string());
                out.push(Piece::Open);
            }
            Event::End(TagEnd::Link) => out.push(Piece::Close(StyleKind::Link { url: links.pop().unwrap_or_default() })),
            Event::Start(Tag::Image { .. }) => {
                images = 1;
                out.push(Piece::Text(range));
            }
            Event::Code(code) => {
                out.push(Piece::Open);
                out.push(inside(text, &range, &code));
                out.push(Piece::Close(StyleKind::Code));
            }
            Event::Text(words) if text[range.clone()] == *words => out.push(Piece::Text(range)),
            Event::Text(words) => out.push(Piece::Decoded(words.into_string(), range)),
            Event::SoftBreak | Event::HardBreak | Event::InlineHtml(_) => out.push(Piece::Text(range)),
            _ => return None,
        }
    }
    (paragraphs == 1).then_some(out)
}

/// Within a word (`2*3*4`) a writer of plain text means the character itself.
fn is_within_word(text: &str, range: &Range<usize>) -> bool {
    text[..range.start].ends_with(char::is_alphanumeric)
}

fn opening(text: &str, range: &Range<usize>, width: usize) -> Piece {
    if is_within_word(text, range) { Piece::Text(range.start..range.start + width) } else { Piece::Open }
}

fn closing(text: &str, range: &Range<usize>, width: usize, kind: StyleKind) -> Piece {
    if is_within_word(text, range) { Piece::Text(range.end - width..range.end) } else { Piece::Close(kind) }
}

/// The words of a code span, without its backticks.
fn inside(text: &str, range: &Range<usize>, code: &str) -> Piece {
    match text[range.clone()].find(code) {
        Some(at) => Piece::Text(range.start + at..range.start + at + code.len()),
        None => Piece::Decoded(code.to_owned(), range.clone()),
    }
}

/// Puts the kept pieces together. What stands between them is syntax, but for white space within the paragraph.
fn build(passage: &Passage, base: usize, pieces: &[Piece]) -> Wording {
    let mut wording = Wording::new();
    wording.push().slice(passage, 0..base);
    let mut open = Vec::new();
    for piece in pieces {
        match piece {
            Piece::Text(range) => wording.push().slice(passage, base + range.start..base + range.end),
            Piece::Decoded(text, range) => {
                if let Some(raw) = passage.raw_hull(base + range.start..base + range.end) {
                    wording.push().decoded(text, raw);
                }
            }
            Piece::Open => open.push(wording.len()),
            Piece::Close(kind) => {
                let start = open.pop().unwrap_or(wording.len());
                let end = wording.len();
                wording.add_style(start..end, kind.clone());
            }
        }
    }
    wording
}
