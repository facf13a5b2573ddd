use std::fs;

use tempfile::TempDir;

use super::*;

fn folder(files: &[&str]) -> TempDir {
    let dir = tempfile::tempdir().expect("a folder");
    for file in files {
        let path = dir.path().join(file);
        fs::create_dir_all(path.parent().expect("a parent")).expect("folders");
        fs::write(path, "x").expect("a file");
    }
    dir
}

fn plan(dir: &TempDir) -> Plan {
    Plan::of(&[dir.path().to_owned()], &Config::named("x")).expect("a plan")
}

fn lines(plan: &Plan) -> Vec<String> {
    let line = |it: &Planned| match &it.state {
        State::Ready { .. } => format!("{} = {}", it.path, it.id),
        State::Skipped(reason) => format!("{} skipped: {reason}", it.path),
        State::Failed(reason) => format!("{} failed: {reason}", it.path),
    };
    plan.entries.iter().map(line).collect()
}

#[test]
fn files_come_in_the_order_of_their_bytes_and_ours_are_none() {
    let dir =
        folder(&["b.txt", "a/z.txt", "a-b.txt", "B.md", ".git/x", "corpus.toml", "corpus.stats.json", "CHANGELOG.md", "a/CHANGELOG.md"]);
    assert_eq!(lines(&plan(&dir)), ["B.md = B.md", "a-b.txt = a-b", "a/CHANGELOG.md = a/CHANGELOG", "a/z.txt = a/z", "b.txt = b.txt"]);
}

#[test]
fn excluded_files_keep_a_line() {
    let dir = folder(&["a.txt", "a.bak"]);
    let config = Config { exclude: vec![crate::glob::Glob::new("*.bak")], ..Config::named("x") };
    let plan = Plan::of(&[dir.path().to_owned()], &config).expect("a plan");
    assert_eq!(lines(&plan), ["a.bak skipped: excluded by `*.bak` in corpus.toml", "a.txt = a"]);
}

#[test]
fn a_corpus_of_ours_is_no_input() {
    let dir = folder(&["raw/a.txt", "clean/markdown/a.md"]);
    fs::write(dir.path().join("clean/MANIFEST.json"), r#"{"schema":"siglum/1"}"#).expect("a manifest");
    let refused = Plan::of(&[dir.path().join("clean")], &Config::named("x")).expect_err("a corpus");
    assert_eq!(refused.kind, Kind::OwnCorpus);
    assert_eq!(lines(&plan(&dir)), ["clean skipped: a corpus that siglum wrote", "raw/a.txt = raw/a"]);
    let markdown = Plan::of(&[dir.path().join("clean/markdown")], &Config::named("x")).expect("a plan");
    assert_eq!(lines(&markdown), ["a.md = a"]);
}

#[test]
fn the_nearest_input_folder_counts_and_order_of_inputs_does_not() {
    let dir = folder(&["a.txt", "sub/a.txt", "sub/b.txt", "sub/c/d.txt"]);
    let [root, sub, file] = [dir.path().to_owned(), dir.path().join("sub"), dir.path().join("sub/b.txt")];
    let name = dir.path().file_name().and_then(|name| name.to_str()).expect("a name").to_owned();
    let config = Config::named("x");
    let one = Plan::of(&[root.clone(), sub.clone(), file.clone()], &config).expect("a plan");
    let other = Plan::of(&[file.clone(), sub, root], &config).expect("a plan");
    assert_eq!(one, other);
    let mut paths: Vec<&str> = one.entries.iter().map(|it| it.path.as_str()).collect();
    paths.retain(|path| !path.starts_with(&name));
    assert_eq!(paths, ["b.txt", "c/d.txt", "sub/a.txt"]);
    assert_eq!(one.entries.len(), 4);
    let alone = Plan::of(&[file], &config).expect("a plan");
    assert_eq!(lines(&alone), ["b.txt = b"]);
}

#[test]
fn what_the_configuration_names_and_is_not_there_is_told() {
    let dir = folder(&["a.txt"]);
    let entry = |file: &str, id: Option<&str>| crate::config::DocumentEntry {
        file: file.to_owned(),
        id: id.map(str::to_owned),
        ..Default::default()
    };
    let config = Config { documents: vec![entry("a.txt", Some("first")), entry("gone.txt", None)], ..Config::named("x") };
    let plan = Plan::of(&[dir.path().to_owned()], &config).expect("a plan");
    assert_eq!((lines(&plan), plan.missing), (vec!["a.txt = first".to_owned()], vec!["gone.txt".to_owned()]));
}

#[test]
fn an_input_that_is_not_there_is_an_error() {
    let error = Plan::of(&[PathBuf::from("no/such/folder")], &Config::named("x")).expect_err("no input");
    assert_eq!(error.to_string(), "no/such/folder does not exist");
}

#[cfg(unix)]
#[test]
fn links_and_special_files_have_one_clear_line_each() {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;

    let dir = folder(&["real/a.txt", ".store/b.txt", ".hidden/deep/c.txt"]);
    let at = |name: &str| dir.path().join(name);
    let _socket = UnixListener::bind(at("socket")).expect("a socket");
    symlink(at("loop"), at("loop")).expect("a link");
    symlink("..", at("real/up")).expect("a link");
    symlink("real", at("again")).expect("a link");
    symlink("/etc/hostname", at("out")).expect("a link");
    symlink("nowhere", at("broken")).expect("a link");
    symlink(".store/b.txt", at("b.txt")).expect("a link");
    symlink(".hidden", at("shown")).expect("a link");
    insta::assert_snapshot!(lines(&plan(&dir)).join("\n"), @r"
    again skipped: a symbolic link to a folder that is read under its own name
    b.txt = b
    broken failed: a symbolic link to a file that does not exist
    loop failed: a symbolic link that leads back to itself (a loop)
    out skipped: a symbolic link that leads out of the input folder
    real/a.txt = real/a
    real/up skipped: a symbolic link to a folder that it stands in (a loop)
    shown/deep/c.txt = shown/deep/c
    socket skipped: a socket and no file
    ");
}

#[cfg(target_os = "linux")]
#[test]
fn names_that_are_no_text_or_no_line_are_escaped() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;

    let dir = folder(&["a\nb.txt"]);
    fs::write(dir.path().join(OsStr::from_bytes(b"c\xFF.txt")), "x").expect("a file");
    assert_eq!(lines(&plan(&dir)), ["a\\nb.txt = a%0Ab", "c\\xFF.txt = c%FF"]);
}
