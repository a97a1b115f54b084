//! Articles from files and JSON lines, and what an editor says of them: the one library that reads files.
//!
//! A [`Folder`] gives the articles in it, plain text or HTML, one at a time, joined with its `corpus.toml` (outlets, articles, dates)
//! and its `actors.toml` (the registry); both are optional. [`JsonLines`] gives those of a stream. What is wrong
//! with one article or one line of those files is a [`Problem`] that says where and what to do, and the rest is
//! read; only a folder that can't be opened at all is an [`IngestError`].

mod actors_file;
mod charset;
mod corpus_file;
mod dates;
mod decode;
mod error;
mod find;
mod folder;
mod foreign;
mod groups;
mod json_lines;
mod lines;
mod one_line;
mod page;
mod problem;
mod several;
mod sheet;
mod stray;

pub use decode::{Decoded, LONGEST, NoText, decode, decode_as};
pub use error::IngestError;
pub use folder::{Folder, read_article};
pub use foreign::Foreign;
pub use json_lines::{JsonLines, Refused};
pub use lines::{Line, Lines};
pub use one_line::one_line;
pub use page::ReadPage;
pub use problem::{Place, Problem, Severity};
pub use stray::Strays;

use parallax_model::Registry;

/// The actors that an `actors.toml` of this content lists, and every mistake in it by line. Any text will do.
pub fn read_actors(content: &str) -> (Registry, Vec<Problem>) {
    actors_file::read("actors.toml", content)
}

/// Every mistake in a `corpus.toml` of this content by line, as far as it can be told without the articles. Any text
/// will do.
pub fn check_corpus_sheet(content: &str) -> Vec<Problem> {
    corpus_file::read("corpus.toml", content).1
}
