//! Clock times and zones behind a date.

use super::cursor::Cursor;
use super::particles::Particle;
use super::zones::{Zone, zone_of};

/// A time of day: hour, minute, second.
pub(super) type Time = (u8, u8, u8);

/// A clock time, and how it was written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Clock {
    pub(super) time: Time,
    pub(super) offset: Option<i32>,
}

/// What may stand between a date and its time.
const BETWEEN: &str = ",;|-–—·•/@(.:";

/// Takes what follows a date: `, 3:45 pm EST`, ` um 15.30 Uhr`, `T10:15:00Z`, ` à 15h30`. `is_mail` says that the
/// abbreviations of zones mean what mail means by them.
pub(super) fn take_clock(cursor: &mut Cursor<'_>, is_mail: bool) -> Option<Clock> {
    cursor.attempt(|it| {
        let is_iso = it.is_glued() && it.attempt(|it| it.one_of(&["t"])).is_some() && it.is_glued();
        let mut bracket = false;
        for _ in 0..2 {
            bracket |= it.sign(BETWEEN) == Some('(');
        }
        let mut is_told = false;
        for _ in 0..3 {
            // `kl. 15.45`
            if it.particle(Particle::At).is_some() {
                is_told = true;
                it.sign(".");
            }
        }
        let clock = take_time(it, is_told, is_iso, is_mail)?;
        if bracket {
            it.sign(")");
        }
        Some(clock)
    })
}

/// Takes a clock time. A dot between hour and minute counts where a word says that it is a time.
pub(super) fn take_time(cursor: &mut Cursor<'_>, is_told: bool, is_iso: bool, is_mail: bool) -> Option<Clock> {
    cursor.attempt(|it| {
        let half = take_half(it);
        let time = if is_iso { it.attempt(take_packed) } else { None };
        let colon = time.is_none().then(|| it.attempt(take_colon)).flatten();
        let time = time.or(colon).or_else(|| it.attempt(take_units));
        let has_seconds = time.is_some_and(|(_, has_seconds)| has_seconds);
        let (time, is_sure) = match time {
            Some((time, _)) => (time, true),
            None => {
                let (time, has_minutes) = take_dotted(it)?;
                (time, is_told && has_minutes)
            }
        };
        let behind = take_half(it);
        // `5 hours` is no time of day, `at 5 hours` and `5.30 hours` are.
        let is_hours = it.particle(Particle::Hours).is_some() && (is_told || time.1 > 0);
        let is_zoned = time.1 > 0 && it.tokens.word(it.at).is_some_and(|word| zone_of(&word).is_some());
        (is_sure || half.or(behind).is_some() || is_hours || is_zoned).then_some(())?;
        let time = in_half(time, half.or(behind));
        let offset = take_zone(it, is_iso || has_seconds, is_mail);
        Some(Clock { time, offset }).filter(|clock| clock.time.0 < 24 && clock.time.1 < 60 && clock.time.2 < 61)
    })
}

/// `101500`, behind a `T`.
fn take_packed(it: &mut Cursor<'_>) -> Option<(Time, bool)> {
    let (value, count) = it.tokens.number(it.at)?;
    it.at += 1;
    let value = u32::try_from(value).ok()?;
    let part = |by: u32| u8::try_from(value / by % 100).ok();
    match count {
        6 => Some(((part(10_000)?, part(100)?, part(1)?), true)),
        4 => Some(((part(100)?, part(1)?, 0), true)),
        _ => None,
    }
}

/// `18:30`, `18:30:05`, `18:30:05.250`; a fraction is dropped.
fn take_colon(it: &mut Cursor<'_>) -> Option<(Time, bool)> {
    let hour = it.short()?;
    it.glued_sign(":：")?;
    let minute = it.is_glued().then(|| it.short())??;
    let second = it.attempt(|it| {
        it.glued_sign(":：")?;
        it.is_glued().then(|| it.short())?
    });
    if second.is_some() {
        it.attempt(|it| {
            it.glued_sign(".,")?;
            it.is_glued().then(|| it.number(1..=9))?
        });
    }
    Some(((hour, minute, second.unwrap_or(0)), second.is_some()))
}

/// `15h30`, `15 h`, `10时30分`, `15시 30분`.
fn take_units(it: &mut Cursor<'_>) -> Option<(Time, bool)> {
    let hour = it.short()?;
    it.one_of(&["h", "時", "时", "点", "點", "시"])?;
    let minute = it.attempt(|it| it.short()).unwrap_or(0);
    it.one_of(&["分", "분", "min", "m"]);
    let second = it.attempt(|it| {
        let second = it.short()?;
        it.one_of(&["秒", "초", "s"])?;
        Some(second)
    });
    Some(((hour, minute, second.unwrap_or(0)), second.is_some()))
}

/// `15.30`, `3`: a time only where something else says so. Tells whether it has minutes.
fn take_dotted(it: &mut Cursor<'_>) -> Option<(Time, bool)> {
    let hour = it.short()?;
    let minute = it.attempt(|it| {
        it.glued_sign(".")?;
        it.is_glued().then(|| it.pair())?
    });
    Some(((hour, minute.unwrap_or(0), 0), minute.is_some()))
}

/// The halves of the day as words, in front or behind: `true` is the one after noon.
const HALVES: &[(&str, bool)] = &[
    ("am", false),
    ("pm", true),
    ("上午", false),
    ("下午", true),
    ("午前", false),
    ("午後", true),
    ("오전", false),
    ("오후", true),
    ("πμ", false),
    ("μμ", true),
    ("ص", false),
    ("م", true),
];

/// Takes `pm`, `p.m.`, `下午`.
fn take_half(it: &mut Cursor<'_>) -> Option<bool> {
    let whole = it.attempt(|it| it.word(|word| HALVES.iter().find(|(name, _)| *name == word).map(|(_, half)| *half)));
    whole.or_else(|| {
        it.attempt(|it| {
            let half = it.word(|word| match word {
                "a" | "π" => Some(false),
                "p" | "μ" => Some(true),
                _ => None,
            })?;
            it.sign(".");
            it.one_of(&["m", "μ"])?;
            it.sign(".");
            Some(half)
        })
    })
}

fn in_half((hour, minute, second): Time, half: Option<bool>) -> Time {
    let hour = match (half, hour) {
        (Some(false), 12) => 0,
        (Some(true), 1..=11) => hour + 12,
        // `15:45 pm` says it twice.
        _ => hour,
    };
    (hour, minute, second)
}

/// `Z`, `+05:30`, `-0800`, `GMT`, `UTC+2`, `(CET)`. `is_exact` says that the time has seconds or is of ISO 8601, without
/// which `10:30-12:00` is a stretch of hours.
fn take_zone(cursor: &mut Cursor<'_>, is_exact: bool, is_mail: bool) -> Option<i32> {
    let named = cursor.attempt(|it| {
        let bracket = it.sign("(");
        let zone = it.word(zone_of)?;
        if bracket.is_some() {
            it.sign(")")?;
        }
        Some(zone)
    });
    let of_name = match named {
        Some(Zone::Known(minutes)) => Some(i32::from(minutes)),
        Some(Zone::Shared(minutes)) => minutes.filter(|_| is_mail).map(i32::from),
        None => None,
    };
    let figures = cursor.attempt(|it| take_offset(it, is_exact || named.is_some()));
    if figures.is_some() && named.is_none() {
        // `+0100 (CET)`
        cursor.attempt(|it| {
            it.sign("(")?;
            it.word(zone_of)?;
            it.sign(")")
        });
    }
    match (of_name, figures) {
        (Some(0), Some(offset)) => Some(offset),
        (None, Some(offset)) => Some(offset),
        (of_name, _) => of_name,
    }
}

fn take_offset(it: &mut Cursor<'_>, is_exact: bool) -> Option<i32> {
    let ahead = if it.sign("+-−")? == '+' { 1 } else { -1 };
    (it.is_glued() && (ahead == 1 || is_exact)).then_some(())?;
    let (value, count) = it.tokens.number(it.at)?;
    it.at += 1;
    let value = i32::try_from(value).ok()?;
    let (hours, minutes) = match count {
        4 => (value / 100, value % 100),
        1 | 2 => {
            let minutes = it.attempt(|it| {
                it.glued_sign(":")?;
                it.pair()
            });
            (value, i32::from(minutes.unwrap_or(0)))
        }
        _ => return None,
    };
    (minutes < 60 && hours <= 14).then_some(ahead * (hours * 60 + minutes))
}
