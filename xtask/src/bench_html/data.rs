//! The pages of a benchmark and what is true of them.

use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use flate2::read::MultiGzDecoder;
use serde::Deserialize;

/// What is true of a page. What is absent is not annotated.
#[derive(Clone, Debug, Default, Deserialize)]
pub(crate) struct Gold {
    pub(crate) id: String,
    #[serde(default)]
    pub(crate) url: Option<String>,
    #[serde(default)]
    pub(crate) page_type: Option<String>,
    #[serde(default)]
    pub(crate) title: Option<String>,
    /// An empty list says that the page names no author.
    #[serde(default)]
    pub(crate) authors: Option<Vec<String>>,
    /// `YYYY-MM-DD`; empty if the page has none.
    #[serde(default)]
    pub(crate) date: Option<String>,
    #[serde(default)]
    pub(crate) text: Option<String>,
    /// Snippets that must stand in the text.
    #[serde(default)]
    pub(crate) with: Option<Vec<String>>,
    /// Snippets that must not.
    #[serde(default)]
    pub(crate) without: Option<Vec<String>>,
    /// Its place in the list.
    #[serde(skip)]
    pub(crate) line: usize,
}

/// A benchmark in a folder.
#[derive(Debug)]
pub(crate) struct Data {
    folder: PathBuf,
    pub(crate) gold: Vec<Gold>,
}

impl Data {
    /// Reads the list of the pages. Fails, naming file and line, if it is not there or has no meaning.
    pub(crate) fn open(folder: &Path) -> Result<Self, String> {
        let name = "gold.jsonl";
        let bytes = read(&folder.join(name))?;
        let text = String::from_utf8(bytes).map_err(|_| format!("{}: is not UTF-8", folder.join(name).display()))?;
        let mut gold = Vec::new();
        for (line, own) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
            let page: Gold = serde_json::from_str(own).map_err(|error| format!("{name}: line {}: {error}", line + 1))?;
            gold.push(Gold { line, ..page });
        }
        Ok(Self { folder: folder.to_owned(), gold })
    }

    /// Reads a page.
    pub(crate) fn page(&self, id: &str) -> Result<Vec<u8>, String> {
        read(&self.folder.join("pages").join(format!("{id}.html")))
    }
}

/// Reads a file, or unpacks the one with `.gz` behind its name.
fn read(path: &Path) -> Result<Vec<u8>, String> {
    let packed = PathBuf::from(format!("{}.gz", path.display()));
    let mut bytes = Vec::new();
    let done = match path.is_file() || !packed.is_file() {
        true => fs::read(path).map(|read| bytes = read),
        false => File::open(&packed).and_then(|file| MultiGzDecoder::new(file).read_to_end(&mut bytes).map(|_| ())),
    };
    done.map(|()| bytes).map_err(|error| format!("{}: {error}", path.display()))
}
