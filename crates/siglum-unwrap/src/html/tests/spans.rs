//! What a span says.

use ego_tree::NodeId;
use scraper::Selector;

use crate::html::{Edge, Kind, Segment, SegmentKind, SpannedTree, decode_charrefs};

use super::tree_of;

fn first(tree: &SpannedTree<'_>, selector: &str) -> NodeId {
    let selector = Selector::parse(selector).expect("a selector");
    tree.html().select(&selector).next().expect("an element").id()
}

fn pieces(source: &str, segments: impl Iterator<Item = Segment>) -> Vec<(&str, SegmentKind)> {
    segments.map(|segment| (&source[segment.raw], segment.kind)).collect()
}

#[test]
fn an_element_has_its_tags() {
    let source = "<div><P class=x>a<b>b</b></P><p>c</div>";
    let tree = tree_of(source, Kind::Page);
    let p = first(&tree, "p.x");
    assert_eq!(&source[tree.element_span(p).expect("a tag")], "<P class=x>");
    assert_eq!(&source[tree.end_span(p).expect("an end tag")], "</P>");
    assert_eq!(&source[tree.end_span(first(&tree, "b")).expect("an end tag")], "</b>");
    assert_eq!(&source[tree.end_span(first(&tree, "div")).expect("an end tag")], "</div>");
    assert_eq!(tree.end_span(first(&tree, "p + p")), None);
    assert_eq!(tree.element_span(first(&tree, "body")), None);
}

#[test]
fn a_copy_has_the_tag_it_repeats() {
    let source = "<p><a href=x>one<p>two";
    let tree = tree_of(source, Kind::Page);
    let copy = first(&tree, "p + p a");
    assert!(tree.is_copy(copy));
    assert_eq!(&source[tree.element_span(copy).expect("a tag")], "<a href=x>");
    assert_eq!(&source[tree.attribute_span(copy, "href").expect("a value")], "x");
    assert!(!tree.is_copy(first(&tree, "p a")));
}

#[test]
fn a_tag_that_first_makes_a_copy_keeps_its_own_bytes() {
    let source = "<p><b id=1>x</p><b id=2>y";
    let tree = tree_of(source, Kind::Page);
    let own = first(&tree, "[id='2']");
    assert_eq!(&source[tree.element_span(own).expect("a tag")], "<b id=2>");
    let copy = first(&tree, "p ~ [id='1']");
    assert_eq!(&source[tree.element_span(copy).expect("a tag")], "<b id=1>");
    assert!(tree.is_copy(copy));
}

#[test]
fn text_falls_into_pieces_at_references_and_line_ends() {
    let source = "<p>a &amp; b\r\nc</p>";
    let tree = tree_of(source, Kind::Page);
    let p = tree.html().tree.get(first(&tree, "p")).expect("a node");
    let text = p.first_child().expect("a text").id();
    use SegmentKind::{Decoded, Verbatim};
    let expected = [("a ", Verbatim), ("&amp;", Decoded), (" b", Verbatim), ("\r\n", Decoded), ("c", Verbatim)];
    assert_eq!(pieces(source, tree.text_segments(text)), expected);
}

#[test]
fn an_attribute_value_is_found_in_its_tag() {
    let source = "<p A=1 b = 'x y' c=\"\" d e=f/g><p>";
    let tree = tree_of(source, Kind::Page);
    let p = first(&tree, "p");
    let value = |name| tree.attribute_span(p, name).map(|span| &source[span]);
    let found: Vec<_> = ["a", "b", "c", "d", "e", "f"].into_iter().map(value).collect();
    assert_eq!(found, [Some("1"), Some("x y"), Some(""), Some(""), Some("f/g"), None]);
}

#[test]
fn a_second_body_tag_gives_its_attributes_with_their_bytes() {
    let source = "<body a=1><body b=2>";
    let tree = tree_of(source, Kind::Page);
    let span = tree.attribute_span(first(&tree, "body"), "b").expect("a value");
    assert_eq!(&source[span], "2");
}

#[test]
fn references_in_values_follow_the_rules_of_attributes() {
    let (value, segments) = decode_charrefs("?a=1&copy=2&amp;\"b&#x41");
    assert_eq!(value, "?a=1&copy=2&\"bA");
    let raw: Vec<_> = segments.into_iter().map(|segment| segment.raw).collect();
    assert_eq!(raw, [0..11, 11..16, 16..18, 18..23]);
    assert_eq!(decode_charrefs("plain").1.len(), 1);
    assert_eq!(decode_charrefs(""), (String::new(), Vec::new()));
}

#[test]
fn a_comment_and_a_doctype_have_their_bytes() {
    let source = "<!doctype html><!-- a --><p>x<!-- b";
    let tree = tree_of(source, Kind::Page);
    assert_eq!(&source[tree.doctype().expect("a doctype").1], "<!doctype html>");
    let comments: Vec<_> = tree.comments().map(|(_, span)| &source[span]).collect();
    assert_eq!(comments, ["<!-- a -->", "<!-- b"]);
}

#[test]
fn what_a_tag_without_end_swallows_is_told() {
    let source = "<p>x<a href='y>the rest of the page";
    assert_eq!(&source[tree_of(source, Kind::Page).tail()], "<a href='y>the rest of the page");
    assert!(tree_of("<p>x</p>\n", Kind::Page).tail().is_empty());
}

#[test]
fn a_walk_enters_and_leaves_every_node() {
    let tree = tree_of("<p>a<b>b</b></p>", Kind::Fragment);
    assert_eq!(tree.walk().filter(|step| step.edge == Edge::Enter).count(), 6);
    assert_eq!(tree.walk().count(), 12);
}
