//! The notes of a document as a table.

use std::collections::BTreeMap;

use super::listed::{Counts, DocumentNotes, Doubtful, FileNotes, ListedNote, Mark, OrphanMark, Rule};
use super::places::RawPlace;
use crate::output::{Colour, Output, Usage, one_line, printable, shorten, shorten_front, wrap};

/// The names of the columns.
const HEAD: [&str; 6] = ["label", "place", "before the mark", "note", "state", "evidence"];
/// The blank between two columns.
const GAP: usize = 2;
/// The longest label shown in full; Markdown has labels of whole words.
const LABEL: usize = 12;
/// The evidence takes one part of so many of the width; `--json` has it in full.
const EVIDENCE_SHARE: usize = 4;
/// The fewest characters of words worth showing.
const FEWEST: usize = 8;

/// A row; a note that several marks cite goes on in rows without a label.
#[derive(Default)]
struct Row {
    label: String,
    place: String,
    before: String,
    words: String,
    state: &'static str,
    evidence: String,
}

/// Writes the documents of a file, each under a heading.
pub(super) fn write(file: &FileNotes, is_first: bool, out: &mut Output) -> Result<(), Usage> {
    for (index, document) in file.documents.iter().enumerate() {
        if !is_first || index > 0 {
            out.line("")?;
        }
        let id = if file.documents.len() > 1 { format!("  {}", document.id) } else { String::new() };
        let path = printable(&file.path);
        let room = out.table_width().saturating_sub(path.chars().count() + id.chars().count() + GAP);
        let title = document.title.as_ref().filter(|_| room >= FEWEST);
        let title = title.map_or_else(String::new, |title| format!("  {}", shorten(&one_line(title), room)));
        out.line(format_args!("{}{id}{title}", out.paint(&path, Colour::Bold)))?;
        write_document(document, out)?;
    }
    Ok(())
}

fn write_document(document: &DocumentNotes, out: &mut Output) -> Result<(), Usage> {
    let rows = rows_of(document);
    if !rows.is_empty() {
        write_rows(&rows, out)?;
        out.line("")?;
    }
    for line in wrap(&account(&document.counts), out.width()) {
        out.line(line)?;
    }
    for fault in &document.counts.faults {
        out.line(out.paint(&format!("The account is wrong: {fault}."), Colour::Red))?;
    }
    write_doubts(document, out)
}

/// The rows in the order of the table: paired notes, orphan marks, duplicates, orphan bodies, what is doubtful.
fn rows_of(document: &DocumentNotes) -> Vec<Row> {
    let in_state = |state: &'static str| document.notes.iter().filter(move |note| note.state == state).flat_map(note_rows);
    let mut rows: Vec<Row> = in_state("paired").collect();
    rows.extend(document.orphan_marks.iter().map(orphan_row));
    rows.extend(in_state("duplicate"));
    rows.extend(in_state("orphan"));
    rows.extend(document.doubtful.iter().map(doubtful_row));
    rows
}

fn note_rows(note: &ListedNote) -> Vec<Row> {
    let code = note.rule.as_ref().map_or("definition", |rule| rule.code.as_str());
    let weighed = note.rule.as_ref().and(note.confidence);
    let weight = weighed.map_or_else(|| code.to_owned(), |it| format!("{code} {:.2}", f64::from(it.0) / 100.0));
    let evidence = match note.evidence.as_slice() {
        [] => weight,
        [only] => format!("{weight} {only}"),
        [first, more @ ..] => format!("{weight} {first} +{}", more.len()),
    };
    let mut rows: Vec<Row> = note.marks.iter().map(mark_row).collect();
    if rows.is_empty() {
        rows.push(Row { place: short(note.stands_at()), ..Row::default() });
    }
    if let Some(first) = rows.first_mut() {
        first.label = note.label.clone().unwrap_or_else(|| note.id.clone());
        (first.words, first.state, first.evidence) = (one_line(&note.text), note.state, evidence);
    }
    rows
}

fn mark_row(mark: &Mark) -> Row {
    Row { place: short(mark.raw), before: one_line(&mark.before), ..Row::default() }
}

fn orphan_row(orphan: &OrphanMark) -> Row {
    let evidence = orphan.rule.as_ref().map_or_else(|| "undefined".to_owned(), |rule| rule.code.clone());
    Row { label: orphan.label.clone(), state: "orphan mark", evidence, ..mark_row(&orphan.mark) }
}

fn doubtful_row(doubtful: &Doubtful) -> Row {
    let (label, evidence) = (doubtful.label.clone(), doubtful.rule.code.clone());
    let row = mark_row(&doubtful.mark);
    let words = if doubtful.kind == "body" { one_line(&doubtful.mark.after) } else { String::new() };
    Row { label, words, state: "doubtful", evidence, ..row }
}

fn short(place: Option<RawPlace>) -> String {
    place.map_or_else(|| "-".to_owned(), |place| place.short())
}

/// The width of each column.
type Widths = [usize; HEAD.len()];

/// The words before the mark and those of the note share what the other columns leave, one part to two.
fn widths_of(rows: &[Row], columns: usize) -> Widths {
    let widest = |column: usize, cell: fn(&Row) -> &str| {
        let cells = rows.iter().map(|row| cell(row).chars().count());
        cells.chain([HEAD[column].len()]).max().unwrap_or_default()
    };
    let label = widest(0, |row| &row.label).min(LABEL);
    let (place, state, evidence) =
        (widest(1, |row| &row.place), widest(4, |row| row.state), widest(5, |row| &row.evidence).min(columns / EVIDENCE_SHARE));
    let left = columns.saturating_sub(label + place + state + evidence + GAP * (HEAD.len() - 1));
    let before = (left / 3).clamp(FEWEST, widest(2, |row| &row.before).max(FEWEST));
    [label, place, before, left.saturating_sub(before).max(FEWEST), state, evidence]
}

fn write_rows(rows: &[Row], out: &mut Output) -> Result<(), Usage> {
    let widths = widths_of(rows, out.table_width());
    let head = Row {
        label: HEAD[0].to_owned(),
        place: HEAD[1].to_owned(),
        before: if widths[2] < HEAD[2].len() { "before".to_owned() } else { HEAD[2].to_owned() },
        words: HEAD[3].to_owned(),
        state: HEAD[4],
        evidence: HEAD[5].to_owned(),
    };
    let head = row_line(&head, widths, |cell| cell);
    out.line(out.paint(&head, Colour::Dim))?;
    for row in rows {
        let line = row_line(row, widths, |state| match row.state {
            "paired" => out.paint(&state, Colour::Green),
            "duplicate" => out.paint(&state, Colour::Dim),
            _ => out.paint(&state, Colour::Yellow),
        });
        out.line(line)?;
    }
    Ok(())
}

/// A row in its columns. The words before a mark are set against the mark, as in a concordance.
fn row_line(row: &Row, widths: Widths, paint: impl Fn(String) -> String) -> String {
    let [label, place, before, words, state, evidence] = widths;
    let gap = " ".repeat(GAP);
    let cells = [
        format!("{:<label$}", shorten(&printable(&row.label), label)),
        format!("{:<place$}", row.place),
        format!("{:>before$}", shorten_front(&row.before, before)),
        format!("{:<words$}", shorten(&row.words, words)),
        if row.state.is_empty() { String::new() } else { paint(format!("{:<state$}", row.state)) },
        shorten(&row.evidence, evidence),
    ];
    cells.join(&gap).trim_end().to_owned()
}

/// The account in a line: each sum with its parts.
fn account(counts: &Counts) -> String {
    let (marks, bodies) = (&counts.marks, &counts.bodies);
    let doubtful = if counts.doubtful > 0 { format!("; {} doubtful", counts.doubtful) } else { String::new() };
    if (marks.all, bodies.all) == (0, 0) {
        return format!("no notes and no marks{doubtful}");
    }
    let marks = format!("{} = {} paired + {}", plural(marks.all, "mark"), marks.paired, plural(marks.orphan, "orphan"));
    let parts = format!("{} paired + {} + {}", bodies.paired, plural(bodies.orphan, "orphan"), plural(bodies.duplicate, "duplicate"));
    let bodies = if bodies.all == 1 { "1 body".to_owned() } else { format!("{} bodies", bodies.all) };
    format!("{marks}; {bodies} = {parts}{doubtful}")
}

fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

fn write_doubts(document: &DocumentNotes, out: &mut Output) -> Result<(), Usage> {
    let place = |place: &Option<RawPlace>| short(*place);
    let width = document.doubts.iter().map(|doubt| place(&doubt.raw).chars().count()).max().unwrap_or_default();
    for doubt in &document.doubts {
        let lead = format!("{}  {:<width$}  ", doubt.rule.code, place(&doubt.raw));
        let mut lines = wrap(&one_line(&doubt.message), out.width().saturating_sub(lead.len())).into_iter();
        let first = lines.next().unwrap_or_default();
        out.line(format_args!("{}{first}", out.paint(&lead, Colour::Yellow)))?;
        for line in lines {
            out.line(format_args!("{:indent$}{line}", "", indent = lead.len()))?;
        }
    }
    Ok(())
}

/// The rules by which the notes of a document are believed or doubted.
pub(super) fn rules_of(document: &DocumentNotes) -> Vec<(String, &'static str)> {
    let named = |rule: &Rule| (rule.code.clone(), rule.name);
    let notes = document.notes.iter().filter_map(|note| note.rule.as_ref());
    let marks = document.orphan_marks.iter().filter_map(|orphan| orphan.rule.as_ref());
    let doubts = document.doubts.iter().map(|doubt| &doubt.rule);
    notes.chain(marks).chain(doubts).map(named).collect()
}

/// Ends with where to read about the rules.
pub(super) fn write_hint(rules: &BTreeMap<String, &'static str>, out: &mut Output) -> Result<(), Usage> {
    if !rules.is_empty() {
        out.line("")?;
    }
    for (code, name) in rules {
        out.line(out.paint(&format!("siglum rule {code}   tells about {name}"), Colour::Dim))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(label: &str, place: &str) -> Row {
        let words = "words that go on and on, as notes will, further than any terminal is wide; ".repeat(4);
        let row = Row { label: label.to_owned(), place: place.to_owned(), before: words.clone(), words, ..Row::default() };
        Row { state: "orphan mark", evidence: "N101 0.99".to_owned(), ..row }
    }

    #[test]
    fn rows_are_as_wide_as_the_terminal_and_no_wider() {
        let rows = [row("1", "3:4"), row("a-label-that-is-a-word", "1043:21766"), row("†", "-")];
        for columns in [72, 80, 100, 120, 200] {
            let widths = widths_of(&rows, columns);
            let lines: Vec<String> = rows.iter().map(|row| row_line(row, widths, |state| state)).collect();
            assert!(lines.iter().all(|line| line.chars().count() == columns), "{columns}: {lines:#?}");
        }
    }

    #[test]
    fn words_before_a_mark_end_at_the_mark() {
        let short = Row { before: "so.".to_owned(), ..row("1", "3:4") };
        let line = row_line(&short, [2, 4, 10, 10, 11, 9], |state| state);
        assert!(line.contains("        so.  words tha…"), "{line}");
        let long = Row { before: "it was so.".to_owned(), ..row("1", "3:4") };
        assert!(row_line(&long, [2, 4, 8, 10, 11, 9], |state| state).contains("…was so.  words"));
    }
}
