//! `siglum learn`: accounts that post for several writers, in payloads as a CMS gives them.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use siglum_tests::{Ran, run, siglum, tree};
use tempfile::TempDir;

const PROGRAM: &str = env!("CARGO_BIN_EXE_siglum-under-test");

/// How a post names its writer.
#[derive(Clone, Copy)]
enum Signed {
    /// `By X` above the text.
    Head,
    /// `— X` below it.
    Dash,
    /// `By X` below it.
    Tail,
    /// `X is a ...` below it.
    Biography(&'static str),
    /// Not at all.
    Not,
}

/// The posts of a small magazine on a quay: title, writer, signature, text.
const POSTS: [(&str, &str, Signed, &str); 12] = [
    (
        "What the winch men knew",
        "Tobias Renneke",
        Signed::Head,
        "Before the cranes came, a crew of six could empty a hold between two tides. They did it with a winch, a song and a \
         fair share of swearing.|The song was not for joy. It kept the six of them pulling at one time, and whoever sang out of \
         time was sent ashore without pay.|When the harbour board bought its first crane, it asked the winch men to teach the \
         driver. They refused for eleven weeks.",
    ),
    (
        "A rent strike in four letters",
        "Imke Halvard",
        Signed::Dash,
        "Four letters are left of the rent strike of the rope walk, all of them from the landlord. They grow shorter.|The first \
         fills three pages and speaks of duty. The second speaks of the police. The third asks for a meeting, and the fourth \
         names a sum.|We know nothing of what the tenants wrote, if they wrote at all. They may have answered on the stairs.",
    ),
    (
        "Bread at cost",
        "Piet Oldenkamp",
        Signed::Biography("is a baker and sits on the board of the quay's food store"),
        "The store on the corner sells bread for what it costs to bake it. It has done so for nine years and has never been rich \
         or closed.|Its members meet on the first Monday of the month, and most of the meeting is about flour. This is not dull. \
         Whoever decides about flour decides about the price of a week.|A chain offered to buy the house two years ago. The \
         members took an evening to say no, and most of the evening went by in laughter.",
    ),
    (
        "The night school of the dredgers",
        "Sanne Wietzke",
        Signed::Tail,
        "The dredgers learned to read on the water. Their school was a barge with a stove, and its teacher came aboard with the \
         coal.|She taught from the tide table, since every man had one and no man owned another book. By spring they read the \
         newspaper and found it less useful.|Of the nineteen pupils of the first winter, seven wrote down what they \
         remembered. These seven notebooks are what we have.",
    ),
    (
        "Who owns the sea wall",
        "Tobias Renneke",
        Signed::Dash,
        "A wall of two miles keeps the sea out of the lower town, and nobody can say whose it is. The county says the town, the \
         town says the railway.|The railway went bankrupt before anyone now alive was born. Its archive burned, and with it the \
         only map that showed a boundary.|So the wall is mended by those who would drown, which may be the best title there is.",
    ),
    (
        "Letters to a closed office",
        "Imke Halvard",
        Signed::Head,
        "For three years after it was closed, the labour office went on getting letters. The caretaker kept them in a bath.|He \
         was not allowed to open them and not willing to burn them. When the house was sold, the new owner found a bath full of \
         letters and called a newspaper.|I have read about two hundred. Most ask for nothing at all; they only tell.",
    ),
    (
        "The ferry that voted",
        "Joris Aldermann",
        Signed::Biography("is a historian who worked on ferries for six years"),
        "In the second summer of the war the crew of the small ferry held a vote on whether to sail on Sundays. It was the first \
         vote that any of them had ever cast.|They lost it, for the owner did not know that there had been one. But they had \
         voted, and they went on voting on everything from paint to pay.|By the end of the war they had bought the boat.",
    ),
    (
        "A library in a lighthouse",
        "Sanne Wietzke",
        Signed::Head,
        "The keeper lent books to whoever climbed the stairs, and there are a hundred and ninety stairs. He said that they kept \
         out the careless.|The list of his loans has come down to us, since he wrote it into the log between the weather and \
         the ships. On foggy days nobody came, and he noted which book he read himself.|He never read the ending of a novel \
         before the light was lit.",
    ),
    (
        "Nets and the people who mend them",
        "Piet Oldenkamp",
        Signed::Tail,
        "A net is mended from its edge, and those who mend it talk the while. So the net loft has always known what the town \
         would know tomorrow.|It also ran a fund. Whoever was ill was paid from a jar, and whoever was well put in a coin for \
         every net. Nobody kept an account, and nobody remembers a quarrel.|The loft is a gym now. The jar stands behind the \
         counter, and the owner says that people still put coins in it.",
    ),
    (
        "On not selling the yard",
        "Joris Aldermann",
        Signed::Dash,
        "The yard has been for sale for as long as I have known it, and has never been sold. This takes more work than selling \
         it would.|Each buyer is shown around by the whole crew. They are friendly and answer everything. They tell of the \
         damp, of the rats, of the spring tide and of the court case, and all of it is true.|The last buyer left us his \
         umbrella.",
    ),
    (
        "Opening hours in winter",
        "",
        Signed::Not,
        "From the first of November the reading room is open from two until eight. On Sundays it stays closed, but the stove is \
         lit from noon for whoever has a key.|Please return the folding chairs to the cellar after meetings. Nine are missing, \
         and the spring meeting will need all of them.",
    ),
    (
        "The new press has come",
        "",
        Signed::Not,
        "It took four of us and a borrowed cart to bring the new press from the station. It weighs as much as a small horse and \
         is about as willing to take the stairs.|It stands on the ground floor now, where the paper used to be. The paper is on \
         the stairs. Come and look at it, and bring something to lift with.",
    ),
];

/// A text as a block editor stores it, signed.
fn content((_, writer, signed, text): &(&str, &str, Signed, &str)) -> String {
    let mut paragraphs: Vec<String> = text.split('|').map(str::to_owned).collect();
    match signed {
        Signed::Head => paragraphs.insert(0, format!("By {writer}")),
        Signed::Dash => paragraphs.push(format!("— {writer}")),
        Signed::Tail => paragraphs.push(format!("By {writer}")),
        Signed::Biography(is) => paragraphs.push(format!("<em>{writer} {is}.</em>")),
        Signed::Not => {}
    }
    paragraphs.iter().map(|text| format!("<p>{text}</p>\n")).collect()
}

/// What a plugin prints of a post: the account's name four times over.
fn yoast_head(title: &str, account: &str) -> String {
    let graph = json!({"@context": "https://schema.org", "@graph": [
        {"@type": "Article", "headline": title, "author": {"@type": "Person", "name": account}},
        {"@type": "WebPage", "name": format!("{title} - Lantern Quay"), "author": {"@type": "Person", "name": account}},
        {"@type": "WebSite", "name": "Lantern Quay", "url": "https://lantern-quay.example/"},
    ]});
    format!(
        "<meta name=\"author\" content=\"{account}\" />\n<meta property=\"og:site_name\" content=\"Lantern Quay\" />\n\
         <meta name=\"twitter:label1\" content=\"Written by\" />\n<meta name=\"twitter:data1\" content=\"{account}\" />\n\
         <script type=\"application/ld+json\" class=\"yoast-schema-graph\">{graph}</script>"
    )
}

/// The posts as the REST interface of WordPress gives them, all by one account.
fn payload(account: &str) -> Value {
    let post = |(at, post): (usize, &(&str, &str, Signed, &str))| {
        let slug = post.0.to_lowercase().replace(' ', "-");
        json!({
            "id": 400 + at, "slug": slug, "type": "post", "link": format!("https://www.lantern-quay.example/{slug}/"),
            "date": format!("2018-03-{:02}T10:20:00", at + 1), "date_gmt": format!("2018-03-{:02}T09:20:00", at + 1),
            "modified": format!("2018-04-{:02}T10:20:00", at + 1), "modified_gmt": format!("2018-04-{:02}T08:20:00", at + 1),
            "guid": {"rendered": format!("https://lantern-quay.example/?p={}", 400 + at)},
            "title": {"rendered": post.0}, "content": {"rendered": content(post), "protected": false},
            "author": 3, "categories": [5], "tags": [],
            "yoast_head": yoast_head(post.0, account), "yoast_head_json": {"author": account, "title": post.0},
            "_embedded": {"author": [{"id": 3, "name": account, "slug": account.to_lowercase().replace(' ', "-")}]},
        })
    };
    Value::Array(POSTS.iter().enumerate().map(post).collect())
}

/// A folder with `raw/quay.json`, the posts of one account.
fn quay(account: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("raw")).unwrap();
    fs::write(folder.path().join("raw/quay.json"), payload(account).to_string()).unwrap();
    folder
}

fn ask(folder: &Path, arguments: &[&str]) -> Ran {
    run(siglum(PROGRAM, folder).args(arguments))
}

/// The records of the posts, in their order.
fn cleaned(folder: &Path) -> Vec<Value> {
    let ran = ask(folder, &["clean", "raw", "--out", "corpus"]);
    assert_eq!(ran.code, Some(0), "{ran:?}");
    json_lines(&fs::read_to_string(folder.join("corpus/documents.jsonl")).unwrap())
}

fn json_lines(text: &str) -> Vec<Value> {
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

fn authors(record: &Value) -> Vec<&str> {
    record["authors"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect()
}

/// The confidence in the authors.
fn confidence(record: &Value) -> f64 {
    let field = record["fields"].as_array().unwrap().iter().find(|field| field["field"] == "authors").unwrap();
    field["confidence"].as_f64().unwrap_or_default()
}

/// How many of the signed posts have just their writer, in hundredths.
fn right(records: &[Value]) -> usize {
    let signed: Vec<(&str, &Value)> = POSTS.iter().map(|post| post.1).zip(records).filter(|(writer, _)| !writer.is_empty()).collect();
    signed.iter().filter(|(writer, record)| authors(record) == [*writer]).count() * 100 / signed.len()
}

/// Whether the writer of a post is claimed at all: a biography of a baker is not read as that of a writer.
fn is_claimed(folder: &Path, record: &Value, writer: &str) -> bool {
    let claims = json_lines(&fs::read_to_string(folder.join("corpus/claims.jsonl")).unwrap());
    claims.iter().any(|claim| claim["document"] == record["id"] && claim["field"] == "authors" && claim["value"] == writer)
}

#[test]
fn writers_are_told_from_the_account_that_posts_for_them() {
    for account in ["Marit Solberg", "quay_desk"] {
        let folder = quay(account);
        assert_eq!(ask(folder.path(), &["learn", "raw"]).code, Some(0));
        let records = cleaned(folder.path());
        assert!(right(&records) >= 90, "{account}: {} of a hundred are right", right(&records));
        for record in &records {
            assert!(!authors(record).contains(&account), "{account} wrote nothing: {}", record["title"]);
            assert_eq!(record["posted_by"]["name"], account);
        }
        assert!(records[10..].iter().all(|record| authors(record).is_empty()), "what nobody signs has no author");
    }
}

#[test]
fn without_statistics_an_account_is_never_sure_against_a_writer() {
    for account in ["Marit Solberg", "quay_desk"] {
        let folder = quay(account);
        for (record, (_, writer, ..)) in cleaned(folder.path()).iter().zip(POSTS) {
            let is_sure = authors(record) == [account] && confidence(record) >= 0.9;
            assert!(!is_sure || !is_claimed(folder.path(), record, writer), "{account} is sure for {}", record["title"]);
        }
    }
}

#[test]
fn what_an_uploader_lost_has_a_reason_and_the_difference_a_cause() {
    let folder = quay("Marit Solberg");
    cleaned(folder.path());
    fs::rename(folder.path().join("corpus"), folder.path().join("before")).unwrap();
    ask(folder.path(), &["learn", "raw"]);
    cleaned(folder.path());
    let claims = json_lines(&fs::read_to_string(folder.path().join("corpus/claims.jsonl")).unwrap());
    let of_account = claims.iter().filter(|claim| claim["field"] == "authors" && claim["value"] == "Marit Solberg");
    let reasons: Vec<&Value> = of_account.map(|claim| &claim["why"]).collect();
    assert!(reasons.len() >= 12 * 4 && reasons.iter().all(|why| *why == "uploader"), "{reasons:?}");
    let manifest =
        |corpus: &str| -> Value { serde_json::from_slice(&fs::read(folder.path().join(corpus).join("MANIFEST.json")).unwrap()).unwrap() };
    let digest = siglum::dataset::sha256_hex(&fs::read(folder.path().join("raw/corpus.stats.json")).unwrap());
    assert_eq!(
        (&manifest("before")["digests"]["statistics"], &manifest("corpus")["digests"]["statistics"]),
        (&Value::Null, &json!(digest))
    );
    let ran = ask(folder.path(), &["diff", "before", "corpus"]);
    assert_eq!(ran.code, Some(1), "{ran:?}");
    let changed: Vec<&str> = ran.out.lines().filter(|line| line.starts_with("Changed: ")).collect();
    assert_eq!(changed, ["Changed: the statistics changed"]);
    assert_eq!(ask(folder.path(), &["verify", "corpus", "--raw", "raw"]).code, Some(0));
}

#[test]
fn a_table_and_a_file_tell_what_was_learnt_and_sources_stay() {
    let folder = quay("Marit Solberg");
    let sources = tree(folder.path());
    let ran = ask(folder.path(), &["learn", "raw"]);
    let told = "site                  account        documents  signed  signers  verdict\n\
                lantern-quay.example  marit solberg         12       9        5  uploader\n\n\
                12 documents by 1 account; under 1 of them several people sign.\n\
                raw/corpus.stats.json is written. Review and commit it; it is no source, and `siglum clean` only reads it.\n";
    assert_eq!(ran, Ran { code: Some(0), out: told.to_owned(), err: String::new() });
    let mut after = tree(folder.path());
    let learnt: Value = serde_json::from_slice(&after.remove("raw/corpus.stats.json").unwrap()).unwrap();
    assert_eq!(after, sources);
    let account = &learnt["accounts"][0];
    assert_eq!((&account["uploader"], &account["signed_by_others"], &account["signed_by_itself"]), (&json!(true), &json!(9), &json!(0)));
    assert_eq!(account["names"], json!(["imke halvard", "joris aldermann", "piet oldenkamp", "sanne wietzke", "tobias renneke"]));
}

#[test]
fn the_file_is_the_same_however_the_documents_lie() {
    let (one, many) = (quay("Marit Solberg"), quay("Marit Solberg"));
    let posts = payload("Marit Solberg");
    fs::remove_file(many.path().join("raw/quay.json")).unwrap();
    for (at, post) in posts.as_array().unwrap().iter().rev().enumerate() {
        fs::write(many.path().join(format!("raw/{at:02}.json")), post.to_string()).unwrap();
    }
    let learnt = |folder: &TempDir, jobs: &str| {
        assert_eq!(ask(folder.path(), &["learn", "raw", "--jobs", jobs]).code, Some(0));
        fs::read_to_string(folder.path().join("raw/corpus.stats.json")).unwrap()
    };
    let first = learnt(&one, "1");
    assert_eq!(learnt(&many, "1"), first);
    assert_eq!(learnt(&many, "3"), first, "the file that is there has no voice");
}

#[test]
fn check_compares_and_writes_nothing() {
    let folder = quay("Marit Solberg");
    let check = || ask(folder.path(), &["learn", "raw", "--check"]);
    let last = |ran: &Ran| ran.out.lines().last().unwrap().to_owned();
    let missing = check();
    assert_eq!((missing.code, last(&missing).as_str()), (Some(1), "raw/corpus.stats.json is not there"));
    assert!(!folder.path().join("raw/corpus.stats.json").exists());
    ask(folder.path(), &["learn", "raw"]);
    let fresh = check();
    assert_eq!((fresh.code, last(&fresh).as_str()), (Some(0), "raw/corpus.stats.json is up to date"));
    let posts = payload("Marit Solberg");
    fs::write(folder.path().join("raw/quay.json"), json!(&posts.as_array().unwrap()[..11]).to_string()).unwrap();
    let stale = check();
    assert_eq!((stale.code, last(&stale).as_str()), (Some(1), "raw/corpus.stats.json is out of date"));
}

#[test]
fn a_broken_file_stops_cleaning_and_is_written_anew_by_learning() {
    let folder = quay("Marit Solberg");
    fs::write(folder.path().join("raw/corpus.stats.json"), "{\n  \"schema\": 1\n}\n").unwrap();
    let ran = ask(folder.path(), &["clean", "raw", "--out", "corpus"]);
    assert_eq!((ran.code, folder.path().join("corpus").exists()), (Some(2), false), "{ran:?}");
    assert!(ran.err.contains("raw/corpus.stats.json:2:13: invalid type: integer `1`, expected a string"), "{}", ran.err);
    assert_eq!(ask(folder.path(), &["learn", "raw"]).code, Some(0));
    cleaned(folder.path());
}

#[test]
fn one_file_is_shown_with_what_its_folder_has_learnt() {
    let folder = quay("Marit Solberg");
    ask(folder.path(), &["learn", "raw"]);
    let ran = ask(folder.path(), &["claims", "raw/quay.json", "--field", "authors", "--json"]);
    assert!(ran.out.contains("uploader"), "{ran:?}");
}

#[test]
fn what_is_excluded_is_not_counted_and_what_is_no_folder_refused() {
    let folder = quay("Marit Solberg");
    fs::write(folder.path().join("raw/corpus.toml"), "exclude = [\"quay.json\"]\n").unwrap();
    let ran = ask(folder.path(), &["learn", "raw"]);
    assert!(ran.out.starts_with("0 documents by 0 accounts"), "{ran:?}");
    for wrong in ["raw/quay.json", "gone"] {
        let ran = ask(folder.path(), &["learn", wrong]);
        assert_eq!((ran.code, ran.err.lines().count()), (Some(2), 1), "{ran:?}");
    }
}
