//! What the claims of a WordPress post go back to: a plugin prints the post's own fields again and again.

use siglum_model::{AboutWhat, Claim, Field};

/// Sources of writers that are fields of their own. All others print the name of the account, or what a plugin for several
/// authors puts in its place.
const OWN_FIELDS: &[&str] = &["wp.coauthor", "wp.field.author", "author.id", "twitter.creator"];

/// Sets the origin of every claim that a program made from a field of the post, and the role of the account's name.
pub(super) fn set_origins(claims: &mut [Claim]) {
    let title = own_value(claims, "wp.title").map(|title| to_letters(&title)).unwrap_or_default();
    let excerpt = own_value(claims, "wp.excerpt").map(|excerpt| to_letters(&excerpt)).unwrap_or_default();
    let writers = Writers::of(claims);
    for claim in claims {
        let letters = || to_letters(&claim.value);
        let origin = match claim.field {
            Field::Authors if claim.about != AboutWhat::Document || OWN_FIELDS.contains(&claim.source) => continue,
            Field::Authors if writers.are_meant(&letters()) => "/coauthors",
            Field::Authors => {
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
        if claim.about == AboutWhat::Document {
            claim.origin = origin.to_owned();
        }
    }
}

/// The writers that a plugin lists, and the account, for comparison.
struct Writers {
    listed: Vec<String>,
    accounts: Vec<String>,
}

impl Writers {
    fn of(claims: &[Claim]) -> Self {
        let letters = |source: &str| {
            let own = claims.iter().filter(|claim| claim.field == Field::Authors && claim.source == source);
            own.map(|claim| to_letters(&claim.value)).filter(|name| !name.is_empty()).take(32).collect()
        };
        Self { listed: letters("wp.coauthor"), accounts: letters("wp.author.name") }
    }

    /// Whether a value names a writer of the list and not the account.
    fn are_meant(&self, value: &str) -> bool {
        let names = |of: &[String]| of.iter().any(|name| value.contains(name.as_str()));
        names(&self.listed) && !names(&self.accounts)
    }
}

fn own_value(claims: &[Claim], source: &str) -> Option<String> {
    claims.iter().find(|claim| claim.source == source).map(|claim| claim.value.clone())
}

fn to_letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
