//! The YAML at the head of a Markdown file.

use crate::record::Record;

/// What the head of a Markdown file says of a document. What is absent is not written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FrontMatter {
    /// The id.
    pub id: String,
    /// The title.
    pub title: Option<String>,
    /// The authors, in order.
    pub authors: Vec<String>,
    /// The dates that are known, with the names of their fields.
    pub dates: Vec<(&'static str, String)>,
    /// The language (BCP 47).
    pub language: Option<String>,
    /// The path of the raw file.
    pub source: String,
    /// The canonical address.
    pub url: Option<String>,
    /// The licence, else the statement of rights.
    pub rights: Option<String>,
}

impl FrontMatter {
    /// Takes it from a record.
    pub fn of(record: &Record) -> Self {
        let dates = [
            ("date_published", &record.date_published),
            ("date_modified", &record.date_modified),
            ("date_created", &record.date_created),
            ("date_captured", &record.date_captured),
        ];
        Self {
            id: record.id.clone(),
            title: record.title.clone(),
            authors: record.authors.clone(),
            dates: dates.into_iter().filter_map(|(name, date)| Some((name, date.clone()?))).collect(),
            language: record.language.clone(),
            source: record.source.path.clone(),
            url: record.url.clone(),
            rights: record.rights.license_spdx.clone().or_else(|| record.rights.statement.clone()),
        }
    }

    /// Writes it between its two lines of `---`.
    pub fn to_yaml(&self) -> String {
        let mut out = String::from("---\n");
        push_line(&mut out, "id", Some(&self.id));
        push_line(&mut out, "title", self.title.as_ref());
        if !self.authors.is_empty() {
            out.push_str("authors:\n");
            self.authors.iter().for_each(|author| out.push_str(&format!("  - {}\n", yaml_quoted(author))));
        }
        self.dates.iter().for_each(|(name, date)| push_line(&mut out, name, Some(date)));
        push_line(&mut out, "language", self.language.as_ref());
        push_line(&mut out, "source", Some(&self.source));
        push_line(&mut out, "url", self.url.as_ref());
        push_line(&mut out, "rights", self.rights.as_ref());
        out.push_str("---\n");
        out
    }
}

fn push_line(out: &mut String, name: &str, value: Option<&String>) {
    if let Some(value) = value {
        out.push_str(&format!("{name}: {}\n", yaml_quoted(value)));
    }
}

/// Writes a text as a double-quoted YAML string on one line, whatever it holds.
pub fn yaml_quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            // YAML folds these like line ends, or does not let them stand.
            '\u{2028}' | '\u{2029}' | '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}' => out.push_str(&format!("\\u{:04X}", u32::from(character))),
            it if it.is_control() => out.push_str(&format!("\\x{:02X}", u32::from(it))),
            it => out.push(it),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_stays_one_quoted_line() {
        assert_eq!(yaml_quoted("a \"b\"\\ c\n\u{85}\u{2028}: # é"), r##""a \"b\"\\ c\n\x85\u2028: # é""##);
    }

    #[test]
    fn absent_values_are_not_written() {
        let front = FrontMatter { id: "a".into(), source: "a.txt".into(), authors: vec!["B: C".into()], ..FrontMatter::default() };
        assert_eq!(front.to_yaml(), "---\nid: \"a\"\nauthors:\n  - \"B: C\"\nsource: \"a.txt\"\n---\n");
    }
}
