//! How what Parallax wrote is known again: a folder by the list that it holds, a file by how it begins. Only what is
//! known so is ever replaced or removed, and it is never read as an article.

use crate::MAGIC;

/// The name of the list in a site's folder: a JSON object with the program's version and the `files` that it wrote
/// there.
pub const MARKER: &str = "parallax.json";
/// How that list begins.
pub const MARKER_START: &str = "{\"made_by\":\"Parallax\"";
/// How the element begins that says who made a page, near the beginning of each page that Parallax writes.
pub const GENERATOR: &str = "<meta name=\"generator\" content=\"Parallax ";
/// How many bytes of a file tell whether Parallax wrote it.
pub const TELLING: usize = 4096;
/// What stands within the first bytes of the JSON that Parallax writes.
const JSON: [&str; 2] = ["\"schema\": \"parallax.", "\"schema\":\"parallax."];
/// How soon it stands there.
const JSON_WITHIN: usize = 64;

/// Whether Parallax wrote a file that begins so: a page, a list of a site's files, a corpus, JSON.
pub fn is_made(beginning: &[u8]) -> bool {
    let has = |within: usize, words: &str| {
        let bytes = beginning.get(..within).unwrap_or(beginning);
        bytes.windows(words.len()).any(|window| window == words.as_bytes())
    };
    beginning.starts_with(&MAGIC)
        || beginning.starts_with(MARKER_START.as_bytes())
        || JSON.iter().any(|words| has(JSON_WITHIN, words))
        || has(TELLING, GENERATOR)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_parallax_wrote_is_told_from_what_mentions_it() {
        for ours in [
            "parallax\u{5}\0\0\0 and so on",
            "{\"made_by\":\"Parallax\",\"version\":\"0.1.0\",\"files\":[]}",
            "[\n{\n  \"schema\": \"parallax.analysis/1\",",
            "{\"schema\":\"parallax.corpus/1\"}",
            "<!doctype html><meta charset=utf-8><meta name=\"generator\" content=\"Parallax 0.1.0\">",
        ] {
            assert!(is_made(ours.as_bytes()), "{ours}");
        }
        for other in [
            "",
            "parallel lives",
            "<!doctype html><body data-parallax=\"0.5\"><p>Parallax scrolling",
            "<meta name=\"generator\" content=\"WordPress 6\">",
            "{\"title\": \"parallax.corpus/1\"}",
        ] {
            assert!(!is_made(other.as_bytes()), "{other}");
        }
    }
}
