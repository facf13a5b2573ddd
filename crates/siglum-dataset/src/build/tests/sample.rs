//! A document with a bit of everything.

use siglum_model::{
    Act, Anchor, AnchorKind, Block, BlockKind, Change, Claim, Decision, Document, Edit, Fate, Fated, Field, Note, NoteId, NoteKind,
    NoteState, Passage, RuleCode, Span, StyleKind, Where, Wording,
};

use crate::build::{Built, lines_of};
use crate::record::Member;
use crate::source::SourceInfo;

/// The raw file of the sample.
pub(super) const RAW: &str = "Titel\n\nErster 𝒳 Absatz[1] mit Noten.\n\nZw\u{e9}iter ABSATZ ohne.\n\n1. Eine 𝒴 Note.\n";

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
    second.add_style(0..8, StyleKind::OrphanMark { label: "9".into() });
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
        evidence: Vec::new(),
        label_raw: None,
    }
}

/// Everything that is published of the sample.
pub(super) fn built() -> Built {
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
        origin: None,
        members: &members,
    };
    lines_of(&sample(), &info)
}
