//! Formatting elements that overlap: what a tree builder opens again and again.

use super::page::{Page, article, page_of};

#[test]
fn four_hundred_fonts_over_twenty_thousand_paragraphs_keep_all_text() {
    let fonts: String = (0..400).map(|n| format!("<font id={n}>")).collect();
    let page = Page::read(fonts + &"</p><p>x".repeat(20_000));
    assert_eq!(page.words().matches('x').count(), 20_000);
    page.assert_flat();
}

#[test]
fn ten_thousand_fonts_that_are_copied_into_each_paragraph_keep_all_text() {
    let page = Page::read((0..10_000).map(|n| format!("<p><font id={n}>x")).collect::<String>());
    assert_eq!(page.words().matches('x').count(), 10_000);
    page.assert_flat();
}

#[test]
fn five_thousand_fonts_before_the_last_paragraph_keep_it() {
    let fonts: String = (0..5_000).map(|n| format!("<font size={n}>")).collect();
    Page::read(page_of(&format!("{}{fonts}{}", super::page::paragraphs()[..7].concat(), super::page::paragraphs()[7]))).assert_article();
}

#[test]
fn thirty_thousand_unclosed_formatting_elements_keep_all_text() {
    for tag in ["<a>", "<b>", "<font>", "<i>"] {
        let page = Page::read(format!("{}end", format!("{tag}x").repeat(30_000)));
        assert_eq!(page.words().len(), 30_003, "{tag}");
    }
}

#[test]
fn forty_thousand_links_and_italics_that_overlap_keep_all_text() {
    let page = Page::read(["<a>", "<i>", "x</a>"].map(|tag| tag.repeat(40_000)).concat());
    assert_eq!(page.words().matches('x').count(), 40_000);
}

#[test]
fn five_thousand_divs_inside_bold_keep_all_text() {
    for tags in ["<b><div>x</b>", "<a><div>x", "<nobr><p>x</nobr>"] {
        assert_eq!(Page::read(tags.repeat(5_000)).words().matches('x').count(), 5_000, "{tags}");
    }
}

#[test]
fn bold_that_never_ends_keeps_the_article_in_a_tree() {
    let page = Page::read(page_of(&article().replace("<p>", "<p><b>")));
    page.assert_article();
    assert!(page.doubts("U111").is_empty());
}

#[test]
fn two_thousand_addresses_written_as_tags_keep_all_text() {
    let addresses: String = (0..2_000).map(|n| format!("<u{n}@ex.org> ")).collect();
    let page = Page::read(page_of(&format!("<p>{addresses}</p>{}", article())));
    page.assert_article();
    assert!(page.words().contains("<u0@ex.org> <u1@ex.org>") && page.words().contains("<u1999@ex.org>"));
}

#[test]
fn addresses_written_as_tags_are_kept_as_they_stand() {
    let page = Page::fragment("<p>Write to Ann <Ann.B@ex.org>, or see <http://ex.org/a> and <https://ex.org>.</p>");
    assert_eq!(page.words(), "Write to Ann <Ann.B@ex.org>, or see <http://ex.org/a> and <https://ex.org>.");
    let flat = Page::read(format!("{}<p>Write to <ann@ex.org>.", "<div>".repeat(10_000)));
    flat.assert_flat();
    assert_eq!(flat.words(), "Write to <ann@ex.org>.");
}
