//! What must hold of any input: nothing is lost, counted twice, or cut inside a character.

use std::collections::BTreeSet;
use std::ops::Range;

use proptest::prelude::*;
use siglum_notes::{Found, Options, find_notes, find_notes_in_pages};

fn check(text: &str, found: &Found) {
    check_marks(found);
    check_bodies(found);
    let marks = found.marks.iter().map(|m| m.range.clone()).collect();
    let blocks: Vec<_> = found.bodies.iter().flat_map(|b| b.blocks.iter().cloned()).collect();
    let labels = found.bodies.iter().map(|b| b.label_range.clone()).collect();
    let pieces = found.bodies.iter().flat_map(|b| b.pieces.iter().map(|p| p.range.clone())).collect();
    for list in [marks, blocks, labels, pieces, found.furniture.clone(), found.headings.clone()] {
        check_ranges(text, list);
    }
    for seam in &found.seams {
        assert!(text.is_char_boundary(seam.before) && text.is_char_boundary(seam.after));
        assert!(seam.before <= seam.after);
    }
}

fn check_marks(found: &Found) {
    let paired: BTreeSet<usize> = found.pairs.iter().map(|p| p.mark).collect();
    let orphans: BTreeSet<usize> = found.orphan_marks.iter().copied().collect();
    assert_eq!(paired.len(), found.pairs.len(), "a mark is in one pair");
    assert!(paired.is_disjoint(&orphans));
    assert_eq!(paired.len() + orphans.len(), found.marks.len());
}

fn check_bodies(found: &Found) {
    let paired: BTreeSet<usize> = found.pairs.iter().map(|p| p.body).collect();
    let orphans: BTreeSet<usize> = found.orphan_bodies.iter().copied().collect();
    let duplicates: BTreeSet<usize> = found.duplicates.iter().copied().collect();
    assert!(paired.is_disjoint(&orphans) && paired.is_disjoint(&duplicates) && orphans.is_disjoint(&duplicates));
    assert_eq!(paired.len() + orphans.len() + duplicates.len(), found.bodies.len());
}

fn check_ranges(text: &str, mut ranges: Vec<Range<usize>>) {
    ranges.sort_by_key(|r| (r.start, r.end));
    let mut end = 0;
    for range in ranges {
        assert!(text.get(range.clone()).is_some(), "{range:?}");
        assert!(range.start >= end || range.is_empty(), "{range:?} overlaps");
        end = end.max(range.end);
    }
}

fn fragment() -> impl Strategy<Value = String> {
    prop_oneof![
        Just("\n".to_owned()),
        Just("\n\n".to_owned()),
        Just("\u{c}".to_owned()),
        Just(" ".to_owned()),
        "[a-zé]{1,9}[.,;:!?”)]?",
        "[A-Z][a-z]{0,5} ",
        "[¹²³⁴-⁹]{1,3}",
        "[0-9]{1,4}[.) ]?",
        r"\[[0-9A-C*]{1,2}\]",
        r"\[\^[a-c1-3]\]:? ?",
        "[*†‡§‖¶]{1,3}",
        Just("[Footnote 1: ".to_owned()),
        Just("$^{1}$^{2}".to_owned()),
        Just("<sup>3</sup>".to_owned()),
        Just("NOTES\n".to_owned()),
        Just("____\n".to_owned()),
        Just("wrap-\n".to_owned()),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn nothing_is_lost_in_noise(text in "\\PC{0,400}") {
        check(&text, &find_notes(&text, &Options::default()));
    }

    #[test]
    fn nothing_is_lost_in_shuffled_notes(parts in prop::collection::vec(fragment(), 0..160)) {
        let text = parts.concat();
        let found = find_notes(&text, &Options::default());
        check(&text, &found);
        prop_assert_eq!(found, find_notes(&text, &Options::default()));
    }

    #[test]
    fn nothing_is_lost_between_pages(pages in prop::collection::vec(prop::collection::vec(fragment(), 0..40), 0..6)) {
        let pages: Vec<String> = pages.into_iter().map(|p| p.concat()).collect();
        let found = find_notes_in_pages(pages.iter().map(String::as_str), &Options::default());
        check(&pages.concat(), &found);
    }

    #[test]
    fn ranges_of_options_may_be_anything(
        parts in prop::collection::vec(fragment(), 0..60),
        protected in prop::collection::vec((0usize..300, 0usize..300), 0..5),
        raised in prop::collection::vec((0usize..300, 0usize..300), 0..5),
        page_starts in prop::collection::vec(0usize..300, 0..5),
    ) {
        let text = parts.concat();
        let ranges = |list: Vec<(usize, usize)>| list.into_iter().map(|(a, b)| a..b).collect();
        let options = Options { protected: ranges(protected), raised: ranges(raised), page_starts, ..Options::default() };
        check(&text, &find_notes(&text, &options));
    }
}
