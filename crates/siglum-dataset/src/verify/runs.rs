//! Every run of the map against its raw bytes.

use std::collections::HashMap;

use unicode_normalization::UnicodeNormalization;

use super::document::Parts;
use super::intervals::Intervals;
use super::report::{Desk, Point, in_raw};
use crate::read::{Carrier, LoadedMember, RawFiles, may_be, readings};
use crate::record::MapStretch;

const FILE: &str = "lineage.jsonl";

/// Checks every run of a document. Without its raw bytes, that what was emended or supplied is explained.
pub(super) fn check(parts: &Parts<'_>, raw: Option<&mut RawFiles>, desk: &mut Desk<'_>) {
    let members = match raw.map(|raw| raw.members_of(parts.record)) {
        Some(Ok(members)) => members,
        Some(Err(reason)) => {
            desk.checks.cannot(format!("the bytes of {}: {reason}", parts.record.source.path));
            HashMap::new()
        }
        None => HashMap::new(),
    };
    let reasons = Reasons::of(parts);
    let carrier = Carrier::of(&parts.record.source.format);
    for run in &parts.lineage.map {
        let Some(text) = parts.texts.slice(&run.field, run.start, run.start.saturating_add(run.length)) else { continue };
        let member = members.get(&run.raw_member.unwrap_or_default()).copied();
        Look { run, text, member, carrier, reasons: &reasons }.check(desk);
    }
    check_deleted(parts, &members, carrier, &reasons, desk);
}

/// Checks that bytes for which a rule put nothing, without a change that says so, hold no words.
fn check_deleted(parts: &Parts<'_>, members: &HashMap<u64, &LoadedMember>, carrier: Carrier, reasons: &Reasons<'_>, desk: &mut Desk<'_>) {
    let runs = Intervals::of(parts.lineage.map.iter().filter(|run| run.how == "emended").map(raw_of));
    for fate in parts.lineage.fates.iter().filter(|fate| fate.fate == "emended") {
        let end = fate.start.saturating_add(fate.length);
        let raw = (fate.raw_member.unwrap_or_default(), fate.start, end);
        let member = members.get(&raw.0).filter(|_| !runs.meet(raw) && !reasons.raw.meet(raw));
        let Some(characters) = member.and_then(|member| member.characters.as_ref()) else { continue };
        let holds = characters
            .at(fate.start..end)
            .is_some_and(|it| readings(carrier, it).iter().any(|reading| is_wordless(&without_tags(reading))));
        desk.check(Point::Emended, FILE, holds, || in_raw(fate.start, end), || "words were taken out, and no change says so".to_owned());
    }
}

/// What explains words that the source does not have.
#[derive(Default)]
struct Reasons<'a> {
    /// The raw bytes of changes.
    raw: Intervals,
    /// The places of changes in each text.
    places: HashMap<&'a str, Intervals>,
    /// The raw bytes that were emended under a code.
    codes: Intervals,
}

impl<'a> Reasons<'a> {
    fn of(parts: &'a Parts<'_>) -> Self {
        let changes = || parts.changes.iter().flatten().filter(|change| change.act != "doubt");
        let raw = changes().flat_map(|change| &change.raw).map(|it| (it.raw_member.unwrap_or_default(), it.raw_start, it.raw_end));
        let mut places: HashMap<&str, Vec<(u64, u64, u64)>> = HashMap::new();
        for change in changes() {
            places.entry(change.within.as_str()).or_default().push((0, change.start, change.end));
        }
        let emended = parts.lineage.fates.iter().filter(|fate| fate.fate == "emended" && fate.code.is_some());
        Self {
            raw: Intervals::of(raw),
            places: places.into_iter().map(|(name, places)| (name, Intervals::of(places))).collect(),
            codes: Intervals::of(emended.map(|it| (it.raw_member.unwrap_or_default(), it.start, it.start.saturating_add(it.length)))),
        }
    }

    /// Whether a change has the raw bytes of a run or stands where it stands.
    fn has_change(&self, run: &MapStretch) -> bool {
        let place = (0, run.start, run.start.saturating_add(run.length));
        self.raw.meet(raw_of(run)) || self.places.get(run.field.as_str()).is_some_and(|places| places.meet(place))
    }
}

fn raw_of(run: &MapStretch) -> (u64, u64, u64) {
    (run.raw_member.unwrap_or_default(), run.raw_start, run.raw_start.saturating_add(run.raw_length))
}

/// One run, looked at.
struct Look<'a> {
    run: &'a MapStretch,
    text: &'a str,
    member: Option<&'a LoadedMember>,
    carrier: Carrier,
    reasons: &'a Reasons<'a>,
}

impl Look<'_> {
    fn check(&self, desk: &mut Desk<'_>) {
        let (point, message) = match self.run.how.as_str() {
            "verbatim" => (Point::Verbatim, self.verbatim()),
            "stepped" | "decoded" => (Point::Decoded, self.decoded()),
            "emended" => (Point::Emended, self.emended()),
            "supplied" => (Point::Supplied, self.supplied()),
            _ => (Point::Map, Some("there is no such kind of run".to_owned())),
        };
        let needs_raw = matches!(point, Point::Verbatim | Point::Decoded);
        if needs_raw && self.member.is_none() {
            return;
        }
        let (_, start, end) = raw_of(self.run);
        let place = || {
            let MapStretch { field, start: at, length, .. } = self.run;
            format!("{field} {at}..{}, {}", at.saturating_add(*length), in_raw(start, end))
        };
        desk.check(point, FILE, message.is_none(), place, || message.unwrap_or_default());
    }

    fn verbatim(&self) -> Option<String> {
        let bytes = self.member?.slice(self.run.raw_start, self.run.raw_length);
        match bytes {
            None => Some("lies beyond the end of the member".to_owned()),
            Some(bytes) if bytes == self.text.as_bytes() => None,
            Some(bytes) => Some(format!("the text is {}, the raw bytes {}", quoted(self.text), quoted(&String::from_utf8_lossy(bytes)))),
        }
    }

    fn decoded(&self) -> Option<String> {
        match self.characters() {
            None => Some("the raw bytes do not decode in the charset of the record".to_owned()),
            Some(characters) if may_be(self.carrier, characters, self.text) => None,
            Some(characters) => Some(format!("the text is {}, the raw characters {}", quoted(self.text), quoted(characters))),
        }
    }

    fn characters(&self) -> Option<&str> {
        let (_, start, end) = raw_of(self.run);
        self.member?.characters.as_ref()?.at(start..end)
    }

    fn emended(&self) -> Option<String> {
        if self.reasons.has_change(self.run) || is_wordless(self.text) && self.run.raw_length == 0 {
            return None;
        }
        if !self.reasons.codes.meet(raw_of(self.run)) {
            return Some(format!("no change and no code explains {}", quoted(self.text)));
        }
        if self.member.is_none() || is_wordless(self.text) || self.characters().is_some_and(|it| self.has_same_words(it)) {
            return None;
        }
        Some(format!("the words are not those of the raw bytes, and no change says so: {}", quoted(self.text)))
    }

    /// Whether only white space, signs and the form of characters differ.
    fn has_same_words(&self, characters: &str) -> bool {
        let wanted = words_of(self.text);
        readings(self.carrier, characters).iter().any(|reading| words_of(reading) == wanted)
    }

    fn supplied(&self) -> Option<String> {
        if self.run.raw_length > 0 {
            return Some("supplied words have no raw bytes".to_owned());
        }
        let is_explained = self.text.trim().is_empty() || self.reasons.has_change(self.run);
        (!is_explained).then(|| format!("no change supplies {}", quoted(self.text)))
    }
}

/// Tells whether the raw bytes of a run that no rule touched give its text.
pub(super) fn says(run: &MapStretch, text: &str, member: &LoadedMember, carrier: Carrier) -> bool {
    let look = Look { run, text, member: Some(member), carrier, reasons: &Reasons::default() };
    let message = if run.how == "verbatim" { look.verbatim() } else { look.decoded() };
    message.is_none()
}

fn is_wordless(text: &str) -> bool {
    !text.contains(char::is_alphanumeric)
}

/// What stands between tags.
fn without_tags(text: &str) -> String {
    let mut in_tag = false;
    let between = |character: &char| {
        let was_in_tag = in_tag;
        in_tag = *character == '<' || (in_tag && *character != '>');
        !was_in_tag && !in_tag
    };
    text.chars().filter(between).collect()
}

fn words_of(text: &str) -> String {
    text.nfc().filter(|character| character.is_alphanumeric()).collect()
}

/// The beginning of some words, quoted, with what a terminal would obey escaped.
pub(super) fn quoted(words: &str) -> String {
    let short: String = words.chars().take(40).collect();
    format!("{short:?}{}", if short.len() < words.len() { "…" } else { "" })
}
