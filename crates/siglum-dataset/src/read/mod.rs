//! A published corpus as it is read: its lines by document, its raw files, and what raw bytes say.

mod characters;
mod corpus;
mod escapes;
mod letters;
mod lines;
mod raw;
#[cfg(test)]
pub(crate) mod sample;
mod texts;

pub use corpus::Corpus;
pub use lines::{Fault, Lines};

pub(crate) use characters::Characters;
pub(crate) use corpus::file_names;
pub(crate) use escapes::{Carrier, json_escape, may_be, readings};
pub(crate) use letters::{Letter, Tags, letters, text_of, unescaped, without_references, without_tags};
pub(crate) use raw::{LoadedMember, RawFiles};
pub(crate) use texts::{Indexed, Texts};
