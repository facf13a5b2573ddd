//! Duplicate keys: the same name twice in one object.

use std::borrow::Cow;
use std::collections::HashMap;

use super::faults::{FaultKind, Faults};
use super::node::{Key, KeyStyle};
use super::strings::decode_plain;

/// Up to here comparing each key with each is quicker than a table.
const FEW: usize = 8;

/// Reports every key that another one before it has named, with the nearest such one.
pub(super) fn report_duplicates(text: &str, keys: impl Iterator<Item = Key>, faults: &mut Faults) {
    let named: Vec<_> = keys.filter(|key| key.style != KeyStyle::None).map(|key| (decode_plain(text, key.inner.range()), key)).collect();
    if named.len() <= FEW {
        report_among_few(&named, faults);
    } else {
        report_among_many(&named, faults);
    }
}

fn report_among_few(named: &[(Cow<'_, str>, Key)], faults: &mut Faults) {
    for (position, (name, key)) in named.iter().enumerate() {
        let before = named.iter().take(position).rfind(|(other, _)| other == name);
        if let Some((_, earlier)) = before {
            report(*key, *earlier, faults);
        }
    }
}

fn report_among_many(named: &[(Cow<'_, str>, Key)], faults: &mut Faults) {
    let mut seen = HashMap::with_capacity(named.len());
    for (name, key) in named {
        if let Some(earlier) = seen.insert(name, *key) {
            report(*key, earlier, faults);
        }
    }
}

fn report(key: Key, earlier: Key, faults: &mut Faults) {
    faults.add_related(FaultKind::DuplicateKey, key.span(), Some(earlier.span()));
}
