//! Dates: reading them in many languages and forms, finding them in lines and addresses, and writing them as exact as their
//! source has them.
//!
//! A date is never made more exact than it is stated: a month stays a month, `c. 1917` is written `1917~`, and figures
//! whose order is not known keep both readings.

mod calendar;
mod clock;
mod cursor;
mod edtf;
mod epoch;
mod figures;
mod forms;
mod found;
mod interval;
mod labels;
mod moment;
mod months;
mod order;
mod particles;
mod quality;
mod reading;
mod tokens;
mod urls;
mod vocabulary;
mod weekdays;
mod written;
mod zones;

pub use epoch::read_epoch;
pub use found::{FoundDate, find_dates};
pub use interval::{End, Interval};
pub use labels::Kind;
pub use moment::{Moment, is_future, prove_offset};
pub use order::{Order, order_of_language};
pub use quality::{Quality, Season};
pub use reading::{Reading, Stated, read_date, read_date_in};
pub use urls::date_in_url;

#[cfg(test)]
mod tests;
