//! `siglum formats`: the names of formats.

use clap::Args;
use siglum::detect::FORMATS;

use crate::Done;
use crate::output::{Output, Usage};

/// List the names of formats, and which of them are read.
#[derive(Debug, Args)]
pub struct FormatsArgs {
    /// As JSON.
    #[arg(long)]
    pub json: bool,
}

/// Runs the command.
///
/// # Errors
/// Fails if the output does.
pub fn run(args: &FormatsArgs, out: &mut Output) -> Result<Done, Usage> {
    if args.json {
        let all = FORMATS
            .iter()
            .map(|it| serde_json::json!({"format": it.name, "media_type": it.media_type, "read": it.read, "about": it.about}));
        out.json(&all.collect::<Vec<_>>())?;
        return Ok(Done::Well);
    }
    for format in FORMATS {
        let read = if format.read { "read" } else { "named" };
        out.line(format!("{:<16} {read:<6} {}", format.name, format.about))?;
    }
    out.line("\nFiles in formats that are only named are skipped with that reason and listed in manifest.jsonl.")?;
    Ok(Done::Well)
}
