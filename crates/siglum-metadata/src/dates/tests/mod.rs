//! What is read as a date, and as which.

mod edtf;
mod figures;
mod found;
mod moment;
mod urls;
mod written;

use super::*;

/// Reads a date; `zero` for a zero date.
fn read(text: &str) -> Option<String> {
    match read_date(text) {
        Reading::Date(date) => Some(date.to_string()),
        Reading::Zero => Some("zero".to_owned()),
        Reading::Nothing => None,
    }
}

fn date(text: &str) -> Moment {
    match read_date(text) {
        Reading::Date(date) => date,
        other => panic!("{text}: {other:?}"),
    }
}

/// Asserts what each text is read as; no word for what is no date.
fn assert_read(table: &[(&str, &str)]) {
    for (text, wanted) in table {
        assert_eq!(read(text).as_deref().unwrap_or(""), *wanted, "{text}");
    }
}
