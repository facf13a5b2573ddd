//! Locks that tell the files of a living run from those of a dead one. The system lets go of them when a run dies.

use std::fs::File;

/// What came of trying to lock a file or folder for this run alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lock {
    /// It is this run's now.
    Ours,
    /// Another run that lives has it.
    Theirs,
    /// The system or the file system has no such locks.
    Unknown,
}

/// Tries to lock an open file or folder, without waiting.
#[cfg(unix)]
pub(super) fn try_lock(file: &File) -> Lock {
    use rustix::fs::{FlockOperation, flock};
    match flock(file, FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Lock::Ours,
        Err(rustix::io::Errno::WOULDBLOCK) => Lock::Theirs,
        Err(_) => Lock::Unknown,
    }
}

/// There are no such locks here.
#[cfg(not(unix))]
pub(super) fn try_lock(_: &File) -> Lock {
    Lock::Unknown
}

/// Tells whether a path still leads to an open file.
#[cfg(unix)]
pub(super) fn is_at(file: &File, path: &std::path::Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    match (file.metadata(), std::fs::metadata(path)) {
        (Ok(own), Ok(there)) => (own.dev(), own.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}
