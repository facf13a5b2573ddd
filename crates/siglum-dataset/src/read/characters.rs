//! The characters of a member, found by its bytes.

use std::ops::Range;

use siglum_model::{How, Passage, Span};

/// A decoded member whose characters are found by their bytes.
#[derive(Debug)]
pub(crate) struct Characters {
    passage: Passage,
    /// The first raw byte of each run, the first byte of its text, and how the one gives the other.
    runs: Vec<Piece>,
}

#[derive(Clone, Copy, Debug)]
struct Piece {
    raw: Span,
    text: usize,
    len: usize,
    how: How,
}

impl Characters {
    /// Takes a member as decoded. Its runs must follow the bytes.
    pub(crate) fn of(passage: Passage) -> Self {
        let runs = passage.runs().map(|run| Piece { raw: run.raw, text: run.start, len: run.text.len(), how: run.how }).collect();
        Self { passage, runs }
    }

    /// The whole text.
    pub(crate) fn as_str(&self) -> &str {
        self.passage.as_str()
    }

    /// The characters that stand at raw bytes; `None` if the bytes cut a character or are not there.
    pub(crate) fn at(&self, raw: Range<u64>) -> Option<&str> {
        if raw.is_empty() {
            return Some("");
        }
        let (start, end) = (self.text_place(raw.start, false)?, self.text_place(raw.end, true)?);
        self.passage.as_str().get(start..end)
    }

    /// The raw bytes of each character, in order. Those of a run that cannot be divided are all of the run's.
    pub(crate) fn raw(&self) -> impl Iterator<Item = Range<u32>> {
        self.passage.runs().flat_map(|run| {
            let mut at = run.raw.start;
            run.text.chars().map(move |character| {
                let length = match run.how {
                    How::Verbatim => character.len_utf8() as u32,
                    How::Stepped(step) => step.of(character),
                    _ => return run.raw.start..run.raw.end,
                };
                at += length;
                at - length..at
            })
        })
    }

    fn text_place(&self, raw: u64, is_end: bool) -> Option<usize> {
        let raw = u32::try_from(raw).ok()?;
        let index = self.runs.partition_point(|piece| if is_end { piece.raw.end < raw } else { piece.raw.end <= raw });
        let piece = self.runs.get(index)?;
        let inside = raw.checked_sub(piece.raw.start)?;
        if inside as usize == piece.raw.len() {
            return Some(piece.text + piece.len);
        }
        match piece.how {
            How::Verbatim => Some(piece.text + inside as usize),
            How::Stepped(step) => {
                let text = self.passage.as_str().get(piece.text..piece.text + piece.len)?;
                let mut at = 0;
                let found = text.char_indices().find_map(|(byte, character)| {
                    let here = at;
                    at += step.of(character);
                    (here >= inside).then_some((byte, here))
                });
                found.filter(|(_, here)| *here == inside).map(|(byte, _)| piece.text + byte)
            }
            _ => Some(piece.text).filter(|_| inside == 0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn characters_are_found_by_their_bytes_in_any_charset() {
        for bytes in
            ["Ein Satz, 𝔞 und «mehr».".as_bytes().to_vec(), "Ein Satz, 𝔞 und «mehr».".encode_utf16().flat_map(u16::to_le_bytes).collect()]
        {
            let decoded = siglum_detect::decode(&bytes, 0);
            let runs: Vec<_> = decoded.passage.clone().runs().map(|run| (run.raw, run.text.to_owned())).collect();
            let characters = Characters::of(decoded.passage);
            for (raw, text) in runs {
                assert_eq!(characters.at(u64::from(raw.start)..u64::from(raw.end)), Some(text.as_str()));
            }
            assert_eq!(characters.at(0..bytes.len() as u64), Some("Ein Satz, 𝔞 und «mehr»."));
            assert_eq!(characters.at(0..bytes.len() as u64 + 1), None);
        }
    }

    #[test]
    fn half_a_character_is_none() {
        let characters = Characters::of(siglum_detect::decode("aé".as_bytes(), 0).passage);
        assert_eq!(characters.at(0..2), None);
        assert_eq!(characters.at(1..3), Some("é"));
    }
}
