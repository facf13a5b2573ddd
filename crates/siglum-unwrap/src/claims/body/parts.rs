//! The parts of a page that tell by their names, their properties or their links what they hold.

use ego_tree::NodeId;
use scraper::node::Element;
use siglum_model::AboutWhat;

use super::words::{Leads, Word, Words, leads};

/// Where in a page something stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Scope(u8);

impl Scope {
    const BODY: u8 = 1;
    const MAIN: u8 = 2;
    const COMMENT: u8 = 4;
    const RELATED: u8 = 8;
    const FRAME: u8 = 16;
    const THING: u8 = 32;
    const HEADER: u8 = 64;

    /// Adds what an element is.
    pub(super) fn add(&mut self, element: &Element, traits: &Traits<'_>) {
        let own = match element.name() {
            "html" | "head" => 0,
            "main" | "article" => Self::BODY | Self::MAIN,
            "nav" | "footer" => Self::BODY | Self::FRAME,
            "aside" => Self::BODY | Self::RELATED,
            "h1" | "h2" | "h3" | "h4" | "header" => Self::BODY | Self::HEADER,
            _ => Self::BODY,
        };
        self.0 |= own;
        let is_page = matches!(element.name(), "body" | "main" | "html");
        if traits.words.has(Word::Comment) && !is_page || traits.item_type.is_some_and(|it| it.contains("Comment")) {
            self.0 |= Self::COMMENT;
        }
        if traits.words.has(Word::Related) && !is_page && element.name() != "article" {
            self.0 |= Self::RELATED;
        }
        if traits.words.has(Word::Frame) && !is_page {
            self.0 |= Self::FRAME;
        }
        if traits.item_type.is_some_and(|it| OTHER_THINGS.iter().any(|thing| it.ends_with(thing))) {
            self.0 |= Self::THING;
        }
    }

    pub(super) fn is_body(self) -> bool {
        self.0 & Self::BODY != 0
    }

    pub(super) fn is_main(self) -> bool {
        self.0 & Self::MAIN != 0
    }

    /// What it speaks of; what stands beside the text is about something else only where it is not near the headline.
    pub(super) fn about(self, is_near: bool) -> AboutWhat {
        match () {
            () if self.is_comment() => AboutWhat::Comment,
            () if self.is_thing() => AboutWhat::ReviewedWork,
            () if self.is_aside() && !is_near => AboutWhat::RelatedItem,
            () => AboutWhat::Document,
        }
    }

    fn is_comment(self) -> bool {
        self.0 & Self::COMMENT != 0
    }

    /// About another item of the site, or in its frame.
    pub(super) fn is_aside(self) -> bool {
        self.0 & (Self::RELATED | Self::FRAME) != 0
    }

    /// In microdata about something that is not the text: a review, a product.
    fn is_thing(self) -> bool {
        self.0 & Self::THING != 0
    }
}

/// Types of schema.org whose authors and dates are not those of the page.
const OTHER_THINGS: [&str; 8] = ["/Review", "/Product", "/Book", "/Movie", "/ImageObject", "/Event", "/Rating", "/Offer"];

/// What an element's attributes say, read once.
#[derive(Debug, Default)]
pub(super) struct Traits<'e> {
    pub(super) words: Words,
    pub(super) property: Option<&'e str>,
    pub(super) item_type: Option<&'e str>,
    href: Option<&'e str>,
    rel: Option<&'e str>,
    has_content: bool,
    has_datetime: bool,
    data_author: Option<&'static str>,
}

impl<'e> Traits<'e> {
    pub(super) fn of(element: &'e Element) -> Self {
        let mut traits = Self::default();
        for (name, value) in element.attrs() {
            match name {
                "class" | "id" | "data-testid" => traits.words.read(value),
                "itemprop" | "property" => traits.property = Some(value.rsplit(':').next().unwrap_or(value)),
                "itemtype" | "typeof" => traits.item_type = Some(value.trim()),
                "href" => traits.href = Some(value),
                "rel" => traits.rel = Some(value),
                "content" => traits.has_content = true,
                "datetime" => traits.has_datetime = true,
                "data-author" => traits.data_author = Some("data-author"),
                "data-author-name" => traits.data_author = Some("data-author-name"),
                _ => {}
            }
        }
        traits
    }

    /// Tells whether the element holds the author of something.
    pub(super) fn is_author_property(&self) -> bool {
        matches!(self.property, Some("author" | "creator"))
    }
}

/// What a part may claim.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Person(Person),
    Day(Day),
    Headline(Headline),
    /// A link to the first page of the site.
    Home,
}

/// What shows that a part names somebody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Person {
    Property,
    RelAuthor,
    AuthorLink,
    StaffLink,
    UserLink,
    AuthorName,
    AuthorClass,
    Byline,
    UserName,
    Avatar,
    Biography,
    Data,
}

/// What shows that a part gives a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Day {
    PublishedProperty,
    ModifiedProperty,
    CreatedProperty,
    PublishedTime,
    UpdatedTime,
    Time,
    PublishedClass,
    UpdatedClass,
    DateClass,
}

/// What shows that a part is the title.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Headline {
    First,
    Entry,
    Second,
    Property,
}

/// A part that tells what it holds.
#[derive(Clone, Copy, Debug)]
pub(super) struct Part {
    pub(super) kind: Kind,
    /// The attribute that holds the value; none where the text does.
    pub(super) attribute: Option<&'static str>,
    pub(super) node: NodeId,
    pub(super) scope: Scope,
    /// Its segments.
    pub(super) first: usize,
    pub(super) last: usize,
}

/// Tells what an element may claim.
pub(super) fn kinds(element: &Element, traits: &Traits<'_>, in_author: bool, mut tell: impl FnMut(Kind, Option<&'static str>)) {
    let content = traits.has_content.then_some("content");
    for (kind, attribute) in [
        property(element, traits, in_author).map(|kind| (kind, content)),
        person(element, traits).map(|(kind, attribute)| (Kind::Person(kind), attribute)),
        day(element, traits).map(|(kind, attribute)| (Kind::Day(kind), attribute)),
        headline(element, traits).map(|kind| (Kind::Headline(kind), None)),
        is_home(element, traits).then_some((Kind::Home, None)),
    ]
    .into_iter()
    .flatten()
    {
        tell(kind, attribute);
    }
}

fn property(element: &Element, traits: &Traits<'_>, in_author: bool) -> Option<Kind> {
    Some(match traits.property? {
        "author" | "creator" if element.name() != "link" => Kind::Person(Person::Property),
        "name" if in_author => Kind::Person(Person::Property),
        "headline" => Kind::Headline(Headline::Property),
        "datePublished" if element.name() != "time" || traits.has_content => Kind::Day(Day::PublishedProperty),
        "dateModified" if element.name() != "time" || traits.has_content => Kind::Day(Day::ModifiedProperty),
        "dateCreated" if element.name() != "time" || traits.has_content => Kind::Day(Day::CreatedProperty),
        _ => return None,
    })
}

fn person(element: &Element, traits: &Traits<'_>) -> Option<(Person, Option<&'static str>)> {
    let words = traits.words;
    let is_link = element.name() == "a";
    let leads = traits.href.filter(|_| is_link).and_then(leads);
    let has_rel = || traits.rel.is_some_and(|rel| rel.split_ascii_whitespace().any(|rel| rel.eq_ignore_ascii_case("author")));
    let kind = match () {
        () if element.name() == "img" => {
            return (words.has(Word::Avatar) || words.has(Word::Author)).then_some((Person::Avatar, Some("alt")));
        }
        () if traits.data_author.is_some() => return Some((Person::Data, traits.data_author)),
        () if is_link && has_rel() => Person::RelAuthor,
        () if leads == Some(Leads::Author) => Person::AuthorLink,
        () if leads == Some(Leads::Person) => Person::StaffLink,
        () if words.has(Word::Biography) => Person::Biography,
        () if words.has(Word::Author) && words.has(Word::Name) => Person::AuthorName,
        () if words.has(Word::Author) => Person::AuthorClass,
        () if words.has(Word::Byline) => Person::Byline,
        () if leads == Some(Leads::User) => Person::UserLink,
        () if words.has(Word::User) => Person::UserName,
        () => return None,
    };
    Some((kind, None))
}

fn day(element: &Element, traits: &Traits<'_>) -> Option<(Day, Option<&'static str>)> {
    let words = traits.words;
    let property = traits.property;
    if element.name() == "time" {
        let kind = match () {
            () if property == Some("dateModified") || words.has(Word::Updated) => Day::UpdatedTime,
            () if property == Some("datePublished") || words.has(Word::Published) || words.has(Word::Entry) => Day::PublishedTime,
            () => Day::Time,
        };
        return Some((kind, traits.has_datetime.then_some("datetime")));
    }
    let kind = match () {
        () if property.is_some() && words == Words::default() => return None,
        () if words.has(Word::Updated) => Day::UpdatedClass,
        () if words.has(Word::Published) || (words.has(Word::Date) && words.has(Word::Entry)) => Day::PublishedClass,
        () if words.has(Word::Date) => Day::DateClass,
        () => return None,
    };
    Some((kind, None))
}

fn is_home(element: &Element, traits: &Traits<'_>) -> bool {
    element.name() == "a" && traits.href.is_some_and(|href| leads(href) == Some(Leads::Home))
}

fn headline(element: &Element, traits: &Traits<'_>) -> Option<Headline> {
    let words = traits.words;
    match element.name() {
        "h1" => Some(Headline::First),
        "h2" | "h3" | "h4" | "div" | "p" | "span" | "a" if words.has(Word::Title) && words.has(Word::Entry) => Some(Headline::Entry),
        "h2" => Some(Headline::Second),
        _ => None,
    }
}
