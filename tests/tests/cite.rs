//! `cite`: the documents of a corpus as CSL-JSON, BibTeX and JSON-LD.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::path::Path;

use serde_json::{Value, json};
use siglum_tests::{Ran, corpus_clean, run, siglum};

const PROGRAM: &str = env!("CARGO_BIN_EXE_siglum-under-test");

const POST: &str = "001_97dec0b1594d3528";
const SPEECH: &str = "003_92eed929d96c4ff2";

/// Cites documents of the published corpus.
fn cite(arguments: &[&str]) -> Ran {
    ask(&corpus_clean(), &[&["cite", "."], arguments].concat())
}

fn ask(folder: &Path, arguments: &[&str]) -> Ran {
    run(siglum(PROGRAM, folder).args(arguments))
}

fn json_of(arguments: &[&str]) -> Value {
    let ran = cite(arguments);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{ran:?}");
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn a_post_is_cited_with_its_writer_and_without_its_account() {
    let cited = json_of(&[POST]);
    let item = &cited[0];
    assert_eq!(item["type"], "article-newspaper", "its genre is Column");
    assert_eq!(item["author"], json!([{"family": "Price", "given": "Wayne"}]));
    assert_eq!(item["issued"], json!({"date-parts": [[2025, 10, 31]]}));
    assert_eq!((&item["container-title"], &item["language"]), (&json!("Red Pepper"), &json!("en-GB")));
    assert_eq!(item["accessed"], Value::Null);
    for format in ["csl", "bibtex", "jsonld"] {
        assert!(!cite(&[POST, "--format", format]).out.contains("Gerry Hart"), "{format}");
    }
}

#[test]
fn without_ids_every_document_is_cited_in_the_order_of_the_corpus() {
    let cited = json_of(&[]);
    let ids: Vec<&str> = cited.as_array().unwrap().iter().map(|item| item["id"].as_str().unwrap()).collect();
    assert_eq!(ids, ["000_63bb1ee04afb6ba6", POST, SPEECH, "004_0508264c6fb0dd40"]);
    let two = json_of(&[SPEECH, POST, SPEECH]);
    assert_eq!((&two[0]["id"], &two[1]["id"], &two[2]), (&json!(SPEECH), &json!(POST), &Value::Null));
}

#[test]
fn what_is_not_known_is_not_cited() {
    let cited = json_of(&[SPEECH]);
    let expected = json!([{
        "id": SPEECH, "type": "document", "title": "Marxism or Anarchism?", "language": "en", "issued": {"date-parts": [[2003, 11]]},
    }]);
    assert_eq!(cited, expected);
}

#[test]
fn bibtex_has_an_entry_for_each_with_keys_of_their_own() {
    let ran = cite(&["--format", "bibtex"]);
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""));
    let heads: Vec<&str> = ran.out.lines().filter(|line| line.starts_with('@')).collect();
    let expected = ["@misc{anon-nd-untitled,", "@online{price-2025-key,", "@misc{anon-2003-marxism,", "@misc{anon-nd-introduction,"];
    assert_eq!(heads, expected);
    assert!(ran.out.contains("  author = {Price, Wayne},\n  title = {{Key words: Dual Power}},\n"), "{}", ran.out);
    assert_eq!(ran.out.matches("author = ").count(), 1, "{}", ran.out);
}

#[test]
fn json_ld_is_one_document_of_articles() {
    let cited = json_of(&[POST, "--format", "jsonld"]);
    assert_eq!(cited["@context"], "https://schema.org");
    let article = &cited["@graph"][0];
    assert_eq!((&article["@type"], &article["headline"]), (&json!("Article"), &json!("Key words: Dual Power")));
    assert_eq!(article["author"], json!([{"@type": "Person", "name": "Wayne Price"}]));
    assert_eq!((&article["license"], &article["inLanguage"]), (&Value::Null, &json!("en-GB")));
    assert_eq!(article["isPartOf"], json!([{"@type": "WebSite", "name": "Red Pepper"}]));
    assert_eq!(article["identifier"][0], json!({"@type": "PropertyValue", "propertyID": "siglum", "value": POST}));
}

#[test]
fn an_unknown_id_is_one_error_and_nothing_is_cited() {
    let ran = cite(&[POST, "003"]);
    assert_eq!((ran.code, ran.out.as_str()), (Some(2), ""));
    assert_eq!(ran.err, format!("siglum: .: no document has the id 003; did you mean {SPEECH}?\n"));
    let none = cite(&["nothing-like-it"]);
    assert_eq!(none.err, "siglum: .: no document has the id nothing-like-it\n");
}

#[test]
fn the_same_corpus_gives_the_same_bytes() {
    for format in ["csl", "bibtex", "jsonld"] {
        assert_eq!(cite(&["--format", format]), cite(&["--format", format]));
    }
}
