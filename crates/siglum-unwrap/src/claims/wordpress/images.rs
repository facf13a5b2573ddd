//! The featured image of a post, where it is embedded.

use siglum_model::{AboutWhat, Field};

use super::super::credits::part_credit;
use super::super::sink::Sink;
use super::Post;
use crate::json::NodeId;

/// Reads the address, the size, the caption and its credit.
pub(super) fn read_featured_image(post: &Post<'_, '_>, sink: &mut Sink) {
    let list = post.find("/_embedded/wp:featuredmedia").map(|list| post.index.children(list)).unwrap_or_default();
    for image in list.iter().copied().take(16) {
        let Some(address) = post.index.get(image, "source_url") else { continue };
        let Some(url) = post.text(address) else { continue };
        let origin = format!("image:{}", url.as_str().trim());
        let place = |node: NodeId| post.place(Field::Images, "wp.image", node).origin(origin.clone()).about(AboutWhat::Image);
        sink.add(place(address), &url);
        for (pointer, role) in [("/media_details/width", "width"), ("/media_details/height", "height"), ("/alt_text", "alt")] {
            if let Some(node) = post.index.find_from(image, pointer) {
                post.claim(place(node).role(role), node, sink);
            }
        }
        let caption = post.index.find_from(image, "/caption/rendered");
        if let Some((node, text)) = caption.and_then(|node| Some((node, post.html(node)?))) {
            let (caption, credit) = part_credit(&text);
            sink.add(place(node).role("caption"), &caption);
            credit.into_iter().for_each(|credit| sink.add(place(node).role("credit"), &credit));
        }
    }
}
