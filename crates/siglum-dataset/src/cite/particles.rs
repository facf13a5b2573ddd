//! Words around names: particles, suffixes, titles, and what shows that a name cannot be parted.

/// Particles that keep their capital where they belong to the family name: *Robert De Niro*. `Al` and `Ben` are absent,
/// since they are given names too.
const CAPITAL_PARTICLES: &[&str] =
    &["Da", "De", "Del", "Della", "Den", "Der", "Des", "Di", "Do", "Dos", "Du", "El", "La", "Le", "St.", "Ter", "Van", "Von"];

/// Words that join two family names: Spanish, Catalan, Portuguese.
const JOINTS: &[&str] = &["y", "i", "e"];

/// Words that no name of a person has, in lower case: they join two names, or make the name of a body.
const NO_PERSON: &[&str] = &["and", "&", "+", "und", "et", "och", "og", "en", "ve", "и", "the", "of", "for", "für", "against", "with"];

/// What stands behind a family name and belongs to it.
const SUFFIXES: &[&str] = &["jr", "sr", "ii", "iii", "iv", "fils", "père"];

/// Degrees and orders behind a comma. Manuals of style leave them out of a citation, and so do we.
const DEGREES: &[&str] = &[
    "phd", "dphil", "md", "ma", "ba", "msc", "bsc", "mba", "mfa", "llb", "llm", "jd", "rn", "rdn", "esq", "frs", "obe", "cbe", "mbe", "mp",
];

/// Titles before a name, left out of a citation for the same reason.
const TITLES: &[&str] = &["dr", "prof", "professor", "mr", "mrs", "ms", "rev"];

/// Languages in which the last word of a name is often no family name, and why.
const WITHOUT_FAMILY_LAST: &[(&str, &str)] = &[
    ("hu", "the family name stands first"),
    ("vi", "the family name stands first"),
    ("zh", "the family name stands first, also in Latin letters"),
    ("ja", "the family name may stand first, also in Latin letters"),
    ("ko", "the family name stands first, also in Latin letters"),
    ("is", "the last word is the father's or mother's name"),
    ("id", "many names have no family name"),
    ("ms", "many names have no family name"),
    ("my", "names have no family name"),
    ("am", "the last word is the father's name"),
    ("ti", "the last word is the father's name"),
];

/// Languages with two family names, of which three words do not tell where they begin.
const WITH_TWO_FAMILIES: &[&str] = &["es", "ca", "gl", "eu", "ast"];

/// Endings of patronymics. In Russian lists the family name often stands first: *Толстой Лев Николаевич*.
const PATRONYMICS: &[&str] = &["вич", "вна", "ична"];

fn bare(word: &str) -> String {
    word.chars().filter(|c| !matches!(c, '.' | ',')).flat_map(char::to_lowercase).collect()
}

pub(super) fn is_suffix(word: &str) -> bool {
    SUFFIXES.contains(&bare(word).as_str())
}

pub(super) fn is_degree(word: &str) -> bool {
    DEGREES.contains(&bare(word).as_str())
}

pub(super) fn is_title(word: &str) -> bool {
    TITLES.contains(&bare(word).as_str())
}

pub(super) fn is_joint(word: &str) -> bool {
    JOINTS.contains(&word)
}

pub(super) fn is_no_persons(word: &str) -> bool {
    NO_PERSON.contains(&word.to_lowercase().as_str())
}

pub(super) fn is_capital_particle(word: &str) -> bool {
    CAPITAL_PARTICLES.contains(&word)
}

/// A word in small letters between names: *van*, *de*, *wa*.
pub(super) fn is_small_particle(word: &str) -> bool {
    word.chars().next().is_some_and(char::is_lowercase) && word.chars().all(|c| c.is_lowercase() || c == '.')
}

pub(super) fn is_initial(word: &str) -> bool {
    word.chars().filter(|c| c.is_alphabetic()).count() <= 1
}

pub(super) fn is_patronymic(word: &str) -> bool {
    PATRONYMICS.iter().any(|ending| word.ends_with(ending))
}

/// Tells whether the names of a language end in a family name.
pub(super) fn has_family_last(language: Option<&str>) -> bool {
    !WITHOUT_FAMILY_LAST.iter().any(|(tag, _)| Some(*tag) == primary(language))
}

/// Tells whether names of a language commonly have two family names.
pub(super) fn has_two_families(language: Option<&str>) -> bool {
    primary(language).is_some_and(|tag| WITH_TWO_FAMILIES.contains(&tag))
}

fn primary(language: Option<&str>) -> Option<&str> {
    language.and_then(|tag| tag.split('-').next())
}

/// A character of a script that writes names without spaces.
pub(super) fn is_unspaced(c: char) -> bool {
    is_katakana(c) || matches!(c, '\u{3005}'..='\u{3007}' | '\u{3041}'..='\u{309f}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
}

pub(super) fn is_katakana(c: char) -> bool {
    matches!(c, '\u{30a0}'..='\u{30ff}')
}

/// A letter of Latin, Greek or Cyrillic: the scripts whose names we know how to part.
pub(super) fn is_of_known_script(c: char) -> bool {
    matches!(c, 'A'..='Z' | 'a'..='z' | '\u{aa}'..='\u{2ff}' | '\u{300}'..='\u{52f}' | '\u{1d00}'..='\u{1fff}' | '\u{2019}')
}
