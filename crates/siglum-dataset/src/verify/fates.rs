//! The fates of a document's raw bytes: parted, summed, and as the map says.

use std::collections::BTreeMap;

use super::document::Parts;
use super::intervals::{Interval, Intervals, first_outside};
use super::report::{Desk, Point, in_raw};
use crate::record::{ByteAccount, CodeBytes, FateStretch, MapStretch};

const FILE: &str = "lineage.jsonl";

/// Checks that fates part the bytes, that they are what the account sums up, and what the map says.
pub(super) fn check(parts: &Parts<'_>, desk: &mut Desk<'_>) {
    let mut ends: BTreeMap<u64, u64> = BTreeMap::new();
    for fate in &parts.lineage.fates {
        let end = ends.entry(fate.raw_member.unwrap_or_default()).or_default();
        let fault = fault_of(fate, *end, parts);
        let place = || in_raw(fate.start, fate.start.saturating_add(fate.length));
        desk.check(Point::Fates, FILE, fault.is_none(), place, || fault.unwrap_or_default().to_owned());
        *end = (*end).max(fate.start.saturating_add(fate.length));
    }
    check_account(&parts.record.byte_account, &parts.lineage.fates, desk);
    check_agreement(parts, desk);
}

fn fault_of(fate: &FateStretch, end: u64, parts: &Parts<'_>) -> Option<&'static str> {
    let has_code = fate.code.is_some();
    match fate.fate.as_str() {
        "kept" | "decoded" | "markup" | "metadata" if has_code => return Some("this fate has no code"),
        "emended" | "dropped" if !has_code => return Some("this fate needs a code"),
        "kept" | "decoded" | "markup" | "metadata" | "emended" | "dropped" => {}
        _ => return Some("there is no such fate"),
    }
    if fate.length == 0 {
        Some("holds no byte")
    } else if fate.start < end {
        Some("overlaps the one before, or is out of order")
    } else if !parts.holds_raw(fate.raw_member, fate.start, fate.start.saturating_add(fate.length)) {
        Some("lies beyond the end of the member")
    } else {
        None
    }
}

/// All bytes of an account.
pub(super) fn sum(account: &ByteAccount) -> u64 {
    let coded = |list: &[CodeBytes]| list.iter().map(|it| it.bytes).sum::<u64>();
    account.kept + account.decoded + account.markup + account.metadata + coded(&account.emended) + coded(&account.dropped)
}

fn check_account(account: &ByteAccount, fates: &[FateStretch], desk: &mut Desk<'_>) {
    let plain = [("kept", account.kept), ("decoded", account.decoded), ("markup", account.markup), ("metadata", account.metadata)];
    let mut says: BTreeMap<(&str, Option<&str>), u64> = plain.map(|(name, bytes)| ((name, None), bytes)).into();
    for (name, list) in [("emended", &account.emended), ("dropped", &account.dropped)] {
        says.extend(list.iter().map(|it| ((name, Some(it.code.as_str())), it.bytes)));
    }
    let mut found: BTreeMap<(&str, Option<&str>), u64> = BTreeMap::new();
    for fate in fates {
        *found.entry((fate.fate.as_str(), fate.code.as_deref())).or_default() += fate.length;
    }
    says.retain(|_, bytes| *bytes > 0);
    let mut keys: Vec<_> = says.keys().chain(found.keys()).copied().collect();
    keys.sort_unstable();
    keys.dedup();
    for key in keys {
        let [says, found] = [&says, &found].map(|map| map.get(&key).copied().unwrap_or_default());
        let place = || ["byte_account.", key.0, key.1.map_or("", |_| " "), key.1.unwrap_or_default()].concat();
        let message = || format!("says {says} bytes, and the fates have {found}");
        desk.check(Point::Account, "documents.jsonl", says == found, place, message);
    }
}

/// Checks that bytes have the fate of a text exactly where the map has them in one.
fn check_agreement(parts: &Parts<'_>, desk: &mut Desk<'_>) {
    let fates = |wanted: &[&str]| {
        let own = parts.lineage.fates.iter().filter(|it| wanted.contains(&it.fate.as_str()));
        Intervals::of(own.map(|it| (it.raw_member.unwrap_or_default(), it.start, it.start.saturating_add(it.length)))).union()
    };
    let raw = |it: &MapStretch| (it.raw_member.unwrap_or_default(), it.raw_start, it.raw_start.saturating_add(it.raw_length));
    let runs = |wanted: &[&str]| {
        let own = parts.lineage.map.iter().filter(|it| wanted.contains(&it.how.as_str()));
        Intervals::of(own.map(raw)).union()
    };
    let pairs: [(Vec<Interval>, Vec<Interval>, &str); 5] = [
        (fates(&["kept"]), runs(&["verbatim", "stepped"]), "kept, but no verbatim or stepped run has them"),
        (fates(&["decoded"]), runs(&["decoded", "stepped"]), "decoded, but no decoded or stepped run has them"),
        (runs(&["verbatim"]), fates(&["kept"]), "in a verbatim run, but their fate is not kept"),
        (runs(&["stepped", "decoded"]), fates(&["kept", "decoded"]), "in a decoded run, but their fate is neither kept nor decoded"),
        (runs(&["emended"]), fates(&["kept", "decoded", "emended"]), "in an emended run, but their fate is that of no text"),
    ];
    for (some, all, message) in pairs {
        desk.checks.seen(Point::Agreement, some.len() as u64);
        if let Some((_, start, end)) = first_outside(&some, &all) {
            desk.fail(Point::Agreement, FILE, in_raw(start, end), format!("are {message}"));
        }
    }
}
