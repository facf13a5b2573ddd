//! A learnt forest as the lines that the reader of pages holds.

use std::fmt::Write;

use super::boost::{Forest, Tree};

/// Writes a forest: values in thousandths of log-odds.
pub(super) fn lines(forest: &Forest, about: &[String]) -> String {
    let mut out = String::new();
    for line in about {
        let _ = writeln!(out, "# {line}");
    }
    let _ = writeln!(out, "start {}", thousandths(forest.start));
    for tree in &forest.trees {
        let _ = writeln!(out, "tree {}", line(tree));
    }
    out
}

fn line(tree: &Tree) -> String {
    let splits: Vec<String> =
        tree.splits.iter().map(|split| format!("{} {} {} {}", split.feature, split.limit, split.below, split.above)).collect();
    let values: Vec<String> = tree.values.iter().map(|value| thousandths(*value).to_string()).collect();
    format!("{} | {}", splits.join(","), values.join(" "))
}

fn thousandths(value: f64) -> i64 {
    (value * 1000.0).round() as i64
}
