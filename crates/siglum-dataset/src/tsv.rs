//! `metadata.tsv`: one line a document, for spreadsheets and R.

use std::borrow::Cow;

use crate::record::Record;

/// The first line.
pub(crate) const HEADER: &str = "id\tfile\ttitle\tauthors\tdate\tyear\tlanguage\tpublisher\turl\trights\twords\tnotes\tdoubts\n";

/// Gives the line of a document. The date is that of publication, else that of writing; what is absent is empty.
pub(crate) fn line_of(record: &Record, file: &str) -> String {
    let authors = record.authors.join("; ");
    let date = record.date_published.as_deref().or(record.date_created.as_deref()).unwrap_or_default();
    let rights = record.rights.license_spdx.as_deref().or(record.rights.statement.as_deref());
    let [words, notes, doubts] = [record.counts.words, record.counts.notes, record.counts.doubts].map(|count| count.to_string());
    let text = |value: &'_ Option<String>| value.clone().unwrap_or_default();
    let cells = [
        &record.id,
        file,
        &text(&record.title),
        &authors,
        date,
        year_of(date),
        &text(&record.language),
        &text(&record.publisher),
        &text(&record.url),
        rights.unwrap_or_default(),
        &words,
        &notes,
        &doubts,
    ];
    let cells: Vec<Cow<'_, str>> = cells.iter().map(|cell| cell_of(cell)).collect();
    cells.join("\t") + "\n"
}

/// The four digits that a date begins with.
fn year_of(date: &str) -> &str {
    date.get(..4).filter(|year| year.bytes().all(|byte| byte.is_ascii_digit())).unwrap_or_default()
}

/// Writes tabs and line ends as spaces, since a cell cannot hold them.
fn cell_of(value: &str) -> Cow<'_, str> {
    let breaks = |character: char| character.is_control() || matches!(character, '\u{2028}' | '\u{2029}');
    if value.contains(breaks) { value.replace(breaks, " ").into() } else { value.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_never_breaks_the_line() {
        assert_eq!(cell_of("a\tb\r\nc\u{2028}d\u{85}e"), "a b  c d e");
        assert_eq!(cell_of("\"quoted\""), "\"quoted\"");
    }

    #[test]
    fn a_year_is_four_digits() {
        assert_eq!([year_of("2025-10-31T08:00:00Z"), year_of("2003"), year_of("193X"), year_of("")], ["2025", "2003", "", ""]);
    }
}
