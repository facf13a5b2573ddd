//! `siglum show`: one document, nothing written.

use std::path::PathBuf;

use clap::Args;
use siglum::dataset::record::ChangeLine;
use siglum::dataset::{Built, Outcome, document_ids, lines_of};

use crate::output::{Colour, Output, Usage, printable, shorten, wrap};
use crate::{Done, work};

/// Show what becomes of one file, and write nothing.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The file.
    pub file: PathBuf,
    /// Its records as JSON, a line each.
    #[arg(long, group = "form")]
    pub json: bool,
    /// Its documents as Markdown.
    #[arg(long, group = "form")]
    pub markdown: bool,
    /// What was changed and what is doubtful.
    #[arg(long, group = "form")]
    pub changes: bool,
    /// What was left out, and under which code.
    #[arg(long, group = "form")]
    pub dropped: bool,
}

/// Runs the command.
///
/// # Errors
/// Fails if the file does not exist or cannot be read.
pub fn run(args: &ShowArgs, out: &mut Output) -> Result<Done, Usage> {
    let (planned, config) = work::plan_alone(&args.file)?;
    let report = work::clean_planned(&planned, &config);
    match &report.outcome {
        Outcome::Published(documents) => {
            let ids = document_ids(&report.id, documents.iter().map(|document| document.key.as_deref()));
            for (index, (document, id)) in documents.iter().zip(&ids).enumerate() {
                let built = lines_of(document, &report.info(&id.id, id.position));
                if index > 0 && !args.json {
                    out.line("")?;
                }
                show(args, &built, out)?;
            }
            Ok(Done::Well)
        }
        Outcome::Skipped(reason) => {
            out.note(&format!("{}: skipped: {reason}", printable(&report.path)));
            Ok(Done::Well)
        }
        Outcome::Failed(reason) => {
            out.note(&format!("{}: failed: {reason}", printable(&report.path)));
            Ok(Done::SomeFailed)
        }
    }
}

fn show(args: &ShowArgs, built: &Built, out: &mut Output) -> Result<(), Usage> {
    if args.json {
        out.line(serde_json::to_string(&built.record).map_err(Usage::new)?)?;
    } else if args.markdown {
        out.text(&built.markdown)?;
    } else if args.changes {
        for line in &built.changes {
            show_change(line, out)?;
        }
    } else if args.dropped {
        show_dropped(built, out)?;
    } else {
        show_document(built, out)?;
    }
    Ok(())
}

fn show_change(line: &ChangeLine, out: &mut Output) -> Result<(), Usage> {
    let code = out.paint(&line.code, if line.act == "doubt" { Colour::Yellow } else { Colour::Bold });
    let place = format!("{}:{}", line.within, line.start);
    let words = |text: &Option<String>| text.as_deref().map(|text| shorten(&printable(text), 60)).unwrap_or_default();
    let to = line.to.as_ref().map(|to| format!(" → {}", to.within)).unwrap_or_default();
    out.line(format!("{code} {:<7} {place:<12}{to} {}", line.act, words(&line.before)))?;
    if line.act == "replace" || line.act == "supply" || line.act == "set" {
        out.line(format!("{:28}→ {}", "", words(&line.after)))?;
    }
    if let Some(message) = &line.message {
        for part in wrap(message, out.width().saturating_sub(30)) {
            out.line(format!("{:28}{part}", ""))?;
        }
    }
    Ok(())
}

/// The bytes left out, by code.
fn show_dropped(built: &Built, out: &mut Output) -> Result<(), Usage> {
    for code in &built.record.byte_account.dropped {
        let name = code.code.parse().ok().and_then(siglum::rule).map_or("", |about| about.name);
        out.line(format!("{} {:>9} bytes  {name}", code.code, code.bytes))?;
    }
    let drops: Vec<&ChangeLine> = built.changes.iter().filter(|line| line.act == "drop" || line.act == "delete").collect();
    drops.into_iter().try_for_each(|line| show_change(line, out))
}

fn show_document(built: &Built, out: &mut Output) -> Result<(), Usage> {
    let record = &built.record;
    let title = out.paint(record.title.as_deref().unwrap_or("(no title)"), Colour::Bold);
    out.line(title)?;
    let mut row = |name: &str, value: Option<String>| match value.filter(|value| !value.is_empty()) {
        Some(value) => out.line(format!("{name:<10} {}", printable(&value))),
        None => Ok(()),
    };
    row("authors", Some(record.authors.join("; ")))?;
    row("published", record.date_published.clone())?;
    row("language", record.language.clone())?;
    row("address", record.url.clone())?;
    row("format", Some(format!("{} ({})", record.source.format, record.id)))?;
    let counts = &record.counts;
    let held = format!(
        "{} words, {} blocks, {} notes, {} changes, {} doubts",
        counts.words, counts.blocks, counts.notes, counts.changes, counts.doubts
    );
    row("holds", Some(held))?;
    out.line("")?;
    for paragraph in record.text.split("\n\n") {
        for line in paragraph.lines() {
            for part in wrap(&printable(line), out.width()) {
                out.line(part)?;
            }
        }
        out.line("")?;
    }
    for note in &record.notes {
        let text = format!(
            "[{}] {}",
            if note.label.as_deref().unwrap_or_default().is_empty() { &note.id } else { note.label.as_ref().unwrap_or(&note.id) },
            note.text.replace('\n', " ")
        );
        for part in wrap(&printable(&text), out.width()) {
            out.line(part)?;
        }
    }
    Ok(())
}
