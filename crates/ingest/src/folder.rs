//! A folder of saved articles with its `corpus.toml` and `actors.toml`.

use crate::corpus_file::{self, CorpusFile, Listed};
use crate::find::{COPY_IT, LEADS_OUT, find, leads_out};
use crate::page::ReadPage;
use crate::{IngestError, LONGEST, NoText, Problem, Severity, actors_file, decode_as, foreign};
use parallax_model::{PageFormat, Registry, Slug};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// A folder whose lists are read and whose articles are known by name; the articles are read one at a time.
#[derive(Debug)]
pub struct Folder {
    /// What the articles are about; may be empty.
    pub title: String,
    /// One or two sentences on the story; may be empty.
    pub summary: String,
    /// The actors of `actors.toml`; may be empty.
    pub registry: Registry,
    /// What is wrong with the lists, or worth knowing about the files.
    pub problems: Vec<Problem>,
    entries: Vec<Entry>,
}

/// An article's file.
#[derive(Debug)]
struct Entry {
    path: PathBuf,
    /// Its path from the folder, with `/`.
    file: String,
    listed: Option<Listed>,
    slug: Slug,
}

/// The list of outlets and articles.
pub(crate) const CORPUS: &str = "corpus.toml";
/// The registry of actors.
pub(crate) const ACTORS: &str = "actors.toml";
/// The longest list that is read, in bytes.
const LONGEST_LIST: u64 = 4 << 20;

impl Folder {
    /// Reads the lists of a folder and finds its articles: `.txt`, `.html`, `.htm` and `.xhtml` files, those of
    /// subfolders too, by name.
    ///
    /// # Errors
    /// Where the folder can't be read.
    pub fn open(path: &Path) -> Result<Self, IngestError> {
        let mut problems = Vec::new();
        let corpus = match list(path, CORPUS, &mut problems) {
            Some(text) => take(corpus_file::read(CORPUS, &text), &mut problems),
            None => CorpusFile::default(),
        };
        let registry = match list(path, ACTORS, &mut problems) {
            Some(text) => take(actors_file::read(ACTORS, &text), &mut problems),
            None => Registry::default(),
        };
        let mut files = find(path, &mut problems).map_err(|why| IngestError::unreadable(path, why))?;
        files.sort();
        let listed = !corpus.articles.is_empty();
        let entries = entries(path, &files, corpus.articles, listed, &mut problems);
        Ok(Self { title: corpus.title, summary: corpus.summary, registry, problems, entries })
    }

    /// Its articles by file name, each read when it is asked for; one that can't be read is a [`Problem`].
    pub fn pages(&self) -> impl Iterator<Item = Result<ReadPage, Problem>> + '_ {
        self.entries.iter().map(Entry::read)
    }

    /// As [`Folder::pages`], where the folder is not needed any more.
    pub fn into_pages(self) -> impl Iterator<Item = Result<ReadPage, Problem>> {
        self.entries.into_iter().map(|entry| entry.read())
    }

    /// Everything that is wrong with the folder, or worth knowing, by file and line.
    pub fn check(&self) -> Vec<Problem> {
        let mut problems = self.problems.clone();
        for page in self.pages() {
            match page {
                Ok(read) => problems.extend(read.problems),
                Err(problem) => problems.push(problem),
            }
        }
        problems.sort();
        problems
    }

    /// How many articles it has, readable or not.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether it has no article.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }
}

/// Reads one article that stands by itself.
///
/// # Errors
/// Why it is left out.
pub fn read_article(path: &Path) -> Result<ReadPage, Problem> {
    let file =
        path.file_name().map_or_else(|| path.to_string_lossy(), |name| name.to_string_lossy()).into_owned();
    // What is asked for by its name is refused where the name says that it is something else.
    if let Some(kind) = foreign::of_name(&file).filter(|_| path.is_file()) {
        let why = NoText::Kind(kind);
        return Err(Problem::of_file(
            &file,
            Severity::Error,
            format!("this article is left out: {why}"),
            why.help(),
        ));
    }
    let stem = file.rsplit_once('.').map_or(file.as_str(), |(stem, _)| stem);
    Entry { path: path.to_owned(), slug: Slug::of(stem), file, listed: None }.read()
}

impl Entry {
    fn read(&self) -> Result<ReadPage, Problem> {
        let refuse =
            |message: String, help: &str| Problem::of_file(&self.file, Severity::Error, message, help);
        let refuse_text = |why: NoText| refuse(format!("this article is left out: {why}"), why.help());
        let refuse_file = |why: std::io::Error| {
            refuse(format!("this article is left out: {why}"), "check the file and the rights to it")
        };
        let known = fs::metadata(&self.path).map_err(refuse_file)?;
        if !known.is_file() {
            return Err(refuse(
                "this article is left out: it is no file but a pipe or a device".to_owned(),
                "remove it, or save the page as a file",
            ));
        }
        if known.len() > LONGEST as u64 {
            return Err(refuse_text(NoText::TooLong { bytes: known.len() }));
        }
        let format = format_of(&self.file).unwrap_or(PageFormat::Text);
        let decoded = decode_as(&fs::read(&self.path).map_err(refuse_file)?, format).map_err(refuse_text)?;
        let ReadPage { mut page, mut problems } = ReadPage::decoded(&self.file, &decoded);
        page.slug = self.slug.clone();
        if let Some(listed) = &self.listed {
            page.outlet.clone_from(&listed.outlet);
            page.published = listed.published.as_ref().map(|date| match page.format {
                PageFormat::Text => {
                    let (dating, missing) = date.found_in(&page.text, CORPUS);
                    problems.extend(missing);
                    dating
                }
                // The words are looked for in the article's text, which is not extracted yet.
                PageFormat::Html => date.without_words(),
            });
        }
        Ok(ReadPage { page, problems })
    }
}

/// The text of one of the folder's lists, if it is there.
fn list(folder: &Path, name: &str, problems: &mut Vec<Problem>) -> Option<String> {
    let path = folder.join(name);
    if !path.exists() {
        return None;
    }
    let refuse = |message: String, help: &str| Problem::of_file(name, Severity::Error, message, help);
    if leads_out(folder, &path) {
        problems.push(refuse(format!("this list is not read: {LEADS_OUT}"), COPY_IT));
        return None;
    }
    let bytes = match fs::metadata(&path)
        .and_then(|known| if known.len() > LONGEST_LIST { Ok(None) } else { fs::read(&path).map(Some) })
    {
        Ok(Some(bytes)) => bytes,
        Ok(None) => {
            let message = format!("this list is not read: it has more than {LONGEST_LIST} bytes");
            problems.push(refuse(message, "split the folder"));
            return None;
        }
        Err(why) => {
            problems.push(refuse(
                format!("this list can't be read: {why}"),
                "check the file and the rights to it",
            ));
            return None;
        }
    };
    let text = String::from_utf8(bytes).ok();
    if text.is_none() {
        problems.push(refuse("this list is not UTF-8".to_owned(), "save it as UTF-8"));
    }
    text
}

fn take<T>((value, found): (T, Vec<Problem>), problems: &mut Vec<Problem>) -> T {
    problems.extend(found);
    value
}

/// What the name of an article's file says that it is written in; `None` where it is no article's.
pub(crate) fn format_of(file: &str) -> Option<PageFormat> {
    match file.rsplit_once('.')?.1.to_ascii_lowercase().as_str() {
        "txt" => Some(PageFormat::Text),
        "html" | "htm" | "xhtml" => Some(PageFormat::Html),
        _ => None,
    }
}

/// The slug of a file that no list names: its path without the ending, which stays where a text has the same path.
fn slug_of(file: &str, files: &[String]) -> Slug {
    let stem = file.rsplit_once('.').map_or(file, |(stem, _)| stem);
    let text = format!("{stem}.txt");
    let twin = file != text && files.binary_search(&text).is_ok();
    Slug::of(if twin { file } else { stem })
}

/// Each file with what the list says of it; articles that are listed but missing, and slugs that stand twice,
/// are problems.
fn entries(
    folder: &Path,
    files: &[String],
    articles: Vec<Listed>,
    has_list: bool,
    problems: &mut Vec<Problem>,
) -> Vec<Entry> {
    let mut listed: BTreeMap<String, Listed> =
        articles.into_iter().map(|article| (article.file.clone(), article)).collect();
    let mut taken: BTreeMap<Slug, String> = BTreeMap::new();
    let mut entries = Vec::with_capacity(files.len());
    for file in files.iter().cloned() {
        let article = listed.remove(&file);
        if article.is_none() && has_list {
            let message = format!("this article is not listed in {CORPUS}");
            let help = format!("add an [[article]] with file = \"{file}\" to name its outlet and date");
            problems.push(Problem::of_file(&file, Severity::Note, message, help));
        }
        let slug = article.as_ref().map_or_else(|| slug_of(&file, files), |article| article.slug.clone());
        if let Some(other) = taken.get(&slug) {
            let message = format!("this article is left out: its slug `{slug}` is that of {other}");
            let help = format!("rename the file, or give it a slug of its own in {CORPUS}");
            problems.push(Problem::of_file(&file, Severity::Error, message, help));
            continue;
        }
        taken.insert(slug.clone(), file.clone());
        entries.push(Entry { path: folder.join(&file), file, listed: article, slug });
    }
    for article in listed.into_values() {
        problems.push(Problem {
            file: CORPUS.to_owned(),
            place: Some(article.place),
            severity: Severity::Error,
            message: format!("there is no file `{}` in the folder", article.file),
            help: "mend the name, or remove the [[article]]".to_owned(),
        });
    }
    entries
}
