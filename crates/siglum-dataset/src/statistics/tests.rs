use super::*;

fn known(signers: u64, names: &[&str]) -> AccountStatistics {
    AccountStatistics {
        shape: Shape::Person,
        documents: 5,
        signed_by_itself: 0,
        signed_by_others: 4,
        signers,
        names: names.iter().map(|name| (*name).to_owned()).collect(),
        is_uploader: signers > 2,
    }
}

fn some() -> Statistics {
    let mut statistics = Statistics::default();
    statistics.insert("mill.example", "site_admin", known(1, &["ana ruiz"]));
    statistics.insert("harbour.example", "edith toring", known(3, &["ana ruiz", "ben cole", "李小龍"]));
    statistics
}

fn fault(text: &str) -> String {
    parse_statistics(Path::new("raw/corpus.stats.json"), text.as_bytes()).expect_err("it is wrong").to_string()
}

#[test]
fn the_file_is_sorted_and_says_what_was_counted() {
    let mut first = render_statistics(&some());
    let end = first.find("},").expect("two accounts");
    first.truncate(end + 1);
    insta::assert_snapshot!(first, @r#"
    {
      "schema": "siglum-statistics/1",
      "accounts": [
        {
          "site": "harbour.example",
          "account": "edith toring",
          "looks_like": "person",
          "documents": 5,
          "signed_by_itself": 0,
          "signed_by_others": 4,
          "signers": 3,
          "names": [
            "ana ruiz",
            "ben cole",
            "李小龍"
          ],
          "uploader": true
        }
    "#);
}

#[test]
fn what_is_written_is_read_again() {
    let text = render_statistics(&some());
    assert_eq!(parse_statistics(Path::new("x"), text.as_bytes()).expect("our own file"), some());
    assert_eq!(parse_statistics(Path::new("x"), render_statistics(&Statistics::default()).as_bytes()).ok(), Some(Statistics::default()));
}

#[test]
fn a_broken_file_names_the_place() {
    let text = render_statistics(&some());
    let twice = text.replace("mill.example", "harbour.example").replace("site_admin", "edith toring");
    let faults = [
        fault(""),
        fault("{\n  \"schema\": \"siglum-statistics/9\",\n  \"accounts\": []\n}\n"),
        fault(&text.replacen("\"documents\": 5", "\"documents\": -5", 1)),
        fault(&text.replacen("\"documents\": 5", "\"documents\": 3", 1)),
        fault(&text.replacen("\"signers\": 3", "\"signers\": 2", 1)),
        fault(&text.replacen("\"uploader\"", "\"uploadr\"", 1)),
        fault(&twice),
        fault(&text[..text.len() / 2]),
    ];
    insta::assert_snapshot!(faults.join("\n"), @"
    raw/corpus.stats.json:1:1: EOF while parsing a value; `siglum learn` writes the file anew
    raw/corpus.stats.json:2:33: the schema is `siglum-statistics/9`, and not `siglum-statistics/1`; `siglum learn` writes the file anew
    raw/corpus.stats.json:8:21: invalid value: integer `-5`, expected u64; `siglum learn` writes the file anew
    raw/corpus.stats.json:19:4: more documents are signed than there are, at account `edith toring` of site `harbour.example`; `siglum learn` writes the file anew
    raw/corpus.stats.json:19:4: the names are not as many as the signers, at account `edith toring` of site `harbour.example`; `siglum learn` writes the file anew
    raw/corpus.stats.json:17:15: unknown field `uploadr`, expected one of `site`, `account`, `looks_like`, `documents`, `signed_by_itself`, `signed_by_others`, `signers`, `names`, `uploader`; `siglum learn` writes the file anew
    raw/corpus.stats.json:32:3: account `edith toring` of site `harbour.example` stands here twice; `siglum learn` writes the file anew
    raw/corpus.stats.json:15:12: EOF while parsing a string; `siglum learn` writes the file anew
    ");
}

#[test]
fn the_file_is_replaced_whole_and_nothing_is_left_beside_it() {
    let folder = tempfile::tempdir().expect("a folder");
    assert_eq!(read_statistics(folder.path()).expect("no file is no error"), None);
    fs::write(folder.path().join(UNFINISHED), "left by a run that died").expect("a file");
    write_statistics(folder.path(), &Statistics::default()).expect("the first");
    write_statistics(folder.path(), &some()).expect("the second");
    let names: Vec<_> = fs::read_dir(folder.path()).expect("a folder").map(|entry| entry.expect("an entry").file_name()).collect();
    assert_eq!(names, [STATISTICS_FILE]);
    assert_eq!(read_statistics(folder.path()).expect("a file"), Some(render_statistics(&some()).into_bytes()));
}

#[test]
fn what_cannot_be_written_leaves_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    fs::create_dir(folder.path().join(STATISTICS_FILE)).expect("a folder in its place");
    assert!(write_statistics(folder.path(), &some()).is_err());
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1);
}
