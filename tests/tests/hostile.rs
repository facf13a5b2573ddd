//! Bad input: one clear line with the file and the place, the right exit code, and everything else published.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::fs;
use std::io::Read;
use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use siglum_tests::{Ran, corpus_raw, run, siglum, tree};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_siglum-under-test");

/// Two files that are sound, before and behind the bad one in the order of the plan.
const SOUND: [(&str, &str); 2] = [
    ("a-sound.txt", "The harbour lay quiet that evening, and the boats were drawn up on the sand.\n\nNobody spoke of the storm.\n"),
    ("z-sound.html", "<html><head><title>Tides</title></head><body><p>The sea rose, and it fell again.</p></body></html>\n"),
];

/// A folder `raw` with the two sound files.
fn folder() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("raw")).unwrap();
    for (name, text) in SOUND {
        fs::write(folder.path().join("raw").join(name), text).unwrap();
    }
    folder
}

fn folder_with(name: &str, bytes: impl AsRef<[u8]>) -> TempDir {
    let folder = folder();
    fs::write(folder.path().join("raw").join(name), bytes).unwrap();
    folder
}

fn clean(folder: &Path) -> Ran {
    run(siglum(PROGRAM, folder).args(["clean", "raw", "--out", "corpus"]))
}

/// The ids of the published documents, in order.
fn ids(folder: &Path) -> Vec<String> {
    let text = fs::read_to_string(folder.join("corpus/documents.jsonl")).unwrap();
    let id = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["id"].as_str().unwrap().to_owned();
    text.lines().map(id).collect()
}

/// What the manifest says of a file: status and reason.
fn listed(folder: &Path, path: &str) -> (String, String) {
    let text = fs::read_to_string(folder.join("corpus/manifest.jsonl")).unwrap();
    let lines = text.lines().map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap());
    let line = lines.into_iter().find(|line| line["path"] == path).unwrap_or_else(|| panic!("{path} is not in the manifest"));
    let text = |key: &str| line[key].as_str().unwrap_or_default().to_owned();
    (text("status"), text("reason"))
}

/// One line on standard error that begins with the file; the rest of the run as if the file were not there.
#[track_caller]
fn assert_one_line(folder: &Path, ran: &Ran, path: &str, code: i32, said: &[&str]) {
    assert_eq!(ran.code, Some(code), "{ran:?}");
    let lines: Vec<&str> = ran.err.lines().collect();
    let [line] = lines[..] else { panic!("one line on standard error, but it is {:?}", ran.err) };
    assert!(line.starts_with(&format!("{path}: ")), "{line}");
    for words in said {
        assert!(line.contains(words), "{words:?} is missing in: {line}");
    }
    assert_eq!(ids(folder), ["a-sound", "z-sound"]);
    let (status, reason) = listed(folder, path);
    assert_eq!(status, if code == 3 { "failed" } else { "skipped" });
    assert!(line.ends_with(&reason), "the manifest gives the same reason: {reason:?} and {line:?}");
}

#[test]
fn an_empty_file_is_skipped() {
    let folder = folder_with("empty.txt", "");
    let ran = clean(folder.path());
    assert_one_line(folder.path(), &ran, "empty.txt", 0, &["skipped", "empty"]);
}

#[test]
fn a_file_of_white_space_is_skipped() {
    let folder = folder_with("blank.txt", "\n \t\r\n\u{a0}\n");
    let ran = clean(folder.path());
    assert_one_line(folder.path(), &ran, "blank.txt", 0, &["skipped", "white space"]);
}

/// The smallest files that a viewer takes for images.
const IMAGES: [(&str, &[u8]); 4] = [
    ("dot.gif", b"GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;"),
    ("dot.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xdb\x00\x43\x00\x08\xff\xd9"),
    ("dot.png", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"),
    ("named.txt", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00\x1f\x15\xc4\x89"),
];

#[test]
fn a_folder_of_images_is_skipped_line_by_line() {
    let folder = folder();
    fs::create_dir(folder.path().join("raw/images")).unwrap();
    for (name, bytes) in IMAGES {
        fs::write(folder.path().join("raw/images").join(name), bytes).unwrap();
    }
    let ran = clean(folder.path());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let lines: Vec<&str> = ran.err.lines().collect();
    assert_eq!(lines.len(), 4, "{}", ran.err);
    for (line, (name, _)) in lines.iter().zip(IMAGES) {
        assert!(line.starts_with(&format!("images/{name}: skipped: ")), "{line}");
    }
    assert_eq!(ids(folder.path()), ["a-sound", "z-sound"]);
}

#[test]
fn nothing_but_images_gives_an_empty_corpus() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("raw")).unwrap();
    for (name, bytes) in IMAGES {
        fs::write(folder.path().join("raw").join(name), bytes).unwrap();
    }
    let ran = clean(folder.path());
    assert_eq!((ran.code, ran.err.lines().count()), (Some(0), 4), "{ran:?}");
    assert!(ids(folder.path()).is_empty());
}

#[test]
fn invalid_utf_8_is_read_with_a_doubt_at_its_place() {
    let sound = "“It was a quiet evening in the harbour – a café was open – and nobody spoke of the storm,” she said. ";
    let mut bytes = sound.repeat(3).into_bytes();
    let place = bytes.len();
    bytes.extend(b"Nob\xffdy did.\n");
    let folder = folder_with("m.txt", bytes);
    let ran = clean(folder.path());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(
        ran.err.starts_with("m.txt: doubt: ") && ran.err.contains(&format!("byte {}", place + 3)) && ran.err.contains("D102"),
        "{}",
        ran.err
    );
    assert_eq!(ids(folder.path()), ["a-sound", "m", "z-sound"]);
    assert!(fs::read_to_string(folder.path().join("corpus/text/m.txt")).unwrap().contains("Nob\u{fffd}dy"));
}

#[test]
fn bytes_of_no_charset_are_skipped() {
    let bytes: Vec<u8> = (0..4096u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let folder = folder_with("noise.txt", bytes);
    let ran = clean(folder.path());
    assert_one_line(folder.path(), &ran, "noise.txt", 0, &["skipped", "no text"]);
}

#[test]
fn a_truncated_post_gives_what_is_there_with_a_doubt_at_its_end() {
    let post = r#"{"id":7,"title":{"rendered":"The storm"},"content":{"rendered":"<p>It came at night.</p><p>Nobody was aw"#;
    let folder = folder_with("post.json", post);
    let ran = clean(folder.path());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    let place = format!("{}", post.len());
    assert!(ran.err.starts_with("post.json: doubt: ") && ran.err.contains("U204") && ran.err.contains(&place), "{}", ran.err);
    assert_eq!(fs::read_to_string(folder.path().join("corpus/text/post.txt")).unwrap(), "It came at night.\n\nNobody was aw");
}

/// Every length of a post: each gives a document or a reason, never a panic.
#[test]
fn a_post_cut_anywhere_is_no_fault_of_ours() {
    let post = r#"{"id":7,"date":"2020-01-02T03:04:05","title":{"rendered":"The \u201cstorm\u201d"},"content":{"rendered":"<p>It came &amp; went.<\/p>"},"author":3}"#;
    for end in 0..=post.len() {
        if let Err(reason) = siglum_tests::clean_with("post.json", &post.as_bytes()[..end], &[]) {
            assert!(!reason.contains("fault of siglum"), "cut at {end}: {reason}");
        }
    }
}

#[test]
fn truncated_json_that_is_no_post_fails_at_its_place() {
    let json = r#"{"records": [{"name": "one", "values": [1, 2, 3]}, {"name": "two", "val"#;
    let folder = folder_with("data.json", json);
    let ran = clean(folder.path());
    assert_one_line(folder.path(), &ran, "data.json", 3, &["failed", "byte "]);
}

#[test]
fn json_that_is_no_post_is_skipped() {
    let folder = folder_with("data.json", r#"{"records": [{"name": "one"}, {"name": "two"}], "total": 2}"#);
    let ran = clean(folder.path());
    assert_one_line(folder.path(), &ran, "data.json", 0, &["skipped", "JSON"]);
}

#[test]
fn a_message_of_an_interface_is_skipped() {
    let error = r#"{"code":"rest_post_invalid_id","message":"Invalid post ID.","data":{"status":404}}"#;
    let folder = folder_with("post.json", error);
    let ran = clean(folder.path());
    assert_one_line(folder.path(), &ran, "post.json", 0, &["skipped"]);
}

#[test]
fn an_empty_list_of_posts_is_skipped() {
    let folder = folder_with("posts.json", "[]");
    let ran = clean(folder.path());
    assert_one_line(folder.path(), &ran, "posts.json", 0, &["skipped"]);
}

/// How long a run may take: these inputs are small, and a quadratic reader takes minutes for them.
const SOON: Duration = Duration::from_secs(60);

#[test]
fn two_hundred_kilobytes_of_div_are_read_soon() {
    let folder = folder_with("deep.html", "<div>".repeat(40_000) + "At the bottom of it all.");
    let start = Instant::now();
    let ran = clean(folder.path());
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert!(ran.err.starts_with("deep.html: doubt: ") && ran.err.contains("U111"), "{}", ran.err);
    assert_eq!(fs::read_to_string(folder.path().join("corpus/text/deep.txt")).unwrap(), "At the bottom of it all.");
}

#[test]
fn formatting_elements_that_multiply_are_read_soon() {
    let page = "<p>".to_owned() + &"<font><b><i>x".repeat(1500) + &"</p><p>word".repeat(3000);
    let folder = folder_with("font.html", page);
    let start = Instant::now();
    let ran = clean(folder.path());
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    let text = fs::read_to_string(folder.path().join("corpus/text/font.txt")).unwrap();
    assert_eq!(text.matches("word").count(), 3000);
}

#[test]
fn a_hundred_thousand_nested_arrays_fail_at_their_place() {
    let folder = folder_with("deep.json", "[".repeat(100_000));
    let start = Instant::now();
    let ran = clean(folder.path());
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    assert_one_line(folder.path(), &ran, "deep.json", 3, &["failed", "byte "]);
}

#[test]
fn a_hundred_thousand_nested_arrays_that_close_are_no_text() {
    let folder = folder_with("deep.json", "[".repeat(100_000) + &"]".repeat(100_000));
    let start = Instant::now();
    let ran = clean(folder.path());
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    assert!(matches!(ran.code, Some(0 | 3)) && ran.err.lines().count() == 1, "{ran:?}");
    assert_eq!(ids(folder.path()), ["a-sound", "z-sound"]);
}

#[test]
fn a_post_in_deep_arrays_and_deep_values_is_read() {
    let deep = "[".repeat(20_000) + &"]".repeat(20_000);
    let post = format!(r#"{{"id":1,"title":{{"rendered":"T"}},"meta":{deep},"content":{{"rendered":"<p>Here.</p>"}}}}"#);
    let folder = folder_with("post.json", post);
    let start = Instant::now();
    let ran = clean(folder.path());
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    assert!(matches!(ran.code, Some(0 | 3)), "{ran:?}");
    assert!(ran.err.lines().count() <= 2, "{}", ran.err);
}

#[test]
fn deep_markdown_is_read_soon() {
    let folder = folder_with("deep.md", format!("# Deep\n\n{} bottom\n\n- a\n- b\n", "> ".repeat(5000)));
    let start = Instant::now();
    let ran = clean(folder.path());
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert!(fs::read_to_string(folder.path().join("corpus/text/deep.txt")).unwrap().contains("bottom"));
}

#[test]
fn a_line_of_a_megabyte_is_read_soon() {
    let folder = folder_with("long.txt", "One word after another, and no end of it. ".repeat(25_000));
    let start = Instant::now();
    let ran = clean(folder.path());
    assert!(start.elapsed() < SOON, "{:?}", start.elapsed());
    assert_eq!(ran.code, Some(0), "{}", ran.err);
    assert_eq!(ids(folder.path()).len(), 3);
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::process::Command;

    use super::*;

    #[test]
    fn a_link_to_nothing_fails() {
        let folder = folder();
        symlink("gone.txt", folder.path().join("raw/link.txt")).unwrap();
        let ran = clean(folder.path());
        assert_one_line(folder.path(), &ran, "link.txt", 3, &["failed", "does not exist"]);
    }

    #[test]
    fn links_that_lead_in_a_circle_fail() {
        let folder = folder();
        symlink("two.txt", folder.path().join("raw/one.txt")).unwrap();
        symlink("one.txt", folder.path().join("raw/two.txt")).unwrap();
        let ran = clean(folder.path());
        assert_eq!(ran.code, Some(3), "{ran:?}");
        let lines: Vec<&str> = ran.err.lines().collect();
        assert_eq!(lines.len(), 2, "{}", ran.err);
        assert!(lines[0].starts_with("one.txt: failed: ") && lines[1].starts_with("two.txt: failed: "), "{}", ran.err);
        assert!(lines.iter().all(|line| line.contains("loop")), "{}", ran.err);
        assert_eq!(ids(folder.path()), ["a-sound", "z-sound"]);
    }

    #[test]
    fn a_link_to_the_folder_it_stands_in_is_skipped() {
        let folder = folder();
        symlink(".", folder.path().join("raw/again")).unwrap();
        let ran = clean(folder.path());
        assert_one_line(folder.path(), &ran, "again", 0, &["skipped", "loop"]);
    }

    #[test]
    fn a_link_out_of_the_folder_is_not_followed() {
        let folder = folder();
        fs::write(folder.path().join("secret.txt"), "Not for the corpus, whatever a link says.").unwrap();
        symlink("../secret.txt", folder.path().join("raw/link.txt")).unwrap();
        let ran = clean(folder.path());
        assert_one_line(folder.path(), &ran, "link.txt", 0, &["skipped", "out of the input folder"]);
    }

    /// Rights do not bind root.
    fn binds_rights(folder: &Path) -> bool {
        fs::read(folder.join("raw/closed.txt")).is_err()
    }

    #[test]
    fn a_file_without_rights_fails() {
        let folder = folder_with("closed.txt", "A text that nobody may read, and nobody does.");
        fs::set_permissions(folder.path().join("raw/closed.txt"), fs::Permissions::from_mode(0o000)).unwrap();
        if !binds_rights(folder.path()) {
            return;
        }
        let ran = clean(folder.path());
        assert_one_line(folder.path(), &ran, "closed.txt", 3, &["failed", "cannot be read"]);
    }

    #[test]
    fn a_name_with_a_line_end_stays_on_one_line() {
        let folder = folder_with("two\nlines.txt", "");
        let ran = clean(folder.path());
        assert_eq!(ran.code, Some(0), "{ran:?}");
        assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
        assert!(ran.err.contains("skipped: empty"), "{}", ran.err);
        assert_eq!(ids(folder.path()), ["a-sound", "z-sound"]);
    }

    #[test]
    fn a_text_whose_name_has_a_line_end_is_published() {
        let folder = folder_with("m two\nlines.txt", SOUND[0].1);
        let ran = clean(folder.path());
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
        assert_eq!(ids(folder.path()), ["a-sound", "m%20two%0Alines", "z-sound"]);
        for name in tree(&folder.path().join("corpus")).keys() {
            assert!(!name.contains('\n'), "{name:?}");
        }
    }

    #[test]
    fn names_that_are_no_unicode_or_steer_a_terminal_are_escaped() {
        let folder = folder();
        for name in [b"m-\xff\xfe.txt".as_slice(), b"m-\x1b[31mred.txt", b"m-100%41.txt"] {
            fs::write(folder.path().join("raw").join(OsStr::from_bytes(name)), "").unwrap();
        }
        let ran = clean(folder.path());
        assert_eq!((ran.code, ran.err.lines().count()), (Some(0), 3), "{ran:?}");
        assert!(!ran.err.contains('\u{1b}') && !ran.err.contains('\u{fffd}'), "{:?}", ran.err);
        let mut lines: Vec<&str> = ran.err.lines().collect();
        lines.dedup();
        assert_eq!(lines.len(), 3, "each has a name of its own: {}", ran.err);
    }

    #[test]
    fn a_named_pipe_is_skipped_and_not_waited_for() {
        let folder = folder();
        let made = Command::new("mkfifo").arg(folder.path().join("raw/pipe.txt")).status();
        if !made.is_ok_and(|status| status.success()) {
            return;
        }
        let ran = clean(folder.path());
        assert_one_line(folder.path(), &ran, "pipe.txt", 0, &["skipped", "pipe"]);
    }

    #[test]
    fn a_folder_that_is_called_like_a_file_is_walked() {
        let folder = folder();
        fs::create_dir(folder.path().join("raw/m.txt")).unwrap();
        fs::write(folder.path().join("raw/m.txt/in.txt"), SOUND[0].1).unwrap();
        let ran = clean(folder.path());
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
        assert_eq!(ids(folder.path()), ["a-sound", "m.txt/in", "z-sound"]);
    }

    #[test]
    fn a_closed_pipe_ends_quietly() {
        for arguments in [&["rule"][..], &["formats", "--json"], &["rule", "--json"]] {
            let here = tempfile::tempdir().unwrap();
            let mut child = siglum(PROGRAM, here.path()).args(arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
            let mut first = [0; 1];
            child.stdout.as_mut().unwrap().read_exact(&mut first).unwrap();
            drop(child.stdout.take());
            let mut said = String::new();
            child.stderr.take().unwrap().read_to_string(&mut said).unwrap();
            let status = child.wait().unwrap();
            assert_eq!((said.as_str(), status.code()), ("", Some(0)), "{arguments:?}");
        }
    }

    #[test]
    fn a_full_disk_is_said_and_no_panic() {
        let Ok(full) = fs::File::options().write(true).open("/dev/full") else { return };
        let here = tempfile::tempdir().unwrap();
        let output = siglum(PROGRAM, here.path()).args(["rule", "--json"]).stdout(full).stderr(Stdio::piped()).output().unwrap();
        let said = String::from_utf8(output.stderr).unwrap();
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.starts_with("siglum: ") && said.lines().count() == 1, "{said}");
    }
}

#[test]
fn bad_files_side_by_side_stop_nothing() {
    let folder = folder_with("m1.txt", "");
    let raw = folder.path().join("raw");
    fs::write(raw.join("m2.json"), r#"{"title": "#).unwrap();
    fs::write(raw.join("m3.png"), IMAGES[2].1).unwrap();
    fs::write(raw.join("m4.html"), "<div>".repeat(20_000)).unwrap();
    fs::write(raw.join("m5.txt"), [0xff, 0xfe, 0x00]).unwrap();
    let ran = clean(folder.path());
    assert!(matches!(ran.code, Some(0 | 3)), "{ran:?}");
    let ids = ids(folder.path());
    assert!(ids.contains(&"a-sound".to_owned()) && ids.contains(&"z-sound".to_owned()), "{ids:?}");
    for line in ran.err.lines() {
        assert!(line.starts_with('m') && line.contains(": "), "{line}");
        assert!(!line.contains("fault of siglum"), "{line}");
    }
}

// Commands that must refuse.

#[test]
fn a_foreign_folder_is_not_written_over() {
    let folder = folder();
    let target = folder.path().join("corpus");
    fs::create_dir(&target).unwrap();
    fs::write(target.join("thesis.txt"), "Ten years of work.").unwrap();
    let before = tree(folder.path());
    let ran = clean(folder.path());
    assert_eq!(ran.code, Some(2), "{ran:?}");
    assert!(ran.err.starts_with("siglum: ") && ran.err.contains("corpus"), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 1, "{}", ran.err);
    assert_eq!(tree(folder.path()), before);
}

#[test]
fn a_corpus_with_a_foreign_file_in_it_is_not_written_over() {
    for name in ["mine.txt", "text/mine.doc"] {
        let folder = folder();
        assert_eq!(clean(folder.path()).code, Some(0));
        fs::write(folder.path().join("corpus").join(name), "Mine.").unwrap();
        let before = tree(folder.path());
        let ran = clean(folder.path());
        assert_eq!(ran.code, Some(2), "{ran:?}");
        assert!(ran.err.contains(name) && ran.err.lines().count() == 1, "{}", ran.err);
        assert_eq!(tree(folder.path()), before);
    }
}

#[test]
fn a_target_that_is_a_file_is_not_written_over() {
    let folder = folder();
    fs::write(folder.path().join("corpus"), "A file.").unwrap();
    let before = tree(folder.path());
    let ran = clean(folder.path());
    assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{ran:?}");
    assert_eq!(tree(folder.path()), before);
}

#[test]
fn a_corpus_of_our_own_is_written_over_and_nothing_is_left_beside_it() {
    let folder = folder();
    assert_eq!(clean(folder.path()).code, Some(0));
    fs::remove_file(folder.path().join("raw/a-sound.txt")).unwrap();
    assert_eq!(clean(folder.path()).code, Some(0));
    assert_eq!(ids(folder.path()), ["z-sound"]);
    assert!(!folder.path().join("corpus/text/a-sound.txt").exists());
    let mut names: Vec<_> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    names.sort();
    assert_eq!(names, ["corpus", "raw"]);
}

#[test]
fn a_corpus_of_our_own_is_no_input() {
    let folder = folder();
    assert_eq!(clean(folder.path()).code, Some(0));
    let ran = run(siglum(PROGRAM, folder.path()).args(["clean", "corpus", "--out", "again"]));
    assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{ran:?}");
    assert!(ran.err.contains("corpus") && !folder.path().join("again").exists(), "{}", ran.err);
}

#[test]
fn a_corpus_within_the_input_is_skipped() {
    let folder = folder();
    let ran = run(siglum(PROGRAM, folder.path()).args(["clean", "raw", "--out", "raw/corpus"]));
    assert_eq!(ran.code, Some(0), "{ran:?}");
    let ran = run(siglum(PROGRAM, folder.path()).args(["clean", "raw", "--out", "corpus"]));
    assert_one_line(folder.path(), &ran, "corpus", 0, &["skipped", "corpus"]);
}

#[test]
fn an_unknown_key_is_refused_with_line_and_column() {
    let folder = folder();
    fs::write(folder.path().join("raw/corpus.toml"), "[corpus]\nname = \"tides\"\nverzion = \"1.0.0\"\n").unwrap();
    let ran = clean(folder.path());
    assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{ran:?}");
    assert!(ran.err.contains("corpus.toml:3:1: ") && ran.err.contains("verzion") && ran.err.contains("`version`"), "{}", ran.err);
    assert!(!folder.path().join("corpus").exists());
}

#[test]
fn a_broken_configuration_is_refused_with_line_and_column() {
    let wrong = [
        ("[corpus\n", "corpus.toml:1:"),
        ("[corpus]\nname = 7\n", "corpus.toml:2:"),
        ("[corpus]\nname = \"a\"\nname = \"b\"\n", "corpus.toml:3:"),
        ("rules_off = [\"T999\"]\n", "corpus.toml:1:"),
        ("[[document]]\norigin = \"no file\"\n", "corpus.toml:1:"),
    ];
    for (text, place) in wrong {
        let folder = folder();
        fs::write(folder.path().join("raw/corpus.toml"), text).unwrap();
        let ran = clean(folder.path());
        assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{text}: {ran:?}");
        assert!(ran.err.contains(place), "{text}: {}", ran.err);
        assert!(!folder.path().join("corpus").exists());
    }
}

#[test]
fn a_file_that_the_configuration_speaks_of_and_is_not_there_is_told() {
    let folder = folder();
    fs::write(folder.path().join("raw/corpus.toml"), "[corpus]\nname = \"tides\"\n[[document]]\nfile = \"gone.txt\"\n").unwrap();
    let ran = clean(folder.path());
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert!(ran.err.contains("gone.txt") && ran.err.lines().count() == 1, "{}", ran.err);
}

#[test]
fn an_input_that_does_not_exist_is_refused() {
    let folder = folder();
    let ran = run(siglum(PROGRAM, folder.path()).args(["clean", "rwa", "--out", "corpus"]));
    assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{ran:?}");
    assert!(ran.err.contains("rwa") && !folder.path().join("corpus").exists());
}

#[test]
fn check_tells_what_differs_and_writes_nothing() {
    let folder = folder();
    assert_eq!(clean(folder.path()).code, Some(0));
    fs::write(folder.path().join("raw/a-sound.txt"), "Another text stands here now, and it is longer than a line.").unwrap();
    let before = tree(folder.path());
    let ran = run(siglum(PROGRAM, folder.path()).args(["clean", "raw", "--out", "corpus", "--check"]));
    assert_eq!((ran.code, ran.err.as_str()), (Some(1), ""), "{ran:?}");
    assert!(ran.out.contains("text/a-sound.txt") && !ran.out.contains("text/z-sound.txt"), "{}", ran.out);
    assert_eq!(tree(folder.path()), before);
}

#[test]
fn check_without_a_corpus_differs_and_writes_nothing() {
    let folder = folder();
    let ran = run(siglum(PROGRAM, folder.path()).args(["clean", "raw", "--out", "corpus", "--check"]));
    assert_eq!(ran.code, Some(1), "{ran:?}");
    assert!(!folder.path().join("corpus").exists());
}

#[test]
fn raw_files_are_never_touched() {
    let before = tree(&corpus_raw());
    let folder = tempfile::tempdir().unwrap();
    let ran = run(siglum(PROGRAM, folder.path()).arg("clean").arg(corpus_raw()).args(["--out", "corpus"]));
    assert_eq!(ran.code, Some(0), "{ran:?}");
    assert_eq!(tree(&corpus_raw()), before);
}

#[test]
fn standard_input_is_a_source() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("in"), SOUND[0].1).unwrap();
    let input = fs::File::open(folder.path().join("in")).unwrap();
    let ran = run(siglum(PROGRAM, folder.path()).args(["clean", "-", "--out", "corpus"]).stdin(input));
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    assert_eq!(ids(folder.path()), ["stdin"]);
}

#[test]
fn show_says_why_there_is_nothing_to_show() {
    let folder = folder_with("empty.txt", "");
    fs::write(folder.path().join("raw/cut.json"), r#"{"records": [1, 2"#).unwrap();
    let show = |file: &str| run(siglum(PROGRAM, folder.path()).args(["show", file]));
    let empty = show("raw/empty.txt");
    assert_eq!((empty.code, empty.err.as_str(), empty.out.as_str()), (Some(0), "empty.txt: skipped: empty\n", ""));
    let cut = show("raw/cut.json");
    assert_eq!((cut.code, cut.out.as_str()), (Some(3), ""), "{cut:?}");
    assert!(cut.err.starts_with("cut.json: failed: ") && cut.err.contains("byte "), "{}", cut.err);
    assert_eq!(show("raw").code, Some(2));
    assert_eq!(show("raw/gone.txt").code, Some(2));
}

#[test]
fn words_of_a_source_do_not_steer_the_terminal() {
    let folder = folder_with("red.txt", "It was \u{1b}[31mred\u{1b}[0m in the evening,\u{7} and nobody saw it \u{202e}but the moon.");
    for arguments in [&["show", "raw/red.txt"][..], &["show", "raw/red.txt", "--changes"], &["clean", "raw", "--out", "corpus"]] {
        let ran = run(siglum(PROGRAM, folder.path()).args(arguments));
        assert_eq!(ran.code, Some(0), "{ran:?}");
        let unsafe_here = |c: char| c == '\u{1b}' || c == '\u{7}' || c == '\u{202e}';
        assert!(!ran.out.contains(unsafe_here) && !ran.err.contains(unsafe_here), "{arguments:?}: {ran:?}");
    }
}
