//! Notes that stand in the paragraphs which cite them.

use super::{outline, read};

/// What each style says: the label where one is printed, the words alike.
fn expected(labels: [&str; 2]) -> String {
    let [one, two] = labels;
    format!(
        "Salt was dear{{{one}}} in spring.\nThe boats went south,{{{two}}} all of them.\n{one}: As the harbour book says.\n{two}: Two of them, not three."
    )
}

const UNPRINTED: [&str; 2] = ["-", "-"];
const PRINTED: [&str; 2] = ["1", "2"];

/// Styles: what writes them, the labels they print, and a page.
const STYLES: &[(&str, [&str; 2], &str)] = &[
    (
        "Tufte CSS, sidenotes",
        UNPRINTED,
        r##"<p>Salt was dear<label for="sn-1" class="margin-toggle sidenote-number"></label><input type="checkbox" id="sn-1" class="margin-toggle"/><span
class="sidenote">As the harbour book says.</span> in spring.</p><p>The boats went south,<label for="sn-2" class="margin-toggle
sidenote-number"></label><input type="checkbox" id="sn-2" class="margin-toggle"/><span class="sidenote">Two of them, <i>not</i> three.</span> all of them.</p>"##,
    ),
    (
        "Tufte CSS, margin notes",
        UNPRINTED,
        r##"<p>Salt was dear<label for="mn-1" class="margin-toggle">&#8853;</label><input type="checkbox" id="mn-1" class="margin-toggle"/><span
class="marginnote">As the harbour book says.</span> in spring.</p><p>The boats went south,<label for="mn-2" class="margin-toggle">&#8853;</label><input
type="checkbox" id="mn-2" class="margin-toggle"/><span class="marginnote">Two of them, not three.</span> all of them.</p>"##,
    ),
    (
        "Tufte handout of R",
        PRINTED,
        r##"<p>Salt was dear<label for="tufte-sn-1" class="margin-toggle sidenote-number">1</label><input type="checkbox" id="tufte-sn-1"
class="margin-toggle"><span class="sidenote"><span class="sidenote-number">1</span> As the harbour book says.</span> in spring.</p><p>The boats went
south,<label for="tufte-sn-2" class="margin-toggle sidenote-number">2</label><input type="checkbox" id="tufte-sn-2" class="margin-toggle"><span
class="sidenote"><span class="sidenote-number">2</span> Two of them, not three.</span> all of them.</p>"##,
    ),
    (
        "Tufte for Jekyll",
        UNPRINTED,
        r##"<p>Salt was dear<label for='one' class='margin-toggle sidenote-number'></label><input type='checkbox' id='one' class='margin-toggle'/><span
class='sidenote'>As the harbour book says. </span> in spring.</p><p>The boats went south,<sup class='sidenote-number'></sup><span
class='sidenote'>Two of them, not three.</span> all of them.</p>"##,
    ),
    (
        "small elements with a raised mark",
        PRINTED,
        r##"<p>Salt was dear<sup>1</sup><small class="sidenote"><sup>1</sup> As the harbour book says.</small> in spring.</p><p>The boats went
south,<sup>2</sup><small class="sidenote">2. Two of them, not three.</small> all of them.</p>"##,
    ),
    (
        "a frame around words and note",
        UNPRINTED,
        r##"<p>Salt <span class="sidenote"><label class="sidenote-label" for="a">was dear</label><input class="sidenote-checkbox" type="checkbox" id="a"><span
class="sidenote-content sidenote-right"><span class="sidenote-delimiter">[note:</span>As the harbour book says.<span
class="sidenote-delimiter">]</span></span></span> in spring.</p><p>The boats <span class="sidenote"><label class="sidenote-label" for="b">went
south,</label><input type="checkbox" id="b"><span class="sidenote-content">Two of them, not three.</span></span> all of them.</p>"##,
    ),
    (
        "spans of the class footnote",
        UNPRINTED,
        r##"<p>Salt was dear<span class="footnote">As the harbour book says.</span> in spring.</p><p>The boats went south,<span class="footnote">Two of
them, not three.</span> all of them.</p>"##,
    ),
    (
        "Distill",
        UNPRINTED,
        r##"<p>Salt was dear<d-footnote>As the harbour book says.</d-footnote> in spring.</p><p>The boats went south,<d-footnote>Two of them, not
three.</d-footnote> all of them.</p>"##,
    ),
    (
        "LaTeXML",
        PRINTED,
        r##"<p class="ltx_p">Salt was dear<span id="footnote1" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span
class="ltx_note_outer"><span class="ltx_note_content"><sup class="ltx_note_mark">1</sup>
<span class="ltx_tag ltx_tag_note">1</span>
As the harbour book says.</span></span></span> in spring.</p><p class="ltx_p">The boats went south,<span id="footnote2" class="ltx_note
ltx_role_footnote"><sup class="ltx_note_mark">2</sup><span class="ltx_note_outer"><span class="ltx_note_content"><sup
class="ltx_note_mark">2</sup><span class="ltx_tag ltx_tag_note">2</span>Two of them, not three.</span></span></span> all of them.</p>"##,
    ),
    (
        "WordPress, Modern Footnotes",
        PRINTED,
        r##"<p>Salt was dear<sup class="modern-footnotes-footnote " data-mfn="1" data-mfn-post-scope="7"><a href="javascript:void(0)" role="button"
aria-pressed="false" aria-describedby="mfn-content-7-1">1</a></sup><span id="mfn-content-7-1" role="tooltip" class="modern-footnotes-footnote__note"
tabindex="0" data-mfn="1">As the harbour book says.</span> in spring.</p><p>The boats went south,<sup class="modern-footnotes-footnote "
data-mfn="2"><a href="javascript:void(0)" role="button" aria-describedby="mfn-content-7-2">2</a></sup><span id="mfn-content-7-2" role="tooltip"
class="modern-footnotes-footnote__note" style="display: none">Two of them, not three.</span> all of them.</p>"##,
    ),
    (
        "WordPress, Footnotes by Cheret, bubbles only",
        PRINTED,
        r##"<p>Salt was dear<span class="footnote_referrer"><a role="button" tabindex="0"
onclick="footnote_moveToReference_7_1('footnote_plugin_reference_7_1_1');"><sup id="footnote_plugin_tooltip_7_1_1"
class="footnote_plugin_tooltip_text">[1]</sup></a><span id="footnote_plugin_tooltip_text_7_1_1" class="footnote_tooltip">As the harbour book
says.</span></span> in spring.</p><p>The boats went south,<span class="footnote_referrer"><a role="button"><sup id="footnote_plugin_tooltip_7_1_2"
class="footnote_plugin_tooltip_text">[2]</sup></a><span class="footnote_tooltip">Two of them, not three.</span></span> all of them.</p>"##,
    ),
    (
        "asides that cut their paragraph",
        UNPRINTED,
        r##"<div><p>Salt was dear<aside class="sidenote">As the harbour book says.</aside> in spring.</p></div><div><p>The boats went south,<aside
class="footnote"><p>Two of them, not three.</p></aside> all of them.</p></div>"##,
    ),
    (
        "details that open",
        PRINTED,
        r##"<div><p>Salt was dear<details class="footnote"><summary>1</summary>As the harbour book says.</details> in spring.</p></div><div><p>The boats went
south,<details class="footnote"><summary>2</summary><p>Two of them, not three.</p></details> all of them.</p></div>"##,
    ),
    (
        "linked to the note beside",
        PRINTED,
        r##"<p>Salt was dear<a href="#sn1" id="ref1"><sup>1</sup></a><span class="sidenote" id="sn1"><a href="#ref1"><sup>1</sup></a> As the harbour book
says.</span> in spring.</p><p>The boats went south,<sup><a href="#sn2">2</a></sup><span class="sidenote" id="sn2">2. Two of them, not three.</span> all of
them.</p>"##,
    ),
];

#[test]
fn every_style_gives_the_same_notes() {
    let faults: Vec<String> = STYLES
        .iter()
        .map(|(style, labels, html)| (style, outline(html), expected(*labels)))
        .filter(|(_, found, expected)| found != expected)
        .map(|(style, found, _)| format!("{style}:\n{found}\n"))
        .collect();
    assert!(faults.is_empty(), "{} of {} styles differ:\n\n{}", faults.len(), STYLES.len(), faults.join("\n"));
}

#[test]
fn the_tag_of_a_note_stands_for_a_mark_that_is_not_printed() {
    let html = r#"<p>Salt was dear <span class="sidenote">As the book says.</span>.</p>"#;
    let document = read(html);
    let anchor = &document.blocks[0].wording.anchors()[0];
    assert_eq!(anchor.raw.and_then(|raw| html.get(raw.range())), Some(r#"<span class="sidenote">"#));
    assert_eq!(document.blocks[0].as_str(), "Salt was dear.");
}

#[test]
fn bubbles_that_repeat_a_note_are_printed_again() {
    let html = r##"<p>Salt was dear<span class="footnote_referrer"><a role="button"
onclick="footnote_moveToReference_7_1('footnote_plugin_reference_7_1_1');"><sup id="footnote_plugin_tooltip_7_1_1"
class="footnote_plugin_tooltip_text">[1]</sup></a><span class="footnote_tooltip">As the harbour … <span>Continue reading</span></span></span>.</p>
<div id="footnote_references_container_7" style="display: none"><table class="footnotes_table footnote-reference-container"><caption
class="accessibility">References</caption><tbody><tr class="footnotes_plugin_reference_row"><th scope="row" id="footnote_plugin_reference_7_1_1"
class="footnote_plugin_index pointer" onclick="footnote_moveToAnchor_7_1('footnote_plugin_tooltip_7_1_1');"><a role="button" tabindex="0"
class="footnote_plugin_link"><span class="footnote_index_arrow">&#8593;</span>1</a></th><td class="footnote_plugin_text">As the harbour book of that
year says.</td></tr></tbody></table></div>"##;
    let expected = "Salt was dear{1}.\n1: As the harbour book of that year says.\n1 (again): As the harbour … Continue reading";
    assert_eq!(outline(html), expected);
}

#[test]
fn a_note_has_several_paragraphs_and_notes_of_its_own() {
    let html = r#"<p>Salt<span class="sidenote">One.<br><br>Two<span class="sidenote">Deep.</span> more.</span> was dear.</p>"#;
    assert_eq!(outline(html), "Salt{-} was dear.\n-: One. / Two{-} more.\n-: Deep.");
}

#[test]
fn notes_between_blocks_belong_to_the_next_or_to_the_last() {
    let html = r#"<h2>Salt</h2><div class="sidenote">Of salt.</div><p>It was dear.</p><p class="marginnote">At last.</p>"#;
    assert_eq!(outline(html), "Salt\n{-}It was dear.{-}\n-: Of salt.\n-: At last.");
}

#[test]
fn a_paragraph_of_nothing_but_a_note_goes_with_it() {
    let html = r#"<p>Salt was dear.</p><p><span class="footnote">As the book says.</span></p><p>So it was.</p>"#;
    assert_eq!(outline(html), "Salt was dear.{-}\nSo it was.\n-: As the book says.");
}

#[test]
fn what_is_no_note_stays_in_the_paragraph() {
    for html in [
        r#"<p>Salt <span class="note">(grey)</span> was dear.</p>"#,
        r#"<p>Salt <span class="footnote"></span> was dear.</p>"#,
        r#"<p>Salt <span class="margin-left">was</span> dear.</p>"#,
        r#"<div class="sidenote"><h3>More</h3><p>Related pages.</p></div>"#,
    ] {
        assert!(read(html).notes.is_empty(), "{html}");
    }
}

#[test]
fn hostile_nesting_is_read_in_time() {
    for piece in ["<span class=sidenote>a", "<aside class=sidenote>a", "<p>a<aside class=footnote>b", "<span class=footnote>", "<nav><p>"] {
        read(&piece.repeat(5_000));
    }
}
