//! Lines of a text, whatever ends them.

use std::ops::Range;

/// A line that is not blank.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Line<'t> {
    /// Its words with the blanks before them, without those behind.
    pub(crate) text: &'t str,
    /// Where it stands.
    pub(crate) range: Range<usize>,
    /// Line ends between it and the line before; 1 is the next line. 0 for the first line of a text.
    pub(crate) breaks: u16,
    /// Whether a form feed stands between.
    pub(crate) page_edge: bool,
}

/// Tells whether a character ends a line: LF, CR, NEL, the line and paragraph separators, form feed.
const fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

/// Gives the lines that are not blank. CR LF is one line end, U+2029 two.
pub(crate) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut out: Vec<Line<'_>> = Vec::new();
    let (mut start, mut breaks, mut page_edge) = (0, 0u16, false);
    let mut before = ' ';
    for (at, c) in text.char_indices().chain(std::iter::once((text.len(), '\n'))) {
        if !is_line_end(c) {
            before = c;
            continue;
        }
        let line = text[start..at].trim_end();
        if !line.is_empty() {
            let since = if out.is_empty() { 0 } else { breaks.max(1) };
            out.push(Line { text: line, range: start..start + line.len(), breaks: since, page_edge });
            (breaks, page_edge) = (0, false);
        }
        breaks = breaks.saturating_add(match c {
            '\n' if before == '\r' && line.is_empty() => 0,
            '\u{2029}' => 2,
            '\u{c}' => 0,
            _ => 1,
        });
        page_edge |= c == '\u{c}';
        start = (at + c.len_utf8()).min(text.len());
        before = c;
    }
    out
}
