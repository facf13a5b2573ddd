//! Typed access to TOML that knows where everything stands.

use std::path::Path;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::nearest::nearest;
use crate::error::{Error, Kind};

/// A configuration file, for parsing and for messages.
#[derive(Debug)]
pub(super) struct Reader<'a> {
    path: &'a Path,
    text: &'a str,
}

/// A table of it, with its name and where it stands.
#[derive(Debug)]
pub(super) struct Table<'a> {
    reader: &'a Reader<'a>,
    name: String,
    at: usize,
    entries: Vec<(String, usize, Spanned<DeValue<'a>>)>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(path: &'a Path, text: &'a str) -> Self {
        Self { path, text }
    }

    /// Parses the file and gives its outermost table.
    pub(super) fn parse(&'a self) -> Result<Table<'a>, Error> {
        match DeTable::parse(self.text) {
            Ok(root) => Ok(self.table(String::new(), 0, root.into_inner())),
            Err(error) => {
                let at = error.span().map_or(0, |span| span.start);
                let message = error.message().lines().collect::<Vec<_>>().join(", ");
                Err(self.error(at, message, None))
            }
        }
    }

    fn table(&'a self, name: String, at: usize, table: DeTable<'a>) -> Table<'a> {
        let mut entries: Vec<_> = table.into_iter().map(|(key, value)| (key.get_ref().to_string(), key.span().start, value)).collect();
        entries.sort_by_key(|(_, at, _)| *at);
        Table { reader: self, name, at, entries }
    }

    /// Makes an error at a byte of the file.
    pub(super) fn error(&self, at: usize, message: String, suggestion: Option<String>) -> Error {
        let (line, column) = self.position(at);
        Error::new(Kind::Config { line, column, message, suggestion }, self.path)
    }

    /// Gives line and character of a byte, both from 1.
    pub(super) fn position(&self, at: usize) -> (usize, usize) {
        let before = self.text.get(..at).unwrap_or(self.text);
        let line = before.rsplit('\n').next().unwrap_or_default();
        (before.matches('\n').count() + 1, line.chars().count() + 1)
    }
}

impl<'a> Table<'a> {
    /// Gives where it stands.
    pub(super) fn at(&self) -> usize {
        self.at
    }

    /// Gives where the value of a key stands.
    pub(super) fn place_of(&self, key: &str) -> usize {
        self.get(key).map_or(self.at, |value| value.span().start)
    }

    /// Refuses keys that have no meaning.
    pub(super) fn only(&self, keys: &[&str]) -> Result<(), Error> {
        match self.entries.iter().find(|(key, ..)| !keys.contains(&key.as_str())) {
            None => Ok(()),
            Some((key, at, _)) => Err(self.reader.error(*at, format!("unknown key `{key}`{}", self.within()), nearest(key, keys))),
        }
    }

    fn within(&self) -> String {
        if self.name.is_empty() { String::new() } else { format!(" in {}", self.name) }
    }

    fn get(&self, key: &str) -> Option<&Spanned<DeValue<'a>>> {
        self.entries.iter().find(|(own, ..)| own == key).map(|(.., value)| value)
    }

    fn wrong(&self, key: &str, value: &Spanned<DeValue<'a>>, wanted: &str) -> Error {
        let message = format!("`{key}`{} must be {wanted}, not {}", self.within(), described(value.get_ref()));
        self.reader.error(value.span().start, message, None)
    }

    /// Gives the text under a key. An empty one counts as absent.
    pub(super) fn string(&self, key: &str) -> Result<Option<String>, Error> {
        let Some(value) = self.get(key) else { return Ok(None) };
        let text = value.get_ref().as_str().ok_or_else(|| self.wrong(key, value, "a text"))?;
        Ok(Some(text.to_owned()).filter(|text| !text.is_empty()))
    }

    /// Gives the text under a key, which may also be written as a date.
    pub(super) fn string_or_date(&self, key: &str) -> Result<Option<String>, Error> {
        match self.get(key).and_then(|value| value.get_ref().as_datetime()) {
            Some(date) => Ok(Some(date.to_string())),
            None => self.string(key),
        }
    }

    /// Gives the texts under a key, each with its place.
    pub(super) fn strings(&self, key: &str) -> Result<Vec<(String, usize)>, Error> {
        let Some(value) = self.get(key) else { return Ok(Vec::new()) };
        let items = value.get_ref().as_array().ok_or_else(|| self.wrong(key, value, "a list of texts"))?;
        let text = |item: &Spanned<DeValue<'a>>| {
            let text = item.get_ref().as_str().ok_or_else(|| self.wrong(key, item, "a list of texts"))?;
            Ok((text.to_owned(), item.span().start))
        };
        items.iter().map(text).collect()
    }

    /// Gives the table under a key.
    pub(super) fn table(&self, key: &str) -> Result<Option<Table<'a>>, Error> {
        let Some(value) = self.get(key) else { return Ok(None) };
        let table = value.get_ref().as_table().ok_or_else(|| self.wrong(key, value, "a table"))?;
        Ok(Some(self.reader.table(format!("[{key}]"), value.span().start, table.clone())))
    }

    /// Gives a text or else a table.
    pub(super) fn text_or_table(&self, key: &str) -> Result<Option<Result<String, Table<'a>>>, Error> {
        match self.get(key) {
            Some(value) if value.get_ref().is_table() => Ok(self.table(key)?.map(Err)),
            Some(value) if !value.get_ref().is_str() => Err(self.wrong(key, value, "a text or a table")),
            _ => Ok(self.string(key)?.map(Ok)),
        }
    }

    /// Gives the tables under a key.
    pub(super) fn tables(&self, key: &str) -> Result<Vec<Table<'a>>, Error> {
        let Some(value) = self.get(key) else { return Ok(Vec::new()) };
        let items = value.get_ref().as_array().ok_or_else(|| self.wrong(key, value, &format!("written as [[{key}]]")))?;
        let table = |item: &Spanned<DeValue<'a>>| {
            let table = item.get_ref().as_table().ok_or_else(|| self.wrong(key, item, "a list of tables"))?;
            Ok(self.reader.table(format!("[[{key}]]"), item.span().start, table.clone()))
        };
        items.iter().map(table).collect()
    }
}

fn described(value: &DeValue<'_>) -> &'static str {
    match value {
        DeValue::String(_) => "a text",
        DeValue::Integer(_) | DeValue::Float(_) => "a number",
        DeValue::Boolean(_) => "true or false",
        DeValue::Datetime(_) => "a date",
        DeValue::Array(_) => "a list",
        DeValue::Table(_) => "a table",
    }
}
