//! From chances to confidences: the share of right values among those of like chance, never falling.

/// The least pages of a step.
const LEAST: f64 = 25.0;

/// Chances and the shares that were right, both rising; between them it goes straight.
#[derive(Clone, Debug, Default)]
pub(super) struct Steps(pub(super) Vec<(f64, f64)>);

impl Steps {
    /// Makes steps of chances and whether each was right (isotonic regression by pooling neighbours that fall).
    pub(super) fn of(judged: impl Iterator<Item = (f64, bool)>) -> Self {
        let mut judged: Vec<(f64, bool)> = judged.filter(|(chance, _)| *chance > 0.0).collect();
        judged.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
        // Sum of chances, sum of right ones, count.
        let mut pools: Vec<(f64, f64, f64)> = Vec::new();
        for (chance, is_right) in judged {
            pools.push((chance, f64::from(u8::from(is_right)), 1.0));
            while let [.., before, last] = pools.as_slice() {
                if before.1 / before.2 < last.1 / last.2 && before.2 >= LEAST && last.2 >= 1.0 {
                    break;
                }
                let merged = (before.0 + last.0, before.1 + last.1, before.2 + last.2);
                pools.truncate(pools.len() - 2);
                pools.push(merged);
            }
        }
        let mut highest: f64 = 0.0;
        let step = |(chance, right, count): (f64, f64, f64)| {
            // Half a page more on either side: no share is 0 or 1.
            highest = highest.max((right + 0.5) / (count + 1.0));
            (chance / count, highest)
        };
        Self(pools.into_iter().map(step).collect())
    }

    /// The confidence of a chance.
    pub(super) fn share(&self, chance: f64) -> f64 {
        let after = self.0.iter().position(|(from, _)| *from > chance).unwrap_or(self.0.len());
        match (after.checked_sub(1).and_then(|at| self.0.get(at)), self.0.get(after)) {
            (Some((low, a)), Some((high, b))) => a + (b - a) * (chance - low) / (high - low).max(1e-9),
            (Some((_, share)), None) | (None, Some((_, share))) => *share,
            (None, None) => chance,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_rise_with_chances() {
        let judged = (0..400).map(|at| (f64::from(at) / 400.0, at % 7 < at / 60));
        let steps = Steps::of(judged);
        assert!(steps.0.len() > 2 && steps.0.is_sorted_by(|a, b| a.0 < b.0 && a.1 <= b.1), "{steps:?}");
        assert!(steps.share(0.0) <= steps.share(0.5) && steps.share(0.5) <= steps.share(1.0));
    }
}
