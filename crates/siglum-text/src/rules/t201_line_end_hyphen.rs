#![doc = include_str!("t201_line_end_hyphen.md")]

use std::ops::Range;

use siglum_model::Document;
use siglum_rule::{About, Proposals, Rule, Stage};

use crate::plain::is_plain;
use crate::vocabulary::{Verdict, Vocabulary};

/// Joins a word that the printer broke at a line end.
#[derive(Debug)]
pub struct LineEndHyphen;

static ABOUT: About = About::new('T', 201, "line-end-hyphen", Stage::Repair, include_str!("t201_line_end_hyphen.md"));

impl Rule for LineEndHyphen {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn propose(&self, document: &Document, out: &mut Proposals) {
        if !is_plain(document) {
            return;
        }
        let words = Vocabulary::of(document);
        for (at, wording) in document.wordings() {
            for broken in broken_words(wording.as_str()) {
                match words.judge(&broken.first, &broken.second) {
                    Verdict::Join => out.delete(at, broken.hyphen),
                    Verdict::Keep => out.delete(at, broken.hyphen.start + 1..broken.hyphen.end),
                    Verdict::Unknown => out.doubt(at, broken.hyphen, "neither the joined nor the hyphenated word stands elsewhere"),
                }
            }
        }
    }
}

/// Two halves of a word, and the bytes of the hyphen and the line end between them.
struct Broken {
    first: String,
    second: String,
    hyphen: Range<usize>,
}

fn broken_words(text: &str) -> Vec<Broken> {
    let mut out = Vec::new();
    for (at, _) in text.match_indices("-\n") {
        let before = &text[..at];
        let behind = text[at + 2..].trim_start_matches([' ', '\t']);
        let end = text.len() - behind.len();
        let first: String = word_before(before);
        let second: String = behind.chars().take_while(|c| c.is_alphabetic()).collect();
        if first.chars().count() > 1 && second.starts_with(char::is_lowercase) {
            out.push(Broken { first, second, hyphen: at..end });
        }
    }
    out
}

fn word_before(text: &str) -> String {
    let start = text.char_indices().rev().take_while(|(_, c)| c.is_alphabetic()).last();
    start.map_or_else(String::new, |(at, _)| text[at..].to_owned())
}
