//! The header and the licence that Project Gutenberg puts around a text.

use std::ops::Range;

use siglum_model::{Field, Passage};

use super::super::lines::Line;
use super::fields::{Entry, claim, entry_of};
use crate::claims::{Place, Sink};

/// The most lines before the line that begins the text. The longest known header, with its small print, has some 300.
const MOST_BEFORE: usize = 600;

/// The most lines over which the line that begins the text runs on, for long titles.
const MOST_OF_MARK: usize = 4;

/// Where the text stands, and the header before it, in lines.
#[derive(Debug)]
pub(super) struct Frame {
    header: Range<usize>,
    pub(super) body: Range<usize>,
}

/// Finds the frame, if the text has one.
pub(super) fn find(lines: &[Line<'_>]) -> Option<Frame> {
    let start = lines.iter().take(MOST_BEFORE).position(|line| is_mark(line.text, "START OF TH") || is_small_print(line.text))?;
    let mark = (start..lines.len().min(start + MOST_OF_MARK)).find(|at| lines[*at].text.trim_end().ends_with('*'))?;
    let begin = mark + 1 + credits(lines.get(mark + 1..).unwrap_or_default());
    let end = lines.iter().skip(begin).position(|line| is_mark(line.text, "END OF TH")).map(|at| begin + at);
    let end = end.unwrap_or_else(|| last_words(lines).filter(|at| *at > begin).unwrap_or(lines.len()));
    let before = (begin..end).rev().take(4).find(|at| is_last_word(lines[*at].text));
    Some(Frame { header: 0..start, body: begin..before.unwrap_or(end) })
}

/// `*** START OF THE PROJECT GUTENBERG EBOOK TIDES ***` and its older forms.
fn is_mark(line: &str, what: &str) -> bool {
    let line = line.trim();
    let is_starred = line.starts_with("***");
    is_starred && line.len() < 400 && {
        let upper = line.to_uppercase();
        upper.contains(what) && upper.contains("GUTENBERG")
    }
}

/// `*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*`
fn is_small_print(line: &str) -> bool {
    let line = line.trim();
    line.starts_with("*END") && line.contains("SMALL PRINT")
}

/// `End of the Project Gutenberg EBook of Tides, by Ana Ruiz`
fn is_last_word(line: &str) -> bool {
    let line = line.trim().to_lowercase();
    line.starts_with("end of") && line.contains("project gutenberg")
}

/// Such a line among the last fifth, in texts without a line of stars.
fn last_words(lines: &[Line<'_>]) -> Option<usize> {
    let from = lines.len() - lines.len() / 5;
    (from..lines.len()).find(|at| is_last_word(lines[*at].text))
}

/// Counts the lines of the paragraphs right behind the mark that say who made the file.
fn credits(lines: &[Line<'_>]) -> usize {
    let openings = ["produced by", "e-text prepared by", "etext prepared by", "this ebook was produced by", "this etext was prepared by"];
    let mut count = 0;
    for paragraph in lines.chunk_by(|_, next| next.breaks == 1).take(3) {
        let first = paragraph.first().map(|line| line.text.trim().to_lowercase()).unwrap_or_default();
        if paragraph.len() > 8 || !openings.iter().any(|opening| first.starts_with(opening)) {
            break;
        }
        count += paragraph.len();
    }
    count
}

/// Claims what the header says.
pub(super) fn read(source: &Passage, lines: &[Line<'_>], frame: &Frame, sink: &mut Sink) {
    let header = lines.get(frame.header.clone()).unwrap_or_default();
    let mut entries: Vec<Entry> = Vec::new();
    for (at, line) in header.iter().enumerate() {
        let goes_on = line.breaks == 1 && line.text.starts_with("  ");
        let inner = goes_on.then(|| entry_of(&without_indent(line), at)).flatten().filter(|entry| entry.field.is_some());
        match inner.or_else(|| entry_of(line, at)) {
            Some(entry) => entries.push(entry),
            None if goes_on => entries.last_mut().into_iter().filter(|last| last.lines.end == at).for_each(|last| {
                (last.value.end, last.lines.end) = (line.range.end, at + 1);
            }),
            None => {}
        }
    }
    for mut entry in entries {
        cut_number(source, &mut entry, sink);
        claim(source, &entry, "gutenberg.header", sink);
    }
    claim_licence(source, header, sink);
}

/// A line that is set under the one before it and has a name of its own: `Most recently updated: …` under `Release date: …`.
fn without_indent<'t>(line: &Line<'t>) -> Line<'t> {
    let text = line.text.trim_start();
    Line { text, range: line.range.end - text.len()..line.range.end, breaks: line.breaks, page_edge: line.page_edge }
}

/// The number of the book stands behind the date: `June 9, 2008 [eBook #1342]`.
fn cut_number(source: &Passage, entry: &mut Entry, sink: &mut Sink) {
    let text = source.as_str().get(entry.value.clone()).unwrap_or_default();
    let Some(open) = text.find('[') else { return };
    let Some(number) = text.find('#').filter(|at| *at > open) else { return };
    let digits = text[number + 1..].bytes().take_while(u8::is_ascii_digit).count();
    if digits > 0 && text.get(open..).is_some_and(|rest| rest.to_lowercase().contains("text") || rest.to_lowercase().contains("book")) {
        let at = entry.value.start + number + 1;
        let place = Place::new(Field::Identifiers, "gutenberg.header", format!("header/{}", entry.key)).role("gutenberg");
        sink.add(place, &source.slice(at..at + digits));
        entry.value.end = entry.value.start + text[..open].trim_end().len();
    }
}

/// The paragraph that says what may be done with the text.
fn claim_licence(source: &Passage, header: &[Line<'_>], sink: &mut Sink) {
    for paragraph in header.chunk_by(|_, next| next.breaks == 1) {
        let (Some(first), Some(last)) = (paragraph.first(), paragraph.last()) else { continue };
        let opening = first.text.trim().to_lowercase();
        if opening.starts_with("this ebook is for the use of") || opening.starts_with("this etext is for the use of") {
            let words: Vec<&str> = paragraph.iter().map(|line| line.text.trim()).collect();
            let raw = source.raw_hull(first.range.start..last.range.end);
            sink.add_words(Place::new(Field::Rights, "gutenberg.licence", "header"), &words.join(" "), raw);
            return;
        }
    }
}
