//! Pages around the same article.

use super::page::{Page, article, page_of, paragraphs};

fn wrapped(times: usize) -> Vec<String> {
    let body = format!("{}{}{}", "<div class=w>".repeat(times), article(), "</div>".repeat(times));
    Page::read(page_of(&body)).blocks()
}

#[test]
fn three_hundred_wrapper_divs_give_the_identical_text() {
    let plain = wrapped(0);
    assert_eq!(plain.len(), 8);
    for times in [1, 200, 300, 2_000] {
        assert_eq!(wrapped(times), plain, "{times}");
    }
}

#[test]
fn wrapper_divs_around_a_page_with_navigation_keep_its_article() {
    let navigation = "<nav><ul><li><a href=/>Home</a></li><li><a href=/about>About us</a></li></ul></nav>";
    for times in [0, 300] {
        let body = format!("{navigation}{}{}{}", "<div>".repeat(times), article(), "</div>".repeat(times));
        let page = Page::read(page_of(&body));
        page.assert_article();
        assert!(!page.words().contains("About us"), "{times}");
        assert!(page.dropped("U108").contains("About us"), "{times}");
    }
}

#[test]
fn a_plain_page_keeps_everything() {
    let body = format!("<h1>The mill</h1>{}<p>A. B.</p><pre>x</pre><hr><p>1903</p>", article());
    let page = Page::read(page_of(&body));
    page.assert_article();
    assert_eq!(page.document.blocks.len(), 12);
    assert!(page.words().starts_with("The mill The mill by") && page.words().ends_with("A. B. x 1903"));
}

#[test]
fn an_article_for_the_desk_and_the_same_for_the_hand_is_kept_once() {
    let twice = format!(
        "<nav><a href=/>Home</a></nav><div class=desktop-only>{0}</div><div class=mobile-only>{0}</div><footer>Imprint</footer>",
        article()
    );
    let page = Page::read(page_of(&twice));
    page.assert_article();
    let first = "The mill by the lower bridge";
    let kept = page.words().matches(first).count();
    let left_out = page.dropped("U119").matches(first).count();
    assert_eq!(kept + left_out, 2, "what is left out of the two goes under the code for it");
}

#[test]
fn a_page_without_a_word_is_empty_and_says_nothing() {
    for html in ["", " \n\t", "<html></html>", "<!doctype html>", "\u{feff}", "<div><p></p></div>"] {
        assert!(Page::read(html).document.blocks.is_empty(), "{html:?}");
    }
}

#[test]
fn a_note_outside_of_the_article_is_kept() {
    let marked = format!(
        "<p>A claim<sup><a href='#fn1' id=r1>1</a></sup> that needs its source, and gets it below.</p>{}",
        paragraphs()[1..].concat()
    );
    let notes = "<div class=footnotes><ol><li id=fn1>See the book in the parish chest, p. 12. <a href='#r1'>↩</a></li></ol></div>";
    let page = Page::read(page_of(&format!("<article>{marked}</article>{notes}<footer>Imprint</footer>")));
    assert_eq!(page.document.notes.len(), 1);
    assert!(page.document.notes[0].blocks[0].as_str().contains("parish chest"));
    assert!(page.words().contains("A claim that needs"));
}
