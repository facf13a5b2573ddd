mod sample;

use siglum_model::{Block, BlockKind, Document, Field, Passage, Span, StyleKind, Wording};

use super::*;
use crate::record::Member;
use sample::{RAW, built};

/// The characters of a text from one code point to another.
fn cut(text: &str, start: u64, end: u64) -> String {
    text.chars().skip(start as usize).take((end - start) as usize).collect()
}

#[test]
fn a_record_has_the_published_shape() {
    let record = serde_json::to_value(built().record).expect("JSON");
    let text = serde_json::to_string_pretty(&record).expect("JSON");
    let fields_at = text.find("  \"fields\"").expect("fields");
    insta::assert_snapshot!(&text[..fields_at], @r#"
    {
      "schema": "siglum/1",
      "id": "a/b",
      "source": {
        "path": "a/b.txt",
        "member": null,
        "position": null,
        "members": [],
        "sha256": "1111111111111111111111111111111111111111111111111111111111111111",
        "bytes": 83,
        "media_type": "text/plain",
        "format": "plain-text",
        "chain": [
          "plain-text"
        ],
        "charset": "utf-8",
        "origin": null
      },
      "title": "Titel",
      "title_raw": {
        "raw_start": 0,
        "raw_end": 5
      },
      "title_in_text": true,
      "authors": [],
      "contributors": [],
      "posted_by": null,
      "date_published": null,
      "date_modified": null,
      "date_created": null,
      "date_captured": null,
      "language": null,
      "publisher": null,
      "site_name": null,
      "url": null,
      "identifiers": [],
      "description": null,
      "standfirst": null,
      "genre": null,
      "series": null,
      "keywords": [],
      "tags": [],
      "categories": [],
      "images": [],
      "rights": {
        "license_spdx": null,
        "statement": "http://rightsstatements.org/vocab/CNE/1.0/",
        "text": null,
        "scope": null
      },
      "text": "Erster 𝒳 Absatz mit Noten.\n\nZwéiter Absatz ohne.",
      "blocks": [
        {
          "kind": "paragraph",
          "start": 0,
          "end": 26,
          "depth": 0,
          "level": null,
          "marker": null,
          "role": null,
          "language": null,
          "raw_start": 7,
          "raw_end": 39
        },
        {
          "kind": "heading",
          "start": 28,
          "end": 48,
          "depth": 0,
          "level": 2,
          "marker": null,
          "role": null,
          "language": null,
          "raw_start": 41,
          "raw_end": 62
        }
      ],
      "styles": [
        {
          "kind": "emphasis",
          "start": 7,
          "end": 8,
          "url": null
        }
      ],
      "notes": [
        {
          "id": "n1",
          "label": "1",
          "kind": "endnote",
          "state": "paired",
          "text": "Eine 𝒴 Note.",
          "confidence": 0.99,
          "refs": [
            {
              "in": "text",
              "offset": 15,
              "raw_start": 25,
              "raw_end": 28
            }
          ],
          "styles": [
            {
              "kind": "link",
              "start": 7,
              "end": 11,
              "url": "https://x/"
            }
          ]
        }
      ],
      "orphan_marks": [
        {
          "label": "9",
          "in": "text",
          "start": 28,
          "end": 35
        }
      ],
      "pages": [
        {
          "label": "7",
          "start": 0
        }
      ],
    "#);
    let rest = &text[text.find("  \"conflicts\"").expect("conflicts")..];
    insta::assert_snapshot!(rest, @r#"
      "conflicts": [
        {
          "field": "authors",
          "chosen": [],
          "rule": "M201",
          "confidence": 0.29,
          "reason": "one claim, and no good one",
          "claims": [
            {
              "value": "Niemand",
              "role": null,
              "place": "meta[name=author]",
              "raw_start": null,
              "raw_end": null,
              "origin": "meta[name=author]",
              "accepted": false,
              "why": null
            }
          ]
        }
      ],
      "doubts": [
        {
          "code": "T201",
          "message": "Noten?",
          "change": 0,
          "accepted": null,
          "raw_start": 33,
          "raw_end": 38
        }
      ],
      "byte_account": {
        "kept": 64,
        "decoded": 0,
        "emended": [
          {
            "code": "T201",
            "bytes": 6
          }
        ],
        "markup": 13,
        "metadata": 0,
        "dropped": []
      },
      "text_confidence": null,
      "counts": {
        "words": 8,
        "blocks": 2,
        "notes": 1,
        "changes": 3,
        "doubts": 1
      }
    }
    "#);
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
    insta::assert_snapshot!(lines.join("\n"), @r#"
    {"id":"a/b","n":0,"code":"T201","act":"doubt","by":"rule","in":"text","start":20,"end":25,"to":null,"raw":[{"raw_start":33,"raw_end":38}],"before":null,"after":null,"length":0,"digest":null,"certainty":"low","message":"Noten?"}
    {"id":"a/b","n":1,"code":"T201","act":"replace","by":"rule","in":"text","start":36,"end":42,"to":null,"raw":[],"before":"ABSATZ","after":"Absatz","length":0,"digest":null,"certainty":"high","message":null}
    {"id":"a/b","n":2,"code":"N201","act":"move","by":"rule","in":"text","start":48,"end":48,"to":{"in":"n1","start":0},"raw":[],"before":"EineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEine","after":"EineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEineEine","length":400,"digest":"1a2ca6ebef9d8fec92221bf4c6ddc7c705143c8195b4ed0174040194e21c467d","certainty":"high","message":null}
    {"id":"a/b","n":3,"code":"M101","act":"set","by":"rule","in":"language","start":0,"end":0,"to":null,"raw":[],"before":null,"after":null,"length":0,"digest":null,"certainty":"high","message":null}
    "#);
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
    insta::assert_snapshot!(serde_json::to_string(&built.lineage).expect("JSON"), @r#"{"id":"a/b","fates":[[0,5,"kept",null],[5,2,"markup",null],[7,18,"kept",null],[25,3,"markup",null],[28,11,"kept",null],[39,2,"markup",null],[41,9,"kept",null],[50,6,"emended","T201"],[56,6,"kept",null],[62,5,"markup",null],[67,15,"kept",null],[82,1,"markup",null]],"map":[["title",0,5,0,5,"verbatim"],["text",0,15,7,18,"verbatim"],["text",15,11,28,11,"verbatim"],["text",28,8,41,9,"verbatim"],["text",36,6,50,6,"emended"],["text",42,6,56,6,"verbatim"],["n1",0,12,67,15,"verbatim"]]}"#);
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
        origin: None,
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
