//! Whom a text names as its writer at its head and its end.

mod support;

use siglum_metadata::{decide, text_claims};
use siglum_model::{BlockKind, Claim, Field};
use support::{BODY, MORE, document, persons, with_head, with_tail, writers};

use BlockKind::{Heading, Paragraph};

#[test]
fn lines_at_the_head_name_the_writer() {
    for line in [
        "By Ana Ruiz",
        "Por Ana Ruiz",
        "von Ana Ruiz",
        "By Ana Ruiz, a historian of ports",
        "By Ana Ruiz in Lagos",
        "Ana Ruiz | 3 May 2021",
        "3 May 2021 • Ana Ruiz",
        "Ana Ruiz writes:",
        "Words: Ana Ruiz, Photography: Ben Cole",
    ] {
        assert_eq!(writers(&with_head(line), "text.byline"), ["Ana Ruiz"], "{line}");
    }
    for line in [
        "This is a guest post by Ana Ruiz.",
        "This is a guest post by Ana Ruiz, who keeps the lighthouse.",
        "Editor’s note: The following is a guest post by Dr. Ana Ruiz of the harbour office.",
        "[Guest post by Ana Ruiz]",
        "Ein Gastbeitrag von Ana Ruiz",
    ] {
        let document = with_head(line);
        let found = [writers(&document, "text.guest"), writers(&document, "text.byline")].concat();
        assert!(found.iter().all(|name| name == "Ana Ruiz") && !found.is_empty(), "{line}: {found:?}");
    }
}

#[test]
fn other_lines_at_the_head_name_nobody() {
    for line in [
        "By Monday Ana Ruiz had left the harbour",
        "By Ana Ruiz nobody was ever asked what the tide might bring",
        "For Ana Ruiz",
        "Thanks to Ana Ruiz",
        "To Ana Ruiz, who knew the tides",
        "Ana Ruiz",
        "Palace Theater",
        "Ana Ruiz | The Harbour Hall",
        "Ana Ruiz: What did the tide bring?",
        "Last week we had a guest post by Ana Ruiz on gulls.",
        "Photo: Harbour News",
        "Lagos, 3 May 2021",
        "Fig. 1",
    ] {
        assert_eq!(persons(&with_head(line)), [], "{line}");
    }
}

#[test]
fn a_name_alone_at_the_head_needs_a_witness() {
    let mut document = with_head("Ana Ruiz");
    document.claims.push(Claim::new(Field::Tags, "Ana Ruiz", "wp.term", "/tags"));
    assert_eq!(writers(&document, "text.byline.bare"), ["Ana Ruiz"]);
    document.claims.push(Claim::new(Field::Title, "Remembering Ana Ruiz", "og.title", "meta[property=og:title]"));
    assert_eq!(persons(&document), [], "whom the text is about");
    let mut document = with_head("Ana Ruiz");
    document.claims.push(Claim::new(Field::Authors, "Ana Ruiz", "html.near-name", "line behind the headline"));
    assert_eq!(persons(&document), [], "the same line is no witness to itself");
}

#[test]
fn signatures_name_the_writer() {
    for line in [
        "— Ana Ruiz",
        "– Ana Ruiz, harbour office",
        "- Ana Ruiz.",
        "Por Ana Ruiz .",
        "By Ana Ruiz",
        "Text: Ana Ruiz",
        "Ana Ruiz, Lagos, 3 May 2021",
    ] {
        assert_eq!(writers(&with_tail(line), "text.signature"), ["Ana Ruiz"], "{line}");
    }
    for line in ["Ana Ruiz", "Ana Ruiz.", "Ana Ruiz, Lagos"] {
        assert_eq!(writers(&with_tail(line), "text.signature.bare"), ["Ana Ruiz"], "{line}");
    }
    let letter = "Yours,\nAna Ruiz";
    assert_eq!(writers(&with_tail(letter), "text.signature.bare"), ["Ana Ruiz"]);
}

#[test]
fn other_lines_at_the_end_name_nobody() {
    for line in [
        "Amen",
        "The End",
        "Fin",
        "Palace Theater",
        "Buenos Aires",
        "Buenos Aires, 3 May 2021",
        "Los Angeles",
        "For Ana Ruiz",
        "Thanks to Ana Ruiz",
        "Fig. 1",
        "– Yes, said Ana Ruiz.",
        "– Ana Ruiz: No.",
        "– Ana Ruiz, Ben Cole and Cy Dunn.",
        "Continued next week",
        "Share This Post",
        "Name: Ana Ruiz",
    ] {
        assert_eq!(persons(&with_tail(line)), [], "{line}");
    }
    let headed = document(&[(Paragraph, BODY), (Heading, "Ana Ruiz")]);
    assert_eq!(persons(&headed), []);
    let listed = document(&[(Paragraph, BODY), (Paragraph, "Room & Board"), (Paragraph, "Ana Ruiz")]);
    assert_eq!(persons(&listed), [], "behind no sentence");
    let spoken = "ANA RUIZ\nThe tide is late.";
    let play = [spoken, MORE, MORE, spoken, MORE, MORE, MORE, "ANA RUIZ"].map(|line| (Paragraph, line));
    assert_eq!(persons(&document(&play)), [], "a dialogue");
    let lonely = document(&[(Paragraph, "The tide is late."), (Paragraph, "Ana Ruiz")]);
    assert_eq!(persons(&lonely), [], "there is no text to sign");
}

#[test]
fn biographies_name_the_writer() {
    for line in [
        "Ana Ruiz is a PhD student at the school of navigation.",
        "Ana Ruiz ist Historikerin und lebt in Lagos.",
        "Ana Ruiz es periodista.",
        "Ana Ruiz est professeure d’histoire.",
        "Ana Ruiz teaches at the school of navigation.",
        "Ana Ruiz, PhD, is a professor of navigation.",
        "About the author: Ana Ruiz keeps a lighthouse.",
    ] {
        assert_eq!(writers(&with_tail(line), "biography.subject"), ["Ana Ruiz"], "{line}");
    }
    for line in [
        "Ana Ruiz is right, and so is the sea.",
        "Ana Ruiz was a writer of the last century.",
        "Ana Ruiz told us that a professor had asked.",
        "The Harbour is a magazine by writers.",
    ] {
        assert_eq!(persons(&with_tail(line)), [], "{line}");
    }
    let about_her = document(&[(Paragraph, BODY), (Heading, "1. Ana Ruiz"), (Paragraph, "Ana Ruiz is a professor of navigation.")]);
    assert_eq!(persons(&about_her), [], "a text on her");
}

#[test]
fn a_signature_goes_over_the_account_and_its_bytes_are_known() {
    let mut document = with_tail("— Ana Ruiz");
    document.claims.push(Claim::new(Field::Authors, "Ben Cole", "wp.author.name", "/_embedded/author/0/name"));
    let claims = text_claims(&document);
    document.claims.extend(claims);
    decide(&mut document);
    assert_eq!(document.metadata.authors, ["Ana Ruiz"]);
    assert_eq!(document.metadata.posted_by.as_ref().and_then(|it| it.name.as_deref()), Some("Ben Cole"));
    let claim = document.claims.iter().find(|it| it.source == "text.signature").expect("a signature");
    let raw = claim.raw.expect("its bytes");
    assert_eq!(raw.len(), "Ana Ruiz".len());
    assert_eq!(document.blocks.len(), 3, "the text stays as it is");
}

#[test]
fn a_name_alone_does_not_go_over_the_account() {
    let mut document = with_tail("Ana Ruiz");
    document.claims.push(Claim::new(Field::Authors, "Ben Cole", "wp.author.name", "/_embedded/author/0/name"));
    let claims = text_claims(&document);
    document.claims.extend(claims);
    decide(&mut document);
    assert_ne!(document.metadata.authors, ["Ana Ruiz"]);
}

#[test]
fn hostile_lines_end_soon_and_break_nothing() {
    let many = "Ana Ruiz, ".repeat(20_000);
    let lines = "— Ana Ruiz\n".repeat(5_000);
    for text in [
        many.as_str(),
        lines.as_str(),
        "—",
        "– ",
        "|",
        "By",
        "By ",
        "é|é",
        "“",
        "«",
        "(",
        "[[[[",
        "guest post by",
        "— é",
        "ſ guest post by ſ",
    ] {
        for document in [with_head(text), with_tail(text)] {
            text_claims(&document);
        }
    }
}
