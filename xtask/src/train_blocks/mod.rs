//! `cargo xtask train-blocks`: learns which blocks of a page are its main text, and how well it does on sites it has not seen.

mod boost;
mod gold;
mod lesson;
mod write;

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::process::ExitCode;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

use clap::Args;
use siglum::unwrap::learning::choose;

use crate::bench_html::words::{compare, flat, snippets};
use boost::{Growth, Samples, grow, logistic};
use lesson::Page;
pub(crate) use lesson::{FOLDS, fold_of};

/// How the shipped model is grown: of 50 to 120 trees, 12 to 48 leaves and rates of 0.08 and 0.15 these did best on sites left out.
const GROWTH: Growth = Growth { trees: 110, leaves: 24, rate: 0.08, least: 20.0, damping: 20.0, features: 60 };

/// Learn which blocks of a page are its main text.
#[derive(Debug, Args)]
pub(crate) struct TrainArgs {
    /// A folder with `pages/*.html(.gz)` and `gold.jsonl(.gz)`: id, url, page_type, text.
    #[arg(long)]
    data: PathBuf,
    /// Only measure, on sites left out in turn; write nothing.
    #[arg(long)]
    measure: bool,
}

/// Runs the command.
pub(crate) fn run(args: &TrainArgs) -> ExitCode {
    match train(args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            crate::say(&format!("error: {error}"));
            ExitCode::from(2)
        }
    }
}

fn train(args: &TrainArgs) -> Result<(), String> {
    let (pages, samples) = lesson::read(&args.data)?;
    let mut about = vec![
        "Learnt by `cargo xtask train-blocks`: which blocks of a page are its main text.".to_owned(),
        format!("Data: {} pages with their true text, {} blocks, {} features.", pages.len(), samples.wanted.len(), samples.columns.len()),
        format!("Sites were left out in {FOLDS} turns; agreement of words (F1) on the pages of the sites left out:"),
    ];
    about.extend(table(&pages, &left_out(&samples, &pages)));
    about.push("The most that a choice of these blocks reaches:".to_owned());
    about.extend(table(&pages, &samples.wanted.iter().map(|share| if *share >= 0.5 { 1.0 } else { 0.0 }).collect::<Vec<_>>()));
    about.iter().for_each(|line| crate::say(line));
    if args.measure {
        return Ok(());
    }
    let rows: Vec<u32> = (0..samples.wanted.len() as u32).collect();
    let text = write::lines(&grow(&samples, &rows, &GROWTH), &about);
    let path = crate::root().join("crates/siglum-unwrap/src/pages/choice/trees.txt");
    std::fs::write(&path, text).map_err(|error| format!("{}: {error}", path.display()))
}

/// The chance of each block by the model that has not seen its site.
fn left_out(samples: &Samples, pages: &[Page]) -> Vec<f64> {
    let (next, chances) = (AtomicUsize::new(0), Mutex::new(vec![0.0; samples.wanted.len()]));
    let work = || {
        while let Some(fold) = Some(next.fetch_add(1, Ordering::Relaxed)).filter(|fold| *fold < FOLDS) {
            let seen = pages.iter().filter(|page| page.fold != fold);
            let rows: Vec<u32> = seen.flat_map(|page| page.rows.start as u32..page.rows.end as u32).collect();
            let forest = grow(samples, &rows, &GROWTH);
            let own = pages.iter().filter(|page| page.fold == fold).flat_map(|page| page.rows.clone());
            let judged: Vec<_> = own.map(|row| (row, logistic(forest.odds(|feature| samples.columns[feature][row])))).collect();
            let mut chances = chances.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            judged.into_iter().for_each(|(row, chance)| chances[row] = chance);
        }
    };
    std::thread::scope(|scope| {
        for _ in 0..std::thread::available_parallelism().map_or(1, usize::from).min(FOLDS) {
            scope.spawn(work);
        }
    });
    chances.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner)
}

/// Chooses with these chances and scores the choice: all pages, then by type.
fn table(pages: &[Page], chances: &[f64]) -> Vec<String> {
    let mut types: BTreeMap<&str, Vec<f64>> = BTreeMap::new();
    let (mut with, mut without) = (Vec::new(), Vec::new());
    let mut bins = [(0.0, 0.0, 0.0_f64); 10];
    for page in pages {
        let own: Vec<u16> = chances[page.rows.clone()].iter().map(|chance| (chance * 1000.0).round() as u16).collect();
        let (kept, promised) = choose(&own, &page.words);
        let text: Vec<&str> = page.texts.iter().zip(kept).filter(|(_, kept)| *kept).map(|(text, _)| text.as_str()).collect();
        let text = text.join("\n\n");
        let score = compare(&text, page.gold.text.as_deref().unwrap_or_default()).f1;
        let bin = &mut bins[usize::from(promised / 100).min(9)];
        (bin.0, bin.1, bin.2) = (bin.0 + f64::from(promised) / 1000.0, bin.1 + score, bin.2 + 1.0);
        types.entry(" all").or_default().push(score);
        types.entry(page.gold.page_type.as_deref().unwrap_or("unknown")).or_default().push(score);
        let flat = flat(&text);
        with.extend(snippets(&flat, page.gold.with.as_deref(), true));
        without.extend(snippets(&flat, page.gold.without.as_deref(), false));
    }
    let mean = |scores: &[f64]| scores.iter().sum::<f64>() / scores.len().max(1) as f64;
    let mut lines: Vec<String> =
        types.iter().map(|(name, scores)| format!("  {:<14} {:5} pages  {:.3}", name.trim(), scores.len(), mean(scores))).collect();
    let away: f64 = bins.iter().map(|(promised, score, _)| (promised - score).abs()).sum::<f64>() / pages.len().max(1) as f64;
    lines.push(format!("  promised and found, by tenths: {}; {away:.3} away on average", tenths(&bins)));
    lines.push(format!("  snippets that must stand in the text {:.3}, that must not {:.3}", mean(&with), mean(&without)));
    lines
}

/// The mean promise, the mean agreement and the number of pages of each tenth that has any.
fn tenths(bins: &[(f64, f64, f64)]) -> String {
    let some = bins.iter().filter(|(_, _, pages)| *pages > 0.0);
    some.map(|(promised, score, pages)| format!("{:.2} {:.2} ({pages})", promised / pages, score / pages)).collect::<Vec<_>>().join(", ")
}
