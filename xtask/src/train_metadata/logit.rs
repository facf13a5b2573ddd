//! Fitting: the values of a page and *none of them* compete, and their odds add up from the best source of each group and
//! from traits.

use std::collections::BTreeMap;

use siglum::metadata::Group;

use super::lesson::{Lesson, Page, Source};

/// How weights are fitted: gradient steps with a memory of the slope (Adam), all pages at once, nothing random.
#[derive(Clone, Copy, Debug)]
pub(super) struct Fit {
    steps: usize,
    rate: f64,
    /// How strongly weights are drawn to what they would be alone, for each of them.
    damping: f64,
}

impl Default for Fit {
    /// Of dampings of 0.3, 1, 2 and 3 the third did best for authors on sites left out, and titles and dates hardly differ.
    fn default() -> Self {
        Self { steps: 500, rate: 0.05, damping: 2.0 }
    }
}

/// The weight of each source and trait, in log-odds.
#[derive(Clone, Debug)]
pub(super) struct Weights(pub(super) Vec<f64>);

impl Fit {
    /// Fits the weights to some pages.
    pub(super) fn fit(&self, lesson: &Lesson, pages: &[&Page]) -> Weights {
        let priors = priors(lesson, pages);
        let mut weights = Weights(lesson.sources.iter().zip(&priors).map(|(source, prior)| source.fixed.unwrap_or(*prior)).collect());
        let (mut slope, mut size) = (vec![0.0; weights.0.len()], vec![0.0; weights.0.len()]);
        for step in 1..=self.steps {
            let gradient = self.gradient(lesson, pages, &weights, &priors);
            for (at, own) in gradient.iter().enumerate().filter(|(at, _)| lesson.sources[*at].fixed.is_none()) {
                slope[at] = 0.9 * slope[at] + 0.1 * own;
                size[at] = 0.999 * size[at] + 0.001 * own * own;
                let (slope, size) = (slope[at] / (1.0 - 0.9_f64.powi(step as i32)), size[at] / (1.0 - 0.999_f64.powi(step as i32)));
                weights.0[at] -= self.rate * slope / (size.sqrt() + 1e-8);
            }
        }
        weights
    }

    fn gradient(&self, lesson: &Lesson, pages: &[&Page], weights: &Weights, priors: &[f64]) -> Vec<f64> {
        let mut gradient: Vec<f64> = weights.0.iter().zip(priors).map(|(weight, prior)| self.damping * (weight - prior)).collect();
        for page in pages {
            let chances = weights.chances(lesson, page);
            let none = 1.0 - chances.iter().sum::<f64>();
            let right: f64 = page.choices.iter().zip(&chances).filter(|(choice, _)| choice.is_right).map(|(_, chance)| chance).sum();
            for (choice, chance) in page.choices.iter().zip(&chances) {
                let wanted = if choice.is_right { chance / right.max(1e-12) } else { 0.0 };
                weights.speaking(lesson, &choice.sources).into_iter().for_each(|source| gradient[source] += chance - wanted);
            }
            let wanted = if right > 0.0 { 0.0 } else { 1.0 };
            page.none.iter().for_each(|source| gradient[*source] += none - wanted);
        }
        gradient
    }
}

/// What the weights are drawn to: for a source the log-odds of its values being right, which is what it deserves where it
/// speaks alone; nothing for traits.
fn priors(lesson: &Lesson, pages: &[&Page]) -> Vec<f64> {
    let mut counts = vec![(1.0, 1.0); lesson.sources.len()];
    for choice in pages.iter().flat_map(|page| &page.choices) {
        for source in &choice.sources {
            let (right, wrong) = &mut counts[*source];
            *(if choice.is_right { right } else { wrong }) += 1.0;
        }
    }
    let odds = |(source, (right, wrong)): (&Source, (f64, f64))| if source.group == Group::Trait { 0.0 } else { f64::ln(right / wrong) };
    lesson.sources.iter().zip(counts).map(odds).collect()
}

impl Weights {
    /// The sources that speak: every trait, and the best of each group.
    fn speaking(&self, lesson: &Lesson, sources: &[usize]) -> Vec<usize> {
        let mut best: BTreeMap<Group, usize> = BTreeMap::new();
        let mut out = Vec::new();
        for source in sources {
            let group = lesson.sources[*source].group;
            if group == Group::Trait {
                out.push(*source);
                continue;
            }
            let own = best.entry(group).or_insert(*source);
            if self.0[*source] > self.0[*own] {
                *own = *source;
            }
        }
        out.extend(best.into_values());
        out
    }

    /// The chance of each value of a page.
    pub(super) fn chances(&self, lesson: &Lesson, page: &Page) -> Vec<f64> {
        let sum = |sources: Vec<usize>| sources.into_iter().map(|source| self.0[source]).sum::<f64>();
        let odds: Vec<f64> = page.choices.iter().map(|choice| sum(self.speaking(lesson, &choice.sources))).collect();
        let none = sum(page.none.clone());
        let highest = odds.iter().copied().fold(none, f64::max);
        let all: f64 = odds.iter().map(|odds| (odds - highest).exp()).sum::<f64>() + (none - highest).exp();
        odds.iter().map(|odds| (odds - highest).exp() / all).collect()
    }
}
