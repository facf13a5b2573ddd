//! `siglum show`: one document, nothing written.

mod dropped;

use std::path::PathBuf;

use clap::Args;
use siglum::dataset::record::ChangeLine;
use siglum::dataset::{Built, Outcome, SourceReport, document_ids, lines_of};
use siglum::model::{Document, RuleCode};

use crate::output::{Colour, Output, Usage, printable, shorten, wrap};
use crate::{Done, work};
use dropped::Listing;

/// Show what becomes of one file, and write nothing.
#[derive(Debug, Args)]
pub struct ShowArgs {
    /// The file.
    pub file: PathBuf,
    /// As JSON, a line each: its records, or what was left out.
    #[arg(long, conflicts_with_all = ["markdown", "changes"])]
    pub json: bool,
    /// Its documents as Markdown.
    #[arg(long, group = "form")]
    pub markdown: bool,
    /// What was changed and what is doubtful.
    #[arg(long, group = "form")]
    pub changes: bool,
    /// What was left out, where, under which code, and the words.
    #[arg(long, group = "form")]
    pub dropped: bool,
    /// Of what was left out, only this code, such as U108; several may be given.
    #[arg(long, value_name = "CODE", requires = "dropped", value_parser = known_code)]
    pub code: Vec<RuleCode>,
}

/// Takes the code of a rule there is.
fn known_code(code: &str) -> Result<RuleCode, String> {
    let code: RuleCode = code.parse().map_err(|error| format!("{error}"))?;
    siglum::rule(code).map(|_| code).ok_or_else(|| format!("there is no rule {code}"))
}

/// Runs the command.
///
/// # Errors
/// Fails if the file does not exist or cannot be read.
pub fn run(args: &ShowArgs, out: &mut Output) -> Result<Done, Usage> {
    let (planned, config) = work::plan_alone(&args.file)?;
    let (report, bytes) = match work::read_planned(&planned) {
        Ok(bytes) => (work::report(&planned.path, &planned.id, &bytes, &config), bytes),
        Err(unread) => (*unread, Vec::new()),
    };
    match &report.outcome {
        Outcome::Published(documents) => show_all(args, documents, &report, &bytes, out),
        Outcome::Skipped(_) | Outcome::Failed(_) => Ok(work::tell_unpublished(&report, out)),
    }
}

fn show_all(args: &ShowArgs, documents: &[Document], report: &SourceReport, bytes: &[u8], out: &mut Output) -> Result<Done, Usage> {
    let ids = document_ids(&report.id, documents.iter().map(|document| document.key.as_deref()));
    let mut listing = None;
    for (index, (document, id)) in documents.iter().zip(&ids).enumerate() {
        let built = lines_of(document, &report.info(&id.id, id.position));
        if index > 0 && !args.json {
            out.line("")?;
        }
        if args.dropped {
            if ids.len() > 1 && !args.json {
                out.line(out.paint(&printable(&id.id), Colour::Bold))?;
            }
            let listing = listing.get_or_insert_with(|| Listing::of(bytes, &built, &args.code, args.json));
            listing.write(&built, out)?;
        } else {
            show(args, &built, out)?;
        }
    }
    Ok(Done::Well)
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
