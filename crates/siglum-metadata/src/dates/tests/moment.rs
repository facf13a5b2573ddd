use super::super::calendar::{date_of_day, days_from_epoch};
use super::*;

#[test]
fn the_zone_is_what_the_pair_proves() {
    let pair = |local: &str, utc: &str| prove_offset(&date(local), &date(utc));
    assert_eq!(pair("2021-05-01T09:30:00", "2021-05-01T04:00:00"), Some(330));
    assert_eq!(pair("2021-01-01T00:30:00", "2021-01-01T08:30:00"), Some(-480));
    assert_eq!(pair("2021-05-01T09:30:00", "2021-05-01T09:30:00"), Some(0));
    assert_eq!(pair("2021-05-01T09:30:00", "2021-05-01T09:23:00"), None);
    assert_eq!(pair("2021-05-02T09:30:00", "2021-05-01T04:00:00"), None);
    assert_eq!(pair("2021-05-02", "2021-05-01"), None);
}

#[test]
fn order_and_agreement() {
    assert!(date("2021-05-01T23:30:00-05:00").agrees(&date("2021-05-02T04:30:00Z")));
    assert!(date("2021-05-01").agrees(&date("2021-05-01T23:30:00-05:00")));
    assert!(!date("2021-05-01").agrees(&date("2021-05-02")));
    assert!(date("2021-05-01T23:30:00Z").is_before(&date("2021-05-02T04:30:00Z")));
    assert!(!date("2021-05-01").is_before(&date("2021-05-01T04:30:00Z")));
    assert!(!date("2021-05").is_before(&date("2021-05-02")));
    assert!(date("2021-05").is_before(&date("2021-06-02")));
}

#[test]
fn what_is_less_exact_agrees_with_what_lies_within_it() {
    for (one, other, agree) in [
        ("192X", "1924-05", true),
        ("192X", "1930", false),
        ("19XX", "192X", true),
        ("1968-21", "1968-04-02", true),
        ("1968-21", "1968-22", false),
        ("1917~", "1917-11-07", true),
        ("2003-11", "2003-10-31", false),
    ] {
        assert_eq!(date(one).agrees(&date(other)), agree, "{one} {other}");
        assert_eq!(date(other).agrees(&date(one)), agree, "{other} {one}");
    }
    assert!(date("191X").is_before(&date("1920")));
}

#[test]
fn a_date_is_future_only_where_no_zone_makes_it_otherwise() {
    for (text, limit, future) in [
        ("2024-03-02", "2024-03-01", false),
        ("2024-03-03", "2024-03-01", true),
        ("2024-03-01T23:00:00", "2024-03-01T10:00:00Z", false),
        ("2024-03-02T00:30:00", "2024-03-01T10:00:00Z", true),
        ("2024-03-01T10:00:01Z", "2024-03-01T10:00:00Z", true),
        ("2024-03-01T10:00:00+02:00", "2024-03-01T10:00:00Z", false),
        ("2024", "2024-03-01", false),
        ("2025", "2024-03-01", true),
        ("202X", "2024-03-01", false),
        ("2200", "2024", true),
    ] {
        assert_eq!(is_future(&date(text), &date(limit)), future, "{text} after {limit}");
    }
}

#[test]
fn the_calendar_is_right() {
    assert_eq!(days_from_epoch(1970, 1, 1), 0);
    assert_eq!(days_from_epoch(2000, 2, 29), 11_016);
    assert_eq!(days_from_epoch(1969, 12, 31), -1);
    for (text, fits) in [("2000-02-29", true), ("1900-02-29", false), ("2024-02-29", true)] {
        assert_eq!(matches!(read_date(text), Reading::Date(_)), fits, "{text}");
    }
    let (first, last) = (days_from_epoch(1000, 1, 1), days_from_epoch(2200, 12, 31));
    let mut previous = None;
    for day in first..=last {
        let date = date_of_day(day);
        assert_eq!(date.map(|(year, month, day)| days_from_epoch(year, month, day)), Some(day));
        assert!(date > previous, "{date:?}");
        previous = date;
    }
    assert_eq!((date_of_day(first - 1), date_of_day(last + 1)), (None, None));
    assert_eq!((date_of_day(i64::MAX), date_of_day(i64::MIN)), (None, None));
}

#[test]
fn seconds_and_milliseconds_are_read_when_asked_for() {
    let read = |text: &str| match read_epoch(text) {
        Reading::Date(date) => date.to_string(),
        Reading::Zero => "zero".to_owned(),
        Reading::Nothing => String::new(),
    };
    for (text, wanted) in [
        ("1551694500", "2019-03-04T10:15:00Z"),
        ("1551694500123", "2019-03-04T10:15:00Z"),
        ("1551694500.25", "2019-03-04T10:15:00Z"),
        ("-86400", "1969-12-31T00:00:00Z"),
        ("0", "zero"),
        ("15516945001", ""),
        ("99999999999999", ""),
        ("1e9", ""),
        ("1551694500.x", ""),
        ("", ""),
        ("-", ""),
    ] {
        assert_eq!(read(text), wanted, "{text}");
    }
    assert_eq!(read_date("1551694500"), Reading::Nothing);
}
