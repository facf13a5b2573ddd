//! Weighing: equal values come together, one vote an origin, the heaviest wins or none does.

use std::collections::BTreeSet;

use siglum_model::{AboutWhat, Basis, Claim, Decision, Document, Field};
use siglum_rule::About;

use crate::chances;
use crate::confidence::confidence;
use crate::weights::{threshold, weigh};

/// The most values of one field that are compared with each other; what comes after is not weighed.
const MOST_VALUES: usize = 64;

/// One value of a field: the claims that state it, the best first, and what their origins weigh together.
#[derive(Debug, Default)]
pub(crate) struct Cluster {
    pub(crate) claims: Vec<usize>,
    pub(crate) score: i32,
    /// The chance of being right, in ten-thousandths, where it was worked out.
    pub(crate) chance: u16,
    origins: BTreeSet<String>,
}

/// Gives the claims of a field that may give its value: about the document, not yet rejected, not empty.
///
/// Those about something else are rejected here with `scope`, the types that a page gives itself with `type-of-page`.
pub(crate) fn eligible(document: &mut Document, field: Field) -> Vec<usize> {
    let mut out = Vec::new();
    for (index, claim) in document.claims.iter_mut().enumerate().filter(|(_, claim)| claim.field == field) {
        if claim.about != AboutWhat::Document && !(claim.about == AboutWhat::Site && field == Field::SiteName) {
            claim.why = Some("scope");
        } else if field == Field::Authors && claim.role.as_deref() == Some("identifier") {
            claim.why = Some("identifier");
        } else if claim.role.as_deref() == Some("type") {
            claim.why = Some("type-of-page");
        } else if claim.why.is_none() && !claim.normal().trim().is_empty() {
            out.push(index);
        }
    }
    out
}

/// Gives a maintainer's claim of a field, which goes over all others.
pub(crate) fn pinned(document: &Document, field: Field) -> Option<usize> {
    document.claims.iter().position(|claim| claim.field == field && claim.source.starts_with("curated."))
}

/// Brings equal values together, the heaviest first; each origin has one vote, that of its best claim.
pub(crate) fn cluster(claims: &[Claim], of: &[usize], same: impl Fn(&Claim, &Claim) -> bool) -> Vec<Cluster> {
    let weight = |index: usize| weigh(claims[index].field, claims[index].source).weight;
    let mut order = of.to_vec();
    order.sort_by_key(|index| -weight(*index));
    let mut clusters: Vec<Cluster> = Vec::new();
    for index in order {
        let claim = &claims[index];
        let at = clusters.iter().position(|cluster| same(&claims[cluster.claims[0]], claim));
        let at = at.unwrap_or_else(|| {
            if clusters.len() < MOST_VALUES {
                clusters.push(Cluster::default());
                return clusters.len() - 1;
            }
            usize::MAX
        });
        if let Some(cluster) = clusters.get_mut(at) {
            cluster.claims.push(index);
            if cluster.origins.insert(claim.origin.clone()) {
                cluster.score = cluster.score.saturating_add(weight(index));
            }
        }
    }
    clusters.sort_by_key(|cluster| -cluster.score);
    clusters
}

/// What the weighing of one field came to.
#[derive(Debug)]
pub(crate) struct Outcome {
    pub(crate) clusters: Vec<Cluster>,
    pub(crate) confidence: Option<u8>,
    /// Whether the first cluster is believed.
    pub(crate) settled: bool,
    pub(crate) is_pinned: bool,
    has_claims: bool,
}

/// Weighs a field with a single value.
pub(crate) fn weigh_field(document: &mut Document, field: Field, same: impl Fn(&Claim, &Claim) -> bool) -> Outcome {
    let of = eligible(document, field);
    let has_claims = document.claims.iter().any(|claim| claim.field == field);
    let clusters = cluster(&document.claims, &of, same);
    if let Some(pin) = pinned(document, field) {
        return Outcome::pinned(clusters, pin);
    }
    let rival = clusters.get(1).map_or(0, |cluster| cluster.score.max(0));
    let sure = clusters.first().map(|first| confidence(first.score - rival / 2));
    let settled = sure.is_some_and(|sure| sure >= threshold(field));
    Outcome { clusters, confidence: sure, settled, is_pinned: false, has_claims }
}

/// What speaks for the values of a field beside their sources, and for none of them.
pub(crate) struct Traits {
    /// Those of each value, in the order of the clusters.
    pub(crate) values: Vec<Vec<&'static str>>,
    /// Those of the page.
    pub(crate) page: Vec<&'static str>,
}

/// Weighs a field whose weights were learnt: its values compete with each other and with none of them.
pub(crate) fn weigh_by_chance(
    document: &mut Document,
    field: Field,
    same: impl Fn(&Claim, &Claim) -> bool,
    traits: impl Fn(&Document, &[Cluster]) -> Traits,
) -> Outcome {
    let of = eligible(document, field);
    let has_claims = document.claims.iter().any(|claim| claim.field == field);
    let mut clusters = cluster(&document.claims, &of, same);
    if let Some(pin) = pinned(document, field) {
        return Outcome::pinned(clusters, pin);
    }
    let Traits { values, page } = traits(document, &clusters);
    let odds: Vec<i32> = clusters
        .iter()
        .zip(&values)
        .map(|(cluster, traits)| chances::log_odds(field, &evidence(&document.claims, cluster, traits)))
        .collect();
    let chances = chances::chances(&odds, chances::log_odds(field, &page));
    for ((cluster, odds), chance) in clusters.iter_mut().zip(odds).zip(chances) {
        (cluster.score, cluster.chance) = (odds, chance);
    }
    clusters.sort_by_key(|cluster| -cluster.score);
    let sure = clusters.first().map(|first| chances::confidence(field, first.chance));
    let settled = sure.is_some_and(|sure| sure >= threshold(field));
    Outcome { clusters, confidence: sure, settled, is_pinned: false, has_claims }
}

/// The sources that state a value, each once, and its traits.
pub(crate) fn evidence(claims: &[Claim], cluster: &Cluster, traits: &[&'static str]) -> Vec<&'static str> {
    let sources: BTreeSet<&'static str> = cluster.claims.iter().map(|index| claims[*index].source).collect();
    sources.into_iter().chain(traits.iter().copied()).collect()
}

impl Outcome {
    /// A maintainer's value, over all others.
    fn pinned(mut clusters: Vec<Cluster>, pin: usize) -> Self {
        clusters.iter_mut().for_each(|cluster| cluster.claims.retain(|index| *index != pin));
        clusters.retain(|cluster| !cluster.claims.is_empty());
        clusters.insert(0, Cluster { claims: vec![pin], ..Cluster::default() });
        Self { clusters, confidence: None, settled: true, is_pinned: true, has_claims: true }
    }

    /// Gives the next value if it has at least such a chance, in ten-thousandths.
    pub(crate) fn likely_rival(&self, least: u16) -> Option<usize> {
        let rival = self.clusters.get(1).filter(|cluster| cluster.chance >= least)?;
        rival.claims.first().copied()
    }

    /// Gives the claim that gives the value, if one is believed.
    pub(crate) fn lead(&self) -> Option<usize> {
        self.clusters.first().filter(|_| self.settled).and_then(|cluster| cluster.claims.first().copied())
    }

    /// Gives the next value that has some weight, if there is one.
    pub(crate) fn rival(&self, least: i32) -> Option<usize> {
        let rival = self.clusters.get(1).filter(|cluster| cluster.score >= least)?;
        rival.claims.first().copied()
    }

    /// Tells what the value rests on.
    pub(crate) fn basis(&self) -> Basis {
        match (self.settled, self.is_pinned, self.has_claims) {
            (true, true, _) => Basis::Pinned,
            (true, false, _) => Basis::Found,
            (false, _, true) => Basis::Abstained,
            (false, _, false) => Basis::Silent,
        }
    }

    /// Writes to the claims whether they were believed and why, and gives the decision.
    pub(crate) fn decide(&self, document: &mut Document, field: Field, about: &About, chosen: Vec<String>) -> Decision {
        for (rank, cluster) in self.clusters.iter().enumerate() {
            mark(&mut document.claims, &cluster.claims, rank == 0 && self.settled);
        }
        for claim in document.claims.iter_mut().filter(|claim| claim.field == field && claim.why.is_none()) {
            claim.why = Some(if claim.normal().trim().is_empty() { "empty" } else { "weaker" });
        }
        Decision { field, basis: self.basis(), rule: about.code, confidence: self.confidence, chosen, conflict: None }
    }
}

/// Writes to claims of one value whether they were believed: the first is chosen, others agree or are echoes.
pub(crate) fn mark(claims: &mut [Claim], of: &[usize], accepted: bool) {
    let mut origins = BTreeSet::new();
    for (rank, index) in of.iter().enumerate() {
        let claim = &mut claims[*index];
        let first = origins.insert(claim.origin.clone());
        claim.accepted = accepted;
        let reason = match (accepted, rank, first) {
            (false, _, _) => "weaker",
            (true, 0, _) => "chosen",
            (true, _, true) => "agrees",
            (true, _, false) => "echo",
        };
        claim.why.get_or_insert(reason);
    }
}

/// Says in a sentence that two values stand against each other, and where each is told.
pub(crate) fn at_odds(claims: &[Claim], chosen: usize, rival: usize) -> String {
    let (chosen, rival) = (&claims[chosen], &claims[rival]);
    format!("{} says {}, {} says {}", chosen.place, quoted(chosen.normal()), rival.place, quoted(rival.normal()))
}

/// A value for a sentence, cut to eighty characters.
pub(crate) fn quoted(value: &str) -> String {
    let short: String = value.chars().take(80).collect();
    let dots = if short.len() < value.len() { "…" } else { "" };
    format!("“{short}{dots}”")
}

/// The decision of a field without any claim, or with none good enough.
pub(crate) fn without_value(document: &Document, field: Field, about: &About, silent: &About) -> Decision {
    let has_claims = document.claims.iter().any(|claim| claim.field == field);
    let (basis, rule) = if has_claims { (Basis::Abstained, about) } else { (Basis::Silent, silent) };
    Decision { field, basis, rule: rule.code, confidence: None, chosen: Vec::new(), conflict: None }
}
