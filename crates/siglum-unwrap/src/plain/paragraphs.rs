//! Paragraphs of lines.

use super::lines::Line;

/// The longest line a typewriter or a mail program makes; longer ones are paragraphs of their own. 100 is beyond every
/// common setting (64 to 80).
const LONGEST_WRAPPED: usize = 100;

/// The shortest a line is (but for the last of a paragraph) that was cut because the next word did not fit.
const SHORTEST_WRAPPED: usize = 40;

/// Lines that belong together.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Paragraph<'l> {
    pub(crate) lines: &'l [Line<'l>],
    /// Line ends before it.
    pub(crate) breaks: u16,
    /// Whether a page edge stands before it.
    pub(crate) page_edge: bool,
    /// Whether its line ends are its author's.
    pub(crate) is_verse: bool,
}

/// Groups lines into paragraphs.
///
/// Lines that follow each other without an empty line are one paragraph if they were cut at a width, verse if all are
/// short, and else a paragraph each.
pub(crate) fn paragraphs<'l>(lines: &'l [Line<'l>], is_wrapped: bool) -> Vec<Paragraph<'l>> {
    let width = if is_wrapped { usual_width(lines) } else { 0 };
    let mut out = Vec::new();
    for run in lines.chunk_by(|_, next| next.breaks == 1 && !next.page_edge) {
        match form(run, width) {
            Form::Together { is_verse: true } => out.push(paragraph(run, true)),
            Form::Together { is_verse: false } => out.extend(by_indent(run).map(|part| paragraph(part, false))),
            Form::Apart => out.extend(run.iter().map(|line| paragraph(std::slice::from_ref(line), false))),
        }
    }
    out
}

/// Where the fewer lines are indented, each of them begins a paragraph, as in a printed book.
fn by_indent<'l>(run: &'l [Line<'l>]) -> impl Iterator<Item = &'l [Line<'l>]> {
    let indent = |line: &Line<'_>| line.text.len() - line.text.trim_start_matches([' ', '\t', '\u{a0}', '\u{3000}']).len();
    let least = run.iter().map(indent).min().unwrap_or(0);
    let begins = move |line: &Line<'_>| indent(line) > least + 1;
    let apart = run.iter().filter(|line| begins(line)).count() * 2 <= run.len();
    run.chunk_by(move |_, next| !(apart && begins(next)))
}

fn paragraph<'l>(lines: &'l [Line<'l>], is_verse: bool) -> Paragraph<'l> {
    let first = lines.first();
    Paragraph { lines, breaks: first.map_or(0, |l| l.breaks), page_edge: first.is_some_and(|l| l.page_edge), is_verse }
}

enum Form {
    Together { is_verse: bool },
    Apart,
}

fn form(run: &[Line<'_>], width: usize) -> Form {
    let lengths: Vec<usize> = run.iter().map(|line| line.text.trim_start().chars().count()).collect();
    let longest = lengths.iter().copied().max().unwrap_or(0);
    let all_but_last = &lengths[..lengths.len().saturating_sub(1)];
    if lengths.len() < 2 {
        return Form::Together { is_verse: false };
    }
    if longest > LONGEST_WRAPPED.max(width + 20) {
        return Form::Apart;
    }
    if width > 0 {
        let short = all_but_last.iter().filter(|length| **length * 3 < width * 2).count();
        return Form::Together { is_verse: short * 4 > all_but_last.len() * 3 && longest * 5 < width * 4 };
    }
    let is_cut = longest >= SHORTEST_WRAPPED && runs_on(run);
    if is_cut || all_but_last.iter().all(|length| *length >= SHORTEST_WRAPPED) {
        return Form::Together { is_verse: false };
    }
    match longest < SHORTEST_WRAPPED * 3 / 2 && !run.iter().any(|line| begins_item(line.text)) {
        true => Form::Together { is_verse: true },
        false => Form::Apart,
    }
}

/// Most lines end without a mark and go on in lower case: a sentence cut at a width, not lines of verse.
fn runs_on(run: &[Line<'_>]) -> bool {
    let stops = ['.', ',', ';', ':', '!', '?', '…', '”', '"', '—', '–'];
    let goes_on = |pair: &&[Line<'_>]| !pair[0].text.ends_with(stops) && pair[1].text.trim_start().starts_with(char::is_lowercase);
    run.windows(2).filter(goes_on).count() * 2 > run.len() - 1
}

/// The width at which most lines were cut: the ninth decile of their lengths.
fn usual_width(lines: &[Line<'_>]) -> usize {
    let mut lengths: Vec<usize> = lines.iter().map(|line| line.text.trim_start().chars().count()).collect();
    lengths.sort_unstable();
    lengths.get(lengths.len() * 9 / 10).copied().unwrap_or(0)
}

/// Begins with a bullet, an enumerator or a note's label.
fn begins_item(text: &str) -> bool {
    let text = text.trim_start();
    let word = text.split_whitespace().next().unwrap_or_default();
    let bare = word.trim_matches(['(', ')', '.', '[', ']', ':', '^']);
    let is_label = !bare.is_empty() && bare.chars().all(|c| c.is_numeric()) || bare.chars().count() == 1 && bare != word;
    is_label || matches!(word, "-" | "*" | "•" | "–" | "—" | "+" | "†" | "‡" | "§")
}
