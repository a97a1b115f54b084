//! Why nothing could be read at all. What concerns one article only is a [`Problem`](crate::Problem).

use crate::one_line;
use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why a folder or a stream could not be read.
#[derive(Debug)]
pub enum IngestError {
    /// A file or folder can't be opened or read.
    Unreadable {
        /// Which.
        path: PathBuf,
        /// What the system says.
        why: io::Error,
    },
    /// A stream of articles broke off.
    Broken {
        /// What the stream is called: `standard input`, or its path.
        stream: String,
        /// What the system says.
        why: io::Error,
    },
}

impl IngestError {
    pub(crate) fn unreadable(path: &Path, why: io::Error) -> Self {
        Self::Unreadable { path: path.to_owned(), why }
    }
}

impl fmt::Display for IngestError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreadable { path, why } => {
                write!(
                    f,
                    "{}: can't be read: {why}; check the path and the rights to it",
                    one_line(&path.to_string_lossy())
                )
            }
            Self::Broken { stream, why } => {
                write!(f, "{}: broke off: {why}; what came before was read", one_line(stream))
            }
        }
    }
}

impl std::error::Error for IngestError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            Self::Unreadable { why, .. } | Self::Broken { why, .. } => Some(why),
        }
    }
}
