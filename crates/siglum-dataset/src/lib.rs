#![doc = include_str!("../README.md")]

mod balance;
mod build;
mod card;
mod code_points;
mod config;
pub mod diff;
mod digest;
mod document_ids;
pub mod dropped;
mod error;
pub mod explain;
mod file_name;
mod front_matter;
mod glob;
mod markdown;
mod name;
mod plan;
mod publish;
pub mod read;
pub mod record;
mod schema;
mod source;
mod target;
#[cfg(test)]
mod testing;
mod tsv;
pub mod verify;
mod writer;

pub use build::{Built, lines_of, word_count};
pub use config::{CHANGELOG_FILE, CONFIG_FILE, Config, DocumentEntry, STATISTICS_FILE, read_changelog};
pub use digest::sha256_hex;
pub use document_ids::{DocumentId, document_ids};
pub use error::{Error, Kind};
pub use file_name::{distinct_file_name, plain_file_name};
pub use front_matter::{FrontMatter, yaml_quoted};
pub use glob::Glob;
pub use markdown::render_markdown;
pub use name::{escape_path, percent_encode};
pub use plan::{Plan, Planned, State};
pub use publish::{Difference, DifferenceKind, Staged, compare, recover};
pub use schema::json_schema;
pub use source::{Outcome, SourceInfo, SourceReport};
pub use target::is_corpus;
pub use writer::{Summary, Writer, content_digest};
