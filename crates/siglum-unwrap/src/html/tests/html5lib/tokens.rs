//! The tokens of a text as the cases write them, read through the same listener as the tree.

use std::ops::Range;

use html5gum::State;
use serde_json::{Map, Value, json};

use crate::html::attributes::TagBuffer;
use crate::html::pieces::Pieces;
use crate::html::tokens::{DoctypeBuffer, Listener, read_tokens};

/// Reads the tokens of `input`, beginning in a state behind a start tag of that name.
pub(super) fn read(input: &str, state: &str, last_start_tag: Option<&str>) -> Option<Vec<Value>> {
    let (before, state) = match state {
        "Data state" => (String::new(), None),
        "CDATA section state" => ("<![CDATA[".to_owned(), None),
        _ => (format!("<{}>", last_start_tag.unwrap_or("none-was-opened")), Some(state_of(state)?)),
    };
    let source = format!("{before}{input}");
    let is_foreign = before.starts_with("<!");
    let tokens = Tokens { source: &source, first: state, is_foreign, seen: Vec::new() };
    Some(read_tokens(&source, usize::MAX, tokens).seen)
}

fn state_of(name: &str) -> Option<State> {
    match name {
        "PLAINTEXT state" => Some(State::PlainText),
        "RCDATA state" => Some(State::RcData),
        "RAWTEXT state" => Some(State::RawText),
        "Script data state" => Some(State::ScriptData),
        _ => None,
    }
}

/// Lists the tokens.
struct Tokens<'s> {
    source: &'s str,
    /// The state that the first tag, which is ours, leads to.
    first: Option<State>,
    is_foreign: bool,
    seen: Vec<Value>,
}

impl Tokens<'_> {
    /// Adds characters, to those before them if they follow such.
    fn characters(&mut self, text: &str) {
        if let Some(Value::Array(last)) = self.seen.last_mut()
            && let [Value::String(kind), Value::String(before)] = last.as_mut_slice()
            && kind == "Character"
        {
            before.push_str(text);
            return;
        }
        self.seen.push(json!(["Character", text]));
    }
}

fn text_of(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

impl Listener for Tokens<'_> {
    fn text(&mut self, run: &Pieces) {
        let text = run.text(self.source).into_owned();
        self.characters(&text);
    }

    fn null(&mut self, _at: usize) {
        self.characters("\0");
    }

    fn tag(&mut self, tag: &TagBuffer, _span: Range<usize>) -> Option<State> {
        if let Some(state) = self.first.take() {
            return Some(state);
        }
        let name = text_of(&tag.name);
        if tag.is_end {
            self.seen.push(json!(["EndTag", name]));
            return None;
        }
        let attributes: Map<String, Value> = tag.attributes().map(|(name, value)| (text_of(name), json!(text_of(value)))).collect();
        self.seen.push(if tag.is_self_closing {
            json!(["StartTag", name, attributes, true])
        } else {
            json!(["StartTag", name, attributes])
        });
        None
    }

    fn comment(&mut self, text: &str, _span: Range<usize>) {
        self.seen.push(json!(["Comment", text]));
    }

    fn doctype(&mut self, doctype: &DoctypeBuffer, _span: Range<usize>) {
        let name = (!doctype.name.is_empty()).then(|| text_of(&doctype.name));
        let id = |id: &Option<Vec<u8>>| id.as_deref().map(text_of);
        self.seen.push(json!(["DOCTYPE", name, id(&doctype.public_id), id(&doctype.system_id), !doctype.force_quirks]));
    }

    fn end(&mut self, _tail: Range<usize>) {}

    fn is_foreign(&self) -> bool {
        self.is_foreign
    }

    fn has_stopped(&self) -> bool {
        false
    }
}
