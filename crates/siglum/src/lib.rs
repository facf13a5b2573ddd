#![doc = include_str!("../README.md")]

mod clean;
mod curated;
mod rules;
mod unread;

pub use clean::{Cleaned, Options, Outcome, Witness, clean};
pub use curated::curated_claims;
pub use rules::{rule, rules};

pub use siglum_dataset as dataset;
pub use siglum_detect as detect;
pub use siglum_metadata as metadata;
pub use siglum_model as model;
pub use siglum_notes as notes;
pub use siglum_rule as rule_engine;
pub use siglum_text as text;
pub use siglum_unwrap as unwrap;
