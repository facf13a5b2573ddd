//! The strongest claim against what was chosen.

use std::collections::BTreeSet;

use serde::Serialize;
use siglum::dataset::record::ClaimLine;

/// Reasons of claims that say nothing of the field: they are about something else, or have no value that could be taken.
const SAYS_NOTHING: [&str; 4] = ["scope", "empty", "no-date", "zero-date"];

/// A value that was not believed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Against {
    /// The value.
    pub(super) value: String,
    /// Where it stands first.
    pub(super) place: String,
    /// How many independent sources state it.
    pub(super) origins: usize,
    /// In how many places.
    pub(super) places: usize,
    /// Why it was not believed.
    pub(super) why: Option<String>,
}

/// Gives the value that most independent sources state among those not believed; of several the one that stands in most
/// places, then the first. Values that say nothing come last.
pub(super) fn strongest<'a>(claims: impl Iterator<Item = &'a ClaimLine>) -> Option<Against> {
    let mut values: Vec<(&str, Vec<&ClaimLine>)> = Vec::new();
    for claim in claims.filter(|claim| !claim.accepted) {
        let value = claim.normal.as_deref().unwrap_or(&claim.value);
        match values.iter_mut().find(|(own, _)| *own == value) {
            Some((_, claims)) => claims.push(claim),
            None => values.push((value, vec![claim])),
        }
    }
    let against = |(value, claims): (&str, Vec<&ClaimLine>)| {
        let origins: BTreeSet<&str> = claims.iter().map(|claim| claim.origin.as_str()).collect();
        let first = claims.iter().find(|claim| says_something(claim)).or(claims.first())?;
        let against = Against {
            value: value.to_owned(),
            place: first.place.clone(),
            origins: origins.len(),
            places: claims.len(),
            why: first.why.clone(),
        };
        Some((says_something(first), against))
    };
    let all = values.into_iter().filter_map(against);
    // The last of equals is taken, so the order is turned.
    let all: Vec<(bool, Against)> = all.collect();
    all.into_iter().rev().max_by_key(|(says, it)| (*says, it.origins, it.places)).map(|(_, it)| it)
}

fn says_something(claim: &ClaimLine) -> bool {
    !claim.why.as_deref().is_some_and(|why| SAYS_NOTHING.contains(&why))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(value: &str, origin: &str, why: &str) -> ClaimLine {
        let (value, origin, why) = (value.to_owned(), origin.to_owned(), Some(why.to_owned()));
        ClaimLine { value, place: format!("{origin}/place"), origin, why, ..ClaimLine::default() }
    }

    fn strongest_of(claims: &[ClaimLine]) -> Option<(String, usize, usize)> {
        strongest(claims.iter()).map(|it| (it.value, it.origins, it.places))
    }

    #[test]
    fn independent_sources_go_before_places_and_places_before_the_order() {
        let echoed = [claim("a", "x", "weaker"), claim("a", "x", "weaker"), claim("b", "y", "weaker"), claim("b", "z", "weaker")];
        assert_eq!(strongest_of(&echoed), Some(("b".to_owned(), 2, 2)));
        assert_eq!(strongest_of(&echoed[..3]), Some(("a".to_owned(), 1, 2)));
        assert_eq!(strongest_of(&echoed[1..3]), Some(("a".to_owned(), 1, 1)));
    }

    #[test]
    fn a_claim_about_something_else_is_told_only_where_there_is_no_other() {
        let claims = [claim("a", "x", "scope"), claim("a", "y", "scope"), claim("b", "z", "weaker")];
        assert_eq!(strongest_of(&claims), Some(("b".to_owned(), 1, 1)));
        assert_eq!(strongest_of(&claims[..2]), Some(("a".to_owned(), 2, 2)));
        let accepted = ClaimLine { accepted: true, ..claim("a", "x", "chosen") };
        assert_eq!(strongest_of(&[accepted]), None);
    }
}
