//! What a person's name is made of.

use std::collections::HashSet;
use std::sync::LazyLock;

use unicode_normalization::char::is_combining_mark;

use super::compare::fold;
use super::words::{is_common, is_phrase_opening, is_phrase_sign};

/// Small words within names, with or without a capital.
static PARTICLES: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = "
        de del della dell di da das dal dalla do dos du des la las le les lo los el al ul ur ud van von der den het 't ’t ter ten te op
        zu zum zur bin bint ibn ben bat abu umm y e i af av st dem wa na mac nic ní ó ua ap ab san santa d ze z à vom vander vanden";
    words.split_whitespace().collect()
});

/// What stands before a capital within one word of a name: `McKay`, `DeShawn`, `LaToya`.
static INNER: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = "
        mc mac de di da du del la le lo van von fitz st san o d l jo mary ann al el abu ben bin der ter ten tr ja ka ra sha ma na re";
    words.split_whitespace().collect()
});

pub(super) fn is_person(name: &str) -> bool {
    if name.chars().all(|c| is_unspaced(c) || matches!(c, '・' | '·' | ' ' | '　')) {
        return is_unspaced_person(name);
    }
    let bare = name.split(',').next().unwrap_or(name);
    let words: Vec<&str> = bare.split_whitespace().collect();
    let capitals = words.iter().filter(|word| is_name_word(word)).count();
    let small = words.iter().filter(|word| is_particle(word)).count();
    let ends = [words.first(), words.last()].into_iter().flatten().filter(|word| is_name_word(word)).count();
    (2..=5).contains(&capitals) && small <= 3 && capitals + small == words.len() && ends >= 1 && !has_ordinary_word(&words)
}

/// Two to four signs of Chinese, Japanese or Korean without a word of menus; more if they are the sounds of a foreign name.
fn is_unspaced_person(name: &str) -> bool {
    let signs = name.chars().filter(|c| is_unspaced(*c)).count();
    let is_parted = name.contains(['・', '·']);
    let is_hiragana = name.chars().all(|c| matches!(c, '\u{3041}'..='\u{309f}'));
    let longest = if is_parted { 24 } else { 6 };
    (2..=longest).contains(&signs) && !is_hiragana && !name.chars().any(is_phrase_sign)
}

fn has_ordinary_word(words: &[&str]) -> bool {
    let is_loud = words.iter().all(|word| !word.chars().any(char::is_lowercase));
    words.iter().enumerate().any(|(at, word)| {
        let folded = fold(word);
        let is_initial = folded.chars().count() < 2;
        let is_part = |part: &str| part.chars().count() > 2 && is_common(part);
        let is_opening = at == 0 && is_phrase_opening(&folded);
        (!is_initial
            && (is_common(&folded) || is_opening || folded.split('-').any(is_part) || (!is_loud && is_acronym(word)) || is_brand(at, word)))
            || folded.ends_with("'s")
    })
}

/// Short words in capitals that are no initials.
static ACRONYMS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let words = "
        AI AM API AR BBC CBD CEO CMS CPU CRM CSS CSV DIY DNA EN EST ET EU GMT PM UTC EV FAQ GDPR GPS GPU HR HTML IP ISO IT LED NGO NYC
        OS PC PDF PHP PR QA RSS SDK SEO SMS SQL TV UI UK UN URL US USA USB UX VIP VR XML";
    words.split_whitespace().collect()
});

/// Four capitals or more without a vowel among words in lower case: `HVAC`.
fn is_acronym(word: &str) -> bool {
    let has_vowel = || word.contains(['A', 'E', 'I', 'O', 'U', 'Y']);
    ACRONYMS.contains(word.trim_end_matches('s')) || word.len() > 3 && word.chars().all(|c| c.is_ascii_uppercase()) && !has_vowel()
}

/// A capital behind a small letter, as in `OpenShift`, that is not such as names have.
fn is_brand(place: usize, word: &str) -> bool {
    inner_capital(word).is_some_and(|at| {
        let (head, tail) = (fold(&word[..at]), fold(&word[at..]));
        !is_inner_start(&word[..at]) && (place == 0 || head.len() < 3 || tail.len() < 3 || is_common(&head) || is_common(&tail))
    })
}

/// Where the first capital behind a small letter stands.
pub(crate) fn inner_capital(word: &str) -> Option<usize> {
    let mut is_small = false;
    word.char_indices().find_map(|(at, c)| {
        let found = is_small && c.is_uppercase();
        is_small = c.is_lowercase();
        found.then_some(at)
    })
}

/// Tells whether a word may go on with a capital behind these letters.
pub(crate) fn is_inner_start(letters: &str) -> bool {
    let folded = fold(letters.rsplit(['-', '\'', '’', '‘']).next().unwrap_or(letters));
    INNER.contains(folded.as_str())
}

/// A character of a script that writes names without spaces.
pub(crate) fn is_unspaced(c: char) -> bool {
    matches!(c, '\u{3041}'..='\u{30fa}' | '\u{30fc}' | '\u{3005}' | '\u{3400}'..='\u{9fff}' | '\u{ac00}'..='\u{d7a3}')
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

/// Tells whether a word in lower case stands within names.
pub(crate) fn is_particle(word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    word.chars().all(|c| c.is_lowercase() || matches!(c, '.' | '\'' | '’')) && PARTICLES.contains(bare)
}
