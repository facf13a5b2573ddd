//! What of a source was left out: the words, where they stand, and under which code.

mod gather;

use serde::Serialize;

use crate::build::Built;
use crate::read::{Carrier, Characters, Letter, letters};
use gather::Gatherer;

/// Words of the source that were left out under one code, with nothing of the text between them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Dropped {
    /// The member, where the document has several.
    pub raw_member: Option<u64>,
    /// The first byte.
    pub raw_start: u64,
    /// One past the last; the tags and blanks between two pieces are within.
    pub raw_end: u64,
    /// `dropped`, or `emended` where a rule took words out of the text and put none in their place.
    pub fate: String,
    /// The rule.
    pub code: String,
    /// How many bytes were left out, without the tags between.
    pub bytes: u64,
    /// Runs of non-space with a letter or digit.
    pub words: u64,
    /// The words as a reader would see them: escapes decoded, without tags, white space folded.
    pub text: String,
}

/// A raw file whose left out words can be read.
#[derive(Debug)]
pub struct RawText {
    carrier: Carrier,
    letters: Vec<Letter>,
}

impl RawText {
    /// Decodes a raw file in the charset and as the format that its records tell. `None` if it does not decode so, or is
    /// larger than 4 GiB.
    pub fn decode(bytes: &[u8], charset: &str, format: &str) -> Option<Self> {
        u32::try_from(bytes.len()).ok()?;
        let decoded = siglum_detect::decode_as(bytes, 0, charset)?;
        let carrier = Carrier::of(format);
        Some(Self { carrier, letters: letters(&Characters::of(decoded.passage), carrier) })
    }

    /// Gives what was left out of a document of this file, in the order of the source.
    ///
    /// Bytes that hold no words, such as blanks and punctuation, give no entry of their own. Takes time linear in the
    /// bytes that the document owns.
    pub fn dropped(&self, built: &Built) -> Vec<Dropped> {
        let fates = &built.lineage.fates;
        let first = fates.first().map_or(0, |stretch| stretch.start);
        let mut at = self.letters.partition_point(|(_, raw)| u64::from(raw.start) < first);
        let mut gatherer = Gatherer::of(&built.lineage, self.carrier);
        for stretch in fates {
            let rest = self.letters.get(at..).unwrap_or_default();
            let before = rest.iter().take_while(|(_, raw)| u64::from(raw.start) < stretch.start).count();
            let own = rest.iter().skip(before).take_while(|(_, raw)| u64::from(raw.start) < stretch.start + stretch.length).count();
            gatherer.take(stretch, rest.get(before..before + own).unwrap_or_default());
            at += before + own;
        }
        gatherer.finish()
    }
}

#[cfg(test)]
mod tests;
