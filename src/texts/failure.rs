//! What is said where the articles can't be shown: what happened, what exactly is wrong, what to do.

use parallax_model::CodecError;

/// Why the articles can't be shown, in words for the reader.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    /// What happened.
    pub(crate) title: &'static str,
    /// What exactly is wrong.
    pub(crate) what: String,
    /// What the reader, or who hosts the page, can do.
    pub(crate) remedy: &'static str,
}

/// The page itself is not whole.
pub(crate) fn unnamed() -> Failure {
    Failure {
        title: "This page names no articles",
        what: "The page has no link to a corpus file.".to_owned(),
        remedy: "Whoever hosts it: build the folder again with `cargo xtask build` or `parallax site`.",
    }
}

/// The server has it not, or does not give it.
pub(crate) fn refused(address: &str, status: u16) -> Failure {
    if status == 404 {
        return Failure {
            title: "The articles are not where they should be",
            what: format!("The server has no file {address} (404)."),
            remedy: "Reload, in case a new version was just put in place. Whoever hosts the page: copy the whole \
                     folder, the .bin file too.",
        };
    }
    Failure {
        title: "The server did not give the articles",
        what: format!("It answered {status} to the request for {address}."),
        remedy: "Wait a little, then try again.",
    }
}

/// No answer came, or not to its end.
pub(crate) fn unreachable(address: &str) -> Failure {
    Failure {
        title: "The articles did not arrive",
        what: format!("The connection broke off, or there is none ({address})."),
        remedy: "See whether you are online, then try again.",
    }
}

/// What came is no corpus that this program can show.
pub(crate) fn unreadable(error: &CodecError) -> Failure {
    let (title, remedy) = match error {
        CodecError::Foreign => (
            "This file holds no articles",
            "Some servers answer a missing file with a page. Whoever hosts it: copy the whole folder, the .bin \
             file too.",
        ),
        CodecError::Newer { .. } => (
            "These articles need a newer Parallax",
            "Reload, so that the browser fetches the program again. If this stays, clear this page’s cached files.",
        ),
        CodecError::Unindexed | CodecError::Older { .. } => (
            "These articles were made for an older Parallax",
            "Whoever hosts the page: build the corpus again with this version.",
        ),
        CodecError::Damaged => (
            "The articles arrived damaged",
            "Try again. If this stays, whoever hosts the page should copy the .bin file again.",
        ),
        CodecError::TooLong { .. } => {
            ("There are too many articles for one page", "Split the folder into several corpora.")
        }
        CodecError::Inconsistent(_) | CodecError::Unwritable => (
            "The articles contradict themselves",
            "Whoever hosts the page: build the corpus again with `parallax build`, and report this if it stays.",
        ),
    };
    Failure { title, what: sentence(&error.to_string()), remedy }
}

/// An error's words as a sentence of their own.
fn sentence(words: &str) -> String {
    let mut letters = words.chars();
    let first = letters.next().map(|c| c.to_ascii_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}
