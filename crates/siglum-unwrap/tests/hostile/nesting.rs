//! Elements inside one another, by the ten thousand.

use super::page::{Page, article, page_of};

/// Opens `tags` so many times, then says something.
fn deep(tags: &str, times: usize) -> String {
    format!("{}deep text", tags.repeat(times))
}

#[test]
fn a_hundred_thousand_nested_divs_keep_all_text() {
    let page = Page::read(deep("<div>", 100_000));
    assert_eq!(page.words(), "deep text");
    page.assert_flat();
}

#[test]
fn twenty_thousand_nested_lists_keep_all_text() {
    let page = Page::read(deep("<ul><li>", 20_000));
    assert_eq!(page.words(), "deep text");
    page.assert_flat();
}

#[test]
fn four_thousand_nested_terms_forms_and_nobrs_keep_all_text() {
    for tags in ["<dl><dd>", "<form><div>", "<nobr>", "<ruby><rt>", "<h1><div>", "<select><div>"] {
        assert_eq!(Page::read(deep(tags, 4_000)).words(), "deep text", "{tags}");
    }
}

#[test]
fn four_thousand_nested_buttons_are_controls_and_no_text() {
    let page = Page::read(deep("<button><div>", 4_000));
    assert_eq!((page.words().as_str(), page.dropped("U106").as_str()), ("", "deep text"));
}

#[test]
fn ten_thousand_divs_and_as_many_ends_of_paragraphs_keep_all_text() {
    let page = Page::read(format!("{}{}deep text", "<div>".repeat(10_000), "x</p>".repeat(10_000)));
    assert_eq!(page.words().matches('x').count(), 10_000 + 1);
    assert!(page.words().ends_with("deep text"));
}

#[test]
fn divs_within_the_bound_keep_all_text_in_a_tree() {
    let page = Page::read(page_of(&format!("{}{}{}", "<div>".repeat(500), article(), "</div>".repeat(500))));
    page.assert_article();
    assert!(page.doubts("U111").is_empty());
}

#[test]
fn thirty_thousand_nested_tables_keep_all_text() {
    let page = Page::read(deep("<table><tr><td>", 30_000));
    assert_eq!(page.words(), "deep text");
    page.assert_flat();
}

#[test]
fn elements_without_words_inside_one_another_keep_all_text_beyond_the_bound() {
    for tags in ["<template>", "<svg>", "<svg><foreignObject>", "<math><mi>", "<object>"] {
        let page = Page::read(deep(tags, 20_000));
        assert_eq!(page.words(), "deep text", "{tags}");
        page.assert_flat();
    }
}

#[test]
fn a_thousand_templates_drawings_and_objects_drop_their_words_under_a_code() {
    for (tags, code) in [("<template>", "U101"), ("<svg>", "U107"), ("<svg><foreignObject>", "U107"), ("<object>", "U107")] {
        let page = Page::read(format!("{}{}", article(), deep(tags, 1_000)));
        page.assert_article();
        assert!(!page.words().contains("deep text"), "{tags}");
        assert_eq!(page.dropped(code), "deep text", "{tags}");
    }
}

#[test]
fn a_thousand_formulas_keep_all_text() {
    assert_eq!(Page::fragment(deep("<math><mi>", 1_000)).words(), "deep text");
}

#[test]
fn twelve_thousand_self_closing_paths_are_not_taken_for_depth() {
    let page = Page::read(page_of(&format!("<svg>{}</svg>{}", "<path d='M0 0'/>".repeat(12_000), article())));
    page.assert_article();
    assert!(page.doubts("U111").is_empty());
}

#[test]
fn nested_lists_and_quotations_keep_all_text_and_say_that_they_are_too_deep() {
    let page = Page::read(page_of(&format!("{}{}", "<blockquote><ul><li>".repeat(200), article())));
    page.assert_article();
    assert_eq!(page.doubts("U402").len(), 1);
}

#[test]
fn elements_that_are_asked_what_they_hold_keep_the_article() {
    // Each of these is looked into before it is read; were each looked into to its end, the longer page would not come back.
    for tags in ["<nav>", "<table>", "<p hidden>", "<aside class=pullquote>", "<div class=footnote>", "<i aria-hidden=true>"] {
        for times in [500, 3_000] {
            Page::read(page_of(&format!("{}{}", article(), format!("{tags}a b c ").repeat(times)))).assert_article();
        }
    }
}
