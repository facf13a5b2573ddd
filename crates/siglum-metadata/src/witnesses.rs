//! Witnesses to a name outside the standfirst, and whether a text speaks of its bearer.

use std::collections::BTreeSet;

use siglum_model::{AboutWhat, BlockKind, Claim, Document, Field};

use crate::Group;
use crate::names::{to_comparable, to_slug};
use crate::titles::to_letters;
use crate::weights::weigh;

/// The letters of the text that are compared with an excerpt.
const HEAD: usize = 4_000;

/// The bytes of letters from which on an excerpt is not in the text by chance.
const LONG: usize = 40;

/// The times the text may give a person's last name before it is about that person.
const MENTIONS: usize = 3;

/// Gives the groups, other than the standfirst, that know a name: a tag, a category or its slug, a byline, a signature.
pub(crate) fn witnesses_of(document: &Document, name: &str) -> BTreeSet<Group> {
    let (comparable, slug) = (to_comparable(name), to_slug(name));
    let mut groups: BTreeSet<Group> = document.claims.iter().filter_map(|claim| witness(claim, &comparable, &slug)).collect();
    let signed = document.blocks.iter().rev().take(4).any(|block| block.kind == BlockKind::Signature && block.as_str().contains(name));
    if signed {
        groups.insert(Group::Signature);
    }
    groups
}

fn witness(claim: &Claim, comparable: &str, slug: &str) -> Option<Group> {
    match claim.field {
        _ if !matches!(claim.about, AboutWhat::Document | AboutWhat::Site) => None,
        Field::Tags | Field::Keywords | Field::Categories => {
            let knows = match claim.role.as_deref() {
                Some("slug") => claim.value == slug,
                Some(_) => false,
                None => to_comparable(&claim.value) == comparable,
            };
            knows.then_some(Group::Taxonomy)
        }
        Field::Authors => {
            let group = weigh(Field::Authors, claim.source).group;
            let named = || crate::bylines::find_names(&claim.value).into_iter().any(|at| to_comparable(&claim.value[at]) == comparable);
            (group.can_name_writers() && group != Group::Standfirst && named()).then_some(group)
        }
        _ => None,
    }
}

/// Tells whether an excerpt is the beginning of the text, as sites make one where no editor wrote any.
///
/// Sites skip headings and boxes, so a long one may stand anywhere in the first part of the text.
pub(crate) fn is_cut_from_text(document: &Document, excerpt: &str) -> bool {
    let excerpt = excerpt.trim_end_matches(['…', '.', ']', '[', ' ', '\n']);
    let wanted = to_letters(excerpt);
    let mut head = String::new();
    for block in &document.blocks {
        head.push_str(&to_letters(block.as_str()));
        if head.len() > HEAD.max(wanted.len()) {
            break;
        }
    }
    !wanted.is_empty() && (head.starts_with(&wanted) || (wanted.len() >= LONG && head.contains(&wanted)))
}

/// Tells whether a text is about the bearer of a name: in the title, more than once in the text, or often by last name.
pub(crate) fn is_spoken_of(document: &Document, name: &str) -> bool {
    let key = to_letters(name);
    let is_title = |claim: &&Claim| claim.field == Field::Title && claim.about == AboutWhat::Document;
    let in_title = document.claims.iter().filter(is_title).any(|claim| to_letters(&claim.value).contains(&key));
    let last = name.split_whitespace().next_back().unwrap_or(name);
    let count = |words: &str| document.blocks.iter().map(|block| count_words(block.as_str(), words)).sum::<usize>();
    in_title || count(name) > 1 || count(last) > MENTIONS
}

fn count_words(text: &str, words: &str) -> usize {
    let is_whole = |at: usize| {
        let before = text.get(..at).and_then(|it| it.chars().next_back());
        let behind = text.get(at + words.len()..).and_then(|it| it.chars().next());
        ![before, behind].into_iter().flatten().any(char::is_alphanumeric)
    };
    text.match_indices(words).filter(|(at, _)| is_whole(*at)).count()
}
