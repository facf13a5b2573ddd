//! A file of JSON lines, found by the document that each line is of.

use std::borrow::Cow;
use std::collections::HashMap;
use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::{Path, PathBuf};

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::Error;

/// A file of JSON lines and where the lines of each document stand in it. The lines stay on the disk.
#[derive(Debug)]
pub struct Lines {
    path: PathBuf,
    ids: Vec<String>,
    stretches: HashMap<String, Vec<Stretch>>,
    faults: Vec<Fault>,
}

/// Lines of one document that follow each other.
#[derive(Clone, Copy, Debug)]
struct Stretch {
    offset: u64,
    bytes: u64,
    line: u64,
}

/// A line that cannot be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its number, from 1.
    pub line: u64,
    /// What is wrong with it.
    pub message: String,
}

#[derive(Deserialize)]
struct Id<'a> {
    #[serde(borrow)]
    id: Cow<'a, str>,
}

impl Lines {
    /// Looks through a file. Lines that name no document are listed as faults.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub fn open(path: &Path) -> Result<Self, Error> {
        let failed = |error| Error::io("read", path, error);
        let mut file = BufReader::with_capacity(1 << 16, File::open(path).map_err(failed)?);
        let mut lines = Self { path: path.to_owned(), ids: Vec::new(), stretches: HashMap::new(), faults: Vec::new() };
        let mut text = Vec::new();
        let (mut offset, mut line) = (0, 1);
        loop {
            text.clear();
            let bytes = file.read_until(b'\n', &mut text).map_err(failed)? as u64;
            if bytes == 0 {
                return Ok(lines);
            }
            lines.add(&text, Stretch { offset, bytes, line });
            offset += bytes;
            line += 1;
        }
    }

    fn add(&mut self, text: &[u8], at: Stretch) {
        if text.last() != Some(&b'\n') {
            self.faults.push(Fault { line: at.line, message: "the line has no end".to_owned() });
        }
        let id = match serde_json::from_slice::<Id<'_>>(text) {
            Ok(Id { id }) => id,
            Err(error) => {
                self.faults.push(Fault { line: at.line, message: error.to_string() });
                return;
            }
        };
        let stretches = match self.stretches.get_mut(id.as_ref()) {
            Some(stretches) => stretches,
            None => self.stretches.entry(id.to_string()).or_default(),
        };
        match stretches.last_mut() {
            Some(last) if last.offset + last.bytes == at.offset => last.bytes += at.bytes,
            _ => {
                self.ids.push(id.into_owned());
                stretches.push(at);
            }
        }
    }

    /// Gives the name of the file.
    pub fn name(&self) -> Cow<'_, str> {
        self.path.file_name().unwrap_or_default().to_string_lossy()
    }

    /// Gives the documents in the order of the file. One whose lines stand in two places is there twice.
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    /// Tells whether the file has lines of a document.
    pub fn has(&self, id: &str) -> bool {
        self.stretches.contains_key(id)
    }

    /// Gives the lines that name no document.
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Gives the number of the first line of a document.
    pub fn line_of(&self, id: &str) -> Option<u64> {
        self.stretches.get(id).and_then(|it| it.first()).map(|it| it.line)
    }

    /// Gives the text of the lines of a document.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub fn text(&self, id: &str) -> Result<Vec<u8>, Error> {
        let failed = |error| Error::io("read", &self.path, error);
        let mut text = Vec::new();
        let mut file = File::open(&self.path).map_err(failed)?;
        for stretch in self.stretches.get(id).into_iter().flatten() {
            file.seek(SeekFrom::Start(stretch.offset)).map_err(failed)?;
            let read = file.by_ref().take(stretch.bytes).read_to_end(&mut text).map_err(failed)?;
            if read as u64 != stretch.bytes {
                return Err(failed(io::ErrorKind::UnexpectedEof.into()));
            }
        }
        Ok(text)
    }

    /// Gives the lines of a document; lines that have not the right shape are faults.
    ///
    /// # Errors
    /// Fails if the file cannot be read.
    pub fn parsed<T: DeserializeOwned>(&self, id: &str) -> Result<(Vec<T>, Vec<Fault>), Error> {
        let text = self.text(id)?;
        let (mut values, mut faults) = (Vec::new(), Vec::new());
        let numbers = self.stretches.get(id).and_then(|it| it.first()).map_or(1, |it| it.line)..;
        for (line, number) in text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()).zip(numbers) {
            match serde_json::from_slice(line) {
                Ok(value) => values.push(value),
                Err(error) => faults.push(Fault { line: number, message: error.to_string() }),
            }
        }
        Ok((values, faults))
    }

    /// Gives the lines of a document.
    ///
    /// # Errors
    /// Fails if the file cannot be read or a line has not the right shape.
    pub fn all<T: DeserializeOwned>(&self, id: &str) -> Result<Vec<T>, Error> {
        let (values, faults) = self.parsed(id)?;
        faults.first().map_or(Ok(values), |fault| Err(malformed(&self.path, fault)))
    }
}

/// The error of a line that has not the right shape.
pub(super) fn malformed(path: &Path, fault: &Fault) -> Error {
    let message = format!("line {}: {}", fault.line, fault.message);
    Error::io("read", path, io::Error::new(io::ErrorKind::InvalidData, message))
}
