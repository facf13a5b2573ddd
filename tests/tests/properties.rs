//! What must hold of any text: of the map to raw bytes under every edit, and of the pipeline on every input.
//!
//! The cases are the same in each run, so that a change shows what it broke and not what chance found. To hunt, give
//! `PROPTEST_RNG_SEED=$RANDOM PROPTEST_CASES=10000`.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::ops::Range;

use proptest::prelude::*;
use proptest::test_runner::{RngSeed, TestCaseResult};
use siglum::model::{Anchor, AnchorKind, ChangeId, Document, Edit, How, NoteId, Passage, RuleCode, Span, StyleKind, Wording};
use siglum::rule_engine::run;
use siglum_tests::{Cleaning, clean_with, code_points};

const CODE: RuleCode = RuleCode::new('T', 999);

// The map of a passage

/// A piece of a source: what stands in the raw bytes and what it says.
#[derive(Clone, Debug)]
enum Piece {
    /// Plain text.
    Plain(String),
    /// A character written as `\uXXXX`.
    Escaped(char),
    /// A character written as `&#N;`.
    Reference(char),
    /// Two characters written as one name.
    Ligature,
    /// Syntax that says nothing.
    Syntax,
}

fn pieces() -> impl Strategy<Value = Vec<Piece>> {
    let character = prop::sample::select(vec!['a', 'Z', ' ', 'é', 'ж', '漢', '\u{301}', '“']);
    let piece = prop_oneof![
        4 => "[a-cé漢😀 \n\u{301}]{1,8}".prop_map(Piece::Plain),
        3 => character.clone().prop_map(Piece::Escaped),
        2 => character.prop_map(Piece::Reference),
        1 => Just(Piece::Ligature),
        1 => Just(Piece::Syntax),
    ];
    prop::collection::vec(piece, 0..24)
}

/// The raw bytes of pieces and the passage that a reader makes of them.
fn source(pieces: &[Piece]) -> (String, Passage) {
    let mut raw = String::new();
    let mut passage = Passage::new();
    for piece in pieces {
        let start = raw.len();
        let text = match piece {
            Piece::Plain(text) => text.clone(),
            Piece::Escaped(character) | Piece::Reference(character) => character.to_string(),
            Piece::Ligature => "fj".to_owned(),
            Piece::Syntax => String::new(),
        };
        match piece {
            Piece::Plain(text) => raw.push_str(text),
            Piece::Escaped(character) => raw.push_str(&format!("\\u{:04x}", u32::from(*character))),
            Piece::Reference(character) => raw.push_str(&format!("&#{};", u32::from(*character))),
            Piece::Ligature => raw.push_str("&fj;"),
            Piece::Syntax => raw.push_str("<->"),
        }
        let span = Span::new(0, start as u32, raw.len() as u32);
        match piece {
            Piece::Plain(text) => passage.push_passage(&Passage::verbatim(text.clone(), 0, span.start)),
            _ => passage.push_decoded(&text, span),
        }
    }
    (raw, passage)
}

/// What raw bytes say, read by other code than ours.
fn decode(raw: &str) -> String {
    let mut out = String::new();
    let mut rest = raw;
    while let Some(first) = rest.chars().next() {
        let (character, len) = match first {
            '\\' => (char::from_u32(u32::from_str_radix(&rest[2..6], 16).unwrap()).unwrap(), 6),
            '&' if rest.starts_with("&fj;") => {
                out.push('f');
                ('j', 4)
            }
            '&' => {
                let end = rest.find(';').unwrap();
                (char::from_u32(rest[2..end].parse().unwrap()).unwrap(), end + 1)
            }
            other => (other, other.len_utf8()),
        };
        out.push(character);
        rest = &rest[len..];
    }
    out
}

/// Runs are ordered and gap-free in the text, in bounds, and say what their raw bytes say.
fn check_map(passage: &Passage, raw: &str) -> TestCaseResult {
    let mut at = 0;
    for run in passage.runs() {
        prop_assert_eq!(run.start, at, "gap-free");
        prop_assert!(!run.text.is_empty(), "no empty run");
        prop_assert!(run.raw.start <= run.raw.end && run.raw.end as usize <= raw.len(), "in bounds: {:?}", run);
        let bytes = raw.get(run.raw.start as usize..run.raw.end as usize);
        match run.how {
            How::Verbatim => prop_assert_eq!(bytes, Some(run.text)),
            How::Stepped(_) => prop_assert_eq!(decode(bytes.unwrap()), run.text),
            How::Decoded => prop_assert!(decode(bytes.unwrap()).contains(run.text), "{:?}", run),
            How::Emended(_) => prop_assert!(!run.raw.is_empty(), "{:?}", run),
            How::Supplied(_) => prop_assert!(run.raw.is_empty(), "{:?}", run),
        }
        at += run.text.len();
    }
    prop_assert_eq!(at, passage.len());
    Ok(())
}

/// The raw order of runs. A run that was cut, and then replaced in part, keeps its whole span in each part.
fn is_in_raw_order(passage: &Passage) -> bool {
    let is_indivisible = |how: How| !matches!(how, How::Verbatim | How::Stepped(_));
    // See `words_that_replace_supplied_ones_keep_their_place`.
    let is_lost = |run: &siglum::model::Mapped<'_>| matches!(run.how, How::Supplied(_)) && run.raw.start == 0;
    let runs: Vec<_> = passage.runs().filter(|run| !is_lost(run)).collect();
    runs.windows(2).all(|pair| {
        let may_overlap = is_indivisible(pair[0].how) && is_indivisible(pair[1].how);
        pair[0].raw.end <= pair[1].raw.start || (may_overlap && pair[0].raw.start <= pair[1].raw.start)
    })
}

/// A range of a text by two fractions of its characters.
fn range_of(text: &str, from: u16, to: u16) -> Range<usize> {
    let mut bounds: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
    bounds.push(text.len());
    let pick = |share: u16| bounds[usize::from(share) * (bounds.len() - 1) / usize::from(u16::MAX)];
    let (a, b) = (pick(from), pick(to));
    a.min(b)..a.max(b)
}

/// An operation on a passage; shares are fractions of its length.
#[derive(Clone, Debug)]
enum Operation {
    Slice(u16, u16),
    Edit(Vec<(u16, u16, String)>),
    /// Cuts a part out and puts it at the end.
    Move(u16, u16),
    SplitAndJoin(u16),
    /// Composes, by one emended run a cluster.
    Compose,
}

fn operations() -> impl Strategy<Value = Vec<Operation>> {
    let words = prop::sample::select(vec!["", "", "x", "é", "two words", "漢"]).prop_map(str::to_owned);
    let operation = prop_oneof![
        1 => (0..u16::MAX / 8, u16::MAX / 2..=u16::MAX).prop_map(|(a, b)| Operation::Slice(a, b)),
        4 => prop::collection::vec((any::<u16>(), any::<u16>(), words), 0..4).prop_map(Operation::Edit),
        2 => any::<(u16, u16)>().prop_map(|(a, b)| Operation::Move(a, b)),
        2 => any::<u16>().prop_map(Operation::SplitAndJoin),
        1 => Just(Operation::Compose),
    ];
    prop::collection::vec(operation, 0..6)
}

/// Edits in order and without overlap.
fn edits_of(text: &str, wanted: &[(u16, u16, String)]) -> Vec<Edit> {
    let mut ranges: Vec<_> = wanted.iter().map(|(a, b, with)| (range_of(text, *a, *b), with)).collect();
    ranges.sort_by_key(|(range, _)| (range.start, range.end));
    let mut end = 0;
    let mut edits: Vec<Edit> = Vec::new();
    for (range, with) in ranges {
        let doubled = edits.last().is_some_and(|last| last.range == range);
        if range.start >= end && !doubled {
            end = range.end;
            edits.push(Edit { range, with: with.clone(), code: CODE });
        }
    }
    edits
}

/// Every `e` before an acute accent, to be composed.
fn composing(text: &str) -> Vec<Edit> {
    text.match_indices("a\u{301}").map(|(at, found)| Edit { range: at..at + found.len(), with: "á".to_owned(), code: CODE }).collect()
}

fn apply(passage: &mut Passage, operation: &Operation) -> bool {
    match operation {
        Operation::Slice(a, b) => *passage = passage.slice(range_of(passage.as_str(), *a, *b)),
        Operation::Edit(wanted) => {
            let edits = edits_of(passage.as_str(), wanted);
            passage.edit(&edits);
        }
        Operation::Compose => {
            let edits = composing(passage.as_str());
            passage.edit(&edits);
        }
        Operation::SplitAndJoin(at) => {
            let at = range_of(passage.as_str(), *at, *at).start;
            let mut joined = passage.slice(0..at);
            joined.push_passage(&passage.slice(at..passage.len()));
            assert_eq!(joined.as_str(), passage.as_str());
            *passage = joined;
        }
        Operation::Move(a, b) => {
            let range = range_of(passage.as_str(), *a, *b);
            let mut moved = passage.slice(0..range.start);
            moved.push_slice(passage, range.end..passage.len());
            moved.push_slice(passage, range);
            *passage = moved;
            return true;
        }
    }
    false
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, rng_seed: RngSeed::Fixed(2), ..ProptestConfig::default() })]

    #[test]
    fn a_passage_says_what_its_source_says(pieces in pieces()) {
        let (raw, passage) = source(&pieces);
        check_map(&passage, &raw)?;
        prop_assert!(is_in_raw_order(&passage));
        prop_assert_eq!(decode(&raw.replace("<->", "")), passage.as_str());
    }

    #[test]
    fn the_map_survives_every_edit(pieces in pieces(), operations in operations()) {
        // See `a_part_of_a_decoded_run_stays_decoded`.
        let pieces: Vec<Piece> = pieces.into_iter().filter(|piece| !matches!(piece, Piece::Ligature)).collect();
        let (raw, mut passage) = source(&pieces);
        let mut is_moved = false;
        for operation in &operations {
            is_moved |= apply(&mut passage, operation);
            check_map(&passage, &raw)?;
            prop_assert!(is_moved || is_in_raw_order(&passage), "raw order breaks only at moves: {:?}", passage);
        }
    }

    #[test]
    fn an_edit_does_what_a_string_would(pieces in pieces(), wanted in prop::collection::vec((any::<u16>(), any::<u16>(), "[xé]{0,3}"), 0..5)) {
        let (_, mut passage) = source(&pieces);
        let mut text = passage.as_str().to_owned();
        let edits = edits_of(&text, &wanted);
        let places = passage.edit(&edits);
        for (edit, place) in edits.iter().zip(places) {
            prop_assert_eq!(&passage.as_str()[place], edit.with.as_str());
        }
        for edit in edits.iter().rev() {
            text.replace_range(edit.range.clone(), &edit.with);
        }
        prop_assert_eq!(passage.as_str(), text);
    }

    #[test]
    fn raw_spans_of_parts_lie_in_the_span_of_the_whole(pieces in pieces(), a in any::<u16>(), b in any::<u16>()) {
        let (raw, passage) = source(&pieces);
        let range = range_of(passage.as_str(), a, b);
        let spans = passage.raw_spans(range.clone());
        prop_assert!(spans.iter().all(|span| span.end as usize <= raw.len()));
        prop_assert!(spans.windows(2).all(|pair| pair[0].end < pair[1].start || range.is_empty()), "{:?}", spans);
        if !range.is_empty() {
            let said: String = spans.iter().map(|span| decode(&raw[span.start as usize..span.end as usize].replace("<->", ""))).collect();
            prop_assert!(said.contains(&passage.as_str()[range.clone()]));
            let hull = passage.raw_hull(range).unwrap();
            prop_assert!(spans.iter().all(|span| hull.holds(*span)));
        }
    }
}

#[test]

fn a_part_of_a_decoded_run_stays_decoded() {
    let (_, passage) = source(&[Piece::Ligature]);
    let part = passage.slice(0..1).slice(0..1);
    assert!(part.runs().all(|run| run.how == How::Decoded), "{part:?}");
}

#[test]

fn words_that_replace_supplied_ones_keep_their_place() {
    let mut passage = Passage::verbatim("one two", 0, 10);
    passage.edit(&[Edit { range: 3..3, with: " more".to_owned(), code: CODE }]);
    passage.edit(&[Edit { range: 4..8, with: "less".to_owned(), code: CODE }]);
    assert_eq!(passage.as_str(), "one less two");
    let supplied = passage.runs().filter(|run| matches!(run.how, How::Supplied(_)));
    assert!(supplied.into_iter().all(|run| run.raw.start == 13), "{passage:?}");
}

// What stands off from a wording

#[derive(Clone, Debug)]
struct Standing {
    styles: Vec<(u16, u16, bool)>,
    anchors: Vec<u16>,
}

fn standing() -> impl Strategy<Value = Standing> {
    (prop::collection::vec(any::<(u16, u16, bool)>(), 0..5), prop::collection::vec(any::<u16>(), 0..5))
        .prop_map(|(styles, anchors)| Standing { styles, anchors })
}

fn wording(pieces: &[Piece], standing: &Standing) -> Wording {
    let mut wording = Wording::from(source(pieces).1);
    let text = wording.as_str().to_owned();
    for (a, b, strong) in &standing.styles {
        wording.add_style(range_of(&text, *a, *b), if *strong { StyleKind::Strong } else { StyleKind::Emphasis });
    }
    for (index, at) in standing.anchors.iter().enumerate() {
        let at = range_of(&text, *at, *at).start;
        wording.add_anchor(Anchor { at, kind: AnchorKind::Reference(NoteId(index as u32)), raw: None });
        wording.add_touched(at..at, ChangeId(index as u32));
    }
    wording
}

/// Everything lies in the text, on character boundaries; styles cover something.
fn check_standing(wording: &Wording) -> TestCaseResult {
    let text = wording.as_str();
    for style in wording.styles() {
        prop_assert!(!style.range.is_empty() && text.get(style.range.clone()).is_some(), "{:?} of {:?}", style, text);
    }
    prop_assert!(wording.anchors().iter().all(|anchor| text.is_char_boundary(anchor.at)));
    prop_assert!(wording.anchors().windows(2).all(|pair| pair[0].at <= pair[1].at), "anchors are in the order of the text");
    prop_assert!(wording.touched().iter().all(|touched| text.get(touched.range.clone()).is_some()));
    Ok(())
}

/// For each byte of the text before: where the character that begins there stands after the edits.
fn kept(text: &str, edits: &[Edit], places: &[Range<usize>]) -> Vec<(usize, usize)> {
    let is_kept = |at: usize| !edits.iter().any(|edit| edit.range.contains(&at));
    let moved = |at: usize| {
        let last = edits.iter().zip(places).rfind(|(edit, _)| edit.range.end <= at);
        last.map_or(at, |(edit, place)| place.end + at - edit.range.end)
    };
    text.char_indices().filter(|(at, _)| is_kept(*at)).map(|(at, _)| (at, moved(at))).collect()
}

fn is_styled(wording: &Wording, kind: &StyleKind, at: usize) -> bool {
    wording.styles().iter().any(|style| style.kind == *kind && style.range.contains(&at))
}

/// The styles of each character, the anchors and the changes: what must come through a cut and a join.
fn projection(wording: &Wording) -> (String, Vec<[bool; 2]>, Vec<Anchor>, Vec<u32>) {
    let both = |at| [StyleKind::Strong, StyleKind::Emphasis].map(|kind| is_styled(wording, &kind, at));
    let styles = wording.as_str().char_indices().map(|(at, _)| both(at)).collect();
    let mut changes: Vec<u32> = wording.touched().iter().map(|touched| touched.change.0).collect();
    changes.sort_unstable();
    (wording.as_str().to_owned(), styles, wording.anchors().to_vec(), changes)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 512, failure_persistence: None, rng_seed: RngSeed::Fixed(2), ..ProptestConfig::default() })]

    #[test]
    fn styles_keep_to_their_words(pieces in pieces(), standing in standing(), wanted in prop::collection::vec((any::<u16>(), any::<u16>(), "[xé]{0,3}"), 0..4)) {
        let before = wording(&pieces, &standing);
        let mut after = before.clone();
        let edits = edits_of(before.as_str(), &wanted);
        let places = after.edit(&edits);
        check_standing(&after)?;
        for (old, new) in kept(before.as_str(), &edits, &places) {
            for kind in [StyleKind::Strong, StyleKind::Emphasis] {
                prop_assert_eq!(is_styled(&before, &kind, old), is_styled(&after, &kind, new), "{:?} at {} of {:?}", kind, old, before.as_str());
            }
        }
    }

    #[test]
    fn anchors_keep_to_their_place(pieces in pieces(), standing in standing(), wanted in prop::collection::vec((any::<u16>(), any::<u16>(), "[xé]{0,3}"), 0..4)) {
        let before = wording(&pieces, &standing);
        let mut after = before.clone();
        let edits = edits_of(before.as_str(), &wanted);
        let places = after.edit(&edits);
        let kept = kept(before.as_str(), &edits, &places);
        prop_assert_eq!(before.anchors().len(), after.anchors().len());
        prop_assert_eq!(before.touched().len(), after.touched().len());
        for (old, new) in before.anchors().iter().zip(after.anchors()) {
            prop_assert_eq!(&old.kind, &new.kind);
            let words_before = (kept.iter().filter(|(at, _)| *at < old.at).count(), kept.iter().filter(|(_, at)| *at < new.at).count());
            prop_assert_eq!(words_before.0, words_before.1, "of {:?}", before.as_str());
        }
    }

    #[test]
    fn a_cut_and_a_join_lose_nothing(pieces in pieces(), standing in standing(), at in any::<u16>()) {
        let whole = wording(&pieces, &standing);
        let mut joined = whole.clone();
        let behind = joined.split_off(range_of(whole.as_str(), at, at).start);
        check_standing(&joined)?;
        check_standing(&behind)?;
        joined.append(behind);
        check_standing(&joined)?;
        prop_assert_eq!(projection(&joined), projection(&whole));
    }
}

// The pipeline

/// Texts made of what confuses: marks, labels, markup, breaks, damaged characters.
fn texts() -> impl Strategy<Value = String> {
    let token = prop_oneof![
        6 => prop::sample::select(vec!["The harbour", "was quiet", "and nobody", "spoke of it", "again", "la mer", "Глава", "Über", "東西"]),
        3 => prop::sample::select(vec![". ", ", ", " ", " ", "  ", "\n", "\n\n", "\n\n", "\r\n", "\u{c}", "\t", ": ", "? ", "-\n"]),
        2 => prop::sample::select(vec!["¹", "²", "[1]", "[2]", "*", "†", "1", "2", ".1 ", ")2 ", "(1)"]),
        2 => prop::sample::select(vec!["\n\n1. ", "\n\n2. ", "\n\n¹ ", "\n\n² ", "\n\n[1] ", "\n\n* ", "\n\n[^1]: ", "[^1]", "\n\nNotes\n\n", "\n- "]),
        1 => prop::sample::select(vec!["<p>", "</p>", "<b>", "<br>", "&amp;", "&#8217;", "<table><tr><td>", "<!-- ", "-->", "<div hidden>"]),
        1 => prop::sample::select(vec!["# ", "\n\n# ", "> ", "**", "_", "`", "](#)", "[", "](https://a.example)", "|", "\n---\n", "~~", "\\"]),
        1 => prop::sample::select(vec!["\u{ad}", "\u{200b}", "e\u{301}", "\u{202e}", "\u{0}", "\u{7}", "\u{fffd}", "\u{a0}", "\u{feff}", "“", "”", "{\"", "\":"]),
    ];
    prop::collection::vec(token, 0..60).prop_map(|tokens| tokens.concat())
}

fn clean(bytes: &[u8]) -> Result<Vec<Cleaning>, TestCaseError> {
    match clean_with("text", bytes, &[]) {
        Ok(documents) => Ok(documents),
        Err(reason) if reason.contains("fault of siglum") => Err(TestCaseError::fail(reason)),
        Err(_) => Ok(Vec::new()),
    }
}

/// The fates part the bytes of the documents; together they own no more than the file.
fn check_bytes(documents: &[Cleaning], len: usize) -> TestCaseResult {
    let mut owned: Vec<Span> = documents.iter().flat_map(|it| it.document.owned.clone()).collect();
    owned.sort_unstable();
    prop_assert!(owned.windows(2).all(|pair| pair[0].end <= pair[1].start), "no byte has two owners");
    prop_assert!(owned.last().is_none_or(|span| span.end as usize <= len));
    for it in documents {
        let mut spans = it.document.owned.iter();
        let (mut at, mut end) = (0, 0);
        for fate in &it.built.lineage.fates {
            if at == end {
                let next = spans.next().ok_or_else(|| TestCaseError::fail("a fate of a byte that is not owned"))?;
                (at, end) = (u64::from(next.start), u64::from(next.end));
            }
            prop_assert_eq!(fate.start, at);
            at += fate.length;
            prop_assert!(at <= end && fate.length > 0);
        }
        prop_assert_eq!(at, end);
        prop_assert!(spans.next().is_none_or(|span| span.is_empty()), "every owned byte has a fate");
        let unread = it.record().byte_account.dropped.iter().find(|code| code.code == "U100");
        prop_assert_eq!(unread, None);
    }
    Ok(())
}

/// Verbatim stretches are their raw bytes; nothing but structure is without origin.
fn check_lineage(it: &Cleaning) -> TestCaseResult {
    let text_of = |field: &str| match field {
        "text" => it.record().text.clone(),
        "title" => it.record().title.clone().unwrap(),
        id => it.record().notes.iter().find(|note| note.id == id).unwrap().text.clone(),
    };
    for stretch in &it.built.lineage.map {
        let text = code_points(&text_of(&stretch.field), stretch.start, stretch.start + stretch.length);
        prop_assert_eq!(text.chars().count() as u64, stretch.length);
        if stretch.how == "verbatim" {
            prop_assert_eq!(text.as_bytes(), &it.raw[stretch.raw_start as usize..(stretch.raw_start + stretch.raw_length) as usize]);
        }
    }
    Ok(())
}

/// Every place lies in its text, every note has an id of its own.
fn check_notes(it: &Cleaning) -> TestCaseResult {
    let record = it.record();
    let length = |within: &str| match within {
        "text" => record.text.chars().count() as u64,
        "title" => record.title.as_deref().unwrap_or_default().chars().count() as u64,
        id => record.notes.iter().find(|note| note.id == id).map_or(0, |note| note.text.chars().count() as u64),
    };
    for note in &record.notes {
        prop_assert!(note.refs.iter().all(|reference| reference.offset <= length(&reference.within)), "{:?}", note);
    }
    for mark in &record.orphan_marks {
        prop_assert!(mark.start < mark.end && mark.end <= length(&mark.within), "{:?}", mark);
    }
    let mut ids: Vec<_> = record.notes.iter().map(|note| &note.id).collect();
    ids.sort_unstable();
    ids.dedup();
    prop_assert_eq!(ids.len(), record.notes.len());
    Ok(())
}

/// Every mark that was paired is a reference and an entry; readers of markup pair without entries.
fn check_links(it: &Cleaning) -> TestCaseResult {
    let references = it.record().notes.iter().map(|note| note.refs.len()).sum::<usize>();
    let linked = it.built.changes.iter().filter(|line| line.act == "link").count();
    let is_plain = it.document.format == "plain-text" && !it.document.traits.contains(&"inline-markdown");
    prop_assert!(!is_plain || references == linked, "{} references of {} marks", references, linked);
    Ok(())
}

/// The blocks lie in the text in order, joined by one empty line.
fn check_blocks(it: &Cleaning) -> TestCaseResult {
    let record = it.record();
    let texts: Vec<_> = record.blocks.iter().map(|block| code_points(&record.text, block.start, block.end)).collect();
    prop_assert_eq!(texts.join("\n\n"), record.text.as_str());
    prop_assert!(texts.iter().all(|text| !text.is_empty()));
    prop_assert!(record.styles.iter().all(|style| style.start < style.end && style.end <= record.text.chars().count() as u64));
    Ok(())
}

fn words(document: &Document) -> Vec<String> {
    document.addressed_blocks().map(|(_, block)| block.as_str().to_owned()).collect()
}

fn kinds(document: &Document) -> Vec<siglum::model::BlockKind> {
    document.addressed_blocks().map(|(_, block)| block.kind).collect()
}

/// The document after the text rules once more.
fn repaired(document: &Document) -> Document {
    let mut again = document.clone();
    run(&mut again, siglum::text::BEFORE_NOTES);
    run(&mut again, siglum::text::AFTER_NOTES);
    again
}

fn check_repair_again(it: &Cleaning) -> TestCaseResult {
    prop_assert_eq!(words(&repaired(&it.document)), words(&it.document));
    Ok(())
}

fn check_all(bytes: &[u8]) -> TestCaseResult {
    let documents = clean(bytes)?;
    check_bytes(&documents, bytes.len())?;
    for it in &documents {
        check_lineage(it)?;
        check_notes(it)?;
        check_blocks(it)?;
        // See `cut_paragraphs_are_joined_once`.
        if !bytes.contains(&0xc) {
            check_repair_again(it)?;
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, rng_seed: RngSeed::Fixed(2), max_shrink_iters: 4000, ..ProptestConfig::default() })]

    #[test]
    fn any_text_is_cleaned_and_accounted_for(text in texts()) {
        check_all(text.as_bytes())?;
    }

    #[test]
    fn cut_paragraphs_are_joined_once(text in texts()) {
        for it in clean(text.as_bytes())? {
            check_repair_again(&it)?;
        }
    }

    #[test]
    fn paired_notes_are_cited_and_no_others(text in texts()) {
        for raw in [text.clone(), format!("<!doctype html><html><head><title>T</title></head><body><p>{text}</p></body></html>")] {
            for it in clean(raw.as_bytes())? {
                check_links(&it)?;
                for note in &it.record().notes {
                    prop_assert_eq!(note.state == "paired", !note.refs.is_empty(), "{:?}", note);
                }
            }
        }
    }

    /// Where the title was taken out of the text since, the share of short lines is another.
    #[test]
    fn forms_are_found_once(text in texts()) {
        for it in clean(text.as_bytes())?.iter().filter(|it| !it.document.title_in_text) {
            prop_assert_eq!(kinds(&repaired(&it.document)), kinds(&it.document));
        }
    }

    #[test]
    fn any_page_is_cleaned_and_accounted_for(text in texts()) {
        check_all(format!("<!doctype html><html><head><title>T</title></head><body><p>{text}</p></body></html>").as_bytes())?;
    }

    #[test]
    fn any_post_is_cleaned_and_accounted_for(text in texts(), ascii in any::<bool>()) {
        let content = serde_json::to_string(&text).unwrap();
        let escape = |c: char| if c.is_ascii() { c.to_string() } else { c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")).collect() };
        let content = if ascii { content.chars().map(escape).collect() } else { content };
        check_all(format!(r#"{{"id":1,"title":{{"rendered":"T"}},"content":{{"rendered":{content}}}}}"#).as_bytes())?;
    }

    #[test]
    fn any_bytes_are_no_fault_of_ours(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        let documents = clean(&bytes)?;
        check_bytes(&documents, bytes.len())?;
    }

    #[test]
    fn any_damage_to_a_text_is_no_fault_of_ours(text in texts(), at in any::<prop::sample::Index>(), byte in any::<u8>()) {
        let mut bytes = text.into_bytes();
        if !bytes.is_empty() {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        let documents = clean(&bytes)?;
        check_bytes(&documents, bytes.len())?;
    }

    #[test]
    fn cleaning_is_a_pure_function(text in texts()) {
        let twice = [clean(text.as_bytes())?, clean(text.as_bytes())?].map(|all| all.into_iter().map(|it| it.built).collect::<Vec<_>>());
        prop_assert_eq!(&twice[0], &twice[1]);
    }
}
