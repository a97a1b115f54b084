//! Stage 5: expressions of time, and the days they mean.

use crate::prose::Prose;
use parallax_model::{Dating, TimeExpression};

/// All expressions of time in the prose, in order, resolved against the date of publication.
pub(crate) fn find(_prose: &Prose<'_>, _published: &Dating) -> Vec<TimeExpression> {
    Vec::new()
}
