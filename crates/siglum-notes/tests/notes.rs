//! Small texts in which notes must be found as they stand.

#![allow(clippy::single_range_in_vec_init)]

use siglum_notes::{Found, Join, Options, State, find_notes, find_notes_in_pages};

fn found(text: &str) -> Found {
    find_notes(text, &Options::default())
}

/// Label and text of every lifted pair.
fn notes(text: &str) -> Vec<(String, String)> {
    let found = found(text);
    let lifted = found.pairs.iter().filter(|p| p.state == State::Lift);
    lifted.map(|p| (found.marks[p.mark].label.clone(), body_text(text, &found, p.body))).collect()
}

fn body_text(text: &str, found: &Found, body: usize) -> String {
    let mut out = String::new();
    for piece in &found.bodies[body].pieces {
        if !out.is_empty() {
            out.push(if piece.continues { ' ' } else { '\n' });
        }
        out.push_str(&text[piece.range.clone()]);
    }
    out
}

fn pairs(list: &[(&str, &str)]) -> Vec<(String, String)> {
    list.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

const CUT: &str = "\
The nets were mended in winter.¹ In the spring, when the herring came in, every boat that could swim² was out before

¹ See the account of 1802.

² The priest forbade it in vain.

dawn, even on Sundays. Nobody slept.
";

#[test]
fn a_block_that_interrupts_a_sentence_is_lifted_and_the_sentence_joined() {
    assert_eq!(notes(CUT), pairs(&[("1", "See the account of 1802."), ("2", "The priest forbade it in vain.")]));
    let seams = found(CUT).seams;
    assert_eq!(seams.len(), 1);
    assert!(CUT[..seams[0].before].ends_with("out before") && CUT[seams[0].after..].starts_with("dawn"));
    assert_eq!(seams[0].join, Join::Space);
}

#[test]
fn a_note_that_runs_over_the_page_is_put_together() {
    let text = "\
The tower leaned.¹ It had been built on sand by men who knew better and were paid not to say what they knew.

¹ The mason's letter says so, and adds that the foundation was laid in one

Chapter Two

The second tower was built on rock, and everyone who had laughed at the first came² to see it and then

night, without a lamp.

² The rock is of the older kind.

went home again in silence. So it stands.
";
    let expected = [
        ("1", "The mason's letter says so, and adds that the foundation was laid in one night, without a lamp."),
        ("2", "The rock is of the older kind."),
    ];
    assert_eq!(notes(text), pairs(&expected));
}

#[test]
fn digits_glued_to_words_pair_with_a_mixed_list_at_the_end() {
    let text = "\
There are two things to say about the mill: it was never \"finished\".1 The other is its price, which rose every year.

1. Build the wheel.

2. Build the race.

It fell in the flood.2

1.“Never” is the word of the inventory.

2. Paid in three rates.

The Mill and its Owners, a novel
";
    let expected = [("1", "“Never” is the word of the inventory."), ("2", "Paid in three rates.")];
    assert_eq!(notes(text), pairs(&expected));
}

#[test]
fn french_marks_stand_before_the_stop() {
    let text = "\
Le port fut creusé deux fois⁴, et le vieux phare resta debout⁵. Personne n’en a bâti d’autre.

⁴ Voyez les registres de la ville, p. 12.

⁵ Les pierres furent vendues.
";
    let expected = [("4", "Voyez les registres de la ville, p. 12."), ("5", "Les pierres furent vendues.")];
    assert_eq!(notes(text), pairs(&expected));
}

#[test]
fn german_marks_carry_a_bracket() {
    let text = "\
Der Hafen wurde zweimal vertieft¹) und der alte Turm stand noch.²) Niemand hat einen neuen gebaut.

1) Zuerst im Jahre 1804.
2) Vergl. die Akten, S. 12.
";
    let result = found(text);
    assert_eq!(notes(text), pairs(&[("1", "Zuerst im Jahre 1804."), ("2", "Vergl. die Akten, S. 12.")]));
    assert_eq!(&text[result.marks[0].range.clone()], "¹)");
}

#[test]
fn spanish_notes_under_a_heading() {
    let text = "\
El puerto era hondo.[1] La barca volvió tarde y sin redes.[2]

Notas

[1] Véase el registro de la villa.

[2] Las redes se vendieron.
";
    assert_eq!(notes(text), pairs(&[("1", "Véase el registro de la villa."), ("2", "Las redes se vendieron.")]));
    assert_eq!(found(text).headings.len(), 1);
}

#[test]
fn symbols_begin_anew_on_each_page() {
    let text = "\
The first boat* was small, and the second† was
smaller, and both of them went down in the bay
* Built at home.
† Bought abroad.
\u{c}before the third boat* was ready; it was never
used for fishing, and no one knows who had it.
* Built for show.
";
    let expected = [("*", "Built at home."), ("†", "Bought abroad."), ("*", "Built for show.")];
    assert_eq!(notes(text), pairs(&expected));
    assert_eq!(found(text).restarts, [2]);
}

#[test]
fn named_notes_of_many_paragraphs_end_at_their_bracket() {
    let text = "\
The receipt[A] was kept in the cellar, and nobody ever
saw it again.[B]

[Footnote A: Take of each

3 pounds of flour

and bake (see [C] below).]

[Footnote B: Until 1840.]
";
    let result = notes(text);
    assert_eq!(result[0].1, "Take of each\n3 pounds of flour\nand bake (see [C] below).");
    assert_eq!(result[1], ("B".to_owned(), "Until 1840.".to_owned()));
}

#[test]
fn two_series_are_kept_apart() {
    let text = "\
The author went ashore.¹ His editor doubts it.[a] The log says nothing.² Nor does the letter.[b]

¹ At noon.

² It is torn.

[a] So does the printer.

[b] See the appendix.
";
    let labels: Vec<String> = notes(text).into_iter().map(|n| n.0).collect();
    assert_eq!(labels, ["1", "a", "2", "b"]);
}

#[test]
fn what_is_left_over_is_reported() {
    let text = "\
One boat.1 Two boats.2 Three boats.3 Five boats.5 Six boats here.6

Notes

1. A sloop.

2. A cutter.

2. A cutter.

4. A raft.

5. A yawl.

6. A dinghy.
";
    let result = found(text);
    let label = |&b: &usize| result.bodies[b].label.clone();
    assert_eq!(result.orphan_bodies.iter().map(label).collect::<Vec<_>>(), ["4"]);
    assert_eq!(result.duplicates.iter().map(label).collect::<Vec<_>>(), ["2"]);
    let marks: Vec<_> = result.orphan_marks.iter().map(|&m| result.marks[m].label.clone()).collect();
    assert_eq!(marks, ["3"]);
    assert_eq!(result.gaps.len(), 1);
    assert_eq!((result.gaps[0].from.as_str(), result.gaps[0].to.as_str()), ("2", "4"));
}

#[test]
fn raised_ranges_of_a_reader_count_as_raised() {
    let text = "The sea1 was calm.\n\n1 All day.\n";
    let at = text.find('1').expect("a digit");
    let options = Options { raised: vec![at..at + 1], ..Options::default() };
    let result = find_notes(text, &options);
    assert_eq!(result.pairs.len(), 1);
    assert_eq!(result.pairs[0].state, State::Lift);
}

#[test]
fn protected_places_hold_no_marks() {
    let at = CUT.find('¹').expect("a mark");
    let options = Options { protected: vec![at..at + 2], ..Options::default() };
    assert!(find_notes(CUT, &options).pairs.iter().all(|p| p.mark != 0 || p.body != 0));
}

#[test]
fn a_word_cut_at_a_page_edge_is_joined_without_its_hyphen() {
    let pages = ["The fisher-\n", "men went home.\n"];
    let text = pages.concat();
    let options = Options { wrapping: siglum_notes::Wrapping::Wrapped, ..Options::default() };
    let result = find_notes_in_pages(pages, &options);
    assert_eq!(result.seams.len(), 1);
    assert!(text[..result.seams[0].before].ends_with("fisher"));
    assert_eq!(result.seams[0].join, Join::Nothing);
}

#[test]
fn labels_stacked_below_their_notes_are_put_together() {
    let text = "\
The first boat* was small, and the second† was as
small, and both of them went down in the bay with
Built at home.
Bought abroad.
*

†
\u{c}everything that was on board; it was never found
by anyone who could dive.
";
    assert_eq!(notes(text), pairs(&[("*", "Built at home."), ("†", "Bought abroad.")]));
}

#[test]
fn marks_that_count_on_without_any_body_are_orphans() {
    let text = "The boats came in.12 Nobody saw them.13 It was dark.14 So they say.\n";
    let result = found(text);
    assert_eq!(result.orphan_marks.len(), 3);
    assert!(result.bodies.is_empty());
}

#[test]
fn markdown_notes_may_stand_in_any_order() {
    let text = "The sea[^b] and the shore[^a]; the sea again[^b].\n\n[^a]: Rocky.\n\n[^b]: Calm.\n\n[^c]: Lost.\n";
    let result = found(text);
    assert_eq!(result.pairs.len(), 3);
    assert_eq!(result.orphan_bodies.len(), 1);
}

#[test]
fn markdown_notes_are_linked_by_name() {
    let text = "The sea[^calm] and the shore[^1].\n\n[^calm]: All day.\n\n[^1]: Rocky.\n";
    assert_eq!(notes(text), pairs(&[("calm", "All day."), ("1", "Rocky.")]));
}

#[test]
fn misread_labels_are_tried_on_request() {
    let text = "The sloop was lost with all hands.l No one saw\n\nl See the harbour book for 1871.\n\nher go down, and no one spoke of it.";
    assert!(find_notes(text, &Options::default()).pairs.is_empty());
    let found = find_notes(text, &Options { ocr_look_alikes: true, ..Options::default() });
    assert_eq!(found.pairs.len(), 1);
    assert_eq!(found.marks[0].label, "1");
    assert_eq!(&text[found.marks[0].range.clone()], "l");
}

#[test]
fn a_bracket_may_hold_several_labels() {
    let text = "Salt came by sea [1, 2] and tin by land [3–5].\n\n[1] Alder.\n\n[2] Birch.\n\n[3] Cedar.\n\n[4] Damson.\n\n[5] Elm.";
    let found = find_notes(text, &Options::default());
    assert_eq!(found.pairs.len(), 5);
    assert!(found.orphan_marks.is_empty() && found.orphan_bodies.is_empty());
}

#[test]
fn a_note_that_is_named_is_not_cited() {
    let text = "Salt came by sea.[1] Tin did too, see note [1] on it.[2]\n\n[1] Alder.\n\n[2] Birch.";
    let found = find_notes(text, &Options::default());
    let marks: Vec<usize> = found.marks.iter().map(|mark| mark.range.start).collect();
    assert_eq!(marks, [17, 53]);
}
