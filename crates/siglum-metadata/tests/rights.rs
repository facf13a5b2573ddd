//! What is decided on rights and on the languages of paragraphs.

#![allow(clippy::expect_used, missing_docs)]

use siglum_metadata::decide;
use siglum_model::{AboutWhat, Basis, Block, BlockKind, Claim, Decision, Document, Field, Passage};

fn decided(claims: Vec<(&'static str, &str, AboutWhat)>) -> Document {
    let mut document = Document::default();
    for (source, value, about) in claims {
        document.claims.push(Claim { about, ..Claim::new(Field::Rights, value, source, source) });
    }
    decide(&mut document);
    document
}

fn decision(document: &Document) -> &Decision {
    document.metadata.decisions.iter().find(|it| it.field == Field::Rights).expect("every field is decided")
}

const OURS: AboutWhat = AboutWhat::Document;
const UND: &str = "http://rightsstatements.org/vocab/UND/1.0/";
const BY: &str = "https://creativecommons.org/licenses/by/4.0/";

#[test]
fn a_licence_may_be_named_in_words() {
    let document = decided(vec![
        ("meta.copyright", "© 2020 Quay Ltd. All rights reserved.", OURS),
        ("text.header", "CC BY-SA 4.0", OURS),
        ("dc.rights", "https://creativecommons.org/licenses/by-sa/4.0/", OURS),
    ]);
    let rights = &document.metadata.rights;
    assert_eq!((rights.license_spdx.as_deref(), rights.scope.as_deref()), (Some("CC-BY-SA-4.0"), Some("document")));
    let whys: Vec<_> = document.claims.iter().map(|claim| claim.why).collect();
    assert_eq!(whys, [Some("weaker"), Some("chosen"), Some("agrees")]);
}

#[test]
fn two_licences_are_a_conflict() {
    let document = decided(vec![("link.license", "CC BY 4.0", OURS), ("jsonld.license", "CC BY-NC 4.0", OURS)]);
    assert_eq!(document.metadata.rights.license_spdx, None);
    assert_eq!(document.metadata.rights.statement.as_deref(), Some(UND));
    assert_eq!(decision(&document).basis, Basis::Abstained);
    let conflict = decision(&document).conflict.as_deref().expect("a conflict");
    assert!(conflict.contains("“CC-BY-4.0”") && conflict.contains("“CC-BY-NC-4.0”"), "{conflict}");
}

#[test]
fn a_statement_of_the_vocabulary_is_kept_as_such() {
    let document = decided(vec![("dc.rights", "https://rightsstatements.org/page/InC/1.0/", OURS)]);
    let rights = &document.metadata.rights;
    assert_eq!(rights.statement.as_deref(), Some("http://rightsstatements.org/vocab/InC/1.0/"));
    assert_eq!((rights.license_spdx.as_deref(), decision(&document).basis), (None, Basis::Found));
}

#[test]
fn words_are_kept_with_what_they_cover() {
    for (claims, text, scope) in [
        (vec![("meta.copyright", "© Quay", OURS)], "© Quay", "site"),
        (vec![("meta.copyright", "© Quay", OURS), ("dc.rights", "Ask the writer.", OURS)], "Ask the writer.", "document"),
        (vec![("html.rel-license", BY, AboutWhat::Site)], BY, "site"),
        (vec![("meta.copyright", "© Quay", OURS), ("html.rel-license", "CC BY 4.0", AboutWhat::Site)], "CC BY 4.0", "site"),
        (vec![("jsonld.license", "CC BY 4.0", AboutWhat::Image)], "CC BY 4.0", "part"),
    ] {
        let rights = decided(claims).metadata.rights;
        assert_eq!((rights.text.as_deref(), rights.scope.as_deref()), (Some(text), Some(scope)));
        assert_eq!((rights.license_spdx, rights.statement.as_deref()), (None, Some(UND)));
    }
}

#[test]
fn the_maintainers_words_are_last() {
    let document = decided(vec![("dc.rights", "No Known Copyright", OURS), ("config.rights", "asked and allowed", OURS)]);
    assert_eq!(document.metadata.rights.text.as_deref(), Some("asked and allowed"));
    assert_eq!(decision(&document).basis, Basis::Pinned);
}

const ENGLISH: &str = "The sea comes in twice a day, and twice a day it goes out again, and nobody who has lived beside it for long \
    would ever ask why. The fishermen mend their nets upon the wall, the children look for shells, and the old women talk.";
const FRENCH: &str = "La mer monte deux fois par jour, et deux fois par jour elle se retire, et personne de ceux qui ont longtemps vécu \
    près d’elle ne demanderait pourquoi. Les pêcheurs réparent leurs filets sur le mur et les enfants cherchent des coquillages.";

fn in_languages(declared: &str, texts: &[&str]) -> Document {
    let mut document = Document::default();
    document.claims.push(Claim::new(Field::Language, declared, "html.lang", "html[lang]"));
    for text in texts {
        document.blocks.push(Block::new(BlockKind::Paragraph, Passage::verbatim(*text, 0, 0)));
    }
    decide(&mut document);
    decide(&mut document);
    document
}

#[test]
fn paragraphs_in_another_language_are_marked() {
    let document = in_languages("en-GB", &[ENGLISH, ENGLISH, ENGLISH, ENGLISH, FRENCH, "Bonne nuit."]);
    let marked: Vec<Option<&str>> = document.blocks.iter().map(|block| block.language.as_deref()).collect();
    assert_eq!(marked, [None, None, None, None, Some("fr"), None]);
    assert_eq!(document.metadata.language.as_deref(), Some("en-GB"));
    let claims = document.claims.iter().filter(|claim| claim.about == AboutWhat::Quotation).count();
    assert_eq!(claims, 1, "deciding twice claims it once");
}

#[test]
fn a_text_that_belies_its_declared_language_is_not_marked() {
    let document = in_languages("en", &[FRENCH, FRENCH]);
    assert!(document.blocks.iter().all(|block| block.language.is_none()));
}
