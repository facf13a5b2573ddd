//! Styles as Markdown can have them: of each kind one at a place, and no link in a link.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::ops::Range;

use siglum_model::{StyleKind, Wording};

/// A style with its range.
pub(super) type Span<'a> = (Range<usize>, &'a StyleKind);

/// Gives the styles of a wording in the order of their start, the wider first. Those of one kind that touch or overlap are
/// one; of links that overlap the first stands. Orphan marks are words like others.
pub(super) fn spans(wording: &Wording) -> Vec<Span<'_>> {
    let mut of_kind: BTreeMap<&StyleKind, Vec<Range<usize>>> = BTreeMap::new();
    for style in wording.styles().iter().filter(|style| !matches!(style.kind, StyleKind::OrphanMark { .. })) {
        let own = of_kind.entry(&style.kind).or_default();
        match own.last_mut() {
            Some(last) if style.range.start <= last.end => last.end = last.end.max(style.range.end),
            _ => own.push(style.range.clone()),
        }
    }
    let mut out: Vec<Span<'_>> =
        of_kind.into_iter().flat_map(|(kind, ranges)| ranges.into_iter().map(move |range| (range, kind))).collect();
    out.sort_by_key(|(range, _)| (range.start, Reverse(range.end)));
    apart_links(&mut out);
    out
}

/// Cuts links short that begin within another.
fn apart_links(spans: &mut Vec<Span<'_>>) {
    let mut end = 0;
    for (range, kind) in spans.iter_mut() {
        if matches!(kind, StyleKind::Link { .. }) {
            range.start = range.start.max(end);
            end = end.max(range.end);
        }
    }
    spans.retain(|(range, _)| !range.is_empty());
    spans.sort_by_key(|(range, _)| (range.start, Reverse(range.end)));
}
