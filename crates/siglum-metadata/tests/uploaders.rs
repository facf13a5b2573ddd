//! One account that posts for several writers: how often the writer is told right, with statistics of the site and without.

use siglum_metadata::{Statistics, Tally, decide, decide_with};
use siglum_model::{Block, BlockKind, Claim, Document, Field, Passage};

/// The writers of twelve posts and where each is named; nobody signs the last two.
const POSTS: [(&str, &[&str]); 12] = [
    ("Tobias Renneke", &["text.byline"]),
    ("Imke Halvard", &["text.signature"]),
    ("Piet Oldenkamp", &["biography.subject"]),
    ("Sanne Wietzke", &["text.signature"]),
    ("Tobias Renneke", &["text.signature"]),
    ("Imke Halvard", &["text.byline"]),
    ("Joris Aldermann", &["text.signature", "biography.subject"]),
    ("Sanne Wietzke", &["text.byline"]),
    ("Piet Oldenkamp", &["text.signature"]),
    ("Joris Aldermann", &["biography.subject"]),
    ("", &[]),
    ("", &[]),
];

/// The claims of a post as a site with Yoast gives them: the account's name in seven places, and what the text says.
fn post(account: &str, at: usize) -> Document {
    let (writer, told) = POSTS[at];
    let mut claims = vec![
        Claim::new(Field::Title, format!("Report {at} from the quay"), "wp.title", "/title/rendered"),
        Claim::new(Field::Url, format!("https://www.lantern-quay.example/report-{at}/"), "wp.link", "/link"),
        Claim::new(Field::SiteName, "Lantern Quay", "og.site_name", "meta[property=og:site_name]"),
        Claim::new(Field::DatePublished, format!("2018-03-{:02}T10:20:00", at + 1), "wp.date", "/date"),
        Claim::new(Field::PostedBy, "3", "wp.author", "/author"),
    ];
    let echoes = [
        "wp.author.name",
        "meta.author",
        "twitter.written-by",
        "jsonld.article.author",
        "jsonld.webpage.author",
        "jsonld.untyped.author",
        "article.author",
    ];
    for source in echoes {
        let mut claim = Claim::new(Field::Authors, account, source, source);
        claim.origin = "/author".to_owned();
        claim.role = Some("cms-account".to_owned());
        claims.push(claim);
    }
    claims.extend(told.iter().map(|source| Claim::new(Field::Authors, writer, source, format!("text#{source}"))));
    let lines = ["A wall of two miles keeps the sea out of the lower town.", "Nobody can say whose it is."];
    let blocks = lines.iter().map(|line| Block::new(BlockKind::Paragraph, Passage::verbatim(*line, 0, 0))).collect();
    Document { claims, blocks, ..Document::default() }
}

fn posts(account: &str) -> Vec<Document> {
    (0..POSTS.len()).map(|at| post(account, at)).collect()
}

fn learnt(documents: &[Document]) -> Statistics {
    let mut tally = Tally::default();
    documents.iter().for_each(|document| tally.add(document));
    tally.statistics()
}

/// How many of the signed posts have just their writer, in hundredths.
fn right(documents: &[Document]) -> usize {
    let signed = POSTS.iter().zip(documents).filter(|(post, _)| !post.0.is_empty());
    let (count, right) =
        signed.fold((0, 0), |(count, right), (post, document)| (count + 1, right + usize::from(document.metadata.authors == [post.0])));
    right * 100 / count
}

#[test]
fn with_statistics_the_writers_are_told() {
    for account in ["Marit Solberg", "quay_desk", "The Quay Press"] {
        let mut documents = posts(account);
        let statistics = learnt(&documents);
        documents.iter_mut().for_each(|document| decide_with(document, &statistics));
        assert!(right(&documents) >= 90, "{account}: {} of a hundred", right(&documents));
        for document in &documents {
            assert!(document.metadata.authors.iter().all(|name| name != account), "{account}");
            assert_eq!(document.metadata.posted_by.as_ref().and_then(|it| it.name.as_deref()), Some(account));
        }
        assert!(documents[10..].iter().all(|document| document.metadata.authors.is_empty()), "{account}");
    }
}

#[test]
fn without_statistics_an_account_is_never_sure_against_a_writer() {
    for account in ["Marit Solberg", "quay_desk", "The Quay Press"] {
        let mut documents = posts(account);
        documents.iter_mut().for_each(decide);
        for document in &documents[..10] {
            let authors = document.metadata.decisions.iter().find(|it| it.field == Field::Authors);
            let sure = authors.and_then(|it| it.confidence).unwrap_or_default();
            assert!(document.metadata.authors != [account] || sure < 90, "{account}: {sure}");
        }
    }
}
