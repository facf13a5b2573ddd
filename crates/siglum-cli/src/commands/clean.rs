//! `siglum clean`: from raw files to a published corpus.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};

use clap::Args;
use siglum::dataset::{Config, Outcome, Plan, SourceReport, Staged, Summary, Writer, read_changelog};

use crate::output::{Colour, Output, Usage, printable};
use crate::{Done, work};

/// Clean files and folders into a published corpus.
///
/// A `corpus.toml` in the input folder configures the corpus; a folder without one simply works. What `siglum learn` wrote
/// there is read. Nothing is written over a folder that siglum did not write, and what is written appears whole or not at all.
#[derive(Clone, Debug, Args)]
pub struct CleanArgs {
    /// Files and folders; `-` is standard input.
    #[arg(required = true)]
    pub input: Vec<PathBuf>,
    /// The folder of the corpus.
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    /// Compare with what stands at the target, and write nothing.
    #[arg(long)]
    pub check: bool,
    /// Workers; as many as there are processors by default. The corpus is the same for any number.
    #[arg(long, value_name = "N")]
    pub jobs: Option<NonZeroUsize>,
    /// Print the summary as JSON.
    #[arg(long)]
    pub json: bool,
}

/// Runs the command.
///
/// # Errors
/// Fails if an input or the configuration has no meaning, or if the disk fails.
pub fn run(args: &CleanArgs, out: &mut Output) -> Result<Done, Usage> {
    let rules = siglum::rules();
    let from_pipe = args.input.iter().any(|input| input.as_os_str() == "-");
    let inputs: Vec<PathBuf> = args.input.iter().filter(|input| input.as_os_str() != "-").cloned().collect();
    let config = work::config_of(&inputs)?;
    let plan = Plan::of(&inputs, &config)?;
    for missing in &plan.missing {
        out.note(&format!("corpus.toml: there is no file {}", printable(missing)));
    }
    let changelog = read_changelog(&inputs)?;
    let mut writer = Writer::open(&args.out, &config, &rules, changelog.as_deref())?;
    let mut failed = 0;
    if from_pipe {
        failed += usize::from(add(&mut writer, standard_input(&config)?, out)?);
    }
    let of = plan.entries.len();
    work::clean_all(&plan, &config, work::workers(args.jobs), |index, report| {
        failed += usize::from(add(&mut writer, report, out)?);
        out.progress(index + 1, of);
        Ok::<(), Usage>(())
    })?;
    let staged = writer.finish()?;
    let done = if args.check { compare(args, staged, out)? } else { publish(args, staged, &config, &inputs, out)? };
    Ok(if failed > 0 && done == Done::Well { Done::SomeFailed } else { done })
}

fn standard_input(config: &Config) -> Result<SourceReport, Usage> {
    Ok(work::report("stdin", "stdin", &work::read_standard_input()?, config))
}

/// Adds a report; says on standard error why a file was skipped, failed or is doubtful. Tells whether it failed.
fn add(writer: &mut Writer, report: SourceReport, out: &mut Output) -> Result<bool, Usage> {
    let path = printable(&report.path);
    let failed = match &report.outcome {
        Outcome::Failed(reason) => {
            out.note(&format!("{path}: failed: {reason}"));
            true
        }
        Outcome::Skipped(reason) => {
            out.note(&format!("{path}: skipped: {reason}"));
            false
        }
        Outcome::Published(documents) => {
            for change in documents.iter().flat_map(|document| &document.changes).filter(|change| is_of_the_file(change)) {
                out.note(&format!("{path}: doubt: {} ({})", printable(change.message.as_deref().unwrap_or_default()), change.code));
            }
            false
        }
    };
    writer.add(report)?;
    Ok(failed)
}

/// Doubts about the file rather than its words: its charset, its JSON, its page as a whole.
fn is_of_the_file(change: &siglum::model::Change) -> bool {
    change.act == siglum::model::Act::Doubt && matches!(change.code.letter(), 'D' | 'U')
}

fn compare(args: &CleanArgs, staged: Staged, out: &mut Output) -> Result<Done, Usage> {
    let differences = staged.compare()?;
    if args.json {
        let names: Vec<String> = differences.iter().map(ToString::to_string).collect();
        out.json(&serde_json::json!({ "differences": names }))?;
    } else {
        for difference in &differences {
            out.line(difference)?;
        }
        let words = match differences.len() {
            0 => out.paint(&format!("{} is up to date", args.out.display()), Colour::Green),
            count => out.paint(&format!("{count} files of {} are out of date", args.out.display()), Colour::Red),
        };
        out.line(words)?;
    }
    Ok(if differences.is_empty() { Done::Well } else { Done::Differs })
}

fn publish(args: &CleanArgs, staged: Staged, config: &Config, inputs: &[PathBuf], out: &mut Output) -> Result<Done, Usage> {
    let summary = staged.publish()?;
    if args.json {
        out.json(&serde_json::json!({
            "name": config.name, "version": config.version, "totals": summary.totals,
            "changes_by_code": summary.changes_by_code, "doubts_by_code": summary.doubts_by_code,
        }))?;
    } else {
        print_summary(&args.out, &summary, config, out)?;
        if config.digest.is_none() && inputs.iter().any(|input| input.is_dir()) {
            out.line("\nThere is no corpus.toml; one beside the sources gives the corpus a name, a version and its rights.")?;
        }
    }
    Ok(Done::Well)
}

fn print_summary(target: &Path, summary: &Summary, config: &Config, out: &mut Output) -> Result<(), Usage> {
    let totals = &summary.totals;
    let heading = format!("{} {} is in {}", config.name, config.version, target.display());
    let heading = out.paint(&heading, Colour::Bold);
    out.line(heading)?;
    let mut row = |name: &str, value: String| out.line(format!("  {name:<12} {value}"));
    let skipped = totals.sources_skipped;
    row("sources", format!("{} published, {skipped} skipped, {} failed", totals.sources_published, totals.sources_failed))?;
    row("documents", format!("{} with {} words", totals.documents, totals.words))?;
    row("notes", format!("{} paired of {}, {} marks without a note", totals.notes_paired, totals.notes, totals.orphan_marks))?;
    row("conflicts", totals.conflicts.to_string())?;
    row("changes", format!("{}{}", totals.changes, tally(&summary.changes_by_code)))?;
    row("doubts", format!("{}{}", totals.doubts, tally(&summary.doubts_by_code)))?;
    let account = &totals.byte_account;
    let sum = |codes: &[siglum::dataset::record::CodeBytes]| codes.iter().map(|code| code.bytes).sum::<u64>();
    row(
        "bytes",
        format!(
            "{} kept, {} decoded, {} emended, {} markup, {} metadata, {} dropped, {} envelope",
            account.kept,
            account.decoded,
            sum(&account.emended),
            account.markup,
            account.metadata,
            sum(&account.dropped),
            totals.envelope_bytes
        ),
    )?;
    let target = target.display();
    out.line(match (totals.conflicts, totals.doubts) {
        (0, 0) => format!("Look at {target}/README.md next, or check it with `siglum verify {target}`."),
        _ => format!("Look next at the conflicts in {target}/documents.jsonl and the doubts in {target}/changes.jsonl;\n`siglum rule CODE` tells what a code means."),
    })?;
    Ok(())
}

fn tally(codes: &std::collections::BTreeMap<String, u64>) -> String {
    let all: Vec<String> = codes.iter().map(|(code, count)| format!("{code} {count}")).collect();
    if all.is_empty() { String::new() } else { format!(" ({})", all.join(", ")) }
}
