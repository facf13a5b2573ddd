//! A moment, as exact as its source, and how two of them compare.

use std::fmt;

use super::calendar::{days_from_epoch, days_in};
use super::quality::{Quality, Season};

/// A moment or a stretch of time, as exact as its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Moment {
    /// The year, 1000 to 2200; with zeros for what is not known of it.
    pub year: i32,
    /// How many digits at the end of the year are not known: 1 for a decade, 2 for a century.
    pub open_digits: u8,
    /// The month, 1 to 12, if it is known.
    pub month: Option<u8>,
    /// The season, if that is known and the month is not.
    pub season: Option<Season>,
    /// The day, if it is known.
    pub day: Option<u8>,
    /// Hour, minute and second, if they are known.
    pub time: Option<(u8, u8, u8)>,
    /// Minutes that the local time is ahead of UTC, if they are known.
    pub offset: Option<i32>,
    /// How sure the source is of it.
    pub quality: Quality,
}

/// The hours that a place can be ahead of UTC at most; what is farther off is no zone.
const ZONES: i32 = 14;

impl Moment {
    /// Makes a moment of a year alone.
    pub const fn year(year: i32) -> Self {
        Self { year, open_digits: 0, month: None, season: None, day: None, time: None, offset: None, quality: Quality::Stated }
    }

    /// Makes a moment of a day.
    pub const fn day(year: i32, month: u8, day: u8) -> Self {
        Self { month: Some(month), day: Some(day), ..Self::year(year) }
    }

    /// Tells whether there is such a date: years 1000 to 2200, months and days of the calendar, times of a clock.
    pub(super) fn is_possible(&self) -> bool {
        let day_fits = |day: u8| self.month.is_some_and(|month| (1..=days_in(self.year, month)).contains(&day));
        let time_fits = |(h, m, s): (u8, u8, u8)| self.day.is_some() && h < 24 && m < 60 && s < 61;
        (1000..=2200).contains(&self.year)
            && self.month.is_none_or(|month| (1..=12).contains(&month))
            && self.day.is_none_or(day_fits)
            && self.time.is_none_or(time_fits)
            && self.offset.is_none_or(|offset| offset.abs() <= ZONES * 60)
    }

    /// Gives the seconds from the beginning of 1970 by the clock of the place, where day and time are known.
    pub(super) fn local_seconds(&self) -> Option<i64> {
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

    /// Gives the first and the last day that it may mean, counted from the beginning of 1970. A season may be any day of
    /// its year; what is approximate is taken at its word.
    pub(super) fn days(&self) -> (i64, i64) {
        let span = match self.open_digits {
            0 => 1,
            1 => 10,
            _ => 100,
        };
        let (first, last) = self.month.map_or((1, 12), |month| (month, month));
        let end_year = self.year + span - 1;
        let end_day = self.day.unwrap_or_else(|| days_in(end_year, last));
        (days_from_epoch(self.year, first, self.day.unwrap_or(1)), days_from_epoch(end_year, last, end_day))
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
        let seasons = self.season.zip(other.season).is_none_or(|(own, others)| own == others);
        let ((first, last), (others_first, others_last)) = (self.days(), other.days());
        let is_within = first >= others_first && last <= others_last;
        let holds = others_first >= first && others_last <= last;
        seasons && (is_within || holds)
    }

    /// Tells whether it lies before another: by the instants, else by the clock times where neither has a zone, else by
    /// the days. What may be the same day is not before.
    pub fn is_before(&self, other: &Self) -> bool {
        if let (Some(own), Some(others)) = (self.instant(), other.instant()) {
            return own < others;
        }
        let zoned = self.offset.is_some() != other.offset.is_some();
        match (self.local_seconds(), other.local_seconds()) {
            (Some(own), Some(others)) if !zoned => own < others,
            _ => self.days().1 < other.days().0,
        }
    }

    /// How exact it is: year, month, day, time, zone.
    pub(crate) fn precision(&self) -> usize {
        let parts = [self.month.is_some() || self.season.is_some(), self.day.is_some(), self.time.is_some(), self.offset.is_some()];
        parts.into_iter().filter(|it| *it).count()
    }
}

/// Tells whether a date lies after a bound, such as the day on which its page was captured. Nothing here looks at a clock.
///
/// True only where it must be so: a date without a zone is taken at the place on earth where the day begins first, and
/// a date that is less exact by its first day. The bound is taken by its last second, and in UTC where it has no zone.
///
/// ```
/// use siglum_metadata::dates::{Moment, is_future};
/// let captured = Moment::day(2024, 3, 1);
/// assert!(is_future(&Moment::day(2042, 3, 1), &captured));
/// // It is the second of March in Auckland while it is the first in London.
/// assert!(!is_future(&Moment::day(2024, 3, 2), &captured));
/// ```
pub fn is_future(moment: &Moment, limit: &Moment) -> bool {
    let zone = |offset: Option<i32>, default: i32| i64::from(offset.unwrap_or(default)) * 60;
    let earliest = moment.local_seconds().unwrap_or_else(|| moment.days().0 * 86_400) - zone(moment.offset, ZONES * 60);
    let latest = limit.local_seconds().unwrap_or_else(|| (limit.days().1 + 1) * 86_400) - zone(limit.offset, 0);
    earliest > latest
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
    let fits = apart % 900 == 0 && apart.abs() <= i64::from(ZONES) * 3600;
    fits.then(|| i32::try_from(apart / 60).ok()).flatten()
}

impl fmt::Display for Moment {
    /// Writes RFC 3339 where the zone is known (`Z` for offset 0), else EDTF: `2003-11`, `1917~`, `1968-21`, `192X`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.fmt_date(f)?;
        let Some((hour, minute, second)) = self.time else { return f.write_str(self.quality.sign()) };
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

impl Moment {
    fn fmt_date(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.open_digits {
            0 => write!(f, "{:04}", self.year)?,
            1 => write!(f, "{:03}X", self.year / 10)?,
            _ => write!(f, "{:02}XX", self.year / 100)?,
        }
        match (self.month, self.season, self.day) {
            (Some(month), _, Some(day)) => write!(f, "-{month:02}-{day:02}"),
            (Some(month), _, None) => write!(f, "-{month:02}"),
            (None, Some(season), _) => write!(f, "-{}", season.number()),
            (None, None, _) => Ok(()),
        }
    }
}
