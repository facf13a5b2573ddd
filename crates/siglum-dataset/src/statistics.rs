//! `corpus.stats.json`: what was learnt of the accounts of a corpus.
//!
//! The file lies beside `corpus.toml` and is no source. It is written by a pass of its own, reviewed and committed like the
//! configuration; cleaning only reads it.

use std::fmt;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::Path;

use serde::de::{Error as _, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use siglum_metadata::names::Shape;
use siglum_metadata::{AccountStatistics, MOST_NAMES, Statistics};

use crate::config::STATISTICS_FILE;
use crate::error::{Error, Kind};

/// What the file says of its form.
const SCHEMA: &str = "siglum-statistics/1";

/// Where the file grows until it is whole; hidden, so that it is no source either.
const UNFINISHED: &str = ".corpus.stats.json.unfinished";

/// The file. The order of the fields is that of the JSON.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct StatisticsFile {
    #[serde(deserialize_with = "read_schema")]
    schema: String,
    #[serde(deserialize_with = "read_accounts")]
    accounts: Vec<AccountLine>,
}

#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct AccountLine {
    site: String,
    account: String,
    looks_like: LooksLike,
    documents: u64,
    signed_by_itself: u64,
    signed_by_others: u64,
    signers: u64,
    /// The first of them.
    names: Vec<String>,
    uploader: bool,
}

#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
enum LooksLike {
    Person,
    Body,
    Login,
    Unclear,
}

impl LooksLike {
    fn of(shape: Shape) -> Self {
        match shape {
            Shape::Person => Self::Person,
            Shape::Body => Self::Body,
            Shape::Account => Self::Login,
            _ => Self::Unclear,
        }
    }

    fn shape(self) -> Shape {
        match self {
            Self::Person => Shape::Person,
            Self::Body => Shape::Body,
            Self::Login => Shape::Account,
            Self::Unclear => Shape::Unclear,
        }
    }
}

impl AccountLine {
    fn of(site: &str, account: &str, known: &AccountStatistics) -> Self {
        Self {
            site: site.to_owned(),
            account: account.to_owned(),
            looks_like: LooksLike::of(known.shape),
            documents: known.documents,
            signed_by_itself: known.signed_by_itself,
            signed_by_others: known.signed_by_others,
            signers: known.signers,
            names: known.names.clone(),
            uploader: known.is_uploader,
        }
    }

    fn into_known(self) -> AccountStatistics {
        AccountStatistics {
            shape: self.looks_like.shape(),
            documents: self.documents,
            signed_by_itself: self.signed_by_itself,
            signed_by_others: self.signed_by_others,
            signers: self.signers,
            names: self.names,
            is_uploader: self.uploader,
        }
    }

    /// Tells what cannot be, if anything.
    fn fault(&self) -> Option<String> {
        let signed = self.signed_by_itself.checked_add(self.signed_by_others);
        let held = self.names.len() as u64;
        let what = if signed.is_none_or(|signed| signed > self.documents) {
            "more documents are signed than there are"
        } else if held != self.signers.min(MOST_NAMES as u64) {
            "the names are not as many as the signers"
        } else {
            return None;
        };
        Some(format!("{what}, at account `{}` of site `{}`", self.account, self.site))
    }
}

fn read_schema<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    let schema = String::deserialize(deserializer)?;
    match schema.as_str() {
        SCHEMA => Ok(schema),
        _ => Err(D::Error::custom(format!("the schema is `{schema}`, and not `{SCHEMA}`"))),
    }
}

/// Reads the accounts, each once and none that cannot be; an error is placed at the end of the account.
fn read_accounts<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<AccountLine>, D::Error> {
    struct Accounts;

    impl<'de> Visitor<'de> for Accounts {
        type Value = Vec<AccountLine>;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list of accounts")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
            let mut seen = std::collections::HashSet::new();
            let mut lines = Vec::new();
            while let Some(line) = seq.next_element::<AccountLine>()? {
                if let Some(fault) = line.fault() {
                    return Err(A::Error::custom(fault));
                }
                if !seen.insert((line.site.clone(), line.account.clone())) {
                    return Err(A::Error::custom(format!("account `{}` of site `{}` stands here twice", line.account, line.site)));
                }
                lines.push(line);
            }
            Ok(lines)
        }
    }

    deserializer.deserialize_seq(Accounts)
}

/// Reads statistics; `path` is for messages.
///
/// # Errors
/// Fails if the bytes are no statistics; the error names line and column.
pub fn parse_statistics(path: &Path, bytes: &[u8]) -> Result<Statistics, Error> {
    let file: StatisticsFile = serde_json::from_slice(bytes).map_err(|error| {
        let message = error.to_string();
        let message = message.rsplit_once(" at line ").map_or(message.as_str(), |(message, _)| message);
        let message = format!("{message}; `siglum learn` writes the file anew");
        Error::new(Kind::Config { line: error.line().max(1), column: error.column().max(1), message, suggestion: None }, path)
    })?;
    let mut statistics = Statistics::default();
    for line in file.accounts {
        let (site, account) = (line.site.clone(), line.account.clone());
        statistics.insert(&site, &account, line.into_known());
    }
    Ok(statistics)
}

/// Writes statistics as the text of the file: accounts sorted by site and name, one field a line. The same statistics give the
/// same text.
pub fn render_statistics(statistics: &Statistics) -> String {
    let accounts = statistics.accounts().map(|(site, account, known)| AccountLine::of(site, account, known)).collect();
    let file = StatisticsFile { schema: SCHEMA.to_owned(), accounts };
    // Plain strings and whole numbers can always be written.
    serde_json::to_string_pretty(&file).unwrap_or_default() + "\n"
}

/// Reads the text of the statistics of an input folder, if it has any.
///
/// # Errors
/// Fails if the file is there and cannot be read.
pub fn read_statistics(folder: &Path) -> Result<Option<Vec<u8>>, Error> {
    let path = folder.join(STATISTICS_FILE);
    match fs::read(&path) {
        Ok(bytes) => Ok(Some(bytes)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Error::io("read", &path, error)),
    }
}

/// Writes statistics into an input folder, whole or not at all. No other file is touched.
///
/// # Errors
/// Fails if the folder cannot be written to.
pub fn write_statistics(folder: &Path, statistics: &Statistics) -> Result<(), Error> {
    let (unfinished, path) = (folder.join(UNFINISHED), folder.join(STATISTICS_FILE));
    let written = write_through(&unfinished, render_statistics(statistics).as_bytes()).and_then(|()| fs::rename(&unfinished, &path));
    written.map_err(|error| {
        let _ = fs::remove_file(&unfinished);
        Error::io("write", &path, error)
    })
}

/// Writes a new file to the disk; one that an earlier run left is no longer of use.
fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut file = File::create_new(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

#[cfg(test)]
mod tests;
