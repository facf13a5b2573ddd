use std::path::Path;

use siglum_rule::{About, Stage};

use super::*;

static DASH: About = About::new('T', 302, "dash", Stage::Repair, "# Dash");

fn parse(text: &str) -> Result<Config, Error> {
    Config::parse(Path::new("raw/corpus.toml"), text, &[&DASH])
}

fn fault(text: &str) -> String {
    parse(text).expect_err("the configuration is wrong").to_string()
}

#[test]
fn everything_is_read() {
    let config = parse(
        r#"
include = ["*.txt"]
exclude = ["drafts/"]
rules_off = ["t302"]
[corpus]
name = "harbour-texts"
version = "0.1.0"
[rights]
text = "texts remain their authors'"
[[document]]
file = "a/b.txt"
origin = "sent by the author"
rights = { spdx = "CC0-1.0" }
captured = 2026-01-02
id = "b"
"#,
    )
    .expect("a good configuration");
    assert_eq!((config.name.as_str(), config.version.as_str()), ("harbour-texts", "0.1.0"));
    assert_eq!(config.rules_off, [DASH.code]);
    assert_eq!(config.rights.text.as_deref(), Some("texts remain their authors'"));
    let entry = config.document("a/b.txt").expect("an entry");
    assert_eq!((entry.captured.as_deref(), entry.id.as_deref(), entry.line), (Some("2026-01-02"), Some("b"), 10));
    assert_eq!(entry.rights.as_ref().and_then(|it| it.license_spdx.as_deref()), Some("CC0-1.0"));
    assert_eq!(config.reason_to_skip("a/b.txt"), None);
    assert_eq!(config.reason_to_skip("drafts/b.txt").as_deref(), Some("excluded by `drafts/` in corpus.toml"));
    assert!(config.reason_to_skip("a/b.md").is_some());
}

#[test]
fn nothing_given_is_the_folder() {
    let config = parse("").expect("an empty configuration");
    assert_eq!((config.name.as_str(), config.version.as_str()), ("raw", "0.0.0"));
}

#[test]
fn faults_name_line_column_and_what_was_meant() {
    let faults = [
        "exlcude = []",
        "[corpus]\nnmae = \"x\"",
        "[corpus]\nversion = 1",
        "é = 1",
        "rules_off = [\"T302\", \"T320\"]",
        "rules_off = \"T302\"",
        "[[document]]\norigin = \"x\"",
        "[document]\nfile = \"x\"",
        "[[document]]\nfile = \"x\"\n[[document]]\nfile = \"x\"",
        "[[document]]\nfile = \"x\"\nid = \"a b\"",
        "[corpus\n",
    ]
    .map(fault);
    insta::assert_snapshot!(faults.join("\n"), @r"
    raw/corpus.toml:1:1: unknown key `exlcude`; did you mean `exclude`?
    raw/corpus.toml:2:1: unknown key `nmae` in [corpus]; did you mean `name`?
    raw/corpus.toml:2:11: `version` in [corpus] must be a text, not a number
    raw/corpus.toml:1:1: invalid unquoted key, expected letters, numbers, `-`, `_`
    raw/corpus.toml:1:22: no rule has the code `T320`; did you mean `T302`?
    raw/corpus.toml:1:13: `rules_off` must be a list of texts, not a text
    raw/corpus.toml:1:1: a [[document]] without `file`
    raw/corpus.toml:1:1: `document` must be written as [[document]], not a table
    raw/corpus.toml:3:1: a second [[document]] for `x`
    raw/corpus.toml:3:6: `a b` is no id: it may hold letters, digits and `._/-%`, and neither begin nor end with `/`
    raw/corpus.toml:1:8: unclosed table, expected `]`
    ");
}
