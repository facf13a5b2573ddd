//! What is written as Markdown reads back as the same document.
//!
//! Documents are compared by a projection that sets aside what Markdown has no form for:
//! - the kinds *verse*, *caption* and *signature*, which come back as paragraphs, and a paragraph right inside a quotation,
//!   which comes back as one of its paragraphs; roles and languages; page numbers;
//! - a heading without a level, which gets the second; the marker of an item that is neither a bullet nor a number;
//! - labels of notes that are not alphanumeric or not unique, which become ids, and the difference between a note that is
//!   printed again and one that nothing cites;
//! - the cells that the head of a table lacks; styles on borders of cells;
//! - in preformatted text, styles, and the places of references, which come back at its end;
//! - marks without a note, which the reader sees in every `[^x]`.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::ops::Range;

use proptest::prelude::*;
use siglum_dataset::{FrontMatter, render_markdown};
use siglum_model::{Anchor, AnchorKind, Block, BlockKind, Document, How, Note, NoteId, NoteKind, NoteState, Passage, StyleKind, Wording};
use siglum_rule::{Builder, account};
use siglum_unwrap::markdown::read_markdown;

fn render(document: &Document) -> String {
    render_markdown(&FrontMatter::default(), document)
}

/// Reads what was rendered; the first heading becomes the title where there was one.
fn read(text: &str, has_title: bool) -> Document {
    let source = Passage::verbatim(text, 0, 0);
    let mut builder = Builder::new("markdown", source.raw_spans(0..source.len()));
    read_markdown(&source, &mut builder);
    let mut document = builder.finish();
    if has_title {
        let title = document.blocks.remove(0);
        assert_eq!((title.kind, title.level), (BlockKind::Heading, Some(1)));
        document.title = Some(title.wording);
    }
    document
}

/// The projection of a document. Notes go by their names.
#[derive(Debug, PartialEq)]
struct Shape {
    title: Option<Words>,
    blocks: Vec<Form>,
    notes: BTreeMap<String, (NoteState, Vec<Form>)>,
}

#[derive(Debug, PartialEq)]
struct Form {
    kind: &'static str,
    depth: u8,
    level: Option<u8>,
    marker: Option<String>,
    words: Words,
}

/// Words, the bytes that each style covers, and the references by offset and name.
#[derive(Debug, PartialEq)]
struct Words {
    text: String,
    styles: BTreeMap<StyleKind, BTreeSet<usize>>,
    references: Vec<(usize, String)>,
}

/// The projection of a document, its notes called by `names`.
fn shape(document: &Document, names: &BTreeMap<NoteId, String>) -> Shape {
    let cited: BTreeSet<NoteId> = document.wordings().flat_map(|(_, wording)| references(wording)).map(|(_, id)| id).collect();
    let state = |note: &Note| if cited.contains(&note.id) { NoteState::Paired } else { NoteState::Orphan };
    let note = |note: &Note| (names[&note.id].clone(), (state(note), forms(&note.blocks, names)));
    Shape {
        title: document.title.as_ref().map(|title| words(title, names)),
        blocks: forms(&document.blocks, names),
        notes: document.notes.iter().map(note).collect(),
    }
}

/// What notes are called: the printed label if it is alphanumeric and unique without regard to case, else the id.
fn names(document: &Document) -> BTreeMap<NoteId, String> {
    let fold = |label: &str| -> String { label.chars().flat_map(char::to_uppercase).flat_map(char::to_lowercase).collect() };
    let is_taken = |label: &str, own: NoteId| {
        let others = document.notes.iter().filter(|note| note.id != own);
        others.into_iter().any(|note| fold(&note.label) == fold(label) || note.id.to_string() == fold(label))
    };
    let is_good = |note: &Note| !note.label.is_empty() && note.label.chars().all(char::is_alphanumeric) && !is_taken(&note.label, note.id);
    let name = |note: &Note| if is_good(note) { note.label.clone() } else { note.id.to_string() };
    document.notes.iter().map(|note| (note.id, name(note))).collect()
}

/// What notes are called in a document that was read.
fn labels(document: &Document) -> BTreeMap<NoteId, String> {
    document.notes.iter().map(|note| (note.id, note.label.clone())).collect()
}

fn references(wording: &Wording) -> Vec<(usize, NoteId)> {
    let id = |anchor: &Anchor| match anchor.kind {
        AnchorKind::Reference(id) => Some((anchor.at, id)),
        AnchorKind::Page { .. } => None,
    };
    wording.anchors().iter().filter_map(id).collect()
}

fn words(wording: &Wording, names: &BTreeMap<NoteId, String>) -> Words {
    let mut styles: BTreeMap<StyleKind, BTreeSet<usize>> = BTreeMap::new();
    for style in wording.styles().iter().filter(|style| !matches!(style.kind, StyleKind::OrphanMark { .. })) {
        styles.entry(style.kind.clone()).or_default().extend(style.range.clone());
    }
    let references = references(wording).into_iter().filter_map(|(at, id)| Some((at, names.get(&id)?.clone()))).collect();
    Words { text: wording.as_str().to_owned(), styles, references }
}

fn forms(blocks: &[Block], names: &BTreeMap<NoteId, String>) -> Vec<Form> {
    let mut quotations: Vec<bool> = Vec::new();
    blocks.iter().map(|block| form(block, &mut quotations, names)).collect()
}

/// `quotations` says of each holder of the block before whether it is a quotation; what is missing becomes one.
fn form(block: &Block, quotations: &mut Vec<bool>, names: &BTreeMap<NoteId, String>) -> Form {
    quotations.truncate(usize::from(block.depth) + usize::from(block.kind == BlockKind::Quotation));
    if block.kind == BlockKind::Quotation && quotations.last() == Some(&false) && quotations.len() > usize::from(block.depth) {
        quotations.pop();
    }
    quotations.resize(usize::from(block.depth).max(quotations.len()), true);
    match block.kind {
        BlockKind::Item => quotations.push(false),
        BlockKind::Quotation if quotations.len() == usize::from(block.depth) => quotations.push(true),
        _ => {}
    }
    let words = words_of_block(block, names);
    let is_number = |marker: &str| marker.trim_end_matches('.').parse::<u32>().is_ok();
    let marker = block.marker.clone().filter(|marker| is_number(marker)).unwrap_or_else(|| "-".to_owned());
    let plain = Form { kind: block.kind.name(), depth: block.depth, level: None, marker: None, words };
    match block.kind {
        BlockKind::Heading => Form { level: block.level.or(Some(2)), ..plain },
        BlockKind::Item => Form { marker: Some(marker), ..plain },
        BlockKind::Paragraph | BlockKind::Verse | BlockKind::Caption | BlockKind::Signature => match quotations.last() {
            Some(true) => Form { kind: "quotation", depth: block.depth - 1, ..plain },
            _ => Form { kind: "paragraph", ..plain },
        },
        _ => plain,
    }
}

fn words_of_block(block: &Block, names: &BTreeMap<NoteId, String>) -> Words {
    let mut words = words(&block.wording, names);
    if block.kind == BlockKind::Preformatted {
        words.styles.clear();
        words.references.iter_mut().for_each(|(at, _)| *at = block.wording.len());
    }
    if block.kind == BlockKind::Table {
        pad_head(&mut words);
        let text = words.text.clone();
        let is_border = |at: &usize| matches!(text.as_bytes()[*at], b'\t' | b'\n');
        words.styles.values_mut().for_each(|covered| covered.retain(|at| !is_border(at)));
        words.styles.retain(|_, covered| !covered.is_empty());
    }
    words
}

/// Gives the head of a table as many cells as the longest row.
fn pad_head(words: &mut Words) {
    let cells = |row: &str| row.split('\t').count();
    let most = words.text.split('\n').map(cells).max().unwrap_or(0);
    let head = words.text.split('\n').next().unwrap_or_default();
    let (at, missing) = (head.len(), most - cells(head));
    let shift = |own: usize| if own > at { own + missing } else { own };
    words.text.insert_str(at, &"\t".repeat(missing));
    words.references.iter_mut().for_each(|(own, _)| *own = shift(*own));
    for covered in words.styles.values_mut() {
        *covered = covered.iter().map(|own| shift(*own)).collect();
    }
}

/// Pieces that are syntax somewhere, and words.
const PIECES: &[&str] = &[
    "word",
    "Wort",
    "été",
    "日本",
    "😀",
    "e\u{301}",
    "—",
    "“quoted”",
    "(a)",
    "x",
    "1",
    "17",
    "*",
    "**",
    "_",
    "__",
    "snake_case",
    "`",
    "``",
    "```",
    "~",
    "~~",
    "~~~",
    "[",
    "]",
    "](",
    "[a](b)",
    "[^1]",
    "[^n1]:",
    "[x]: y",
    "![",
    "!",
    "(",
    ")",
    "<",
    ">",
    "<b>",
    "</b>",
    "<em>",
    "<!--",
    "-->",
    "<?",
    "<http://a.b>",
    "a@b.c",
    "&",
    "&amp;",
    "&#35;",
    "&copy",
    "#",
    "##",
    "+",
    "-",
    "--",
    "---",
    "- - -",
    "=",
    "===",
    ".",
    "1.",
    "23)",
    "0.",
    "|",
    "||",
    "--- | ---",
    "| a |",
    ":-:",
    ":",
    "^",
    "\\",
    "\\\\",
    "\"",
    "'",
    "$",
    "{",
    "}",
    "%",
    "@",
    "http://x.org/?a=1&b=2",
    "\u{a0}",
    "\u{3000}",
    "\u{200b}",
    "[ ]",
    "[!NOTE]",
    "<br>",
    "<p>",
    "</em>",
    "<q",
    "\u{301}",
    "*a*",
    "T.",
    "=\"",
    "\\|",
    "`a`",
];

const URLS: &[&str] = &[
    "http://x.org/a",
    "http://x.org/(a)_b*c*?d=1&amp=2#e",
    "",
    "a b",
    "<a>",
    "a\\b|c\\|d",
    "`x`",
    "]x[^1]",
    "a\"b'c",
    "\u{a0}é",
    "mailto:a@b.c",
];

const LABELS: &[&str] = &["1", "2", "a", "A", "*", "†", "n1", "N2", "", "x y", "ß", "SS", "[", "12a", "^"];

fn text(breaks: bool) -> impl Strategy<Value = String> {
    let joint = prop_oneof![5 => Just(""), 6 => Just(" "), 1 => Just(if breaks { "\n" } else { "  " }), 1 => Just(if breaks { "\\\n" } else { "" })];
    let piece = prop_oneof![2 => proptest::sample::select(&["word", "a", "b", "été"][..]), 3 => proptest::sample::select(PIECES)];
    proptest::collection::vec((piece, joint), 1..9).prop_map(|pieces| {
        let whole: String = pieces.into_iter().flat_map(|(piece, joint)| [piece, joint]).collect();
        let trimmed = whole.trim();
        if trimmed.is_empty() { "x".to_owned() } else { trimmed.to_owned() }
    })
}

fn kind_of(index: u8, url: usize) -> StyleKind {
    match index {
        0 => StyleKind::Emphasis,
        1 => StyleKind::Strong,
        2 => StyleKind::Code,
        3 => StyleKind::Superscript,
        4 => StyleKind::Subscript,
        5 => StyleKind::Struck,
        6 => StyleKind::SmallCaps,
        7 => StyleKind::Quotation,
        _ => StyleKind::Link { url: URLS[url % URLS.len()].to_owned() },
    }
}

/// The nearest place between characters.
fn place(text: &str, at: u16) -> usize {
    let at = usize::from(at) % (text.len() + 1);
    (0..=at).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0)
}

/// A range of the text, often of a whole word.
fn range(text: &str, a: u16, b: u16, whole: bool) -> Range<usize> {
    let (a, b) = (place(text, a), place(text, b));
    let (start, end) = (a.min(b), a.max(b));
    if !whole {
        return start..end;
    }
    let start = text[..start].rfind(' ').map_or(0, |at| at + 1);
    start..text[end..].find(' ').map_or(text.len(), |at| end + at)
}

type Drawn = (String, Vec<(u16, u16, u8, usize, bool)>, Vec<(u16, u32)>);

fn wording((text, styles, anchors): Drawn) -> Wording {
    let mut wording = Wording::from(Passage::verbatim(text.clone(), 0, 0));
    for (a, b, kind, url, whole) in styles {
        let range = range(&text, a, b, whole);
        let kind = kind_of(kind, url);
        let meets = |own: &Range<usize>| own.start < range.end && range.start < own.end;
        let is_link = |kind: &StyleKind| matches!(kind, StyleKind::Link { .. });
        if !(is_link(&kind) && wording.styles().iter().any(|style| is_link(&style.kind) && meets(&style.range))) {
            wording.add_style(range, kind);
        }
    }
    for (at, note) in anchors {
        let kind = if note == 0 { AnchorKind::Page { label: "7".to_owned() } } else { AnchorKind::Reference(NoteId(note)) };
        wording.add_anchor(Anchor { at: place(&text, at), kind, raw: None });
    }
    wording
}

fn words_strategy(text: impl Strategy<Value = String>) -> impl Strategy<Value = Wording> {
    let styles = proptest::collection::vec((any::<u16>(), any::<u16>(), 0..9u8, any::<usize>(), any::<bool>()), 0..4);
    let anchors = proptest::collection::vec((any::<u16>(), 0..6u32), 0..3);
    (text, styles, anchors).prop_map(wording)
}

fn table() -> impl Strategy<Value = String> {
    let cell = prop_oneof![1 => Just(String::new()), 4 => text(false)];
    let row = proptest::collection::vec(cell, 1..4).prop_map(|cells| cells.join("\t"));
    proptest::collection::vec(row, 1..4).prop_map(|rows| {
        let table = rows.join("\n");
        if table.is_empty() { "x".to_owned() } else { table }
    })
}

fn preformatted() -> impl Strategy<Value = String> {
    let line =
        prop_oneof![text(false), Just(String::new()), Just("    indented\t".to_owned()), Just("\ttab".to_owned()), Just("> ".to_owned())];
    proptest::collection::vec(line, 1..5).prop_map(|lines| {
        let text = lines.join("\n");
        if text.is_empty() { "x".to_owned() } else { text }
    })
}

fn block() -> impl Strategy<Value = Block> {
    let line = |kind| words_strategy(text(true)).prop_map(move |wording| (kind, wording));
    let words = prop_oneof![
        4 => line(BlockKind::Paragraph),
        2 => line(BlockKind::Heading),
        3 => line(BlockKind::Quotation),
        5 => line(BlockKind::Item),
        1 => line(BlockKind::Verse),
        1 => line(BlockKind::Signature),
        2 => words_strategy(table()).prop_map(|wording| (BlockKind::Table, wording)),
        2 => words_strategy(preformatted()).prop_map(|wording| (BlockKind::Preformatted, wording)),
    ];
    const MARKERS: &[&str] = &["-", "1.", "2.", "3.", "10.", "0.", "a."];
    let depth = prop_oneof![4 => Just(0u8), 3 => Just(1), 1 => 2..5u8];
    (words, depth, proptest::option::of(1..7u8), proptest::sample::select(MARKERS)).prop_map(|((kind, wording), depth, level, marker)| {
        Block {
            depth,
            level: level.filter(|_| kind == BlockKind::Heading),
            marker: (kind == BlockKind::Item).then(|| marker.to_owned()),
            ..Block::new(kind, wording)
        }
    })
}

fn document() -> impl Strategy<Value = Document> {
    let note = (proptest::sample::select(LABELS), proptest::collection::vec(block(), 0..4), 0..3u8);
    let title = proptest::option::of(words_strategy(text(false)));
    (title, proptest::collection::vec(block(), 0..7), proptest::collection::vec(note, 0..5)).prop_map(|(title, blocks, notes)| {
        let notes = notes.into_iter().enumerate().map(|(index, (label, blocks, state))| Note {
            id: NoteId(index as u32 + 1),
            label: label.to_owned(),
            kind: NoteKind::Endnote,
            blocks,
            state: [NoteState::Paired, NoteState::Orphan, NoteState::Duplicate][usize::from(state)],
            confidence: 80,
            evidence: Vec::new(),
            label_raw: None,
        });
        Document { title, blocks, notes: notes.collect(), ..Document::default() }
    })
}

/// Every verbatim run is its raw bytes, and every byte has a fate.
fn check_lineage(text: &str, document: &Document) {
    for (_, wording) in document.wordings() {
        for run in wording.passage().runs().filter(|run| run.how == How::Verbatim) {
            assert_eq!(text.get(run.raw.range()), Some(run.text));
        }
    }
    assert_eq!(account(document).iter().map(|fated| fated.span.len()).sum::<usize>(), text.len());
}

/// The lines in which two projections differ.
fn difference(found: &Shape, expected: &Shape) -> String {
    let lines = |shape: &Shape| -> Vec<String> {
        let notes = shape.notes.iter().map(|(name, (state, forms))| format!("[{name}] {state:?} {forms:?}"));
        let blocks = shape.blocks.iter().map(|form| format!("{form:?}"));
        [format!("{:?}", shape.title)].into_iter().chain(blocks).chain(notes).collect()
    };
    let (found, expected) = (lines(found), lines(expected));
    let all = 0..found.len().max(expected.len());
    let differs = all.filter(|line| found.get(*line) != expected.get(*line));
    differs.map(|line| format!("\nfound    {:?}\nexpected {:?}", found.get(line), expected.get(line))).collect()
}

/// Writes a document, reads it, compares, and gives what was written and read.
fn check_once(document: &Document) -> (String, Document) {
    let text = render(document);
    let back = read(&text, document.title.is_some());
    let (expected, found) = (shape(document, &names(document)), shape(&back, &labels(&back)));
    assert!(found == expected, "{}", difference(&found, &expected));
    check_lineage(&text, &back);
    (text, back)
}

/// A document reads back as itself; one that was read is written alike from then on.
fn check(document: &Document) {
    let (_, second) = check_once(document);
    let (text, third) = check_once(&second);
    assert_eq!(render(&third), text);
}

/// A document that shows itself as a failure is best read: as the Markdown it becomes.
struct Case(Document);

impl fmt::Debug for Case {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&render(&self.0))
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, max_shrink_iters: 20_000, ..ProptestConfig::default() })]

    #[test]
    fn a_document_reads_back_as_itself(case in document().prop_map(Case)) {
        check(&case.0);
    }
}
