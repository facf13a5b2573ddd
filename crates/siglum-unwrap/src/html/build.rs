//! Tokens with bytes in, tree out.

use std::borrow::Cow;
use std::ops::Range;

use ego_tree::NodeId;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{self, Tag, TagKind, TokenSink, TokenSinkResult};
use html5ever::tree_builder::{TreeBuilder, TreeBuilderOpts, create_element};
use html5ever::{Attribute, LocalName, QualName, local_name, ns};
use html5gum::State;
use scraper::Html;

use super::Kind;
use super::attributes::TagBuffer;
use super::budget::{Budget, Limit, Spent, Tripped};
use super::interned::Names;
use super::notes::Token;
use super::open::OpenCount;
use super::pieces::Pieces;
use super::sink::{StampingSink, is_formatting};
use super::tokens::{DoctypeBuffer, Listener, read_tokens};
use super::tree::{DroppedAttributes, SpannedTree};
use super::unclosed::Watch;

/// Builds the tree of a text, or says where its cost passed the budget.
pub(super) fn build_tree<'t>(text: &'t str, kind: Kind, budget: &Budget) -> Result<SpannedTree<'t>, Tripped> {
    if u32::try_from(text.len()).is_err() {
        return Err(Tripped { limit: Limit::Size, at: 0, spent: Spent::default() });
    }
    let builder = Builder::new(text, kind, budget);
    let builder = read_tokens(text, budget.attributes, builder);
    builder.finish()
}

/// Hands the tokens on to html5ever's tree builder and watches the cost.
struct Builder<'t, 'b> {
    source: &'t str,
    budget: &'b Budget,
    tree: TreeBuilder<NodeId, StampingSink>,
    tripped: Option<Tripped>,
    open: OpenCount,
    dropped: Vec<DroppedAttributes>,
    tail: Range<usize>,
    watch: Watch,
    names: Names,
}

impl<'t, 'b> Builder<'t, 'b> {
    fn new(source: &'t str, kind: Kind, budget: &'b Budget) -> Self {
        Self {
            source,
            budget,
            tree: new_tree_builder(kind),
            tripped: None,
            open: OpenCount::default(),
            dropped: Vec::new(),
            tail: 0..0,
            watch: Watch::default(),
            names: Names::default(),
        }
    }

    fn finish(self) -> Result<SpannedTree<'t>, Tripped> {
        if let Some(tripped) = self.tripped {
            return Err(tripped);
        }
        let (nodes, calls) = self.tree.sink.spent();
        let spent = Spent { nodes, calls, open: self.open.elements() };
        let (html, stamps) = self.tree.sink.into_parts();
        Ok(SpannedTree::new(self.source, html, stamps, spent, self.dropped, self.tail, self.watch.finish()))
    }

    /// Gives one token to the tree builder; `at` is the byte after it.
    fn give(&mut self, token: tokenizer::Token, note: Token, at: usize) -> Option<State> {
        self.tree.sink.begin(note);
        let answer = self.tree.process_token(token, 1);
        self.tree.sink.finish_token();
        self.check_cost(at);
        match answer {
            TokenSinkResult::Plaintext => Some(State::PlainText),
            TokenSinkResult::RawData(RawKind::Rcdata) => Some(State::RcData),
            TokenSinkResult::RawData(RawKind::Rawtext) => Some(State::RawText),
            TokenSinkResult::RawData(RawKind::ScriptData | RawKind::ScriptDataEscaped(_)) => Some(State::ScriptData),
            // Scripts do not run, and the encoding is settled before.
            TokenSinkResult::Continue | TokenSinkResult::Script(_) | TokenSinkResult::EncodingIndicator(_) => None,
        }
    }

    fn check_cost(&mut self, at: usize) {
        self.open.count(&self.tree);
        let (nodes, calls) = self.tree.sink.spent();
        let spent = Spent { nodes, calls, open: self.open.elements() };
        self.tripped = self.budget.passed(spent).map(|limit| Tripped { limit, at, spent });
    }

    /// Counts what html5ever spends on comparing a formatting tag with those before it, which makes no call of the tree.
    fn charge_formatting(&mut self, tag: &TagBuffer, name: &LocalName, bytes: usize) {
        if !is_formatting(name) {
            return;
        }
        self.open.note_formatting(tag.is_end);
        if !tag.is_end {
            // No more than three of a kind are kept; each comparison copies and sorts the attributes of both tags.
            let rivals = self.open.formatting().min(self.tree.sink.formatting_tags().saturating_mul(3));
            let each = 8 + 64 * tag.attributes().len() + bytes / 32;
            self.tree.sink.charge(rivals.saturating_mul(each) as u64);
        }
    }
}

impl Listener for Builder<'_, '_> {
    fn text(&mut self, run: &Pieces) {
        let text = StrTendril::from_slice(&run.text(self.source));
        self.tree.sink.queue(text.clone(), run.segments().to_vec());
        self.give(tokenizer::Token::CharacterTokens(text), Token::Text, run.cursor());
    }

    fn null(&mut self, at: usize) {
        self.give(tokenizer::Token::NullCharacterToken, Token::Null(at), at + 1);
    }

    fn tag(&mut self, tag: &TagBuffer, span: Range<usize>) -> Option<State> {
        if tag.dropped > 0 {
            self.dropped.push(DroppedAttributes { tag: span.clone(), count: tag.dropped });
        }
        let name = self.names.intern(&tag.name);
        let at = span.end;
        self.charge_formatting(tag, &name, span.len());
        if tag.is_end {
            self.watch.end();
            let note = Token::End(name.clone(), span);
            let tag = to_tag(tag, name, &mut self.names);
            return self.give(tokenizer::Token::TagToken(tag), note, at);
        }
        let note = Token::Start(name.clone(), span.clone());
        let tag = to_tag(tag, name.clone(), &mut self.names);
        let state = self.give(tokenizer::Token::TagToken(tag), note, at);
        self.watch.start(&name, &span, state.as_ref());
        state
    }

    fn comment(&mut self, text: &str, span: Range<usize>) {
        let at = span.end;
        self.watch.comment(self.source, &span);
        self.give(tokenizer::Token::CommentToken(StrTendril::from_slice(text)), Token::Comment(span), at);
    }

    fn doctype(&mut self, doctype: &DoctypeBuffer, span: Range<usize>) {
        let at = span.end;
        let token = tokenizer::Token::DoctypeToken(tokenizer::Doctype {
            name: (!doctype.name.is_empty()).then(|| to_tendril(&doctype.name)),
            public_id: doctype.public_id.as_deref().map(to_tendril),
            system_id: doctype.system_id.as_deref().map(to_tendril),
            force_quirks: doctype.force_quirks,
        });
        self.give(token, Token::Doctype(span), at);
    }

    fn end(&mut self, tail: Range<usize>) {
        self.give(tokenizer::Token::EOFToken, Token::None, tail.end);
        self.tree.end();
        self.watch.tail(self.source, &tail);
        self.tail = tail;
    }

    fn is_foreign(&self) -> bool {
        self.tree.adjusted_current_node_present_but_not_in_html_namespace()
    }

    fn has_stopped(&self) -> bool {
        self.tripped.is_some()
    }
}

fn new_tree_builder(kind: Kind) -> TreeBuilder<NodeId, StampingSink> {
    let options = TreeBuilderOpts { scripting_enabled: false, ..TreeBuilderOpts::default() };
    match kind {
        Kind::Page => TreeBuilder::new(StampingSink::new(Html::new_document()), options),
        Kind::Fragment => {
            let sink = StampingSink::new(Html::new_fragment());
            let body = QualName::new(None, ns!(html), local_name!("body"));
            let context = create_element(&sink, body, Vec::new());
            TreeBuilder::new_for_fragment(sink, context, None, options)
        }
    }
}

fn to_tag(tag: &TagBuffer, name: LocalName, names: &mut Names) -> Tag {
    let attrs = tag
        .attributes()
        .map(|(name, value)| Attribute { name: QualName::new(None, ns!(), names.intern(name)), value: to_tendril(value) })
        .collect();
    Tag {
        kind: if tag.is_end { TagKind::EndTag } else { TagKind::StartTag },
        name,
        self_closing: tag.is_self_closing,
        attrs: if tag.is_end { Vec::new() } else { attrs },
        had_duplicate_attributes: tag.has_duplicates,
    }
}

pub(super) fn to_name(bytes: &[u8]) -> LocalName {
    LocalName::from(&*to_text(bytes))
}

fn to_tendril(bytes: &[u8]) -> StrTendril {
    StrTendril::from_slice(&to_text(bytes))
}

/// Bytes that the tokenizer handed out, as text: cut out of a string, they are text already.
pub(super) fn to_text(bytes: &[u8]) -> Cow<'_, str> {
    // Much faster than looking for what is no text.
    std::str::from_utf8(bytes).map_or_else(|_| String::from_utf8_lossy(bytes), Cow::Borrowed)
}
