//! What holds of notes in whatever style.

use siglum_model::NoteKind;

use super::{outline, read};

#[test]
fn a_note_is_cited_more_than_once() {
    let html = r##"<p>Salt<sup><a href="#fn1" id="r1">1</a></sup> was dear,<sup><a href="#fn1" id="r1b">1</a></sup> it is said.</p>
<ol><li id="fn1">As the book says. <a href="#r1">↩</a> <a href="#r1b">↩2</a></li></ol>"##;
    assert_eq!(outline(html), "Salt{1} was dear,{1} it is said.\n1: As the book says.");
}

#[test]
fn marks_side_by_side_go_with_what_parts_them() {
    let html = r##"<p>Salt<sup><a href="#fn1">1</a>, <a href="#fn2">2</a></sup> was dear [<a href="#fn3">3</a>; <a href="#fn4">4</a>]. So<sup>(<a
href="#fn5">5</a>)</sup> it was <sup><a href="#fn6">[6]</a></sup> <sup><a href="#fn7">[7]</a></sup>.</p><ol><li id="fn1">1871.</li><li id="fn2">Ib.</li><li
id="fn3">Red.</li><li id="fn4">2.</li><li id="fn5">Id.</li><li id="fn6">Blue.</li><li id="fn7">Dear.</li></ol>"##;
    assert_eq!(outline(html).lines().next(), Some("Salt{1}{2} was dear{3}{4}. So{5} it was{6}{7}."));
}

#[test]
fn a_note_has_paragraphs_lists_and_quotations() {
    let html = r##"<p>Salt<sup><a href="#fn1" id="r1">1</a></sup> was dear.</p><section class="footnotes"><ol><li id="fn1"><p>It says: <a
href="#r1">↩</a></p><blockquote><p>Dear salt.</p></blockquote><ul><li>grey</li><li>white</li></ul><p>And so on. <a href="#r1">↩</a></p></li></ol></section>"##;
    assert_eq!(outline(html), "Salt{1} was dear.\n1: It says: / Dear salt. / grey / white / And so on.");
}

#[test]
fn a_note_cites_a_note() {
    let html = r##"<p>Salt<sup><a href="#fn1">1</a></sup> was dear.</p><ol><li id="fn1">As the book<sup><a href="#fn2">2</a></sup> says.</li>
<li id="fn2">The red one, see note <a href="#fn1">1</a>.</li></ol>"##;
    assert_eq!(outline(html), "Salt{1} was dear.\n1: As the book{2} says.\n2: The red one, see note 1.");
}

#[test]
fn a_mark_stands_in_a_heading() {
    let html = r##"<h2>Of salt<a href="#fn1" class="footnote-ref"><sup>*</sup></a></h2><p>It was dear.</p><div class="footnotes"><p id="fn1">* Read in
1871.</p></div>"##;
    assert_eq!(outline(html), "Of salt{*}\nIt was dear.\n*: Read in 1871.");
}

#[test]
fn a_mark_is_no_word_of_the_title() {
    let html = r##"<h1>Of salt<sup><a href="#fn1">1</a></sup></h1><p>It was dear.</p><p id="fn1">1 Grey.</p>"##;
    let claims = read(html).claims;
    assert_eq!(claims.iter().map(|claim| claim.value.as_str()).collect::<Vec<_>>(), ["Of salt"]);
}

#[test]
fn a_note_stands_outside_of_the_article() {
    let html = r##"<article><p>Salt<a href="#note-1" role="doc-noteref">1</a> was dear.</p></article><footer><div id="note-1"><p>As the book
says.</p></div></footer>"##;
    assert_eq!(outline(html), "Salt{1} was dear.\n1: As the book says.");
}

#[test]
fn a_mark_without_a_note_is_an_orphan() {
    let html = r##"<p>Salt<sup><a class="footnote-ref" href="#fn1" id="r1">1</a></sup> was<sup><a class="footnote-ref" href="#fn2">2</a></sup>
dear.</p><ol><li id="fn1">As the book says. <a href="#r1">↩</a></li></ol>"##;
    assert_eq!(outline(html), "Salt{1} was<2>2 dear.\n1: As the book says.");
}

#[test]
fn a_note_without_a_mark_is_an_orphan() {
    let html = r##"<p>Salt<sup><a href="#fn1" id="r1">1</a></sup> was dear.</p><ol><li id="fn1">As the book says. <a href="#r1">↩</a></li><li
id="fn2">And the sequel. <a href="#r2">↩</a></li></ol>"##;
    assert_eq!(outline(html), "Salt{1} was dear.\n1: As the book says.\n- (orphan): And the sequel.");
}

#[test]
fn notes_of_a_group_keep_their_labels() {
    let html = r##"<p>Salt<sup class="reference"><a href="#cite_note-a-1">[note 1]</a></sup> was<sup class="reference"><a
href="#cite_note-2">[a]</a></sup> dear.</p><h2>Explanatory notes</h2><ol class="references"><li id="cite_note-a-1">Grey.</li></ol><h2>References
[edit]</h2><ol class="references"><li id="cite_note-2">White.</li></ol><h2>Further reading</h2><p>Books.</p>"##;
    assert_eq!(outline(html), "Salt{note 1} was{a} dear.\nFurther reading\nBooks.\nnote 1: Grey.\na: White.");
}

#[test]
fn a_heading_with_more_below_stays() {
    let html = r##"<p>Salt<sup><a href="#fn1">1</a></sup> was dear.</p><h2>References</h2><ol><li id="fn1">Grey.</li></ol><ul><li>The red
book.</li></ul>"##;
    assert_eq!(outline(html), "Salt{1} was dear.\nReferences\nThe red book.\n1: Grey.");
}

#[test]
fn a_cross_reference_is_no_mark() {
    let html = r##"<p>Salt<sup><a href="#fn1">1</a></sup> was dear, see note <a href="#fn1">1</a>.</p><p id="fn1"><sup>1</sup> Grey.</p>"##;
    assert_eq!(outline(html), "Salt{1} was dear, see note 1.\n1: Grey.");
}

#[test]
fn paragraphs_between_notes_belong_to_the_first() {
    let html = r##"<p>Salt<a href="#_ftn1" name="_ftnref1">[1]</a> was<a href="#_ftn2" name="_ftnref2">[2]</a> dear.</p><p><a href="#_ftnref1"
name="_ftn1">[1]</a> Grey.</p><p>Or white.</p><p><a href="#_ftnref2" name="_ftn2">[2]</a> Very.</p>"##;
    assert_eq!(outline(html), "Salt{1} was{2} dear.\n1: Grey. / Or white.\n2: Very.");
}

#[test]
fn notes_that_scripts_show_are_read() {
    let html =
        r##"<p>Salt<sup><a href="#fn1" class="footnote-ref">1</a></sup> was dear.</p><div id="fn1" style="display: none">Grey.</div>"##;
    assert_eq!(outline(html), "Salt{1} was dear.\n1: Grey.");
}

#[test]
fn links_that_are_no_marks_stay() {
    for html in [
        r##"<p>See <a href="#part-2">2</a>.</p><h2 id="part-2">Part 2</h2><p>It begins.</p>"##,
        r##"<ul><li><a href="#p12">12</a></li></ul><p><span id="p12"></span>Salt was dear.</p>"##,
        r##"<p>Salt [<a href="#bib.bib7">7</a>] was dear.</p><ul><li id="bib.bib7">A book.</li></ul>"##,
        r##"<p>Salt (<a href="#footer">1</a>).</p><div id="footer"><p>All rights.</p></div>"##,
    ] {
        assert!(read(html).notes.is_empty(), "{html}");
    }
}

#[test]
fn endnotes_say_so() {
    let html = r##"<p>Salt<a href="#_edn1" name="_ednref1">[i]</a> was dear.</p><p><a href="#_ednref1" name="_edn1">[i]</a> Grey.</p>"##;
    let document = read(html);
    assert_eq!((document.notes[0].kind, document.notes[0].label.as_str()), (NoteKind::Endnote, "i"));
}

#[test]
fn a_navigation_is_no_text() {
    let html = r#"<nav><ul><li><a href="/">Home</a></li></ul></nav><p>Salt.</p><div role="navigation"><a href="/2">Next</a></div>"#;
    assert_eq!(outline(html), "Salt.");
    assert_eq!(outline("<nav><p>Salt was dear."), "Salt was dear.");
}
