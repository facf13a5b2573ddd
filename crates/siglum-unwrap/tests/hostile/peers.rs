//! The table of the README: eight hostile pages, and what became of their text here.
//!
//! Each page holds the eight ordinary paragraphs and one marked paragraph, which is looked for.

use super::page::{Page, article, page_of, paragraphs};

/// The words of the marked paragraph.
const MARKED: &str = "A marked paragraph that a reader of this page must not lose, whatever stands before it.";

/// The table.
const README: &str = include_str!("../../README.md");

fn marked() -> String {
    format!("<p>{MARKED}</p>")
}

/// What became of the article and the marked words, as the table says it.
fn cell(page: &Page) -> String {
    page.assert_article();
    let doubted =
        |codes: &[&str]| codes.iter().filter(|code| !page.doubts(code).is_empty()).map(|code| format!(", {code}")).collect::<String>();
    let doubts = doubted(&["U102", "U106", "U111"]);
    if page.words().contains(MARKED) {
        return format!("kept{doubts}");
    }
    let noted = page.document.notes.iter().any(|note| note.blocks.iter().any(|block| block.as_str().contains(MARKED)));
    if noted {
        return format!("kept as the note of its mark{doubts}");
    }
    let code = ["U101", "U102", "U104", "U106", "U112"].into_iter().find(|code| page.dropped(code).contains(MARKED));
    code.map_or_else(|| format!("lost{doubts}"), |code| format!("dropped, {code}{doubts}"))
}

/// The page of each row, by the words the row begins with; several pages of a row have the same cell.
fn rows() -> Vec<(&'static str, Vec<String>)> {
    let body = format!("{}{}", article(), marked());
    let around = |times: usize| format!("{}{body}{}", "<div>".repeat(times), "</div>".repeat(times));
    let fonts: String = (0..5_000).map(|n| format!("<font size={n}>")).collect();
    let bomb = (0..400).map(|n| format!("<font id={n}>")).collect::<String>() + &"</p><p>x".repeat(2_000);
    let addresses: String = (0..2_000).map(|n| format!("<u{n}@ex.org>")).collect();
    let attributes: String = (0..50_000).map(|n| format!(" a{n}=1")).collect();
    let cut = |opening: &str| format!("{}{opening}{}{}", paragraphs()[..4].concat(), paragraphs()[4..].concat(), marked());
    let cited = article().replacen("of the whole valley", "of the whole valley<sup><a href='#fn1'>1</a></sup>", 1);
    let note = format!("<article>{cited}</article><div class=footnotes><ol><li id=fn1>{MARKED}</li></ol></div>");
    let signs = MARKED.replace("marked", "\u{202e}mar\u{200b}ked\u{202c}\u{e0041}");
    vec![
        ("300 wrapper divs", vec![around(300)]),
        ("2,000 wrapper divs", vec![around(2_000)]),
        ("5,000 `<font>` before the last paragraph", vec![format!("{}{fonts}{}", article(), marked())]),
        ("400 `<font>` over 2,000 paragraphs", vec![format!("{}{bomb}</p>{}", article(), marked())]),
        ("2,000 unescaped `<u1@ex.org>`", vec![format!("{addresses}{body}")]),
        ("a note outside of `<article>`", vec![note]),
        ("50,000 attributes on one tag", vec![format!("<div{attributes}>{body}</div>")]),
        ("`<!--` that never closes", vec![cut("<!-- ")]),
        ("`<textarea>` that never closes", vec![cut("<textarea>")]),
        ("text in `<template>`", vec![format!("{}<template>{}</template>", article(), marked())]),
        ("bidirectional, zero-width and tag characters", vec![format!("{}<p>{signs}</p>", article())]),
    ]
}

/// The last cell of the row that begins with these words.
fn published(row: &str) -> &'static str {
    let line = README.lines().find(|line| line.starts_with(&format!("| {row}"))).unwrap_or_else(|| panic!("no row {row:?}"));
    line.trim_end_matches('|').rsplit('|').next().unwrap_or_default().trim()
}

#[test]
fn the_table_of_the_readme_says_what_becomes_of_hostile_pages() {
    for (row, pages) in rows() {
        for body in pages {
            let page = Page::read(page_of(&body));
            let cell = match row.starts_with("bidirectional") {
                true => signs_kept(&page),
                false => cell(&page),
            };
            assert_eq!(cell, published(row), "{row}");
        }
    }
}

/// Signs that cannot be seen are kept by the reader with their bytes; what goes, goes by a rule of text and its code.
fn signs_kept(page: &Page) -> String {
    page.assert_article();
    let all = ['\u{202e}', '\u{200b}', '\u{202c}', '\u{e0041}'].iter().all(|sign| page.words().contains(*sign));
    if all { "kept".to_owned() } else { "lost".to_owned() }
}
