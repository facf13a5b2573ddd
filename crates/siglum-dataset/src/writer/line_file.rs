//! A file that is written once, from its beginning to its end, and knows its digest.

use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use serde::Serialize;
use sha2::{Digest, Sha256};

use crate::digest::to_hex;
use crate::error::Error;
use crate::record::FileDigest;

/// An open file of a corpus.
#[derive(Debug)]
pub(super) struct LineFile {
    path: PathBuf,
    out: BufWriter<Hashing>,
}

#[derive(Debug)]
struct Hashing {
    file: File,
    digest: Sha256,
    bytes: u64,
}

impl Write for Hashing {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.digest.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl LineFile {
    /// Creates a file; one of this name must not be there.
    pub(super) fn create(path: PathBuf) -> Result<Self, Error> {
        let file = OpenOptions::new().write(true).create_new(true).open(&path);
        let file = file.map_err(|error| Error::io("create", &path, error))?;
        let out = BufWriter::with_capacity(1 << 16, Hashing { file, digest: Sha256::new(), bytes: 0 });
        Ok(Self { path, out })
    }

    /// Appends a value as one line of JSON.
    pub(super) fn line(&mut self, value: &impl Serialize) -> Result<(), Error> {
        serde_json::to_writer(&mut self.out, value).map_err(|error| Error::io("write", &self.path, error.into()))?;
        self.text("\n")
    }

    /// Appends text.
    pub(super) fn text(&mut self, text: &str) -> Result<(), Error> {
        self.out.write_all(text.as_bytes()).map_err(|error| Error::io("write", &self.path, error))
    }

    /// Closes the file and gives its name, size and digest.
    pub(super) fn finish(mut self) -> Result<FileDigest, Error> {
        self.out.flush().map_err(|error| Error::io("write", &self.path, error))?;
        let Hashing { digest, bytes, .. } = self.out.get_ref();
        let name = self.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        Ok(FileDigest { name, bytes: *bytes, sha256: to_hex(&digest.clone().finalize()) })
    }
}

/// Writes a whole file; one of this name must not be there.
pub(super) fn write_file(path: &Path, text: &str) -> Result<FileDigest, Error> {
    let mut file = LineFile::create(path.to_owned())?;
    file.text(text)?;
    file.finish()
}
