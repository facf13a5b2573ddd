//! Lines about the headline, and those that speak of an author by their words alone.

use siglum_model::Field;

use super::Page;
use super::segments::Found;
use crate::claims::sink::Place;

/// The longest line that is read, in bytes.
const LONG: u32 = 160;
/// How many segments from the headline on a line may be a name without anything that says so.
const NEXT: usize = 10;
/// The most lines of a sort that are claimed.
const MOST: usize = 6;

/// Words that a line begins with before it names the author, in lower case.
const BY: &[&str] = &[
    "by",
    "written by",
    "article by",
    "posted by",
    "published by",
    "author",
    "authors",
    "words by",
    "words",
    "text by",
    "story by",
    "submitted by",
    "asked by",
    "started by",
    "created by",
    "contributed by",
    "guest post by",
    "this is a guest post by",
    "von",
    "autor",
    "autorin",
    "verfasst von",
    "par",
    "écrit par",
    "publié par",
    "auteur",
    "por",
    "escrito por",
    "publicado por",
    "di",
    "scritto da",
    "pubblicato da",
    "door",
    "geschreven door",
    "av",
    "skriven av",
    "af",
    "skrevet av",
    "skrevet af",
    "yazan",
    "kirjoittanut",
    "autor tekstu",
    "автор",
    "текст",
    "συντάκτης",
    "作者",
    "著者",
    "文",
    "글",
];

/// Words that a line begins with before it names somebody whose texts it leads to, or of whom it tells.
const OF: &[&str] = &[
    "view all posts by",
    "all posts by",
    "posts by",
    "more posts by",
    "more from",
    "more by",
    "about the author",
    "about author",
    "about",
    "view all articles by",
    "articles by",
    "see all posts by",
    "author archive for",
    "über den autor",
    "über die autorin",
    "à propos de l'auteur",
    "sobre el autor",
    "sobre la autora",
    "sobre o autor",
    "sull'autore",
    "over de auteur",
    "об авторе",
];

impl Page<'_, '_> {
    /// Claims lines that say whose text it is.
    pub(super) fn claim_lines(&mut self) {
        let (mut by, mut far, mut of, mut next) = (0, 0, 0, 0);
        let count = self.body.segments.all.len();
        for at in 0..count {
            let near = self.is_near(at);
            let Some(line) = self.line(at) else { continue };
            if let Some(names) = behind_label(&line, BY) {
                let Some(whole) = self.or_next(at, names) else { continue };
                let (source, seen) = if near { ("html.by", &mut by) } else { ("html.by.far", &mut far) };
                *seen += 1;
                if *seen <= MOST {
                    self.claim_line(at, source, "line that begins with “by”", &whole);
                }
            } else if let Some(names) = behind_label(&line, OF) {
                let Some(whole) = self.or_next(at, names) else { continue };
                of += 1;
                if of <= MOST {
                    self.claim_line(at, "html.posts-by", "line about an author", &whole);
                }
            } else if (self.headline.end..self.headline.end + NEXT).contains(&at) && is_like_name(&line.words) {
                next += 1;
                if next <= MOST {
                    self.claim_line(at, "html.near-name", "line behind the headline", &line);
                }
            }
        }
    }

    /// A segment as a line, if it is short.
    fn line(&self, at: usize) -> Option<Found> {
        self.body.segments.all.get(at).filter(|segment| (2..=LONG).contains(&segment.bytes))?;
        let found = self.body.segments.read(self.source, self.tree, self.root, at..at + 1);
        found.words.chars().any(char::is_alphabetic).then_some(found)
    }

    /// The names behind a label; where it stands alone, the line that follows.
    fn or_next(&self, at: usize, names: Found) -> Option<Found> {
        if names.words.is_empty() { self.line(at + 1) } else { Some(names) }
    }

    fn claim_line(&mut self, at: usize, source: &'static str, place: &str, found: &Found) {
        let place = self.place(place);
        let from = Place::new(Field::Authors, source, place).origin("body/byline").about(self.about(at));
        self.sink.add_words(from, &found.words, found.raw);
    }
}

/// What stands behind the longest label that a line begins with, if it may be a name; empty where the label stands alone.
fn behind_label(line: &Found, labels: &[&str]) -> Option<Found> {
    let lower = line.words.to_lowercase();
    let label = labels.iter().filter(|label| is_label_of(&lower, label)).max_by_key(|label| label.len())?;
    // Lower case may be of another length than the capitals it stands for.
    let behind = line.words.char_indices().nth(label.chars().count()).map_or("", |(at, _)| &line.words[at..]);
    let names = behind.trim_matches([' ', ':', '：', '\u{a0}', '\n', '|', '-', '–', '—']);
    // A label that is a common word needs a name in capitals behind it, or a colon.
    let fits = names.is_empty() || names.chars().next().is_some_and(|c| !c.is_lowercase()) || behind.trim_start().starts_with(':');
    fits.then(|| Found { words: names.to_owned(), raw: line.raw })
}

fn is_label_of(line: &str, label: &str) -> bool {
    let Some(rest) = line.strip_prefix(label) else { return false };
    let is_unspaced = label.chars().all(|c| c > '\u{2e80}');
    rest.is_empty() || rest.starts_with([' ', ':', '：', '\u{a0}', '\n']) || (is_unspaced && rest.len() < 40)
}

/// Two to four words that begin with capitals, or a short word of a script without them, and nothing else.
fn is_like_name(line: &str) -> bool {
    let words: Vec<&str> = line.split_whitespace().collect();
    let capital = |word: &&&str| word.chars().next().is_some_and(char::is_uppercase);
    let fits = line.chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '.' | '-' | '\'' | '’' | '\u{a0}' | ',' | '&'));
    fits && (2..=6).contains(&words.len()) && words.iter().filter(capital).count() >= 2 && line.len() <= 60
}
