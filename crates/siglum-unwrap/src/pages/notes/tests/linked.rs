//! Notes that a page links with their marks.

use super::{books, markdown, outline, sites};

/// What each style says, however it says it.
const EXPECTED: &str = "\
Salt was dear{1} in spring.
The boats went south,{2} all of them.
1: As the harbour book says.
2: Two of them, not three.";

#[test]
fn every_style_gives_the_same_notes() {
    let styles = [markdown::STYLES, sites::STYLES, books::STYLES].concat();
    let faults: Vec<String> = styles
        .iter()
        .map(|(style, html)| (style, outline(html)))
        .filter(|(_, found)| found != EXPECTED)
        .map(|(style, found)| format!("{style}:\n{found}\n"))
        .collect();
    assert!(faults.is_empty(), "{} of {} styles differ:\n\n{}", faults.len(), styles.len(), faults.join("\n"));
}
