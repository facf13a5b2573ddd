//! A tree as the cases write it: a line a node, two blanks for each element around it.

use ego_tree::NodeRef;
use ego_tree::iter::Edge;
use html5ever::ns;
use scraper::node::Element;
use scraper::{Html, Node};

/// Writes a tree; of a piece of a page what stands in its root.
pub(super) fn dump(html: &Html, is_fragment: bool) -> String {
    let root = html.tree.root();
    let root = if is_fragment { root.first_child().unwrap_or(root) } else { root };
    let mut lines = Vec::new();
    let mut depth = 0;
    for edge in root.traverse().skip(1) {
        match edge {
            Edge::Open(node) => {
                write(node, depth, &mut lines);
                depth += 1;
            }
            Edge::Close(_) => depth = depth.saturating_sub(1),
        }
    }
    lines.join("\n")
}

fn write(node: NodeRef<'_, Node>, depth: usize, lines: &mut Vec<String>) {
    let mut line = |depth: usize, what: String| lines.push(format!("| {}{what}", "  ".repeat(depth)));
    match node.value() {
        Node::Doctype(doctype) => line(depth, doctype_line(doctype.name(), doctype.public_id(), doctype.system_id())),
        Node::Comment(comment) => line(depth, format!("<!-- {} -->", &**comment)),
        Node::Text(text) => line(depth, format!("\"{}\"", &**text)),
        Node::Fragment => line(depth, "content".to_owned()),
        Node::Element(element) => {
            line(depth, format!("<{}{}>", space_of(element), element.name()));
            attributes(element).into_iter().for_each(|attribute| line(depth + 1, attribute));
        }
        _ => {}
    }
}

fn doctype_line(name: &str, public_id: &str, system_id: &str) -> String {
    match (public_id, system_id) {
        ("", "") => format!("<!DOCTYPE {name}>"),
        _ => format!("<!DOCTYPE {name} \"{public_id}\" \"{system_id}\">"),
    }
}

fn space_of(element: &Element) -> &'static str {
    match element.name.ns {
        ns!(svg) => "svg ",
        ns!(mathml) => "math ",
        _ => "",
    }
}

fn attributes(element: &Element) -> Vec<String> {
    let line = |(name, value): (&html5ever::QualName, &html5ever::tendril::Tendril<_, _>)| {
        let space = match name.ns {
            ns!(xlink) => "xlink ",
            ns!(xml) => "xml ",
            ns!(xmlns) => "xmlns ",
            _ => "",
        };
        let value: &str = value;
        (format!("{space}{}", &*name.local), format!("{space}{}=\"{value}\"", &*name.local))
    };
    let mut lines: Vec<(String, String)> = element.attrs.iter().map(|pair| line((&pair.0, &pair.1))).collect();
    lines.sort_by(|one, other| one.0.encode_utf16().cmp(other.0.encode_utf16()));
    lines.into_iter().map(|(_, line)| line).collect()
}
