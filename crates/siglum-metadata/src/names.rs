//! Names: their form for comparison, and whether they look like a person, a body or an account.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a name looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Shape {
    /// Two to four words with capitals, particles aside; or a short name in a script without capitals.
    Person,
    /// It has a word that bodies have: *staff*, *press*, *institute*.
    Body,
    /// A login: no space, digits, a mail address, or a word such as *admin*.
    Account,
    /// None of these: one word, or too many.
    Unclear,
}

/// Small words within names.
const PARTICLES: &[&str] = &[
    "de", "del", "della", "di", "da", "das", "do", "dos", "du", "des", "la", "le", "el", "al", "van", "von", "der", "den", "ter", "ten",
    "zu", "bin", "ibn", "ben", "bat", "y", "e", "i", "af", "av", "st", "dem", "the",
];

/// Words of bodies, in the comparison form.
const BODY_WORDS: &[&str] = &[
    "staff",
    "team",
    "desk",
    "editorial",
    "editors",
    "editor",
    "redaktion",
    "redazione",
    "redaccion",
    "redaction",
    "redacao",
    "news",
    "newsroom",
    "press",
    "inc",
    "ltd",
    "llc",
    "gmbh",
    "university",
    "universitat",
    "institute",
    "institut",
    "instituto",
    "foundation",
    "agency",
    "association",
    "society",
    "committee",
    "collective",
    "group",
    "magazine",
    "journal",
    "review",
    "times",
    "post",
    "media",
    "publishing",
    "books",
    "union",
    "party",
    "center",
    "centre",
    "department",
    "office",
    "club",
    "network",
    "federation",
    "council",
    "редакция",
    "編集部",
    "新聞社",
    "通信社",
    "编辑部",
];

/// Words of accounts, in the comparison form.
const ACCOUNT_WORDS: &[&str] = &[
    "admin",
    "administrator",
    "user",
    "guest",
    "webmaster",
    "wp",
    "root",
    "test",
    "superuser",
    "moderator",
    "anonymous",
    "unknown",
    "author",
];

/// Titles before a name and letters behind it, in the comparison form; they do not tell persons apart.
const HONORIFICS: &[&str] =
    &["mr", "mrs", "ms", "miss", "dr", "prof", "professor", "sir", "dame", "rev", "phd", "md", "ma", "ba", "msc", "mba", "rn", "rdn"];

/// Gives the form in which names are compared: without case, accents, dots, honorifics and superfluous space.
///
/// It is for comparison only and never stands in a record.
///
/// ```
/// use siglum_metadata::names::to_comparable;
/// assert_eq!(to_comparable("Dr.  José  M. O’Neill, Ph.D."), to_comparable("jose m o'neill"));
/// ```
pub fn to_comparable(name: &str) -> String {
    let words = fold(name);
    let kept: Vec<&str> = words.split(' ').filter(|word| !HONORIFICS.contains(word)).collect();
    if kept.is_empty() { words } else { kept.join(" ") }
}

/// Folds case, accents, quotation marks and dashes, drops dots and commas, and leaves one space between words.
pub(crate) fn fold(text: &str) -> String {
    let folded: String =
        text.nfd().filter(|c| !is_combining_mark(*c)).flat_map(char::to_lowercase).map(fold_sign).filter(|c| *c != '.').collect();
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

/// Tells what a name looks like.
///
/// ```
/// use siglum_metadata::names::{Shape, shape};
/// assert_eq!(shape("Ngũgĩ wa Thiong’o"), Shape::Person);
/// assert_eq!(shape("editor2"), Shape::Account);
/// assert_eq!(shape("The News Desk"), Shape::Body);
/// ```
pub fn shape(name: &str) -> Shape {
    let name = name.trim();
    let folded = fold(name);
    let has = |words: &[&str]| folded.split([' ', '-', '_']).any(|word| words.contains(&word));
    if name.is_empty() || name.contains(['@', '/', '_', '{', '}', '<', '\\']) || name.chars().any(char::is_numeric) || has(ACCOUNT_WORDS) {
        return Shape::Account;
    }
    if has(BODY_WORDS) || folded.contains("www") || has_host_ending(name) {
        return Shape::Body;
    }
    if is_person(name) {
        return Shape::Person;
    }
    match name.contains(' ') || name.chars().next().is_some_and(char::is_uppercase) {
        true => Shape::Unclear,
        false => Shape::Account,
    }
}

fn has_host_ending(name: &str) -> bool {
    let lower = name.to_lowercase();
    [".com", ".org", ".net", ".info"].iter().any(|ending| lower.ends_with(ending))
}

fn is_person(name: &str) -> bool {
    if name.chars().all(|c| is_unspaced(c) || matches!(c, '・' | '·' | ' ')) {
        return (2..=12).contains(&name.chars().filter(|c| is_unspaced(*c)).count());
    }
    let bare = name.split(',').next().unwrap_or(name);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let capitals = words.iter().filter(|word| is_name_word(word)).count();
    let small = words.iter().filter(|word| is_particle(word)).count();
    let ends = [words.first(), words.last()].into_iter().flatten().filter(|word| is_name_word(word)).count();
    (2..=4).contains(&capitals) && small <= 3 && capitals + small == words.len() && ends >= 1
}

/// A character of a script that writes names without spaces.
fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30fa}' | '\u{30fc}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

/// A word with a capital, or of a script without case: letters, with dots, hyphens and apostrophes within.
pub(crate) fn is_name_word(word: &str) -> bool {
    let first = word.chars().find(|c| c.is_alphabetic());
    let fits = word.chars().all(|c| c.is_alphabetic() || is_combining_mark(c) || matches!(c, '.' | '-' | '‑' | '\'' | '’' | 'ʼ' | '‘'));
    fits && first.is_some_and(|c| !c.is_lowercase() || starts_small(word))
}

/// Names that begin with a small letter and go on with a capital: `d’Arcy`, `al-Hassan`.
fn starts_small(word: &str) -> bool {
    let behind = word.split_once(['\'', '’', '-']).map(|(_, behind)| behind);
    behind.and_then(|behind| behind.chars().next()).is_some_and(char::is_uppercase)
}

pub(crate) fn is_particle(word: &str) -> bool {
    word.chars().all(|c| c.is_lowercase() || c == '.') && (PARTICLES.contains(&word.trim_end_matches('.')) || word.chars().count() <= 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes_in_several_languages() {
        for person in [
            "Wanda Pryce",
            "Ludwig van Beethoven",
            "María José López",
            "Jean-Luc d’Arcy",
            "J. R. Hartley",
            "Лев Толстой",
            "李小龍",
            "村上 春樹",
            "김연아",
            "Gabriel García Márquez",
            "Simone de Beauvoir",
            "Omar al-Bashir",
            "Thomas Øst",
            "Anna Wójcik, PhD",
        ] {
            assert_eq!(shape(person), Shape::Person, "{person}");
        }
        for account in ["admin", "editor2", "33", "k.meier@example.org", "webmaster", "jane_doe", "a.keaney", "", "page.head.author"] {
            assert_eq!(shape(account), Shape::Account, "{account}");
        }
        for body in ["The Editorial Team", "Redaktion", "Springfield News", "example.com", "編集部", "Redacción Central"] {
            assert!(matches!(shape(body), Shape::Body), "{body}");
        }
        assert_eq!(shape("Madonna"), Shape::Unclear);
        assert_eq!(shape("What To Do When It Rains Again"), Shape::Unclear);
    }

    #[test]
    fn comparison_ignores_what_tells_no_persons_apart() {
        assert_eq!(to_comparable("J.R. Müller"), to_comparable("jr muller"));
        assert_ne!(to_comparable("Ana Ruiz"), to_comparable("Ana Luiz"));
        assert_eq!(to_comparable("Dr."), "dr");
    }
}
