//! What sort of JSON a text is, by its outermost keys, without reading it whole.

use crate::Detection;

/// As much of a text as is looked at, in bytes.
const LOOK: usize = 1 << 20;

/// The outermost keys of a JSON text, as paths of at most two keys; a list is seen by its first object.
#[derive(Debug, Default)]
struct Shape {
    paths: Vec<(String, String)>,
    is_list: bool,
    first_value_ends: Option<usize>,
}

impl Shape {
    fn has(&self, outer: &str, inner: &str) -> bool {
        self.paths.iter().any(|(a, b)| a == outer && (inner.is_empty() || b == inner))
    }

    fn is_post(&self) -> bool {
        self.has("content", "rendered") && (self.has("title", "rendered") || self.has("excerpt", "rendered") || self.has("link", ""))
    }
}

/// Names the kind of JSON, if the text begins like JSON (a byte order mark or a server's warning may stand before).
pub(crate) fn by_shape(text: &str) -> Option<Detection> {
    let start = json_start(text)?;
    let rest = &text[start..];
    let shape = read_shape(rest);
    if shape.paths.is_empty() && !is_plausible(rest) {
        return None;
    }
    let found = |format, evidence: &str| Some(Detection::sure(format, 98, evidence).or("json", 90));
    if shape.is_post() {
        return if shape.is_list {
            found("wordpress-posts", "JSON list of objects with content.rendered")
        } else {
            found("wordpress-post", "JSON object with content.rendered")
        };
    }
    if shape.has("namespaces", "") && shape.has("routes", "") {
        return found("wordpress-index", "JSON object with namespaces and routes");
    }
    let names_feed = |head: &str| head.contains("jsonfeed.org/version") || head.contains("jsonfeed.org\\/version");
    if shape.has("version", "") && shape.has("items", "") && names_feed(&rest[..floor(rest, LOOK)]) {
        return found("json-feed", "JSON object whose version is of jsonfeed.org");
    }
    if shape.has("@context", "") || shape.has("@graph", "") {
        return found("json-ld", "JSON with @context");
    }
    if is_lines(rest, &shape) {
        return Some(Detection::sure("jsonl", 96, "one JSON object a line").or("json", 30));
    }
    if is_ghost(rest, &shape) {
        let traits = vec!["ghost-export"];
        return Some(Detection { traits, ..Detection::sure("json", 96, "JSON with the table of posts of a Ghost export") });
    }
    Some(Detection::sure("json", 95, "JSON object or list"))
}

/// The tables of a Ghost export stand under `db`, a list, or under `data`; posts have a text in one of its forms.
fn is_ghost(rest: &str, shape: &Shape) -> bool {
    let has = |words: &[&str]| words.iter().any(|word| rest.contains(word));
    (shape.has("db", "") || shape.has("data", "posts"))
        && rest.contains("\"posts\"")
        && has(&["\"mobiledoc\"", "\"lexical\"", "\"html\"", "\"plaintext\""])
        && has(&["\"posts_authors\"", "\"posts_tags\"", "\"users\"", "\"author_id\"", "\"status\""])
}

/// Where the JSON begins: at the start, or behind lines of a server's warning.
fn json_start(text: &str) -> Option<usize> {
    let lead = text.len() - text.trim_start_matches(['\u{feff}', ' ', '\t', '\r', '\n']).len();
    if text[lead..].starts_with(['{', '[']) {
        return Some(lead);
    }
    let head = &text[..floor(text, 4096)];
    let warned = ["Warning:", "Notice:", "Deprecated:", "Fatal error:"].iter().any(|word| head.contains(word));
    let at = head.find("\n{\"").or_else(|| head.find("\n[{\""))? + 1;
    (warned || read_shape(&text[at..]).is_post()).then_some(at)
}

/// Begins like JSON: `[1`, `["`, `{}` and so on, but not `[Footnote` or `[1] A note`.
fn is_plausible(rest: &str) -> bool {
    let head = rest[..floor(rest, 64)].trim_start_matches(['[', '{', ' ', '\n', '\r', '\t']);
    let closed = rest.trim_end().ends_with([']', '}']);
    head.starts_with('"')
        || ((head.starts_with(['}', ']', '-']) || head.starts_with(|c: char| c.is_ascii_digit())) && closed)
        || rest.starts_with("[[")
}

fn is_lines(rest: &str, shape: &Shape) -> bool {
    let Some(end) = shape.first_value_ends else { return false };
    let behind = &rest[end..];
    behind.starts_with(['\n', '\r']) && behind.trim_start().starts_with('{')
}

fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// Walks the tokens and notes keys of the two outermost levels.
fn read_shape(text: &str) -> Shape {
    let bytes = &text.as_bytes()[..text.len().min(LOOK)];
    let mut shape = Shape { is_list: bytes.first() == Some(&b'['), ..Shape::default() };
    let base = usize::from(shape.is_list) + 1;
    let (mut depth, mut at) = (0usize, 0usize);
    let mut outer = String::new();
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'{' | b'[' => depth += 1,
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                let closes = depth + 1 == base && *byte == b'}';
                if depth == 0 || closes {
                    shape.first_value_ends = Some(at + 1);
                    break;
                }
            }
            b'"' => {
                let end = string_end(bytes, at);
                let is_key = bytes.get(end..).is_some_and(|rest| rest.iter().find(|b| !b.is_ascii_whitespace()) == Some(&b':'));
                if is_key && (depth == base || depth == base + 1) {
                    let key = String::from_utf8_lossy(&bytes[at + 1..end.saturating_sub(1).max(at + 1)]).into_owned();
                    let path = if depth == base {
                        outer.clone_from(&key);
                        (key, String::new())
                    } else {
                        (outer.clone(), key)
                    };
                    shape.paths.push(path);
                }
                at = end;
                continue;
            }
            _ => {}
        }
        at += 1;
    }
    shape
}

/// One past the closing quote of the string that opens at `at`.
fn string_end(bytes: &[u8], at: usize) -> usize {
    let mut at = at + 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            b'"' => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(text: &str) -> Option<&'static str> {
        by_shape(text).map(|detection| detection.format)
    }

    #[test]
    fn shapes_of_json() {
        let post = r#"{"id":7,"title":{"rendered":"T"},"content":{"rendered":"<p>x</p>","protected":false}}"#;
        assert_eq!(name(post), Some("wordpress-post"));
        assert_eq!(name(&post[..post.len() - 30]), Some("wordpress-post"));
        assert_eq!(name(&format!("[{post},\n{post}]")), Some("wordpress-posts"));
        assert_eq!(name(&format!("\u{feff}\n{post}")), Some("wordpress-post"));
        assert_eq!(name(&format!("<br />\n<b>Warning</b>: Warning: x in y on line 3\n{post}")), Some("wordpress-post"));
        assert_eq!(name(&format!("<div id=error>No table</div>\n{post}")), Some("wordpress-post"));
        assert_eq!(name("{\"a\":1}\n{\"a\":2}\n"), Some("jsonl"));
        assert_eq!(name("{\"a\":[1,2,{\"content\":{\"rendered\":1}}]}"), Some("json"));
        assert_eq!(name("{\"@context\":\"https://schema.org\"}"), Some("json-ld"));
        assert_eq!(name(&"[".repeat(1000)), Some("json"));
        assert_eq!(name("{\"version\":\"https:\\/\\/jsonfeed.org\\/version\\/1.1\",\"items\":[]}"), Some("json-feed"));
        assert_eq!(name("{\"version\":\"2\",\"items\":[]}"), Some("json"));
        assert_eq!(name("[1] See the first part.\n\nMore."), None);
        assert_eq!(name("[Footnote 1: See]"), None);
    }

    #[test]
    fn exports_of_ghost_have_a_trait() {
        let traits = |text: &str| by_shape(text).map(|detection| (detection.format, detection.traits));
        let export = r#"{"db":[{"meta":{},"data":{"posts":[{"html":"<p>x</p>","status":"draft"}]}}]}"#;
        assert_eq!(traits(export), Some(("json", vec!["ghost-export"])));
        assert_eq!(traits(r#"{"data":{"posts":[{"html":"","status":"sent"}],"users":[]}}"#), Some(("json", vec!["ghost-export"])));
        assert_eq!(traits(r#"{"db":[{"rows":[]}]}"#), Some(("json", vec![])));
    }
}
