//! Sets of raw stretches, for one look each.

/// A raw place: member, first byte, one past the last.
pub(crate) type Interval = (u64, u64, u64);

/// Stretches that may overlap, in order.
#[derive(Debug, Default)]
pub(crate) struct Intervals {
    /// Each with the furthest end up to it within its member.
    sorted: Vec<(Interval, u64)>,
}

impl Intervals {
    pub(crate) fn of(intervals: impl IntoIterator<Item = Interval>) -> Self {
        let mut sorted: Vec<(Interval, u64)> = intervals.into_iter().map(|it| (it, it.2)).collect();
        sorted.sort_unstable();
        let mut last: Option<(u64, u64)> = None;
        for (interval, furthest) in &mut sorted {
            if let Some((member, end)) = last
                && member == interval.0
            {
                *furthest = (*furthest).max(end);
            }
            last = Some((interval.0, *furthest));
        }
        Self { sorted }
    }

    /// Tells whether a stretch overlaps one of the set. Of two, one without bytes overlaps if it lies in or at the other.
    pub(crate) fn meet(&self, (member, start, end): Interval) -> bool {
        let before = self.sorted.partition_point(|((own, first, _), _)| (*own, *first) <= (member, end));
        let last = before.checked_sub(1).and_then(|index| self.sorted.get(index));
        let touches = last.is_some_and(|((own, _, _), furthest)| *own == member && *furthest >= start);
        touches && (start == end || self.overlap((member, start, end)))
    }

    fn overlap(&self, (member, start, end): Interval) -> bool {
        let before = self.sorted.partition_point(|((own, first, _), _)| (*own, *first) < (member, end));
        let last = before.checked_sub(1).and_then(|index| self.sorted.get(index));
        let over = last.is_some_and(|((own, _, _), furthest)| *own == member && *furthest > start);
        let empty_within = |((own, first, last), _): &(Interval, u64)| *own == member && first == last && (start..=end).contains(first);
        over || self.sorted.get(before.saturating_sub(1)..).unwrap_or_default().iter().take(2).any(empty_within)
    }

    /// Gives the stretches, those that touch or overlap as one.
    pub(super) fn union(&self) -> Vec<Interval> {
        let mut union: Vec<Interval> = Vec::new();
        for ((member, start, end), _) in &self.sorted {
            match union.last_mut() {
                Some(last) if last.0 == *member && *start <= last.2 => last.2 = last.2.max(*end),
                _ => union.push((*member, *start, *end)),
            }
        }
        union.retain(|(_, start, end)| start < end);
        union
    }
}

/// Gives the first bytes of `some` that are in none of `all`; both must be unions.
pub(super) fn first_outside(some: &[Interval], all: &[Interval]) -> Option<Interval> {
    some.iter().find_map(|(member, start, end)| {
        let index = all.partition_point(|(own, _, last)| (*own, *last) <= (*member, *start));
        match all.get(index) {
            Some((own, first, last)) if own == member && first <= start && end <= last => None,
            Some((own, first, last)) if own == member && first <= start => Some((*member, *last, *end)),
            _ => Some((*member, *start, *end)),
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stretches_meet_and_join() {
        let set = Intervals::of([(0, 10, 20), (0, 5, 40), (0, 40, 41), (1, 0, 3), (0, 60, 60)]);
        assert!(set.meet((0, 30, 31)) && set.meet((1, 2, 9)) && set.meet((0, 55, 61)) && set.meet((0, 41, 41)));
        assert!(!set.meet((0, 41, 50)) && !set.meet((1, 3, 9)) && !set.meet((2, 0, 9)) && !set.meet((0, 0, 5)));
        assert_eq!(set.union(), [(0, 5, 41), (1, 0, 3)]);
        assert_eq!(first_outside(&[(0, 6, 9), (1, 2, 4)], &set.union()), Some((1, 3, 4)));
        assert_eq!(first_outside(&[(0, 6, 41)], &set.union()), None);
    }
}
