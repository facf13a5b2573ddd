use proptest::prelude::*;
use siglum_model::{Basis, Claim, Document, Field};

use super::*;
use crate::{decide, decide_with};

/// A post of the harbour's site by an account whose name is printed in many places.
fn post(account: &str, told: &[(&'static str, &str)]) -> Document {
    let mut document = Document::default();
    let mut claim = |field: Field, value: &str, source: &'static str, origin: &str| {
        let mut claim = Claim::new(field, value, source, format!("{origin}#{source}"));
        claim.origin = origin.to_owned();
        document.claims.push(claim);
    };
    claim(Field::Url, "https://harbour.example/a-tide", "wp.link", "/link");
    claim(Field::DatePublished, "2021-05-01T09:30:00", "wp.date", "/date");
    claim(Field::PostedBy, "7", "wp.author", "/author");
    for source in ["wp.author.name", "meta.author", "twitter.written-by", "jsonld.article.author", "jsonld.webpage.author"] {
        claim(Field::Authors, account, source, "/author");
    }
    for (source, name) in told {
        claim(Field::Authors, name, source, source);
    }
    for claim in document.claims.iter_mut().filter(|claim| claim.field == Field::Authors && claim.origin == "/author") {
        claim.role = Some("cms-account".to_owned());
    }
    document
}

fn learnt(documents: &[Document]) -> Statistics {
    let mut tally = Tally::default();
    documents.iter().for_each(|document| tally.add(document));
    tally.statistics()
}

/// What is learnt of an account that posts texts which these sign.
fn posting_for(account: &str, signers: &[&str]) -> Statistics {
    learnt(&signers.iter().map(|signer| post(account, &[("text.signature", signer)])).collect::<Vec<_>>())
}

fn known(statistics: &Statistics) -> &AccountStatistics {
    statistics.accounts().next().expect("an account").2
}

#[test]
fn three_signers_make_a_person_an_uploader_and_two_a_login() {
    let three = ["Ana Ruiz", "Ben Cole", "Cleo Marsh"];
    assert!(!known(&posting_for("Edith Toring", &three[..2])).is_uploader);
    assert!(known(&posting_for("Edith Toring", &three)).is_uploader);
    assert!(!known(&posting_for("site_admin", &three[..1])).is_uploader);
    assert!(known(&posting_for("site_admin", &three[..2])).is_uploader);
    assert!(known(&posting_for("The News Desk", &three[..2])).is_uploader);
}

#[test]
fn forms_of_one_name_are_one_signer_and_its_fullest_form_is_kept() {
    let statistics = posting_for("Edith Toring", &["A. Ruiz", "Ana M. Ruiz", "Ana Ruiz", "Ben Cole"]);
    assert_eq!((known(&statistics).signers, known(&statistics).signed_by_others), (2, 4));
    assert_eq!(known(&statistics).names, ["ana m ruiz", "ben cole"]);
}

#[test]
fn several_who_sign_one_text_make_no_uploader() {
    let together = post("The News Desk", &[("text.byline", "By Ana Ruiz, Ben Cole and Cleo Marsh")]);
    let statistics = learnt(&[together]);
    assert_eq!((known(&statistics).signers, known(&statistics).is_uploader), (3, false));
}

#[test]
fn a_writer_with_guests_is_no_uploader() {
    let own = || post("Edith Toring", &[("text.byline", "By Edith Toring")]);
    let mut documents: Vec<Document> = (0..5).map(|_| own()).collect();
    documents.extend(["Ana Ruiz", "Ben Cole", "Cleo Marsh"].map(|guest| post("Edith Toring", &[("text.byline", guest)])));
    let statistics = learnt(&documents);
    let known = known(&statistics);
    assert_eq!((known.documents, known.signed_by_itself, known.signed_by_others, known.is_uploader), (8, 5, 3, false));
}

#[test]
fn names_in_links_boxes_and_quotations_are_no_signatures() {
    let noise = ["html.near-name", "html.posts-by", "html.person-link", "html.author-link", "html.by.far", "text.signature.bare"];
    let documents: Vec<Document> = ["Ana Ruiz", "Ben Cole", "Cleo Marsh", "Dov Lind"]
        .iter()
        .map(|name| post("Edith Toring", &noise.map(|source| (source, *name))))
        .collect();
    let statistics = learnt(&documents);
    assert_eq!((statistics.accounts().count(), known(&statistics).signers), (1, 0));
}

#[test]
fn a_displayed_byline_counts_only_where_the_text_is_silent() {
    let echoed = |signer| post("Edith Toring", &[("html.by", "By Edith Toring"), ("text.signature", signer)]);
    assert!(known(&learnt(&["Ana Ruiz", "Ben Cole", "Cleo Marsh"].map(echoed))).is_uploader);
    let displayed = learnt(&["Ana Ruiz", "Ben Cole", "Cleo Marsh"].map(|name| post("Edith Toring", &[("html.by", name)])));
    assert!(known(&displayed).is_uploader);
}

#[test]
fn an_account_without_a_name_is_known_by_its_id() {
    let mut document = Document::default();
    document.claims.push(Claim::new(Field::PostedBy, "1573", "wp.author", "/author"));
    let statistics = learnt(&[document]);
    let accounts: Vec<(&str, &str, u64)> = statistics.accounts().map(|(site, name, it)| (site, name, it.documents)).collect();
    assert_eq!(accounts, [("", "#1573", 1)]);
}

#[test]
fn a_lone_uploader_posted_it_and_wrote_nothing() {
    let statistics = posting_for("Edith Toring", &["Ana Ruiz", "Ben Cole", "Cleo Marsh"]);
    let mut unsigned = post("Edith Toring", &[]);
    decide_with(&mut unsigned, &statistics);
    let metadata = &unsigned.metadata;
    let authors = metadata.decisions.iter().find(|it| it.field == Field::Authors).expect("every field is decided");
    assert_eq!((metadata.authors.len(), authors.basis, authors.rule.to_string().as_str()), (0, Basis::Abstained, "M103"));
    assert_eq!(metadata.posted_by.as_ref().and_then(|it| it.name.as_deref()), Some("Edith Toring"));
    assert!(unsigned.claims.iter().filter(|it| it.field == Field::Authors).all(|it| it.why == Some("uploader")));
    let mut elsewhere = post("Edith Toring", &[]);
    elsewhere.claims[0].value = "https://mill.example/a-tide".to_owned();
    decide_with(&mut elsewhere, &statistics);
    assert_eq!(elsewhere.metadata.authors, ["Edith Toring"], "its name has its weight on other sites");
}

#[test]
fn a_signature_wins_against_an_uploader_in_the_byline_of_the_theme() {
    let statistics = posting_for("Edith Toring", &["Ana Ruiz", "Ben Cole", "Cleo Marsh"]);
    for told in [&[("text.signature", "Dov Lind")][..], &[("text.signature", "Dov Lind"), ("html.by", "By Edith Toring")]] {
        let mut document = post("Edith Toring", told);
        decide_with(&mut document, &statistics);
        assert_eq!(document.metadata.authors, ["Dov Lind"], "{told:?}");
        assert_eq!(document.metadata.posted_by.as_ref().and_then(|it| it.name.as_deref()), Some("Edith Toring"));
    }
}

#[test]
fn an_uploader_who_signs_wrote_it() {
    let statistics = posting_for("Edith Toring", &["Ana Ruiz", "Ben Cole", "Cleo Marsh"]);
    let mut document = post("Edith Toring", &[("text.byline", "By Edith Toring")]);
    decide_with(&mut document, &statistics);
    assert_eq!(document.metadata.authors, ["Edith Toring"]);
}

#[test]
fn below_the_bound_nothing_changes() {
    let statistics = posting_for("Edith Toring", &["Ana Ruiz", "Ben Cole"]);
    for told in [&[][..], &[("text.signature", "Dov Lind")]] {
        let (mut with, mut without) = (post("Edith Toring", told), post("Edith Toring", told));
        decide_with(&mut with, &statistics);
        decide(&mut without);
        assert_eq!(with, without);
    }
}

const NAMES: &[&str] =
    &["Ana Ruiz", "A. Ruiz", "Ana Maria Ruiz", "Ben Cole", "B. Cole", "Edith Toring", "site_admin", "The News Desk", "李小龍"];
const SOURCES: &[&str] = &["text.signature", "text.byline", "html.by", "html.near-name", "biography.subject", "meta.author"];

fn any_documents() -> impl Strategy<Value = Vec<Document>> {
    let told = prop::collection::vec((prop::sample::select(SOURCES), prop::sample::select(NAMES)), 0..3);
    let one = (prop::sample::select(NAMES), told).prop_map(|(account, told)| post(account, &told));
    prop::collection::vec(one, 0..12)
}

fn tally(documents: &[Document]) -> Tally {
    let mut tally = Tally::default();
    documents.iter().for_each(|document| tally.add(document));
    tally
}

fn merged(mut one: Tally, other: &Tally) -> Tally {
    one.merge(other.clone());
    one
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(32))]

    #[test]
    fn any_order_and_any_parts_give_the_same(documents in any_documents(), cuts in (0..13_usize, 0..13_usize), turn in 0..12_usize) {
        let mut turned = documents.clone();
        turned.reverse();
        turned.rotate_left(turn.min(documents.len()));
        let whole = tally(&documents);
        prop_assert_eq!(&tally(&turned), &whole);
        let (low, high) = (cuts.0.min(cuts.1).min(documents.len()), cuts.0.max(cuts.1).min(documents.len()));
        let (a, b, c) = (tally(&documents[..low]), tally(&documents[low..high]), tally(&documents[high..]));
        prop_assert_eq!(&merged(merged(a.clone(), &b), &c), &whole);
        prop_assert_eq!(&merged(a.clone(), &merged(b.clone(), &c)), &whole);
        prop_assert_eq!(&merged(merged(c, &b), &a), &whole);
        prop_assert_eq!(whole.statistics(), tally(&turned).statistics());
    }

    #[test]
    fn a_decision_does_not_change_what_is_counted(documents in any_documents()) {
        let statistics = tally(&documents).statistics();
        let mut decided = documents.clone();
        decided.iter_mut().for_each(|document| decide_with(document, &statistics));
        prop_assert_eq!(tally(&decided).statistics(), statistics);
    }
}
