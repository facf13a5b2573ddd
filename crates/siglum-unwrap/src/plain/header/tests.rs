//! Headers, first and last lines of made-up texts: what is claimed, and what is left for the text.

use siglum_model::{Document, Fate, Passage, Span};
use siglum_rule::{Builder, account};

use super::super::read_plain;

fn read(text: &str) -> Document {
    let source = Passage::verbatim(text, 0, 0);
    let mut builder = Builder::new("plain-text", vec![Span::new(0, 0, text.len() as u32)]);
    read_plain(&source, &[], &mut builder);
    let document = builder.finish();
    let fates = account(&document);
    assert_eq!(fates.iter().map(|fated| fated.span.len()).sum::<usize>(), text.len());
    assert!(fates.iter().all(|fated| fated.fate != Fate::Dropped(siglum_rule::UNREAD.code)));
    for claim in document.claims.iter().filter(|claim| claim.source != "gutenberg.licence") {
        assert_eq!(claim.raw.map(|raw| &text[raw.range()]), Some(claim.value.as_str()));
    }
    document
}

fn texts(document: &Document) -> Vec<&str> {
    document.blocks.iter().map(|block| block.as_str()).collect()
}

fn claims(document: &Document) -> Vec<(&'static str, Option<&str>, &str)> {
    document.claims.iter().map(|claim| (claim.field.name(), claim.role.as_deref(), claim.value.as_str())).collect()
}

const EBOOK: &str = "\u{feff}The Project Gutenberg eBook of Tides\r\n    \r\nThis ebook is for the use of anyone anywhere at no cost\r\nand with almost no restrictions whatsoever.\r\n\r\nTitle: Tides\r\n       or, why the sea moves\r\n\r\nAuthor: Ana Ruiz\r\n\r\nTranslator: Tea Lind\r\n\r\nIllustrator: Bo Holm\r\n\r\nRelease date: June 9, 2008 [eBook #99999]\r\n                Most recently updated: March 1, 2021\r\n\r\nLanguage: English\r\n\r\nCredits: Ben Cole and others\r\n\r\nCharacter set encoding: UTF-8\r\n\r\n*** START OF THE PROJECT GUTENBERG EBOOK TIDES,\r\nOR WHY THE SEA MOVES ***\r\n\r\nProduced by Ben Cole and\r\nothers\r\n\r\n\r\nTIDES\r\n\r\nBy Ana Ruiz\r\n\r\nThe sea comes in, and goes out again.\r\n\r\nEnd of the Project Gutenberg EBook of Tides, by Ana Ruiz\r\n\r\n*** END OF THE PROJECT GUTENBERG EBOOK TIDES ***\r\n\r\nSection 1. General Terms of Use\r\n\r\nAuthor: nobody of ours\r\n";

#[test]
fn a_gutenberg_header_is_claimed_and_left_out() {
    let document = read(EBOOK);
    assert_eq!(texts(&document), ["TIDES", "By Ana Ruiz", "The sea comes in, and goes out again."]);
    assert_eq!(document.blocks[0].gap.map(|gap| gap.lines), Some(0));
    assert_eq!(
        claims(&document),
        [
            ("title", None, "Tides\r\n       or, why the sea moves"),
            ("authors", None, "Ana Ruiz"),
            ("contributors", Some("translator"), "Tea Lind"),
            ("contributors", Some("illustrator"), "Bo Holm"),
            ("identifiers", Some("gutenberg"), "99999"),
            ("date_published", None, "June 9, 2008"),
            ("date_modified", None, "March 1, 2021"),
            ("language", None, "English"),
            ("rights", None, "This ebook is for the use of anyone anywhere at no cost and with almost no restrictions whatsoever."),
        ]
    );
    let dropped: usize =
        account(&document).iter().filter(|fated| fated.fate == Fate::Dropped(crate::rules::U302.code)).map(|fated| fated.span.len()).sum();
    assert!(dropped > 300);
}

#[test]
fn old_gutenberg_texts_end_in_words() {
    let document = read(
        "**Welcome to the world of free etexts**\n\nTITLE: Nets\n\n*END*THE SMALL PRINT! FOR PUBLIC DOMAIN ETEXTS*Ver.04.29.93*END*\n\nThe nets were empty.\n\nAnd so they went.\n\nAnd home.\n\nAnd slept.\n\nAnd woke.\n\nEnd of Project Gutenberg's Nets, by Cy Dorn\n",
    );
    assert_eq!(texts(&document)[0], "The nets were empty.");
    assert_eq!(texts(&document).last().copied(), Some("And woke."));
    assert_eq!(claims(&document), [("title", None, "Nets")]);
}

#[test]
fn lines_of_a_header_are_claims() {
    let document = read(
        "**Title:** The Nets\nAutor: Cy Dorn\nÜbersetzt von: Tea Lind\nErschienen: 3. März 1921\nScanner: a flatbed\nQuelle: https://quay.example/nets\nLizenz: CC BY-SA 4.0\nTags: sea, nets\n\nThe nets were empty.\n\nAnd so they went.",
    );
    assert_eq!(texts(&document), ["The nets were empty.", "And so they went."]);
    assert_eq!(
        claims(&document),
        [
            ("title", None, "The Nets"),
            ("authors", None, "Cy Dorn"),
            ("contributors", Some("translator"), "Tea Lind"),
            ("date_published", None, "3. März 1921"),
            ("url", None, "https://quay.example/nets"),
            ("rights", None, "CC BY-SA 4.0"),
            ("keywords", None, "sea"),
            ("keywords", None, "nets"),
        ]
    );
    assert!(document.claims[0].passage.is_some(), "a title has its wording");
}

#[test]
fn a_header_may_stand_under_the_title() {
    let document = read(
        "Cy Dorn\n\nThe Nets\n\nWritten: May 1921\nSource: Collected Works, volume 3\nFirst Published: 4 June 1921\nTranscription/Markup: Bo Holm\nPublic Domain: you may copy this text\n\nThe nets were empty.",
    );
    assert_eq!(texts(&document), ["Cy Dorn", "The Nets", "The nets were empty."]);
    assert_eq!(
        claims(&document),
        [
            ("date_created", None, "May 1921"),
            ("identifiers", Some("source"), "Collected Works, volume 3"),
            ("date_published", None, "4 June 1921"),
            ("contributors", Some("transcriber"), "Bo Holm"),
            ("rights", None, "you may copy this text"),
        ]
    );
}

#[test]
fn what_only_looks_like_a_header_is_text() {
    for text in [
        "Title: The Nets\n\nThe nets were empty.",
        "Author: What do you see in the sea of today?\nEditor: I see the sea of old, and so do you.\n\nThey sat.",
        "Editor: Hm\nAuthor: Well\nEditor: So\nAuthor: Now\nEditor: Right\n\nThey sat.",
        "Note: the nets were empty.\nWarning: so were the boats.\n\nThey sat.",
        "By: the sea\n\nDate: none\n\nThey sat.",
        "Title: The Nets\nAuthor: Cy Dorn",
        "The boats came in, and this is a line which is longer than any title of a text would ever be in the world of men.\n\nAuthor: Cy Dorn\nDate: 1921\n\nx",
    ] {
        let document = read(text);
        assert!(document.claims.is_empty(), "{text}: {:?}", claims(&document));
        let words: usize = texts(&document).iter().map(|block| block.split_whitespace().count()).sum();
        assert_eq!(words, text.split_whitespace().count(), "{text}");
    }
}

#[test]
fn a_first_line_names_the_writer_where_the_name_stands_again() {
    for joint in [" - ", " — ", " by "] {
        let document = read(&format!("The Nets{joint}Cy Dorn\n\nThe nets were empty, and so were the boats.\n\nCy Dorn\n"));
        assert_eq!(claims(&document), [("title", None, "The Nets"), ("authors", Some("author"), "Cy Dorn")], "{joint}");
        assert_eq!(document.blocks.len(), 3, "the line stays in the text");
    }
    let guess = read("The Nets - Cy Dorn\n\nThe nets were empty.");
    assert_eq!(claims(&guess), [("authors", Some("guess"), "Cy Dorn")]);
    assert_eq!(guess.claims[0].source, "text.first-line.guess");
    for text in [
        "Dual power - a sketch\n\nIt was.",
        "A day in May - 1921\n\nIt was.",
        "He came by Boat\n\nIt was.",
        "Nets - Cy Dorn\nand more\n\nIt was.",
    ] {
        assert!(read(text).claims.is_empty(), "{text}");
    }
}

#[test]
fn a_last_line_says_where_a_text_is_from() {
    for (line, wanted) in [
        ("Source: https://quay.example/nets.", vec![("url", None, "https://quay.example/nets")]),
        ("(Originally published in Quay Letters, May 1921.)", vec![("identifiers", Some("source"), "Quay Letters, May 1921")]),
        ("QUELLE: Hafenblatt 3/1921", vec![("identifiers", Some("source"), "Hafenblatt 3/1921")]),
        (
            "Reprinted from Quay Letters (https://quay.example/1), with thanks",
            vec![
                ("url", None, "https://quay.example/1"),
                ("identifiers", Some("source"), "Quay Letters (https://quay.example/1), with thanks"),
            ],
        ),
        ("Source: Quay Office (2021a)", vec![("identifiers", Some("source"), "Quay Office (2021a)")]),
        ("The source: a spring.", vec![]),
        ("Source:", vec![]),
    ] {
        let document = read(&format!("The nets were empty.\n\nAnd so they went.\n\n{line}\n"));
        assert_eq!(claims(&document), wanted, "{line}");
        assert_eq!(texts(&document).last(), Some(&line), "it stays in the text");
    }
}

#[test]
fn hostile_headers_cost_bounded_work() {
    for text in [
        "Title: x\n".repeat(200_000),
        format!("Title: {}\nAuthor: b\n\nText.", "x ".repeat(500_000)),
        "*** START OF THE PROJECT GUTENBERG EBOOK\n".repeat(50_000),
        format!("*** START OF THE PROJECT GUTENBERG EBOOK X ***\n{}", "End of Project Gutenberg\n".repeat(50_000)),
        "*** END OF THE PROJECT GUTENBERG EBOOK X ***\n*** START OF THE PROJECT GUTENBERG EBOOK X ***".to_owned(),
        format!("{} - {}\n\nx", "A ".repeat(100_000), "B ".repeat(100_000)),
        "Author：".to_owned(),
        " - \n\n by \n\nSource:\n".to_owned(),
    ] {
        read(&text);
    }
}
