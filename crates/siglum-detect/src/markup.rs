//! HTML and XML.

use crate::Detection;

/// Names of elements that make a text HTML where they stand at the start of lines or in number.
static BLOCKS: &[&str] = &[
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
    "blockquote",
    "table",
    "section",
    "article",
    "figure",
    "pre",
    "br",
    "hr",
    "span",
    "a",
    "em",
    "strong",
    "i",
    "b",
    "img",
    "dl",
    "main",
    "header",
    "footer",
    "nav",
    "center",
    "font",
    "script",
    "style",
];

/// As much of a text as is looked at, in characters.
const HEAD: usize = 8192;

/// Names the kind of XML or HTML page, by its declaration or root element.
pub(crate) fn by_root(text: &str) -> Option<Detection> {
    let head: String = text.chars().take(HEAD).collect::<String>().to_ascii_lowercase();
    let rest = skip_prolog(&head);
    if rest.starts_with("<!doctype html") || rest.starts_with("<html") {
        let xhtml =
            rest.contains("//dtd xhtml") || (head.trim_start().starts_with("<?xml") && rest.contains("http://www.w3.org/1999/xhtml"));
        return Some(if xhtml {
            Detection::sure("xhtml", 97, "XHTML document type").or("html", 60)
        } else {
            Detection::sure("html", 98, "HTML document type or root element")
        });
    }
    if rest.starts_with("<head") || rest.starts_with("<body") || (rest.starts_with("<title") || rest.starts_with("<meta")) {
        return Some(Detection::sure("html", 90, "begins with a page's head or body").or("html-fragment", 40));
    }
    let feed = feed(rest, &head).or_else(|| feed(skip_prolog(behind_warning(&head)?), &head));
    if let Some((format, root)) = feed {
        return Some(Detection::sure(format, 97, format!("root element <{root}>")));
    }
    let root = root_of(rest)?;
    let declared = head.trim_start().starts_with("<?xml");
    let format = match root {
        "tei" | "tei.2" | "teicorpus" => "tei",
        _ if declared => "xml",
        _ => return None,
    };
    Some(Detection::sure(format, 97, format!("root element <{root}>")))
}

/// The name of the root element.
fn root_of(rest: &str) -> Option<&str> {
    let inner = rest.strip_prefix('<')?;
    inner.split(|c: char| !(c.is_ascii_alphanumeric() || matches!(c, ':' | '.'))).next()
}

/// What stands behind the lines of a server's warning, from the XML declaration on.
fn behind_warning(head: &str) -> Option<&str> {
    let warned = ["warning:", "notice:", "deprecated:", "fatal error:"].iter().any(|word| head.contains(word));
    let at = head.find("<?xml").filter(|at| warned && head[at + 5..].starts_with(char::is_whitespace))?;
    head.get(at..)
}

/// Names the kind of feed by its root element and the namespaces that it declares.
fn feed<'h>(rest: &'h str, head: &str) -> Option<(&'static str, &'h str)> {
    let root = root_of(rest)?;
    let has = |spaces: &[&str]| spaces.iter().any(|space| head.contains(space));
    let format = match root.rsplit(':').next().unwrap_or(root) {
        "rss" if has(&["wp:wxr_version", "wordpress.org/export/"]) => "wxr",
        "rss" => "rss",
        // Other RDF has no items.
        "rdf" if has(&["purl.org/rss/1.0/", "netscape.com/rdf/simple/0.9"]) => "rss",
        "feed" | "entry" if has(&["www.w3.org/2005/atom", "purl.org/atom/ns"]) => "atom",
        _ => return None,
    };
    Some((format, root))
}

/// What follows declarations, comments and processing instructions.
fn skip_prolog(head: &str) -> &str {
    let mut rest = head.trim_start_matches(|c: char| c.is_whitespace() || c == '\u{feff}');
    loop {
        let end = if rest.starts_with("<?") {
            rest.find("?>").map(|at| at + 2)
        } else if rest.starts_with("<!--") {
            rest.find("-->").map(|at| at + 3)
        } else if rest.starts_with("<!doctype") && !rest.starts_with("<!doctype html") {
            doctype_end(rest)
        } else {
            return rest;
        };
        match end.and_then(|end| rest.get(end..)) {
            Some(behind) => rest = behind.trim_start(),
            None => return rest,
        }
    }
}

/// Where a document type ends, with the declarations that it may hold between brackets.
fn doctype_end(rest: &str) -> Option<usize> {
    let end = rest.find('>')?;
    let Some(open) = rest.find('[').filter(|open| *open < end) else { return Some(end + 1) };
    let close = open + rest.get(open..)?.find("]>").or_else(|| rest.get(open..)?.find(']'))?;
    Some(close + rest.get(close..)?.find('>')? + 1)
}

/// Tags of HTML elements in a text.
pub(crate) struct Tags {
    /// Opening and closing tags of known elements.
    pub(crate) count: usize,
    /// Of them, tags that begin a line.
    pub(crate) at_line_start: usize,
    /// Whether the text begins with one.
    pub(crate) first: bool,
}

/// Counts the tags of HTML elements.
pub(crate) fn count_tags(text: &str) -> Tags {
    let mut tags = Tags { count: 0, at_line_start: 0, first: false };
    let lead = text.len() - text.trim_start().len();
    for (at, _) in text.match_indices('<') {
        let rest = &text[at + 1..];
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let name: String = rest.chars().take_while(char::is_ascii_alphanumeric).take(11).collect::<String>().to_ascii_lowercase();
        let behind = rest[name.len()..].chars().next();
        if !BLOCKS.contains(&name.as_str()) || !matches!(behind, Some('>' | ' ' | '/' | '\n' | '\r' | '\t')) {
            continue;
        }
        tags.count += 1;
        tags.first |= at == lead;
        let line_start = text[..at].rfind('\n').map_or(0, |nl| nl + 1);
        tags.at_line_start += usize::from(at - line_start < 32 && text[line_start..at].trim().is_empty());
    }
    tags
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Option<&'static str> {
        by_root(text).map(|detection| detection.format)
    }

    #[test]
    fn feeds_by_their_roots() {
        let wxr = "<rss version=\"2.0\" xmlns:wp=\"http://wordpress.org/export/1.2/\"><channel>";
        for (text, wanted) in [
            ("<?xml version=\"1.0\"?><rss version=\"2.0\"><channel>", Some("rss")),
            ("\u{feff}<?xml version=\"1.0\"?>\n<!-- made by hand -->\n<rss>", Some("rss")),
            ("<b>Warning</b>: Warning: no cache\n<?xml version=\"1.0\"?><rss>", Some("rss")),
            (wxr, Some("wxr")),
            ("<rdf:RDF xmlns=\"http://purl.org/rss/1.0/\">", Some("rss")),
            ("<?xml version=\"1.0\"?><rdf:RDF xmlns:foaf=\"x\">", Some("xml")),
            ("<feed xmlns=\"http://www.w3.org/2005/Atom\">", Some("atom")),
            ("<a:feed xmlns:a=\"http://www.w3.org/2005/Atom\">", Some("atom")),
            ("<entry xmlns=\"http://www.w3.org/2005/Atom\">", Some("atom")),
            ("<!DOCTYPE rss [ <!ENTITY a \"x>\"> <!ENTITY b '&a;&a;'> ]>\n<rss>", Some("rss")),
            ("<feed>", None),
            ("<p>A feed.</p>", None),
        ] {
            assert_eq!(name(text), wanted, "{text}");
        }
    }
}
