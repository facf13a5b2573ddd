//! What the reader of pages makes of each element, as a table.

use siglum_model::{BlockKind, StyleKind};
use siglum_rule::About;

use crate::rules::{U101, U106, U107};

/// What an element does to the blocks.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Role {
    /// Begins and ends a block of its own kind.
    Block(BlockKind, Option<u8>),
    /// Parts blocks, and is none itself.
    Container,
    /// Holds items, numbered or not.
    List { numbered: bool },
    /// An item of a list, or what is said of a term.
    Item,
    /// A block quotation.
    Quote,
    /// A table.
    Table,
    /// A row of a table.
    Row,
    /// A cell of a table.
    Cell,
    /// Keeps its white space.
    Preformatted,
    /// A line break.
    Break,
    /// A list of terms and what is said of them.
    Descriptions,
    /// A thematic break: parts blocks. Nothing stands for it, since whatever did would be words that the source has not; a
    /// break that is printed (`* * *`) is a paragraph.
    Rule,
    /// An image.
    Image,
    /// A style over its words.
    Style(StyleKind),
    /// Words within a line.
    Inline,
    /// Left out with all it holds.
    Dropped(&'static About),
}

/// Finds what an element of HTML does. Unknown elements stand within a line, as the HTML standard has it.
pub(crate) fn role(name: &str) -> Role {
    use BlockKind::{Caption, Heading, Paragraph};
    let heading = |level| Role::Block(Heading, Some(level));
    match name {
        "p" | "dt" | "summary" | "legend" => Role::Block(Paragraph, None),
        "h1" => heading(1),
        "h2" => heading(2),
        "h3" => heading(3),
        "h4" => heading(4),
        "h5" => heading(5),
        "h6" => heading(6),
        "figcaption" | "caption" => Role::Block(Caption, None),
        "blockquote" => Role::Quote,
        "ul" | "menu" | "dir" => Role::List { numbered: false },
        "ol" => Role::List { numbered: true },
        "li" | "dd" => Role::Item,
        "table" => Role::Table,
        "tr" => Role::Row,
        "td" | "th" => Role::Cell,
        "pre" | "listing" | "xmp" | "plaintext" => Role::Preformatted,
        "br" => Role::Break,
        "hr" => Role::Rule,
        "dl" => Role::Descriptions,
        "img" => Role::Image,
        "em" | "i" | "cite" | "dfn" | "var" => Role::Style(StyleKind::Emphasis),
        "strong" | "b" => Role::Style(StyleKind::Strong),
        "code" | "kbd" | "samp" | "tt" => Role::Style(StyleKind::Code),
        "sup" => Role::Style(StyleKind::Superscript),
        "sub" => Role::Style(StyleKind::Subscript),
        "s" | "del" | "strike" => Role::Style(StyleKind::Struck),
        "q" => Role::Style(StyleKind::Quotation),
        "script" | "style" | "template" | "noscript" => Role::Dropped(&U101),
        "button" | "select" | "option" | "textarea" | "input" | "datalist" => Role::Dropped(&U106),
        "iframe" | "object" | "embed" | "audio" | "video" | "canvas" | "svg" | "applet" | "frameset" => Role::Dropped(&U107),
        "html" | "body" | "div" | "section" | "article" | "main" | "header" | "footer" | "nav" | "aside" | "address" | "center"
        | "details" | "dialog" | "fieldset" | "figure" | "form" | "hgroup" | "search" | "tbody" | "thead" | "tfoot" | "colgroup"
        | "noframes" => Role::Container,
        _ => Role::Inline,
    }
}
