#![doc = include_str!("m101_rival_titles.md")]

use siglum_model::{Claim, Decision, Document, Field, Metadata};
use siglum_rule::{About, Stage};

use crate::resolve::{Outcome, at_odds, weigh_by_chance};
use crate::title_traits::traits_of_titles;
use crate::titles::{cut_where, host_label, names_host, to_letters};

/// The code of a title that several sources write in several ways.
pub static RIVAL_TITLES: About = About::new('M', 101, "rival-titles", Stage::Metadata, include_str!("m101_rival_titles.md"));

/// From this chance on, in ten-thousandths, a title that differs is a conflict.
const CHANCE_OF_CONFLICT: u16 = 400;

/// Sources that print the title as it is displayed, without the site's name.
const DISPLAYED: [&str; 8] =
    ["wp.title", "md.h1", "html.h1", "html.h1.only", "html.h1.article", "html.h1.other", "html.entry-title", "text.first-line"];

pub(crate) fn decide_title(document: &mut Document, metadata: &mut Metadata) -> Decision {
    cut_site_names(document);
    let mut outcome = weigh_by_chance(document, Field::Title, is_same_title, traits_of_titles);
    lead_with_displayed(document, &mut outcome);
    let lead = outcome.lead();
    metadata.title = lead.map(|lead| document.claims[lead].normal().trim().to_owned());
    metadata.title_raw = lead.and_then(|lead| document.claims[lead].raw);
    mark_cut_titles(document, &outcome.clusters.first().map(|it| it.claims.clone()).unwrap_or_default(), lead);
    let mut decision = outcome.decide(document, Field::Title, &RIVAL_TITLES, metadata.title.iter().cloned().collect());
    let rival = outcome.likely_rival(CHANCE_OF_CONFLICT);
    decision.conflict = lead.zip(rival).map(|(lead, rival)| at_odds(&document.claims, lead, rival));
    decision
}

/// The title is spelt as it is displayed, where one of its claims is.
fn lead_with_displayed(document: &Document, outcome: &mut Outcome) {
    if let Some(cluster) = outcome.clusters.first_mut().filter(|_| !outcome.is_pinned) {
        cluster.claims.sort_by_key(|index| !DISPLAYED.contains(&document.claims[*index].source));
    }
}

pub(crate) fn is_same_title(a: &Claim, b: &Claim) -> bool {
    let (a, b) = (a.normal(), b.normal());
    let letters = to_letters(a);
    if letters.is_empty() { a.trim() == b.trim() } else { letters == to_letters(b) }
}

/// Writes the title without the site's name as the normal form of claims that have it.
///
/// A record's own title is whole. What a page displays loses only the very name of the site; the head of a page also what
/// the host of its address bears out.
pub(crate) fn cut_site_names(document: &mut Document) {
    let site = Site::of(document);
    let displayed: Vec<String> = document
        .claims
        .iter()
        .filter(|claim| claim.field == Field::Title && DISPLAYED.contains(&claim.source))
        .map(|it| to_letters(&it.value))
        .collect();
    for claim in document.claims.iter_mut().filter(|claim| claim.field == Field::Title) {
        let mut title = single_spaced(&claim.value);
        let is_displayed = DISPLAYED.contains(&claim.source) || displayed.contains(&to_letters(&claim.value));
        for _ in 0..MOST_CUTS {
            let cut = cut_where(&title, |part| site.is_called(part) || (!is_displayed && site.is_borne_out(part)));
            let Some(cut) = cut.filter(|_| !WHOLE.contains(&claim.source)).map(str::to_owned) else { break };
            title = cut;
        }
        claim.normal = Some(title).filter(|title| *title != claim.value);
    }
}

/// The most names that are cut off a title: `Page | Section of the site | Site`.
const MOST_CUTS: usize = 3;

/// Records of their own, in which a title has no name of a site.
const WHOLE: [&str; 4] = ["wp.title", "feed.title", "md.h1", "text.first-line"];

/// What is known of the names of a site.
#[derive(Debug)]
struct Site {
    /// The letters of every name by which the site or its publisher goes.
    names: Vec<String>,
    /// The name in the host of its address.
    host: Option<String>,
}

/// The most names of a site.
const MOST_NAMES: usize = 32;
/// The least letters of a name by which longer names begin: `Tide` in `Tide documentation`; and their most words.
const LEAST_LETTERS: usize = 4;
const MOST_WORDS: usize = 4;

impl Site {
    fn of(document: &Document) -> Self {
        let mut names: Vec<String> = Vec::new();
        let is_name = |claim: &&Claim| matches!(claim.field, Field::SiteName | Field::Publisher);
        for letters in document.claims.iter().filter(is_name).map(|claim| to_letters(&claim.value)) {
            if !letters.is_empty() && !names.contains(&letters) && names.len() < MOST_NAMES {
                names.push(letters);
            }
        }
        let host = document.claims.iter().filter(|claim| claim.field == Field::Url).find_map(|claim| host_label(&claim.value));
        Self { names, host: host.map(str::to_owned) }
    }

    fn is_called(&self, part: &str) -> bool {
        self.names.contains(&to_letters(part))
    }

    /// Tells whether a part of a title begins with a name of the site, or the host of its address says it.
    fn is_borne_out(&self, part: &str) -> bool {
        let letters = to_letters(part);
        let is_short = part.split_whitespace().count() <= MOST_WORDS;
        let begins = self.names.iter().any(|name| name.len() >= LEAST_LETTERS && letters.starts_with(name.as_str()));
        (is_short && begins) || self.host.as_deref().is_some_and(|host| names_host(part, host))
    }
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
