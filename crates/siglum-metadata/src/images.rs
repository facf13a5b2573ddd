//! Images: what several claims say of one image, brought together by its address.

use std::collections::BTreeMap;

use siglum_model::{AboutWhat, Decision, Document, Field, Image, Metadata};
use siglum_rule::About;

use crate::lists::list_decision;
use crate::resolve::mark;

/// The most images of a document.
const MOST_IMAGES: usize = 256;

/// Decides on the images. The claims of one image share an origin; the one without a role is its address.
pub(crate) fn decide_images(document: &mut Document, metadata: &mut Metadata, about: &About, silent: &About) -> Decision {
    let mut parts: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    let mut order: Vec<String> = Vec::new();
    for (index, claim) in document.claims.iter_mut().enumerate().filter(|(_, claim)| claim.field == Field::Images) {
        if !matches!(claim.about, AboutWhat::Document | AboutWhat::Image) || claim.role.as_deref() == Some("id") {
            claim.why = Some(if claim.role.as_deref() == Some("id") { "unnamed" } else { "scope" });
            continue;
        }
        if claim.role.is_none() && order.len() < MOST_IMAGES && !order.contains(&claim.origin) {
            order.push(claim.origin.clone());
        }
        let role = claim.role.clone().unwrap_or_default();
        parts.entry((claim.origin.clone(), role)).or_default().push(index);
    }
    metadata.images = order.iter().map(|origin| make_image(document, origin, &parts)).collect();
    for claim in document.claims.iter_mut().filter(|claim| claim.field == Field::Images) {
        claim.why.get_or_insert("no-address");
    }
    let chosen: Vec<String> = metadata.images.iter().map(|image| image.url.clone()).collect();
    list_decision(document, Field::Images, chosen, about, silent)
}

fn make_image(document: &mut Document, origin: &str, parts: &BTreeMap<(String, String), Vec<usize>>) -> Image {
    let mut value = |role: &str| -> Option<String> {
        let of = parts.get(&(origin.to_owned(), role.to_owned()))?;
        let best = document.claims[*of.first()?].normal().trim().to_owned();
        let (same, other): (Vec<usize>, Vec<usize>) = of.iter().partition(|index| document.claims[**index].normal().trim() == best);
        mark(&mut document.claims, &same, true);
        mark(&mut document.claims, &other, false);
        Some(best).filter(|best| !best.is_empty())
    };
    Image {
        url: value("").unwrap_or_default(),
        width: value("width").and_then(|width| width.parse().ok()),
        height: value("height").and_then(|height| height.parse().ok()),
        caption: value("caption"),
        credit: value("credit"),
    }
}
