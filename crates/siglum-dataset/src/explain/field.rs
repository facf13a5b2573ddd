//! One metadata field.

use super::opened::Opened;
use super::{ClaimExplained, FieldExplained};
use crate::record::ClaimLine;

impl Opened {
    /// Explains a metadata field. `None` if there is no such field.
    pub fn explain_field(&self, name: &str) -> Option<FieldExplained> {
        let basis = self.record.fields.iter().find(|field| field.field == name);
        basis?;
        let value = serde_json::to_value(&self.record).ok().and_then(|record| record.get(name).cloned());
        let conflict = self.record.conflicts.iter().find(|conflict| conflict.field == name);
        let mut claims: Vec<ClaimExplained> =
            self.claims.iter().filter(|claim| claim.field == name).map(|claim| self.claim(claim)).collect();
        claims.sort_by_key(|it| !it.claim.accepted);
        Some(FieldExplained {
            id: self.record.id.clone(),
            source: self.record.source.path.clone(),
            field: name.to_owned(),
            value: value.unwrap_or_default(),
            basis: basis.cloned(),
            rule: basis.map(|basis| self.rule(&basis.rule)),
            reason: conflict.map(|conflict| conflict.reason.clone()),
            claims,
            changes: self
                .changes
                .iter()
                .filter(|change| change.within == name && name != "title")
                .map(|change| self.change(change))
                .collect(),
        })
    }

    pub(super) fn claim(&self, claim: &ClaimLine) -> ClaimExplained {
        let raw = claim.raw_start.zip(claim.raw_end).and_then(|(start, end)| self.raw(claim.raw_member, start, end).raw);
        ClaimExplained { claim: claim.clone(), raw }
    }
}
