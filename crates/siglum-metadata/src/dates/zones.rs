//! Abbreviations of zones.

/// What an abbreviation says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Minutes ahead of UTC.
    Known(i16),
    /// Several zones are called so; the minutes are those that mail means by it (RFC 5322, 4.3), if it knows it.
    Shared(Option<i16>),
}

use Zone::{Known, Shared};

/// Abbreviations of the time zone database and of German, folded. Shared are those that two regions use or used within
/// fifty years, and the names without a season (`ET`), whose offset depends on the date.
const ZONES: &[(&str, Zone)] = &[
    ("z", Known(0)),
    ("utc", Known(0)),
    ("gmt", Known(0)),
    ("ut", Known(0)),
    ("wet", Known(0)),
    ("west", Known(60)),
    ("cet", Known(60)),
    ("cest", Known(120)),
    ("mez", Known(60)),
    ("mesz", Known(120)),
    ("eet", Known(120)),
    ("eest", Known(180)),
    ("msk", Known(180)),
    ("мск", Known(180)),
    ("sast", Known(120)),
    ("wat", Known(60)),
    ("cat", Known(120)),
    ("eat", Known(180)),
    ("trt", Known(180)),
    ("pkt", Known(300)),
    ("npt", Known(345)),
    ("wib", Known(420)),
    ("wita", Known(480)),
    ("wit", Known(540)),
    ("ict", Known(420)),
    ("hkt", Known(480)),
    ("sgt", Known(480)),
    ("awst", Known(480)),
    ("jst", Known(540)),
    ("acst", Known(570)),
    ("acdt", Known(630)),
    ("aest", Known(600)),
    ("aedt", Known(660)),
    ("nzst", Known(720)),
    ("nzdt", Known(780)),
    ("est", Known(-300)),
    ("edt", Known(-240)),
    ("mdt", Known(-360)),
    ("akst", Known(-540)),
    ("akdt", Known(-480)),
    ("hst", Known(-600)),
    ("brt", Known(-180)),
    ("cst", Shared(Some(-360))), // also China, Cuba
    ("cdt", Shared(Some(-300))), // also Cuba
    ("mst", Shared(Some(-420))), // also Malaysia, Myanmar
    ("pst", Shared(Some(-480))), // also the Philippines
    ("pdt", Shared(Some(-420))), // also the Philippines
    ("bst", Shared(None)),       // Britain in summer, Bangladesh
    ("ist", Shared(None)),       // India, Ireland, Israel
    ("ast", Shared(None)),       // the Atlantic, Arabia
    ("adt", Shared(None)),       // the Atlantic, Arabia
    ("kst", Known(540)),
    ("gst", Shared(None)), // the Gulf, South Georgia
    ("art", Shared(None)), // Argentina, Egypt
    ("et", Shared(None)),
    ("ct", Shared(None)),
    ("mt", Shared(None)),
    ("pt", Shared(None)),
];

/// Gives what a folded word says of the zone.
pub(super) fn zone_of(folded: &str) -> Option<Zone> {
    ZONES.iter().find(|(name, _)| *name == folded).map(|(_, zone)| *zone)
}
