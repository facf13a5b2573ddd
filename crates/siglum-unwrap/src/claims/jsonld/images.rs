//! Images of a work.

use siglum_model::{AboutWhat, Field, Passage};

use super::super::credits::part_credit;
use super::super::sink::{Place, Sink};
use super::graph::Graph;
use crate::json::{NodeId, NodeKind};

/// What else an image says of itself, and the role of the claim.
const PARTS: [(&str, &str); 5] =
    [("width", "width"), ("height", "height"), ("creditText", "credit"), ("license", "license"), ("copyrightNotice", "copyright")];

/// Reads an image: its address, its size, its caption with the credit apart.
pub(super) fn read_image(graph: &Graph<'_, '_>, value: NodeId, about: AboutWhat, sink: &mut Sink) {
    let image = graph.resolve(value);
    let address = match graph.index.kind(image) {
        NodeKind::String => Some(image),
        _ => graph.first(image, &["contentUrl", "url"]),
    };
    let Some((address, url)) = address.and_then(|it| Some((it, graph.text(it)?))) else { return };
    let about = if about == AboutWhat::Document { AboutWhat::Image } else { about };
    let origin = format!("image:{}", url.as_str().trim());
    let from = |node: NodeId| Place::new(Field::Images, "jsonld.image", graph.place_of(node)).origin(origin.clone()).about(about);
    sink.add(from(address), &url);
    if graph.is_object(image) {
        read_parts(graph, image, &from, sink);
    }
}

fn read_parts(graph: &Graph<'_, '_>, image: NodeId, from: &dyn Fn(NodeId) -> Place, sink: &mut Sink) {
    for (key, role) in PARTS {
        if let Some(node) = graph.index.get(image, key).and_then(|node| graph.name_of(node)) {
            graph.claim(sink, from(node).role(role), node);
        }
    }
    for key in ["creator", "author"] {
        for name in graph.values(image, key).into_iter().take(8).filter_map(|value| graph.name_of(value)) {
            graph.claim(sink, from(name).role("credit"), name);
        }
    }
    let caption: Option<(NodeId, Passage)> = graph.index.get(image, "caption").and_then(|node| Some((node, graph.text(node)?)));
    if let Some((node, text)) = caption {
        let (caption, credit) = part_credit(&text);
        sink.add(from(node).role("caption"), &caption);
        credit.into_iter().for_each(|credit| sink.add(from(node).role("credit"), &credit));
    }
}
