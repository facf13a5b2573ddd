//! What never ends: comments, fields, titles, scripts, and the page itself.

use super::page::{PARAGRAPHS, Page, article, page_of, paragraphs};

/// A page in whose article something opens after the fourth paragraph and never closes.
fn opened_inside(opening: &str) -> Page {
    let parts = paragraphs();
    Page::read(page_of(&format!("{}{opening}{}", parts[..4].concat(), parts[4..].concat())))
}

#[test]
fn a_comment_that_never_closes_is_doubted_and_the_text_behind_it_is_kept() {
    for opening in ["<!-- ", "<!--", "<!-- a <!-- b "] {
        let page = opened_inside(opening);
        page.assert_article();
        assert_eq!(page.doubts("U102").len(), 1, "{opening}");
    }
}

#[test]
fn the_words_of_a_comment_that_never_closes_are_dropped_up_to_the_next_tag() {
    let page = opened_inside("<!-- ask Zoë about the mill\n");
    page.assert_article();
    assert_eq!(page.dropped("U102"), "<!-- ask Zoë about the mill\n");
}

#[test]
fn a_field_that_never_closes_is_doubted_and_the_text_behind_it_is_kept() {
    for opening in ["<textarea>", "<TEXTAREA name=x rows=3>", "<textarea><textarea>"] {
        let page = opened_inside(opening);
        page.assert_article();
        assert_eq!(page.doubts("U106").len(), 1, "{opening}");
    }
}

#[test]
fn a_title_that_never_closes_is_doubted_and_the_text_behind_it_is_kept() {
    let page = Page::read(format!("<html><head><title>The mill<body>{}</body></html>", article()));
    page.assert_article();
    assert_eq!(page.doubts("U103").len(), 1);
}

#[test]
fn a_frame_written_as_if_it_closed_itself_is_doubted_and_the_text_behind_it_is_kept() {
    let page = Page::read(page_of(&format!("<noscript><iframe src='count' height=0 /></noscript>{}", article())));
    page.assert_article();
    assert_eq!(page.doubts("U107").len(), 1);
}

#[test]
fn a_script_or_style_that_never_closes_is_doubted_and_dropped_under_a_code() {
    for opening in ["<script>", "<style>", "<script><!--"] {
        let page = opened_inside(opening);
        assert!(page.words().ends_with(PARAGRAPHS[3]), "{opening}");
        assert!(page.dropped("U101").contains(PARAGRAPHS[4]), "{opening}");
        assert_eq!(page.doubts("U101").len(), 1, "{opening}");
    }
}

#[test]
fn what_is_shown_as_it_stands_and_never_closes_is_kept_as_it_stands() {
    for opening in ["<xmp>", "<plaintext>", "<pre>"] {
        opened_inside(opening).assert_article();
    }
}

#[test]
fn a_comment_cut_with_its_page_is_dropped() {
    let page = Page::read(format!("{}<!-- to be continued by", article()));
    page.assert_article();
    assert_eq!(page.dropped("U102"), "<!-- to be continued by");
    assert!(!page.words().contains("continued by"));
}

#[test]
fn a_quotation_mark_that_none_answers_is_doubted_and_the_text_behind_it_is_kept() {
    for opening in ["<a href='x>", "<a class=\"a\" title= \"x>", "<img alt='x>"] {
        let page = opened_inside(opening);
        page.assert_article();
        assert_eq!(page.doubts("U103").len(), 1, "{opening}");
    }
}

#[test]
fn a_tag_cut_with_its_page_is_doubted_and_dropped_under_a_code() {
    for (tail, said) in [("<p class", "ends inside a tag"), ("<a href='http://ex.o", "is left out"), ("<!-- a", "is left out")] {
        let page = Page::read(format!("{}{tail}", article()));
        page.assert_article();
        let (code, left_out) = if tail.starts_with("<!") { ("U102", tail) } else { ("U103", tail) };
        assert_eq!(page.dropped(code), left_out);
        assert!(page.doubts(code)[0].contains(said), "{tail}: {:?}", page.doubts(code));
    }
}

#[test]
fn three_thousand_openings_that_never_close_keep_all_text() {
    for opening in ["<!--", "<textarea>", "<title>"] {
        let page = Page::read(format!("<p>start</p>{}", format!("{opening}<p>x</p>").repeat(3_000)));
        assert_eq!(page.words().matches('x').count(), 3_000, "{opening}");
    }
}

/// A page cut at a byte, at a border of characters.
fn cut(html: &str, at: usize) -> Page {
    Page::read(&html[..at])
}

#[test]
fn a_page_cut_at_a_mebibyte_keeps_all_text_before_the_cut() {
    let paragraph = "<p class='x'>Fish &amp; chips on the quay, said Zoë &#x2014; twice.</p>";
    let cuts = [
        (1 << 20, "<p cl", ""),
        (1 << 18, "&am", "Fish &am"),
        (1 << 16, "class='x", ""),
        (1 << 16, "&#x20", "Fish & chips on the quay, said Zoë \u{20}"),
        (1 << 16, "</", "Fish & chips on the quay, said Zoë — twice.</"),
    ];
    for (size, inside, left) in cuts {
        let whole = size / paragraph.len();
        let long = paragraph.repeat(whole + 1);
        let from = whole * paragraph.len();
        let at = from + paragraph.find(inside).unwrap() + inside.len();
        let page = cut(&long, at);
        assert!(at.abs_diff(size) < 2 * paragraph.len());
        let blocks = page.blocks();
        assert!(blocks.len() >= whole && blocks[..whole].iter().all(|block| block == "Fish & chips on the quay, said Zoë — twice."));
        if !left.is_empty() {
            assert_eq!(blocks.last().map(String::as_str), Some(left.trim_end()), "{inside}");
        }
    }
}

#[test]
fn a_short_page_cut_anywhere_keeps_its_first_paragraph() {
    let html = page_of(&format!("{}<ul><li>a &lt; b<table><tr><td colspan=2>c</table><!-- d --><svg><path/></svg>", paragraphs()[0]));
    let end = html.find(PARAGRAPHS[0]).unwrap() + PARAGRAPHS[0].len();
    for at in (end..=html.len()).filter(|at| html.is_char_boundary(*at)) {
        assert!(cut(&html, at).words().contains(PARAGRAPHS[0]), "{at}");
    }
}
