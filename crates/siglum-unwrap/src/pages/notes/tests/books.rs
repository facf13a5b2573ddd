//! What word processors and makers of books write.

/// Styles: what writes them, and a page.
pub(super) const STYLES: &[(&str, &str)] = &[
    (
        "Word",
        r##"<p class=MsoNormal>Salt was dear<a style='mso-footnote-id:ftn1' href="#_ftn1" name="_ftnref1" title=""><span class=MsoFootnoteReference><span
style='mso-special-character:footnote'><![if !supportFootnotes]>[1]<![endif]></span></span></a> in spring.</p>
<p class=MsoNormal>The boats went south,<a href="#_ftn2" name="_ftnref2" title=""><span class=MsoFootnoteReference>[2]</span></a> all of them.</p>
<div style='mso-element:footnote-list'><![if !supportFootnotes]><br clear=all><hr align=left size=1 width="33%"><![endif]>
<div style='mso-element:footnote' id=ftn1><p class=MsoFootnoteText><a style='mso-footnote-id:ftn1' href="#_ftnref1" name="_ftn1" title=""><span
class=MsoFootnoteReference>[1]</span></a> As the harbour book says.</p></div>
<div style='mso-element:footnote' id=ftn2><p class=MsoFootnoteText><a href="#_ftnref2" name="_ftn2" title="">[2]</a> Two of them, not three.</p></div></div>"##,
    ),
    (
        "Word, endnotes",
        r##"<p class=MsoNormal>Salt was dear<a href="#_edn1" name="_ednref1" title=""><span class=MsoEndnoteReference>[1]</span></a> in spring.</p>
<p class=MsoNormal>The boats went south,<a href="#_edn2" name="_ednref2" title=""><span class=MsoEndnoteReference>[2]</span></a> all of them.</p>
<div><br clear=all><hr align=left size=1 width="33%"><div id=edn1><p class=MsoEndnoteText><a href="#_ednref1" name="_edn1" title="">[1]</a> As
the harbour book says.</p></div><div id=edn2><p class=MsoEndnoteText><a href="#_ednref2" name="_edn2" title="">[2]</a> Two of them, not three.</p></div></div>"##,
    ),
    (
        "LibreOffice",
        r##"<p>Salt was dear<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a> in spring.</p>
<p>The boats went south,<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a> all of them.</p>
<div id="sdfootnote1"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>As the
harbour book says.</p></div><div id="sdfootnote2"><p class="sdfootnote-western"><a class="sdfootnotesym" name="sdfootnote2sym"
href="#sdfootnote2anc">2</a>Two of them, not three.</p></div>"##,
    ),
    (
        "Google Docs",
        r##"<p class="c4"><span class="c7">Salt was dear</span><sup class="c1"><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup><span class="c0">&nbsp;in spring.</span></p>
<p class="c4"><span>The boats went south,</span><sup class="c1"><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup><span>&nbsp;all of them.</span></p>
<hr class="c10"><div><p class="c5"><a href="#ftnt_ref1" id="ftnt1">[1]</a><span class="c2">&nbsp;As the harbour book says.</span></p></div>
<div><p class="c5"><a href="#ftnt_ref2" id="ftnt2">[2]</a><span class="c2">&nbsp;Two of them, not three.</span></p></div>"##,
    ),
    (
        "EPUB 3",
        r##"<p>Salt was dear<a epub:type="noteref" href="#n1">1</a> in spring.</p><p>The boats went south,<a epub:type="noteref" href="#n2">2</a> all of
them.</p><aside epub:type="footnote" id="n1"><p>1. As the harbour book says.</p></aside><aside epub:type="footnote" id="n2"><p><sup>2</sup> Two of
them, not three.</p></aside>"##,
    ),
    (
        "Standard Ebooks",
        r##"<p>Salt was dear<a href="endnotes.xhtml#note-1" id="noteref-1" epub:type="noteref">1</a> in spring.</p>
<p>The boats went south,<a href="endnotes.xhtml#note-2" id="noteref-2" epub:type="noteref">2</a> all of them.</p>
<section id="endnotes" epub:type="endnotes"><h2 epub:type="title">Endnotes</h2><ol><li id="note-1" epub:type="endnote"><p>As the harbour book
says. <a href="text.xhtml#noteref-1" epub:type="backlink">↩</a></p></li><li id="note-2" epub:type="endnote"><p>Two of them, not three. <a
href="text.xhtml#noteref-2" epub:type="backlink">↩</a></p></li></ol></section>"##,
    ),
    (
        "DPUB-ARIA",
        r##"<p>Salt was dear<a role="doc-noteref" href="#x1" id="y1">1</a> in spring.</p><p>The boats went south,<a role="doc-noteref" href="#x2"
id="y2">2</a> all of them.</p><section role="doc-endnotes"><h2>Remarks on all this</h2><ul><li id="x1" role="doc-endnote">As the harbour book says.
<a role="doc-backlink" href="#y1">Return to the text</a></li><li id="x2" role="doc-endnote">Two of them, not three. <a role="doc-backlink"
href="#y2">Return to the text</a></li></ul></section>"##,
    ),
    (
        "Project Gutenberg",
        r##"<p>Salt was dear<a name="FNanchor_1_1" id="FNanchor_1_1"></a><a href="#Footnote_1_1" class="fnanchor">[1]</a> in spring.</p>
<div class="footnote"><p><a name="Footnote_1_1" id="Footnote_1_1"></a><a href="#FNanchor_1_1"><span class="label">[1]</span></a> As the harbour book
says.</p></div><p>The boats went south,<a name="FNanchor_2_2" id="FNanchor_2_2"></a><a href="#Footnote_2_2" class="fnanchor">[2]</a> all of them.</p>
<div class="footnote"><p><a name="Footnote_2_2" id="Footnote_2_2"></a><a href="#FNanchor_2_2"><span class="label">[2]</span></a> Two of them, not
three.</p></div>"##,
    ),
];
