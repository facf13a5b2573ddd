//! Dates of figures alone, and the order of day and month in them.

use super::cursor::Cursor;
use super::moment::Moment;
use super::order::Order;

/// A date that is read, and the other reading where the order of its figures leaves two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Dating {
    /// The date; of two the one with the day first.
    pub(super) date: Moment,
    /// The date with the month first, where both are possible.
    pub(super) month_first: Option<Moment>,
}

impl Dating {
    /// Makes a date with one reading, if there is such a date.
    pub(super) fn sure(date: Moment) -> Option<Self> {
        date.is_possible().then_some(Self { date, month_first: None })
    }

    /// Changes both readings.
    pub(super) fn map(self, change: impl Fn(Moment) -> Moment) -> Self {
        Self { date: change(self.date), month_first: self.month_first.map(change) }
    }
}

/// `2019-03-04`, `2019/3/4`, `2019.03.04.`, `2019. 3. 4.`, `2019•03•04`: the year first, then always the month.
pub(super) fn take_year_first(it: &mut Cursor<'_>) -> Option<Dating> {
    let year = it.year()?;
    let sign = it.glued_sign("-/.‐‑−•·")?;
    let month = next_part(it, sign)?.short()?;
    it.glued_sign(&String::from(sign))?;
    let day = next_part(it, sign)?.short()?;
    if sign == '.' {
        it.glued_sign(".");
    }
    Dating::sure(Moment::day(year, month, day))
}

/// `04.03.2019`, `4/3/2019`, `04-03-19`, `4. 3. 2019`. Dots mean that the day comes first; else a part over 12 tells, and
/// else the order that is known.
pub(super) fn take_year_last(it: &mut Cursor<'_>, order: Order) -> Option<Dating> {
    let (_, first_digits) = it.tokens.number(it.at)?;
    let first = it.short()?;
    let sign = it.glued_sign("./-‐‑−")?;
    let (_, second_digits) = next_part(it, sign)?.tokens.number(it.at)?;
    let second = it.short()?;
    it.glued_sign(&String::from(sign))?;
    let is_padded = first_digits == 2 && second_digits == 2;
    let year = next_part(it, sign)?.attempt(Cursor::year).or_else(|| {
        let year = it.pair().filter(|_| is_padded || sign == '/')?;
        Some(full_year(year))
    })?;
    order_parts(year, (first, second), if sign == '.' { Order::DayFirst } else { order })
}

/// The parts stand close together, but for a space behind a dot.
fn next_part<'c, 'a>(it: &'c mut Cursor<'a>, sign: char) -> Option<&'c mut Cursor<'a>> {
    (it.is_glued() || sign == '.').then_some(it)
}

fn order_parts(year: i32, (first, second): (u8, u8), order: Order) -> Option<Dating> {
    let possible = |month: u8, day: u8| Some(Moment::day(year, month, day)).filter(Moment::is_possible);
    let (day_first, month_first) = (possible(second, first), possible(first, second));
    let (Some(one), Some(other)) = (day_first, month_first) else {
        return Dating::sure(day_first.or(month_first)?);
    };
    match order {
        Order::DayFirst => Dating::sure(one),
        Order::MonthFirst => Dating::sure(other),
        Order::Unknown if one == other => Dating::sure(one),
        Order::Unknown => Some(Dating { date: one, month_first: Some(other) }),
    }
}

/// Gives the year of two figures: 69 to 99 are of the twentieth century, the others of the twenty-first (POSIX, `%y`).
pub(super) fn full_year(pair: u8) -> i32 {
    i32::from(pair) + if pair >= 69 { 1900 } else { 2000 }
}

/// `20190304`.
pub(super) fn take_packed(it: &mut Cursor<'_>) -> Option<Dating> {
    packed_date(it.number(8..=8)?).and_then(Dating::sure)
}

/// Gives the date of eight figures.
pub(super) fn packed_date(value: u64) -> Option<Moment> {
    let year = i32::try_from(value / 10_000).ok()?;
    let part = |by: u64| u8::try_from(value / by % 100).ok();
    Some(Moment::day(year, part(100)?, part(1)?)).filter(Moment::is_possible)
}
