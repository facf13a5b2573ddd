//! The pass over the text: events of `quick-xml`, and the ways past what it stops at.

use std::ops::Range;

use quick_xml::events::Event;
use quick_xml::reader::Reader;

use super::build::Build;
use super::characters::find_references;
use super::faults::FaultKind;
use super::index::{Index, Kind};
use super::names::is_name;

const CDATA: &str = "<![CDATA[";

/// How often the text may be read over again for the sake of faults.
const SPARE: usize = 16;

/// The signs that open sections, and those that end them.
const SECTIONS: [(&str, &str); 3] = [(CDATA, "]]>"), ("<!--", "-->"), ("<?", "?>")];

/// Reads a text from its first tag on.
pub(super) struct Scanner<'t> {
    text: &'t str,
    reader: Reader<&'t [u8]>,
    /// Where the reader began.
    base: usize,
    build: Build<'t>,
    /// Bytes that may still be read over again.
    spare: usize,
    /// Which sections are known to have no end in the rest of the text.
    endless: [bool; SECTIONS.len()],
}

/// What kind of event it was; the reader's own borrow the reader's position, ours the text.
enum Seen {
    Start { name_length: usize, is_empty: bool },
    End,
    Text,
    Cdata,
    Other,
    Eof,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        let mut scanner = Self {
            text,
            reader: Reader::from_str(""),
            base: text.len(),
            build: Build::new(text),
            spare: text.len().saturating_mul(SPARE),
            endless: [false; SECTIONS.len()],
        };
        scanner.begin(text.find('<').unwrap_or(text.len()));
        scanner
    }

    /// Begins anew at a place.
    fn begin(&mut self, at: usize) {
        self.base = at;
        self.reader = Reader::from_str(self.text.get(at..).unwrap_or_default());
        let config = self.reader.config_mut();
        config.check_end_names = false;
        config.allow_unmatched_ends = true;
        config.allow_dangling_amp = true;
    }

    /// Begins anew at the next tag behind a place; what stands before it is text.
    fn begin_behind(&mut self, at: usize, from: usize) {
        let rest = self.text.get(at..).unwrap_or_default();
        let next = rest.find('<').map_or(self.text.len(), |offset| at + offset);
        if from < next {
            self.characters(Kind::Text, from..next, from..next);
        }
        self.begin(next);
    }

    fn at(&self) -> usize {
        self.base + usize::try_from(self.reader.buffer_position()).unwrap_or(usize::MAX)
    }

    pub(super) fn scan(mut self) -> Index<'t> {
        loop {
            let start = self.at();
            if let Some(section) = self.endless_section(start) {
                self.recover_section(section, start);
                continue;
            }
            let seen = match self.reader.read_event() {
                Ok(event) => see(&event),
                Err(_) => {
                    if !self.recover(start) {
                        break;
                    }
                    continue;
                }
            };
            let end = self.at();
            match seen {
                Seen::Eof => break,
                seen => self.take(seen, start..end),
            }
        }
        self.build.finish()
    }

    fn endless_section(&self, at: usize) -> Option<usize> {
        let rest = self.text.get(at..)?;
        (0..SECTIONS.len()).find(|section| self.endless[*section] && rest.starts_with(SECTIONS[*section].0))
    }

    fn take(&mut self, seen: Seen, span: Range<usize>) {
        match seen {
            Seen::Start { name_length, is_empty } => self.take_start(span, name_length, is_empty),
            Seen::End => self.take_end(span),
            Seen::Text => self.characters(Kind::Text, span.clone(), span),
            Seen::Cdata => self.take_cdata(span),
            Seen::Other => self.build.leaf(Kind::Other, span.clone(), span),
            Seen::Eof => {}
        }
    }

    fn characters(&mut self, kind: Kind, span: Range<usize>, inner: Range<usize>) {
        if span.is_empty() {
            return;
        }
        if kind == Kind::Text {
            let build = &mut self.build;
            find_references(self.text, span.clone(), &mut |fault, at| build.fault(fault, at));
        }
        self.build.leaf(kind, span, inner);
    }

    fn take_start(&mut self, span: Range<usize>, name_length: usize, is_empty: bool) {
        let name = self.text.get(span.start + 1..span.start + 1 + name_length).unwrap_or_default();
        if !is_name(name) {
            return self.take_sign(span);
        }
        let span = self.cut_tag(span);
        self.build.start(span.clone(), name_length);
        if is_empty && self.text.get(span.clone()).is_some_and(|tag| tag.ends_with("/>")) {
            self.build.close(span.end..span.end, false);
        }
    }

    fn take_end(&mut self, span: Range<usize>) {
        let whole = self.text.get(span.clone()).unwrap_or_default();
        let name = whole.trim_start_matches("</").trim_end_matches('>').trim();
        let name = name.split('<').next().unwrap_or_default().trim();
        if !is_name(name) {
            return self.take_sign(span);
        }
        let span = self.cut_tag(span);
        self.build.end(span, name);
    }

    /// A `<` that begins no tag: a character of the text.
    fn take_sign(&mut self, span: Range<usize>) {
        self.build.fault(FaultKind::BadTag, span.start..span.start + 1);
        if self.afford(span.len()) {
            self.begin_behind(span.start + 1, span.start);
        } else {
            self.characters(Kind::Text, span.clone(), span);
        }
    }

    /// Cuts a tag in which another begins; that one is read next.
    fn cut_tag(&mut self, span: Range<usize>) -> Range<usize> {
        let inner = self.text.get(span.start + 1..span.end).unwrap_or_default();
        let Some(offset) = inner.find('<') else { return span };
        let cut = span.start + 1 + offset;
        // Some writers put HTML into the value of an attribute.
        if is_quoted(inner, offset) || !self.afford(span.len()) {
            return span;
        }
        self.build.fault(FaultKind::BadTag, span.start..cut);
        self.begin(cut);
        span.start..cut
    }

    /// A CDATA section. One that lacks its end and runs into the next is cut at the end tag of its element.
    fn take_cdata(&mut self, span: Range<usize>) {
        let inner = span.start + CDATA.len()..span.end.saturating_sub(3).max(span.start + CDATA.len());
        let text = self.text.get(inner.clone()).unwrap_or_default();
        let cut = if text.contains(CDATA) { self.end_tag_in(text) } else { None };
        match cut {
            Some(offset) if self.afford(span.len()) => {
                let end = inner.start + offset;
                self.build.fault(FaultKind::NoEnd, span.start..inner.start);
                self.characters(Kind::Cdata, span.start..end, inner.start..end);
                self.begin(end);
            }
            _ => self.characters(Kind::Cdata, span, inner),
        }
    }

    /// Where the end tag of the innermost element stands in some characters.
    fn end_tag_in(&self, characters: &str) -> Option<usize> {
        let tag = format!("</{}", self.build.innermost()?);
        characters.find(&tag)
    }

    fn afford(&mut self, bytes: usize) -> bool {
        let can = self.spare >= bytes;
        self.spare = self.spare.saturating_sub(bytes);
        can
    }

    /// Gets past what the reader stops at. Tells whether there is more to read.
    fn recover(&mut self, start: usize) -> bool {
        let rest = self.text.get(start..).unwrap_or_default();
        if rest.is_empty() {
            return false;
        }
        // Of what begins nothing known, the reader saw the first signs only.
        let is_unknown = rest.starts_with("<!") && !rest.starts_with(CDATA) && !rest.starts_with("<!--") && !is_doctype(rest);
        if !self.afford(if is_unknown { 2 } else { rest.len() }) {
            self.build.fault(FaultKind::TooDamaged, start..self.text.len());
            // Not told apart any more: its words stay, and its tags with them.
            self.characters(Kind::Text, start..self.text.len(), start..self.text.len());
            return false;
        }
        if let Some(section) = (0..SECTIONS.len()).find(|section| rest.starts_with(SECTIONS[*section].0)) {
            self.endless[section] = !rest.contains(SECTIONS[section].1);
            self.recover_section(section, start);
            return true;
        }
        self.recover_tag(start, rest)
    }

    /// A section without an end: of a CDATA section the characters are read, of others what follows the sign.
    fn recover_section(&mut self, section: usize, start: usize) {
        let sign = SECTIONS[section].0;
        let inner = start + sign.len();
        self.build.fault(FaultKind::NoEnd, start..inner);
        if sign != CDATA {
            self.build.leaf(Kind::Other, start..inner, inner..inner);
            return self.begin_behind(inner, inner);
        }
        let rest = self.text.get(inner..).unwrap_or_default();
        let end = self.end_tag_in(rest).map_or(self.text.len(), |offset| inner + offset);
        self.characters(Kind::Cdata, start..end, inner..end);
        self.begin(end);
    }

    /// A tag that does not end, or a `<!` that begins nothing known.
    fn recover_tag(&mut self, start: usize, rest: &str) -> bool {
        let next = rest.get(1..).and_then(|inner| inner.find('<')).map(|offset| start + 1 + offset);
        let end = next.unwrap_or(self.text.len());
        self.build.fault(FaultKind::BadTag, start..end);
        let tag = self.text.get(start..end).unwrap_or_default();
        let name: &str =
            tag.trim_start_matches('<').split(|c: char| c.is_whitespace() || matches!(c, '>' | '/')).next().unwrap_or_default();
        match next {
            Some(next) if rest.starts_with("<!") || !is_name(name) => self.begin_behind(next, start),
            Some(next) => {
                self.build.start(start..next, name.len());
                self.begin(next);
            }
            None => self.build.leaf(Kind::Other, start..end, end..end),
        }
        next.is_some()
    }
}

fn is_doctype(rest: &str) -> bool {
    rest.get(2..9).is_some_and(|word| word.eq_ignore_ascii_case("doctype"))
}

/// Tells whether a place within a tag stands between quotation marks.
fn is_quoted(tag: &str, at: usize) -> bool {
    let mut open = None;
    for sign in tag.get(..at).unwrap_or_default().chars().filter(|c| matches!(c, '"' | '\'')) {
        open = match open {
            None => Some(sign),
            Some(own) if own == sign => None,
            other => other,
        };
    }
    let closes = |sign: char| tag.get(at..).is_some_and(|rest| rest.find(sign).is_some_and(|end| !rest[..end].contains("</")));
    open.is_some_and(closes)
}

fn see(event: &Event<'_>) -> Seen {
    match event {
        Event::Start(tag) => Seen::Start { name_length: tag.name().as_ref().len(), is_empty: false },
        Event::Empty(tag) => Seen::Start { name_length: tag.name().as_ref().len(), is_empty: true },
        Event::End(_) => Seen::End,
        Event::Text(_) | Event::GeneralRef(_) => Seen::Text,
        Event::CData(_) => Seen::Cdata,
        Event::Comment(_) | Event::Decl(_) | Event::PI(_) | Event::DocType(_) => Seen::Other,
        Event::Eof => Seen::Eof,
    }
}
