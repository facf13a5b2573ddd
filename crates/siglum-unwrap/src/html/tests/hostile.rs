//! Texts made to cost much. Work is counted, never timed.

use crate::html::{Item, Kind, Limit, Linear, Parsed, parse};

use super::oracle::{check_spans, find_false_piece};
use super::{Budget, linear_of, tree_of};

/// Checks that the work stayed near the budget, that the spans are true, and gives the prose.
fn read_prose(linear: &Linear<'_>) -> String {
    let budget = Budget::for_bytes(linear.source().len());
    let spent = linear.tripped().spent;
    assert!(spent.nodes <= budget.nodes + 100_000, "{spent:?}");
    assert!(spent.calls <= budget.calls * 2, "{spent:?}");
    let mut prose = String::new();
    for item in linear.items() {
        if let Item::Text { text, segments, raw_in: None } = item {
            assert_eq!(find_false_piece(linear.source(), text, segments), None);
            prose.push_str(text);
        }
    }
    prose
}

#[test]
fn two_hundred_kilobytes_of_nested_divs() {
    let source = format!("{}deep text", "<div>".repeat(40_000));
    let linear = linear_of(&source);
    assert_eq!(linear.tripped().limit, Limit::Calls);
    assert_eq!(read_prose(&linear), "deep text");
}

#[test]
fn forty_thousand_nested_lists() {
    let source = format!("{}deep text", "<ul><li>".repeat(40_000));
    assert_eq!(read_prose(&linear_of(&source)), "deep text");
}

#[test]
fn fonts_that_are_copied_into_every_paragraph() {
    let fonts: String = (0..400).map(|n| format!("<font id={n}>")).collect();
    let source = fonts + &"</p><p>x".repeat(10_000);
    assert_eq!(read_prose(&linear_of(&source)), "x".repeat(10_000));
}

#[test]
fn fonts_that_are_compared_with_every_other() {
    let source: String = (0..20_000).map(|n| format!("<font id={n}>x")).collect();
    assert_eq!(read_prose(&linear_of(&source)), "x".repeat(20_000));
}

#[test]
fn a_formatting_element_around_very_many() {
    let source = format!("<b>{}<div>x</b>y", "<font>".repeat(200_000));
    let linear = linear_of(&source);
    assert_eq!(linear.tripped().limit, Limit::Open);
    assert_eq!(read_prose(&linear), "xy");
}

#[test]
fn a_million_attributes() {
    let attributes: String = (0..1_000_000).map(|n| format!(" a{n}")).collect();
    let source = format!("<p{attributes}>text");
    let tree = tree_of(&source, Kind::Page);
    let dropped: Vec<_> = tree.dropped_attributes().iter().map(|dropped| dropped.count).collect();
    assert_eq!(dropped, [1_000_000 - 1_024]);
    check_spans(&tree);
}

#[test]
fn attributes_that_are_compared_with_every_other() {
    let attributes: String = (0..1_000).map(|n| format!(" a{n}")).collect();
    let source: String = (0..400).map(|n| format!("<b{attributes} z={n}>x")).collect();
    assert_eq!(read_prose(&linear_of(&source)), "x".repeat(400));
}

#[test]
fn body_tags_that_each_add_an_attribute() {
    let source: String = (0..100_000).map(|n| format!("<body a{n}>x")).collect();
    assert_eq!(read_prose(&linear_of(&source)), "x".repeat(100_000));
}

#[test]
fn a_comment_without_end_keeps_its_bytes() {
    let source = format!("<p>before</p><!-- {}", "<p>swallowed</p>".repeat(10_000));
    let tree = tree_of(&source, Kind::Page);
    let (_, span) = tree.comments().next().expect("a comment");
    assert_eq!(span, 13..source.len());
}

#[test]
fn a_megabyte_of_less_than_signs() {
    let source = "<".repeat(1_000_000);
    let tree = tree_of(&source, Kind::Page);
    assert!(tree.spent().calls < 1_000);
    check_spans(&tree);
}

#[test]
fn half_a_megabyte_of_nul() {
    let source = "\0a".repeat(250_000);
    let tree = tree_of(&source, Kind::Page);
    assert_eq!(tree.html().root_element().text().collect::<String>(), "a".repeat(250_000));
    check_spans(&tree);
}

#[test]
fn a_hundred_thousand_nested_tables() {
    let source = format!("{}deep text", "<table><tr><td>".repeat(100_000));
    assert_eq!(read_prose(&linear_of(&source)), "deep text");
}

#[test]
fn a_script_is_told_apart_from_prose() {
    let source = format!("<script>if (a < b) {{}}</script><title>t</title>{}a&amp;b", "<div>".repeat(40_000));
    let linear = linear_of(&source);
    assert_eq!(read_prose(&linear), "a&b");
    let raw: Vec<_> = linear
        .items()
        .filter_map(|item| match item {
            Item::Text { text, raw_in: Some(name), .. } => Some((name.to_owned(), text.to_owned())),
            _ => None,
        })
        .collect();
    assert_eq!(raw, [("script".to_owned(), "if (a < b) {}".to_owned()), ("title".to_owned(), "t".to_owned())]);
}

#[test]
fn flat_pages_of_any_length_pass() {
    for piece in ["<p>x", "<p>a<sup><a href=#n>1</a></sup>", "<p><b>x", "<option>x", "<li>x</li>", "<br>", "<b>x</b>"] {
        let source = piece.repeat(8_000);
        check_spans(&tree_of(&source, Kind::Page));
    }
}

#[test]
fn a_small_budget_says_where_it_was_passed() {
    let source = "<p>one</p><p>two</p>";
    let budget = Budget { nodes: 5, ..Budget::for_bytes(source.len()) };
    let Parsed::Linear(linear) = parse(source, Kind::Page, &budget) else { panic!("a tree") };
    assert_eq!(linear.tripped().limit, Limit::Nodes);
    assert_eq!(linear.tripped().at, 13);
    assert_eq!(read_prose(&linear), "onetwo");
}
