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

/// Names the kind of XML or HTML page, by its declaration or root element.
pub(crate) fn by_root(text: &str) -> Option<Detection> {
    let head: String = text.chars().take(8192).collect::<String>().to_ascii_lowercase();
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
    let root: String = rest.strip_prefix('<')?.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == ':').collect();
    let declared = head.trim_start().starts_with("<?xml");
    let format = match root.as_str() {
        "rss" | "rdf:rdf" if head.contains("wp:wxr_version") || head.contains("wordpress.org/export/") => "wxr",
        "rss" | "rdf:rdf" => "rss",
        "feed" if head.contains("www.w3.org/2005/atom") => "atom",
        "tei" | "tei.2" | "teicorpus" => "tei",
        _ if declared => "xml",
        _ => return None,
    };
    Some(Detection::sure(format, 97, format!("root element <{root}>")))
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
            rest.find('>').map(|at| at + 1)
        } else {
            return rest;
        };
        match end.and_then(|end| rest.get(end..)) {
            Some(behind) => rest = behind.trim_start(),
            None => return rest,
        }
    }
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
