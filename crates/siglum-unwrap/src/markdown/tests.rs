use siglum_model::{AnchorKind, Document, Fate, Field, How, NoteState, Passage, StyleKind};
use siglum_rule::{Builder, account};

use super::read_markdown;

pub(super) fn read(text: &str) -> Document {
    let source = Passage::verbatim(text, 0, 0);
    let mut builder = Builder::new("markdown", source.raw_spans(0..source.len()));
    read_markdown(&source, &mut builder);
    builder.finish()
}

/// One line a block: kind, depth, marker, text, styles.
fn outline(document: &Document) -> String {
    let mut out = String::new();
    for (_, block) in document.addressed_blocks() {
        let marker = block.marker.as_deref().map(|marker| format!(" {marker}")).unwrap_or_default();
        out += &format!("{} {}{marker} {:?}", block.kind.name(), block.depth, block.as_str());
        for style in block.wording.styles() {
            out += &format!(" {:?}={:?}", style.kind, &block.as_str()[style.range.clone()]);
        }
        out += "\n";
    }
    out
}

pub(super) fn assert_outline(text: &str, lines: &[&str]) {
    let document = read(text);
    let expected: String = lines.iter().map(|line| format!("{line}\n")).collect();
    assert_eq!(outline(&document), expected, "{text}");
    assert_lineage(text, &document);
}

/// Every verbatim run is its raw bytes, and every byte has a fate that is not `U100`.
pub(super) fn assert_lineage(text: &str, document: &Document) {
    for (_, wording) in document.wordings() {
        for run in wording.passage().runs().filter(|run| run.how == How::Verbatim) {
            assert_eq!(text.get(run.raw.range()), Some(run.text));
        }
    }
    let total: usize = account(document).iter().map(|fated| fated.span.len()).sum();
    assert_eq!(total, text.len());
    assert!(account(document).iter().all(|fated| fated.fate.code() != Some(siglum_rule::UNREAD.code)));
}

#[test]
fn blocks_have_kinds_and_depths() {
    assert_outline(
        "# A\n\npara\ngoes on\\\nhard\n\n- one\n\n  more\n  - two\n    1. three\n- > q\n  >> r\n\n> quote\n> lazy\nline\n",
        &[
            r#"heading 0 "A""#,
            r#"paragraph 0 "para goes on\nhard""#,
            r#"item 0 - "one""#,
            r#"paragraph 1 "more""#,
            r#"item 1 - "two""#,
            r#"item 2 1. "three""#,
            r#"quotation 1 "q""#,
            r#"quotation 2 "r""#,
            r#"quotation 0 "quote lazy line""#,
        ],
    );
}

#[test]
fn entities_and_escapes_are_decoded() {
    let text = "a &amp; \\*b\\* &eacute; \\` \\\\ c\\";
    assert_outline(text, &[r#"paragraph 0 "a & *b* é ` \\ c\\""#]);
    let document = read(text);
    let decoded: Vec<_> = document.blocks[0].wording.passage().runs().filter(|run| run.how != How::Verbatim).collect();
    assert_eq!(&text[decoded[0].raw.range()], "&amp;");
}

#[test]
fn styles_come_from_signs_and_tags() {
    assert_outline(
        "*a **b*** ~~c~~ `` d`e `` <sup>2</sup> <q>f</q> [g](<u v> \"t\") <http://x.org> <span class=\"smallcaps\">h</span> i<br>j\n<x>k</x>",
        &[concat!(
            r#"paragraph 0 "a b c d`e 2 f g http://x.org h i\nj k" Emphasis="a b" Strong="b" Struck="c" Code="d`e" Superscript="2""#,
            r#" Quotation="f" Link { url: "u v" }="g" Link { url: "http://x.org" }="http://x.org" SmallCaps="h""#
        )],
    );
}

#[test]
fn tables_have_a_line_a_row() {
    assert_outline(
        "| a | b |\n| - | - |\n| *c* | d\\|e |\n| `f\\|g` |\n|  | h |",
        &[r#"table 0 "a\tb\nc\td|e\nf|g\n\th" Emphasis="c" Code="f|g""#],
    );
}

#[test]
fn code_keeps_its_lines() {
    assert_outline(
        "```rust\nfn a() {\n\n  b\n```\n\n\tindented\n\tcode\n\n> ```\n> q\n> ```\n\n`a\nb`\n\n> `c\n> d`",
        &[
            r#"preformatted 0 "fn a() {\n\n  b""#,
            r#"preformatted 0 "indented\ncode""#,
            r#"preformatted 1 "q""#,
            r#"paragraph 0 "a b" Code="a b""#,
            r#"quotation 0 "c d" Code="c d""#,
        ],
    );
}

#[test]
fn notes_are_numbered_by_their_first_reference() {
    let text = "One[^b] two.[^a]\n\n[^a]: Note a,[^c]\n    goes on.\n\n    - item\n\n[^c]: Third.\n[^b]: Second.\n[^d]: Uncited.\n\n[^b]: Again.\n\nlast [^x] `[^y]`";
    let document = read(text);
    let notes: Vec<_> = document.notes.iter().map(|note| (note.id.0, note.label.as_str(), note.text(), note.state)).collect();
    assert_eq!(
        notes,
        [
            (1, "b", "Second.".to_owned(), NoteState::Paired),
            (2, "a", "Note a, goes on.\nitem".to_owned(), NoteState::Paired),
            (3, "c", "Third.".to_owned(), NoteState::Paired),
            (4, "d", "Uncited.".to_owned(), NoteState::Orphan),
            (5, "b", "Again.".to_owned(), NoteState::Duplicate),
        ]
    );
    let anchors = document.blocks[0].wording.anchors();
    assert_eq!(anchors.iter().map(|anchor| anchor.at).collect::<Vec<_>>(), [3, 8]);
    assert!(matches!(anchors[0].kind, AnchorKind::Reference(id) if id.0 == 1));
    assert_eq!(&text[anchors[0].raw.expect("a place").range()], "[^b]");
    assert_eq!(&text[document.notes[0].label_raw.expect("a place").range()], "b");
    let styles = document.blocks[1].wording.styles();
    assert!(styles.iter().any(|style| style.kind == StyleKind::OrphanMark { label: "x".to_owned() }));
    assert!(!styles.iter().any(|style| style.kind == StyleKind::OrphanMark { label: "y".to_owned() }));
    assert_lineage(text, &document);
}

#[test]
fn front_matter_makes_claims() {
    let text = "---\ntitle: \"A \\\"b\\\" \\x63\" \nauthors:\n  - name: One\n    role: x\n  - 'Two''s'\ntags: [a, \"b, c\"]\nlayout: post\ndate: 2020-01-02 # when\nlanguage: null\ndescription: >\n  long\n  text\n---\n# H\n\nText.";
    let document = read(text);
    let claims: Vec<_> = document.claims.iter().map(|claim| (claim.field, claim.value.as_str(), claim.place.as_str())).collect();
    assert_eq!(
        claims,
        [
            (Field::Title, "A \"b\" c", "front-matter/title"),
            (Field::Authors, "One", "front-matter/authors/0"),
            (Field::Authors, "Two's", "front-matter/authors/1"),
            (Field::Tags, "a", "front-matter/tags/0"),
            (Field::Tags, "b, c", "front-matter/tags/1"),
            (Field::DatePublished, "2020-01-02", "front-matter/date"),
            (Field::Description, "long text", "front-matter/description"),
            (Field::Title, "H", "heading/1"),
        ]
    );
    assert_eq!(&text[document.claims[5].raw.expect("a place").range()], "2020-01-02");
    assert!(account(&document).iter().any(|fated| matches!(fated.fate, Fate::Dropped(_)) && &text[fated.span.range()] == "layout: post"));
    assert_lineage(text, &document);
}

#[test]
fn a_rule_is_no_front_matter() {
    assert_outline("---\ntext\n\n---\nmore\n\n---\n", &[r#"paragraph 0 "text""#, r#"paragraph 0 "more""#]);
}

#[test]
fn html_blocks_keep_their_words() {
    assert_outline(
        "<div class=\"x\">\n  Some &amp; <em>text</em>\n  here<br>\n  there\n</div>\n\n<!-- gone -->\n\n<p>One<p>Two <script>x()</script>\n\nEnd <!-- c --> here.",
        &[
            r#"paragraph 0 "Some & text here\nthere" Emphasis="text""#,
            r#"paragraph 0 "One""#,
            r#"paragraph 0 "Two""#,
            r#"paragraph 0 "End  here.""#,
        ],
    );
}

#[test]
fn images_become_claims() {
    let document = read("See ![an *alt*](http://x.org/i.png \"t\") this.\n\n![only](i.png)\n\n[![in](j.png)](k)");
    assert_eq!(outline(&document), "paragraph 0 \"See  this.\"\n");
    let urls: Vec<_> = document.claims.iter().map(|claim| claim.value.as_str()).collect();
    assert_eq!(urls, ["http://x.org/i.png", "i.png", "j.png"]);
}

#[test]
fn windows_line_ends_read_alike() {
    assert_outline(
        "# A\r\n\r\nb\r\nc\\\r\nd\r\n\r\n```\r\ne\r\nf\r\n```\r\n\r\n| a | b |\r\n|-|-|\r\n| c | d |\r\n",
        &[r#"heading 0 "A""#, r#"paragraph 0 "b c\nd""#, r#"preformatted 0 "e\nf""#, r#"table 0 "a\tb\nc\td""#],
    );
}

#[test]
fn the_map_goes_through_a_decoded_source() {
    let mut source = Passage::new();
    source.push_decoded("*", siglum_model::Span::new(0, 10, 16));
    source.push_decoded("é", siglum_model::Span::new(0, 16, 22));
    source.push_decoded("*", siglum_model::Span::new(0, 22, 28));
    let mut builder = Builder::new("markdown", vec![siglum_model::Span::new(0, 10, 28)]);
    read_markdown(&source, &mut builder);
    let document = builder.finish();
    assert_eq!(document.blocks[0].wording.passage().raw_spans(0..2), [siglum_model::Span::new(0, 16, 22)]);
}

#[test]
fn deep_nesting_is_capped_and_quick() {
    let deep = format!("{}a", "> ".repeat(100_000));
    let document = read(&deep);
    assert_eq!(document.blocks[0].depth, siglum_model::MAX_DEPTH);
    assert_eq!(document.changes.len(), 1);
    for hostile in [
        "*a ", "[", "![", "<a b=\"", "`a ``b ", "[^", "- ", "1. ", "a **b ", "[a](", "&#x", "| ", "<b>", "> - ", "<!--", "</", "- > ",
        "[^a]: ",
    ] {
        let text = hostile.repeat(20_000);
        assert_lineage(&text, &read(&text));
    }
}
