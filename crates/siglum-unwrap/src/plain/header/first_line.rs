//! A first line of a title and a writer: `Tides - Ana Ruiz`, `Tides by Ana Ruiz`.

use std::ops::Range;

use siglum_model::{Field, Passage};

use super::super::lines::Line;
use crate::claims::{Place, Sink};

/// What may stand between the two.
const JOINTS: [&str; 5] = [" - ", " – ", " — ", " by ", " | "];

/// The lines at either end of a text among which the writer's name is looked for.
const ENDS: usize = 12;

/// The most words of the title.
const WORDS: usize = 12;

/// Words within names that are not written with a capital.
const PARTICLES: [&str; 18] =
    ["de", "la", "le", "du", "da", "di", "del", "della", "dos", "van", "von", "der", "den", "ten", "bin", "al", "y", "af"];

/// Claims title and writer if the name stands at the head or the end of the text once more, in a line of its own. Else as
/// many titles have a dash, and only a guess at the writer is claimed.
pub(super) fn read(source: &Passage, lines: &[Line<'_>], sink: &mut Sink) {
    let Some((first, rest)) = lines.split_first() else { return };
    let is_alone = rest.first().is_some_and(|next| next.breaks > 1);
    let Some((title, name)) = parts(first.text).filter(|_| is_alone && first.text.len() < 200) else { return };
    let place = |range: &Range<usize>| source.slice(first.range.start + range.start..first.range.start + range.end);
    if is_borne_out(&first.text[name.clone()], rest) {
        sink.add(Place::new(Field::Title, "text.first-line", "text, first line"), &place(&title));
        sink.add(Place::new(Field::Authors, "text.first-line.author", "text, first line").role("author"), &place(&name));
    } else {
        sink.add(Place::new(Field::Authors, "text.first-line.guess", "text, first line").role("guess"), &place(&name));
    }
}

/// The title and the name in a line, if it has one joint and a name behind it.
fn parts(text: &str) -> Option<(Range<usize>, Range<usize>)> {
    let joint = JOINTS.iter().filter_map(|joint| Some((text.rfind(joint)?, joint.len()))).max_by_key(|(at, _)| *at)?;
    let (at, len) = joint;
    let start = text.len() - text.trim_start().len();
    let title = text.get(start..at)?.trim_end();
    let name = text.get(at + len..)?.trim();
    let begin = at + len + text[at + len..].find(name)?;
    let fits = !title.is_empty() && title.split_whitespace().count() <= WORDS && is_name(name);
    fits.then(|| (start..start + title.len(), begin..begin + name.len()))
}

/// Two to four words with capitals, or particles between such.
fn is_name(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_capital = |word: &&str| word.chars().next().is_some_and(char::is_uppercase) && !word.chars().any(|c| c.is_numeric());
    let is_part = |word: &&str| is_capital(word) || PARTICLES.contains(word);
    let ends = words.first().is_some_and(is_capital) && words.last().is_some_and(is_capital);
    (2..=5).contains(&words.len()) && ends && words.iter().all(is_part) && !text.ends_with(['.', '?', '!', ':'])
}

/// Whether a line at either end of the text is the name, or `By` and the name.
fn is_borne_out(name: &str, lines: &[Line<'_>]) -> bool {
    let name = to_letters(name);
    let ends = lines.iter().take(ENDS).chain(lines.iter().rev().take(ENDS));
    let is_it = |line: &Line<'_>| {
        line.text.len() < 120 && {
            let letters = to_letters(line.text);
            letters == name
                || letters.strip_suffix(name.as_str()).is_some_and(|rest| matches!(rest, "by" | "von" | "par" | "por" | "di" | "author"))
        }
    };
    ends.into_iter().any(is_it)
}

fn to_letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
