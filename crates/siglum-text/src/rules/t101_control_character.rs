#![doc = include_str!("t101_control_character.md")]

use siglum_model::Document;
use siglum_rule::{About, Proposals, Rule, Stage};

/// Takes out control characters that no text needs.
#[derive(Debug)]
pub struct ControlCharacter;

static ABOUT: About = About::new('T', 101, "control-character", Stage::Repair, include_str!("t101_control_character.md"));

impl Rule for ControlCharacter {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn propose(&self, document: &Document, out: &mut Proposals) {
        for (at, wording) in document.wordings().filter(|(_, wording)| wording.as_str().bytes().any(may_begin_stray)) {
            for (place, found) in wording.as_str().match_indices(is_stray) {
                out.delete(at, place..place + found.len());
            }
        }
    }
}

/// Whether a stray character may begin with a byte: a quick look, since hardly a text has one.
const fn may_begin_stray(byte: u8) -> bool {
    matches!(byte, 0..=0x1f | 0x7f | 0xc2)
}

/// C0 and C1 controls and DEL, but for TAB and the line ends, which the white space rule sees to.
const fn is_stray(c: char) -> bool {
    c.is_ascii_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{c}' | '\u{b}') || matches!(c, '\u{80}'..='\u{9f}' if c != '\u{85}')
}
