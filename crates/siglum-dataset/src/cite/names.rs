//! Names of authors as citations want them: parted where that is safe, whole where it is not.

use siglum_metadata::names::{Shape, shape};

use super::particles::{
    has_family_last, has_two_families, is_capital_particle, is_degree, is_initial, is_joint, is_katakana, is_no_persons,
    is_of_known_script, is_patronymic, is_small_particle, is_suffix, is_title, is_unspaced,
};

/// A name in a citation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CitedName {
    /// A person's, in its parts.
    Person(PersonName),
    /// A body's, or one that cannot be parted without a guess.
    Literal(String),
}

/// The parts of a person's name.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PersonName {
    /// The family name.
    pub family: String,
    /// Small words before it: `van`, `de la`.
    pub particle: Option<String>,
    /// What stands before those.
    pub given: String,
    /// What stands behind: `Jr.`, `III`.
    pub suffix: Option<String>,
}

/// Parts a name into family and given names; one that may be a body's, has one word, or comes from a language or script
/// whose order we do not know stays whole.
///
/// The language is that of the record (BCP 47). Titles (`Dr.`) and degrees (`, PhD`) are left out of names that are parted.
///
/// ```
/// use siglum_dataset::cite::{CitedName, split_name};
/// let CitedName::Person(name) = split_name("Ludwig van Beethoven", None) else { panic!("a person") };
/// assert_eq!((name.family.as_str(), name.particle.as_deref(), name.given.as_str()), ("Beethoven", Some("van"), "Ludwig"));
/// assert_eq!(split_name("Springfield News", None), CitedName::Literal("Springfield News".to_owned()));
/// ```
pub fn split_name(name: &str, language: Option<&str>) -> CitedName {
    let whole = name.split_whitespace().collect::<Vec<_>>().join(" ");
    match parts_of(&whole, language) {
        Some(person) => CitedName::Person(person),
        None => CitedName::Literal(whole),
    }
}

fn parts_of(whole: &str, language: Option<&str>) -> Option<PersonName> {
    if whole.chars().all(|c| is_unspaced(c) || c == ' ') {
        return eastern_parts(whole);
    }
    if !has_family_last(language) || whole.chars().any(|c| c.is_alphabetic() && !is_of_known_script(c)) {
        return None;
    }
    let (bare, suffix) = take_suffix(whole);
    let (family, mut words) = match bare.split_once(',') {
        Some((family, given)) => (Some(family.trim()), given.split(' ').filter(|word| !word.is_empty()).collect()),
        None => (None, bare.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>()),
    };
    while words.len() > 1 && words.first().is_some_and(|word| is_title(word)) {
        words.remove(0);
    }
    let person = match family {
        Some(family) => inverted_parts(family, &words)?,
        None => straight_parts(&words, language)?,
    };
    Some(PersonName { suffix, ..person })
}

/// A name of China, Japan or Korea in its own script: the family name stands before the space. One without a space, and one
/// from elsewhere spelt in katakana, stays whole.
fn eastern_parts(whole: &str) -> Option<PersonName> {
    let (family, given) = whole.split_once(' ')?;
    let is_foreign = whole.chars().all(|c| is_katakana(c) || c == ' ');
    let is_person = !given.contains(' ') && !is_foreign && shape(whole) == Shape::Person;
    is_person.then(|| PersonName { family: family.to_owned(), given: given.to_owned(), ..PersonName::default() })
}

/// Takes degrees and a suffix off the end of a name.
fn take_suffix(whole: &str) -> (&str, Option<String>) {
    let mut bare = whole;
    while let Some((before, _)) = bare.rsplit_once(',').filter(|(_, last)| last.split_whitespace().all(is_degree)) {
        bare = before.trim_end();
    }
    let last = bare.rsplit_once([',', ' ']).filter(|(_, last)| is_suffix(last));
    match last {
        Some((before, suffix)) => (before.trim_end_matches([',', ' ']), Some(suffix.to_owned())),
        None => (bare, None),
    }
}

/// *Family, Given*: the comma tells.
fn inverted_parts(family: &str, given: &[&str]) -> Option<PersonName> {
    let words: Vec<&str> = given.iter().copied().chain(family.split(' ')).collect();
    if given.is_empty() || family.is_empty() || !is_person(&words) {
        return None;
    }
    let family: Vec<&str> = family.split(' ').collect();
    let small = family.iter().take_while(|word| is_small_particle(word)).count();
    let (particle, family) = family.split_at_checked(small).filter(|(_, family)| !family.is_empty())?;
    Some(person(family, particle, given))
}

/// *Given Family*: the family name is the last word, with the particles before it.
fn straight_parts(words: &[&str], language: Option<&str>) -> Option<PersonName> {
    if !is_person(words) {
        return None;
    }
    let start = match words {
        [family, given, last] if is_patronymic(last) && !is_patronymic(given) => {
            return Some(person(&[family], &[], &[given, last]));
        }
        [.., last] if is_initial(last) => return None,
        _ => family_start(words, language)?,
    };
    let small = words.get(..start)?.iter().rev().take_while(|word| is_small_particle(word)).count();
    let (before, family) = words.split_at_checked(start)?;
    let (given, particle) = before.split_at_checked(start - small).filter(|(given, _)| !given.is_empty())?;
    Some(person(family, particle, given))
}

/// The word with which the family name begins. `None` where that is not sure.
fn family_start(words: &[&str], language: Option<&str>) -> Option<usize> {
    let last = words.len().checked_sub(1)?;
    if let Some(joint) = words.iter().position(|word| is_joint(word)) {
        return (joint + 1 == last && joint > 1).then(|| joint - 1);
    }
    let is_plain = |word: &&str| !is_initial(word) && !is_small_particle(word);
    if has_two_families(language) && words.len() > 2 && words.iter().all(is_plain) {
        return None;
    }
    let capitals = words.get(1..last)?.iter().rev().take_while(|word| is_capital_particle(word)).count();
    Some(last - capitals)
}

/// Tells whether words are a person's name beyond doubt.
fn is_person(words: &[&str]) -> bool {
    !words.iter().any(|word| is_no_persons(word)) && shape(&words.join(" ")) == Shape::Person
}

fn person(family: &[&str], particle: &[&str], given: &[&str]) -> PersonName {
    let particle = Some(particle.join(" ")).filter(|particle| !particle.is_empty());
    PersonName { family: family.join(" "), particle, given: given.join(" "), suffix: None }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Family, particle, given and suffix between bars; a name that stays whole alone.
    fn shown(name: &str, language: Option<&str>) -> String {
        match split_name(name, language) {
            CitedName::Literal(whole) => whole,
            CitedName::Person(it) => {
                format!("{}|{}|{}|{}", it.family, it.particle.unwrap_or_default(), it.given, it.suffix.unwrap_or_default())
            }
        }
    }

    #[test]
    fn names_are_parted_where_the_order_is_known() {
        for (name, parts) in [
            ("Wanda Pryce", "Pryce||Wanda|"),
            ("J. R. Hartley", "Hartley||J. R.|"),
            ("Ludwig  van Beethoven", "Beethoven|van|Ludwig|"),
            ("Maria de la Cruz", "Cruz|de la|Maria|"),
            ("Ngũgĩ wa Thiong’o", "Thiong’o|wa|Ngũgĩ|"),
            ("Robert De Niro", "De Niro||Robert|"),
            ("Omar al-Bashir", "al-Bashir||Omar|"),
            ("José Ortega y Gasset", "Ortega y Gasset||José|"),
            ("Martin King Jr.", "King||Martin|Jr."),
            ("Martin King, Jr.", "King||Martin|Jr."),
            ("Henry Ford III", "Ford||Henry|III"),
            ("Dr. Anna Wójcik, PhD", "Wójcik||Anna|"),
            ("Pryce, Wanda", "Pryce||Wanda|"),
            ("van Beethoven, Ludwig", "Beethoven|van|Ludwig|"),
            ("Лев Толстой", "Толстой||Лев|"),
            ("Толстой Лев Николаевич", "Толстой||Лев Николаевич|"),
            ("Роман Аркадьевич Абрамович", "Абрамович||Роман Аркадьевич|"),
            ("村上 春樹", "村上||春樹|"),
            ("김 연아", "김||연아|"),
        ] {
            assert_eq!(shown(name, None), parts, "{name}");
        }
    }

    #[test]
    fn what_cannot_be_parted_without_a_guess_stays_whole() {
        for name in [
            "Madonna",
            "Springfield News",
            "Anarchist Federation",
            "Marx and Engels",
            "Marx y Engels",
            "Karl Marx y Friedrich Engels",
            "The Invisible Hand",
            "Friends of Durruti",
            "Tolstoy L.",
            "Dr. Seuss",
            "editor2",
            "李小龍",
            "カール・マルクス",
            "カール マルクス",
            "محمد علي",
            "von Goethe",
            "Ortega y Gasset",
            "",
        ] {
            assert_eq!(shown(name, None), name, "{name}");
        }
    }

    #[test]
    fn the_language_of_the_record_tells_of_the_order() {
        assert_eq!(shown("Nagy Imre", Some("hu")), "Nagy Imre");
        assert_eq!(shown("Gabriel García Márquez", Some("es-CO")), "Gabriel García Márquez");
        assert_eq!(shown("Ana Ruiz", Some("es")), "Ruiz||Ana|");
        assert_eq!(shown("Ana M. Ruiz", Some("es")), "Ruiz||Ana M.|");
    }

    #[test]
    fn no_name_makes_the_parting_panic() {
        for name in [
            ",",
            ", ",
            "a,",
            ",a",
            "y",
            "Jr.",
            ", Jr.",
            "Dr.",
            "van",
            "e e e",
            "A, B, C",
            ", , ,",
            "y y",
            "A y B",
            "\u{300}",
            ", Jr.van PhD",
        ] {
            assert!(!matches!(split_name(name, None), CitedName::Person(it) if it.family.is_empty() || it.given.is_empty()), "{name}");
        }
    }
}
