//! Line ends that a reader has folded into spaces: the lines that the source had.

use siglum_model::{How, RuleCode, Wording};

/// The code under which readers turn the line ends of a source into spaces: T104, white space.
pub const FOLDED_LINE_END: RuleCode = RuleCode::new('T', 104);

/// Gives the bytes of the spaces in a wording that stand for one line end of the source, in order.
///
/// ```
/// use siglum_model::{Span, Wording};
/// use siglum_rule::{FOLDED_LINE_END, folded_line_ends};
///
/// let mut words = Wording::new();
/// words.push().decoded("on deep", Span::new(0, 0, 7));
/// words.push().emended(" ", Span::new(0, 7, 8), FOLDED_LINE_END);
/// words.push().decoded("water", Span::new(0, 8, 13));
/// assert_eq!(folded_line_ends(&words), [7]);
/// ```
pub fn folded_line_ends(wording: &Wording) -> Vec<usize> {
    let folded = |how: How| how == How::Emended(FOLDED_LINE_END);
    wording.passage().runs().filter(|run| run.text == " " && folded(run.how)).map(|run| run.start).collect()
}
