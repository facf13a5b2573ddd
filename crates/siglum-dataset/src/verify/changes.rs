//! Changes and doubts.

use siglum_model::Field;

use super::document::Parts;
use super::report::{Desk, Point, in_text};
use crate::record::ChangeLine;

const FILE: &str = "changes.jsonl";
const ACTS: [&str; 10] = ["replace", "delete", "supply", "move", "join", "split", "link", "drop", "set", "doubt"];
const LONGEST: usize = 200;

/// Checks the changes and doubts of a document.
pub(super) fn check(parts: &Parts<'_>, desk: &mut Desk<'_>) {
    let Some(changes) = &parts.changes else { return };
    for (index, change) in changes.iter().enumerate() {
        let fault = fault_of(change, index as u64, parts);
        let place = || format!("change {} ({}), {}", change.n, change.code, in_text(&change.within, change.start, change.end));
        desk.check(Point::Changes, FILE, fault.is_none(), place, || fault.unwrap_or_default().to_owned());
    }
    check_doubts(parts, changes, desk);
}

fn fault_of(change: &ChangeLine, index: u64, parts: &Parts<'_>) -> Option<&'static str> {
    let has_place = |name: &str, start: u64, end: u64| match parts.texts.get(name) {
        Some(text) => start <= end && end <= text.len(),
        None => Field::from_name(name).is_some() && end == 0,
    };
    let is_long = |words: &Option<String>| words.as_ref().is_some_and(|words| words.chars().count() > LONGEST);
    let is_outside = change.raw.iter().any(|raw| !parts.holds_raw(raw.raw_member, raw.raw_start, raw.raw_end));
    let to = change.to.as_ref();
    let faults = [
        (change.n != index, "its number is not that of its place"),
        (!ACTS.contains(&change.act.as_str()), "there is no such act"),
        (!has_place(&change.within, change.start, change.end), "it stands where no text is"),
        (to.is_some_and(|to| !has_place(&to.within, to.start, to.start)), "it leads to where no text is"),
        (is_outside, "its raw bytes are out of bounds"),
        (is_long(&change.before) || is_long(&change.after), "it shows more than 200 characters"),
        ((change.length > 0) != change.digest.is_some(), "length and digest do not go together"),
        (change.act == "doubt" && change.message.is_none(), "a doubt needs a message"),
        (!matches!(change.certainty.as_str(), "high" | "medium" | "low"), "there is no such certainty"),
        (!matches!(change.by.as_str(), "rule" | "curator"), "nobody of this name changes anything"),
    ];
    faults.iter().find(|(is_fault, _)| *is_fault).map(|(_, message)| *message)
}

/// Checks that the doubts of the record are those of the changes.
fn check_doubts(parts: &Parts<'_>, changes: &[ChangeLine], desk: &mut Desk<'_>) {
    for doubt in &parts.record.doubts {
        let change = usize::try_from(doubt.change).ok().and_then(|n| changes.get(n));
        let message = match change {
            None => Some("refers to a change that is not there"),
            Some(change) if change.act != "doubt" => Some("refers to a change that is no doubt"),
            Some(change) if change.code != doubt.code => Some("refers to a doubt of another code"),
            Some(change) if change.message.as_deref() != Some(&doubt.message) => Some("says something else than its change"),
            Some(_) => None,
        };
        let place = || format!("doubt {} of change {}", doubt.code, doubt.change);
        desk.check(Point::Doubts, "documents.jsonl", message.is_none(), place, || message.unwrap_or_default().to_owned());
    }
    let listed: std::collections::HashSet<u64> = parts.record.doubts.iter().map(|doubt| doubt.change).collect();
    for change in changes.iter().filter(|change| change.act == "doubt" && !listed.contains(&change.n)) {
        desk.fail(
            Point::Doubts,
            FILE,
            format!("change {} ({})", change.n, change.code),
            "is a doubt that the record does not list".to_owned(),
        );
    }
}
