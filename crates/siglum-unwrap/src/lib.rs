#![doc = include_str!("../README.md")]

pub(crate) mod claims;
#[cfg(test)]
mod documents_seen;
mod feeds;
pub(crate) mod html;
pub mod json;
mod json_kin;
pub mod markdown;
mod pages;
mod plain;
pub mod rules;
mod wordpress;
mod xml;

use siglum_model::{Document, Passage, Span};
use siglum_rule::{About, Builder};

pub use feeds::{read_feed, xml_fault};
pub use json_kin::{GHOST, read_ghost, read_json_feed, read_json_ld};
pub use pages::{learning, read_html};
pub use plain::read_plain;
pub use wordpress::read_wordpress;

/// The codes of this crate.
pub static CODES: &[&About] = rules::CODES;

/// A decoded member and what it was found to be.
#[derive(Clone, Copy, Debug)]
pub struct Input<'a> {
    /// The text with its map to the raw bytes.
    pub source: &'a Passage,
    /// The whole member.
    pub whole: Span,
    /// The name of the format.
    pub format: &'static str,
    /// What the format alone does not say.
    pub traits: &'a [&'static str],
}

/// Reads the documents of a member, in order. `None` if there is no reader for the format.
pub fn read_documents(input: &Input<'_>) -> Option<Vec<Document>> {
    let Input { source, whole, format, traits } = *input;
    let one = |read: &dyn Fn(&mut Builder)| {
        let mut builder = Builder::new(format, vec![whole]);
        read(&mut builder);
        Some(vec![builder.finish()])
    };
    match format {
        "plain-text" | "paged-text" | "gutenberg" => one(&|builder| read_plain(source, traits, builder)),
        "markdown" => one(&|builder| markdown::read_markdown(source, builder)),
        "html" | "xhtml" => one(&|builder| read_html(source, false, builder)),
        "html-fragment" => one(&|builder| read_html(source, true, builder)),
        "wordpress-post" => Some(read_wordpress(source, whole, false)),
        "wordpress-posts" => Some(read_wordpress(source, whole, true)),
        "rss" | "atom" | "wxr" => Some(read_feed(source, format)),
        "json-feed" => Some(read_json_feed(source)),
        "json-ld" => Some(read_json_ld(source, whole)),
        "json" if traits.contains(&GHOST) => Some(read_ghost(source)),
        _ => None,
    }
}
