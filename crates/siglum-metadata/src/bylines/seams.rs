//! Seams: where a page glued two texts together within a word.

use super::functions::{is_before_function, is_function, is_month, is_seam_word, is_stop};
use super::lex::{Kind, Token};
use crate::names::{fold, inner_capital, is_common, is_inner_start, is_unspaced};
use crate::roles::labels_from;

/// The most bytes of a word in which a seam is sought.
const SEAMED: usize = 120;

/// Where a page glued two texts together: `DoeNov`, `DoeUpdated`, `ByJane`, `DoeJane` behind `Jane`.
pub(super) fn seam_in(before: &[Token], word: &str) -> Option<usize> {
    if word.chars().all(is_unspaced) {
        return label_seam(word);
    }
    let mut at = 0;
    while let Some(step) = inner_capital(&word[at..]).filter(|_| word.len() <= SEAMED) {
        at += step;
        if is_seam(before, word, at) {
            return Some(at);
        }
    }
    None
}

fn is_seam(before: &[Token], word: &str, at: usize) -> bool {
    let end = inner_capital(&word[at..]).map_or(word.len(), |next| at + next);
    let (head, tail) = (fold(&word[..at]), fold(&word[at..end]));
    let repeats = || before.iter().rev().take(6).any(|it| it.kind == Kind::Word && it.folded == tail);
    let is_behind = before.last().is_some_and(|it| it.kind == Kind::Word);
    let ends = || {
        is_common(&tail)
            || is_function(&tail)
            || is_before_function(&tail)
            || is_stop(&tail)
            || labels_from(&tail).iter().any(|label| label.words.len() > 1)
    };
    let opens = || is_month(&tail) || is_seam_word(&tail) || is_behind && ends();
    let is_label = || labels_from(&head).iter().any(|label| label.words.len() == 1) && !is_inner_start(&word[..at]);
    let is_plain = || word.starts_with(char::is_lowercase) && is_common(&head);
    head.chars().count() > 1 && (head == "by" || head == "from" || is_label() || is_plain() || repeats() || opens())
}

/// Where a label of Chinese, Japanese or Korean ends that nothing parts from the name: `作者李小龍`.
fn label_seam(word: &str) -> Option<usize> {
    let ends = word.char_indices().skip(2).take(3).map(|(at, _)| at);
    ends.filter(|at| labels_from(&fold(&word[..*at])).iter().any(|label| label.words.len() == 1)).max()
}
