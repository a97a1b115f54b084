//! The service worker, from its template in `public/`: the build's name, and its files with the hash of each.

use crate::name::{short_hash, short_hash_of};
use crate::{Files, SiteError};

/// Files that no page asks for, or that must never come from a copy.
const NOT_KEPT: [&str; 4] = ["robots.txt", "404.html", "preview.png", "sw.js"];

/// The worker for the files of a folder.
pub(crate) fn worker(template: &str, folder: &Files) -> Result<String, SiteError> {
    let kept: Vec<(&str, &[u8])> = folder.iter().filter(|(name, _)| !NOT_KEPT.contains(name)).collect();
    // The worker itself is part of it: a copy is made and kept by one kind of worker only.
    let pieces = kept.iter().flat_map(|(name, bytes)| [name.as_bytes(), *bytes]);
    let build = short_hash_of(pieces.chain([template.as_bytes()]));
    let hashed = kept.iter().map(|(name, bytes)| ((*name).to_owned(), short_hash(bytes).into()));
    let files = serde_json::Value::Object(hashed.collect()).to_string();
    let worker = blank(template, "const BUILD = \"\";", &format!("const BUILD = \"{build}\";"))?;
    blank(&worker, "const FILES = {};", &format!("const FILES = {files};"))
}

/// Fills in the one place of a template.
fn blank(template: &str, place: &str, filled: &str) -> Result<String, SiteError> {
    if template.matches(place).count() == 1 {
        return Ok(template.replace(place, filled));
    }
    Err(SiteError::Unexpected { name: "sw.js".to_owned(), what: format!("must say `{place}` once") })
}
