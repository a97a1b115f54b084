//! `parallax check`: everything that is wrong with a folder, by file and line, and what the analysis finds odd about
//! its pages: no article, dates that contradict each other, markup that was cut.

use crate::arguments::CheckArguments;
use crate::{CliError, Outcome};
use parallax_analysis::Analyzer;
use parallax_ingest::{Folder, Place, Problem, Severity, one_line};
use parallax_model::{Analysis, PageFormat, Registry, Span, Warning};
use std::io::Write;

/// Prints every problem, then how many there are.
pub(crate) fn check(arguments: &CheckArguments, out: &mut impl Write) -> Result<Outcome, CliError> {
    let folder = Folder::open(&arguments.folder)?;
    let mut problems = folder.check();
    let analyzer = Analyzer::new(Registry::default());
    let pages = folder.pages().flatten();
    problems.extend(pages.flat_map(|read| odd(&mut analyzer.analyze(&read.page))));
    if folder.pages().all(|page| page.is_err()) {
        let name = arguments.folder.to_string_lossy();
        let message = "there is no article in it that can be read; `parallax build` would write nothing";
        problems.push(Problem::of_file(
            &name,
            Severity::Error,
            message,
            "put saved pages into it as .txt or .html files",
        ));
    }
    problems.sort();
    for problem in &problems {
        writeln!(out, "{problem}").map_err(CliError::Output)?;
    }
    let count = |severity| problems.iter().filter(|problem| problem.severity == severity).count();
    let errors = count(Severity::Error);
    let (warnings, notes) = (count(Severity::Warning), count(Severity::Note));
    let folder_name = one_line(&arguments.folder.to_string_lossy());
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

/// What is odd about a page that was taken apart, taken from its analysis; worth knowing, and nothing that an editor has
/// to mend.
pub(crate) fn odd(analysis: &mut Analysis) -> Vec<Problem> {
    let warnings = std::mem::take(&mut analysis.warnings);
    let text = analysis.corpus.articles.rows().first().map_or("", |article| article.text.as_str());
    let place = |span: Span| Place::of(text, span.start as usize);
    let is_text = analysis.format == PageFormat::Text;
    // Whoever made the folder counts on what each article says.
    let unread = analysis.corpus.articles.rows().first().and_then(|article| article.unread.as_deref());
    let severity = |message: &str| if unread == Some(message) { Severity::Warning } else { Severity::Note };
    let note = |warning: Warning| Problem {
        place: warning.span.filter(|_| is_text).map(place),
        ..Problem::of_file(&warning.file, severity(&warning.message), warning.message, "")
    };
    warnings.into_iter().map(note).collect()
}

fn counted(count: usize, what: &str) -> String {
    if count == 1 { format!("1 {what}") } else { format!("{count} {what}s") }
}
