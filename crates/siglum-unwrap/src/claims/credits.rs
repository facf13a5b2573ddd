//! Captions and the credits in them.

use std::ops::Range;

use siglum_model::Passage;

/// Words that open a credit, in lower case, longest first where one begins another.
const OPENERS: &[&str] = &[
    "photograph by",
    "photograph:",
    "photo credit:",
    "image credit:",
    "credits:",
    "credit:",
    "photo by",
    "photo:",
    "image:",
    "foto:",
    "fotos:",
    "crédit:",
    "crédit photo:",
    "bild:",
    "©",
];

/// Parts a caption from the credit at its end.
pub(crate) fn part_credit(caption: &Passage) -> (Passage, Option<Passage>) {
    match find_credit(caption.as_str()) {
        Some((end, credit)) => (caption.slice(0..end), Some(caption.slice(credit))),
        None => (caption.clone(), None),
    }
}

/// Gives where the caption ends and where the credit stands.
fn find_credit(text: &str) -> Option<(usize, Range<usize>)> {
    let places = OPENERS.iter().flat_map(|opener| places_of(text, opener).map(move |at| (at, at + opener.len())));
    let (start, behind) = places.min_by_key(|(at, end)| (*at, std::cmp::Reverse(*end)))?;
    let credit = text.get(behind..)?;
    let lead = credit.len() - credit.trim_start_matches([':', ' ', '\u{a0}']).len();
    let inner = credit.get(lead..)?.trim_end_matches([')', ']', ' ', '\n', '.']);
    let end = text.get(..start)?.trim_end_matches(['(', '[', ' ', '|', '-', '–', '—', '/', '\n']).len();
    (!inner.is_empty()).then(|| (end, behind + lead..behind + lead + inner.len()))
}

/// The places where a word stands without regard to ASCII case, not within another word.
fn places_of<'t>(text: &'t str, opener: &'static str) -> impl Iterator<Item = usize> + 't {
    let is_it = move |at: &usize| {
        let found = text.get(*at..*at + opener.len()).is_some_and(|words| words.to_lowercase() == opener);
        let before = text.get(..*at).and_then(|it| it.chars().next_back());
        found && !before.is_some_and(char::is_alphanumeric)
    };
    text.char_indices().map(|(at, _)| at).filter(is_it).take(1)
}
