#![doc = include_str!("t103_direction_override.md")]

use siglum_model::Document;
use siglum_rule::{About, Proposals, Rule, Stage};

/// Takes out controls that turn the direction of letters around.
#[derive(Debug)]
pub struct DirectionOverride;

static ABOUT: About = About::new('T', 103, "direction-override", Stage::Repair, include_str!("t103_direction_override.md"));

impl Rule for DirectionOverride {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn propose(&self, document: &Document, out: &mut Proposals) {
        for (at, wording) in document.wordings() {
            for (place, found) in wording.as_str().match_indices(['\u{202d}', '\u{202e}']) {
                out.delete(at, place..place + found.len());
            }
        }
    }
}
