//! Which raw files there are, in which order, and what they are called.

mod ids;
mod walk;

use std::collections::{HashMap, HashSet};
use std::fs;
use std::path::{Path, PathBuf};

use crate::config::Config;
use crate::error::{Error, Kind};
use crate::name::escape_path;
use crate::source::{Outcome, SourceReport};
use crate::target::is_corpus;
use walk::{Found, Walk, state_of};

/// All raw files of a run, in the order of their paths, byte by byte.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The files.
    pub entries: Vec<Planned>,
    /// Files that the configuration speaks of and that are not there.
    pub missing: Vec<String>,
}

/// One raw file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// Its path relative to the input folder, escaped so that it is one line of text.
    pub path: String,
    /// Its id.
    pub id: String,
    /// Where it stands on the disk.
    pub location: PathBuf,
    /// Whether it can be a source.
    pub state: State,
}

/// Whether a file can be a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// It can be read.
    Ready {
        /// Its size.
        bytes: u64,
    },
    /// It is left out; the reason.
    Skipped(String),
    /// It cannot be read; the reason.
    Failed(String),
}

impl Planned {
    /// Gives the report of a file that is not to be read.
    pub fn unread(&self) -> Option<SourceReport> {
        let outcome = match &self.state {
            State::Ready { .. } => return None,
            State::Skipped(reason) => Outcome::Skipped(reason.clone()),
            State::Failed(reason) => Outcome::Failed(reason.clone()),
        };
        Some(SourceReport::unread(&self.path, &self.id, outcome))
    }
}

impl Plan {
    /// Finds the raw files of inputs: files, and folders with all that is in them.
    ///
    /// Hidden files, and at the root of a folder the configuration, the statistics and the changelog, are no sources.
    /// Links are followed to files inside the folder. The order in which inputs are given changes nothing.
    ///
    /// # Errors
    /// Fails if an input does not exist or is a corpus that siglum wrote, or if two files would have one path or id.
    pub fn of(inputs: &[PathBuf], config: &Config) -> Result<Self, Error> {
        let mut found = find_all(inputs)?;
        found.sort_by(|a, b| a.path.cmp(&b.path));
        if let Some([one, _]) = found.windows(2).find(|pair| pair[0].path == pair[1].path) {
            return Err(Error::new(Kind::SameName { name: escape_path(&one.path) }, &one.location));
        }
        name_all(found, config)
    }
}

/// An input folder.
#[derive(Debug)]
struct Root {
    canonical: PathBuf,
    name: Vec<u8>,
}

fn find_all(inputs: &[PathBuf]) -> Result<Vec<Found>, Error> {
    let mut roots: Vec<Root> = Vec::new();
    let mut files: Vec<PathBuf> = Vec::new();
    for input in inputs {
        let canonical = input.canonicalize().map_err(|error| match error.kind() {
            std::io::ErrorKind::NotFound => Error::new(Kind::NoInput, input),
            _ => Error::io("read", input, error),
        })?;
        if !canonical.is_dir() {
            files.push(canonical);
        } else if is_corpus(&canonical) {
            return Err(Error::new(Kind::OwnCorpus, input));
        } else if !roots.iter().any(|root| root.canonical == canonical) {
            let name = canonical.file_name().unwrap_or_default().as_encoded_bytes().to_owned();
            roots.push(Root { canonical, name });
        }
    }
    let folders: HashSet<PathBuf> = roots.iter().map(|root| root.canonical.clone()).collect();
    let mut found: Vec<(Option<usize>, Found)> = Vec::new();
    for (index, root) in roots.iter().enumerate() {
        found.extend(Walk::through(&root.canonical, &folders).into_iter().map(|it| (Some(index), it)));
    }
    add_files(files, &roots, &mut found)?;
    Ok(told_apart(found, &roots))
}

/// Adds files that were given themselves and that no folder brought.
fn add_files(mut files: Vec<PathBuf>, roots: &[Root], found: &mut Vec<(Option<usize>, Found)>) -> Result<(), Error> {
    files.sort();
    files.dedup();
    let known: HashSet<PathBuf> = found.iter().map(|(_, it)| it.location.clone()).collect();
    for location in files.into_iter().filter(|file| !known.contains(file)) {
        let metadata = fs::metadata(&location).map_err(|error| Error::io("read", &location, error))?;
        let state = state_of(metadata.file_type(), Ok(metadata.len()));
        let holding = |(_, root): &(usize, &Root)| location.starts_with(&root.canonical);
        let nearest = roots.iter().enumerate().filter(holding).max_by_key(|(_, root)| root.canonical.components().count());
        let relative = match nearest {
            Some((_, root)) => location.strip_prefix(&root.canonical).unwrap_or(&location),
            None => location.file_name().map_or(location.as_path(), Path::new),
        };
        found.push((nearest.map(|(index, _)| index), Found { path: path_bytes(relative), location, state }));
    }
    Ok(())
}

/// Puts the name of their input folder before paths that two folders have.
fn told_apart(found: Vec<(Option<usize>, Found)>, roots: &[Root]) -> Vec<Found> {
    let mut times: HashMap<Vec<u8>, usize> = HashMap::new();
    for (_, it) in &found {
        *times.entry(it.path.clone()).or_default() += 1;
    }
    let apart = |(root, mut it): (Option<usize>, Found)| {
        let root = root.and_then(|index| roots.get(index)).filter(|_| times.get(&it.path).is_some_and(|times| *times > 1));
        if let Some(root) = root {
            it.path = [root.name.as_slice(), b"/", &it.path].concat();
        }
        it
    };
    found.into_iter().map(apart).collect()
}

/// The bytes of a relative path, `/` between folders.
fn path_bytes(path: &Path) -> Vec<u8> {
    let parts: Vec<&[u8]> = path.components().map(|part| part.as_os_str().as_encoded_bytes()).collect();
    parts.join(b"/".as_slice())
}

/// Names the files and takes out those that the configuration excludes.
fn name_all(found: Vec<Found>, config: &Config) -> Result<Plan, Error> {
    let entries: HashMap<&str, &crate::config::DocumentEntry> = config.documents.iter().map(|it| (it.file.as_str(), it)).collect();
    let mut present = HashSet::new();
    let mut planned = Vec::with_capacity(found.len());
    for it in &found {
        let path = escape_path(&it.path);
        let state = match (&it.state, config.reason_to_skip(&path)) {
            (State::Ready { .. }, Some(reason)) => State::Skipped(reason),
            (state, _) => state.clone(),
        };
        let given = entries.get(path.as_str()).and_then(|entry| entry.id.clone());
        present.insert(path.clone());
        planned.push((Planned { path, id: String::new(), location: it.location.clone(), state }, given));
    }
    let ready: Vec<usize> = (0..planned.len()).filter(|index| matches!(planned[*index].0.state, State::Ready { .. })).collect();
    let paths: Vec<&[u8]> = ready.iter().map(|index| found[*index].path.as_slice()).collect();
    let given: Vec<Option<String>> = ready.iter().map(|index| planned[*index].1.clone()).collect();
    for (index, id) in ready.into_iter().zip(ids::ids_of(&paths, &given)) {
        planned[index].0.id = id;
    }
    let entries: Vec<Planned> = planned.into_iter().map(|(it, _)| it).collect();
    only_one_each(&entries)?;
    let missing = config.documents.iter().map(|it| &it.file).filter(|file| !present.contains(*file)).cloned().collect();
    Ok(Plan { entries, missing })
}

fn only_one_each(entries: &[Planned]) -> Result<(), Error> {
    let mut ids = HashSet::new();
    match entries.iter().find(|it| !it.id.is_empty() && !ids.insert(it.id.as_str())) {
        None => Ok(()),
        Some(it) => Err(Error::new(Kind::SameName { name: it.id.clone() }, &it.location)),
    }
}

#[cfg(test)]
mod tests;
