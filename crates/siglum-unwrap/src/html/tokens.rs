//! The tokens of a text, each with its bytes.

use std::ops::Range;

use html5gum::{Emitter, Error, State, Tokenizer};

use super::attributes::TagBuffer;
use super::build::to_text;
use super::pieces::Pieces;

/// What a token is told to.
pub(super) trait Listener {
    /// A run of characters.
    fn text(&mut self, run: &Pieces);
    /// A NUL where the tree decides what becomes of it.
    fn null(&mut self, at: usize);
    /// A tag; the answer says how to read what follows.
    fn tag(&mut self, tag: &TagBuffer, span: Range<usize>) -> Option<State>;
    /// A comment, or what is read as one.
    fn comment(&mut self, text: &str, span: Range<usize>);
    /// A document type.
    fn doctype(&mut self, doctype: &DoctypeBuffer, span: Range<usize>);
    /// The end. `tail` is what stands after the last token and became none: a tag that never closes.
    fn end(&mut self, tail: Range<usize>);
    /// Whether `<![CDATA[` opens a section here.
    fn is_foreign(&self) -> bool;
    /// Whether nothing more is wanted.
    fn has_stopped(&self) -> bool;
    /// An attribute's value, where it was asked for.
    fn value(&mut self, _value: &Pieces) {}
}

/// A document type in the making.
#[derive(Debug, Default)]
pub(super) struct DoctypeBuffer {
    /// The name.
    pub name: Vec<u8>,
    /// The public identifier.
    pub public_id: Option<Vec<u8>>,
    /// The system identifier.
    pub system_id: Option<Vec<u8>>,
    /// Whether it makes the page quirky whatever it says.
    pub force_quirks: bool,
}

/// Reads the tokens of `text` and tells them to the listener, which it gives back.
pub(super) fn read_tokens<L: Listener>(text: &str, attribute_cap: usize, listener: L) -> L {
    // The byte order mark is no character of the text, as in html5ever.
    let body = text.strip_prefix('\u{feff}').unwrap_or(text);
    let teller = Teller::new(text, text.len() - body.len(), attribute_cap, listener, false);
    run(body, teller)
}

/// Reads the tokens of `text` and tells the listener the pieces of each attribute's value.
pub(super) fn read_values<L: Listener>(text: &str, listener: L) -> L {
    run(text, Teller::new(text, 0, usize::MAX, listener, true))
}

fn run<L: Listener>(body: &str, mut teller: Teller<'_, L>) -> L {
    let by_reference = ByReference(&mut teller);
    // One item means that the listener has stopped; reading a string cannot fail.
    let _stop = Tokenizer::new_with_emitter(body, by_reference).next();
    teller.listener
}

/// Lets the tokenizer borrow its emitter.
struct ByReference<'t, 's, L>(&'t mut Teller<'s, L>);

impl<'s, L: Listener> html5gum::ForwardingEmitter for ByReference<'_, 's, L> {
    type Token = ();

    fn inner(&mut self) -> &mut impl Emitter<Token = Self::Token> {
        self.0
    }
}

/// Gathers what the tokenizer sees into tokens.
struct Teller<'s, L> {
    source: &'s str,
    listener: L,
    attribute_cap: usize,
    maps_values: bool,
    position: usize,
    opened_at: usize,
    pieces: Pieces,
    tag: TagBuffer,
    last_start_tag: Vec<u8>,
    comment: Vec<u8>,
    doctype: DoctypeBuffer,
}

impl<'s, L: Listener> Teller<'s, L> {
    fn new(source: &'s str, from: usize, attribute_cap: usize, listener: L, maps_values: bool) -> Self {
        let mut pieces = Pieces::default();
        pieces.skip_to(from);
        Self {
            source,
            listener,
            attribute_cap,
            maps_values,
            position: from,
            opened_at: from,
            pieces,
            tag: TagBuffer::default(),
            last_start_tag: Vec::new(),
            comment: Vec::new(),
            doctype: DoctypeBuffer::default(),
        }
    }

    fn tell_text(&mut self) {
        if !self.pieces.is_empty() {
            if !self.listener.has_stopped() {
                self.listener.text(&self.pieces);
            }
            self.pieces.clear();
        }
    }

    fn tell_null(&mut self) {
        self.tell_text();
        let at = self.pieces.cursor();
        self.pieces.skip_to(at + 1);
        if !self.listener.has_stopped() {
            self.listener.null(at);
        }
    }

    /// The bytes of the token that ends here.
    fn end_token(&mut self) -> Range<usize> {
        self.pieces.skip_to(self.position);
        self.opened_at..self.position
    }

    fn end_value(&mut self) {
        if self.maps_values && !self.pieces.is_empty() {
            self.listener.value(&self.pieces);
            self.pieces.clear();
        }
    }
}

impl<L: Listener> Emitter for Teller<'_, L> {
    type Token = ();

    fn set_last_start_tag(&mut self, name: Option<&[u8]>) {
        self.last_start_tag.clear();
        self.last_start_tag.extend_from_slice(name.unwrap_or_default());
    }

    fn emit_eof(&mut self) {
        self.tell_text();
        if !self.listener.has_stopped() {
            let tail = self.pieces.cursor().min(self.source.len())..self.source.len();
            self.listener.end(tail);
        }
    }

    fn emit_error(&mut self, _error: Error) {}

    #[inline]
    fn should_emit_errors(&mut self) -> bool {
        false
    }

    #[inline]
    fn pop_token(&mut self) -> Option<()> {
        self.listener.has_stopped().then_some(())
    }

    #[inline]
    fn init_string(&mut self) {
        // What was dropped before (`</>`, the end of a CDATA section) belongs to no text.
        self.pieces.skip_to(self.position);
    }

    fn emit_string(&mut self, piece: &[u8]) {
        let mut left = piece.len();
        for (nth, part) in piece.split(|&byte| byte == 0).enumerate() {
            if nth > 0 {
                left -= 1;
                self.tell_null();
            }
            left -= part.len();
            self.pieces.push(self.source, part, self.position.saturating_sub(left));
        }
    }

    fn init_start_tag(&mut self) {
        self.tell_text();
        self.tag.start(false);
    }

    fn init_end_tag(&mut self) {
        // Within a script or a title this may prove no tag at all, so the text goes on.
        self.tag.start(true);
    }

    fn init_comment(&mut self) {
        self.tell_text();
        self.comment.clear();
    }

    fn emit_current_tag(&mut self) -> Option<State> {
        self.end_value();
        self.tell_text();
        if !self.tag.is_end {
            self.last_start_tag.clone_from(&self.tag.name);
        }
        self.tag.drop_duplicates();
        let span = self.end_token();
        if self.listener.has_stopped() { None } else { self.listener.tag(&self.tag, span) }
    }

    fn emit_current_comment(&mut self) {
        let span = self.end_token();
        if !self.listener.has_stopped() {
            self.listener.comment(&to_text(&self.comment), span);
        }
    }

    fn emit_current_doctype(&mut self) {
        let span = self.end_token();
        if !self.listener.has_stopped() {
            self.listener.doctype(&self.doctype, span);
        }
    }

    fn set_self_closing(&mut self) {
        self.tag.is_self_closing = !self.tag.is_end;
    }

    fn set_force_quirks(&mut self) {
        self.doctype.force_quirks = true;
    }

    fn push_tag_name(&mut self, piece: &[u8]) {
        self.tag.name.extend_from_slice(piece);
    }

    fn push_comment(&mut self, piece: &[u8]) {
        self.comment.extend_from_slice(piece);
    }

    fn push_doctype_name(&mut self, piece: &[u8]) {
        self.doctype.name.extend_from_slice(piece);
    }

    fn init_doctype(&mut self) {
        self.tell_text();
        self.doctype = DoctypeBuffer::default();
    }

    fn init_attribute(&mut self) {
        self.end_value();
        self.tag.start_attribute(self.attribute_cap);
    }

    fn init_attribute_value(&mut self) {
        if self.maps_values {
            self.pieces.skip_to(self.position);
        }
    }

    fn push_attribute_name(&mut self, piece: &[u8]) {
        self.tag.push_name(piece);
    }

    fn push_attribute_value(&mut self, piece: &[u8]) {
        if self.maps_values {
            self.pieces.push(self.source, piece, self.position);
        } else {
            self.tag.push_value(piece);
        }
    }

    fn set_doctype_public_identifier(&mut self, value: &[u8]) {
        self.doctype.public_id = Some(value.to_vec());
    }

    fn set_doctype_system_identifier(&mut self, value: &[u8]) {
        self.doctype.system_id = Some(value.to_vec());
    }

    fn push_doctype_public_identifier(&mut self, piece: &[u8]) {
        self.doctype.public_id.get_or_insert_default().extend_from_slice(piece);
    }

    fn push_doctype_system_identifier(&mut self, piece: &[u8]) {
        self.doctype.system_id.get_or_insert_default().extend_from_slice(piece);
    }

    fn start_open_tag(&mut self) {
        self.opened_at = self.position.saturating_sub(1);
    }

    fn current_is_appropriate_end_tag_token(&mut self) -> bool {
        self.tag.is_end && !self.last_start_tag.is_empty() && self.last_start_tag == self.tag.name
    }

    fn adjusted_current_node_present_but_not_in_html_namespace(&mut self) -> bool {
        let is_foreign = self.listener.is_foreign();
        if is_foreign {
            // The section's opening belongs to no text.
            self.pieces.skip_to(self.position);
        }
        is_foreign
    }

    #[inline]
    fn move_position(&mut self, offset: isize) {
        self.position = self.position.saturating_add_signed(offset);
    }
}
