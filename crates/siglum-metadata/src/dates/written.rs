//! A whole text that is a date in words or figures: what is about a year, a season, a decade, a stretch of time.

use super::clock::take_time;
use super::cursor::Cursor;
use super::figures::Dating;
use super::forms::{Scope, take_date};
use super::interval::Interval;
use super::moment::Moment;
use super::months::month_of;
use super::order::Order;
use super::particles::{Particle, season_of};
use super::quality::{Quality, Season};
use super::tokens::Tokens;

/// What a whole text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Written {
    Date(Dating),
    Interval(Interval),
}

/// Tokens beyond which a text is more than a date.
const MOST_TOKENS: usize = 40;

/// Reads a text that is a date and nothing else.
pub(super) fn read_written(text: &str, order: Order) -> Option<Written> {
    let tokens = Tokens::of(text);
    (tokens.len() <= MOST_TOKENS).then_some(())?;
    let mut cursor = Cursor::new(&tokens, 0);
    let whole = |read: &dyn Fn(&mut Cursor<'_>) -> Option<Written>, cursor: &mut Cursor<'_>| {
        cursor.attempt(|it| {
            let got = read(it)?;
            it.sign(".");
            it.is_done().then_some(got)
        })
    };
    whole(&|it| take_reserved(it, order).map(Written::Date), &mut cursor)
        .or_else(|| whole(&|it| take_time_first(it, order).map(Written::Date), &mut cursor))
        .or_else(|| whole(&|it| take_interval(it, order).map(Written::Interval), &mut cursor))
        .or_else(|| whole(&|it| take_days(it).map(Written::Interval), &mut cursor))
}

/// `c. 1917`, `March 1917?`, `[1917]`, `spring 1968`, `the 1920s`.
fn take_reserved(it: &mut Cursor<'_>, order: Order) -> Option<Dating> {
    let bracket = it.sign("[(");
    let circa = it.attempt(take_circa).is_some();
    let dating = it
        .attempt(|it| take_date(it, order, Scope::Whole))
        .or_else(|| it.attempt(take_season))
        .or_else(|| it.attempt(take_decade))
        .or_else(|| it.attempt(take_year_and_month))
        .or_else(|| it.attempt(take_year_alone))?;
    let is_doubted = it.attempt(take_question).is_some();
    if bracket.is_some() {
        it.sign("])")?;
    }
    let quality = if circa { Quality::Approximate } else { Quality::Stated };
    let quality = if is_doubted { quality.and(Quality::Uncertain) } else { quality };
    let is_plain = quality == Quality::Stated;
    (is_plain || dating.date.time.is_none()).then(|| dating.map(|date| Moment { quality, ..date }))
}

fn take_circa(it: &mut Cursor<'_>) -> Option<()> {
    if it.sign("~≈").is_none() {
        it.particle(Particle::Circa)?;
        it.sign(".");
        it.particle(Particle::Article);
    }
    Some(())
}

fn take_question(it: &mut Cursor<'_>) -> Option<()> {
    let bracket = it.sign("(");
    it.sign("?")?;
    bracket.map_or(Some(()), |_| it.sign(")").map(|_| ()))
}

/// `spring 1968`, `le printemps 1968`, `primavera de 1968`.
fn take_season(it: &mut Cursor<'_>) -> Option<Dating> {
    it.particle(Particle::Article);
    let season = Season::of_number(it.word(season_of)?)?;
    it.sign(",");
    it.particle(Particle::Link);
    let year = it.year()?;
    Dating::sure(Moment { season: Some(season), ..Moment::year(year) })
}

/// What stands before or behind the first year of a decade.
const DECADES: (&[&str], &[&str]) =
    (&["annees", "anos", "anni", "lata", "anii", "jaren"], &["s", "er", "ern", "е", "х", "tal", "talet", "luku"]);

/// `1920s`, `the 1920's`, `1920er Jahre`, `années 1920`, `1920-е`. `1900s` may be a century, and is neither.
fn take_decade(it: &mut Cursor<'_>) -> Option<Dating> {
    for _ in 0..2 {
        it.one_of(&["the", "die", "les", "los", "os", "gli", "de"]);
    }
    let is_before = it.one_of(DECADES.0).is_some();
    let year = it.year().filter(|year| year % 10 == 0 && year % 100 != 0)?;
    if !is_before {
        it.sign("'’-");
        it.is_glued().then_some(())?;
        it.one_of(DECADES.1)?;
        it.one_of(&["jahre", "jahren", "годы", "роки"]);
    }
    Dating::sure(Moment { open_digits: 1, ..Moment::year(year) })
}

/// `2003/11`, `2003-3`, `2003.11`.
fn take_year_and_month(it: &mut Cursor<'_>) -> Option<Dating> {
    let year = it.year()?;
    it.glued_sign("-/.")?;
    let month = it.is_glued().then(|| it.short())??;
    Dating::sure(Moment { month: Some(month), ..Moment::year(year) })
}

fn take_year_alone(it: &mut Cursor<'_>) -> Option<Dating> {
    let year = it.year()?;
    it.one_of(&["年", "년", "г", "год", "r", "р"]);
    Dating::sure(Moment::year(year))
}

/// `10:30, 4 March 2019`.
fn take_time_first(it: &mut Cursor<'_>, order: Order) -> Option<Dating> {
    let clock = take_time(it, false, false, false)?;
    it.sign(",|-–·");
    it.one_of(&["on"]);
    let dating = take_date(it, order, Scope::Whole).filter(|dating| dating.date.day.is_some() && dating.date.time.is_none())?;
    Some(dating.map(|date| Moment { time: Some(clock.time), offset: clock.offset, ..date }))
}

/// `1914-1918`, `1914–18`, `from March 1914 to June 1918`, `4.3.2019 - 7.3.2019`.
fn take_interval(it: &mut Cursor<'_>, order: Order) -> Option<Interval> {
    it.particle(Particle::From);
    let from = take_sure(it, order)?;
    take_until(it)?;
    let to = it.attempt(|it| take_sure(it, order)).or_else(|| {
        let pair = it.pair().filter(|_| from.month.is_none() && from.season.is_none() && from.open_digits == 0)?;
        Some(Moment::year(from.year - from.year % 100 + i32::from(pair)))
    })?;
    Interval::between(from, to).filter(|_| from.time.is_none() && to.time.is_none())
}

fn take_until(it: &mut Cursor<'_>) -> Option<()> {
    let sign = it.sign("-–—‑−/~").map(|_| ());
    sign.or_else(|| it.particle(Particle::Until))
}

fn take_sure(it: &mut Cursor<'_>, order: Order) -> Option<Moment> {
    take_reserved(it, order).filter(|dating| dating.month_first.is_none()).map(|dating| dating.date)
}

/// `3–5 March 2019`, `March 3-5, 2019`, `March–June 2019`: what both ends share stands once.
fn take_days(it: &mut Cursor<'_>) -> Option<Interval> {
    let name = |it: &mut Cursor<'_>| {
        let month = it.word(month_of)?;
        it.glued_sign(".");
        Some(month)
    };
    let day = |it: &mut Cursor<'_>| {
        let day = it.short()?;
        it.glued_sign(".");
        Some(day)
    };
    let first_month = name(it);
    let first_day = day(it);
    take_until(it)?;
    let last_day = first_day.map_or(Some(None), |_| day(it).map(Some))?;
    let last_month = first_month.filter(|_| first_day.is_some()).or_else(|| {
        it.particle(Particle::Link);
        name(it)
    })?;
    it.sign(",");
    it.particle(Particle::Link);
    let year = it.year()?;
    let from = Moment { month: Some(first_month.unwrap_or(last_month)), day: first_day, ..Moment::year(year) };
    let to = Moment { month: Some(last_month), day: last_day, ..Moment::year(year) };
    Interval::between(from, to).filter(|_| from.is_possible() && to.is_possible())
}
