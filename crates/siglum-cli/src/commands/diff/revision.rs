//! A corpus in a folder or in a git revision.

use std::fs::File;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

use crate::output::Usage;

/// The files that are compared.
const FILES: [&str; 6] = ["MANIFEST.json", "manifest.jsonl", "documents.jsonl", "changes.jsonl", "claims.jsonl", "lineage.jsonl"];

/// Where a version of a corpus can be read.
#[derive(Debug)]
pub(super) enum Place {
    /// A folder.
    Folder(PathBuf),
    /// A copy of what a git revision has; it goes when this does.
    Copy(TempDir),
}

impl Place {
    /// Finds a version: a folder of this name, else a git revision such as `HEAD:corpus-clean`.
    pub(super) fn of(name: &str) -> Result<Self, Usage> {
        if Path::new(name).exists() || !name.contains(':') {
            return Ok(Self::Folder(PathBuf::from(name)));
        }
        if name.starts_with('-') {
            return Err(Usage::new(format_args!("{name} is no folder and no git revision")));
        }
        let folder = tempfile::tempdir()?;
        FILES.iter().try_for_each(|file| copy(name, file, folder.path()))?;
        Ok(Self::Copy(folder))
    }

    /// Gives the folder to read.
    pub(super) fn folder(&self) -> &Path {
        match self {
            Self::Folder(folder) => folder,
            Self::Copy(folder) => folder.path(),
        }
    }
}

/// Copies one file of a revision.
fn copy(revision: &str, file: &str, folder: &Path) -> Result<(), Usage> {
    let blob = format!("{}/{file}", revision.trim_end_matches('/'));
    let blob = blob.replace(":/", ":");
    let target = File::create(folder.join(file))?;
    let output = Command::new("git").args(["cat-file", "blob", &blob]).stdin(Stdio::null()).stdout(target).stderr(Stdio::piped()).output();
    match output {
        Ok(output) if output.status.success() => Ok(()),
        Ok(output) => {
            let says = String::from_utf8_lossy(&output.stderr);
            let says = says.lines().next().unwrap_or("git failed");
            Err(Usage::new(format_args!("{revision} is no folder, and git does not have {blob}: {says}")))
        }
        Err(error) if error.kind() == io::ErrorKind::NotFound => {
            Err(Usage::new(format_args!("{revision} is no folder, and git, which could read it as a revision, is not installed")))
        }
        Err(error) => Err(Usage::new(format_args!("{revision}: git cannot be run: {error}"))),
    }
}
