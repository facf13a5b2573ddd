//! Numbers, words and signs of a text, with their bytes.

use std::ops::Range;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Digits of one script or another.
    Number,
    /// Letters. `DoeNov` is two words, and so is what passes from Latin to Chinese letters.
    Word,
    /// One character that is neither.
    Sign,
}

/// One token.
#[derive(Clone, Debug)]
pub(super) struct Token {
    kind: Kind,
    pub(super) at: Range<usize>,
    /// White space stands before it.
    pub(super) spaced: bool,
}

/// The tokens of a text.
#[derive(Debug)]
pub(super) struct Tokens<'t> {
    text: &'t str,
    list: Vec<Token>,
}

/// Characters that end a number of a date in Chinese, Japanese and Korean; behind a number each is a word of its own.
const UNITS: &str = "年月日号號時时点點分秒년월일시분초";

/// Bytes beyond which no word is looked up; the longest month name has 24 in UTF-8.
const LONGEST_WORD: usize = 64;

/// The first digit of each row of ten that dates are written in: ASCII, Arabic, Persian, Devanagari, full width.
const ZEROS: [char; 5] = ['0', '٠', '۰', '०', '０'];

/// Beginnings of words for what is counted behind a date: minutes to read, years ago, comments.
const COUNTED: [&str; 13] = ["min", "yr", "year", "hr", "hour", "day", "week", "month", "comment", "view", "share", "like", "repl"];

impl<'t> Tokens<'t> {
    /// Parts a text, in one pass.
    pub(super) fn of(text: &'t str) -> Self {
        let mut list: Vec<Token> = Vec::new();
        let mut spaced = false;
        let mut chars = text.char_indices().peekable();
        while let Some((start, first)) = chars.next() {
            if first.is_whitespace() || is_invisible(first) {
                spaced |= first.is_whitespace();
                continue;
            }
            let kind = kind_of(first);
            let follows_number = list.last().is_some_and(|it| it.kind == Kind::Number);
            let is_alone = kind == Kind::Sign || (follows_number && UNITS.contains(first));
            let (mut last, mut end) = (first, start + first.len_utf8());
            while let Some((at, next)) = chars.next_if(|(_, next)| !is_alone && goes_on(kind, last, *next)) {
                (last, end) = (next, at + next.len_utf8());
            }
            list.push(Token { kind, at: start..end, spaced });
            spaced = false;
        }
        Self { text, list }
    }

    /// Parts years from figures that stick to them where markup was taken out: `Nov 4, 20195 min read`, `Nov 4, 20196:01 PM`.
    pub(super) fn part_years(mut self) -> Self {
        let mut parted = Vec::with_capacity(self.list.len());
        for index in 0..self.list.len() {
            let token = self.list[index].clone();
            match self.year_end(index) {
                Some(end) => {
                    parted.push(Token { at: token.at.start..end, ..token });
                    parted.push(Token { at: end..token.at.end, spaced: false, ..token });
                }
                None => parted.push(token),
            }
        }
        self.list = parted;
        self
    }

    /// The byte behind the year of a number of five or six figures that stands behind a day and before a clock time or
    /// what is counted.
    fn year_end(&self, index: usize) -> Option<usize> {
        let (value, count) = self.number(index).filter(|(_, count)| (5..=6).contains(count))?;
        let year = if count == 5 { value / 10 } else { value / 100 };
        let mut before = index.checked_sub(1)?;
        // `4, 2019`, `4th 2019`
        if self.sign(before) == Some(',') {
            before = before.checked_sub(1)?;
        }
        if self.word(before).is_some() && self.is_glued(before) {
            before = before.checked_sub(1)?;
        }
        let is_behind_day = self.number(before).is_some_and(|(_, digits)| digits <= 2);
        let is_time = self.sign(index + 1) == Some(':') && self.is_number(index + 2);
        let counts = || self.word(index + 1).is_some_and(|word| COUNTED.iter().any(|counted| word.starts_with(counted)));
        let splits = (1900..2100).contains(&year) && is_behind_day && (is_time || counts());
        let (at, _) = self.text_of(index).char_indices().nth(4).filter(|_| splits)?;
        Some(self.get(index)?.at.start + at)
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.list.len()
    }

    /// Gives a token.
    pub(super) fn get(&self, index: usize) -> Option<&Token> {
        self.list.get(index)
    }

    /// Gives the letters of a token as they stand.
    pub(super) fn text_of(&self, index: usize) -> &'t str {
        self.get(index).and_then(|token| self.text.get(token.at.clone())).unwrap_or_default()
    }

    /// Gives the value and the number of digits of a number of at most fourteen digits.
    pub(super) fn number(&self, index: usize) -> Option<(u64, usize)> {
        self.get(index).filter(|token| token.kind == Kind::Number)?;
        value_of(self.text_of(index))
    }

    /// Gives a word as `fold` makes it.
    pub(super) fn word(&self, index: usize) -> Option<String> {
        let token = self.get(index).filter(|token| token.kind == Kind::Word)?;
        (token.at.len() <= LONGEST_WORD).then(|| fold(self.text_of(index)))
    }

    /// Gives a sign.
    pub(super) fn sign(&self, index: usize) -> Option<char> {
        self.get(index).filter(|token| token.kind == Kind::Sign)?;
        self.text_of(index).chars().next()
    }

    /// Tells whether a token is a number, whatever its length.
    pub(super) fn is_number(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| token.kind == Kind::Number)
    }

    /// Tells whether a token stands right behind the one before.
    pub(super) fn is_glued(&self, index: usize) -> bool {
        self.get(index).is_some_and(|token| !token.spaced)
    }
}

/// Reads digits of any of the known scripts, at most fourteen.
fn value_of(digits: &str) -> Option<(u64, usize)> {
    let mut value = 0;
    let mut count = 0;
    for c in digits.chars() {
        value = value * 10 + digit_of(c)?;
        count += 1;
        (count <= 14).then_some(())?;
    }
    Some((value, count))
}

fn digit_of(c: char) -> Option<u64> {
    let of_row = |zero: &char| u64::from(u32::from(c)).checked_sub(u64::from(u32::from(*zero))).filter(|value| *value < 10);
    ZEROS.iter().find_map(of_row)
}

fn kind_of(c: char) -> Kind {
    match c {
        _ if digit_of(c).is_some() => Kind::Number,
        _ if c.is_alphabetic() || is_combining_mark(c) => Kind::Word,
        _ => Kind::Sign,
    }
}

/// Marks of direction and joining, which some programs put between the figures of a date.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}' | '\u{2066}'..='\u{2069}' | '\u{feff}')
}

/// Tells whether a letter is of a script that does not part words: Chinese, Japanese; Korean goes with them.
pub(super) fn is_wide(c: char) -> bool {
    c >= '\u{2e80}'
}

fn goes_on(kind: Kind, last: char, next: char) -> bool {
    let is_seam = kind == Kind::Word && ((last.is_lowercase() && next.is_uppercase()) || is_wide(last) != is_wide(next));
    kind_of(next) == kind && !is_seam
}

/// Gives a word in the form in which words are compared: lower case, without accents, `ı` as `i`, `ł` as `l`.
pub(super) fn fold(word: &str) -> String {
    let mut folded = String::with_capacity(word.len());
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            'ı' => folded.push('i'),
            'ł' => folded.push('l'),
            'ς' => folded.push('σ'),
            '\u{ac00}'..='\u{d7a3}' => folded.push(c),
            _ => decompose_canonical(c, |part| {
                if !('\u{300}'..='\u{36f}').contains(&part) {
                    folded.push(part);
                }
            }),
        }
    }
    folded
}
