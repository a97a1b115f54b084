//! What a comparison of sources or actors says around its numbers.

use std::fmt::Display;

pub(crate) const SILENT: &str = "silent";

/// Behind a number: of how many claims.
pub(crate) fn of(n: &dyn Display) -> String {
    format!(" of {n}")
}
