//! Dates within a short text: a byline, the lines at the head of an article.

use std::ops::Range;

use super::clock::take_time;
use super::cursor::Cursor;
use super::figures::Dating;
use super::forms::{Scope, take_date};
use super::labels::{Kind, Label, last_label};
use super::moment::Moment;
use super::months::{is_english, is_weak, month_of};
use super::order::Order;
use super::particles::Particle;
use super::tokens::{Tokens, fold, is_wide};
use super::weekdays::is_weekday;

/// A date that stands in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundDate {
    /// The bytes of the text that are the date, without its label.
    pub range: Range<usize>,
    /// The date. Where the order of its figures leaves two readings it is no more than the year; they are in `either`.
    pub moment: Moment,
    /// The reading with the day first and the one with the month first, where nothing tells which.
    pub either: Option<(Moment, Moment)>,
    /// What its label says.
    pub kind: Kind,
}

/// Dates after which no more are sought.
const MOST: usize = 16;

/// Finds the dates in a short text, at most sixteen, in their order, each with what its label says of it. The time is
/// linear in the length of the text.
///
/// A date has a year and at least a month; a year alone is none, nor is `Nov 4`. Words may stick to it on either side, as
/// they do where markup was taken out: `Jane DoeNov 4, 2019`. Dates that belong to something else by their label (`born`,
/// `©`, `retrieved`) are left out.
///
/// ```
/// use siglum_metadata::dates::{Kind, Order, find_dates};
/// let found = find_dates("Published Nov 4, 2019 | Last updated: 5 March 2020", Order::Unknown);
/// assert_eq!(found[0].moment.to_string(), "2019-11-04");
/// assert_eq!(found[0].kind, Kind::Published);
/// assert_eq!(found[1].moment.to_string(), "2020-03-05");
/// assert_eq!(found[1].kind, Kind::Updated);
/// ```
pub fn find_dates(text: &str, order: Order) -> Vec<FoundDate> {
    let tokens = Tokens::of(text).part_years();
    let mut places = Vec::new();
    let mut at = 0;
    while at < tokens.len() && places.len() < MOST {
        let place = may_begin(&tokens, at).then(|| match_at(&tokens, at, order)).flatten();
        at = place.as_ref().map_or(at + 1, |place| place.tokens.end);
        places.extend(place);
    }
    let labels = label_places(&tokens, &places);
    let named = places.iter().zip(labels);
    named.filter_map(|(place, kind)| Some(place.to_found(&tokens, kind?))).collect()
}

/// A date among tokens.
struct Place {
    tokens: Range<usize>,
    dating: Dating,
}

impl Place {
    fn to_found(&self, tokens: &Tokens<'_>, kind: Kind) -> FoundDate {
        let start = tokens.get(self.tokens.start).map_or(0, |token| token.at.start);
        let end = tokens.get(self.tokens.end - 1).map_or(start, |token| token.at.end);
        let Dating { date, month_first } = self.dating;
        let moment = if month_first.is_some() { Moment::year(date.year) } else { date };
        FoundDate { range: start..end, moment, either: month_first.map(|other| (date, other)), kind }
    }
}

/// Tells whether a date may begin at a token: a number that is no part of a longer one, or a month, a weekday or a half of
/// the day with a number near by.
fn may_begin(tokens: &Tokens<'_>, at: usize) -> bool {
    if !tokens.is_number(at) {
        return (1..=4).any(|ahead| tokens.is_number(at + ahead)) && tokens.word(at).is_some_and(|word| may_open(&word));
    }
    if at == 0 || !tokens.is_glued(at) {
        return true;
    }
    let is_part =
        tokens.sign(at - 1).is_some_and(|sign| "$€£#".contains(sign) || ("./-–:".contains(sign) && at > 1 && tokens.is_number(at - 2)));
    let is_version = tokens.word(at - 1).is_some_and(|word| matches!(word.as_str(), "v" | "version"));
    !is_part && !is_version
}

fn may_open(word: &str) -> bool {
    month_of(word).is_some() || is_weekday(word) || matches!(word, "上午" | "下午" | "午前" | "午後" | "오전" | "오후")
}

fn match_at(tokens: &Tokens<'_>, at: usize, order: Order) -> Option<Place> {
    let mut cursor = Cursor::new(tokens, at);
    let dating = cursor.attempt(|it| take_time_and_date(it, order)).or_else(|| take_date(&mut cursor, order, Scope::Among))?;
    let end = cursor.at;
    let is_zero = dating.date.local_seconds() == Some(0);
    let is_whole = !is_zero && !goes_on(tokens, end) && (dating.date.day.is_some() || is_clear_month(tokens, at..end));
    is_whole.then_some(Place { tokens: at..end, dating })
}

/// `10:30, 4 March 2019`.
fn take_time_and_date(it: &mut Cursor<'_>, order: Order) -> Option<Dating> {
    let clock = take_time(it, false, false, false)?;
    it.sign(",|-–·•/");
    it.one_of(&["on"]);
    let dating = take_date(it, order, Scope::Among).filter(|dating| dating.date.day.is_some() && dating.date.time.is_none())?;
    Some(dating.map(|date| Moment { time: Some(clock.time), offset: clock.offset, ..date }))
}

/// Tells whether more figures of the same number follow: `1.2.2019.4`, `2019-03-04-05`.
fn goes_on(tokens: &Tokens<'_>, end: usize) -> bool {
    let is_joint = tokens.is_glued(end) && tokens.sign(end).is_some_and(|sign| "./-–".contains(sign));
    is_joint && tokens.is_glued(end + 1) && tokens.is_number(end + 1)
}

/// Tells whether a month without a day is meant as one: by a name that is nothing else, or by an English one that begins
/// with a capital: `May 2019`.
/// With a number before it there was a day that does not fit: `3-5 March 2019`.
fn is_clear_month(tokens: &Tokens<'_>, mut range: Range<usize>) -> bool {
    let has_day =
        (1..=2).filter_map(|back| range.start.checked_sub(back)).any(|at| tokens.number(at).is_some_and(|(_, digits)| digits <= 2));
    if has_day {
        return false;
    }
    let name = range.find_map(|at| tokens.word(at).filter(|word| month_of(word).is_some()).map(|word| (at, word)));
    name.is_none_or(|(at, word)| {
        let is_capital = tokens.text_of(at).starts_with(char::is_uppercase);
        !is_weak(&word) || (is_english(&word) && is_capital)
    })
}

/// Tokens before a date among which its label is sought.
const REACH: usize = 24;

/// Words that may stand between a label and its date where a writer is named between them.
const NAMES: usize = 8;

/// Gives for each date what its label says; `None` where that is the date of something else.
fn label_places(tokens: &Tokens<'_>, places: &[Place]) -> Vec<Option<Kind>> {
    let mut from = 0;
    let mut labels: Vec<Option<Label>> = Vec::new();
    for place in places {
        let start = from.max(place.tokens.start.saturating_sub(REACH));
        labels.push(label_before(tokens, start..place.tokens.start));
        from = place.tokens.end + usize::from(sticks_behind(tokens, place.tokens.end));
    }
    let behind = |index: usize| -> Option<Kind> {
        let end = places.get(index)?.tokens.end;
        let is_taken = labels.get(index + 1).is_some_and(Option::is_some) && !sticks_behind(tokens, end);
        (!is_taken).then(|| label_behind(tokens, end))?
    };
    (0..places.len()).map(|index| labels[index].map_or_else(|| Some(behind(index).unwrap_or(Kind::Plain)), |label| label.kind)).collect()
}

/// Tells whether a Chinese or Japanese word stands right behind a date, and so goes with it: `2019年3月4日公開`.
fn sticks_behind(tokens: &Tokens<'_>, end: usize) -> bool {
    tokens.is_glued(end) && tokens.text_of(end).starts_with(is_wide) && tokens.word(end).is_some()
}

/// `Posted on`, `Published: `, `Published by Jane Doe on`.
fn label_before(tokens: &Tokens<'_>, range: Range<usize>) -> Option<Label> {
    let words: Vec<(usize, String)> = range.clone().filter_map(|at| Some((at, word_or_sign(tokens, at)?))).collect();
    let folded: Vec<String> = words.iter().map(|(_, word)| word.clone()).collect();
    let label = last_label(&folded)?;
    let between = folded.get(label.words.1..).unwrap_or_default();
    let is_small =
        |word: &String| Particle::Article.has(word) || Particle::Link.has(word) || Particle::At.has(word) || SMALL.contains(&word.as_str());
    let is_near = between.iter().all(is_small);
    let names_writer = between.first().is_some_and(|word| BY.contains(&word.as_str())) && between.len() <= NAMES;
    let first = words.get(label.words.0)?.0;
    let is_of_sentence = first > range.start && is_within_sentence(tokens, first) && label.kind.is_some();
    ((is_near || names_writer) && !is_of_sentence).then_some(label)
}

/// Tells whether a label goes with the words before it: `a study published in May 2019` is about the study.
fn is_within_sentence(tokens: &Tokens<'_>, first: usize) -> bool {
    let is_small = tokens.text_of(first).starts_with(char::is_lowercase);
    is_small && first.checked_sub(1).and_then(|before| tokens.word(before)).is_some_and(|word| !BEFORE.contains(&word.as_str()))
}

/// Words that may stand before a label in small letters.
const BEFORE: [&str; 39] = [
    "was",
    "is",
    "been",
    "first",
    "originally",
    "last",
    "and",
    "und",
    "zuletzt",
    "wurde",
    "et",
    "y",
    "e",
    "en",
    "i",
    "a",
    "og",
    "och",
    "ja",
    "es",
    "si",
    "ve",
    "и",
    "і",
    "та",
    "και",
    "fue",
    "foi",
    "ete",
    "on",
    "post",
    "page",
    "story",
    "entry",
    "content",
    "article",
    "artikel",
    "articolo",
    "articulo",
];

/// Words that may stand between any label and its date.
const SMALL: [&str; 8] = ["on", "in", "op", "на", "pe", "dia", "time", "date"];

/// Words that name a writer, behind a label.
const BY: [&str; 10] = ["by", "von", "par", "por", "da", "di", "door", "av", "af", "przez"];

fn word_or_sign(tokens: &Tokens<'_>, at: usize) -> Option<String> {
    tokens.word(at).or_else(|| (tokens.sign(at) == Some('©')).then(|| "©".to_owned()))
}

/// `2019-03-04 更新`, `4 March 2019 (updated)`.
fn label_behind(tokens: &Tokens<'_>, end: usize) -> Option<Kind> {
    let bracket = matches!(tokens.sign(end), Some('(' | '（'));
    let at = if bracket { end + 1 } else { end };
    let word = tokens.word(at)?;
    let stands_alone = tokens.text_of(at).starts_with(is_wide);
    let closes = matches!(tokens.sign(at + 1), Some(')' | '）'));
    ((bracket && closes) || stands_alone).then(|| last_label(&[fold(&word)])?.kind)?
}
