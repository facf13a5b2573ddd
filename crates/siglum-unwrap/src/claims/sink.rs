//! Where claims are collected before they are handed over.

use std::collections::BTreeSet;

use siglum_model::{AboutWhat, Claim, Field, Passage, Span};
use siglum_rule::Builder;

/// The most claims of one document. What lies beyond is no metadata any more.
const MOST_CLAIMS: usize = 5_000;

/// Collects claims. What is read twice by two ways is claimed once.
#[derive(Debug, Default)]
pub(crate) struct Sink {
    pub(crate) claims: Vec<Claim>,
    /// Bytes of tags around what is claimed.
    markup: Vec<Span>,
    seen: BTreeSet<(&'static str, Option<&'static str>, String, Option<Span>)>,
}

/// What kind of place a value stands in.
#[derive(Clone, Debug)]
pub(crate) struct Place {
    pub(crate) field: Field,
    pub(crate) source: &'static str,
    pub(crate) place: String,
    pub(crate) origin: String,
    pub(crate) role: Option<&'static str>,
    pub(crate) about: AboutWhat,
}

impl Place {
    /// A place whose origin is itself.
    pub(crate) fn new(field: Field, source: &'static str, place: impl Into<String>) -> Self {
        let place = place.into();
        Self { field, source, origin: place.clone(), place, role: None, about: AboutWhat::Document }
    }

    pub(crate) fn origin(self, origin: impl Into<String>) -> Self {
        Self { origin: origin.into(), ..self }
    }

    pub(crate) fn role(self, role: &'static str) -> Self {
        Self { role: Some(role), ..self }
    }

    pub(crate) fn about(self, about: AboutWhat) -> Self {
        Self { about, ..self }
    }
}

impl Sink {
    /// Adds a claim of a value, blanks at its ends left out. An empty value is none.
    pub(crate) fn add(&mut self, from: Place, value: &Passage) {
        let text = value.as_str();
        let start = text.len() - text.trim_start().len();
        let range = start..start + text.trim().len();
        let Some(words) = text.get(range.clone()).filter(|words| !words.is_empty() && self.claims.len() < MOST_CLAIMS) else { return };
        let Place { field, source, place, origin, role, about } = from;
        let raw = value.raw_hull(range.clone());
        if !self.seen.insert((source, role, place.clone(), raw)) {
            return;
        }
        let mut claim = Claim::new(field, words, source, place);
        claim.raw = raw;
        claim.origin = origin;
        claim.role = role.map(str::to_owned);
        claim.about = about;
        if matches!(field, Field::Title | Field::Standfirst) {
            claim.passage = Some(value.slice(range));
        }
        self.claims.push(claim);
    }

    /// Adds a claim for each of the parts of a value that a sign divides.
    pub(crate) fn add_each(&mut self, from: &Place, value: &Passage, sign: char) {
        let mut at = 0;
        for part in value.as_str().split(sign).take(500) {
            self.add(from.clone(), &value.slice(at..at + part.len()));
            at += part.len() + sign.len_utf8();
        }
    }

    /// States that a value holds markup; what of it is no claim is syntax.
    pub(crate) fn markup(&mut self, value: &Passage) {
        self.markup.extend(value.raw_hull(0..value.len()));
    }

    /// Hands all claims over.
    pub(crate) fn pour(self, out: &mut Builder) {
        self.markup.into_iter().for_each(|span| out.markup(span));
        self.claims.into_iter().for_each(|claim| out.claim(claim));
    }
}
