//! Who wrote an item: writers of Atom, names of Dublin Core, accounts of WordPress.

use siglum_model::{Field, Passage};

use super::item::Item;
use super::{Kind, item};
use crate::claims::{Place, Sink};
use crate::xml::Node;

/// Where all names of an account go back to.
const ACCOUNT: &str = "/author";

/// Claims the writers of an item.
pub(super) fn claim(item: &Item<'_, '_>, sink: &mut Sink) {
    let mut has_author = false;
    for node in item.feed.index.elements(item.node).take(4_000) {
        match (item.feed.kind, item.name(node)) {
            (Kind::Wxr, ("dc", "creator")) => claim_account(item, node, sink),
            (Kind::Wxr, _) => {}
            (Kind::Atom, ("", "author")) => {
                has_author |= claim_person(item, node, sink);
            }
            (_, ("dc", "creator") | ("itunes", "author")) => {
                let place = item.place(Field::Authors, "feed.creator", node).origin(ACCOUNT);
                let name = item::words_of(&item.characters(node), sink);
                sink.add(place, &name);
            }
            (Kind::Rss, ("", "author")) => claim_mail(item, node, sink),
            (_, ("dc", "contributor")) => {
                let place = item.place(Field::Contributors, "feed.contributor", node).role("contributor");
                sink.add(place, &item.characters(node));
            }
            (Kind::Atom, ("", "contributor")) => claim_contributor(item, node, sink),
            _ => {}
        }
    }
    if item.feed.kind == Kind::Atom && !has_author {
        claim_feed_authors(item, sink);
    }
}

/// The login, and the name that the export gives for it.
fn claim_account(item: &Item<'_, '_>, node: Node, sink: &mut Sink) {
    let login = item.characters(node);
    let shown = item.feed.channel.logins.get(login.as_str().trim());
    sink.add(item.place(Field::PostedBy, "wp.author", node).origin(ACCOUNT), &login);
    let (place, name) = match shown {
        Some(shown) => ("channel/wp:author/wp:author_display_name".to_owned(), item.characters(*shown)),
        None => (item.place_of("dc:creator"), login),
    };
    sink.add(Place::new(Field::Authors, "wp.author.name", place).origin(ACCOUNT).role("cms-account"), &name);
}

/// A person of Atom. Tells whether there is a name.
fn claim_person(item: &Item<'_, '_>, node: Node, sink: &mut Sink) -> bool {
    let Some(name) = name_in(item, node) else { return false };
    let place = Place::new(Field::Authors, "feed.author", item.place_of("author/name")).origin(ACCOUNT);
    sink.add(place, &item.characters(name));
    true
}

fn claim_contributor(item: &Item<'_, '_>, node: Node, sink: &mut Sink) {
    if let Some(name) = name_in(item, node) {
        let place = Place::new(Field::Contributors, "feed.contributor", item.place_of("contributor/name")).role("contributor");
        sink.add(place, &item.characters(name));
    }
}

fn name_in(item: &Item<'_, '_>, person: Node) -> Option<Node> {
    item.feed.index.elements(person).find(|node| item.name(*node) == ("", "name") && !item.feed.index.is_blank(*node))
}

/// The writers of the feed that an entry was copied from, else those of this feed (RFC 4287, section 4.2.1).
fn claim_feed_authors(item: &Item<'_, '_>, sink: &mut Sink) {
    let copied = item.child(("", "source"));
    let of_source = copied.map(|source| item.feed.index.elements(source).filter(|node| item.name(*node) == ("", "author")).collect());
    let of_source: Vec<Node> = of_source.unwrap_or_default();
    let (path, persons) =
        if of_source.is_empty() { ("feed/author/name", &item.feed.channel.authors) } else { ("source/author/name", &of_source) };
    for name in persons.iter().filter_map(|person| name_in(item, *person)).take(16) {
        sink.add(Place::new(Field::Authors, "feed.author", path).origin("feed/author"), &item.characters(name));
    }
}

/// RSS asks for an address of mail, with the name in brackets; many write the name alone.
fn claim_mail(item: &Item<'_, '_>, node: Node, sink: &mut Sink) {
    let value = item.characters(node);
    let (name, mail) = part_mail(&value);
    if let Some(name) = name {
        sink.add(item.place(Field::Authors, "feed.author", node).origin(ACCOUNT), &name);
    }
    if let Some(mail) = mail {
        sink.add(item.place(Field::PostedBy, "feed.author", node).origin(ACCOUNT), &mail);
    }
}

/// The name and the address in `ana@harbour.example (Ana Ruiz)` and its like.
fn part_mail(value: &Passage) -> (Option<Passage>, Option<Passage>) {
    let text = value.as_str();
    if !text.contains('@') {
        return (Some(value.clone()), None);
    }
    let brackets = [('(', ')'), ('<', '>')];
    let found =
        brackets.iter().find_map(|(open, close)| Some((text.find(*open)?, text.rfind(*close)?))).filter(|(open, close)| open < close);
    let Some((open, close)) = found else { return (None, Some(value.clone())) };
    let (inner, outer) = (value.slice(open + 1..close), value.slice(0..open));
    if inner.as_str().contains('@') { (Some(outer), Some(inner)) } else { (Some(inner), Some(outer)) }
}
