use super::*;

#[test]
fn dates_keep_their_precision_and_zone() {
    assert_read(&[
        ("2025-10-31T08:00:00+00:00", "2025-10-31T08:00:00Z"),
        ("2025-10-31T08:00:00", "2025-10-31T08:00:00"),
        ("2025-10-31 08:00", "2025-10-31T08:00:00"),
        ("2025-10-31T08:00:00.123456-08:00", "2025-10-31T08:00:00-08:00"),
        ("2025-10-31T08:00+05:45", "2025-10-31T08:00:00+05:45"),
        ("2025-10-31 08:00:00 +0000", "2025-10-31T08:00:00Z"),
        ("2025-10-31 08:00:00 UTC", "2025-10-31T08:00:00Z"),
        ("2025-10-31t08:00:00z", "2025-10-31T08:00:00Z"),
        ("2025-10-31", "2025-10-31"),
        ("2025/10/31", "2025-10-31"),
        ("2025-3-4", "2025-03-04"),
        ("2025. 3. 4.", "2025-03-04"),
        ("2003-11", "2003-11"),
        ("2003/11", "2003-11"),
        ("1917", "1917"),
        ("20190304", "2019-03-04"),
        ("20190304T101500Z", "2019-03-04T10:15:00Z"),
        ("20190304T101500+0100", "2019-03-04T10:15:00+01:00"),
        ("٢٠١٩-٠٣-٠٤", "2019-03-04"),
        ("２０１９／０３／０４", ""),
        ("\u{200e}31\u{200e}/\u{200e}10\u{200e}/\u{200e}2019", "2019-10-31"),
    ]);
}

#[test]
fn no_dates() {
    for zero in [
        "-0001-11-30T00:00:00",
        "0000-00-00 00:00:00",
        "00/00/0000",
        "November 30, -0001",
        "1970-01-01T00:00:00Z",
        "0001-01-01T00:00:00Z",
        "1 January 1970 00:00",
    ] {
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
        "03/04/2019",
        "31/31/2025",
        "2019031234",
        "10:30",
        "4 March",
        "March",
        "4 4 2019",
        "1.2.3.2019",
        "2019-03-04-05",
        "March 4 5, 2019",
    ] {
        assert_eq!(read(nothing), None, "{nothing}");
    }
    assert_eq!(read(&"2019-03-04 ".repeat(100_000)), None);
}

#[test]
fn figures_are_ordered_by_dots_by_a_part_over_twelve_and_by_what_is_known() {
    let read = |text: &str, order: Order| match read_date_in(text, order) {
        Stated::Date(date) => date.to_string(),
        Stated::Ambiguous { day_first, month_first } => format!("{day_first} or {month_first}"),
        other => format!("{other:?}"),
    };
    use Order::{DayFirst, MonthFirst, Unknown};
    for (text, order, wanted) in [
        ("03/04/2019", DayFirst, "2019-04-03"),
        ("03/04/2019", MonthFirst, "2019-03-04"),
        ("03/04/2019", Unknown, "2019-04-03 or 2019-03-04"),
        ("3/4/2019, 3:45 pm", Unknown, "2019-04-03T15:45:00 or 2019-03-04T15:45:00"),
        ("31/10/2019", MonthFirst, "2019-10-31"),
        ("10/31/2019", DayFirst, "2019-10-31"),
        ("10/31/2019", Unknown, "2019-10-31"),
        ("4/4/2019", Unknown, "2019-04-04"),
        ("3.4.2019", MonthFirst, "2019-04-03"),
        ("3. 4. 2019", Unknown, "2019-04-03"),
        ("03-04-19", DayFirst, "2019-04-03"),
        ("03-04-19", MonthFirst, "2019-03-04"),
        ("3/4/98", MonthFirst, "1998-03-04"),
        ("1.2.3", Unknown, "Nothing"),
        ("c. 03/04/2019", Unknown, "2019-04-03~ or 2019-03-04~"),
    ] {
        assert_eq!(read(text, order), wanted, "{text} {order:?}");
    }
}

#[test]
fn the_order_goes_with_language_and_region() {
    for (tag, wanted) in [
        ("en-US", Order::MonthFirst),
        ("en_US.UTF-8", Order::MonthFirst),
        ("en-Latn-US", Order::MonthFirst),
        ("EN-gb", Order::DayFirst),
        ("en-AU", Order::DayFirst),
        ("en-CA", Order::Unknown),
        ("en", Order::Unknown),
        ("de", Order::DayFirst),
        ("fr-FR", Order::DayFirst),
        ("pt_BR", Order::DayFirst),
        ("es-419", Order::DayFirst),
        ("es-US", Order::Unknown),
        ("ja", Order::Unknown),
        ("zh-Hans-CN", Order::Unknown),
        ("", Order::Unknown),
        ("x", Order::Unknown),
    ] {
        assert_eq!(order_of_language(tag), wanted, "{tag}");
    }
}
