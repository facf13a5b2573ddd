//! Heads of made-up pages.

use siglum_model::{AboutWhat, Document, Field, Passage, Span};
use siglum_rule::Builder;

use super::rows::{LABELS, ROWS};
use super::*;
use crate::claims::head_claims;
use crate::html::{Budget, Kind, Parsed, parse};

fn read(head: &str) -> Document {
    let page = format!("<html><head>{head}</head><body></body></html>");
    let mut builder = Builder::new("html", vec![Span::new(0, 0, page.len() as u32)]);
    match parse(&page, Kind::Page, &Budget::for_bytes(page.len())) {
        Parsed::Tree(tree) => head_claims(&Passage::verbatim(page.as_str(), 0, 0), &tree, "", &[], &mut builder),
        Parsed::Linear(_) => panic!("the page is small"),
    }
    builder.finish()
}

/// The claims of a field but for those of elements: source, role, value.
fn values(document: &Document, field: Field) -> Vec<(&str, Option<&str>, &str)> {
    let own = document.claims.iter().filter(|claim| claim.field == field && !claim.source.starts_with("html."));
    own.map(|claim| (claim.source, claim.role.as_deref(), claim.value.as_str())).collect()
}

#[test]
fn no_name_has_two_rows_and_all_are_found() {
    let mut names: Vec<&str> = ROWS.iter().map(|row| row.0).collect();
    assert!(names.iter().all(|name| find_meta(name, String::new()).is_some_and(|(place, _)| !place.source.is_empty())));
    names.sort_unstable();
    assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
    assert!(LABELS.iter().all(|label| announces_writer(label)));
}

#[test]
fn names_of_vocabularies_are_read_in_any_spelling() {
    for name in ["DC.creator", "dc:Creator", "DC_creator", " dcterms.creator "] {
        assert_eq!(find_meta(name, String::new()).map(|(place, _)| place.source), Some("dc.creator"), "{name}");
    }
    for name in ["msvalidate.01", "viewport", "web_author", "generator", "fb:app_id", "article:publisher", ""] {
        assert!(find_meta(name, String::new()).is_none(), "{name}");
    }
}

#[test]
fn addresses_and_numbers_of_authors_are_identifiers() {
    let document = read(
        r#"<meta property="article:author" content="https://social.example/ana"><meta property="article:author" content="100004481">
        <meta property="article:author" content="Ana Ruiz"><meta name="author" content="ana@quay.example"><meta name="twitter:creator" content="@ana">"#,
    );
    assert_eq!(
        values(&document, Field::Authors),
        [
            ("author.id", Some("identifier"), "https://social.example/ana"),
            ("author.id", Some("identifier"), "100004481"),
            ("article.author", None, "Ana Ruiz"),
            ("author.id", Some("identifier"), "ana@quay.example"),
            ("twitter.creator", Some("identifier"), "@ana"),
        ]
    );
}

#[test]
fn pairs_are_read_in_either_order() {
    let document = read(
        r#"<meta name="twitter:data1" content="Ana Ruiz"><meta name="twitter:label1" content="Written by">
        <meta name="twitter:data2" content="6 minutes"><meta name="twitter:label2" content="Est. reading time">
        <meta name="twitter:label3" content="Autor:"><meta name="twitter:data3" content="Ben Cole">"#,
    );
    let mut found = values(&document, Field::Authors);
    found.sort_unstable();
    assert_eq!(found, [("twitter.written-by", None, "Ana Ruiz"), ("twitter.written-by", None, "Ben Cole")]);
}

#[test]
fn escapes_and_references_are_decoded_once() {
    let document = read(
        r#"<meta name="author" content="Ana\u0020Ruiz"><meta name="byl" content="O&#39;Neil &amp;amp; Sons"><meta name="authors" content="C:\u00zz">"#,
    );
    assert_eq!(
        values(&document, Field::Authors),
        [("meta.author", None, "Ana Ruiz"), ("parsely.author", None, "O'Neil &amp; Sons"), ("meta.author", None, r"C:\u00zz")]
    );
}

#[test]
fn library_metadata_has_parts_and_identifiers() {
    let document = read(
        r#"<meta name="citation_authors" content="Ruiz, Ana; Cole, Ben"><meta name="citation_editor" content="Moss, Ed">
        <meta name="DC.Contributor.Translator" content="Tea Lind"><meta name="dc.identifier" content="doi:10.9999/q1"><meta name="DC.identifier" content="q-17">
        <meta name="prism.publicationName" content="Quay Letters"><meta name="dcterms.license" content="https://creativecommons.org/licenses/by/4.0/">"#,
    );
    assert_eq!(values(&document, Field::Authors), [("citation.author", None, "Ruiz, Ana"), ("citation.author", None, "Cole, Ben")]);
    assert_eq!(
        values(&document, Field::Contributors),
        [("citation.editor", Some("editor"), "Moss, Ed"), ("dc.contributor", Some("translator"), "Tea Lind")]
    );
    assert_eq!(
        values(&document, Field::Identifiers),
        [("dc.identifier", Some("doi"), "doi:10.9999/q1"), ("dc.identifier", Some("id"), "q-17")]
    );
    assert_eq!(values(&document, Field::Series), [("citation.journal", None, "Quay Letters")]);
    assert!(document.claims.iter().all(|claim| claim.about == AboutWhat::Document));
}

#[test]
fn ten_thousand_of_one_kind_leave_room_for_others() {
    let many = r#"<meta name="author" content="A B">"#.repeat(20_000);
    let document =
        read(&format!(r#"{many}<meta name="date" content="2020-02-03"><meta name="author" content="{}">"#, "Ana ".repeat(300_000)));
    assert_eq!(values(&document, Field::DatePublished), [("meta.date", None, "2020-02-03")]);
    assert!(values(&document, Field::Authors).len() <= 500);
}
