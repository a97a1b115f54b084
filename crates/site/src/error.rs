//! Why an app and a corpus don't make a site.

use parallax_model::CodecError;
use std::fmt;

/// Why nothing can be published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum SiteError {
    /// The corpus can't be read.
    Corpus(CodecError),
    /// A file of the app is not there.
    Missing {
        /// Its name.
        name: &'static str,
    },
    /// A file of the app is not what this program expects.
    Unexpected {
        /// Its name.
        name: String,
        /// What is wrong with it.
        what: String,
    },
}

impl fmt::Display for SiteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Corpus(why) => why.fmt(f),
            Self::Missing { name } => write!(
                f,
                "the app has no file {name}; build it again with `cargo xtask build`, or name its folder with --app"
            ),
            Self::Unexpected { name, what } => write!(
                f,
                "the app's file {name} {what}; the app and this program are of two versions, build both again"
            ),
        }
    }
}

impl std::error::Error for SiteError {}

impl From<CodecError> for SiteError {
    fn from(why: CodecError) -> Self {
        Self::Corpus(why)
    }
}
