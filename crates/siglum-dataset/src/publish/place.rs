//! The names beside a target that a run uses.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use crate::error::{Error, Kind};

/// A target folder: the folder that holds it, and its name there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    parent: PathBuf,
    name: String,
}

impl Place {
    /// Finds the place of a target, through links, and makes the folders above it.
    pub(crate) fn of(target: &Path) -> Result<Self, Error> {
        let whole = match target.canonicalize() {
            Ok(whole) => whole,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::absent(target)?,
            Err(error) => return Err(Error::io("read", target, error)),
        };
        match (whole.parent(), whole.file_name().and_then(|name| name.to_str())) {
            (Some(parent), Some(name)) => Ok(Self { parent: parent.to_owned(), name: name.to_owned() }),
            _ => Err(Error::new(Kind::NoName, target)),
        }
    }

    fn absent(target: &Path) -> Result<PathBuf, Error> {
        let name = target.file_name().ok_or_else(|| Error::new(Kind::NoName, target))?;
        let parent = target.parent().filter(|parent| !parent.as_os_str().is_empty()).unwrap_or(Path::new("."));
        fs::create_dir_all(parent).map_err(|error| Error::io("create", parent, error))?;
        let parent = parent.canonicalize().map_err(|error| Error::io("read", parent, error))?;
        Ok(parent.join(name))
    }

    pub(crate) fn target(&self) -> PathBuf {
        self.parent.join(&self.name)
    }

    pub(crate) fn parent(&self) -> &Path {
        &self.parent
    }

    /// A name in the folder that holds the target.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.parent.join(name)
    }

    /// What the names of all staging folders of the target begin with.
    pub(crate) fn staging_prefix(&self) -> String {
        format!(".{}.siglum-staging-", self.name)
    }

    pub(crate) fn journal(&self) -> PathBuf {
        self.beside(&format!(".{}.siglum-journal", self.name))
    }
}
