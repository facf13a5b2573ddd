//! How each style is written: by signs where Markdown would read them, else by tags.

use siglum_model::StyleKind;

use super::blocks::longest_run;
use super::escape;
use super::inline::Form;
use super::tokens::{Part, Token, Tokens};

/// What is written where a style begins and ends.
#[derive(Debug)]
struct Sign {
    open: String,
    close: String,
    /// Whether the opening sign holds the words as well.
    is_whole: bool,
}

/// The signs of all parts.
#[derive(Debug)]
pub(super) struct Signs(Vec<Sign>);

impl Signs {
    /// Chooses the signs; `texts` are the escaped texts of the tokens.
    pub(super) fn new(tokens: &Tokens<'_>, texts: &[String], form: Form) -> Self {
        let line = Line { tokens, texts, form };
        Self(tokens.parts.iter().map(|part| line.sign(part)).collect())
    }

    pub(super) fn open(&self, part: usize) -> &str {
        self.0.get(part).map_or("", |sign| &sign.open)
    }

    pub(super) fn close(&self, part: usize) -> &str {
        self.0.get(part).map_or("", |sign| &sign.close)
    }

    pub(super) fn is_whole(&self, part: usize) -> bool {
        self.0.get(part).is_some_and(|sign| sign.is_whole)
    }
}

/// Whether a part is a link.
pub(super) fn is_link(tokens: &Tokens<'_>, part: usize) -> bool {
    tokens.parts.get(part).is_some_and(|part| matches!(part.kind, StyleKind::Link { .. }))
}

/// What a sign sees beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Edge {
    /// White space, or the edge of the line.
    Blank,
    Word,
    Punctuation,
    /// A character of which programs disagree whether it is punctuation.
    Odd,
}

struct Line<'a> {
    tokens: &'a Tokens<'a>,
    texts: &'a [String],
    form: Form,
}

impl Line<'_> {
    fn sign(&self, part: &Part<'_>) -> Sign {
        match part.kind {
            StyleKind::Emphasis => self.delimited(part).unwrap_or_else(|| tag("em")),
            StyleKind::Strong => self.delimited(part).unwrap_or_else(|| tag("strong")),
            StyleKind::Struck => self.delimited(part).unwrap_or_else(|| tag("s")),
            StyleKind::Link { url } => self.link(part, url),
            StyleKind::Code => self.code(part).unwrap_or_else(|| tag("code")),
            StyleKind::Superscript => tag("sup"),
            StyleKind::Subscript => tag("sub"),
            StyleKind::Quotation => tag("q"),
            StyleKind::SmallCaps => pair("<span class=\"smallcaps\">", "</span>"),
            _ => pair("", ""),
        }
    }

    /// The words in brackets; right behind a reference they would be read as its second half, so a tag it is.
    fn link(&self, part: &Part<'_>, url: &str) -> Sign {
        let after_mark = part.open.checked_sub(1).and_then(|index| self.tokens.list.get(index));
        match after_mark {
            Some(Token::Mark(_)) => pair(&format!("<a href=\"{}\">", escape::attribute(url)), "</a>"),
            _ => pair("[", &format!("]({})", escape::url(url, self.form))),
        }
    }

    /// Words between backticks, if they are words only.
    fn code(&self, part: &Part<'_>) -> Option<Sign> {
        let text = match self.tokens.list.get(part.open + 1) {
            Some(Token::Text(text)) if part.open + 2 == part.close => *text,
            _ => return None,
        };
        let in_cell = self.form == Form::Cell && text.contains(['|', '\\']);
        // A definition of a link, which a block may begin with, ends at any bracket.
        let in_link = part.in_link && text.contains(['[', ']']);
        if in_cell || in_link {
            return None;
        }
        let ticks = "`".repeat(longest_run(text, '`') + 1);
        let is_blank = text.chars().all(|c| c == ' ');
        let is_padded = text.starts_with('`') || text.ends_with('`') || (!is_blank && text.starts_with(' ') && text.ends_with(' '));
        let pad = if is_padded { " " } else { "" };
        Some(Sign { open: format!("{ticks}{pad}{text}{pad}{ticks}"), close: String::new(), is_whole: true })
    }

    /// Signs at both ends, if each can only open or only close there.
    fn delimited(&self, part: &Part<'_>) -> Option<Sign> {
        let (before, first) = (self.edge_before(part.open), self.edge_behind(part.open));
        let (last, behind) = (self.edge_before(part.close), self.edge_behind(part.close));
        let opens = first != Edge::Blank && (before == Edge::Blank || (before == Edge::Punctuation && first == Edge::Word));
        let closes = last != Edge::Blank && (behind == Edge::Blank || (behind == Edge::Punctuation && last == Edge::Word));
        let beside = |kind: &StyleKind| self.touches(part, kind);
        if !opens || !closes || beside(part.kind) {
            return None;
        }
        match part.kind {
            StyleKind::Strong => Some(pair("**", "**")),
            StyleKind::Struck => (before == Edge::Blank && behind == Edge::Blank).then(|| pair("~~", "~~")),
            _ if beside(&StyleKind::Strong) => Some(pair("_", "_")),
            _ => Some(pair("*", "*")),
        }
    }

    /// Whether a sign of the kind stands right beside one of the part's own.
    fn touches(&self, part: &Part<'_>, kind: &StyleKind) -> bool {
        let places = [part.open.wrapping_sub(1), part.open + 1, part.close.wrapping_sub(1), part.close + 1];
        places.into_iter().filter(|place| *place != part.open && *place != part.close).any(|place| match self.tokens.list.get(place) {
            Some(Token::Open(other) | Token::Close(other)) => self.tokens.parts.get(*other).is_some_and(|other| other.kind == kind),
            _ => false,
        })
    }

    fn edge_before(&self, index: usize) -> Edge {
        let Some(before) = index.checked_sub(1) else { return Edge::Blank };
        match self.tokens.list.get(before) {
            Some(Token::Text(_)) => edge(self.texts.get(before).and_then(|text| text.chars().next_back())),
            Some(Token::Break) if self.form == Form::Lines => Edge::Blank,
            Some(_) => Edge::Punctuation,
            None => Edge::Blank,
        }
    }

    fn edge_behind(&self, index: usize) -> Edge {
        match self.tokens.list.get(index + 1) {
            Some(Token::Text(_)) => edge(self.texts.get(index + 1).and_then(|text| text.chars().next())),
            Some(_) => Edge::Punctuation,
            None => Edge::Blank,
        }
    }
}

fn edge(character: Option<char>) -> Edge {
    match character {
        None => Edge::Blank,
        Some(c) if c.is_whitespace() => Edge::Blank,
        Some(c) if c.is_alphanumeric() => Edge::Word,
        Some(c) if c.is_ascii_punctuation() || matches!(c, '\u{2010}'..='\u{2027}' | '«' | '»' | '¿' | '¡') => Edge::Punctuation,
        Some(_) => Edge::Odd,
    }
}

fn tag(name: &str) -> Sign {
    pair(&format!("<{name}>"), &format!("</{name}>"))
}

fn pair(open: &str, close: &str) -> Sign {
    Sign { open: open.to_owned(), close: close.to_owned(), is_whole: false }
}
