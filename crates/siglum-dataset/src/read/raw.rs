//! The raw files of a corpus.

use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::PathBuf;

use super::Characters;
use crate::config::Config;
use crate::digest::sha256_hex;
use crate::error::Error;
use crate::plan::{Plan, State};
use crate::record::Record;

/// The raw files of a corpus. Holds the bytes of one at a time.
#[derive(Debug)]
pub(crate) struct RawFiles {
    found: BTreeMap<String, RawFile>,
    loaded: Option<LoadedMember>,
}

/// A raw file as found.
#[derive(Clone, Debug)]
pub(crate) struct RawFile {
    pub(crate) location: PathBuf,
    pub(crate) state: State,
}

/// A member with its characters.
#[derive(Debug)]
pub(crate) struct LoadedMember {
    path: String,
    charset: Option<String>,
    pub(crate) bytes: Vec<u8>,
    /// Its characters; `None` if it does not decode in the charset of the record.
    pub(crate) characters: Option<Characters>,
}

impl RawFiles {
    /// Finds the raw files in folders as a run would.
    pub(crate) fn find(folders: &[PathBuf]) -> Result<Self, Error> {
        let plan = Plan::of(folders, &Config::default())?;
        let found = plan.entries.into_iter().map(|it| (it.path, RawFile { location: it.location, state: it.state }));
        Ok(Self { found: found.collect(), loaded: None })
    }

    /// The files by their paths in the corpus.
    pub(crate) fn found(&self) -> &BTreeMap<String, RawFile> {
        &self.found
    }

    /// Reads a file.
    pub(crate) fn read(&self, path: &str) -> Result<Vec<u8>, String> {
        let file = self.found.get(path).ok_or_else(|| "is not among the raw files".to_owned())?;
        match &file.state {
            State::Failed(reason) => Err(reason.clone()),
            State::Ready { .. } | State::Skipped(_) => fs::read(&file.location).map_err(|error| format!("cannot be read: {error}")),
        }
    }

    /// Gives the members of a document that can be opened, by the number that its record gives them. Those that
    /// cannot are told with a reason.
    pub(crate) fn members_of(&mut self, record: &Record) -> Result<HashMap<u64, &LoadedMember>, String> {
        let source = &record.source;
        if source.member.is_some() || !source.members.is_empty() {
            return Err(format!("its bytes stand inside a container ({})", source.chain.join(" > ")));
        }
        let is_loaded = |it: &LoadedMember| it.path == source.path && it.charset == source.charset;
        if !self.loaded.as_ref().is_some_and(is_loaded) {
            self.loaded = None;
            let bytes = self.read(&source.path)?;
            self.loaded = Some(LoadedMember::decode(source.path.clone(), source.charset.clone(), bytes));
        }
        Ok(self.loaded.iter().map(|member| (0, member)).collect())
    }

    /// Gives the members of one document to keep, if the file is still the one that was cleaned.
    pub(crate) fn into_members(mut self, record: &Record) -> Result<BTreeMap<u64, LoadedMember>, String> {
        self.members_of(record)?;
        if self.loaded.as_ref().is_some_and(|it| sha256_hex(&it.bytes) != record.source.sha256) {
            return Err("is not the file that was cleaned: its digest differs".to_owned());
        }
        Ok(self.loaded.into_iter().map(|member| (0, member)).collect())
    }
}

impl LoadedMember {
    /// Decodes the bytes of a member.
    pub(crate) fn decode(path: String, charset: Option<String>, bytes: Vec<u8>) -> Self {
        let decoded = match (&charset, u32::try_from(bytes.len())) {
            (Some(charset), Ok(_)) => siglum_detect::decode_as(&bytes, 0, charset),
            _ => None,
        };
        let characters = decoded.map(|decoded| Characters::of(decoded.passage));
        Self { path, charset, bytes, characters }
    }

    /// The bytes of a stretch; `None` if they are not there.
    pub(crate) fn slice(&self, start: u64, length: u64) -> Option<&[u8]> {
        let start = usize::try_from(start).ok()?;
        self.bytes.get(start..start.checked_add(usize::try_from(length).ok()?)?)
    }
}
