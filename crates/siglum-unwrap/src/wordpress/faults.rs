//! The faults of a JSON text as doubts of the document they stand in.

use siglum_model::{Passage, Span};
use siglum_rule::{About, Builder};

use crate::json::{FaultKind, Index};
use crate::rules::{U201, U202, U203, U204, U205};

fn about(kind: FaultKind) -> Option<&'static About> {
    match kind {
        FaultKind::Bom => None,
        FaultKind::Lead | FaultKind::Tail | FaultKind::AnotherRoot => Some(&U205),
        FaultKind::Truncated | FaultKind::Unclosed | FaultKind::NoValue | FaultKind::TooLong => Some(&U204),
        FaultKind::LoneSurrogate => Some(&U202),
        FaultKind::DuplicateKey => Some(&U203),
        _ => Some(&U201),
    }
}

/// Records one doubt for each kind of fault whose place is wanted, at its first place.
pub(crate) fn report(source: &Passage, index: &Index<'_>, wanted: impl Fn(Span) -> bool, builder: &mut Builder) {
    for kind in FaultKind::ALL {
        let Some(about) = about(kind) else { continue };
        let places = index.faults().iter().filter(|fault| fault.kind == kind);
        let places: Vec<Span> = places.filter_map(|fault| place(source, fault.span.clone())).filter(|span| wanted(*span)).collect();
        let Some(first) = places.first() else { continue };
        if about.code == U205.code {
            places.iter().for_each(|span| builder.dropped(*span, about));
        }
        let words = match places.len() {
            1 => format!("{} at byte {}", kind.name().replace('-', " "), first.start),
            count => format!("{} at {count} places, first at byte {}", kind.name().replace('-', " "), first.start),
        };
        builder.doubt(about, Some(*first), words);
    }
}

fn place(source: &Passage, range: std::ops::Range<usize>) -> Option<Span> {
    if range.is_empty() { source.raw_place(range.start) } else { source.raw_hull(range) }
}
