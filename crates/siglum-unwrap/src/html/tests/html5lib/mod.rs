//! The cases of html5lib, and our own in the same form.
//!
//! Ours stand in `tests/html5lib`. Those of html5lib are run where `SIGLUM_HTML5LIB` names a folder with `tree-construction`
//! and `tokenizer` in it. A case that fails must be listed in `known_deviations.txt`, and one that is listed there must fail.

mod dat;
mod dump;
mod token_cases;
mod tokens;
mod trees;

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

/// How the cases of one run went.
#[derive(Debug, Default)]
struct Tally {
    run: HashSet<String>,
    failed: Vec<(String, String)>,
    left_out: usize,
}

impl Tally {
    /// Adds a case by its name; `fault` says what is wrong.
    fn add(&mut self, case: String, fault: Option<String>) {
        if let Some(fault) = fault {
            self.failed.push((case.clone(), fault));
        }
        self.run.insert(case);
    }

    /// Fails for what is not listed and fails, and for what is listed and passes.
    #[track_caller]
    fn assert_as_known(&self) {
        let listed = listed();
        let known: HashSet<&str> = listed.iter().map(String::as_str).collect();
        let new: Vec<String> = self
            .failed
            .iter()
            .filter(|(case, _)| !known.contains(case.as_str()))
            .map(|(case, fault)| format!("{case}\n{fault}\n"))
            .collect();
        let failed: HashSet<&str> = self.failed.iter().map(|(case, _)| case.as_str()).collect();
        let mended: Vec<&&str> = known.iter().filter(|case| self.run.contains(**case) && !failed.contains(**case)).collect();
        let summary = format!("{} cases run, {} failed, {} left out", self.run.len(), self.failed.len(), self.left_out);
        assert!(new.is_empty(), "{summary}; not listed in known_deviations.txt:\n{}", new.join("\n"));
        assert!(mended.is_empty(), "{summary}; listed in known_deviations.txt and passes:\n{mended:#?}");
    }
}

#[test]
fn html5lib_deviations_are_told_both_when_they_begin_and_when_they_end() {
    let listed = listed().swap_remove(0);
    let fails = |tally: &Tally| std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| tally.assert_as_known())).is_err();
    let (mut new, mut mended, mut known) = (Tally::default(), Tally::default(), Tally::default());
    new.add("own.dat \"a case that is listed nowhere\"".to_owned(), Some("differs".to_owned()));
    mended.add(listed.clone(), None);
    known.add(listed, Some("differs".to_owned()));
    assert_eq!([fails(&new), fails(&mended), fails(&known)], [true, true, false]);
}

/// The cases that are known to fail: a line each, the reasons above them in lines that begin with `#`.
fn listed() -> Vec<String> {
    let text = fs::read_to_string(own().join("known_deviations.txt")).expect("the list");
    text.lines().filter(|line| !line.starts_with('#') && !line.trim().is_empty()).map(str::to_owned).collect()
}

/// The folder of our own cases.
fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/html5lib")
}

/// A folder within that of html5lib, if one is given.
fn given(folder: &str) -> Option<PathBuf> {
    Some(Path::new(&std::env::var_os("SIGLUM_HTML5LIB")?).join(folder))
}

/// The files of a folder with an ending, their names and texts, in order. Those that are not UTF-8 are left out.
fn files(folder: &Path, ending: &str) -> Vec<(String, String)> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .unwrap_or_else(|error| panic!("{}: {error}", folder.display()))
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(ending))
        .collect();
    names.sort();
    names.into_iter().filter_map(|name| fs::read_to_string(folder.join(&name)).ok().map(|text| (name, text))).collect()
}
