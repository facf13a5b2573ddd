use std::fs;

use super::*;
use crate::testing::{report, writer};

fn read(folder: &Path, name: &str) -> String {
    fs::read_to_string(folder.join(name)).expect("a file")
}

/// Writes two files of several documents and publishes them.
fn corpus(target: &Path) -> Summary {
    let mut writer = writer(target);
    writer.add(report("a", &[(None, "Hello world")])).expect("written");
    writer.add(report("posts", &[(Some("7"), "one"), (None, "two")])).expect("written");
    writer.add(SourceReport::unread("z.jpg", "z", Outcome::Skipped("an image".into()))).expect("written");
    writer.finish().expect("finished").publish().expect("published")
}

#[test]
fn every_file_of_a_corpus_is_there() {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("clean");
    let summary = corpus(&target);
    let mut names: Vec<String> = crate::target::FILES.map(str::to_owned).to_vec();
    names.extend(["MANIFEST.json", "markdown", "text"].map(str::to_owned));
    names.sort();
    assert_eq!(crate::target::names_of(&target, fs::read_dir(&target).expect("a folder")).expect("names"), names);
    assert_eq!(read(&target, "text/posts--7.txt"), "one");
    assert_eq!(read(&target, "documents.jsonl").lines().count(), 3);
    assert_eq!(summary.totals.sources_skipped, 1);
    assert_eq!(summary.totals.envelope_bytes, 3);
    assert_eq!(summary.unstable_ids, 1);
    insta::assert_snapshot!(read(&target, "manifest.jsonl"), @r#"
    {"path":"a.txt","sha256":"1894a19c85ba153acbf743ac4e43fc004c891604b26f8c69e1e83ea2afc7c48f","bytes":12,"members":[{"key":null,"length":12,"sha256":"1894a19c85ba153acbf743ac4e43fc004c891604b26f8c69e1e83ea2afc7c48f","envelope":1}],"status":"published","reason":null,"ids":["a"],"unstable_ids":[]}
    {"path":"posts.txt","sha256":"c3f9c8c283a2b1f2f1896f27a01cbe3cddc0c9d93f752e4639035a0f5b36f6e8","bytes":8,"members":[{"key":null,"length":8,"sha256":"c3f9c8c283a2b1f2f1896f27a01cbe3cddc0c9d93f752e4639035a0f5b36f6e8","envelope":2}],"status":"published","reason":null,"ids":["posts--7","posts--~1"],"unstable_ids":["posts--~1"]}
    {"path":"z.jpg","sha256":null,"bytes":null,"members":[],"status":"skipped","reason":"an image","ids":[],"unstable_ids":[]}
    "#);
    insta::assert_snapshot!(read(&target, "metadata.tsv"), @r"
    id	file	title	authors	date	year	language	publisher	url	rights	words	notes	doubts
    a	a								http://rightsstatements.org/vocab/CNE/1.0/	2	0	0
    posts--7	posts--7								http://rightsstatements.org/vocab/CNE/1.0/	1	0	0
    posts--~1	posts--~1								http://rightsstatements.org/vocab/CNE/1.0/	1	0	0
    ");
    assert_eq!(crate::target::names_of(dir.path(), fs::read_dir(dir.path()).expect("a folder")).expect("names"), ["clean"]);
}

#[test]
fn the_manifest_tells_digests_that_hold() {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("clean");
    corpus(&target);
    let manifest: Manifest = serde_json::from_str(&read(&target, "MANIFEST.json")).expect("a manifest");
    for file in &manifest.files {
        assert_eq!(file.sha256, sha256_hex(read(&target, &file.name).as_bytes()), "{}", file.name);
    }
    assert_eq!(manifest.files.len(), crate::target::FILES.len());
    assert_eq!(manifest.digests.content, content_digest(&manifest.files));
    assert_eq!(manifest.counts.documents, 3);
    assert_eq!(manifest.rules[0].code, "T302");
}

#[test]
fn two_runs_write_the_same_bytes() {
    let dir = tempfile::tempdir().expect("a folder");
    let (one, other) = (dir.path().join("one"), dir.path().join("deep/down/other"));
    corpus(&one);
    corpus(&other);
    assert_eq!(crate::publish::compare(&one, &other).expect("compared"), []);
}

#[test]
fn files_alike_but_for_case_are_renamed_everywhere() {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("clean");
    let mut writer = writer(&target);
    writer.add(report("A", &[(None, "upper")])).expect("written");
    writer.add(report("a", &[(None, "lower")])).expect("written");
    writer.finish().expect("finished").publish().expect("published");
    let (upper, lower) = (crate::file_name::distinct_file_name("A"), crate::file_name::distinct_file_name("a"));
    assert_eq!(read(&target, &format!("text/{upper}.txt")), "upper");
    assert_eq!(read(&target, &format!("markdown/{lower}.md")).lines().last(), Some("lower"));
    let files: Vec<String> =
        read(&target, "metadata.tsv").lines().skip(1).filter_map(|line| line.split('\t').nth(1).map(str::to_owned)).collect();
    assert_eq!(files, [upper, lower]);
    let manifest: Manifest = serde_json::from_str(&read(&target, "MANIFEST.json")).expect("a manifest");
    let metadata = manifest.files.iter().find(|file| file.name == "metadata.tsv").expect("an entry");
    assert_eq!(metadata.sha256, sha256_hex(read(&target, "metadata.tsv").as_bytes()));
}

#[test]
fn an_id_that_another_file_took_becomes_a_position() {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("clean");
    let mut writer = writer(&target);
    writer.add(report("a", &[(Some("b"), "one"), (Some("c"), "two")])).expect("written");
    writer.add(report("a--b", &[(None, "three")])).expect("written");
    writer.finish().expect("finished").publish().expect("published");
    let ids: Vec<String> =
        read(&target, "metadata.tsv").lines().skip(1).filter_map(|line| line.split('\t').next().map(str::to_owned)).collect();
    assert_eq!(ids, ["a--b", "a--c", "a--b--~0"]);
}

#[test]
fn documents_that_share_bytes_are_refused_before_anything_is_written() {
    let dir = tempfile::tempdir().expect("a folder");
    let target = dir.path().join("clean");
    let mut writer = writer(&target);
    let mut wrong = report("a", &[(None, "one"), (None, "two")]);
    if let Outcome::Published(documents) = &mut wrong.outcome {
        documents[1].owned[0].start = 2;
    }
    let error = writer.add(wrong).expect_err("an overlap");
    assert_eq!(error.kind, Kind::Overlap { member: 0, at: 2 });
    let mut long = report("a", &[(None, "one")]);
    long.members[0].length = 2;
    assert_eq!(writer.add(long).expect_err("too long").kind, Kind::Overlap { member: 0, at: 2 });
    let undigested = SourceReport { sha256: None, ..report("a", &[(None, "one")]) };
    assert_eq!(writer.add(undigested).expect_err("no digest").kind, Kind::NoDigest);
    writer.add(report("a", &[(None, "one")])).expect("written");
    writer.finish().expect("finished").publish().expect("published");
    assert_eq!(read(&target, "documents.jsonl").lines().count(), 1);
}
