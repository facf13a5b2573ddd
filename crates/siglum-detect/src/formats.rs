//! The names of formats.

/// A format by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    /// Our name of it, permanent.
    pub name: &'static str,
    /// Its IANA media type.
    pub media_type: &'static str,
    /// Whether siglum reads documents out of it.
    pub read: bool,
    /// What it is, for people.
    pub about: &'static str,
}

const fn read(name: &'static str, media_type: &'static str, about: &'static str) -> Format {
    Format { name, media_type, read: true, about }
}

const fn named(name: &'static str, media_type: &'static str, about: &'static str) -> Format {
    Format { name, media_type, read: false, about }
}

/// All formats that have a name, in the order of the reference.
pub static FORMATS: &[Format] = &[
    read("html", "text/html", "an HTML page"),
    read("html-fragment", "text/html", "HTML without a page around it"),
    read("xhtml", "application/xhtml+xml", "an XHTML page"),
    read("wordpress-post", "application/json", "a post of the WordPress REST interface"),
    read("wordpress-posts", "application/json", "a list of posts of the WordPress REST interface"),
    named("wordpress-index", "application/json", "the index of a WordPress REST interface"),
    read("wxr", "application/rss+xml", "a WordPress export"),
    read("rss", "application/rss+xml", "an RSS feed"),
    read("atom", "application/atom+xml", "an Atom feed"),
    read("json-feed", "application/feed+json", "a JSON feed"),
    read("json-ld", "application/ld+json", "JSON-LD"),
    named("json", "application/json", "other JSON; exports of Ghost are read"),
    named("jsonl", "application/jsonl", "a JSON value a line"),
    read("markdown", "text/markdown", "Markdown"),
    named("muse", "text/plain", "Muse markup"),
    named("rst", "text/x-rst", "reStructuredText"),
    named("latex", "application/x-tex", "LaTeX"),
    read("plain-text", "text/plain", "text without markup"),
    read("gutenberg", "text/plain", "a Project Gutenberg text"),
    read("paged-text", "text/plain", "text taken out of a paged file such as a PDF"),
    named("csv", "text/csv", "a table, values parted by commas"),
    named("tsv", "text/tab-separated-values", "a table, values parted by tabs"),
    named("tei", "application/tei+xml", "TEI"),
    named("xml", "application/xml", "other XML"),
    named("mbox", "application/mbox", "a mailbox"),
    named("email", "message/rfc822", "an e-mail"),
    named("source-code", "text/plain", "source code"),
    named("epub", "application/epub+zip", "an EPUB book"),
    named("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "a Word document"),
    named("odt", "application/vnd.oasis.opendocument.text", "an OpenDocument text"),
    named("pdf", "application/pdf", "a PDF"),
    named("gzip", "application/gzip", "a gzip file"),
    named("zstd", "application/zstd", "a Zstandard file"),
    named("zip", "application/zip", "a zip archive"),
    named("tar", "application/x-tar", "a tar archive"),
    named("warc", "application/warc", "a web archive"),
    named("binary", "application/octet-stream", "bytes that are no text"),
];

/// Finds a format by its name.
pub fn format(name: &str) -> Option<&'static Format> {
    FORMATS.iter().find(|format| format.name == name)
}
