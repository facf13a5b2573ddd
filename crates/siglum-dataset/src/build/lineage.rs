//! The fates of the raw bytes and the map of the text.

use std::collections::BTreeMap;

use siglum_model::{Document, Fated, How, Mapped};

use super::layout::{Layout, Placed};
use super::members::Members;
use crate::record::{ByteAccount, CodeBytes, FateStretch, LineageLine, MapStretch};

/// Gives a document's line of `lineage.jsonl`.
pub(super) fn lineage_of(document: &Document, id: &str, layout: &Layout<'_>, members: &Members) -> LineageLine {
    let fates = siglum_rule::account(document).iter().map(|fated| fate_stretch(fated, members)).collect();
    let mut map = Vec::new();
    for placed in &layout.placed {
        let field = layout.name(placed.home);
        map.extend(placed.wording.passage().runs().map(|run| map_stretch(&field, placed, &run, members)));
    }
    LineageLine { id: id.to_owned(), fates, map }
}

fn fate_stretch(fated: &Fated, members: &Members) -> FateStretch {
    FateStretch {
        start: u64::from(fated.span.start),
        length: fated.span.len() as u64,
        fate: fated.fate.name().to_owned(),
        code: fated.fate.code().map(|code| code.to_string()),
        raw_member: members.number(fated.span.member),
    }
}

fn map_stretch(field: &str, placed: &Placed<'_>, run: &Mapped<'_>, members: &Members) -> MapStretch {
    let start = placed.place(run.start);
    MapStretch {
        field: field.to_owned(),
        start,
        length: placed.place(run.start + run.text.len()) - start,
        raw_start: u64::from(run.raw.start),
        raw_length: run.raw.len() as u64,
        how: how_name(run.how).to_owned(),
        raw_member: members.number(run.raw.member),
    }
}

const fn how_name(how: How) -> &'static str {
    match how {
        How::Verbatim => "verbatim",
        How::Stepped(_) => "stepped",
        How::Decoded => "decoded",
        How::Emended(_) => "emended",
        How::Supplied(_) => "supplied",
    }
}

/// Adds up the fates.
pub(super) fn account_of(fates: &[FateStretch]) -> ByteAccount {
    let mut account = ByteAccount::default();
    let mut emended = BTreeMap::new();
    let mut dropped = BTreeMap::new();
    for stretch in fates {
        let code = stretch.code.clone().unwrap_or_default();
        match stretch.fate.as_str() {
            "kept" => account.kept += stretch.length,
            "decoded" => account.decoded += stretch.length,
            "markup" => account.markup += stretch.length,
            "metadata" => account.metadata += stretch.length,
            "emended" => *emended.entry(code).or_default() += stretch.length,
            _ => *dropped.entry(code).or_default() += stretch.length,
        }
    }
    account.emended = by_code(emended);
    account.dropped = by_code(dropped);
    account
}

fn by_code(bytes: BTreeMap<String, u64>) -> Vec<CodeBytes> {
    bytes.into_iter().map(|(code, bytes)| CodeBytes { code, bytes }).collect()
}
