//! What kind of work a record is, in the words of CSL 1.0.2.

use super::identifier_of;
use crate::record::Record;

/// What a genre says of the kind: the genre without case, blanks and signs, and the type of CSL. The words are those of
/// schema.org's types, of Highwire tags, and of the sections that sites name.
const GENRES: &[(&str, &str)] = &[
    ("newsarticle", "article-newspaper"),
    ("news", "article-newspaper"),
    ("column", "article-newspaper"),
    ("opinion", "article-newspaper"),
    ("oped", "article-newspaper"),
    ("editorial", "article-newspaper"),
    ("reportage", "article-newspaper"),
    ("reportagenewsarticle", "article-newspaper"),
    ("opinionnewsarticle", "article-newspaper"),
    ("analysisnewsarticle", "article-newspaper"),
    ("magazinearticle", "article-magazine"),
    ("scholarlyarticle", "article-journal"),
    ("journalarticle", "article-journal"),
    ("researcharticle", "article-journal"),
    ("blog", "post-weblog"),
    ("blogpost", "post-weblog"),
    ("blogposting", "post-weblog"),
    ("discussionforumposting", "post"),
    ("socialmediaposting", "post"),
    ("book", "book"),
    ("novel", "book"),
    ("monograph", "book"),
    ("chapter", "chapter"),
    ("pamphlet", "pamphlet"),
    ("thesis", "thesis"),
    ("dissertation", "thesis"),
    ("report", "report"),
    ("review", "review"),
    ("bookreview", "review-book"),
    ("interview", "interview"),
    ("speech", "speech"),
    ("lecture", "speech"),
];

/// What the innermost format says, where the genre says nothing.
const FORMATS: &[(&str, &str)] = &[
    ("wordpress-post", "post-weblog"),
    ("wordpress-posts", "post-weblog"),
    ("wordpress-index", "post-weblog"),
    ("wxr", "post-weblog"),
    ("gutenberg", "book"),
    ("mbox", "personal_communication"),
    ("email", "personal_communication"),
];

/// Formats of files that are no web pages; without an address their text is cited as a document.
const OFF_THE_WEB: &[&str] =
    &["plain-text", "paged-text", "markdown", "muse", "rst", "latex", "tei", "docx", "odt", "pdf", "epub", "csv", "tsv"];

/// Gives the type of a record: by its genre, its ISBN, its format; else `webpage`.
pub(super) fn kind_of(record: &Record) -> &'static str {
    let listed = |table: &[(&str, &'static str)], wanted: &str| table.iter().find(|(own, _)| *own == wanted).map(|(_, kind)| *kind);
    let genre = record.genre.as_deref().and_then(|genre| listed(GENRES, &letters_of(genre)));
    let isbn = identifier_of(record, "isbn").map(|_| "book");
    let format = record.source.format.as_str();
    let off_the_web = record.url.is_none() && OFF_THE_WEB.contains(&format);
    let other = if off_the_web { "document" } else { "webpage" };
    genre.or(isbn).or_else(|| listed(FORMATS, format)).unwrap_or(other)
}

fn letters_of(genre: &str) -> String {
    genre.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::record;
    use super::*;

    #[test]
    fn the_genre_goes_before_the_format() {
        let mut record = record();
        (record.source.format, record.genre) = ("wordpress-post".to_owned(), Some("Op-Ed".to_owned()));
        assert_eq!(kind_of(&record), "article-newspaper");
        record.genre = Some("Miscellany".to_owned());
        assert_eq!(kind_of(&record), "post-weblog");
    }

    #[test]
    fn a_file_with_no_address_is_a_document_and_else_a_page() {
        let mut record = record();
        record.source.format = "paged-text".to_owned();
        assert_eq!(kind_of(&record), "webpage");
        record.url = None;
        assert_eq!(kind_of(&record), "document");
        record.source.format = "html".to_owned();
        assert_eq!(kind_of(&record), "webpage");
    }
}
