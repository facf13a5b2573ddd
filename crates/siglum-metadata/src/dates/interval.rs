//! A stretch of time that a source states by its two ends.

use std::fmt;

use super::moment::Moment;

/// A stretch of time from one date to another, as EDTF writes it: `1914/1918`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    /// When it begins.
    pub from: End,
    /// When it ends; never before the beginning.
    pub to: End,
}

/// One end of a stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum End {
    /// A date.
    At(Moment),
    /// There is none: `..`, up to this day or from of old.
    Open,
    /// There is one, and it is not known: nothing is written.
    Unknown,
}

impl Interval {
    /// Makes a stretch between two dates; `None` if the second lies before the first.
    pub fn between(from: Moment, to: Moment) -> Option<Self> {
        (!to.is_before(&from)).then_some(Self { from: End::At(from), to: End::At(to) })
    }
}

impl fmt::Display for Interval {
    /// Writes EDTF: `1914-08/1918-11`, `1985/..`, `1985/`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.from, self.to)
    }
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::At(moment) => moment.fmt(f),
            Self::Open => f.write_str(".."),
            Self::Unknown => Ok(()),
        }
    }
}
