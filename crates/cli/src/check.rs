//! `parallax check`: everything that is wrong with a folder, by file and line.

use crate::arguments::CheckArguments;
use crate::{CliError, Outcome};
use parallax_ingest::{Folder, Severity};
use std::io::Write;

/// Prints every problem, then how many there are.
pub(crate) fn check(arguments: &CheckArguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    let folder = Folder::open(&arguments.folder)?;
    let problems = folder.check();
    for problem in &problems {
        writeln!(out, "{problem}").map_err(CliError::Output)?;
    }
    let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let errors = count(Severity::Error);
    let (warnings, notes) = (count(Severity::Warning), count(Severity::Note));
    let folder_name = arguments.folder.display();
    writeln!(
        out,
        "{folder_name}: {}, {}, {}, {}",
        counted(folder.len(), "article"),
        counted(errors, "error"),
        counted(warnings, "warning"),
        counted(notes, "note"),
    )
    .map_err(CliError::Output)?;
    Ok(if errors == 0 { Outcome::Done } else { Outcome::SomeFailed })
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
