//! `siglum diff`: what changed between two versions of a corpus, and why.

mod revision;
mod words;

use siglum::dataset::diff::{BlockDiff, Change, Diff, DocumentDiff, Group, Named, NoteDiff, diff};
use siglum::dataset::read::Corpus;

use crate::Done;
use crate::output::{Colour, Output, Usage, printable, shorten};
use revision::Place;
use words::{indented, painted_words};

/// Compares two versions of a corpus: documents, fields, texts, notes, doubts, by cause.
#[derive(Debug, clap::Args)]
pub struct DiffArgs {
    /// The older version: a folder, or a git revision of one such as HEAD:corpus-clean.
    old: String,
    /// The newer version: a folder, or a git revision of one.
    new: String,
    /// Write JSON.
    #[arg(long)]
    json: bool,
}

/// Compares two versions and writes what changed.
///
/// # Errors
/// Fails if either is no corpus, or git cannot give it.
pub fn run(args: &DiffArgs, out: &mut Output) -> Result<Done, Usage> {
    let (old, new) = (Place::of(&args.old)?, Place::of(&args.new)?);
    let diff = diff(&Corpus::open(old.folder())?, &Corpus::open(new.folder())?)?;
    if args.json {
        out.json(&diff)?;
    } else {
        write(&diff, out)?;
    }
    Ok(if diff.is_equal { Done::Well } else { Done::Differs })
}

fn write(diff: &Diff, out: &mut Output) -> Result<(), Usage> {
    let (old, new) = (&diff.old, &diff.new);
    out.line(format_args!("{} {} -> {} {}", old.name, old.version, new.name, new.version))?;
    if diff.is_equal {
        return Ok(out.line("The documents are the same.")?);
    }
    let changed: usize = diff.changed.iter().map(|group| group.documents.len()).sum();
    let counts =
        [("added", diff.added.len()), ("removed", diff.removed.len()), ("changed", changed), ("the same", diff.unchanged as usize)];
    for (name, count) in counts {
        out.line(format_args!("  {count:>6} {name}"))?;
    }
    write_rules(diff, out)?;
    write_names("Added", &diff.added, Colour::Green, out)?;
    write_names("Removed", &diff.removed, Colour::Red, out)?;
    if !diff.sources.is_empty() {
        out.line("")?;
        out.line(out.paint("Raw files without documents", Colour::Bold))?;
    }
    diff.sources.iter().try_for_each(|source| out.line(format_args!("  {}", printable(source))))?;
    diff.changed.iter().try_for_each(|group| write_group(group, out))
}

fn write_rules(diff: &Diff, out: &mut Output) -> Result<(), Usage> {
    if diff.rules.is_empty() {
        return Ok(());
    }
    out.line("")?;
    out.line(out.paint("Rules", Colour::Bold))?;
    for rule in &diff.rules {
        let what = match (rule.old, rule.new) {
            (Some(old), Some(new)) => format!("revision {old} -> {new}"),
            (None, _) => "new".to_owned(),
            (_, None) => "no longer speaks".to_owned(),
        };
        out.line(format_args!("  {}  {what}  {}", rule.code, out.paint(&rule.name, Colour::Dim)))?;
    }
    Ok(())
}

fn write_names(head: &str, names: &[Named], colour: Colour, out: &mut Output) -> Result<(), Usage> {
    if names.is_empty() {
        return Ok(());
    }
    out.line("")?;
    out.line(out.paint(head, colour))?;
    let width = names.iter().map(|it| it.id.chars().count()).max().unwrap_or_default().min(40);
    for it in names {
        let title = it.title.as_ref().map_or_else(String::new, |title| printable(&shorten(title, 50)));
        out.line(format_args!("  {:<width$}  {title}", it.id))?;
    }
    Ok(())
}

fn write_group(group: &Group, out: &mut Output) -> Result<(), Usage> {
    out.line("")?;
    out.line(out.paint(&format!("Changed: {}", group.cause.about()), Colour::Bold))?;
    group.documents.iter().try_for_each(|document| write_document(document, out))
}

fn write_document(document: &DocumentDiff, out: &mut Output) -> Result<(), Usage> {
    let title = document.title.as_ref().map_or_else(String::new, |title| format!("  {}", printable(&shorten(title, 50))));
    out.line("")?;
    out.line(format_args!("  {}{title}", out.paint(&document.id, Colour::Bold)))?;
    let width = document.fields.iter().map(|field| field.field.len()).max().unwrap_or_default();
    for field in &document.fields {
        let value = |value: &serde_json::Value| printable(&shorten(&value.to_string(), 200));
        indented(&format!("{:<width$}  {} -> {}", field.field, value(&field.old), value(&field.new)), out)?;
    }
    document.blocks.iter().try_for_each(|block| write_block(block, out))?;
    document.notes.iter().try_for_each(|note| write_note(note, out))?;
    for doubt in &document.doubts {
        let state = if doubt.change == Change::Added { "new" } else { "vanished" };
        indented(&format!("doubt {} {state}: {}", doubt.code, printable(&doubt.message)), out)?;
    }
    if !document.others.is_empty() {
        indented(&format!("also differs: {}", document.others.join(", ")), out)?;
    }
    Ok(())
}

fn write_block(block: &BlockDiff, out: &mut Output) -> Result<(), Usage> {
    let number = |number: Option<u64>| number.map_or_else(|| "-".to_owned(), |number| number.to_string());
    let place = match (block.old, block.new) {
        (Some(old), Some(new)) if old == new => old.to_string(),
        (Some(old), Some(new)) => format!("{old} -> {new}"),
        (old, new) => number(old.or(new)),
    };
    let kind = block.kind.as_ref().map_or_else(String::new, |(old, new)| format!(" ({old} -> {new})"));
    write_words(&format!("{} block {place}{kind}", sign(block.change)), &block.words, out)
}

fn write_note(note: &NoteDiff, out: &mut Output) -> Result<(), Usage> {
    let place = match (&note.old, &note.new) {
        (Some(old), Some(new)) if old != new => format!("{old} -> {new}"),
        (old, new) => new.as_ref().or(old.as_ref()).cloned().unwrap_or_default(),
    };
    let properties = if note.properties.is_empty() { String::new() } else { format!(" ({})", printable(&note.properties.join(", "))) };
    write_words(&format!("{} note {place}{properties}", sign(note.change)), &note.words, out)
}

fn write_words(head: &str, words: &[siglum::dataset::diff::Word], out: &mut Output) -> Result<(), Usage> {
    let text = painted_words(words, out);
    let colon = if text.is_empty() { "" } else { ": " };
    indented(&format!("{head}{colon}{text}"), out)
}

const fn sign(change: Change) -> &'static str {
    match change {
        Change::Added => "+",
        Change::Removed => "-",
        Change::Changed | Change::Same => "~",
    }
}
