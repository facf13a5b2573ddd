//! `cargo xtask train-metadata`: learns how far each source of a title, an author or a date is believed, and how well that
//! does on sites it has not seen.

mod calibrate;
mod lesson;
mod logit;
mod report;
mod write;

use std::path::PathBuf;
use std::process::ExitCode;

use clap::Args;

use calibrate::Steps;
use lesson::{FOLDS, Lesson, PARTS, Page};
use logit::{Fit, Weights};
use report::Answer;

/// Learn how far each source of metadata is believed.
#[derive(Debug, Args)]
pub(crate) struct TrainArgs {
    /// A folder with `pages/*.html(.gz)` and `gold.jsonl(.gz)`: id, url, page_type, title, authors, date.
    #[arg(long)]
    data: PathBuf,
    /// Only measure, on sites left out in turn; write nothing.
    #[arg(long)]
    measure: bool,
    /// Show the pages that a part (`authors`, `titles`, `dates`) gets wrong.
    #[arg(long)]
    wrong: Option<String>,
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
    let lessons = lesson::read(&args.data)?;
    let mut learnt = Vec::new();
    for (part, lesson) in PARTS.iter().zip(&lessons) {
        let chances = left_out(lesson);
        let answers = answers(lesson, &chances);
        report::table(part, lesson, &answers).iter().for_each(|line| crate::say(line));
        if args.wrong.as_deref() == Some(part.name) {
            report::wrong(part, lesson, &answers).iter().for_each(|line| crate::say(line));
        }
        let all: Vec<&Page> = lesson.pages.iter().collect();
        let weights = Fit::default().fit(lesson, &all);
        let steps = Steps::of(chances.iter().map(|best| (best.chance, best.is_right)));
        learnt.push(write::Learnt { part: part.name, lesson, weights, steps });
    }
    if args.measure {
        return Ok(());
    }
    let path = crate::root().join("crates/siglum-metadata/src/weights.tsv");
    let text = std::fs::read_to_string(&path).map_err(|error| format!("{}: {error}", path.display()))?;
    std::fs::write(&path, write::table(&text, &learnt)).map_err(|error| format!("{}: {error}", path.display()))
}

/// The likeliest value of a page.
#[derive(Clone, Copy, Debug, Default)]
struct Best {
    /// Which one; none if the page has none.
    choice: Option<usize>,
    chance: f64,
    is_right: bool,
}

/// The likeliest value of each page by weights that have not seen its site.
fn left_out(lesson: &Lesson) -> Vec<Best> {
    let folds: Vec<Weights> = (0..FOLDS)
        .map(|fold| Fit::default().fit(lesson, &lesson.pages.iter().filter(|page| page.fold != fold).collect::<Vec<_>>()))
        .collect();
    lesson.pages.iter().map(|page| best(lesson, page, &folds[page.fold])).collect()
}

fn best(lesson: &Lesson, page: &Page, weights: &Weights) -> Best {
    let chances = weights.chances(lesson, page);
    let likeliest = chances.iter().enumerate().max_by(|a, b| a.1.total_cmp(b.1).then(b.0.cmp(&a.0)));
    likeliest.map_or_else(Best::default, |(choice, chance)| Best {
        choice: Some(choice),
        chance: *chance,
        is_right: page.choices[choice].is_right,
    })
}

/// What would be answered: each fold calibrated by the others.
fn answers(lesson: &Lesson, best: &[Best]) -> Vec<Answer> {
    let steps: Vec<Steps> = (0..FOLDS)
        .map(|fold| {
            let others = lesson.pages.iter().zip(best).filter(|(page, _)| page.fold != fold);
            Steps::of(others.map(|(_, best)| (best.chance, best.is_right)))
        })
        .collect();
    let each = lesson.pages.iter().zip(best);
    each.map(|(page, best)| Answer { choice: best.choice, confidence: steps[page.fold].share(best.chance), is_right: best.is_right })
        .collect()
}
