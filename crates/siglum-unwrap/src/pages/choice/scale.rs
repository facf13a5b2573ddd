//! Counts and shares in one byte, as the model reads them.

/// Puts a count on a scale of one byte: exact below 16, then eight steps to each doubling.
pub(super) fn count(count: usize) -> u8 {
    let Ok(count) = u32::try_from(count) else { return u8::MAX };
    if count < 16 {
        return count as u8;
    }
    let octave = count.ilog2();
    (16 + (octave - 4) * 8 + ((count >> (octave - 3)) & 7)) as u8
}

/// Puts a share on a scale of 0 to 200. Of nothing it is 255.
pub(super) fn share(part: usize, whole: usize) -> u8 {
    match (part.min(whole) as u64 * 200).checked_div(whole as u64) {
        Some(share) => share as u8,
        None => u8::MAX,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_larger_count_never_stands_lower() {
        assert!((0..100_000).all(|n| count(n) <= count(n + 1)));
        assert_eq!((count(15), count(16), count(u32::MAX as usize), count(usize::MAX)), (15, 16, 239, 255));
    }

    #[test]
    fn a_share_of_nothing_is_told_from_none() {
        assert_eq!((share(0, 5), share(5, 5), share(9, 5), share(0, 0)), (0, 200, 200, 255));
    }
}
