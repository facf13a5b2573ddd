//! Values and members: what the pass does from the first byte of one to its last.

use super::escapes::{Escape, read_escape};
use super::faults::FaultKind;
use super::node::{Key, KeyStyle, NodeKind, Place};
use super::scan::Scanner;
use super::tokens;

/// A string as it stands: the characters between its quotes, and whether there is a second quote.
struct StringToken {
    inner: Place,
    is_closed: bool,
}

impl Scanner<'_> {
    pub(super) fn read_member(&mut self, byte: u8) {
        match byte {
            b'{' | b'[' => {
                self.build.faults.add(FaultKind::MissingKey, self.at..self.at + 1);
                self.read_value(Key::NONE);
            }
            b'"' => {
                let token = self.read_string_token();
                let style = if token.is_closed { KeyStyle::Quoted } else { KeyStyle::Cut };
                self.read_member_value(Key { inner: token.inner, style });
            }
            _ => {
                let start = self.at;
                self.fault(FaultKind::BareWord, tokens::word_end(self.text, start, true));
                self.read_member_value(Key { inner: Place::new(start, self.at), style: KeyStyle::Bare });
            }
        }
    }

    fn read_member_value(&mut self, key: Key) {
        self.skip_blanks();
        let mut has_colon = false;
        while self.peek() == Some(b':') {
            if has_colon {
                self.fault(FaultKind::Stray, self.at + 1);
            } else {
                self.at += 1;
            }
            has_colon = true;
            self.skip_blanks();
        }
        match self.peek() {
            None => self.add_missing(key, true),
            Some(b',' | b']' | b'}') => self.add_missing(key, false),
            Some(_) => {
                if !has_colon {
                    self.fault(FaultKind::MissingColon, self.at);
                }
                self.read_value(key);
            }
        }
    }

    fn add_missing(&mut self, key: Key, is_cut: bool) {
        let id = self.build.add(NodeKind::Missing, self.at, self.at, key);
        if is_cut {
            self.build.cut_leaf(id);
        } else {
            self.build.faults.add(FaultKind::MissingValue, key.span());
        }
    }

    /// Reads a scalar, or opens a container. The byte here is no comma, colon, closing bracket or space.
    pub(super) fn read_value(&mut self, key: Key) {
        match self.peek() {
            Some(byte @ (b'{' | b'[')) if self.build.depth() < self.limits.depth => {
                self.build.open(byte == b'{', self.at, key);
                self.at += 1;
            }
            Some(b'{' | b'[') => self.read_deep(key),
            Some(b'"') => self.read_string(key),
            _ => self.read_scalar(key),
        }
    }

    fn read_deep(&mut self, key: Key) {
        let end = tokens::container_end(self.bytes, self.at);
        let stop = end.unwrap_or(self.bytes.len());
        let id = self.build.add(NodeKind::Deep, self.at, stop, key);
        self.fault(FaultKind::Deep, stop);
        if end.is_none() {
            self.build.cut_leaf(id);
        }
    }

    fn read_string(&mut self, key: Key) {
        let start = self.at;
        let token = self.read_string_token();
        let id = self.build.add(NodeKind::String, start, self.at, key);
        if !token.is_closed {
            self.build.cut_leaf(id);
        }
    }

    fn read_scalar(&mut self, key: Key) {
        let start = self.at;
        let strict = tokens::scalar_end(self.bytes, start).filter(|(_, end)| tokens::is_boundary(self.text, *end));
        let kind = match strict {
            Some((kind, end)) => {
                self.at = end;
                kind
            }
            None => {
                self.fault(FaultKind::BareWord, tokens::word_end(self.text, start, false));
                NodeKind::Word
            }
        };
        self.build.add(kind, start, self.at, key);
    }

    fn read_string_token(&mut self) -> StringToken {
        let start = self.at + 1;
        self.at = start;
        loop {
            self.skip_while(|byte| byte != b'"' && byte != b'\\' && byte >= 0x20);
            match self.peek() {
                None => return StringToken { inner: Place::new(start, self.at), is_closed: false },
                Some(b'"') => {
                    self.at += 1;
                    return StringToken { inner: Place::new(start, self.at - 1), is_closed: true };
                }
                Some(b'\\') => self.skip_escape(),
                Some(_) => {
                    let control = self.at;
                    self.skip_while(|byte| byte < 0x20);
                    self.build.faults.add(FaultKind::RawControl, control..self.at);
                }
            }
        }
    }

    fn skip_escape(&mut self) {
        match read_escape(self.text, self.at) {
            Escape::Char { length, .. } => self.at += length,
            Escape::Lone { length } => self.fault(FaultKind::LoneSurrogate, self.at + length),
            Escape::Bad { length } => {
                self.build.faults.add(FaultKind::BadEscape, self.at..self.at + length);
                self.at += 1;
            }
        }
    }
}
