//! The date that an address has in its path.

use std::ops::Range;

use super::figures::packed_date;
use super::moment::Moment;
use super::months::month_of;
use super::tokens::fold;

/// The years that an address may have: those of newspapers that put their old numbers up, up to the end of this century.
const YEARS: std::ops::RangeInclusive<i32> = 1850..=2099;

/// Finds the date in the path of an address, and the bytes of the address that are it: the first that has a day, else the
/// first with a month.
///
/// Read are `/2019/03/04/`, `/2019/mar/04/`, `/2019/0304/`, `/2019-03/04/`, `/2019-03-04-a-slug`, `/a-slug-2019-03-04`,
/// `/20190304/`, `/20190304-a-slug`, `/t20190304_17.htm` and, as a month, `/2019/03/a-slug`. A year alone is no date, nor is
/// a number that goes on (`/2019031234`). Queries and fragments are not looked at.
///
/// ```
/// use siglum_metadata::dates::date_in_url;
/// let (range, date) = date_in_url("https://example.org/news/2019/03/04/a-storm").unwrap();
/// assert_eq!((range, date.to_string().as_str()), (25..35, "2019-03-04"));
/// assert_eq!(date_in_url("https://example.org/2019/03/a-storm").unwrap().1.to_string(), "2019-03");
/// ```
pub fn date_in_url(url: &str) -> Option<(Range<usize>, Moment)> {
    let segments = segments_of(url);
    let of_segment = |index: usize| segment_date(url, &segments[index]).or_else(|| date_of_segments(url, &segments[index..]));
    let found: Vec<(Range<usize>, Moment)> = (0..segments.len()).filter_map(of_segment).collect();
    let with_day = found.iter().position(|(_, date)| date.day.is_some());
    found.into_iter().nth(with_day.unwrap_or(0))
}

/// The parts of the path, as ranges of the address.
fn segments_of(url: &str) -> Vec<Range<usize>> {
    let end = url.find(['?', '#']).unwrap_or(url.len());
    let path_start = match url.find("://") {
        Some(at) if at < end => url[at + 3..end].find('/').map_or(end, |slash| at + 3 + slash),
        _ => 0,
    };
    let mut start = path_start;
    let mut segments = Vec::new();
    for part in url[path_start..end].split('/') {
        segments.push(start..start + part.len());
        start += part.len() + 1;
    }
    segments.retain(|segment| !segment.is_empty());
    segments
}

/// `2019/03/04`, `2019/mar/4`, `2019/0304`, `2019-03/04`, `2019/03`.
fn date_of_segments(url: &str, segments: &[Range<usize>]) -> Option<(Range<usize>, Moment)> {
    let text = |index: usize| segments.get(index).map(|range| &url[range.clone()]).unwrap_or_default();
    let (year, month_in_first) = match text(0).split_once(['-', '_']) {
        Some((year, month)) => (year_of(year)?, Some(month_of_segment(month)?)),
        None if text(0).len() == 6 => (year_of(text(0).get(..4)?)?, Some(month_of_segment(text(0).get(4..)?)?)),
        None => (year_of(text(0))?, None),
    };
    let until = |count: usize| segments.first().zip(segments.get(count - 1)).map(|(first, last)| first.start..last.end);
    let day = |text: &str| number(text, 1..=2);
    if let Some(month) = month_in_first {
        let date = Moment { day: Some(day(text(1))?), month: Some(month), ..Moment::year(year) };
        return date.is_possible().then_some((until(2)?, date));
    }
    if let Some((month, day)) = text(1).split_at_checked(2).filter(|_| text(1).len() == 4 && text(1).bytes().all(|b| b.is_ascii_digit())) {
        let date = Moment::day(year, month.parse().ok()?, day.parse().ok()?);
        return date.is_possible().then_some((until(2)?, date));
    }
    let month = Moment { month: Some(month_of_segment(text(1))?), ..Moment::year(year) };
    let with_day = Moment { day: day(leading_day(text(2))), ..month };
    match with_day.day {
        Some(_) if with_day.is_possible() => {
            let range = until(2)?;
            Some((range.start..segments.get(2)?.start + leading_day(text(2)).len(), with_day))
        }
        Some(_) => None,
        None => Some((until(2)?, month)),
    }
}

/// The figures of `04` and of `04.html`.
fn leading_day(segment: &str) -> &str {
    segment.split_once('.').map_or(segment, |(day, _)| day)
}

fn year_of(text: &str) -> Option<i32> {
    let is_year = text.len() == 4 && text.bytes().all(|b| b.is_ascii_digit());
    text.parse().ok().filter(|year| is_year && YEARS.contains(year))
}

/// `03`, `3`, `mar`, `march`.
fn month_of_segment(text: &str) -> Option<u8> {
    let by_name = || (text.len() <= 24).then(|| month_of(&fold(text)))?;
    number(text, 1..=2).filter(|month| (1..=12).contains(month)).or_else(by_name)
}

fn number(text: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u8> {
    let is_number = digits.contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

/// `2019-03-04-a-slug`, `a-slug-2019-03-04.html`, `20190304-a-slug`, `t20190304_17`.
fn segment_date(url: &str, segment: &Range<usize>) -> Option<(Range<usize>, Moment)> {
    let text = &url[segment.clone()];
    let (range, date) = parted_date(text).or_else(|| packed_in(text))?;
    Some((segment.start + range.start..segment.start + range.end, date))
}

/// Figures parted by `-`, `_` or `.`, of which three in a row are year, month and day.
fn parted_date(text: &str) -> Option<(Range<usize>, Moment)> {
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    for (at, sign) in text.match_indices(['-', '_', '.']).chain([(text.len(), "")]) {
        parts.push(start..at);
        start = at + sign.len();
    }
    parts.windows(3).find_map(|window| {
        let [year, month, day] = window else { return None };
        let same_sign = text.get(year.end..month.start) == text.get(month.end..day.start);
        let date = Moment::day(year_of(&text[year.clone()])?, number(&text[month.clone()], 1..=2)?, number(&text[day.clone()], 1..=2)?);
        (same_sign && date.is_possible()).then_some((year.start..day.end, date))
    })
}

/// Eight figures at the beginning of a segment, by themselves or behind `t` or `c`; at its end they are more often an id.
fn packed_in(text: &str) -> Option<(Range<usize>, Moment)> {
    let start = usize::from(text.starts_with(['t', 'c', 'n']));
    let figures = text.get(start..start + 8).filter(|figures| figures.bytes().all(|b| b.is_ascii_digit()))?;
    let rest = &text[start + 8..];
    let ends = rest.is_empty() || rest.starts_with(['-', '_', '.']);
    let date = packed_date(figures.parse().ok()?).filter(|date| ends && YEARS.contains(&date.year))?;
    Some((start..start + 8, date))
}
