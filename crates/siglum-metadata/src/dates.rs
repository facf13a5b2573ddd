//! Dates: reading them, their zone, and writing them as exact as they are.

use std::fmt;

use crate::written_dates;

/// A moment or a stretch of time, as exact as its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The year, 1000 to 2200.
    pub year: i32,
    /// The month, 1 to 12, if it is known.
    pub month: Option<u8>,
    /// The day, if it is known.
    pub day: Option<u8>,
    /// Hour, minute and second, if they are known.
    pub time: Option<(u8, u8, u8)>,
    /// Minutes that the local time is ahead of UTC, if they are known.
    pub offset: Option<i32>,
}

/// What a text says of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A date.
    Date(Moment),
    /// What programs write for no date: `0000-00-00`, `-0001-11-30`, the first second of 1970.
    Zero,
    /// No date, or one outside the years 1000 to 2200.
    Nothing,
}

/// Reads a date: ISO 8601, RFC 3339, the dates of SQL and of mail, and dates in English words.
///
/// ```
/// use siglum_metadata::dates::{Reading, read_date};
/// let Reading::Date(date) = read_date("2024-03-01T18:30:00+0530") else { panic!("a date") };
/// assert_eq!(date.to_string(), "2024-03-01T18:30:00+05:30");
/// let Reading::Date(date) = read_date("November 2003") else { panic!("a date") };
/// assert_eq!(date.to_string(), "2003-11");
/// assert_eq!(read_date("-0001-11-30T00:00:00"), Reading::Zero);
/// ```
pub fn read_date(text: &str) -> Reading {
    let text = text.trim();
    if text.starts_with("-0001-") || text.starts_with("0000") || text.starts_with("0001-01-01") {
        return Reading::Zero;
    }
    match read_iso(text).or_else(|| written_dates::read_written(text)) {
        Some(date) if date.local_seconds() == Some(0) => Reading::Zero,
        Some(date) if date.is_possible() => Reading::Date(date),
        _ => Reading::Nothing,
    }
}

impl Moment {
    /// Makes a moment of a year alone.
    pub const fn year(year: i32) -> Self {
        Self { year, month: None, day: None, time: None, offset: None }
    }

    fn is_possible(&self) -> bool {
        let day_fits = |day: u8| (1..=days_in(self.year, self.month.unwrap_or(0))).contains(&day);
        let time_fits = |(h, m, s): (u8, u8, u8)| h < 24 && m < 60 && s < 61;
        (1000..=2200).contains(&self.year)
            && self.month.is_none_or(|month| (1..=12).contains(&month))
            && self.day.is_none_or(day_fits)
            && self.time.is_none_or(time_fits)
            && self.offset.is_none_or(|offset| offset.abs() <= 14 * 60)
    }

    /// Gives the seconds from the beginning of 1970 by the clock of the place, where day and time are known.
    fn local_seconds(&self) -> Option<i64> {
        let (hour, minute, second) = self.time?;
        let days = days_from_epoch(self.year, self.month?, self.day?);
        Some(days * 86_400 + i64::from(hour) * 3600 + i64::from(minute) * 60 + i64::from(second))
    }

    /// Gives the seconds from the beginning of 1970, where time and zone are known.
    pub fn instant(&self) -> Option<i64> {
        Some(self.local_seconds()? - i64::from(self.offset?) * 60)
    }

    /// Gives the same clock time with a zone.
    pub const fn with_offset(self, offset: i32) -> Self {
        Self { offset: Some(offset), ..self }
    }

    /// Tells whether two dates can be one: the same instant, the same clock time where a zone is missing, or one within
    /// the other where one is less exact.
    pub fn agrees(&self, other: &Self) -> bool {
        if let (Some(own), Some(others)) = (self.instant(), other.instant()) {
            return (own - others).abs() < 60;
        }
        if let (Some(own), Some(others)) = (self.local_seconds(), other.local_seconds()) {
            return (own - others).abs() < 60;
        }
        let fits = |a: Option<u8>, b: Option<u8>| a.is_none() || b.is_none() || a == b;
        self.year == other.year && fits(self.month, other.month) && fits(self.day, other.day)
    }

    /// Tells whether it lies before another: by the instants, else by the clock times, else by the days.
    pub fn is_before(&self, other: &Self) -> bool {
        if let (Some(own), Some(others)) = (self.instant(), other.instant()) {
            return own < others;
        }
        let zoned = self.offset.is_some() != other.offset.is_some();
        match (self.local_seconds(), other.local_seconds()) {
            (Some(own), Some(others)) if !zoned => own < others,
            _ => match (self.month.zip(self.day), other.month.zip(other.day)) {
                (Some(own), Some(others)) => (self.year, own) < (other.year, others),
                _ => self.year < other.year,
            },
        }
    }

    /// How exact it is: year, month, day, time, zone.
    pub(crate) fn precision(&self) -> usize {
        [self.month.is_some(), self.day.is_some(), self.time.is_some(), self.offset.is_some()].into_iter().filter(|it| *it).count()
    }
}

impl fmt::Display for Moment {
    /// Writes RFC 3339 where the zone is known (`Z` for offset 0), else the date of EDTF.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        let Some(month) = self.month else { return Ok(()) };
        write!(f, "-{month:02}")?;
        let Some(day) = self.day else { return Ok(()) };
        write!(f, "-{day:02}")?;
        let Some((hour, minute, second)) = self.time else { return Ok(()) };
        write!(f, "T{hour:02}:{minute:02}:{second:02}")?;
        match self.offset {
            None => Ok(()),
            Some(0) => f.write_str("Z"),
            Some(offset) => {
                let sign = if offset < 0 { '-' } else { '+' };
                write!(f, "{sign}{:02}:{:02}", offset.abs() / 60, offset.abs() % 60)
            }
        }
    }
}

/// Gives the zone that the same moment in local time and in UTC proves: minutes ahead of UTC, in whole quarters of an
/// hour and at most fourteen hours.
///
/// ```
/// use siglum_metadata::dates::{Reading, prove_offset, read_date};
/// let (Reading::Date(local), Reading::Date(utc)) = (read_date("2021-05-01T09:30:00"), read_date("2021-05-01T04:00:00")) else { panic!() };
/// assert_eq!(prove_offset(&local, &utc), Some(330));
/// ```
pub fn prove_offset(local: &Moment, utc: &Moment) -> Option<i32> {
    let apart = local.local_seconds()? - utc.local_seconds()?;
    let fits = apart % 900 == 0 && apart.abs() <= 14 * 3600;
    fits.then(|| i32::try_from(apart / 60).ok()).flatten()
}

/// `2024-03-01T18:30:00.000+05:30`, cut off anywhere from the year on.
fn read_iso(text: &str) -> Option<Moment> {
    let mut rest = Rest(text);
    let mut date = Moment::year(i32::try_from(rest.digits(4)?).ok()?);
    if rest.is_done() {
        return Some(date);
    }
    let sign = if rest.sign("/") { "/" } else { rest.sign("-").then_some("-")? };
    date.month = Some(rest.short()?);
    if rest.is_done() {
        return Some(date);
    }
    rest.sign(sign).then_some(())?;
    date.day = Some(rest.short()?);
    if rest.is_done() {
        return Some(date);
    }
    (rest.sign("T") || rest.sign("t") || rest.sign(" ")).then_some(())?;
    date.time = Some(rest.time()?);
    date.offset = rest.offset();
    (rest.is_done()).then_some(date)
}

/// What is left of a text to be read.
pub(crate) struct Rest<'t>(pub(crate) &'t str);

impl Rest<'_> {
    pub(crate) fn is_done(&self) -> bool {
        self.0.trim().is_empty()
    }

    fn sign(&mut self, sign: &str) -> bool {
        match self.0.strip_prefix(sign) {
            Some(rest) => {
                self.0 = rest;
                true
            }
            None => false,
        }
    }

    /// Exactly so many digits.
    fn digits(&mut self, count: usize) -> Option<u32> {
        let (digits, rest) = self.0.split_at_checked(count)?;
        let wanted = digits.bytes().all(|b| b.is_ascii_digit()) && !rest.starts_with(|c: char| c.is_ascii_digit());
        self.0 = if wanted { rest } else { self.0 };
        wanted.then(|| digits.parse().ok())?
    }

    /// One or two digits.
    fn short(&mut self) -> Option<u8> {
        self.digits(2).or_else(|| self.digits(1)).and_then(|number| u8::try_from(number).ok())
    }

    /// `18:30`, `18:30:05`, `18:30:05.250`; a fraction is dropped.
    pub(crate) fn time(&mut self) -> Option<(u8, u8, u8)> {
        let hour = self.short()?;
        self.sign(":").then_some(())?;
        let minute = self.short()?;
        let second = if self.sign(":") { self.short()? } else { 0 };
        if self.sign(".") || self.sign(",") {
            self.0 = self.0.trim_start_matches(|c: char| c.is_ascii_digit());
        }
        Some((hour, minute, second))
    }

    /// `Z`, `+05:30`, `-0800`, `GMT`, with or without a space before.
    pub(crate) fn offset(&mut self) -> Option<i32> {
        self.0 = self.0.trim();
        if ["Z", "z", "GMT", "UTC", "UT"].iter().any(|name| self.sign(name)) {
            return Some(0);
        }
        let ahead = if self.sign("+") { 1 } else { (self.sign("-") || self.sign("−")).then_some(-1)? };
        let (hours, minutes) = match self.digits(4) {
            Some(both) => (both / 100, both % 100),
            None => {
                let hours = self.digits(2)?;
                self.sign(":");
                (hours, self.digits(2).unwrap_or(0))
            }
        };
        (minutes < 60).then(|| ahead * i32::try_from(hours * 60 + minutes).unwrap_or(0))
    }
}

fn days_in(year: i32, month: u8) -> u8 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days from the beginning of 1970, by the Gregorian calendar.
fn days_from_epoch(year: i32, month: u8, day: u8) -> i64 {
    let (month, year) = (i64::from(month), i64::from(year) - i64::from(month <= 2));
    let era = year.div_euclid(400);
    let of_era = year.rem_euclid(400);
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + i64::from(day) - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

#[cfg(test)]
#[path = "dates_tests.rs"]
mod tests;
