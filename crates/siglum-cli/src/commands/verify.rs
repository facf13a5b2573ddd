//! `siglum verify`: whether a corpus is what it says, and what its raw files say.

use std::path::PathBuf;

use siglum::dataset::verify::{Check, Report, verify};

use crate::Done;
use crate::output::{Colour, Output, Usage, printable, wrap};

/// Checks a corpus against itself and its raw files, without cleaning anything.
#[derive(Debug, clap::Args)]
pub struct VerifyArgs {
    /// The folder of the corpus.
    #[arg(value_name = "DIR")]
    corpus: PathBuf,
    /// The folder of the raw files; may be given again for more folders.
    #[arg(long, value_name = "DIR")]
    raw: Vec<PathBuf>,
    /// Write JSON.
    #[arg(long)]
    json: bool,
}

/// Verifies a corpus and writes a table of the checks.
///
/// # Errors
/// Fails if the folder is no corpus or a file cannot be read.
pub fn run(args: &VerifyArgs, out: &mut Output) -> Result<Done, Usage> {
    let report = verify(&args.corpus, &args.raw)?;
    if args.json {
        out.json(&report)?;
    } else {
        write_report(&report, out)?;
    }
    Ok(if report.holds { Done::Well } else { Done::Differs })
}

fn write_report(report: &Report, out: &mut Output) -> Result<(), Usage> {
    let name = report.checks.iter().map(|check| check.name.len()).max().unwrap_or_default();
    let count = report.checks.iter().map(|check| check.checked.to_string().len()).max().unwrap_or_default();
    for check in &report.checks {
        let (result, colour) = match (check.failed, check.checked) {
            (0, 0) => ("nothing to check".to_owned(), Colour::Dim),
            (0, _) => ("ok".to_owned(), Colour::Green),
            (failed, _) => (format!("{failed} failed"), Colour::Red),
        };
        let about = out.paint(check.about, Colour::Dim);
        out.line(format_args!(
            "{:<name$}  {:>count$}  {}  {about}",
            check.name,
            check.checked,
            out.paint(&format!("{result:<16}"), colour)
        ))?;
    }
    report.checks.iter().filter(|check| check.failed > 0).try_for_each(|check| write_failures(check, out))?;
    if !report.unchecked.is_empty() {
        out.line("")?;
        out.line(out.paint("Could not be checked:", Colour::Yellow))?;
    }
    report.unchecked.iter().try_for_each(|what| write_wrapped(what, "  ", out))?;
    out.line("")?;
    let (failed, of) = (report.checks.iter().filter(|check| check.failed > 0).count(), report.checks.len());
    match failed {
        0 => out.line(out.paint("The corpus holds.", Colour::Green))?,
        _ => out.line(out.paint(&format!("{failed} of {of} checks failed."), Colour::Red))?,
    }
    Ok(())
}

fn write_failures(check: &Check, out: &mut Output) -> Result<(), Usage> {
    out.line("")?;
    out.line(out.paint(check.name, Colour::Bold))?;
    for failure in &check.failures {
        out.line(format_args!("  {}", printable(&failure.to_string())))?;
    }
    let rest = check.failed.saturating_sub(check.failures.len() as u64);
    if rest > 0 {
        out.line(format_args!("  and {rest} more"))?;
    }
    Ok(())
}

fn write_wrapped(text: &str, indent: &str, out: &mut Output) -> Result<(), Usage> {
    for line in wrap(&printable(text), out.width() - indent.len()) {
        out.line(format_args!("{indent}{line}"))?;
    }
    Ok(())
}
