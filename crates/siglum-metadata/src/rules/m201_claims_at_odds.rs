#![doc = include_str!("m201_claims_at_odds.md")]

use siglum_model::{Basis, Decision};
use siglum_rule::{About, Stage};

use super::m103_account_for_writer::ACCOUNT_FOR_WRITER;

/// The code of a field whose claims outweigh each other, so that none is believed.
pub static CLAIMS_AT_ODDS: About = About::new('M', 201, "claims-at-odds", Stage::Metadata, include_str!("m201_claims_at_odds.md"));

/// Puts a decision under this code if no value was given although claims had weight. An uploader who stands alone is told by its
/// own code.
pub(crate) fn name_abstention(decision: &mut Decision) {
    if decision.basis == Basis::Abstained && decision.conflict.is_some() && decision.rule != ACCOUNT_FOR_WRITER.code {
        decision.rule = CLAIMS_AT_ODDS.code;
    }
}
