//! The published corpus: as committed, as its own files say, every byte accounted for.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::sync::OnceLock;

use siglum::dataset::record::{ChangeLine, ClaimLine, LineageLine, Manifest, ManifestLine, Record, Status};
use siglum::dataset::sha256_hex;
use siglum_tests::{corpus_clean, corpus_raw, run, siglum, tree};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_siglum-under-test");

/// A fresh cleaning of `corpus-raw`, made once.
fn fresh() -> &'static Path {
    static FRESH: OnceLock<TempDir> = OnceLock::new();
    let folder = FRESH.get_or_init(|| {
        let folder = tempfile::tempdir().unwrap();
        let ran = run(siglum(PROGRAM, folder.path()).arg("clean").arg(corpus_raw()).args(["--out", "corpus"]));
        assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
        folder
    });
    static PATH: OnceLock<std::path::PathBuf> = OnceLock::new();
    PATH.get_or_init(|| folder.path().join("corpus"))
}

fn lines<T: serde::de::DeserializeOwned>(name: &str) -> Vec<T> {
    let text = fs::read_to_string(fresh().join(name)).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{name}: {error}"))).collect()
}

fn records() -> Vec<Record> {
    lines("documents.jsonl")
}

fn raw(record: &Record) -> Vec<u8> {
    fs::read(corpus_raw().join(&record.source.path)).unwrap()
}

#[test]
fn a_fresh_cleaning_is_the_committed_corpus_byte_for_byte() {
    let (committed, fresh) = (tree(&corpus_clean()), tree(fresh()));
    let names = |files: &BTreeMap<String, Vec<u8>>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&committed), names(&fresh), "`cargo xtask clean` brings the corpus up to date");
    for (name, bytes) in &fresh {
        assert!(committed[name] == *bytes, "{name} is out of date; `cargo xtask clean` brings it up to date");
    }
}

#[test]
fn check_finds_the_fresh_corpus_up_to_date() {
    let folder = tempfile::tempdir().unwrap();
    let ran = run(siglum(PROGRAM, folder.path()).arg("clean").arg(corpus_raw()).arg("--out").arg(fresh()).arg("--check"));
    assert_eq!((ran.code, ran.err.as_str()), (Some(0), ""), "{}", ran.out);
}

#[test]
fn every_file_of_the_corpus_is_there() {
    let names: Vec<String> = tree(fresh()).into_keys().filter(|name| !name.contains('/')).collect();
    let wanted = [
        "CHANGELOG.md",
        "MANIFEST.json",
        "README.md",
        "changes.jsonl",
        "claims.jsonl",
        "documents.jsonl",
        "lineage.jsonl",
        "manifest.jsonl",
        "metadata.tsv",
        "schema.json",
    ];
    assert_eq!(names, wanted);
}

#[test]
fn files_end_with_one_line_end_and_have_no_carriage_return() {
    for (name, bytes) in tree(fresh()) {
        assert!(!bytes.contains(&b'\r'), "{name}");
        assert!(std::str::from_utf8(&bytes).is_ok(), "{name}");
        // `text/` is exactly the text of the record.
        assert!(bytes.ends_with(b"\n") != name.starts_with("text/") && !bytes.ends_with(b"\n\n"), "{name}");
    }
}

#[test]
fn texts_are_those_of_the_records() {
    for record in records() {
        assert_eq!(fs::read_to_string(fresh().join(format!("text/{}.txt", record.id))).unwrap(), record.text);
        assert!(fresh().join(format!("markdown/{}.md", record.id)).is_file());
    }
}

#[test]
fn keys_of_records_stand_in_the_order_of_the_contract() {
    let wanted = "schema id source title title_raw title_in_text authors contributors posted_by date_published date_modified \
                  date_created date_captured language publisher site_name url identifiers description standfirst genre series \
                  keywords tags categories images rights text blocks styles notes orphan_marks pages fields conflicts doubts \
                  byte_account text_confidence counts";
    let text = fs::read_to_string(fresh().join("documents.jsonl")).unwrap();
    for line in text.lines() {
        let mut at = 0;
        for key in wanted.split_whitespace() {
            let found = line[at..].find(&format!("\"{key}\":")).unwrap_or_else(|| panic!("{key} is missing or out of order"));
            at += found;
        }
    }
}

#[test]
fn records_hold_no_empty_strings() {
    fn look(value: &serde_json::Value, path: &str) {
        match value {
            serde_json::Value::String(text) => assert!(!text.is_empty() || path.ends_with("/text"), "{path} is an empty string"),
            serde_json::Value::Array(items) => items.iter().for_each(|item| look(item, path)),
            serde_json::Value::Object(fields) => fields.iter().for_each(|(key, value)| look(value, &format!("{path}/{key}"))),
            _ => {}
        }
    }
    for record in lines::<serde_json::Value>("documents.jsonl") {
        look(&record, "");
    }
}

#[test]
fn bytes_of_the_account_sum_to_the_file() {
    for record in records() {
        let account = &record.byte_account;
        let coded: u64 = account.emended.iter().chain(&account.dropped).map(|code| code.bytes).sum();
        let sum = account.kept + account.decoded + account.markup + account.metadata + coded;
        assert_eq!(sum, record.source.bytes, "{}", record.id);
        assert!(!account.dropped.iter().any(|code| code.code == "U100"), "{}: bytes that nobody read", record.id);
    }
}

#[test]
fn fates_part_the_bytes_without_gap_or_overlap() {
    for (record, lineage) in records().iter().zip(lines::<LineageLine>("lineage.jsonl")) {
        assert_eq!(record.id, lineage.id);
        let end = lineage.fates.iter().fold(0, |at, fate| {
            assert_eq!(fate.start, at, "{}", record.id);
            assert!(fate.length > 0 && fate.raw_member.is_none());
            assert_eq!(fate.code.is_some(), matches!(fate.fate.as_str(), "emended" | "dropped"), "{}", record.id);
            at + fate.length
        });
        assert_eq!(end, record.source.bytes, "{}", record.id);
    }
}

#[test]
fn the_account_is_the_sum_of_the_fates() {
    for (record, lineage) in records().iter().zip(lines::<LineageLine>("lineage.jsonl")) {
        let sum = |name: &str| lineage.fates.iter().filter(|fate| fate.fate == name).map(|fate| fate.length).sum::<u64>();
        let account = &record.byte_account;
        let plain = [account.kept, account.decoded, account.markup, account.metadata];
        assert_eq!(plain, ["kept", "decoded", "markup", "metadata"].map(sum), "{}", record.id);
        for (codes, name) in [(&account.emended, "emended"), (&account.dropped, "dropped")] {
            for code in codes {
                let own = lineage.fates.iter().filter(|fate| fate.fate == name && fate.code.as_ref() == Some(&code.code));
                assert_eq!(own.map(|fate| fate.length).sum::<u64>(), code.bytes, "{} {}", record.id, code.code);
            }
            assert_eq!(codes.iter().map(|code| code.bytes).sum::<u64>(), sum(name), "{}", record.id);
        }
    }
}

/// The text of a field of the lineage.
fn text_of<'a>(record: &'a Record, field: &str) -> &'a str {
    match field {
        "text" => &record.text,
        "title" => record.title.as_deref().expect("a title"),
        id => &record.notes.iter().find(|note| note.id == id).expect("a note").text,
    }
}

#[test]
fn the_map_covers_text_title_and_notes() {
    for (record, lineage) in records().iter().zip(lines::<LineageLine>("lineage.jsonl")) {
        let mut covered: BTreeMap<&str, u64> = BTreeMap::new();
        for stretch in &lineage.map {
            let text = text_of(record, &stretch.field);
            let at = covered.entry(&stretch.field).or_default();
            // What joins blocks is structure of ours: one empty line, in notes one line end.
            let gap: String = text.chars().skip(*at as usize).take((stretch.start - *at) as usize).collect();
            assert!(matches!(gap.as_str(), "" | "\n\n" | "\n"), "{} {}: {gap:?} has no origin", record.id, stretch.field);
            *at = stretch.start + stretch.length;
        }
        for (field, end) in &covered {
            assert_eq!(*end, text_of(record, field).chars().count() as u64, "{} {field}", record.id);
        }
        assert_eq!(covered.len(), 1 + usize::from(record.title.is_some()) + record.notes.len(), "{}", record.id);
    }
}

#[test]
fn verbatim_runs_are_their_raw_bytes() {
    for (record, lineage) in records().iter().zip(lines::<LineageLine>("lineage.jsonl")) {
        let raw = raw(record);
        let verbatim = lineage.map.iter().filter(|stretch| stretch.how == "verbatim");
        assert!(verbatim.clone().count() > 0);
        for stretch in verbatim {
            let text = siglum_tests::code_points(text_of(record, &stretch.field), stretch.start, stretch.start + stretch.length);
            let bytes = &raw[stretch.raw_start as usize..(stretch.raw_start + stretch.raw_length) as usize];
            assert_eq!(text.as_bytes(), bytes, "{} {}:{}", record.id, stretch.field, stretch.start);
        }
    }
}

#[test]
fn no_word_of_the_four_documents_is_supplied() {
    for lineage in lines::<LineageLine>("lineage.jsonl") {
        assert!(lineage.map.iter().all(|stretch| stretch.how != "supplied"), "{}", lineage.id);
    }
}

#[test]
fn changes_lie_within_their_texts_and_quote_them() {
    let records: BTreeMap<String, Record> = records().into_iter().map(|record| (record.id.clone(), record)).collect();
    for line in lines::<ChangeLine>("changes.jsonl") {
        let record = &records[&line.id];
        if matches!(line.within.as_str(), "text" | "title") || line.within.starts_with('n') && line.within[1..].parse::<u32>().is_ok() {
            let text = text_of(record, &line.within);
            assert!(line.start <= line.end && line.end <= text.chars().count() as u64, "{} {}", line.id, line.n);
        }
        let words = [&line.before, &line.after];
        assert!(words.iter().all(|text| text.as_ref().is_none_or(|text| text.chars().count() <= 200)), "{} {}", line.id, line.n);
        assert!(line.raw.iter().all(|span| span.raw_start <= span.raw_end && span.raw_end <= record.source.bytes));
    }
}

#[test]
fn changes_are_numbered_and_doubts_point_at_theirs() {
    let changes = lines::<ChangeLine>("changes.jsonl");
    for record in records() {
        let own: Vec<_> = changes.iter().filter(|line| line.id == record.id).collect();
        assert!(own.iter().enumerate().all(|(index, line)| line.n == index as u64), "{}", record.id);
        for doubt in &record.doubts {
            let line = own[doubt.change as usize];
            assert_eq!((line.act.as_str(), &line.code, line.message.as_ref()), ("doubt", &doubt.code, Some(&doubt.message)));
        }
        let doubts = own.iter().filter(|line| line.act == "doubt").count() as u64;
        assert_eq!((record.counts.doubts, record.counts.changes), (doubts, own.len() as u64 - doubts), "{}", record.id);
    }
}

#[test]
fn claims_quote_their_raw_bytes() {
    let records: BTreeMap<String, Record> = records().into_iter().map(|record| (record.id.clone(), record)).collect();
    let claims = lines::<ClaimLine>("claims.jsonl");
    assert!(claims.len() > 50);
    for claim in claims {
        let (Some(start), Some(end)) = (claim.raw_start, claim.raw_end) else {
            // What is said in the configuration stands in no source, and the language is seen in the text as a whole.
            let has_no_place = claim.place.starts_with("corpus.toml") || (claim.field == "language" && claim.place == "text");
            assert!(has_no_place, "{}: {} has no place", claim.id, claim.place);
            continue;
        };
        let bytes = &raw(&records[&claim.id])[start as usize..end as usize];
        let text = String::from_utf8_lossy(bytes);
        // An escape or a tag in between is no part of the value.
        let plain = !text.contains('\\') && !text.contains('<') && !text.contains('&');
        assert!(
            !plain || text == claim.value || text.contains(&claim.value) || claim.field == "language",
            "{}: {text:?} is not {:?}",
            claim.place,
            claim.value
        );
    }
}

#[test]
fn fields_count_their_claims() {
    let claims = lines::<ClaimLine>("claims.jsonl");
    for record in records() {
        for field in &record.fields {
            let own: Vec<_> = claims.iter().filter(|claim| claim.id == record.id && claim.field == field.field).collect();
            assert_eq!(field.claims, own.len() as u64, "{} {}", record.id, field.field);
            let rejected = own.iter().filter(|claim| !claim.accepted).count() as u64;
            assert_eq!(field.rejected, rejected, "{} {}", record.id, field.field);
        }
    }
}

#[test]
fn the_manifest_holds_true_digests_and_every_raw_file() {
    let manifest: Manifest = serde_json::from_slice(&fs::read(fresh().join("MANIFEST.json")).unwrap()).unwrap();
    assert_eq!((manifest.schema.as_str(), manifest.name.as_str(), manifest.version.as_str()), ("siglum/1", "dual-power", "0.1.0"));
    for file in &manifest.files {
        let bytes = fs::read(fresh().join(&file.name)).unwrap();
        assert_eq!((file.bytes, &file.sha256), (bytes.len() as u64, &sha256_hex(&bytes)), "{}", file.name);
    }
    let listed: Vec<_> = manifest.files.iter().map(|file| file.name.as_str()).collect();
    // The texts and the Markdown files repeat what stands in the records, whose digest is listed.
    let is_repeated = |name: &str| name.starts_with("text/") || name.starts_with("markdown/");
    let unlisted = tree(fresh()).into_keys().filter(|name| !listed.contains(&name.as_str()) && !is_repeated(name));
    assert_eq!(unlisted.collect::<Vec<_>>(), ["MANIFEST.json"]);
    let lines = lines::<ManifestLine>("manifest.jsonl");
    assert_eq!(lines.len(), 4, "corpus.toml and CHANGELOG.md are no sources");
    for line in lines {
        let bytes = fs::read(corpus_raw().join(&line.path)).unwrap();
        assert_eq!((line.sha256, line.bytes), (Some(sha256_hex(&bytes)), Some(bytes.len() as u64)), "{}", line.path);
        assert_eq!((line.status, line.reason), (Status::Published, None), "{}", line.path);
        let length: u64 = line.members.iter().map(|member| member.length).sum();
        assert_eq!(length, bytes.len() as u64);
    }
}

#[test]
fn every_rule_is_in_the_manifest_with_its_revision() {
    let manifest: Manifest = serde_json::from_slice(&fs::read(fresh().join("MANIFEST.json")).unwrap()).unwrap();
    let listed: Vec<_> = manifest.rules.iter().map(|rule| (rule.code.clone(), rule.revision)).collect();
    let known: Vec<_> = siglum::rules().iter().map(|about| (about.code.to_string(), u64::from(about.revision))).collect();
    assert_eq!(listed, known);
}

#[test]
fn the_table_has_a_line_a_document_and_no_stray_tab() {
    let text = fs::read_to_string(fresh().join("metadata.tsv")).unwrap();
    let rows: Vec<Vec<&str>> = text.lines().map(|line| line.split('\t').collect()).collect();
    assert_eq!(rows.len(), 5);
    let head = ["id", "file", "title", "authors", "date", "year", "language", "publisher", "url", "rights", "words", "notes", "doubts"];
    assert_eq!(rows[0], head);
    assert!(rows.iter().all(|row| row.len() == head.len()));
}

#[test]
fn the_schema_names_every_field_of_a_record() {
    let schema: serde_json::Value = serde_json::from_slice(&fs::read(fresh().join("schema.json")).unwrap()).unwrap();
    let text = schema.to_string();
    assert!(text.contains("2020-12"));
    let record: serde_json::Value = lines("documents.jsonl").remove(0);
    for key in record.as_object().unwrap().keys() {
        assert!(text.contains(&format!("\"{key}\"")), "{key}");
    }
}
