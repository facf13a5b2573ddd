//! The map from text to raw bytes: that it covers title, text and notes.

use std::collections::HashMap;

use super::document::Parts;
use super::report::{Desk, Point, in_text};
use crate::read::Indexed;
use crate::record::MapStretch;

const FILE: &str = "lineage.jsonl";

/// Checks that the runs of each text follow each other and leave out nothing but what joins blocks.
pub(super) fn check(parts: &Parts<'_>, desk: &mut Desk<'_>) {
    let mut runs: HashMap<&str, Vec<&MapStretch>> = HashMap::new();
    for run in &parts.lineage.map {
        runs.entry(run.field.as_str()).or_default().push(run);
    }
    for name in parts.texts.names() {
        let own = runs.remove(name).unwrap_or_default();
        let Some(text) = parts.texts.get(name) else { continue };
        if *name == "title" && own.is_empty() {
            check_claimed_title(parts, desk);
            continue;
        }
        desk.checks.seen(Point::Map, text.len());
        if let Err((start, end, message)) = covers(text, &own, joints_of(name)) {
            desk.fail(Point::Map, FILE, in_text(name, start, end), message.to_owned());
        }
    }
    let mut unknown: Vec<&str> = runs.into_keys().collect();
    unknown.sort_unstable();
    unknown.iter().for_each(|name| desk.fail(Point::Map, FILE, String::new(), format!("the map has runs of {name}, which is no text")));
}

/// What may stand between two runs and is in none.
fn joints_of(name: &str) -> &'static str {
    if matches!(name, "text" | "title") { "\n\n" } else { "\n" }
}

fn covers(text: &Indexed<'_>, runs: &[&MapStretch], joint: &str) -> Result<(), (u64, u64, &'static str)> {
    let mut at = 0;
    for run in runs {
        let end = run.start.saturating_add(run.length);
        if run.length == 0 {
            return Err((run.start, end, "a run holds no character"));
        }
        if run.start < at {
            return Err((run.start, end, "a run overlaps the one before, or is out of order"));
        }
        if run.start > at && (at == 0 || text.slice(at, run.start) != Some(joint)) {
            return Err((at, run.start, "no run has these characters"));
        }
        if end > text.len() {
            return Err((run.start, end, "a run lies beyond the end of the text"));
        }
        at = end;
    }
    if at < text.len() { Err((at, text.len(), "no run has these characters")) } else { Ok(()) }
}

/// Checks that a title without runs is what an accepted claim says.
fn check_claimed_title(parts: &Parts<'_>, desk: &mut Desk<'_>) {
    let (Some(title), Some(claims)) = (&parts.record.title, &parts.claims) else { return };
    let holds = claims
        .iter()
        .any(|claim| claim.field == "title" && claim.accepted && (claim.value == *title || claim.normal.as_ref() == Some(title)));
    desk.check(Point::Map, FILE, holds, || "title".to_owned(), || "no run and no accepted claim gives it".to_owned());
}
