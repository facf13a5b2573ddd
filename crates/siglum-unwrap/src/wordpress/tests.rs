//! Made-up posts: where their text stands, what is no text of theirs, and their notes.

use siglum_model::{AnchorKind, Document, How, NoteState, Passage, Span};
use siglum_rule::account;

use super::read_wordpress;

fn read(json: &str) -> Document {
    let source = Passage::verbatim(json, 0, 0);
    let document = read_wordpress(&source, Span::new(0, 0, json.len() as u32), false).remove(0);
    for (_, wording) in document.wordings() {
        for run in wording.passage().runs().filter(|run| run.how == How::Verbatim) {
            assert_eq!(json.get(run.raw.range()), Some(run.text));
        }
    }
    assert_eq!(account(&document).iter().map(|fated| fated.span.len()).sum::<usize>(), json.len());
    document
}

/// The words of the blocks, blanks folded, parted by bars.
fn words(document: &Document) -> String {
    let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    document.blocks.iter().map(|block| fold(block.as_str())).collect::<Vec<_>>().join(" | ")
}

fn post(content: &str) -> String {
    format!(r#"{{"id":3,"title":{{"rendered":"Tide &amp;#8217;n&amp;#8217; mill"}},"content":{content}}}"#)
}

fn rendered(html: &str) -> Document {
    let html = serde_json::to_string(html).expect("a string");
    read(&post(&format!(r#"{{"rendered":{html},"protected":false}}"#)))
}

#[test]
fn a_post_without_text_says_why() {
    for (content, why) in [
        (r#"{"rendered":"","protected":true}"#, "protected by a password"),
        (r#"{"rendered":"<form class=\"post-password-form\"><p>Enter it:</p></form>","protected":true}"#, "protected by a password"),
        ("false", "not given"),
        ("null", "not given"),
        (r#"{"rendered":false}"#, "no text"),
        (r#"{"rendered":"<p> </p>"}"#, "no text"),
    ] {
        let document = read(&post(content));
        assert_eq!(words(&document), "", "{content}");
        assert!(
            document.changes.iter().any(|change| change.message.as_ref().is_some_and(|it| it.contains(why))),
            "{content}: {:?}",
            document.changes
        );
    }
}

#[test]
fn a_protected_post_with_text_keeps_it() {
    let document = read(&post(r#"{"rendered":"<p>The gate was open.</p>","protected":true}"#));
    assert_eq!(words(&document), "The gate was open.");
    assert!(document.changes.is_empty());
}

#[test]
fn content_may_be_a_plain_string() {
    assert_eq!(words(&read(&post(r#""<p>Low water.<\/p>""#))), "Low water.");
}

#[test]
fn titles_and_texts_escaped_twice_are_decoded_once_more() {
    let document = rendered("<p>It&amp;#8217;s low &amp;amp; still.</p>");
    assert_eq!(words(&document), "It’s low & still.");
    assert!(document.claims.iter().any(|claim| claim.value == "Tide ’n’ mill"));
}

#[test]
fn boxes_of_plugins_are_no_text() {
    let html = "<!-- wp:paragraph --><p>One.</p><!-- /wp:paragraph --><div class='sharedaddy sd-sharing-enabled'><h3>Share this:</h3></div>\
                <div id='jp-relatedposts' class='jp-relatedposts'><h3><em>Related</em></h3></div><div class='wpcnt'><p>Advertisements</p></div>\
                <div class='wp-block-columns'><div class='wp-block-column'><p>Two.</p></div></div>\
                <p>The post <a href='/a'>Tide</a> appeared first on <a href='/'>Mill</a>.</p>";
    assert_eq!(words(&rendered(html)), "One. | Two.");
}

#[test]
fn a_pullquote_goes_only_if_the_text_says_it_too() {
    let quote = "<figure class='wp-block-pullquote'><blockquote><p>Nobody owns the sea.</p><cite>Ann</cite></blockquote></figure>";
    assert_eq!(words(&rendered(&format!("<p>She said: nobody owns the sea. True.</p>{quote}"))), "She said: nobody owns the sea. True.");
    assert_eq!(words(&rendered(&format!("<p>She said nothing.</p>{quote}"))), "She said nothing. | Nobody owns the sea. | Ann");
}

const A: &str = "0d4ba4ca-3bb1-4ecb-9d40-91be1a4d9d2a";
const B: &str = "71b0a6b4-6f0e-4d9e-8a3c-0a54a6c1a111";

fn mark(id: &str, label: u8) -> String {
    format!("<sup data-fn=\"{id}\" class=\"fn\"><a href=\"#{id}\" id=\"{id}-link\">{label}</a></sup>")
}

fn assert_paired(document: &Document) {
    let texts: Vec<String> = document.notes.iter().map(|note| note.text().trim().to_owned()).collect();
    assert_eq!(texts, ["See the harbour book’s page 4.", "So he said."]);
    assert!(document.notes.iter().all(|note| note.state == NoteState::Paired), "{:?}", document.notes);
    let refs = document.blocks[0].wording.anchors().iter().filter(|it| matches!(it.kind, AnchorKind::Reference(_)));
    assert_eq!(refs.count(), 2);
    assert_eq!(words(document), "The sloop was lost. No one saw it.");
}

#[test]
fn notes_of_the_footnotes_block_are_paired() {
    let item = |id: &str, words: &str| format!("<li id=\"{id}\">{words} <a href=\"#{id}-link\">↩︎</a></li>");
    let html = format!(
        "<p>The sloop was lost.{} No one saw it.{}</p><ol class=\"wp-block-footnotes\">{}{}</ol>",
        mark(A, 1),
        mark(B, 2),
        item(A, "See the <em>harbour book</em>’s page 4."),
        item(B, "So he said."),
    );
    assert_paired(&rendered(&html));
}

fn with_meta(html: &str, notes: &str) -> Document {
    let string = |text: &str| serde_json::to_string(text).expect("a string");
    read(&format!(
        r#"{{"id":3,"title":{{"rendered":"T"}},"content":{{"rendered":{}}},"excerpt":{{"rendered":"<p>Of a sloop.</p>"}},"meta":{{"footnotes":{}}}}}"#,
        string(html),
        string(notes)
    ))
}

#[test]
fn notes_that_only_meta_has_are_paired_with_their_bytes() {
    let html = format!("<p>The sloop was lost.{} No one saw it.{}</p>", mark(A, 1), mark(B, 2));
    let notes =
        format!(r#"[{{"content":"See the <em>harbour book<\/em>\u2019s page 4.","id":"{A}"}},{{"content":"So he said.","id":"{B}"}}]"#);
    let document = with_meta(&html, &notes);
    assert_paired(&document);
    assert!(document.claims.iter().any(|claim| claim.value == "Of a sloop."));
    let is_supplied =
        |document: &Document| document.wordings().any(|(_, own)| own.passage().runs().any(|run| matches!(run.how, How::Supplied(_))));
    assert!(!is_supplied(&document));
}

#[test]
fn notes_of_another_text_are_not_read() {
    let notes = format!(r#"[{{"content":"So he said.","id":"{B}"}}]"#);
    for html in ["<p>No marks.</p>".to_owned(), format!("<p>Lost.{}</p><!-- open", mark(B, 1)), format!("<p>Lost.{}</p>", mark(A, 1))] {
        assert!(with_meta(&html, &notes).notes.is_empty(), "{html}");
    }
    for broken in ["", "[", "[{}]", "{\"id\":1}", "[{\"id\":\"<b>\",\"content\":\"x\"}]"] {
        assert!(with_meta(&format!("<p>Lost.{}</p>", mark(A, 1)), broken).notes.is_empty(), "{broken}");
    }
}

#[test]
fn what_is_embedded_is_claimed() {
    let json = r#"{"id":3,"title":{"rendered":"T"},"content":{"rendered":"<p>x</p>"},"_embedded":{"author":[{"id":4,"name":"Ana Ruiz"}],
        "wp:featuredmedia":[{"source_url":"https://mill.example/a.jpg","alt_text":"A wheel","caption":{"rendered":"<p>The wheel. Photo: Ben Cole</p>"}}]}}"#;
    let values: Vec<String> = read(json).claims.into_iter().map(|claim| claim.value).collect();
    for wanted in ["Ana Ruiz", "https://mill.example/a.jpg", "A wheel"] {
        assert!(values.iter().any(|value| value == wanted), "{wanted} of {values:?}");
    }
}
