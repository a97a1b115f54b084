//! The articles that a command was given, one at a time, whatever they come as.

use crate::CliError;
use crate::arguments::Input;
use parallax_ingest::{
    Folder, IngestError, JsonLines, LONGEST, Problem, ReadPage, Refused, Severity, decode, read_article,
};
use parallax_model::Registry;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

/// Articles of one place, with what is known beforehand.
pub(crate) struct Articles<'i> {
    pub(crate) title: String,
    pub(crate) summary: String,
    pub(crate) registry: Registry,
    /// What is wrong with the place itself.
    pub(crate) problems: Vec<Problem>,
    /// Each article, or why it is left out, read when it is asked for.
    pub(crate) pages: Box<dyn Iterator<Item = Result<Page, CliError>> + 'i>,
    /// How many articles there are, readable or not, where that is known beforehand.
    pub(crate) count: Option<u64>,
    /// Whether it is one article by its nature.
    pub(crate) single: bool,
}

/// An article, or why it is left out.
pub(crate) type Page = Result<ReadPage, Refused>;

/// The name of standard input among paths and files.
const STANDARD_INPUT: &str = "-";

impl<'i> Articles<'i> {
    /// The articles at `path`: a file, a folder, or `-` for `standard_input`.
    pub(crate) fn open(
        path: &Path,
        input: Input,
        standard_input: impl BufRead + 'i,
    ) -> Result<Self, CliError> {
        let standard = path.as_os_str() == STANDARD_INPUT;
        match input {
            Input::Jsonl if standard => Ok(Self::lines(JsonLines::new(standard_input, "standard input"))),
            Input::Jsonl => {
                let unreadable = |why| IngestError::Unreadable { path: path.to_owned(), why };
                let file = BufReader::new(File::open(path).map_err(unreadable)?);
                Ok(Self::lines(JsonLines::new(file, &path.to_string_lossy())))
            }
            Input::Files if standard => Ok(Self::one(text(standard_input)?)),
            Input::Files if path.is_dir() => Ok(Self::folder(Folder::open(path)?)),
            Input::Files => Ok(Self::one(read_article(path))),
        }
    }

    fn lines<Lines: BufRead + 'i>(lines: JsonLines<Lines>) -> Self {
        let pages = lines.map(|page| page.map_err(CliError::from));
        Self { single: false, ..Self::of(Registry::default(), Box::new(pages)) }
    }

    fn folder(folder: Folder) -> Self {
        let (title, summary) = (folder.title.clone(), folder.summary.clone());
        let (registry, problems) = (folder.registry.clone(), folder.problems.clone());
        let count = Some(folder.len() as u64);
        let pages = Box::new(folder.into_pages().map(|page| Ok(page.map_err(of_file))));
        Self { title, summary, problems, count, single: false, ..Self::of(registry, pages) }
    }

    fn one(page: Result<ReadPage, Problem>) -> Self {
        Self::of(Registry::default(), Box::new(std::iter::once(Ok(page.map_err(of_file)))))
    }

    fn of(registry: Registry, pages: Box<dyn Iterator<Item = Result<Page, CliError>> + 'i>) -> Self {
        let (title, summary, problems) = (String::new(), String::new(), Vec::new());
        Self { title, summary, registry, problems, pages, count: None, single: true }
    }
}

/// A file that is left out goes by its own name.
fn of_file(problem: Problem) -> Refused {
    Refused { file: problem.file.clone(), problem: Box::new(problem) }
}

/// The text on standard input, as one article.
fn text(input: impl BufRead) -> Result<Result<ReadPage, Problem>, CliError> {
    let mut bytes = Vec::new();
    input
        .take(LONGEST as u64 + 1)
        .read_to_end(&mut bytes)
        .map_err(|why| IngestError::Broken { stream: "standard input".to_owned(), why })?;
    let page = decode(&bytes).map(|decoded| ReadPage::decoded(STANDARD_INPUT, &decoded));
    Ok(page.map_err(|why| {
        let message = format!("this article is left out: {why}");
        Problem::of_file(STANDARD_INPUT, Severity::Error, message, why.help())
    }))
}
