//! What is wrong, or worth knowing, about a file that somebody wrote or saved: where, what, and what to do.

use crate::one_line;
use std::fmt;

/// Something about one place of one file.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, as a path from the folder that was asked for.
    pub file: String,
    /// Line and column, where one place can be named.
    pub place: Option<Place>,
    /// How bad it is.
    pub severity: Severity,
    /// What is wrong, in a sentence.
    pub message: String,
    /// What to do about it, in a sentence.
    pub help: String,
}

/// A place in a file, as editors count: both from 1, columns in characters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The line.
    pub line: usize,
    /// The character of that line.
    pub column: usize,
}

/// How bad a problem is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// Something is left out or wrong because of it.
    Error,
    /// All is read, but perhaps not as meant.
    Warning,
    /// Worth knowing; nothing has to be done.
    Note,
}

impl Severity {
    /// Its name, as printed.
    pub fn name(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

impl Problem {
    /// A problem of a whole file.
    pub fn of_file(
        file: &str,
        severity: Severity,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> Self {
        Self { file: file.to_owned(), place: None, severity, message: message.into(), help: help.into() }
    }
}

impl Place {
    /// The place of byte `offset` in `text`; the end where the text is shorter.
    pub fn of(text: &str, offset: usize) -> Self {
        let mut end = offset.min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        let before = text.get(..end).unwrap_or(text);
        let line = before.bytes().filter(|&byte| byte == b'\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        Self { line, column }
    }
}

impl fmt::Display for Problem {
    /// `file:line:column: error: message` and, on a line of its own, the help.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&one_line(&self.file))?;
        if let Some(Place { line, column }) = self.place {
            write!(f, ":{line}:{column}")?;
        }
        write!(f, ": {}: {}", self.severity.name(), one_line(&self.message))?;
        if self.help.is_empty() { Ok(()) } else { write!(f, "\n    help: {}", one_line(&self.help)) }
    }
}
