//! Claims, and what the record counts of them.

use siglum_model::Field;

use super::document::Parts;
use super::report::{Desk, Point};

/// Checks the claims of a document against its fields and its bytes.
pub(super) fn check(parts: &Parts<'_>, desk: &mut Desk<'_>) {
    let Some(claims) = &parts.claims else { return };
    for claim in claims {
        let raw = claim.raw_start.zip(claim.raw_end);
        let message = if Field::from_name(&claim.field).is_none() {
            Some("there is no such field")
        } else if raw.is_some_and(|(start, end)| !parts.holds_raw(claim.raw_member, start, end)) {
            Some("its raw bytes are out of bounds")
        } else {
            None
        };
        let place = || format!("{} at {}", claim.field, claim.place.escape_debug());
        desk.check(Point::Claims, "claims.jsonl", message.is_none(), place, || message.unwrap_or_default().to_owned());
    }
    for field in &parts.record.fields {
        let own = || claims.iter().filter(|claim| claim.field == field.field);
        let (all, rejected) = (own().count() as u64, own().filter(|claim| !claim.accepted).count() as u64);
        let message = || format!("says {} claims, {} rejected; there are {all}, {rejected}", field.claims, field.rejected);
        let holds = (field.claims, field.rejected) == (all, rejected);
        desk.check(Point::Claims, "documents.jsonl", holds, || format!("fields.{}", field.field), message);
    }
}
