//! One note.

use siglum::dataset::explain::{NoteExplained, Opened};

use super::{ExplainArgs, quoted, raw_line, write_changes, write_entry, write_hint, write_source};
use crate::Done;
use crate::output::{Colour, Output, Usage, printable, shorten};

/// Explains a note.
pub(super) fn run(opened: &Opened, id: &str, args: &ExplainArgs, out: &mut Output) -> Result<Done, Usage> {
    let Some(explained) = opened.explain_note(id) else {
        let notes = &opened.record().notes;
        let known = match (notes.first(), notes.last()) {
            (Some(first), Some(last)) => format!("its notes are {} to {}", first.id, last.id),
            _ => "it has no notes".to_owned(),
        };
        return Err(Usage::new(format_args!("{} has no note {}; {known}", opened.record().id, id.escape_debug())));
    };
    if args.json {
        out.json(&explained)?;
    } else {
        write(&explained, out)?;
    }
    Ok(Done::Well)
}

fn write(note: &NoteExplained, out: &mut Output) -> Result<(), Usage> {
    write_source(&note.id, &note.source, out)?;
    out.line("")?;
    let label = note.label.as_ref().map_or_else(|| "without a label".to_owned(), |label| format!("labelled {}", quoted(label)));
    let head =
        format!("{}, a {} {label}, {} with confidence {:.2}", note.note, note.kind, note.state, f64::from(note.confidence.0) / 100.0);
    out.line(out.paint(&head, Colour::Bold))?;
    for mark in &note.marks {
        let raw = mark.raw.as_ref().map_or_else(String::new, |raw| format!("  {}", raw_line(raw)));
        let text = format!("{} {}: …{}‸{}…{raw}", mark.within, mark.offset, printable(&mark.before), printable(&mark.after));
        write_entry("mark", &text, out)?;
    }
    write_entry("body", &quoted(&shorten(&note.body.words, 400)), out)?;
    for run in &note.body.runs {
        write_entry(&run.how, &raw_line(&run.raw), out)?;
    }
    write_changes(&note.changes, out)?;
    write_changes(&note.body.changes, out)?;
    let rules = note.changes.iter().chain(&note.body.changes).map(|change| &change.rule);
    write_hint(rules.chain(note.body.runs.iter().filter_map(|run| run.rule.as_ref())), out)
}
