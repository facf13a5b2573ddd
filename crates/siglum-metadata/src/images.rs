//! Images: what several claims say of one image, brought together by its address.

use std::collections::BTreeMap;

use siglum_model::{AboutWhat, Claim, Decision, Document, Field, Image, Metadata};
use siglum_rule::About;

use crate::lists::list_decision;
use crate::resolve::mark;

/// The most images of a document.
const MOST_IMAGES: usize = 256;

/// Decides on the images. The claim without a role is an image's address; the others name it as `image:` and
/// the address in their origin.
pub(crate) fn decide_images(document: &mut Document, metadata: &mut Metadata, about: &About, silent: &About) -> Decision {
    let mut parts: BTreeMap<(String, String), Vec<usize>> = BTreeMap::new();
    let mut order: Vec<String> = Vec::new();
    for (index, claim) in document.claims.iter_mut().enumerate().filter(|(_, claim)| claim.field == Field::Images) {
        claim.why = reason_against(claim);
        if claim.why.is_some() || claim.value.trim().is_empty() {
            continue;
        }
        let address = address_of(claim).to_owned();
        if claim.role.is_none() && order.len() < MOST_IMAGES && !order.contains(&address) {
            order.push(address.clone());
        }
        parts.entry((address, claim.role.clone().unwrap_or_default())).or_default().push(index);
    }
    metadata.images = order.iter().map(|address| make_image(document, address, &parts)).collect();
    for claim in document.claims.iter_mut().filter(|claim| claim.field == Field::Images) {
        claim.why.get_or_insert("no-address");
    }
    let chosen: Vec<String> = metadata.images.iter().map(|image| image.url.clone()).collect();
    list_decision(document, Field::Images, chosen, about, silent)
}

/// Why a claim says nothing of an image of the document: an id without an address, an image within the text, another's.
fn reason_against(claim: &Claim) -> Option<&'static str> {
    match (claim.about, claim.role.as_deref()) {
        (AboutWhat::Document | AboutWhat::Image, Some("id")) => Some("unnamed"),
        (AboutWhat::Document | AboutWhat::Image, Some("in-text")) => Some("in-text"),
        (AboutWhat::Document | AboutWhat::Image, _) => None,
        _ => Some("scope"),
    }
}

/// The address of the image that a claim is about: the claim itself, or what its origin says.
fn address_of(claim: &Claim) -> &str {
    match claim.role {
        None => claim.normal().trim(),
        Some(_) => claim.origin.strip_prefix("image:").unwrap_or(&claim.origin),
    }
}

fn make_image(document: &mut Document, address: &str, parts: &BTreeMap<(String, String), Vec<usize>>) -> Image {
    let mut value = |role: &str| -> Option<String> {
        let of = parts.get(&(address.to_owned(), role.to_owned()))?;
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
