//! The command line of Parallax as a library: what `parallax` does, for the program itself, for builds that make
//! a corpus from a folder ([`corpus_of_folder`]), and for tests.
//!
//! Articles go through one at a time; one that can't be read is named on standard error, and the others are
//! done.

mod analyze;
mod arguments;
mod build;
mod check;
mod conllu;
mod disk;
mod error;
mod furniture;
mod json;
mod outcome;
mod place;
mod plain;
mod progress;
mod relate;
mod remarks;
mod report;
mod site;
mod site_folder;
mod source;

pub use arguments::{
    AnalyzeArguments, Arguments, BuildArguments, CheckArguments, Command, CorpusFormat, Format, Input,
    RelateArguments, SiteArguments, StanceFormat,
};
pub use build::{Gathered, corpus_of_folder};
pub use error::CliError;
pub use furniture::Furnished;
pub use json::{analysis_json, corpus_json};
pub use outcome::Outcome;
pub use plain::Plain;

use std::io::{BufRead, Write};

/// Does what the arguments ask for: results to `out`, problems to `errors`, both as [`Plain`] writes them.
pub fn run(
    arguments: &Arguments,
    input: impl BufRead,
    out: &mut impl Write,
    errors: &mut impl Write,
) -> Outcome {
    let (out, errors) = (&mut Plain::new(out), &mut Plain::new(errors));
    let done = match &arguments.command {
        Command::Analyze(arguments) => analyze::analyze(arguments, input, out, errors),
        Command::Build(arguments) => build::build(arguments, input, out, errors),
        Command::Site(arguments) => site::site(arguments, out),
        Command::Check(arguments) => check::check(arguments, out),
        Command::Relate(_) => relate::relate(input, out, errors),
    };
    let flushed = out.flush().map_err(CliError::Output);
    match done.and_then(|outcome| flushed.map(|()| outcome)) {
        Ok(outcome) => outcome,
        // Whoever read the output has had enough of it.
        Err(CliError::Output(why)) if why.kind() == std::io::ErrorKind::BrokenPipe => Outcome::Done,
        Err(why) => {
            let _ = writeln!(errors, "parallax: {why}");
            Outcome::SomeFailed
        }
    }
}
