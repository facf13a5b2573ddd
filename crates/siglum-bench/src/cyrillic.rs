//! Texts in Cyrillic, in the two forms that would make a map of one run a letter.

use std::fmt::Write as _;

use siglum::model::{Document, Passage, Span};
use siglum::{Options, Outcome, Witness, clean};

use crate::words::Words;

/// Paragraphs of Russian, every third with emphasis in it.
fn paragraphs(count: usize) -> impl Iterator<Item = String> {
    let mut words = Words::russian(1905);
    (0..count).map(move |index| {
        let text = words.paragraph(5);
        if index % 3 == 2 { format!("{text} <em>{}</em> {}", words.phrase(3), words.sentence()) } else { text }
    })
}

/// Writes every letter beyond ASCII as JSON escapes it, six bytes each.
fn escape(text: &str, out: &mut String) {
    for unit in text.encode_utf16() {
        match u8::try_from(unit) {
            Ok(ascii) if ascii.is_ascii() => out.push(char::from(ascii)),
            _ => {
                let _ = write!(out, "\\u{unit:04x}");
            }
        }
    }
}

/// Makes a WordPress post of so many paragraphs in Russian with every letter escaped.
pub fn escaped_post(count: usize) -> String {
    let mut post = String::from(r#"{"id":7,"title":{"rendered":"On tides"},"content":{"rendered":""#);
    for paragraph in paragraphs(count) {
        post.push_str("<p>");
        escape(&paragraph.replace('/', "\\/"), &mut post);
        post.push_str("<\\/p>\\n");
    }
    post.push_str("\"}}");
    post
}

/// Builds a passage letter by letter, as a reader of JSON does where every letter is escaped.
pub fn escaped_text(text: &str) -> Passage {
    let mut passage = Passage::new();
    let mut at = 0;
    let mut buffer = [0; 4];
    for letter in text.chars() {
        let raw = if letter.is_ascii() { 1 } else { 6 };
        passage.push_decoded(letter.encode_utf8(&mut buffer), Span::new(0, at, at + raw));
        at += raw;
    }
    passage
}

/// Encodes text in windows-1251; a letter that it lacks becomes a question mark.
pub fn windows_1251(text: &str) -> Vec<u8> {
    text.chars()
        .map(|letter| match letter {
            'А'..='я' => u8::try_from(u32::from(letter) - u32::from('А') + 0xC0).unwrap_or(b'?'),
            letter => u8::try_from(letter).ok().filter(u8::is_ascii).unwrap_or(b'?'),
        })
        .collect()
}

/// Makes an HTML page of so many paragraphs in Russian in windows-1251.
pub fn single_byte_page(count: usize) -> Vec<u8> {
    let mut page = String::from("<!DOCTYPE html>\n<html><head><meta charset=\"windows-1251\"><title>Tides</title></head>\n<body>\n");
    for paragraph in paragraphs(count) {
        let _ = writeln!(page, "<p>{paragraph}</p>");
    }
    page.push_str("</body></html>\n");
    windows_1251(&page)
}

/// Gives the number of runs of each paragraph that cleaning makes of a source.
///
/// # Panics
/// Panics if the source gives no document.
pub fn paragraph_runs(name: &str, bytes: &[u8]) -> Vec<usize> {
    let Outcome::Documents(documents) = clean(&Witness { name, bytes }, &Options::default()).outcome else {
        panic!("{name} gives no document");
    };
    let runs = |document: &Document| document.blocks.iter().map(|block| block.wording.passage().run_count()).collect::<Vec<_>>();
    documents.iter().flat_map(runs).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assert_a_few(runs: &[usize], paragraphs: usize) {
        assert_eq!(runs.len(), paragraphs);
        let most = runs.iter().max().copied().unwrap_or_default();
        assert!(most <= 4, "{most} runs in a paragraph: {runs:?}");
    }

    #[test]
    fn an_escaped_post_in_cyrillic_has_a_few_runs_a_paragraph() {
        assert_a_few(&paragraph_runs("post.json", escaped_post(60).as_bytes()), 60);
    }

    #[test]
    fn a_page_in_a_single_byte_charset_has_a_few_runs_a_paragraph() {
        assert_a_few(&paragraph_runs("page.html", &single_byte_page(60)), 60);
    }

    #[test]
    fn a_text_of_escaped_letters_is_one_run() {
        let text = Words::russian(1).paragraph(10);
        assert_eq!(escaped_text(&text).run_count(), 1);
    }
}
