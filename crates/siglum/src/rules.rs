//! All rules of all crates.

use siglum_model::RuleCode;
use siglum_rule::About;

/// Gives every rule that can speak, in the order of the codes.
pub fn rules() -> Vec<&'static About> {
    let text = siglum_text::BEFORE_NOTES.iter().chain(siglum_text::AFTER_NOTES).map(|rule| rule.about());
    let lists = [siglum_detect::CODES, siglum_rule::CODES, siglum_unwrap::CODES, siglum_notes::CODES, siglum_metadata::CODES];
    let mut all: Vec<&'static About> = lists.into_iter().flatten().copied().chain(text).collect();
    all.sort_by_key(|about| about.code);
    all
}

/// Finds a rule by its code.
pub fn rule(code: RuleCode) -> Option<&'static About> {
    rules().into_iter().find(|about| about.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_rules_share_a_code_or_a_name() {
        let all = rules();
        let mut names: Vec<_> = all.iter().map(|about| about.name).collect();
        names.sort_unstable();
        assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{names:?}");
        assert!(all.windows(2).all(|pair| pair[0].code != pair[1].code));
    }
}
