//! What is needed to learn the weights: the values that compete for a field, and what speaks for each.

use siglum_model::{Document, Field};
use siglum_rule::Proposals;

use crate::author_traits::Context;
use crate::authors::{candidates, gather};
use crate::date_traits::traits_of_dates;
use crate::resolve::{Cluster, Traits, cluster, eligible, evidence};
use crate::rules::m100_silent_field::SILENT_FIELD;
use crate::rules::m101_rival_titles::{cut_site_names, is_same_title};
use crate::rules::m105_rival_dates::is_same_day;
use crate::title_traits::traits_of_titles;

/// A value that may be that of a field.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// The value: one string, or the names of several writers.
    pub value: Vec<String>,
    /// Its sources and traits, as in the table of weights.
    pub evidence: Vec<&'static str>,
}

/// The values of a field of a document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Example {
    /// They compete with each other and with none of them.
    pub choices: Vec<Choice>,
    /// The traits of the page, which speak for none.
    pub none: Vec<&'static str>,
}

/// Gives the values of the title, the authors or the date of publication of a document that was decided on; of another
/// field there are none.
pub fn examples(document: &Document, field: Field) -> Example {
    let mut document = document.clone();
    crate::decide::prepare(&mut document, &mut Proposals::new(&SILENT_FIELD));
    match field {
        Field::Authors => author_examples(&mut document),
        Field::Title => {
            cut_site_names(&mut document);
            of_clusters(&mut document, field, is_same_title, traits_of_titles)
        }
        Field::DatePublished => of_clusters(&mut document, field, is_same_day, traits_of_dates),
        _ => Example::default(),
    }
}

fn author_examples(document: &mut Document) -> Example {
    let statements = gather(document);
    let none = Context::of(document, &statements).of_page();
    let choices = candidates(document, &statements).into_iter();
    let names = |statements_of: &[usize]| statements[statements_of[0]].names.clone();
    Example { choices: choices.map(|it| Choice { value: names(&it.statements), evidence: it.evidence }).collect(), none }
}

fn of_clusters(
    document: &mut Document,
    field: Field,
    same: impl Fn(&siglum_model::Claim, &siglum_model::Claim) -> bool,
    traits: impl Fn(&Document, &[Cluster]) -> Traits,
) -> Example {
    let of = eligible(document, field);
    let clusters = cluster(&document.claims, &of, same);
    let Traits { values, page } = traits(document, &clusters);
    let value = |cluster: &Cluster| vec![document.claims[cluster.claims[0]].normal().trim().to_owned()];
    let each = clusters.iter().zip(&values);
    let choices = each.map(|(cluster, traits)| Choice { value: value(cluster), evidence: evidence(&document.claims, cluster, traits) });
    Example { choices: choices.collect(), none: page }
}
