//! One article as it comes out of a file or a line, with what there is to say about it.

use crate::decode::Decoded;
use crate::stray::Strays;
use crate::{Place, Problem, Severity};
use parallax_model::{PageFormat, SavedPage};

/// An article that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadPage {
    /// The article.
    pub page: SavedPage,
    /// What is odd about it.
    pub problems: Vec<Problem>,
}

impl ReadPage {
    /// The article in `decoded`, the content of `file`.
    pub fn decoded(file: &str, decoded: &Decoded) -> Self {
        let problems = decoding_problems(file, decoded);
        let page = match decoded.format {
            PageFormat::Text => SavedPage::new(file, &decoded.text),
            PageFormat::Html => SavedPage::html(file, &decoded.text),
        };
        Self { page, problems }
    }
}

/// What a decoded text was not, where it was not plain UTF-8.
fn decoding_problems(file: &str, decoded: &Decoded) -> Vec<Problem> {
    let mut problems = Vec::new();
    if let Some(encoding) = decoded.encoding {
        let lost = if decoded.lossy { "; bytes without a meaning there became \u{fffd}" } else { "" };
        let message = format!(
            "this is not UTF-8; it was read as {encoding}{lost}, and offsets are those of the decoded text"
        );
        let help = "save the file as UTF-8 to be sure of its words";
        problems.push(Problem::of_file(file, Severity::Warning, message, help));
    }
    if let Some(Strays { count, first, byte, read, at, surrogate }) = decoded.strays {
        let by = if surrogate { ", half of a sign written in two halves" } else { " by windows-1252" };
        let several = if count == 1 {
            "one byte is".to_owned()
        } else {
            format!("{count} bytes, the first of them here, are")
        };
        problems.push(Problem {
            file: file.to_owned(),
            place: Some(Place::of(&decoded.text, at)),
            severity: Severity::Warning,
            message: format!(
                "{several} not UTF-8 as the rest is: {byte:#04x} at byte {first}, read as “{read}”{by}"
            ),
            help: "save the file as UTF-8 to be sure of its words".to_owned(),
        });
    }
    problems
}
