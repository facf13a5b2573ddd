//! Heads and fields of plugins in made-up posts. No real answer of these plugins was at hand: the shapes follow their documents.

use siglum_model::{AboutWhat, Document, Field};

use crate::claims::wordpress::tests::{read, told};

fn post(members: &str) -> Document {
    read(&format!(
        r#"{{"id":3,"author":9,"link":"https://quay.example/tides/","title":{{"rendered":"Tides"}},"content":{{"rendered":"<p>The sea.</p>"}},{members}}}"#
    ))
}

fn values(document: &Document, field: Field) -> Vec<(&str, &str)> {
    let own = document.claims.iter().filter(|claim| claim.field == field && claim.about == AboutWhat::Document);
    own.map(|claim| (claim.source, claim.value.as_str())).collect()
}

#[test]
fn heads_of_every_plugin_are_read() {
    for key in ["yoast_head", "rank_math_head", "aioseo_head", "seopress_head", "tsf_head"] {
        let document = post(&format!(
            r#""{key}":"<!-- SEO -->\n<meta name=\"twitter:data1\" content=\"deskone\" \/><meta name=\"twitter:label1\" content=\"Written by\" \/><meta property=\"og:locale\" content=\"en_GB\" \/>""#
        ));
        let claims = told(&document, Field::Authors);
        assert_eq!(claims, [("twitter.written-by", Some("cms-account"), "deskone", "/author")], "{key}");
        assert_eq!(values(&document, Field::Language), [("og.locale", "en_GB")], "{key}");
    }
}

#[test]
fn a_head_as_an_object_is_read_like_its_elements() {
    let document = post(
        r#""aioseo_head_json":{"title":"Tides - Quay","description":"Why the sea moves","canonical_url":"https:\/\/quay.example\/tides\/","keywords":"sea,moon","robots":"max-image-preview:large",
        "og:locale":"en_GB","og:site_name":"Quay","og:type":"article","og:title":"Tides","og:image":"https:\/\/quay.example\/t.jpg","og:image:width":1200,"article:published_time":"2021-05-01T09:30:00+00:00",
        "article:tag":["sea","moon"],"twitter:label1":"Written by","twitter:data1":"deskone","twitter:label2":"Est. reading time","twitter:data2":"6 minutes",
        "schema":{"@graph":[{"@type":"BlogPosting","@id":"https:\/\/quay.example\/tides\/#blogposting","author":{"@id":"https:\/\/quay.example\/author\/deskone\/#author"},"headline":"Tides"},{"@type":"Person","@id":"https:\/\/quay.example\/author\/deskone\/#author","name":"deskone"}]}}"#,
    );
    assert_eq!(
        values(&document, Field::Title),
        [("wp.title", "Tides"), ("html.title", "Tides - Quay"), ("og.title", "Tides"), ("jsonld.article.headline", "Tides")]
    );
    assert_eq!(
        told(&document, Field::Authors),
        [
            ("jsonld.article.author", Some("cms-account"), "deskone", "/author"),
            ("twitter.written-by", Some("cms-account"), "deskone", "/author"),
        ]
    );
    assert_eq!(values(&document, Field::Tags), [("article.tag", "sea"), ("article.tag", "moon")]);
    assert_eq!(values(&document, Field::Description), [("meta.description", "Why the sea moves")]);
    assert_eq!(
        values(&document, Field::Url),
        [("wp.link", "https://quay.example/tides/"), ("link.canonical", "https://quay.example/tides/")]
    );
    let images = told(&document, Field::Images);
    let origin = "image:https://quay.example/t.jpg";
    assert_eq!(images, [("og.image", None, "https://quay.example/t.jpg", origin), ("og.image", Some("width"), "1200", origin)]);
}

#[test]
fn nested_heads_and_fields_of_seo_plugins() {
    let document = post(
        r#""seopress":{"title":"Tides | Quay","description":"Why","canonical":"https:\/\/quay.example\/tides","og":{"title":"The tides","image":"s.jpg","description":"Moves"},"twitter":{"title":"Tides!"}},
        "meta":{"_seopress_titles_title":"%%post_title%% %%sep%% %%sitetitle%%","_seopress_titles_desc":"Of seas","rank_math_title":"%title% %sep% %sitename%","rank_math_focus_keyword":"sea, moon","advanced_seo_description":"The moon"}"#,
    );
    assert_eq!(
        values(&document, Field::Title),
        [("wp.title", "Tides"), ("html.title", "Tides | Quay"), ("og.title", "The tides"), ("twitter.title", "Tides!")]
    );
    assert_eq!(
        values(&document, Field::Description),
        [("meta.description", "Why"), ("og.description", "Moves"), ("meta.description", "Of seas"), ("meta.description", "The moon")]
    );
    assert_eq!(values(&document, Field::Keywords), [("meta.keywords", "sea"), ("meta.keywords", "moon")]);
}

#[test]
fn fields_of_a_site_name_writers() {
    let document = post(r#""acf":{"guest_author":"Ana Ruiz","translator":"Tea Lind","author":17},"meta":{"byline":"By Ana Ruiz"}"#);
    assert_eq!(
        told(&document, Field::Authors),
        [("wp.field.author", None, "By Ana Ruiz", "/byline"), ("wp.field.author", None, "Ana Ruiz", "/guest_author")]
    );
    assert_eq!(told(&document, Field::Contributors), [("wp.field.contributor", Some("translator"), "Tea Lind", "/translator")]);
}

#[test]
fn other_posts_of_the_site_are_related() {
    let document = post(
        r#""jetpack_featured_media_url":"https:\/\/quay.example\/t.jpg","jetpack_shortlink":"https:\/\/wp.me\/p1","jetpack_publicize_connections":[],
        "jetpack-related-posts":[{"id":2,"url":"https:\/\/quay.example\/nets\/","title":"Nets","date":"2020-01-01"}]"#,
    );
    assert_eq!(values(&document, Field::Title), [("wp.title", "Tides")]);
    assert!(values(&document, Field::DatePublished).is_empty());
    let related = document.claims.iter().filter(|claim| claim.source == "wp.related");
    assert!(
        related.clone().count() == 3 && related.into_iter().all(|claim| claim.about == AboutWhat::RelatedItem && claim.origin != "/link")
    );
    assert_eq!(told(&document, Field::Images)[0].2, "https://quay.example/t.jpg");
    assert!(told(&document, Field::Identifiers).contains(&("wp.shortlink", Some("shortlink"), "https://wp.me/p1", "/jetpack_shortlink")));
}
