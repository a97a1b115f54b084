//! Stage 4: who is credited with what, by which words.

use crate::mention::Found;
use crate::prose::Prose;
use parallax_model::Attribution;

/// The cue lexicon, made ready.
pub(crate) struct Finder {}

impl Finder {
    pub(crate) fn new() -> Self {
        Self {}
    }

    /// All attributions in the prose, in the order of their content; `parent` ids are rows of the result.
    pub(crate) fn find(&self, _prose: &Prose<'_>, _found: &Found) -> Vec<Attribution> {
        Vec::new()
    }
}
