//! Small texts without notes, in which nothing may be found.

use siglum_notes::{Options, State, find_notes};

fn lifted(text: &str) -> usize {
    let found = find_notes(text, &Options::default());
    found.pairs.iter().filter(|p| p.state == State::Lift).count() + found.orphan_marks.len() + found.orphan_bodies.len()
}

#[track_caller]
fn assert_none(text: &str) {
    assert_eq!(lifted(text), 0, "{text}");
}

#[test]
fn numbered_lists_stay() {
    assert_none("There are three ways to mend a net:\n\n1. with twine;\n\n2. with wire;\n\n3. not at all.\n\nThe fourth is unknown.");
    assert_none("Hay tres cosas que decir.\n\n1) La barca es vieja.\n\n2) El mar es hondo.\n\n3) La red está rota.\n");
    assert_none("We came in 1; they left in 2.\n\n1. The first boat came in.\n\n2. The second boat left.\n");
}

#[test]
fn verse_numbers_stay() {
    assert_none("1 In the morning the boats went out. 2 And the sea was calm, and no wind blew.\n\n3 And in the evening they came home.\n");
}

#[test]
fn exponents_and_formulas_stay() {
    assert_none(
        "The deck was 40 m² and the hold 12 m³, at 10⁻³ of the price; H₂O and ¹⁴C are named, and x² + y³.\n\n1. Deck.\n\n2. Hold.\n\n3. Price.\n",
    );
}

#[test]
fn chess_stays() {
    assert_none("The game went 1. e4 e5 2. Nf3 Nc6 3. Bb5 a6 and White resigned.\n\n1. e4 is best.\n\n2. Nf3 is next.\n\n3. Bb5 is old.\n");
}

#[test]
fn lives_stay() {
    assert_none("Johann (†1770) and his brother (*1699, †1752) built organs; Anna (* 1701, † 1766) played them.\n\n* * *\n\nThe end.");
}

#[test]
fn contents_stay() {
    assert_none("Chapter 1. Of the Sea . . . . 12\nChapter 2. Of the Land . . . . 45\nChapter 3. Of the Air . . . . 77\n");
}

#[test]
fn citations_without_bodies_stay() {
    assert_none("It is known [13] that nets rot [4, 5], and a[1] is not a[2].\n\n1. Nets.\n\n2. Ropes.\n");
}

#[test]
fn bullets_stay() {
    assert_none("We bought the following* things.\n\n* bread, two loaves\n\n* butter\n\n* tea\n\nAnd nothing else.");
}

#[test]
fn sections_and_dates_stay() {
    assert_none(
        "§ 3. (1) A person shall pay. (2) The sum is 7s. 6d. (3) On 4. Mai 1821 no. 7 was read, vol.2, p.14, fig.3.\n\n1) wash;\n\n2) peel;\n\n3) boil.\n",
    );
}

#[test]
fn empty_and_odd_texts_are_read() {
    for text in ["", "\n\n\n", "\u{c}", "¹", "1", "[", "[^", "*", "$^{", "<sup>", "\u{feff}", "é¹é"] {
        assert_none(text);
    }
}

#[test]
fn bibliographies_cited_in_no_order_stay() {
    assert_none(
        "Salt came by sea [4], tin by land [2], and wool by both [5, 1]. Nobody counted it [3].\n\nReferences\n\n\
         [1] Alder, Salt, 1902.\n\n[2] Birch, Tin, 1911.\n\n[3] Cedar, Wool, 1920.\n\n[4] Damson, Sea, 1931.\n\n[5] Elm, Land, 1940.",
    );
}

#[test]
fn numbered_names_and_sections_stay() {
    assert_none("We mount ext2, ext3 and ext4 the same way.\n\n[2] Alder, 1902.\n\n[3] Birch, 1911.\n\n[4] Cedar, 1920.");
    assert_none("5.1 Boats\n\nThey are old.\n\n5.2 Nets\n\nThey are new.\n\n1. tar\n\n2. rope\n\n3. salt");
    assert_none("Copy debian/* and *.tar.gz files there.\n\n* the first of them\n\n* the second of them");
}

#[test]
fn rows_of_tables_stay() {
    assert_none("The surface was 310 m2 and the rate 10 3 a day.\n\n1  293  45\n\n2  303  61\n\n3  313  72");
}

#[test]
fn numbered_names_keep_their_digits() {
    assert_none("Python2 and Python3 differ. Use Python3.\n\n2. Install Python3.\n\n3. Run it.");
}
