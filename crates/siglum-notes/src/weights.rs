//! Every tuned constant, in hundredths of a point of score.
//!
//! They were set by hand on two sets of texts: 560 documents with 3,227 notes (public-domain books in English, French
//! and German, typeset and extracted in some thirty ways, 44 chapters without notes, and other tools' stored output for
//! real pages), and 536 documents with 3,748 notes (manuals, a handbook and essays in fourteen languages, set with LaTeX,
//! groff, DocBook and Word converters and extracted with nine tools, 86 of them without notes). A constant is changed only
//! when the sum over both is better for it and no note is found in the texts without notes.
//! `cargo run --release -p siglum-notes --example find_notes -- FILE...` shows what a change does to a text; the scores of
//! the sets are such tables compared with the true notes.

pub(crate) use crate::words::{BACK_MATTER, BEFORE_NUMBERS, CITATION_WORDS, NAMING_WORDS, NOTE_HEADINGS, NOTE_WORDS, UNITS};

/// Longest line that may be a running head, in bytes.
pub(crate) const HEAD_LENGTH: usize = 100;
/// Share of pages on which an unnumbered running head must stand.
pub(crate) const HEAD_SHARE_PERCENT: usize = 40;

/// Prior of `word¹`.
pub(crate) const RAISED_MARK: i32 = 300;
/// What a raised digit loses as an exponent: behind a unit or a single letter.
pub(crate) const EXPONENT: i32 = -380;
/// What a raised digit loses behind a digit (`10²`).
pub(crate) const POWER: i32 = -150;
/// What a raised digit loses when a space stands before it.
pub(crate) const RAISED_SPACED: i32 = -120;
/// Prior of `word.1` and `word”1`.
pub(crate) const AFTER_SENTENCE: i32 = 200;
/// Prior of `word,1`.
pub(crate) const AFTER_COMMA: i32 = 110;
/// Prior of `word1`.
pub(crate) const AFTER_WORD: i32 = 110;
/// Prior of `word.l`, with a letter for a digit.
pub(crate) const MISREAD_MARK: i32 = 60;
/// Prior of `word.'`, where a quotation may end.
pub(crate) const MISREAD_QUOTE: i32 = 0;
/// Prior of a line that begins with `l ` for a number.
pub(crate) const MISREAD_LABEL: i32 = 40;
/// Prior of `2019.1 The`, behind a year that ends a sentence.
pub(crate) const AFTER_YEAR: i32 = 150;
/// Prior of a digit glued to a word of two letters.
pub(crate) const AFTER_SHORT_WORD: i32 = 30;
/// Prior of a digit glued to capitals or to a single letter.
pub(crate) const AFTER_CAPITALS: i32 = -90;
/// What a glued digit loses when its word has other digits elsewhere: `ext2`, `ext3`.
pub(crate) const NUMBERED_WORD: i32 = -300;
/// Prior of a digit behind an abbreviation, an initial or a decimal point.
pub(crate) const AFTER_ABBREVIATION: i32 = -100;
/// Prior of `sentence. 12 Next`.
pub(crate) const SPACED_AFTER_SENTENCE: i32 = 50;
/// Prior of `word 12 ;`.
pub(crate) const SPACED_BEFORE_POINT: i32 = -70;
/// Prior of any other number that stands alone.
pub(crate) const SPACED: i32 = -150;
/// Prior of `word[1]`.
pub(crate) const BRACKET_MARK: i32 = 220;
/// Prior of `word [1]`.
pub(crate) const BRACKET_SPACED: i32 = 140;
/// Prior of `a[1]`.
pub(crate) const BRACKET_INDEX: i32 = -200;
/// Prior of `word(1)`.
pub(crate) const PAREN_MARK: i32 = 120;
/// Prior of `word (1)`.
pub(crate) const PAREN_SPACED: i32 = 10;
/// Prior of `sentence. (1) Next`, which counts items.
pub(crate) const ENUMERATION: i32 = -150;
/// Prior of `word[^1]`.
pub(crate) const CARET_MARK: i32 = 450;
/// Prior of `word†`.
pub(crate) const SYMBOL_MARK: i32 = 190;
/// Prior of `word*`.
pub(crate) const STAR_MARK: i32 = 150;
/// Prior of `word†and`, where the space behind is lost.
pub(crate) const SYMBOL_SWALLOWED: i32 = 120;
/// Prior of a printers' sign that stands alone, as French printers set it.
pub(crate) const SIGN_SPACED: i32 = -40;
/// Prior of a star that stands alone.
pub(crate) const SYMBOL_SPACED: i32 = -160;

/// Prior of a line that begins with a raised label.
pub(crate) const RAISED_LABEL: i32 = 250;
/// Prior of a line that begins with `12. `.
pub(crate) const DOT_LABEL: i32 = 40;
/// Prior of a line that begins with `12) `.
pub(crate) const CLOSE_LABEL: i32 = 40;
/// Prior of a line that begins with `12 Text`.
pub(crate) const SPACE_LABEL: i32 = 80;
/// Prior of a line that begins with `12Text`.
pub(crate) const GLUED_LABEL: i32 = 60;
/// Prior of a number alone on its line.
pub(crate) const ALONE_LABEL: i32 = 30;
/// Prior of a line that begins with `[12]`.
pub(crate) const BRACKET_LABEL: i32 = 150;
/// Prior of a line that begins with `(12)`.
pub(crate) const PAREN_LABEL: i32 = 50;
/// Prior of `[Footnote 12: ...]` and `[^12]: ...`.
pub(crate) const SURE_LABEL: i32 = 450;
/// Prior of a line that begins with `†`.
pub(crate) const SYMBOL_LABEL: i32 = 150;
/// Prior of a line that begins with `* `, as a list item may.
pub(crate) const STAR_SPACE_LABEL: i32 = 30;
/// What a number loses when the text behind it begins in lower case.
pub(crate) const LOWER_AFTER_LABEL: i32 = -60;
/// What a number loses when the line above runs on into it.
pub(crate) const RUN_ON: i32 = -40;

/// What a number loses before a few words that head the text below.
pub(crate) const SECTION: i32 = -140;
/// What a label loses when no letter stands behind it.
pub(crate) const NO_WORDS: i32 = -150;

/// A run of bodies that interrupts a sentence.
pub(crate) const INTERRUPTS: i32 = 150;
/// A run of bodies at a page bottom.
pub(crate) const PAGE_BOTTOM: i32 = 60;
/// A run of bodies under a ruled line.
pub(crate) const UNDER_RULE: i32 = 200;
/// A run of bodies at the end of the text.
pub(crate) const TEXT_END: i32 = 50;
/// One body that is the last paragraph of the text.
pub(crate) const LAST_PARAGRAPH: i32 = 40;
/// A run of bodies under a heading such as "Notes".
pub(crate) const UNDER_HEADING: i32 = 200;
/// A body with the words of a citation.
pub(crate) const CITATION: i32 = 40;
/// A plain body that ends like a list item (`;`).
pub(crate) const ITEM_END: i32 = -60;
/// A run of plain labels with nothing to say for it.
pub(crate) const NO_EVIDENCE: i32 = -50;
/// A run in which one symbol is repeated line by line.
pub(crate) const BULLETS: i32 = -250;
/// A run under a line that ends in a colon.
pub(crate) const AFTER_COLON: i32 = -150;

/// The label follows the one before it.
pub(crate) const NEXT_LABEL: i32 = 150;
/// The same where one of the two marks is a poor one.
pub(crate) const NEXT_LABEL_POOR: i32 = 50;
/// The same at the foot of the page that has both marks.
pub(crate) const NEXT_LABEL_FOOT: i32 = 110;
/// What one missing label costs.
pub(crate) const GAP: i32 = -50;
/// What any number of missing labels costs at most.
pub(crate) const GAP_MOST: i32 = -300;
/// What a new beginning of numbers costs.
pub(crate) const RESTART: i32 = -80;
/// What a label costs that goes back without being a beginning.
pub(crate) const BACKWARDS: i32 = -450;
/// What a series costs that does not begin with its first label.
pub(crate) const LATE_START: i32 = -60;
/// Bodies that stand side by side in one run.
pub(crate) const SIDE_BY_SIDE: i32 = 40;
/// What a body of one run costs that is passed over.
pub(crate) const PASSED_OVER: i32 = -40;
/// What a mark costs whose body is not in the next block of the series.
pub(crate) const WRONG_BLOCK: i32 = -200;
/// What a plain or raised mark costs whose label is printed the other way.
pub(crate) const OTHER_PRINT: i32 = -120;
/// What a number that stands alone costs as a mark of `12. `, as lists have it.
pub(crate) const SPACED_FOR_DOT: i32 = -60;
/// What a mark costs inside the line of a body.
pub(crate) const INSIDE_BODY: i32 = -80;
/// What a body far from its mark costs, when pages are known and it is not in a list at the end.
pub(crate) const OTHER_PAGE: i32 = -120;

/// A series with this score is lifted.
pub(crate) const LIFT: i32 = 210;
/// A series with this score is reported.
pub(crate) const REPORT: i32 = 140;
/// A pair with less of its own is reported, not lifted.
pub(crate) const LIFT_PAIR: i32 = 120;

/// Fewest labels of a list whose order of citation is looked at.
pub(crate) const CITED_LEAST: usize = 4;
/// Share of steps back, in percent, from which on labels are cited in no order.
pub(crate) const FALLS_PERCENT: usize = 25;
/// Marks that must count on for a series to be believed that has no body at all.
pub(crate) const MARKS_ALONE: usize = 3;
/// Pages that a note at a page bottom may stand behind its mark.
pub(crate) const PAGES_OFF: u32 = 2;
/// Bodies of a run from which on it may be a list of endnotes, whose marks are far off.
pub(crate) const LIST_LEAST: usize = 5;
/// Bodies tried for one mark.
pub(crate) const BODIES_A_MARK: usize = 4;
/// Pairs looked back at in the order of the text.
pub(crate) const LOOK_BACK: usize = 10;
/// Pairs with one of the labels before that are looked back at.
pub(crate) const LOOK_BACK_LABEL: usize = 4;
/// Series that may be found in one text.
pub(crate) const SERIES_MOST: usize = 8;

/// Most lines between two notes that may belong to the first.
pub(crate) const BETWEEN_LINES: usize = 60;
/// Lines behind a block in which the rest of a cut sentence is looked for.
pub(crate) const TAIL_LINES: usize = 5;
/// Longest named note, in characters.
pub(crate) const NAMED_BYTES: usize = 20_000;
/// Most lines between two labels of a stack, and behind the last.
pub(crate) const STACK_LINES: usize = 30;
/// Most labels in a stack.
pub(crate) const STACK_NOTES: usize = 24;
/// Length of a note's line, in percent of a line of text, from which on notes are set smaller.
pub(crate) const SMALLER_PERCENT: usize = 107;
/// Length, in percent of a usual line of a note, from which on a line is two that were joined.
pub(crate) const LONGER_PERCENT: usize = 120;
/// Lines above in which the mark of a stuck label is looked for: more than a page of a book has.
pub(crate) const PAGE_LINES: usize = 120;
/// Fewest lines between the heads of two pages.
pub(crate) const PAGE_LEAST: usize = 12;
/// Fewest bytes of a note's first words by which a copy of it is known.
pub(crate) const COPIED_LEAST: usize = 16;
