//! `parallax site`: a folder of articles as a website, with the built app, or as one file.

use crate::arguments::{Input, SiteArguments};
use crate::build::{Gathered, corpus_file, gather, write_whole};
use crate::progress::Progress;
use crate::{CliError, Outcome, remarks};
use parallax_ingest::Severity;
use parallax_site::{Files, Offline, Wishes, publish, single_file};
use std::io::{Write, empty};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Makes the site, writes it, and reports what was read, what was left out, and why.
pub(crate) fn site(arguments: &SiteArguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    let wishes = wishes(arguments)?;
    let app = app(arguments.app.as_deref())?;
    let place = place(arguments);
    if !arguments.single_file {
        is_free(&place)?;
    }
    let progress = Progress::shown();
    let gathered = gather(&arguments.folder, Input::Files, empty(), &progress)?;
    let corpus = corpus_file(&gathered.corpus)?;
    progress.begin("Writing", None);
    let written = if arguments.single_file {
        let page = single_file(&app, &corpus)?;
        write_whole(&place, &page)?;
        (1, page.len())
    } else {
        write_folder(&place, &publish(&app, &corpus, &wishes)?)?
    };
    progress.end();
    report(&place, &gathered, written, out).map_err(CliError::Output)
}

fn wishes(arguments: &SiteArguments) -> Result<Wishes, CliError> {
    let offline = if arguments.no_offline { Offline::Removed } else { Offline::Kept };
    let Some(address) = &arguments.address else { return Ok(Wishes { address: None, offline }) };
    let known = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    if known.is_none_or(|host| host.is_empty() || host.starts_with('/'))
        || address.contains(['?', '#', ' ', '"'])
    {
        return Err(CliError::Usage(format!(
            "{address} is no address of a folder; one is https://example.org/idlib/"
        )));
    }
    let slash = if address.ends_with('/') { "" } else { "/" };
    Ok(Wishes { address: Some(format!("{address}{slash}")), offline })
}

/// The built app: the folder that was named, else `app` beside this program or one folder up (where Cargo puts it).
fn app(named: Option<&Path>) -> Result<Files, CliError> {
    let beside = || {
        let program = env::current_exe().ok().and_then(|path| path.canonicalize().ok());
        let folders: Vec<PathBuf> = program
            .iter()
            .flat_map(|path| path.ancestors().skip(1).take(2))
            .map(|path| path.join("app"))
            .collect();
        folders
    };
    let looked = named.map_or_else(beside, |path| vec![path.to_owned()]);
    let found = looked.iter().find(|path| path.join("index.html").is_file());
    let Some(folder) = found else { return Err(CliError::NoApp { looked }) };
    let unreadable =
        |why| CliError::Ingest(parallax_ingest::IngestError::Unreadable { path: folder.clone(), why });
    files(folder).map_err(unreadable)
}

fn files(folder: &Path) -> io::Result<Files> {
    let mut files = Files::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_file() {
            files.insert(entry.file_name().to_string_lossy(), fs::read(entry.path())?);
        }
    }
    Ok(files)
}

/// Where to write: what was said, else after the folder's name, in the folder that the command was given in.
fn place(arguments: &SiteArguments) -> PathBuf {
    if let Some(out) = &arguments.out {
        return out.clone();
    }
    let folder = arguments.folder.canonicalize().unwrap_or_else(|_| arguments.folder.clone());
    let name =
        folder.file_name().map_or_else(|| "parallax".to_owned(), |name| name.to_string_lossy().into_owned());
    PathBuf::from(if arguments.single_file { format!("{name}.html") } else { format!("{name}-site") })
}

/// Whether a folder is empty, missing, or an earlier site.
fn is_free(folder: &Path) -> Result<(), CliError> {
    let empty = fs::read_dir(folder).map_or(true, |mut entries| entries.next().is_none());
    let ours = fs::read_to_string(folder.join("index.html")).is_ok_and(|page| page.contains("data-parallax"));
    if empty || ours { Ok(()) } else { Err(CliError::NotOurs { path: folder.to_owned() }) }
}

/// Writes the files, index.html last, then removes those of an earlier build: whoever opens the folder meanwhile
/// finds a page and everything that it names. Gives how many files and bytes there are.
fn write_folder(folder: &Path, files: &Files) -> Result<(usize, usize), CliError> {
    let unwritable = |path: &Path| {
        let path = path.to_owned();
        move |why| CliError::Unwritable { path, why }
    };
    fs::create_dir_all(folder).map_err(unwritable(folder))?;
    let is_index = |name: &str| name.starts_with("index.html");
    let (last, first): (Vec<_>, Vec<_>) = files.iter().partition(|(name, _)| is_index(name));
    for (name, bytes) in first.iter().chain(&last) {
        write_whole(&folder.join(name), bytes)?;
    }
    for entry in fs::read_dir(folder).map_err(unwritable(folder))?.flatten() {
        let name = entry.file_name().to_string_lossy().into_owned();
        if files.get(&name).is_none() && is_earlier(&name) {
            fs::remove_file(entry.path()).map_err(unwritable(&entry.path()))?;
        }
    }
    Ok((files.iter().count(), files.iter().map(|(_, bytes)| bytes.len()).sum()))
}

/// Whether a file is named after its content, as those of an earlier build are.
fn is_earlier(name: &str) -> bool {
    let known = [
        "parallax-front-",
        "parallax-front_bg-",
        "parallax-whole-",
        "parallax-whole_bg-",
        "whole-",
        "corpus-",
    ];
    let name = name.trim_end_matches(".br").trim_end_matches(".gz");
    let rest = known.iter().find_map(|stem| name.strip_prefix(stem));
    rest.and_then(|rest| rest.split_once('.')).is_some_and(|(hash, _)| {
        (12..=16).contains(&hash.len()) && hash.bytes().all(|digit| digit.is_ascii_hexdigit())
    })
}

fn report(
    place: &Path,
    gathered: &Gathered,
    (files, bytes): (usize, usize),
    out: &mut impl Write,
) -> io::Result<Outcome> {
    let (articles, claims) = (gathered.corpus.articles.len(), gathered.corpus.claims.len());
    let (place, size) = (place.display(), length(bytes));
    writeln!(out, "{place}: {articles} articles, {claims} claims; files: {files}, together {size}")?;
    remarks::write(&gathered.problems, out)?;
    let failed = gathered.problems.iter().any(|problem| problem.severity == Severity::Error);
    Ok(if failed { Outcome::SomeFailed } else { Outcome::Done })
}

/// So many bytes, as people say it.
fn length(bytes: usize) -> String {
    if bytes < 1_000_000 { format!("{} kB", bytes / 1000) } else { format!("{:.1} MB", bytes as f64 / 1e6) }
}
