//! Notes that stand where they are cited, and numbers that may be the labels of notes.

use siglum_model::{AnchorKind, Document, NoteState, StyleKind};

use super::tests::{assert_lineage, assert_outline, read};

/// Each note: its words, and the words before each of its marks.
fn notes(document: &Document) -> Vec<(String, Vec<String>)> {
    let marks = |id| {
        let all = document.wordings().flat_map(|(_, wording)| wording.anchors().iter().map(move |anchor| (anchor, wording)));
        let own = all.filter(move |(anchor, _)| anchor.kind == AnchorKind::Reference(id));
        own.map(|(anchor, wording)| wording.as_str()[..anchor.at].to_owned()).collect()
    };
    document.notes.iter().map(|note| (note.text(), marks(note.id))).collect()
}

fn assert_notes(text: &str, expected: &[(&str, &str)]) {
    let document = read(text);
    let found = notes(&document);
    let found: Vec<(&str, &str)> = found.iter().map(|(text, marks)| (text.as_str(), marks.first().map_or("-", String::as_str))).collect();
    assert_eq!(found, expected, "{text}");
    assert!(document.notes.iter().all(|note| note.label.is_empty() && note.state == NoteState::Paired));
    assert_lineage(text, &document);
}

#[test]
fn a_note_stands_where_it_is_cited() {
    assert_notes(
        "Salt ^[Of *grey* kind.]. was ^[A `]` and \\] and [a] and [b](c[0]).] dear.",
        &[("Of grey kind.", "Salt"), ("A ] and ] and [a] and b.", "Salt. was ")],
    );
    assert_notes(
        "# Salt^[Grey.]\n\n- a ^[b\n  c] d\n\n> q^[r]\n\n| h^[i] |\n|-|\n| j |",
        &[("Grey.", "Salt"), ("b c", "a "), ("r", "q"), ("i", "h")],
    );
}

#[test]
fn a_note_keeps_its_styles_and_its_raw_place() {
    let text = "Salt^[Of *grey* kind.] dear";
    let document = read(text);
    let styles = document.notes[0].blocks[0].wording.styles();
    assert_eq!((styles.len(), &styles[0].kind, styles[0].range.clone()), (1, &StyleKind::Emphasis, 3..7));
    assert_eq!(&text[document.blocks[0].wording.anchors()[0].raw.expect("a place").range()], "^[");
    assert_eq!(document.blocks[0].as_str(), "Salt dear");
}

#[test]
fn notes_stand_in_notes() {
    assert_notes("a^[b^[c^[d] e] f] g", &[("b f", "a"), ("c e", "b"), ("d", "c")]);
    let document = read("a^[b[^1] c][^1]^[d]\n\n[^1]: e^[f]\n");
    let found: Vec<_> = notes(&document).into_iter().map(|(text, marks)| (text, marks.len())).collect();
    assert_eq!(found, [("b c", 1), ("e", 2), ("d", 1), ("f", 1)].map(|(text, count)| (text.to_owned(), count)));
}

#[test]
fn what_is_no_note_stays() {
    for text in
        ["a ^[ b", "x^2^ y", "x^[1]^ y", "a \\^[b]", "a ^\\[b]", "`^[a]`", "    ^[a]", "^[]", "^[a](b)", "<code>^[a]</code>", "^[a [b"]
    {
        assert!(read(text).notes.is_empty(), "{text}");
    }
    assert_outline("a ^[ b and^[c]", &[r#"paragraph 0 "a ^[ b and""#, r#"paragraph 0 "c""#]);
}

#[test]
fn the_numbers_of_a_list_are_signs() {
    assert_outline("1. a\n2. b\n   - c\n3. d", &[r#"item 0 1. "a""#, r#"item 0 2. "b""#, r#"item 1 - "c""#, r#"item 0 3. "d""#]);
    assert_outline("1. a\n1. b\n1. c", &[r#"item 0 1. "a""#, r#"item 0 2. "b""#, r#"item 0 3. "c""#]);
    assert_outline("7. a", &[r#"item 0 7. "a""#]);
}

#[test]
fn the_numbers_of_paragraphs_are_words() {
    assert_outline("1) a\n\n2) b\n\n3) c", &[r#"item 0 "1) a""#, r#"item 0 "2) b""#, r#"item 0 "3) c""#]);
    assert_outline(
        "1) a\n\n1. b\n2. c\n\n2) d\n\n3) e\n\nx\n\n4) f",
        &[
            r#"item 0 "1) a""#,
            r#"item 0 1. "b""#,
            r#"item 0 2. "c""#,
            r#"item 0 "2) d""#,
            r#"item 0 "3) e""#,
            r#"paragraph 0 "x""#,
            r#"item 0 "4) f""#,
        ],
    );
    assert_outline("1. He came. 2. He went.", &[r#"item 0 "1. He came. 2. He went.""#]);
}

#[test]
fn numbers_that_may_be_labels_are_words() {
    for mark in ["sea<sup>7</sup>", "sea[7]", "sea \\[7\\]", "sea⁷", "sea^7^", "sea.7", "sea$^{7}$", "sea<sup>[7]</sup>."] {
        let document = read(&format!("The {mark} was.\n\n7. Salt."));
        assert_eq!((document.blocks[1].as_str(), &document.blocks[1].marker), ("7. Salt.", &None), "{mark}");
    }
    for no_mark in ["see 7", "v1.7", "7)", "a[7](b)", "17", "x<sup>7a</sup>"] {
        let document = read(&format!("The {no_mark} was.\n\n7. Salt."));
        assert_eq!(document.blocks.last().map(|block| block.as_str()), Some("Salt."), "{no_mark}");
    }
    assert_outline("84. a\n86. b", &[r#"item 0 "84. a""#, r#"item 0 "86. b""#]);
    assert_outline("sea'$^{8}$^{4} x\n\n84. b", &[r#"paragraph 0 "sea'$^{8}$^{4} x""#, r#"item 0 "84. b""#]);
    assert_outline("5.    far", &[r#"item 0 "5. far""#]);
}

/// A line a block, then a line a note; the label of each note stands where it is cited.
fn linked(text: &str) -> String {
    let document = read(text);
    assert_lineage(text, &document);
    let words = |block: &siglum_model::Block| {
        let mut out = block.as_str().to_owned();
        for anchor in block.wording.anchors().iter().rev() {
            if let AnchorKind::Reference(id) = anchor.kind {
                let label = document.note(id).map_or("?", |note| note.label.as_str());
                out.insert_str(anchor.at, &format!("{{{label}}}"));
            }
        }
        out
    };
    let notes = document.notes.iter().map(|note| format!("{}: {}", note.label, note.text()));
    document.blocks.iter().map(words).chain(notes).collect::<Vec<_>>().join("\n")
}

#[test]
fn links_tie_notes_to_marks_though_their_ids_are_lost() {
    let expected = "Salt{1} was dear,{2} they say.\n1: As the book says.\n2: Or not.";
    for text in [
        "Salt[1](#fn1) was dear,[2](#fn2) they say.\n\n1. As the book says. [↩](#fnref1)\n2. Or not. [back](#fnref2)\n",
        "Salt<sup>[1](#_ftn1)</sup> was dear,[\\[2\\]](#_ftn2) they say.\n\n---\n\n[\\[1\\]](#_ftnref1) As the book says.\n\n[2](#_ftnref2) Or not.\n",
        "Salt[\\[1\\]](#cite_note-a-1) was dear,[2](./Salt#cite_note-2) they say.\n\n## References\n\n1. [^](#cite_ref-a_1-0) As the book says.\n2. [↑](#cite_ref-2) Or not.\n",
    ] {
        assert_eq!(linked(text), expected, "{text}");
    }
}

#[test]
fn a_listed_note_has_all_paragraphs_of_its_item() {
    let text = "Salt[[1]](#footnote-2) was dear.[[2]](#footnote-3)\n\n1. As the book says.\n\n   And more of it. [↑](#footnote-ref-2)\n2. Or not. [↑](#footnote-ref-3)\n";
    assert_eq!(linked(text), "Salt{1} was dear.{2}\n1: As the book says.\nAnd more of it.\n2: Or not.");
}

#[test]
fn tags_give_ids_to_notes() {
    let expected = "Salt{1} was dear,{2} they say.\n1: As the book says.\n2: Or not.";
    for text in [
        "Salt<sup id=\"a1\">[1](#f1)</sup> was dear,<sup id=\"a2\">[2](#f2)</sup> they say.\n\n<b id=\"f1\">1</b> As the book says. [↩](#a1)\n\n<b id=\"f2\">2</b> Or not. [↩](#a2)\n",
        "Salt<sup><a href=\"#fn1\">1</a></sup> was dear,<sup><a href=\"#fn2\">2</a></sup> they say.\n\n<ol>\n<li id=\"fn1\">As the book says.</li>\n<li id=\"fn2\">Or not.</li>\n</ol>\n",
    ] {
        assert_eq!(linked(text), expected, "{text}");
    }
}

#[test]
fn links_that_are_no_marks_stay() {
    for text in ["See [1](#part).\n\n# Part\n\nSalt. [↑](#top)", "[1](#a) b\n\n[2](#c) d", "[1](#a1) b\n\nc [back](#a1b)"] {
        assert!(read(text).notes.is_empty(), "{text}");
    }
}

#[test]
fn a_mark_is_no_word_of_the_title() {
    let document = read("# Salt[1](#fn1)\n\nDear.\n\n1. Grey. [↩](#fnref1)");
    assert_eq!(document.claims.last().map(|claim| claim.value.as_str()), Some("Salt"));
}

#[test]
fn hostile_brackets_are_read_in_time() {
    for hostile in
        ["^[", "^[a", "^[a]", "a^[b^[c]", "]^[", "\\^[", "1) a\n\n", "2. 3. ", "a1 ", "$^{", "[1](#fn1)", "[↩](#fn1)\n\n", "<a id=x>"]
    {
        let text = format!("{}{}", hostile.repeat(20_000), "]".repeat(20_000));
        assert_lineage(&text, &read(&text));
    }
}
