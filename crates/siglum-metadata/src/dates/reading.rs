//! What a text says of a date.

use super::edtf::{Edtf, read_edtf};
use super::interval::Interval;
use super::moment::Moment;
use super::order::Order;
use super::written::{Written, read_written};

/// What a text says of a date, as far as that is one date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reading {
    /// A date.
    Date(Moment),
    /// What programs write for no date: `0000-00-00`, `-0001-11-30`, the first second of 1970.
    Zero,
    /// No date, or one outside the years 1000 to 2200, or more than one.
    Nothing,
}

/// All that a text may say of a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stated {
    /// A date.
    Date(Moment),
    /// A stretch of time, stated by its ends.
    Interval(Interval),
    /// Figures whose order is not known: `03/04/2019`. Both readings are kept, so that another claim can settle it.
    Ambiguous {
        /// The reading with the day first.
        day_first: Moment,
        /// The reading with the month first.
        month_first: Moment,
    },
    /// What programs write for no date.
    Zero,
    /// No date, or one outside the years 1000 to 2200.
    Nothing,
}

/// Bytes beyond which a text is more than a date.
const LONGEST: usize = 200;

/// Reads a text that is one date: ISO 8601, RFC 3339, EDTF of levels 0 and 1, the dates of SQL and of mail, and dates in the
/// words of some forty languages. Figures whose order is not known, and stretches of time, are `Nothing`; see `read_date_in`.
///
/// ```
/// use siglum_metadata::dates::{Reading, read_date};
/// let read = |text: &str| match read_date(text) {
///     Reading::Date(date) => date.to_string(),
///     _ => panic!("{text} is no date"),
/// };
/// assert_eq!(read("2024-03-01T18:30:00+0530"), "2024-03-01T18:30:00+05:30");
/// assert_eq!(read("November 2003"), "2003-11");
/// assert_eq!(read("4 марта 2019 г., 15:30"), "2019-03-04T15:30:00");
/// assert_eq!(read("c. 1917"), "1917~");
/// assert_eq!(read_date("-0001-11-30T00:00:00"), Reading::Zero);
/// ```
pub fn read_date(text: &str) -> Reading {
    match read_date_in(text, Order::Unknown) {
        Stated::Date(date) => Reading::Date(date),
        Stated::Zero => Reading::Zero,
        Stated::Interval(_) | Stated::Ambiguous { .. } | Stated::Nothing => Reading::Nothing,
    }
}

/// Reads a text that is a date or a stretch of time. `order` is what comes first in figures where neither dots nor a part
/// over 12 tell; [`super::order_of_language`] gives it.
///
/// ```
/// use siglum_metadata::dates::{Order, Stated, read_date_in};
/// let Stated::Date(date) = read_date_in("03/04/2019", Order::MonthFirst) else { panic!() };
/// assert_eq!(date.to_string(), "2019-03-04");
/// let Stated::Interval(war) = read_date_in("1914–18", Order::Unknown) else { panic!() };
/// assert_eq!(war.to_string(), "1914/1918");
/// assert!(matches!(read_date_in("03/04/2019", Order::Unknown), Stated::Ambiguous { .. }));
/// ```
pub fn read_date_in(text: &str, order: Order) -> Stated {
    let text = text.trim();
    if text.len() > LONGEST {
        return Stated::Nothing;
    }
    if is_zero(text) {
        return Stated::Zero;
    }
    let stated = match read_edtf(text) {
        Some(Edtf::Date(date)) => Stated::Date(date),
        Some(Edtf::Interval(interval)) => Stated::Interval(interval),
        None => read_written(text, order).map_or(Stated::Nothing, state),
    };
    match stated {
        Stated::Date(date) if date.local_seconds() == Some(0) => Stated::Zero,
        other => other,
    }
}

fn state(written: Written) -> Stated {
    match written {
        Written::Interval(interval) => Stated::Interval(interval),
        Written::Date(dating) => match dating.month_first {
            Some(month_first) => Stated::Ambiguous { day_first: dating.date, month_first },
            None => Stated::Date(dating.date),
        },
    }
}

/// Databases have `0000-00-00`, `-0001-11-30` and `0001-01-01` where there is no date; `November 30, -0001` is the same
/// written out.
fn is_zero(text: &str) -> bool {
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let is_null = digits == 8 && text.bytes().all(|b| matches!(b, b'0' | b'-' | b'/' | b'.' | b' '));
    let starts = ["-0001-", "0000", "0001-01-01"].iter().any(|zero| text.starts_with(zero));
    starts || is_null || (text.ends_with("-0001") && text.contains("30"))
}
