//! What is listed of small sources whose fates are given.

use siglum_model::{Document, Fate, Fated, Passage, RuleCode, Span, Wording};

use super::{Dropped, RawText};
use crate::build::{Built, lines_of};
use crate::testing::report;

const MENU: RuleCode = RuleCode::new('U', 108);
const COMMENT: RuleCode = RuleCode::new('U', 102);
const PROGRAM: RuleCode = RuleCode::new('U', 101);

/// A page in which some words have been left out, and some are its text; all else is markup.
fn built(format: &'static str, raw: &str, text: &[&str], dropped: &[(&str, RuleCode)]) -> Built {
    let at = |words: &str| {
        let start = raw.find(words).unwrap_or_else(|| panic!("{words} stands in {raw}")) as u32;
        Span::new(0, start, start + words.len() as u32)
    };
    let whole = Span::new(0, 0, raw.len() as u32);
    let mut document = Document { format, owned: vec![whole], ..Document::default() };
    document.fates.push(Fated { span: whole, fate: Fate::Markup });
    document.fates.extend(dropped.iter().map(|(words, code)| Fated { span: at(words), fate: Fate::Dropped(*code) }));
    for words in text {
        let mut wording = Wording::new();
        wording.push().slice(&Passage::verbatim(*words, 0, at(words).start), 0..words.len());
        document.blocks.push(siglum_model::Block::new(siglum_model::BlockKind::Paragraph, wording));
    }
    lines_of(&document, &report("page", &[]).info("page", None))
}

fn dropped(format: &'static str, raw: &str, text: &[&str], fates: &[(&str, RuleCode)]) -> Vec<Dropped> {
    let built = built(format, raw, text, fates);
    RawText::decode(raw.as_bytes(), "utf-8", format).expect("it decodes").dropped(&built)
}

fn shown(entries: &[Dropped]) -> Vec<(&str, u64, &str)> {
    entries.iter().map(|entry| (entry.code.as_str(), entry.words, entry.text.as_str())).collect()
}

#[test]
fn neighbouring_pieces_of_one_code_are_one_entry() {
    let raw = "<nav><a>Quay</a> | <b>T</b>ides<li>Boats</li></nav><p>She sailed.</p><nav>Crew</nav>";
    let pieces = [("Quay", MENU), (" | ", MENU), (">T<", MENU), ("ides", MENU), ("Boats", MENU), ("Crew", MENU)];
    let pieces = pieces.map(|(words, code)| (words.trim_matches(['<', '>']), code));
    let found = dropped("html", raw, &["She sailed."], &pieces);
    assert_eq!(shown(&found), [("U108", 3, "Quay Tides Boats"), ("U108", 1, "Crew")]);
    assert_eq!(raw.get(found[0].raw_start as usize..found[0].raw_end as usize), Some("Quay</a> | <b>T</b>ides<li>Boats"));
    assert_eq!(found[0].bytes, 14);
}

#[test]
fn blanks_and_signs_alone_are_no_entry() {
    assert!(dropped("html", "<nav> \n|</nav><!-- -- -->", &[], &[(" \n|", MENU), ("<!-- -- -->", COMMENT)]).is_empty());
    assert!(dropped("html", "<!DOCTYPE html>", &[], &[("<!DOCTYPE html>", COMMENT)]).is_empty());
}

#[test]
fn tags_and_references_are_resolved_but_not_in_programs() {
    let comment = "<!-- <b>Fish</b> &amp; chips -->";
    let program = "if (a<b && c>d) &amp;";
    let raw = format!("{comment}<script>{program}</script>");
    let found = dropped("html", &raw, &[], &[(comment, COMMENT), (program, PROGRAM)]);
    assert_eq!(shown(&found), [("U102", 2, "Fish & chips"), ("U101", 4, program)]);
}

#[test]
fn words_of_the_text_part_entries_and_claims_do_not() {
    let mut document = Document { format: "html", owned: vec![Span::new(0, 0, 14)], ..Document::default() };
    document.fates.push(Fated { span: Span::new(0, 6, 8), fate: Fate::Metadata });
    let listed = |document: &Document| {
        let built = lines_of(document, &report("page", &[]).info("page", None));
        let raw = RawText::decode(b"Sea, by Ann, x", "utf-8", "html").expect("it decodes");
        raw.dropped(&built).into_iter().map(|entry| entry.text).collect::<Vec<_>>()
    };
    assert_eq!(listed(&document), ["Sea, b Ann, x"]);
    let mut words = Wording::new();
    words.push().slice(&Passage::verbatim("by", 0, 5), 0..2);
    document.blocks.push(siglum_model::Block::new(siglum_model::BlockKind::Paragraph, words));
    assert_eq!(listed(&document), ["Sea,", "Ann, x"]);
}

#[test]
fn html_in_json_is_decoded_twice() {
    let value = r#""<p>Caf\u00e9 &#8211; <i>no<\/i>on<\/p>""#;
    let found = dropped("wordpress-post", &format!("{{\"x\":{value}}}"), &[], &[(value, MENU)]);
    assert_eq!(shown(&found), [("U108", 2, "Café – noon")]);
}

#[test]
fn values_of_json_are_parted_words() {
    let raw = r#"{"status":"closed","by":"Ann","kind":"post"}"#;
    let found = dropped("wordpress-post", raw, &[], &[(r#""closed""#, MENU), (r#""post""#, MENU)]);
    assert_eq!(shown(&found), [("U108", 2, "closed post")]);
}

#[test]
fn words_that_a_rule_took_out_are_listed_and_those_it_changed_are_not() {
    let raw = "one Page 7 two";
    let rule = RuleCode::new('T', 201);
    let mut wording = Wording::new();
    wording.push().emended("ONE", Span::new(0, 0, 3), rule);
    let mut document = Document { format: "plain-text", owned: vec![Span::new(0, 0, 14)], ..Document::default() };
    document.blocks.push(siglum_model::Block::new(siglum_model::BlockKind::Paragraph, wording));
    document.fates.push(Fated { span: Span::new(0, 4, 10), fate: Fate::Emended(rule) });
    let built = lines_of(&document, &report("page", &[]).info("page", None));
    let found = RawText::decode(raw.as_bytes(), "utf-8", "plain-text").expect("it decodes").dropped(&built);
    assert_eq!(shown(&found), [("T201", 2, "Page 7"), ("U100", 1, "two")]);
    assert_eq!((found[0].fate.as_str(), found[1].fate.as_str()), ("emended", "dropped"));
}

#[test]
fn words_of_another_charset_keep_their_bytes() {
    let raw: Vec<u8> = "Möwe, été".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let whole = Span::new(0, 0, raw.len() as u32);
    let document = Document { format: "plain-text", owned: vec![whole], ..Document::default() };
    let built = lines_of(&document, &report("page", &[]).info("page", None));
    let found = RawText::decode(&raw, "utf-16le", "plain-text").expect("it decodes").dropped(&built);
    assert_eq!(shown(&found), [("U100", 2, "Möwe, été")]);
    assert_eq!((found[0].raw_start, found[0].raw_end), (0, 18));
    assert!(RawText::decode(&raw, "klingon", "plain-text").is_none());
}
