//! The characters of a raw file once its escapes are decoded, each with its raw bytes.

use std::borrow::Cow;
use std::ops::Range;

use super::{Carrier, Characters, json_escape, readings};

/// Character references are no longer than this: `&CounterClockwiseContourIntegral;` has 33 characters.
const LONGEST_REFERENCE: usize = 34;

/// Elements that stand within a line: their tags part no words.
const WITHIN_LINE: &[&str] = &[
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "ins", "kbd", "mark", "q",
    "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u", "var", "wbr",
];

/// A character and the raw bytes that it stands for.
pub(crate) type Letter = (char, Range<u32>);

/// What becomes of a tag where tags are left out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Tags {
    /// A tag that begins or ends a line of its own is a space.
    PartBlocks,
    /// Each tag is a space.
    Part,
}

/// Gives the characters of a member with the escapes of JSON decoded, tags and character references in place.
pub(crate) fn letters(source: &Characters, carrier: Carrier) -> Vec<Letter> {
    let text = source.as_str();
    let mut out: Vec<Letter> = Vec::with_capacity(text.len());
    let mut placed = text.char_indices().zip(source.raw());
    while let Some(((at, character), raw)) = placed.next() {
        if carrier != Carrier::Json || character != '\\' {
            out.push((character, raw));
            continue;
        }
        let (decoded, length) = json_escape(text.get(at..).unwrap_or_default());
        // What makes up an escape is ASCII, a character a byte.
        let end = placed.by_ref().take(length.saturating_sub(1)).last().map_or(raw.end, |(_, last)| last.end);
        out.extend(decoded.chars().map(|c| (c, raw.start..end)));
    }
    out
}

/// Decodes character references.
pub(crate) fn without_references(letters: &[Letter]) -> Vec<Letter> {
    let mut out = Vec::with_capacity(letters.len());
    let mut index = 0;
    while let Some((character, raw)) = letters.get(index) {
        let reference = if *character == '&' { reference_at(letters, index) } else { None };
        match reference {
            Some((decoded, length)) => {
                let end = letters.get(index + length - 1).map_or(raw.end, |(_, last)| last.end);
                out.extend(decoded.chars().map(|c| (c, raw.start..end)));
                index += length;
            }
            None => {
                out.push((*character, raw.clone()));
                index += 1;
            }
        }
    }
    out
}

/// The characters of the reference that stands at a place, and its length.
fn reference_at(letters: &[Letter], index: usize) -> Option<(String, usize)> {
    let window = letters.get(index + 1..)?.iter().take(LONGEST_REFERENCE).map(|(c, _)| *c);
    let name = window.clone().take_while(|c| c.is_ascii_alphanumeric() || *c == '#').count();
    let is_closed = window.clone().nth(name) == Some(';');
    let length = 1 + name + usize::from(is_closed);
    let reference: String = ['&'].into_iter().chain(window).take(length).collect();
    let decoded = readings(Carrier::Html, &reference).into_iter().next().filter(|decoded| *decoded != reference)?;
    Some((decoded, length))
}

/// Leaves out tags, for words that go on across them. A tag that never closes is text.
pub(crate) fn without_tags(letters: &[Letter], tags: Tags) -> Vec<Letter> {
    let mut out = Vec::with_capacity(letters.len());
    let (mut index, mut closes) = (0, true);
    while let Some((character, raw)) = letters.get(index) {
        let is_tag = *character == '<' && closes && opens_tag(letters, index);
        let end = if is_tag { tag_end(letters, index) } else { None };
        // Where one tag never closes, none behind it does.
        closes &= !is_tag || end.is_some();
        match end {
            Some(end) => {
                if tags == Tags::Part || !is_within_line(letters.get(index..end).unwrap_or_default()) {
                    out.push((' ', raw.clone()));
                }
                index = end;
            }
            None => {
                out.push((*character, raw.clone()));
                index += 1;
            }
        }
    }
    out
}

fn opens_tag(letters: &[Letter], index: usize) -> bool {
    letters.get(index + 1).is_some_and(|(next, _)| next.is_ascii_alphabetic() || matches!(next, '/' | '!'))
}

/// One past the sign that closes a tag.
fn tag_end(letters: &[Letter], index: usize) -> Option<usize> {
    letters.get(index..)?.iter().position(|(c, _)| *c == '>').map(|length| index + length + 1)
}

fn is_within_line(tag: &[Letter]) -> bool {
    let named = tag.iter().map(|(c, _)| c.to_ascii_lowercase()).skip_while(|c| matches!(c, '<' | '/'));
    let name: String = named.take_while(char::is_ascii_alphanumeric).take(LONGEST_REFERENCE).collect();
    WITHIN_LINE.contains(&name.as_str())
}

/// The characters as a text.
pub(crate) fn text_of(letters: &[Letter]) -> String {
    letters.iter().map(|(c, _)| *c).collect()
}

/// A text with its escapes decoded, as a person may have copied it out of a raw file. The same text if it has none.
pub(crate) fn unescaped(words: &str) -> Cow<'_, str> {
    if !words.contains(['&', '\\']) {
        return words.into();
    }
    let decoded = Characters::of(siglum_model::Passage::verbatim(words, 0, 0));
    text_of(&without_references(&letters(&decoded, Carrier::Json))).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters_of(text: &str, carrier: Carrier) -> Vec<Letter> {
        letters(&Characters::of(siglum_detect::decode(text.as_bytes(), 0).passage), carrier)
    }

    #[test]
    fn escapes_of_json_and_references_keep_their_bytes() {
        let found = without_references(&letters_of(r"a\u2019\/&amp;&copy 1", Carrier::Json));
        assert_eq!(text_of(&found), "a’/&© 1");
        let raw: Vec<_> = found.into_iter().map(|(_, raw)| raw).collect();
        assert_eq!(raw[..5], [0..1, 1..7, 7..9, 9..14, 14..19]);
    }

    #[test]
    fn tags_of_blocks_part_words_and_others_do_not() {
        let found = letters_of("<li>Sea<b>s</b>ide</li><li>1 < 2 <br>", Carrier::Html);
        assert_eq!(text_of(&without_tags(&found, Tags::PartBlocks)), " Seaside  1 < 2  ");
        assert_eq!(text_of(&without_tags(&found, Tags::Part)), " Sea s ide  1 < 2  ");
    }

    #[test]
    fn tags_that_never_close_are_text() {
        let many = "<a".repeat(100_000);
        assert_eq!(without_tags(&letters_of(&many, Carrier::Html), Tags::Part).len(), many.len());
        assert_eq!(text_of(&without_references(&letters_of("&&;&#;& amp;", Carrier::Html))), "&&;&#;& amp;");
    }

    #[test]
    fn words_copied_out_of_a_raw_file_are_decoded() {
        assert_eq!(unescaped(r"It&#8217;s \u00e9t\u00e9"), "It’s été");
        assert_eq!(unescaped("R&D, as it stands"), "R&D, as it stands");
    }
}
