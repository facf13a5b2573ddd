#![doc = include_str!("../README.md")]

pub mod commands;
pub mod output;
mod work;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use output::{Output, Usage};

pub use commands::clean::CleanArgs;

/// Turns messy text sources into a clean, versioned corpus in which nothing is silent.
#[derive(Debug, Parser)]
#[command(name = "siglum", version, arg_required_else_help = true, max_term_width = 100)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Clean(commands::clean::CleanArgs),
    Learn(commands::learn::LearnArgs),
    Show(commands::show::ShowArgs),
    Claims(commands::claims::ClaimsArgs),
    Notes(commands::notes::NotesArgs),
    Explain(commands::explain::ExplainArgs),
    Conflicts(commands::conflicts::ConflictsArgs),
    Cite(commands::cite::CiteArgs),
    Detect(commands::detect::DetectArgs),
    Rule(commands::rule::RuleArgs),
    Formats(commands::formats::FormatsArgs),
    Verify(commands::verify::VerifyArgs),
    Diff(commands::diff::DiffArgs),
}

/// How a command ended; the number is the exit code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// All is well.
    Well = 0,
    /// Something differs.
    Differs = 1,
    /// The command line or the configuration has no meaning, or the disk fails.
    Usage = 2,
    /// Some files could not be read; all others were published.
    SomeFailed = 3,
}

/// Runs the command line of this process.
pub fn main() -> ExitCode {
    run(Cli::parse())
}

fn run(cli: Cli) -> ExitCode {
    let mut out = Output::of_process();
    let done = match cli.command {
        Command::Clean(args) => commands::clean::run(&args, &mut out),
        Command::Learn(args) => commands::learn::run(&args, &mut out),
        Command::Show(args) => commands::show::run(&args, &mut out),
        Command::Claims(args) => commands::claims::run(&args, &mut out),
        Command::Notes(args) => commands::notes::run(&args, &mut out),
        Command::Explain(args) => commands::explain::run(&args, &mut out),
        Command::Conflicts(args) => commands::conflicts::run(&args, &mut out),
        Command::Cite(args) => commands::cite::run(&args, &mut out),
        Command::Detect(args) => commands::detect::run(&args, &mut out),
        Command::Rule(args) => commands::rule::run(&args, &mut out),
        Command::Formats(args) => commands::formats::run(&args, &mut out),
        Command::Verify(args) => commands::verify::run(&args, &mut out),
        Command::Diff(args) => commands::diff::run(&args, &mut out),
    };
    end(done, &mut out)
}

/// Runs `siglum clean` with these arguments; for the maintainers' own commands.
pub fn run_clean(args: &CleanArgs) -> ExitCode {
    let mut out = Output::of_process();
    let done = commands::clean::run(args, &mut out);
    end(done, &mut out)
}

/// Turns the end of a command into an exit code. A reader that closed its pipe has all that it wanted.
fn end(done: Result<Done, Usage>, out: &mut Output) -> ExitCode {
    let done = done.and_then(|done| out.flush().map(|()| done).map_err(Usage::from));
    match done {
        Ok(done) => ExitCode::from(done as u8),
        Err(Usage::ClosedPipe) => ExitCode::SUCCESS,
        Err(error) => {
            out.error(&error.to_string());
            ExitCode::from(Done::Usage as u8)
        }
    }
}
