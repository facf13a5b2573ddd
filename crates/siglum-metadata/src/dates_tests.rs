use super::*;

fn read(text: &str) -> Option<String> {
    match read_date(text) {
        Reading::Date(date) => Some(date.to_string()),
        Reading::Zero => Some("zero".to_owned()),
        Reading::Nothing => None,
    }
}

#[test]
fn dates_keep_their_precision_and_zone() {
    for (text, wanted) in [
        ("2025-10-31T08:00:00+00:00", "2025-10-31T08:00:00Z"),
        ("2025-10-31T08:00:00", "2025-10-31T08:00:00"),
        ("2025-10-31 08:00", "2025-10-31T08:00:00"),
        ("2025-10-31T08:00:00.123456-08:00", "2025-10-31T08:00:00-08:00"),
        ("2025-10-31", "2025-10-31"),
        ("2025/10/31", "2025-10-31"),
        ("2003-11", "2003-11"),
        ("1917", "1917"),
        ("Fri, 31 Oct 2025 08:00:00 +0100", "2025-10-31T08:00:00+01:00"),
        ("Fri, 31 Oct 2025 08:00:00 GMT", "2025-10-31T08:00:00Z"),
        ("31 October 2025", "2025-10-31"),
        ("October 31st, 2025", "2025-10-31"),
        ("Oct. 2025", "2025-10"),
    ] {
        assert_eq!(read(text).as_deref(), Some(wanted), "{text}");
    }
}

#[test]
fn no_dates() {
    for zero in ["-0001-11-30T00:00:00", "0000-00-00 00:00:00", "1970-01-01T00:00:00Z", "0001-01-01T00:00:00Z"] {
        assert_eq!(read(zero).as_deref(), Some("zero"), "{zero}");
    }
    for nothing in [
        "",
        "20077-01-01",
        "2025-13-01",
        "2025-02-30",
        "2025-10-31T25:00:00",
        "tomorrow",
        "recent",
        "2025-",
        "é",
        "2025-10-31Tx",
        "0999",
        "31/10/2025",
    ] {
        assert_eq!(read(nothing), None, "{nothing}");
    }
}

fn date(text: &str) -> Moment {
    match read_date(text) {
        Reading::Date(date) => date,
        other => panic!("{text}: {other:?}"),
    }
}

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
}

#[test]
fn the_calendar_is_right() {
    assert_eq!(days_from_epoch(1970, 1, 1), 0);
    assert_eq!(days_from_epoch(2000, 2, 29), 11_016);
    assert_eq!(days_from_epoch(1969, 12, 31), -1);
    for (text, fits) in [("2000-02-29", true), ("1900-02-29", false), ("2024-02-29", true)] {
        assert_eq!(matches!(read_date(text), Reading::Date(_)), fits, "{text}");
    }
}
