//! Reading sound JSON: navigation, strings with their maps, pointers.

use super::super::{NodeKind, Piece, Segment, SegmentKind};
use super::{leaves, place, read};

const POST: &str = r#"{"id": 7, "title": {"rendered": "Caf\u00e9 \ud83d\ude00"}, "tags": [1.10, -0, 1E2], "a/b~c": null}"#;

#[test]
fn values_are_found_by_key_position_and_pointer() {
    let index = read(POST);
    let root = index.root().expect("a root");
    let tags = index.get(root, "tags").expect("tags");
    let second = index.at(tags, 1).expect("a second tag");
    assert_eq!(index.number(second), Some("-0"));
    assert_eq!(index.pointer(second), "/tags/1");
    assert_eq!(index.find("/tags/1"), Some(second));
    assert_eq!(index.parent(second), Some(tags));
    assert_eq!(index.position(tags), 2);
    assert_eq!(index.find(""), Some(root));
    assert_eq!(index.find("/a~1b~0c").map(|node| index.kind(node)), Some(NodeKind::Null));
    assert!(index.is_valid() && index.faults().is_empty());
}

#[test]
fn pointers_that_name_nothing_find_nothing() {
    let index = read(POST);
    for pointer in ["tags", "/tags/3", "/tags/01", "/tags/+1", "/tags/", "/tags/-", "/id/0", "/title/0", "/"] {
        assert_eq!(index.find(pointer), None, "{pointer}");
    }
}

#[test]
fn numbers_stay_as_they_are_written() {
    let text = "[1e400, 1e-400, 123456789012345678901234567890, 1.10, -0, 1E+2]";
    let index = read(text);
    let numbers: Vec<_> = index.ids().filter_map(|node| index.number(node)).collect();
    assert_eq!(numbers, ["1e400", "1e-400", "123456789012345678901234567890", "1.10", "-0", "1E+2"]);
    assert!(index.is_valid());
}

#[test]
fn keys_have_places_too() {
    let text = r#"{"caf\u00e9": 1}"#;
    let index = read(text);
    let node = index.find("/café").expect("the value");
    assert_eq!(index.key(node).as_deref(), Some("café"));
    assert_eq!(index.key_span(node), Some(place(text, r#""caf\u00e9""#)));
    assert_eq!(index.inner_key_span(node), Some(place(text, r"caf\u00e9")));
    assert_eq!(index.key(index.root().expect("a root")), None);
}

#[test]
fn a_string_maps_to_its_source() {
    let text = r#"["Caf\u00e9 \ud83d\ude00\n!"]"#;
    let index = read(text);
    let string = index.find("/0").and_then(|node| index.string(node)).expect("a string");
    assert_eq!(string.text, "Café 😀\n!");
    let segment = |text, raw, kind| Segment { text, raw, kind };
    assert_eq!(
        string.segments,
        [
            segment(0..3, 2..5, SegmentKind::Verbatim),
            segment(3..5, 5..11, SegmentKind::Escapes),
            segment(5..6, 11..12, SegmentKind::Verbatim),
            segment(6..11, 12..26, SegmentKind::Escapes),
            segment(11..12, 26..27, SegmentKind::Verbatim),
        ]
    );
}

#[test]
fn a_string_comes_in_pieces() {
    let text = r#""a\t\/b""#;
    let index = read(text);
    let mut pieces = Vec::new();
    assert!(index.decode_into(index.root().expect("a root"), &mut |piece| pieces.push(piece)));
    assert_eq!(
        pieces,
        [
            Piece::Verbatim { raw: 1..2 },
            Piece::Escape { raw: 2..4, char: '\t' },
            Piece::Escape { raw: 4..6, char: '/' },
            Piece::Verbatim { raw: 6..7 },
        ]
    );
}

#[test]
fn an_empty_string_has_no_segments() {
    let index = read(r#"[""]"#);
    let string = index.find("/0").and_then(|node| index.string(node)).expect("a string");
    assert_eq!((string.text.as_str(), string.segments.len()), ("", 0));
}

#[test]
fn a_lone_value_is_a_root() {
    for (text, kind) in [
        ("\"{}\"", NodeKind::String),
        (" 0 ", NodeKind::Number),
        ("true", NodeKind::True),
        ("false\n", NodeKind::False),
        ("null", NodeKind::Null),
    ] {
        let index = read(text);
        assert_eq!(index.root().map(|node| index.kind(node)), Some(kind), "{text}");
        assert!(index.is_valid(), "{text}");
    }
}

#[test]
fn json_within_a_string_is_a_string() {
    let index = read(r#""{\"id\": 1}""#);
    assert_eq!(index.decoded(index.root().expect("a root")).as_deref(), Some(r#"{"id": 1}"#));
    assert_eq!(leaves(&index).len(), 1);
}
