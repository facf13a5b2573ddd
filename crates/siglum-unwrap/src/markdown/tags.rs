//! HTML tags in Markdown: what they are called, and what they ask for.

use std::ops::Range;

use siglum_model::StyleKind;

/// A tag.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag {
    /// Its name in lower case.
    pub(super) name: String,
    /// Whether it ends an element.
    pub(super) is_end: bool,
    /// What stands behind the name, up to the `>`.
    attributes: String,
}

/// What a tag asks for.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Effect {
    /// A style on the words up to the end of the element.
    Style(StyleKind),
    /// A line end.
    Break,
    /// The beginning or end of a block.
    Block,
    /// Nothing that a text has a form for.
    Nothing,
}

/// A piece of HTML.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Piece {
    Text,
    Tag(Tag),
    /// A comment, a declaration, an instruction.
    Comment,
    /// A script or a style sheet.
    Program,
}

/// Elements that have no end.
const VOID: [&str; 10] = ["area", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"];

/// Elements that stand within a line; all others part blocks.
const WITHIN: [&str; 37] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i", "img", "input", "ins",
    "kbd", "label", "mark", "q", "rp", "rt", "ruby", "s", "samp", "small", "span", "strike", "strong", "sub", "sup", "time", "tt", "u",
    "wbr",
];

/// Elements whose words nobody reads.
const PROGRAMS: [&str; 2] = ["script", "style"];

impl Tag {
    /// Reads a tag as it stands between `<` and `>`, both included.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let inside = text.strip_prefix('<')?;
        let inside = inside.strip_suffix('>').unwrap_or(inside);
        let (is_end, inside) = inside.strip_prefix('/').map_or((false, inside), |inside| (true, inside));
        let length = inside.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(inside.len());
        let (name, attributes) = inside.split_at_checked(length)?;
        let is_name = name.starts_with(|c: char| c.is_ascii_alphabetic());
        is_name.then(|| Self { name: name.to_ascii_lowercase(), is_end, attributes: attributes.to_owned() })
    }

    /// Tells whether the element of the tag has an end.
    pub(super) fn has_end(&self) -> bool {
        !VOID.contains(&self.name.as_str())
    }

    /// Tells what the tag asks for.
    pub(super) fn effect(&self) -> Effect {
        let style = match self.name.as_str() {
            "em" | "i" => StyleKind::Emphasis,
            "strong" | "b" => StyleKind::Strong,
            "sup" => StyleKind::Superscript,
            "sub" => StyleKind::Subscript,
            "s" | "strike" | "del" => StyleKind::Struck,
            "code" | "tt" => StyleKind::Code,
            "q" => StyleKind::Quotation,
            "span" if self.is_small_caps() => StyleKind::SmallCaps,
            "a" if !self.is_end => match self.attribute("href") {
                Some(url) => StyleKind::Link { url },
                None => return Effect::Nothing,
            },
            "br" => return Effect::Break,
            name if WITHIN.contains(&name) => return Effect::Nothing,
            _ => return Effect::Block,
        };
        Effect::Style(style)
    }

    fn is_small_caps(&self) -> bool {
        let words: String = self.attributes.to_ascii_lowercase().split_whitespace().collect();
        words.contains("small-caps") || words.contains("smallcaps")
    }

    /// The id that a tag gives to its place.
    pub(super) fn id(&self) -> Option<String> {
        let named = || self.attribute("name").filter(|_| self.name == "a");
        (!self.is_end).then(|| self.attribute("id").or_else(named)).flatten().filter(|id| !id.is_empty())
    }

    /// Gives the decoded value of an attribute.
    fn attribute(&self, name: &str) -> Option<String> {
        let mut rest = self.attributes.as_str();
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
            let end = rest.find(|c: char| c.is_whitespace() || c == '=' || c == '/')?;
            let (own, behind) = rest.split_at_checked(end)?;
            let Some(value) = behind.trim_start().strip_prefix('=') else {
                rest = behind;
                continue;
            };
            let (value, behind) = split_value(value.trim_start());
            if own.eq_ignore_ascii_case(name) {
                return Some(crate::html::decode_charrefs(value).0);
            }
            rest = behind;
        }
    }
}

/// Splits the value of an attribute from what follows.
fn split_value(text: &str) -> (&str, &str) {
    let quoted = ['"', '\''].into_iter().find_map(|mark| text.strip_prefix(mark)?.split_once(mark));
    quoted.unwrap_or_else(|| {
        let end = text.find(char::is_whitespace).unwrap_or(text.len());
        text.split_at_checked(end).unwrap_or((text, ""))
    })
}

/// Parts HTML into text, tags and what nobody reads, in order and without a gap.
pub(super) fn pieces(html: &str) -> Vec<(Range<usize>, Piece)> {
    let mut out = Vec::new();
    let mut at = 0;
    while at < html.len() {
        let rest = html.get(at..).unwrap_or_default();
        let (length, piece) = first_piece(rest);
        out.push((at..at + length, piece));
        at += length;
    }
    out
}

/// The first piece and its length, which is never 0.
fn first_piece(html: &str) -> (usize, Piece) {
    if html.starts_with("<!--") {
        return (through(html, "-->"), Piece::Comment);
    }
    if html.starts_with("<!") || html.starts_with("<?") {
        return (through(html, ">"), Piece::Comment);
    }
    match tag_len(html).and_then(|length| Some((length, Tag::parse(html.get(..length)?)?))) {
        Some((length, tag)) if PROGRAMS.contains(&tag.name.as_str()) && !tag.is_end => {
            (length.max(program_len(html, &tag.name)), Piece::Program)
        }
        Some((length, tag)) => (length, Piece::Tag(tag)),
        None if is_tag_like(html) => (html.len(), Piece::Text),
        None => {
            let skip = html.chars().next().map_or(1, char::len_utf8);
            let next = html.get(skip..).and_then(|rest| rest.find('<'));
            (next.map_or(html.len(), |next| next + skip), Piece::Text)
        }
    }
}

/// Length up to and with `end`, or of all.
fn through(html: &str, end: &str) -> usize {
    html.find(end).map_or(html.len(), |at| at + end.len())
}

/// Length up to the end tag of a program, or of all.
fn program_len(html: &str, name: &str) -> usize {
    let is_end = |at: &usize| html.get(at + 2..at + 2 + name.len()).is_some_and(|own| own.eq_ignore_ascii_case(name));
    html.match_indices("</").map(|(at, _)| at).find(is_end).unwrap_or(html.len())
}

/// Whether a tag begins here, perhaps without an end.
fn is_tag_like(html: &str) -> bool {
    let behind = html.strip_prefix('<').map(|behind| behind.strip_prefix('/').unwrap_or(behind));
    behind.is_some_and(|name| name.starts_with(|c: char| c.is_ascii_alphabetic()))
}

/// Length of the tag at the beginning, if there is one. A `>` in quotation marks does not end it, unless they stay open.
fn tag_len(html: &str) -> Option<usize> {
    is_tag_like(html).then_some(())?;
    let mut quote = None;
    let mut last = ' ';
    for (at, character) in html.char_indices() {
        match (quote, character) {
            (Some(mark), c) if c == mark => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if last == '=' => quote = Some(character),
            (None, '>') => return Some(at + 1),
            (None, _) => {}
        }
        last = if character.is_whitespace() { last } else { character };
    }
    html.find('>').map(|at| at + 1)
}
