//! Words that a page does not show.

use super::page::{PARAGRAPHS, Page, article, page_of};

/// Ways to hide an element, and the code its words go under in a fragment; `None` where they are read.
const WAYS: [(&str, Option<&str>); 13] = [
    ("style='display:none'", Some("U104")),
    ("style='DISPLAY : NONE !important'", Some("U104")),
    ("hidden", Some("U104")),
    ("hidden=until-found", None),
    ("style='visibility:hidden'", Some("U104")),
    ("style='font-size:0'", Some("U104")),
    ("style='position:absolute; left:-9999px'", Some("U104")),
    ("style='text-indent:-999em'", Some("U104")),
    ("class=sr-only", Some("U104")),
    ("class='a screen-reader-text'", Some("U104")),
    // What colours there are only a style sheet knows, and what is hidden from the ear alone is seen by all.
    ("style='color:#fff;background:#fff'", None),
    ("aria-hidden=true", None),
    ("style='opacity:0.9'", None),
];

#[test]
fn hidden_words_go_under_a_code_and_others_are_kept() {
    for (way, code) in WAYS {
        let page = Page::fragment(format!("{}<div {way}>never seen by anybody</div>", article()));
        page.assert_article();
        match code {
            Some(code) => {
                assert!(!page.words().contains("never seen"), "{way}");
                assert_eq!(page.dropped(code), "never seen by anybody", "{way}");
            }
            None => assert!(page.words().ends_with("never seen by anybody"), "{way}"),
        }
    }
}

#[test]
fn hidden_words_of_a_whole_page_stand_in_the_text_or_under_a_code() {
    for (way, _) in WAYS {
        let page = Page::read(page_of(&format!("{}<div {way}>never seen by anybody</div>", article())));
        page.assert_article();
        let left_out: String = ["U104", "U112"].map(|code| page.dropped(code)).concat();
        assert!(page.words().contains("never seen") != left_out.contains("never seen"), "{way}");
    }
}

#[test]
fn a_body_that_waits_for_a_script_keeps_its_text() {
    for body in ["<body style='display:none'>", "<body hidden>", "<body style='visibility:hidden'>", "<body style=font-size:0>"] {
        let page = Page::read(format!("<html><head><title>The mill</title></head>{body}{}</body></html>", article()));
        page.assert_article();
    }
}

#[test]
fn a_wrapper_that_waits_for_a_script_keeps_its_text() {
    for wrapper in ["<div style='display:none' id=app>", "<main hidden>", "<div style='visibility:hidden'><div hidden>"] {
        Page::read(page_of(&format!("{wrapper}{}", article()))).assert_article();
    }
}

#[test]
fn what_a_reader_unfolds_is_kept() {
    let page = Page::read(page_of(&format!("{}<details><summary>More</summary>{}</details>", PARAGRAPHS[0], article())));
    page.assert_article();
}

#[test]
fn a_thousand_hidden_elements_inside_one_another_keep_the_article() {
    let page = Page::read(page_of(&format!("{}{}never", article(), "<div hidden>".repeat(1_000))));
    page.assert_article();
}
