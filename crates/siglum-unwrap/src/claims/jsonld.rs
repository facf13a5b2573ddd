//! JSON-LD: the article, its page and its site, with references resolved.

use std::collections::{BTreeMap, VecDeque};

use siglum_model::{AboutWhat, Field, Passage};

use super::credits::part_credit;
use super::head::origin_of;
use super::sink::{Place, Sink};
use super::values::json_text;
use crate::json::{Index, NodeId, NodeKind};

/// The most objects of a graph that are looked at, and the most values of one property.
const MOST: usize = 2_000;

/// A piece of JSON-LD.
#[derive(Debug)]
pub(crate) struct Graph<'a, 't> {
    source: &'a Passage,
    index: &'a Index<'t>,
    /// What stands before the pointers.
    place: String,
    objects: Vec<NodeId>,
    /// Objects by their `@id`; one that only refers is none.
    by_id: BTreeMap<String, NodeId>,
}

/// The properties of articles and pages that hold one plain value, and what they claim.
const PLAIN: &[(&str, Field, &str, &str)] = &[
    ("datePublished", Field::DatePublished, "jsonld.article.datePublished", "jsonld.webpage.datePublished"),
    ("dateModified", Field::DateModified, "jsonld.article.dateModified", "jsonld.webpage.dateModified"),
    ("dateCreated", Field::DateCreated, "jsonld.article.dateCreated", "jsonld.article.dateCreated"),
    ("description", Field::Description, "jsonld.article.description", "jsonld.webpage.description"),
    ("inLanguage", Field::Language, "jsonld.article.inLanguage", "jsonld.webpage.inLanguage"),
    ("url", Field::Url, "jsonld.article.url", "jsonld.webpage.url"),
    ("license", Field::Rights, "jsonld.license", "jsonld.license"),
    ("copyrightNotice", Field::Rights, "jsonld.license", "jsonld.license"),
    ("genre", Field::Genre, "jsonld.genre", "jsonld.genre"),
];

impl<'a, 't> Graph<'a, 't> {
    /// Takes the value at `root` for JSON-LD.
    pub(crate) fn new(source: &'a Passage, index: &'a Index<'t>, root: NodeId, place: String) -> Self {
        let mut graph = Self { source, index, place, objects: Vec::new(), by_id: BTreeMap::new() };
        let mut open = VecDeque::from([root]);
        while let Some(node) = open.pop_front().filter(|_| graph.objects.len() < MOST) {
            match index.kind(node) {
                NodeKind::Array => open.extend(index.children(node).iter().take(MOST)),
                NodeKind::Object => {
                    open.extend(index.get(node, "@graph"));
                    graph.objects.push(node);
                }
                _ => {}
            }
        }
        for node in &graph.objects {
            let id = index.get(*node, "@id").and_then(|id| index.decoded(id));
            if let Some(id) = id.filter(|_| index.children(*node).len() > 1) {
                graph.by_id.entry(id.into_owned()).or_insert(*node);
            }
        }
        graph
    }

    /// Follows a reference, once.
    fn resolve(&self, node: NodeId) -> NodeId {
        let has_name = ["name", "url", "contentUrl"].iter().any(|key| self.index.get(node, key).is_some());
        let id = self.index.get(node, "@id").filter(|_| !has_name).and_then(|id| self.index.decoded(id));
        id.and_then(|id| self.by_id.get(id.as_ref()).copied()).unwrap_or(node)
    }

    fn has_type(&self, node: NodeId, wanted: impl Fn(&str) -> bool) -> bool {
        self.values(node, "@type").into_iter().filter_map(|it| self.index.decoded(it)).any(|name| wanted(&name))
    }

    /// The values of a property, a list taken apart.
    fn values(&self, node: NodeId, key: &str) -> Vec<NodeId> {
        match self.index.get(node, key) {
            Some(list) if self.index.kind(list) == NodeKind::Array => self.index.children(list).iter().copied().take(MOST).collect(),
            Some(one) => vec![one],
            None => Vec::new(),
        }
    }

    fn place_of(&self, node: NodeId) -> String {
        format!("{}{}", self.place, self.index.pointer(node))
    }

    fn from(&self, field: Field, source: &'static str, node: NodeId) -> Place {
        Place::new(field, source, self.place_of(node)).origin(origin_of(field))
    }

    /// Claims a plain value.
    fn claim(&self, sink: &mut Sink, from: Place, node: NodeId) {
        if let Some(text) = json_text(self.source, self.index, node) {
            sink.add(from, &text);
        }
    }

    /// The value itself, or the name of the thing it is or refers to.
    fn name_of(&self, node: NodeId) -> Option<NodeId> {
        match self.index.kind(node) {
            NodeKind::String | NodeKind::Number => Some(node),
            NodeKind::Object => self.index.get(self.resolve(node), "name"),
            _ => None,
        }
    }
}

/// Reads the claims of a graph: of the first article, of the first page, of the site.
pub(crate) fn read_graph(graph: &Graph<'_, '_>, sink: &mut Sink) {
    let is_article = |name: &str| {
        (name.ends_with("Article") || name.ends_with("Posting") || matches!(name, "Report" | "Review" | "Book")) && name != "JobPosting"
    };
    let mut articles = 0;
    let mut pages = 0;
    for node in graph.objects.iter().copied() {
        if graph.has_type(node, is_article) {
            articles += 1;
            let about = if articles == 1 { AboutWhat::Document } else { AboutWhat::RelatedItem };
            read_work(graph, node, true, about, sink);
        } else if graph.has_type(node, |name| name.ends_with("Page")) {
            pages += 1;
            let about = if pages == 1 { AboutWhat::Document } else { AboutWhat::RelatedItem };
            read_work(graph, node, false, about, sink);
        } else if let Some(name) = site_name(graph, node) {
            let from = graph.from(Field::SiteName, "jsonld.website.name", name).about(AboutWhat::Site);
            graph.claim(sink, from, name);
        }
    }
}

/// Reads the claims of one article of a graph and of its site.
pub(crate) fn read_article(graph: &Graph<'_, '_>, article: NodeId, sink: &mut Sink) {
    read_work(graph, article, true, AboutWhat::Document, sink);
    for name in graph.objects.iter().filter_map(|node| site_name(graph, *node)).take(1) {
        graph.claim(sink, graph.from(Field::SiteName, "jsonld.website.name", name).about(AboutWhat::Site), name);
    }
}

fn site_name(graph: &Graph<'_, '_>, node: NodeId) -> Option<NodeId> {
    graph.index.get(node, "name").filter(|_| graph.has_type(node, |name| name == "WebSite"))
}

fn read_work(graph: &Graph<'_, '_>, node: NodeId, is_article: bool, about: AboutWhat, sink: &mut Sink) {
    let from = |field: Field, source: &'static str, node: NodeId| graph.from(field, source, node).about(about);
    for (key, field, of_article, of_page) in PLAIN {
        for value in graph.values(node, key).into_iter().filter_map(|value| graph.name_of(value)) {
            graph.claim(sink, from(*field, if is_article { of_article } else { of_page }, value), value);
        }
    }
    let titles: &[(&str, &'static str)] = if is_article {
        &[("headline", "jsonld.article.headline"), ("name", "jsonld.article.headline")]
    } else {
        &[("name", "jsonld.webpage.name")]
    };
    let title = titles.iter().find_map(|(key, source)| Some((graph.index.get(node, key)?, *source)));
    if let Some((value, source)) = title {
        graph.claim(sink, from(Field::Title, source, value), value);
    }
    read_people(graph, node, is_article, about, sink);
    read_terms(graph, node, about, sink);
    for key in ["image", "primaryImageOfPage"] {
        graph.values(node, key).into_iter().take(64).for_each(|image| read_image(graph, image, about, sink));
    }
}

fn read_people(graph: &Graph<'_, '_>, node: NodeId, is_article: bool, about: AboutWhat, sink: &mut Sink) {
    for value in graph.values(node, "author").into_iter().take(400) {
        let is_body = graph.has_type(graph.resolve(value), |name| name.ends_with("Organization"));
        let source = match (is_body, is_article) {
            (true, _) => "jsonld.organization.author",
            (false, true) => "jsonld.article.author",
            (false, false) => "jsonld.webpage.author",
        };
        if let Some(name) = graph.name_of(value) {
            graph.claim(sink, graph.from(Field::Authors, source, name).about(about), name);
        }
    }
    for (key, role) in [("editor", "editor"), ("translator", "translator"), ("illustrator", "illustrator"), ("contributor", "contributor")]
    {
        for name in graph.values(node, key).into_iter().take(400).filter_map(|value| graph.name_of(value)) {
            graph.claim(sink, graph.from(Field::Contributors, "jsonld.contributor", name).role(role).about(about), name);
        }
    }
    for (key, field, source) in [("publisher", Field::Publisher, "jsonld.publisher"), ("isPartOf", Field::Series, "jsonld.series")] {
        for value in graph.values(node, key).into_iter().take(16) {
            let fits =
                field == Field::Publisher || graph.has_type(graph.resolve(value), |name| name.ends_with("Series") || name == "Periodical");
            if let Some(name) = graph.name_of(value).filter(|_| fits) {
                graph.claim(sink, graph.from(field, source, name).about(about), name);
            }
        }
    }
}

fn read_terms(graph: &Graph<'_, '_>, node: NodeId, about: AboutWhat, sink: &mut Sink) {
    for (key, field, source) in
        [("keywords", Field::Keywords, "jsonld.article.keywords"), ("articleSection", Field::Categories, "jsonld.article.articleSection")]
    {
        let values = graph.values(node, key);
        let is_list = values.len() > 1 || graph.index.get(node, key).is_some_and(|it| graph.index.kind(it) == NodeKind::Array);
        for name in values.into_iter().filter_map(|value| graph.name_of(value)) {
            let from = graph.from(field, source, name).about(about);
            match json_text(graph.source, graph.index, name) {
                Some(text) if !is_list && field == Field::Keywords => sink.add_each(&from, &text, ','),
                Some(text) => sink.add(from, &text),
                None => {}
            }
        }
    }
}

/// An image: its address, its size, its caption with the credit apart.
fn read_image(graph: &Graph<'_, '_>, value: NodeId, about: AboutWhat, sink: &mut Sink) {
    let image = graph.resolve(value);
    let address = match graph.index.kind(image) {
        NodeKind::String => Some(image),
        _ => ["contentUrl", "url"].iter().find_map(|key| graph.index.get(image, key)),
    };
    let Some((address, url)) = address.and_then(|it| Some((it, json_text(graph.source, graph.index, it)?))) else { return };
    let about = if about == AboutWhat::Document { AboutWhat::Image } else { about };
    let origin = format!("image:{}", url.as_str().trim());
    let from = |node: NodeId| Place::new(Field::Images, "jsonld.image", graph.place_of(node)).origin(origin.clone()).about(about);
    sink.add(from(address), &url);
    for (key, role) in [("width", "width"), ("height", "height"), ("creditText", "credit")] {
        if let Some(node) = graph.index.get(image, key) {
            graph.claim(sink, from(node).role(role), node);
        }
    }
    let caption = graph.index.get(image, "caption").and_then(|node| Some((node, json_text(graph.source, graph.index, node)?)));
    if let Some((node, text)) = caption {
        let (caption, credit) = part_credit(&text);
        sink.add(from(node).role("caption"), &caption);
        credit.into_iter().for_each(|credit| sink.add(from(node).role("credit"), &credit));
    }
}
