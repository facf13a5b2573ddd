//! Numbers of pages in short lines: `12`, `The Sea 12`, `12 / 58`.

/// First or last number in a short line, and the line without it.
pub(crate) fn number_and_rest(line: &str) -> Option<(u32, String)> {
    if !line.bytes().any(|b| b.is_ascii_digit()) {
        return None;
    }
    let mut words: Vec<&str> = line.split_whitespace().filter(|w| !is_ornament(w)).collect();
    let bare = |w: &str| w.trim_matches(|c: char| !c.is_alphanumeric()).parse::<u32>().ok();
    if let Some(counted) = page_of_pages(&words, bare) {
        return Some(counted);
    }
    if let Some(number) = words.last().copied().and_then(bare) {
        words.pop();
        return Some((number, words.join(" ")));
    }
    let number = words.first().copied().and_then(bare)?;
    Some((number, words.get(1..).unwrap_or(&[]).join(" ")))
}

/// Words between the number of a page and that of all pages.
const OF: &[&str] = &["/", "of", "von", "de", "sur", "di", "van", "av", "af", "z", "из"];

/// `25 / 58`, `Page 25 of 58`: the first number counts, the second belongs to the rest.
fn page_of_pages(words: &[&str], number: impl Fn(&str) -> Option<u32>) -> Option<(u32, String)> {
    let (last, before) = words.split_last()?;
    if let Some((page, all)) = last.split_once('/').filter(|(_, all)| number(all).is_some()) {
        return Some((number(page)?, format!("{} / {all}", before.join(" "))));
    }
    let (of, before) = before.split_last().filter(|(of, _)| OF.contains(of))?;
    let (page, before) = before.split_last()?;
    number(last).and(number(page)).map(|page| (page, format!("{} {of} {last}", before.join(" "))))
}

fn is_ornament(word: &str) -> bool {
    word.chars().all(|c| matches!(c, '-' | '–' | '—' | '|' | '·'))
}
