//! Why a command could not go on. What concerns one article only is a problem on standard error.

use parallax_ingest::{IngestError, Problem};
use parallax_model::CodecError;
use parallax_parse::ModelError;
use parallax_site::SiteError;
use std::path::PathBuf;
use std::{fmt, io};

/// Why a command stopped.
#[derive(Debug)]
pub enum CliError {
    /// Nothing could be read.
    Ingest(IngestError),
    /// The corpus could not become a file.
    Codec(CodecError),
    /// There was no article that could be read.
    NoArticle {
        /// Where articles were looked for.
        from: String,
        /// What was wrong with those that are there.
        problems: Vec<Problem>,
    },
    /// A file could not be written.
    Unwritable {
        /// Which.
        path: PathBuf,
        /// What the system says.
        why: io::Error,
    },
    /// There is no built app to publish the corpus with.
    NoApp {
        /// Where it was looked for.
        looked: Vec<PathBuf>,
    },
    /// The app and the corpus don't make a site.
    Site(SiteError),
    /// A folder holds something else than an earlier site.
    NotOurs {
        /// Which.
        path: PathBuf,
    },
    /// The language model in this program can't be read.
    Model(ModelError),
    /// What was asked for can't be done as it was said.
    Usage(String),
    /// Standard output could not be written.
    Output(io::Error),
}

impl fmt::Display for CliError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Ingest(why) => why.fmt(f),
            Self::Codec(why) => why.fmt(f),
            Self::NoArticle { from, problems } => {
                write!(f, "{from}: there is no article in it that can be read; nothing was written")?;
                problems.iter().try_for_each(|problem| write!(f, "\n{problem}"))
            }
            Self::Unwritable { path, why } => {
                write!(
                    f,
                    "{}: can't be written: {why}; check the path, the rights and the space",
                    path.display()
                )
            }
            Self::NoApp { looked } => {
                f.write_str("there is no built app in")?;
                looked.iter().try_for_each(|path| write!(f, " {}", path.display()))?;
                f.write_str(
                    "; name its folder with --app, or build one with `cargo xtask build` (target/app)",
                )
            }
            Self::Site(why) => why.fmt(f),
            Self::NotOurs { path } => write!(
                f,
                "{}: there are files in it, and it is no site of Parallax; nothing was written, choose another --out",
                path.display()
            ),
            Self::Model(why) => why.fmt(f),
            Self::Usage(what) => f.write_str(what),
            Self::Output(why) => write!(f, "standard output can't be written: {why}"),
        }
    }
}

impl std::error::Error for CliError {}

impl From<IngestError> for CliError {
    fn from(why: IngestError) -> Self {
        Self::Ingest(why)
    }
}

impl From<CodecError> for CliError {
    fn from(why: CodecError) -> Self {
        Self::Codec(why)
    }
}

impl From<SiteError> for CliError {
    fn from(why: SiteError) -> Self {
        Self::Site(why)
    }
}

impl From<ModelError> for CliError {
    fn from(why: ModelError) -> Self {
        Self::Model(why)
    }
}
