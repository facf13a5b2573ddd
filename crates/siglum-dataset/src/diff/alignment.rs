//! Which text of an old list is which of a new one.

use std::collections::HashMap;

use similar::{Algorithm, DiffOp, capture_diff_slices};

/// How far a text is looked for among those that replace it.
const WINDOW: usize = 24;

/// A text of the old list, of the new one, or one of both that are the same or nearly so.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    pub(super) old: Option<usize>,
    pub(super) new: Option<usize>,
}

/// Pairs the texts of two lists: first those that are equal, along a longest common subsequence, then, between these,
/// those that share more than half of their words.
pub(super) fn align(old: &[&str], new: &[&str]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for op in capture_diff_slices(Algorithm::Patience, old, new) {
        match op {
            DiffOp::Equal { old_index, new_index, len } => {
                pairs.extend((0..len).map(|step| Pair { old: Some(old_index + step), new: Some(new_index + step) }));
            }
            op => pair_near(old, new, op.old_range(), op.new_range(), &mut pairs),
        }
    }
    pairs
}

fn pair_near(old: &[&str], new: &[&str], from: std::ops::Range<usize>, to: std::ops::Range<usize>, pairs: &mut Vec<Pair>) {
    let mut next = to.start;
    for one in from {
        let near = (next..to.end.min(next + WINDOW)).find(|other| is_near(old.get(one), new.get(*other)));
        if let Some(other) = near {
            pairs.extend((next..other).map(|new| Pair { old: None, new: Some(new) }));
            next = other + 1;
        }
        pairs.push(Pair { old: Some(one), new: near });
    }
    pairs.extend((next..to.end).map(|new| Pair { old: None, new: Some(new) }));
}

/// Whether two texts share more than half of their words, or one begins with the other.
fn is_near(one: Option<&&str>, other: Option<&&str>) -> bool {
    let (Some(one), Some(other)) = (one, other) else { return false };
    let mut counts: HashMap<&str, usize> = HashMap::new();
    let mut all = 0;
    for word in one.split_whitespace() {
        *counts.entry(word).or_default() += 1;
        all += 1;
    }
    let mut shared = 0;
    for word in other.split_whitespace() {
        all += 1;
        if let Some(count) = counts.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            shared += 2;
        }
    }
    shared * 2 > all || (!one.is_empty() && other.starts_with(*one)) || (!other.is_empty() && one.starts_with(*other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_anchor_and_near_ones_pair() {
        let old = ["Head", "one two three four", "same", "gone away for ever"];
        let new = ["Head", "brand new words here", "one two three five", "same"];
        let pairs: Vec<_> = align(&old, &new).into_iter().map(|pair| (pair.old, pair.new)).collect();
        assert_eq!(pairs, [(Some(0), Some(0)), (None, Some(1)), (Some(1), Some(2)), (Some(2), Some(3)), (Some(3), None)]);
    }
}
