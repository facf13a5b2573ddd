//! Keys of BibTeX entries.

use std::collections::BTreeSet;

use siglum_metadata::names::to_slug;

use super::dates::cited_date;
use super::issued_of;
use super::names::{CitedName, split_name};
use crate::record::Record;

/// Words that begin titles and tell nothing: articles and prepositions.
const SMALL_WORDS: &[&str] = &[
    "a", "an", "the", "on", "of", "in", "to", "for", "at", "by", "from", "der", "die", "das", "ein", "eine", "von", "vom", "zur", "zum",
    "uber", "le", "la", "les", "l", "un", "une", "de", "du", "des", "sur", "el", "los", "las", "una", "del", "sobre", "il", "lo", "gli",
    "i", "di", "su", "o", "os", "as", "um", "uma", "do", "da", "het", "een", "van", "den", "det", "en", "et",
];

/// Letters that have no base letter and an accent.
const SPELT: &[(char, &str)] = &[
    ('ß', "ss"),
    ('æ', "ae"),
    ('œ', "oe"),
    ('ø', "o"),
    ('đ', "d"),
    ('ð', "d"),
    ('ħ', "h"),
    ('ı', "i"),
    ('ł', "l"),
    ('ŋ', "n"),
    ('þ', "th"),
];

/// Gives out keys, each once.
#[derive(Clone, Debug, Default)]
pub struct Keys {
    given: BTreeSet<String>,
}

impl Keys {
    /// Gives the key of a record: `family-year-word` in ASCII, with `-2`, `-3` and so on where it was given out before.
    ///
    /// The family name is that of the first author, the word the first of the title that is no article or preposition. Without an author
    /// it begins with `anon`, without a year it has `nd`. Names and titles of which ASCII leaves nothing give way to the id.
    pub fn key_of(&mut self, record: &Record) -> String {
        let base = base_of(record);
        let mut key = base.clone();
        let mut number = 1_u64;
        while !self.given.insert(key.clone()) {
            number += 1;
            key = format!("{base}-{number}");
        }
        key
    }
}

fn base_of(record: &Record) -> String {
    let family = match record.authors.first().map(|name| split_name(name, record.language.as_deref())) {
        None => Some("anon".to_owned()),
        Some(CitedName::Person(name)) => Some(ascii(&name.family).replace('-', "")),
        Some(CitedName::Literal(name)) => first_word(&name),
    };
    let year = issued_of(record).and_then(|date| cited_date(date).year()).map_or_else(|| "nd".to_owned(), |year| year.to_string());
    let word = record.title.as_deref().map_or_else(|| Some("untitled".to_owned()), first_word);
    let parts = family.filter(|family| !family.is_empty()).zip(word);
    parts.map_or_else(|| format!("{}-{year}", ascii(&record.id)), |(family, word)| format!("{family}-{year}-{word}"))
}

/// The first word that tells something; if none does, the first.
fn first_word(text: &str) -> Option<String> {
    let slug = ascii(text);
    let words = || slug.split('-').filter(|word| !word.is_empty());
    words().find(|word| !SMALL_WORDS.contains(word)).or_else(|| words().next()).map(str::to_owned)
}

/// Words in small letters of ASCII and digits, joined by hyphens; other letters are left out.
fn ascii(text: &str) -> String {
    let mut out = String::new();
    for c in to_slug(text).chars() {
        match SPELT.iter().find(|(letter, _)| *letter == c) {
            Some((_, spelt)) => out.push_str(spelt),
            None if c.is_ascii() => out.push(c),
            None => {}
        }
    }
    let words: Vec<&str> = out.split('-').filter(|word| !word.is_empty()).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::super::tests::record;
    use super::*;

    fn key(author: &str, title: &str) -> String {
        let authors = Some(author).filter(|author| !author.is_empty()).map(str::to_owned);
        let title = Some(title).filter(|title| !title.is_empty()).map(str::to_owned);
        Keys::default().key_of(&Record { authors: authors.into_iter().collect(), title, ..record() })
    }

    #[test]
    fn a_key_is_family_year_and_word() {
        for (author, title, expected) in [
            ("Wanda Pryce", "The Tides: a Study", "pryce-2021-tides"),
            ("Łukasz Müller-Øst", "Straße", "mullerost-2021-strasse"),
            ("Ludwig van Beethoven", "A", "beethoven-2021-a"),
            ("The Harbour Press", "1936", "harbour-2021-1936"),
            ("", "Tides", "anon-2021-tides"),
            ("Wanda Pryce", "", "pryce-2021-untitled"),
            ("Лев Толстой", "Tides", "letters-7-2021"),
            ("Wanda Pryce", "潮", "letters-7-2021"),
        ] {
            assert_eq!(key(author, title), expected, "{author}: {title}");
        }
    }

    #[test]
    fn no_key_is_given_out_twice() {
        let mut keys = Keys::default();
        let given: Vec<String> = (0..3).map(|_| keys.key_of(&record())).collect();
        assert_eq!(given, ["pryce-2021-tides", "pryce-2021-tides-2", "pryce-2021-tides-3"]);
    }
}
