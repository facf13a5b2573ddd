//! Every page of a rule tests itself: its form, its examples, what it leaves alone, its known failures.

#![allow(clippy::unwrap_used, clippy::expect_used, missing_docs)]

use siglum::model::RuleCode;
use siglum::rule_engine::About;
use siglum_tests::{clean_with, visible_words};

const HEADINGS: [&str; 6] =
    ["## What it looks for", "## Why it is a fault", "## What it does", "## Example", "## Left alone", "## Known failures"];

/// Pages that show no example in a fence, and say so in words.
const NO_EXAMPLE: &[&str] = &[
    "D101", "D102", "D103", // they speak of bytes
    "U100", // no reader leaves it anything
    "U110", // the whole page counts
    "U111", "U402", // it takes thousands of tags
    "U207", // there is no text
    "N104", "N105", "N106", "N107", "N108", "N301", // they show in notes and doubts, or take several pages
    "M100", "M101", "M102", "M103", "M104", "M105", "M106", "M107", "M108", "M201", "M202", "M203", "M204", // metadata
];

/// Rules whose work another rule finishes: the finder of notes says what was cut, the rule behind it joins.
const COMPANIONS: &[(&str, &str)] = &[("N101", "T202")];

/// A fenced text of a page.
#[derive(Debug)]
struct Fence<'a> {
    kind: &'a str,
    text: String,
}

/// The headings of a page in order, fences set aside.
fn headings(page: &str) -> Vec<&str> {
    let mut is_fenced = false;
    let mut found = Vec::new();
    for line in page.lines() {
        is_fenced ^= line.starts_with("```");
        if !is_fenced && line.starts_with('#') {
            found.push(line);
        }
    }
    found
}

/// The fences under a heading.
fn fences<'a>(page: &'a str, heading: &str) -> Vec<Fence<'a>> {
    let mut found: Vec<Fence<'_>> = Vec::new();
    let (mut is_here, mut is_fenced) = (false, false);
    for line in page.lines() {
        match line.strip_prefix("```") {
            Some(kind) if !is_fenced => {
                is_fenced = true;
                if is_here {
                    found.push(Fence { kind, text: String::new() });
                }
            }
            Some(_) => is_fenced = false,
            None if !is_fenced && line.starts_with('#') => is_here = line == heading,
            None if is_fenced && is_here => {
                let fence = found.last_mut().unwrap();
                fence.text.push_str(line);
                fence.text.push('\n');
            }
            None => {}
        }
    }
    found.iter_mut().for_each(|fence| fence.text.truncate(fence.text.trim_end_matches('\n').len()));
    found
}

/// The pairs of a raw and a clean text under a heading.
fn pairs(about: &About, heading: &str) -> Vec<(String, String)> {
    let fences = fences(about.page, heading);
    assert!(fences.len().is_multiple_of(2), "{}: {heading}: a raw text without a clean one", about.code);
    let pair = |two: &[Fence<'_>]| {
        assert_eq!((two[0].kind, two[1].kind), ("raw", "clean"), "{}: {heading}", about.code);
        (two[0].text.clone(), two[1].text.clone())
    };
    fences.chunks(2).map(pair).collect()
}

/// All text rules but this one, the folding of white space and what finishes this one's work.
fn others(code: RuleCode) -> Vec<RuleCode> {
    let own = code.to_string();
    let stays = |other: &str| other == own || other == "T104" || COMPANIONS.contains(&(own.as_str(), other));
    siglum::rules().iter().map(|about| about.code).filter(|code| code.letter() == 'T' && !stays(&code.to_string())).collect()
}

/// The clean texts of a raw one, the title on top where it was taken from the text.
fn clean(code: RuleCode, raw: &str) -> String {
    let documents = match clean_with("page", raw.as_bytes(), &others(code)) {
        Ok(documents) => documents,
        Err(reason) => return format!("({reason})"),
    };
    let text = |it: &siglum_tests::Cleaning| match &it.record().title {
        Some(title) if it.record().title_in_text => format!("{title}\n\n{}", it.record().text),
        _ => it.record().text.clone(),
    };
    documents.iter().map(text).collect::<Vec<_>>().join("\n\n")
}

/// Says everything that is wrong at once: a page at a time would take as many runs as there are pages.
fn report(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n\n{}", faults.len(), faults.join("\n\n"));
}

#[test]
fn pages_have_their_headings_in_order() {
    for about in siglum::rules() {
        let found = headings(about.page);
        let (title, rest) = found.split_first().unwrap_or_else(|| panic!("{}: no headings", about.code));
        assert!(title.starts_with("# ") && about.page.starts_with(title), "{}: {title}", about.code);
        assert_eq!(rest, HEADINGS, "{}", about.code);
    }
}

#[test]
fn no_section_of_a_page_is_empty() {
    for about in siglum::rules() {
        let sections: Vec<&str> = HEADINGS.iter().map(|heading| about.page.split_once(heading).unwrap().1).collect();
        for (section, heading) in sections.iter().zip(HEADINGS) {
            let first = section.trim_start().lines().next().unwrap_or_default();
            assert!(!first.is_empty() && !first.starts_with('#'), "{}: {heading} says nothing", about.code);
        }
    }
}

#[test]
fn names_are_in_kebab_case_and_pages_have_no_stray_fences() {
    for about in siglum::rules() {
        let is_kebab = about.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
        assert!(is_kebab, "{}: {}", about.code, about.name);
        let count = |heading: &&str| fences(about.page, heading).len();
        let known: usize = HEADINGS.iter().map(count).sum();
        let all = about.page.lines().filter(|line| line.starts_with("```")).count();
        assert_eq!(all, 2 * known, "{}: a fence stands outside the sections", about.code);
    }
}

#[test]
fn examples_are_shown_or_their_lack_is_known() {
    let without: Vec<String> =
        siglum::rules().iter().filter(|about| fences(about.page, "## Example").is_empty()).map(|about| about.code.to_string()).collect();
    let unexpected: Vec<_> = without.iter().filter(|code| !NO_EXAMPLE.contains(&code.as_str())).collect();
    assert!(unexpected.is_empty(), "these pages show no example: {unexpected:?}");
    let surplus: Vec<_> = NO_EXAMPLE.iter().filter(|code| !without.iter().any(|own| own == *code)).collect();
    assert!(surplus.is_empty(), "these pages show an example now: {surplus:?}");
}

#[test]
fn examples_come_out_as_the_page_says() {
    let mut faults = Vec::new();
    for about in siglum::rules() {
        for (raw, wanted) in pairs(about, "## Example") {
            let found = clean(about.code, &raw);
            if found != wanted {
                faults.push(format!("{} {}: the page says\n{wanted:?}\nbut it is\n{found:?}", about.code, about.name));
            }
        }
    }
    report(&faults);
}

/// An example that says nothing of the rule would pass with the rule off. Rules of form change kinds, not words, and
/// readers cannot be switched off.
#[test]
fn examples_of_text_rules_need_their_rule() {
    let only_form = ["T105", "T301", "T302", "T303", "T304", "T305"];
    let mut faults = Vec::new();
    for about in siglum::rules().iter().filter(|about| about.code.letter() == 'T') {
        if only_form.contains(&about.code.to_string().as_str()) {
            continue;
        }
        for (raw, wanted) in pairs(about, "## Example") {
            let off: Vec<RuleCode> = others(about.code).into_iter().chain([about.code]).collect();
            let found = clean_with("page", raw.as_bytes(), &off).expect("a document");
            if found[0].record().text == wanted {
                faults.push(format!("{}: its example comes out the same without it", about.code));
            }
        }
    }
    report(&faults);
}

/// Rules of form show in the changes.
#[test]
fn examples_of_rules_of_form_record_their_rule() {
    let mut faults = Vec::new();
    for code in ["T105", "T301", "T302", "T303", "T304", "T305"] {
        let about = siglum::rule(code.parse().unwrap()).expect("the rule is there");
        for (raw, _) in pairs(about, "## Example") {
            let found = clean_with("page", raw.as_bytes(), &others(about.code)).expect("a document");
            if !found[0].built.changes.iter().any(|line| line.code == code) {
                faults.push(format!("{code}: its example records no change of it"));
            }
        }
    }
    report(&faults);
}

#[test]
fn what_is_left_alone_keeps_its_words() {
    let mut faults = Vec::new();
    for about in siglum::rules() {
        for fence in fences(about.page, "## Left alone") {
            assert_eq!(fence.kind, "raw", "{}: Left alone shows raw texts", about.code);
            let (wanted, found) = (visible_words(&visible(&fence.text)), visible_words(&clean(about.code, &fence.text)));
            if found != wanted {
                faults.push(format!("{} {}: of {:?} is left {found:?}", about.code, about.name, fence.text));
            }
        }
    }
    report(&faults);
}

/// The rule itself does nothing to what it leaves alone; doubts are welcome.
#[test]
fn what_is_left_alone_is_not_changed_by_the_rule() {
    let mut faults = Vec::new();
    for about in siglum::rules().iter().filter(|about| matches!(about.code.letter(), 'T' | 'N')) {
        for fence in fences(about.page, "## Left alone") {
            let Ok(documents) = clean_with("page", fence.text.as_bytes(), &others(about.code)) else { continue };
            let code = about.code.to_string();
            let did = documents[0].built.changes.iter().find(|line| line.code == code && line.act != "doubt");
            faults.extend(did.map(|line| format!("{code} {}: {} {:?}", about.name, line.act, line.before)));
        }
    }
    report(&faults);
}

/// What a reader sees of a raw text: of a post its content.
fn visible(raw: &str) -> String {
    match serde_json::from_str::<serde_json::Value>(raw) {
        Ok(post) => post["content"]["rendered"].as_str().unwrap_or_default().to_owned(),
        Err(_) => raw.to_owned(),
    }
}

#[test]
fn known_failures_still_fail() {
    for about in siglum::rules() {
        for (raw, wanted) in pairs(about, "## Known failures") {
            let found = clean(about.code, &raw);
            assert_ne!(found, wanted, "{}: a known failure comes out right now; move it to the examples", about.code);
        }
    }
}
