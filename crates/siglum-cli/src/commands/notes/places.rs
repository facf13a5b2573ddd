//! Raw bytes as people find them in an editor: line and column.

use std::ops::Range;

use serde::Serialize;
use siglum::model::{How, Passage, Span};

/// Raw bytes, and where an editor shows them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) struct RawPlace {
    /// The member, where the file has several.
    pub(super) member: Option<u32>,
    /// The first byte.
    pub(super) start: u32,
    /// One past the last; equal to `start` for a place between two bytes.
    pub(super) end: u32,
    /// The line of the first byte, from 1; none in a member that is not at hand.
    pub(super) line: Option<u32>,
    /// Its column, from 1, in code points.
    pub(super) column: Option<u32>,
}

impl RawPlace {
    /// Writes the place for a person: `12:40`, in a file of several members `member 3, 12:40`.
    pub(super) fn short(&self) -> String {
        let member = self.member.map_or_else(String::new, |member| format!("member {member}, "));
        match (self.line, self.column) {
            (Some(line), Some(column)) => format!("{member}{line}:{column}"),
            _ => format!("{member}byte {}", self.start),
        }
    }
}

/// Bytes of text between two counts of the characters before them.
const STRIDE: usize = 512;

/// Lines and columns of a raw file, each found in a time that does not grow with the file or its lines.
#[derive(Debug)]
pub(super) struct Places {
    text: String,
    runs: Vec<(Span, Range<usize>, How)>,
    /// The byte of the text at which each line begins.
    lines: Vec<usize>,
    /// How many characters begin before each whole stride.
    before: Vec<usize>,
    members: usize,
}

impl Places {
    /// Takes the file as decoded and the number of its members.
    pub(super) fn of(passage: &Passage, members: usize) -> Self {
        let text = passage.as_str().to_owned();
        let runs = passage.runs().map(|run| (run.raw, run.start..run.start + run.text.len(), run.how)).collect();
        let lines = [0].into_iter().chain(line_ends(&text)).collect();
        let mut before = vec![0];
        for stride in text.as_bytes().chunks(STRIDE) {
            before.push(before.last().copied().unwrap_or_default() + characters(stride));
        }
        Self { text, runs, lines, before, members }
    }

    /// Gives a span with its line and column.
    pub(super) fn place(&self, span: Span) -> RawPlace {
        let found = self.text_place(span).map(|at| self.line_and_column(at));
        RawPlace {
            member: (self.members > 1).then_some(span.member),
            start: span.start,
            end: span.end,
            line: found.map(|(line, _)| line as u32),
            column: found.map(|(_, column)| column as u32),
        }
    }

    /// The byte of the text that a span begins at; the file itself is member 0.
    fn text_place(&self, span: Span) -> Option<usize> {
        if span.member != 0 || self.members > 1 {
            return None;
        }
        let next = self.runs.partition_point(|(raw, ..)| raw.end <= span.start);
        let Some((raw, range, how)) = self.runs.get(next) else { return Some(self.text.len()) };
        let inside = span.start.saturating_sub(raw.start);
        let within = match how {
            How::Verbatim => inside as usize,
            How::Stepped(step) => {
                let mut raw = 0;
                let stands_before = |c: &char| {
                    raw += step.of(*c);
                    raw <= inside
                };
                self.text.get(range.clone())?.chars().take_while(stands_before).map(char::len_utf8).sum()
            }
            _ => 0,
        };
        Some(range.start + within)
    }

    fn line_and_column(&self, at: usize) -> (usize, usize) {
        let line = self.lines.partition_point(|start| *start <= at);
        let start = self.lines.get(line.saturating_sub(1)).copied().unwrap_or_default();
        (line, 1 + self.characters_before(at) - self.characters_before(start))
    }

    fn characters_before(&self, at: usize) -> usize {
        let strides = at / STRIDE;
        let rest = self.text.as_bytes().get(strides * STRIDE..at).unwrap_or_default();
        self.before.get(strides).copied().unwrap_or_default() + characters(rest)
    }
}

/// Counts the characters that begin in bytes of UTF-8.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count()
}

/// The byte behind each line end: LF, CR LF, or a CR alone.
fn line_ends(text: &str) -> impl Iterator<Item = usize> + '_ {
    let bytes = text.as_bytes();
    let is_end = |at: &usize| match bytes.get(*at) {
        Some(b'\n') => true,
        Some(b'\r') => bytes.get(at + 1) != Some(&b'\n'),
        _ => false,
    };
    (0..bytes.len()).filter(is_end).map(|at| at + 1)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use super::*;

    fn places(bytes: &[u8]) -> Places {
        Places::of(&siglum::detect::decode(bytes, 0).passage, 1)
    }

    fn short(bytes: &[u8], start: usize) -> String {
        places(bytes).place(Span::new(0, start as u32, start as u32)).short()
    }

    #[test]
    fn columns_count_characters_and_lines_end_in_any_way() {
        let text = "één\r\nzwei ¹\rdrei\n¹";
        assert_eq!(short(text.as_bytes(), 0), "1:1");
        assert_eq!(short(text.as_bytes(), text.find('¹').unwrap()), "2:6");
        assert_eq!(short(text.as_bytes(), text.find("drei").unwrap()), "3:1");
        assert_eq!(short(text.as_bytes(), text.rfind('¹').unwrap()), "4:1");
        assert_eq!(short(text.as_bytes(), text.len()), "4:2");
    }

    #[test]
    fn bytes_of_wide_characters_and_behind_a_byte_order_mark_are_found() {
        let wide: Vec<u8> = [0xff, 0xfe].into_iter().chain("ab\ncß¹".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!(short(&wide, 2), "1:1");
        assert_eq!(short(&wide, 12), "2:3");
        assert_eq!(short("\u{feff}a¹".as_bytes(), 4), "1:2");
    }

    #[test]
    fn a_place_deep_in_a_long_line_is_counted_from_its_start() {
        let text = format!("é\n{}¹", "ü".repeat(20_000));
        assert_eq!(short(text.as_bytes(), text.find('¹').unwrap()), "2:20001");
    }

    #[test]
    fn a_member_that_is_not_at_hand_has_bytes_only() {
        let places = Places::of(&siglum::detect::decode(b"abc", 0).passage, 4);
        assert_eq!(places.place(Span::new(3, 7, 9)).short(), "member 3, byte 7");
    }
}
