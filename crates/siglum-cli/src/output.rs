//! Writing to a person or a pipe.

use std::fmt;
use std::io::{self, BufWriter, IsTerminal, Stderr, Stdout, Write};

/// Standard output and standard error, with what they are.
#[derive(Debug)]
pub struct Output {
    out: BufWriter<Stdout>,
    err: Stderr,
    is_terminal: bool,
    err_is_terminal: bool,
    has_colour: bool,
}

/// What stops a command.
#[derive(Debug)]
#[non_exhaustive]
pub enum Usage {
    /// The reader of a pipe closed it: the end, and no error.
    ClosedPipe,
    /// Something has no meaning or the disk fails; the message names it.
    Message(String),
}

impl Usage {
    /// Makes an error with a message.
    pub fn new(message: impl fmt::Display) -> Self {
        Self::Message(message.to_string())
    }
}

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::ClosedPipe => f.write_str("the pipe was closed"),
            Self::Message(message) => f.write_str(message),
        }
    }
}

impl std::error::Error for Usage {}

impl From<io::Error> for Usage {
    fn from(error: io::Error) -> Self {
        if error.kind() == io::ErrorKind::BrokenPipe { Self::ClosedPipe } else { Self::Message(error.to_string()) }
    }
}

impl From<siglum::dataset::Error> for Usage {
    fn from(error: siglum::dataset::Error) -> Self {
        Self::Message(error.to_string())
    }
}

/// The colour of some words on a terminal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Headings.
    Bold,
    /// What is less important.
    Dim,
    /// What is well.
    Green,
    /// What a person should look at.
    Yellow,
    /// What is wrong.
    Red,
}

impl Output {
    /// Gives the output of this process. Colour only on a terminal, and not where `NO_COLOR` is set.
    pub fn of_process() -> Self {
        let (is_terminal, err_is_terminal) = (io::stdout().is_terminal(), io::stderr().is_terminal());
        let has_colour = is_terminal && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
        Self { out: BufWriter::new(io::stdout()), err: io::stderr(), is_terminal, err_is_terminal, has_colour }
    }

    /// Writes a line.
    ///
    /// # Errors
    /// Fails if the reader closed the pipe or the disk is full.
    pub fn line(&mut self, line: impl fmt::Display) -> io::Result<()> {
        writeln!(self.out, "{line}")
    }

    /// Writes text as it is.
    ///
    /// # Errors
    /// Fails if the reader closed the pipe or the disk is full.
    pub fn text(&mut self, text: &str) -> io::Result<()> {
        self.out.write_all(text.as_bytes())
    }

    /// Writes a value as indented JSON.
    ///
    /// # Errors
    /// Fails if the reader closed the pipe or the disk is full.
    pub fn json(&mut self, value: &impl serde::Serialize) -> io::Result<()> {
        let text = serde_json::to_string_pretty(value).map_err(io::Error::other)?;
        writeln!(self.out, "{text}")
    }

    /// Writes out what is held back.
    ///
    /// # Errors
    /// Fails if the reader closed the pipe or the disk is full.
    pub fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }

    /// Writes a message that is no result, to standard error. What cannot be written there is lost.
    pub fn note(&mut self, message: &str) {
        let _ = writeln!(self.err, "{message}");
    }

    /// Writes an error, to standard error.
    pub fn error(&mut self, message: &str) {
        let _ = writeln!(self.err, "siglum: {message}");
    }

    /// Shows how far a run is, on a terminal only.
    pub fn progress(&mut self, done: usize, of: usize) {
        if self.err_is_terminal && of > 20 && (done.is_multiple_of(10) || done == of) {
            let _ = write!(self.err, "\r{done} of {of} files{}", if done == of { "\r                              \r" } else { "" });
            let _ = self.err.flush();
        }
    }

    /// Tells whether a person reads what is written to standard output.
    pub fn is_terminal(&self) -> bool {
        self.is_terminal
    }

    /// Puts words in a colour, where there is colour.
    pub fn paint(&self, words: &str, colour: Colour) -> String {
        if !self.has_colour {
            return words.to_owned();
        }
        let code = match colour {
            Colour::Bold => 1,
            Colour::Dim => 2,
            Colour::Green => 32,
            Colour::Yellow => 33,
            Colour::Red => 31,
        };
        format!("\u{1b}[{code}m{words}\u{1b}[0m")
    }

    /// The columns a line of running text may have: those of the terminal, at most 100, since longer lines are hard to
    /// read.
    pub fn width(&self) -> usize {
        self.table_width().min(100)
    }

    /// The columns a row of a table may have: those of the terminal, as `COLUMNS` or else the terminal itself tells; 100 in
    /// a pipe, so that what is piped is the same everywhere.
    pub fn table_width(&self) -> usize {
        if !self.is_terminal {
            return 100;
        }
        let told = std::env::var("COLUMNS").ok().and_then(|value| value.parse().ok());
        let asked = || terminal_size::terminal_size_of(io::stdout()).map(|(columns, _)| usize::from(columns.0));
        told.or_else(asked).filter(|columns| *columns > 0).unwrap_or(100).clamp(40, 200)
    }
}

/// Makes source text safe for a terminal: control characters and direction overrides become escapes.
pub fn printable(text: &str) -> String {
    let unsafe_here = |c: char| c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    text.chars().flat_map(|c| if unsafe_here(c) { c.escape_default().collect::<Vec<_>>() } else { vec![c] }).collect()
}

/// Puts words on one line, safe for a terminal.
pub fn one_line(text: &str) -> String {
    printable(&text.split_whitespace().collect::<Vec<_>>().join(" "))
}

/// Cuts a text to a number of characters, and says so by an ellipsis.
pub fn shorten(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some(_) => text.chars().take(most.saturating_sub(1)).chain(['…']).collect(),
    }
}

/// Cuts a text in the middle, so that both ends can be seen, and says how many characters are missing there.
pub fn shorten_middle(text: &str, most: usize) -> String {
    let length = text.chars().count();
    if length <= most {
        return text.to_owned();
    }
    let (head, tail) = (most / 2, most - most / 2);
    let cut = length - most;
    text.chars().take(head).chain(format!(" […{cut} more…] ").chars()).chain(text.chars().skip(length - tail)).collect()
}

/// Cuts a text to its last characters, and says so by an ellipsis before them.
pub fn shorten_front(text: &str, most: usize) -> String {
    let last = text.char_indices().rev().nth(most).and_then(|(at, _)| text.get(at..));
    // One character was too many, and one gives way to the ellipsis.
    last.map_or_else(|| text.to_owned(), |last| ['…'].into_iter().chain(last.chars().skip(2)).collect())
}

/// Breaks a text into lines of at most `width` characters, at spaces.
pub fn wrap(text: &str, width: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    let mut held = 0;
    for word in text.split(' ') {
        let len = word.chars().count();
        match lines.last_mut() {
            Some(line) if held > 0 && held + 1 + len <= width => {
                line.push(' ');
                line.push_str(word);
                held += 1 + len;
            }
            Some(line) if held == 0 => {
                line.push_str(word);
                held = len;
            }
            _ => {
                lines.push(word.to_owned());
                held = len;
            }
        }
    }
    lines
}
