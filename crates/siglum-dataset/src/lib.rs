#![doc = include_str!("../README.md")]

mod build;
mod code_points;
mod config;
mod digest;
mod error;
mod file_name;
mod front_matter;
mod glob;
mod name;
mod plain_markdown;
mod plan;
pub mod record;
mod source;
mod target;

pub use build::{Built, lines_of, word_count};
pub use config::{CHANGELOG_FILE, CONFIG_FILE, Config, DocumentEntry, STATISTICS_FILE, read_changelog};
pub use digest::sha256_hex;
pub use error::{Error, Kind};
pub use file_name::{plain_file_name, told_apart};
pub use front_matter::{FrontMatter, yaml_quoted};
pub use glob::Glob;
pub use name::{escape_path, percent_encode};
pub use plain_markdown::render_markdown;
pub use plan::{Plan, Planned, State};
pub use source::{Outcome, SourceInfo, SourceReport};
pub use target::is_corpus;
