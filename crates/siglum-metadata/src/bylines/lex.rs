//! The words of a byline, and the signs between them.

use std::ops::Range;

use super::seams::seam_in;
use super::signs::{bare, is_abbreviation, is_identifier, sign_of};
use crate::names::fold;

/// The most bytes of a byline that are read: 400 names and some hundred labels.
const READ: usize = 64 * 1024;

/// The most bytes of a tag within a byline.
const TAG: usize = 256;

/// What a piece of a byline is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word that may be part of a name.
    Word,
    /// A comma.
    Comma,
    /// A semicolon, or a sign that only parts names: `、`.
    Semicolon,
    /// A word or sign between two names: *and*, `&`.
    Joint,
    /// A line end, a bar, a bullet, a dash between spaces, the end of a sentence, or the seam of two texts that a page glued together.
    Break,
    /// A colon, or what stands for one behind a label: `／`, `＝`.
    Colon,
    /// What begins with a digit.
    Number,
    /// A mail address, an address of the web, a handle: no name, but whose it is.
    Identifier,
    /// What no name contains: a template's braces, an unmatched bracket.
    Junk,
}

/// A piece of a byline with its place.
#[derive(Clone, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) range: Range<usize>,
    /// A word in the comparison form; else empty.
    pub(super) folded: String,
}

/// Words between two names, in the comparison form.
const JOINTS: &[&str] =
    &["and", "y", "e", "und", "et", "en", "i", "и", "ve", "ja", "og", "och", "a", "και", "та", "oraz", "con", "med", "n"];

/// Parts a byline into words and signs. What stands in brackets is left out, unless an identifier is before it.
pub(super) fn read_tokens(text: &str) -> Vec<Token> {
    let mut lexer = Lexer { text, at: 0, out: Vec::new(), bracket: None };
    let end = (0..=READ.min(text.len())).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    while lexer.at < end {
        lexer.step(end);
    }
    lexer.out
}

struct Lexer<'a> {
    text: &'a str,
    at: usize,
    out: Vec<Token>,
    /// Up to where brackets were sought in vain.
    bracket: Option<usize>,
}

impl Lexer<'_> {
    fn step(&mut self, end: usize) {
        let Some(c) = self.text[self.at..].chars().next() else { return };
        let next = self.at + c.len_utf8();
        match c {
            '(' | '[' | '（' | '【' | '［' => self.skip_bracket(c, end),
            '<' => self.skip_tag(end),
            '{' | '}' => self.skip_template(end),
            '&' if self.text[self.at..].starts_with("&amp;") => self.push(Kind::Joint, self.at + 5),
            ')' | ']' | '）' | '】' | '］' | '>' => self.push(Kind::Break, next),
            _ => match sign_of(self.text, self.at, c) {
                Some(Some(kind)) => self.push(kind, next),
                Some(None) => self.at = next,
                None => self.read_word(end),
            },
        }
    }

    fn push(&mut self, kind: Kind, end: usize) {
        self.out.push(Token { kind, range: self.at..end, folded: String::new() });
        self.at = end;
    }

    /// Leaves out what stands in brackets; a name behind an identifier stays: `jane@example.org (Jane Doe)`.
    fn skip_bracket(&mut self, open: char, end: usize) {
        let close = match open {
            '(' => ')',
            '[' => ']',
            '（' => '）',
            '【' => '】',
            _ => '］',
        };
        let next = self.at + open.len_utf8();
        let is_owner = self.out.last().is_some_and(|it| it.kind == Kind::Identifier) || self.out.is_empty() && open == '【';
        if is_owner || self.bracket.is_some_and(|from| self.at >= from) {
            return self.push(Kind::Break, next);
        }
        match self.text[next..end].find(close) {
            Some(found) => self.at = next + found + close.len_utf8(),
            None => {
                self.bracket = Some(self.at);
                self.push(Kind::Break, next);
            }
        }
    }

    /// Reads `<jane@example.org>` as an identifier, and leaves tags out; those of blocks part names.
    fn skip_tag(&mut self, end: usize) {
        let limit = (self.at..=end.min(self.at + TAG)).rev().find(|at| self.text.is_char_boundary(*at)).unwrap_or(self.at);
        let rest = &self.text[self.at..limit];
        let Some(close) = rest.find('>') else { return self.push(Kind::Break, self.at + 1) };
        let inner = &rest[1..close];
        let name = inner.trim_start_matches('/').split([' ', '/']).next().unwrap_or_default().to_ascii_lowercase();
        let is_inline = ["a", "b", "i", "em", "strong", "span", "small", "cite", "u"].contains(&name.as_str());
        match inner.contains('@') && !inner.contains('=') {
            true => self.push(Kind::Identifier, self.at + close + 1),
            false if is_inline => self.at += close + 1,
            false => self.push(Kind::Break, self.at + close + 1),
        }
    }

    /// Takes `{{author}}` as one piece.
    fn skip_template(&mut self, end: usize) {
        let rest = &self.text[self.at..end];
        let close = rest.char_indices().take(TAG).find(|(_, c)| *c == '}').map(|(at, _)| at);
        let length = close.map_or(1, |at| rest[at..].find(|c| c != '}').map_or(rest.len(), |more| at + more));
        self.push(Kind::Junk, self.at + length);
    }

    fn read_word(&mut self, end: usize) {
        let rest = &self.text[self.at..end];
        let mut stop = rest.len();
        for (offset, c) in rest.char_indices().skip(1) {
            let is_bracket = matches!(c, '(' | '[' | '（' | '【' | '［' | '<' | '{' | '}' | ')' | ']' | '）' | '】' | '］' | '>');
            if is_bracket || sign_of(self.text, self.at + offset, c).is_some() {
                stop = offset;
                break;
            }
        }
        let range = self.at..self.at + stop;
        self.at = range.end;
        self.push_word(range);
    }

    fn push_word(&mut self, range: Range<usize>) {
        let Some(range) = bare(self.text, range) else { return };
        let word = &self.text[range.clone()];
        let first = word.chars().find(|c| c.is_alphanumeric());
        let kind = match first {
            _ if is_identifier(word) => Kind::Identifier,
            _ if word == "&" || word == "&amp;" || word == "+" || word == "＆" => Kind::Joint,
            None => Kind::Break,
            Some(c) if c.is_numeric() => Kind::Number,
            _ if word.contains(['%', '=', '$']) => Kind::Junk,
            _ => Kind::Word,
        };
        match kind {
            Kind::Word => self.push_name_word(range),
            Kind::Number => self.push_number(range),
            _ => self.out.push(Token { kind, range, folded: String::new() }),
        }
    }

    /// A number, and the word that a page glued to it: `2025Edited`.
    fn push_number(&mut self, range: Range<usize>) {
        let word = &self.text[range.clone()];
        let is_seam = |(at, c): &(usize, char)| {
            let mut before = word[..*at].chars();
            let mut after = word[*at..].chars().skip(1);
            c.is_uppercase() && before.next_back().is_some_and(char::is_numeric) && after.next().is_some_and(char::is_lowercase)
        };
        let seam = word.char_indices().find(is_seam).map_or(range.end, |(at, _)| range.start + at);
        self.out.push(Token { kind: Kind::Number, range: range.start..seam, folded: String::new() });
        if seam < range.end {
            self.push_name_word(seam..range.end);
        }
    }

    fn push_name_word(&mut self, range: Range<usize>) {
        let word = &self.text[range.clone()];
        let is_behind = self.out.last().is_some_and(|it| it.kind == Kind::Word);
        if let Some(digit) = word.find(|c: char| c.is_ascii_digit()).filter(|_| is_behind && word.starts_with(char::is_uppercase)) {
            self.push_plain(range.start..range.start + digit);
            return self.out.push(Token { kind: Kind::Number, range: range.start + digit..range.end, folded: String::new() });
        }
        if let Some(seam) = seam_in(&self.out, word) {
            self.push_plain(range.start..range.start + seam);
            let at = range.start + seam;
            self.out.push(Token { kind: Kind::Break, range: at..at, folded: String::new() });
            return self.push_name_word(at..range.end);
        }
        self.push_plain(range);
    }

    fn push_plain(&mut self, range: Range<usize>) {
        let word = &self.text[range.clone()];
        let folded = fold(word);
        let is_joint = JOINTS.contains(&folded.as_str()) && word.chars().all(|c| c.is_lowercase());
        let kind = if is_joint { Kind::Joint } else { Kind::Word };
        let dotted = word.ends_with('.') && !is_abbreviation(word, &folded);
        let end = range.end - usize::from(dotted);
        self.out.push(Token { kind, range: range.start..end, folded });
        if dotted {
            self.out.push(Token { kind: Kind::Break, range: end..range.end, folded: String::new() });
        }
    }
}
