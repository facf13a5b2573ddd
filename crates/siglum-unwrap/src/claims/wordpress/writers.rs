//! Who posted a post, and who a plugin for several authors says wrote it.

use siglum_model::Field;

use super::super::names::part_of_role;
use super::super::sink::{AUTHOR_ID, Sink};
use super::Post;
use crate::json::{NodeId, NodeKind};

/// Members that hold the display name of the account: of block libraries, of themes.
const ACCOUNT_NAMES: [&str; 8] = [
    "/author_info/display_name",
    "/uagb_author_info/display_name",
    "/author_meta/display_name",
    "/author_data/display_name",
    "/author_data/name",
    "/author_details/name",
    "/author_name",
    "/author_display_name",
];

/// Lists of writers: Co-Authors Plus, PublishPress Authors, sites of their own.
const LISTS: [&str; 6] = ["/coauthors", "/authors", "/co_authors", "/guest_authors", "/ppma_author", "/multiple_authors"];

/// Taxonomies of these plugins.
pub(super) const TAXONOMIES: [&str; 3] = ["author", "ppma_author", "authors"];

/// Where the name of a writer stands within an item of a list, and the id of the account it belongs to.
const NAMES: [&str; 4] = ["/display_name", "/name", "/data/display_name", "/title"];
const IDS: [&str; 3] = ["/user_id", "/ID", "/id"];

/// The most writers of one list.
const MOST: usize = 400;

/// Reads the account: its id, its slug, and its display name where one is told.
pub(super) fn read_account(post: &Post<'_, '_>, sink: &mut Sink) {
    let account = account_id(post);
    if let Some(node) = post.find("/author").filter(|node| post.index.number(*node) != Some("0")) {
        post.claim(post.place(Field::PostedBy, "wp.author", node).origin("/author"), node, sink);
    }
    let embedded = post.find("/_embedded/author").map(|list| post.index.children(list)).unwrap_or_default();
    for user in embedded.iter().copied().take(16) {
        let id = post.index.get(user, "id").and_then(|id| post.index.number(id));
        let is_account = embedded.len() == 1 || id.is_none() || id == account;
        if let Some(name) = post.index.get(user, "name") {
            match is_account {
                true => post.claim(post.place(Field::Authors, "wp.author.name", name).origin("/author"), name, sink),
                false => post.claim(post.place(Field::Authors, "wp.coauthor", name).origin("/_embedded/author"), name, sink),
            }
        }
        if let Some(slug) = post.index.get(user, "slug").filter(|_| is_account) {
            post.claim(post.place(Field::PostedBy, "wp.author.slug", slug).role("slug").origin("/author"), slug, sink);
        }
    }
    for node in ACCOUNT_NAMES.iter().filter_map(|pointer| post.find(pointer)) {
        post.claim(post.place(Field::Authors, "wp.author.name", node).origin("/author"), node, sink);
    }
}

/// The number of the account.
fn account_id<'t>(post: &Post<'_, 't>) -> Option<&'t str> {
    post.find("/author").and_then(|node| post.index.number(node)).filter(|id| *id != "0")
}

/// Reads the writers that a plugin for several authors lists.
pub(super) fn read_writers(post: &Post<'_, '_>, sink: &mut Sink) {
    for key in LISTS {
        let list = post.find(key).filter(|list| post.index.kind(*list) == NodeKind::Array);
        let writers = list.map(|list| post.index.children(list)).unwrap_or_default();
        for writer in writers.iter().copied().take(MOST) {
            read_writer(post, key, writer, writers.len() == 1, sink);
        }
    }
}

/// One writer. A list that holds just the account is what the plugin fills in by itself, and no other witness.
fn read_writer(post: &Post<'_, '_>, key: &'static str, writer: NodeId, is_alone: bool, sink: &mut Sink) {
    let first = |pointers: &[&str]| pointers.iter().find_map(|pointer| post.index.find_from(writer, pointer));
    match post.index.kind(writer) {
        NodeKind::Number => read_id(post, key, writer, sink),
        NodeKind::String => post.claim(post.place(Field::Authors, "wp.coauthor", writer).origin(key), writer, sink),
        NodeKind::Object => {
            let Some(name) = first(&NAMES) else { return };
            let id = first(&IDS).and_then(|id| post.text(id));
            let is_account = is_alone && id.is_some_and(|id| Some(id.as_str()) == account_id(post));
            let role = first(&["/author_category/slug", "/author_category", "/role"]).and_then(|role| post.index.decoded(role));
            let part = role.and_then(|role| part_of_role(&role));
            let place = match (part, is_account) {
                (Some(part), _) => post.place(Field::Contributors, "wp.coauthor", name).role(part).origin(key),
                (None, true) => post.place(Field::Authors, "wp.author.name", name).origin("/author"),
                (None, false) => post.place(Field::Authors, "wp.coauthor", name).origin(key),
            };
            post.claim(place, name, sink);
        }
        _ => {}
    }
}

/// The id of a writer's term. The term has the name, where it is embedded; the place says which.
fn read_id(post: &Post<'_, '_>, key: &'static str, node: NodeId, sink: &mut Sink) {
    let id = post.index.number(node);
    let term = post.embedded_terms().into_iter().find(|term| {
        let is_writer = post.index.get(*term, "taxonomy").and_then(|it| post.index.decoded(it));
        is_writer.is_some_and(|it| TAXONOMIES.contains(&it.as_ref()))
            && post.index.get(*term, "id").and_then(|it| post.index.number(it)) == id
    });
    let mut place = post.place(Field::Authors, AUTHOR_ID, node).role("id").origin(key);
    if let Some(term) = term {
        place.place = format!("{} (the term at {})", place.place, post.index.pointer(term));
    }
    post.claim(place, node, sink);
}
