//! From a finished staging folder to the published corpus: all of it or nothing.

mod compare;
mod exchange;
mod journal;
mod lock;
mod place;
mod staging;
mod sync;

use std::path::Path;

pub use compare::{Difference, DifferenceKind, compare};
pub(crate) use staging::Staging;

use crate::error::Error;
use crate::writer::Summary;

/// A corpus that is written whole and not yet published. Dropped, it is gone.
#[derive(Debug)]
pub struct Staged {
    staging: Staging,
    summary: Summary,
}

impl Staged {
    pub(crate) fn new(staging: Staging, summary: Summary) -> Self {
        Self { staging, summary }
    }

    /// Gives what the run did.
    pub fn summary(&self) -> &Summary {
        &self.summary
    }

    /// Gives the folder in which the corpus stands until it is published.
    pub fn folder(&self) -> &Path {
        self.staging.path()
    }

    /// Puts the corpus into the place of its target, in one step where the system can.
    ///
    /// # Errors
    /// Fails if the disk does, or if something else was put there meanwhile; what stood there stays then.
    pub fn publish(self) -> Result<Summary, Error> {
        self.staging.publish()?;
        Ok(self.summary)
    }

    /// Compares the corpus with what stands at its target, byte for byte, and publishes nothing.
    ///
    /// # Errors
    /// Fails if a file cannot be read.
    pub fn compare(self) -> Result<Vec<Difference>, Error> {
        compare(&self.staging.target(), self.staging.path())
    }
}

/// Finishes what a dead run began at a target, and clears away what it left. Readers of a corpus that is not there may
/// find it after this.
///
/// # Errors
/// Fails if the disk does.
pub fn recover(target: &Path) -> Result<(), Error> {
    staging::tidy(&place::Place::of(target)?)
}

#[cfg(test)]
mod tests;
