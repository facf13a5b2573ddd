//! `siglum notes`: the notes of files in tables, nothing written.

mod account;
mod gather;
mod listed;
mod places;
mod table;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use siglum::dataset::{Config, Outcome, Planned, SourceReport, document_ids};
use siglum::detect::decode;

use crate::output::{Output, Usage, printable};
use crate::{Done, work};
use gather::notes_of;
use listed::{DocumentNotes, FileNotes};
use places::Places;

/// List the notes of files: place, first words, paired or not, and on what evidence.
///
/// Each file is cleaned as `siglum clean` would, and nothing is written. Places are line:column of the raw file, both from
/// 1, columns in characters.
#[derive(Debug, Args)]
pub struct NotesArgs {
    /// The files; `-` is standard input.
    #[arg(required = true)]
    pub file: Vec<PathBuf>,
    /// As JSON, one object a line for each file.
    #[arg(long)]
    pub json: bool,
}

/// Runs the command.
///
/// # Errors
/// Fails before anything is shown if a file does not exist or is a folder, or if a configuration has no meaning.
pub fn run(args: &NotesArgs, out: &mut Output) -> Result<Done, Usage> {
    let sources = args.file.iter().map(|file| Source::of(file)).collect::<Result<Vec<_>, _>>()?;
    let mut done = Done::Well;
    let (mut rules, mut is_first) = (BTreeMap::new(), true);
    for source in sources {
        let file = look(source)?;
        if let Some(reason) = &file.reason {
            out.note(&format!("{}: {}: {}", printable(&file.path), file.status, printable(reason)));
        }
        if file.status == "failed" {
            done = Done::SomeFailed;
        }
        if args.json {
            out.line(serde_json::to_string(&file).map_err(Usage::new)?)?;
        } else {
            table::write(&file, is_first, out)?;
            is_first &= file.documents.is_empty();
            rules.extend(file.documents.iter().flat_map(table::rules_of));
        }
    }
    table::write_hint(&rules, out)?;
    Ok(done)
}

/// A file to look at: standard input, or a planned file with the configuration of its folder.
enum Source {
    Pipe(Config),
    File(String, Planned, Config),
}

impl Source {
    fn of(file: &Path) -> Result<Self, Usage> {
        if file.as_os_str() == "-" {
            return Ok(Self::Pipe(work::config_of(&[])?));
        }
        let (planned, config) = work::plan_alone(file)?;
        Ok(Self::File(file.to_string_lossy().into_owned(), planned, config))
    }
}

/// Cleans a file and lists its notes.
fn look(source: Source) -> Result<FileNotes, Usage> {
    Ok(match source {
        Source::Pipe(config) => {
            let bytes = work::read_standard_input()?;
            file_notes("-".to_owned(), work::report("stdin", "stdin", &bytes, &config), &bytes)
        }
        Source::File(path, planned, config) => match work::read_planned(&planned) {
            Ok(bytes) => file_notes(path, work::report(&planned.path, &planned.id, &bytes, &config), &bytes),
            Err(unread) => file_notes(path, *unread, &[]),
        },
    })
}

fn file_notes(path: String, report: SourceReport, bytes: &[u8]) -> FileNotes {
    let (status, reason, documents) = match &report.outcome {
        Outcome::Published(documents) => ("published", None, notes_of_all(documents, &report, bytes)),
        Outcome::Skipped(reason) => ("skipped", Some(reason.clone()), Vec::new()),
        Outcome::Failed(reason) => ("failed", Some(reason.clone()), Vec::new()),
    };
    FileNotes { path, id: report.id, status, reason, documents }
}

fn notes_of_all(documents: &[siglum::model::Document], report: &SourceReport, bytes: &[u8]) -> Vec<DocumentNotes> {
    let places = Places::of(&decode(bytes, 0).passage, report.members.len());
    let ids = document_ids(&report.id, documents.iter().map(|document| document.key.as_deref()));
    documents.iter().zip(&ids).map(|(document, id)| notes_of(document, &id.id, &places)).collect()
}
