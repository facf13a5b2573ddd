//! Paragraphs in another language than their text.

use siglum_model::{Block, BlockKind, Document};

use super::{detect_sample, guess, primary};

/// The letters below which nothing is said of a paragraph. The detector alone is sure of much shorter ones, and wrong about
/// names, titles and verse.
const LETTERS: usize = 150;

/// The same where the two languages are so near that the detector takes one for the other.
const LETTERS_OF_NEAR: usize = 500;

/// Languages that are near each other.
const NEAR: [&str; 8] = ["da nb nn no sv", "hr sr bs sl mk", "es pt ca gl", "cs sk", "ru uk be bg", "id jv ms", "nl af de", "az tr tk"];

/// The most paragraphs of a text that are looked at, and the most of each, in characters.
const MOST: usize = 2_000;
const SAMPLE: usize = 1_000;

/// Gives the numbers of the blocks whose language is surely another than that of the document, with their tags.
pub(crate) fn foreign_blocks(document: &Document, language: &str) -> Vec<(usize, &'static str)> {
    let own = primary(language);
    let wanted = |block: &Block| !matches!(block.kind, BlockKind::Preformatted | BlockKind::Table | BlockKind::Heading);
    let blocks = document.blocks.iter().enumerate().filter(|(_, block)| wanted(block)).take(MOST);
    blocks.filter_map(|(at, block)| Some((at, foreign(block, own)?))).collect()
}

fn foreign(block: &Block, own: &str) -> Option<&'static str> {
    let text = block.as_str();
    if text.len() < LETTERS {
        return None;
    }
    let sample: String = text.chars().take(SAMPLE).collect();
    let found = detect_sample(&sample, LETTERS).filter(|found| *found != own && has_sentences(&sample))?;
    let (one, other) = halves(&sample);
    if [one, other].iter().any(|half| guess(half) != Some(found)) {
        return None;
    }
    let is_near = NEAR.iter().any(|all| [own, found].iter().all(|one| all.split(' ').any(|tag| tag == *one)));
    (!is_near || detect_sample(&sample, LETTERS_OF_NEAR).is_some()).then_some(found)
}

/// Both halves of a paragraph, for a language is in both.
fn halves(text: &str) -> (&str, &str) {
    let middle = text.char_indices().nth(text.chars().count() / 2).map_or(0, |(at, _)| at);
    text.split_at_checked(middle).unwrap_or_default()
}

/// Whether words in small letters prevail: a list of names is in no language. Scripts without capitals pass.
fn has_sentences(text: &str) -> bool {
    let starts = || text.split_whitespace().filter_map(|word| word.chars().find(|c| c.is_alphabetic()));
    let (small, capital) = (starts().filter(|c| c.is_lowercase()).count(), starts().filter(|c| c.is_uppercase()).count());
    small >= capital
}

#[cfg(test)]
mod tests {
    use siglum_model::Passage;

    use super::*;

    const ENGLISH: &str = "The sea comes in twice a day, and twice a day it goes out again, and nobody who has lived beside it for \
        long would ever ask why. The fishermen mend their nets upon the wall, the children look for shells, and the old women talk.";
    const GERMAN: &str = "Das Meer kommt zweimal am Tag, und zweimal am Tag geht es wieder, und niemand, der lange daran gewohnt hat, \
        würde jemals fragen, warum. Die Fischer flicken ihre Netze auf der Mauer, die Kinder suchen Muscheln, die alten Frauen reden.";

    fn document(texts: &[&str]) -> Document {
        let mut document = Document::default();
        for text in texts {
            document.blocks.push(Block::new(BlockKind::Paragraph, Passage::verbatim(*text, 0, 0)));
        }
        document
    }

    #[test]
    fn a_long_paragraph_in_another_language_is_found() {
        let short = "Das Meer kommt zweimal am Tag.";
        assert_eq!(foreign_blocks(&document(&[ENGLISH, GERMAN, short, "Nets, Cole, 1999."]), "en-GB"), [(1, "de")]);
        assert_eq!(foreign_blocks(&document(&[ENGLISH, GERMAN]), "de"), [(0, "en")]);
    }

    #[test]
    fn lists_of_names_are_in_no_language() {
        let names = "Van der Berg / Müller / Schneider / Fischer / Weber - Schmidt / Wagner / Becker / Schulz / Hoffmann, Koch, Bauer, Richter, \
            Klein, Wolf, Schröder, Neumann, Schwarz, Zimmermann, Braun, Krüger, Hofmann, Hartmann, Lange, Schmitt, Werner, Schmitz";
        assert!(foreign_blocks(&document(&[names]), "en").is_empty());
        let half: String = ENGLISH.chars().take(110).chain(GERMAN.chars().take(110)).collect();
        assert!(foreign_blocks(&document(&[&half]), "fr").is_empty());
    }

    #[test]
    fn near_languages_need_more_words() {
        let dutch = "De zee komt tweemaal per dag, en tweemaal per dag gaat zij weer weg, en niemand die er lang naast heeft gewoond zou \
            ooit vragen waarom. De vissers herstellen hun netten op de muur, de kinderen zoeken schelpen en de oude vrouwen praten.";
        assert!(foreign_blocks(&document(&[dutch]), "de").is_empty());
        assert_eq!(foreign_blocks(&document(&[&[dutch; 3].join(" ")]), "de"), [(0, "nl")]);
    }
}
