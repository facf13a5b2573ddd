//! Whether the confidence in a text means what it says.

use std::fmt::Write as _;

use super::Scored;
use super::score::mean;

/// Confidences are in hundredths.
const BINS: u8 = 10;

/// Pages of like confidence.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bin {
    /// The least confidence in it, in hundredths; `None` for pages without one.
    pub(super) from: Option<u8>,
    pub(super) pages: usize,
    /// The mean confidence, from 0 to 1.
    pub(super) confidence: f64,
    /// The mean word F1.
    pub(super) f1: f64,
}

/// Sorts the pages whose text is known into ten bins by confidence, and those without one into a bin of their own, which
/// comes last. Empty bins are left out.
pub(super) fn bins(pages: &[Scored]) -> Vec<Bin> {
    let figures: Vec<(Option<u8>, f64)> =
        pages.iter().filter_map(|page| Some((page.prediction.confidence, page.score.words?.f1))).collect();
    bins_of(&figures)
}

pub(super) fn bins_of(figures: &[(Option<u8>, f64)]) -> Vec<Bin> {
    let bin_of = |confidence: u8| confidence.min(99) / BINS * BINS;
    let froms = (0..BINS).map(|bin| Some(bin * BINS)).chain([None]);
    let bin = |from: Option<u8>| {
        let own: Vec<_> = figures.iter().filter(|(confidence, _)| confidence.map(bin_of) == from).collect();
        let confidence = mean(own.iter().map(|(confidence, _)| f64::from(confidence.unwrap_or_default()) / 100.0))?;
        Some(Bin { from, pages: own.len(), confidence, f1: mean(own.iter().map(|(_, f1)| *f1))? })
    };
    froms.filter_map(bin).collect()
}

/// The mean difference between confidence and word F1 over the bins, weighed by their pages. `None` if no page has a
/// confidence.
pub(super) fn error(bins: &[Bin]) -> Option<f64> {
    let told = || bins.iter().filter(|bin| bin.from.is_some());
    let pages: usize = told().map(|bin| bin.pages).sum();
    let sum: f64 = told().map(|bin| (bin.confidence - bin.f1).abs() * bin.pages as f64).sum();
    (pages > 0).then(|| sum / pages as f64)
}

/// Writes the bins and the error.
pub(super) fn table(bins: &[Bin]) -> String {
    let mut text = "confidence  pages  mean confidence  mean word F1  difference\n".to_owned();
    for bin in bins {
        let _ = match bin.from {
            Some(from) => {
                let to = if from == 90 { 100 } else { from + BINS - 1 };
                let difference = bin.f1 - bin.confidence;
                let range = format!("{from}..{to}");
                writeln!(text, "{range:<10}  {:>5}  {:>15.3}  {:>12.3}  {difference:>+10.3}", bin.pages, bin.confidence, bin.f1)
            }
            None => writeln!(text, "{:<10}  {:>5}  {:>15}  {:>12.3}  {:>10}", "none told", bin.pages, "-", bin.f1, "-"),
        };
    }
    let _ = match error(bins) {
        Some(error) => writeln!(text, "mean absolute difference {error:.3}"),
        None => writeln!(text, "no page has a confidence"),
    };
    text
}
