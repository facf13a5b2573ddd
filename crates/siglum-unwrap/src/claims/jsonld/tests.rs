//! JSON-LD of made-up pages: whose claims they are, and what they are about.

use siglum_model::{AboutWhat, Claim, Document, Field, Passage, Span};
use siglum_rule::Builder;

use crate::claims::head_claims;
use crate::html::{Budget, Kind, Parsed, parse};

/// The claims of a page.
pub(super) fn read(page: &str) -> Document {
    let source = Passage::verbatim(page, 0, 0);
    let mut builder = Builder::new("html", vec![Span::new(0, 0, page.len() as u32)]);
    match parse(page, Kind::Page, &Budget::for_bytes(page.len())) {
        Parsed::Tree(tree) => head_claims(&source, &tree, "", &[], &mut builder),
        Parsed::Linear(_) => panic!("the page is small"),
    }
    builder.finish()
}

/// A page with one script, its address and a last heading that must never be lost.
pub(super) fn page(json: &str) -> Document {
    let page = format!(
        r#"<head><link rel="canonical" href="https://quay.example/tides/"><script type="application/ld+json">{json}</script></head><h1>Tides</h1>"#
    );
    let document = read(&page);
    assert!(document.claims.iter().any(|claim| claim.source == "html.h1.only" && claim.value == "Tides"), "the heading is claimed");
    document
}

pub(super) fn of(document: &Document, field: Field) -> Vec<&Claim> {
    document.claims.iter().filter(|claim| claim.field == field).collect()
}

pub(super) fn ours(document: &Document, field: Field) -> Vec<(&str, &str)> {
    let own =
        of(document, field).into_iter().filter(|claim| claim.about == AboutWhat::Document && claim.role.as_deref() != Some("identifier"));
    own.map(|claim| (claim.source, claim.value.as_str())).collect()
}

pub(super) fn abouts(document: &Document, field: Field) -> Vec<(&str, &'static str)> {
    of(document, field).into_iter().map(|claim| (claim.value.as_str(), claim.about.name())).collect()
}

fn parts(document: &Document) -> Vec<(&str, &str)> {
    let claims = of(document, Field::Contributors);
    claims.into_iter().map(|claim| (claim.role.as_deref().unwrap_or_default(), claim.value.as_str())).collect()
}

#[test]
fn authors_are_told_apart_by_type() {
    let document = page(
        r#"[{"@type":"Article","author":[{"@type":"Person","name":"Ana Ruiz"},{"@type":"NewsMediaOrganization","name":"The Quay"},"Ben Cole",{"name":"Cy Dorn"}]},
        {"@type":"http://schema.org/WebPage","author":{"@type":"Person","name":"Web Master"}}]"#,
    );
    assert_eq!(
        ours(&document, Field::Authors),
        [
            ("jsonld.article.author", "Ana Ruiz"),
            ("jsonld.organization.author", "The Quay"),
            ("jsonld.untyped.author", "Ben Cole"),
            ("jsonld.untyped.author", "Cy Dorn"),
            ("jsonld.webpage.author", "Web Master"),
        ]
    );
}

#[test]
fn addresses_of_people_are_identifiers() {
    let document = page(
        r#"{"@type":"Article","author":[{"@type":"Person","name":"Ana Ruiz","url":"https://quay.example/ana","sameAs":["https://social.example/@ana"]},"https://quay.example/ben",{"@type":"Person","name":"cy@quay.example"}]}"#,
    );
    assert_eq!(ours(&document, Field::Authors), [("jsonld.article.author", "Ana Ruiz")]);
    let ids = of(&document, Field::Authors).into_iter().filter(|claim| claim.role.as_deref() == Some("identifier"));
    let ids: Vec<(&str, &str)> = ids.map(|claim| (claim.source, claim.value.as_str())).collect();
    assert_eq!(
        ids,
        [
            ("author.id", "https://quay.example/ana"),
            ("author.id", "https://social.example/@ana"),
            ("author.id", "https://quay.example/ben"),
            ("author.id", "cy@quay.example"),
        ]
    );
}

#[test]
fn parts_of_people_have_relator_terms() {
    let document = page(
        r#"{"@type":"Article","author":{"@type":"Person","name":"Ana Ruiz"},"creator":["Ana Ruiz","Quay Desk"],"translator":{"@type":"Person","name":"Tea Lind"},
        "editor":"Ed Moss","contributor":[{"@type":"Role","contributor":{"@type":"Person","name":"Phil Orr"},"roleName":"Photography"}],
        "reviewedBy":{"@type":"Person","name":"Dr. Ray Poe"}}"#,
    );
    assert_eq!(
        parts(&document),
        [
            ("creator", "Quay Desk"),
            ("editor", "Ed Moss"),
            ("translator", "Tea Lind"),
            ("photographer", "Phil Orr"),
            ("reviewer", "Dr. Ray Poe"),
        ]
    );
    let alone = page(r#"{"@type":"Article","creator":["Ana Ruiz"]}"#);
    assert_eq!(ours(&alone, Field::Authors), [("jsonld.untyped.author", "Ana Ruiz")], "who creates an article without an author wrote it");
    let role =
        page(r#"{"@type":"Article","author":{"@type":"Role","author":{"@type":"Person","name":"Tea Lind"},"roleName":"Translator"}}"#);
    assert!(ours(&role, Field::Authors).is_empty());
    assert_eq!(parts(&role), [("translator", "Tea Lind")]);
}

#[test]
fn the_article_at_the_own_address_is_the_document() {
    let document = page(
        r#"{"@graph":[{"@type":"NewsArticle","url":"https://quay.example/storm/","headline":"Storm","author":"Eve Lund","image":"s.jpg"},
        {"@type":"NewsArticle","mainEntityOfPage":{"@id":"http://www.quay.example/tides"},"headline":"Tides","author":"Ana Ruiz"}]}"#,
    );
    assert_eq!(abouts(&document, Field::Authors), [("Eve Lund", "related-item"), ("Ana Ruiz", "document")]);
    assert_eq!(abouts(&document, Field::Images), [("s.jpg", "related-item")]);
    let first = page(
        r#"[{"@type":"BlogPosting","headline":"One","author":"Ana Ruiz"},{"@type":"BlogPosting","headline":"Two","author":"Eve Lund"}]"#,
    );
    assert_eq!(abouts(&first, Field::Authors), [("Ana Ruiz", "document"), ("Eve Lund", "related-item")]);
}

#[test]
fn the_own_address_may_stand_behind_the_script() {
    let document = read(
        r#"<script type="application/ld+json">[{"@type":"Article","@id":"https://q.example/b#a","author":"Eve Lund"},{"@type":"Article","@id":"https://q.example/a#a","author":"Ana Ruiz"}]</script>
        <link rel="canonical" href="https://q.example/a/">"#,
    );
    assert_eq!(ours(&document, Field::Authors), [("jsonld.untyped.author", "Ana Ruiz")]);
}

#[test]
fn two_scripts_on_one_article_are_two_claims_of_the_document() {
    let document = read(
        r#"<script type="application/ld+json">{"@type":"Article","@id":"https://q.example/a#article","headline":"Tides","author":"Ana Ruiz"}</script>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Tides | Quay","author":"Ana Ruiz"}</script>
        <script type="application/ld+json">{"@type":"NewsArticle","headline":"Nets","author":"Eve Lund"}</script>"#,
    );
    assert_eq!(abouts(&document, Field::Authors), [("Ana Ruiz", "document"), ("Ana Ruiz", "document"), ("Eve Lund", "related-item")]);
}

#[test]
fn a_recipe_is_the_document_only_without_an_article() {
    let recipe = r#"{"@type":"Recipe","name":"Soup","author":{"@type":"Person","name":"Ana Ruiz"}}"#;
    assert_eq!(ours(&page(recipe), Field::Authors), [("jsonld.article.author", "Ana Ruiz")]);
    let both = page(&format!(r#"[{recipe},{{"@type":"BlogPosting","headline":"On soup","author":"Ben Cole"}}]"#));
    assert_eq!(ours(&both, Field::Authors), [("jsonld.untyped.author", "Ben Cole")]);
}

#[test]
fn things_within_a_work_are_not_the_work() {
    let document = page(
        r##"{"@graph":[{"@type":"Review","name":"A book of tides","author":{"@type":"Person","name":"Ana Ruiz"},"itemReviewed":{"@id":"#b"},
        "comment":[{"@type":"Comment","author":{"@type":"Person","name":"Troll Nine"},"datePublished":"2031-01-01"}],
        "citation":["Cole, Nets, 1999",{"@type":"Book","name":"Ropes","author":"Cy Dorn"}],"hasPart":{"@type":"Article","headline":"Part","author":"Pat Roe"},
        "associatedMedia":{"@type":"VideoObject","name":"Film","creator":"Val Ito","license":"https://creativecommons.org/licenses/by/4.0/"}},
        {"@type":"Book","@id":"#b","name":"The Moon","author":{"@type":"Person","name":"Liv Berg"},"publisher":"Moon Press","isbn":"978-0-00-000000-2"}]}"##,
    );
    let mut authors = abouts(&document, Field::Authors);
    authors.sort_unstable();
    assert_eq!(
        authors,
        [
            ("Ana Ruiz", "document"),
            ("Cy Dorn", "cited-work"),
            ("Liv Berg", "reviewed-work"),
            ("Pat Roe", "related-item"),
            ("Troll Nine", "comment"),
            ("Val Ito", "related-item"),
        ]
    );
    assert!(ours(&document, Field::DatePublished).is_empty() && ours(&document, Field::Publisher).is_empty());
    assert!(ours(&document, Field::Rights).is_empty() && ours(&document, Field::Identifiers).is_empty());
    assert_eq!(abouts(&document, Field::Publisher), [("Moon Press", "reviewed-work")]);
    assert!(abouts(&document, Field::Title).contains(&("Cole, Nets, 1999", "cited-work")));
}

#[test]
fn posts_of_a_list_are_related() {
    let document = page(
        r#"{"@type":"Blog","blogPost":[{"@type":"BlogPosting","headline":"One","author":"Eve Lund"}]},
        {"@type":"ItemList","itemListElement":[{"@type":"ListItem","item":{"@type":"Article","name":"Two","author":"Pat Roe"}}]}"#,
    );
    assert!(ours(&document, Field::Authors).is_empty());
    assert_eq!(abouts(&document, Field::Authors), [("Eve Lund", "related-item"), ("Pat Roe", "related-item")]);
}

#[test]
fn the_way_to_a_page_names_no_works() {
    let document = page(
        r#"{"@type":"BreadcrumbList","itemListElement":[{"@type":"ListItem","position":1,"name":"Home"},{"@type":"ListItem","name":"Tides"}]}"#,
    );
    assert_eq!(of(&document, Field::Title).len(), 1);
}

#[test]
fn other_fields_of_an_article() {
    let document = page(
        r#"{"@type":"ScholarlyArticle","headline":"Tides","alternativeHeadline":"Why the sea moves","name":"On tides","inLanguage":{"@type":"Language","name":"English","alternateName":"en"},
        "license":{"@type":"CreativeWork","name":"CC BY","url":"https://creativecommons.org/licenses/by/4.0/"},"copyrightNotice":"(c) Quay","sameAs":"https://doi.org/10.9999/q1",
        "identifier":[{"@type":"PropertyValue","propertyID":"DOI","value":"10.9999/q1"},"q-17"],"publisher":{"@type":"Organization","name":"Quay Ltd"},
        "isPartOf":{"@type":"PublicationIssue","isPartOf":{"@type":"PublicationVolume","isPartOf":{"@type":["Periodical"],"name":"Quay Letters"}}},
        "mainEntityOfPage":{"@type":"WebPage","@id":"https://quay.example/tides/"}}"#,
    );
    assert_eq!(
        ours(&document, Field::Title)[..3],
        [
            ("jsonld.article.headline", "Tides"),
            ("jsonld.article.name", "On tides"),
            ("jsonld.article.alternativeHeadline", "Why the sea moves")
        ]
    );
    assert_eq!(ours(&document, Field::Language), [("jsonld.article.inLanguage", "en")]);
    assert_eq!(
        ours(&document, Field::Rights),
        [("jsonld.copyright", "(c) Quay"), ("jsonld.license", "https://creativecommons.org/licenses/by/4.0/")]
    );
    assert_eq!(
        ours(&document, Field::Identifiers),
        [("jsonld.identifier", "10.9999/q1"), ("jsonld.identifier", "https://doi.org/10.9999/q1")]
    );
    assert_eq!(ours(&document, Field::Series), [("jsonld.series", "Quay Letters")]);
    assert_eq!(ours(&document, Field::Publisher), [("jsonld.publisher", "Quay Ltd")]);
}
