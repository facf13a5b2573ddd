//! What holds of any date and of any text that is searched for dates.

use proptest::prelude::*;
use siglum_metadata::dates::{
    Interval, Moment, Order, Quality, Reading, Season, Stated, date_in_url, find_dates, is_future, order_of_language, read_date,
    read_date_in, read_epoch,
};

fn any_year() -> impl Strategy<Value = Moment> {
    prop_oneof![
        (1000..=2200).prop_map(Moment::year),
        (100..=219).prop_map(|decade| Moment { open_digits: 1, ..Moment::year(decade * 10) }),
        (10..=21).prop_map(|century| Moment { open_digits: 2, ..Moment::year(century * 100) }),
        (1000..=2200, 1..=12_u8).prop_map(|(year, month)| Moment { month: Some(month), ..Moment::year(year) }),
        (1000..=2200, prop::sample::select(&Season::ALL[..]))
            .prop_map(|(year, season)| Moment { season: Some(season), ..Moment::year(year) }),
        any_day(),
    ]
}

fn any_day() -> impl Strategy<Value = Moment> {
    (1000..=2200, 1..=12_u8, 1..=28_u8).prop_map(|(year, month, day)| Moment::day(year, month, day))
}

fn any_date() -> impl Strategy<Value = Moment> {
    let qualities = [Quality::Stated, Quality::Uncertain, Quality::Approximate, Quality::Both];
    (any_year(), prop::sample::select(qualities.to_vec())).prop_map(|(date, quality)| Moment { quality, ..date })
}

fn any_time() -> impl Strategy<Value = Moment> {
    let offset = prop::option::of((-56..=56).prop_map(|quarters| quarters * 15));
    (any_day(), 0..24_u8, 0..60_u8, 0..60_u8, offset).prop_map(|(day, h, m, s, offset)| Moment { time: Some((h, m, s)), offset, ..day })
}

const PIECES: &[&str] = &[
    "4",
    "March",
    "2019",
    ",",
    ".",
    "-",
    "/",
    ":",
    " ",
    "Nov",
    "T",
    "Z",
    "10",
    "30",
    "pm",
    "de",
    "年",
    "月",
    "日",
    "c.",
    "?",
    "~",
    "XX",
    "Published",
    "on",
    "Mon",
    "to",
    "1920s",
    "spring",
    "+01",
    "(",
    ")",
    "é",
    "\u{301}",
    "ı",
    "20190304",
    "'",
    "\u{200e}",
    "٤",
    "th",
    "by",
    "更新",
];

fn any_messy_text() -> impl Strategy<Value = String> {
    prop_oneof![prop::collection::vec(prop::sample::select(PIECES), 0..24).prop_map(|pieces| pieces.concat()), "\\PC{0,60}"]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2000))]

    #[test]
    fn what_is_written_of_a_date_reads_back_equal(date in prop_oneof![any_date(), any_time()]) {
        // The first second of 1970 stands for no date.
        prop_assume!(!date.to_string().starts_with("1970-01-01T00:00:00"));
        prop_assert_eq!(read_date(&date.to_string()), Reading::Date(date));
    }

    #[test]
    fn what_is_written_of_an_interval_reads_back_equal(from in any_date(), to in any_date()) {
        let interval = Interval::between(from, to).or_else(|| Interval::between(to, from)).expect("one of two is not before the other");
        prop_assert_eq!(read_date_in(&interval.to_string(), Order::Unknown), Stated::Interval(interval));
    }

    #[test]
    fn a_date_is_found_as_it_is_read(date in prop_oneof![any_day(), any_time()]) {
        prop_assume!(!date.to_string().starts_with("1970-01-01T00:00:00"));
        let text = format!("By Jane Doe | {date} | News");
        let found = find_dates(&text, Order::Unknown);
        prop_assert_eq!(found.len(), 1, "{}", text);
        prop_assert_eq!(found[0].moment, date);
        prop_assert_eq!(&text[found[0].range.clone()], date.to_string());
    }

    #[test]
    fn no_text_makes_a_reader_panic_and_places_are_in_order(text in any_messy_text()) {
        for order in [Order::DayFirst, Order::MonthFirst, Order::Unknown] {
            if let Stated::Date(date) = read_date_in(&text, order) {
                prop_assert_eq!(read_date(&date.to_string()), Reading::Date(date), "{}", text);
                is_future(&date, &date);
                prop_assert!(date.agrees(&date) && !date.is_before(&date));
            }
            let found = find_dates(&text, order);
            let mut end = 0;
            for it in found {
                prop_assert!(it.range.start >= end && it.range.start < it.range.end, "{} {:?}", text, it);
                prop_assert!(text.get(it.range.clone()).is_some(), "{} {:?}", text, it);
                end = it.range.end;
            }
        }
        if let Some((range, _)) = date_in_url(&text) {
            prop_assert!(text.get(range).is_some());
        }
        read_epoch(&text);
        order_of_language(&text);
    }

    #[test]
    fn agreement_goes_both_ways_and_order_one_way(one in prop_oneof![any_date(), any_time()], other in prop_oneof![any_date(), any_time()]) {
        prop_assert_eq!(one.agrees(&other), other.agrees(&one));
        prop_assert!(!(one.is_before(&other) && other.is_before(&one)));
    }
}
