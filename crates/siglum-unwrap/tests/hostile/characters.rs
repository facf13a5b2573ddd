//! Character references and characters that mean more than they show.

use siglum_model::Fate;
use siglum_rule::account;

use super::page::Page;

#[test]
fn references_have_the_value_of_the_standard_and_all_of_their_bytes() {
    for (raw, value) in [
        ("&#0;", "\u{fffd}"),
        ("&#128;", "€"),
        ("&#x80", "€"),
        ("&#xD800;", "\u{fffd}"),
        ("&#x110000;", "\u{fffd}"),
        ("&#99999999999999999999;", "\u{fffd}"),
        ("&#xFFFF;", "\u{ffff}"),
        ("&notin;", "∉"),
        ("&amp;lt;", "&lt;"),
        ("&NotEqualTilde;", "≂̸"),
        ("&lt", "<"),
        ("&#x41", "A"),
    ] {
        let html = format!("<p>a{raw}z");
        let page = Page::fragment(html.as_str());
        assert_eq!(page.words(), format!("a{value}z"), "{raw}");
        let decoded: String =
            account(&page.document).into_iter().filter(|it| it.fate == Fate::Decoded).map(|it| &page.html()[it.span.range()]).collect();
        let expected = if raw == "&amp;lt;" { "&amp;" } else { raw };
        assert_eq!(decoded, expected, "the whole reference is what was decoded");
    }
}

#[test]
fn what_only_looks_like_a_reference_is_kept_as_it_stands() {
    for raw in ["&", "&;", "&#;", "&#x;", "&#xg;", "& amp;", "&unknown;", "R&D", "&\u{e9};"] {
        let page = Page::fragment(format!("<p>a{raw}z"));
        assert_eq!(page.words(), format!("a{raw}z"));
        assert!(account(&page.document).into_iter().all(|it| it.fate != Fate::Decoded), "{raw}");
    }
}

#[test]
fn a_reference_without_its_semicolon_takes_the_longest_name_there_is() {
    assert_eq!(Page::fragment("<p>a&notit;z").words(), "a¬it;z");
    assert_eq!(Page::fragment("<p>a&ampx;z").words(), "a&x;z");
}

#[test]
fn ampersands_escaped_over_and_over_are_decoded_twice_and_the_second_time_under_a_code() {
    let page = Page::read("<p>Salt &amp;amp;amp;amp; pepper, and more of it than anybody asked for.</p>");
    assert!(page.words().starts_with("Salt &amp;amp; pepper"), "{}", page.words());
    let emended = |fate: Fate| matches!(fate, Fate::Emended(code) if code.to_string() == "U123");
    assert_eq!(account(&page.document).into_iter().filter(|it| emended(it.fate)).count(), 1);
}

#[test]
fn signs_that_cannot_be_seen_are_kept_for_the_rules_of_text() {
    let hidden = "a\u{202e}b\u{200b}c\u{2060}d\u{e0041}e\u{feff}f\u{fe0f}g\u{2028}h";
    assert_eq!(Page::fragment(format!("<p>{hidden}")).document.blocks[0].as_str(), hidden);
}

#[test]
fn ten_thousand_marks_on_one_letter_and_a_chain_of_joiners_are_kept() {
    for sign in ["\u{301}", "\u{200d}👩"] {
        let text = format!("e{}", sign.repeat(10_000));
        assert_eq!(Page::read(format!("<p>{text}</p>")).document.blocks[0].as_str(), text);
    }
}
