//! Feeds, articles and exports in JSON.

use siglum_model::{Document, Fate, Field, How, Passage, Span};
use siglum_rule::account;

use super::*;
use crate::documents_seen::{codes, texts, values};

const FEED: &str = r#"{"version":"https:\/\/jsonfeed.org\/version\/1.1","title":"Quay","language":"fr","authors":[{"name":"Ida Berg"}],"items":[
{"id":"q1","url":"https:\/\/quay.example\/1","title":"Les mar\u00e9es","content_html":"<p>La mer.<\/p><p>L\u2019eau &amp; le sel.<\/p>","date_published":"2023-05-06T07:08:09+02:00","tags":["mer"],"authors":[{"name":"Luc Morel"}],"_own":{"x":1}},
{"id":"q2","content_text":"Court & simple.\n\nEncore."},{"id":"q3","title":"Rien"}]}"#;

const ARTICLE: &str = r#"{"@context":"https://schema.org","@graph":[{"@type":"WebSite","name":"The Pier"},
{"@type":"NewsArticle","@id":"a1","headline":"Pier to close","author":{"@type":"Person","name":"Eve Lund"},"datePublished":"2022-02-02","articleBody":"It closes.\n\n2 &lt; 3."},
{"@type":"BlogPosting","@id":"a2","headline":"Again","articleBody":"<p>It <i>opens</i>.</p>"}]}"#;

const EXPORT: &str = r#"{"db":[{"meta":{},"data":{"posts":[{"id":"abc","title":"Casting off","slug":"c","html":"<p>We cast off.</p>","plaintext":"We cast off.","status":"published","published_at":"2021-01-02T03:04:05.000Z"},
{"id":7,"title":"Later","html":null,"plaintext":"Plain words.","status":"draft","author_id":2}],"users":[{"id":"1","name":"Ida Berg"},{"id":2,"name":"Per Dahl"}],
"tags":[{"id":"t","name":"Sea"},{"id":"u","name":"\u0023own"}],"posts_tags":[{"post_id":"abc","tag_id":"t","sort_order":0},{"post_id":"abc","tag_id":"u","sort_order":1}],
"posts_authors":[{"post_id":"abc","author_id":2,"sort_order":1},{"post_id":"abc","author_id":"1","sort_order":0}],"posts_meta":[{"post_id":"abc","meta_description":"How."}]}}]}"#;

type Read = fn(&Passage, Span) -> Vec<Document>;

const READERS: [(&str, Read); 3] = [
    (FEED, |source, _| read_json_feed(source)),
    (ARTICLE, |source, whole| read_json_ld(source, whole)),
    (EXPORT, |source, _| read_ghost(source)),
];

fn read(text: &str, reader: Read) -> Vec<Document> {
    let documents = reader(&Passage::verbatim(text, 0, 0), Span::new(0, 0, text.len() as u32));
    let mut end = 0;
    for document in &documents {
        let owned: usize = document.owned.iter().map(|span| span.len()).sum();
        let fates = account(document);
        assert_eq!(fates.iter().map(|fated| fated.span.len()).sum::<usize>(), owned);
        assert!(fates.iter().all(|fated| fated.fate != Fate::Dropped(siglum_rule::UNREAD.code)));
        assert!(document.owned.iter().all(|span| span.start >= end && span.end as usize <= text.len()));
        end = document.owned.last().map_or(end, |span| span.end);
        for run in document.blocks.iter().flat_map(|block| block.wording.passage().runs()).filter(|run| run.how == How::Verbatim) {
            assert_eq!(text.get(run.raw.range()), Some(run.text));
        }
    }
    documents
}

#[test]
fn items_of_a_json_feed_are_documents() {
    let documents = read(FEED, READERS[0].1);
    assert_eq!(documents.iter().map(|it| it.key.as_deref()).collect::<Vec<_>>(), [Some("q1"), Some("q2"), Some("q3")]);
    assert_eq!(texts(&documents[0]), ["La mer.", "L’eau & le sel."]);
    assert_eq!(texts(&documents[1]), ["Court & simple.", "Encore."]);
    assert_eq!(values(&documents[0], Field::Title), ["Les marées"]);
    assert_eq!(values(&documents[0], Field::Authors), ["Luc Morel"]);
    assert_eq!(values(&documents[1], Field::Authors), ["Ida Berg"], "the feed's writer, where the item names none");
    assert_eq!(values(&documents[0], Field::Tags), ["mer"]);
    assert_eq!(values(&documents[1], Field::SiteName), ["Quay"]);
    assert_eq!(codes(&documents[2]), ["U208"]);
}

#[test]
fn articles_with_their_words_are_documents() {
    let documents = read(ARTICLE, READERS[1].1);
    assert_eq!(documents.iter().map(|it| it.key.as_deref()).collect::<Vec<_>>(), [Some("a1"), Some("a2")]);
    assert_eq!(texts(&documents[0]), ["It closes.", "2 < 3."]);
    assert_eq!(texts(&documents[1]), ["It opens."]);
    assert_eq!(values(&documents[0], Field::Authors), ["Eve Lund"]);
    assert_eq!(values(&documents[1], Field::Title), ["Again"]);
    assert_eq!(values(&documents[1], Field::SiteName), ["The Pier"]);
    let whole = r#"[{"@type":"Article","articleBody":"One."}]"#;
    assert_eq!(read(whole, READERS[1].1).len(), 1);
    assert_eq!(read(r#"{"@context":"x","@type":"Article","headline":"No words"}"#, READERS[1].1).len(), 0);
}

#[test]
fn posts_of_an_export_have_the_names_of_its_tables() {
    let documents = read(EXPORT, READERS[2].1);
    assert_eq!(texts(&documents[0]), ["We cast off."]);
    assert_eq!(values(&documents[0], Field::Authors), ["Ida Berg", "Per Dahl"], "in the order of the table");
    assert_eq!(values(&documents[0], Field::Tags), ["Sea"], "not the editors' own");
    assert_eq!(values(&documents[0], Field::Description), ["How."]);
    assert_eq!(values(&documents[1], Field::Authors), ["Per Dahl"], "older exports name one writer in the post");
    assert_eq!((texts(&documents[1]), codes(&documents[1])), (vec!["Plain words."], vec!["U209".to_owned()]));
}

#[test]
fn json_cut_anywhere_accounts_for_its_bytes() {
    for (text, reader) in READERS {
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            read(&text[..end], reader);
        }
    }
}

#[test]
fn a_cut_feed_keeps_what_it_has() {
    let cut = &FEED[..FEED.find("le sel").expect("the words are there")];
    let documents = read(cut, READERS[0].1);
    assert_eq!(texts(&documents[0]), ["La mer.", "L’eau & "]);
    assert_eq!(codes(&documents[0]), ["U204"]);
}

#[test]
fn many_items_are_read_at_bounded_cost() {
    let items = vec![r#"{"content_text":"Words."}"#; 5_000].join(",");
    assert_eq!(read(&format!(r#"{{"items":[{items}]}}"#), READERS[0].1).len(), 5_000);
    let deep = format!(r#"{{"items":[{{"content_text":"Words.","x":{}"#, "[".repeat(100_000));
    assert_eq!(read(&deep, READERS[0].1).len(), 1);
}
