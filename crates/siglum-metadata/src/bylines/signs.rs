//! What stands between words, and words that are none.

use std::ops::Range;

use super::functions::is_month;
use super::lex::Kind;
use crate::names::is_unspaced;

/// Words that end in a dot and no sentence.
const ABBREVIATIONS: &[&str] =
    &["dr", "mr", "mrs", "ms", "jr", "sr", "st", "prof", "rev", "hon", "gen", "sen", "rep", "phd", "fr", "mag", "ing", "dipl"];

/// A word without quotation marks around it and dashes behind it, if anything is left.
pub(super) fn bare(text: &str, range: Range<usize>) -> Option<Range<usize>> {
    let word = &text[range.clone()];
    let quotes = ['"', '“', '”', '„', '‟'];
    let inner = word.trim_start_matches(quotes).trim_end_matches(quotes).trim_end_matches(['-', '–']);
    let start = range.start + (word.len() - word.trim_start_matches(quotes).len());
    let kept = if inner.is_empty() && !word.trim_matches(quotes).is_empty() { word.trim_matches(quotes) } else { inner };
    (!kept.is_empty()).then(|| start..start + kept.len())
}

/// What a character is if no part of a word: `Some(None)` is a mere space.
pub(super) fn sign_of(text: &str, at: usize, c: char) -> Option<Option<Kind>> {
    let before = || text[..at].chars().next_back();
    let after = || text[at + c.len_utf8()..].chars().next();
    let is_space = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_cjk = |c: Option<char>| c.is_some_and(is_unspaced);
    let kind = match c {
        '\n' | '\t' | '\r' | '\u{2028}' => Kind::Break,
        _ if c.is_whitespace() || matches!(c, '\u{200b}' | '\u{feff}') => return Some(None),
        ',' | '，' => Kind::Comma,
        ';' | '；' | '、' => Kind::Semicolon,
        '|' | '•' | '»' | '«' | '›' | '×' | '→' | '←' | '★' | '—' | '―' | '…' | '｜' if !(c == '｜' && is_cjk(before())) => {
            Kind::Break
        }
        '·' | '∙' | '⋅' if is_space(before()) || is_space(after()) => Kind::Break,
        '-' | '–' | '~' if is_space(before()) => Kind::Break,
        ':' if !after().is_some_and(|c| c.is_numeric() || c == '/') => Kind::Colon,
        '：' | '／' | '＝' | '｜' => Kind::Colon,
        '/' if is_cjk(before()) => Kind::Colon,
        '/' if is_space(before()) && is_space(after()) => Kind::Joint,
        '和' | '与' | '與' | '及' | '跟' | 'と' if is_space(before()) && is_space(after()) => Kind::Joint,
        '!' | '?' | '。' | '！' => Kind::Break,
        _ => return None,
    };
    Some(Some(kind))
}

/// A mail address, a handle, an address of the web.
pub(super) fn is_identifier(word: &str) -> bool {
    let is_address = word.contains("://") || word.get(..4).is_some_and(|start| start.eq_ignore_ascii_case("www."));
    word.len() > 1 && word.contains('@') || is_address || is_host(word)
}

/// `example.org`, with a path or without.
fn is_host(word: &str) -> bool {
    const ENDINGS: &[&str] =
        &["com", "org", "net", "info", "io", "in", "uk", "de", "fr", "es", "it", "ru", "co", "eu", "ca", "au", "gov", "edu"];
    let host = word.split('/').next().unwrap_or_default();
    let ending = host.rsplit('.').next().unwrap_or_default();
    host.len() > ending.len() + 2 && ENDINGS.contains(&ending) && !host.ends_with('.')
}

/// An initial, a run of initials, or a word that is known to end in a dot.
pub(super) fn is_abbreviation(word: &str, folded: &str) -> bool {
    let letters = word.chars().filter(|c| c.is_alphabetic()).count();
    let inner_dots = word.matches('.').count() > 1;
    letters < 2 || inner_dots || ABBREVIATIONS.contains(&folded) || is_month(folded)
}
