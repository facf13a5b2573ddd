//! Character references that were escaped once too often and show in the text.

use std::ops::Range;

use siglum_model::{Block, BlockKind, Edit, Passage, StyleKind};
use siglum_rule::{Builder, Proposals};

use super::afterwards::Since;
use crate::html::decode_charrefs;
use crate::rules::U123;

/// Names of characters that editors and programs escape. Those of `<` and `>` are not here, since texts on markup show them.
const NAMES: &[&str] = &[
    "amp", "quot", "apos", "nbsp", "lsquo", "rsquo", "sbquo", "ldquo", "rdquo", "bdquo", "laquo", "raquo", "ndash", "mdash", "hellip",
    "middot", "bull", "shy", "copy", "reg", "trade", "deg", "euro", "pound", "sect", "times", "frac12", "iexcl", "iquest", "agrave",
    "aacute", "acirc", "atilde", "auml", "aring", "aelig", "ccedil", "egrave", "eacute", "ecirc", "euml", "igrave", "iacute", "icirc",
    "iuml", "ntilde", "ograve", "oacute", "ocirc", "otilde", "ouml", "oslash", "oelig", "ugrave", "uacute", "ucirc", "uuml", "szlig",
    "yacute", "Agrave", "Aacute", "Acirc", "Auml", "Aring", "AElig", "Ccedil", "Egrave", "Eacute", "Ecirc", "Iacute", "Ntilde", "Oacute",
    "Ouml", "Oslash", "Uacute", "Uuml",
];

/// Words of a text that speaks of references, in lower case: there they are meant.
const SPEAKS: [&str; 5] = ["entity", "entities", "escap", "html", "&lt;"];

/// The longest reference, in bytes.
const LONGEST: usize = 10;

/// Decodes such references in all blocks but code.
pub(super) fn decode(builder: &mut Builder, since: Since) {
    let mut out = Proposals::new(&U123);
    let mut has_any = false;
    since.each(builder, |at, block| {
        for (range, with) in escaped_in(block) {
            has_any = true;
            out.replace(at, range, with);
        }
    });
    if has_any {
        builder.apply(out);
    }
}

fn escaped_in(block: &Block) -> Vec<(Range<usize>, String)> {
    if block.kind == BlockKind::Preformatted {
        return Vec::new();
    }
    let mut found = references(block.as_str());
    if !found.is_empty() {
        let code = block.wording.styles().iter().filter(|style| style.kind == StyleKind::Code).map(|style| style.range.clone());
        let mut code = code.peekable();
        found.retain(|(range, _)| {
            while code.next_if(|own| own.end <= range.start).is_some() {}
            code.peek().is_none_or(|own| own.start >= range.end)
        });
    }
    found
}

/// Decodes such references in a value.
pub(crate) fn decode_value(value: Passage) -> Passage {
    let found = references(value.as_str());
    if found.is_empty() {
        return value;
    }
    let edits: Vec<Edit> = found.into_iter().map(|(range, with)| Edit { range, with, code: U123.code }).collect();
    let mut value = value;
    value.edit(&edits);
    value
}

/// The references that show in a text, with what they stand for; none in a text that speaks of them.
fn references(text: &str) -> Vec<(Range<usize>, String)> {
    if !text.contains('&') {
        return Vec::new();
    }
    let found: Vec<_> = text.match_indices('&').filter_map(|(at, _)| reference(text, at)).collect();
    let speaks = || {
        let text = text.to_ascii_lowercase();
        SPEAKS.iter().any(|word| text.contains(word))
    };
    if found.is_empty() || speaks() { Vec::new() } else { found }
}

fn reference(text: &str, at: usize) -> Option<(Range<usize>, String)> {
    let length = text.as_bytes().get(at..)?.iter().take(LONGEST).position(|byte| *byte == b';')? + 1;
    let whole = text.get(at..at + length)?;
    let name = whole.get(1..length - 1)?;
    let is_number = || {
        let digits = name.strip_prefix('#')?;
        let hex = digits.strip_prefix(['x', 'X']);
        let of = hex.unwrap_or(digits);
        let is_digits = of.len() > 1 && of.chars().all(|c| if hex.is_some() { c.is_ascii_hexdigit() } else { c.is_ascii_digit() });
        is_digits.then_some(())
    };
    if !NAMES.contains(&name) && is_number().is_none() {
        return None;
    }
    let (decoded, _) = decode_charrefs(whole);
    let is_sign = |c: char| c != '<' && c != '>' && c != '\u{fffd}' && !c.is_control();
    (decoded != whole && decoded.chars().all(is_sign)).then(|| (at..at + length, decoded.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decoded(text: &str) -> String {
        decode_value(Passage::verbatim(text, 0, 0)).as_str().to_owned()
    }

    #[test]
    fn references_that_show_are_decoded() {
        assert_eq!(decoded("Bread &#8217;n&#x2019; roses &amp; M&uuml;hle"), "Bread ’n’ roses & Mühle");
    }

    #[test]
    fn what_may_be_meant_stays() {
        for text in
            ["a & b; c", "AT&T;", "&#60;p&#62;", "&#0;&#1;&#x;&#;", "the entity &amp; is one", "a &lt; b &amp; c", "&unknown; &", "&#5;"]
        {
            assert_eq!(decoded(text), text);
        }
    }

    #[test]
    fn a_megabyte_of_ampersands_takes_linear_time() {
        let text = "&".repeat(1 << 20);
        assert_eq!(decoded(&text), text);
        assert_eq!(decoded(&"&amp;".repeat(100_000)).len(), 100_000);
    }
}
