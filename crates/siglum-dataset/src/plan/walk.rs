//! Finding the raw files in an input folder.

use std::collections::{BTreeMap, HashSet};
use std::fs::{self, DirEntry, FileType};
use std::io;
use std::path::{Path, PathBuf};

use super::State;
use crate::config::{CHANGELOG_FILE, CONFIG_FILE, STATISTICS_FILE};
use crate::target::is_corpus;

/// A file as found, with its path in the input folder.
#[derive(Debug)]
pub(super) struct Found {
    /// The path from the input folder, `/` between folders.
    pub(super) path: Vec<u8>,
    pub(super) location: PathBuf,
    pub(super) state: State,
}

/// A walk through one input folder.
///
/// Real folders come first; then symbolic links, so that a folder that has a place of its own is read there. Each
/// folder is read once, however many links lead to it: time is bounded by what there is.
#[derive(Debug)]
pub(super) struct Walk<'a> {
    root: &'a Path,
    /// Other input folders, which are walked for themselves.
    others: &'a HashSet<PathBuf>,
    seen: HashSet<PathBuf>,
    folders: Vec<(PathBuf, Vec<u8>)>,
    links: BTreeMap<Vec<u8>, PathBuf>,
    found: Vec<Found>,
}

impl<'a> Walk<'a> {
    /// Finds all files in `root`, which must be a canonical path.
    pub(super) fn through(root: &'a Path, others: &'a HashSet<PathBuf>) -> Vec<Found> {
        let mut walk = Self {
            root,
            others,
            seen: HashSet::from([root.to_owned()]),
            folders: vec![(root.to_owned(), Vec::new())],
            links: BTreeMap::new(),
            found: Vec::new(),
        };
        loop {
            if let Some((folder, path)) = walk.folders.pop() {
                walk.read_folder(&folder, &path);
            } else if let Some((path, link)) = walk.links.pop_first() {
                walk.follow(link, path);
            } else {
                return walk.found;
            }
        }
    }

    fn read_folder(&mut self, folder: &Path, path: &[u8]) {
        let entries = fs::read_dir(folder).and_then(Iterator::collect::<io::Result<Vec<DirEntry>>>);
        match entries {
            Ok(entries) => entries.iter().for_each(|entry| self.read_entry(entry, path)),
            Err(error) => self.push(folder.to_owned(), path.to_owned(), State::Failed(format!("the folder cannot be read: {error}"))),
        }
    }

    fn read_entry(&mut self, entry: &DirEntry, folder: &[u8]) {
        let name = entry.file_name();
        let name = name.as_encoded_bytes();
        let is_ours = folder.is_empty() && [CONFIG_FILE, STATISTICS_FILE, CHANGELOG_FILE].iter().any(|own| own.as_bytes() == name);
        if name.starts_with(b".") || is_ours {
            return;
        }
        let path = [folder, if folder.is_empty() { b"" } else { b"/" }, name].concat();
        let location = entry.path();
        match entry.file_type() {
            Err(error) => self.push(location, path, State::Failed(format!("cannot be read: {error}"))),
            Ok(kind) if kind.is_symlink() => {
                self.links.insert(path, location);
            }
            Ok(kind) if kind.is_dir() => self.enter(location, path),
            Ok(kind) => {
                let state = state_of(kind, entry.metadata().map(|metadata| metadata.len()));
                self.push(location, path, state);
            }
        }
    }

    fn enter(&mut self, location: PathBuf, path: Vec<u8>) {
        if self.others.contains(&location) || self.seen.contains(&location) {
            return;
        }
        if is_corpus(&location) {
            self.push(location, path, State::Skipped("a corpus that siglum wrote".to_owned()));
            return;
        }
        self.seen.insert(location.clone());
        self.folders.push((location, path));
    }

    fn follow(&mut self, link: PathBuf, path: Vec<u8>) {
        let target = link.canonicalize().and_then(|target| Ok((fs::metadata(&target)?, target)));
        match target {
            Err(error) => self.push(link, path, State::Failed(broken(&error))),
            Ok((_, target)) if !target.starts_with(self.root) => {
                self.push(link, path, State::Skipped("a symbolic link that leads out of the input folder".to_owned()));
            }
            Ok((metadata, target)) if metadata.is_dir() => self.follow_to_folder(link, target, path),
            Ok((metadata, target)) => {
                let state = state_of(metadata.file_type(), Ok(metadata.len()));
                self.push(target, path, state);
            }
        }
    }

    fn follow_to_folder(&mut self, link: PathBuf, target: PathBuf, path: Vec<u8>) {
        let reason = if link.starts_with(&target) {
            "a symbolic link to a folder that it stands in (a loop)"
        } else if self.seen.contains(&target) || self.others.contains(&target) {
            "a symbolic link to a folder that is read under its own name"
        } else {
            return self.enter(target, path);
        };
        self.push(link, path, State::Skipped(reason.to_owned()));
    }

    fn push(&mut self, location: PathBuf, path: Vec<u8>, state: State) {
        self.found.push(Found { path, location, state });
    }
}

/// What a file is that is neither folder nor link.
pub(super) fn state_of(kind: FileType, bytes: io::Result<u64>) -> State {
    match bytes {
        _ if !kind.is_file() => State::Skipped(format!("{} and no file", special(kind))),
        Ok(bytes) => State::Ready { bytes },
        Err(error) => State::Failed(format!("cannot be read: {error}")),
    }
}

#[cfg(unix)]
fn special(kind: FileType) -> &'static str {
    use std::os::unix::fs::FileTypeExt;
    match () {
        () if kind.is_fifo() => "a named pipe",
        () if kind.is_socket() => "a socket",
        () if kind.is_block_device() || kind.is_char_device() => "a device",
        () => "something special",
    }
}

#[cfg(not(unix))]
fn special(_: FileType) -> &'static str {
    "something special"
}

fn broken(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => "a symbolic link to a file that does not exist".to_owned(),
        _ if is_loop(error) => "a symbolic link that leads back to itself (a loop)".to_owned(),
        _ => format!("a symbolic link that cannot be followed: {error}"),
    }
}

#[cfg(unix)]
fn is_loop(error: &io::Error) -> bool {
    error.raw_os_error() == Some(rustix::io::Errno::LOOP.raw_os_error())
}

#[cfg(not(unix))]
fn is_loop(_: &io::Error) -> bool {
    false
}
