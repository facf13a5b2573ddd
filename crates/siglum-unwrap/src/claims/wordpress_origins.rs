//! What the claims of a WordPress post go back to: a plugin prints the post's own fields again and again.

use siglum_model::{Claim, Field};

/// The sources that print the name of the account.
const ECHOES_OF_ACCOUNT: &[&str] = &[
    "meta.author",
    "article.author",
    "twitter.written-by",
    "jsonld.article.author",
    "jsonld.webpage.author",
    "jsonld.organization.author",
    "wp.author.name",
    "html.rel-author",
];

/// Sets the origin of every claim that a program made from a field of the post, and the role of the account's name.
pub(crate) fn set_origins(claims: &mut [Claim]) {
    let title = own_value(claims, "wp.title").map(|title| to_letters(&title)).unwrap_or_default();
    let excerpt = own_value(claims, "wp.excerpt").map(|excerpt| to_letters(&excerpt)).unwrap_or_default();
    for claim in claims {
        let letters = || to_letters(&claim.value);
        let origin = match claim.field {
            Field::Authors if ECHOES_OF_ACCOUNT.contains(&claim.source) => {
                claim.role = Some("cms-account".to_owned());
                "/author"
            }
            Field::Title if !title.is_empty() && letters().contains(&title) => "/title",
            Field::Description if !excerpt.is_empty() && letters() == excerpt => "/excerpt",
            Field::DatePublished => "/date",
            Field::DateModified => "/modified",
            Field::Url => "/link",
            Field::Tags => "/tags",
            Field::Categories => "/categories",
            Field::Keywords if claim.source == "jsonld.article.keywords" => {
                claim.field = Field::Tags;
                "/tags"
            }
            _ => continue,
        };
        claim.origin = origin.to_owned();
    }
}

fn own_value(claims: &[Claim], source: &str) -> Option<String> {
    claims.iter().find(|claim| claim.source == source).map(|claim| claim.value.clone())
}

fn to_letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
