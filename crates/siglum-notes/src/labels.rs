//! Labels: what a mark or a body is called, and which label follows which.

use crate::romans::roman;
use crate::signs::symbol_rank;

/// The kind of counting that a label belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) enum Series {
    Number,
    Letter,
    Roman,
    Symbol,
    Slug,
}

/// A label with its place in its series; slugs have no place and stand for themselves.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Label {
    pub(crate) series: Series,
    pub(crate) value: u32,
    pub(crate) text: String,
}

impl Label {
    /// A number, at most four digits, not beginning with a zero.
    pub(crate) fn number(digits: &str) -> Option<Self> {
        let plain = !digits.is_empty() && digits.len() <= 4 && !digits.starts_with('0');
        let value = digits.parse().ok().filter(|_| plain)?;
        Some(Self { series: Series::Number, value, text: digits.to_owned() })
    }

    /// A label of one value in the series of numbers.
    pub(crate) fn of_value(value: u32) -> Self {
        Self { series: Series::Number, value, text: value.to_string() }
    }

    /// `A` to `Z`, `AA` to `ZZ` and so on, or the same in lower case.
    pub(crate) fn letters(text: &str) -> Option<Self> {
        let first = text.chars().next()?;
        let doubled = text.len() <= 3 && text.chars().all(|c| c == first);
        if !first.is_ascii_alphabetic() || !doubled {
            return None;
        }
        let place = first.to_ascii_lowercase() as u32 - 'a' as u32 + 1;
        let value = place + 26 * (text.len() as u32 - 1);
        Some(Self { series: Series::Letter, value, text: text.to_owned() })
    }

    /// One symbol, or the same symbol up to eight times.
    pub(crate) fn symbols(text: &str) -> Option<Self> {
        let first = text.chars().next()?;
        let count = text.chars().count() as u32;
        if count > 8 || !text.chars().all(|c| c == first) {
            return None;
        }
        let value = symbol_rank(first)? + 6 * (count - 1);
        Some(Self { series: Series::Symbol, value, text: text.to_owned() })
    }

    /// Anything a writer may put behind `[^`.
    pub(crate) fn slug(text: &str) -> Option<Self> {
        let fits = !text.is_empty() && text.len() <= 60 && !text.chars().any(|c| c.is_whitespace() || matches!(c, '[' | ']' | '^'));
        fits.then(|| Self { series: Series::Slug, value: 0, text: text.to_owned() })
    }

    /// What stands between brackets: a number, a letter, a symbol or a roman numeral.
    pub(crate) fn any(text: &str) -> Option<Self> {
        Self::number(text).or_else(|| Self::letters(text)).or_else(|| Self::symbols(text)).or_else(|| roman(text))
    }

    /// Whether this label comes next after another: `2` after `1`, and of symbols both `†` and `**` after `*`.
    pub(crate) fn follows(&self, before: &Self) -> bool {
        let doubled =
            self.series == Series::Symbol && self.text.strip_prefix(before.text.as_str()).is_some_and(|more| more.chars().count() == 1);
        self.value == before.value + 1 || doubled
    }

    /// Whether a series may begin anew with this label.
    pub(crate) fn is_first(&self) -> bool {
        self.value == 1
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_know_their_place() {
        let value = |label: Option<Label>| label.map(|l| l.value);
        assert_eq!(value(Label::number("12")), Some(12));
        assert_eq!(value(Label::number("012")), None);
        assert_eq!(value(Label::letters("C")), Some(3));
        assert_eq!(value(Label::letters("AA")), Some(27));
        assert_eq!(value(Label::letters("AB")), None);
        assert_eq!(value(Label::symbols("†")), Some(2));
        assert_eq!(value(Label::symbols("**")), Some(7));
        assert_eq!(value(Label::slug("a b")), None);
    }
}
