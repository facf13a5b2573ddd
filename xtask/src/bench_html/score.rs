//! The scores of a page, and their means.

use super::Scored;
use super::data::Gold;
use super::prediction::Prediction;
use super::words::{self, Shares};
use super::{names, words::compare};

/// What one page scores; `None` where the benchmark does not annotate it.
#[derive(Clone, Debug, Default)]
pub(super) struct PageScore {
    pub(super) words: Option<Shares>,
    /// 1 if the words are the true ones in their order.
    pub(super) exact: Option<f64>,
    pub(super) with: Option<f64>,
    pub(super) without: Option<f64>,
    pub(super) title: Option<f64>,
    pub(super) title_words: Option<f64>,
    /// Authors that are right, found, and wanted.
    pub(super) authors: Option<[usize; 3]>,
    pub(super) date: Option<f64>,
    /// Of a date that was found, whether it is right.
    pub(super) date_found: Option<f64>,
    /// Whether a date was found where there is none.
    pub(super) date_invented: Option<f64>,
}

/// Scores a page.
pub(super) fn page(gold: &Gold, prediction: &Prediction) -> PageScore {
    let text = &prediction.text;
    let flat = words::flat(text);
    let mut score = PageScore {
        words: gold.text.as_ref().map(|wanted| compare(text, wanted)),
        exact: gold.text.as_ref().map(|wanted| share(words::tokens(text).eq(words::tokens(wanted)))),
        with: words::snippets(&flat, gold.with.as_deref(), true),
        without: words::snippets(&flat, gold.without.as_deref(), false),
        ..PageScore::default()
    };
    if let Some(wanted) = gold.title.as_deref().filter(|title| !title.is_empty()) {
        let (found, wanted) = (names::title(prediction.title.as_deref().unwrap_or_default()), names::title(wanted));
        score.title = Some(share(found == wanted));
        score.title_words = Some(compare(&found, &wanted).f1);
    }
    if let Some(wanted) = &gold.authors {
        let (found, wanted) = (names::authors(&prediction.authors), names::authors(wanted));
        score.authors = Some([found.intersection(&wanted).count(), found.len(), wanted.len()]);
    }
    score_date(gold, &prediction.date, &mut score);
    score
}

fn score_date(gold: &Gold, found: &str, score: &mut PageScore) {
    match gold.date.as_deref() {
        None => {}
        Some("") => score.date_invented = Some(share(!found.is_empty())),
        Some(wanted) => {
            score.date = Some(share(found == wanted));
            score.date_found = score.date.filter(|_| !found.is_empty());
        }
    }
}

fn share(is_so: bool) -> f64 {
    f64::from(u8::from(is_so))
}

/// A measure: its name and its mean over pages, `None` where no page has it.
pub(super) type Measure = (&'static str, Option<f64>);

/// Gives all measures over some pages, in the order of the table.
pub(super) fn measures(pages: &[&Scored]) -> Vec<Measure> {
    let over = |of: &dyn Fn(&PageScore) -> Option<f64>| mean(pages.iter().filter_map(|page| of(&page.score)));
    let authors = |is_named: bool| {
        let own = pages.iter().filter_map(|page| page.score.authors).filter(move |[_, _, wanted]| (*wanted > 0) == is_named);
        own.collect::<Vec<_>>()
    };
    let all_authors = authors(true).into_iter().chain(authors(false)).reduce(|a, b| [a[0] + b[0], a[1] + b[1], a[2] + b[2]]);
    let right = |[right, found, wanted]: &[usize; 3]| share(right == found && right == wanted);
    vec![
        ("wF1", over(&|it| it.words.map(|words| words.f1))),
        ("wP", over(&|it| it.words.map(|words| words.precision))),
        ("wR", over(&|it| it.words.map(|words| words.recall))),
        ("exact", over(&|it| it.exact)),
        ("with", over(&|it| it.with)),
        ("without", over(&|it| it.without)),
        ("title", over(&|it| it.title)),
        ("titleF1", over(&|it| it.title_words)),
        ("auE", mean(authors(true).iter().map(right))),
        ("auF1", all_authors.map(|[right, found, wanted]| Shares::of(right, found, wanted).f1)),
        ("auFP", mean(authors(false).iter().map(|[_, found, _]| share(*found > 0)))),
        ("date", over(&|it| it.date)),
        ("dtP", over(&|it| it.date_found)),
        ("dtFP", over(&|it| it.date_invented)),
    ]
}

/// The mean of some figures; `None` of none.
pub(super) fn mean(figures: impl IntoIterator<Item = f64>) -> Option<f64> {
    let (sum, count) = figures.into_iter().fold((0.0, 0_usize), |(sum, count), figure| (sum + figure, count + 1));
    (count > 0).then(|| sum / count as f64)
}
