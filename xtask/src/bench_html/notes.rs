//! Notes that a page links, found without the readers, and whether their words came through.

use std::collections::{HashMap, HashSet};

use super::words::tokens;

/// Words of a note that are looked for; fewer than the least tell nothing.
const WORDS: usize = 5;
const LEAST: usize = 3;

/// Bytes behind a note's beginning that are looked at.
const NEAR: usize = 600;

/// Names of character references are shorter.
const LONGEST_REFERENCE: usize = 34;

/// Stands for a tag.
const TAG: char = '\u{fffc}';

/// Parts of the ids that notes have in the wild: `fn1`, `_ftn3`, `cite_note-4`, `endnote-2`, `ref7`.
const IDS: &[&str] = &["fn", "ftn", "note", "cite", "ref"];

/// Linked notes of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Notes {
    /// Those whose words could be looked for.
    pub(super) linked: usize,
    /// Those whose words stand neither in the text nor in a note.
    pub(super) lost: usize,
}

impl Notes {
    /// Adds those of another page.
    pub(super) fn add(&mut self, other: Self) {
        self.linked += other.linked;
        self.lost += other.lost;
    }
}

/// Looks for the words of each linked note of a page in what was published of it.
pub(super) fn of<'a>(page: &str, texts: impl IntoIterator<Item = &'a str>) -> Notes {
    let beginnings = beginnings(page);
    if beginnings.is_empty() {
        return Notes::default();
    }
    let held = format!(" {} ", texts.into_iter().map(joined).collect::<Vec<_>>().join(" \n "));
    let lost = beginnings.iter().filter(|words| !held.contains(&format!(" {words} "))).count();
    Notes { linked: beginnings.len(), lost }
}

fn joined(text: &str) -> String {
    tokens(&text.to_lowercase()).collect::<Vec<_>>().join(" ")
}

/// The first words of each note that stands behind a link to it whose words are a number or a sign.
fn beginnings(page: &str) -> Vec<String> {
    let mut targets: HashMap<&str, usize> = HashMap::new();
    let mut marks: Vec<(&str, usize)> = Vec::new();
    for (start, tag) in tags(page) {
        let end = start + tag.len();
        for id in ["id", "name"].iter().filter_map(|name| attribute(tag, name)) {
            targets.entry(id).or_insert(end);
        }
        let target = attribute(tag, "href").filter(|_| tag.starts_with("<a")).and_then(|href| href.strip_prefix('#'));
        if let Some(target) = target.filter(|target| is_note_id(target) && is_label(page.get(end..).unwrap_or_default())) {
            marks.push((target, end));
        }
    }
    let mut seen: HashSet<&str> = HashSet::new();
    marks.retain(|(target, at)| targets.get(target).is_some_and(|place| place > at) && seen.insert(target));
    marks.iter().filter_map(|(target, _)| first_words(page.get(*targets.get(target)?..)?)).collect()
}

/// The tags of a page, each with its place.
fn tags(page: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + page.get(at..)?.find('<')?;
        at = start + page.get(start..)?.find('>')? + 1;
        Some((start, page.get(start..at)?))
    })
}

fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    [" ", "\n", "\t"].iter().flat_map(|blank| ["\"", "'"].map(|mark| (blank, mark))).find_map(|(blank, mark)| {
        let (_, behind) = tag.split_once(&format!("{blank}{name}={mark}"))?;
        behind.split_once(mark).map(|(value, _)| value)
    })
}

fn is_note_id(id: &str) -> bool {
    let id = id.to_ascii_lowercase();
    IDS.iter().any(|part| id.contains(part))
}

/// Whether the words of a link are a number of up to three digits, or signs such as `*` and `†`.
fn is_label(behind: &str) -> bool {
    let near = behind.split_once("</a").map(|(label, _)| label).filter(|label| label.len() <= NEAR);
    let label: String = near.map(without_tags).unwrap_or_default().chars().filter(|c| !c.is_whitespace() && *c != TAG).collect();
    let bare = label.trim_matches(['[', ']', '(', ')', '.']);
    let is_number = (1..=3).contains(&bare.len()) && bare.bytes().all(|byte| byte.is_ascii_digit());
    is_number || (!bare.is_empty() && bare.chars().count() <= 3 && bare.chars().all(|c| "*†‡§¶".contains(c)))
}

/// The words of a note behind its label, up to the first escape or tag that may part them otherwise than the text does.
fn first_words(behind: &str) -> Option<String> {
    let near: String = behind.chars().take(NEAR).collect();
    let text = without_tags(&near).to_lowercase();
    let inner = |piece: &str| {
        let is_reference =
            |name: &str| name.len() < LONGEST_REFERENCE && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#');
        let behind = piece.split_once(';').filter(|(name, _)| is_reference(name)).map(|(_, behind)| behind);
        let words: Vec<&str> = tokens(behind.unwrap_or(piece)).collect();
        // The first and the last may be cut by an escape or a tag.
        let whole = words.get(1..words.len().saturating_sub(1)).unwrap_or_default();
        (whole.len() >= LEAST).then(|| whole.iter().take(WORDS).copied().collect::<Vec<_>>().join(" "))
    };
    text.split(['&', TAG]).find_map(inner)
}

/// The text of a piece of HTML, with a sign for each tag.
fn without_tags(piece: &str) -> String {
    let mut out = String::with_capacity(piece.len());
    let mut in_tag = false;
    for c in piece.chars() {
        match c {
            '<' => {
                in_tag = true;
                out.push(TAG);
            }
            '>' if in_tag => in_tag = false,
            _ if !in_tag => out.push(c),
            _ => {}
        }
    }
    out
}
