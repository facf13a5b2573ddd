//! Ordinary and awkward pieces of HTML.

use crate::html::Kind;

use super::oracle::check_tree;

const SNIPPETS: &[&str] = &[
    "",
    "   ",
    "plain text",
    "<!DOCTYPE html><html><head><title>A &amp; B</title></head><body><p>One<p>Two</body></html>\n",
    "<!doctype html PUBLIC \"-//W3C//DTD HTML 4.01//EN\" 'x'>quirks",
    "\u{feff}<p>after a mark</p>",
    "<p>a</p>\u{feff}<p>b</p>",
    "  \r\n <html>  <head>  <meta charset=utf-8>  </head>  <body>  x",
    // foster parenting
    "<table>foo<tr>bar<td>baz</td>qux</tr></table>",
    "<table>\r\nfoo<tr>",
    "<table> <b>x<tr> <td>y</b>z</table>w",
    "<table>a&amp;b\r\nc<tr><td>d</td></tr> e </table>",
    "<table>one<!--c-->two<tr><td></td></tr>three</table>",
    "<table><caption>c</caption> <colgroup> <col> x </colgroup><tbody> y <tr> z",
    "<table>a\0b<tr>c\0d<td>e\0f",
    "<table><table>x</table>y</table>z",
    "<div>x<table>y</div>z</table>w</div>v",
    "<table>a<select>b<tr>c",
    "<table><form>x<input type=hidden>y<tr>",
    "<p>before<table>foster</table>after",
    // formatting elements
    "<b>1<i>2</b>3</i>4",
    "<p><b>a<p>b<p>c</b>d",
    "<a href=1>x<a href=2>y</a>z</a>",
    "<b><p>x</b>y</p>z",
    "<b><b><b><b><p>x</b></b></b></b>y",
    "<font size=1><font size=2><p>x</font>y</font>z",
    "<b class=x>a<div>b</b>c</div>d",
    "<nobr>a<nobr>b<table><nobr>c",
    "<b><em><foo><foo><aside></b></em>x",
    "<b><p><b></p><i>x</b>y",
    "<a><table><a>x</table>y",
    "<p id=one><i title='&lt;'>x<p id=two>y</i>z",
    // whitespace and raw text
    "<pre>\nfirst</pre><pre>\n\nsecond</pre><pre>x</pre>",
    "<pre>\r\nfirst\r\nsecond</pre>",
    "<listing>\n\n</listing>",
    "<pre>&#10;x</pre>",
    "<pre><b>\nx</b></pre>",
    "<textarea>\n\n a &amp; <b>b</b> </textarea>c",
    "<textarea>x</text></textarea2></textarea>y",
    "<title>a</titl>b</title >c",
    "<style>p > a { content: \"</p>\" }</style>x",
    "<script>var s = \"<!--<script>\"; '</script>'</script>x",
    "<script><!--\r\n if (a < b && c) { \"<script>x</script>\" } --></script>y",
    "<script>a\0b\r\nc &amp; d</script >",
    "<script>unclosed </scrip",
    "<xmp>a<b></xmp><iframe><p>x</iframe><noembed><i></noembed><noframes>y</noframes>",
    "<plaintext>a<b></plaintext>\0&amp;\r\nc",
    "<noscript><p>shown</p></noscript>z",
    "<head><noscript><link><p>x</noscript><title>y</title>",
    // foreign content
    "<svg><title>a<b>c</svg>d",
    "<svg viewBox='0 0 1 1'><foreignObject><p>x</foreignObject><path d=m /></svg>y",
    "<svg><![CDATA[a]b]]c]]]>d&amp;e</svg>",
    "<svg><![CDATA[x\r\ny\0z]]></svg><![CDATA[no]]>",
    "<svg>\0a\0</svg>\0b",
    "<svg><a xlink:href='&amp;x'>t</a><script>1 < 2</script></svg>",
    "<math><mi>x<mo>&InvisibleTimes;</mo><annotation-xml encoding=text/html><p>y</math>z",
    "<svg><g><p>out</g>x",
    "<svg><desc><![CDATA[x]]></desc>",
    "<svg><![CDATA[&amp;\0&lt;]]&gt;]]></svg>",
    // templates, selects, forms, frames
    "<template>a<tr><td>b</template>c",
    "<table><template>x<tr></template>y</table>",
    "<template><template>a</template>b</template>",
    "<select>a<option>b<option>c<optgroup>d<p>e</select>f",
    "<select><b>x<select>y",
    "<select><button><selectedcontent></selectedcontent></button><option selected>x</option></select>",
    "<form>a<form>b</form>c<div></form>d</div>",
    "<frameset> a <frame> b <noframes>c</noframes> </frameset> d ",
    "<frameset>a \0 b\r\n c</frameset></html> e ",
    "<html><frameset></frameset></html>\n<!--x--> y",
    "x<frameset>",
    // entities
    "&amp;&lt;&gt;&quot;&nbsp;&copy;&copy x&notit;&notin;&acE;",
    "&#0;&#128;&#xD800;&#x110000;&#xFFFF;&#13;&#x0;&#65;&#x41",
    "&&amp&ampx&#&#x&#;&#x;&;& &a&zz;&amp;amp;amp;lt;",
    "a&rsqb;b&semi;c&Tab;d&NewLine;e",
    "<a href=\"?a=1&copy=2&copy;&lt=3&lt\" title='&quot;\"' x=&amp;>t</a>",
    "<a b=a&amp;b\r\nc=d\"e f='x\r\ny\rz' g=\"a\0b\">x",
    // line ends and NUL
    "a\rb\r\nc\n\rd\r\r\ne",
    "a\r",
    "\r\n\r\n<p>\r\n</p>\r\n",
    "a\0b<p>\0</p>\0\0c",
    "<d\0iv>x</d\0iv>",
    "&amp;\r\n&amp;\r\r\n&lt",
    // comments and other declarations
    "a<!-- b -->c<!---->d<!-->e<!--->f<!--a--!>g",
    "a<!-- unclosed > b",
    "a<!-",
    "a<!x>b<?php echo 1 ?>c</ d>e",
    "<!--[if IE]><p>x</p><![endif]-->y<![if !IE]>z<![endif]>",
    "x<!DOCTYPE y>z",
    // tags that are none, and tags at the end
    "a < b << c <3 <",
    "a</",
    "a<b",
    "a<b c='d>e",
    "a</>b</3>c",
    "<2000@example.org> <user@example.org>text",
    "<DIV CLASS=A class=b iD='c'>x</DIV foo=bar>y</div/>",
    "<a=b c = d  =e f= 'g'h/i / j>x",
    "<br/><br/></br></p>x",
    "<image src=x>y",
    // second tags and misplaced ends
    "<html a=1><body b=2>x<html a=3 c=4><body b=5 d=6>y</html>z<!--w-->",
    "<body>a</body>b</html>c<p>d",
    "<head></head> <title>x</title>y",
    "<li>a<li>b</ul><dd>c<dt>d</dl><h1>e<h2>f</h1>g",
    "<p>a<div>b</p>c</div>d",
    "<button>a<button>b<p>c</button>d</button>",
    "<ruby>a<rt>b<rp>c<rb>d<rtc>e</ruby>",
    "<td>a<tr>b<tbody>c",
    "<marquee><b>x</marquee>y<object><i>z</object>w",
    "\u{e9}<b>\u{1f600}\u{fffd}</b>&eacute;\u{e9}\0\u{fffd}<\u{e9}>",
];

#[test]
fn pages_have_the_tree_of_scraper_and_true_spans() {
    assert!(SNIPPETS.len() >= 60);
    for snippet in SNIPPETS {
        check_tree(snippet, Kind::Page);
    }
}

#[test]
fn fragments_have_the_tree_of_scraper_and_true_spans() {
    for snippet in SNIPPETS {
        check_tree(snippet, Kind::Fragment);
    }
}

#[test]
fn without_noscript_the_tree_is_that_of_parse_document() {
    for snippet in SNIPPETS.iter().filter(|snippet| !snippet.contains("noscript")) {
        let ours = super::tree_of(snippet, Kind::Page);
        assert_eq!(ours.html().html(), scraper::Html::parse_document(snippet).html(), "{snippet:?}");
        let ours = super::tree_of(snippet, Kind::Fragment);
        assert_eq!(ours.html().html(), scraper::Html::parse_fragment(snippet).html(), "{snippet:?}");
    }
}

#[test]
fn a_text_cut_anywhere_still_has_true_spans() {
    for snippet in SNIPPETS {
        for (at, _) in snippet.char_indices() {
            let cut = &snippet[..at];
            // An error before a line feed makes html5ever forget that one after `pre` is to be left out.
            if !cut.ends_with("<pre>&#10") {
                check_tree(cut, Kind::Page);
            }
        }
    }
}
