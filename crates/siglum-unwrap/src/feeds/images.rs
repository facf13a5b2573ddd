//! Images of an item: enclosures, Media RSS, iTunes.

use siglum_model::{AboutWhat, Field};

use super::item::{Item, words_of};
use crate::claims::{Place, Sink};
use crate::xml::Node;

/// The most images of an item.
const MOST: usize = 64;

/// Claims the images of an item.
pub(super) fn claim(item: &Item<'_, '_>, sink: &mut Sink) {
    let index = item.feed.index;
    let within = index.within(item.node).filter(|node| index.is_element(*node));
    let images = within.filter_map(|node| Some((node, address_of(item, node)?))).take(MOST);
    for (node, name) in images {
        claim_image(item, node, name, sink);
    }
}

/// The attribute that holds the address, if the element is an image.
fn address_of(item: &Item<'_, '_>, node: Node) -> Option<&'static str> {
    let is = |name: &str, wanted: &str| item.feed.index.attribute_text(node, name).is_some_and(|value| value.starts_with(wanted));
    match item.name(node) {
        ("media", "thumbnail") => Some("url"),
        ("media", "content") if is("medium", "image") || is("type", "image/") => Some("url"),
        ("", "enclosure") if is("type", "image/") => Some("url"),
        ("", "link") if is("rel", "enclosure") && is("type", "image/") => Some("href"),
        ("itunes", "image") => Some("href"),
        _ => None,
    }
}

fn claim_image(item: &Item<'_, '_>, node: Node, name: &str, sink: &mut Sink) {
    let Some(url) = item.attribute(node, name).filter(|url| !url.as_str().trim().is_empty()) else { return };
    let element = item.feed.index.written_name(node);
    let origin = format!("image:{}", url.as_str().trim());
    let place = |path: &str| {
        let place = format!("{}[{path}]", item.place_of(element));
        Place::new(Field::Images, "feed.image", place).origin(origin.clone()).about(AboutWhat::Image)
    };
    sink.add(place(name), &url);
    for side in ["width", "height"] {
        if let Some(value) = item.attribute(node, side) {
            sink.add(place(side).role(side), &value);
        }
    }
    for (local, role) in [("description", "caption"), ("credit", "credit")] {
        if let Some(part) = item.feed.index.child(node, ("media", local)) {
            let words = words_of(&item.characters(part), sink);
            sink.add(place(local).role(role), &words);
        }
    }
}
