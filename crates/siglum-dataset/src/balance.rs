//! The balance of a file: each byte belongs to one document or to the envelope.

use std::path::Path;

use siglum_model::{Document, Span};

use crate::error::{Error, Kind};
use crate::record::{ManifestMember, Member};

/// Counts the bytes of each member that belong to no document.
///
/// # Errors
/// Fails if two documents own one byte, or one owns a byte that is not there.
pub(crate) fn envelopes(path: &str, members: &[Member], documents: &[Document]) -> Result<Vec<ManifestMember>, Error> {
    let mut owned: Vec<Span> = documents.iter().flat_map(|document| &document.owned).copied().filter(|it| !it.is_empty()).collect();
    owned.sort_unstable();
    let mut rest: Vec<u64> = members.iter().map(|member| member.length).collect();
    let mut last = Span::default();
    for span in owned {
        let fault = |at: u64| Error::new(Kind::Overlap { member: span.member, at }, Path::new(path));
        let length = members.get(span.member as usize).map_or(0, |member| member.length);
        if u64::from(span.end) > length {
            return Err(fault(length.max(u64::from(span.start))));
        }
        if span.member == last.member && span.start < last.end {
            return Err(fault(u64::from(span.start)));
        }
        rest[span.member as usize] -= span.len() as u64;
        last = span;
    }
    Ok(members.iter().zip(rest).map(|(member, envelope)| ManifestMember::new(member, envelope)).collect())
}
