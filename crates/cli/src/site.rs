//! `parallax site`: a folder of articles as a website, with the built app, or as one file.

use crate::arguments::{Input, SiteArguments};
use crate::build::{Gathered, corpus_file, gather};
use crate::disk::{RealDisk, write_whole};
use crate::furniture::Cover;
use crate::place::{Force, beside, may_publish, may_write};
use crate::progress::Progress;
use crate::{CliError, Outcome, remarks, site_folder};
use parallax_ingest::{Severity, one_line};
use parallax_site::{Files, Offline, Wishes, publish, single_file};
use std::io::{Write, empty};
use std::path::{Path, PathBuf};
use std::{env, fs, io};

/// Makes the site, writes it, and reports what was read, what was left out, and why.
pub(crate) fn site(arguments: &SiteArguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    let wishes = wishes(arguments)?;
    let app = app(arguments.app.as_deref())?;
    let place = place(arguments);
    let (input, force) = (&arguments.folder, Force::from(arguments.force));
    if arguments.single_file {
        may_write(&place, input, force)?;
    } else {
        may_publish(&place, input, force)?;
    }
    let progress = Progress::shown();
    let gathered = gather(input, Input::Files, empty(), Cover::from(arguments.drop_furniture), &progress)?;
    let corpus = corpus_file(&gathered.corpus)?;
    progress.begin("Writing", None);
    let written = if arguments.single_file {
        let page = single_file(&app, &corpus)?;
        write_whole(&mut RealDisk, &place, &page)
            .map_err(|why| CliError::Unwritable { path: place.clone(), why })?;
        (1, page.len())
    } else {
        let files = publish(&app, &corpus, &wishes)?;
        site_folder::write(&mut RealDisk, &place, &files, force)?;
        (files.iter().count(), files.iter().map(|(_, bytes)| bytes.len()).sum())
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

/// Where to write: what was said, else after the folder's name.
fn place(arguments: &SiteArguments) -> PathBuf {
    let ending = if arguments.single_file { ".html" } else { "-site" };
    arguments.out.clone().unwrap_or_else(|| beside(&arguments.folder, ending))
}

fn report(
    place: &Path,
    gathered: &Gathered,
    (files, bytes): (usize, usize),
    out: &mut impl Write,
) -> io::Result<Outcome> {
    let (articles, claims) = (gathered.corpus.articles.len(), gathered.corpus.claims.len());
    let (place, size) = (one_line(&place.to_string_lossy()), length(bytes));
    writeln!(out, "{place}: {articles} articles, {claims} claims; files: {files}, together {size}")?;
    gathered.furniture.write(out)?;
    remarks::write(&gathered.problems, out)?;
    let failed = gathered.problems.iter().any(|problem| problem.severity == Severity::Error);
    Ok(if failed { Outcome::SomeFailed } else { Outcome::Done })
}

/// So many bytes, as people say it.
fn length(bytes: usize) -> String {
    if bytes < 1_000_000 { format!("{} kB", bytes / 1000) } else { format!("{:.1} MB", bytes as f64 / 1e6) }
}
