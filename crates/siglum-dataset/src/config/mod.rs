//! `corpus.toml`: what a maintainer says about a corpus.

mod nearest;
mod reader;

use std::collections::HashSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use siglum_metadata::Statistics;
use siglum_model::{Rights, RuleCode};
use siglum_rule::About;

use crate::digest::sha256_hex;
use crate::error::{Error, Kind};
use crate::glob::Glob;
use crate::statistics::{parse_statistics, read_statistics};
use reader::{Reader, Table};

/// The name of the configuration in an input folder.
pub const CONFIG_FILE: &str = "corpus.toml";
/// The name of the learnt statistics in an input folder.
pub const STATISTICS_FILE: &str = "corpus.stats.json";
/// The name of the dataset's changelog in an input folder.
pub const CHANGELOG_FILE: &str = "CHANGELOG.md";

/// The configuration of a corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    /// The name of the corpus.
    pub name: String,
    /// Its version.
    pub version: String,
    /// Its title for people.
    pub title: Option<String>,
    /// What it is.
    pub description: Option<String>,
    /// The licence of the compilation, not of the texts.
    pub license_of_the_compilation: Option<String>,
    /// If there are any, only files that one of them matches are sources.
    pub include: Vec<Glob>,
    /// Files that one of them matches are no sources.
    pub exclude: Vec<Glob>,
    /// Rules that do not speak.
    pub rules_off: Vec<RuleCode>,
    /// Rights of documents of which nothing else is known.
    pub rights: Rights,
    /// What is known of single files.
    pub documents: Vec<DocumentEntry>,
    /// The SHA-256 of the file; `None` where there is none.
    pub digest: Option<String>,
    /// The SHA-256 of the learnt statistics beside it; `None` where there are none.
    pub statistics_digest: Option<String>,
    /// What was learnt of the accounts of the corpus; nothing where there is no file.
    pub statistics: Arc<Statistics>,
}

/// What a maintainer knows of a file: a `[[document]]`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct DocumentEntry {
    /// The path of the file as the plan gives it.
    pub file: String,
    /// Where it comes from, in words.
    pub origin: Option<String>,
    /// Its address.
    pub url: Option<String>,
    /// What may be done with it.
    pub rights: Option<Rights>,
    /// When this copy was taken.
    pub captured: Option<String>,
    /// Its id, where it shall not be made of the path.
    pub id: Option<String>,
    /// The line of the configuration, from 1.
    pub line: usize,
}

impl Default for Config {
    /// The configuration of a corpus without a name of its own.
    fn default() -> Self {
        Self::named("corpus")
    }
}

impl Config {
    /// Gives what holds where there is no configuration: a name, version 0.0.0.
    pub fn named(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            version: "0.0.0".to_owned(),
            title: None,
            description: None,
            license_of_the_compilation: None,
            include: Vec::new(),
            exclude: Vec::new(),
            rules_off: Vec::new(),
            rights: Rights::default(),
            documents: Vec::new(),
            digest: None,
            statistics_digest: None,
            statistics: Arc::default(),
        }
    }

    /// Reads the configuration of an input folder, and what was learnt of its accounts. A folder without a configuration gives
    /// its name to the corpus.
    ///
    /// # Errors
    /// Fails if a file cannot be read, or if something in it has no meaning; the error names line and column.
    pub fn load(folder: &Path, rules: &[&About]) -> Result<Self, Error> {
        let mut config = Self::load_unlearnt(folder, rules)?;
        if let Some(bytes) = read_statistics(folder)? {
            config.statistics = Arc::new(parse_statistics(&folder.join(STATISTICS_FILE), &bytes)?);
            config.statistics_digest = Some(sha256_hex(&bytes));
        }
        Ok(config)
    }

    /// Reads the configuration of an input folder without the statistics, as they are learnt.
    ///
    /// # Errors
    /// Fails like [`Config::load`].
    pub fn load_unlearnt(folder: &Path, rules: &[&About]) -> Result<Self, Error> {
        let path = folder.join(CONFIG_FILE);
        match read_if_there(&path)? {
            Some(text) => Self::parse(&path, &text, rules),
            None => Ok(Self::named(name_of(folder))),
        }
    }

    /// Reads the configuration of the one input folder that has one, or that has statistics. Without any, the first input in
    /// the order of their paths gives the name.
    ///
    /// # Errors
    /// Fails like [`Config::load`], and if two inputs have a configuration or statistics.
    pub fn of_inputs(inputs: &[PathBuf], rules: &[&About]) -> Result<Self, Error> {
        let mut with_config = inputs.iter().filter(|input| is_configured(input));
        match (with_config.next(), with_config.next()) {
            (Some(first), Some(second)) => Err(Error::new(Kind::TwoConfigs { other: first.clone() }, second)),
            (Some(only), None) => Self::load(only, rules),
            (None, _) => match inputs.iter().min() {
                Some(first) if first.is_dir() => Self::load(first, rules),
                first => Ok(Self::named(first.map_or_else(|| "corpus".to_owned(), |it| name_of(it)))),
            },
        }
    }

    /// Reads a configuration; `path` is for messages.
    ///
    /// # Errors
    /// Fails if something in it has no meaning; the error names line and column.
    pub fn parse(path: &Path, text: &str, rules: &[&About]) -> Result<Self, Error> {
        let reader = Reader::new(path, text);
        let root = reader.parse()?;
        root.only(&["corpus", "include", "exclude", "rules_off", "rights", "document"])?;
        let mut config = Self::named(path.parent().map_or_else(|| "corpus".to_owned(), name_of));
        config.digest = Some(sha256_hex(text.as_bytes()));
        if let Some(corpus) = root.table("corpus")? {
            read_corpus(&corpus, &mut config)?;
        }
        config.include = root.strings("include")?.iter().map(|(glob, _)| Glob::new(glob)).collect();
        config.exclude = root.strings("exclude")?.iter().map(|(glob, _)| Glob::new(glob)).collect();
        config.rules_off = read_rules_off(&reader, &root, rules)?;
        config.rights = root.table("rights")?.map(|table| read_rights(&table)).transpose()?.unwrap_or_default();
        config.documents = read_documents(&reader, &root)?;
        Ok(config)
    }

    /// Gives what is known of a file.
    pub fn document(&self, path: &str) -> Option<&DocumentEntry> {
        self.documents.iter().find(|entry| entry.file == path)
    }

    /// Tells why a file is no source, where the configuration says so.
    pub fn reason_to_skip(&self, path: &str) -> Option<String> {
        if let Some(glob) = self.exclude.iter().find(|glob| glob.is_match(path)) {
            return Some(format!("excluded by `{}` in {CONFIG_FILE}", glob.as_str()));
        }
        let is_out = !self.include.is_empty() && !self.include.iter().any(|glob| glob.is_match(path));
        is_out.then(|| format!("not among the files that {CONFIG_FILE} includes"))
    }
}

/// Reads the changelog of the dataset, where an input folder has one.
///
/// # Errors
/// Fails if it is there and cannot be read.
pub fn read_changelog(inputs: &[PathBuf]) -> Result<Option<String>, Error> {
    let found = inputs.iter().map(|input| input.join(CHANGELOG_FILE)).find(|path| path.is_file());
    found.map_or(Ok(None), |path| read_if_there(&path))
}

fn read_if_there(path: &Path) -> Result<Option<String>, Error> {
    let Some(bytes) = read_bytes_if_there(path)? else { return Ok(None) };
    let text = String::from_utf8(bytes);
    text.map(Some).map_err(|error| Error::io("read", path, io::Error::new(io::ErrorKind::InvalidData, error.utf8_error())))
}

fn read_bytes_if_there(path: &Path) -> Result<Option<Vec<u8>>, Error> {
    match fs::read(path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::io("read", path, error)),
    }
}

/// Tells whether a folder has a configuration, or statistics.
pub fn is_configured(folder: &Path) -> bool {
    folder.join(CONFIG_FILE).is_file() || folder.join(STATISTICS_FILE).is_file()
}

/// The name of a folder, also where its path ends in `.` or `..`.
fn name_of(folder: &Path) -> String {
    let own = folder.file_name().map(ToOwned::to_owned);
    let name = own.or_else(|| folder.canonicalize().ok()?.file_name().map(ToOwned::to_owned));
    name.map_or_else(|| "corpus".to_owned(), |name| name.to_string_lossy().into_owned())
}

fn read_corpus(table: &Table<'_>, config: &mut Config) -> Result<(), Error> {
    table.only(&["name", "version", "title", "description", "license_of_the_compilation"])?;
    if let Some(name) = table.string("name")? {
        config.name = name;
    }
    if let Some(version) = table.string("version")? {
        config.version = version;
    }
    config.title = table.string("title")?;
    config.description = table.string("description")?;
    config.license_of_the_compilation = table.string("license_of_the_compilation")?;
    Ok(())
}

fn read_rules_off(reader: &Reader<'_>, root: &Table<'_>, rules: &[&About]) -> Result<Vec<RuleCode>, Error> {
    let known: Vec<String> = rules.iter().map(|about| about.code.to_string()).collect();
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    let mut codes = Vec::new();
    for (text, at) in root.strings("rules_off")? {
        let code = text.parse::<RuleCode>().ok().filter(|code| rules.iter().any(|about| about.code == *code));
        codes.push(code.ok_or_else(|| reader.error(at, format!("no rule has the code `{text}`"), nearest::nearest(&text, &known)))?);
    }
    codes.sort_unstable();
    codes.dedup();
    Ok(codes)
}

fn read_rights(table: &Table<'_>) -> Result<Rights, Error> {
    table.only(&["statement", "text", "spdx", "scope"])?;
    Ok(Rights {
        license_spdx: table.string("spdx")?,
        statement: table.string("statement")?,
        text: table.string("text")?,
        scope: table.string("scope")?,
    })
}

fn read_documents(reader: &Reader<'_>, root: &Table<'_>) -> Result<Vec<DocumentEntry>, Error> {
    let mut entries: Vec<DocumentEntry> = Vec::new();
    let mut files = HashSet::new();
    for table in root.tables("document")? {
        let entry = read_document(reader, &table)?;
        if !files.insert(entry.file.clone()) {
            return Err(reader.error(table.at(), format!("a second [[document]] for `{}`", entry.file), None));
        }
        entries.push(entry);
    }
    Ok(entries)
}

fn read_document(reader: &Reader<'_>, table: &Table<'_>) -> Result<DocumentEntry, Error> {
    table.only(&["file", "origin", "url", "rights", "captured", "id"])?;
    let file = table.string("file")?.ok_or_else(|| reader.error(table.at(), "a [[document]] without `file`".to_owned(), None))?;
    let rights = match table.text_or_table("rights")? {
        None => None,
        Some(Ok(text)) => Some(Rights { text: Some(text), ..Rights::default() }),
        Some(Err(inner)) => Some(read_rights(&inner)?),
    };
    let id = table.string("id")?;
    if let Some(wrong) = id.as_ref().filter(|id| !is_id(id)) {
        let message = format!("`{wrong}` is no id: it may hold letters, digits and `._/-%`, and neither begin nor end with `/`");
        return Err(reader.error(table.place_of("id"), message, None));
    }
    Ok(DocumentEntry {
        file,
        origin: table.string("origin")?,
        url: table.string("url")?,
        rights,
        captured: table.string_or_date("captured")?,
        id,
        line: reader.position(table.at()).0,
    })
}

fn is_id(id: &str) -> bool {
    let is_plain = id.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"._/-%".contains(&byte));
    is_plain && !id.is_empty() && !id.starts_with('/') && !id.ends_with('/')
}

#[cfg(test)]
mod tests;
