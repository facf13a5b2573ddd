//! The tree in the making: scraper's sink, with a note of the bytes of all that goes into it, and a count of the work.

use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};
use std::hash::{DefaultHasher, Hash, Hasher};

use ego_tree::NodeId;
use html5ever::tendril::StrTendril;
use html5ever::tree_builder::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::{Attribute, LocalName, QualName, local_name};
use scraper::{Html, HtmlTreeSink, Node};

use super::notes::{Notes, Token};
use super::segments::Segment;
use super::stamps::Stamps;

/// Whether the tree builder opens such an element again when its paragraph ends before it does.
pub(super) fn is_formatting(name: &LocalName) -> bool {
    matches!(
        *name,
        local_name!("a")
            | local_name!("b")
            | local_name!("big")
            | local_name!("code")
            | local_name!("em")
            | local_name!("font")
            | local_name!("i")
            | local_name!("nobr")
            | local_name!("s")
            | local_name!("small")
            | local_name!("strike")
            | local_name!("strong")
            | local_name!("tt")
            | local_name!("u")
    )
}

/// Delegates to scraper's sink and notes what came from where.
#[derive(Debug)]
pub(super) struct StampingSink {
    inner: HtmlTreeSink,
    notes: RefCell<Notes>,
    /// The token is an end tag whose element has not been met.
    seeks_closed: Cell<bool>,
    calls: Cell<u64>,
    nodes: Cell<u64>,
    /// Elements of formulas that hold HTML, in the order of their ids; scraper does not know of them.
    annotations: RefCell<Vec<NodeId>>,
}

impl StampingSink {
    pub(super) fn new(html: Html) -> Self {
        Self {
            inner: HtmlTreeSink::new(html),
            notes: RefCell::default(),
            seeks_closed: Cell::new(false),
            calls: Cell::new(0),
            nodes: Cell::new(0),
            annotations: RefCell::default(),
        }
    }

    /// Says which token comes next.
    pub(super) fn begin(&self, token: Token) {
        self.seeks_closed.set(matches!(token, Token::End(..)));
        self.notes.borrow_mut().begin_token(token);
    }

    /// Says that the token has been dealt with.
    pub(super) fn finish_token(&self) {
        self.notes.borrow_mut().finish_token();
    }

    /// Queues the characters of the next token.
    pub(super) fn queue(&self, text: StrTendril, segments: Vec<Segment>) {
        self.notes.borrow_mut().queue_text(text, segments);
    }

    /// Nodes made, and calls of the tree.
    pub(super) fn spent(&self) -> (u64, u64) {
        (self.nodes.get(), self.calls.get())
    }

    /// Counts work that makes no call of the tree.
    pub(super) fn charge(&self, calls: u64) {
        self.calls.set(self.calls.get().saturating_add(calls));
    }

    /// How many different formatting tags have been met.
    pub(super) fn formatting_tags(&self) -> usize {
        self.notes.borrow().formatting_tags()
    }

    /// Whether a node is a formatting element.
    pub(super) fn is_formatting(&self, id: NodeId) -> bool {
        let html = self.inner.0.borrow();
        let element = html.tree.get(id).and_then(|node| node.value().as_element());
        element.is_some_and(|element| is_formatting(&element.name.local))
    }

    /// The tree, and what is noted of it.
    pub(super) fn into_parts(self) -> (Html, Stamps) {
        (self.inner.finish(), self.notes.into_inner().into_stamps())
    }

    fn note_text(&self, node: Option<(NodeId, usize)>, text: &StrTendril) {
        // Text that is put before a node without a parent goes nowhere.
        let Some((id, length)) = node else { return };
        if length == text.len() {
            self.nodes.set(self.nodes.get() + 1);
        }
        let searched = self.notes.borrow_mut().add_text(id, length, text);
        self.charge(searched as u64 / 16);
    }

    fn note_closed(&self, id: NodeId, name: &LocalName) {
        if self.notes.borrow_mut().close_element(id, name) {
            self.seeks_closed.set(false);
        }
    }
}

impl TreeSink for StampingSink {
    type Handle = NodeId;
    type Output = Html;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Html {
        self.inner.finish()
    }

    fn parse_error(&self, message: Cow<'static, str>) {
        self.inner.parse_error(message);
    }

    fn get_document(&self) -> NodeId {
        self.inner.get_document()
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Ref<'a, QualName> {
        self.charge(1);
        let name = self.inner.elem_name(target);
        if self.seeks_closed.get() {
            // The tree builder looks for the element that an end tag closes from the inmost outwards.
            self.note_closed(*target, &name.local);
        }
        name
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> NodeId {
        self.charge(1);
        self.nodes.set(self.nodes.get() + 1 + u64::from(flags.template));
        let local = name.local.clone();
        let signature = is_formatting(&local).then(|| sign_tag(&local, &attributes));
        let holds_html = flags.mathml_annotation_xml_integration_point;
        let id = self.inner.create_element(name, attributes, flags);
        self.annotations.borrow_mut().extend(holds_html.then_some(id));
        self.notes.borrow_mut().add_element(id, &local, signature);
        id
    }

    fn create_comment(&self, text: StrTendril) -> NodeId {
        self.nodes.set(self.nodes.get() + 1);
        let id = self.inner.create_comment(text);
        self.notes.borrow_mut().add_other(id);
        id
    }

    fn create_pi(&self, target: StrTendril, data: StrTendril) -> NodeId {
        self.nodes.set(self.nodes.get() + 1);
        self.inner.create_pi(target, data)
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        self.charge(1);
        let NodeOrText::AppendText(text) = child else { return self.inner.append(parent, child) };
        self.inner.append(parent, NodeOrText::AppendText(text.clone()));
        let node = {
            let html = self.inner.0.borrow();
            html.tree.get(*parent).and_then(|parent| parent.last_child()).and_then(measure_text)
        };
        self.note_text(node, &text);
    }

    fn append_before_sibling(&self, sibling: &NodeId, new: NodeOrText<NodeId>) {
        self.charge(1);
        let NodeOrText::AppendText(text) = new else { return self.inner.append_before_sibling(sibling, new) };
        self.inner.append_before_sibling(sibling, NodeOrText::AppendText(text.clone()));
        let node = {
            let html = self.inner.0.borrow();
            html.tree.get(*sibling).and_then(|sibling| sibling.prev_sibling()).and_then(measure_text)
        };
        self.note_text(node, &text);
    }

    fn append_based_on_parent_node(&self, element: &NodeId, previous: &NodeId, child: NodeOrText<NodeId>) {
        let has_parent = self.inner.0.borrow().tree.get(*element).is_some_and(|node| node.parent().is_some());
        if has_parent {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, name: StrTendril, public_id: StrTendril, system_id: StrTendril) {
        self.nodes.set(self.nodes.get() + 1);
        self.inner.append_doctype_to_document(name, public_id, system_id);
        let id = self.inner.0.borrow().tree.root().last_child().map(|node| node.id());
        if let Some(id) = id {
            self.notes.borrow_mut().add_other(id);
        }
    }

    fn mark_script_already_started(&self, node: &NodeId) {
        self.inner.mark_script_already_started(node);
    }

    fn pop(&self, node: &NodeId) {
        self.inner.pop(node);
    }

    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        self.charge(1);
        self.inner.get_template_contents(target)
    }

    fn same_node(&self, x: &NodeId, y: &NodeId) -> bool {
        self.charge(1);
        let is_same = self.inner.same_node(x, y);
        if is_same && self.seeks_closed.get() {
            // A formatting element is looked for by identity.
            let name = self.inner.elem_name(x).local.clone();
            self.note_closed(*x, &name);
        }
        is_same
    }

    fn set_quirks_mode(&self, mode: QuirksMode) {
        self.inner.set_quirks_mode(mode);
    }

    fn add_attrs_if_missing(&self, target: &NodeId, attributes: Vec<Attribute>) {
        // Each new attribute moves those that are there.
        let there = self.inner.0.borrow().tree.get(*target).and_then(|node| Some(node.value().as_element()?.attrs.len()));
        self.charge((attributes.len() * (1 + there.unwrap_or(0) / 8)) as u64);
        self.notes.borrow_mut().add_tag(*target);
        self.inner.add_attrs_if_missing(target, attributes);
    }

    fn associate_with_form(&self, target: &NodeId, form: &NodeId, nodes: (&NodeId, Option<&NodeId>)) {
        self.inner.associate_with_form(target, form, nodes);
    }

    fn remove_from_parent(&self, target: &NodeId) {
        self.charge(1);
        self.inner.remove_from_parent(target);
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        self.charge(1);
        self.inner.reparent_children(node, new_parent);
    }

    fn is_mathml_annotation_xml_integration_point(&self, handle: &NodeId) -> bool {
        self.annotations.borrow().binary_search(handle).is_ok()
    }

    fn set_current_line(&self, line: u64) {
        self.inner.set_current_line(line);
    }

    fn allow_declarative_shadow_roots(&self, parent: &NodeId) -> bool {
        self.inner.allow_declarative_shadow_roots(parent)
    }

    fn attach_declarative_shadow(&self, host: &NodeId, template: &NodeId, attributes: &[Attribute]) -> bool {
        self.inner.attach_declarative_shadow(host, template, attributes)
    }

    fn maybe_clone_an_option_into_selectedcontent(&self, option: &NodeId) {
        self.inner.maybe_clone_an_option_into_selectedcontent(option);
    }
}

fn measure_text(node: ego_tree::NodeRef<'_, Node>) -> Option<(NodeId, usize)> {
    Some((node.id(), node.value().as_text()?.text.len()))
}

/// Tells tags of the same name and attributes from all others.
fn sign_tag(name: &LocalName, attributes: &[Attribute]) -> u64 {
    let mut hasher = DefaultHasher::new();
    name.hash(&mut hasher);
    for attribute in attributes {
        attribute.name.local.hash(&mut hasher);
        attribute.value.hash(&mut hasher);
    }
    hasher.finish()
}
