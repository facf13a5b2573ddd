//! The notes of a post that stand in its `meta`, while its text has only the marks.
//!
//! The footnotes block keeps them as JSON in a string: `[{"id": "…", "content": "…"}]`. Where the text lacks the list that the
//! block makes of them, it is put behind it, with frames that no byte of the source stands for; marks and notes are then
//! paired as in any other page.

use siglum_model::Passage;

use super::content::place_behind;
use super::{raw, string_passage};
use crate::json::{Index, Limits, NodeId, NodeKind, Piece, index};
use crate::rules::{U123, U501};

/// The most notes of a post.
const MOST: usize = 2_000;

/// The longest id of a note, in bytes; the editor writes 36.
const LONGEST: usize = 80;

/// Gives the text of a post with the list of its notes, if it has marks and lacks the list.
pub(super) fn with_notes(source: &Passage, post_index: &Index<'_>, post: NodeId, html: Passage) -> Passage {
    let meta = post_index.find_from(post, "/meta/footnotes").filter(|node| post_index.kind(*node) == NodeKind::String);
    match meta {
        Some(meta) => with_list(&string_passage(source, post_index, meta), html),
        None => html,
    }
}

/// The same, given the JSON of the notes.
pub(crate) fn with_list(json: &Passage, html: Passage) -> Passage {
    let text = html.as_str();
    let has_list = text.contains("wp-block-footnotes") || !text.contains("data-fn=");
    if has_list || !is_closed(text) {
        return html;
    }
    let index = index(json.as_str(), &Limits::default());
    let notes = index.root().map(|root| index.children(root)).unwrap_or_default();
    let notes: Vec<Note> = notes.iter().take(MOST).filter_map(|note| read_note(json, &index, *note)).collect();
    if !notes.iter().any(|note| text.contains(note.id.as_str())) {
        return html;
    }
    append(html, &notes)
}

/// A note of the list.
struct Note {
    id: String,
    words: Passage,
}

/// Reads a note; one whose id is no plain word, or that is not closed, stays unread.
fn read_note(json: &Passage, index: &Index<'_>, note: NodeId) -> Option<Note> {
    let string = |key: &str| index.get(note, key).filter(|node| index.kind(*node) == NodeKind::String);
    let id = index.decoded(string("id")?)?.into_owned();
    let is_plain = !id.is_empty() && id.len() <= LONGEST && id.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_');
    let words = inner_passage(json, index, string("content")?);
    (is_plain && is_closed(words.as_str())).then_some(Note { id, words })
}

/// Decodes a string of JSON that itself stands in a string of JSON: what was escaped twice is decoded under a code.
fn inner_passage(json: &Passage, index: &Index<'_>, node: NodeId) -> Passage {
    let mut out = Passage::new();
    let mut buffer = [0; 4];
    index.decode_into(node, &mut |piece| match piece {
        Piece::Verbatim { raw } => out.push_slice(json, raw),
        Piece::Escape { raw: range, char } => out.push_emended(char.encode_utf8(&mut buffer), raw(json, range), U123.code),
    });
    out
}

/// Whether nothing in a text is left open that would swallow what is put behind it.
fn is_closed(html: &str) -> bool {
    let behind = |open: &str, close: &str| html.rfind(open).is_none_or(|at| html.get(at..).is_some_and(|rest| rest.contains(close)));
    let lower = html.rfind('<').and_then(|at| html.get(at..)).is_none_or(|tag| tag.contains('>'));
    lower
        && behind("<!--", "-->")
        && ["textarea", "script", "style", "title", "noscript", "iframe", "svg", "table", "select"]
            .iter()
            .all(|name| behind(&format!("<{name}"), &format!("</{name}")))
}

fn append(html: Passage, notes: &[Note]) -> Passage {
    let mut out = html;
    frame(&mut out, "<ol class=\"wp-block-footnotes\">");
    for note in notes {
        frame(&mut out, &format!("<li id=\"{}\">", note.id));
        out.push_passage(&note.words);
        frame(&mut out, &format!(" <a href=\"#{}-link\">↩︎</a></li>", note.id));
    }
    frame(&mut out, "</ol>");
    out
}

/// Puts markup that the source does not have; none of it becomes text.
fn frame(out: &mut Passage, tag: &str) {
    out.push_supplied(tag, place_behind(out), U501.code);
}
