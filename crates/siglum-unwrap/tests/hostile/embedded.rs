//! Text in what is no text: templates, frames, comments, sections, forms.

use super::page::{Page, article, page_of, paragraphs};

#[test]
fn a_template_beside_an_article_is_dropped_under_a_code() {
    for page in [
        Page::read(page_of(&format!("{}<template><p>A row for {{name}}.</p></template>", article()))),
        Page::fragment(format!("{}<template><p>A row for {{name}}.</p></template>", article())),
    ] {
        page.assert_article();
        assert!(!page.words().contains("A row"));
        assert_eq!(page.dropped("U101"), "A row for {name}.");
    }
}

#[test]
fn a_template_that_holds_the_article_is_read_once() {
    let page = Page::read(page_of(&format!("<div id=app></div><template>{}</template>", article())));
    page.assert_article();
    assert_eq!(page.document.blocks.len(), 8);
}

#[test]
fn a_noscript_beside_an_article_is_dropped_under_a_code() {
    let page = Page::read(page_of(&format!("{}<noscript>Please enable JavaScript to see the comments.</noscript>", article())));
    page.assert_article();
    assert!(!page.words().contains("JavaScript"), "{}", page.words());
    assert!(page.dropped("U101").contains("Please enable JavaScript"));
}

#[test]
fn a_noscript_that_holds_the_article_is_read_once() {
    let page = Page::read(page_of(&format!("<div id=app>Loading</div><noscript>{}</noscript>", article())));
    page.assert_article();
    assert!(page.document.blocks.len() <= 9);
}

#[test]
fn a_page_inside_an_iframe_is_no_text() {
    let inner = "&lt;p&gt;A page of somebody else&lt;/p&gt;";
    let page = Page::read(page_of(&format!("{}<iframe srcdoc='{inner}'>Your browser is too old.</iframe>", article())));
    page.assert_article();
    assert!(!page.words().contains("somebody else") && !page.words().contains("too old"));
    assert_eq!(page.dropped("U107"), "Your browser is too old.");
}

#[test]
fn conditional_comments_are_dropped_whole_and_what_they_show_is_read() {
    let shown = &paragraphs()[0];
    let comments = format!("<!--[if IE]><p>You use an old browser.</p><![endif]--><!--[if !IE]><!-->{shown}<!--<![endif]-->");
    let page = Page::read(page_of(&format!("{comments}{}", paragraphs()[1..].concat())));
    page.assert_article();
    assert!(!page.words().contains("old browser"));
    assert!(page.dropped("U102").contains("You use an old browser."));
    let bare = Page::fragment("<![if !IE]><p>shown to all</p><![endif]>");
    assert_eq!((bare.words().as_str(), bare.dropped("U102").as_str()), ("shown to all", "<![if !IE]><![endif]>"));
}

#[test]
fn a_section_of_xml_in_html_is_a_comment_up_to_its_first_bracket() {
    let page = Page::fragment("<p>one <![CDATA[two <b>three</b> ]]> four</p>");
    assert_eq!(page.words(), "one three ]]> four", "as a browser shows it");
    assert_eq!(page.dropped("U102"), "<![CDATA[two <b>");
    let drawn = Page::fragment("<p>one <svg><text><![CDATA[two]]></text></svg></p>");
    assert_eq!((drawn.words().as_str(), drawn.dropped("U107").as_str()), ("one", "two"));
}

#[test]
fn forms_inside_forms_keep_their_prose() {
    let page = Page::read(page_of(&format!("<form><div><form>{}<form></form><input value=go></div></form>", article())));
    page.assert_article();
}

#[test]
fn scripts_and_styles_inside_the_article_are_dropped_under_a_code() {
    let mut parts = paragraphs();
    parts.insert(3, "<script>document.write('<p>no</p>')</script><style>p{color:red}</style>".to_owned());
    let page = Page::read(page_of(&parts.concat()));
    page.assert_article();
    assert_eq!(page.dropped("U101"), "document.write('<p>no</p>')p{color:red}");
}

#[test]
fn a_script_that_speaks_of_its_own_end_leaves_the_article() {
    let script = "<script>var a = '<!-- <script>'; var b = \"<\\/script>\"; // --></script>";
    Page::read(page_of(&format!("{script}{}", article()))).assert_article();
}

#[test]
fn a_frameset_with_its_text_for_old_browsers_is_read() {
    let page = Page::read(format!("<html><frameset><frame src=a><noframes>{}</noframes></frameset></html>", article()));
    assert!(page.words().contains("The mill by the lower bridge") || page.dropped("U107").contains("The mill by the lower bridge"));
}
