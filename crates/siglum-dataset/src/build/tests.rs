use siglum_model::{
    Act, Anchor, AnchorKind, Block, BlockKind, Change, Claim, Decision, Document, Edit, Fate, Fated, Field, Note, NoteId, NoteKind,
    NoteState, Passage, RuleCode, Span, StyleKind, Where, Wording,
};

use super::*;
use crate::record::Member;

const RAW: &str = "Titel\n\nErster 𝒳 Absatz[1] mit Noten.\n\nZw\u{e9}iter ABSATZ ohne.\n\n1. Eine 𝒴 Note.\n";

/// The wording of a stretch of the raw text.
fn wording(words: &str) -> Wording {
    let at = RAW.find(words).expect("words of the source") as u32;
    Passage::verbatim(words, 0, at).into()
}

fn at(words: &str) -> Span {
    let start = RAW.find(words).expect("words of the source") as u32;
    Span::new(0, start, start + words.len() as u32)
}

fn sample() -> Document {
    let code = RuleCode::new('T', 201);
    let mut document = Document { format: "plain-text", owned: vec![Span::new(0, 0, RAW.len() as u32)], ..Document::default() };
    document.title = Some(wording("Titel"));
    document.title_in_text = true;
    document.fates.push(Fated { span: document.owned[0], fate: Fate::Markup });
    let late = document.record(Change { before: "ABSATZ".into(), after: "Absatz".into(), ..Change::new(code, Act::Replace) });
    let early = document.record(Change { raw: vec![at("Noten")], ..Change::doubt(code, "Noten?") });
    document.record(Change { at: Where::Field("language"), ..Change::new(RuleCode::new('M', 101), Act::Set) });
    let moved = document.record(Change {
        to: Some(NoteId(1)),
        before: "Eine".repeat(100),
        after: "Eine".repeat(100),
        ..Change::new(RuleCode::new('N', 201), Act::Move)
    });
    document.blocks.push(first_block(early));
    document.blocks.push(Block::new(BlockKind::Paragraph, Wording::new()));
    document.blocks.push(second_block(code, late, moved));
    document.notes.push(note());
    let claim = Claim { raw: Some(at("Titel")), accepted: true, ..Claim::new(Field::Title, "Titel", "text.first-line", "text") };
    document.claims = vec![claim, Claim::new(Field::Authors, "Niemand", "meta.author", "meta[name=author]")];
    document.metadata.title = Some("Titel".into());
    document.metadata.language = Some(String::new());
    document.metadata.decisions.push(Decision {
        field: Field::Authors,
        basis: siglum_model::Basis::Abstained,
        rule: RuleCode::new('M', 201),
        confidence: Some(29),
        chosen: Vec::new(),
        conflict: Some("one claim, and no good one".into()),
    });
    document
}

fn first_block(doubt: siglum_model::ChangeId) -> Block {
    let mut first = wording("Erster 𝒳 Absatz");
    first.push().slice(&Passage::verbatim(RAW, 0, 0), at(" mit Noten.").range());
    let mark = "Erster 𝒳 Absatz".len();
    first.add_anchor(Anchor { at: mark, kind: AnchorKind::Reference(NoteId(1)), raw: Some(at("[1]")) });
    first.add_anchor(Anchor { at: 0, kind: AnchorKind::Page { label: "7".into() }, raw: None });
    first.add_style(7..11, StyleKind::Emphasis);
    let noten = first.as_str().find("Noten").expect("a word");
    first.add_touched(noten..noten + 5, doubt);
    Block::new(BlockKind::Paragraph, first)
}

fn second_block(code: RuleCode, change: siglum_model::ChangeId, moved: siglum_model::ChangeId) -> Block {
    let mut second = wording("Zw\u{e9}iter ABSATZ ohne.");
    let start = second.as_str().find("ABSATZ").expect("a word");
    let places = second.edit(&[Edit { range: start..start + 6, with: "Absatz".into(), code }]);
    second.add_touched(places[0].clone(), change);
    second.add_touched(second.len()..second.len(), moved);
    second.add_style(0..7, StyleKind::OrphanMark { label: "9".into() });
    Block { level: Some(2), ..Block::new(BlockKind::Heading, second) }
}

fn note() -> Note {
    let mut words = wording("Eine 𝒴 Note.");
    words.add_style("Eine 𝒴 ".len().."Eine 𝒴 Note".len(), StyleKind::Link { url: "https://x/".into() });
    Note {
        id: NoteId(1),
        label: "1".into(),
        kind: NoteKind::Endnote,
        blocks: vec![Block::new(BlockKind::Paragraph, words)],
        state: NoteState::Paired,
        confidence: 99,
        label_raw: None,
    }
}

fn built() -> Built {
    let members = [Member { key: None, length: RAW.len() as u64, sha256: "0".repeat(64) }];
    let chain = ["plain-text".to_owned()];
    let info = SourceInfo {
        id: "a/b",
        position: None,
        path: "a/b.txt",
        sha256: &"1".repeat(64),
        bytes: RAW.len() as u64,
        media_type: "text/plain",
        chain: &chain,
        charset: Some("utf-8"),
        members: &members,
    };
    lines_of(&sample(), &info)
}

/// The characters of a text from one code point to another.
fn cut(text: &str, start: u64, end: u64) -> String {
    text.chars().skip(start as usize).take((end - start) as usize).collect()
}

#[test]
fn a_record_has_the_published_shape() {
    let record = serde_json::to_value(built().record).expect("JSON");
    let text = serde_json::to_string_pretty(&record).expect("JSON");
    let fields_at = text.find("  \"fields\"").expect("fields");
    insta::assert_snapshot!(&text[..fields_at], @"");
    let rest = &text[text.find("  \"conflicts\"").expect("conflicts")..];
    insta::assert_snapshot!(rest, @"");
    let fields = record["fields"].as_array().expect("a list");
    assert_eq!(fields.len(), Field::ALL.len());
    let authors =
        serde_json::json!({ "field": "authors", "basis": "abstained", "rule": "M201", "confidence": 0.29, "claims": 1, "rejected": 1 });
    assert_eq!(fields[1], authors);
    assert_eq!(fields[2]["basis"], "silent");
}

#[test]
fn a_record_reads_back_as_it_was_written() {
    let built = built();
    let text = serde_json::to_string(&built.record).expect("JSON");
    assert_eq!(serde_json::from_str::<Record>(&text).expect("a record"), built.record);
    let text = serde_json::to_string(&built.lineage).expect("JSON");
    assert_eq!(serde_json::from_str::<LineageLine>(&text).expect("a line"), built.lineage);
    for line in built.changes {
        let text = serde_json::to_string(&line).expect("JSON");
        assert_eq!(serde_json::from_str::<ChangeLine>(&text).expect("a line"), line);
    }
}

#[test]
fn changes_stand_in_the_order_of_the_text_and_doubts_name_them() {
    let built = built();
    let lines: Vec<String> = built.changes.iter().map(|line| serde_json::to_string(line).expect("JSON")).collect();
    insta::assert_snapshot!(lines.join("\n"), @"");
    for (n, line) in built.changes.iter().enumerate() {
        assert_eq!(line.n, n as u64);
    }
    let doubt = &built.record.doubts[0];
    assert_eq!(built.changes[doubt.change as usize].message.as_deref(), Some("Noten?"));
    let replace = built.changes.iter().find(|line| line.act == "replace").expect("a change");
    assert_eq!(cut(&built.record.text, replace.start, replace.end), "Absatz");
}

#[test]
fn lineage_covers_the_raw_bytes_and_the_words() {
    let built = built();
    insta::assert_snapshot!(serde_json::to_string(&built.lineage).expect("JSON"), @"");
    let total: u64 = built.lineage.fates.iter().map(|fate| fate.length).sum();
    assert_eq!(total, RAW.len() as u64);
    for run in built.lineage.map.iter().filter(|run| run.how == "verbatim") {
        let text = match run.field.as_str() {
            "text" => &built.record.text,
            "title" => built.record.title.as_ref().expect("a title"),
            _ => &built.record.notes[0].text,
        };
        let raw = &RAW[run.raw_start as usize..(run.raw_start + run.raw_length) as usize];
        assert_eq!(cut(text, run.start, run.start + run.length), raw);
    }
}

#[test]
fn places_count_code_points_of_the_named_text() {
    let record = built().record;
    assert_eq!(record.text, "Erster 𝒳 Absatz mit Noten.\n\nZw\u{e9}iter Absatz ohne.");
    let blocks: Vec<String> = record.blocks.iter().map(|block| cut(&record.text, block.start, block.end)).collect();
    assert_eq!(blocks.join("\n\n"), record.text);
    assert_eq!(cut(&record.text, record.styles[0].start, record.styles[0].end), "𝒳");
    let link = &record.notes[0].styles[0];
    assert_eq!(cut(&record.notes[0].text, link.start, link.end), "Note");
    let mark = &record.orphan_marks[0];
    assert_eq!(cut(&record.text, mark.start, mark.end), "Zw\u{e9}iter");
    assert_eq!(cut(&record.text, 0, record.notes[0].refs[0].offset), "Erster 𝒳 Absatz");
    assert_eq!(record.counts.words, 8);
}

#[test]
fn places_agree_with_a_naive_count_in_many_documents() {
    let mut seed = 7_u64;
    let mut next = |below: u64| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (seed >> 33) % below
    };
    let alphabet = ["a", "é", "ж", "語", "𝒳", "\u{1F469}\u{200D}\u{1F680}", " ", "\n"];
    for _ in 0..60 {
        let mut document = Document::default();
        let mut wanted = Vec::new();
        for _ in 0..next(6) {
            let words: String = (0..next(700)).map(|_| alphabet[next(7) as usize]).collect();
            let mut wording: Wording = Passage::verbatim(words.clone(), 0, 0).into();
            let ends: Vec<usize> = words.char_indices().map(|(at, _)| at).collect();
            if !ends.is_empty() {
                let (a, b) = (ends[next(ends.len() as u64) as usize], ends[next(ends.len() as u64) as usize]);
                let range = a.min(b)..a.max(b) + words[a.max(b)..].chars().next().map_or(0, char::len_utf8);
                wanted.push(words[range.clone()].to_owned());
                wording.add_style(range, StyleKind::Strong);
            }
            document.blocks.push(Block::new(BlockKind::Paragraph, wording));
        }
        let layout = Layout::of(&document);
        let text = layout.text();
        let found: Vec<String> = standoff::text_styles_of(&layout).iter().map(|it| cut(&text, it.start, it.end)).collect();
        assert_eq!(found, wanted);
    }
}

#[test]
fn several_members_are_numbered() {
    let mut document = Document { format: "epub", owned: vec![Span::new(3, 0, 2), Span::new(5, 0, 2)], ..Document::default() };
    document.blocks.push(Block::new(BlockKind::Paragraph, Passage::verbatim("ab", 5, 0)));
    let member = |key: &str| Member { key: Some(key.to_owned()), length: 2, sha256: "0".repeat(64) };
    let members: Vec<Member> = ["a", "b", "c", "d", "e", "f"].map(member).to_vec();
    let info = SourceInfo {
        id: "x",
        position: None,
        path: "x.epub",
        sha256: "",
        bytes: 9,
        media_type: "application/epub+zip",
        chain: &[],
        charset: None,
        members: &members,
    };
    let built = lines_of(&document, &info);
    assert_eq!(built.record.source.members, [member("d"), member("f")]);
    assert_eq!((built.record.source.member, built.record.blocks[0].raw_member), (None, Some(1)));
    let lineage = serde_json::to_string(&built.lineage).expect("JSON");
    assert_eq!(lineage, r#"{"id":"x","fates":[[0,2,"dropped","U100",0],[0,2,"kept",null,1]],"map":[["text",0,2,0,2,"verbatim",1]]}"#);
    assert_eq!(serde_json::from_str::<LineageLine>(&lineage).expect("a line"), built.lineage);
    document.owned.remove(0);
    let one = lines_of(&document, &info).record;
    assert_eq!((one.source.member.as_deref(), one.source.members.len(), one.blocks[0].raw_member), (Some("f"), 0, None));
}
