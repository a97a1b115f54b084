//! Why a command could not go on. What concerns one article only is a problem on standard error.

use parallax_ingest::{IngestError, Problem, one_line};
use parallax_model::CodecError;
use parallax_parse::ModelError;
use parallax_site::SiteError;
use std::path::{Path, PathBuf};
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
    /// There is a file, or a folder of files, that Parallax did not write.
    NotOurs {
        /// Which.
        path: PathBuf,
    },
    /// The language model in this program can't be read.
    Model(ModelError),
    /// What is read would be written over.
    OverInput {
        /// Which.
        path: PathBuf,
    },
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
                write!(
                    f,
                    "{}: there is no article in it that can be read; nothing was written",
                    one_line(from)
                )?;
                problems.iter().try_for_each(|problem| write!(f, "\n{problem}"))
            }
            Self::Unwritable { path, why } => {
                write!(
                    f,
                    "{}: can't be written: {why}; check the path, the rights and the space",
                    shown(path)
                )
            }
            Self::NoApp { looked } => {
                f.write_str("there is no built app in")?;
                looked.iter().try_for_each(|path| write!(f, " {}", shown(path)))?;
                f.write_str(
                    "; name its folder with --app, or build one with `cargo xtask build` (target/app)",
                )
            }
            Self::Site(why) => why.fmt(f),
            Self::NotOurs { path } => write!(
                f,
                "{}: Parallax did not write what is there, and did not replace it; choose another --out, or say --force",
                shown(path)
            ),
            Self::Model(why) => why.fmt(f),
            Self::OverInput { path } => write!(
                f,
                "{}: this is among what is read, and nothing is written over it; choose another --out",
                shown(path)
            ),
            Self::Usage(what) => f.write_str(&one_line(what)),
            Self::Output(why) => write!(f, "standard output can't be written: {why}"),
        }
    }
}

fn shown(path: &Path) -> String {
    one_line(&path.to_string_lossy())
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
