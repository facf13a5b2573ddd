//! Pages of our own, and what their bodies claim.

use siglum_model::{AboutWhat, Claim, Document, Field, Passage, Span};
use siglum_rule::Builder;

use crate::claims::head_claims;
use crate::html::{Budget, Kind, Parsed, parse};

fn read(body: &str) -> Document {
    let page = format!("<!doctype html><html><head><title>Tides</title></head><body>{body}</body></html>");
    let source = Passage::verbatim(&page, 0, 0);
    let mut builder = Builder::new("html", vec![Span::new(0, 0, page.len() as u32)]);
    if let Parsed::Tree(tree) = parse(&page, Kind::Page, &Budget::for_bytes(page.len())) {
        head_claims(&source, &tree, "", &[], &mut builder);
    }
    builder.finish()
}

fn of(document: &Document, field: Field) -> Vec<(&'static str, &str)> {
    let own = document.claims.iter().filter(|claim| claim.field == field && claim.source.starts_with("html."));
    own.map(|claim| (claim.source, claim.value.as_str())).filter(|(source, _)| *source != "html.title").collect()
}

fn about(document: &Document, value: &str) -> Vec<AboutWhat> {
    document.claims.iter().filter(|claim| claim.value == value).map(|claim| claim.about).collect()
}

#[test]
fn a_byline_is_read_by_links_classes_and_words() {
    let page = read(
        r#"<article><h1>Tides</h1><div class="entry-meta">By <a rel="author" href="/author/ana-ruiz/">Ana Ruiz</a></div><p>The sea.</p></article>"#,
    );
    assert_eq!(of(&page, Field::Authors), [("html.rel-author", "Ana Ruiz"), ("html.by", "Ana Ruiz"), ("html.near-name", "Ana Ruiz")]);
    let page = read(r#"<h1>Tides</h1><span class="c-byline__authorName">Ana Ruiz</span><p>Written by: Ana Ruiz</p>"#);
    assert_eq!(of(&page, Field::Authors)[0], ("html.author-name", "Ana Ruiz"));
    assert!(of(&page, Field::Authors).contains(&("html.by", "Ana Ruiz")));
    let page = read(r#"<h1>Tides</h1><p>Von</p><p>Ina Groß</p>"#);
    assert!(of(&page, Field::Authors).contains(&("html.by", "Ina Groß")));
}

#[test]
fn a_label_needs_a_name_behind_it() {
    for line in ["By the sea there is salt", "By and by", "di notte", "Partly cloudy"] {
        let page = read(&format!("<h1>Tides</h1><p>{line}</p>"));
        assert!(of(&page, Field::Authors).iter().all(|(source, _)| *source != "html.by"), "{line}");
    }
}

#[test]
fn microdata_gives_the_name_within_the_author() {
    let page = read(
        r#"<h1>Tides</h1><div itemprop="author" itemscope itemtype="https://schema.org/Person"><meta itemprop="name" content="Ana Ruiz"></div>
        <div itemscope itemtype="https://schema.org/Review"><span itemprop="author">Ben Cole</span></div>"#,
    );
    assert!(of(&page, Field::Authors).contains(&("html.itemprop.author", "Ana Ruiz")));
    assert!(about(&page, "Ben Cole").iter().all(|about| *about == AboutWhat::ReviewedWork));
}

#[test]
fn those_who_comment_are_not_those_who_wrote() {
    let page = read(r#"<h1>Tides</h1><p>The sea.</p><div id="comments"><span class="comment-author">Troll Nine</span></div>"#);
    assert!(about(&page, "Troll Nine").iter().all(|about| *about == AboutWhat::Comment));
}

#[test]
fn what_stands_far_from_the_headline_is_another_source() {
    let lines = "<p>The sea comes in, and the sea goes out again.</p>".repeat(60);
    let page = read(&format!(r#"<h1>Tides</h1>{lines}<span class="author">Ben Cole</span>"#));
    assert_eq!(of(&page, Field::Authors), [("html.author-class.far", "Ben Cole")]);
}

#[test]
fn dates_are_told_by_elements_classes_and_lines() {
    let page = read(
        r#"<h1>Tides</h1><time class="published" datetime="2021-05-01T09:30:00Z">1 May</time><time class="updated" datetime="2021-06-01">June</time>
        <span class="post-date">May 1, 2021</span><p>Last updated: June 1, 2021</p><meta itemprop="datePublished" content="2021-05-01">"#,
    );
    let published = of(&page, Field::DatePublished);
    for wanted in [
        ("html.time.published", "2021-05-01T09:30:00Z"),
        ("html.date-class.published", "May 1, 2021"),
        ("html.shown-date", "Last updated: June 1, 2021"),
        ("html.itemprop.datePublished", "2021-05-01"),
    ] {
        assert!(published.contains(&wanted), "{wanted:?} {published:?}");
    }
    assert_eq!(of(&page, Field::DateModified), [("html.time.updated", "2021-06-01")]);
}

#[test]
fn headlines_leave_out_what_is_not_read() {
    let page = read(r##"<main><h1>Tides <span>and more</span><a class="headerlink" href="#tides">¶</a><button>Save</button></h1></main>"##);
    assert_eq!(of(&page, Field::Title), [("html.h1.article", "Tides and more")]);
    let page = read(r#"<header><h1><a href="/">The Harbour</a></h1></header><h2 class="entry-title">Tides</h2><p>The sea.</p>"#);
    let titles = of(&page, Field::Title);
    assert!(titles.contains(&("html.h1.only", "The Harbour")) && titles.contains(&("html.entry-title", "Tides")), "{titles:?}");
    assert_eq!(of(&page, Field::SiteName), [("html.home-link", "The Harbour")]);
}

#[test]
fn the_link_home_names_the_site_but_by_the_word_home() {
    let page = read(r#"<a href="/"><img src="l.png" alt="The Harbour"></a><a href="/">Home</a><h1>Tides</h1>"#);
    assert_eq!(of(&page, Field::SiteName), [("html.home-link", "The Harbour")]);
}

#[test]
fn pieces_without_a_blank_between_them_are_parted() {
    let page = read(r#"<h1>Tides</h1><div class="byline"><span>Ana Ruiz</span><span>May 1, 2021</span></div>"#);
    assert!(of(&page, Field::Authors).contains(&("html.byline", "Ana Ruiz\nMay 1, 2021")));
    let page = read(r#"<h1>Tides</h1><div class="byline"><b>A</b>na <i>Ruiz</i></div>"#);
    assert!(of(&page, Field::Authors).contains(&("html.byline", "Ana Ruiz")));
}

#[test]
fn hostile_bodies_make_few_claims() {
    let many = r#"<span class="author">Ana Ruiz</span><time datetime="2021-05-01">x</time><h1>T</h1><a href="/">H</a>"#;
    let claims = |text: String| -> Vec<Claim> { read(&text).claims };
    assert!(claims(many.repeat(20_000)).len() < 100);
    let different: String = (0..20_000)
        .map(|at| format!(r#"<a href="/author/{at}">Ana Ruiz {at}</a><p>By Ana R{at}</p><i class="date">{at}/{at}/2019</i>"#))
        .collect();
    assert!(claims(different).len() < 200);
    let long = format!(r#"<h1>T</h1><span class="author">{}</span>"#, "Ana Ruiz ".repeat(100_000));
    assert!(claims(long).iter().all(|claim| claim.value.len() < 1_000));
}
