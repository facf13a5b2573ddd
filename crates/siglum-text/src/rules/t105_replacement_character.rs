#![doc = include_str!("t105_replacement_character.md")]

use siglum_model::Document;
use siglum_rule::{About, Certainty, Proposals, Rule, Stage};

/// Counts the characters that were lost before the source was written.
#[derive(Debug)]
pub struct ReplacementCharacter;

static ABOUT: About =
    About::new('T', 105, "replacement-character", Stage::Repair, include_str!("t105_replacement_character.md")).certainty(Certainty::Low);

impl Rule for ReplacementCharacter {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn propose(&self, document: &Document, out: &mut Proposals) {
        let places = document.wordings().flat_map(|(at, wording)| {
            let found = wording.as_str().match_indices('\u{fffd}').map(|(place, it)| (at, place..place + it.len()));
            found.collect::<Vec<_>>()
        });
        let places: Vec<_> = places.collect();
        if let Some((at, first)) = places.first() {
            out.doubt(*at, first.clone(), format!("{} characters are lost (U+FFFD)", places.len()));
        }
    }
}
