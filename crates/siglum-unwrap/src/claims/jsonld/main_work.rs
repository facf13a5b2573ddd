//! Which of the works that a page's JSON-LD speaks of is the page's own.

use std::collections::BTreeSet;
use std::ops::Range;

use siglum_model::{AboutWhat, Claim, Field};

use super::super::sink::Sink;
use super::classes::Class;
use super::graph::Graph;
use crate::json::NodeId;

/// Where a page says which address is its own.
const OWN_ADDRESSES: [&str; 5] = ["link.canonical", "og.url", "wp.link", "feed.link", "jsonld.page"];

/// A work of some JSON-LD, with the claims that were made of it.
#[derive(Debug)]
pub(crate) struct Work {
    class: Class,
    /// The addresses it goes by: `@id`, `url`, and the page whose main thing it is.
    addresses: BTreeSet<String>,
    headline: String,
    /// The number of the script.
    script: usize,
    /// Whether another work reviews it, cites it or has it as a comment.
    is_bound: bool,
    claims: Range<usize>,
}

/// Notes a work whose claims were added since `start`.
pub(super) fn note_work(graph: &Graph<'_, '_>, node: NodeId, class: Class, is_bound: bool, start: usize, sink: &mut Sink) {
    let of_page = graph.index.get(node, "mainEntityOfPage");
    let inner = of_page.filter(|page| graph.is_object(*page)).and_then(|page| graph.first(page, &["@id", "url"]));
    let places = [graph.index.get(node, "@id"), graph.index.get(node, "url"), of_page, inner];
    let addresses = places.into_iter().flatten().filter_map(|it| graph.index.decoded(it));
    let headline = graph.first(node, &["headline", "name"]).and_then(|it| graph.index.decoded(it)).unwrap_or_default();
    let work = Work {
        class,
        addresses: addresses.map(|it| bare(&it).to_owned()).filter(|it| !it.is_empty()).collect(),
        headline: to_letters(&headline),
        script: sink.scripts(),
        is_bound,
        claims: start..sink.claims.len(),
    };
    sink.works.push(work);
}

/// Says of every claim of another work that it is not about the document. To be called once all is read, since the page's
/// own address may stand anywhere.
pub(crate) fn settle(works: Vec<Work>, claims: &mut [Claim]) {
    let own = claims.iter().filter(|claim| claim.field == Field::Url && OWN_ADDRESSES.contains(&claim.source));
    let own: BTreeSet<String> = own.map(|claim| bare(&claim.value).to_owned()).collect();
    let has_articles = works.iter().any(|work| work.class == Class::Article && !work.is_bound);
    for class in [Class::Article, Class::Other, Class::Page] {
        let of_class: Vec<&Work> = works.iter().filter(|work| work.class == class).collect();
        let main = main_of(&of_class, &own).filter(|_| class != Class::Other || !has_articles);
        for other in of_class.iter().filter(|work| !work.is_bound && main.is_none_or(|main| !is_same(main, work))) {
            set_aside(claims.get_mut(other.claims.clone()).unwrap_or_default());
        }
    }
}

/// The work that goes by the page's address, else the first.
fn main_of<'w>(works: &[&'w Work], own: &BTreeSet<String>) -> Option<&'w Work> {
    let free = || works.iter().copied().filter(|work| !work.is_bound);
    free().find(|work| !work.addresses.is_disjoint(own)).or_else(|| free().next())
}

/// Whether two works are one: by an address, or by the headline where one of them has no address; another script that names
/// no work speaks of the page's own.
fn is_same(main: &Work, other: &Work) -> bool {
    if main.claims == other.claims || !main.addresses.is_disjoint(&other.addresses) {
        return true;
    }
    let (a, b) = (&main.headline, &other.headline);
    let alike = !a.is_empty() && !b.is_empty() && (a.contains(b.as_str()) || b.contains(a.as_str()));
    let has_no_address = main.addresses.is_empty() || other.addresses.is_empty();
    let is_nameless = other.script != main.script && b.is_empty();
    has_no_address && (alike || is_nameless)
}

fn set_aside(claims: &mut [Claim]) {
    let ours = |claim: &&mut Claim| matches!(claim.about, AboutWhat::Document | AboutWhat::Image);
    claims.iter_mut().filter(ours).for_each(|claim| claim.about = AboutWhat::RelatedItem);
}

/// An address for comparison: without scheme, `www`, fragment and the last slash.
fn bare(url: &str) -> &str {
    let rest = url.trim();
    let rest = rest.split_once("//").map_or(rest, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or(rest);
    rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('/')
}

fn to_letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).take(500).collect()
}
