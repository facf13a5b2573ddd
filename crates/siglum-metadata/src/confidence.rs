//! From log-odds to a confidence, in whole numbers.

/// The logistic function at steps of half a unit of log-odds, in ten-thousandths.
const LOGISTIC: [i32; 13] = [5000, 6225, 7311, 8176, 8808, 9241, 9526, 9707, 9820, 9890, 9933, 9959, 9975];

/// Gives the confidence, in hundredths, of log-odds in hundredths. Between the steps it goes straight; it never reaches
/// 0 or 100.
pub fn confidence(log_odds: i32) -> u8 {
    let size = log_odds.unsigned_abs().min(599) as usize;
    let (step, rest) = (size / 50, (size % 50) as i32);
    let low = LOGISTIC[step];
    let high = LOGISTIC[step + 1];
    let chance = low + (high - low) * rest / 50;
    let chance = if log_odds < 0 { 10_000 - chance } else { chance };
    ((chance + 50) / 100).clamp(1, 99) as u8
}

#[cfg(test)]
mod tests {
    use super::confidence;

    #[test]
    fn the_curve_rises_and_is_even() {
        assert_eq!((confidence(0), confidence(220), confidence(-220)), (50, 90, 10));
        assert_eq!((confidence(i32::MAX), confidence(i32::MIN)), (99, 1));
        let all: Vec<u8> = (-700..700).map(confidence).collect();
        assert!(all.is_sorted());
    }
}
