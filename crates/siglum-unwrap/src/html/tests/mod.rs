mod counted;
mod hostile;
mod html5lib;
mod oracle;
mod properties;
mod snippets;
mod spans;

use super::{Budget, Kind, Linear, Parsed, SpannedTree, parse};

/// Parses within the ordinary budget and expects a tree.
fn tree_of(text: &str, kind: Kind) -> SpannedTree<'_> {
    match parse(text, kind, &Budget::for_bytes(text.len())) {
        Parsed::Tree(tree) => tree,
        Parsed::Linear(linear) => panic!("gave up: {:?}", linear.tripped()),
    }
}

/// Parses within the ordinary budget and expects that it does not do.
fn linear_of(text: &str) -> Linear<'_> {
    match parse(text, Kind::Page, &Budget::for_bytes(text.len())) {
        Parsed::Linear(linear) => linear,
        Parsed::Tree(tree) => panic!("went through: {:?}", tree.spent()),
    }
}
