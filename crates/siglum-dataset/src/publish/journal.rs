//! The journal of a publication in two steps, for systems that cannot exchange folders.

use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::lock::{Lock, try_lock};
use super::place::Place;
use super::sync::sync_folder;
use crate::error::Error;

/// What the journal says: the new folder is whole, and where the old one goes.
#[derive(Debug, Serialize, Deserialize)]
struct Entry {
    staging: String,
    old: String,
}

/// An open journal. It is locked as long as its run lives.
#[derive(Debug)]
pub(super) struct Journal<'a> {
    place: &'a Place,
    entry: Entry,
    _lock: File,
}

impl<'a> Journal<'a> {
    /// Writes down what is about to be done.
    pub(super) fn open(place: &'a Place, staging: &Path) -> Result<Self, Error> {
        let path = place.journal();
        let name = staging.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let entry = Entry { old: format!("{name}-old"), staging: name };
        let write = || -> io::Result<File> {
            let mut file = File::create_new(&path)?;
            try_lock(&file);
            serde_json::to_writer(&file, &entry)?;
            file.write_all(b"\n")?;
            file.sync_all()?;
            Ok(file)
        };
        let lock = write().map_err(|error| Error::io("create", &path, error))?;
        sync_folder(place.parent())?;
        Ok(Self { place, entry, _lock: lock })
    }

    /// Moves the old corpus aside.
    pub(super) fn move_old(&self) -> Result<(), Error> {
        rename(&self.place.target(), &self.place.beside(&self.entry.old))
    }

    /// Moves the new corpus into its place.
    pub(super) fn move_new(&self) -> Result<(), Error> {
        rename(&self.place.beside(&self.entry.staging), &self.place.target())?;
        sync_folder(self.place.parent())
    }

    /// Moves the old corpus back.
    pub(super) fn move_back(&self) -> Result<(), Error> {
        rename(&self.place.beside(&self.entry.old), &self.place.target())
    }

    /// Takes the journal away and gives the folder of the old corpus.
    pub(super) fn close(self) -> Result<PathBuf, Error> {
        take_away(self.place)?;
        Ok(self.place.beside(&self.entry.old))
    }
}

/// Finishes what a dead run wrote down: the new corpus is whole, so it takes its place.
///
/// Gives `false` where a living run is at it.
pub(super) fn recover(place: &Place) -> Result<bool, Error> {
    let path = place.journal();
    let file = match File::open(&path) {
        Ok(file) => file,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(true),
        Err(error) => return Err(Error::io("read", &path, error)),
    };
    if try_lock(&file) == Lock::Theirs {
        return Ok(false);
    }
    // A journal that was cut off was written before anything was moved.
    if let Some(entry) = serde_json::from_reader::<_, Entry>(&file).ok().filter(|entry| is_own(place, entry)) {
        fill_gap(place, &entry)?;
    }
    take_away(place)?;
    Ok(true)
}

/// Puts the new corpus, or else the old one, where none is.
fn fill_gap(place: &Place, entry: &Entry) -> Result<(), Error> {
    let candidates = [place.beside(&entry.staging), place.beside(&entry.old)];
    match candidates.iter().find(|folder| folder.exists()) {
        Some(folder) if !place.target().exists() => rename(folder, &place.target()).and_then(|()| sync_folder(place.parent())),
        _ => Ok(()),
    }
}

/// Whether a journal speaks of folders that a run makes, and of no others.
fn is_own(place: &Place, entry: &Entry) -> bool {
    [&entry.staging, &entry.old].iter().all(|name| name.starts_with(&place.staging_prefix()) && !name.contains(['/', '\\']))
}

fn take_away(place: &Place) -> Result<(), Error> {
    let path = place.journal();
    fs::remove_file(&path).map_err(|error| Error::io("remove", &path, error))?;
    sync_folder(place.parent())
}

fn rename(from: &Path, to: &Path) -> Result<(), Error> {
    fs::rename(from, to).map_err(|error| Error::io("rename", from, error))
}
