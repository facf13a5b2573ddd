//! The fields in doubt as a table.

use std::path::Path;

use super::gather::Doubtful;
use crate::output::{Colour, Output, Usage, one_line, printable, shorten, shorten_front};

/// The names of the columns.
const HEAD: [&str; 7] = ["document", "field", "chosen", "sure", "against", "at", "reason"];
/// The blank between two columns.
const GAP: usize = 2;
/// The columns that share what the others leave: document, chosen, against, at.
const SHARING: [usize; 4] = [0, 2, 4, 5];

type Row = [String; HEAD.len()];

/// Writes a line for each field.
pub(super) fn write(fields: &[&Doubtful], out: &mut Output) -> Result<(), Usage> {
    let rows: Vec<Row> = fields.iter().map(|field| row_of(field)).collect();
    let widths = widths_of(&rows, out.table_width());
    let head = row_line(&HEAD.map(str::to_owned), &widths);
    out.line(out.paint(&head, Colour::Dim))?;
    for (row, field) in rows.iter().zip(fields) {
        let line = row_line(row, &widths);
        out.line(if field.kind == "abstained" { out.paint(&line, Colour::Yellow) } else { line })?;
    }
    Ok(())
}

/// Ends with how many there are, and with what to look at next.
pub(super) fn write_end(corpus: &Path, fields: &[&Doubtful], shown: usize, found: usize, out: &mut Output) -> Result<(), Usage> {
    let plural = |count: usize, noun: &str| format!("{count} {noun}{}", if count == 1 { "" } else { "s" });
    let rest = found.saturating_sub(shown);
    let more = if rest > 0 { format!("; {} more not shown", plural(rest, "document")) } else { String::new() };
    out.line(format_args!("\n{} of {}{more}", plural(fields.len(), "field"), plural(shown, "document")))?;
    if let Some(first) = fields.first() {
        let corpus = printable(&corpus.to_string_lossy());
        let next = format!("siglum explain {corpus} {} --field {}   tells all its claims", printable(&first.id), first.field);
        out.line(out.paint(&next, Colour::Dim))?;
    }
    Ok(())
}

fn row_of(field: &Doubtful) -> Row {
    let chosen: Vec<String> = field.chosen.iter().map(|value| one_line(value)).collect();
    let against = field.against.as_ref();
    let why = against.and_then(|it| it.why.as_deref()).map_or_else(String::new, |why| format!(": {why}"));
    [
        printable(&field.id),
        field.field.clone(),
        if chosen.is_empty() { "(none)".to_owned() } else { chosen.join("; ") },
        field.confidence.map_or_else(|| "-".to_owned(), |it| format!("{:.2}", f64::from(it.0) / 100.0)),
        against.map_or_else(|| "-".to_owned(), |it| one_line(&it.value)),
        against.map_or_else(|| "-".to_owned(), |it| printable(&it.place)),
        format!("{}{why}", field.kind),
    ]
}

/// Each column as wide as its widest cell; those that share are cut evenly where there is not room for all.
fn widths_of(rows: &[Row], all: usize) -> [usize; HEAD.len()] {
    let mut widths: [usize; HEAD.len()] = std::array::from_fn(|column| {
        let cells = rows.iter().map(|row| row[column].chars().count());
        cells.chain([HEAD[column].len()]).max().unwrap_or_default()
    });
    let fixed: usize = (0..HEAD.len()).filter(|column| !SHARING.contains(column)).map(|column| widths[column]).sum();
    let mut left = all.saturating_sub(fixed + GAP * (HEAD.len() - 1));
    let mut sharing = SHARING;
    sharing.sort_by_key(|column| widths[*column]);
    for (done, column) in sharing.into_iter().enumerate() {
        widths[column] = widths[column].min(left / (SHARING.len() - done)).max(1);
        left = left.saturating_sub(widths[column]);
    }
    widths
}

/// A row in its columns. Ids and places are cut at the front, since they differ at the end.
fn row_line(row: &Row, widths: &[usize; HEAD.len()]) -> String {
    let cell = |(column, (text, width)): (usize, (&String, &usize))| {
        let short = if matches!(column, 0 | 5) { shorten_front(text, *width) } else { shorten(text, *width) };
        format!("{short:<width$}")
    };
    let cells: Vec<String> = row.iter().zip(widths).enumerate().map(cell).collect();
    cells.join(&" ".repeat(GAP)).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_no_wider_than_the_terminal() {
        let long = "words that go on and on ".repeat(9);
        let row: Row = [&long, "date_published", &long, "0.61", &long, &long, "abstained: handle"].map(str::to_owned);
        for all in [72, 80, 100, 120, 200] {
            let widths = widths_of(std::slice::from_ref(&row), all);
            let line = row_line(&row, &widths);
            assert!(line.chars().count() <= all && line.ends_with("abstained: handle"), "{all}: {line}");
        }
    }

    #[test]
    fn what_is_short_is_not_cut() {
        let row: Row = ["a", "title", "Tides", "0.61", "Waves", "/title", "conflict: weaker"].map(str::to_owned);
        let line = row_line(&row, &widths_of(std::slice::from_ref(&row), 100));
        assert_eq!(line, "a         title  Tides   0.61  Waves    /title  conflict: weaker");
    }
}
