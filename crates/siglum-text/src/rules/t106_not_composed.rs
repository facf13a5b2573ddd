#![doc = include_str!("t106_not_composed.md")]

use std::ops::Range;

use siglum_model::Document;
use siglum_rule::{About, Proposals, Rule, Stage};
use unicode_normalization::char::canonical_combining_class;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

/// Puts characters into Unicode Normalization Form C.
#[derive(Debug)]
pub struct NotComposed;

static ABOUT: About = About::new('T', 106, "not-composed", Stage::Repair, include_str!("t106_not_composed.md")).counted();

impl Rule for NotComposed {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn propose(&self, document: &Document, out: &mut Proposals) {
        for (at, wording) in document.wordings() {
            let text = wording.as_str();
            if is_nfc_quick(text.chars()) == IsNormalized::Yes {
                continue;
            }
            for cluster in clusters(text) {
                let composed: String = text[cluster.clone()].nfc().collect();
                if composed != text[cluster.clone()] {
                    out.replace(at, cluster, composed);
                }
            }
        }
    }
}

/// Stretches that composition cannot cross: each begins with a character that never joins the one before it.
fn clusters(text: &str) -> impl Iterator<Item = Range<usize>> + '_ {
    let starts = text.char_indices().filter(|(_, c)| begins_cluster(*c)).map(|(at, _)| at);
    let starts: Vec<usize> = starts.filter(|at| *at > 0).collect();
    let ends: Vec<usize> = starts.iter().copied().chain([text.len()]).collect();
    std::iter::once(0).chain(starts).zip(ends).map(|(start, end)| start..end)
}

fn begins_cluster(c: char) -> bool {
    c.is_ascii() || (canonical_combining_class(c) == 0 && is_nfc_quick(std::iter::once(c)) != IsNormalized::Maybe)
}
