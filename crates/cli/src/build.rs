//! `parallax build`: one corpus of all articles of a folder.

use crate::arguments::{BuildArguments, CorpusFormat, Input};
use crate::check::odd;
use crate::disk::{RealDisk, write_whole};
use crate::furniture::{Cover, Furnished, cover_accounts, cut};
use crate::place::{Force, may_write};
use crate::progress::Progress;
use crate::source::{Articles, Page};
use crate::{CliError, Outcome, corpus_json};
use parallax_analysis::{Analyzer, link};
use parallax_ingest::{Problem, ReadPage, Refused, Severity, one_line};
use parallax_model::{Analysis, Corpus, Slug, encode};
use parallax_view::{Library, index_of};
use rayon::prelude::*;
use std::collections::BTreeSet;
use std::io::{BufRead, Write, empty};
use std::path::Path;

/// A corpus, and what was wrong on the way.
#[derive(Debug)]
pub struct Gathered {
    /// The corpus of all articles that could be read.
    pub corpus: Corpus,
    /// What was wrong with the others and with the folder's lists.
    pub problems: Vec<Problem>,
    /// What became of the words around the articles.
    pub furniture: Furnished,
}

/// An article with what was read from it.
struct Analysed {
    read: ReadPage,
    analysis: Analysis,
    /// How many names of accounts were covered in it.
    covered: usize,
}

/// How many articles are held at a time while all cores read them.
const AT_A_TIME: usize = 64;

impl Analysed {
    /// The pages in their order, read by all cores.
    fn all<'a>(
        analyzer: &'a Analyzer,
        mut pages: impl Iterator<Item = Result<Page, CliError>> + 'a,
        progress: &'a Progress,
    ) -> impl Iterator<Item = Result<Result<Self, Refused>, CliError>> + 'a {
        let batches = std::iter::from_fn(move || {
            let batch: Vec<_> = pages.by_ref().take(AT_A_TIME).collect();
            (!batch.is_empty()).then_some(batch)
        });
        let read = |page: Result<Page, CliError>| {
            let page = page.map(|page| page.map(|read| Self::of(analyzer, read)));
            progress.step();
            page
        };
        batches.flat_map(move |batch| batch.into_par_iter().map(read).collect::<Vec<_>>())
    }

    fn of(analyzer: &Analyzer, mut read: ReadPage) -> Self {
        let covered = cover_accounts(&mut read.page);
        let analysis = analyzer.analyze(&read.page);
        Self { read, analysis, covered }
    }
}

/// The corpus of a folder of articles, with its `corpus.toml` and `actors.toml`; the same for any order of files.
///
/// # Errors
/// Where the folder can't be read, or no article in it can.
pub fn corpus_of_folder(folder: &Path) -> Result<Gathered, CliError> {
    gather(folder, Input::Files, empty(), Cover::Private, &Progress::none())
}

/// The corpus and its index as the bytes of a corpus file, opened once as the app opens it: what an app would refuse
/// is refused here.
pub(crate) fn corpus_file(corpus: &Corpus) -> Result<Vec<u8>, CliError> {
    let file = encode(corpus, &index_of(corpus).write()?)?;
    Library::open(&file)?;
    Ok(file)
}

/// Makes the corpus and writes it.
pub(crate) fn build(
    arguments: &BuildArguments,
    input: impl BufRead,
    out: &mut impl Write,
    errors: &mut impl Write,
) -> Result<Outcome, CliError> {
    may_write(&arguments.out, &arguments.folder, Force::from(arguments.force))?;
    let drop = Cover::from(arguments.drop_furniture);
    let gathered = gather(&arguments.folder, arguments.input, input, drop, &Progress::none())?;
    let mut outcome = Outcome::Done;
    for problem in gathered.problems.iter().filter(|problem| problem.severity < Severity::Note) {
        writeln!(errors, "{problem}").map_err(CliError::Output)?;
        if problem.severity == Severity::Error {
            outcome = Outcome::SomeFailed;
        }
    }
    let corpus = &gathered.corpus;
    let bytes = match arguments.format {
        CorpusFormat::Bin => corpus_file(corpus)?,
        CorpusFormat::Json => {
            let mut bytes = serde_json::to_vec_pretty(&corpus_json(corpus))
                .map_err(|why| CliError::Output(why.into()))?;
            bytes.push(b'\n');
            bytes
        }
    };
    write_whole(&mut RealDisk, &arguments.out, &bytes)
        .map_err(|why| CliError::Unwritable { path: arguments.out.clone(), why })?;
    let (articles, claims) = (corpus.articles.len(), corpus.claims.len());
    let (path, length) = (one_line(&arguments.out.to_string_lossy()), bytes.len());
    writeln!(out, "{path}: {articles} articles, {claims} claims, {length} bytes")
        .and_then(|()| gathered.furniture.write(out))
        .map_err(CliError::Output)?;
    Ok(outcome)
}

/// The corpus of a place, and what was wrong on the way; `progress` hears of each article.
pub(crate) fn gather(
    path: &Path,
    input: Input,
    standard_input: impl BufRead,
    drop: Cover,
    progress: &Progress,
) -> Result<Gathered, CliError> {
    let articles = Articles::open(path, input, standard_input)?;
    let mut problems = articles.problems;
    let analyzer = Analyzer::new(articles.registry);
    let mut parts = Vec::new();
    let mut slugs: BTreeSet<Slug> = BTreeSet::new();
    let mut furniture = Furnished::default();
    progress.begin("Reading", articles.count);
    for page in Analysed::all(&analyzer, articles.pages, progress) {
        match page? {
            Ok(Analysed { read, .. }) if slugs.contains(&read.page.slug) => {
                let message = format!(
                    "this article is left out: there is another one with the slug `{}`",
                    read.page.slug
                );
                problems.push(Problem::of_file(
                    &read.page.file,
                    Severity::Error,
                    message,
                    "rename one of the files",
                ));
            }
            Ok(Analysed { read, mut analysis, covered }) => {
                furniture.private += covered;
                problems.extend(read.problems);
                problems.extend(odd(&mut analysis));
                // What no app would open is left out by itself, with its name, and the others are written.
                if let Err(damage) = analysis.corpus.check() {
                    let message = format!("this article is left out: {damage}");
                    problems.push(Problem::of_file(
                        &read.page.file,
                        Severity::Error,
                        message,
                        "shorten the names of its file and its outlet",
                    ));
                    continue;
                }
                furniture.add(cut(&mut analysis.corpus, drop));
                parts.push(analysis.corpus);
                slugs.insert(read.page.slug);
            }
            Err(refused) => problems.push(*refused.problem),
        }
    }
    if parts.is_empty() {
        return Err(CliError::NoArticle { from: path.display().to_string(), problems });
    }
    progress.begin("Comparing", None);
    let mut corpus = Corpus::gather(parts);
    link(&mut corpus);
    corpus.title = articles.title;
    corpus.summary = articles.summary;
    Ok(Gathered { corpus, problems, furniture })
}
