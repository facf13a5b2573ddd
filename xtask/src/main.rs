//! Commands of the maintainers: `cargo xtask clean` and its kin.

mod bench_html;
mod reference;
mod train_blocks;
mod train_metadata;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use siglum_cli::CleanArgs;

/// Commands of the maintainers.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Clean `corpus-raw` into `corpus-clean`.
    Clean {
        /// Compare only; exit with 1 if `corpus-clean` is out of date.
        #[arg(long)]
        check: bool,
    },
    /// Measure how well texts are read.
    Bench {
        #[command(subcommand)]
        what: Bench,
    },
    /// Write the rule reference under `docs/rules`.
    Rules {
        /// Compare only; exit with 1 if the reference is out of date.
        #[arg(long)]
        check: bool,
    },
    TrainBlocks(train_blocks::TrainArgs),
    TrainMetadata(train_metadata::TrainArgs),
}

#[derive(Debug, Subcommand)]
enum Bench {
    Html(bench_html::BenchArgs),
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Bench { what: Bench::Html(args) } => bench_html::run(&args),
        Command::Clean { check } => clean(check),
        Command::TrainBlocks(args) => train_blocks::run(&args),
        Command::TrainMetadata(args) => train_metadata::run(&args),
        Command::Rules { check } => reference::write(&root().join("docs/rules"), check),
    }
}

/// Says something to who runs the command.
fn say(line: &str) {
    use std::io::Write;
    // A closed pipe has all that it wanted.
    let _ = writeln!(std::io::stdout(), "{line}");
}

/// The folder of the workspace.
fn root() -> PathBuf {
    let own = Path::new(env!("CARGO_MANIFEST_DIR"));
    own.parent().unwrap_or(own).to_owned()
}

fn clean(check: bool) -> ExitCode {
    let input = vec![root().join("corpus-raw")];
    siglum_cli::run_clean(&CleanArgs { input, out: root().join("corpus-clean"), check, jobs: None, json: false })
}
