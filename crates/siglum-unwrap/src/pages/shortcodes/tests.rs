//! What is left of texts with tags in square brackets.

use std::time::Instant;

use siglum_model::{BlockKind, Document, Fate, Passage, RuleCode};
use siglum_rule::{Builder, account};

use crate::read_html;

fn read(html: &str) -> Document {
    let source = Passage::verbatim(html, 0, 0);
    let mut builder = Builder::new("html-fragment", source.raw_spans(0..source.len()));
    read_html(&source, true, &mut builder);
    let document = builder.finish();
    assert_eq!(account(&document).iter().map(|fated| fated.span.len()).sum::<usize>(), html.len());
    document
}

/// The words of the blocks, blanks folded, parted by bars.
fn words(html: &str) -> String {
    let document = read(html);
    let fold = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    document.blocks.iter().map(|block| fold(block.as_str())).collect::<Vec<_>>().join(" | ")
}

#[test]
fn page_builders_leave_their_words() {
    let raw = "<p>[vc_row type=&#8221;in_container&#8221; bg=&#8221;3&#8243;][vc_column][vc_column_text]</p>\
               <p>The ferry left at noon.</p><p>[/vc_column_text][/vc_column][/vc_row]</p>\
               <p>[et_pb_section fb_built=\"1\" info=\"{}\"][et_pb_text]It came back.[/et_pb_text][/et_pb_section] [/fusion_text]</p>";
    assert_eq!(words(raw), "The ferry left at noon. | It came back.");
}

#[test]
fn forms_and_galleries_leave_nothing() {
    let raw = "<p>One.</p><p>[mc4wp_form id=\"3\"]</p><p>[gallery ids=\"1,2\"]</p><p>[gallery]</p><p>[recent_posts]</p>\
               <p>[contact-form-7 404 \"Not Found\"]</p><p>Two. [table id=5 /]</p>";
    assert_eq!(words(raw), "One. | Two.");
}

#[test]
fn an_address_between_tags_goes_with_them() {
    assert_eq!(words("<p>See [embed]https://film.example/7[/embed] here.</p>"), "See here.");
    let encoded = "JTNDZGl2JTIwY2xhc3MlM0QlMjJ4JTIyJTNF";
    assert_eq!(words(&format!("<p>A [vc_raw_html]{encoded}[/vc_raw_html] b.</p>")), "A b.");
    assert_eq!(words("<p>[button link=\"/join\"]Join us[/button]</p>"), "Join us");
}

#[test]
fn a_caption_is_one() {
    let document = read("<p>[caption id=\"attachment_9\" width=\"300\"]<img src=\"a.jpg\"> The quay in 1911[/caption]</p><p>Text.</p>");
    assert_eq!(document.blocks.iter().map(|block| block.kind).collect::<Vec<_>>(), [BlockKind::Caption, BlockKind::Paragraph]);
    assert_eq!(document.blocks[0].as_str().trim(), "The quay in 1911");
}

#[test]
fn an_opening_needs_its_closing() {
    assert_eq!(words("<p>[quote=Ann Lee]Come in.[/quote] [b]Now[/b] [box]there[/box]</p>"), "Come in. Now there");
    assert_eq!(words("<p>A [box] and a [/lid].</p>"), "A [box] and a [/lid].");
}

#[test]
fn bracketed_prose_stays() {
    for prose in [
        "one [1], two [12], [sic], [1968], [Smith 2003], [...], [edit], [x], [a]",
        "array[i] and s[he] and [they]",
        "[words](https://mill.example/)",
        "a mark [^1] and [see p. 3, and more] and [p=3 below]",
        "[gap reason=\"blot\"] and [unclear]ship[/unclear] and [ref]a note[/ref]",
        "so there [/sarcasm]",
        "[video] and [gallery] within a line, [first_name] too",
        "write [[gallery ids=\"1\"]] or the shortcode [gallery ids=\"1\"]",
    ] {
        assert_eq!(words(&format!("<p>{prose}</p>")), prose);
    }
}

#[test]
fn code_stays() {
    assert_eq!(words("<p>Type <code>[gallery ids=\"1\"]</code> here.</p>"), "Type [gallery ids=\"1\"] here.");
    assert_eq!(words("<pre>[vc_row]x[/vc_row]</pre>"), "[vc_row]x[/vc_row]");
}

#[test]
fn the_bytes_of_a_tag_are_dropped_under_its_code() {
    let html = "<p>Here [mc4wp_form id=\"3\"] now.</p>";
    let document = read(html);
    let dropped = account(&document).into_iter().find(|fated| fated.fate == Fate::Dropped(RuleCode::new('U', 109)));
    assert_eq!(dropped.map(|fated| &html[fated.span.range()]), Some("[mc4wp_form id=\"3\"]"));
    assert!(document.changes.is_empty());
}

#[test]
fn styles_and_links_outlive_a_tag_within_them() {
    let document = read("<p>The [su_box]<em>old [su_x]mill</em>[/su_box] stands.</p>");
    let block = &document.blocks[0];
    let style = &block.wording.styles()[0];
    assert_eq!(&block.as_str()[style.range.clone()], "old mill");
}

#[test]
fn hostile_brackets_take_linear_time() {
    let begun = Instant::now();
    let brackets = "[".repeat(1 << 20);
    assert_eq!(words(&format!("<p>{brackets}</p>")), brackets);
    let nested = format!("<p>{}x{}</p>", "[box]".repeat(100_000), "[/box]".repeat(100_000));
    assert_eq!(words(&nested), "x");
    let open = format!("<p>{}</p>", "[a b=\"".repeat(200_000));
    assert_eq!(read(&open).blocks.len(), 1);
    let blank = format!("<pre>x</pre><p>&nbsp;{}{}</p>", "&nbsp;".repeat(100_000), "[gallery]".repeat(50_000));
    assert_eq!(read(&blank).blocks.len(), 2);
    assert!(begun.elapsed().as_secs() < 60, "{:?}", begun.elapsed());
}
