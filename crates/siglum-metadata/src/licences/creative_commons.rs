//! Licences of Creative Commons: by address, by short name, by full name in some languages.

/// The names of SPDX for licences of a country.
const PORTED: &[&str] = &[
    "CC-BY-2.5-AU",
    "CC-BY-3.0-AT",
    "CC-BY-3.0-AU",
    "CC-BY-3.0-DE",
    "CC-BY-3.0-IGO",
    "CC-BY-3.0-NL",
    "CC-BY-3.0-US",
    "CC-BY-NC-3.0-DE",
    "CC-BY-NC-ND-3.0-DE",
    "CC-BY-NC-ND-3.0-IGO",
    "CC-BY-NC-SA-2.0-DE",
    "CC-BY-NC-SA-2.0-FR",
    "CC-BY-NC-SA-2.0-UK",
    "CC-BY-NC-SA-3.0-DE",
    "CC-BY-NC-SA-3.0-IGO",
    "CC-BY-ND-3.0-DE",
    "CC-BY-SA-2.0-UK",
    "CC-BY-SA-2.1-JP",
    "CC-BY-SA-3.0-AT",
    "CC-BY-SA-3.0-DE",
    "CC-BY-SA-3.0-IGO",
];

/// The elements of full names, without what is no letter, and their short forms; in the order of the short forms.
const ELEMENTS: [(&str, &[&str]); 4] = [
    (
        "BY",
        &[
            "attribution",
            "namensnennung",
            "reconocimiento",
            "atribución",
            "atribuição",
            "attribuzione",
            "naamsvermelding",
            "uznanieautorstwa",
        ],
    ),
    (
        "NC",
        &[
            "noncommercial",
            "nichtkommerziell",
            "keinekommerziellenutzung",
            "nocomercial",
            "nãocomercial",
            "noncommerciale",
            "pasdutilisationcommerciale",
            "nietcommercieel",
            "użycieniekomercyjne",
        ],
    ),
    (
        "ND",
        &[
            "noderiv",
            "keinebearbeitung",
            "sinderivad",
            "sinobraderivada",
            "semderiva",
            "pasdemodification",
            "noopere",
            "nonoperederivate",
            "geenafgeleide",
            "bezutworówzależnych",
        ],
    ),
    (
        "SA",
        &[
            "sharealike",
            "weitergabeuntergleichenbedingungen",
            "compartirigual",
            "compartilhaigual",
            "partagedanslesmêmesconditions",
            "partageàlidentique",
            "condividiallostessomodo",
            "gelijkdelen",
            "natychsamychwarunkach",
        ],
    ),
];

/// What may follow the version in a full name. Anything else may be a country, whose licence is another.
const UNPORTED: [&str; 10] =
    ["international", "unported", "generic", "license", "licence", "lizenz", "licencia", "licenza", "internacional", "internationale"];

/// Gives the id of a licence by its address without scheme.
pub(super) fn from_address(address: &str) -> Option<String> {
    let path = address.strip_prefix("creativecommons.org/")?;
    let mut parts = path.split(['/', '?', '#']).filter(|part| !part.is_empty());
    match (parts.next()?, parts.next()?, parts.next()?) {
        ("publicdomain", "zero", "1.0") => Some("CC0-1.0".to_owned()),
        ("publicdomain", "mark", "1.0") => Some("CC-PDM-1.0".to_owned()),
        ("licenses", kind, version) => {
            let country = parts.next().filter(|part| !part.starts_with("deed") && !matches!(*part, "legalcode" | "rdf"));
            let id = format!("CC-{}-{version}", kind.to_ascii_uppercase());
            match country {
                None => known_id(&id),
                Some(country) => known_id(&format!("{id}-{}", country.to_ascii_uppercase())),
            }
        }
        _ => None,
    }
}

/// Gives the id if it is one of SPDX; case does not matter.
pub(super) fn known_id(text: &str) -> Option<String> {
    let upper = text.to_ascii_uppercase();
    if matches!(upper.as_str(), "CC0-1.0" | "CC-PDM-1.0" | "CC-PDDC") || PORTED.contains(&upper.as_str()) {
        return Some(upper);
    }
    let (kind, version) = upper.strip_prefix("CC-")?.rsplit_once('-')?;
    let known = matches!(kind, "BY" | "BY-SA" | "BY-ND" | "BY-NC" | "BY-NC-SA" | "BY-NC-ND") && is_version(version);
    known.then_some(upper)
}

fn is_version(text: &str) -> bool {
    matches!(text, "1.0" | "2.0" | "2.5" | "3.0" | "4.0")
}

/// Gives the id of the one licence that words name, with its version.
pub(super) fn from_words(text: &str) -> Option<String> {
    let words: Vec<String> = text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '(' | ')' | '/')).map(to_word).collect();
    let mut found: Vec<String> = (0..words.len()).filter_map(|at| short_name(&words[at..])).collect();
    found.dedup();
    match found.len() {
        0 => full_name(text, &words),
        1 => found.pop(),
        _ => None,
    }
}

fn to_word(word: &str) -> String {
    word.trim_matches(|c: char| !c.is_alphanumeric()).to_ascii_uppercase()
}

/// `CC BY-SA 4.0`, `CC-BY-SA 4.0`, `CC-BY-SA-4.0`, `CC0`.
fn short_name(words: &[String]) -> Option<String> {
    let first = words.first()?;
    if first == "CC0" {
        return Some("CC0-1.0".to_owned());
    }
    if let Some(id) = known_id(first) {
        return Some(id);
    }
    let (kind, rest) = match first.strip_prefix("CC-") {
        Some(kind) => (kind, words.get(1..)?),
        None => (words.get(1).filter(|_| first == "CC")?.as_str(), words.get(2..)?),
    };
    let version = rest.first()?;
    let version = version.strip_prefix('V').unwrap_or(version);
    let is_ported = rest.get(1).is_some_and(|next| matches!(next.as_str(), "US" | "UK" | "DE" | "AT" | "AU" | "FR" | "NL" | "IGO" | "JP"));
    if is_ported { None } else { known_id(&format!("CC-{kind}-{version}")) }
}

/// `Creative Commons Attribution-ShareAlike 4.0 International`, with its elements in some languages; `Public Domain Mark 1.0`.
fn full_name(text: &str, words: &[String]) -> Option<String> {
    let letters: String = text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
    if letters.contains("publicdomainmark") {
        return Some("CC-PDM-1.0".to_owned());
    }
    if !letters.contains("creativecommons") {
        return None;
    }
    let has = |names: &[&str]| names.iter().any(|name| letters.contains(name));
    let elements: Vec<&str> = ELEMENTS.iter().filter(|(_, names)| has(names)).map(|(short, _)| *short).collect();
    let mut versions = words.iter().enumerate().filter(|(_, word)| is_version(word.strip_prefix('V').unwrap_or(word)));
    let (at, version) = versions.next().filter(|_| elements.first() == Some(&"BY"))?;
    let next = words.get(at + 1).map(|word| word.to_lowercase()).unwrap_or_default();
    let is_plain = next.is_empty() || UNPORTED.contains(&next.as_str());
    let id = format!("CC-{}-{}", elements.join("-"), version.strip_prefix('V').unwrap_or(version));
    (is_plain && versions.next().is_none()).then(|| known_id(&id)).flatten()
}
