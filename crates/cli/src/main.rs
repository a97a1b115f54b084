//! The program `parallax`.

use clap::Parser;
use parallax_cli::{Arguments, run};
use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    run(
        &arguments,
        io::stdin().lock(),
        &mut io::BufWriter::new(io::stdout().lock()),
        &mut io::stderr().lock(),
    )
    .into()
}
