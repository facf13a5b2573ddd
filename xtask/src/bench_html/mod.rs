//! How well the main text and the metadata of web pages are read, measured on pages whose truth is known.

mod calibration;
pub(crate) mod data;
pub(crate) mod names;
mod notes;
mod prediction;
mod score;
mod table;
pub(crate) mod words;

use std::fs;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use data::{Data, Gold};
use prediction::Prediction;
use score::PageScore;

/// Threads at once: the machines of maintainers are shared.
const MOST_JOBS: usize = 2;

/// Clean web pages whose main text is known, and score what comes out.
#[derive(Debug, clap::Args)]
pub(crate) struct BenchArgs {
    /// The folder with gold.jsonl and pages/ID.html, each packed by gzip or not.
    #[arg(long, value_name = "DIR")]
    data: PathBuf,
    /// Pages at a time.
    #[arg(long, value_name = "N", default_value_t = MOST_JOBS)]
    jobs: usize,
    /// Also write the scores of each page, a line of JSON each.
    #[arg(long, value_name = "FILE")]
    lines: Option<PathBuf>,
}

/// A page, what is true of it, and what came out.
#[derive(Debug)]
struct Scored {
    gold: Gold,
    prediction: Prediction,
    score: PageScore,
}

/// Runs the benchmark and prints its tables.
pub(crate) fn run(args: &BenchArgs) -> ExitCode {
    match measure(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            let _ = writeln!(io::stderr(), "{message}");
            ExitCode::from(2)
        }
    }
}

fn measure(args: &BenchArgs) -> Result<(), String> {
    let data = Data::open(&args.data)?;
    let scored = score_all(data, args.jobs.clamp(1, MOST_JOBS))?;
    if let Some(path) = &args.lines {
        let lines: String = scored.iter().map(|page| format!("{}\n", line(page))).collect();
        fs::write(path, lines).map_err(|error| format!("{}: {error}", path.display()))?;
    }
    let text = format!("{}\n{}", table::of(&scored), calibration::table(&calibration::bins(&scored)));
    io::stdout().write_all(text.as_bytes()).map_err(|error| error.to_string())
}

/// Scores all pages, in the order of the gold whatever the order of the work.
fn score_all(data: Data, jobs: usize) -> Result<Vec<Scored>, String> {
    let next = AtomicUsize::new(0);
    let done = Mutex::new(Vec::new());
    let work = || {
        while let Some(gold) = data.gold.get(next.fetch_add(1, Ordering::Relaxed)) {
            let scored = data.page(&gold.id).map(|bytes| {
                let prediction = prediction::of(&gold.id, &bytes);
                let score = score::page(gold, &prediction);
                Scored { gold: gold.clone(), prediction, score }
            });
            done.lock().unwrap_or_else(PoisonError::into_inner).push((gold.line, scored));
        }
    };
    std::thread::scope(|scope| (0..jobs).for_each(|_| drop(scope.spawn(work))));
    let mut done = done.into_inner().unwrap_or_else(PoisonError::into_inner);
    done.sort_by_key(|(line, _)| *line);
    done.into_iter().map(|(_, scored)| scored).collect()
}

fn line(page: &Scored) -> serde_json::Value {
    let Scored { gold, prediction, score } = page;
    serde_json::json!({
        "id": gold.id, "page_type": gold.page_type, "url": gold.url, "status": prediction.status,
        "confidence": prediction.confidence, "words": score.words, "with": score.with, "without": score.without,
        "title": score.title, "date": score.date, "notes": prediction.notes.linked, "lost_notes": prediction.notes.lost,
        "characters": prediction.spans.characters, "decoded": prediction.spans.decoded, "emended": prediction.spans.emended,
    })
}

#[cfg(test)]
mod tests;
