//! Places in the text that may be marks, each with a prior.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::bodies::BodyAt;
use crate::fallback::read_fallen_back;
use crate::found::Form;
use crate::labels::{Label, Series};
use crate::lines::Layout;
use crate::named::read_named_mark;
use crate::numbered_words::doubt_numbered_words;
use crate::ocr::read_misread_mark;
use crate::options::touches;
use crate::plain_marks::plain_prior;
use crate::raised::{read_caret_digits, read_latex, read_sup_tag};
use crate::readers::{
    Reading, raised_reading, read_bracket, read_caret_bracket, read_digits, read_paren, read_raised_marks, symbol_prior, told_reading,
};
use crate::romans::{as_roman, read_roman_mark};
use crate::signs::{circled_number, is_closer, is_opener, raised_digit, symbol_rank};
use crate::weights as w;

/// A place that may be a mark.
#[derive(Debug, Clone)]
pub(crate) struct MarkAt {
    pub(crate) label: Label,
    pub(crate) range: Range<usize>,
    pub(crate) form: Form,
    pub(crate) prior: i32,
    pub(crate) line: usize,
    /// No space stands before it, or a bracket closes it.
    pub(crate) glued: bool,
}

/// Finds every place that may be a mark. Numbers that stand alone are kept only when a body has the label.
pub(crate) fn find_marks(layout: &Layout<'_>, bodies: &[BodyAt], protected: &[Range<usize>], raised: &[Range<usize>]) -> Vec<MarkAt> {
    let wanted: BTreeSet<u32> = bodies.iter().filter(|b| b.label.series == Series::Number).map(|b| b.label.value).collect();
    let mut scan = Scan { layout, raised, wanted, marks: Vec::new(), depth: 0, emphasis: false };
    let mut labelled = bodies.iter().peekable();
    for (index, line) in layout.lines.iter().enumerate() {
        let body = labelled.next_if(|b| b.line == index);
        let start = body.map_or(line.text.start, |b| b.label_range.end);
        if line.gap > 0 || !layout.wrapped || body.is_some() {
            (scan.depth, scan.emphasis) = (0, false);
        }
        scan.read_line(index, start..line.text.end);
    }
    scan.marks.retain(|mark| !touches(protected, &mark.range));
    doubt_numbered_words(layout, &mut scan.marks);
    scan.marks
}

/// State of the scan within one paragraph.
struct Scan<'a, 't> {
    layout: &'a Layout<'t>,
    raised: &'a [Range<usize>],
    wanted: BTreeSet<u32>,
    marks: Vec<MarkAt>,
    /// Open round brackets.
    depth: u32,
    /// A star has opened emphasis.
    emphasis: bool,
}

impl Scan<'_, '_> {
    fn read_line(&mut self, line: usize, range: Range<usize>) {
        let text = self.layout.slice(&range);
        // Most bytes of most texts can begin nothing.
        let plain = self.raised.is_empty() && !self.layout.misread && !self.layout.roman;
        let may_begin = |&byte: &u8| !plain || BEGINS.get(usize::from(byte)).copied().unwrap_or(true);
        let mut at = 0;
        while let Some(next) = text.as_bytes().get(at..).and_then(|rest| rest.iter().position(may_begin)) {
            at += next;
            let (before, here) = text.split_at_checked(at).unwrap_or((text, ""));
            let Some(c) = here.chars().next() else { break };
            at += self.read_place(line, range.start + at, before, here, c).max(c.len_utf8());
        }
    }

    /// Reads what stands at one place; gives the bytes to go on behind.
    fn read_place(&mut self, line: usize, at: usize, before: &str, here: &str, c: char) -> usize {
        let misread = self.layout.misread && matches!(c, 'l' | 'I' | '|' | '!' | '\'' | '’' | '‘');
        let misread = misread || self.layout.roman && matches!(c, 'i' | 'v' | 'x' | 'l' | 'c');
        if !may_begin_mark(c) && !misread && !self.is_told(at) {
            self.track(c);
            return 0;
        }
        match self.read_mark(before, here, at) {
            Some(reading) => self.push(line, at, before, here, reading),
            None => {
                self.track(c);
                skipped(here)
            }
        }
    }

    fn track(&mut self, c: char) {
        match c {
            '(' => self.depth += 1,
            ')' => self.depth = self.depth.saturating_sub(1),
            _ => {}
        }
    }

    fn is_told(&self, at: usize) -> bool {
        self.told_end(at).is_some()
    }

    fn told_end(&self, at: usize) -> Option<usize> {
        let next = self.raised.partition_point(|r| r.start < at);
        self.raised.get(next).filter(|r| r.start == at).map(|r| r.end)
    }

    fn read_mark(&mut self, before: &str, here: &str, at: usize) -> Option<Reading> {
        if let Some(end) = self.told_end(at) {
            return told_reading(before, here, end - at);
        }
        match here.chars().next()? {
            c if c.is_ascii_digit() => self.read_plain(before, here),
            '[' | '{' => read_named_mark(before, here).or_else(|| read_bracket(before, here)),
            '(' => read_named_mark(before, here).or_else(|| read_paren(before, here)),
            '-' => read_named_mark(before, here),
            '^' if here.starts_with("^[") || here.starts_with("^ [") => read_caret_bracket(before, here),
            '<' => read_sup_tag(here).map(|(label, length)| raised_reading(before, here, vec![label], length)),
            '$' | '^' => read_latex(here)
                .map(|(label, length)| (vec![label], length))
                .or_else(|| read_caret_digits(here).filter(|_| !before.ends_with(|c: char| c.is_numeric())))
                .map(|(labels, length)| raised_reading(before, here, labels, length)),
            c if raised_digit(c).or_else(|| circled_number(c)).is_some() => read_raised_marks(before, here),
            '【' | '〔' | '（' | '※' => read_named_mark(before, here),
            c if symbol_rank(c).is_some() => self.read_symbol(before, here, c),
            _ if self.layout.roman => read_roman_mark(before, here),
            _ => read_misread_mark(before, here),
        }
    }

    fn read_plain(&self, before: &str, here: &str) -> Option<Reading> {
        if let Some(reading) = self.read_fallen_back(before, here) {
            return Some(reading);
        }
        let (labels, length) = read_digits(here)?;
        let after = here.get(length..)?;
        let prior = plain_prior(before, after)?;
        let spaced = before.ends_with(char::is_whitespace);
        let known = labels.iter().all(|label| self.wanted.contains(&label.value));
        if (spaced || labels.len() > 1) && !known {
            return None;
        }
        Some(Reading { labels, length, form: Form::Plain, prior })
    }

    /// A plain digit of a text whose raised digits came out as plain ones.
    fn read_fallen_back(&self, before: &str, here: &str) -> Option<Reading> {
        let (label, length) = read_fallen_back(here).filter(|_| self.layout.lost_raised)?;
        let after = here.get(length..)?;
        let plain = here.starts_with(&label.text);
        let prior = if plain { plain_prior(before, after)?.max(w::AFTER_SHORT_WORD) } else { w::AFTER_SENTENCE };
        Some(Reading { labels: vec![label], length, form: Form::Raised, prior })
    }

    fn read_symbol(&mut self, before: &str, here: &str, sign: char) -> Option<Reading> {
        let run = here.len() - here.trim_start_matches(sign).len();
        let after = here.get(run..)?;
        let label = Label::symbols(here.get(..run)?)?;
        if sign == '*' && self.passes_emphasis(before, after) {
            return None;
        }
        let prior = symbol_prior(before, after, sign)?;
        Some(Reading { labels: vec![label], length: run, form: Form::Symbol, prior })
    }

    /// Whether a star opens or closes emphasis.
    fn passes_emphasis(&mut self, before: &str, after: &str) -> bool {
        let opens = before.chars().next_back().is_none_or(|c| c.is_whitespace() || is_opener(c) && !is_closer(c) || c == '"')
            && after.chars().next().is_some_and(|c| !c.is_whitespace());
        if self.emphasis {
            self.emphasis = false;
            return true;
        }
        self.emphasis = opens && after.contains('*');
        opens
    }

    /// Stores what was read; gives the bytes to go on behind.
    fn push(&mut self, line: usize, at: usize, before: &str, here: &str, reading: Reading) -> usize {
        let mut length = reading.length;
        let numbered = matches!(reading.form, Form::Plain | Form::Raised);
        let closed = numbered && self.depth == 0 && here.get(length..).is_some_and(|rest| rest.starts_with([')', '⁾']));
        length += if closed { here.get(length..).and_then(|rest| rest.chars().next()).map_or(0, char::len_utf8) } else { 0 };
        let glued = closed || before.chars().next_back().is_some_and(|c| !c.is_whitespace());
        let start = if before.is_empty() { caret_above(self.layout, line).unwrap_or(at) } else { at };
        for (index, label) in reading.labels.into_iter().enumerate() {
            let label = if self.layout.roman { as_roman(label) } else { label };
            let range = if index == 0 { start..at + length } else { at + length..at + length };
            self.marks.push(MarkAt { label, range, form: reading.form, prior: reading.prior, line, glued });
        }
        length
    }
}

/// Where the caret stands that a line end has torn from the bracket at the start of the line: `word^⏎[12]`.
pub(crate) fn caret_above(layout: &Layout<'_>, line: usize) -> Option<usize> {
    let above = layout.lines.get(line.checked_sub(1)?)?;
    let tight = layout.lines.get(line).is_some_and(|line| line.gap == 0) && layout.slice(&above.text).ends_with('^');
    (tight && layout.wrapped).then_some(above.text.end - 1)
}

/// The bytes below 128 that may begin a mark or that brackets are counted by; bytes of longer characters all may.
const BEGINS: [bool; 128] = {
    let mut begins = [false; 128];
    let mut digit = b'0';
    while digit <= b'9' {
        begins[digit as usize] = true;
        digit += 1;
    }
    let signs = b"[{()<$^-*";
    let mut at = 0;
    while at < signs.len() {
        begins[signs[at] as usize] = true;
        at += 1;
    }
    begins
};

fn may_begin_mark(c: char) -> bool {
    c.is_ascii_digit()
        || matches!(c, '[' | '{' | '(' | '<' | '$' | '^' | '-' | '【' | '〔' | '（' | '※')
        || raised_digit(c).or_else(|| circled_number(c)).is_some()
        || symbol_rank(c).is_some()
}

/// Bytes to pass over when no mark was read: a whole number or row of symbols, else one character.
fn skipped(here: &str) -> usize {
    let first = here.chars().next().unwrap_or(' ');
    let rest = if first.is_ascii_digit() {
        here.trim_start_matches(|c: char| c.is_ascii_digit())
    } else if raised_digit(first).is_some() {
        here.trim_start_matches(|c| raised_digit(c).is_some())
    } else if symbol_rank(first).is_some() {
        here.trim_start_matches(first)
    } else {
        return first.len_utf8();
    };
    here.len() - rest.len()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::furniture::lay_out;
    use crate::options::Options;

    fn marks_of(text: &str) -> Vec<(String, String, bool)> {
        let layout = lay_out(text, &Options::default());
        find_marks(&layout, &[], &[], &[])
            .into_iter()
            .map(|m| (m.label.text.clone(), layout.slice(&m.range).to_owned(), m.prior > 0))
            .collect()
    }

    fn sure(text: &str) -> Vec<String> {
        marks_of(text).into_iter().filter(|m| m.2).map(|m| m.1).collect()
    }

    #[test]
    fn marks_of_every_form_are_read() {
        assert_eq!(sure("the sea.¹² The"), ["¹²"]);
        assert_eq!(sure("the sea.12 The"), ["12"]);
        assert_eq!(sure("the sea5 and"), ["5"]);
        assert_eq!(sure("das Meer¹) und"), ["¹)"]);
        assert_eq!(sure("the sea[4] and[^ship] then[A]"), ["[4]", "[^ship]", "[A]"]);
        assert_eq!(sure("the sea* and the shore† there"), ["*", "†"]);
        assert_eq!(sure("the sea^3, and the ship^12^ then"), ["^3", "^12^"]);
        assert_eq!(sure("the sea<sup>7</sup> and 'ship'$^{8}$^{4} then"), ["<sup>7</sup>", "$^{8}$^{4}"]);
        assert_eq!(sure("la mer(3) et"), ["(3)"]);
    }

    #[test]
    fn look_alikes_are_not_sure() {
        for text in [
            "40 m² and 12 m³",
            "x² and 10⁻³",
            "¹⁴C",
            "x^2 and 10^9 and 40 m^2",
            "H₂O and H2O",
            "in 1914.3 million",
            "at 1:440",
            "fig.3 and vol.2, p.14",
            "a[1] + x[10]",
            "(†1770) and (*1699, †1752)",
            "*Moby* swam",
            "1,200 feet",
            "the 31st of May",
            "§ 3. The law",
            "1. e4 e5 2. Nf3",
        ] {
            assert_eq!(sure(text), Vec::<String>::new(), "{text}");
        }
    }

    #[test]
    fn a_range_of_raised_digits_is_several_marks() {
        let labels: Vec<_> = marks_of("word²⁻⁴ then").into_iter().map(|m| m.0).collect();
        assert_eq!(labels, ["2", "3", "4"]);
    }
}
