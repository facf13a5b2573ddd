//! The Gregorian calendar: months' lengths, days counted from the beginning of 1970.
//!
//! Written here since it is twenty lines; the crates that have it bring zones, clocks and formats that are not wanted.

/// Gives the number of days of a month; 31 where the month is none.
pub(super) fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Gives the days from the beginning of 1970.
pub(super) fn days_from_epoch(year: i32, month: u8, day: u8) -> i64 {
    let (month, year) = (i64::from(month), i64::from(year) - i64::from(month <= 2));
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// Gives year, month and day of a day counted from the beginning of 1970; `None` outside the years 1000 to 2200.
pub(super) fn date_of_day(days: i64) -> Option<(i32, u8, u8)> {
    // 365.2425 days a year; the guess is right or one too late.
    let guess = i32::try_from(1970 + days.checked_mul(400)?.div_euclid(146_097)).ok().filter(|year| (999..=2201).contains(year))?;
    let year = (guess - 1..=guess + 1).rev().find(|year| days_from_epoch(*year, 1, 1) <= days)?;
    let month = (1..=12).rev().find(|month| days_from_epoch(year, *month, 1) <= days)?;
    let day = u8::try_from(days - days_from_epoch(year, month, 1) + 1).ok()?;
    (1000..=2200).contains(&year).then_some((year, month, day))
}
