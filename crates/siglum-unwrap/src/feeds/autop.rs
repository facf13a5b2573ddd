//! The text of a post as WordPress keeps it: paragraphs parted by empty lines, as its editor of old wrote them.

use std::ops::Range;

use siglum_model::Passage;

/// Elements in which line ends mean nothing, or all they can mean.
const CLOSED: &[&str] = &["pre", "script", "style", "textarea", "table", "svg", "math", "select", "code"];

/// Elements that are blocks: a line end beside their tags is none.
const BLOCKS: &[&str] = &[
    "p",
    "div",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "ul",
    "ol",
    "li",
    "dl",
    "dt",
    "dd",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tfoot",
    "tr",
    "td",
    "th",
    "caption",
    "colgroup",
    "col",
    "form",
    "fieldset",
    "legend",
    "section",
    "article",
    "aside",
    "header",
    "footer",
    "nav",
    "figure",
    "figcaption",
    "details",
    "summary",
    "address",
    "hr",
    "br",
    "iframe",
    "object",
    "video",
    "audio",
    "noscript",
    "pre",
    "script",
    "style",
    "main",
    "menu",
    "map",
    "area",
    "option",
    "select",
    "textarea",
];

/// Makes of empty lines the beginnings of paragraphs, and of single line ends line breaks, as the site does when it shows
/// the post. A post made of blocks is left as it is.
pub(super) fn part_paragraphs(html: Passage) -> Passage {
    if html.as_str().contains("<!-- wp:") {
        return html;
    }
    let mut out = Passage::new();
    let mut at = 0;
    for gap in gaps(html.as_str()) {
        out.push_slice(&html, at..gap.range.start);
        let raw = html.raw_hull(gap.range.clone()).unwrap_or_default();
        out.push_decoded(if gap.is_paragraph { "<p>" } else { "<br>" }, raw);
        at = gap.range.end;
    }
    out.push_slice(&html, at..html.len());
    out
}

/// A run of white space with a line end in it that means something.
struct Gap {
    range: Range<usize>,
    is_paragraph: bool,
}

fn gaps(html: &str) -> Vec<Gap> {
    let mut out = Vec::new();
    let mut closed: Option<&str> = None;
    let mut tag = 0..0;
    let mut at = 0;
    // No tag ends behind here, so none is looked for twice.
    let last_end = html.rfind('>').unwrap_or(0);
    while let Some(offset) = html.get(at..).and_then(|rest| rest.find(['<', '\n'])) {
        let start = at + offset;
        if html[start..].starts_with('<') {
            at = tag_end(html, start, last_end);
            tag = start..at;
            closed = around(&html[tag.clone()], closed);
            continue;
        }
        let range = blank_around(html, start, at);
        at = range.end.max(start + 1);
        if closed.is_none() {
            out.extend(gap(html, range, &tag));
        }
    }
    out
}

/// Where a tag or comment ends; a `<` that begins none is a character.
fn tag_end(html: &str, start: usize, last_end: usize) -> usize {
    let rest = &html[start..];
    if rest.starts_with("<!--") {
        return rest.find("-->").map_or(html.len(), |end| start + end + 3);
    }
    let is_tag = start < last_end && rest[1..].starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!'));
    if is_tag { rest.find('>').map_or(start + 1, |end| start + end + 1) } else { start + 1 }
}

/// The closed element in which we are behind a tag.
fn around<'h>(tag: &'h str, closed: Option<&'h str>) -> Option<&'h str> {
    let name = name_of(tag);
    match closed {
        Some(open) if tag.starts_with("</") && name.eq_ignore_ascii_case(open) => None,
        Some(open) => Some(open),
        None => Some(name).filter(|name| !tag.starts_with("</") && !tag.ends_with("/>") && is_in(CLOSED, name)),
    }
}

fn name_of(tag: &str) -> &str {
    let inner = tag.trim_start_matches('<').trim_start_matches('/');
    inner.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default()
}

fn is_in(list: &[&str], name: &str) -> bool {
    list.iter().any(|own| own.eq_ignore_ascii_case(name))
}

/// The white space around a line end, not before `from`.
fn blank_around(html: &str, line_end: usize, from: usize) -> Range<usize> {
    let is_blank = |c: char| matches!(c, ' ' | '\t' | '\r' | '\n');
    let before = html[from..line_end].trim_end_matches(is_blank).len();
    let behind = &html[line_end..];
    from + before..line_end + (behind.len() - behind.trim_start_matches(is_blank).len())
}

/// What a run of white space means; `tag` is the last tag before it.
fn gap(html: &str, range: Range<usize>, tag: &Range<usize>) -> Option<Gap> {
    let is_paragraph = html[range.clone()].matches('\n').count() > 1;
    let behind = &html[range.end..];
    if range.start == 0 || behind.is_empty() {
        return None;
    }
    let is_block = |tag: &str| is_in(BLOCKS, name_of(tag)) || tag.starts_with("<!--");
    let ends_block = tag.end == range.start && is_block(&html[tag.clone()]);
    let begins_block = behind.starts_with('<') && is_block(behind);
    (is_paragraph || !(ends_block || begins_block)).then_some(Gap { range, is_paragraph })
}
