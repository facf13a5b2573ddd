//! What sites and their plugins write, and people by hand.

/// Styles: what writes them, and a page.
pub(super) const STYLES: &[(&str, &str)] = &[
    (
        "WordPress, block editor",
        r##"<p>Salt was dear<sup data-fn="c0ffee01-aa" class="fn"><a href="#c0ffee01-aa" id="c0ffee01-aa-link">1</a></sup> in spring.</p>
<p>The boats went south,<sup data-fn="c0ffee02-aa" class="fn"><a href="#c0ffee02-aa" id="c0ffee02-aa-link">2</a></sup> all of them.</p>
<ol class="wp-block-footnotes"><li id="c0ffee01-aa">As the harbour book says. <a href="#c0ffee01-aa-link" aria-label="Jump to footnote reference 1">↩︎</a></li>
<li id="c0ffee02-aa">Two of them, not three. <a href="#c0ffee02-aa-link" aria-label="Jump to footnote reference 2"><img
src="https://s.w.org/images/core/emoji/21a9.png" alt="↩"></a></li></ol>"##,
    ),
    (
        "WordPress, Easy Footnotes",
        r##"<p>Salt was dear<span id='easy-footnote-1-77' class='easy-footnote-margin-adjust'></span><span class='easy-footnote'><a
href='https://blog.example/salt/#easy-footnote-bottom-1-77' title='As the harbour book says.'><sup>1</sup></a></span> in spring.</p>
<p>The boats went south,<span id='easy-footnote-2-77' class='easy-footnote-margin-adjust'></span><span class='easy-footnote'><a
href='https://blog.example/salt/#easy-footnote-bottom-2-77' title='Two of them, not three.'><sup>2</sup></a></span> all of them.</p>
<div class="easy-footnote-title"><h4>Notes</h4></div><ol class='easy-footnotes-wrapper'><li class='easy-footnote-single'><span
id='easy-footnote-bottom-1-77' class='easy-footnote-margin-adjust'></span>As the harbour book says.<a class='easy-footnote-to-top'
href='https://blog.example/salt/#easy-footnote-1-77'></a></li><li class='easy-footnote-single'><span id='easy-footnote-bottom-2-77'
class='easy-footnote-margin-adjust'></span>Two of them, not three.<a class='easy-footnote-to-top'
href='https://blog.example/salt/#easy-footnote-2-77'></a></li></ol>"##,
    ),
    (
        "WordPress, Simple Footnotes",
        r##"<p>Salt was dear <a class="simple-footnote" title="As the harbour book says." id="return-note-7-1" href="#note-7-1"><sup>1</sup></a> in spring.</p>
<p>The boats went south, <a class="simple-footnote" title="Two" id="return-note-7-2" href="#note-7-2"><sup>2</sup></a> all of them.</p>
<div class="simple-footnotes"><p class="notes">Notes:</p><ol><li id="note-7-1">As the harbour book says. <a href="#return-note-7-1">&#8617;</a></li>
<li id="note-7-2">Two of them, not three. <a href="#return-note-7-2">&#8617;</a></li></ol></div>"##,
    ),
    (
        "WordPress, Footnotes Made Easy",
        r##"<p>Salt was dear<sup><a href="#footnote_1_7" id="identifier_1_7" class="footnote-link footnote-identifier-link" title="As">1</a></sup> in spring.</p>
<p>The boats went south,<sup><a href="#footnote_2_7" id="identifier_2_7" class="footnote-link footnote-identifier-link" title="Two">2</a></sup> all of them.</p>
<ol class="footnotes"><li id="footnote_1_7" class="footnote">As the harbour book says.<span class="footnote-back-link-wrapper"> [<a
href="#identifier_1_7" class="footnote-link footnote-back-link">&#8617;</a>]</span></li><li id="footnote_2_7" class="footnote">Two of them, not
three. [<a href="#identifier_2_7" class="footnote-link footnote-back-link">&#8617;</a>]</li></ol>"##,
    ),
    (
        "WordPress, FD Footnotes",
        r##"<p>Salt was dear<sup class='footnote'><a href='#fn-77-1' id='fnref-77-1' onclick='return fdfootnote_show(77)'>1</a></sup> in spring.</p>
<p>The boats went south,<sup class='footnote'><a href='#fn-77-2' id='fnref-77-2' onclick='return fdfootnote_show(77)'>2</a></sup> all of them.</p>
<div class='footnotes' id='footnotes-77'><div class='footnotedivider'></div><ol><li id='fn-77-1'> As the harbour book says. <span
class='footnotereverse'><a href='#fnref-77-1'>&#8617;</a></span></li><li id='fn-77-2'> Two of them, not three. <span
class='footnotereverse'><a href='#fnref-77-2'>&#8617;</a></span></li></ol></div>"##,
    ),
    (
        "MediaWiki",
        r##"<p>Salt was dear<sup id="cite_ref-1" class="reference"><a href="#cite_note-1"><span class="cite-bracket">&#91;</span>1<span
class="cite-bracket">&#93;</span></a></sup> in spring.</p><p>The boats went south,<sup id="cite_ref-b_2-0" class="reference"><a
href="#cite_note-b-2">[2]</a></sup> all of them.</p><div class="mw-heading mw-heading2"><h2 id="References">References</h2><span
class="mw-editsection"></span></div><div class="reflist"><div class="mw-references-wrap"><ol class="references">
<li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1" aria-label="Jump up">^</a></b></span> <span
class="reference-text">As the harbour book says.</span></li>
<li id="cite_note-b-2"><span class="mw-cite-backlink">^ <a href="#cite_ref-b_2-0"><span class="cite-accessibility-label">Jump up to:
</span><sup><i><b>a</b></i></sup></a> <a href="#cite_ref-b_2-1"><sup><i><b>b</b></i></sup></a></span> <span class="reference-text">Two of them,
not three.</span></li></ol></div></div>"##,
    ),
    (
        "MediaWiki, Parsoid",
        r##"<p>Salt was dear<sup class="mw-ref reference" id="cite_ref-1" rel="dc:references" typeof="mw:Extension/ref"><a href="./Salt#cite_note-1"
style="counter-reset: mw-Ref 1;"><span class="mw-reflink-text"><span class="cite-bracket">[</span>1<span class="cite-bracket">]</span></span></a></sup>
in spring.</p><p>The boats went south,<sup class="mw-ref reference" id="cite_ref-2"><a href="./Salt#cite_note-2"><span
class="mw-reflink-text">[2]</span></a></sup> all of them.</p><ol class="mw-references references"><li about="#cite_note-1" id="cite_note-1"><a
href="./Salt#cite_ref-1" rel="mw:referencedBy"><span class="mw-linkback-text">↑ </span></a> <span id="mw-reference-text-cite_note-1"
class="mw-reference-text">As the harbour book says.</span></li><li id="cite_note-2"><span rel="mw:referencedBy">↑ <a
href="./Salt#cite_ref-2">2.0</a> <a href="./Salt#cite_ref-2b">2.1</a></span> <span class="mw-reference-text">Two of them, not three.</span></li></ol>"##,
    ),
    (
        "Substack",
        r##"<p>Salt was dear<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1" href="#footnote-1" target="_self">1</a>
in spring.</p><p>The boats went south,<a class="footnote-anchor" id="footnote-anchor-2" href="#footnote-2" target="_self">2</a> all of them.</p>
<div class="footnote" data-component-name="FootnoteToDOM"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number"
contenteditable="false">1</a><div class="footnote-content"><p>As the harbour book says.</p></div></div>
<div class="footnote"><a id="footnote-2" href="#footnote-anchor-2" class="footnote-number">2</a><div class="footnote-content"><p>Two of them, not
three.</p></div></div>"##,
    ),
    (
        "LessWrong",
        r##"<p>Salt was dear<span class="footnote-reference" data-footnote-reference="" id="fnrefq1" role="doc-noteref"><sup><a href="#fnq1">[1]</a></sup></span>
in spring.</p><p>The boats went south,<span class="footnote-reference" id="fnrefq2" role="doc-noteref"><sup><a href="#fnq2">[2]</a></sup></span> all
of them.</p><ol class="footnote-section footnotes" role="doc-endnotes"><li class="footnote-item" id="fnq1" role="doc-endnote"><span
class="footnote-back-link"><sup><strong><a href="#fnrefq1">^</a></strong></sup></span><div class="footnote-content"><p>As the harbour book
says.</p></div></li><li class="footnote-item" id="fnq2" role="doc-endnote"><span class="footnote-back-link"><a href="#fnrefq2">^</a></span><div
class="footnote-content"><p>Two of them, not three.</p></div></li></ol>"##,
    ),
    (
        "OpenEdition (Lodel)",
        r##"<p>Salt was dear<a class="footnotecall" id="bodyftn1" href="#ftn1">1</a> in spring.</p><p>The boats went south,<a class="footnotecall"
id="bodyftn2" href="#ftn2">2</a> all of them.</p><div id="notes"><h2 class="section"><span class="text">Notes</span></h2><p class="notesbaspage"><a
class="FootnoteSymbol" id="ftn1" href="#bodyftn1">1</a> As the harbour book says.</p><p class="notesbaspage"><a class="FootnoteSymbol" id="ftn2"
href="#bodyftn2">2</a> Two of them, not three.</p></div>"##,
    ),
    (
        "CKEditor",
        r##"<p>Salt was dear<sup class="footnote" id="ref-footnote-0"><a href="#footnote-0">1</a></sup> in spring.</p><p>The boats went south,<sup
class="footnote" id="ref-footnote-1"><a href="#footnote-1">2</a></sup> all of them.</p><div class="footnotes"><hr class="footnotes-divider"><ol
class="footnotes-list"><li class="footnote-definition" id="footnote-0"><a class="footnote-backlink" href="#ref-footnote-0">^</a><div
class="footnote-content"><p>As the harbour book says.</p></div></li><li class="footnote-definition" id="footnote-1"><a class="footnote-backlink"
href="#ref-footnote-1">^</a><div class="footnote-content"><p>Two of them, not three.</p></div></li></ol></div>"##,
    ),
    (
        "court reports",
        r##"<p>Salt was dear<a class="footnotemark" href="#footnote_1_1" id="ref_footnote_1_1">1</a> in spring.</p><p>The boats went south,<a
class="footnotemark" href="#footnote_1_2" id="ref_footnote_1_2">2</a> all of them.</p><aside class="footnote" data-label="1" id="footnote_1_1"><a
href="#ref_footnote_1_1">1</a><p>. As the harbour book says.</p></aside><aside class="footnote" id="footnote_1_2"><a href="#ref_footnote_1_2">2</a><p>Two
of them, not three.</p></aside>"##,
    ),
    (
        "scripts (Footnotes by Cheret, version 1)",
        r##"<p>Salt was dear<sup id="footnote_plugin_tooltip_1" class="footnote_plugin_tooltip_text"
onclick="footnote_moveToAnchor('footnote_plugin_reference_1');">1)</sup> in spring.</p><p>The boats went south,<sup id="footnote_plugin_tooltip_2"
class="footnote_plugin_tooltip_text" onclick="footnote_moveToAnchor('footnote_plugin_reference_2');">2)</sup> all of them.</p>
<div class="footnote_container_prepare"><p><span onclick="footnote_expand_reference_container();">References</span><span
style="display: none;">&nbsp;[ <a id="footnote_reference_container_collapse_button" style="cursor:pointer;">+</a> ]</span></p></div>
<div id="footnote_references_container" style=""><table class="footnote-reference-container"><tr><td class="footnote_plugin_index"><span
id="footnote_plugin_reference_1">1.</span></td><td class="footnote_plugin_link"><span
onclick="footnote_moveToAnchor('footnote_plugin_tooltip_1');">&#8593;</span></td><td class="footnote_plugin_text">As the harbour book says.</td></tr>
<tr><td class="footnote_plugin_index"><span id="footnote_plugin_reference_2">2.</span></td><td class="footnote_plugin_link"><span
onclick="footnote_moveToAnchor('footnote_plugin_tooltip_2');">&#8593;</span></td><td class="footnote_plugin_text">Two of them, not
three.</td></tr></table></div>"##,
    ),
    (
        "by hand, paragraphs",
        r##"<p>Salt was dear<sup><a name="r1" href="#n1">1</a></sup> in spring.</p><p>The boats went south,<sup><a name="r2" href="#n2">2</a></sup> all of
them.</p><hr><p class="note"><a href="#r1" name="n1">1</a>. As the harbour book says.</p><p class="note"><a href="#r2" name="n2">2</a>. Two of them,
not three.</p>"##,
    ),
    (
        "by hand, lines",
        r##"<p>Salt was dear<a href="#f1"><sup>(1)</sup></a> in spring.</p><p>The boats went south,<a href="#f2"><sup>(2)</sup></a> all of
them.</p><p><a name="f1"></a>(1) As the harbour book says.<br><a name="f2"></a>(2) Two of them, not three.</p>"##,
    ),
    (
        "by hand, a table",
        r##"<p>Salt was dear [<a href="#fn1">1</a>] in spring.</p><p>The boats went south, [<a href="#fn2">2</a>] all of them.</p>
<table><tr><td><a name="fn1">1</a></td><td>As the harbour book says.</td></tr><tr><td><a name="fn2">2</a></td><td>Two of them, not
three.</td></tr></table>"##,
    ),
    (
        "by hand, anchors before paragraphs",
        r##"<p>Salt was dear<a name="back1"></a><a href="#note1">[1]</a> in spring.</p><p>The boats went south,<a name="back2"></a><a href="#note2">[2]</a> all
of them.</p><h3>Notes</h3><a name="note1"></a><p>[1] As the harbour book says. <a href="#back1">[back]</a></p><a name="note2"></a><p>[2] Two of them, not
three. <a href="#back2">[back]</a></p>"##,
    ),
];
