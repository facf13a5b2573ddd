//! Dates as programs count them.

use super::calendar::date_of_day;
use super::moment::Moment;
use super::reading::Reading;

/// Reads seconds or milliseconds from the beginning of 1970, in UTC. Up to ten figures are seconds (to the year 2286),
/// twelve or thirteen are milliseconds; a fraction is dropped.
///
/// Only where a source is known to count so: any number of ten figures would be a date.
///
/// ```
/// use siglum_metadata::dates::{Reading, read_epoch};
/// let Reading::Date(date) = read_epoch("1551694500") else { panic!() };
/// assert_eq!(date.to_string(), "2019-03-04T10:15:00Z");
/// assert_eq!(read_epoch("1551694500000"), read_epoch("1551694500"));
/// assert_eq!(read_epoch("0"), Reading::Zero);
/// ```
pub fn read_epoch(text: &str) -> Reading {
    let text = text.trim();
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits = whole.strip_prefix('-').unwrap_or(whole);
    let are_figures = |part: &str| part.bytes().all(|b| b.is_ascii_digit());
    let scale = match digits.len() {
        1..=10 => 1,
        12..=13 => 1000,
        _ => return Reading::Nothing,
    };
    match whole.parse::<i64>() {
        Ok(0) if are_figures(fraction) => Reading::Zero,
        Ok(value) if are_figures(fraction) && are_figures(digits) => {
            moment_of(value.div_euclid(scale)).map_or(Reading::Nothing, Reading::Date)
        }
        _ => Reading::Nothing,
    }
}

/// Gives the moment of so many seconds.
fn moment_of(seconds: i64) -> Option<Moment> {
    let (year, month, day) = date_of_day(seconds.div_euclid(86_400))?;
    let of_day = seconds.rem_euclid(86_400);
    let part = |value: i64| u8::try_from(value).ok();
    let time = (part(of_day / 3600)?, part(of_day / 60 % 60)?, part(of_day % 60)?);
    Some(Moment { time: Some(time), offset: Some(0), ..Moment::day(year, month, day) })
}
