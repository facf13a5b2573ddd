//! Where claims are collected before they are handed over.

use std::collections::{BTreeMap, BTreeSet};

use siglum_model::{AboutWhat, Claim, Field, Passage, Span};
use siglum_rule::Builder;

use super::jsonld::{Work, settle};
use super::names::{LONGEST_NAME, is_identifier, kind_of_identifier, without_escapes};

/// The most claims of one document. What lies beyond is no metadata any more.
const MOST_CLAIMS: usize = 10_000;

/// The source of what identifies an author without naming one: the address of a profile, a mail address, an account's number.
pub(crate) const AUTHOR_ID: &str = "author.id";

/// The most claims of one source, so that a page with ten thousand of one kind still says the others.
const MOST_OF_SOURCE: usize = 500;

/// Collects claims. What is read twice by two ways is claimed once.
#[derive(Debug, Default)]
pub(crate) struct Sink {
    pub(crate) claims: Vec<Claim>,
    /// Bytes of tags around what is claimed.
    markup: Vec<Span>,
    seen: BTreeSet<(&'static str, Option<&'static str>, String, Option<Span>)>,
    /// How many claims each source has made.
    counts: BTreeMap<(&'static str, Option<&'static str>), usize>,
    /// The works that JSON-LD speaks of, until it is known which of them is the document.
    pub(crate) works: Vec<Work>,
    scripts: usize,
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

    pub(crate) fn source(self, source: &'static str) -> Self {
        Self { source, ..self }
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
        let Place { field, source, place, origin, role, about } = told_apart(from, words);
        let is_person = matches!(field, Field::Authors | Field::Contributors | Field::PostedBy);
        if is_person && words.len() > LONGEST_NAME {
            return;
        }
        let raw = value.raw_hull(range.clone());
        let count = self.counts.entry((source, role)).or_default();
        if *count >= MOST_OF_SOURCE || !self.seen.insert((source, role, place.clone(), raw)) {
            return;
        }
        *count += 1;
        let has_wording = matches!(field, Field::Title | Field::Standfirst);
        let words = if has_wording { words.into() } else { without_escapes(words) };
        let mut claim = Claim::new(field, words, source, place);
        claim.raw = raw;
        claim.origin = origin;
        claim.role = role.map(str::to_owned);
        claim.about = about;
        if has_wording {
            claim.passage = Some(value.slice(range));
        }
        self.claims.push(claim);
    }

    /// Adds a claim of words that were put together from several places, with the bytes from the first to the last of them.
    pub(crate) fn add_words(&mut self, from: Place, words: &str, raw: Option<Span>) {
        if words.trim().is_empty() || self.claims.len() >= MOST_CLAIMS {
            return;
        }
        let Place { field, source, place, origin, role, about } = from;
        if self.seen.insert((source, role, place.clone(), raw)) {
            let claim = Claim::new(field, words.trim(), source, place);
            self.claims.push(Claim { raw, origin, role: role.map(str::to_owned), about, ..claim });
        }
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

    /// The number of scripts of JSON-LD that were read to their end.
    pub(crate) fn scripts(&self) -> usize {
        self.scripts
    }

    /// States that a script of JSON-LD was read to its end.
    pub(crate) fn end_script(&mut self) {
        self.scripts += 1;
    }

    /// Tells the claims of the page's own work from those of others. To be called when all is read.
    pub(crate) fn settle(&mut self) {
        settle(std::mem::take(&mut self.works), &mut self.claims);
    }

    /// Hands all claims over.
    pub(crate) fn pour(mut self, out: &mut Builder) {
        self.settle();
        self.markup.into_iter().for_each(|span| out.markup(span));
        self.claims.into_iter().for_each(|claim| out.claim(claim));
    }
}

/// What names an author in the wrong way is no name; an identifier that holds everywhere says so by its form.
fn told_apart(from: Place, words: &str) -> Place {
    match from.field {
        Field::Authors if from.source == "twitter.creator" => Place { role: from.role.or(Some("identifier")), ..from },
        Field::Authors if from.role.is_none() && is_identifier(words) => from.role("identifier").source(AUTHOR_ID),
        Field::Identifiers if from.role == Some("id") => Place { role: kind_of_identifier(words).or(from.role), ..from },
        _ => from,
    }
}
