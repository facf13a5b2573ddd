//! Much of one thing.

use super::page::{Page, article, page_of};

#[test]
fn two_hundred_thousand_attributes_are_counted_and_the_text_is_kept() {
    let attributes: String = (0..200_000).map(|n| format!(" a{n}")).collect();
    let page = Page::read(page_of(&format!("<div{attributes}>{}</div>", article())));
    page.assert_article();
    assert_eq!(page.doubts("U111"), [format!("{} attributes of 1 tags are too many to be read", 200_000 - 1_024)]);
}

#[test]
fn a_long_attribute_and_a_long_data_address_are_not_copied() {
    let long = "A".repeat(2_000_000);
    let page = Page::read(page_of(&format!("<p title='{long}'>{}</p><img src='data:image/png;base64,{long}'>", article())));
    page.assert_article();
    assert!(page.size().1 < 10_000, "{:?}", page.size());
}

#[test]
fn two_megabytes_of_one_text_are_kept_in_one_piece() {
    let page = Page::read(page_of(&format!("<p>{}</p>", "word ".repeat(400_000))));
    assert_eq!(page.document.blocks.len(), 1);
    assert_eq!(page.document.blocks[0].as_str().matches("word").count(), 400_000);
    assert!(page.size().0 < 100, "{:?}", page.size());
}

#[test]
fn a_hundred_kilobytes_of_nul_is_markup_and_the_letters_between_are_kept() {
    let page = Page::read("\0a".repeat(50_000));
    assert_eq!(page.words(), "a".repeat(50_000));
}

#[test]
fn half_a_megabyte_of_less_than_signs_or_ampersands_is_text() {
    for sign in ["<", "&"] {
        assert_eq!(Page::read(sign.repeat(500_000)).words().len(), 500_000, "{sign}");
    }
}

#[test]
fn twenty_thousand_paragraphs_are_kept_one_by_one() {
    let page = Page::read("<p>x y</p>".repeat(20_000));
    assert_eq!(page.document.blocks.len(), 20_000);
}

#[test]
fn five_thousand_marks_without_a_note_are_kept() {
    let page = Page::read("<p>word<sup><a href='#n'>1</a></sup></p>".repeat(5_000));
    assert_eq!(page.words().matches("word").count(), 5_000);
}

#[test]
fn five_thousand_metas_and_links_are_claims_in_proportion() {
    let page = Page::read(page_of(&format!("{}{}", "<meta name=author content=Ann><link rel=author href=x>".repeat(5_000), article())));
    page.assert_article();
}

#[test]
fn five_thousand_languages_and_ids_cost_what_they_weigh() {
    let page = Page::read((0..5_000).map(|n| format!("<p lang=x-{n} id={n}>word</p>")).collect::<String>());
    assert_eq!(page.words().matches("word").count(), 5_000);
}
