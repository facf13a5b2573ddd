//! What a date looks like beside the others of its page: the traits that are weighed beside the sources.

use std::collections::BTreeSet;

use siglum_model::{AboutWhat, Document, Field};

use crate::Group;
use crate::dates::Moment;
use crate::page_kinds::PageKind;
use crate::resolve::{Cluster, Traits};
use crate::rules::m105_rival_dates::moment;
use crate::weights::weigh;

/// From so many different days on, the dates of a page are those of many things.
const MANY: usize = 4;
/// A date so many days before the latest of the page is much older.
const OLD: i64 = 5 * 365;

/// Gives the traits of all days of a document.
pub(crate) fn traits_of_dates(document: &Document, clusters: &[Cluster]) -> Traits {
    let kind = PageKind::of(document);
    let moments: Vec<Option<Moment>> = clusters.iter().map(|it| most_exact(document, it)).collect();
    let days: Vec<Option<i64>> = moments.iter().map(|it| it.and_then(day_number)).collect();
    let modified: BTreeSet<i64> = document
        .claims
        .iter()
        .filter(|claim| claim.field == Field::DateModified && claim.why.is_none())
        .filter_map(|claim| day_number(moment(claim)?))
        .collect();
    let coarse: Vec<Moment> = moments.iter().flatten().filter(|moment| moment.day.is_none()).copied().collect();
    let page = Page { document, days: &days, modified: &modified, coarse: &coarse };
    let values = clusters.iter().enumerate().map(|(at, cluster)| page.traits_of(at, cluster, moments[at])).collect();
    let mut of_page = kind.traits();
    let has_author = document.claims.iter().any(|claim| claim.field == Field::Authors && claim.about == AboutWhat::Document);
    let kinds = [("page.has-author", has_author), ("page.many-dates", clusters.len() >= MANY), ("page.modified", !modified.is_empty())];
    of_page.extend(kinds.into_iter().filter(|(_, is)| *is).map(|(name, _)| name));
    Traits { values, page: of_page }
}

/// Counts days, for comparison.
fn day_number(moment: Moment) -> Option<i64> {
    let (month, day) = (i64::from(moment.month?), i64::from(moment.day?));
    Some(i64::from(moment.year) * 372 + month * 31 + day)
}

fn most_exact(document: &Document, cluster: &Cluster) -> Option<Moment> {
    cluster.claims.iter().filter_map(|index| moment(&document.claims[*index])).max_by_key(Moment::precision)
}

struct Page<'d> {
    document: &'d Document,
    days: &'d [Option<i64>],
    modified: &'d BTreeSet<i64>,
    /// Months and years that are told without a day.
    coarse: &'d [Moment],
}

impl Page<'_> {
    /// Tells whether a day of the page lies in a month.
    fn is_in_a_day(&self, month: &Moment) -> bool {
        let of = i64::from(month.year) * 372 + i64::from(month.month.unwrap_or(1)) * 31;
        self.days.iter().flatten().any(|day| (of..=of + 31).contains(day))
    }

    fn traits_of(&self, at: usize, cluster: &Cluster, moment: Option<Moment>) -> Vec<&'static str> {
        let claims = || cluster.claims.iter().map(|index| &self.document.claims[*index]);
        let groups: BTreeSet<Group> = claims().map(|claim| weigh(Field::DatePublished, claim.source).group).collect();
        let own = self.days[at];
        let others = || self.days.iter().enumerate().filter(|(other, _)| *other != at).filter_map(|(_, day)| *day);
        let against = |test: &dyn Fn(i64, i64) -> bool| own.is_some_and(|own| others().any(|other| test(own, other)));
        let says = |words: &[&str]| claims().any(|claim| words.iter().any(|word| claim.value.to_lowercase().contains(word)));
        // A month that somebody wrote down as the date is one; a month in an address or a line may be any.
        let is_read_by_chance = groups.iter().all(|group| matches!(group, Group::Address | Group::Byline));
        let table: &[(&'static str, bool)] = &[
            ("trait.earliest", own.is_some_and(|own| others().count() > 0 && others().all(|other| own < other))),
            ("trait.latest", own.is_some_and(|own| others().count() > 0 && others().all(|other| own > other))),
            ("trait.only", self.days.iter().flatten().count() == 1),
            ("trait.modified", own.is_some_and(|own| self.modified.contains(&own))),
            ("trait.coarse", is_read_by_chance && moment.is_none_or(|moment| moment.day.is_none())),
            ("trait.month-told", moment.is_some_and(|own| own.day.is_some() && self.coarse.iter().any(|other| other.agrees(&own)))),
            ("trait.day-told", moment.is_some_and(|own| own.day.is_none() && self.is_in_a_day(&own))),
            ("trait.two-groups", groups.len() == 2),
            ("trait.three-groups", groups.len() > 2),
            ("trait.next-day", against(&|own, other| own == other + 1)),
            ("trait.day-before", against(&|own, other| own + 1 == other)),
            ("trait.much-older", against(&|own, other| own + OLD < other)),
            ("trait.labelled", says(&["publish", "posted", "veröffentlicht", "publié", "publicado"])),
            ("trait.updated", says(&["update", "modified", "aktualisiert", "mis à jour", "actualizado"])),
            ("trait.copyright", says(&["©", "copyright", "(c)"])),
            ("trait.midnight", claims().all(|claim| claim.value.contains("T00:00"))),
        ];
        table.iter().filter(|(_, holds)| *holds).map(|(name, _)| *name).collect()
    }
}
