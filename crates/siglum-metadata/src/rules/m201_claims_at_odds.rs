#![doc = include_str!("m201_claims_at_odds.md")]

use siglum_model::{Basis, Decision};
use siglum_rule::{About, Stage};

/// The code of a field whose claims outweigh each other, so that none is believed.
pub static CLAIMS_AT_ODDS: About = About::new('M', 201, "claims-at-odds", Stage::Metadata, include_str!("m201_claims_at_odds.md"));

/// Puts a decision under this code if no value was given although claims had weight.
pub(crate) fn name_abstention(decision: &mut Decision) {
    if decision.basis == Basis::Abstained && decision.conflict.is_some() {
        decision.rule = CLAIMS_AT_ODDS.code;
    }
}
