//! Lines of a name, a colon and a value on top of a text.

use std::collections::BTreeSet;
use std::ops::Range;

use siglum_model::{Field, Passage};

use super::super::lines::Line;
use super::keys::find_key;
use crate::claims::{Place, Sink};

/// The most lines before the header: a title and a writer in lines of their own.
const MOST_BEFORE: usize = 4;

/// The most lines of a header.
const MOST_LINES: usize = 40;

/// The longest name and the longest value of a line, in characters. A line beyond is a sentence with a colon.
const LONGEST_KEY: usize = 40;
const LONGEST_VALUE: usize = 400;

/// The longest value of a line whose name is not known.
const LONGEST_UNKNOWN: usize = 120;

/// A line of a header.
#[derive(Debug)]
pub(super) struct Entry {
    /// What it claims, if its name is known.
    pub(super) field: Option<(Field, Option<&'static str>)>,
    pub(super) key: String,
    /// The words behind the colon, in the text.
    pub(super) value: Range<usize>,
    /// Its line, and those that go on with it.
    pub(super) lines: Range<usize>,
}

/// The lines of a header.
#[derive(Debug)]
pub(super) struct Header {
    pub(super) entries: Vec<Entry>,
    pub(super) lines: Range<usize>,
}

impl Header {
    /// The lines whose names are not known.
    pub(super) fn unknown(&self) -> impl Iterator<Item = Range<usize>> {
        self.entries.iter().filter(|entry| entry.field.is_none()).map(|entry| entry.lines.clone())
    }
}

/// Finds a header among the first lines: at least two known names that claim different fields with values that fit them, in
/// lines that follow each other; unknown names stand among them only where the known ones prevail.
pub(super) fn find(lines: &[Line<'_>]) -> Option<Header> {
    let start = lines.iter().take(MOST_BEFORE + 1).position(|line| entry_of(line, 0).is_some_and(|entry| entry.field.is_some()))?;
    let before = lines.get(..start)?;
    if before.iter().any(|line| line.text.chars().count() > 100) {
        return None;
    }
    let entries = read_entries(lines, start);
    let known = entries.iter().filter(|entry| entry.field.is_some()).count();
    let fields: BTreeSet<Field> = entries.iter().filter_map(|entry| entry.field).map(|(field, _)| field).collect();
    let end = entries.last()?.lines.end;
    // Without a text behind it, it is the text.
    let is_header = fields.len() >= 2 && known * 2 > entries.len() && end < lines.len() && !is_dialogue(&entries);
    is_header.then_some(Header { entries, lines: start..end })
}

/// Speakers answer each other under the same names again and again.
fn is_dialogue(entries: &[Entry]) -> bool {
    let mut seen: Vec<&str> = entries.iter().map(|entry| entry.key.as_str()).collect();
    seen.sort_unstable();
    seen.windows(3).any(|three| three[0] == three[2])
}

/// The entries from a line on. Behind an empty line only a known name goes on.
pub(super) fn read_entries(lines: &[Line<'_>], start: usize) -> Vec<Entry> {
    let mut entries: Vec<Entry> = Vec::new();
    for (at, line) in lines.iter().enumerate().skip(start).take(MOST_LINES) {
        let is_new = at > start && line.breaks > 1;
        match entry_of(line, at) {
            Some(entry) if entry.field.is_some() || !is_new => entries.push(entry),
            None if !is_new && goes_on(line) => {
                let Some(last) = entries.last_mut() else { break };
                (last.value.end, last.lines.end) = (line.range.end, at + 1);
            }
            _ => break,
        }
    }
    entries
}

/// A line that is indented goes on with the one before it.
fn goes_on(line: &Line<'_>) -> bool {
    line.text.starts_with([' ', '\t']) && line.text.trim_start().len() + 2 <= line.text.len()
}

/// Reads a line as a name and a value that fits it.
pub(super) fn entry_of(line: &Line<'_>, at: usize) -> Option<Entry> {
    let text = line.text;
    if goes_on(line) {
        return None;
    }
    let (colon, sign) = text.char_indices().find(|(_, c)| matches!(c, ':' | '：'))?;
    let signs = ['*', '_', '#', ' ', '\t', '-', '•'];
    let key = text.get(..colon)?.trim_matches(signs);
    let behind = colon + sign.len_utf8();
    let rest = text.get(behind..)?;
    let lead = rest.len() - rest.trim_start_matches(['*', '_', ' ', '\t']).len();
    let words = rest.get(lead..)?.trim_end_matches(['*', '_', ' ', '\t']);
    if words.is_empty() || key.chars().count() > LONGEST_KEY || words.chars().count() > LONGEST_VALUE || words.starts_with("//") {
        return None;
    }
    let begin = line.range.start + behind + lead;
    let field = find_key(key).filter(|(field, role)| fits(*field, *role, words));
    let may_be_key = key.split_whitespace().count() <= 4 && key.chars().next().is_some_and(|c| !c.is_lowercase() && c.is_alphabetic());
    let is_short = words.chars().count() <= LONGEST_UNKNOWN && find_key(key).is_none();
    (field.is_some() || (may_be_key && is_short)).then(|| Entry {
        field,
        key: key.to_lowercase(),
        value: begin..begin + words.len(),
        lines: at..at + 1,
    })
}

/// Whether a value is such as its field takes. What somebody says after their name and a colon is a sentence.
fn fits(field: Field, role: Option<&str>, words: &str) -> bool {
    let count = words.split_whitespace().count();
    let is_sentence = count > 4 && words.ends_with(['.', '?', '!', ',', ';']) || words.ends_with(['?', '!']);
    match field {
        Field::Title => count <= 40,
        Field::Authors | Field::Publisher | Field::Series => count <= 20 && !is_sentence,
        Field::Contributors if matches!(role, Some("editor" | "contributor" | "interviewer")) => count <= 20 && !is_sentence,
        Field::DatePublished | Field::DateCreated | Field::DateModified => words.chars().any(char::is_numeric),
        Field::Url => words.contains("://") || words.starts_with("www."),
        Field::Language => count <= 4,
        _ => true,
    }
}

/// Claims what the entries of a header say.
pub(super) fn read(source: &Passage, header: &Header, name: &'static str, sink: &mut Sink) {
    header.entries.iter().for_each(|entry| claim(source, entry, name, sink));
}

/// Claims what one entry says.
pub(super) fn claim(source: &Passage, entry: &Entry, name: &'static str, sink: &mut Sink) {
    let Some((field, role)) = entry.field else { return };
    let value = source.slice(entry.value.clone());
    let from = |field: Field| Place::new(field, name, format!("header/{}", entry.key));
    match field {
        Field::Keywords => {
            let sign = if value.as_str().contains(';') { ';' } else { ',' };
            sink.add_each(&from(field), &value, sign);
        }
        Field::Identifiers if role == Some("source") => claim_source(source, entry.value.clone(), &from(Field::Url), sink),
        _ => sink.add(Place { role, ..from(field) }, &value),
    }
}

/// Where a text is from: an address is its own, words are kept as they are.
pub(super) fn claim_source(source: &Passage, value: Range<usize>, from: &Place, sink: &mut Sink) {
    let text = source.as_str().get(value.clone()).unwrap_or_default();
    if let Some(address) = address_in(text) {
        sink.add(from.clone(), &source.slice(value.start + address.start..value.start + address.end));
        if address.len() + 4 > text.len() {
            return;
        }
    }
    sink.add(Place { field: Field::Identifiers, ..from.clone() }.role("source"), &source.slice(value));
}

/// The first address in a text.
fn address_in(text: &str) -> Option<Range<usize>> {
    let start = text.find("https://").or_else(|| text.find("http://"))?;
    let rest = text.get(start..)?;
    let end = rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '”' | ']' | '}')).unwrap_or(rest.len());
    let address = rest.get(..end)?.trim_end_matches(['.', ',', ';', ')']);
    Some(start..start + address.len())
}
