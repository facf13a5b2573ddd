//! Codes of rules: a letter for the stage, three digits for family and rule.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// The permanent code of a rule, such as `T201`.
///
/// The letter names the stage: `D` detection and decoding, `U` reading, `T` text, `N` notes, `M` metadata,
/// `C` corrections, `P` publishing. The hundreds name the family.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RuleCode {
    letter: u8,
    number: u16,
}

impl RuleCode {
    /// Makes a code from its letter and number.
    ///
    /// # Panics
    /// Panics (at compile time, when used in a constant) if the letter is none of `DUTNMCP` or the number is not
    /// in 100..=999.
    pub const fn new(letter: char, number: u16) -> Self {
        assert!(matches!(letter, 'D' | 'U' | 'T' | 'N' | 'M' | 'C' | 'P'), "a stage letter");
        assert!(number >= 100 && number <= 999, "three digits");
        Self { letter: letter as u8, number }
    }

    /// Gives the letter of the stage.
    pub const fn letter(self) -> char {
        self.letter as char
    }

    /// Gives the three digits.
    pub const fn number(self) -> u16 {
        self.number
    }
}

impl fmt::Display for RuleCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:03}", self.letter as char, self.number)
    }
}

impl fmt::Debug for RuleCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// Says that a text is no rule code.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotACode(
    /// The text as given.
    pub String,
);

impl fmt::Display for NotACode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no rule code (a letter of D, U, T, N, M, C, P and three digits, such as T201)", self.0)
    }
}

impl std::error::Error for NotACode {}

impl FromStr for RuleCode {
    type Err = NotACode;

    fn from_str(text: &str) -> Result<Self, NotACode> {
        let wrong = || NotACode(text.to_owned());
        let mut chars = text.chars();
        let letter = chars.next().map(|c| c.to_ascii_uppercase()).filter(|c| "DUTNMCP".contains(*c)).ok_or_else(wrong)?;
        let digits = chars.as_str();
        let number = Some(digits)
            .filter(|d| d.len() == 3 && d.bytes().all(|b| b.is_ascii_digit()))
            .and_then(|d| d.parse().ok())
            .filter(|n| *n >= 100)
            .ok_or_else(wrong)?;
        Ok(Self::new(letter, number))
    }
}

impl Serialize for RuleCode {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for RuleCode {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = String::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_reads_back_from_its_print() {
        let code = RuleCode::new('T', 201);
        assert_eq!(code.to_string(), "T201");
        assert_eq!("t201".parse(), Ok(code));
        for wrong in ["", "T", "T20", "T2011", "X201", "T0a1", "T099", "é201"] {
            assert!(wrong.parse::<RuleCode>().is_err(), "{wrong}");
        }
    }
}
