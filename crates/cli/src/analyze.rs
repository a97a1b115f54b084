//! `parallax analyze`: articles in, one analysis each out, in the order of the input.
//!
//! Only one article is held at a time, whatever their number. One that is left out has an error record in its place
//! where the output is a stream or a list.

use crate::arguments::{AnalyzeArguments, Format};
use crate::json::ErrorJson;
use crate::source::{Articles, Page};
use crate::{CliError, Outcome, analysis_json, conllu, report};
use parallax_analysis::Analyzer;
use parallax_ingest::{Problem, Refused, Severity};
use parallax_model::{Analysis, Warning};
use parallax_parse::{MODEL, Parser};
use serde::Serialize;
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};

/// Analyses everything that the arguments name.
pub(crate) fn analyze(
    arguments: &AnalyzeArguments,
    mut input: impl BufRead,
    out: &mut impl Write,
    errors: &mut impl Write,
) -> Result<Outcome, CliError> {
    let standard_input = [PathBuf::from("-")];
    let paths = if arguments.paths.is_empty() { &standard_input[..] } else { &arguments.paths[..] };
    let format = arguments.format;
    let parser = if format == Format::Conllu { Some(Parser::new(MODEL)?) } else { None };
    let mut desk = Desk { format, parser, out, errors, printed: 0, listing: false, outcome: Outcome::Done };
    let single_path = paths.len() == 1;
    for path in paths {
        desk.analyze_path(path, arguments, &mut input, single_path)?;
    }
    desk.finish()
}

/// Prints analyses and problems.
struct Desk<'o, Out, Errors> {
    format: Format,
    /// Where parses are printed.
    parser: Option<Parser>,
    out: &'o mut Out,
    errors: &'o mut Errors,
    printed: usize,
    /// Whether the analyses are items of one JSON list.
    listing: bool,
    outcome: Outcome,
}

impl<Out: Write, Errors: Write> Desk<'_, Out, Errors> {
    fn analyze_path(
        &mut self,
        path: &Path,
        arguments: &AnalyzeArguments,
        input: &mut impl BufRead,
        single_path: bool,
    ) -> Result<(), CliError> {
        let articles = match Articles::open(path, arguments.input, input) {
            Ok(articles) => articles,
            Err(why) => {
                self.outcome = Outcome::SomeFailed;
                return writeln!(self.errors, "parallax: {why}").map_err(CliError::Output);
            }
        };
        self.listing |= !(articles.single && single_path) && self.format == Format::Json;
        for problem in &articles.problems {
            self.tell(problem)?;
        }
        let analyzer = Analyzer::new(articles.registry);
        for page in articles.pages {
            self.take(&analyzer, page?)?;
        }
        Ok(())
    }

    fn take(&mut self, analyzer: &Analyzer, page: Page) -> Result<(), CliError> {
        match page {
            Ok(read) => {
                let mut analysis = analyzer.analyze(&read.page);
                for problem in &read.problems {
                    self.tell(problem)?;
                    analysis.warnings.push(warning(&read.page.file, problem));
                }
                self.print(&analysis).map_err(CliError::Output)
            }
            Err(refused) => {
                self.tell(&refused.problem)?;
                self.print_refused(&refused).map_err(CliError::Output)
            }
        }
    }

    fn print(&mut self, analysis: &Analysis) -> std::io::Result<()> {
        match self.format {
            Format::Json | Format::Jsonl => self.record(&analysis_json(analysis)),
            Format::Text => report::write(analysis, self.out),
            Format::Conllu => {
                self.parser.as_ref().map_or(Ok(()), |parser| conllu::write(parser, analysis, self.out))
            }
        }
    }

    /// In the place of what was left out, so that the records stay in step with what came in.
    fn print_refused(&mut self, refused: &Refused) -> std::io::Result<()> {
        if self.format != Format::Jsonl && !self.listing {
            return Ok(());
        }
        let Problem { message, help, .. } = refused.problem.as_ref();
        let error = if help.is_empty() { message.clone() } else { format!("{message}; {help}") };
        self.record(&ErrorJson { file: &refused.file, error: &error })
    }

    /// Writes one record: a line, which leaves at once, an item of the list, or all that there is.
    fn record(&mut self, record: &impl Serialize) -> std::io::Result<()> {
        match self.format {
            Format::Jsonl => {
                serde_json::to_writer(&mut *self.out, record)?;
                self.out.write_all(b"\n")?;
                self.out.flush()?;
            }
            _ if self.listing => {
                self.out.write_all(if self.printed == 0 { b"[\n" } else { b",\n" })?;
                serde_json::to_writer_pretty(&mut *self.out, record)?;
            }
            _ => {
                serde_json::to_writer_pretty(&mut *self.out, record)?;
                self.out.write_all(b"\n")?;
            }
        }
        self.printed += 1;
        Ok(())
    }

    fn tell(&mut self, problem: &Problem) -> Result<(), CliError> {
        if problem.severity == Severity::Error {
            self.outcome = Outcome::SomeFailed;
        }
        if problem.severity < Severity::Note {
            writeln!(self.errors, "{problem}").map_err(CliError::Output)?;
        }
        Ok(())
    }

    fn finish(self) -> Result<Outcome, CliError> {
        if self.listing {
            let end: &[u8] = if self.printed == 0 { b"[]\n" } else { b"\n]\n" };
            self.out.write_all(end).map_err(CliError::Output)?;
        }
        Ok(self.outcome)
    }
}

/// What was odd about reading an article, as a warning of its analysis.
fn warning(file: &str, problem: &Problem) -> Warning {
    Warning { file: file.to_owned(), span: None, message: problem.message.clone() }
}
