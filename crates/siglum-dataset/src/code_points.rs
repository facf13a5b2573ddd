//! From bytes of a text to code points, in constant time after one pass.

/// A mark is kept for each stretch of this many bytes.
const STRETCH: usize = 256;

/// Counts the code points before any byte of a text.
#[derive(Debug)]
pub(crate) struct CodePoints<'a> {
    bytes: &'a [u8],
    /// Code points that begin before each stretch.
    before: Vec<u64>,
    total: u64,
}

impl<'a> CodePoints<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let bytes = text.as_bytes();
        let mut total = 0;
        let mut before = Vec::with_capacity(bytes.len() / STRETCH + 1);
        for stretch in bytes.chunks(STRETCH) {
            before.push(total);
            total += beginnings(stretch);
        }
        Self { bytes, before, total }
    }

    /// Code points that begin before the byte at `at`; one behind the end counts as the end.
    pub(crate) fn before(&self, at: usize) -> u64 {
        let at = at.min(self.bytes.len());
        let stretch = at / STRETCH;
        match self.before.get(stretch) {
            Some(before) => before + beginnings(&self.bytes[stretch * STRETCH..at]),
            None => self.total,
        }
    }

    /// Code points of the whole text.
    pub(crate) fn total(&self) -> u64 {
        self.total
    }
}

/// Counts the bytes that begin a code point.
fn beginnings(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte & 0xC0 != 0x80).count() as u64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn places_agree_with_counting_characters() {
        let text = "a𝒳é\u{1F469}\u{200D}\u{1F680}ж語\n".repeat(97);
        let points = CodePoints::of(&text);
        for (at, _) in text.char_indices() {
            assert_eq!(points.before(at), text[..at].chars().count() as u64, "at byte {at}");
        }
        assert_eq!(points.before(text.len()), text.chars().count() as u64);
        assert_eq!(points.before(text.len() + 9), points.total());
    }

    #[test]
    fn an_empty_text_has_one_place() {
        assert_eq!(CodePoints::of("").before(0), 0);
    }
}
