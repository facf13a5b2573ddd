//! The tables of a Ghost export: rows that name each other by their ids.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::json::{Index, NodeId, NodeKind};

/// The most rows that belong to one post.
const MOST: usize = 400;

/// What other tables say of posts.
#[derive(Debug, Default)]
pub(super) struct Tables<'t> {
    /// The names of users by their ids.
    users: BTreeMap<Cow<'t, str>, NodeId>,
    /// For each post its writers, in their order.
    writers: BTreeMap<Cow<'t, str>, Vec<NodeId>>,
    /// For each post its tags, in their order.
    tags: BTreeMap<Cow<'t, str>, Vec<NodeId>>,
    /// For each post the row with its descriptions.
    meta: BTreeMap<Cow<'t, str>, NodeId>,
}

impl<'t> Tables<'t> {
    pub(super) fn read(index: &Index<'t>, data: NodeId) -> Self {
        let users = names(index, data, "users");
        let tags = names(index, data, "tags");
        Self {
            writers: join(index, data, "posts_authors", "author_id", &users),
            tags: join(index, data, "posts_tags", "tag_id", &tags),
            meta: rows(index, data, "posts_meta").filter_map(|row| Some((id(index, row, "post_id")?, row))).collect(),
            users,
        }
    }

    /// The names of those who wrote a post: the table of writers, else the post's own `author_id`.
    pub(super) fn writers(&self, index: &Index<'t>, post: NodeId) -> Vec<NodeId> {
        let own = id(index, post, "id").and_then(|id| self.writers.get(&id)).cloned().unwrap_or_default();
        if !own.is_empty() {
            return own;
        }
        id(index, post, "author_id").and_then(|id| self.users.get(&id)).copied().into_iter().collect()
    }

    pub(super) fn tags(&self, index: &Index<'t>, post: NodeId) -> &[NodeId] {
        id(index, post, "id").and_then(|id| self.tags.get(&id)).map(Vec::as_slice).unwrap_or_default()
    }

    pub(super) fn meta(&self, index: &Index<'t>, post: NodeId) -> Option<NodeId> {
        id(index, post, "id").and_then(|id| self.meta.get(&id)).copied()
    }
}

/// The rows of a table.
pub(super) fn rows<'i>(index: &'i Index<'_>, data: NodeId, table: &str) -> impl Iterator<Item = NodeId> + use<'i> {
    let rows = index.get(data, table).map(|table| index.children(table)).unwrap_or_default();
    rows.iter().copied().filter(|row| index.kind(*row) == NodeKind::Object)
}

/// An id: a string of late, a number of old.
fn id<'t>(index: &Index<'t>, row: NodeId, key: &str) -> Option<Cow<'t, str>> {
    let node = index.get(row, key)?;
    index.decoded(node).or_else(|| index.number(node).map(Cow::Borrowed))
}

fn names<'t>(index: &Index<'t>, data: NodeId, table: &str) -> BTreeMap<Cow<'t, str>, NodeId> {
    rows(index, data, table).filter_map(|row| Some((id(index, row, "id")?, index.get(row, "name")?))).collect()
}

/// For each post the names that another table ties to it, in the order of `sort_order`.
fn join<'t>(
    index: &Index<'t>,
    data: NodeId,
    table: &str,
    key: &str,
    names: &BTreeMap<Cow<'t, str>, NodeId>,
) -> BTreeMap<Cow<'t, str>, Vec<NodeId>> {
    let mut ties: BTreeMap<Cow<'t, str>, Vec<(u32, NodeId)>> = BTreeMap::new();
    for row in rows(index, data, table) {
        let Some(name) = id(index, row, key).and_then(|id| names.get(&id)) else { continue };
        let Some(post) = id(index, row, "post_id") else { continue };
        let order = index.get(row, "sort_order").and_then(|node| index.number(node)).and_then(|order| order.parse().ok()).unwrap_or(0);
        let own = ties.entry(post).or_default();
        if own.len() < MOST {
            own.push((order, *name));
        }
    }
    let in_order = |(post, mut names): (Cow<'t, str>, Vec<(u32, NodeId)>)| {
        names.sort_by_key(|(order, _)| *order);
        (post, names.into_iter().map(|(_, name)| name).collect())
    };
    ties.into_iter().map(in_order).collect()
}
