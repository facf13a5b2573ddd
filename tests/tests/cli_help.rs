//! What the command says of itself, and of typical mistakes.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]
#![cfg(unix)]

use siglum_tests::{Ran, run, siglum};

const PROGRAM: &str = env!("CARGO_BIN_EXE_siglum-under-test");

const COMMANDS: [&str; 13] =
    ["clean", "learn", "show", "claims", "notes", "explain", "conflicts", "cite", "detect", "rule", "formats", "verify", "diff"];

/// The command in an empty folder.
fn ask(arguments: &[&str]) -> Ran {
    let folder = tempfile::tempdir().unwrap();
    run(siglum(PROGRAM, folder.path()).args(arguments))
}

fn shown(ran: &Ran) -> String {
    let part = |name: &str, text: &str| if text.is_empty() { String::new() } else { format!("--- {name}\n{text}") };
    format!("exit code {}\n{}{}", ran.code.unwrap(), part("standard output", &ran.out), part("standard error", &ran.err))
}

fn assert_snapshot(name: &str, arguments: &[&str]) {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("../snapshots/cli");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, shown(&ask(arguments))));
}

#[test]
fn help_tells_the_commands() {
    assert_snapshot("help", &["--help"]);
}

#[test]
fn help_of_each_command_is_as_reviewed() {
    for command in COMMANDS {
        assert_snapshot(&format!("help_{command}"), &[command, "--help"]);
    }
}

#[test]
fn lines_of_help_fit_a_page() {
    for command in COMMANDS {
        let ran = ask(&[command, "--help"]);
        let widest = ran.out.lines().map(|line| line.chars().count()).max().unwrap();
        assert!(widest <= 100, "{command}: {widest} columns");
    }
}

#[test]
fn mistakes_are_told_in_a_line() {
    let mistakes = [
        ("mistake_no_command", &[][..]),
        ("mistake_unknown_command", &["claen"]),
        ("mistake_no_out", &["clean", "raw"]),
        ("mistake_no_input", &["clean", "--out", "corpus"]),
        ("mistake_missing_input", &["clean", "raw", "--out", "corpus"]),
        ("mistake_no_jobs", &["clean", ".", "--out", "corpus", "--jobs", "0"]),
        ("mistake_unknown_rule", &["rule", "T999"]),
        ("mistake_no_code", &["rule", "hyphen"]),
        ("mistake_missing_file", &["show", "gone.txt"]),
        ("mistake_two_forms", &["show", "a.txt", "--json", "--markdown"]),
        ("mistake_notes_of_a_folder", &["notes", "."]),
        ("mistake_unknown_field", &["claims", "a.txt", "--field", "author"]),
        ("mistake_cite_no_corpus", &["cite", "."]),
    ];
    for (name, arguments) in mistakes {
        let ran = ask(arguments);
        assert_eq!(ran.code, Some(2), "{name}: {ran:?}");
        assert_snapshot(name, arguments);
    }
}

#[test]
fn every_rule_shows_its_page() {
    for about in siglum::rules() {
        let ran = ask(&["rule", &about.code.to_string()]);
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
        assert!(ran.out.starts_with(&format!("{} {}", about.code, about.name)) && ran.out.contains(about.page), "{}", about.code);
    }
}

#[test]
fn rules_and_formats_are_lists_as_json_too() {
    let rules: serde_json::Value = serde_json::from_str(&ask(&["rule", "--json"]).out).unwrap();
    assert_eq!(rules.as_array().unwrap().len(), siglum::rules().len());
    let formats: serde_json::Value = serde_json::from_str(&ask(&["formats", "--json"]).out).unwrap();
    assert_eq!(formats.as_array().unwrap().len(), siglum::detect::FORMATS.len());
}

#[test]
fn the_version_is_told() {
    let ran = ask(&["--version"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(0), concat!("siglum ", env!("CARGO_PKG_VERSION"), "\n")));
}

#[test]
fn no_colour_goes_into_a_pipe() {
    let folder = tempfile::tempdir().unwrap();
    let ran = run(siglum(PROGRAM, folder.path()).arg("rule").env_remove("NO_COLOR").env("CLICOLOR", "1"));
    assert!(!ran.out.contains('\u{1b}'));
}
