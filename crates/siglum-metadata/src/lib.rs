#![doc = include_str!("../README.md")]

mod author_traits;
mod authors;
pub mod bylines;
mod chances;
mod confidence;
mod date_traits;
pub mod dates;
mod decide;
mod groups;
mod images;
pub mod languages;
pub mod learning;
pub mod licences;
mod lists;
pub mod names;
mod page_kinds;
mod resolve;
pub mod roles;
mod rules;
pub mod standfirst;
mod statistics;
mod texts;
mod title_place;
mod title_traits;
pub mod titles;
mod values;
pub mod weights;
mod witnesses;

pub use confidence::confidence;
pub use decide::{decide, decide_with};
pub use groups::Group;
pub use rules::m100_silent_field::SILENT_FIELD;
pub use rules::m101_rival_titles::RIVAL_TITLES;
pub use rules::m102_rival_authors::RIVAL_AUTHORS;
pub use rules::m103_account_for_writer::ACCOUNT_FOR_WRITER;
pub use rules::m104_writer_in_standfirst::WRITER_IN_STANDFIRST;
pub use rules::m105_rival_dates::RIVAL_DATES;
pub use rules::m106_unsure_language::UNSURE_LANGUAGE;
pub use rules::m107_unsure_rights::UNSURE_RIGHTS;
pub use rules::m108_rival_values::RIVAL_VALUES;
pub use rules::m201_claims_at_odds::CLAIMS_AT_ODDS;
pub use rules::m202_zero_date::ZERO_DATE;
pub use rules::m203_missing_zone::MISSING_ZONE;
pub use rules::m204_modified_before_published::MODIFIED_BEFORE_PUBLISHED;
use siglum_rule::About;
pub use statistics::{AccountStatistics, MOST_NAMES, Statistics, Tally};
pub use texts::text_claims;

/// The codes of this crate.
pub static CODES: &[&About] = &[
    &SILENT_FIELD,
    &RIVAL_TITLES,
    &RIVAL_AUTHORS,
    &ACCOUNT_FOR_WRITER,
    &WRITER_IN_STANDFIRST,
    &RIVAL_DATES,
    &UNSURE_LANGUAGE,
    &UNSURE_RIGHTS,
    &RIVAL_VALUES,
    &CLAIMS_AT_ODDS,
    &ZERO_DATE,
    &MISSING_ZONE,
    &MODIFIED_BEFORE_PUBLISHED,
];
