//! Labels with the word: `[Footnote 3: text]`, and `----footnote3----` with `footnote3) text`.

use crate::bodies::BodyAt;
use crate::found::Form;
use crate::labels::Label;
use crate::lines::Layout;
use crate::readers::Reading;
use crate::weights as w;

/// Characters in which a word for notes, and the label behind it, must end.
const WORD_MOST: usize = 24;
const LABEL_MOST: usize = 12;

/// `[Footnote 3: `, `[注3] `, `footnote3) `, `※3 ` at the start of a line: the label and its length with the gap behind.
pub(crate) fn read_named(line: &str) -> Option<(Label, usize)> {
    let bare = line.trim_start_matches('*');
    if let Some((label, length)) = read_reference_mark(bare) {
        let rest = bare.get(length..)?.trim_start_matches(['.', ':', '：', ')']).trim_start();
        return Some((label, line.len() - rest.len()));
    }
    let bracket = bare.strip_prefix(OPENING);
    let (word, behind) = note_word(bracket.unwrap_or(bare).trim_start())?;
    let ends: &[char] = if bracket.is_some() { &[':', '：', ']', '】', '〕', '）', ')'] } else { &[')', ':', '：', '.'] };
    let end = behind.char_indices().take(LABEL_MOST).find(|(_, c)| ends.contains(c))?.0;
    let (label, rest) = behind.split_at_checked(end)?;
    let bare_word = bracket.is_none() && !is_whole(word, label);
    let label = Label::any(label.trim().trim_matches(['[', ']', '.']))?;
    let rest = rest.get(rest.chars().next()?.len_utf8()..)?;
    (!bare_word).then_some((label, line.len() - rest.trim_start().len()))
}

/// Brackets that open a named label.
const OPENING: &[char] = &['[', '{', '(', '【', '〔', '（'];

/// `※3`: the reference mark of Japanese and Korean texts with a number.
fn read_reference_mark(text: &str) -> Option<(Label, usize)> {
    let behind = text.strip_prefix('※')?;
    let digits = behind.len() - behind.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    Some((Label::number(behind.get(..digits)?)?, text.len() - behind.len() + digits))
}

/// Without a bracket the word and its number are one token: `footnote3)`. A sentence may begin with `Note 3.`
fn is_whole(word: &str, label: &str) -> bool {
    !word.starts_with(char::is_uppercase) && label.starts_with(|c: char| c.is_ascii_digit())
}

/// `[Footnote 3]`, `[note 3]`, `----footnote3----` in the text.
pub(crate) fn read_named_mark(before: &str, here: &str) -> Option<Reading> {
    let mark = |label, length| Reading { labels: vec![label], length, form: Form::Named, prior: w::CARET_MARK };
    if before.trim().is_empty() {
        return None;
    }
    if let Some((label, length)) = read_reference_mark(here) {
        return Some(mark(label, length));
    }
    let (inside, close) = match here.strip_prefix("----") {
        Some(inside) => (inside, "----"),
        None => (here.strip_prefix(OPENING)?, closing(here.chars().next()?)?),
    };
    let (_, behind) = note_word(inside)?;
    let near = behind.char_indices().nth(LABEL_MOST).map_or(behind, |(end, _)| behind.get(..end).unwrap_or(""));
    let end = near.find(close)?;
    let label = Label::any(behind.get(..end)?.trim())?;
    let length = here.len() - behind.get(end + close.len()..)?.len();
    Some(mark(label, length))
}

/// The bracket that closes another.
fn closing(open: char) -> Option<&'static str> {
    Some(match open {
        '[' => "]",
        '{' => "}",
        '(' => ")",
        '【' => "】",
        '〔' => "〕",
        '（' => "）",
        _ => return None,
    })
}

/// One of the words for a note at the start of a text, and what stands behind it.
fn note_word(text: &str) -> Option<(&str, &str)> {
    let end = text.char_indices().take(WORD_MOST).find(|(_, c)| !c.is_alphabetic())?.0;
    let (word, behind) = text.split_at_checked(end)?;
    let known = w::NOTE_WORDS.contains(&word.to_lowercase().as_str());
    known.then_some((word, behind))
}

/// Place of the bracket that closes `[Footnote 1: ...`.
pub(crate) fn closing_bracket(layout: &Layout<'_>, body: &BodyAt, limit: usize) -> Option<usize> {
    if body.form != Form::Named {
        return None;
    }
    let label = layout.slice(&body.label_range);
    let opened = label.matches(['[', '{']).count();
    let mut depth = opened.checked_sub(label.matches([']', '}']).count()).filter(|&depth| depth > 0)?;
    let start = body.label_range.end;
    let stop = layout.lines.get(limit).map_or(layout.text.len(), |l| l.text.start);
    for (at, c) in layout.text.get(start..stop)?.char_indices().take(w::NAMED_BYTES) {
        match c {
            '[' | '{' => depth += 1,
            ']' | '}' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some(start + at);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn named_labels_are_read() {
        let read = |line: &str| read_named(line).map(|(label, length)| (label.text, length));
        assert_eq!(read("[Footnote 3: Text]"), Some(("3".to_owned(), 13)));
        assert_eq!(read("[Footnote *: Text]"), Some(("*".to_owned(), 13)));
        assert_eq!(read("footnote12)\tText"), Some(("12".to_owned(), 12)));
        assert_eq!(read("[注3] 参见港口志"), Some(("3".to_owned(), 7)));
        assert_eq!(read("※2 港の記録"), Some(("2".to_owned(), 5)));
        assert_eq!(read("Note 3. The sea is deep."), None);
        assert_eq!(read("note that 3) is deep"), None);
    }

    #[test]
    fn named_marks_are_read() {
        let read = |here: &str| read_named_mark("sea", here).map(|r| (r.labels.len(), r.length));
        assert_eq!(read("----footnote7---- and"), Some((1, 17)));
        assert_eq!(read("[note 7] and"), Some((1, 8)));
        assert_eq!(read("[注7]，又"), Some((1, 6)));
        assert_eq!(read("※7、また"), Some((1, 4)));
        assert_eq!(read("[see note 7] and"), None);
        assert_eq!(read("-- and"), None);
    }
}
