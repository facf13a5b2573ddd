//! Comparing two corpora byte for byte.

use std::collections::BTreeSet;
use std::fmt;
use std::fs::{self, File};
use std::io::{self, BufRead, BufReader};
use std::path::Path;

use crate::error::Error;
use crate::target::names_of;

/// A file that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its name within the corpus, `/` between folders.
    pub file: String,
    /// What is wrong with it.
    pub kind: DifferenceKind,
}

/// What is wrong with a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DifferenceKind {
    /// It is not there.
    Missing,
    /// It should not be there.
    Extra,
    /// It has other bytes.
    Differs {
        /// The first line that differs, from 1.
        line: u64,
    },
}

impl fmt::Display for Difference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.kind {
            DifferenceKind::Missing => write!(f, "{} is missing", self.file),
            DifferenceKind::Extra => write!(f, "{} should not be there", self.file),
            DifferenceKind::Differs { line } => write!(f, "{} differs from line {line} on", self.file),
        }
    }
}

/// Compares a corpus with the one that should stand in its place. Names come in order.
///
/// # Errors
/// Fails if a file of either cannot be read.
pub fn compare(published: &Path, wanted: &Path) -> Result<Vec<Difference>, Error> {
    let (there, should) = (files_in(published)?, files_in(wanted)?);
    let mut differences = Vec::new();
    for file in there.union(&should) {
        let kind = match (there.contains(file), should.contains(file)) {
            (false, _) => Some(DifferenceKind::Missing),
            (true, false) => Some(DifferenceKind::Extra),
            (true, true) => first_difference(&published.join(file), &wanted.join(file))?,
        };
        differences.extend(kind.map(|kind| Difference { file: file.clone(), kind }));
    }
    Ok(differences)
}

/// All files in a folder and its folders; none where it is not there.
fn files_in(folder: &Path) -> Result<BTreeSet<String>, Error> {
    let mut files = BTreeSet::new();
    let mut folders = vec![String::new()];
    while let Some(inner) = folders.pop() {
        let path = folder.join(&inner);
        let entries = match fs::read_dir(&path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound && inner.is_empty() => return Ok(files),
            Err(error) => return Err(Error::io("read", &path, error)),
        };
        for name in names_of(&path, entries)? {
            let name = if inner.is_empty() { name } else { format!("{inner}/{name}") };
            let is_folder = fs::symlink_metadata(folder.join(&name)).is_ok_and(|it| it.is_dir());
            if is_folder {
                folders.push(name);
            } else {
                files.insert(name);
            }
        }
    }
    Ok(files)
}

fn first_difference(one: &Path, other: &Path) -> Result<Option<DifferenceKind>, Error> {
    let open = |path: &Path| File::open(path).map(BufReader::new).map_err(|error| Error::io("read", path, error));
    let (mut a, mut b) = (open(one)?, open(other)?);
    let mut line = 1;
    loop {
        let left = a.fill_buf().map_err(|error| Error::io("read", one, error))?;
        let right = b.fill_buf().map_err(|error| Error::io("read", other, error))?;
        let same = left.iter().zip(right).take_while(|(a, b)| a == b).count();
        let both = left.len().min(right.len());
        line += left[..same].iter().filter(|byte| **byte == b'\n').count() as u64;
        if same < both || (both == 0 && left.len() != right.len()) {
            return Ok(Some(DifferenceKind::Differs { line }));
        }
        if both == 0 {
            return Ok(None);
        }
        a.consume(both);
        b.consume(both);
    }
}
