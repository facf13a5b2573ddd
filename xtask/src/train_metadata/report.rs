//! The figures of a field on sites left out.

use siglum::metadata::weights::threshold;

use super::lesson::{Lesson, Part};

/// What would be answered on a page.
#[derive(Clone, Copy, Debug)]
pub(super) struct Answer {
    pub(super) choice: Option<usize>,
    pub(super) confidence: f64,
    pub(super) is_right: bool,
}

/// The measures of a field.
pub(super) fn table(part: &Part, lesson: &Lesson, answers: &[Answer]) -> Vec<String> {
    let name = part.name;
    let least = least(part);
    let each = || lesson.pages.iter().zip(answers);
    let is_given = |answer: &Answer| answer.choice.is_some() && answer.confidence >= least;
    let share = |some: usize, all: usize| some as f64 / all.max(1) as f64;
    let with = each().filter(|(page, _)| page.has_value).count();
    let without = each().filter(|(page, _)| !page.has_value).count();
    let reachable = each().filter(|(page, _)| page.choices.iter().any(|choice| choice.is_right)).count();
    let right = each().filter(|(_, answer)| is_given(answer) && answer.is_right).count();
    let given = each().filter(|(page, answer)| page.has_value && is_given(answer)).count();
    let invented = each().filter(|(page, answer)| !page.has_value && is_given(answer)).count();
    let sure = || each().filter(|(_, answer)| is_given(answer) && answer.confidence >= 0.9);
    let wrong_and_sure = sure().filter(|(_, answer)| !answer.is_right).count();
    vec![
        format!("{name}: {with} pages have one, {without} have none; the right one is among the values of {:.3}", share(reachable, with)),
        format!(
            "  right {:.3}, of those answered {:.3}; given where there is none {:.3}",
            share(right, with),
            share(right, given),
            share(invented, without)
        ),
        format!(
            "  at a confidence of .9 or more: {:.3} of the answers, {:.3} of them wrong; calibration error {:.3}",
            share(sure().count(), given + invented),
            share(wrong_and_sure, sure().count()),
            error(&answers.iter().filter(|answer| is_given(answer)).copied().collect::<Vec<_>>())
        ),
    ]
}

/// The least confidence of an answer.
fn least(part: &Part) -> f64 {
    f64::from(threshold(part.field)) / 100.0
}

/// The expected calibration error of some answers, in ten bins.
fn error(answers: &[Answer]) -> f64 {
    let mut bins = [(0.0, 0.0); 10];
    for answer in answers {
        let bin = &mut bins[((answer.confidence * 10.0) as usize).min(9)];
        *bin = (bin.0 + answer.confidence, bin.1 + f64::from(u8::from(answer.is_right)));
    }
    bins.iter().map(|(promised, right): &(f64, f64)| (promised - right).abs()).sum::<f64>() / answers.len().max(1) as f64
}

/// The pages whose answer is wrong or missing.
pub(super) fn wrong(part: &Part, lesson: &Lesson, answers: &[Answer]) -> Vec<String> {
    let least = least(part);
    let mut out = Vec::new();
    for (page, answer) in lesson.pages.iter().zip(answers) {
        let is_given = answer.choice.is_some() && answer.confidence >= least;
        if (is_given && answer.is_right) || (!is_given && !page.has_value) {
            continue;
        }
        let reachable = if page.choices.iter().any(|choice| choice.is_right) { "" } else { " (not among the values)" };
        out.push(format!("{} wanted “{}”{reachable}", page.id, page.truth));
        for (at, choice) in page.choices.iter().enumerate() {
            let mark = if answer.choice == Some(at) { format!("{:.2} ", answer.confidence) } else { String::new() };
            let right = if choice.is_right { "* " } else { "" };
            let names: Vec<&str> = choice.sources.iter().map(|source| lesson.sources[*source].name).collect();
            out.push(format!("    {right}{mark}“{}” {}", choice.value.join(" & "), names.join(" ")));
        }
    }
    out
}
