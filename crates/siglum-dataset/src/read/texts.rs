//! The texts of a record, with their code points numbered.

use std::collections::HashMap;

use crate::record::Record;

/// A text whose code points are found in constant time.
#[derive(Debug)]
pub(crate) struct Indexed<'a> {
    text: &'a str,
    /// The byte at which each code point begins, and the end.
    places: Vec<u32>,
}

impl<'a> Indexed<'a> {
    pub(crate) fn of(text: &'a str) -> Self {
        let places = text.char_indices().map(|(at, _)| at as u32).chain([text.len() as u32]).collect();
        Self { text, places }
    }

    /// The text itself.
    pub(crate) fn as_str(&self) -> &'a str {
        self.text
    }

    /// How many code points it has.
    pub(crate) fn len(&self) -> u64 {
        self.places.len() as u64 - 1
    }

    /// The byte at which a code point begins.
    pub(crate) fn byte(&self, place: u64) -> Option<usize> {
        self.places.get(usize::try_from(place).ok()?).map(|at| *at as usize)
    }

    /// The code points from `start` to `end`; `None` if they are not there.
    pub(crate) fn slice(&self, start: u64, end: u64) -> Option<&'a str> {
        self.text.get(self.byte(start)?..self.byte(end)?)
    }

    /// The code point that begins at or holds a byte.
    pub(crate) fn place(&self, byte: usize) -> u64 {
        let behind = self.places.partition_point(|at| (*at as usize) <= byte);
        behind.saturating_sub(1) as u64
    }
}

/// Title, text and notes of a record by their names, in this order.
#[derive(Debug)]
pub(crate) struct Texts<'a> {
    names: Vec<&'a str>,
    by_name: HashMap<&'a str, Indexed<'a>>,
}

impl<'a> Texts<'a> {
    pub(crate) fn of(record: &'a Record) -> Self {
        let title = record.title.iter().map(|title| ("title", title.as_str()));
        let notes = record.notes.iter().map(|note| (note.id.as_str(), note.text.as_str()));
        let all: Vec<(&str, &str)> = title.chain([("text", record.text.as_str())]).chain(notes).collect();
        Self {
            names: all.iter().map(|(name, _)| *name).collect(),
            by_name: all.into_iter().map(|(name, text)| (name, Indexed::of(text))).collect(),
        }
    }

    /// The names, in order.
    pub(crate) fn names(&self) -> &[&'a str] {
        &self.names
    }

    /// A text by its name.
    pub(crate) fn get(&self, name: &str) -> Option<&Indexed<'a>> {
        self.by_name.get(name)
    }

    /// Words of a text; `None` if they are not there.
    pub(crate) fn slice(&self, name: &str, start: u64, end: u64) -> Option<&'a str> {
        self.get(name)?.slice(start, end)
    }
}
