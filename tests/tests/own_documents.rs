//! Documents of our own making, messier than the four and in several languages: the rules know nothing of any file.
//!
//! The fixtures stand in `tests/fixtures`, a folder a format.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use std::fs;

use siglum_tests::{Cleaning, clean_bytes, code_points, metadata, root};

fn all_of(path: &str) -> Vec<Cleaning> {
    let bytes = fs::read(root().join("tests/fixtures").join(path)).unwrap_or_else(|error| panic!("{path}: {error}"));
    let name = path.rsplit('/').next().unwrap();
    let all = clean_bytes(name, &bytes);
    all.iter().for_each(assert_accounted);
    all
}

fn one_of(path: &str) -> Cleaning {
    let mut all = all_of(path);
    assert_eq!(all.len(), 1, "{path} holds one document");
    all.remove(0)
}

/// The owners' bytes are parted into fates without gap, and no reader left a byte unread.
fn assert_accounted(cleaning: &Cleaning) {
    let owned: u64 = cleaning.document.owned.iter().map(|span| u64::from(span.end - span.start)).sum();
    let fates: u64 = cleaning.built.lineage.fates.iter().map(|fate| fate.length).sum();
    assert_eq!(owned, fates, "{}", cleaning.record().id);
    let unread = cleaning.record().byte_account.dropped.iter().find(|code| code.code == "U100");
    assert_eq!(unread, None, "{}", cleaning.record().id);
}

/// Blocks as kind, depth, marker and text, a line each.
fn shape(cleaning: &Cleaning) -> Vec<String> {
    let line = |block: &siglum::model::Block| {
        let level = block.level.map(|level| format!(" {level}")).unwrap_or_default();
        let marker = block.marker.as_ref().map(|marker| format!(" {marker}")).unwrap_or_default();
        format!("{}{}{level}{marker}| {}", "  ".repeat(block.depth.into()), block.kind.name(), block.as_str())
    };
    cleaning.document.blocks.iter().map(line).collect()
}

/// Notes as label, the text before each place, and what they say.
fn notes(cleaning: &Cleaning) -> Vec<String> {
    let record = cleaning.record();
    let line = |note: &siglum::dataset::record::Note| {
        let behind = |at: u64| code_points(&record.text, at.saturating_sub(9), at);
        let places: Vec<_> = note.refs.iter().map(|it| format!("{:?}", behind(it.offset))).collect();
        format!("{} behind {}: {}", note.label.as_deref().unwrap_or_default(), places.join(" and "), note.text)
    };
    record.notes.iter().map(line).collect()
}

/// Styles as kind and words.
fn styles(cleaning: &Cleaning) -> Vec<String> {
    let record = cleaning.record();
    let line = |style: &siglum::dataset::record::Style| {
        let url = style.url.as_ref().map(|url| format!(" -> {url}")).unwrap_or_default();
        format!("{} {}{url}", style.kind, code_points(&record.text, style.start, style.end))
    };
    record.styles.iter().map(line).collect()
}

fn assert_no_notes(cleaning: &Cleaning) {
    let record = cleaning.record();
    assert!(record.notes.is_empty() && record.orphan_marks.is_empty(), "{}: {:?} {:?}", record.id, record.notes, record.orphan_marks);
}

fn doubts(cleaning: &Cleaning) -> Vec<&str> {
    cleaning.record().doubts.iter().map(|doubt| doubt.code.as_str()).collect()
}

// Posts of WordPress

#[test]
fn a_post_with_every_letter_escaped_and_a_warning_before_it() {
    let post = one_of("wordpress/escaped.json");
    let record = post.record();
    assert_eq!((record.title.as_deref(), &record.authors[..]), (Some("Старая пристань"), &["Лев Орлов".to_owned()][..]));
    assert_eq!(record.date_published.as_deref(), Some("2020-02-29T23:15:00+05:30"), "the object itself proves the zone");
    assert_eq!(doubts(&post), ["U205"]);
    let wanted = [
        "paragraph| Пристань стояла пустой всю зиму, и только сторож ходил по доскам.",
        "paragraph| Весной вернулись лодки.",
        "quotation| «Море не спешит», — говорил он.",
        "item 1.| канат",
        "item 2.| фонарь",
        "  item -| запасной",
    ];
    assert_eq!(shape(&post), wanted);
    assert_no_notes(&post);
}

#[test]
fn an_account_that_posts_for_a_writer_is_told_apart() {
    let post = one_of("wordpress/conflict.json");
    let record = post.record();
    assert_eq!(record.authors, ["Ana Ruiz"]);
    let posted = record.posted_by.as_ref().unwrap();
    assert_eq!((posted.name.as_deref(), posted.account.as_deref()), (Some("Lena Okafor"), Some("4")));
    let conflict = record.conflicts.iter().find(|conflict| conflict.field == "authors").expect("a conflict");
    let of_account: Vec<_> = conflict.claims.iter().filter(|claim| claim.value == "Lena Okafor").collect();
    assert_eq!(of_account.len(), 2);
    assert!(of_account.iter().all(|claim| !claim.accepted && claim.origin == "/author" && claim.why.as_deref() == Some("account")));
}

#[test]
fn a_post_far_from_greenwich_keeps_its_zone() {
    let post = one_of("wordpress/conflict.json");
    assert_eq!(post.record().date_published.as_deref(), Some("2021-03-05T09:30:00+11:00"));
    assert_eq!(post.record().date_modified.as_deref(), Some("2021-03-06T21:00:00+11:00"));
}

#[test]
fn a_post_keeps_its_text_and_nothing_of_the_page() {
    let post = one_of("wordpress/conflict.json");
    let wanted = [
        "paragraph| For six hundred years the mule trains went up in May & came down in October.1 Nobody counted the dead.",
        "caption| The pass in winter",
        "paragraph| “White gold”, the arrieros called it, and not for its colour.",
        "quotation| Who has salt has friends.",
        "quotation| A saying",
        "item -| Tariffs, in the town archive",
        "item -| Mule counts",
        "  item 1.| before the war",
        "  item 2.| after it",
    ];
    assert_eq!(shape(&post), wanted);
    assert_eq!(post.record().title.as_deref(), Some("Salt Roads – and What They Carried"));
    assert_no_notes(&post);
}

#[test]
fn an_account_without_a_name_is_nobody() {
    let post = one_of("wordpress/account.json");
    let wanted = "title: Über den Nebel\nposted by: null \"9\"\npublished: 2019-11-02T07:15:00Z\nmodified: 2019-11-02T07:15:00Z\n\
                  language: de\nurl: http://blog.example/ueber-den-nebel/\n";
    assert!(metadata(&post).starts_with(wanted), "{}", metadata(&post));
    assert!(post.record().authors.is_empty());
    let authors = post.record().fields.iter().find(|field| field.field == "authors").unwrap();
    assert_eq!(authors.basis, "silent");
}

#[test]
fn line_breaks_and_preformatted_text_of_a_post_stay() {
    let post = one_of("wordpress/account.json");
    let wanted = [
        "paragraph| Der Nebel kam am Morgen über den See, und niemand sah mehr das andere Ufer. Die Fähre fuhr nicht, die Glocke läutete, und wir warteten im Haus.",
        "paragraph| „Morgen vielleicht“, sagte der Fährmann.\nEr sagte es jeden Tag.",
        "preformatted| 7:15  kein Schiff\n9:40  kein Schiff",
    ];
    assert_eq!(shape(&post), wanted);
}

#[test]
fn a_list_of_posts_gives_a_document_each() {
    let posts = all_of("wordpress/posts.json");
    let ids: Vec<_> = posts.iter().map(|post| (post.record().id.as_str(), post.record().source.position)).collect();
    assert_eq!(ids, [("posts--31", Some(0)), ("posts--32", Some(1)), ("posts--33", Some(2))]);
    let titles: Vec<_> = posts.iter().map(|post| post.record().title.as_deref().unwrap()).collect();
    assert_eq!(titles, ["Без даты", "Protected: Accounts", "Open"]);
    assert_eq!(
        posts[0].record().text,
        "Пароход ушёл вечером, и на пристани остались только чайки да старый сторож. Он смотрел на реку и молчал."
    );
    assert_eq!(shape(&posts[2]), ["heading 3| One", "paragraph| The first.", "heading 3| Two", "paragraph| The second."]);
}

#[test]
fn a_date_of_zeros_is_no_date() {
    let posts = all_of("wordpress/posts.json");
    let record = posts[0].record();
    assert_eq!((&record.date_published, doubts(&posts[0])), (&None, vec!["M202"]));
    assert_eq!(record.date_modified.as_deref(), Some("2020-05-05T05:05:05Z"));
}

#[test]
fn a_protected_post_has_a_record_and_no_text() {
    let posts = all_of("wordpress/posts.json");
    let record = posts[1].record();
    assert_eq!((record.text.as_str(), record.counts.words, doubts(&posts[1])), ("", 0, vec!["U207"]));
    assert_eq!(record.date_published.as_deref(), Some("2020-06-01T12:00:00+03:00"));
}

#[test]
fn posts_of_a_list_own_their_bytes_and_no_others() {
    let posts = all_of("wordpress/posts.json");
    let mut spans: Vec<_> = posts.iter().flat_map(|post| &post.document.owned).map(|span| (span.start, span.end)).collect();
    spans.sort_unstable();
    assert!(spans.windows(2).all(|pair| pair[0].1 <= pair[1].0), "{spans:?}");
}

#[test]
fn escaped_cyrillic_stays_a_few_runs() {
    let posts = all_of("wordpress/posts.json");
    let runs = posts[0].document.blocks[0].wording.passage().run_count();
    assert!(runs <= 4, "{runs} runs for one paragraph");
}

#[test]
fn titles_and_other_values_are_repaired_like_text() {
    let post = r#"{"id":1,"title":{"rendered":"Salt\u00a0 Roads\u00ad and e\u0301"},"content":{"rendered":"<p>Text.</p>"},
                   "excerpt":{"rendered":"<p>An\u00a0 ex\u00adcerpt e\u0301.</p>"}}"#;
    let posts = clean_bytes("post.json", post.as_bytes());
    assert_eq!(posts[0].record().title.as_deref(), Some("Salt Roads and é"));
    assert_eq!(posts[0].record().standfirst.as_deref(), Some("An excerpt é."));
    let page =
        "<html><head><title>Salt&nbsp; Ro&shy;ads\n and e&#769;</title></head><body><p>Text of it, a little longer.</p></body></html>";
    assert_eq!(clean_bytes("a.html", page.as_bytes())[0].record().title.as_deref(), Some("Salt Roads and é"));
}

// Paged text

#[test]
fn notes_with_symbols_are_lifted_from_page_bottoms() {
    let text = one_of("paged/symbols.txt");
    assert_eq!(text.record().title.as_deref(), Some("A WINTER AT THE LIGHT"));
    let wanted = [
        "* behind \"lowed it.\": It was allowed nine times in the year 1868.",
        "† behind \"evenings,\": An edition twenty years out of date.",
        "‡ behind \" at once.\": The log gives the hour as ten past two.",
    ];
    assert_eq!(notes(&text), wanted);
    let [first, second] = text.blocks()[..] else { panic!("two paragraphs: {:?}", text.blocks()) };
    assert!(first.starts_with("We were four men") && first.ends_with("woke all of us at once."));
    assert!(first.contains("aloud in the evenings, and we listened as if"));
    assert_eq!(
        second,
        "The second time nobody woke, and a schooner went by so near that we found paint on the landing in the morning. No one wrote that down."
    );
}

#[test]
fn running_heads_go_and_paragraphs_run_on_over_pages() {
    let text = one_of("paged/hyphens.txt");
    assert_eq!(text.record().source.format, "paged-text");
    let shown = &text.record().text;
    assert!(!shown.contains("CANAL COMPANY"), "{shown}");
    assert!(shown.contains("it had closed the locks during eleven weeks"), "{shown}");
    assert_eq!(text.built.changes.iter().filter(|line| line.code == "N301").count(), 3);
}

#[test]
fn hyphens_of_lines_go_where_the_word_is_known_and_are_doubted_elsewhere() {
    let text = one_of("paged/hyphens.txt");
    let shown = &text.record().text;
    assert!(shown.contains("the government sent") && shown.contains("A second consequence nobody"), "{shown}");
    let doubted: Vec<_> = text.built.changes.iter().filter(|line| line.code == "T201" && line.act == "doubt").collect();
    assert!(doubted.len() >= 2 && shown.contains("rail-"), "{shown}");
}

#[test]
fn wrapped_prose_is_prose_on_every_page() {
    let text = one_of("paged/hyphens.txt");
    assert_eq!(text.kinds(), ["paragraph", "paragraph"]);
    assert!(text.record().text.contains("patience of its creditors came to an end. They sent letters first, and then"));
}

#[test]
fn bracketed_notes_are_lifted_and_their_text_is_whole() {
    let text = one_of("paged/brackets.txt");
    assert_eq!((text.record().title.as_deref(), text.record().language.as_deref()), (Some("Le port et la ville"), Some("fr")));
    let bodies: Vec<_> = text.record().notes.iter().map(|note| note.text.as_str()).collect();
    let wanted = [
        "Voir les registres de la capitainerie, année 1893.",
        "D'après le témoignage d'un mareyeur, recueilli en 1931.",
        "Ibid., fol. 12.",
    ];
    assert_eq!(bodies, wanted);
    assert_eq!(text.kinds(), ["paragraph"]);
    assert!(text.record().text.contains("mieux que les marchands. En hiver"));
}

#[test]
fn no_space_is_left_where_a_mark_stood() {
    let text = one_of("paged/brackets.txt");
    let wanted = ["1 behind \"de la mer\"", "2 behind \" écailles\"", "3 behind \" semaines\""];
    assert!(notes(&text).iter().zip(wanted).all(|(note, start)| note.starts_with(start)), "{:?}", notes(&text));
    assert!(!text.record().text.contains(" ."), "{}", text.record().text);
}

// Essays

#[test]
fn endnotes_are_paired_beside_numbered_lists_and_plain_numbers() {
    let essay = one_of("essays/endnotes.txt");
    let wanted = [
        "1 behind \"he light.\": The saying is common on the whole coast; I heard it first from my grandmother, who had never owned a net.",
        "2 behind \"arned 20.\": Wages after the harbour commission's report of 1912, table 7.",
        "3 behind \"es more\\\".\": Conversation of 6 May 1954.",
    ];
    assert_eq!(notes(&essay), wanted);
    assert_eq!(essay.blocks_of("heading"), ["What must be mended", "What must be left"]);
    assert_eq!(essay.blocks_of("item").len(), 3);
    assert!(!essay.record().text.contains("Notes"), "the heading of the notes goes with them");
    assert!(essay.record().text.contains("a net with 4 or 5 holes in it"));
}

#[test]
fn exponents_years_and_lists_are_no_notes() {
    let essay = one_of("essays/no_notes.txt");
    assert_no_notes(&essay);
    let raw = String::from_utf8(essay.raw.clone()).unwrap();
    let text = format!("{}{}", essay.record().title.as_deref().unwrap(), essay.record().text);
    assert_eq!(siglum_tests::inked(&text), siglum_tests::inked(&raw));
    let wanted = ["paragraph", "paragraph", "item", "item", "item", "paragraph", "paragraph"];
    assert_eq!(essay.kinds(), wanted);
}

#[test]
fn french_marks_stand_before_the_punctuation() {
    let essay = one_of("essays/francais.txt");
    let wanted = [
        "1 behind \"e presser\": Sinon dans les récits de crue.",
        "2 behind \"horloge »\": Dicton recueilli par l'auteur.",
        "3 behind \"trois ans\": Le projet se trouve aux archives du département.",
    ];
    assert_eq!(notes(&essay), wanted);
    assert_eq!(essay.record().language.as_deref(), Some("fr"));
    assert!(
        essay.record().text.contains("jamais vu un fleuve se presser. Il prend") && essay.record().text.contains("en trois ans : il en")
    );
}

#[test]
fn german_marks_in_brackets_are_paired_under_their_heading() {
    let essay = one_of("essays/deutsch.txt");
    let wanted = [
        "1 behind \"eschieht.\": So schon bei den Alten, die freilich keine Bahnhöfe hatten.",
        "2 behind \"chaffner,\": Mündlich, am Bahnsteig 2.",
    ];
    assert_eq!(notes(&essay), wanted);
    assert!(!essay.record().text.contains("Anmerkungen"));
    assert_eq!((essay.record().title.as_deref(), essay.record().language.as_deref()), (Some("Vom Warten"), Some("de")));
}

// Pages

#[test]
fn a_page_in_windows_1252_is_read_in_its_charset() {
    let page = one_of("pages/ventanas.html");
    assert_eq!((page.record().source.format.as_str(), page.record().source.charset.as_deref()), ("html", Some("windows-1252")));
    assert_eq!((page.record().title.as_deref(), page.record().title_in_text), (Some("La casa de las ventanas"), true));
    let wanted = "paragraph| «Tenía doce ventanas – ninguna daba al mar», escribió el notario… y no mentía.\nAsí consta en el acta.";
    assert_eq!(shape(&page)[0], wanted);
    assert_eq!(page.blocks().last(), Some(&"El precio: 300 €."));
    assert!(doubts(&page).is_empty(), "the charset is declared");
}

#[test]
fn a_page_in_a_single_byte_charset_stays_a_few_runs() {
    let page = one_of("pages/ventanas.html");
    let runs = page.document.blocks[0].wording.passage().run_count();
    assert!(runs <= 16, "{runs} runs");
}

#[test]
fn the_head_of_a_page_makes_its_metadata() {
    let page = one_of("pages/ventanas.html");
    let wanted = "title: La casa de las ventanas\nauthors: Inés Peña\npublished: 1998-11\nlanguage: es\nsite: Cuadernos\n";
    assert!(metadata(&page).starts_with(wanted), "{}", metadata(&page));
}

#[test]
fn a_table_is_a_block_with_a_line_a_row() {
    let page = one_of("pages/ventanas.html");
    let [table] = page.blocks_of("table")[..] else { panic!("one table") };
    assert!(table.starts_with("Año\tVentanas\n1810\t12\n1850 (aprox.)"), "{table:?}");
}

#[test]
fn empty_cells_keep_their_columns() {
    let wanted = "\tnorth\tsouth\n1901\t\t3\n1902\t4\t";
    let html = "<p>Numbers:</p><table><tr><td></td><td>north</td><td>south</td></tr><tr><td>1901</td><td> </td><td>3</td></tr>\
                <tr><td>1902</td><td>4</td><td>&nbsp;</td></tr></table>";
    assert_eq!(clean_bytes("a.html", html.as_bytes())[0].blocks_of("table"), [wanted]);
    let markdown = "# Numbers\n\n|      | north | south |\n|------|-------|-------|\n| 1901 |       | 3     |\n| 1902 | 4     |       |\n";
    assert_eq!(clean_bytes("a.md", markdown.as_bytes())[0].blocks_of("table"), [wanted]);
}

#[test]
fn lists_quotations_and_code_of_a_page_keep_their_form() {
    let page = one_of("pages/recipes.html");
    let wanted = [
        "paragraph| It has to last for forty days, and it must not taste of anything.",
        "item 1.| Flour, 5 kg",
        "  item -| rye is best",
        "  item -| wheat will do",
        "item 2.| Water",
        "quotation| We ate it in the dark, so as not to see.",
        "  quotation| I saw.",
        "preformatted|   day 1   soft\n  day 40  stone",
        "paragraph| Unclosed tags are no news & no harm: 1 < 2, © 1900, ¬anentity;.",
        "paragraph| The end.",
    ];
    assert_eq!(shape(&page), wanted);
}

#[test]
fn styles_of_a_page_cover_their_words() {
    let page = one_of("pages/recipes.html");
    let wanted = ["emphasis forty", "strong must not", "code 5 kg", "strong tags are", "emphasis are", "emphasis no"];
    assert_eq!(styles(&page), wanted);
}

#[test]
fn what_a_page_hides_or_runs_is_dropped_under_its_code() {
    let page = one_of("pages/recipes.html");
    let codes: Vec<_> = page.record().byte_account.dropped.iter().map(|code| code.code.as_str()).collect();
    for code in ["U101", "U102", "U104"] {
        assert!(codes.contains(&code), "{code} is missing in {codes:?}");
    }
    for words in ["do not print", "Card", "Switch on", "document.write", "navigation"] {
        assert!(!page.record().text.contains(words), "{words}");
    }
}

#[test]
fn json_ld_of_a_page_names_the_author() {
    let page = one_of("pages/recipes.html");
    assert_eq!(page.record().authors, ["Per Lindqvist"]);
    assert_eq!(page.record().date_published.as_deref(), Some("2014-02-03T10:00:00+01:00"));
}

#[test]
fn an_xhtml_page_is_read() {
    let page = one_of("pages/brunnen.xhtml");
    let record = page.record();
    assert_eq!((record.source.format.as_str(), record.language.as_deref()), ("xhtml", Some("de")));
    assert_eq!((&record.authors[..], record.date_published.as_deref()), (&["Grete Hahn".to_owned()][..], Some("2003-11-07")));
    assert!(record.text.contains("im Brunnen stand das Wasser.\nNiemand trank davon."), "{}", record.text);
    assert!(styles(&page).contains(&"quotation später".to_owned()));
}

#[test]
fn a_page_with_open_tags_and_references_in_a_list() {
    let page = one_of("pages/quay.html");
    let record = page.record();
    assert_eq!((record.title.as_deref(), &record.authors[..]), (Some("The Quay"), &["Joan Pell".to_owned()][..]));
    let wanted = [
        "paragraph| By Joan Pell",
        "paragraph| The quay was built twice and paid for once.",
        "paragraph| Nobody asked why. Nobody wrote it down.",
        "quotation| A rope is\na rope.",
        "  item -| so they said",
        "    item 1.| often",
        "    item 2.| and loudly",
        "table| Year\tBoats\n1901\t12\n1902\t",
    ];
    assert_eq!(shape(&page), wanted);
    assert_eq!(notes(&page), ["1 behind \"ilt twice\": Pell, Stones, p. 4.", "2 behind \"e it down\": But see the letters."]);
}

#[test]
fn notes_that_are_linked_by_ids_are_paired_in_lists_too() {
    let page = one_of("pages/brunnen.xhtml");
    let wanted = ["1 behind \" Brunnen,\": Er steht noch heute.", "2 behind \"“später”.\": Es kam kein Später."];
    assert_eq!(notes(&page), wanted);
}

#[test]
fn notes_that_are_linked_by_ids_are_paired() {
    let page = one_of("pages/fragment_notes.html");
    assert_eq!(page.record().text, "Old maps lie. New maps lie better.");
    let wanted = ["1 behind \"maps lie.\": As the pilots say.", "2 behind \"e better.\": As the hydrographers say."];
    assert_eq!(notes(&page), wanted);
    let styles = &page.record().notes[1].styles;
    assert_eq!((styles.len(), styles[0].kind.as_str(), styles[0].start, styles[0].end), (1, "emphasis", 7, 20));
}

// Fragments

#[test]
fn a_fragment_has_no_title_of_its_own() {
    for name in ["letter", "verse", "notes"] {
        let fragment = one_of(&format!("pages/fragment_{name}.html"));
        assert_eq!((fragment.record().source.format.as_str(), fragment.record().title.as_deref()), ("html-fragment", None), "{name}");
    }
}

#[test]
fn a_letter_keeps_its_lines() {
    let letter = one_of("pages/fragment_letter.html");
    let wanted = ["Turku, 3 May", "Dear Kåre,", "The ice went out yesterday. “At last,” said the pilot — and slept.", "Yours,\nAino"];
    assert_eq!(letter.blocks(), wanted);
    assert_eq!(styles(&letter), ["emphasis yesterday"]);
}

#[test]
fn lines_of_verse_are_kept() {
    let verse = one_of("pages/fragment_verse.html");
    assert_eq!(
        verse.blocks()[1..],
        ["The tide is out,\nthe boats lie still,\nand no one calls.", "The tide comes in,\nthe boats go out,\nand no one calls."]
    );
}

// Markdown

#[test]
fn footnotes_of_markdown_are_paired_by_label() {
    let text = one_of("markdown/notes.md");
    let wanted = [
        "1 behind \"ven lamps\" and \"858\\nLista\": Twelve, if one counts the fire at the mole.",
        "dark behind \"obody lit\": It stood on a reef.\nNobody could reach it.",
    ];
    assert_eq!(notes(&text), wanted);
}

#[test]
fn blocks_of_markdown_keep_their_form() {
    let text = one_of("markdown/notes.md");
    let wanted = [
        "paragraph| There were eleven lamps on the coast, and one that nobody lit.",
        "quotation| The dark is also a lamp.",
        "quotation| -- a keeper",
        "item 1.| Train oil",
        "item 2.| Paraffin",
        "  item -| clear",
        "  item -| blue",
        "table| Lamp\tYear\nSkagen\t1858\nLista\t1836",
        "paragraph| See the register and https://archive.example.",
    ];
    assert_eq!(shape(&text), wanted);
    let wanted = [
        "emphasis eleven",
        "strong one",
        "link the register -> https://archive.example/lamps",
        "link https://archive.example -> https://archive.example",
    ];
    assert_eq!(styles(&text), wanted);
}

#[test]
fn front_matter_makes_claims() {
    let text = one_of("markdown/notes.md");
    let wanted = "title: Lamps of the North\nauthors: Siri Dahl\npublished: 1931-04-02\nlanguage: en\n";
    assert!(metadata(&text).starts_with(wanted), "{}", metadata(&text));
    assert!(text.record().title_in_text && !text.record().text.contains("Lamps of the North"));
    assert!(text.record().byte_account.dropped.iter().any(|code| code.code == "U301"), "layout: post");
}

#[test]
fn escapes_of_markdown_are_characters() {
    let text = one_of("markdown/escapes.md");
    assert_eq!(text.record().title.as_deref(), Some("Stars and *asterisks*"));
    let wanted = [
        "paragraph| A line with _underscores_, 5 * 4 = 20, and a back\\slash.\nA hard break above, & an entity, code with * in it, and snake_case_name.",
        "paragraph| 1986. A year, and no list.",
        "preformatted| preformatted   text\n  stays *as it is*",
        "paragraph| Ü̈ber Ångström [no link] and dead, struck and H~2~O.",
    ];
    assert_eq!(shape(&text), wanted);
    assert_eq!(styles(&text), ["code code with * in it", "struck struck"]);
}

#[test]
fn tight_lists_and_reference_links_of_markdown_are_read() {
    let text = one_of("markdown/tight.md");
    let wanted = [
        "heading 2| Erster Teil",
        "item -| Salz",
        "item -| Öl",
        "  paragraph| mit Absatz",
        "item -| Brot",
        "heading 2| Zweiter Teil",
        "paragraph| Ein Satz mit „Anführung“ und einem Link: Karte.",
        "paragraph| Ein Block aus HTML.",
    ];
    assert_eq!(shape(&text), wanted);
    assert_eq!(styles(&text), ["link Karte -> https://karte.example/", "strong Block"]);
}

// Everything

#[test]
fn no_fixture_leaves_stray_space_or_invisible_characters() {
    for folder in ["wordpress", "paged", "essays", "pages", "markdown"] {
        for entry in fs::read_dir(root().join("tests/fixtures").join(folder)).unwrap() {
            let name = entry.unwrap().file_name().to_string_lossy().into_owned();
            for cleaning in all_of(&format!("{folder}/{name}")) {
                let text = &cleaning.record().text;
                assert!(!text.contains(['\u{a0}', '\u{ad}', '\u{feff}', '\r', '\u{c}']) && !text.contains("\n\n\n"), "{name}");
                let supplied = cleaning.built.lineage.map.iter().filter(|stretch| stretch.how == "supplied");
                // White space, and the quotation marks that browsers supply for `q` (U124).
                let is_space = |at: u64, length: u64| {
                    code_points(text, at, at + length).trim_matches([' ', '\n', '\t', '“', '”', '‘', '’']).is_empty()
                };
                assert!(supplied.into_iter().all(|it| it.field == "text" && is_space(it.start, it.length)), "{name}: words are invented");
            }
        }
    }
}
