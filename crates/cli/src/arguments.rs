//! What can be asked for on the command line.

use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// The same event, seen from each source: who claims what on whose authority, in a set of news articles.
#[derive(Debug, Parser)]
#[command(name = "parallax", version)]
pub struct Arguments {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// What `parallax` does.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Analyse articles, one by one: headline, body, furniture, mentions, attributions, times, claims
    Analyze(AnalyzeArguments),
    /// Make one corpus of a folder of articles, for the app or as documented JSON
    Build(BuildArguments),
    /// Make a website of a folder of articles: a folder for any static host, or one file that opens from a disk
    Site(SiteArguments),
    /// Say what is wrong with a folder: its articles, corpus.toml and actors.toml, by file and line
    Check(CheckArguments),
    /// Say whether headlines assert, deny or only pass on a claim; pairs from standard input, one JSON object a line
    Relate(RelateArguments),
}

/// `parallax analyze`
#[derive(Debug, Args)]
#[command(
    after_help = "Exit code: 0 done, 1 some articles failed (each named on standard error), 2 wrong usage."
)]
pub struct AnalyzeArguments {
    /// What the input is: texts and HTML, or one JSON object a line ({"file", "text", "published"?, "outlet"?, "html"?})
    #[arg(long, value_enum, default_value_t = Input::Files)]
    pub input: Input,
    /// How to print: one JSON object (a list for folders, several files and JSON lines), one a line, or a report
    #[arg(long, value_enum, default_value_t = Format::Json)]
    pub format: Format,
    /// Files or folders; `-` or nothing: standard input
    #[arg(value_name = "PATH")]
    pub paths: Vec<PathBuf>,
}

/// `parallax build`
#[derive(Debug, Args)]
#[command(
    after_help = "Exit code: 0 done, 1 some articles failed (each named on standard error), 2 wrong usage."
)]
pub struct BuildArguments {
    /// The folder of articles, with corpus.toml and actors.toml if it has them; with --input jsonl a file, or `-`
    pub folder: PathBuf,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
    /// What to write: the corpus file of the app, or JSON
    #[arg(long, value_enum, default_value_t = CorpusFormat::Bin)]
    pub format: CorpusFormat,
    /// What the input is: a folder of texts and HTML, or one JSON object a line
    #[arg(long, value_enum, default_value_t = Input::Files)]
    pub input: Input,
    /// Replace a file that Parallax did not write; never one that is read
    #[arg(long)]
    pub force: bool,
    /// Leave out the words of menus, comments and boxes around the articles; they are in the result else, set apart
    #[arg(long)]
    pub drop_furniture: bool,
}

/// `parallax site`
#[derive(Debug, Args)]
#[command(
    after_help = "Exit code: 0 done, 1 some articles failed (each named in the report), 2 wrong usage.\nHow to put it on a host: docs/hosting.md"
)]
#[expect(clippy::struct_excessive_bools, reason = "each is a switch that a user types")]
pub struct SiteArguments {
    /// The folder of articles, with corpus.toml and actors.toml if it has them
    pub folder: PathBuf,
    /// The folder to write, or with --single-file the file [default: NAME-site, or NAME.html, here, or beside the folder where this is inside it]
    #[arg(long, value_name = "PATH")]
    pub out: Option<PathBuf>,
    /// One HTML file that holds everything and asks for nothing
    #[arg(long)]
    pub single_file: bool,
    /// The built app [default: the folder `app` beside this program]
    #[arg(long, value_name = "FOLDER")]
    pub app: Option<PathBuf>,
    /// Where it will stand, for previews of links and search engines; with a slash at its end
    #[arg(long, value_name = "URL", conflicts_with = "single_file")]
    pub address: Option<String>,
    /// Let readers keep no copy for when they are offline, and remove those of earlier builds
    #[arg(long, conflicts_with = "single_file")]
    pub no_offline: bool,
    /// Replace files that Parallax did not write; never what is read
    #[arg(long)]
    pub force: bool,
    /// Leave out the words of menus, comments and boxes around the articles; they are in the result else, set apart
    #[arg(long)]
    pub drop_furniture: bool,
}

/// `parallax check`
#[derive(Debug, Args)]
#[command(after_help = "Exit code: 0 no error (warnings and notes may be printed), 1 errors, 2 wrong usage.")]
pub struct CheckArguments {
    /// The folder of articles
    pub folder: PathBuf,
}

/// `parallax relate`
#[derive(Debug, Args)]
#[command(
    after_help = "Exit code: 0 done, 1 some lines failed (each named on standard error), 2 wrong usage."
)]
pub struct RelateArguments {
    /// How to print: one JSON object a line
    #[arg(long, value_enum, default_value_t = StanceFormat::Jsonl)]
    pub format: StanceFormat,
}

/// What articles come as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Input {
    /// Plain text or HTML (.txt, .html, .htm, .xhtml), one article a file
    Files,
    /// One JSON object a line
    Jsonl,
}

/// How an analysis is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// JSON to read
    Json,
    /// One JSON object a line, as soon as it is done
    Jsonl,
    /// A report in words
    Text,
    /// The parse of headline and body in CoNLL-U, with the bytes of each token
    Conllu,
}

/// How a corpus is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum CorpusFormat {
    /// The app's corpus file
    Bin,
    /// One JSON object
    Json,
}

/// How stances are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum StanceFormat {
    /// One JSON object a line
    Jsonl,
}
