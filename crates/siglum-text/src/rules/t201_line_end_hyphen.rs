#![doc = include_str!("t201_line_end_hyphen.md")]

use std::ops::Range;

use siglum_model::Document;
use siglum_rule::{About, Proposals, Rule, Stage, folded_line_ends};

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
        let lines_are_kept = is_plain(document);
        if !lines_are_kept && document.format != "markdown" {
            return;
        }
        let words = Vocabulary::of(document);
        for (at, wording) in document.wordings() {
            let text = wording.as_str();
            let ends = if lines_are_kept { text.match_indices('\n').map(|(end, _)| end).collect() } else { folded_line_ends(wording) };
            for broken in ends.into_iter().filter_map(|end| broken_word(text, end)) {
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

/// The word that a hyphen breaks before the line end at a byte of the text.
fn broken_word(text: &str, end: usize) -> Option<Broken> {
    let before = text.get(..end)?.strip_suffix('-')?;
    let behind = text.get(end + 1..)?.trim_start_matches([' ', '\t']);
    let first = word_before(before);
    let second: String = behind.chars().take_while(|c| c.is_alphabetic()).collect();
    let broken = first.chars().count() > 1 && second.starts_with(char::is_lowercase);
    broken.then(|| Broken { first, second, hyphen: before.len()..text.len() - behind.len() })
}

fn word_before(text: &str) -> String {
    let start = text.char_indices().rev().take_while(|(_, c)| c.is_alphabetic()).last();
    start.map_or_else(String::new, |(at, _)| text[at..].to_owned())
}
