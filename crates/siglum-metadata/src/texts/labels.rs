//! Lines that a label opens: `By NAME`, `Translated by NAME`, `Text: NAME`.

use std::ops::Range;

use siglum_model::{AboutWhat, Claim, Document, Field};

use super::lines::{Line, about, claim, lines};
use super::people::is_named;
use crate::bylines::{Credit, label_end, read_credits};
use crate::names::fold;

/// The most words of such a line.
const WORDS: usize = 24;

/// Roles of contributors that a line at either end of a text may tell.
const ROLES: [&str; 11] = [
    "translator",
    "editor",
    "interviewer",
    "interviewee",
    "photographer",
    "illustrator",
    "author of introduction",
    "compiler",
    "narrator",
    "videographer",
    "reviewer",
];

/// Labels, in the comparison form, that are as often those of a form, or of one picture.
const UNSURE: [&str; 5] = ["name", "report", "content", "copy", "interview"];

/// Labels of one picture, in the comparison form.
const PICTURES: [&str; 12] = [
    "photo",
    "image",
    "picture",
    "foto",
    "bild",
    "photo by",
    "image by",
    "picture by",
    "cover photo by",
    "header image by",
    "photo credit",
    "foto de",
];

/// Reads a line that a label opens and that has nothing but names of persons and what is said of them.
pub(super) fn read_labelled(line: &Line<'_>) -> Vec<Credit> {
    let start = line.text.len() - line.text.trim_start_matches(OPENING_SIGNS).len();
    let text = line.text[start..].trim_end_matches([')', ']', '*', '_', ' ']);
    if text.split_whitespace().count() > WORDS {
        return Vec::new();
    }
    let credits = read_credits(text);
    let opens = credits.first().and_then(|it| it.label.as_ref()).is_some_and(|label| label.start == 0);
    let fits = opens && credits.iter().all(|it| is_fit(text, it)) && is_slight(text, &credits);
    let moved = |range: Range<usize>| range.start + start..range.end + start;
    let place = |it: Credit| Credit { name: moved(it.name), label: it.label.map(moved), function: it.function.map(moved), ..it };
    if fits { credits.into_iter().map(place).collect() } else { Vec::new() }
}

/// Signs before the label.
const OPENING_SIGNS: [char; 9] = ['(', '[', '*', '_', '—', '–', '-', '•', ' '];

fn is_fit(text: &str, credit: &Credit) -> bool {
    let label = credit.label.as_ref().map(|at| fold(&text[at.clone()])).unwrap_or_default();
    is_named(text, &credit.name) && credit.role.is_some() && !UNSURE.contains(&label.as_str())
}

/// What stands behind the last name is parted from it by a sign, or is a word or two: `By NAME in Lagos`.
fn is_slight(text: &str, credits: &[Credit]) -> bool {
    let end = credits.iter().map(|it| it.name.end).max().unwrap_or(0);
    let rest = text[end..].trim();
    let is_parted = rest.starts_with([',', '(', '|', '/', '-', '–', '—', '•', '·', ';', '&', '[']);
    let small = rest.split_whitespace().filter(|word| word.starts_with(char::is_lowercase)).count();
    is_parted || (small <= 1 && rest.split_whitespace().count() <= 6)
}

/// From so many lines on that name a writer a document is a list of texts.
const LISTED: usize = 3;

/// Tells whether bylines stand all over a document: then it is a list of texts, and none of them is its own.
pub(super) fn is_list_of_texts(document: &Document) -> bool {
    let is_byline = |at: &usize| {
        let block = &document.blocks[*at];
        let is_short = block.wording.len() <= SHORT && label_end(block.as_str()).is_some();
        is_short && lines(document, *at, true).iter().any(|line| read_labelled(line).iter().any(|it| it.role == Some("author")))
    };
    (0..document.blocks.len()).filter(is_byline).take(LISTED).count() == LISTED
}

/// The longest block that may be a byline in a list, in bytes.
const SHORT: usize = 160;

/// The claims of such a line: authors under a source, and contributors.
pub(super) fn claims(document: &Document, line: &Line<'_>, credits: Vec<Credit>, source: &'static str) -> Vec<Claim> {
    credits.into_iter().filter_map(|credit| credit_claim(document, line, &credit, source)).collect()
}

fn credit_claim(document: &Document, line: &Line<'_>, credit: &Credit, source: &'static str) -> Option<Claim> {
    let role = credit.role?;
    let range = line.range.start + credit.name.start..line.range.start + credit.name.end;
    if role == "author" {
        return Some(claim(document, Field::Authors, line.block, range, source));
    }
    let label = credit.label.as_ref().map(|at| fold(&line.text[at.clone()])).unwrap_or_default();
    let mut made = claim(document, Field::Contributors, line.block, range, "text.credit");
    made.role = Some(role.to_owned());
    let of_picture = role == "photographer" && PICTURES.contains(&label.as_str());
    ROLES.contains(&role).then(|| if of_picture { about(made, AboutWhat::Image) } else { made })
}
