//! What a title looks like beside the others, and the page that has it: the traits that are weighed beside the sources.

use std::collections::BTreeSet;

use siglum_model::{Claim, Document, Field};

use crate::page_kinds::PageKind;
use crate::resolve::{Cluster, Traits};
use crate::titles::to_letters;

/// Titles of more words are long, of no more are short.
const LONG: usize = 14;
const SHORT: usize = 2;
/// Signs that part a title from the name of its site.
const SIGNS: [&str; 6] = [" | ", " - ", " – ", " — ", " · ", " » "];

/// Gives the traits of all titles of a document.
pub(crate) fn traits_of_titles(document: &Document, clusters: &[Cluster]) -> Traits {
    let kind = PageKind::of(document);
    let letters: Vec<String> = clusters.iter().map(|it| to_letters(lead(document, it).normal())).collect();
    let element = document.claims.iter().find(|claim| claim.field == Field::Title && claim.source == "html.title");
    let element = element.map(|claim| words_of(&claim.value));
    let sites: BTreeSet<String> = document
        .claims
        .iter()
        .filter(|claim| matches!(claim.field, Field::SiteName | Field::Publisher))
        .take(32)
        .map(|claim| to_letters(&claim.value))
        .collect();
    let slug = document.claims.iter().find(|claim| claim.field == Field::Url).and_then(|claim| slug_of(&claim.value));
    let page = Page { document, kind, letters: &letters, element, sites, slug };
    let values = clusters.iter().enumerate().map(|(at, cluster)| page.traits_of(at, cluster)).collect();
    Traits { values, page: vec!["page.any"] }
}

fn lead<'d>(document: &'d Document, cluster: &Cluster) -> &'d Claim {
    &document.claims[cluster.claims[0]]
}

fn words_of(text: &str) -> BTreeSet<String> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).take(64).map(str::to_lowercase).collect()
}

struct Page<'d> {
    document: &'d Document,
    kind: PageKind,
    letters: &'d [String],
    /// The words of the title element.
    element: Option<BTreeSet<String>>,
    sites: BTreeSet<String>,
    /// The words of the last part of the address.
    slug: Option<BTreeSet<String>>,
}

/// The words of the last part of an address, if it has several.
fn slug_of(address: &str) -> Option<BTreeSet<String>> {
    let path = address.split(['?', '#']).next()?.split_once("//")?.1;
    let last = path.split('/').skip(1).filter(|part| !part.is_empty()).last()?;
    let words = words_of(last.split('.').next().unwrap_or(last));
    (words.len() > 1).then_some(words)
}

impl Page<'_> {
    fn traits_of(&self, at: usize, cluster: &Cluster) -> Vec<&'static str> {
        let title = lead(self.document, cluster).normal();
        let own = &self.letters[at];
        let claims = || cluster.claims.iter().map(|index| &self.document.claims[*index]);
        let is_displayed = claims().any(|claim| claim.source.starts_with("html.h") || claim.source == "html.entry-title");
        let is_cut = claims().all(|claim| to_letters(&claim.value) != *own);
        let words = words_of(title);
        let shared = self.element.as_ref().map(|element| words.iter().filter(|word| element.contains(*word)).count());
        let others = || self.letters.iter().enumerate().filter(|(other, letters)| *other != at && !letters.is_empty()).map(|(_, it)| it);
        let in_element = claims().any(|claim| claim.source == "html.title");
        let is_social = claims().any(|claim| matches!(claim.source, "og.title" | "twitter.title"));
        let is_data = claims().any(|claim| claim.source.starts_with("jsonld."));
        let size = self.slug.as_ref().map_or(0, BTreeSet::len);
        let slug = self.slug.as_ref().map(|slug| (words.iter().filter(|word| slug.contains(*word)).count(), size));
        let table: &[(&'static str, bool)] = &[
            ("trait.cut", is_cut),
            ("trait.raw-with-sign", !is_displayed && SIGNS.iter().any(|sign| title.contains(sign))),
            ("trait.short", words.len() <= SHORT),
            ("trait.long", words.len() > LONG),
            ("trait.is-site", self.sites.contains(own)),
            ("trait.prefix", others().any(|other| other.starts_with(own.as_str()))),
            ("trait.within", others().any(|other| !other.starts_with(own.as_str()) && other.contains(own.as_str()))),
            ("trait.extends", others().any(|other| own.starts_with(other.as_str()))),
            ("trait.shouted", !title.chars().any(char::is_lowercase) && title.chars().any(char::is_uppercase)),
            ("trait.shares-all", shared.is_some_and(|shared| shared == words.len())),
            ("trait.shares-half", shared.is_some_and(|shared| shared < words.len() && shared * 2 >= words.len())),
            ("trait.shares-none", shared.is_some_and(|shared| shared * 2 < words.len())),
            ("trait.slug-all", slug == Some((words.len(), size))),
            ("trait.slug-covered", slug.is_some_and(|(shared, size)| shared == size)),
            ("trait.slug-half", slug.is_some_and(|(shared, size)| shared < size && shared * 2 >= size)),
            ("trait.slug-none", slug.is_some_and(|(shared, size)| shared * 2 < size)),
            ("trait.in-element", in_element),
            ("trait.social", is_social),
            ("trait.data", is_data),
            ("trait.displayed-in-element", is_displayed && in_element),
            ("trait.article-displayed", self.kind.is_article && is_displayed),
            ("trait.website-displayed", self.kind.is_website && is_displayed),
            ("trait.home-displayed", self.kind.is_home && is_displayed),
            ("trait.forum-displayed", self.kind.is_forum && is_displayed),
            ("trait.article-head", self.kind.is_article && !is_displayed),
            ("trait.website-head", self.kind.is_website && !is_displayed),
            ("trait.home-head", self.kind.is_home && !is_displayed),
            ("trait.lower", title.chars().find(|c| c.is_alphabetic()).is_some_and(char::is_lowercase)),
            ("trait.asks", title.ends_with('?')),
        ];
        table.iter().filter(|(_, holds)| *holds).map(|(name, _)| *name).collect()
    }
}
