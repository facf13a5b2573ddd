//! The rules, each with its page.

pub(crate) mod m100_silent_field;
pub(crate) mod m101_rival_titles;
pub(crate) mod m102_rival_authors;
pub(crate) mod m103_account_for_writer;
pub(crate) mod m104_writer_in_standfirst;
pub(crate) mod m105_rival_dates;
pub(crate) mod m106_unsure_language;
pub(crate) mod m107_unsure_rights;
pub(crate) mod m108_rival_values;
pub(crate) mod m201_claims_at_odds;
pub(crate) mod m202_zero_date;
pub(crate) mod m203_missing_zone;
pub(crate) mod m204_modified_before_published;
