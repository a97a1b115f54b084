//! The program `parallax`.

use clap::Parser;
use parallax_cli::{Arguments, Plain, run};
use std::io::{self, Write};
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = match Arguments::try_parse() {
        Ok(arguments) => arguments,
        Err(why) => return refused(&why),
    };
    run(
        &arguments,
        io::stdin().lock(),
        &mut io::BufWriter::new(io::stdout().lock()),
        &mut io::stderr().lock(),
    )
    .into()
}

/// Prints help, version or what is wrong with the arguments, which may be names of files.
fn refused(why: &clap::Error) -> ExitCode {
    let words = why.render().to_string();
    let _ = if why.use_stderr() {
        Plain::new(io::stderr().lock()).write_all(words.as_bytes())
    } else {
        Plain::new(io::stdout().lock()).write_all(words.as_bytes())
    };
    u8::try_from(why.exit_code()).map_or(ExitCode::FAILURE, ExitCode::from)
}
