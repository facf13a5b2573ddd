//! The form that elements give to blocks, and what is hidden.

use siglum_model::{Act, Block, BlockKind, Document, Fate, How, Passage, RuleCode};
use siglum_rule::{Builder, account};

use super::read_html;

/// Reads a fragment: all of its blocks, none of which is chosen or dropped for what stands around it.
fn read(html: &str) -> Document {
    read_as(html, true)
}

fn read_as(html: &str, is_fragment: bool) -> Document {
    let source = Passage::verbatim(html, 0, 0);
    let mut builder = Builder::new("html", source.raw_spans(0..source.len()));
    read_html(&source, is_fragment, &mut builder);
    let document = builder.finish();
    assert_eq!(account(&document).iter().map(|fated| fated.span.len()).sum::<usize>(), html.len());
    document
}

fn fold(block: &Block) -> String {
    match block.kind {
        BlockKind::Table => block.as_str().replace(" \t", "\t").replace(" \n", "\n").trim_end_matches(' ').to_owned(),
        BlockKind::Verse | BlockKind::Preformatted => block.as_str().trim_matches('\n').to_owned(),
        _ => block.as_str().split_whitespace().collect::<Vec<_>>().join(" "),
    }
}

fn words(html: &str) -> String {
    read(html).blocks.iter().map(fold).collect::<Vec<_>>().join(" | ")
}

/// Kind, depth, marker and words of each block.
fn forms(html: &str) -> Vec<String> {
    let form = |block: &Block| {
        let marker = block.marker.as_deref().unwrap_or("");
        format!("{}{} {marker} {}", block.kind.name(), block.depth, fold(block))
    };
    read(html).blocks.iter().map(form).collect()
}

#[test]
fn terms_are_paragraphs_and_what_is_said_of_them_items_without_a_marker() {
    let html = "<ol><li>one<dl><dt>Port</dt><dd>left</dd><dd>wine</dd></dl></li><li>two</li></ol>";
    assert_eq!(forms(html), ["item0 1. one", "paragraph1  Port", "item1  left", "item1  wine", "item0 2. two"],);
}

#[test]
fn nested_lists_keep_their_depth_and_numbers() {
    let html = "<ol start=3><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li value=9>d</li></ol>";
    assert_eq!(forms(html), ["item0 3. a", "item1 - b", "item2 1. c", "item0 9. d"]);
}

#[test]
fn columns_do_not_slip_under_cells_that_span() {
    let html = "<table><tr><th rowspan=2>Port</th><th colspan=2>Ships</th><th>Year</th></tr><tr><td>in</td><td>out</td><td>1911</td></tr>\
                <tr><td>Mole</td><td></td><td rowspan=2>3</td><td>1912</td></tr><tr><td>Quay</td><td>4</td><td>1913</td></tr></table>";
    assert_eq!(words(html), "Port\tShips\t\tYear\n\tin\tout\t1911\nMole\t\t3\t1912\nQuay\t4\t\t1913");
}

#[test]
fn spans_without_sense_cost_nothing() {
    for span in ["9007199254740991", "-1", "1e9", "0", "x", "99999999999999999999999999"] {
        let html = format!("<table><tr><td colspan={span} rowspan={span}>a</td><td>b</td></tr><tr><td>c</td><td>d</td></tr></table>");
        let text = words(&html);
        assert!(text.len() < 64 && text.contains('d'), "{span}: {text:?}");
    }
}

#[test]
fn spans_cannot_outgrow_their_page() {
    let row = format!("<tr>{}</tr>", "<td rowspan=65534 colspan=1000>x</td>".repeat(500));
    let html = format!("<table>{row}{}</table>", "<tr><td>y</td></tr>".repeat(20_000));
    let text = words(&html);
    assert!(text.len() < 300_000, "{}", text.len());
    assert_eq!(text.matches('y').count(), 20_000);
}

#[test]
fn captions_and_credits_stand_apart() {
    let html = "<figure><img src=a.jpg alt='not said'><figcaption>The quay in 1911 <span class=credit>Photo: Ann</span></figcaption></figure>\
                <div class=wp-caption><p class=wp-caption-text>A mole</p></div><p class=source>Source: the harbour book.</p>";
    assert_eq!(
        forms(html),
        ["caption0  The quay in 1911", "caption0  Photo: Ann", "caption0  A mole", "paragraph0  Source: the harbour book."],
    );
}

#[test]
fn verse_and_code_keep_their_lines() {
    let html = "<pre class='wp-block-verse'>Low water,\n  high water</pre><p>one<br>two</p><pre>a\n  b</pre>";
    assert_eq!(forms(html), ["verse0  Low water,\n  high water", "paragraph0  one two", "preformatted0  a\n  b"]);
}

#[test]
fn silent_quotations_get_marks_that_are_recorded() {
    let document = read("<p>She said <q>he said <q>come</q></q> and <q>“in”</q>.</p>");
    assert_eq!(fold(&document.blocks[0]), "She said “he said ‘come’” and “in”.");
    assert_eq!(document.changes.iter().filter(|change| change.act == Act::Supply).count(), 4);
    let supplied = document.blocks[0].wording.passage().runs().filter(|run| matches!(run.how, How::Supplied(_))).count();
    assert!(supplied >= 3);
}

#[test]
fn what_is_folded_up_is_read() {
    assert_eq!(words("<details><summary>Tides</summary><p>Low at six.</p></details>"), "Tides | Low at six.");
    assert_eq!(words("<p>One</p><hr><p>* * *</p><p>Two</p>"), "One | * * * | Two");
}

#[test]
fn what_a_page_hides_is_left_out() {
    let seen = "<p>Seen by all who come here and read on.</p>";
    for hidden in [
        "<p hidden>no</p>",
        "<p style='visibility: hidden'>no</p>",
        "<p style='font-size:0px'>no</p>",
        "<p style='text-indent:-9999px'>no</p>",
        "<p style='position:absolute;left:-10000px'>no</p>",
        "<span class='sr-only'>no</span>",
        "<p class='x screen-reader-text'>no</p>",
        "<i class='material-icons'>arrow_back</i>",
        "<i class='fa fa-home' aria-hidden='true'>no</i>",
        "<span aria-hidden='true'>×</span>",
        "<template><p>no</p></template>",
        "<noscript>no</noscript>",
    ] {
        assert_eq!(words(&format!("{seen}{hidden}")), "Seen by all who come here and read on.", "{hidden}");
    }
}

#[test]
fn what_only_looks_hidden_is_read() {
    for shown in [
        "<p style='font-size:0.9em;text-indent:-2em;left:0'>yes</p>",
        "<p style='visibility:hidden' class='wow fadeIn'>yes</p>",
        "<div aria-hidden='true'><p>yes</p></div>",
        "<p aria-hidden='true'>a whole paragraph that an overlay hides from the ear alone is read by the eye</p>",
        "<p hidden='until-found'>yes</p>",
        "<table><tr><td>Ferry</td><td><i class='fa' aria-hidden='true'></i><span class='sr-only'>yes</span></td></tr></table>",
    ] {
        assert!(words(&format!("<p>One.</p>{shown}")).starts_with("One. | "), "{shown}");
    }
}

#[test]
fn a_page_that_a_script_shows_is_read() {
    let long = "The tide came in over the flats and nobody saw it. ".repeat(12);
    for (open, close) in [
        ("<body style='display:none'>", "</body>"),
        ("<body><nav>Home</nav><div style='visibility:hidden'>", "</div></body>"),
        ("<body><p>Loading</p><noscript>", "</noscript></body>"),
        ("<body><div hidden><div style='display:none'>", "</div></div></body>"),
    ] {
        let page = read_as(&format!("<html>{open}<p>{long}</p>{close}</html>"), false);
        let text: String = page.blocks.iter().map(fold).collect();
        assert!(text.contains("nobody saw it"), "{open}: {text}");
    }
    assert_eq!(words("<div id=root></div><noscript>You need to enable JavaScript to run this app.</noscript>"), "");
}

#[test]
fn what_a_reader_unfolds_is_read_if_it_is_prose() {
    let prose = "<p>The ferry leaves at noon and comes back at four, but only from spring to autumn; in winter ask the pilot, \
                 who lives behind the mill.</p>";
    let page = |inner: &str| words(&format!("<p>{}</p>{inner}", "Seen. ".repeat(200)));
    assert!(page(&format!("<div class='faq__answer' style='display:none'>{prose}</div>")).contains("the mill"));
    assert!(page(&format!("<section role=tabpanel hidden>{prose}</section>")).contains("the mill"));
    assert!(page(&format!("<div height=0 style='visibility:hidden'><div>{}</div></div>", &prose[3..])).contains("the mill"));
    assert!(!page(&format!("<div class='modal' hidden>{prose}</div>")).contains("the mill"));
    let links = "<a href='/x'>The ferry leaves at noon and comes back at four, but only from spring to autumn; ask</a>".repeat(3);
    assert!(!page(&format!("<div class='nav-collapse' hidden><p>{links}</p></div>")).contains("ferry"));
}

#[test]
fn a_box_that_holds_the_text_is_no_box() {
    let long = "The tide came in over the flats and nobody saw it. ".repeat(12);
    assert!(words(&format!("<div class='wpcnt'><p>{long}</p></div><p>End.</p>")).contains("nobody"));
}

#[test]
fn hidden_bytes_are_dropped_under_the_code() {
    let html = "<p>Seen by all who come.</p><p class=sr-only>unseen</p>";
    let dropped = account(&read(html)).into_iter().find(|fated| fated.fate == Fate::Dropped(RuleCode::new('U', 104)));
    assert_eq!(dropped.map(|fated| &html[fated.span.range()]), Some("unseen"));
}

#[test]
fn many_hidden_elements_inside_one_another_take_linear_time() {
    let html = format!("{}x{}", "<div hidden>".repeat(300), "</div>".repeat(300)).repeat(60);
    assert!(words(&format!("<p>{}</p>{html}", "Seen. ".repeat(200))).starts_with("Seen."));
    let quotes = "<aside class=pullquote>Nobody owns the sea at night</aside>".repeat(5_000);
    assert!(words(&format!("<p>Nobody owns the sea at night.</p>{quotes}")).starts_with("Nobody"));
}
