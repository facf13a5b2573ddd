//! How much of a text its raw bytes say.

use super::runs::says;
use crate::build::Built;
use crate::read::{Carrier, LoadedMember, Texts};

/// Counts of the non-blank characters of a text, by what its map says of them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct SpanShare {
    /// All of them.
    pub characters: u64,
    /// Those of verbatim and decoded runs whose raw bytes, decoded anew, give them.
    pub decoded: u64,
    /// Those that a rule put there.
    pub emended: u64,
}

impl SpanShare {
    /// Adds the counts of another text.
    pub fn add(&mut self, other: Self) {
        self.characters += other.characters;
        self.decoded += other.decoded;
        self.emended += other.emended;
    }
}

/// Checks the map of a document's text against the bytes of its raw file, with no code of the readers.
///
/// Characters in no run, and those whose bytes say something else, are counted under `characters` only.
pub fn span_share(built: &Built, bytes: &[u8]) -> SpanShare {
    let source = &built.record.source;
    let member = LoadedMember::decode(source.path.clone(), source.charset.clone(), bytes.to_vec());
    let carrier = Carrier::of(&source.format);
    let texts = Texts::of(&built.record);
    let mut share = SpanShare { characters: inked(&built.record.text), ..SpanShare::default() };
    for run in built.lineage.map.iter().filter(|run| run.field == "text") {
        let Some(text) = texts.slice(&run.field, run.start, run.start.saturating_add(run.length)) else { continue };
        match run.how.as_str() {
            "emended" | "supplied" => share.emended += inked(text),
            _ if says(run, text, &member, carrier) => share.decoded += inked(text),
            _ => {}
        }
    }
    share
}

fn inked(text: &str) -> u64 {
    text.chars().filter(|c| !c.is_whitespace()).count() as u64
}
