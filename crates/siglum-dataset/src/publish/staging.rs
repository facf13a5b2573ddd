//! The folder beside the target in which a corpus grows.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::exchange::{put_in_place, remove};
use super::journal;
use super::lock::{Lock, try_lock};
use super::place::Place;
use super::sync::sync_tree;
use crate::error::Error;
use crate::target::{check_target, names_of};

/// A staging folder. It is locked as long as its run lives, and goes with it unless it is published.
#[derive(Debug)]
pub(crate) struct Staging {
    place: Place,
    path: PathBuf,
    _lock: Option<File>,
    is_done: bool,
}

impl Staging {
    /// Makes a staging folder beside a target that may be written over.
    pub(crate) fn beside(target: &Path) -> Result<Self, Error> {
        let place = Place::of(target)?;
        tidy(&place)?;
        check_target(&place.target())?;
        let mut more = 0;
        loop {
            let name = format!("{}{}{}", place.staging_prefix(), std::process::id(), suffix(more));
            if let Some((path, lock)) = make(&place.beside(&name))? {
                return Ok(Self { place, path, _lock: lock, is_done: false });
            }
            more += 1;
        }
    }

    pub(crate) fn path(&self) -> &Path {
        &self.path
    }

    pub(super) fn target(&self) -> PathBuf {
        self.place.target()
    }

    /// Writes everything through to the disk, and puts the folder into the place of the target.
    pub(super) fn publish(mut self) -> Result<(), Error> {
        sync_tree(&self.path)?;
        // Another run may have put something there meanwhile.
        check_target(&self.place.target())?;
        put_in_place(&self.place, &self.path)?;
        self.is_done = true;
        Ok(())
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if !self.is_done {
            // Nobody is left to tell; the next run sweeps what stays.
            let _ = fs::remove_dir_all(&self.path);
        }
    }
}

fn suffix(more: usize) -> String {
    if more == 0 { String::new() } else { format!("-{more}") }
}

/// Makes and locks a folder; `None` where it is there already.
fn make(path: &Path) -> Result<Option<(PathBuf, Option<File>)>, Error> {
    match fs::create_dir(path) {
        Ok(()) => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(None),
        Err(error) => return Err(Error::io("create", path, error)),
    }
    lock(path)
}

#[cfg(unix)]
fn lock(path: &Path) -> Result<Option<(PathBuf, Option<File>)>, Error> {
    let Ok(folder) = File::open(path) else { return Ok(None) };
    // Another run may have taken the new folder for a dead one's before it was locked.
    let is_ours = try_lock(&folder) != Lock::Theirs && super::lock::is_at(&folder, path);
    Ok(is_ours.then(|| (path.to_owned(), Some(folder))))
}

#[cfg(not(unix))]
fn lock(path: &Path) -> Result<Option<(PathBuf, Option<File>)>, Error> {
    Ok(Some((path.to_owned(), None)))
}

/// Finishes or clears away what dead runs left beside a target.
pub(crate) fn tidy(place: &Place) -> Result<(), Error> {
    if !journal::recover(place)? {
        return Ok(());
    }
    let entries = fs::read_dir(place.parent()).map_err(|error| Error::io("read", place.parent(), error))?;
    for name in names_of(place.parent(), entries)? {
        if name.starts_with(&place.staging_prefix()) {
            sweep(&place.beside(&name))?;
        }
    }
    Ok(())
}

fn sweep(folder: &Path) -> Result<(), Error> {
    match File::open(folder) {
        Ok(open) if try_lock(&open) == Lock::Ours => remove(folder),
        _ => Ok(()),
    }
}
