//! A place among tokens. A reading is tried on a copy, so that one that fails moves nothing.

use super::particles::Particle;
use super::tokens::Tokens;

/// A place among the tokens of a text.
#[derive(Clone, Copy, Debug)]
pub(super) struct Cursor<'a> {
    pub(super) tokens: &'a Tokens<'a>,
    pub(super) at: usize,
}

impl<'a> Cursor<'a> {
    /// Makes a cursor at a token.
    pub(super) fn new(tokens: &'a Tokens<'a>, at: usize) -> Self {
        Self { tokens, at }
    }

    /// Tells whether nothing is left.
    pub(super) fn is_done(&self) -> bool {
        self.at >= self.tokens.len()
    }

    /// Tells whether the next token stands right behind the last one.
    pub(super) fn is_glued(&self) -> bool {
        self.tokens.is_glued(self.at)
    }

    /// Tries a reading; where it fails the place stays.
    pub(super) fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Option<T>) -> Option<T> {
        let mut trial = *self;
        let got = read(&mut trial)?;
        *self = trial;
        Some(got)
    }

    /// Takes a number that has so many digits.
    pub(super) fn number(&mut self, digits: std::ops::RangeInclusive<usize>) -> Option<u64> {
        let (value, _) = self.tokens.number(self.at).filter(|(_, count)| digits.contains(count))?;
        self.at += 1;
        Some(value)
    }

    /// Takes a number of one or two digits.
    pub(super) fn short(&mut self) -> Option<u8> {
        self.number(1..=2).and_then(|value| u8::try_from(value).ok())
    }

    /// Takes a number of two digits.
    pub(super) fn pair(&mut self) -> Option<u8> {
        self.number(2..=2).and_then(|value| u8::try_from(value).ok())
    }

    /// Takes a year of four digits.
    pub(super) fn year(&mut self) -> Option<i32> {
        self.number(4..=4).and_then(|value| i32::try_from(value).ok())
    }

    /// Takes one of some signs.
    pub(super) fn sign(&mut self, signs: &str) -> Option<char> {
        let sign = self.tokens.sign(self.at).filter(|sign| signs.contains(*sign))?;
        self.at += 1;
        Some(sign)
    }

    /// Takes a sign that stands right behind the last token.
    pub(super) fn glued_sign(&mut self, signs: &str) -> Option<char> {
        self.is_glued().then(|| self.sign(signs))?
    }

    /// Takes a word for which a question has an answer.
    pub(super) fn word<T>(&mut self, ask: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let got = ask(&self.tokens.word(self.at)?)?;
        self.at += 1;
        Some(got)
    }

    /// Takes a word that is one of some.
    pub(super) fn one_of(&mut self, words: &[&str]) -> Option<()> {
        self.word(|word| words.contains(&word).then_some(()))
    }

    /// Takes a small word.
    pub(super) fn particle(&mut self, particle: Particle) -> Option<()> {
        self.word(|word| particle.has(word).then_some(()))
    }
}
