#![doc = include_str!("../README.md")]

mod book;
mod cyrillic;
mod measure;
mod page;
mod words;

pub use book::book_with_notes;
pub use cyrillic::{escaped_post, escaped_text, paragraph_runs, single_byte_page, windows_1251};
pub use measure::{median, millis, time};
pub use page::html_page;
