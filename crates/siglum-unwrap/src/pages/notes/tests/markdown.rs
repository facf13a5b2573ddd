//! What programs write that make pages out of Markdown and its like.

/// Styles: what writes them, and a page.
pub(super) const STYLES: &[(&str, &str)] = &[
    (
        "pandoc",
        r##"<p>Salt was dear<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> in spring.</p>
<p>The boats went south,<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a> all of them.</p>
<section id="footnotes" class="footnotes footnotes-end-of-document" role="doc-endnotes"><hr /><ol>
<li id="fn1"><p>As the harbour book says.<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
<li id="fn2"><p>Two of them, not three.<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>"##,
    ),
    (
        "pandoc 1",
        r##"<p>Salt was dear<a href="#fn1" class="footnoteRef" id="fnref1"><sup>1</sup></a> in spring.</p>
<p>The boats went south,<a href="#fn2" class="footnoteRef" id="fnref2"><sup>2</sup></a> all of them.</p>
<div class="footnotes"><hr /><ol><li id="fn1"><p>As the harbour book says.<a href="#fnref1">↩</a></p></li>
<li id="fn2"><p>Two of them, not three.<a href="#fnref2">↩</a></p></li></ol></div>"##,
    ),
    (
        "Goldmark (Hugo)",
        r##"<p>Salt was dear<sup id="fnref:1"><a href="#fn:1" class="footnote-ref" role="doc-noteref">1</a></sup> in spring.</p>
<p>The boats went south,<sup id="fnref:2"><a href="#fn:2" class="footnote-ref" role="doc-noteref">2</a></sup> all of them.</p>
<div class="footnotes" role="doc-endnotes"><hr><ol>
<li id="fn:1"><p>As the harbour book says.&#160;<a href="#fnref:1" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li>
<li id="fn:2"><p>Two of them, not three.&#160;<a href="#fnref:2" class="footnote-backref" role="doc-backlink">&#x21a9;&#xfe0e;</a></p></li>
</ol></div>"##,
    ),
    (
        "kramdown (Jekyll)",
        r##"<p>Salt was dear<sup id="fnref:a" role="doc-noteref"><a href="#fn:a" class="footnote" rel="footnote">1</a></sup> in spring.</p>
<p>The boats went south,<sup id="fnref:b"><a href="#fn:b" class="footnote" rel="footnote">2</a></sup> all of them.</p>
<div class="footnotes" role="doc-endnotes"><ol>
<li id="fn:a" role="doc-endnote"><p>As the harbour book says. <a href="#fnref:a" class="reversefootnote" role="doc-backlink">&#8617;</a></p></li>
<li id="fn:b"><p>Two of them, not three. <a href="#fnref:b" class="reversefootnote">&#8617;</a>&nbsp;<a href="#fnref:b:1"
class="reversefootnote">&#8617;<sup>2</sup></a></p></li></ol></div>"##,
    ),
    (
        "python-markdown",
        r##"<p>Salt was dear<sup id="fnref:1"><a class="footnote-ref" href="#fn:1">1</a></sup> in spring.</p>
<p>The boats went south,<sup id="fnref:2"><a class="footnote-ref" href="#fn:2">2</a></sup> all of them.</p>
<div class="footnote"><hr /><ol><li id="fn:1"><p>As the harbour book says.&#160;<a class="footnote-backref" href="#fnref:1"
title="Jump back to footnote 1 in the text">&#8617;</a></p></li><li id="fn:2"><p>Two of them, not three.&#160;<a
class="footnote-backref" href="#fnref:2" title="Jump back to footnote 2 in the text">&#8617;</a></p></li></ol></div>"##,
    ),
    (
        "PHP Markdown Extra",
        r##"<p>Salt was dear<sup id="fnref:1"><a href="#fn:1" rel="footnote">1</a></sup> in spring.</p>
<p>The boats went south,<sup id="fnref:2"><a href="#fn:2" rel="footnote">2</a></sup> all of them.</p>
<div class="footnotes"><hr /><ol><li id="fn:1"><p>As the harbour book says.&#160;<a href="#fnref:1" rev="footnote">&#8617;</a></p></li>
<li id="fn:2"><p>Two of them, not three.&#160;<a href="#fnref:2" rev="footnote">&#8617;</a></p></li></ol></div>"##,
    ),
    (
        "markdown-it (Ghost, Eleventy)",
        r##"<p>Salt was dear<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> in spring.</p>
<p>The boats went south,<sup class="footnote-ref"><a href="#fn2" id="fnref2">[2]</a></sup> all of them.</p>
<hr class="footnotes-sep"><section class="footnotes"><ol class="footnotes-list">
<li id="fn1" class="footnote-item"><p>As the harbour book says. <a href="#fnref1" class="footnote-backref">↩︎</a></p></li>
<li id="fn2" class="footnote-item"><p>Two of them, not three. <a href="#fnref2" class="footnote-backref">↩︎</a> <a href="#fnref2:1"
class="footnote-backref">↩︎</a></p></li></ol></section>"##,
    ),
    (
        "mistune",
        r##"<p>Salt was dear<sup class="footnote-ref" id="fnref-1"><a href="#fn-1">1</a></sup> in spring.</p>
<p>The boats went south,<sup class="footnote-ref" id="fnref-2"><a href="#fn-2">2</a></sup> all of them.</p>
<section class="footnotes"><ol><li id="fn-1"><p>As the harbour book says.<a href="#fnref-1" class="footnote">&#8617;</a></p></li>
<li id="fn-2"><p>Two of them, not three.<a href="#fnref-2" class="footnote">&#8617;</a></p></li></ol></section>"##,
    ),
    (
        "GitHub",
        r##"<p>Salt was dear<sup><a href="#user-content-fn-1-9f" id="user-content-fnref-1-9f" data-footnote-ref="" aria-describedby="footnote-label">1</a></sup>
in spring.</p><p>The boats went south,<sup><a href="#user-content-fn-2-9f" id="user-content-fnref-2-9f" data-footnote-ref=""
aria-describedby="footnote-label">2</a></sup> all of them.</p><section data-footnotes="" class="footnotes"><h2 id="footnote-label"
class="sr-only">Footnotes</h2><ol><li id="user-content-fn-1-9f"><p>As the harbour book says. <a href="#user-content-fnref-1-9f"
data-footnote-backref="" aria-label="Back to reference 1" class="data-footnote-backref"><g-emoji>↩</g-emoji></a></p></li>
<li id="user-content-fn-2-9f"><p>Two of them, not three. <a href="#user-content-fnref-2-9f" data-footnote-backref=""
class="data-footnote-backref">↩</a> <a href="#user-content-fnref-2-2-9f" data-footnote-backref="">↩<sup>2</sup></a></p></li></ol></section>"##,
    ),
    (
        "AsciiDoctor",
        r##"<p>Salt was dear<sup class="footnote">[<a id="_footnoteref_1" class="footnote" href="#_footnotedef_1" title="View footnote.">1</a>]</sup> in spring.</p>
<p>The boats went south,<sup class="footnote">[<a id="_footnoteref_2" class="footnote" href="#_footnotedef_2" title="View footnote.">2</a>]</sup> all of
them.</p><div id="footnotes"><hr><div class="footnote" id="_footnotedef_1"><a href="#_footnoteref_1">1</a>. As the harbour book says.</div>
<div class="footnote" id="_footnotedef_2"><a href="#_footnoteref_2">2</a>. Two of them, not three.</div></div>"##,
    ),
    (
        "docutils 0.18 (Sphinx 5)",
        r##"<p>Salt was dear<a class="footnote-reference brackets" href="#id3" id="id1" role="doc-noteref"><span class="fn-bracket">[</span>1<span
class="fn-bracket">]</span></a> in spring.</p><p>The boats went south,<a class="footnote-reference brackets" href="#id4" id="id2"
role="doc-noteref">2</a> all of them.</p><p class="rubric">Footnotes</p><aside class="footnote-list brackets"><aside class="footnote brackets" id="id3"
role="doc-footnote"><span class="label"><span class="fn-bracket">[</span><a role="doc-backlink" href="#id1">1</a><span
class="fn-bracket">]</span></span><p>As the harbour book says.</p></aside><aside class="footnote brackets" id="id4" role="doc-footnote"><span
class="label"><span class="fn-bracket">[</span>2<span class="fn-bracket">]</span></span><span class="backrefs">(<a role="doc-backlink"
href="#id2">1</a>,<a role="doc-backlink" href="#id5">2</a>)</span><p>Two of them, not three.</p></aside></aside>"##,
    ),
    (
        "docutils 0.17",
        r##"<p>Salt was dear<a class="footnote-reference brackets" href="#id3" id="id1">1</a> in spring.</p><p>The boats went south,<a
class="footnote-reference brackets" href="#id4" id="id2">2</a> all of them.</p><dl class="footnote brackets"><dt class="label" id="id3"><span
class="brackets"><a class="fn-backref" href="#id1">1</a></span></dt><dd><p>As the harbour book says.</p></dd><dt class="label" id="id4"><span
class="brackets">2</span><span class="fn-backref">(<a href="#id2">1</a>,<a href="#id5">2</a>)</span></dt><dd><p>Two of them, not three.</p></dd></dl>"##,
    ),
    (
        "docutils 0.14",
        r##"<p>Salt was dear<a class="footnote-reference" href="#id3" id="id1">[1]</a> in spring.</p><p>The boats went south,<a class="footnote-reference"
href="#id4" id="id2">[2]</a> all of them.</p><table class="docutils footnote" frame="void" id="id3" rules="none"><colgroup><col class="label"
/><col /></colgroup><tbody valign="top"><tr><td class="label"><a class="fn-backref" href="#id1">[1]</a></td><td>As the harbour book
says.</td></tr></tbody></table><table class="docutils footnote" frame="void" id="id4" rules="none"><tbody valign="top"><tr><td
class="label">[2]</td><td><em>(<a class="fn-backref" href="#id2">1</a>, <a class="fn-backref" href="#id5">2</a>)</em> Two of them, not
three.</td></tr></tbody></table>"##,
    ),
    (
        "Quarto, notes in the margin",
        r##"<p>Salt was dear<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a> in spring.</p>
<div class="no-row-height column-margin column-container"><div id="fn1"><p><sup>1</sup>&nbsp;As the harbour book says.</p></div></div>
<p>The boats went south,<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a> all of them.</p>
<div class="no-row-height column-margin column-container"><div id="fn2"><p><sup>2</sup>&nbsp;Two of them, not three.</p></div></div>"##,
    ),
];
