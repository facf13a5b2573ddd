//! Parts that name somebody.

use std::collections::BTreeSet;

use siglum_model::Field;

use super::super::sink::Place;
use super::super::values::attribute;
use super::parts::{Kind, Part, Person};
use super::segments::Found;
use super::{Page, of_kind};

/// The longest text that names somebody, in bytes, and the longest that tells of somebody.
const LONG: usize = 240;
const BIOGRAPHY: usize = 800;
/// The most different values of a source about the headline, and the most elsewhere.
const NEAR: usize = 12;
const FAR: usize = 4;

/// A source: what shows it, its name about the headline, its name elsewhere, and its place for people.
type Row = (Person, &'static str, &'static str, &'static str);

const ROWS: &[Row] = &[
    (Person::Property, "html.itemprop.author", "html.itemprop.author.far", "[itemprop=author]"),
    (Person::RelAuthor, "html.rel-author", "html.rel-author.far", "a[rel=author]"),
    (Person::AuthorLink, "html.author-link", "html.author-link.far", "a[href*=author]"),
    (Person::StaffLink, "html.person-link", "html.person-link.far", "a[href*=people]"),
    (Person::UserLink, "html.user-link", "html.user-link.far", "a[href*=user]"),
    (Person::AuthorName, "html.author-name", "html.author-name.far", "[class*=author-name]"),
    (Person::AuthorClass, "html.author-class", "html.author-class.far", "[class*=author]"),
    (Person::Byline, "html.byline", "html.byline.far", "[class*=byline]"),
    (Person::UserName, "html.user-name", "html.user-name.far", "[class*=user]"),
    (Person::Avatar, "html.avatar", "html.avatar.far", "img.avatar[alt]"),
    (Person::Biography, "html.biography", "html.biography.far", "[class*=bio]"),
    (Person::Data, "html.data-author", "html.data-author.far", "[data-author]"),
];

impl Page<'_, '_> {
    /// Claims what names somebody, source by source.
    pub(super) fn claim_people(&mut self) {
        for row in ROWS {
            let parts: Vec<Part> = of_kind(&self.body.parts, |kind| kind == Kind::Person(row.0)).copied().collect();
            let mut seen = [BTreeSet::new(), BTreeSet::new()];
            for part in parts {
                self.claim_person(row, &part, &mut seen);
            }
        }
    }

    fn claim_person(&mut self, row: &Row, part: &Part, seen: &mut [BTreeSet<String>; 2]) {
        let is_near = self.is_near(part.first);
        let (seen, most) = if is_near { (&mut seen[0], NEAR) } else { (&mut seen[1], FAR) };
        if seen.len() >= most {
            return;
        }
        let Some(found) = self.value_of(part, if row.0 == Person::Biography { BIOGRAPHY } else { LONG }) else { return };
        if !may_be_named(&found.words) || !seen.insert(found.words.to_lowercase()) {
            return;
        }
        let source = if is_near { row.1 } else { row.2 };
        let about = part.scope.about(is_near);
        let place = self.place(row.3);
        self.sink.add_words(Place::new(Field::Authors, source, place).origin("body/byline").about(about), &found.words, found.raw);
    }

    /// The value of a part: of the attribute that holds it, else its text, if it is not too long.
    pub(super) fn value_of(&self, part: &Part, most: usize) -> Option<Found> {
        if let Some(name) = part.attribute {
            let value = attribute(self.source, self.tree, part.node, name)?;
            return Some(Found { words: value.as_str().trim().to_owned(), raw: value.raw_hull(0..value.len()) });
        }
        let bytes = self.body.segments.bytes(part.first..part.last);
        (bytes > 0 && bytes <= most).then(|| self.body.segments.read(self.source, self.tree, self.root, part.first..part.last))
    }
}

/// Has a letter, and is no address of a page.
fn may_be_named(words: &str) -> bool {
    words.chars().any(char::is_alphabetic) && !words.contains("://")
}
