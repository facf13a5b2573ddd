#![doc = include_str!("t102_invisible_character.md")]

use siglum_model::Document;
use siglum_rule::{About, Proposals, Rule, Stage};

/// Takes out characters without width that only steer line breaks.
#[derive(Debug)]
pub struct InvisibleCharacter;

static ABOUT: About = About::new('T', 102, "invisible-character", Stage::Repair, include_str!("t102_invisible_character.md")).counted();

impl Rule for InvisibleCharacter {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn propose(&self, document: &Document, out: &mut Proposals) {
        for (at, wording) in document.wordings().filter(|(_, wording)| !wording.as_str().is_ascii()) {
            for (place, found) in wording.as_str().match_indices(is_invisible) {
                out.delete(at, place..place + found.len());
            }
        }
    }
}

/// Soft hyphen, zero width space, word joiner, byte order mark within the text.
const fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}')
}
