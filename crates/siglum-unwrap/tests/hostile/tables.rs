//! Tables that promise more than they hold, and words that stand between their parts.

use super::page::{Page, article, page_of};

#[test]
fn cells_that_span_nine_quadrillion_columns_cost_what_they_weigh() {
    for span in ["9007199254740991", "-1", "1e9", "0", "4294967296", "٣", ""] {
        let cells = format!("<tr><td colspan='{span}' rowspan='{span}'>a</td><td>b</td></tr>").repeat(50);
        let page = Page::read(page_of(&format!("<table>{cells}</table>{}", article())));
        page.assert_article();
        assert_eq!(page.blocks()[0].matches('b').count(), 50, "{span}");
    }
}

#[test]
fn prose_between_a_table_and_its_rows_is_kept_before_the_table() {
    let page = Page::read(page_of(&format!("{}<table>Before it. <tr><td>one</td><td>two</td></tr>Behind it.</table>", article())));
    page.assert_article();
    let blocks = page.blocks();
    assert_eq!(&blocks[8..], ["Before it. Behind it.", "one\ttwo"], "as a browser shows it");
}

#[test]
fn words_that_a_table_pushes_out_keep_their_bytes() {
    let html = "<table><b>first</b><tr>second<td>third</td></tr></table>";
    let page = Page::read(html);
    let first = page.document.blocks[0].wording.passage();
    let raw: Vec<&str> = first.raw_spans(0..first.len()).into_iter().map(|span| &html[span.range()]).collect();
    assert_eq!(page.words(), "firstsecond third");
    assert_eq!(raw, ["first", "second"]);
}

#[test]
fn five_thousand_words_pushed_out_of_tables_are_kept() {
    for piece in ["<table><b>x", "<table><div>x", "<table>x<tr>", "<table><td><table>x"] {
        assert_eq!(Page::read(piece.repeat(5_000)).words().matches('x').count(), 5_000, "{piece}");
    }
}

#[test]
fn tables_that_lay_out_a_page_keep_its_blocks() {
    let page = Page::read(page_of(&format!("<table><tr><td><table><tr><td>{}</td></tr></table></td></tr></table>", article())));
    page.assert_article();
    assert_eq!(page.document.blocks.len(), 8);
}

#[test]
fn a_row_of_ten_thousand_cells_is_kept() {
    let page = Page::read(format!("<table><tr>{}</table>", "<td>x".repeat(10_000)));
    assert_eq!(page.words().matches('x').count(), 10_000);
}
