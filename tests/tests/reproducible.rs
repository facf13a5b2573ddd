//! The same bytes from another folder, with another locale, time zone, number of workers and order of inputs.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::Command;

use siglum_tests::{copy_tree, corpus_raw, root, run, siglum, tree};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_siglum-under-test");

/// A folder with a copy of the four documents and all fixtures in `raw`.
fn raw_folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    copy_tree(&corpus_raw(), &folder.path().join("raw"));
    for name in ["wordpress", "paged", "essays", "pages", "markdown"] {
        copy_tree(&root().join("tests/fixtures").join(name), &folder.path().join("raw").join(name));
    }
    folder
}

/// The corpus that a command writes to `corpus` in the folder.
fn corpus(folder: &Path, change: impl FnOnce(&mut Command)) -> BTreeMap<String, Vec<u8>> {
    let mut command = siglum(PROGRAM, folder);
    command.arg("clean");
    change(&mut command);
    let ran = run(command.args(["--out", "corpus"]));
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let files = tree(&folder.join("corpus"));
    fs::remove_dir_all(folder.join("corpus")).unwrap();
    files
}

fn plain(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    corpus(folder, |command| {
        command.arg("raw");
    })
}

#[track_caller]
fn assert_same(one: &BTreeMap<String, Vec<u8>>, two: &BTreeMap<String, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), two.keys().collect::<Vec<_>>());
    let differing: Vec<_> = one.iter().filter(|(name, bytes)| two[*name] != **bytes).map(|(name, _)| name).collect();
    assert!(differing.is_empty(), "{differing:?} differ");
}

#[test]
fn two_runs_give_the_same_bytes() {
    let folder = raw_folder();
    assert_same(&plain(folder.path()), &plain(folder.path()));
}

#[test]
fn another_folder_gives_the_same_bytes() {
    let (here, there) = (raw_folder(), raw_folder());
    let one = plain(here.path());
    assert_same(&one, &plain(there.path()));
    let absolute = corpus(there.path(), |command| {
        command.arg(there.path().join("raw"));
    });
    assert_same(&one, &absolute);
    let through_dots = corpus(there.path(), |command| {
        command.arg("raw/../raw/");
    });
    assert_same(&one, &through_dots);
}

#[test]
fn another_locale_and_time_zone_give_the_same_bytes() {
    let folder = raw_folder();
    let elsewhere = corpus(folder.path(), |command| {
        command.arg("raw").env("LC_ALL", "tr_TR.UTF-8").env("LANG", "tr_TR.UTF-8").env("TZ", "Asia/Kathmandu").env("COLUMNS", "40");
    });
    assert_same(&plain(folder.path()), &elsewhere);
}

#[test]
fn any_number_of_workers_gives_the_same_bytes() {
    let folder = raw_folder();
    let one = plain(folder.path());
    for jobs in ["1", "2", "7"] {
        let other = corpus(folder.path(), |command| {
            command.args(["raw", "--jobs", jobs]);
        });
        assert_same(&one, &other);
    }
}

#[test]
fn any_order_of_inputs_gives_the_same_bytes() {
    let (forth, back) = in_both_orders();
    assert_same(&forth, &back);
}

/// The corpus of several folders and a file within one of them, given forth and back.
fn in_both_orders() -> (BTreeMap<String, Vec<u8>>, BTreeMap<String, Vec<u8>>) {
    let folder = raw_folder();
    let parts = ["raw/wordpress", "raw/paged", "raw/essays", "raw/pages", "raw/markdown", "raw/paged/symbols.txt"];
    let forth = corpus(folder.path(), |command| {
        command.args(parts);
    });
    let back = corpus(folder.path(), |command| {
        command.args(parts.iter().rev());
    });
    (forth, back)
}

#[test]
fn the_time_of_files_changes_nothing() {
    let folder = raw_folder();
    let one = plain(folder.path());
    for entry in fs::read_dir(folder.path().join("raw")).unwrap() {
        let path = entry.unwrap().path();
        if path.is_file() {
            fs::File::options().append(true).open(&path).unwrap().set_modified(std::time::UNIX_EPOCH).unwrap();
        }
    }
    assert_same(&one, &plain(folder.path()));
}

#[test]
fn no_file_tells_where_or_when_it_was_made() {
    let folder = raw_folder();
    let here = folder.path().to_string_lossy().into_owned();
    for (name, bytes) in plain(folder.path()) {
        let text = String::from_utf8(bytes).unwrap();
        assert!(!text.contains(&here), "{name} names the folder");
    }
}
