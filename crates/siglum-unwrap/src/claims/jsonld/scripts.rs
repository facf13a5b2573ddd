//! Scripts of JSON-LD that the head passes over: of another type, or escaped as if they were text of the page.

use ego_tree::NodeRef;
use html5ever::local_name;
use scraper::Node;
use scraper::node::Element;
use siglum_model::Passage;

use super::super::sink::Sink;
use super::super::values::{decoded, element_text};
use super::graph::Graph;
use super::works::read_graph;
use crate::html::{SpannedTree, value_of};
use crate::json::{Limits, index};

/// The most such scripts.
const MOST_SCRIPTS: usize = 16;

/// The registered type.
const TYPE: &str = "application/ld+json";

/// Types that programs give JSON-LD besides the registered one.
const TYPES: [&str; 4] = ["application/json+ld", "application/ldjson", "application/ld-json", "text/ld+json"];

/// How a quotation mark looks in a script that was escaped.
const ESCAPED: [&str; 3] = ["&quot;", "&#34;", "&#x22;"];

/// Reads a script if the head passes over it. `number` counts those that were read.
///
/// The content of a script is not decoded by browsers, so `&quot;` in it makes it no JSON; some programs escape it all the
/// same. It is decoded only where no quotation mark stands in the script itself.
pub(crate) fn read_odd_script(
    source: &Passage,
    tree: &SpannedTree<'_>,
    (node, element): (NodeRef<'_, Node>, &Element),
    prefix: &str,
    number: &mut usize,
    sink: &mut Sink,
) {
    let Some(is_registered) = kind_of(element).filter(|_| *number < MOST_SCRIPTS) else { return };
    let text = element_text(source, tree, node);
    let is_escaped = !text.as_str().contains('"') && ESCAPED.iter().any(|mark| text.as_str().contains(mark));
    if is_registered && !is_escaped {
        return;
    }
    *number += 1;
    let text = if is_escaped { decoded(&text) } else { text };
    let index = index(text.as_str(), &Limits::default());
    for root in index.roots().iter().take(MOST_SCRIPTS) {
        read_graph(&Graph::new(&text, &index, *root, format!("{prefix}jsonld[odd {number}]")), sink);
    }
}

/// Whether a script holds JSON-LD, and whether it says so as it should.
fn kind_of(element: &Element) -> Option<bool> {
    let kind = value_of(element, &local_name!("type"))?.trim().to_ascii_lowercase();
    if kind == TYPE {
        return Some(true);
    }
    let bare = kind.split(';').next().unwrap_or_default().trim_end();
    (bare == TYPE || TYPES.contains(&bare)).then_some(false)
}
