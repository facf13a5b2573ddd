//! The form in which names are compared, and what may be the same person by it.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// Titles before a name, in the comparison form; they do not tell persons apart.
const TITLES: &[&str] = &["mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "rev"];

/// Letters behind a name, in the comparison form.
pub(crate) static LETTERS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = "
        phd md ma ba msc mba rn rd rdn ldn mph cpa cfp cfp® esq dds dvm lcsw lmft facp faap cscs mfa bsn msn ms bs edd psyd pharmd jd
        llm cfa pmp cepf® dnp obe mbe";
    words.split_whitespace().collect()
});

/// Words behind a surname that tell father from son.
const GENERATIONS: &[&str] = &["jr", "sr", "ii", "iii", "iv"];

/// Small words within names that are part of the surname.
const OF_SURNAMES: &[&str] = &["de", "del", "della", "di", "da", "dos", "du", "la", "van", "von", "der", "den", "ter", "bin", "ibn", "al"];

/// Gives the form in which names are compared: without case, accents, dots, honorifics and superfluous space.
///
/// It is for comparison only and never stands in a record.
///
/// ```
/// use siglum_metadata::names::to_comparable;
/// assert_eq!(to_comparable("Dr.  José  M. O’Neill, Ph.D."), to_comparable("jose m o'neill"));
/// ```
pub fn to_comparable(name: &str) -> String {
    let folded = fold(name);
    let mut words: &[&str] = &folded.split(' ').collect::<Vec<&str>>();
    while let [first, rest @ ..] = words
        && TITLES.contains(first)
        && !rest.is_empty()
    {
        words = rest;
    }
    while let [rest @ .., last] = words
        && LETTERS.contains(*last)
        && rest.len() >= 2
    {
        words = rest;
    }
    words.join(" ")
}

/// Folds case, accents, quotation marks and dashes, drops dots and commas, and leaves one space between words.
pub(crate) fn fold(text: &str) -> String {
    let folded: String =
        text.nfd().filter(|c| !is_combining_mark(*c)).nfc().flat_map(char::to_lowercase).map(fold_sign).filter(|c| *c != '.').collect();
    let words: Vec<&str> = folded.split(|c: char| c.is_whitespace() || c == ',').filter(|word| !word.is_empty()).collect();
    words.join(" ")
}

fn fold_sign(sign: char) -> char {
    match sign {
        '‘' | '’' | 'ʼ' | '`' | '´' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '‐' | '‑' | '–' | '—' => '-',
        _ => sign,
    }
}

/// Gives the slug that a site makes of a name: letters and digits without accents, joined by hyphens.
///
/// ```
/// assert_eq!(siglum_metadata::names::to_slug("Open Letters & Más"), "open-letters-mas");
/// ```
pub fn to_slug(name: &str) -> String {
    let folded: String =
        name.nfd().filter(|c| !is_combining_mark(*c) && !matches!(c, '\'' | '’' | '‘' | '.')).flat_map(char::to_lowercase).collect();
    let words: Vec<&str> = folded.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    words.join("-")
}

/// Tells whether two names, in any spelling, may be the same person's: the surnames are equal, and what stands before them is equal,
/// an initial of it, or left out.
///
/// Names of one word are compatible if they are equal. Whoever is told apart by `Jr.` or `II` on both sides is another.
///
/// ```
/// use siglum_metadata::names::is_initial_compatible;
/// assert!(is_initial_compatible("J. Doe", "Jane Doe") && is_initial_compatible("Jane Q. Doe", "Jane Doe"));
/// assert!(!is_initial_compatible("J. Doe", "Tom Doe") && !is_initial_compatible("Jane Doe", "Jane Roe"));
/// ```
pub fn is_initial_compatible(one: &str, other: &str) -> bool {
    let (one, other) = (to_comparable(one), to_comparable(other));
    let (one_words, one_generation) = parted(&one);
    let (other_words, other_generation) = parted(&other);
    let generations = one_generation.is_none() || other_generation.is_none() || one_generation == other_generation;
    let (Some((surname, given)), Some((other_surname, other_given))) = (one_words.split_last(), other_words.split_last()) else {
        return false;
    };
    let same = surname == other_surname && given.is_empty() == other_given.is_empty();
    let is_spelled = surname.chars().count() > 1 || one == other;
    generations && same && is_spelled && fits(&spelled_out(given, other_given), &spelled_out(other_given, given))
}

/// The words of a name without its generation, and the generation.
fn parted(name: &str) -> (Vec<&str>, Option<&str>) {
    let mut words: Vec<&str> = name.split(' ').filter(|word| !word.is_empty()).collect();
    let generation = words.last().copied().filter(|word| words.len() > 2 && GENERATIONS.contains(word));
    words.truncate(words.len() - usize::from(generation.is_some()));
    (words, generation)
}

/// Initials that were written together (`jr` for J. R.) are parted, unless the other name has the same word.
fn spelled_out<'a>(given: &[&'a str], other: &[&str]) -> Vec<&'a str> {
    let is_run = |word: &str| word.is_ascii() && (2..=3).contains(&word.len()) && !other.contains(&word) && !OF_SURNAMES.contains(&word);
    let is_abbreviated = |word: &str| is_run(word) && (other.len() > 1 || !word.contains(['a', 'e', 'i', 'o', 'u', 'y']));
    given
        .iter()
        .flat_map(|word| if is_abbreviated(word) { word.split("").filter(|it| !it.is_empty()).collect() } else { vec![*word] })
        .collect()
}

/// The first words agree, and the shorter list is found in the longer one in its order; what is part of a surname may not be left out.
fn fits(one: &[&str], other: &[&str]) -> bool {
    let (short, long) = if one.len() <= other.len() { (one, other) } else { (other, one) };
    let mut rest = long.iter();
    let in_order = short.iter().all(|word| rest.by_ref().any(|it| agrees(word, it)));
    let first = short.first().zip(long.first()).is_none_or(|(a, b)| agrees(a, b));
    let particles = |words: &[&str]| words.iter().filter(|word| OF_SURNAMES.contains(word)).count();
    in_order && first && particles(short) == particles(long)
}

fn agrees(one: &str, other: &str) -> bool {
    let is_initial = |short: &str, long: &str| short.chars().count() == 1 && long.starts_with(short);
    one == other || is_initial(one, other) || is_initial(other, one)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comparison_ignores_what_tells_no_persons_apart() {
        assert_eq!(to_comparable("J.R. Müller"), to_comparable("jr muller"));
        assert_ne!(to_comparable("Ana Ruiz"), to_comparable("Ana Luiz"));
        assert_eq!(to_comparable("Dr."), "dr");
        assert_eq!(to_comparable("Jack Ma"), "jack ma");
    }

    #[test]
    fn initials_and_left_out_names_are_compatible() {
        for (one, other) in [
            ("J. Doe", "Jane Doe"),
            ("Jane Q. Doe", "Jane Doe"),
            ("Jane Q. Doe", "Jane Quinn Doe"),
            ("J.R. Hartley", "John Roger Hartley"),
            ("J. van der Berg", "Jan van der Berg"),
            ("José Ruiz", "JOSE RUIZ"),
            ("Dr. Ana Ruiz", "A. Ruiz, PhD"),
            ("Martin King Jr.", "Martin King"),
            ("李小龍", "李小龍"),
            ("Л. Толстой", "Лев Толстой"),
        ] {
            assert!(is_initial_compatible(one, other) && is_initial_compatible(other, one), "{one} / {other}");
        }
    }

    #[test]
    fn other_persons_are_not_compatible() {
        for (one, other) in [
            ("J. Doe", "Tom Doe"),
            ("Jane Doe", "Jane Roe"),
            ("Jane Doe", "Janet Doe"),
            ("Jane Doe", "Doe"),
            ("Jane A. Doe", "Jane B. Doe"),
            ("Jan Berg", "Jan van der Berg"),
            ("Ed Smith Jr.", "Ed Smith Sr."),
            ("Li Bo", "Lu Bo"),
            ("", ""),
        ] {
            assert!(!is_initial_compatible(one, other) && !is_initial_compatible(other, one), "{one} / {other}");
        }
    }
}
