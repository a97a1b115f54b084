//! One article as it comes out of a file or a line, with what there is to say about it.

use crate::decode::Decoded;
use crate::{Problem, Severity};
use parallax_model::SavedPage;

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
        let problems = decoding_problem(file, decoded).into_iter().collect();
        Self { page: SavedPage::new(file, &decoded.text), problems }
    }
}

/// What a decoded text was not, where it was not plain UTF-8.
fn decoding_problem(file: &str, decoded: &Decoded) -> Option<Problem> {
    let encoding = decoded.encoding?;
    let lost = if decoded.lossy { "; bytes without a meaning there became \u{fffd}" } else { "" };
    let message = format!(
        "this is not UTF-8; it was read as {encoding}{lost}, and offsets are those of the decoded text"
    );
    Some(Problem::of_file(file, Severity::Warning, message, "save the file as UTF-8 to be sure of its words"))
}
