//! A small corpus with everything that can be wrong in one, for the tests of readers.

use std::fs;
use std::path::{Path, PathBuf};

use siglum_model::{
    Act, Anchor, AnchorKind, Block, BlockKind, Change, Claim, Document, Fate, Fated, Field, Note, NoteId, NoteKind, NoteState, Passage,
    RuleCode, Span, StyleKind, Wording,
};
use tempfile::TempDir;

use crate::digest::sha256_hex;
use crate::record::Member;
use crate::source::{Outcome, SourceReport};
use crate::testing::{report, writer};

const RULE: RuleCode = RuleCode::new('N', 101);
const FOLDED: RuleCode = RuleCode::new('T', 104);
const RAW: &str = "<h1>A &amp; B</h1><!-- aside --><p>It&#8217;s lost<sup>1</sup> at\nsea, <em>all</em> hands 7.</p><p>1 See here.</p>";

/// A corpus and its raw files.
#[derive(Debug)]
pub(crate) struct Sample {
    root: TempDir,
}

impl Sample {
    /// Writes the raw files and the corpus.
    pub(crate) fn new() -> Self {
        let sample = Self { root: tempfile::tempdir().expect("a folder") };
        fs::create_dir(sample.raw()).expect("a folder");
        fs::write(sample.raw().join("page.html"), RAW).expect("written");
        fs::write(sample.raw().join("two.txt"), "One.\nTwo.\n").expect("written");
        sample.publish(&sample.corpus(), page());
        sample
    }

    /// Publishes the corpus with this page in it.
    pub(crate) fn publish(&self, target: &Path, page: Document) {
        let mut writer = writer(target);
        writer.add(page_report(page)).expect("written");
        writer.add(report("two", &[(Some("a"), "One."), (Some("b"), "Two.")])).expect("written");
        writer.finish().expect("finished").publish().expect("published");
    }

    pub(crate) fn corpus(&self) -> PathBuf {
        self.root.path().join("corpus")
    }

    pub(crate) fn raw(&self) -> PathBuf {
        self.root.path().join("raw")
    }

    /// Replaces words in a file of the corpus; they must be there.
    pub(crate) fn tamper(&self, file: &str, from: &str, to: &str) {
        let path = self.corpus().join(file);
        let text = fs::read_to_string(&path).expect("read");
        assert!(text.contains(from), "{file} has no {from}: {text}");
        fs::write(&path, text.replacen(from, to, 1)).expect("written");
    }
}

fn page_report(page: Document) -> SourceReport {
    let member = Member { key: None, length: RAW.len() as u64, sha256: sha256_hex(RAW.as_bytes()) };
    SourceReport {
        path: "page.html".to_owned(),
        id: "page".to_owned(),
        sha256: Some(member.sha256.clone()),
        bytes: Some(member.length),
        media_type: "text/html".to_owned(),
        chain: vec!["html".to_owned()],
        charset: Some("utf-8".to_owned()),
        origin: None,
        members: vec![member],
        outcome: Outcome::Published(vec![page]),
    }
}

fn at(words: &str) -> Span {
    let start = RAW.find(words).expect("the words stand there") as u32;
    Span::new(0, start, start + words.len() as u32)
}

fn verbatim(wording: &mut Wording, words: &str) {
    wording.push().slice(&Passage::verbatim(words, 0, at(words).start), 0..words.len());
}

/// A page with a title, a note, an orphan mark, a comment and a claim.
pub(crate) fn page() -> Document {
    let mut title = Wording::new();
    verbatim(&mut title, "A ");
    title.push().decoded("&", at("&amp;"));
    verbatim(&mut title, " B");
    let mut words = Wording::new();
    verbatim(&mut words, "It");
    words.push().decoded("’", at("&#8217;"));
    verbatim(&mut words, "s lost");
    words.add_anchor(Anchor {
        at: words.len(),
        kind: AnchorKind::Reference(NoteId(1)),
        raw: Some(Span::new(0, at("1</sup>").start, at("1</sup>").start + 1)),
    });
    verbatim(&mut words, " at");
    words.push().emended(" ", at("\n"), FOLDED);
    verbatim(&mut words, "sea, ");
    let start = words.len();
    verbatim(&mut words, "all");
    words.add_style(start..words.len(), StyleKind::Emphasis);
    verbatim(&mut words, " hands 7.");
    words.add_style(words.len() - 2..words.len() - 1, StyleKind::OrphanMark { label: "7".to_owned() });
    let mut body = Wording::new();
    verbatim(&mut body, "See here.");
    let note = Note {
        id: NoteId(1),
        label: "1".to_owned(),
        kind: NoteKind::Footnote,
        blocks: vec![Block::new(BlockKind::Paragraph, body)],
        state: NoteState::Paired,
        confidence: 98,
        evidence: Vec::new(),
        label_raw: None,
    };
    let whole = Span::new(0, 0, RAW.len() as u32);
    let mut document = Document {
        format: "html",
        owned: vec![whole],
        title: Some(title),
        blocks: vec![Block::new(BlockKind::Paragraph, words)],
        notes: vec![note],
        claims: vec![Claim { raw: Some(at("A &amp; B")), accepted: true, ..Claim::new(Field::Title, "A & B", "html.h1", "h1") }],
        fates: vec![
            Fated { span: whole, fate: Fate::Markup },
            Fated { span: at("<!-- aside -->"), fate: Fate::Dropped(RuleCode::new('U', 102)) },
        ],
        ..Document::default()
    };
    document.record(Change { raw: vec![at("1</sup>")], before: "1".to_owned(), to: Some(NoteId(1)), ..Change::new(RULE, Act::Link) });
    document.record(Change { raw: vec![at("7.")], ..Change::doubt(RuleCode::new('N', 103), "no note answers the mark 7") });
    document
}
