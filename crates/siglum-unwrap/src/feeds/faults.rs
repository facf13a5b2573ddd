//! The faults of an XML text as doubts of the document they stand in.

use siglum_model::{Change, Document, How};
use siglum_rule::{About, Builder};

use super::Feed;
use super::item::Item;
use crate::rules::{U601, U602, U603, U604};
use crate::xml::{Fault, FaultKind};

fn about(kind: FaultKind) -> &'static About {
    match kind {
        FaultKind::Truncated => &U602,
        FaultKind::UnknownEntity => &U603,
        _ => &U601,
    }
}

/// Tells whether a fault can keep items from being found.
pub(super) fn is_fatal(kind: FaultKind) -> bool {
    !matches!(kind, FaultKind::UnknownEntity | FaultKind::BareAmpersand)
}

/// Records the faults in an item, one doubt for each kind.
pub(super) fn doubt_item(item: &Item<'_, '_>, builder: &mut Builder) {
    let span = item.feed.index.span(item.node);
    let all = item.feed.index.faults();
    let first = all.partition_point(|fault| fault.span.start < span.start);
    let is_last = span.end == item.feed.index.text().len();
    let own = all[first..].iter().take_while(|fault| fault.span.start < span.end || is_last);
    for (about, change) in doubts(item.feed, own.collect()) {
        builder.doubt(about, change.raw.first().copied(), change.message.unwrap_or_default());
    }
}

/// Records with the first document what stands in no item of a document, and an encoding that is not the declared one.
pub(super) fn doubt_rest(feed: &Feed<'_, '_>, items: &[Item<'_, '_>], first: &mut Document) {
    let spans: Vec<_> = items.iter().map(|item| feed.index.span(item.node)).collect();
    let end = feed.index.text().len();
    let is_within = |fault: &&Fault| {
        let at = spans.partition_point(|span| span.end <= fault.span.start);
        let holds = spans.get(at).is_some_and(|span| span.start <= fault.span.start);
        holds || fault.span.start == end && spans.last().is_some_and(|span| span.end == end)
    };
    let rest = feed.index.faults().iter().filter(|fault| !is_within(fault));
    for (_, change) in doubts(feed, rest.collect()) {
        first.record(change);
    }
    if let Some(change) = belied_encoding(feed) {
        first.record(change);
    }
}

/// One doubt for each kind of fault, at its first place.
fn doubts(feed: &Feed<'_, '_>, faults: Vec<&Fault>) -> Vec<(&'static About, Change)> {
    let mut out = Vec::new();
    for kind in FaultKind::ALL {
        let mut places = faults.iter().filter(|fault| fault.kind == kind);
        let Some(first) = places.next() else { continue };
        let count = places.count() + 1;
        let raw = match first.span.is_empty() {
            true => feed.source.raw_place(first.span.start),
            false => feed.source.raw_hull(first.span.clone()),
        };
        let at = raw.map_or(0, |raw| raw.start);
        let words = match count {
            1 => format!("{} at byte {at}", kind.name()),
            count => format!("{} at {count} places, first at byte {at}", kind.name()),
        };
        let about = about(kind);
        out.push((about, Change { raw: raw.into_iter().collect(), ..Change::doubt(about.code, words) }));
    }
    out
}

/// A declaration names another charset than that of the bytes, which are UTF-8 beyond ASCII.
fn belied_encoding(feed: &Feed<'_, '_>) -> Option<Change> {
    let text = feed.index.text();
    let declaration = text.trim_start_matches('\u{feff}').trim_start().strip_prefix("<?xml")?;
    let start = text.len() - declaration.len();
    let declaration = declaration.get(..declaration.find("?>")?)?;
    let name = declaration.split_once("encoding")?.1.trim_start().strip_prefix('=')?.trim_start();
    let name: String =
        name.trim_start_matches(['"', '\'']).chars().take_while(|c| c.is_ascii_alphanumeric() || "-_:.".contains(*c)).collect();
    let is_utf8 = ["utf-8", "utf8", "us-ascii", "unicode-1-1-utf-8"].contains(&name.to_ascii_lowercase().as_str());
    let stands = |run: siglum_model::Mapped<'_>| run.how == How::Verbatim && !run.text.is_ascii();
    if name.is_empty() || is_utf8 || !feed.source.runs().any(stands) {
        return None;
    }
    let raw = feed.source.raw_hull(start..start + declaration.len());
    let message = format!("the declaration says {name}, the bytes are UTF-8");
    Some(Change { raw: raw.into_iter().collect(), ..Change::doubt(U604.code, message) })
}
