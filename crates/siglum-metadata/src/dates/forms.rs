//! The forms that dates with a month by its name have, and all forms together.

use super::clock::{take_clock, take_time};
use super::cursor::Cursor;
use super::figures::{Dating, full_year, take_packed, take_year_first, take_year_last};
use super::moment::Moment;
use super::months::{is_english, is_weak, month_of};
use super::order::Order;
use super::particles::Particle;
use super::weekdays::{is_clear, is_weekday};

/// How freely dates are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scope {
    /// The whole text is one date, so that eight figures or a year at the end of a word may be one.
    Whole,
    /// The date stands among other words.
    Among,
}

/// Takes a date with what goes with it: a weekday before it, weekday and clock time behind it.
pub(super) fn take_date(cursor: &mut Cursor<'_>, order: Order, scope: Scope) -> Option<Dating> {
    cursor.attempt(|it| {
        let has_weekday = take_weekdays(it, scope);
        if scope == Scope::Whole {
            take_some(it, Particle::Article);
            take_weekdays(it, scope);
        }
        let starts_with_day = it.tokens.number(it.at).is_some_and(|(_, digits)| digits <= 2);
        let dating = take_bare(it, order, scope)?;
        it.attempt(take_weekday_behind);
        if dating.date.day.is_none() || dating.date.time.is_some() {
            return Some(dating);
        }
        let clock = take_clock(it, has_weekday && starts_with_day);
        Some(match clock {
            Some(clock) => dating.map(|date| Moment { time: Some(clock.time), offset: clock.offset, ..date }),
            None => dating,
        })
    })
}

/// Takes the date alone.
fn take_bare(it: &mut Cursor<'_>, order: Order, scope: Scope) -> Option<Dating> {
    let packed = |it: &mut Cursor<'_>| {
        let date = take_packed(it)?;
        let has_time = it.is_glued() && it.tokens.word(it.at).is_some_and(|word| word == "t");
        (scope == Scope::Whole || has_time).then_some(date)
    };
    None.or_else(|| it.attempt(take_year_first))
        .or_else(|| it.attempt(take_wide))
        .or_else(|| it.attempt(take_year_month_day))
        .or_else(|| it.attempt(take_day_month_year))
        .or_else(|| it.attempt(take_month_day_year))
        .or_else(|| it.attempt(take_computers))
        .or_else(|| it.attempt(take_month_year))
        .or_else(|| it.attempt(|it| take_year_last(it, order)))
        .or_else(|| it.attempt(packed))
}

/// `Mon, `, `Montag, den `: tells whether there was one and a comma.
fn take_weekdays(it: &mut Cursor<'_>, scope: Scope) -> bool {
    let mut has_comma = false;
    for _ in 0..3 {
        // Where a date follows at once the word is its month: `mar 4, 2019`.
        if it.tokens.word(it.at).is_some_and(|word| month_of(&word).is_some()) && it.tokens.is_number(it.at + 1) {
            break;
        }
        let is_marked = it.tokens.sign(it.at + 1).is_some_and(|sign| ",.".contains(sign));
        let counts = |word: &str| is_weekday(word) && (scope == Scope::Whole || is_marked || is_clear(word));
        if it.word(|word| counts(word).then_some(())).is_none() {
            break;
        }
        while let Some(sign) = it.sign(".,'’-") {
            has_comma |= sign == ',';
        }
    }
    if scope == Scope::Among {
        it.particle(Particle::Article);
    }
    has_comma
}

/// `(月)`, ` 星期一`, `, hétfő`, ` (Mon)`.
fn take_weekday_behind(it: &mut Cursor<'_>) -> Option<()> {
    let bracket = it.sign("(（,[");
    it.word(|word| (is_weekday(word) && !matches!(word, "a" | "so" | "do" | "to" | "la" | "po")).then_some(()))?;
    if matches!(bracket, Some('(' | '（' | '[')) {
        it.sign(")）]")?;
    } else if bracket.is_none() {
        it.sign(".");
    }
    Some(())
}

fn take_some(it: &mut Cursor<'_>, particle: Particle) {
    for _ in 0..2 {
        if it.particle(particle).is_none() {
            break;
        }
        it.sign("'’");
    }
}

/// `2019年3月4日`, `2019년 3월`, `2019年3月`.
fn take_wide(it: &mut Cursor<'_>) -> Option<Dating> {
    let year = it.year()?;
    it.one_of(&["年", "년"])?;
    let month = it.short()?;
    it.one_of(&["月", "월"])?;
    let day = it.attempt(|it| {
        let day = it.short()?;
        it.one_of(&["日", "号", "號", "일"])?;
        Some(day)
    });
    Dating::sure(Moment { month: Some(month), day, ..Moment::year(year) })
}

/// `2019. március 4.`, `2019 m. kovo 4 d.`, `2019. gada 4. marts`, `2019-Mar-04`.
fn take_year_month_day(it: &mut Cursor<'_>) -> Option<Dating> {
    let year = it.year()?;
    it.sign(".,-/");
    if it.particle(Particle::Mark).is_some() {
        it.sign(".");
    }
    let day_before = it.attempt(take_day);
    let (month, name) = take_month(it)?;
    // `2019 NIS 4` is a price.
    (day_before.is_some() || !is_weak(&name) || is_english(&name)).then_some(())?;
    it.sign("-/");
    let day = day_before.map_or_else(|| it.attempt(take_day), Some)?;
    if it.attempt(|it| it.one_of(&["d", "日", "ad"])).is_some() {
        it.sign(".");
    }
    // `2019 Mar 4 2020`: the year belongs to the date behind.
    it.tokens.number(it.at).is_none_or(|(_, digits)| digits != 4).then_some(())?;
    Dating::sure(Moment::day(year, month, day.0))
}

/// `4 March 2019`, `4. März 2019`, `1er mars 2019`, `4 de marzo de 2019`, `04-Mar-19`, `4/Mar/2019`, `4 Mar. '19`.
fn take_day_month_year(it: &mut Cursor<'_>) -> Option<Dating> {
    let (day, ordinal) = take_day(it)?;
    let sign = it.sign("-/‑,");
    take_some(it, Particle::Link);
    let (month, name) = take_month(it)?;
    if ordinal == Some(Ending::English) && !is_english(&name) {
        return None;
    }
    it.sign("-/‑,");
    take_some(it, Particle::Link);
    let year = take_year(it).or_else(|| it.pair().filter(|_| sign.is_some()).map(full_year))?;
    // A Croatian `listopada` is October, and Croatian sets a dot behind the day; a Polish one is November.
    let month = if name == "listopada" && ordinal == Some(Ending::Dot) { 10 } else { month };
    Dating::sure(Moment::day(year, month, day))
}

/// `March 4, 2019`, `Mar. 4th 2019`, `March the 4th, 2019`, `Mar-04-2019`.
fn take_month_day_year(it: &mut Cursor<'_>) -> Option<Dating> {
    let month = take_month(it)?.0;
    it.sign("-/");
    take_some(it, Particle::Article);
    let (day, _) = take_day(it)?;
    it.sign(",-/،;");
    take_some(it, Particle::Link);
    let year = take_year(it)?;
    Dating::sure(Moment::day(year, month, day))
}

/// `Mar  4 10:30:00 UTC 2019`, as `date` and `asctime` write it.
fn take_computers(it: &mut Cursor<'_>) -> Option<Dating> {
    let month = take_month(it)?.0;
    let day = it.short()?;
    let clock = take_time(it, false, false, true)?;
    let year = it.year()?;
    Dating::sure(Moment { time: Some(clock.time), offset: clock.offset, ..Moment::day(year, month, day) })
}

/// `March 2019`, `marzo de 2019`, `Mar-2019`.
fn take_month_year(it: &mut Cursor<'_>) -> Option<Dating> {
    let (month, _) = take_month(it)?;
    it.sign(",-/");
    take_some(it, Particle::Link);
    let year = it.year()?;
    take_year_mark(it);
    Dating::sure(Moment { month: Some(month), ..Moment::year(year) })
}

/// How the number of a day ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Ending {
    English,
    Other,
    Dot,
}

fn take_day(it: &mut Cursor<'_>) -> Option<(u8, Option<Ending>)> {
    let day = it.short().filter(|day| (1..=31).contains(day))?;
    let ending = it.attempt(|it| {
        it.is_glued().then_some(())?;
        it.sign("-'’");
        it.word(|word| match word {
            "st" | "nd" | "rd" | "th" => Some(Ending::English),
            _ => Particle::Ordinal.has(word).then_some(Ending::Other),
        })
    });
    let dot = it.glued_sign(".°");
    Some((day, ending.or(dot.map(|_| Ending::Dot))))
}

/// A month by its name, or `tháng 3`; with the word that names it.
fn take_month(it: &mut Cursor<'_>) -> Option<(u8, String)> {
    if let Some(found) = it.word(|word| Some((month_of(word)?, word.to_owned()))) {
        it.glued_sign(".");
        return Some(found);
    }
    it.attempt(|it| {
        it.one_of(&["thang"])?;
        it.short().filter(|month| (1..=12).contains(month)).map(|month| (month, String::new()))
    })
}

/// `2019`, `2019 г.`, `'19`.
fn take_year(it: &mut Cursor<'_>) -> Option<i32> {
    let of_pair = |it: &mut Cursor<'_>| {
        it.sign("'’‘")?;
        it.is_glued().then(|| it.pair())?
    };
    let year = it.attempt(Cursor::year).or_else(|| it.attempt(of_pair).map(full_year));
    take_year_mark(it);
    year
}

fn take_year_mark(it: &mut Cursor<'_>) {
    it.attempt(|it| {
        it.particle(Particle::Mark)?;
        it.glued_sign(".");
        Some(())
    });
}
