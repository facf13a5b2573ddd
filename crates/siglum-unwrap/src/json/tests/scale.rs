//! Scale: hostile and large texts, measured in work that would not end if it were not linear.

use super::super::{FaultKind, NodeKind};
use super::read;

#[test]
fn a_hundred_thousand_nested_arrays_stay_flat() {
    let depth = 100_000;
    let text = format!("{}{}", "[".repeat(depth), "]".repeat(depth));
    let index = read(&text);
    assert_eq!(index.len(), 513);
    assert!(index.is_valid());
    let deep = index.ids().last().expect("the deep one");
    assert_eq!(index.kind(deep), NodeKind::Deep);
    assert_eq!(index.span(deep), 512..2 * depth - 512);
    let index_cut = read(&text[..depth]);
    assert_eq!(index_cut.open().len(), 513);
}

#[test]
fn a_million_keys_are_read_and_compared() {
    let members: Vec<_> = (0..1_000_000).map(|number| format!("\"k{}\":{number}", number % 999_999)).collect();
    let text = format!("{{{}}}", members.join(","));
    let index = read(&text);
    assert_eq!(index.len(), 1_000_001);
    assert_eq!(index.fault_count(FaultKind::DuplicateKey), 1);
    assert_eq!(index.find("/k0").and_then(|node| index.number(node)), Some("999999"));
}

#[test]
fn what_repeats_without_end_stays_linear() {
    let scraps = ["/*", "[/*,", "[1,/*", "[}", "{", "{\"", "[1", "[] ", "\\", "\"\\u", "[,", "{a ", "\u{a0}", "[1 ", "{}", "//", "[\"a\"}"];
    for scrap in scraps {
        let text = scrap.repeat(300_000 / scrap.len());
        assert!(!read(&text).is_valid(), "{scrap}");
        assert!(!read(&format!("[{text}")).is_valid(), "[{scrap}");
        assert!(!read(&format!("{{\"{text}")).is_valid(), "{{\"{scrap}");
    }
}

#[test]
fn a_long_string_is_read_in_one_go() {
    let text = format!("[\"{}\"]", "\\u00e9é ".repeat(1_000_000));
    let index = read(&text);
    let string = index.find("/0").and_then(|node| index.string(node)).expect("a string");
    assert_eq!(string.text.chars().count(), 3_000_000);
    assert_eq!(string.segments.len(), 2_000_000);
}
