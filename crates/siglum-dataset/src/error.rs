//! What can go wrong with files and folders.

use std::error::Error as StdError;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// An error: what went wrong, with which file, and why.
#[derive(Debug)]
pub struct Error {
    /// What went wrong.
    pub kind: Kind,
    /// The file or folder.
    pub path: PathBuf,
    /// What the system said.
    pub source: Option<io::Error>,
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Kind {
    /// The system could not do it.
    Io {
        /// What was tried, such as `read` or `create`.
        action: &'static str,
    },
    /// The configuration says something that has no meaning.
    Config {
        /// The line, from 1.
        line: usize,
        /// The character of the line, from 1.
        column: usize,
        /// What is wrong.
        message: String,
        /// What was probably meant.
        suggestion: Option<String>,
    },
    /// More than one input folder holds a configuration, or statistics.
    TwoConfigs {
        /// The other one.
        other: PathBuf,
    },
    /// An input does not exist.
    NoInput,
    /// An input is a corpus that siglum wrote.
    OwnCorpus,
    /// Two raw files would have one path or one id.
    SameName {
        /// The path or id.
        name: String,
    },
    /// The target is a folder that siglum did not write.
    Foreign {
        /// What stands in it.
        holds: Option<String>,
    },
    /// The target is no folder.
    NoFolder,
    /// The target has no name of its own, such as `/`.
    NoName,
    /// A source without a digest has documents.
    NoDigest,
    /// The documents of a source own bytes twice, or bytes that are not there.
    Overlap {
        /// The member.
        member: u32,
        /// The first byte that is owned twice or does not exist.
        at: u64,
    },
}

impl Error {
    /// Makes an error about a file or folder.
    pub(crate) fn new(kind: Kind, path: impl Into<PathBuf>) -> Self {
        Self { kind, path: path.into(), source: None }
    }

    /// Makes an error out of what the system said.
    pub(crate) fn io(action: &'static str, path: &Path, source: io::Error) -> Self {
        Self { kind: Kind::Io { action }, path: path.to_owned(), source: Some(source) }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        match &self.kind {
            Kind::Io { action } => {
                write!(f, "cannot {action} {path}")?;
                self.source.as_ref().map_or(Ok(()), |source| write!(f, ": {source}"))
            }
            Kind::Config { line, column, message, suggestion } => {
                write!(f, "{path}:{line}:{column}: {message}")?;
                suggestion.as_ref().map_or(Ok(()), |it| write!(f, "; did you mean `{it}`?"))
            }
            Kind::TwoConfigs { other } => write!(f, "two inputs have a configuration or statistics: {} and {path}", other.display()),
            Kind::NoInput => write!(f, "{path} does not exist"),
            Kind::OwnCorpus => write!(f, "{path} is a corpus that siglum wrote, and no input; give the folder of the raw files"),
            Kind::SameName { name } => write!(f, "{path}: another raw file is called {name} too"),
            Kind::Foreign { holds: None } => write!(f, "{path} is not empty and no corpus that siglum wrote; choose another folder"),
            Kind::Foreign { holds: Some(name) } => {
                write!(f, "{path} holds {name}, which siglum did not write; move it away or choose another folder")
            }
            Kind::NoFolder => write!(f, "{path} is no folder"),
            Kind::NoName => write!(f, "{path} has no name of its own; choose another folder"),
            Kind::NoDigest => write!(f, "{path}: documents of a source without a digest"),
            Kind::Overlap { member, at } => {
                write!(f, "{path}: byte {at} of member {member} belongs to two documents or does not exist")
            }
        }
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.source.as_ref().map(|source| source as _)
    }
}
