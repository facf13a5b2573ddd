//! Dates as EDTF writes them (ISO 8601-2:2019, levels 0 and 1, without clock times).

use super::interval::{End, Interval};
use super::moment::Moment;
use super::quality::{Quality, Season};

/// A date or a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edtf {
    Date(Moment),
    Interval(Interval),
}

/// Reads `2003`, `2003-11`, `2003-11-04`, `1917~`, `1968-21`, `192X`, `2004-XX`, `1914/1918`, `1985/..`.
///
/// A month or day that is marked as not known (`2004-XX`) is left off. Of level 1, years of more than four digits and those
/// before 1000 are not read.
pub(super) fn read_edtf(text: &str) -> Option<Edtf> {
    match text.split_once('/') {
        None => read_moment(text).map(Edtf::Date),
        Some((from, to)) => read_interval(from, to).map(Edtf::Interval),
    }
}

fn read_interval(from: &str, to: &str) -> Option<Interval> {
    match (read_end(from)?, read_end(to)?) {
        (End::At(from), End::At(to)) => Interval::between(from, to),
        (End::At(from), to) => Some(Interval { from: End::At(from), to }),
        (from, End::At(to)) => Some(Interval { from, to: End::At(to) }),
        _ => None,
    }
}

fn read_end(text: &str) -> Option<End> {
    match text {
        "" => Some(End::Unknown),
        ".." => Some(End::Open),
        _ => read_moment(text).map(End::At),
    }
}

fn read_moment(text: &str) -> Option<Moment> {
    let (date, quality) = split_quality(text);
    let mut parts = date.splitn(3, '-');
    let mut moment = read_year(parts.next()?)?;
    moment.quality = quality;
    if let Some(month) = parts.next() {
        (moment.open_digits == 0).then_some(())?;
        match read_pair(month)? {
            Some(number) if Season::of_number(number).is_some() => moment.season = Season::of_number(number),
            known => moment.month = known,
        }
    }
    if let Some(day) = parts.next() {
        let day = read_pair(day)?;
        moment.season.is_none().then_some(())?;
        moment.day = day.filter(|_| moment.month.is_some());
        (moment.month.is_some() || day.is_none()).then_some(())?;
    }
    Some(moment).filter(Moment::is_possible)
}

fn split_quality(text: &str) -> (&str, Quality) {
    let signed = [Quality::Uncertain, Quality::Approximate, Quality::Both];
    let found = signed.into_iter().find_map(|quality| Some((text.strip_suffix(quality.sign())?, quality)));
    found.unwrap_or((text, Quality::Stated))
}

/// `1917`, `192X`, `19XX`.
fn read_year(text: &str) -> Option<Moment> {
    let digits = text.trim_end_matches('X');
    let open = text.len().checked_sub(digits.len()).filter(|open| *open <= 2)?;
    (text.len() == 4 && digits.bytes().all(|b| b.is_ascii_digit())).then_some(())?;
    let known: i32 = digits.parse().ok()?;
    let scale = [1, 10, 100].get(open)?;
    Some(Moment { open_digits: u8::try_from(open).ok()?, ..Moment::year(known * scale) })
}

/// Two figures; `XX` for what is not known.
fn read_pair(text: &str) -> Option<Option<u8>> {
    match text {
        "XX" => Some(None),
        _ if text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit()) => text.parse().ok().map(Some),
        _ => None,
    }
}
