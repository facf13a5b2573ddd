//! Recovery: each fault with its place, and what is still read.

use super::super::{FaultKind, Limits, NodeKind, index};
use super::{faults_of, leaves, place, read};

#[test]
fn a_post_cut_in_its_content_keeps_what_it_has() {
    let text = r#"[{"id":7,"title":{"rendered":"Home"},"content":{"rendered":"<p>One \u00e9 tw"#;
    let index = read(text);
    let content = index.find("/0/content/rendered").expect("the content");
    assert_eq!(index.decoded(content).as_deref(), Some("<p>One é tw"));
    assert_eq!(index.inner_span(content), place(text, r"<p>One \u00e9 tw"));
    assert_eq!(index.find("/0/title/rendered").map(|node| index.source(node)), Some("\"Home\""));
    let open: Vec<_> = index.open().iter().map(|node| index.pointer(*node)).collect();
    assert_eq!(open, ["", "/0", "/0/content", "/0/content/rendered"]);
    assert!(index.open().iter().all(|node| index.is_cut(*node)));
    assert_eq!(faults_of(&index), [(FaultKind::Truncated, "")]);
    assert_eq!(index.faults()[0].span, text.len()..text.len());
}

#[test]
fn a_text_may_end_anywhere() {
    let ends = [
        ("{\"id\": 7, \"ti", vec!["/id Number 7", "/ti Missing "]),
        ("{\"id\": 7, \"title\"", vec!["/id Number 7", "/title Missing "]),
        ("{\"id\": 7, \"title\": ", vec!["/id Number 7", "/title Missing "]),
        ("{\"id\": 7, ", vec!["/id Number 7"]),
        ("{\"id\": 7", vec!["/id Number 7"]),
        ("{", vec![" Object {"]),
        ("[\"", vec!["/0 String \""]),
        ("[[1], [2", vec!["/0/0 Number 1", "/1/0 Number 2"]),
    ];
    for (text, expected) in ends {
        let index = read(text);
        assert_eq!(leaves(&index), expected, "{text}");
        assert_eq!(faults_of(&index), [(FaultKind::Truncated, "")], "{text}");
    }
}

#[test]
fn a_key_cut_off_has_no_closing_quote() {
    let text = r#"{"id": 7, "ti"#;
    let index = read(text);
    let node = index.find("/ti").expect("the key");
    assert_eq!(index.key_span(node), Some(place(text, "\"ti")));
    assert!(index.is_cut(node));
}

#[test]
fn a_server_warning_may_come_first() {
    let text = "<br />\n<b>Warning</b>: Undefined array key [x] in {main} on line 3\n{\"id\": 7}";
    let index = read(text);
    assert_eq!(leaves(&index), ["/id Number 7"]);
    assert_eq!(index.lead(), Some(0..text.len() - 10));
    assert_eq!(index.faults().len(), 1);
    assert!(!index.is_valid());
}

#[test]
fn a_log_date_opens_no_array() {
    let warning = "[01-Jan-2020 10:00:00 UTC] PHP Notice: a[0] and b{}";
    for lead in [warning.to_owned(), format!("PHP {warning}")] {
        let text = format!("{lead}\n[]");
        let index = read(&text);
        assert_eq!(leaves(&index), [" Array []"]);
        assert_eq!(index.lead(), Some(0..lead.len()));
    }
}

#[test]
fn text_after_the_end_is_reported() {
    let text = "{\"id\": 7}\n<!-- cached [1] -->\n";
    let index = read(text);
    assert_eq!(index.tail(), Some(place(text, "<!-- cached [1] -->")));
    assert_eq!(faults_of(&index), [(FaultKind::Tail, "<!-- cached [1] -->")]);
}

#[test]
fn a_callback_is_text_around() {
    let index = read("load({\"id\": 7});");
    assert_eq!(faults_of(&index), [(FaultKind::Lead, "load("), (FaultKind::Tail, ");")]);
    assert_eq!(leaves(&index), ["/id Number 7"]);
}

#[test]
fn several_texts_in_a_row_are_several_roots() {
    let index = read("{\"id\": 7}\n{\"id\": 8}\n{},\n[9]");
    assert_eq!(index.roots().len(), 4);
    let last = index.roots()[3];
    assert_eq!(index.find_from(last, "/0").and_then(|node| index.number(node)), Some("9"));
    assert_eq!(index.fault_count(FaultKind::AnotherRoot), 3);
    assert_eq!(index.tail(), None);
}

#[test]
fn a_byte_order_mark_is_stepped_over() {
    let index = read("\u{feff}{\"id\": 7}");
    assert_eq!(faults_of(&index), [(FaultKind::Bom, "\u{feff}")]);
    assert_eq!(leaves(&index), ["/id Number 7"]);
}

#[test]
fn what_holds_no_json_has_no_root() {
    for text in ["", " \n", "not found", "<html><style>p {color: red}</style>", "a [1] b", "1 2", "tru"] {
        let index = read(text);
        assert!(index.is_empty(), "{text}");
        assert_eq!(faults_of(&index), [(FaultKind::NoValue, text.trim())]);
    }
}

#[test]
fn a_raw_line_end_in_a_string_is_kept() {
    let index = read("{\"content\": \"one\r\ntwo\tthree\"}");
    let content = index.find("/content").expect("the content");
    assert_eq!(index.decoded(content).as_deref(), Some("one\r\ntwo\tthree"));
    assert_eq!(faults_of(&index), [(FaultKind::RawControl, "\r\n"), (FaultKind::RawControl, "\t")]);
}

#[test]
fn a_lone_surrogate_becomes_a_replacement_character() {
    let text = r#"{"\udc00": "a\ud83d b \ud83d\ud83d\ude00"}"#;
    let index = read(text);
    assert_eq!(index.find("/\u{fffd}").and_then(|node| index.decoded(node)).as_deref(), Some("a\u{fffd} b \u{fffd}😀"));
    let lone = FaultKind::LoneSurrogate;
    assert_eq!(faults_of(&index), [(lone, r"\udc00"), (lone, r"\ud83d"), (lone, r"\ud83d")]);
    assert!(index.is_valid());
}

#[test]
fn a_bad_escape_is_kept_as_printed() {
    let text = r#"["\x41 \u12 \é \u00e9"]"#;
    let index = read(text);
    assert_eq!(index.find("/0").and_then(|node| index.decoded(node)).as_deref(), Some(r"\x41 \u12 \é é"));
    let bad = FaultKind::BadEscape;
    assert_eq!(faults_of(&index), [(bad, r"\x"), (bad, r"\u12"), (bad, r"\é")]);
}

#[test]
fn the_last_of_two_titles_counts_and_both_are_reported() {
    let text = r#"{"title": "First", "id": 7, "\u0074itle": "Second"}"#;
    let index = read(text);
    assert_eq!(index.find("/title").and_then(|node| index.decoded(node)).as_deref(), Some("Second"));
    assert_eq!(index.children(index.root().expect("a root")).len(), 3);
    let fault = &index.faults()[0];
    assert_eq!(fault.kind, FaultKind::DuplicateKey);
    assert_eq!(fault.span, place(text, r#""\u0074itle""#));
    assert_eq!(fault.related, Some(place(text, "\"title\"")));
    assert!(index.is_valid());
}

#[test]
fn a_key_three_times_among_many_is_reported_twice() {
    let text = r#"{"a":1,"b":2,"c":3,"d":4,"e":5,"f":6,"g":7,"a":8,"h":9,"a":10}"#;
    let index = read(text);
    let pairs: Vec<_> = index.faults().iter().map(|fault| (fault.span.start, fault.related.clone())).collect();
    assert_eq!(pairs, [(43, Some(1..4)), (55, Some(43..46))]);
    assert_eq!(index.find("/a").and_then(|node| index.number(node)), Some("10"));
}

#[test]
fn commas_may_be_missing_or_too_many() {
    let index = read("[,1 2,,3,]");
    assert_eq!(leaves(&index), ["/0 Number 1", "/1 Number 2", "/2 Number 3"]);
    assert_eq!(
        faults_of(&index),
        [(FaultKind::ExtraComma, ","), (FaultKind::MissingComma, ""), (FaultKind::ExtraComma, ","), (FaultKind::TrailingComma, ","),]
    );
    assert_eq!(faults_of(&read(r#"{"a":1 "b":2,}"#)), [(FaultKind::MissingComma, ""), (FaultKind::TrailingComma, ",")]);
}

#[test]
fn members_may_lack_colon_key_or_value() {
    let index = read(r#"{"a" 1, {"b": 2}, "c", "d":, "e"::3}"#);
    let expected = ["/a Number 1", "/1/b Number 2", "/c Missing ", "/d Missing ", "/e Number 3"];
    assert_eq!(leaves(&index), expected);
    assert_eq!(
        faults_of(&index),
        [
            (FaultKind::MissingColon, ""),
            (FaultKind::MissingKey, "{"),
            (FaultKind::MissingValue, "\"c\""),
            (FaultKind::MissingValue, "\"d\""),
            (FaultKind::Stray, ":"),
        ]
    );
}

#[test]
fn words_without_quotes_are_words() {
    let text = "{\"a\": NaN, b: -Infinity, \"c\": 01, \"d\": as on http://x\n, \"e\": truest}";
    let index = read(text);
    let expected = ["/a Word NaN", "/b Word -Infinity", "/c Word 01", "/d Word as on http://x", "/e Word truest"];
    assert_eq!(leaves(&index), expected);
    assert_eq!(index.fault_count(FaultKind::BareWord), 6);
    assert_eq!(index.key_span(index.find("/b").expect("b")), Some(place(text, "b")));
    assert!(index.number(index.find("/a").expect("a")).is_none());
}

#[test]
fn a_bracket_may_be_missing_or_stray() {
    let text = "{\"a\": [1, {\"b\": 2], \"c\": 3}";
    let index = read(text);
    assert_eq!(leaves(&index), ["/a/0 Number 1", "/a/1/b Number 2", "/c Number 3"]);
    assert_eq!(faults_of(&index), [(FaultKind::Unclosed, "{")]);
    assert_eq!(index.faults()[0].related, Some(place(text, "]")));
    let index = read("[1}, 2]");
    assert_eq!(leaves(&index), ["/0 Number 1", "/1 Number 2"]);
    assert_eq!(faults_of(&index), [(FaultKind::Stray, "}")]);
}

#[test]
fn comments_are_stepped_over() {
    let index = read("// posts\n[1, /* two, */ 3 // end\n]");
    assert_eq!(leaves(&index), ["/0 Number 1", "/1 Number 3"]);
    let comment = FaultKind::Comment;
    assert_eq!(faults_of(&index), [(comment, "// posts"), (comment, "/* two, */"), (comment, "// end")]);
}

#[test]
fn an_unclosed_comment_swallows_nothing() {
    let index = read("[1, /* two, 3]");
    assert_eq!(leaves(&index), ["/0 Number 1", "/1 Word /* two", "/2 Number 3"]);
}

#[test]
fn a_space_of_another_kind_is_stray() {
    let index = read("{\u{a0}\"a\":\u{a0}1\u{a0},\u{1}\"b\": NaN\u{a0}}");
    assert_eq!(leaves(&index), ["/a Number 1", "/b Word NaN"]);
    assert_eq!(index.fault_count(FaultKind::Stray), 5);
}

#[test]
fn what_is_too_deep_is_one_node() {
    let limits = Limits { depth: 2, ..Limits::default() };
    let index = index(r#"[[1, [2, {"]": "\"]"}], 3], [[4"#, &limits);
    let expected = ["/0/0 Number 1", r#"/0/1 Deep [2, {"]": "\"]"}]"#, "/0/2 Number 3", "/1/0 Deep [4"];
    assert_eq!(leaves(&index), expected);
    assert_eq!(index.fault_count(FaultKind::Deep), 2);
    assert_eq!(index.open().last().map(|node| index.kind(*node)), Some(NodeKind::Deep));
}

#[test]
fn a_text_beyond_the_limit_is_not_read() {
    let limits = Limits { bytes: 5, ..Limits::default() };
    assert_eq!(faults_of(&index("[1, 2]", &limits)), [(FaultKind::TooLong, "[1, 2]")]);
    assert!(index("[1,2]", &limits).is_valid());
}

#[test]
fn faults_beyond_the_limit_are_counted() {
    let limits = Limits { faults: 2, ..Limits::default() };
    let index = index("[,,,,,1,]", &limits);
    assert_eq!(index.fault_count(FaultKind::ExtraComma), 5);
    assert_eq!(index.faults().len(), 3);
}

#[test]
fn fault_names_are_distinct() {
    let mut names: Vec<_> = FaultKind::ALL.iter().map(|kind| kind.name()).collect();
    assert!(FaultKind::ALL.iter().enumerate().all(|(place, kind)| *kind as usize == place));
    names.sort_unstable();
    names.dedup();
    assert_eq!(names.len(), FaultKind::ALL.len());
}
