//! Cases of tree construction.

use std::path::Path;

use super::dat::{Case, read_cases};
use super::dump::dump;
use super::{Tally, files, given, own};
use crate::html::tests::oracle::check_spans;
use crate::html::{Budget, Kind, Parsed, parse};

/// Runs the cases of a folder. Left out are those that need scripts to run, and pieces of elements that are not read like
/// the content of a `body`.
fn run_folder(folder: &Path) -> Tally {
    let mut tally = Tally::default();
    for (name, text) in files(folder, ".dat") {
        for case in read_cases(&text) {
            let kind = match case.context.as_deref() {
                None => Kind::Page,
                Some("body" | "div") => Kind::Fragment,
                Some(_) => {
                    tally.left_out += 1;
                    continue;
                }
            };
            if case.script_on {
                tally.left_out += 1;
                continue;
            }
            tally.add(format!("{name} {:?}", case.data), fault(&case, kind));
        }
    }
    tally
}

/// Says how our tree parts from that of the case. Its spans are checked too.
fn fault(case: &Case, kind: Kind) -> Option<String> {
    let Parsed::Tree(tree) = parse(&case.data, kind, &Budget::for_bytes(case.data.len())) else {
        return Some("too costly for a tree".to_owned());
    };
    check_spans(&tree);
    let ours = dump(tree.html(), kind == Kind::Fragment);
    (ours != case.document).then(|| format!("expected:\n{}\nours:\n{ours}", case.document))
}

#[test]
fn html5lib_cases_of_our_own_have_the_tree_of_the_standard() {
    let tally = run_folder(&own());
    assert!(tally.run.len() >= 40 && tally.left_out == 0, "{} cases", tally.run.len());
    tally.assert_as_known();
}

#[test]
fn html5lib_cases_of_a_given_folder_have_the_tree_of_the_standard() {
    if let Some(folder) = given("tree-construction") {
        let tally = run_folder(&folder);
        assert!(!tally.run.is_empty(), "no cases in {}", folder.display());
        tally.assert_as_known();
    }
}
