//! What a tree may cost, on pages of one shape over and over: counted, never timed.

use crate::html::budget::Spent;
use crate::html::{Budget, Kind, Parsed, parse};

/// Shapes that open something and leave it open, or overlap.
const OPEN: &[&str] = &[
    "<div>",
    "<ul><li>",
    "<dl><dd>",
    "<form><div>",
    "<button><div>",
    "<nobr>",
    "<p><font id=1>x",
    "<b><div>x</b>",
    "<a><i>x</a>",
    "<table><tr><td>",
    "<table><b>x",
    "<table><div>",
    "<template>",
    "<svg><g>",
    "<svg><foreignObject>",
    "<math><mi>",
    "<select><div>",
    "<ruby><rt>",
    "<h1><div>",
    "<p></div>",
    "<option><optgroup>",
    "<object>",
    "<details><summary>",
    "<frameset>",
    "<body a=1>",
    "<a>",
    "<b>",
];

/// Shapes that stand beside one another.
const FLAT: &[&str] = &[
    "<p>x",
    "x<br>",
    "<li>x</li>",
    "<p><b>x",
    "<td>x",
    "<option>x",
    "<sup><a href=#n>1</a></sup>",
    "<path/>",
    "<!--x-->",
    "&amp;x",
    "<x",
    "\0x",
    "</p>x",
    "<img src=a>",
    "<hr>x",
];

/// What the tree of a shape has cost, so many times over, and what it may.
fn cost(shape: &str, times: usize) -> (Spent, Budget, usize) {
    let text = shape.repeat(times);
    let budget = Budget::for_bytes(text.len());
    let spent = match parse(&text, Kind::Page, &budget) {
        Parsed::Tree(tree) => tree.spent(),
        Parsed::Linear(linear) => linear.tripped().spent,
    };
    (spent, budget, text.len())
}

#[test]
fn open_shapes_cost_no_more_than_their_bytes_allow() {
    for shape in OPEN.iter().chain(FLAT) {
        let (spent, budget, _) = cost(shape, 2_000);
        // The token that passes a bound is finished, and one token costs what is open.
        assert!(spent.calls <= budget.calls + 64 * budget.open as u64, "{shape}: {spent:?}");
        assert!(spent.nodes <= budget.nodes + budget.open as u64, "{shape}: {spent:?}");
    }
}

#[test]
fn flat_shapes_cost_twice_as_much_for_twice_the_bytes() {
    for shape in FLAT {
        let (once, ..) = cost(shape, 2_000);
        let (twice, budget, bytes) = cost(shape, 4_000);
        assert!(twice.calls <= 2 * once.calls + 256 && twice.nodes <= 2 * once.nodes + 64, "{shape}: {once:?}, {twice:?}");
        assert!(twice.calls <= 64 * bytes as u64 && twice.calls < budget.calls, "{shape}: {twice:?} for {bytes} bytes");
    }
}
