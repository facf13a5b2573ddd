//! Finding words whatever white space stands between them.

use std::ops::Range;

/// Finds words in characters that each have a place. White space counts as one space; if nothing is found so, quotation
/// marks and the case of letters do not count either.
pub(super) fn find<P: Clone>(haystack: &[(char, Range<P>)], words: &str) -> Vec<(Range<P>, Range<usize>)> {
    let wanted = words.split_whitespace().collect::<Vec<_>>().join(" ");
    if wanted.is_empty() {
        return Vec::new();
    }
    let exact = find_with(haystack, &wanted, |c| c);
    if exact.is_empty() { find_with(haystack, &wanted, like) } else { exact }
}

/// Finds words in a text and gives their bytes.
pub(super) fn find_in_text(text: &str, words: &str) -> Vec<Range<usize>> {
    let characters: Vec<_> = text.char_indices().map(|(at, c)| (c, at..at + c.len_utf8())).collect();
    find(&characters, words).into_iter().map(|(place, _)| place).collect()
}

fn find_with<P: Clone>(haystack: &[(char, Range<P>)], wanted: &str, fold: impl Fn(char) -> char) -> Vec<(Range<P>, Range<usize>)> {
    let (mut folded, mut indexes) = (String::new(), Vec::new());
    for (index, (character, _)) in haystack.iter().enumerate() {
        let character = if character.is_whitespace() { ' ' } else { fold(*character) };
        if character == ' ' && folded.ends_with(' ') {
            continue;
        }
        folded.push(character);
        indexes.resize(folded.len(), index);
    }
    let wanted: String = wanted.chars().map(&fold).collect();
    let place = |(at, found): (usize, &str)| {
        let (first, last) = (*indexes.get(at)?, *indexes.get(at + found.len() - 1)?);
        let range = haystack.get(first)?.1.start.clone()..haystack.get(last)?.1.end.clone();
        Some((range, first..last + 1))
    };
    folded.match_indices(&wanted).filter_map(place).collect()
}

/// A character like which others count: small, and without the form of quotation marks and dashes.
fn like(character: char) -> char {
    match character {
        '‘' | '’' | '‚' | 'ʼ' | '′' => '\'',
        '“' | '”' | '„' | '«' | '»' => '"',
        '–' | '—' | '‑' => '-',
        other => other.to_lowercase().next().unwrap_or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn white_space_and_quotation_marks_do_not_count() {
        let text = "Éa  word’s\n\nend, a word's end";
        let found: Vec<&str> = find_in_text(text, "a word's  end").into_iter().filter_map(|range| text.get(range)).collect();
        assert_eq!(found, ["a word's end"]);
        let found: Vec<&str> = find_in_text(text, "WORD'S end").into_iter().filter_map(|range| text.get(range)).collect();
        assert_eq!(found, ["word’s\n\nend", "word's end"]);
        assert!(find_in_text(text, "  ").is_empty());
    }
}
