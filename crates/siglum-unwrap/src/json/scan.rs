//! The pass over the text, and what it does where the text departs from JSON.

use super::Limits;
use super::build::{Before, Builder, Frame};
use super::faults::FaultKind;
use super::index::Index;
use super::node::Key;
use super::roots::{find_root, is_next_root};
use super::tokens;

#[derive(Debug)]
pub(super) struct Scanner<'t> {
    pub(super) text: &'t str,
    pub(super) bytes: &'t [u8],
    pub(super) limits: Limits,
    pub(super) at: usize,
    pub(super) build: Builder<'t>,
    /// A search for `*/` came back empty, and so will every later one.
    pub(super) has_no_comment_end: bool,
}

impl<'t> Scanner<'t> {
    pub(super) fn new(text: &'t str, limits: &Limits) -> Self {
        let build = Builder::new(text, limits);
        let limits = limits.clone();
        Self { text, bytes: text.as_bytes(), limits, at: 0, build, has_no_comment_end: false }
    }

    pub(super) fn scan(mut self) -> Index<'t> {
        if self.text.len() > self.limits.bytes.min(u32::MAX as usize) {
            self.build.faults.add(FaultKind::TooLong, 0..self.text.len());
            return self.build.finish();
        }
        self.skip_bom();
        let mut has_root = self.seek_first_root();
        while has_root {
            self.read_value(Key::NONE);
            self.read_containers();
            has_root = self.seek_next_root();
        }
        self.build.finish()
    }

    fn skip_bom(&mut self) {
        let end = self.text.len() - self.text.trim_start_matches('\u{feff}').len();
        if end > 0 {
            self.fault(FaultKind::Bom, end);
        }
    }

    fn seek_first_root(&mut self) -> bool {
        self.skip_space();
        let end = self.text_end();
        let root = find_root(self.text, self.at);
        match root {
            None => self.build.faults.add(FaultKind::NoValue, self.at.min(end)..end),
            Some(start) => self.read_lead(start),
        }
        root.is_some()
    }

    fn read_lead(&mut self, root: usize) {
        let before = self.text.get(self.at..root).unwrap_or_default();
        let length = before.trim_end_matches(tokens::SPACES).len();
        if length > 0 {
            self.fault(FaultKind::Lead, self.at + length);
        }
        self.at = root;
    }

    fn seek_next_root(&mut self) -> bool {
        self.skip_space();
        let has_comma = self.peek() == Some(b',');
        let start = tokens::space_end(self.bytes, self.at + usize::from(has_comma));
        if is_next_root(self.text, start) {
            if has_comma {
                self.fault(FaultKind::ExtraComma, self.at + 1);
            }
            self.at = start;
            self.build.faults.add(FaultKind::AnotherRoot, start..start + 1);
            return true;
        }
        if self.at < self.bytes.len() {
            self.fault(FaultKind::Tail, self.text_end());
        }
        false
    }

    /// Reads on until every container is closed or the text ends.
    fn read_containers(&mut self) {
        while let Some(frame) = self.build.innermost().copied() {
            self.skip_blanks();
            let Some(byte) = self.peek() else { return };
            self.step(&frame, byte);
        }
    }

    fn step(&mut self, frame: &Frame, byte: u8) {
        match byte {
            b',' if frame.before == Before::Value => {
                self.build.set_before(Before::Comma(self.at));
                self.at += 1;
            }
            b',' => self.fault(FaultKind::ExtraComma, self.at + 1),
            b':' => self.fault(FaultKind::Stray, self.at + 1),
            b']' | b'}' => self.close(byte == b'}'),
            _ => {
                if frame.before == Before::Value {
                    self.fault(FaultKind::MissingComma, self.at);
                }
                self.build.set_before(Before::Value);
                if frame.is_object { self.read_member(byte) } else { self.read_value(Key::NONE) }
            }
        }
    }

    /// Closes the innermost object or array, and with it what was left open inside.
    fn close(&mut self, is_object: bool) {
        if !self.build.has_open(is_object) {
            return self.fault(FaultKind::Stray, self.at + 1);
        }
        while let Some(frame) = self.build.innermost().copied() {
            if let Before::Comma(comma) = frame.before {
                self.build.faults.add(FaultKind::TrailingComma, comma..comma + 1);
            }
            if frame.is_object == is_object {
                break;
            }
            let start = self.build.span(frame.node).start;
            let bracket = Some(self.at..self.at + 1);
            self.build.faults.add_related(FaultKind::Unclosed, start..start + 1, bracket);
            self.build.close(self.at);
        }
        self.at += 1;
        self.build.close(self.at);
    }

    pub(super) fn skip_while(&mut self, holds: impl Fn(u8) -> bool) {
        let rest = self.bytes.get(self.at..).unwrap_or_default();
        self.at += rest.iter().position(|byte| !holds(*byte)).unwrap_or(rest.len());
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    /// The end of the text without the space there.
    fn text_end(&self) -> usize {
        self.text.trim_end_matches(tokens::SPACES).len()
    }

    /// Reports what stands from here to `end`, and steps over it.
    pub(super) fn fault(&mut self, kind: FaultKind, end: usize) {
        self.build.faults.add(kind, self.at..end);
        self.at = end;
    }
}
