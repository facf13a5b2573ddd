//! The words that tell names of persons from other phrases.

use std::collections::HashSet;
use std::sync::LazyLock;

use super::compare::fold;

/// Ordinary words, gathered from the menu links and headings of web pages; those that are given names or surnames of note
/// were left out by hand and against a census.
static COMMON: LazyLock<HashSet<String>> = LazyLock::new(|| {
    let lines = include_str!("common_words.txt").lines().filter(|line| !line.starts_with('#'));
    lines.flat_map(str::split_whitespace).map(fold).collect()
});

/// Endings of ordinary words that surnames hardly have: a census of surnames has none, or the exceptions below.
const ENDINGS: &[&str] = &[
    "tion", "tions", "sions", "ment", "ments", "ities", "ology", "ologies", "ational", "ical", "ials", "tive", "tives", "ized", "ised",
    "izing", "ences", "ency", "ility", "cing", "ating", "ships", "ics", "ware", "ciones", "zione", "zioni", "ungen", "schaft", "ация",
    "ении", "ости", "ость",
];

/// Names with such an ending.
const EXCEPTIONS: &[&str] = &["clement", "clements", "keating", "boulware", "encarnation", "hendrics", "concepcion", "asuncion"];

/// Words that begin phrases and end names: `Best Hand Tools`, but George Best.
static FIRST: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = "
        best good high low long short small black white blue green red gold day price book story field park law cash back light quick
        smart self fast main core early fine large wall hidden jobs stock kitchen ready plant sell box art music war senior super master
        page street open close living free real grand mount fort lake los las top step part lead head next last first north south east
        west";
    words.split_whitespace().collect()
});

/// Signs of Chinese and Japanese that names hardly have, and that phrases are full of.
const PHRASE_SIGNS: &str = "的是我你们們与與或网網页頁闻聞首登册冊评評论論者部社集関关联聯更最全搜索检検分享阅閲読读事記记版権权策問问答会會員员号發发布类類标標签籤推荐薦";

/// Tells whether a word, in the comparison form, is an ordinary one that no name of a person contains.
pub(crate) fn is_common(word: &str) -> bool {
    COMMON.contains(word) || has_common_ending(word)
}

fn has_common_ending(word: &str) -> bool {
    let is_long = |ending: &&&str| word.len() >= ending.len() + 3;
    !EXCEPTIONS.contains(&word) && ENDINGS.iter().filter(is_long).any(|ending| word.ends_with(ending))
}

/// Tells whether a word, in the comparison form, begins phrases rather than names.
pub(crate) fn is_phrase_opening(word: &str) -> bool {
    FIRST.contains(word)
}

pub(crate) fn is_phrase_sign(sign: char) -> bool {
    PHRASE_SIGNS.contains(sign)
}
