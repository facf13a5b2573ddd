//! Licences and statements of rights: ids of SPDX, statements of rightsstatements.org.

mod creative_commons;
mod ids;
mod statements;

use creative_commons::{from_address, from_words};
use ids::{by_address, by_name, spdx_id};
pub use statements::{UNDETERMINED, find_statement, is_reserved};

/// The most of a statement that is looked at, in characters. A licence is named at its head.
const SAMPLE: usize = 2_000;

/// Gives the SPDX id of the licence that a statement names by address, by id or by its full name; `None` for words that
/// name none, that leave its version open, or that name two.
///
/// ```
/// use siglum_metadata::licences::find_spdx;
/// assert_eq!(find_spdx("https://creativecommons.org/licenses/by-sa/4.0/").as_deref(), Some("CC-BY-SA-4.0"));
/// assert_eq!(find_spdx("This essay is licensed under CC BY-SA 4.0.").as_deref(), Some("CC-BY-SA-4.0"));
/// assert_eq!(find_spdx("All rights reserved"), None);
/// assert_eq!(find_spdx("CC BY"), None);
/// ```
pub fn find_spdx(statement: &str) -> Option<String> {
    let statement = statement.trim();
    let end = statement.char_indices().nth(SAMPLE).map_or(statement.len(), |(at, _)| at);
    let statement = statement.get(..end)?;
    if let Some(id) = spdx_id(statement).or_else(|| by_name(statement)) {
        return Some(id);
    }
    let mut found = addresses(statement).filter_map(|address| from_address(address).or_else(|| by_address(address)));
    match found.next() {
        Some(first) => found.all(|other| other == first).then_some(first),
        None => from_words(statement),
    }
}

/// The addresses in a statement, without scheme and `www.`.
fn addresses(text: &str) -> impl Iterator<Item = &str> {
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '\'' | '(' | ')' | ',' | ';'));
    words.filter_map(|word| {
        let rest = word.split_once("://").map_or(word, |(_, rest)| rest).trim_start_matches("//");
        let rest = rest.strip_prefix("www.").unwrap_or(rest).trim_end_matches('.');
        rest.contains('/').then_some(rest)
    })
}

#[cfg(test)]
mod tests {
    use super::find_spdx;

    #[test]
    fn addresses_and_ids() {
        for (statement, id) in [
            ("http://creativecommons.org/licenses/by/3.0/us/", Some("CC-BY-3.0-US")),
            ("https://creativecommons.org/licenses/by/3.0/xx/", None),
            ("https://creativecommons.org/licenses/by-nc-sa/4.0/deed.de", Some("CC-BY-NC-SA-4.0")),
            ("//creativecommons.org/licenses/by-nd/2.5", Some("CC-BY-ND-2.5")),
            ("https://creativecommons.org/publicdomain/zero/1.0/", Some("CC0-1.0")),
            ("https://creativecommons.org/publicdomain/mark/1.0/deed.en", Some("CC-PDM-1.0")),
            ("cc-by-4.0", Some("CC-BY-4.0")),
            ("https://creativecommons.org/licenses/", None),
            ("http://www.nationalarchives.gov.uk/doc/open-government-licence/version/3/", Some("OGL-UK-3.0")),
            ("https://opensource.org/licenses/MIT", Some("MIT")),
            ("https://spdx.org/licenses/Apache-2.0.html", Some("Apache-2.0")),
            ("https://www.gnu.org/licenses/gpl-3.0.html", None),
            ("https://example.org/creativecommons.org/licenses/by/4.0/", None),
            ("© 2020 Somebody", None),
            ("", None),
        ] {
            assert_eq!(find_spdx(statement).as_deref(), id, "{statement}");
        }
    }

    #[test]
    fn names_in_words() {
        for (statement, id) in [
            ("CC BY-SA 4.0", Some("CC-BY-SA-4.0")),
            ("CC BY-NC-ND 4.0 International", Some("CC-BY-NC-ND-4.0")),
            ("(cc) by-nc 3.0", None),
            ("Creative Commons Attribution-ShareAlike 3.0 Unported License", Some("CC-BY-SA-3.0")),
            ("Creative Commons Attribution 3.0 Germany", None),
            (
                "This text is under a Creative Commons Attribution-NonCommercial-NoDerivatives 4.0 International License.",
                Some("CC-BY-NC-ND-4.0"),
            ),
            ("Creative Commons Namensnennung - Weitergabe unter gleichen Bedingungen 4.0 International", Some("CC-BY-SA-4.0")),
            ("Licencia Creative Commons Reconocimiento-NoComercial-CompartirIgual 4.0", Some("CC-BY-NC-SA-4.0")),
            ("CC BY 4.0 https://creativecommons.org/licenses/by/4.0/", Some("CC-BY-4.0")),
            ("Text: CC BY 4.0, images: CC BY-NC 4.0", None),
            ("Text https://creativecommons.org/licenses/by/4.0/ images https://creativecommons.org/licenses/by-nc/4.0/", None),
            ("CC BY", None),
            ("Creative Commons", None),
            ("CC0", Some("CC0-1.0")),
            ("CC0 1.0 Universal", Some("CC0-1.0")),
            ("Public Domain Mark 1.0", Some("CC-PDM-1.0")),
            ("Open Government Licence v3.0", Some("OGL-UK-3.0")),
            ("The MIT License", Some("MIT")),
            ("Apache License, Version 2.0", Some("Apache-2.0")),
            ("GPL-3.0-or-later", Some("GPL-3.0-or-later")),
            ("GPLv3", None),
            ("apache-2.0", Some("Apache-2.0")),
            ("Licensed by the city of Mitte", None),
            ("accept by 4.0", None),
        ] {
            assert_eq!(find_spdx(statement).as_deref(), id, "{statement}");
        }
    }
}
