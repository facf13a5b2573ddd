//! serde_json as the oracle: the same trees from sound JSON, the same verdict on any text.

use std::io;

use proptest::collection::{btree_map, vec};
use proptest::prelude::*;
use serde::Serialize;
use serde::de::IgnoredAny;
use serde_json::ser::{Formatter, Serializer};
use serde_json::{Value, json};

use super::super::{FaultKind, Index, Limits, NodeId, NodeKind, SegmentKind, index};
use super::read;

fn values() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
        "[a-z\"\\\\/\n\t\u{8}é😀\u{fffd}\u{2028}]{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(6, 64, 8, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..8).prop_map(Value::from),
            btree_map("[a-c~/\"\\\\\né😀]{0,3}", inner.clone(), 0..4).prop_map(|members| json!(members)),
            btree_map(any::<String>(), inner, 0..12).prop_map(|members| json!(members)),
        ]
    })
}

/// Writes every character beyond ASCII as an escape.
struct Escaped;

impl Formatter for Escaped {
    fn write_string_fragment<W: ?Sized + io::Write>(&mut self, writer: &mut W, fragment: &str) -> io::Result<()> {
        for unit in fragment.encode_utf16() {
            match u8::try_from(unit) {
                Ok(byte) if byte.is_ascii() => writer.write_all(&[byte])?,
                _ => write!(writer, "\\u{unit:04x}")?,
            }
        }
        Ok(())
    }
}

fn write_escaped(value: &Value) -> String {
    let mut bytes = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut bytes, Escaped)).expect("a vector takes all");
    String::from_utf8(bytes).expect("ASCII")
}

fn assert_same(index: &Index<'_>, node: NodeId, value: &Value) {
    assert_eq!(index.find(&index.pointer(node)), Some(node));
    match value {
        Value::Null => assert_eq!(index.kind(node), NodeKind::Null),
        Value::Bool(true) => assert_eq!(index.kind(node), NodeKind::True),
        Value::Bool(false) => assert_eq!(index.kind(node), NodeKind::False),
        Value::Number(number) => assert_eq!(index.number(node), Some(number.to_string().as_str())),
        Value::String(string) => assert_same_string(index, node, string),
        Value::Array(items) => {
            assert_eq!(index.kind(node), NodeKind::Array);
            assert_eq!(index.children(node).len(), items.len());
            for (position, item) in items.iter().enumerate() {
                assert_same(index, index.at(node, position).expect("an item"), item);
            }
        }
        Value::Object(members) => {
            assert_eq!(index.kind(node), NodeKind::Object);
            assert_eq!(index.children(node).len(), members.len());
            for (child, (key, member)) in index.children(node).iter().zip(members) {
                assert_eq!(index.key(*child).as_deref(), Some(key.as_str()));
                assert_eq!(index.get(node, key), Some(*child));
                assert_same(index, *child, member);
            }
        }
    }
}

/// serde_json need not read back the very number it wrote, so what it reads from a span is compared with what it
/// reads from the whole.
fn assert_spans_reread(index: &Index<'_>) {
    let whole: Value = serde_json::from_str(index.text()).expect("sound JSON");
    for node in index.ids() {
        let value: Value = serde_json::from_str(index.source(node)).expect("a span holds a value");
        assert_eq!(whole.pointer(&index.pointer(node)), Some(&value));
    }
}

fn assert_same_string(index: &Index<'_>, node: NodeId, string: &str) {
    assert_eq!(index.decoded(node).as_deref(), Some(string));
    assert_eq!(index.string(node).map(|decoded| decoded.text).as_deref(), Some(string));
}

/// Tokens and halves of tokens, joined at random.
fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop::sample::select(vec![
        "{", "}", "[", "]", ",", ":", "\"", "\"a\"", "\"a\":", "\"b\":1", "\\", "\\u", "\\ud83d", "\\ude00", "\\u00e9", "\\n", "0", "1",
        "-", ".", "e", "+", "true", "false", "null", "nul", "NaN", "é", "😀", "\u{feff}", "\u{a0}", "\u{1}", "\n", "\r", "\t", " ", "/",
        "//", "/*", "*/", "a", "\u{7f}",
    ]);
    vec(scrap, 0..24).prop_map(|scraps| scraps.concat())
}

/// Sound JSON with one stretch taken out and something else put there.
fn damaged() -> impl Strategy<Value = String> {
    (values(), any::<bool>(), any::<prop::sample::Index>(), 0..4_usize, scraps()).prop_map(|(value, is_pretty, at, gone, scraps)| {
        let text = if is_pretty { format!("{value:#}") } else { value.to_string() };
        let chars: Vec<_> = text.chars().collect();
        let at = at.index(chars.len() + 1);
        let scraps = scraps.chars().take(3);
        chars[..at].iter().copied().chain(scraps).chain(chars.iter().skip(at + gone).copied()).collect()
    })
}

fn assert_sound(text: &str, limits: &Limits) {
    let index = index(text, limits);
    for fault in index.faults() {
        assert!(text.get(fault.span.clone()).is_some(), "{fault:?}");
        assert!(fault.related.as_ref().is_none_or(|span| text.get(span.clone()).is_some()), "{fault:?}");
    }
    for node in index.ids() {
        assert!(text.get(index.span(node)).is_some());
        assert_children_in_order(&index, node);
        assert_map_is_whole(&index, node);
        index.pointer(node);
    }
    assert_every_byte_is_accounted_for(&index);
}

fn assert_children_in_order(index: &Index<'_>, node: NodeId) {
    let span = index.span(node);
    let mut reached = span.start;
    for (position, child) in index.children(node).iter().enumerate() {
        let start = index.key_span(*child).map_or(index.span(*child).start, |key| {
            assert!(index.text().get(key.clone()).is_some() && key.end <= index.span(*child).start);
            key.start
        });
        assert!(reached <= start);
        reached = index.span(*child).end;
        assert_eq!((index.parent(*child), index.position(*child)), (Some(node), position));
    }
    assert!(reached <= span.end);
}

fn assert_map_is_whole(index: &Index<'_>, node: NodeId) {
    let Some(string) = index.string(node) else { return };
    let inner = index.inner_span(node);
    let mut reached = (0, inner.start);
    for segment in &string.segments {
        assert_eq!((segment.text.start, segment.raw.start), reached);
        reached = (segment.text.end, segment.raw.end);
        let raw = index.text().get(segment.raw.clone()).expect("a segment lies on characters");
        let text = string.text.get(segment.text.clone()).expect("a segment lies on characters");
        assert!(!text.is_empty() && (segment.kind == SegmentKind::Escapes || raw == text));
    }
    assert_eq!(reached, (string.text.len(), inner.end));
}

/// Each byte is space, punctuation, in a key, in a value, or in a fault.
fn assert_every_byte_is_accounted_for(index: &Index<'_>) {
    let text = index.text();
    let mut seen: Vec<_> = text.bytes().map(|byte| byte.is_ascii_whitespace()).collect();
    let mut see = |span: std::ops::Range<usize>| seen[span].fill(true);
    for fault in index.faults() {
        see(fault.span.clone());
    }
    for node in index.ids() {
        index.key_span(node).into_iter().for_each(&mut see);
        let span = index.span(node);
        match index.kind(node) {
            NodeKind::Object | NodeKind::Array => {
                see(span.start..span.start + 1);
                if text.as_bytes().get(span.end - 1).is_some_and(|byte| b"]}".contains(byte)) {
                    see(span.end - 1..span.end);
                }
            }
            _ => see(span),
        }
    }
    let lost = seen.iter().zip(text.bytes()).find(|(seen, byte)| !**seen && !b",:".contains(byte));
    assert_eq!(lost, None, "{text:?}");
}

fn assert_same_verdict(text: &str) {
    let index = read(text);
    let verdict = serde_json::from_str::<IgnoredAny>(text);
    assert_eq!(index.is_valid(), verdict.is_ok(), "{text:?}: {verdict:?}, {:?}", index.faults());
    let has_root = index.root().is_some();
    assert!(has_root || index.fault_count(FaultKind::NoValue) == 1);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sound_json_reads_as_serde_reads_it(value in values()) {
        for text in [value.to_string(), format!("{value:#}"), write_escaped(&value)] {
            let index = read(&text);
            assert_same(&index, index.root().expect("a root"), &value);
            assert_spans_reread(&index);
            assert!(index.is_valid() && index.faults().is_empty());
            assert_sound(&text, &Limits::default());
        }
    }

    #[test]
    fn scraps_are_judged_as_serde_judges_them(text in scraps()) {
        assert_same_verdict(&text);
    }

    #[test]
    fn damaged_json_is_judged_as_serde_judges_it(text in damaged()) {
        assert_same_verdict(&text);
    }

    #[test]
    fn any_text_is_indexed_soundly(text in prop_oneof![scraps(), damaged(), any::<String>()], depth in 0..4_usize) {
        assert_sound(&text, &Limits::default());
        assert_sound(&text, &Limits { depth, ..Limits::default() });
    }
}
