//! What plugins add to a WordPress post: heads for search engines, as HTML in a string (`heads.rs`) and as an object
//! (`object.rs`), and single fields (`fields.rs`).

mod fields;
mod heads;
mod object;
#[cfg(test)]
mod tests;

use siglum_rule::Builder;

use super::sink::Sink;
use super::wordpress::Post;

/// Reads what plugins add to a post.
pub(crate) fn read_plugins(post: &Post<'_, '_>, sink: &mut Sink, out: &mut Builder) {
    heads::read_heads(post, sink, out);
    object::read_objects(post, sink);
    fields::read_fields(post, sink);
}
