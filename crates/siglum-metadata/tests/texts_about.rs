//! Whom a text names at its head and its end for something else than having written it.

mod support;

use siglum_metadata::text_claims;
use siglum_model::{AboutWhat, BlockKind, Field};
use support::{BODY, MORE, document, persons, with_head, with_tail, writers};

use BlockKind::{Caption, Heading, Item, Paragraph, Quotation};

#[test]
fn the_credit_of_a_quotation_is_about_the_quotation() {
    let quoted = "“The tide does not bargain, and neither do those who have waited for it with wet feet.”";
    let verse = "The tide came in,\nthe tide went out,\nand nobody asked why.";
    for blocks in [
        &[(Paragraph, BODY), (Quotation, MORE), (Paragraph, "Ana Ruiz")][..],
        &[(Paragraph, BODY), (Quotation, MORE), (Paragraph, "— Ana Ruiz")],
        &[(Paragraph, BODY), (Quotation, MORE), (Quotation, "Ana Ruiz")],
        &[(Paragraph, BODY), (Paragraph, quoted), (Paragraph, "Ana Ruiz")],
        &[(Paragraph, BODY), (Paragraph, quoted), (Paragraph, "— Ana Ruiz, 1921")],
        &[(Paragraph, BODY), (Paragraph, verse), (Paragraph, "Ana Ruiz")],
        &[(Paragraph, BODY), (Paragraph, "“The tide does not bargain.”\n~ Ana Ruiz, pilot")],
    ] {
        let found = persons(&document(blocks));
        assert!(found.len() == 1 && found[0].3 == AboutWhat::Quotation && found[0].1 == "Ana Ruiz", "{blocks:?}: {found:?}");
    }
    let voices = document(&[
        (Paragraph, "The best course on the coast.\n— Ben Cole"),
        (Paragraph, "I learnt to row.\n— Cy Dunn"),
        (Paragraph, BODY),
        (Paragraph, "And to swim.\n— Ana Ruiz"),
    ]);
    assert!(persons(&voices).iter().all(|it| it.3 == AboutWhat::Quotation), "{:?}", persons(&voices));
}

#[test]
fn whoever_signs_behind_the_text_is_not_looked_for_among_comments_and_works() {
    let comments = document(&[(Paragraph, BODY), (Paragraph, MORE), (Heading, "2 Comments"), (Paragraph, BODY), (Paragraph, "— Ben Cole")]);
    assert_eq!(persons(&comments), []);
    let works = document(&[
        (Paragraph, BODY),
        (Paragraph, MORE),
        (Paragraph, "— Ana Ruiz"),
        (Heading, "Further reading"),
        (Item, "Ben Cole (Translator: Cy Dunn), Gulls is what they are"),
        (Item, "Translated by Cy Dunn"),
    ]);
    let found = persons(&works);
    assert!(found.len() == 1 && found[0].1 == "Ana Ruiz", "{found:?}");
}

#[test]
fn labels_name_contributors_by_role() {
    for (line, role) in [
        ("Translated by Ana Ruiz", "translator"),
        ("Traducción de Ana Ruiz", "translator"),
        ("Edited by Ana Ruiz", "editor"),
        ("Interview by Ana Ruiz", "interviewer"),
        ("Photos: Ana Ruiz", "photographer"),
        ("Illustration: Ana Ruiz", "illustrator"),
    ] {
        for document in [with_head(line), with_tail(line)] {
            let found = persons(&document);
            assert_eq!(found, [("text.credit", "Ana Ruiz".to_owned(), role.to_owned(), AboutWhat::Document)], "{line}");
        }
    }
    let picture = persons(&with_tail("Photo: Ana Ruiz"));
    assert!(picture.iter().all(|it| it.3 == AboutWhat::Image), "{picture:?}");
    for blocks in [
        &[(Paragraph, BODY), (Item, "Translated by Ana Ruiz"), (Paragraph, MORE)][..],
        &[(Caption, "Photos: Ana Ruiz"), (Paragraph, BODY)],
        &[(Paragraph, BODY), (Paragraph, "The tide tables (Translator: Ana Ruiz) are out of print."), (Paragraph, MORE)],
    ] {
        assert_eq!(persons(&document(blocks)), [], "{blocks:?}");
    }
    let quoted = persons(&document(&[(Paragraph, BODY), (Quotation, MORE), (Paragraph, "Translated by Ana Ruiz")]));
    assert!(quoted.iter().all(|it| it.3 == AboutWhat::Quotation), "{quoted:?}");
}

#[test]
fn whoever_is_interviewed_is_no_author() {
    for title in ["Q&A with Ana Ruiz", "Tides: an interview with Ana Ruiz", "Entrevista a Ana Ruiz (II)", "In conversation with Ana Ruiz"] {
        let mut document = with_tail("Ana Ruiz is a writer.");
        document.claims[0].value = title.to_owned();
        let found = persons(&document);
        assert_eq!(found, [("text.participant", "Ana Ruiz".to_owned(), "interviewee".to_owned(), AboutWhat::Document)], "{title}");
    }
}

#[test]
fn the_box_of_a_review_is_about_the_reviewed_work() {
    for head in [
        &["Ana Ruiz, The Late Boats, Harbour Press, 2019, 240 pp., £12.99"][..],
        &["The Late Boats", "Ana Ruiz", "Harbour Press, 2019, 240 pages"],
        &["The Late Boats\nBy Ana Ruiz\nHarbour Press, 2019, £12"],
    ] {
        let mut blocks: Vec<(BlockKind, &str)> = head.iter().map(|line| (Paragraph, *line)).collect();
        blocks.extend([(Paragraph, BODY), (Paragraph, MORE), (Paragraph, "— Ben Cole")]);
        let document = document(&blocks);
        let claims = text_claims(&document);
        let of_work = |field: Field| {
            claims.iter().filter(move |it| it.about == AboutWhat::ReviewedWork && it.field == field).map(|it| it.value.as_str())
        };
        assert_eq!(of_work(Field::Authors).collect::<Vec<_>>(), ["Ana Ruiz"], "{head:?}");
        assert_eq!(of_work(Field::Title).collect::<Vec<_>>(), ["The Late Boats"], "{head:?}");
        assert_eq!(writers(&document, "text.signature"), ["Ben Cole"]);
        assert_eq!(writers(&document, "text.byline"), [""; 0]);
    }
}

#[test]
fn a_list_of_texts_has_no_writer() {
    let teasers: Vec<(BlockKind, &str)> =
        ["By Ana Ruiz", "By Ben Cole", "By Cy Dunn"].into_iter().flat_map(|line| [(Paragraph, line), (Paragraph, BODY)]).collect();
    assert_eq!(persons(&document(&teasers)), []);
}
