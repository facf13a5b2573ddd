//! Accounts, writers and terms of made-up posts.

use siglum_model::{Claim, Document, Field, Passage, Span};

use crate::wordpress::read_wordpress;

pub(crate) fn read(text: &str) -> Document {
    let source = Passage::verbatim(text, 0, 0);
    read_wordpress(&source, Span::new(0, 0, text.len() as u32), false).remove(0)
}

/// The claims of a field: source, role, value, origin.
pub(crate) fn told(document: &Document, field: Field) -> Vec<(&str, Option<&str>, &str, &str)> {
    let own = document.claims.iter().filter(|claim| claim.field == field);
    own.map(|claim| (claim.source, claim.role.as_deref(), claim.value.as_str(), claim.origin.as_str())).collect()
}

fn post(members: &str) -> Document {
    read(&format!(r#"{{"id":3,"author":9,"title":{{"rendered":"Tides"}},"content":{{"rendered":"<p>The sea.</p>"}},{members}}}"#))
}

#[test]
fn writers_that_a_plugin_lists_are_no_account() {
    let document = post(
        r#""coauthors":[{"display_name":"Ana Ruiz","user_nicename":"ana"},{"data":{"display_name":"Ben Cole"},"ID":12}],
        "uagb_author_info":{"display_name":"deskone","author_link":"x"},"yoast_head_json":{"author":"Ana Ruiz","twitter_misc":{"Written by":"deskone"}}"#,
    );
    assert_eq!(
        told(&document, Field::Authors),
        [
            ("wp.author.name", Some("cms-account"), "deskone", "/author"),
            ("wp.coauthor", None, "Ana Ruiz", "/coauthors"),
            ("wp.coauthor", None, "Ben Cole", "/coauthors"),
            ("meta.author", None, "Ana Ruiz", "/coauthors"),
            ("twitter.written-by", Some("cms-account"), "deskone", "/author"),
        ]
    );
}

#[test]
fn a_list_of_just_the_account_is_an_echo() {
    let document = post(r#""authors":[{"term_id":40,"user_id":9,"is_guest":0,"slug":"deskone","display_name":"Desk One"}]"#);
    assert_eq!(told(&document, Field::Authors), [("wp.author.name", Some("cms-account"), "Desk One", "/author")]);
    let guest = post(r#""authors":[{"term_id":41,"user_id":0,"is_guest":1,"slug":"ana-ruiz","display_name":"Ana Ruiz"}]"#);
    assert_eq!(told(&guest, Field::Authors), [("wp.coauthor", None, "Ana Ruiz", "/authors")]);
}

#[test]
fn parts_of_listed_writers_are_kept() {
    let document = post(
        r#""authors":[{"display_name":"Ana Ruiz","author_category":"author"},{"display_name":"Tea Lind","author_category":{"slug":"translators"}}]"#,
    );
    assert_eq!(told(&document, Field::Contributors), [("wp.coauthor", Some("translator"), "Tea Lind", "/authors")]);
}

#[test]
fn ids_of_writers_are_bound_to_their_terms() {
    let document = post(
        r#""coauthors":[71,72],"_embedded":{"author":[{"id":9,"name":"Desk One","slug":"desk1"}],
        "wp:term":[[{"id":71,"name":"Ana Ruiz","slug":"cap-ana","taxonomy":"author"},{"id":72,"name":"bcole","slug":"cap-bcole","taxonomy":"author"}]]}"#,
    );
    assert_eq!(
        told(&document, Field::Authors),
        [
            ("wp.author.name", Some("cms-account"), "Desk One", "/author"),
            ("author.id", Some("id"), "71", "/coauthors"),
            ("author.id", Some("id"), "72", "/coauthors"),
            ("wp.coauthor", None, "Ana Ruiz", "/authors"),
            ("author.id", Some("login"), "bcole", "/authors"),
        ]
    );
    let places: Vec<&str> = document.claims.iter().filter(|it| it.role.as_deref() == Some("id")).map(|it| it.place.as_str()).collect();
    assert_eq!(places, ["/coauthors/0 (the term at /_embedded/wp:term/0/0)", "/coauthors/1 (the term at /_embedded/wp:term/0/1)"]);
    assert_eq!(
        told(&document, Field::PostedBy),
        [("wp.author", None, "9", "/author"), ("wp.author.slug", Some("slug"), "desk1", "/author")]
    );
}

#[test]
fn of_several_embedded_users_one_is_the_account() {
    let document = post(r#""_embedded":{"author":[{"id":4,"name":"Ana Ruiz"},{"id":9,"name":"Desk One"}]}"#);
    assert_eq!(
        told(&document, Field::Authors),
        [("wp.coauthor", None, "Ana Ruiz", "/_embedded/author"), ("wp.author.name", Some("cms-account"), "Desk One", "/author")]
    );
}

#[test]
fn ids_of_terms_say_how_they_were_bound() {
    let document = post(
        r#""tags":[7,8],"categories":[4,5],"class_list":["tag-sea","tag-moon","category-x"],
        "_embedded":{"wp:term":[[{"id":8,"name":"The Moon","slug":"moon","taxonomy":"post_tag"}]]},"category_info":[{"term_id":5,"name":"Open Letters","slug":"letters"}]"#,
    );
    let ids = |field| -> Vec<(&str, Option<&str>, &str)> {
        let own = document.claims.iter().filter(|claim: &&Claim| claim.field == field && claim.role.as_deref() == Some("id"));
        own.map(|claim| (claim.value.as_str(), claim.normal.as_deref(), claim.place.as_str())).collect()
    };
    assert_eq!(
        ids(Field::Tags),
        [
            ("7", Some("sea"), "/tags/0 (by its position in /class_list)"),
            ("8", Some("moon"), "/tags/1 (the term at /_embedded/wp:term/0/0)"),
        ]
    );
    assert_eq!(
        ids(Field::Categories),
        [("4", None, "/categories/0"), ("5", Some("letters"), "/categories/1 (the term at /category_info/0)")]
    );
    assert!(told(&document, Field::Categories).contains(&("wp.term.name", None, "Open Letters", "/categories")));
}
