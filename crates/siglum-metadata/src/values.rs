//! The form of values: what the text rules do to a text, done to what claims say in words.

use siglum_model::{Document, Field};
use unicode_normalization::UnicodeNormalization;

/// Gives claims whose values are words a normal form without invisible characters, runs of white space and characters
/// that are not composed. The value stays as found.
pub(crate) fn regularise(document: &mut Document) {
    for claim in document.claims.iter_mut().filter(|claim| is_words(claim.field)) {
        let normal = to_regular(claim.normal());
        if normal != claim.normal() {
            claim.normal = Some(normal).filter(|normal| *normal != claim.value);
        }
    }
}

/// Fields whose values are words, not dates, addresses or codes.
fn is_words(field: Field) -> bool {
    matches!(
        field,
        Field::Title
            | Field::Publisher
            | Field::SiteName
            | Field::Description
            | Field::Standfirst
            | Field::Genre
            | Field::Series
            | Field::Keywords
            | Field::Tags
            | Field::Categories
    )
}

/// Folds white space, takes out controls and invisible characters, composes.
fn to_regular(value: &str) -> String {
    let seen: String = value.chars().filter(|c| !is_invisible(*c)).collect();
    let words: Vec<&str> = seen.split_whitespace().collect();
    words.join(" ").nfc().collect()
}

fn is_invisible(c: char) -> bool {
    let control = c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}');
    control || matches!(c, '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' | '\u{202d}' | '\u{202e}')
}

#[cfg(test)]
mod tests {
    use siglum_model::Claim;

    use super::*;

    #[test]
    fn values_in_words_are_made_regular_and_others_stay() {
        let mut document = Document::default();
        document.claims.push(Claim::new(Field::Title, "Salt\u{a0} Ro\u{ad}ads\n and e\u{301}", "wp.title", "/title"));
        document.claims.push(Claim::new(Field::Url, "https://x.org/a b", "wp.link", "/link"));
        regularise(&mut document);
        assert_eq!(document.claims[0].normal(), "Salt Roads and é");
        assert_eq!(document.claims[1].normal, None);
    }
}
