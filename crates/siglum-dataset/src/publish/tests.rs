use std::fs::{self, File};
use std::path::PathBuf;

use tempfile::TempDir;

use super::exchange::by_journal;
use super::journal::Journal;
use super::place::Place;
use super::*;
use crate::error::Kind;
use crate::target::names_of;
use crate::testing::{publish, report, writer};
use crate::writer::Writer;

fn folder() -> (TempDir, PathBuf) {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("clean");
    (dir, target)
}

fn text(target: &Path) -> String {
    fs::read_to_string(target.join("text/a.txt")).expect("a text")
}

fn names(dir: &TempDir) -> Vec<String> {
    names_of(dir.path(), fs::read_dir(dir.path()).expect("a folder")).expect("names")
}

/// A staging folder as a run leaves it that dies: whole, and locked by nobody.
fn dead_staging(dir: &TempDir, words: &str) -> PathBuf {
    let whole = dir.path().join("whole");
    publish(&whole, words);
    let dead = dir.path().join(".clean.siglum-staging-99");
    fs::rename(whole, &dead).expect("renamed");
    dead
}

#[test]
fn a_corpus_takes_the_place_of_the_one_before() {
    let (dir, target) = folder();
    publish(&target, "old");
    publish(&target, "new");
    assert_eq!((text(&target).as_str(), names(&dir)), ("new", vec!["clean".to_owned()]));
    fs::create_dir(dir.path().join("empty")).expect("a folder");
    publish(&dir.path().join("empty"), "new");
}

#[cfg(unix)]
#[test]
fn a_link_to_a_corpus_stays_a_link() {
    let (dir, target) = folder();
    publish(&target, "old");
    let link = dir.path().join("link");
    std::os::unix::fs::symlink("clean", &link).expect("a link");
    publish(&link, "new");
    assert_eq!(text(&target), "new");
    assert!(fs::symlink_metadata(&link).expect("the link").is_symlink());
}

#[test]
fn a_writer_that_is_dropped_leaves_nothing() {
    let (dir, target) = folder();
    publish(&target, "old");
    let mut dropped = writer(&target);
    dropped.add(report("a", &[(None, "new")])).expect("written");
    drop(dropped);
    assert_eq!((text(&target).as_str(), names(&dir)), ("old", vec!["clean".to_owned()]));
}

#[test]
fn what_a_dead_run_left_is_swept_and_a_living_one_is_not() {
    let (dir, target) = folder();
    publish(&target, "old");
    dead_staging(&dir, "dead");
    let mut living = writer(&target);
    assert_eq!(names(&dir).len(), 2, "{:?}", names(&dir));
    publish(&target, "other");
    living.add(report("a", &[(None, "living")])).expect("written");
    living.finish().expect("finished").publish().expect("published");
    assert_eq!((text(&target).as_str(), names(&dir)), ("living", vec!["clean".to_owned()]));
}

#[test]
fn the_journal_does_in_two_steps_what_an_exchange_does_in_one() {
    let (dir, target) = folder();
    publish(&target, "old");
    let staging = dead_staging(&dir, "new");
    let place = Place::of(&target).expect("a place");
    let old = by_journal(&place, &staging).expect("published");
    assert_eq!((text(&target).as_str(), text(&old).as_str()), ("new", "old"));
    recover(&target).expect("recovered");
    assert_eq!(names(&dir), ["clean"]);
}

#[test]
fn a_run_that_dies_at_any_step_leaves_the_old_or_the_new_corpus() {
    for (step, wanted) in [(0, "old"), (1, "new"), (2, "new")] {
        let (dir, target) = folder();
        publish(&target, "old");
        let staging = dead_staging(&dir, "new");
        let place = Place::of(&target).expect("a place");
        let journal = Journal::open(&place, &staging).expect("a journal");
        if step > 0 {
            journal.move_old().expect("moved");
        }
        if step > 1 {
            journal.move_new().expect("moved");
        }
        drop(journal);
        recover(&target).expect("recovered");
        assert_eq!((text(&target).as_str(), names(&dir)), (wanted, vec!["clean".to_owned()]), "step {step}");
    }
}

#[test]
fn recovery_puts_the_old_corpus_back_where_the_new_one_is_lost() {
    let (dir, target) = folder();
    publish(&target, "old");
    let staging = dead_staging(&dir, "new");
    let place = Place::of(&target).expect("a place");
    let journal = Journal::open(&place, &staging).expect("a journal");
    journal.move_old().expect("moved");
    fs::remove_dir_all(&staging).expect("removed");
    drop(journal);
    recover(&target).expect("recovered");
    assert_eq!((text(&target).as_str(), names(&dir)), ("old", vec!["clean".to_owned()]));
}

#[test]
fn a_journal_that_was_cut_off_or_speaks_of_other_folders_moves_nothing() {
    for content in ["", "{\"staging\":", r#"{"staging":"../x","old":"y"}"#] {
        let (dir, target) = folder();
        publish(&target, "old");
        fs::write(dir.path().join(".clean.siglum-journal"), content).expect("a journal");
        recover(&target).expect("recovered");
        assert_eq!((text(&target).as_str(), names(&dir)), ("old", vec!["clean".to_owned()]));
    }
}

#[test]
fn a_folder_that_siglum_did_not_write_is_refused() {
    let (dir, target) = folder();
    let open = |target: &Path| Writer::open(target, &crate::config::Config::named("x"), &[], None).map(drop).expect_err("refused").kind;
    fs::create_dir(&target).expect("a folder");
    fs::write(target.join("thesis.txt"), "x").expect("a file");
    assert_eq!(open(&target), Kind::Foreign { holds: None });
    fs::remove_file(target.join("thesis.txt")).expect("removed");
    fs::write(target.join("MANIFEST.json"), r#"{"schema":"other/1"}"#).expect("a file");
    assert_eq!(open(&target), Kind::Foreign { holds: None });
    fs::remove_dir_all(&target).expect("removed");
    publish(&target, "old");
    fs::create_dir(target.join(".git")).expect("a folder");
    assert_eq!(open(&target), Kind::Foreign { holds: Some(".git".into()) });
    fs::remove_dir(target.join(".git")).expect("removed");
    fs::write(target.join("text/mine.doc"), "x").expect("a file");
    assert_eq!(open(&target), Kind::Foreign { holds: Some("text/mine.doc".into()) });
    let file = dir.path().join("file");
    File::create(&file).expect("a file");
    assert_eq!(open(&file), Kind::NoFolder);
    assert_eq!(open(Path::new("/")), Kind::NoName);
    assert_eq!(text(&target), "old");
}

#[test]
fn a_check_names_the_files_that_differ() {
    let (dir, target) = folder();
    publish(&target, "old");
    let staged = |words: &str| {
        let mut writer = writer(&target);
        writer.add(report("a", &[(None, words)])).expect("written");
        writer.finish().expect("finished")
    };
    assert_eq!(staged("old").compare().expect("compared"), []);
    fs::write(target.join("text/b.txt"), "x").expect("a file");
    fs::remove_file(target.join("README.md")).expect("removed");
    let differences: Vec<String> = staged("old\nnew").compare().expect("compared").iter().map(ToString::to_string).collect();
    insta::assert_snapshot!(differences.join("\n"), @r"
    MANIFEST.json differs from line 23 on
    README.md is missing
    documents.jsonl differs from line 1 on
    lineage.jsonl differs from line 1 on
    manifest.jsonl differs from line 1 on
    markdown/a.md differs from line 7 on
    metadata.tsv differs from line 2 on
    text/a.txt differs from line 1 on
    text/b.txt should not be there
    ");
    assert_eq!((text(&target).as_str(), names(&dir)), ("old", vec!["clean".to_owned()]));
    fs::remove_dir_all(&target).expect("removed");
    assert!(staged("old").compare().expect("compared").iter().all(|it| it.kind == DifferenceKind::Missing));
}
