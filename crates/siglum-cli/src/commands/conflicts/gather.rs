//! Which fields of a record are in doubt, and how much.

use serde::Serialize;
use siglum::dataset::read::Lines;
use siglum::dataset::record::{ClaimLine, Conflict, FieldBasis, Hundredths, Record};
use siglum::model::Field;

use super::against::{Against, strongest};
use crate::output::Usage;

/// Fields without which a text can neither be found nor cited.
const THAT_MATTER: [Field; 4] = [Field::Title, Field::Authors, Field::DatePublished, Field::Language];

/// Below this confidence, in hundredths, a field that matters is listed. From 60 on a value is believed at all; what one
/// line of a text or one element of a page's head says, and nothing speaks against, lies above 70.
const UNSURE: u8 = 70;

/// A field in doubt. The order is that of the JSON.
#[derive(Debug, Serialize)]
pub(super) struct Doubtful {
    /// The document.
    pub(super) id: String,
    /// The field.
    pub(super) field: String,
    /// The values chosen.
    pub(super) chosen: Vec<String>,
    /// What they rest on.
    pub(super) basis: String,
    /// The rule that decided.
    pub(super) rule: String,
    /// How sure it is.
    pub(super) confidence: Option<Hundredths>,
    /// How doubtful it is, in hundredths; twice that for a field that matters.
    pub(super) doubt: u16,
    /// `conflict`, `abstained` or `unsure`.
    pub(super) kind: &'static str,
    /// Why, in a sentence, where claims are at odds.
    pub(super) reason: Option<String>,
    /// The strongest claim against what was chosen.
    pub(super) against: Option<Against>,
}

/// Gives the doubtful fields of a record, the most doubtful first; all of them, or one.
pub(super) fn doubtful_fields(record: &Record, claims: &Lines, wanted: Option<Field>) -> Result<Vec<Doubtful>, Usage> {
    let conflict_of = |field: &str| record.conflicts.iter().find(|conflict| conflict.field == field);
    let mut found = Vec::new();
    for basis in record.fields.iter().filter(|basis| wanted.is_none_or(|wanted| wanted.name() == basis.field)) {
        let conflict = conflict_of(&basis.field);
        let matters = THAT_MATTER.iter().any(|field| field.name() == basis.field) || wanted.is_some();
        if let Some(kind) = kind_of(basis, conflict.is_some(), matters) {
            found.push((kind, basis, conflict));
        }
    }
    if found.is_empty() {
        return Ok(Vec::new());
    }
    let claims: Vec<ClaimLine> = claims.all(&record.id)?;
    let mut fields: Vec<Doubtful> =
        found.into_iter().map(|(kind, basis, conflict)| doubtful(record, kind, basis, conflict, &claims)).collect();
    fields.sort_by_key(|field| std::cmp::Reverse(field.doubt));
    Ok(fields)
}

/// Why a field is listed; `None` if it is not.
fn kind_of(basis: &FieldBasis, is_at_odds: bool, matters: bool) -> Option<&'static str> {
    let is_unsure = basis.confidence.is_some_and(|confidence| confidence.0 < UNSURE);
    match basis.basis.as_str() {
        "pinned" => None,
        "abstained" if matters || is_at_odds => Some("abstained"),
        _ if is_at_odds => Some("conflict"),
        "found" | "inferred" if matters && is_unsure => Some("unsure"),
        _ => None,
    }
}

fn doubtful(record: &Record, kind: &'static str, basis: &FieldBasis, conflict: Option<&Conflict>, claims: &[ClaimLine]) -> Doubtful {
    Doubtful {
        id: record.id.clone(),
        field: basis.field.clone(),
        chosen: conflict.map_or_else(|| values_of(record, &basis.field), |conflict| conflict.chosen.clone()),
        basis: basis.basis.clone(),
        rule: basis.rule.clone(),
        confidence: basis.confidence,
        doubt: doubt_of(basis),
        kind,
        reason: conflict.map(|conflict| conflict.reason.clone()),
        against: strongest(claims.iter().filter(|claim| claim.field == basis.field)),
    }
}

/// What the confidence lacks to a hundred; a hundred where nothing was believed, half of it where nothing was weighed. Twice
/// that for a field that matters.
fn doubt_of(basis: &FieldBasis) -> u16 {
    let lacking = match basis.confidence {
        _ if basis.basis == "abstained" => 100,
        Some(confidence) => 100 - u16::from(confidence.0.min(100)),
        None => 50,
    };
    let matters = THAT_MATTER.iter().any(|field| field.name() == basis.field);
    if matters { 2 * lacking } else { lacking }
}

/// The values of a field as the record has them: a text, or a list of texts. Lists of objects are told by their first text.
fn values_of(record: &Record, field: &str) -> Vec<String> {
    let value = serde_json::to_value(record).ok().and_then(|mut record| record.get_mut(field).map(serde_json::Value::take));
    let text = |value: &serde_json::Value| match value {
        serde_json::Value::String(text) => Some(text.clone()),
        serde_json::Value::Object(parts) => parts.values().find_map(|part| part.as_str().map(str::to_owned)),
        _ => None,
    };
    match value {
        Some(serde_json::Value::Array(values)) => values.iter().filter_map(text).collect(),
        Some(value) => text(&value).into_iter().collect(),
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn basis(field: &str, basis: &str, confidence: Option<u8>) -> FieldBasis {
        let (field, basis) = (field.to_owned(), basis.to_owned());
        FieldBasis { field, basis, rule: "M108".to_owned(), confidence: confidence.map(Hundredths), claims: 2, rejected: 1 }
    }

    #[test]
    fn doubt_is_what_confidence_lacks_and_counts_twice_where_it_matters() {
        assert_eq!(doubt_of(&basis("authors", "found", Some(70))), 60);
        assert_eq!(doubt_of(&basis("url", "found", Some(70))), 30);
        assert_eq!(doubt_of(&basis("authors", "abstained", Some(40))), 200);
        assert_eq!(doubt_of(&basis("url", "found", None)), 50);
    }

    #[test]
    fn what_is_silent_pinned_or_sure_is_not_listed() {
        for (field, matters) in [
            (basis("title", "silent", None), true),
            (basis("title", "pinned", None), true),
            (basis("title", "found", Some(UNSURE)), true),
            (basis("genre", "abstained", Some(40)), false),
            (basis("genre", "found", Some(61)), false),
        ] {
            assert_eq!(kind_of(&field, false, matters), None, "{field:?}");
        }
        assert_eq!(kind_of(&basis("title", "found", Some(UNSURE - 1)), false, true), Some("unsure"));
        assert_eq!(kind_of(&basis("genre", "found", Some(98)), true, false), Some("conflict"));
        assert_eq!(kind_of(&basis("title", "pinned", None), true, true), None);
    }
}
