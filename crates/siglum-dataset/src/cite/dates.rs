//! Dates of records as citations hold them.

use serde::Serialize;

/// A date in the shape of CSL-JSON, as exact as its source.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct CitedDate {
    /// Year, month and day as far as they are known; two of them are a stretch of time.
    #[serde(rename = "date-parts", skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Vec<u16>>,
    /// 1 to 4 for spring to winter.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub season: Option<u8>,
    /// Whether the source is unsure of it.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub circa: bool,
    /// The date as it stands, where CSL has no parts for it: an open stretch, one of several years.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub literal: Option<String>,
}

impl CitedDate {
    /// Gives the first year.
    pub fn year(&self) -> Option<u16> {
        self.parts.first().and_then(|parts| parts.first().copied())
    }
}

/// Reads a date of a record: RFC 3339, of which the day of its own zone is kept, or EDTF.
///
/// ```
/// use siglum_dataset::cite::cited_date;
/// assert_eq!(cited_date("2025-10-31T08:00:00Z").parts, [[2025, 10, 31]]);
/// let around = cited_date("1936~");
/// assert_eq!((around.parts, around.circa), (vec![vec![1936]], true));
/// ```
pub fn cited_date(date: &str) -> CitedDate {
    let date = date.trim();
    let read = match date.split_once('/') {
        None => single(date),
        Some((from, to)) => single(from).zip(single(to)).map(|(from, to)| stretch(from, to)),
    };
    read.unwrap_or_else(|| CitedDate { literal: Some(date.to_owned()), ..CitedDate::default() })
}

/// Puts two dates together: from the first part of the one to the last of the other.
fn stretch(from: CitedDate, to: CitedDate) -> CitedDate {
    let parts = from.parts.into_iter().take(1).chain(to.parts.into_iter().last()).collect();
    CitedDate { parts, circa: from.circa || to.circa, ..CitedDate::default() }
}

/// Reads a date that is no stretch. `None` where CSL has no parts for it.
fn single(text: &str) -> Option<CitedDate> {
    let is_qualifier = |c: char| matches!(c, '?' | '~' | '%');
    let bare: String = text.chars().filter(|c| !is_qualifier(*c)).collect();
    let day = bare.split('T').next().unwrap_or_default();
    let (first, rest) = day.split_once('-').map_or((day, None), |(first, rest)| (first, Some(rest)));
    let years = years(first)?;
    let mut read = CitedDate { circa: text.contains(is_qualifier) || years.len() > 1, ..CitedDate::default() };
    read.parts = years.into_iter().map(|year| vec![year]).collect();
    match (read.parts.as_mut_slice(), rest) {
        (_, None) => {}
        ([parts], Some(rest)) => match number(rest, 21..=24) {
            Some(season) => read.season = u8::try_from(season - 20).ok(),
            None => parts.extend(month_and_day(rest)?),
        },
        _ => return None,
    }
    Some(read)
}

/// The month and the day, as far as they are known.
fn month_and_day(text: &str) -> Option<Vec<u16>> {
    let pieces: Vec<&str> = text.split('-').collect();
    let ranges = [1..=12, 1..=31];
    if pieces.len() > ranges.len() {
        return None;
    }
    let known = pieces.into_iter().take_while(|piece| *piece != "XX");
    known.zip(ranges).map(|(piece, range)| number(piece, range)).collect()
}

/// A year, or the first and the last of a decade or century whose digits are not known.
fn years(text: &str) -> Option<Vec<u16>> {
    let known = text.trim_end_matches('X');
    if text.len() != 4 || known.is_empty() || !known.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let end = |digit: &str| text.replace('X', digit).parse().ok();
    if known.len() == 4 { end("0").map(|year| vec![year]) } else { Some(vec![end("0")?, end("9")?]) }
}

fn number(text: &str, range: std::ops::RangeInclusive<u16>) -> Option<u16> {
    let is_two_digits = text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|number| is_two_digits && range.contains(number))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(date: &str) -> String {
        serde_json::to_string(&cited_date(date)).expect("it can be written")
    }

    #[test]
    fn dates_are_as_exact_as_their_source() {
        for (date, expected) in [
            ("2025-10-31T23:30:00-08:00", r#"{"date-parts":[[2025,10,31]]}"#),
            ("2025-10-31", r#"{"date-parts":[[2025,10,31]]}"#),
            ("2003-11", r#"{"date-parts":[[2003,11]]}"#),
            ("2003", r#"{"date-parts":[[2003]]}"#),
            ("2003-XX", r#"{"date-parts":[[2003]]}"#),
            ("2003-11-XX", r#"{"date-parts":[[2003,11]]}"#),
            ("1936~", r#"{"date-parts":[[1936]],"circa":true}"#),
            ("1936-07?", r#"{"date-parts":[[1936,7]],"circa":true}"#),
            ("193X", r#"{"date-parts":[[1930],[1939]],"circa":true}"#),
            ("1936/1939-04", r#"{"date-parts":[[1936],[1939,4]]}"#),
            ("2003-23", r#"{"date-parts":[[2003]],"season":3}"#),
        ] {
            assert_eq!(shown(date), expected, "{date}");
        }
    }

    #[test]
    fn what_has_no_parts_stands_as_it_is() {
        for date in
            ["1936/..", "[1667,1668]", "-0043", "2003-13", "2003-1", "2003-11-32", "2003-11-01-02", "XXXX", "", "soon", "1-X", "٢٠٢٥"]
        {
            assert_eq!(cited_date(date), CitedDate { literal: Some(date.to_owned()), ..CitedDate::default() }, "{date}");
        }
    }
}
