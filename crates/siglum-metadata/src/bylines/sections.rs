//! The parts of a byline under its labels: `Words: Ana Ruiz, Photography: Ben Cole`.

use std::ops::Range;

use super::functions::is_stop;
use super::lex::{Kind, Token};
use crate::names::{Shape, is_unspaced, shape};
use crate::roles::{Label, Sign, labels_from};

/// A label, and the tokens behind it up to the next one.
#[derive(Debug)]
pub(super) struct Section {
    /// Where the label stands; without one the section opens the text.
    pub(super) label: Option<Range<usize>>,
    /// The relator's term that the label tells.
    pub(super) term: Option<&'static str>,
    /// Indexes of tokens.
    pub(super) tokens: Range<usize>,
    /// Whether the table knows the label.
    pub(super) is_known: bool,
}

/// A label found in the tokens.
pub(super) struct Found {
    /// The number of its tokens, the sign behind it included.
    pub(super) length: usize,
    pub(super) range: Range<usize>,
    pub(super) term: Option<&'static str>,
}

pub(super) fn part(text: &str, tokens: &[Token]) -> Vec<Section> {
    let mut sections = vec![Section { label: None, term: None, tokens: 0..0, is_known: false }];
    let mut at = 0;
    while at < tokens.len() {
        let start = sections.last().map_or(0, |it| it.tokens.start);
        let known = label_at(text, tokens, start, at).map(|found| (at, found));
        let is_known = known.is_some();
        let Some((from, found)) = known.or_else(|| unknown_label(text, tokens, start, at)) else {
            at += 1;
            continue;
        };
        if let Some(last) = sections.last_mut() {
            last.tokens.end = from;
        }
        at = from + found.length;
        sections.push(Section { label: Some(found.range), term: found.term, tokens: at..at, is_known });
    }
    if let Some(last) = sections.last_mut() {
        last.tokens.end = tokens.len();
    }
    sections
}

/// The longest label of the table at a token, if it has its sign.
pub(super) fn label_at(text: &str, tokens: &[Token], start: usize, at: usize) -> Option<Found> {
    let fits = |label: &&Label| {
        let words = tokens[at..].iter().take(label.words.len());
        label.words.iter().eq(words.map(|it| &it.folded)) && has_sign(text, tokens, start, at, label)
    };
    let label = labels_from(&tokens[at].folded).iter().filter(fits).max_by_key(|label| (label.words.len(), label.term.is_some()))?;
    let end = at + label.words.len();
    let signs = tokens[end..].iter().take_while(|it| matches!(it.kind, Kind::Colon | Kind::Break)).count();
    Some(Found { length: label.words.len() + signs, range: tokens[at].range.start..tokens[end - 1].range.end, term: label.term })
}

fn has_sign(text: &str, tokens: &[Token], start: usize, at: usize, label: &Label) -> bool {
    let end = at + label.words.len();
    let kind = tokens.get(end).map(|it| it.kind);
    let opens = tokens[start..at].iter().all(|it| matches!(it.kind, Kind::Break));
    let is_capital = |token: &Token| token.kind == Kind::Word && text[token.range.clone()].starts_with(|c: char| !c.is_lowercase());
    let before_two = || tokens[end..].iter().take(2).filter(|it| matches!(it.kind, Kind::Word)).count() == 2;
    match label.sign {
        Sign::Verb if label.words.len() == 1 && label.words[0] != "by" => {
            let is_midst = !matches!(label.words[0].as_str(), "with" | "featuring") || !opens;
            is_midst && tokens.get(end).is_some_and(is_capital) || kind == Some(Kind::Colon)
        }
        Sign::Verb if label.words.len() == 1 && at > 0 => kind.is_some() && is_by_line(text, tokens, at),
        Sign::Verb => kind.is_some(),
        Sign::Opening => {
            at == 0 && (kind == Some(Kind::Colon) || (before_two() || is_author(label)) && tokens.get(end).is_some_and(is_capital))
        }
        Sign::Noun if kind == Some(Kind::Colon) => true,
        Sign::Noun => opens && (kind == Some(Kind::Break) || is_unspaced_pair(text, tokens, end)),
    }
}

/// *Author* itself, behind which one word may be the name: *Author Acme*.
fn is_author(label: &Label) -> bool {
    label.words.len() == 1 && label.words[0].starts_with("author")
}

/// The most tokens before a bare *by* in the midst of a line; further on it is a word of a sentence.
const REACH: usize = 24;

/// A bare *by* behind other words: not far from the start, and not before a small letter, as in *by day*.
fn is_by_line(text: &str, tokens: &[Token], at: usize) -> bool {
    let is_behind_word = tokens[at - 1].kind == Kind::Word;
    let is_small = tokens.get(at + 1).is_some_and(|it| text[it.range.clone()].starts_with(char::is_lowercase));
    !is_behind_word || (at <= REACH && !is_small)
}

/// `记者 张三`: a label and a name in a script without spaces.
fn is_unspaced_pair(text: &str, tokens: &[Token], end: usize) -> bool {
    let is_unspaced_word =
        |at: usize| tokens.get(at).is_some_and(|it| it.kind == Kind::Word && text[it.range.clone()].chars().all(is_unspaced));
    end > 0 && is_unspaced_word(end - 1) && is_unspaced_word(end)
}

/// Up to three words and a colon that the table does not know; a name before a colon is no label.
fn unknown_label(text: &str, tokens: &[Token], start: usize, at: usize) -> Option<(usize, Found)> {
    if tokens[at].kind != Kind::Colon {
        return None;
    }
    let words = tokens[start..at].iter().rev().take_while(|it| it.kind == Kind::Word).take(4).count();
    let range = tokens[at - words..at].first()?.range.start..tokens[at - 1].range.end;
    let tells = tokens[at - words..at].iter().any(|it| is_stop(&it.folded) && !it.folded.starts_with("updat") && it.folded != "last");
    let fits = !tells && (1..=3).contains(&words) && shape(&text[range.clone()]) != Shape::Person;
    let term = (at > words).then_some("contributor");
    fits.then_some((at - words, Found { length: words + 1, range, term }))
}
