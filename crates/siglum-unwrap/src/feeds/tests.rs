//! Feeds as they come, and as they break.

use siglum_model::{Document, Fate, Field, How, Passage, Span};
use siglum_rule::account;

use super::*;
use crate::documents_seen::{codes, texts, values};

const RSS: &str = r#"<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>The Quay</title><language>en</language>
<item><title>Salt &amp; wind</title><link>https://quay.example/1</link><dc:creator>Ana Ruiz</dc:creator>
<pubDate>Fri, 31 Oct 2025 08:00:00 +0000</pubDate><category>Tides</category><guid>g1</guid><slash:comments>3</slash:comments>
<description>In short.</description><content:encoded><![CDATA[<p>The boats came&nbsp;in.</p><p>All of ü them.</p>]]></content:encoded></item>
<item><title>Escaped</title><guid>g2</guid><description>&lt;p&gt;Caf&amp;eacute; &amp;amp; bar&lt;/p&gt;</description></item>
</channel></rss>"#;

const ATOM: &str = r#"<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de"><title>Brunnen</title><author><name>Ida Berg</name></author>
<entry><title type="html">&lt;i&gt;Quellen&lt;/i&gt;</title><id>urn:1</id><updated>2024-01-03T10:00:00Z</updated><link href="https://b.example/1"/>
<category term="w" label="Wasser"/><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Eins &amp; <em>zwei</em>.</p><script/><p>Drei.</p></div></content></entry>
<entry><title>Nur Text</title><id>urn:2</id><content type="text">Erstens: 1 &lt; 2.

Zweitens.</content></entry></feed>"#;

const WXR: &str = r#"<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/">
<channel><title>Mill</title><wp:author><wp:author_login><![CDATA[gh]]></wp:author_login><wp:author_display_name><![CDATA[Gerry Hart]]></wp:author_display_name></wp:author>
<item><title>Pond</title><dc:creator>gh</dc:creator><content:encoded><![CDATA[It <em>froze</em>.
For weeks.

Then not.]]></content:encoded><wp:post_id>5</wp:post_id><wp:post_date>2014-03-03 11:00:00</wp:post_date><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="post_tag" nicename="ice"><![CDATA[ice]]></category><category domain="category" nicename="w"><![CDATA[Water]]></category></item>
<item><content:encoded>A picture.</content:encoded><wp:post_id>6</wp:post_id><wp:status>inherit</wp:status><wp:post_type>attachment</wp:post_type></item>
<item><content:encoded>Old words.</content:encoded><wp:post_id>7</wp:post_id><wp:status>inherit</wp:status><wp:post_type>revision</wp:post_type></item>
<item><content:encoded></content:encoded><wp:post_id>8</wp:post_id><wp:status>publish</wp:status><wp:post_type>nav_menu_item</wp:post_type></item>
<item><content:encoded>Unfinished.</content:encoded><wp:post_id>9</wp:post_id><wp:post_date>2016-03-03 11:00:00</wp:post_date><wp:status>draft</wp:status><wp:post_type>page</wp:post_type></item>
</channel></rss>"#;

/// Reads a feed and checks what always holds: each byte of a document has a fate that a reader stated, no byte two
/// owners, and what stands verbatim stands there.
fn read(text: &str, format: &str) -> Vec<Document> {
    let documents = read_feed(&Passage::verbatim(text, 0, 0), format);
    let mut end = 0;
    for document in &documents {
        let owned: usize = document.owned.iter().map(|span| span.len()).sum();
        let fates = account(document);
        assert_eq!(fates.iter().map(|fated| fated.span.len()).sum::<usize>(), owned);
        let unread = siglum_rule::UNREAD.code;
        assert!(fates.iter().all(|fated| fated.fate != Fate::Dropped(unread)), "bytes that nobody spoke of");
        for span in &document.owned {
            assert!(span.start >= end && span.end as usize <= text.len());
            end = span.end;
        }
        for run in document.blocks.iter().flat_map(|block| block.wording.passage().runs()).filter(|run| run.how == How::Verbatim) {
            assert_eq!(text.get(run.raw.range()), Some(run.text));
        }
    }
    documents
}

fn keys(documents: &[Document]) -> Vec<&str> {
    documents.iter().map(|document| document.key.as_deref().unwrap_or_default()).collect()
}

#[test]
fn items_of_rss_are_documents_with_claims() {
    let documents = read(RSS, "rss");
    assert_eq!(keys(&documents), ["g1", "g2"]);
    assert_eq!(texts(&documents[0]), ["The boats came\u{a0}in.", "All of ü them."]);
    assert_eq!(texts(&documents[1]), ["Café & bar"]);
    for (field, wanted) in [
        (Field::Title, vec!["Salt & wind"]),
        (Field::Authors, vec!["Ana Ruiz"]),
        (Field::DatePublished, vec!["Fri, 31 Oct 2025 08:00:00 +0000"]),
        (Field::Categories, vec!["Tides"]),
        (Field::Standfirst, vec!["In short."]),
        (Field::SiteName, vec!["The Quay"]),
        (Field::Language, vec!["en"]),
        (Field::Url, vec!["https://quay.example/1"]),
    ] {
        assert_eq!(values(&documents[0], field), wanted, "{field:?}");
    }
    assert_eq!(codes(&documents[0]), [""; 0]);
}

#[test]
fn what_no_reader_wants_is_dropped_under_a_code() {
    let documents = read(RSS, "rss");
    let at = RSS.find(">3<").expect("the count of comments") as u32 + 1;
    let dropped = account(&documents[0]).into_iter().find(|fated| fated.span.holds(Span::new(0, at, at + 1)));
    assert_eq!(dropped.map(|fated| fated.fate), Some(Fate::Dropped(crate::rules::U605.code)));
}

#[test]
fn entries_of_atom_are_read_by_their_type() {
    let documents = read(ATOM, "atom");
    assert_eq!(keys(&documents), ["urn:1", "urn:2"]);
    assert_eq!(texts(&documents[0]), ["Eins & zwei.", "Drei."]);
    assert_eq!(texts(&documents[1]), ["Erstens: 1 < 2.", "Zweitens."]);
    assert_eq!(values(&documents[0], Field::Title), ["Quellen"]);
    assert_eq!(values(&documents[0], Field::Categories), ["Wasser"]);
    assert_eq!(values(&documents[0], Field::Authors), ["Ida Berg"], "the feed's writer, where the entry names none");
}

#[test]
fn posts_of_an_export_are_documents_and_its_other_items_are_not() {
    let documents = read(WXR, "wxr");
    assert_eq!(keys(&documents), ["5", "9"]);
    assert_eq!(texts(&documents[0]), ["It froze.\nFor weeks.", "Then not."], "empty lines part paragraphs");
    assert_eq!(values(&documents[0], Field::Authors), ["Gerry Hart"], "the login stands for its name");
    assert_eq!(values(&documents[0], Field::PostedBy), ["gh"]);
    assert_eq!(values(&documents[0], Field::Tags), ["ice"]);
    assert_eq!(values(&documents[0], Field::Categories), ["Water"]);
    assert_eq!(codes(&documents[1]), ["U609"]);
    assert_eq!(values(&documents[1], Field::DatePublished), [""; 0]);
    assert_eq!(values(&documents[1], Field::DateCreated), ["2016-03-03 11:00:00"]);
}

#[test]
fn notes_that_an_export_keeps_beside_the_text_come_with_it() {
    let text = r##"<rss xmlns:wp="http://wordpress.org/export/1.2/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><item>
<content:encoded><![CDATA[<!-- wp:paragraph --><p>The ice held<sup data-fn="n-1" class="fn"><a href="#n-1" id="n-1-link">1</a></sup> all week.</p>]]></content:encoded>
<wp:post_id>5</wp:post_id><wp:post_password>x</wp:post_password><wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<wp:postmeta><wp:meta_key>footnotes</wp:meta_key><wp:meta_value><![CDATA[[{"content":"Said \u201cshe\u201d.","id":"n-1"}]]]></wp:meta_value></wp:postmeta></item></channel></rss>"##;
    let documents = read(text, "wxr");
    assert_eq!(texts(&documents[0]), ["The ice held all week."]);
    let notes: Vec<String> = documents[0].notes.iter().map(|note| note.text()).collect();
    assert_eq!(notes.iter().map(|note| note.trim()).collect::<Vec<_>>(), ["Said “she”."]);
    assert!(codes(&documents[0]).contains(&"U609".to_owned()), "a password keeps it from most");
}

#[test]
fn line_ends_of_old_posts_part_paragraphs_but_not_in_closed_elements() {
    let parted = |html: &str| autop::part_paragraphs(Passage::verbatim(html, 0, 0)).as_str().to_owned();
    assert_eq!(parted("a\nb\n\nc"), "a<br>b<p>c");
    assert_eq!(parted("<h2>a</h2>\nb <b>c</b>\n<ul>\n<li>d</li>\n</ul>"), "<h2>a</h2>\nb <b>c</b>\n<ul>\n<li>d</li>\n</ul>");
    assert_eq!(parted("<pre>a\n\nb</pre>\n\nc"), "<pre>a\n\nb</pre><p>c");
    assert_eq!(parted("<!-- wp:paragraph -->\n<p>a\nb</p>"), "<!-- wp:paragraph -->\n<p>a\nb</p>");
    assert_eq!(parted("1 < 2\né\n"), "1 < 2<br>é\n");
}

#[test]
fn the_signature_of_a_site_is_left_out() {
    let html = "<p>Words.</p>\n<p>Der Beitrag <a href=\"https://www.t.example/a/\">A</a> erschien zuerst auf <a href=\"https://t.example\">T</a>.</p>\n";
    let range = signature::find_signature(html, "https://t.example/a").expect("a signature");
    assert_eq!(&html[..range.start], "<p>Words.</p>\n");
    assert_eq!(signature::find_signature(html, "https://t.example/b"), None);
    assert_eq!(signature::find_signature("<p>See <a href=\"https://t.example/a\">A</a>.</p>", "https://t.example/a"), None);
}

#[test]
fn a_title_may_speak_of_signs() {
    let title = |words: &str| {
        let documents = read(&format!("<rss><channel><item><title>{words}</title><guid>1</guid></item></channel></rss>"), "rss");
        values(&documents[0], Field::Title).concat()
    };
    assert_eq!(title("It&#8217;s &amp;amp; is"), "It’s & is");
    assert_eq!(title("<![CDATA[The <em>Bee</em>]]>"), "The Bee");
    assert_eq!(title("1 &lt; 2"), "1 < 2");
    assert_eq!(title("Vec&lt;T&gt;"), "Vec<T>");
}

#[test]
fn items_before_and_behind_a_fault_are_read() {
    let text = "<rss><channel><item><title>One</title><description>First & whole.</description></item>\
        <item><title>Two<link>https://b.example/2</link><description><![CDATA[<p>Second</p></description></item>\
        <item><title>Three</title><description>Third is <b>fine</b>.</description>\
        <item><title>Four</title><description>Cut in the mid";
    let documents = read(text, "rss");
    let all: Vec<Vec<&str>> = documents.iter().map(texts).collect();
    assert_eq!(all, [["First & whole."], ["Second"], ["Third is fine."], ["Cut in the mid"]]);
    let titles: Vec<_> = documents.iter().map(|document| values(document, Field::Title).concat()).collect();
    assert_eq!(titles, ["One", "Two", "Three", "Four"]);
    let codes: Vec<_> = documents.iter().map(codes).collect();
    assert_eq!(codes, [vec!["U601"], vec!["U601", "U601"], vec!["U601"], vec!["U602"]]);
}

#[test]
fn an_encoding_that_the_bytes_belie_is_doubted() {
    let text = "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><rss><channel><item><description>Öl</description></item></channel></rss>";
    assert_eq!(codes(&read(text, "rss")[0]), ["U604"]);
    assert_eq!(codes(&read(&text.replace("ISO-8859-1", "UTF-8"), "rss")[0]), [""; 0]);
}

#[test]
fn no_text_and_half_a_text_are_doubted() {
    let of = |inner: &str| codes(&read(&format!("<rss><channel><item>{inner}</item></channel></rss>"), "rss")[0]);
    assert_eq!(of("<title>A head</title>"), ["U607"]);
    assert_eq!(of("<description>&lt;img src=x&gt;</description>"), ["U607"]);
    assert_eq!(of("<description>The boats came and [&amp;#8230;]</description>"), ["U608"]);
}

#[test]
fn a_feed_that_breaks_before_its_first_item_says_where() {
    let broken = Passage::verbatim("<rss><channel><title>The", 0, 0);
    assert_eq!(read_feed(&broken, "rss").len(), 0);
    assert_eq!(xml_fault(&broken), Some(("the text ends inside an element".to_owned(), 24)));
    assert_eq!(xml_fault(&Passage::verbatim("<rss><channel></channel></rss>", 0, 0)), None);
}

#[test]
fn a_feed_cut_anywhere_accounts_for_its_bytes() {
    for (text, format) in [(RSS, "rss"), (ATOM, "atom"), (WXR, "wxr")] {
        for end in (0..text.len()).filter(|end| text.is_char_boundary(*end)) {
            read(&text[..end], format);
        }
    }
}

#[test]
fn a_feed_that_lacks_any_byte_accounts_for_the_others() {
    for (text, format) in [(RSS, "rss"), (ATOM, "atom"), (WXR, "wxr")] {
        for (at, gone) in text.char_indices().filter(|(_, c)| c.is_ascii_punctuation()) {
            read(&format!("{}{}", &text[..at], &text[at + gone.len_utf8()..]), format);
        }
    }
}

#[test]
fn entity_bombs_stay_small() {
    let mut text = "<!DOCTYPE rss [<!ENTITY a \"boom\">".to_owned();
    (1..10).for_each(|level| text.push_str(&format!("<!ENTITY a{level} \"&a{0};&a{0};&a{0};&a{0};&a{0};\">", level - 1)));
    text.push_str("]><rss><channel><item><description>Before &a9; behind.</description></item></channel></rss>");
    assert_eq!(texts(&read(&text, "rss")[0]), ["Before &a9; behind."]);
}

#[test]
fn deep_and_wide_items_are_read_at_bounded_cost() {
    let deep = format!(
        "<rss><channel><item><guid>1</guid><x>{}</x><description>Words.</description></item></channel></rss>",
        "<y>".repeat(100_000)
    );
    let documents = read(&deep, "rss");
    assert_eq!(documents.len(), 1);
    let wide = format!("<rss><channel>{}</channel></rss>", "<item><description>Words.</description></item>".repeat(5_000));
    assert_eq!(read(&wide, "rss").len(), 5_000);
    let many = format!("<rss><channel>{}", "<item><description><![CDATA[Words.</description></item>".repeat(5_000));
    assert_eq!(read(&many, "rss").len(), 5_000);
    let long =
        format!("<rss><channel><item><description><![CDATA[{}]]></description></item></channel></rss>", "salt and wind ".repeat(70_000));
    assert_eq!(read(&long, "rss").len(), 1);
}
