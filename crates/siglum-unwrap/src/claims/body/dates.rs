//! Parts and lines that give a date.

use std::collections::BTreeSet;

use siglum_model::Field;

use super::super::sink::Place;
use super::parts::{Day, Kind, Part};
use super::{Page, of_kind};

/// The longest text that gives a date, in bytes.
const LONG: usize = 120;
/// The most different values of a source about the headline, and the most elsewhere.
const NEAR: usize = 4;
const FAR: usize = 2;
/// How many segments behind the headline lines are looked at, and the longest of those that stand far from it.
const REACH: usize = 160;
const SHORT: usize = 48;

/// A source: what shows it, the field, its name about the headline, its name elsewhere, and its place for people.
type Row = (Day, Field, &'static str, &'static str, &'static str);

const ROWS: &[Row] = &[
    (
        Day::PublishedProperty,
        Field::DatePublished,
        "html.itemprop.datePublished",
        "html.itemprop.datePublished.far",
        "[itemprop=datePublished]",
    ),
    (Day::ModifiedProperty, Field::DateModified, "html.itemprop.dateModified", "html.itemprop.dateModified", "[itemprop=dateModified]"),
    (Day::CreatedProperty, Field::DateCreated, "html.itemprop.dateCreated", "html.itemprop.dateCreated", "[itemprop=dateCreated]"),
    (Day::PublishedTime, Field::DatePublished, "html.time.published", "html.time.published.far", "time.published"),
    (Day::UpdatedTime, Field::DateModified, "html.time.updated", "html.time.updated", "time.updated"),
    (Day::Time, Field::DatePublished, "html.time", "html.time.far", "time"),
    (Day::PublishedClass, Field::DatePublished, "html.date-class.published", "html.date-class.published.far", "[class*=published]"),
    (Day::UpdatedClass, Field::DateModified, "html.date-class.updated", "html.date-class.updated", "[class*=updated]"),
    (Day::DateClass, Field::DatePublished, "html.date-class", "html.date-class.far", "[class*=date]"),
];

impl Page<'_, '_> {
    /// Claims what gives a date, source by source.
    pub(super) fn claim_dates(&mut self) {
        for row in ROWS {
            let parts: Vec<Part> = of_kind(&self.body.parts, |kind| kind == Kind::Day(row.0)).copied().collect();
            let mut seen = [BTreeSet::new(), BTreeSet::new()];
            for part in parts {
                self.claim_date(row, &part, &mut seen);
            }
        }
        self.claim_shown_dates();
    }

    fn claim_date(&mut self, row: &Row, part: &Part, seen: &mut [BTreeSet<String>; 2]) {
        let is_near = self.is_near(part.first);
        let (seen, most) = if is_near { (&mut seen[0], NEAR) } else { (&mut seen[1], FAR) };
        let Some(found) = self.value_of(part, LONG).filter(|found| seen.len() < most && may_be_date(&found.words)) else { return };
        if !seen.insert(found.words.clone()) {
            return;
        }
        let about = part.scope.about(is_near);
        let source = if is_near { row.2 } else { row.3 };
        let place = self.place(row.4);
        self.sink.add_words(Place::new(row.1, source, place).origin("body/date").about(about), &found.words, found.raw);
    }

    /// Lines about the headline that hold a year: a date may stand in them.
    fn claim_shown_dates(&mut self) {
        let mut seen = BTreeSet::new();
        let count = self.body.segments.all.len();
        let mut far = 0;
        for at in self.headline.start.saturating_sub(super::BEFORE)..(self.headline.end + REACH).min(count) {
            let short = self.body.segments.all.get(at).is_some_and(|segment| (6..=LONG as u32).contains(&segment.bytes));
            if self.headline.contains(&at) || !short || seen.len() >= NEAR + FAR {
                continue;
            }
            let found = self.body.segments.read(self.source, self.tree, self.root, at..at + 1);
            let near = self.is_near(at);
            if may_be_date(&found.words) && (near || (far < FAR && found.words.len() <= SHORT)) && seen.insert(found.words.clone()) {
                far += usize::from(!near);
                let source = match (near, at >= self.headline.end) {
                    (false, _) => "html.shown-date.far",
                    (true, true) => "html.shown-date",
                    (true, false) => "html.shown-date.before",
                };
                let place = self.place("line about the headline");
                let from = Place::new(Field::DatePublished, source, place).origin("body/date").about(self.about(at));
                self.sink.add_words(from, &found.words, found.raw);
            }
        }
    }
}

/// Has a year of our time in digits, or two digits behind two others as in `3/4/19`.
fn may_be_date(words: &str) -> bool {
    let bytes = words.as_bytes();
    let year =
        bytes.windows(4).any(|four| matches!(four, [b'1', b'9', a, b] | [b'2', b'0', a, b] if a.is_ascii_digit() && b.is_ascii_digit()));
    let short = bytes.windows(4).any(|four| matches!(four, [b'/' | b'.', a, b, ..] if a.is_ascii_digit() && b.is_ascii_digit()));
    year || short
}
