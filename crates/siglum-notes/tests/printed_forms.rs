//! How printers, extractors and converters of many kinds set marks and notes.

use siglum_notes::{Found, Options, State, find_notes};

/// Label and text of each lifted note, and how many marks it has.
fn notes(text: &str) -> Vec<(String, String)> {
    let found = find_notes(text, &Options::default());
    assert!(found.pairs.iter().all(|pair| pair.state == State::Lift), "{found:?}");
    found.pairs.iter().map(|pair| (found.marks[pair.mark].label.clone(), body(text, &found, pair.body))).collect()
}

fn body(text: &str, found: &Found, index: usize) -> String {
    let pieces = found.bodies[index].pieces.iter().map(|piece| &text[piece.range.clone()]);
    pieces.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

fn assert_notes(text: &str, expected: &[(&str, &str)]) {
    let expected: Vec<(String, String)> = expected.iter().map(|(label, note)| ((*label).to_owned(), (*note).to_owned())).collect();
    assert_eq!(notes(text), expected);
}

#[test]
fn carets_before_digits_are_raised_digits() {
    let text = "Море было глубоко^1, и лодка шла\n\n^1 См. книгу гавани.\n\n^2 Там же.\n\nдолго^2 к берегу.";
    assert_notes(&text.replace("долго^2 к", "долго к"), &[("1", "См. книгу гавани.")]);
    let text = "Море было глубоко^1, и лодка шла долго.^2 Никто\n\n^1 См. книгу гавани.\n\n^2 Там же.\n\nне видел её.";
    assert_notes(text, &[("1", "См. книгу гавани."), ("2", "Там же.")]);
}

#[test]
fn text_browsers_print_a_caret_before_the_bracket() {
    let text = "The patch goes in first ^[22]: then the\nmakefile is read as it stands in the old\nfolder, and the second one is left ^\n[23] to the end.\n\n\
                ^[22] It was made by the tool itself.\n\n^[23] Unless it is empty.\n";
    assert_notes(text, &[("22", "It was made by the tool itself."), ("23", "Unless it is empty.")]);
    let found = find_notes(text, &Options::default());
    assert!(found.marks.iter().all(|mark| text[mark.range.clone()].starts_with('^')));
}

#[test]
fn numbers_closed_by_a_bracket_stand_apart_from_their_word() {
    let text = "Le port fut creusé au XVIe siècle 1), puis abandonné par la ville 2). Personne\n\n1) Voir les minutes du conseil.\n\n2) Ibid.\n\nne le regretta.";
    assert_notes(text, &[("1", "Voir les minutes du conseil."), ("2", "Ibid.")]);
}

#[test]
fn a_label_before_a_number_is_told_by_its_page() {
    let text = "The first boat came home late.1 The second was lost.2 Nobody\n\n1See the minutes of the harbour.\n\n212 May 1795, in a letter.\n\nsaw it.";
    assert_notes(text, &[("1", "See the minutes of the harbour."), ("2", "12 May 1795, in a letter.")]);
}

#[test]
fn raised_digits_of_two_fonts_are_one_series() {
    let text = "Una nave partì 3. Una seconda tornò ⁴. La terza 1⁴ non\n\n3Si veda il registro.\n\n⁴Così il notaio.\n\n1⁴Il nome manca.\n\nsi vide più.";
    assert_notes(text, &[("3", "Si veda il registro."), ("4", "Così il notaio."), ("14", "Il nome manca.")]);
}

#[test]
fn converters_of_word_files_name_the_note() {
    let text = "Der Hafen wurde zweimal vertieft----footnote4---- und dann verlassen----footnote5----.\n\nfootnote4)\t Siehe das Ratsbuch.\n\nfootnote5)\t Ebd.";
    assert_notes(text, &[("4", "Siehe das Ratsbuch."), ("5", "Ebd.")]);
}

#[test]
fn labels_stuck_to_the_last_word_and_stacked_are_given_their_texts() {
    let page = |label: u32| {
        format!(
            "De haven werd in die jaren tweemaal uitgediept en de oude\ntoren bleef staan tot de storm hem nam,{label} want de stad had\n\
             geen geld meer over.{} Niemand heeft er daarna nog een ge{label}\n{}\n\nIbidem.\nZie het raadsboek.\n\n{}\n\n\u{c}",
            label + 1,
            label + 1,
            100 + label.div_ceil(2)
        )
    };
    let text: String = [1, 3].into_iter().map(page).collect();
    assert_notes(&text, &[("1", "Ibidem."), ("2", "Zie het raadsboek."), ("3", "Ibidem."), ("4", "Zie het raadsboek.")]);
}

#[test]
fn running_heads_that_count_make_pages_without_form_feeds() {
    let page = |number: u32, label: u32| {
        let lines: String = (1..15).map(|line| format!("boat {line} of the {number} went out and came home and went out, and\n")).collect();
        format!(
            "The Harbour Book {number}\n{lines}nobody counted them.{label} The council sat and sat, and\n{label}See the minutes, vol. {number}.\n"
        )
    };
    let text: String = (1..=4).map(|label| page(40 + label, label)).collect();
    let found = find_notes(&text, &Options::default());
    assert_eq!(found.pairs.len(), 4);
    assert_eq!(body(&text, &found, 1), "See the minutes, vol. 42.");
    assert_eq!(found.furniture.len(), 4);
}

#[test]
fn symbols_are_doubled_and_followed_by_a_point() {
    let text = "La première barque revint∗. La seconde non∗∗. Et la troisième∗∗∗ resta\n\n∗. Voir les minutes.\n\n∗∗. 12 mai 1795.\n\n∗∗∗. Ibid.\n\nau port.";
    assert_notes(text, &[("∗", "Voir les minutes."), ("∗∗", "12 mai 1795."), ("∗∗∗", "Ibid.")]);
}

#[test]
fn a_note_that_breaks_off_goes_on_before_the_next_block() {
    let text = "The first boat came home late.¹ The\n\n¹ See the minutes of the harbour for the year, ed.\n\nsecond was lost. No one wept.\n\n\
                Martin, p. 156, and the letter there.\n\n² Ibid.\n\nThe third was sold.² It was old.";
    let text = text.replace("The third was sold.² It was old.", "The third was sold. It was old.").replace("No one wept.", "No one wept.²");
    assert_notes(&text, &[("1", "See the minutes of the harbour for the year, ed. Martin, p. 156, and the letter there."), ("2", "Ibid.")]);
}

#[test]
fn lines_without_blanks_between_them_are_paragraphs() {
    let text = "The harbour of the town was deepened twice in those years,(1) and the old lighthouse(2) stood until the great storm of the winter after took\n\
                (1) See the minutes of the council.\n(2) Ibid.\n\
                it away for good. Nobody has built another one since, for the town had no money left over for it.\n\
                In the next year the boats went out again as they had always done, and came home in the evening.\n\
                Nobody counted them. The council sat and said nothing at all about it, as councils will do.";
    assert_notes(text, &[("1", "See the minutes of the council."), ("2", "Ibid.")]);
}

#[test]
fn endnotes_of_word_processors_are_numbered_in_roman() {
    let text = "The ferryman was late.i The rope, he said, was “old”.ii Nobody saw it break.iii The toll was a penny.iv\n\n\
                i I am grateful to the keeper.\n\nii See the parish book.\n\niii Ibid., p. 3.\n\niv So the council says.";
    let labels: Vec<String> = notes(text).into_iter().map(|note| note.0).collect();
    assert_eq!(labels, ["i", "ii", "iii", "iv"]);
    let bracketed = text.replace(".iv\n", ".[iv]\n").replace(".iii", ".[iii]").replace(".ii", ".[ii]").replace("late.i", "late.[i]");
    let bracketed = bracketed
        .replace("\n\ni ", "\n\n[i] ")
        .replace("\n\nii ", "\n\n[ii] ")
        .replace("\n\niii ", "\n\n[iii] ")
        .replace("\n\niv ", "\n\n[iv] ");
    assert_eq!(notes(&bracketed).len(), 4);
}

#[test]
fn notes_of_chinese_and_japanese_texts_are_named() {
    assert_notes(
        "港口在那些年里加深了两次[注1]，旧灯塔一直矗立[注2]到大风暴。\n\n[注1] 参见港口志。\n\n[注2] 同上。",
        &[("1", "参见港口志。"), ("2", "同上。")],
    );
    assert_notes(
        "港は二度深くされた①。古い灯台は立っていた②。\n\n① 港の記録を見よ。\n\n② 同上。",
        &[("1", "港の記録を見よ。"), ("2", "同上。")],
    );
    assert_notes(
        "港は二度深くされた※1。古い灯台は立っていた※2。\n\n※1 港の記録を見よ。\n\n※2 同上。",
        &[("1", "港の記録を見よ。"), ("2", "同上。")],
    );
}

#[test]
fn lists_of_chapters_keep_the_titles_between_them() {
    let chapter = |sea: &str| format!("{sea} was deep.1 Nobody had measured it.2 It was the end of the year and of the world.\n\n");
    let text = format!(
        "{}{}NOTES\n\nChapter I\n\n1. First of one.\n\n2. Second of one.\n\nChapter II\n\n1. First of two.\n\n2. Second of two.\n\nBibliography\n\nAlder, Lights, 1804.",
        chapter("The sea"),
        chapter("The lake")
    );
    assert_notes(&text, &[("1", "First of one."), ("2", "Second of one."), ("1", "First of two."), ("2", "Second of two.")]);
}

#[test]
fn brackets_may_span_a_range() {
    let text = "It was deepened[1] twice. It stood [2]–[4] long.\n\n[1] Alder.\n\n[2] Birch.\n\n[3] Cedar.\n\n[4] Damson.";
    let found = find_notes(text, &Options::default());
    assert_eq!(found.pairs.len(), 4);
    assert_eq!(&text[found.marks[1].range.clone()], "[2]–[4]");
}
