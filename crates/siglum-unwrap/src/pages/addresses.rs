//! Addresses that somebody wrote between angle brackets and forgot to escape.

/// What a tag begins with that is no tag.
const SCHEMES: [&str; 4] = ["http:", "https:", "mailto:", "www."];

/// Tells whether the name of a tag is no name of an element but an address: `<ann@ex.org>`, `<http://ex.org>`.
///
/// A browser shows nothing there; the author wrote it for readers, so it is text as it stands.
pub(super) fn is_address(name: &str) -> bool {
    name.contains('@') || SCHEMES.iter().any(|scheme| name.starts_with(scheme))
}
