//! Commands of the maintainers: `cargo xtask clean` and its kin.

mod reference;

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
    /// Write the rule reference under `docs/rules`.
    Rules {
        /// Compare only; exit with 1 if the reference is out of date.
        #[arg(long)]
        check: bool,
    },
}

fn main() -> ExitCode {
    match Cli::parse().command {
        Command::Clean { check } => clean(check),
        Command::Rules { check } => reference::write(&root().join("docs/rules"), check),
    }
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
