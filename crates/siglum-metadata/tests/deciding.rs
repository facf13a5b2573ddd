//! Whole decisions on claims as readers make them.

use siglum_metadata::decide;
use siglum_model::{AboutWhat, Basis, Block, BlockKind, Claim, Decision, Document, Field, Passage, Span};

/// A claim with a place and an origin.
fn claim(field: Field, value: &str, source: &'static str, origin: &str) -> Claim {
    let mut claim = Claim::new(field, value, source, format!("{origin}#{source}"));
    claim.origin = origin.to_owned();
    claim
}

fn with_role(role: &str, claim: Claim) -> Claim {
    Claim { role: Some(role.to_owned()), ..claim }
}

fn document(claims: Vec<Claim>, text: &[&str]) -> Document {
    let blocks = text.iter().map(|text| Block::new(BlockKind::Paragraph, Passage::verbatim(*text, 0, 0))).collect();
    Document { claims, blocks, ..Document::default() }
}

fn decided(claims: Vec<Claim>) -> Document {
    let mut document = document(claims, &["The tide comes in twice a day.", "It goes out as often."]);
    decide(&mut document);
    document
}

fn decision(document: &Document, field: Field) -> &Decision {
    document.metadata.decisions.iter().find(|it| it.field == field).expect("every field is decided")
}

fn account(name: &str) -> Vec<Claim> {
    ["meta.author", "twitter.written-by", "jsonld.article.author", "jsonld.webpage.author"]
        .map(|source| with_role("cms-account", claim(Field::Authors, name, source, "/author")))
        .into_iter()
        .chain([claim(Field::PostedBy, "7", "wp.author", "/author")])
        .collect()
}

fn reasons(document: &Document, field: Field) -> Vec<(&str, bool, &str)> {
    let of = document.claims.iter().filter(|claim| claim.field == field);
    of.map(|claim| (claim.source, claim.accepted, claim.why.expect("every claim has a reason"))).collect()
}

#[test]
fn a_standfirst_and_a_tag_outweigh_every_echo_of_an_account() {
    let mut claims = account("Edith Toring");
    claims.push(claim(Field::Standfirst, "Ana Ruiz unpacks what the tide does to a town", "wp.excerpt", "/excerpt"));
    claims.push(claim(Field::Tags, "Ana Ruiz", "jsonld.article.keywords", "/tags"));
    let document = decided(claims);
    assert_eq!(document.metadata.authors, ["Ana Ruiz"]);
    let posted = document.metadata.posted_by.as_ref().expect("an account");
    assert_eq!((posted.name.as_deref(), posted.account.as_deref()), (Some("Edith Toring"), Some("7")));
    let authors = decision(&document, Field::Authors);
    assert_eq!(authors.rule.to_string(), "M104");
    assert!(authors.confidence.is_some_and(|sure| (85..=95).contains(&sure)), "{:?}", authors.confidence);
    let conflict = authors.conflict.as_deref().expect("the account lost");
    assert!(
        ["Edith Toring", "Ana Ruiz", "4 places", "/author", "standfirst", "a tag"].iter().all(|word| conflict.contains(word)),
        "{conflict}"
    );
    assert_eq!(reasons(&document, Field::Authors)[..4].iter().filter(|it| it.2 == "account" && !it.1).count(), 4);
    assert_eq!(reasons(&document, Field::Authors)[4..], [("standfirst.subject", true, "chosen"), ("taxonomy.name", true, "agrees")]);
}

#[test]
fn an_account_and_a_byline_that_agree_are_two_witnesses() {
    let alone = decided(account("Edith Toring"));
    let mut claims = account("Edith Toring");
    claims.push(claim(Field::Authors, "By EDITH TORING", "text.byline", "text"));
    let agreeing = decided(claims);
    let sure = |document: &Document| decision(document, Field::Authors).confidence.expect("weighed");
    assert_eq!(
        (alone.metadata.authors.as_slice(), agreeing.metadata.authors.as_slice()),
        (&["Edith Toring".to_owned()][..], &["Edith Toring".to_owned()][..])
    );
    assert!(sure(&alone) < 90 && sure(&agreeing) > 90, "{} {}", sure(&alone), sure(&agreeing));
    assert_eq!(decision(&agreeing, Field::Authors).conflict, None);
    assert_eq!(agreeing.metadata.posted_by.as_ref().and_then(|it| it.name.as_deref()), Some("Edith Toring"));
}

#[test]
fn echoes_add_nothing() {
    let mut claims = account("Edith Toring");
    let weight = |claim: &Claim| siglum_metadata::weights::weigh(claim.field, claim.source).weight;
    let best = claims.iter().filter(|claim| claim.field == Field::Authors).max_by_key(|claim| weight(claim)).cloned();
    claims = best.into_iter().collect();
    let (one, many) = (decided(claims), decided(account("Edith Toring")));
    assert_eq!(decision(&one, Field::Authors).confidence, decision(&many, Field::Authors).confidence);
}

#[test]
fn a_byline_outranks_an_account_and_a_handle_is_nobody() {
    let mut claims = account("editor2");
    claims.push(claim(Field::Authors, "Por Ana Ruiz y Ben Cole", "text.byline", "text"));
    let document = decided(claims);
    assert_eq!(document.metadata.authors, ["Ana Ruiz", "Ben Cole"]);
    assert_eq!(document.metadata.posted_by.as_ref().and_then(|it| it.name.as_deref()), Some("editor2"));
    let document = decided(account("editor2"));
    assert!(document.metadata.authors.is_empty());
    assert_eq!(decision(&document, Field::Authors).basis, Basis::Abstained);
    assert_eq!(reasons(&document, Field::Authors)[0], ("meta.author", false, "handle"));
}

#[test]
fn an_account_that_is_a_body_is_not_taken_for_a_writer() {
    let document = decided(account("The Harbour News Desk"));
    assert!(document.metadata.authors.is_empty());
    assert_eq!(document.metadata.posted_by.as_ref().and_then(|it| it.name.as_deref()), Some("The Harbour News Desk"));
}

#[test]
fn a_number_stays_a_number() {
    let document = decided(vec![claim(Field::PostedBy, "33", "wp.author", "/author")]);
    let posted = document.metadata.posted_by.as_ref().expect("an account");
    assert_eq!((posted.name.as_deref(), posted.account.as_deref()), (None, Some("33")));
    assert_eq!(decision(&document, Field::Authors).basis, Basis::Silent);
    assert_eq!(decision(&document, Field::Authors).rule.to_string(), "M100");
}

fn subject_of(excerpt: &str, title: &str, text: &[&str], tag: bool) -> Vec<String> {
    let mut claims = account("Edith Toring");
    claims.push(claim(Field::Title, title, "wp.title", "/title"));
    claims.push(claim(Field::Standfirst, excerpt, "wp.excerpt", "/excerpt"));
    if tag {
        claims.push(with_role("slug", claim(Field::Tags, "ana-ruiz", "wp.class-list", "/tags")));
    }
    let mut document = document(claims, text);
    decide(&mut document);
    document.metadata.authors
}

#[test]
fn what_a_standfirst_proves() {
    let text = &["The tide comes in.", "It goes out."][..];
    let line = "Ana Ruiz unpacks what the tide does";
    assert_eq!(subject_of(line, "Tides", text, true), ["Ana Ruiz"]);
    for (excerpt, title, text, tag) in [
        (line, "Tides", text, false),
        (line, "Ana Ruiz on tides", text, true),
        (line, "Tides", &["Ana Ruiz unpacks what the tide does to a town.", "It goes out."][..], true),
        (line, "Tides", &["Ana Ruiz came by. ‘Well,’ said Ana Ruiz."][..], true),
        (line, "Tides", &["Ruiz came. Ruiz saw. Ruiz went. Ruiz came back."][..], true),
        ("Ana Ruiz speaks to Ben Cole", "Tides", text, true),
        ("Ana Ruiz explains what the tide does", "Tides", text, true),
    ] {
        assert_eq!(subject_of(excerpt, title, text, tag), ["Edith Toring"], "{excerpt} {title} {tag}");
    }
}

#[test]
fn an_excerpt_from_the_text_is_no_standfirst() {
    let mut document = document(
        vec![claim(Field::Standfirst, "The tide comes in twice […]", "wp.excerpt", "/excerpt")],
        &["The tide comes in twice a day."],
    );
    decide(&mut document);
    assert_eq!(document.metadata.standfirst, None);
    assert_eq!(document.claims[0].why, Some("cut-from-text"));
}

#[test]
fn dates_have_the_zone_of_the_site() {
    let pair = |local: &str, utc: &str| {
        vec![claim(Field::DatePublished, local, "wp.date", "/date"), claim(Field::DatePublished, utc, "wp.date_gmt", "/date")]
    };
    let document = decided(pair("2021-05-01T09:30:00", "2021-05-01T04:00:00"));
    assert_eq!(document.metadata.date_published.as_deref(), Some("2021-05-01T09:30:00+05:30"));
    let published = decision(&document, Field::DatePublished);
    assert_eq!((published.basis, published.rule.to_string().as_str()), (Basis::Inferred, "M203"));
    let mut claims = pair("2021-05-01T09:30:00", "2021-05-01T04:00:00");
    claims.push(claim(Field::DatePublished, "2021-05-01T04:00:00+00:00", "article.published_time", "/date"));
    let document = decided(claims);
    assert_eq!(document.metadata.date_published.as_deref(), Some("2021-05-01T09:30:00+05:30"));
    assert_eq!(decision(&document, Field::DatePublished).basis, Basis::Found);
    assert_eq!(decision(&document, Field::DatePublished).conflict, None);
    let document = decided(pair("2021-05-01T09:30:00", "2021-05-01T04:07:00"));
    assert!(decision(&document, Field::DatePublished).conflict.is_some());
}

#[test]
fn a_zero_date_is_none_and_is_doubted_once() {
    let zero = "-0001-11-30T00:00:00";
    let document = decided(vec![
        claim(Field::DateModified, zero, "wp.modified", "/modified"),
        claim(Field::DateModified, zero, "wp.modified_gmt", "/modified"),
    ]);
    assert_eq!(document.metadata.date_modified, None);
    assert_eq!(decision(&document, Field::DateModified).basis, Basis::Abstained);
    let codes: Vec<String> = document.changes.iter().map(|it| it.code.to_string()).collect();
    assert_eq!(codes, ["M202"]);
}

#[test]
fn modified_before_published_is_a_doubt_at_the_date() {
    let mut modified = claim(Field::DateModified, "2021-04-01T09:30:00Z", "article.modified_time", "/modified");
    modified.raw = Some(Span::new(0, 100, 120));
    let document = decided(vec![claim(Field::DatePublished, "2021-05-01T09:30:00Z", "article.published_time", "/date"), modified]);
    assert_eq!(document.metadata.date_modified.as_deref(), Some("2021-04-01T09:30:00Z"));
    let doubt = document.changes.iter().find(|it| it.code.to_string() == "M204").expect("a doubt");
    assert_eq!((doubt.message.as_deref(), doubt.raw.as_slice()), (Some("modified before published"), &[Span::new(0, 100, 120)][..]));
}

#[test]
fn titles_lose_only_a_known_site_name() {
    let document = decided(vec![
        claim(Field::Title, "Bread - and roses - The Mill", "og.title", "head"),
        claim(Field::Title, "Bread - and roses", "html.h1.only", "h1"),
        claim(Field::SiteName, "The Mill", "og.site_name", "head"),
    ]);
    assert_eq!(document.metadata.title.as_deref(), Some("Bread - and roses"));
    assert_eq!(reasons(&document, Field::Title), [("og.title", true, "suffix"), ("html.h1.only", true, "chosen")]);
    assert_eq!(document.metadata.publisher, None);
    let document = decided(vec![
        claim(Field::Title, "Rain - over Skye", "html.h1.only", "h1"),
        claim(Field::Title, "Quite another thing", "og.title", "head"),
        claim(Field::Title, "Quite another thing", "html.title", "head"),
    ]);
    assert!(decision(&document, Field::Title).conflict.is_some());
}

#[test]
fn a_title_over_several_lines_is_one_line() {
    let document = decided(vec![claim(Field::Title, "Bread\n     and roses", "html.h1.only", "h1")]);
    assert_eq!(document.metadata.title.as_deref(), Some("Bread and roses"));
    assert_eq!(reasons(&document, Field::Title), [("html.h1.only", true, "chosen")]);
}

#[test]
fn languages_are_declared_or_detected_or_unknown() {
    let declared = decided(vec![claim(Field::Language, "en", "html.lang", "html"), claim(Field::Language, "en_GB", "og.locale", "head")]);
    assert_eq!(declared.metadata.language.as_deref(), Some("en-GB"));
    assert_eq!(decided(Vec::new()).metadata.language, None);
    let text = "Das Meer kommt zweimal am Tag, und zweimal am Tag geht es wieder. Wer an der Küste wohnt, der weiß das, und wer \
                nicht an der Küste wohnt, der kann es in den Büchern lesen, die darüber geschrieben worden sind.";
    let mut document = document(Vec::new(), &[text]);
    decide(&mut document);
    assert_eq!(document.metadata.language.as_deref(), Some("de"));
    assert_eq!(decision(&document, Field::Language).basis, Basis::Inferred);
    decide(&mut document);
    assert_eq!(document.claims.len(), 1, "deciding again adds nothing");
}

#[test]
fn rights_are_stated_for_this_document_or_unknown() {
    let licence = |about: AboutWhat| {
        let address = "https://creativecommons.org/licenses/by/4.0/";
        decided(vec![Claim { about, ..claim(Field::Rights, address, "link.license", "head") }]).metadata.rights
    };
    assert_eq!(licence(AboutWhat::Document).license_spdx.as_deref(), Some("CC-BY-4.0"));
    for other in [AboutWhat::Site, AboutWhat::Image] {
        assert_eq!(licence(other).license_spdx, None);
        assert_eq!(licence(other).statement.as_deref(), Some("http://rightsstatements.org/vocab/UND/1.0/"));
    }
    assert!(decided(Vec::new()).metadata.rights.statement.is_some());
}

#[test]
fn terms_get_their_names_from_where_they_are_told() {
    let mut claims = vec![with_role("id", claim(Field::Categories, "19", "wp.term.id", "/categories"))];
    claims[0].normal = Some("open-letters".to_owned());
    for slug in ["open-letters", "mareas"] {
        claims.push(with_role("slug", claim(Field::Categories, slug, "wp.class-list", "/categories")));
    }
    for name in ["Open Letters", "open letters"] {
        claims.push(claim(Field::Categories, name, "jsonld.article.articleSection", "/categories"));
    }
    let document = decided(claims);
    assert_eq!(document.metadata.categories, ["Open Letters", "mareas"]);
    assert_eq!(decision(&document, Field::Categories).basis, Basis::Inferred);
}

#[test]
fn what_is_about_something_else_is_not_ours() {
    let mut translator = with_role("translator", claim(Field::Contributors, "Ben Cole", "text", "text"));
    let ours = decided(vec![translator.clone()]);
    assert_eq!(ours.metadata.contributors.len(), 1);
    translator.about = AboutWhat::CitedWork;
    let theirs = decided(vec![translator]);
    assert!(theirs.metadata.contributors.is_empty());
    assert_eq!(theirs.claims[0].why, Some("scope"));
}

#[test]
fn a_maintainers_word_goes_over_all() {
    let mut claims = account("Edith Toring");
    claims.push(claim(Field::Authors, "Cy Dunn", "curated.authors", "corpus.toml"));
    claims.push(claim(Field::Title, "Right", "curated.title", "corpus.toml"));
    claims.push(claim(Field::Title, "Wrong", "wp.title", "/title"));
    let document = decided(claims);
    assert_eq!(document.metadata.authors, ["Cy Dunn"]);
    assert_eq!(document.metadata.title.as_deref(), Some("Right"));
    assert_eq!(decision(&document, Field::Title).basis, Basis::Pinned);
}

#[test]
fn images_are_put_together_by_their_address() {
    let part = |role: Option<&str>, value: &str| {
        let mut claim = claim(Field::Images, value, "jsonld.image", "image:a.jpg");
        claim.about = AboutWhat::Image;
        claim.role = role.map(str::to_owned);
        claim
    };
    let document = decided(vec![
        part(None, "a.jpg"),
        part(Some("width"), "1200"),
        part(Some("height"), "x"),
        part(Some("caption"), "A tide"),
        part(Some("credit"), "Ana Ruiz"),
        part(None, "a.jpg"),
        part(Some("in-text"), "b.jpg"),
    ]);
    let image = &document.metadata.images[0];
    assert_eq!(
        (image.width, image.height, image.caption.as_deref(), image.credit.as_deref()),
        (Some(1200), None, Some("A tide"), Some("Ana Ruiz"))
    );
    assert_eq!(document.metadata.images.len(), 1);
}
