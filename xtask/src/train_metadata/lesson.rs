//! The pages that are learnt from: the values that compete for a field, and which of them is the true one.

use std::collections::{BTreeSet, HashMap};
use std::path::Path;

use siglum::metadata::Group;
use siglum::metadata::learning::{Example, examples};
use siglum::metadata::weights::weigh;
use siglum::model::{Document, Field};
use siglum::{Options, Outcome, Witness, clean};

use crate::bench_html::data::{Data, Gold};
use crate::bench_html::names;
use crate::train_blocks::fold_of;

pub(super) use crate::train_blocks::FOLDS;

/// A field that is learnt.
#[derive(Debug)]
pub(super) struct Part {
    /// Its name in the table.
    pub(super) name: &'static str,
    pub(super) field: Field,
}

/// The fields that are learnt.
pub(super) const PARTS: [Part; 3] = [
    Part { name: "titles", field: Field::Title },
    Part { name: "authors", field: Field::Authors },
    Part { name: "dates", field: Field::DatePublished },
];

/// A value and what speaks for it, as numbers of sources.
#[derive(Clone, Debug)]
pub(super) struct Choice {
    pub(super) value: Vec<String>,
    pub(super) sources: Vec<usize>,
    pub(super) is_right: bool,
}

/// A page.
#[derive(Clone, Debug)]
pub(super) struct Page {
    pub(super) id: String,
    pub(super) fold: usize,
    pub(super) choices: Vec<Choice>,
    /// What speaks for none.
    pub(super) none: Vec<usize>,
    /// Whether there is a true value.
    pub(super) has_value: bool,
    pub(super) truth: String,
}

/// The reason of rows that wait for data.
const TO_BE_LEARNT: &str = "not measured yet";

/// A source or trait.
#[derive(Clone, Copy, Debug)]
pub(super) struct Source {
    pub(super) name: &'static str,
    pub(super) group: Group,
    /// The weight that it has for a reason of its own, in log-odds: it is right for other kinds of documents than the pages
    /// that are learnt from, and is not learnt.
    pub(super) fixed: Option<f64>,
}

/// All pages of a field.
#[derive(Debug, Default)]
pub(super) struct Lesson {
    pub(super) pages: Vec<Page>,
    /// The sources and traits by number.
    pub(super) sources: Vec<Source>,
    numbers: HashMap<&'static str, usize>,
}

impl Lesson {
    fn number(&mut self, field: Field, source: &'static str) -> usize {
        let next = self.sources.len();
        let number = *self.numbers.entry(source).or_insert(next);
        if number == next {
            let row = weigh(field, source);
            let fixed = (row.n == 0 && !row.why.is_empty() && row.why != TO_BE_LEARNT).then(|| f64::from(row.weight) / 100.0);
            self.sources.push(Source { name: source, group: row.group, fixed });
        }
        number
    }

    fn push(&mut self, part: &Part, gold: &Gold, example: Example) {
        let Some(truth) = truth(part.field, gold) else { return };
        let has_value = !truth.is_empty();
        let choices = example
            .choices
            .into_iter()
            .map(|choice| Choice {
                is_right: has_value && comparable(part.field, &choice.value) == truth,
                sources: choice.evidence.iter().map(|source| self.number(part.field, source)).collect(),
                value: choice.value,
            })
            .collect();
        let none = example.none.iter().map(|source| self.number(part.field, source)).collect();
        let fold = fold_of(gold.url.as_deref().unwrap_or(&gold.id));
        let truth = truth.into_iter().collect::<Vec<_>>().join(" & ");
        self.pages.push(Page { id: gold.id.clone(), fold, choices, none, has_value, truth });
    }
}

/// Reads all pages, a lesson for each of the [`PARTS`].
pub(super) fn read(folder: &Path) -> Result<Vec<Lesson>, String> {
    let data = Data::open(folder)?;
    let mut lessons: Vec<Lesson> = PARTS.iter().map(|_| Lesson::default()).collect();
    for gold in &data.gold {
        let bytes = data.page(&gold.id)?;
        let name = format!("{}.html", gold.id);
        let cleaned = clean(&Witness { name: &name, bytes: &bytes }, &Options::default());
        let documents = if let Outcome::Documents(documents) = cleaned.outcome { documents } else { Vec::new() };
        let none = Document::default();
        let document = documents.first().unwrap_or(&none);
        for (part, lesson) in PARTS.iter().zip(&mut lessons) {
            lesson.push(part, gold, examples(document, part.field));
        }
    }
    Ok(lessons)
}

/// The true value in the form that is compared; none where the page is not annotated, empty where it has no value.
fn truth(field: Field, gold: &Gold) -> Option<BTreeSet<String>> {
    match field {
        Field::Authors => gold.authors.as_deref().map(names::authors),
        Field::Title => gold.title.as_deref().filter(|title| !title.is_empty()).map(|title| BTreeSet::from([names::title(title)])),
        _ => gold.date.as_deref().map(|date| date.split(' ').filter(|date| !date.is_empty()).map(str::to_owned).collect()),
    }
}

fn comparable(field: Field, value: &[String]) -> BTreeSet<String> {
    match field {
        Field::Authors => names::authors(value),
        Field::Title => value.iter().map(|title| names::title(title)).collect(),
        _ => value.iter().map(|date| date.chars().take(10).collect()).collect(),
    }
}
