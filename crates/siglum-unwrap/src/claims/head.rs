//! The head of a page: `meta`, `title`, `link`, JSON-LD; its body is read in the same walk.

use ego_tree::NodeRef;
use html5ever::local_name;
use scraper::Node;
use scraper::node::Element;
use siglum_model::{AboutWhat, Field, Passage};

use super::body::Body;
use super::jsonld::{Graph, read_graph};
use super::meta::{announces_writer, find_meta};
use super::sink::{Place, Sink};
use super::values::{attribute, element_text};
use crate::html::{Edge, SpannedTree, value_of};
use crate::json::{Limits, index};
use crate::pages::decode_value;

/// The most scripts of JSON-LD that are read.
const MOST_SCRIPTS: usize = 64;

/// Reads every claim of the head, in the order of the page. `cited` are the words of headings that cite notes.
pub(crate) fn read_head(source: &Passage, tree: &SpannedTree<'_>, place: &str, cited: &[Passage], sink: &mut Sink) {
    let prefix = if place.is_empty() { String::new() } else { format!("{place}#") };
    let mut head = Head { source, tree, prefix, sink, labels: Vec::new(), image: None, titles: 0, scripts: 0 };
    let mut body = Body::default();
    for step in tree.walk() {
        match (step.edge, step.node.value()) {
            (Edge::Enter, Node::Element(element)) => {
                head.read(step.node, element);
                body.enter(step.node, element);
            }
            (Edge::Leave, Node::Element(element)) => body.leave(element),
            (Edge::Enter, Node::Text(text)) => body.text(step.node, &text.text),
            _ => {}
        }
    }
    let Head { prefix, sink, .. } = head;
    body.claim(source, tree, &prefix, cited, sink);
}

struct Head<'a, 't> {
    source: &'a Passage,
    tree: &'a SpannedTree<'t>,
    prefix: String,
    sink: &'a mut Sink,
    /// The labels of pairs that announce a writer: the number behind `twitter:label`.
    labels: Vec<String>,
    /// The address of the image that is being described.
    image: Option<String>,
    titles: usize,
    scripts: usize,
}

impl Head<'_, '_> {
    fn read(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        match element.name() {
            "html" => self.language(node),
            "meta" => self.meta(node, element),
            "title" => self.title(node),
            "link" => self.link(node, element),
            "a" => self.anchor(node, element),
            "script" => self.script(node, element),
            _ => {}
        }
    }

    fn attribute(&self, node: NodeRef<'_, Node>, name: &str) -> Option<Passage> {
        attribute(self.source, self.tree, node.id(), name)
    }

    fn from(&self, field: Field, source: &'static str, place: &str) -> Place {
        Place::new(field, source, format!("{}{place}", self.prefix)).origin(origin_of(field))
    }

    fn language(&mut self, node: NodeRef<'_, Node>) {
        if let Some(value) = self.attribute(node, "lang") {
            let from = self.from(Field::Language, "html.lang", "html[lang]").origin("html[lang]");
            self.sink.add(from, &value);
        }
    }

    fn meta(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let named = ["name", "property", "http-equiv"].into_iter().find_map(|by| Some((by, element.attr(by)?)));
        let (Some((by, name)), Some(value)) = (named, self.attribute(node, "content")) else { return };
        let place = format!("{}meta[{by}={}]", self.prefix, name.trim());
        let lower = name.trim().to_ascii_lowercase();
        if let Some(number) = lower.strip_prefix("twitter:label") {
            self.labels.extend(announces_writer(value.as_str()).then(|| number.to_owned()));
        } else if let Some(number) = lower.strip_prefix("twitter:data") {
            self.pair(number, place, &value);
        } else if let Some(part) = lower.strip_prefix("og:image").or_else(|| lower.strip_prefix("twitter:image")) {
            self.image(part, place, &value);
        } else if let Some((from, sign)) = find_meta(name, place) {
            let from = from.clone().origin(origin_of(from.field));
            let value = if from.field == Field::Title { decode_value(value) } else { value };
            match sign {
                Some(sign) => self.sink.add_each(&from, &value, sign),
                None => self.sink.add(from, &value),
            }
        }
    }

    /// The second of a pair; the first said whether it is a name.
    fn pair(&mut self, number: &str, place: String, value: &Passage) {
        if self.labels.iter().any(|label| label == number) {
            self.sink.add(Place::new(Field::Authors, "twitter.written-by", place).origin(origin_of(Field::Authors)), value);
        }
    }

    /// What follows an image's address is about it, until the next address.
    fn image(&mut self, part: &str, place: String, value: &Passage) {
        let role = match part {
            "" | ":url" | ":src" | ":secure_url" => {
                self.image = Some(format!("image:{}", value.as_str().trim()));
                None
            }
            ":width" => Some("width"),
            ":height" => Some("height"),
            _ => return,
        };
        let Some(origin) = self.image.clone() else { return };
        let from = Place::new(Field::Images, "og.image", place).origin(origin).about(AboutWhat::Image);
        self.sink.add(Place { role, ..from }, value);
    }

    /// The title of the page; those of drawings follow later.
    fn title(&mut self, node: NodeRef<'_, Node>) {
        self.titles += 1;
        if self.titles == 1 {
            let text = decode_value(element_text(self.source, self.tree, node));
            let from = self.from(Field::Title, "html.title", "title");
            self.sink.add(from, &text);
        }
    }

    fn link(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let Some(value) = self.attribute(node, "href") else { return };
        let rels = value_of(element, &local_name!("rel")).unwrap_or_default().to_ascii_lowercase();
        for rel in rels.split_ascii_whitespace() {
            let from = match rel {
                "canonical" => self.from(Field::Url, "link.canonical", "link[rel=canonical]"),
                "license" | "copyright" => self.from(Field::Rights, "link.license", "link[rel=license]"),
                _ => continue,
            };
            self.sink.add(from, &value);
        }
    }

    /// A licence that the page links to. Where in the page the link stands is not weighed yet, so the licence
    /// is taken for the site's.
    fn anchor(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let Some(rels) = value_of(element, &local_name!("rel")).map(str::to_ascii_lowercase) else { return };
        let has = |wanted: &str| rels.split_ascii_whitespace().any(|rel| rel == wanted);
        if has("license") {
            let from = self.from(Field::Rights, "html.rel-license", "a[rel=license]").about(AboutWhat::Site);
            let value = self.attribute(node, "href").unwrap_or_default();
            self.sink.add(from, &value);
        }
    }

    fn script(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        let is_data = value_of(element, &local_name!("type")).is_some_and(|kind| kind.trim().eq_ignore_ascii_case("application/ld+json"));
        self.scripts += usize::from(is_data);
        if !is_data || self.scripts > MOST_SCRIPTS {
            return;
        }
        let text = element_text(self.source, self.tree, node);
        let number = if self.scripts == 1 { String::new() } else { format!("[{}]", self.scripts) };
        let index = index(text.as_str(), &Limits::default());
        for root in index.roots().iter().take(MOST_SCRIPTS) {
            let place = format!("{}jsonld{number}", self.prefix);
            read_graph(&Graph::new(&text, &index, *root, place), self.sink);
        }
    }
}

/// What the claims of a field in the head go back to: they are printed by one program.
pub(crate) fn origin_of(field: Field) -> String {
    format!("head/{}", field.name())
}
