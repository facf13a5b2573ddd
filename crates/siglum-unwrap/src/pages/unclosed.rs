//! Pages whose text falls to a comment, a field, a title or a value that never closes.

use std::borrow::Cow;

use siglum_model::Passage;
use siglum_rule::{About, Builder};

use crate::html::{Budget, COMMENT, Kind, Parsed, Unclosed, VALUE, parse};
use crate::rules::{U101, U102, U103, U106, U107};

/// The most times that a page is parsed anew: behind a comment a field may stand open, and behind that a title.
const TIMES: usize = 4;

/// What shows that markup of a text was swallowed, and not the rest of a comment that was cut with its page.
const PROSE: [&str; 8] = ["<p>", "<p ", "</p>", "<div", "</div", "<br", "<li", "<h2"];

/// Parses a text and gives what it finds to `read`, once.
///
/// Where an opening that never closes swallows the markup of a text, it is closed or taken for nothing, the text parsed anew,
/// and a doubt recorded. What is only cut short, and program text, is left out; that is doubted too.
pub(super) fn parse_mended(source: &Passage, kind: Kind, builder: &mut Builder, read: impl FnOnce(Parsed<'_>, &mut Builder)) {
    let budget = Budget::for_bytes(source.len());
    let mut text = Cow::Borrowed(source.as_str());
    for _ in 1..TIMES {
        let parsed = parse(&text, kind, &budget);
        let Some(unclosed) = parsed.unclosed().filter(|unclosed| swallows_prose(&text, unclosed)) else {
            doubt_swallowed(source, &parsed, builder);
            return read(parsed, builder);
        };
        doubt(source, unclosed, "is read as text", builder);
        let next = unclosed.disarm(&text);
        drop(parsed);
        text = Cow::Owned(next);
    }
    let parsed = parse(&text, kind, &budget);
    doubt_swallowed(source, &parsed, builder);
    read(parsed, builder);
}

/// Whether what fell to an opening is the markup of a text. What stands in a script may look like it.
fn swallows_prose(text: &str, unclosed: &Unclosed) -> bool {
    let is_mended = matches!(unclosed.name, COMMENT | VALUE | "textarea" | "title" | "iframe" | "noembed" | "noframes");
    let rest = text.get(unclosed.opening.end..).unwrap_or_default().as_bytes();
    let is_at = |at: usize, tag: &str| rest.get(at..at + tag.len()).is_some_and(|found| found.eq_ignore_ascii_case(tag.as_bytes()));
    is_mended && (0..rest.len()).any(|at| rest.get(at) == Some(&b'<') && PROSE.iter().any(|tag| is_at(at, tag)))
}

fn doubt_swallowed(source: &Passage, parsed: &Parsed<'_>, builder: &mut Builder) {
    // What is shown as it stands is text, closed or not.
    let tail = parsed.tail();
    match parsed.unclosed().filter(|unclosed| unclosed.name != "xmp") {
        Some(unclosed) => doubt(source, unclosed, "is left out", builder),
        None if tail.is_empty() => {}
        None => builder.doubt(&U103, source.raw_hull(tail), "the text ends inside a tag, which is left out"),
    }
}

fn doubt(source: &Passage, unclosed: &Unclosed, what: &str, builder: &mut Builder) {
    let swallowed = source.len() - unclosed.opening.end.min(source.len());
    let opened = match unclosed.name {
        VALUE => "a quotation mark in a tag".to_owned(),
        name => format!("<{name}"),
    };
    let message = format!("{opened} is never closed; what stands behind it ({swallowed} bytes) {what}");
    builder.doubt(about(unclosed.name), source.raw_hull(unclosed.opening.clone()), message);
}

/// The code under which the words of an element are left out.
fn about(name: &str) -> &'static About {
    match name {
        COMMENT => &U102,
        VALUE | "title" => &U103,
        "textarea" => &U106,
        "iframe" => &U107,
        _ => &U101,
    }
}
