//! What a careful reader states of the four documents, statement by statement.
//!
//! The numbers in the names (`a003_6`) are those of the list of statements; the expectations are read off the raw files,
//! not off what the program makes of them.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::fs;

use siglum::dataset::record::{Conflict, Record};
use siglum_tests::{Cleaning, clean_corpus_raw, code_points, corpus_raw, count_words, inked};

fn record(number: &str) -> &'static Record {
    clean_corpus_raw(number).record()
}

/// The raw file as text.
fn raw(number: &str) -> String {
    let bytes = &clean_corpus_raw(number).raw;
    String::from_utf8(bytes.clone()).expect("all four are UTF-8")
}

/// The raw post as JSON, read by another reader than ours.
fn post() -> serde_json::Value {
    serde_json::from_str(&raw("001")).expect("sound JSON")
}

/// The words of a style, in order; those of links with their address.
fn styled(record: &Record, kind: &str) -> Vec<String> {
    let of_kind = record.styles.iter().filter(|style| style.kind == kind);
    of_kind.map(|style| code_points(&record.text, style.start, style.end)).collect()
}

fn headings(cleaning: &Cleaning) -> Vec<&str> {
    cleaning.blocks_of("heading")
}

/// Title, text and notes of a record in one string.
fn all_text(record: &Record) -> String {
    let notes: String = record.notes.iter().map(|note| note.text.as_str()).collect();
    format!("{}\n{}\n{notes}", record.title.as_deref().unwrap_or_default(), record.text)
}

/// Words as the statements count them: of the body without enumerators, of headings with the title, of notes.
fn word_counts(cleaning: &Cleaning) -> [usize; 3] {
    let body = cleaning.document.blocks.iter().filter(|block| block.kind.name() != "heading");
    let words = |text: &str, is_item: bool| {
        let enumerated = text.split_once(' ').filter(|(first, _)| is_item && first.trim_end_matches('.').parse::<u8>().is_ok());
        count_words(enumerated.map_or(text, |(_, rest)| rest))
    };
    let in_body = body.map(|block| words(block.as_str(), block.kind.name() == "item")).sum();
    let title = cleaning.record().title.as_deref().map_or(0, count_words);
    let in_headings: usize = headings(cleaning).into_iter().map(count_words).sum();
    let in_notes = cleaning.record().notes.iter().map(|note| count_words(&note.text)).sum();
    [in_body, in_headings + title, in_notes]
}

fn kind_counts(cleaning: &Cleaning) -> Vec<(&str, usize)> {
    let mut counts = Vec::new();
    for kind in cleaning.kinds() {
        match counts.iter_mut().find(|(own, _)| *own == kind) {
            Some((_, count)) => *count += 1,
            None => counts.push((kind, 1)),
        }
    }
    counts.sort_unstable();
    counts
}

const QUOTES: [char; 6] = ['“', '”', '‘', '’', '"', '\''];

fn quotes(text: &str) -> [usize; 6] {
    QUOTES.map(|quote| text.matches(quote).count())
}

fn assert_tidy(record: &Record) {
    for text in [&record.text].into_iter().chain(record.notes.iter().map(|note| &note.text)) {
        assert_eq!(text.trim(), text, "{}: no space at the ends", record.id);
        assert!(!text.contains("\n\n\n"), "{}: no blank runs", record.id);
        assert!(text.lines().all(|line| line.trim() == line), "{}: no space at the ends of lines", record.id);
        assert!(!text.contains("  ") && !text.contains('\t') && !text.contains('\u{a0}'), "{}: no runs of space", record.id);
    }
}

// Every document.

#[test]
fn a000_0_there_is_one_record_a_file_and_none_for_002() {
    let texts = fs::read_dir(corpus_raw()).unwrap().filter(|entry| {
        let name = entry.as_ref().unwrap().file_name();
        name.to_string_lossy().ends_with(".txt")
    });
    assert_eq!(texts.count(), 4);
    for number in ["000", "001", "003", "004"] {
        assert!(record(number).id.starts_with(number));
    }
}

#[test]
fn words_are_counted_in_body_headings_and_notes() {
    assert_eq!(word_counts(clean_corpus_raw("000")), [432, 0, 0]);
    assert_eq!(word_counts(clean_corpus_raw("001")), [509, 6, 0]);
    assert_eq!(word_counts(clean_corpus_raw("003")), [4217, 22, 874]);
    assert_eq!(word_counts(clean_corpus_raw("004")), [2576, 20, 107]);
}

#[test]
fn blocks_are_of_the_kinds_that_a_reader_sees() {
    assert_eq!(kind_counts(clean_corpus_raw("000")), [("paragraph", 2), ("quotation", 2)]);
    assert_eq!(kind_counts(clean_corpus_raw("001")), [("heading", 1), ("item", 4), ("paragraph", 6)]);
    assert_eq!(kind_counts(clean_corpus_raw("003")), [("heading", 8), ("paragraph", 51)]);
    assert_eq!(kind_counts(clean_corpus_raw("004")), [("heading", 4), ("item", 7), ("paragraph", 14), ("quotation", 1)]);
}

#[test]
fn texts_are_tidy() {
    for number in ["000", "001", "003", "004"] {
        assert_tidy(record(number));
    }
}

#[test]
fn languages_are_told() {
    let languages = ["000", "001", "003", "004"].map(|number| record(number).language.as_deref());
    assert_eq!(languages, [Some("en"), Some("en-GB"), Some("en"), Some("en")]);
}

#[test]
fn fields_without_a_source_are_null_and_say_so() {
    for number in ["000", "001", "003", "004"] {
        let record = record(number);
        assert_eq!(record.fields.len(), siglum::model::Field::ALL.len(), "{number}: every field is spoken of");
        for field in &record.fields {
            match field.basis.as_str() {
                "silent" => assert_eq!((field.claims, field.confidence), (0, None), "{number} {}", field.field),
                "abstained" => assert!(field.claims > 0, "{number} {}", field.field),
                "found" | "inferred" | "pinned" => assert!(field.confidence.is_some(), "{number} {}", field.field),
                other => panic!("{number} {}: {other}", field.field),
            }
        }
    }
}

#[test]
fn the_plain_documents_have_no_author_and_no_dates() {
    for number in ["000", "003", "004"] {
        let record = record(number);
        assert!(record.authors.is_empty() && record.contributors.is_empty() && record.posted_by.is_none(), "{number}");
        let dates = [&record.date_published, &record.date_modified, &record.date_captured];
        assert!(dates.iter().all(|date| date.is_none()), "{number}: {dates:?}");
        assert!(record.publisher.is_none() && record.site_name.is_none(), "{number}");
        assert!(record.rights.license_spdx.is_none(), "{number}");
    }
}

// 000

#[test]
fn a000_1_four_blocks_stand_in_order() {
    assert_eq!(clean_corpus_raw("000").kinds(), ["paragraph", "quotation", "paragraph", "quotation"]);
}

#[test]
fn a000_2_the_text_begins_and_ends_as_it_should() {
    let text = &record("000").text;
    assert!(text.starts_with("Beyond Resistance talk") && text.ends_with("and so on.”"));
}

#[test]
fn a000_3_and_4_there_is_no_title_and_no_date() {
    let record = record("000");
    assert_eq!((record.title.as_deref(), record.title_in_text), (None, false));
    assert_eq!((&record.date_created, &record.date_published), (&None, &None), "“recent” is no date");
}

#[test]
fn a000_5_a_quoted_speaker_is_no_author() {
    let cleaning = clean_corpus_raw("000");
    assert!(cleaning.record().text.contains("Tom Wetzel"));
    assert!(cleaning.record().authors.is_empty());
    assert!(cleaning.built.claims.iter().all(|claim| !(claim.accepted && claim.value.contains("Wetzel"))));
}

#[test]
fn a000_6_there_are_no_notes() {
    assert!(record("000").notes.is_empty() && record("000").orphan_marks.is_empty());
}

#[test]
fn a000_8_quotation_marks_are_kept() {
    assert_eq!(quotes(&record("000").text), [2, 2, 2, 13, 0, 0]);
}

// 001

#[test]
fn a001_1_the_title_is_without_the_site() {
    assert_eq!(record("001").title.as_deref(), Some("Key words: Dual Power"));
}

#[test]
fn a001_2_and_3_dates_carry_the_zone_that_the_object_proves() {
    let record = record("001");
    assert_eq!(record.date_published.as_deref(), Some("2025-10-31T08:00:00Z"));
    assert_eq!(record.date_modified.as_deref(), Some("2025-10-29T15:59:51Z"));
    assert!(record.doubts.iter().any(|doubt| doubt.code == "M204"), "modified before published is a doubt");
    assert_eq!((&record.date_created, &record.date_captured), (&None, &None));
}

#[test]
fn a001_5_and_6_the_writer_is_the_author_and_the_account_posted_it() {
    let record = record("001");
    assert_eq!(record.authors, ["Wayne Price"]);
    assert!(record.contributors.is_empty(), "no editorial role is stated");
    let posted = record.posted_by.as_ref().expect("an account");
    assert_eq!((posted.name.as_deref(), posted.account.as_deref()), (Some("Gerry Hart"), Some("33")));
}

fn authors_conflict() -> &'static Conflict {
    record("001").conflicts.iter().find(|conflict| conflict.field == "authors").expect("a conflict of authors")
}

#[test]
fn a001_7_the_conflict_names_both_and_why() {
    let conflict = authors_conflict();
    assert_eq!(conflict.chosen, ["Wayne Price"]);
    assert_eq!(record("001").conflicts.len(), 1);
    for word in ["Gerry Hart", "Wayne Price", "account", "standfirst", "tag"] {
        assert!(conflict.reason.contains(word), "the reason speaks of {word}: {}", conflict.reason);
    }
}

/// Where a name stands in the raw bytes.
fn places(name: &str) -> Vec<(u64, u64)> {
    raw("001").match_indices(name).map(|(at, name)| (at as u64, (at + name.len()) as u64)).collect()
}

#[test]
fn a001_7_every_place_of_the_account_is_a_claim_of_one_origin() {
    let of_account: Vec<_> = authors_conflict().claims.iter().filter(|claim| claim.value == "Gerry Hart").collect();
    let mut found: Vec<_> = of_account.iter().map(|claim| (claim.raw_start.unwrap(), claim.raw_end.unwrap())).collect();
    found.sort_unstable();
    assert_eq!(found, places("Gerry Hart"));
    for claim in of_account {
        assert_eq!((claim.origin.as_str(), claim.role.as_deref()), ("/author", Some("cms-account")), "{}", claim.place);
        assert_eq!((claim.accepted, claim.why.as_deref()), (false, Some("account")), "{}", claim.place);
    }
}

#[test]
fn a001_7_the_writer_is_claimed_by_standfirst_and_tag() {
    let of_writer: Vec<_> = authors_conflict().claims.iter().filter(|claim| claim.value == "Wayne Price").collect();
    let mut origins: Vec<_> = of_writer.iter().map(|claim| claim.origin.as_str()).collect();
    origins.sort_unstable();
    origins.dedup();
    assert_eq!(origins, ["/excerpt", "/tags"]);
    let all = places("Wayne Price");
    for claim in of_writer {
        assert!(claim.accepted, "{}", claim.place);
        assert!(all.contains(&(claim.raw_start.unwrap(), claim.raw_end.unwrap())), "{}", claim.place);
    }
}

#[test]
fn a001_8_six_paragraphs_a_heading_and_a_list_of_four() {
    let cleaning = clean_corpus_raw("001");
    let wanted = [&["paragraph"; 6][..], &["heading"], &["item"; 4]].concat();
    assert_eq!(cleaning.kinds(), wanted);
    assert_eq!(headings(cleaning), ["Further reading"]);
}

#[test]
fn a001_9_four_links_have_text_and_address() {
    let record = record("001");
    let links: Vec<_> = record.styles.iter().filter(|style| style.kind == "link").filter_map(|style| style.url.as_deref()).collect();
    assert_eq!(links.len(), 4);
    for (link, part) in
        links.iter().zip(["lenin/works/1917/apr/09.htm", "trotsky/1930/hrr/ch11.htm", "blackrosebooks.", "theanarchistlibrary."])
    {
        assert!(link.contains(part), "{link}");
    }
    let texts = styled(record, "link");
    assert_eq!(texts[..2], ["The Dual Power", "Dual Power"]);
    assert!(texts[2].starts_with("Freedom or Death;") && texts[3].starts_with("Property is Theft!"));
}

#[test]
fn a001_10_no_markup_is_left() {
    let record = record("001");
    let shown = format!("{}\n{}\n{}", all_text(record), record.standfirst.as_deref().unwrap(), record.description.as_deref().unwrap());
    for sign in ["<", ">", "&", "\\", "\u{a0}", "wp-block", "class=", "drop-cap"] {
        assert!(!shown.contains(sign), "{sign:?} is left");
    }
}

#[test]
fn a001_11_emphasis_stands_where_the_markup_has_it() {
    let emphasised = styled(record("001"), "emphasis");
    assert_eq!(emphasised.len(), 4);
    assert_eq!(emphasised[..2], ["dvoevlastie", "History of the Russian Revolution"]);
    assert!(!emphasised.contains(&"The Dual Power".to_owned()));
}

#[test]
fn a001_12_standfirst_credit_and_reading_time_are_metadata() {
    let record = record("001");
    assert!(record.standfirst.as_deref().unwrap().starts_with("Wayne Price unpacks a concept"));
    for words in ["unpacks a concept", "KRISTALLSTADT", "3 minutes", "The Petrograd Soviet during"] {
        assert!(!record.text.contains(words), "{words} stands in the text");
    }
}

#[test]
fn a001_13_there_are_no_notes() {
    assert!(record("001").notes.is_empty() && record("001").orphan_marks.is_empty());
}

#[test]
fn a001_14_quotation_marks_are_kept() {
    let content = post()["content"]["rendered"].as_str().unwrap().to_owned();
    let (visible, _) = without_tags(&content);
    assert_eq!(quotes(&record("001").text), quotes(&visible));
}

/// The text of HTML without tags, and the tags; the post has no character reference.
fn without_tags(html: &str) -> (String, usize) {
    let (mut text, mut tags) = (String::new(), 0);
    for piece in html.split('<') {
        let (tag, words) = piece.split_once('>').unwrap_or(("", piece));
        tags += usize::from(!tag.is_empty());
        text.push_str(words);
    }
    assert!(!text.contains('&'));
    (text, tags)
}

#[test]
fn a001_the_text_is_the_content_letter_for_letter() {
    let content = post()["content"]["rendered"].as_str().unwrap().to_owned();
    let (visible, tags) = without_tags(&content);
    assert!(tags > 40);
    assert_eq!(inked(&record("001").text), inked(&visible));
}

#[test]
fn a001_address_and_identifier_are_told_apart() {
    let record = record("001");
    assert_eq!(record.url.as_deref(), post()["link"].as_str());
    let identifiers: Vec<_> = record.identifiers.iter().map(|it| (it.kind.as_str(), it.value.as_str())).collect();
    assert_eq!(identifiers, [("guid", post()["guid"]["rendered"].as_str().unwrap())]);
}

#[test]
fn a001_terms_have_their_names() {
    let record = record("001");
    assert_eq!(record.categories, ["History", "Key Words", "Socialism"]);
    assert_eq!(record.tags, ["Wayne Price"]);
    let values: Vec<_> = clean_corpus_raw("001").built.claims.iter().map(|claim| claim.value.as_str()).collect();
    for id in ["1977", "2353", "2529", "3145"] {
        assert!(values.contains(&id), "the id {id} stays a claim");
    }
}

#[test]
fn a001_the_image_has_size_caption_and_credit() {
    let [image] = record("001").images.as_slice() else { panic!("one image") };
    assert_eq!((image.width, image.height), (Some(1200), Some(600)));
    assert!(image.url.ends_with(".jpg"));
    assert_eq!(image.caption.as_deref(), Some("The Petrograd Soviet during the 1917 Russian revolution"));
    assert_eq!(image.credit.as_deref(), Some("KRISTALLSTADT VIA WIKIMEDIA COMMONS"));
    assert_eq!(record("001").rights.license_spdx, None);
}

// 003

#[test]
fn a003_1_the_title_is_the_first_line() {
    let record = record("003");
    assert_eq!(record.title.as_deref(), Some("Marxism or Anarchism?"));
    assert!(record.title_in_text && !record.text.starts_with("Marxism or Anarchism?"));
    let place = record.title_raw.expect("it stands in the file");
    assert_eq!(&raw("003")[place.raw_start as usize..place.raw_end as usize], "Marxism or Anarchism?");
}

#[test]
fn a003_2_eight_sections_and_nothing_else_is_a_heading() {
    let wanted = [
        "Introduction",
        "Marxists versus Anarchism",
        "Real Differences between Anarchism and Marxism",
        "The Russian Revolution",
        "Excuses",
        "Anarchism",
        "The Spanish Revolution",
        "Conclusion",
    ];
    assert_eq!(headings(clean_corpus_raw("003")), wanted);
}

#[test]
fn a003_3_and_4_every_note_is_cited_once_and_in_order() {
    let record = record("003");
    let labels: Vec<_> = record.notes.iter().map(|note| note.label.clone().unwrap()).collect();
    let numbers: Vec<_> = (1..=37).map(|number| number.to_string()).collect();
    let plain: Vec<String> = labels.iter().map(|label| label.chars().map(plain_digit).collect()).collect();
    assert_eq!(plain, numbers);
    let offsets: Vec<u64> = record.notes.iter().map(|note| note.refs[0].offset).collect();
    assert!(offsets.windows(2).all(|pair| pair[0] < pair[1]), "{offsets:?}");
    for note in &record.notes {
        assert_eq!((note.refs.len(), note.state.as_str(), note.refs[0].within.as_str()), (1, "paired", "text"), "{}", note.id);
    }
    assert!(record.orphan_marks.is_empty());
}

#[test]
fn a003_3_every_note_is_a_footnote() {
    let other: Vec<_> = record("003").notes.iter().filter(|note| note.kind != "footnote").map(|note| &note.id).collect();
    assert!(other.is_empty(), "{other:?}");
}

const RAISED: &str = "⁰¹²³⁴⁵⁶⁷⁸⁹";

fn is_raised(character: char) -> bool {
    RAISED.contains(character)
}

fn plain_digit(character: char) -> char {
    RAISED.chars().position(|raised| raised == character).map_or(character, |digit| char::from(b'0' + digit as u8))
}

#[test]
fn a003_5_no_mark_and_no_dead_link_is_left() {
    let record = record("003");
    let shown = all_text(record);
    assert!(!shown.contains(is_raised) && !shown.contains("](#)") && !shown.contains('*'));
    assert_eq!(raw("003").matches("](#)").count(), 58);
    let links = record.styles.iter().chain(record.notes.iter().flat_map(|note| &note.styles)).filter(|style| style.kind == "link");
    assert_eq!(links.count(), 0);
    let unlinked = clean_corpus_raw("003").built.changes.iter().filter(|line| line.code == "T305");
    assert_eq!(unlinked.count(), 58);
}

#[test]
fn a003_6_seven_cuts_are_rejoined_with_one_space() {
    let text = &record("003").text;
    let joined = [
        "argued that “since it is",
        "key issue, namely",
        "against and, if given",
        "They undermined",
        "I must stress that this argument was first developed",
        "overthrow the state meant",
        "renounces its own dictatorship",
    ];
    for words in joined {
        assert_eq!(text.matches(words).count(), 1, "{words}");
    }
    let joins = clean_corpus_raw("003").built.changes.iter().filter(|line| line.act == "join");
    assert_eq!(joins.count(), 7);
}

/// The lines of 003: those of the text, and the notes by number. Line 143 (from 1) goes on with note 23.
fn lines_of_003() -> (String, Vec<String>) {
    let (mut text, mut notes) = (String::new(), Vec::new());
    for (number, line) in raw("003").lines().enumerate().map(|(index, line)| (index + 1, line.to_owned())) {
        if line.starts_with(is_raised) {
            notes.push(line.trim_start_matches(is_raised).to_owned());
        } else if number == 143 {
            notes[22] = format!("{} {line}", notes[22]);
        } else {
            text.push_str(&line);
            text.push('\n');
        }
    }
    (text, notes)
}

/// Markdown without `*` and without links that lead nowhere, whose words stay.
fn without_marks(text: &str) -> String {
    let mut out = String::new();
    for piece in text.split("](#)") {
        if !out.is_empty() || text.starts_with("](#)") {
            let open = out.rfind('[').expect("a link begins");
            out.remove(open);
        }
        out.push_str(piece);
    }
    out.replace('*', "")
}

#[test]
fn a003_7_no_note_stands_in_the_text() {
    let text = inked(&record("003").text);
    for note in lines_of_003().1 {
        let body = inked(&without_marks(&note));
        assert!(!text.contains(&body), "{note}");
    }
}

#[test]
fn a003_8_every_note_says_what_the_page_says() {
    let (_, notes) = lines_of_003();
    let record = record("003");
    assert_eq!(notes.len(), 37);
    for (wanted, note) in notes.iter().zip(&record.notes) {
        assert_eq!(note.text, without_marks(wanted).trim(), "{}", note.id);
    }
}

/// How many inked characters stand before each mark of the raw text, and the words behind it.
fn marks_of_003() -> Vec<(String, usize)> {
    let text = without_marks(&lines_of_003().0);
    let (mut marks, mut ink): (Vec<(String, usize)>, usize) = (Vec::new(), 0);
    let mut is_open = false;
    for character in text.chars() {
        if is_raised(character) {
            match marks.last_mut().filter(|_| is_open) {
                Some((label, _)) => label.push(plain_digit(character)),
                None => marks.push((plain_digit(character).to_string(), ink)),
            }
        } else {
            ink += usize::from(!character.is_whitespace());
        }
        is_open = is_raised(character);
    }
    marks
}

/// The inked characters of title and text before an offset, and whether the place stands right behind the last of them.
fn ink_before(record: &Record, offset: u64) -> (usize, bool) {
    let title = record.title.as_deref().filter(|_| record.title_in_text).map_or(0, |title| inked(title).chars().count());
    let before: String = record.text.chars().take(offset as usize).collect();
    (title + inked(&before).chars().count(), !before.ends_with(char::is_whitespace))
}

#[test]
fn a003_9_every_mark_is_at_its_exact_place() {
    let record = record("003");
    let marks = marks_of_003();
    assert_eq!(marks.len(), 37);
    for ((label, ink), note) in marks.iter().zip(&record.notes) {
        let reference = &note.refs[0];
        assert_eq!(ink_before(record, reference.offset), (*ink, true), "mark {label}");
        let (start, end) = (reference.raw_start.unwrap() as usize, reference.raw_end.unwrap() as usize);
        let printed: String = raw("003")[start..end].chars().map(plain_digit).collect();
        assert_eq!(&printed, label);
    }
}

#[test]
fn a003_10_nobody_is_taken_for_the_author() {
    assert!(record("003").authors.is_empty());
}

/// The words between pairs of a sign.
fn between(text: &str, sign: &str) -> Vec<String> {
    text.split(sign).skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn a003_12_emphasis_stands_on_the_words_that_were_marked() {
    let record = record("003");
    let (text, _) = lines_of_003();
    assert!(!lines_of_003().1.iter().any(|note| note.contains('*')));
    let clear = |words: Vec<String>| -> Vec<String> { words.iter().map(|it| without_marks(it).replace(is_raised, "")).collect() };
    let strong = clear(between(&text, "**"));
    let emphasis = clear(between(&text.replace("**", ""), "*"));
    assert_eq!((strong.len(), emphasis.len()), (14, 37));
    assert_eq!(styled(record, "strong"), strong);
    assert_eq!(styled(record, "emphasis"), emphasis);
    assert!(record.notes.iter().all(|note| note.styles.is_empty()));
}

#[test]
fn a003_13_quotation_marks_are_kept() {
    assert_eq!(quotes(&all_text(record("003"))), quotes(&raw("003")));
}

// 004

#[test]
fn a004_1_the_title_is_the_first_line() {
    let title = record("004").title.as_deref().unwrap();
    assert_eq!(title.trim_end_matches('.'), "Introduction to the theory and practice of self-management");
    assert!(record("004").title_in_text);
}

#[test]
fn a004_2_four_sections() {
    let wanted = ["Non-Leftist Objections", "Leftist Objections", "Why We Need Self-Management", "How To Implement Self-Management"];
    assert_eq!(headings(clean_corpus_raw("004")), wanted);
}

#[test]
fn a004_3_a_numbered_list_follows_its_introduction() {
    let cleaning = clean_corpus_raw("004");
    let at = cleaning.blocks().iter().position(|block| block.ends_with("in reply to this objection.")).expect("it is there");
    assert_eq!(cleaning.kinds()[at + 1..at + 6], ["item", "item", "item", "item", "paragraph"]);
    for (index, number) in ["1. ", "2. ", "3. ", "4. "].iter().enumerate() {
        assert!(cleaning.blocks()[at + 1 + index].starts_with(number));
    }
}

#[test]
fn a004_4_two_notes_say_what_the_page_says() {
    let record = record("004");
    let lines = raw("004");
    let lines: Vec<&str> = lines.lines().collect();
    let texts: Vec<_> = record.notes.iter().map(|note| note.text.as_str()).collect();
    assert_eq!(texts, [lines[48].strip_prefix("1.").unwrap(), lines[50].strip_prefix("2. ").unwrap()]);
    let labels: Vec<_> = record.notes.iter().map(|note| note.label.as_deref().unwrap()).collect();
    assert_eq!(labels, ["1", "2"]);
    assert!(record.notes.iter().all(|note| note.kind == "endnote" && note.state == "paired" && note.refs.len() == 1));
}

#[test]
fn a004_5_and_10_marks_are_at_their_exact_places() {
    let record = record("004");
    let (text, places) = text_of_004();
    assert_eq!(places.len(), 2);
    for (place, note) in places.iter().zip(&record.notes) {
        let ink = inked(&text[..*place]).chars().count();
        assert_eq!(ink_before(record, note.refs[0].offset), (ink, true), "{}", note.id);
    }
    let behind: Vec<_> = record.notes.iter().map(|note| code_points(&record.text, note.refs[0].offset - 9, note.refs[0].offset)).collect();
    assert_eq!(behind, ["classes\".", "stration."]);
}

/// The raw text of 004 without its two notes and marks, and the places of the marks.
fn text_of_004() -> (String, Vec<usize>) {
    let raw = raw("004");
    let lines: Vec<&str> = raw.lines().collect();
    let is_note = |index: usize| index == 48 || index == 50;
    let kept: Vec<&str> = lines.iter().enumerate().filter(|(index, _)| !is_note(*index)).map(|(_, line)| *line).collect();
    let mut text = kept.join("\n");
    let mut places = Vec::new();
    for mark in ["classes\".1 ", "administration.2\n"] {
        let at = text.find(mark).expect("the mark is there") + mark.len() - 2;
        text.remove(at);
        places.push(at);
    }
    (text, places)
}

#[test]
fn a004_6_the_cited_passage_is_a_quotation() {
    let [quotation] = clean_corpus_raw("004").blocks_of("quotation")[..] else { panic!("one quotation") };
    assert!(quotation.starts_with("If commodity production [") && quotation.ends_with("well-organised administration."));
}

#[test]
fn a004_7_the_works_at_the_end_are_items() {
    let cleaning = clean_corpus_raw("004");
    assert_eq!(cleaning.kinds()[23..], ["item"; 3]);
    let starts = ["The Economics Of Freedom,", "The Economy Of Freedom,", "State-Capitalism:"];
    assert!(cleaning.blocks()[23..].iter().zip(starts).all(|(block, start)| block.starts_with(start)));
}

#[test]
fn a004_8_nobody_is_taken_for_the_author_and_no_date_is_made() {
    let record = record("004");
    assert!(record.authors.is_empty() && record.date_created.is_none() && record.date_published.is_none());
}

#[test]
fn a004_11_quotation_marks_are_kept() {
    assert_eq!(quotes(&all_text(record("004"))), quotes(&raw("004")));
}

// Nothing lost, nothing invented.

#[test]
fn title_text_and_notes_of_000_are_the_source_letter_for_letter() {
    assert_eq!(inked(&record("000").text), inked(&raw("000")));
}

#[test]
fn title_text_and_notes_of_003_are_the_source_letter_for_letter() {
    let record = record("003");
    let (text, notes) = lines_of_003();
    let wanted = inked(&without_marks(&text)).replace(is_raised, "");
    assert_eq!(inked(record.title.as_deref().unwrap()) + &inked(&record.text), wanted);
    for (wanted, note) in notes.iter().zip(&record.notes) {
        assert_eq!(inked(&note.text), inked(&without_marks(wanted)), "{}", note.id);
    }
}

#[test]
fn title_text_and_notes_of_004_are_the_source_letter_for_letter() {
    let record = record("004");
    assert_eq!(inked(record.title.as_deref().unwrap()) + &inked(&record.text), inked(&text_of_004().0));
}
