//! What a source claims of itself. (In the making.)

use siglum_model::Passage;
use siglum_rule::Builder;

use crate::html::SpannedTree;
use crate::json::{Index, NodeId};

pub(crate) fn wordpress_claims(_source: &Passage, _index: &Index<'_>, _post: NodeId, _out: &mut Builder) {}

pub(crate) fn head_claims(_source: &Passage, _tree: &SpannedTree<'_>, _place: &str, _out: &mut Builder) {}
