//! The attributes of one tag, as the tokenizer reads them and as they stand in the bytes.

use std::ops::Range;

/// A tag in the making. Names and values share one buffer, which is used again for the next tag.
#[derive(Debug, Default)]
pub(super) struct TagBuffer {
    /// Whether it is an end tag.
    pub is_end: bool,
    /// Whether it ends with `/>`.
    pub is_self_closing: bool,
    /// Whether an attribute stood in it twice.
    pub has_duplicates: bool,
    /// How many attributes stand beyond the cap.
    pub dropped: usize,
    /// The name, in lower case.
    pub name: Vec<u8>,
    buffer: Vec<u8>,
    pairs: Vec<Pair>,
    /// Whether the current attribute stands beyond the cap.
    is_beyond: bool,
}

#[derive(Debug, Clone)]
struct Pair {
    name: Range<usize>,
    value: Range<usize>,
}

impl TagBuffer {
    /// Begins a tag.
    pub(super) fn start(&mut self, is_end: bool) {
        self.is_end = is_end;
        self.is_self_closing = false;
        self.has_duplicates = false;
        self.is_beyond = false;
        self.dropped = 0;
        self.name.clear();
        self.buffer.clear();
        self.pairs.clear();
    }

    /// Begins an attribute; beyond the cap it is only counted.
    pub(super) fn start_attribute(&mut self, cap: usize) {
        self.is_beyond = self.pairs.len() >= cap;
        if self.is_beyond {
            self.dropped += 1;
            return;
        }
        let at = self.buffer.len();
        self.pairs.push(Pair { name: at..at, value: at..at });
    }

    /// Adds to the name of the current attribute.
    pub(super) fn push_name(&mut self, piece: &[u8]) {
        let Some(pair) = self.pairs.last_mut().filter(|_| !self.is_beyond) else { return };
        self.buffer.extend_from_slice(piece);
        pair.name.end = self.buffer.len();
        pair.value = pair.name.end..pair.name.end;
    }

    /// Adds to the value of the current attribute.
    pub(super) fn push_value(&mut self, piece: &[u8]) {
        let Some(pair) = self.pairs.last_mut().filter(|_| !self.is_beyond) else { return };
        self.buffer.extend_from_slice(piece);
        pair.value.end = self.buffer.len();
    }

    /// Removes every attribute whose name stood before in the same tag.
    pub(super) fn drop_duplicates(&mut self) {
        if self.pairs.len() < 2 {
            return;
        }
        let buffer = &self.buffer;
        let name = |pair: &Pair| buffer.get(pair.name.clone()).unwrap_or_default();
        let mut order: Vec<usize> = (0..self.pairs.len()).collect();
        // A stable sort: among equal names the first stays first.
        order.sort_by_key(|&at| self.pairs.get(at).map(name));
        let mut repeats: Vec<usize> = order
            .windows(2)
            .filter_map(|pair| match pair {
                &[before, after] => {
                    let is_same = self.pairs.get(before).map(name) == self.pairs.get(after).map(name);
                    is_same.then_some(after)
                }
                _ => None,
            })
            .collect();
        if repeats.is_empty() {
            return;
        }
        repeats.sort_unstable();
        self.has_duplicates = true;
        let mut at = 0;
        self.pairs.retain(|_| {
            at += 1;
            repeats.binary_search(&(at - 1)).is_err()
        });
    }

    /// The attributes, name and value, in the order of the tag.
    pub(super) fn attributes(&self) -> impl ExactSizeIterator<Item = (&[u8], &[u8])> {
        self.pairs
            .iter()
            .map(|pair| (self.buffer.get(pair.name.clone()).unwrap_or_default(), self.buffer.get(pair.value.clone()).unwrap_or_default()))
    }
}

/// Finds the bytes of an attribute's value within the bytes of a start tag.
///
/// The first attribute of that name counts. Quotation marks are left out; an attribute without a value has the empty
/// range after its name.
pub(super) fn find_value(tag: &str, name: &str) -> Option<Range<usize>> {
    RawAttributes::new(tag)
        .find(|(found, _)| tag.get(found.clone()).is_some_and(|found| found.eq_ignore_ascii_case(name)))
        .map(|(_, value)| value)
}

/// Reads the attributes of a start tag from its bytes: the range of each name and of its value.
#[derive(Debug)]
struct RawAttributes<'a> {
    tag: &'a [u8],
    at: usize,
}

impl<'a> RawAttributes<'a> {
    fn new(tag: &'a str) -> Self {
        let mut attributes = Self { tag: tag.as_bytes(), at: 1 };
        attributes.skip_until(|byte| is_space(byte) || matches!(byte, b'/' | b'>'));
        attributes
    }

    fn peek(&self) -> Option<u8> {
        self.tag.get(self.at).copied()
    }

    fn skip_until(&mut self, stops: impl Fn(u8) -> bool) -> Range<usize> {
        let from = self.at;
        while self.peek().is_some_and(|byte| !stops(byte)) {
            self.at += 1;
        }
        from..self.at
    }

    fn value(&mut self) -> Range<usize> {
        let name_end = self.at;
        self.skip_until(|byte| !is_space(byte));
        if self.peek() != Some(b'=') {
            return name_end..name_end;
        }
        self.at += 1;
        self.skip_until(|byte| !is_space(byte));
        match self.peek() {
            Some(mark @ (b'"' | b'\'')) => {
                self.at += 1;
                let value = self.skip_until(|byte| byte == mark);
                self.at += 1;
                value
            }
            _ => self.skip_until(|byte| is_space(byte) || byte == b'>'),
        }
    }
}

impl Iterator for RawAttributes<'_> {
    type Item = (Range<usize>, Range<usize>);

    fn next(&mut self) -> Option<Self::Item> {
        self.skip_until(|byte| !is_space(byte) && byte != b'/');
        if matches!(self.peek(), None | Some(b'>')) {
            return None;
        }
        let from = self.at;
        // A sign of equality in first place belongs to the name.
        self.at += 1;
        self.skip_until(|byte| is_space(byte) || matches!(byte, b'/' | b'>' | b'='));
        let name = from..self.at;
        Some((name, self.value()))
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b'\t' | b'\n' | b'\r' | b'\x0c' | b' ')
}
