//! Putting a finished folder into the place of another.

use std::fs;
use std::path::{Path, PathBuf};

use super::journal::Journal;
use super::place::Place;
use super::sync::sync_folder;
use crate::error::Error;

/// Puts a staging folder into the place of the target, and clears away what stood there.
///
/// Where the system can exchange two folders in one step, the target is there at every moment. Else a journal lets the
/// next run finish what a dead one began.
pub(super) fn put_in_place(place: &Place, staging: &Path) -> Result<(), Error> {
    let target = place.target();
    let old = if !target.exists() {
        fs::rename(staging, &target).map_err(|error| Error::io("rename", staging, error))?;
        None
    } else if exchange(staging, &target)? {
        Some(staging.to_owned())
    } else {
        Some(by_journal(place, staging)?)
    };
    sync_folder(place.parent())?;
    match old {
        None => Ok(()),
        Some(old) => remove(&old),
    }
}

/// Removes a folder; that another run has done so already is no fault.
pub(super) fn remove(folder: &Path) -> Result<(), Error> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Error::io("remove", folder, error)),
        _ => Ok(()),
    }
}

/// Does it in two steps, and gives the folder of the old corpus.
pub(super) fn by_journal(place: &Place, staging: &Path) -> Result<PathBuf, Error> {
    let journal = Journal::open(place, staging)?;
    let moved = journal.move_old().and_then(|()| journal.move_new().or_else(|error| journal.move_back().and(Err(error))));
    let old = journal.close()?;
    moved.map(|()| old)
}

/// Exchanges two folders in one step; `false` where the system or the file system cannot.
#[cfg(any(target_os = "linux", target_os = "macos"))]
fn exchange(one: &Path, other: &Path) -> Result<bool, Error> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    match renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE) {
        Ok(()) => Ok(true),
        Err(Errno::NOSYS | Errno::INVAL | Errno::NOTSUP) => Ok(false),
        Err(error) => Err(Error::io("exchange", other, error.into())),
    }
}

#[cfg(not(any(target_os = "linux", target_os = "macos")))]
fn exchange(_: &Path, _: &Path) -> Result<bool, Error> {
    Ok(false)
}
