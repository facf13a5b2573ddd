//! Claims of made-up posts and pages: what is claimed, where it stands, which bytes it comes from.

use siglum_model::{AboutWhat, Claim, Document, Fate, Field, Passage, Span};
use siglum_rule::Builder;

use super::head_claims;
use crate::html::{Budget, Kind, Parsed, parse};
use crate::wordpress::read_wordpress;

/// An account `editor2` posts for a writer whom the excerpt, a tag and a class name.
const GUEST: &str = r##"{"id":12,"date":"2021-05-01T09:30:00","date_gmt":"2021-05-01T04:00:00","modified":"-0001-11-30T00:00:00",
"guid":{"rendered":"https://mill.example/?p=12&#038;a=1"},"slug":"bread","link":"https:\/\/mill.example\/bread\/",
"title":{"rendered":"Bread &#8217;n&#8217; <em>roses<\/em>"},"author":9,"featured_media":0,
"content":{"rendered":"<p>The dough rises.<\/p>","protected":false},
"excerpt":{"rendered":"<p>Ana Ruiz argues for bread <a class=\"more-link\" href=\"#\">Continue<\/a><\/p>\n","protected":false},
"categories":[4,5],"tags":[7],"class_list":["post-12","category-food","category-open-letters","tag-ana-ruiz"],
"kind_of_text":[{"ID":3,"post_title":"Essay","post_author":"50"}],
"yoast_head":"<title>Bread - The Mill<\/title>\n<link rel=\"canonical\" href=\"https:\/\/mill.example\/bread\/\" \/>\n<meta name=\"author\" content=\"editor2\" \/><meta name=\"twitter:label1\" content=\"Written by\" \/><meta name=\"twitter:data1\" content=\"editor2\" \/><meta name=\"twitter:label2\" content=\"Est. reading time\" \/><meta name=\"twitter:data2\" content=\"6 minutes\" \/><script type=\"application\/ld+json\">{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#p\"},\"articleSection\":[\"Food\",\"Open Letters\"],\"keywords\":[\"Ana Ruiz\"],\"image\":{\"@id\":\"#i\"}},{\"@type\":\"Person\",\"@id\":\"#p\",\"name\":\"editor2\"},{\"@type\":\"ImageObject\",\"@id\":\"#i\",\"url\":\"a.jpg\",\"width\":1200,\"caption\":\"Loaves. Credit: Ben Cole\"}]}<\/script>",
"yoast_head_json":{"author":"editor2","og_locale":"es_ES","twitter_misc":{"Written by":"editor2","Est. reading time":"6 minutes"},
"schema":{"@graph":[{"@type":["WebPage","ItemPage"],"author":{"@id":"#loop"}},{"@id":"#loop","@type":"Person"}]}},
"_embedded":{"author":[{"id":9,"name":"editor2"}],"wp:term":[[{"id":4,"name":"Food &amp; drink","slug":"food","taxonomy":"category"}]]}}"##;

fn read(text: &str) -> Document {
    let source = Passage::verbatim(text, 0, 0);
    let mut documents = read_wordpress(&source, Span::new(0, 0, text.len() as u32), text.starts_with('['));
    documents.remove(0)
}

fn of(document: &Document, field: Field) -> Vec<&Claim> {
    document.claims.iter().filter(|claim| claim.field == field).collect()
}

fn values(document: &Document, field: Field) -> Vec<(&str, &str)> {
    of(document, field).into_iter().map(|claim| (claim.source, claim.value.as_str())).collect()
}

#[test]
fn every_claim_has_the_bytes_of_its_value() {
    let document = read(GUEST);
    for claim in &document.claims {
        let raw = claim.raw.expect("a place");
        let bytes = GUEST.get(raw.range()).expect("whole characters");
        let plain = bytes.replace("\\/", "/").replace("&#8217;", "’").replace("&#038;", "&").replace("&amp;", "&");
        let plain = plain.replace("<em>", "");
        assert_eq!(plain, claim.value, "{}", claim.place);
    }
}

#[test]
fn fields_of_the_post() {
    let document = read(GUEST);
    let title = of(&document, Field::Title)[0];
    assert_eq!((title.value.as_str(), title.place.as_str()), ("Bread ’n’ roses", "/title/rendered"));
    assert_eq!(title.passage.as_ref().map(Passage::as_str), Some("Bread ’n’ roses"));
    let excerpt = of(&document, Field::Standfirst)[0];
    assert_eq!((excerpt.value.as_str(), excerpt.origin.as_str()), ("Ana Ruiz argues for bread", "/excerpt"));
    assert_eq!(values(&document, Field::DatePublished), [("wp.date", "2021-05-01T09:30:00"), ("wp.date_gmt", "2021-05-01T04:00:00")]);
    assert_eq!(values(&document, Field::DateModified), [("wp.modified", "-0001-11-30T00:00:00")]);
    let types = ["Article", "WebPage", "ItemPage"].map(|kind| ("jsonld.type", kind));
    assert_eq!(values(&document, Field::Genre), [[("wp.taxonomy", "Essay")].as_slice(), &types].concat());
    assert_eq!(values(&document, Field::PostedBy), [("wp.author", "9")]);
    assert_eq!(values(&document, Field::Identifiers)[0], ("wp.guid", "https://mill.example/?p=12&a=1"));
}

#[test]
fn echoes_of_the_account_go_back_to_one_field() {
    let document = read(GUEST);
    let authors = of(&document, Field::Authors);
    let places: Vec<&str> = authors.iter().map(|claim| claim.place.as_str()).collect();
    assert_eq!(
        places,
        [
            "/_embedded/author/0/name",
            "/yoast_head#meta[name=author]",
            "/yoast_head#meta[name=twitter:data1]",
            "/yoast_head#jsonld/@graph/1/name",
            "/yoast_head_json/author",
            "/yoast_head_json/twitter_misc/Written by",
        ]
    );
    assert!(authors.iter().all(|claim| claim.value == "editor2" && claim.origin == "/author"));
    assert!(authors.iter().all(|claim| claim.role.as_deref() == Some("cms-account")));
}

#[test]
fn terms_by_id_slug_and_name() {
    let document = read(GUEST);
    let categories: Vec<_> = of(&document, Field::Categories);
    let slugs: Vec<&str> = categories.iter().filter(|it| it.role.as_deref() == Some("slug")).map(|it| it.value.as_str()).collect();
    let ids: Vec<_> = categories.iter().filter(|it| it.role.as_deref() == Some("id")).map(|it| (it.value.as_str(), it.normal())).collect();
    let names: Vec<&str> = categories.iter().filter(|it| it.role.is_none()).map(|it| it.value.as_str()).collect();
    assert_eq!(slugs, ["food", "open-letters"]);
    assert_eq!(ids, [("4", "food"), ("5", "open-letters")]);
    assert_eq!(names, ["Food & drink", "Food", "Open Letters"]);
    assert_eq!(
        values(&document, Field::Tags),
        [("wp.class-list", "ana-ruiz"), ("wp.term.id", "7"), ("jsonld.article.keywords", "Ana Ruiz")]
    );
    assert!(of(&document, Field::Keywords).is_empty());
}

#[test]
fn caption_and_credit_are_apart() {
    let document = read(GUEST);
    let images: Vec<_> = of(&document, Field::Images).into_iter().map(|it| (it.role.as_deref(), it.value.as_str(), it.about)).collect();
    assert_eq!(
        images,
        [
            (None, "a.jpg", AboutWhat::Image),
            (Some("width"), "1200", AboutWhat::Image),
            (Some("caption"), "Loaves.", AboutWhat::Image),
            (Some("credit"), "Ben Cole", AboutWhat::Image),
        ]
    );
}

#[test]
fn the_head_is_markup_but_for_what_is_claimed() {
    let document = read(GUEST);
    let fates = siglum_rule::account(&document);
    let fate = |words: &str| {
        let at = GUEST.find(words).expect("it is there") as u32;
        fates.iter().find(|it| it.span.start <= at && at < it.span.end).map(|it| it.fate)
    };
    assert_eq!(fate("<title>Bread"), Some(Fate::Markup));
    assert_eq!(fate("Bread - The Mill"), Some(Fate::Metadata));
    assert_eq!(fate("Est. reading time\\\" \\/><meta"), Some(Fate::Markup));
    assert!(matches!(fate("editor2\",\"og_locale"), Some(Fate::Metadata)));
}

#[test]
fn protected_empty_and_odd_posts() {
    let odd = r#"{"content":{"rendered":""},"excerpt":{"rendered":"<p>Secret<\/p>","protected":true},"title":7,"author":0,"class_list":{"3":"tag-a"},
"tags":"none","_embedded":{"author":[{"code":"rest_user_invalid_id"}]},"yoast_head_json":[],"yoast_head":null,"date":null,"guid":null}"#;
    let document = read(odd);
    let found: Vec<_> = document.claims.iter().map(|claim| (claim.field, claim.value.as_str())).collect();
    assert_eq!(found, [(Field::Tags, "a")]);
}

#[test]
fn posts_of_a_list_have_places_in_the_list() {
    let list = format!("[{GUEST}]");
    let document = read(&list);
    let author = of(&document, Field::PostedBy)[0];
    assert_eq!((author.place.as_str(), author.origin.as_str()), ("/0/author", "/author"));
}

const PAGE: &str = r#"<!doctype html><html lang="en-GB"><head><title>Tides &amp; more | The Harbour</title>
<meta property="og:title" content="Tides &amp; more"><meta property="og:image" content="b.jpg"><meta property="og:image:width" content="800">
<meta name="citation_author" content="Ruiz, Ana"><meta name="citation_author" content="Ben Cole"><meta name="keywords" content="sea, moon">
<meta name="DC.rights" content="All rights reserved"><link rel="license" href="https://creativecommons.org/licenses/by/4.0/">
<script type="application/ld+json">[{"@type":"NewsArticle","headline":"Tides","author":[{"@type":"Person","name":"Ana Ruiz"},"Ben Cole"],
"publisher":{"@type":"Organization","name":"Harbour Ltd"},"datePublished":"2020-02-03"},{"@type":"NewsArticle","headline":"Another"},
{"@type":"WebSite","name":"The Harbour"}]</script><script type="application/ld+json">{"@type":"Article","author":{"@id":"x"</script>
</head><body><h1>A banner</h1><main><h1>Tides <i>&amp;</i> more</h1><p>The sea.</p></main></body></html>"#;

fn read_page(text: &str) -> Document {
    let source = Passage::verbatim(text, 0, 0);
    let mut builder = Builder::new("html", vec![Span::new(0, 0, text.len() as u32)]);
    match parse(text, Kind::Page, &Budget::for_bytes(text.len())) {
        Parsed::Tree(tree) => head_claims(&source, &tree, "", &[], &mut builder),
        Parsed::Linear(_) => panic!("the page is small"),
    }
    builder.finish()
}

#[test]
fn the_head_of_a_page() {
    let document = read_page(PAGE);
    let titles: Vec<_> = of(&document, Field::Title).into_iter().map(|it| (it.source, it.value.as_str(), it.about)).collect();
    let ours = AboutWhat::Document;
    assert_eq!(
        titles,
        [
            ("html.title", "Tides & more | The Harbour", ours),
            ("og.title", "Tides & more", ours),
            ("jsonld.article.headline", "Tides", ours),
            ("jsonld.article.headline", "Another", AboutWhat::RelatedItem),
            ("html.h1.other", "A banner", ours),
            ("html.h1.article", "Tides & more", ours),
        ]
    );
    assert_eq!(
        values(&document, Field::Authors),
        [
            ("citation.author", "Ruiz, Ana"),
            ("citation.author", "Ben Cole"),
            ("jsonld.article.author", "Ana Ruiz"),
            ("jsonld.untyped.author", "Ben Cole"),
        ]
    );
    assert_eq!(values(&document, Field::Keywords), [("meta.keywords", "sea"), ("meta.keywords", "moon")]);
    assert_eq!(values(&document, Field::Publisher), [("jsonld.publisher", "Harbour Ltd")]);
    assert_eq!(values(&document, Field::SiteName), [("jsonld.website.name", "The Harbour")]);
    assert_eq!(values(&document, Field::Language), [("html.lang", "en-GB")]);
    assert_eq!(of(&document, Field::Rights).len(), 2);
    assert_eq!(of(&document, Field::Images)[1].origin, "image:b.jpg");
    for claim in &document.claims {
        let bytes = PAGE.get(claim.raw.expect("a place").range()).expect("whole characters");
        assert_eq!(bytes.replace("<i>", "").replace("</i>", "").replace("&amp;", "&"), claim.value);
    }
}

#[test]
fn hostile_heads_cost_bounded_work() {
    let authors =
        format!(r#"<script type="application/ld+json">{{"@type":"Article","author":[{}"A"]}}</script>"#, r#""Ana Ruiz","#.repeat(3_000));
    assert_eq!(of(&read_page(&authors), Field::Authors).len(), 400);
    let deep = format!(r#"<script type="application/ld+json">{}</script>"#, r#"{"@graph":["#.repeat(50_000));
    assert!(read_page(&deep).claims.is_empty());
    let metas = r#"<meta name="author" content="A B">"#.repeat(20_000);
    assert!(read_page(&metas).claims.len() <= 5_000);
}
