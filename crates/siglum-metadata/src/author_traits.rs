//! What a set of writers looks like, and the page that names it: the traits that are weighed beside the sources.

use std::collections::BTreeSet;

use siglum_model::{AboutWhat, Document, Field};

use crate::Group;
use crate::authors::{Candidate, Extent, Statement};
use crate::names::{Shape, to_comparable};
use crate::page_kinds::PageKind;

/// What of a document bears on all sets alike.
#[derive(Debug)]
pub(crate) struct Context {
    pub(crate) kind: PageKind,
    /// Names of the site and its publisher, for comparison.
    sites: BTreeSet<String>,
    titles: Vec<String>,
    description: String,
    /// Whoever comments.
    comments: BTreeSet<String>,
    /// All sets that are stated.
    sets: Vec<BTreeSet<String>>,
    /// Whether a source that is displayed names anyone.
    is_displayed: bool,
    /// The persons that a byline about the headline names.
    displayed: Vec<BTreeSet<String>>,
    has_date: bool,
}

impl Context {
    /// Reads the claims of a document.
    pub(crate) fn of(document: &Document, statements: &[Statement]) -> Self {
        let of = |field: Field| document.claims.iter().filter(move |claim| claim.field == field);
        let names = |field: Field| of(field).take(64).map(|claim| to_comparable(&claim.value));
        let mut sets: Vec<BTreeSet<String>> = Vec::new();
        for statement in statements.iter().filter(|it| it.group.can_name_writers()) {
            if !sets.contains(&statement.key) {
                sets.push(statement.key.clone());
            }
        }
        Self {
            kind: PageKind::of(document),
            sites: names(Field::SiteName).chain(names(Field::Publisher)).collect(),
            titles: names(Field::Title).take(8).collect(),
            description: of(Field::Description).next().map(|claim| to_comparable(&claim.value)).unwrap_or_default(),
            comments: of(Field::Authors)
                .filter(|claim| claim.about == AboutWhat::Comment)
                .take(64)
                .map(|it| to_comparable(&it.value))
                .collect(),
            sets,
            displayed: statements.iter().filter(|it| is_byline(it) && it.is_personal()).map(|it| it.key.clone()).collect(),
            is_displayed: statements.iter().any(|it| it.group == Group::Byline && !it.source.ends_with(".far")),
            has_date: of(Field::DatePublished).any(|claim| claim.about == AboutWhat::Document && claim.why.is_none()),
        }
    }

    /// What speaks for the page having no author at all.
    pub(crate) fn of_page(&self) -> Vec<&'static str> {
        let mut out = self.kind.traits();
        if !self.is_displayed {
            out.push("page.no-displayed");
        }
        if self.has_date {
            out.push("page.has-date");
        }
        if self.sets.len() > MANY_SETS {
            out.push("page.many-people");
        }
        out
    }
}

/// From so many sets of writers on a page names many people.
const MANY_SETS: usize = 6;

/// Sources that show a byline about the headline.
const BYLINES: [&str; 8] = [
    "html.by",
    "html.author-class",
    "html.author-name",
    "html.itemprop.author",
    "html.byline",
    "html.author-link",
    "html.rel-author",
    "text.byline",
];

fn is_byline(statement: &Statement) -> bool {
    BYLINES.contains(&statement.source)
}

/// The traits of a set.
pub(crate) fn traits_of(candidate: &Candidate, statements: &[Statement], context: &Context) -> Vec<&'static str> {
    let best = &statements[candidate.statements[0]];
    let key = &best.key;
    let own = || candidate.statements.iter().map(|at| &statements[*at]);
    let first = key.iter().next().map(String::as_str).unwrap_or_default();
    let words = first.split(' ').count();
    let is_personal = own().any(Statement::is_personal);
    let in_text = |text: &str| key.iter().all(|name| text.contains(name.as_str()));
    let voices = candidate.groups.iter().filter(|group| !matches!(group, Group::Trait)).count();
    let is_account = candidate.groups.iter().all(|group| matches!(group, Group::Account | Group::Organisation | Group::Taxonomy));
    let table: &[(&'static str, bool)] = &[
        ("trait.several", (2..=4).contains(&key.len())),
        ("trait.many", key.len() > 4),
        ("trait.person", is_personal),
        ("trait.body", best.shape == Shape::Body),
        ("trait.unclear", best.shape == Shape::Unclear),
        ("trait.account", best.shape == Shape::Account),
        ("trait.one-word", key.len() == 1 && words == 1),
        ("trait.long", key.len() == 1 && words > 4),
        ("trait.is-site", key.len() == 1 && context.sites.contains(first)),
        ("trait.in-title", context.titles.iter().any(|title| in_text(title))),
        ("trait.in-description", in_text(&context.description)),
        ("trait.forum-handle", context.kind.is_forum && !is_personal),
        ("trait.forum-person", context.kind.is_forum && is_personal),
        ("trait.byline-person", is_personal && own().any(is_byline)),
        ("trait.only-account", is_account && context.displayed.is_empty()),
        ("trait.only-account-person", is_account && is_personal && context.displayed.is_empty()),
        ("trait.only-account-article", is_account && context.kind.is_article && context.displayed.is_empty()),
        ("trait.only-account-site", is_account && key.len() == 1 && context.sites.contains(first)),
        ("trait.byline-article", context.kind.is_article && is_personal && own().any(is_byline)),
        ("trait.account-against-byline", is_account && context.displayed.iter().any(|it| it.is_disjoint(key))),
        ("trait.nobody-against-byline", !is_personal && context.displayed.iter().any(|it| it.is_disjoint(key))),
        ("trait.several-in-head", key.len() > 1 && own().any(|it| it.group != Group::Byline && it.group != Group::Biography)),
        ("trait.told-together", own().any(|it| it.is_together)),
        ("trait.told-together-by-byline", own().any(|it| it.is_together && it.group == Group::Byline && it.is_personal())),
        (
            "trait.part-of-head",
            own().all(|it| it.extent != Extent::Only) && own().any(|it| it.group == Group::Account && it.extent != Extent::All),
        ),
        ("trait.first-of-several", own().all(|it| it.extent == Extent::First)),
        ("trait.union-of-several", own().all(|it| it.extent == Extent::All)),
        ("trait.one-of-several", own().all(|it| it.extent == Extent::One)),
        ("trait.two-groups", voices == 2),
        ("trait.three-groups", voices > 2),
        ("trait.subset", context.sets.iter().any(|set| set.len() > key.len() && key.is_subset(set))),
        ("trait.superset", context.sets.iter().any(|set| set.len() < key.len() && set.is_subset(key))),
        ("trait.comment-author", key.len() == 1 && context.comments.contains(first)),
        ("trait.shouted", own().all(|it| it.names.iter().all(|name| !name.chars().any(char::is_lowercase)))),
    ];
    table.iter().filter(|(_, holds)| *holds).map(|(name, _)| *name).collect()
}
