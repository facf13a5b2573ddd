//! From weights to chances: what speaks for each value, and how likely it is that it, or none of them, is right.
//!
//! The values of a field and *none of them* compete: the chance of one is e to its log-odds over the sum of all. It is
//! worked out in whole numbers, so that it is the same everywhere.

use siglum_model::Field;

use crate::Group;
use crate::weights::{Weight, rows, weigh};

/// One in fixed point.
const ONE: u64 = 1 << 30;

/// e to the power of -0.01 and of -1, in fixed point.
const HUNDREDTH: u64 = 1_063_057_862;
const WHOLE: u64 = 395_007_542;

/// Beyond so many hundredths a value that is less likely counts for nothing.
const FAR: i32 = 2_000;

/// Adds up what speaks for a value: in each group its best source, and every trait.
pub(crate) fn log_odds(field: Field, evidence: &[&'static str]) -> i32 {
    let mut best: Vec<(Group, i32)> = Vec::new();
    let mut sum: i32 = 0;
    for row in evidence.iter().map(|source| weigh(field, source)) {
        if row.group == Group::Trait {
            sum = sum.saturating_add(row.weight);
            continue;
        }
        match best.iter_mut().find(|(group, _)| *group == row.group) {
            Some((_, weight)) => *weight = row.weight.max(*weight),
            None => best.push((row.group, row.weight)),
        }
    }
    best.into_iter().fold(sum, |sum, (_, weight)| sum.saturating_add(weight))
}

/// Gives the chance of each value in ten-thousandths, `none` being the log-odds of none of them.
pub(crate) fn chances(values: &[i32], none: i32) -> Vec<u16> {
    let highest = values.iter().copied().fold(none, i32::max);
    let share = |odds: i32| power(highest.saturating_sub(odds));
    let sum: u64 = values.iter().map(|odds| share(*odds)).sum::<u64>() + share(none);
    values.iter().map(|odds| u16::try_from(share(*odds) * 10_000 / sum.max(1)).unwrap_or(10_000)).collect()
}

/// e to the power of a negative number of hundredths, in fixed point.
fn power(hundredths: i32) -> u64 {
    if hundredths >= FAR {
        return 0;
    }
    let times = |base: u64, count: i32| (0..count).fold(ONE, |power, _| (power * base) >> 30);
    (times(WHOLE, hundredths / 100) * times(HUNDREDTH, hundredths % 100)) >> 30
}

/// The confidence, in hundredths, of a chance in ten-thousandths, as the share of right values among those of like chance on
/// sites left out in training.
pub(crate) fn confidence(field: Field, chance: u16) -> u8 {
    let part = crate::weights::part_of(field);
    let steps = calibration(part);
    let chance = i32::from(chance);
    let after = steps.iter().position(|(from, _)| *from > chance).unwrap_or(steps.len());
    let at = |index: usize| steps.get(index).copied();
    let share = match (after.checked_sub(1).and_then(at), at(after)) {
        (Some((low, a)), Some((high, b))) => a + (b - a) * (chance - low) / (high - low).max(1),
        (Some((_, share)), None) | (None, Some((_, share))) => share,
        (None, None) => chance,
    };
    ((share + 50) / 100).clamp(1, 99) as u8
}

/// The steps of the calibration of a part of the table: chances and shares in ten-thousandths.
fn calibration(part: &str) -> Vec<(i32, i32)> {
    let own = rows().iter().filter(|row| row.part == part);
    own.filter_map(|row: &Weight| Some((row.source.strip_prefix("calibration.")?.parse().ok()?, row.weight))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chances_are_shares_of_the_odds() {
        assert_eq!(chances(&[0], 0), [5_000]);
        assert_eq!(chances(&[], 0), [0; 0]);
        let two = chances(&[100, 0], 0);
        assert!(two[0] > 5_750 && two[0] < 5_770 && two[1] > 2_110 && two[1] < 2_130, "{two:?}");
        assert_eq!(chances(&[i32::MAX, i32::MIN], 0), [10_000, 0]);
        assert!(chances(&[-5_000], 0)[0] == 0);
    }

    #[test]
    fn a_group_has_one_vote() {
        let one = log_odds(Field::Authors, &["meta.author"]);
        assert_eq!(log_odds(Field::Authors, &["meta.author", "meta.author"]), one);
        let best = log_odds(Field::Authors, &["meta.author"]).max(log_odds(Field::Authors, &["jsonld.article.author"]));
        assert_eq!(log_odds(Field::Authors, &["meta.author", "jsonld.article.author"]), best);
    }
}
