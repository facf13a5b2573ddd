//! Making sure that files are on the disk.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::{Path, PathBuf};

use crate::error::Error;

/// With more files than this the whole file system is synchronised at once, where the system can.
const MANY: usize = 100;

/// Writes all files of a folder, and the folder itself, through to the disk.
pub(super) fn sync_tree(folder: &Path) -> Result<(), Error> {
    let mut files = Vec::new();
    let mut folders = vec![folder.to_owned()];
    let mut next = 0;
    while let Some(folder) = folders.get(next).cloned() {
        list(&folder, &mut files, &mut folders).map_err(|error| Error::io("read", &folder, error))?;
        next += 1;
    }
    if files.len() > MANY && sync_all_at_once(folder) {
        return Ok(());
    }
    files.iter().try_for_each(|path| sync_file(path).map_err(|error| Error::io("write", path, error)))?;
    folders.iter().rev().try_for_each(|path| sync_folder(path))
}

fn list(folder: &Path, files: &mut Vec<PathBuf>, folders: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() { folders.push(entry.path()) } else { files.push(entry.path()) }
    }
    Ok(())
}

fn sync_file(path: &Path) -> io::Result<()> {
    OpenOptions::new().write(true).open(path)?.sync_all()
}

/// Writes the names in a folder through to the disk.
#[cfg(unix)]
pub(super) fn sync_folder(path: &Path) -> Result<(), Error> {
    let synced = File::open(path).and_then(|folder| folder.sync_all());
    match synced {
        // Some network file systems cannot do this and do not need it.
        Err(error) if error.kind() == io::ErrorKind::InvalidInput || error.kind() == io::ErrorKind::Unsupported => Ok(()),
        other => other.map_err(|error| Error::io("write", path, error)),
    }
}

/// Folders cannot be opened here; their names are written with their files.
#[cfg(not(unix))]
pub(super) fn sync_folder(_: &Path) -> Result<(), Error> {
    Ok(())
}

#[cfg(target_os = "linux")]
fn sync_all_at_once(folder: &Path) -> bool {
    File::open(folder).is_ok_and(|folder| rustix::fs::syncfs(&folder).is_ok())
}

#[cfg(not(target_os = "linux"))]
fn sync_all_at_once(_: &Path) -> bool {
    false
}
