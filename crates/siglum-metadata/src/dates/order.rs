//! The order of day and month in a date of figures alone.

/// Which comes first in `03/04/2019`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Order {
    /// The day: 3 April.
    DayFirst,
    /// The month: March 4.
    MonthFirst,
    /// Not known.
    #[default]
    Unknown,
}

/// Languages whose writers put the day first wherever they live.
const DAY_FIRST: &[&str] = &[
    "af", "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "cy", "da", "de", "el", "es", "et", "fi", "fr", "ga", "gl", "he", "hi", "hr",
    "hy", "id", "is", "it", "ka", "kk", "lv", "mk", "ms", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr",
    "sv", "ta", "te", "th", "tr", "uk", "ur", "uz", "vi",
];

/// Regions whose English has the month first: the United States and what belongs to them (CLDR, `M/d/yy`).
const MONTH_FIRST: &[&str] = &["US", "AS", "GU", "MP", "PR", "UM", "VI", "MH"];

/// Regions where both orders are met with in English.
const MIXED: &[&str] = &["CA", "PH", "001"];

/// Gives the order of day and month that goes with a language tag (BCP 47, or with `_` as in locales).
///
/// English without a region is unknown, and so are languages that begin with the year: Chinese, Japanese, Korean,
/// Hungarian, Lithuanian.
///
/// ```
/// use siglum_metadata::dates::{Order, order_of_language};
/// assert_eq!(order_of_language("en-US"), Order::MonthFirst);
/// assert_eq!(order_of_language("en_GB"), Order::DayFirst);
/// assert_eq!(order_of_language("fr"), Order::DayFirst);
/// assert_eq!(order_of_language("en"), Order::Unknown);
/// ```
pub fn order_of_language(tag: &str) -> Order {
    let mut parts = tag.trim().split(['-', '_', '.']);
    let language = parts.next().unwrap_or_default().to_ascii_lowercase();
    let is_region = |part: &&str| part.len() == 2 || (part.len() == 3 && part.bytes().all(|b| b.is_ascii_digit()));
    let region = parts.take(3).find(is_region).map(str::to_ascii_uppercase);
    let is_in = |list: &[&str]| region.as_deref().is_some_and(|region| list.contains(&region));
    if language == "en" {
        return match region {
            None => Order::Unknown,
            Some(_) if is_in(MIXED) => Order::Unknown,
            Some(_) if is_in(MONTH_FIRST) => Order::MonthFirst,
            Some(_) => Order::DayFirst,
        };
    }
    if DAY_FIRST.contains(&language.as_str()) && !is_in(MONTH_FIRST) { Order::DayFirst } else { Order::Unknown }
}
