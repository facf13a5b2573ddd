//! What citations say of a record, and what they never say.

use serde_json::{Value, json};

use super::*;
use crate::record::{ByteAccount, Contributor, Counts, Identifier, PostedBy, Rights, SCHEMA, Source};

/// A record with an author, an account that posted it, and a title.
pub(super) fn record() -> Record {
    let text = |text: &str| Some(text.to_owned());
    Record {
        schema: SCHEMA.to_owned(),
        id: "letters/7".to_owned(),
        source: Source { path: "letters/7.html".to_owned(), format: "html".to_owned(), ..Source::default() },
        title: text("The Tides"),
        title_raw: None,
        title_in_text: false,
        authors: vec!["Wanda Pryce".to_owned()],
        contributors: Vec::new(),
        posted_by: Some(PostedBy { name: text("Lena Okafor"), account: text("okafor") }),
        date_published: text("2021-03-04T22:30:00+01:00"),
        date_modified: None,
        date_created: None,
        date_captured: None,
        language: text("en"),
        publisher: None,
        site_name: text("The Harbour"),
        url: text("https://harbour.example/tides"),
        identifiers: Vec::new(),
        description: None,
        standfirst: None,
        genre: None,
        series: None,
        keywords: Vec::new(),
        tags: Vec::new(),
        categories: Vec::new(),
        images: Vec::new(),
        rights: Rights::default(),
        text: String::new(),
        blocks: Vec::new(),
        styles: Vec::new(),
        notes: Vec::new(),
        orphan_marks: Vec::new(),
        pages: Vec::new(),
        fields: Vec::new(),
        conflicts: Vec::new(),
        doubts: Vec::new(),
        byte_account: ByteAccount::default(),
        text_confidence: None,
        counts: Counts::default(),
    }
}

/// The record with all that a citation can hold.
fn full() -> Record {
    let contributor = |name: &str, role: &str| Contributor { name: name.to_owned(), role: role.to_owned() };
    let identifier = |kind: &str, value: &str| Identifier { kind: kind.to_owned(), value: value.to_owned() };
    Record {
        title: Some("Salt & \"Bread\": 50 % {of} it".to_owned()),
        authors: vec!["Ludwig van Beethoven".to_owned(), "José Ortega y Gasset".to_owned(), "Marx and Engels".to_owned()],
        contributors: vec![
            contributor("Ida Lund", "translator"),
            contributor("Springfield News", "editor"),
            contributor("Tom Hale", "interviewer"),
            contributor("Bo Vik", "photographer"),
        ],
        date_created: Some("1936~".to_owned()),
        date_captured: Some("2024-05-06T01:02:03Z".to_owned()),
        publisher: Some("Harbour & Sons".to_owned()),
        series: Some("Coasts".to_owned()),
        identifiers: vec![identifier("doi", "https://doi.org/10.1000/a_b"), identifier("ISBN", "978-0-00-000000-2")],
        keywords: vec!["salt".to_owned()],
        tags: vec!["salt".to_owned(), "tides".to_owned()],
        rights: Rights { license_spdx: Some("CC-BY-4.0".to_owned()), ..Rights::default() },
        ..record()
    }
}

fn csl(record: &Record) -> Value {
    serde_json::to_value(to_csl(record)).expect("it can be written")
}

fn json_ld(record: &Record) -> Value {
    serde_json::to_value(to_json_ld(record)).expect("it can be written")
}

#[test]
fn csl_holds_what_the_record_says() {
    assert_eq!(
        csl(&full()),
        json!({
            "id": "letters/7",
            "type": "book",
            "title": "Salt & \"Bread\": 50 % {of} it",
            "author": [
                {"family": "Beethoven", "non-dropping-particle": "van", "given": "Ludwig"},
                {"family": "Ortega y Gasset", "given": "José"},
                {"literal": "Marx and Engels"},
            ],
            "translator": [{"family": "Lund", "given": "Ida"}],
            "editor": [{"literal": "Springfield News"}],
            "interviewer": [{"family": "Hale", "given": "Tom"}],
            "contributor": [{"family": "Vik", "given": "Bo"}],
            "collection-title": "Coasts",
            "publisher": "Harbour & Sons",
            "issued": {"date-parts": [[2021, 3, 4]]},
            "original-date": {"date-parts": [[1936]], "circa": true},
            "accessed": {"date-parts": [[2024, 5, 6]]},
            "language": "en",
            "URL": "https://harbour.example/tides",
            "DOI": "10.1000/a_b",
            "ISBN": "978-0-00-000000-2",
        })
    );
}

#[test]
fn what_is_absent_is_left_out() {
    let bare = Record { title: None, authors: Vec::new(), date_published: None, language: None, site_name: None, url: None, ..record() };
    assert_eq!(csl(&bare), json!({"id": "letters/7", "type": "webpage"}));
    assert_eq!(to_bibtex(&bare, &mut Keys::default()), "@misc{anon-nd-untitled,\n}\n");
    let identifier = json!([{"@type": "PropertyValue", "propertyID": "siglum", "value": "letters/7"}]);
    assert_eq!(json_ld(&bare), json!({"@type": "Article", "identifier": identifier}));
}

#[test]
fn a_text_without_a_date_of_publication_has_that_of_writing() {
    let record = Record { date_published: None, date_created: Some("2003-11".to_owned()), ..record() };
    assert_eq!((&csl(&record)["issued"], &csl(&record)["original-date"]), (&json!({"date-parts": [[2003, 11]]}), &Value::Null));
    let bibtex = to_bibtex(&record, &mut Keys::default());
    assert!(bibtex.contains("  date = {2003-11},\n  year = {2003},\n"), "{bibtex}");
    assert_eq!((&json_ld(&record)["datePublished"], &json_ld(&record)["dateCreated"]), (&Value::Null, &json!("2003-11")));
}

#[test]
fn the_account_that_posted_a_text_is_in_no_citation() {
    for record in [record(), Record { authors: Vec::new(), ..record() }] {
        let all = [csl(&record).to_string(), json_ld(&record).to_string(), to_bibtex(&record, &mut Keys::default())];
        for cited in all {
            assert!(!cited.contains("Okafor") && !cited.contains("okafor"), "{cited}");
            assert_eq!(cited.contains("author"), !record.authors.is_empty(), "{cited}");
        }
    }
}

#[test]
fn bibtex_is_escaped_and_holds_names_together() {
    let expected = r"@online{beethoven-2021-salt,
  author = {van Beethoven, Ludwig and {Ortega y Gasset}, José and {Marx and Engels}},
  editor = {{Springfield News}},
  translator = {Lund, Ida},
  title = {{Salt \& Bread: 50 \% \textbraceleft{}of\textbraceright{} it}},
  organization = {The Harbour},
  publisher = {Harbour \& Sons},
  series = {Coasts},
  date = {2021-03-04},
  year = {2021},
  url = {https://harbour.example/tides},
  urldate = {2024-05-06},
  doi = {10.1000/a_b},
  isbn = {978-0-00-000000-2},
  language = {en},
  note = {interviewer: Tom Hale; photographer: Bo Vik},
}
";
    assert_eq!(to_bibtex(&full(), &mut Keys::default()).replace('"', ""), expected);
}

#[test]
fn json_ld_tells_persons_from_bodies_and_names_the_parts_they_had() {
    let article = json_ld(&full());
    assert_eq!(article["author"][0], json!({"@type": "Person", "name": "Ludwig van Beethoven"}));
    assert_eq!(article["editor"], json!([{"@type": "Organization", "name": "Springfield News"}]));
    let hale = json!({"@type": "Person", "name": "Tom Hale"});
    assert_eq!(article["contributor"][0], json!({"@type": "Role", "roleName": "interviewer", "contributor": hale}));
    assert_eq!(article["license"], json!("https://creativecommons.org/licenses/by/4.0/"));
    assert_eq!(article["keywords"], json!(["salt", "tides"]));
    let wholes = json!([{"@type": "CreativeWorkSeries", "name": "Coasts"}, {"@type": "WebSite", "name": "The Harbour"}]);
    assert_eq!(article["isPartOf"], wholes);
}

#[test]
fn a_doi_loses_its_address_and_nothing_else_passes_for_one() {
    let with = |value: &str| Record { identifiers: vec![Identifier { kind: "doi".into(), value: value.into() }], ..record() };
    for (value, doi) in [("doi: 10.1/x", Some("10.1/x")), ("10.1/10.2", Some("10.1/10.2")), ("v10.1", None), ("x", None)] {
        assert_eq!(doi_of(&with(value)), doi, "{value}");
    }
}

/// Tells whether every brace of an entry is closed, as BibTeX counts them: a backslash hides none.
fn is_balanced(entry: &str) -> bool {
    let step = |depth: Option<u32>, c: char| match c {
        '{' => depth.map(|depth| depth + 1),
        '}' => depth.and_then(|depth| depth.checked_sub(1)),
        _ => depth,
    };
    entry.chars().fold(Some(0), step) == Some(0)
}

proptest::proptest! {
    #[test]
    fn any_record_gives_an_entry_that_bibtex_can_read(title in ".{0,40}", author in "[\\PC{}\\\\,. ]{0,40}", url in ".{0,40}") {
        let cited = Record { title: Some(title), authors: vec![author], url: Some(url), ..record() };
        let entry = to_bibtex(&cited, &mut Keys::default());
        proptest::prop_assert!(is_balanced(&entry), "{}", entry);
        let key = entry.split(['{', ',']).nth(1).unwrap_or_default();
        proptest::prop_assert!(key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-') && !key.is_empty(), "{}", key);
    }

    #[test]
    fn a_parted_name_has_the_words_of_the_name(name in "((van|de|y|Jr\\.|PhD|Dr\\.|Ana|Ruiz|O’Neill|村上|ибн|,) ?){0,6}") {
        if let CitedName::Person(person) = split_name(&name, Some("en")) {
            proptest::prop_assert!(!person.family.is_empty() && !person.given.is_empty());
            let parts = [Some(person.family), person.particle, Some(person.given), person.suffix];
            for word in parts.iter().flatten().flat_map(|part| part.split(' ')) {
                proptest::prop_assert!(name.contains(word), "{} has no {}", name, word);
            }
        }
    }
}
