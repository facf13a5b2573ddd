#![doc = include_str!("m101_rival_titles.md")]

use siglum_model::{Claim, Decision, Document, Field, Metadata};
use siglum_rule::{About, Stage};

use crate::resolve::{at_odds, weigh_field};
use crate::titles::{cut_site_name, host_label, to_letters};

/// The code of a title that several sources write in several ways.
pub static RIVAL_TITLES: About = About::new('M', 101, "rival-titles", Stage::Metadata, include_str!("m101_rival_titles.md"));

/// Below this a title that differs is no conflict.
const WEIGHT_OF_CONFLICT: i32 = 120;

/// Sources that print the title as it is displayed, without the site's name.
const DISPLAYED: [&str; 6] = ["wp.title", "md.h1", "html.h1", "html.h1.only", "html.h1.article", "text.first-line"];

pub(crate) fn decide_title(document: &mut Document, metadata: &mut Metadata) -> Decision {
    cut_site_names(document);
    let outcome = weigh_field(document, Field::Title, is_same_title);
    let lead = outcome.lead();
    metadata.title = lead.map(|lead| document.claims[lead].normal().trim().to_owned());
    metadata.title_raw = lead.and_then(|lead| document.claims[lead].raw);
    mark_cut_titles(document, &outcome.clusters.first().map(|it| it.claims.clone()).unwrap_or_default(), lead);
    let mut decision = outcome.decide(document, Field::Title, &RIVAL_TITLES, metadata.title.iter().cloned().collect());
    let rival = outcome.rival(WEIGHT_OF_CONFLICT);
    decision.conflict = lead.zip(rival).map(|(lead, rival)| at_odds(&document.claims, lead, rival));
    decision
}

fn is_same_title(a: &Claim, b: &Claim) -> bool {
    let (a, b) = (a.normal(), b.normal());
    let letters = to_letters(a);
    if letters.is_empty() { a.trim() == b.trim() } else { letters == to_letters(b) }
}

/// Writes the title without the site's name as the normal form of claims that have it.
fn cut_site_names(document: &mut Document) {
    let names = site_names(document);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let displayed: Vec<String> = document
        .claims
        .iter()
        .filter(|claim| claim.field == Field::Title && DISPLAYED.contains(&claim.source))
        .map(|it| to_letters(&it.value))
        .collect();
    for claim in document.claims.iter_mut().filter(|claim| claim.field == Field::Title) {
        claim.normal = Some(single_spaced(&claim.value)).filter(|normal| *normal != claim.value);
        let is_whole = DISPLAYED.contains(&claim.source) || displayed.contains(&to_letters(&claim.value));
        if let Some(cut) = cut_site_name(&claim.value, &names).filter(|_| !is_whole) {
            claim.normal = Some(cut.to_owned());
        }
    }
}

/// Every name by which the site or its publisher goes, the host of its address included.
fn site_names(document: &Document) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for claim in &document.claims {
        let name = match claim.field {
            Field::SiteName | Field::Publisher => Some(claim.value.as_str()),
            Field::Url => host_label(&claim.value),
            _ => None,
        };
        if let Some(name) = name.filter(|name| !names.iter().any(|known| known == name)) {
            names.push(name.to_owned());
        }
    }
    names.truncate(32);
    names
}

/// A title that is broken over lines in its source is one line.
fn single_spaced(title: &str) -> String {
    let words: Vec<&str> = title.split([' ', '\n', '\t', '\r']).filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn mark_cut_titles(document: &mut Document, of: &[usize], lead: Option<usize>) {
    for index in of.iter().filter(|index| lead.is_some_and(|lead| lead != **index)) {
        let claim = &mut document.claims[*index];
        if claim.normal.as_deref().is_some_and(|cut| to_letters(cut) != to_letters(&claim.value)) {
            claim.why = Some("suffix");
        }
    }
}
