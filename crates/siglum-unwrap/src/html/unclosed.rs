//! What opens, never closes, and so swallows the rest of its text.

use std::ops::Range;

use html5gum::State;

/// Names of elements that swallow what stands in them.
///
/// `plaintext` is not among them, for nothing closes it.
const SWALLOWERS: [&str; 8] = ["script", "style", "title", "textarea", "xmp", "iframe", "noembed", "noframes"];

/// The name under which a comment is known.
pub(crate) const COMMENT: &str = "!--";

/// The name under which an attribute's value is known whose quotation mark nothing answers.
pub(crate) const VALUE: &str = "value";

/// An opening that nothing closes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unclosed {
    /// The name of the element, [`COMMENT`] or [`VALUE`].
    pub name: &'static str,
    /// The bytes of the tag, of the comment's first four characters, or of the quotation mark.
    pub opening: Range<usize>,
}

/// Watches for it while tokens go by.
#[derive(Debug, Default)]
pub(super) struct Watch {
    open: Option<Unclosed>,
}

impl Watch {
    /// Notes a start tag and how what follows it is read.
    pub(super) fn start(&mut self, name: &str, span: &Range<usize>, state: Option<&State>) {
        let swallower = state.and_then(|_| SWALLOWERS.iter().find(|own| **own == name));
        self.open = swallower.map(|name| Unclosed { name, opening: span.clone() });
    }

    /// Notes an end tag.
    pub(super) fn end(&mut self) {
        self.open = None;
    }

    /// Notes a comment; one that does not end itself is ended by the text.
    pub(super) fn comment(&mut self, source: &str, span: &Range<usize>) {
        if span.end != source.len() {
            return;
        }
        let bytes = source.get(span.clone()).unwrap_or_default();
        let is_open = bytes.starts_with("<!--") && !bytes.ends_with("-->") && !bytes.ends_with("--!>");
        self.open = is_open.then(|| Unclosed { name: COMMENT, opening: span.start..span.start + 4 });
    }

    /// Notes what the end of the text cut: the bytes of a tag.
    pub(super) fn tail(&mut self, source: &str, tail: &Range<usize>) {
        let at = source.get(tail.clone()).and_then(find_open_quote);
        if let Some(at) = at {
            self.open = Some(Unclosed { name: VALUE, opening: tail.start + at..tail.start + at + 1 });
        }
    }

    /// What is still open at the end.
    pub(super) fn finish(self) -> Option<Unclosed> {
        self.open
    }
}

impl Unclosed {
    /// Gives the text as if nothing of this name stayed open from here on: a comment ends before the next tag, an element
    /// becomes one that means nothing, and so do all that are alike behind it. Every byte keeps its place. Takes time in
    /// proportion to the text.
    pub(crate) fn disarm(&self, text: &str) -> String {
        let mut out = String::with_capacity(text.len());
        let (before, mut rest) = text.split_at_checked(self.opening.start).unwrap_or((text, ""));
        out.push_str(before);
        if self.name == VALUE {
            // No other mark of the kind follows.
            out.push('x');
            out.push_str(rest.get(1..).unwrap_or_default());
            return out;
        }
        while let Some(at) = rest.find('<') {
            let (lead, behind) = rest.split_at_checked(at + 1).unwrap_or((rest, ""));
            out.push_str(lead);
            rest = behind;
            let is_same = rest.get(..self.name.len()).is_some_and(|name| name.eq_ignore_ascii_case(self.name));
            if is_same {
                rest = rest.get(self.name.len()..).unwrap_or_default();
                rest = self.push_harmless(&mut out, rest);
            }
        }
        out.push_str(rest);
        out
    }

    /// Adds what stands for the name, and for the end of a comment's words; gives what is left of the text.
    fn push_harmless<'a>(&self, out: &mut String, rest: &'a str) -> &'a str {
        if self.name != COMMENT {
            out.push_str("x-");
            out.extend(std::iter::repeat_n('x', self.name.len().saturating_sub(2)));
            return rest;
        }
        let (words, behind) = rest.split_at_checked(rest.find('<').unwrap_or(rest.len())).unwrap_or((rest, ""));
        let end = (0..=words.len().saturating_sub(3)).rev().find(|at| words.is_char_boundary(*at)).unwrap_or(0);
        if words.len() < 3 {
            // A comment that is over at once.
            out.push_str("!->");
            out.push_str(words);
        } else {
            out.push_str("!--");
            out.push_str(words.get(..end).unwrap_or_default());
            out.extend(std::iter::repeat_n('-', words.len() - end - 1));
            out.push('>');
        }
        behind
    }
}

/// Finds the quotation mark in a tag that none of its kind answers.
fn find_open_quote(tag: &str) -> Option<usize> {
    let mut at = 0;
    loop {
        at += tag.get(at..)?.find('=')? + 1;
        let value = tag.get(at..)?;
        at += value.len() - value.trim_start().len();
        let mark = tag.get(at..)?.chars().next().filter(|mark| matches!(mark, '"' | '\''));
        if let Some(mark) = mark {
            match tag.get(at + 1..)?.find(mark) {
                Some(end) => at += end + 2,
                None => return Some(at),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn disarmed(name: &'static str, text: &str) -> String {
        let at = text.find('<').unwrap_or_default();
        Unclosed { name, opening: at..at + 4 }.disarm(text)
    }

    #[test]
    fn what_never_closes_is_closed_without_moving_a_byte() {
        for (name, text, expected) in [
            (COMMENT, "a<!-- words <p>b", "a<!-- wor--><p>b"),
            (COMMENT, "a<!-- Zëë<p>b", "a<!-- Z---><p>b"),
            (COMMENT, "a<!--<p>b<!-- <i>", "a<!-><p>b<!-> <i>"),
            (COMMENT, "a<!-- words to the end", "a<!-- words to the -->"),
            ("textarea", "<TextArea x><p>b<textarea>", "<x-xxxxxx x><p>b<x-xxxxxx>"),
            ("title", "<title>é<", "<x-xxx>é<"),
        ] {
            assert_eq!(disarmed(name, text), expected);
            assert_eq!(expected.len(), text.len());
        }
    }

    #[test]
    fn the_quotation_mark_that_none_answers_is_found() {
        assert_eq!(find_open_quote("<a href=\"a=b\" title = 'c>d"), Some(22));
        assert_eq!(find_open_quote("<a href='x' b=c"), None);
        assert_eq!(Unclosed { name: VALUE, opening: 8..9 }.disarm("<a href='é>b"), "<a href=xé>b");
    }

    #[test]
    fn nothing_before_the_opening_changes() {
        let text = "<title>a</title><p><!-- b --><title>c";
        let unclosed = Unclosed { name: "title", opening: 29..36 };
        assert_eq!(unclosed.disarm(text), "<title>a</title><p><!-- b --><x-xxx>c");
    }
}
