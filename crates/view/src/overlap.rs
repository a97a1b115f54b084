//! What sources have in common: the propositions that each of them says in some claim of its own. Every page that counts
//! an overlap counts it here.

use crate::Library;
use crate::index::outlets;
use parallax_model::{OutletId, Proposition};

/// The propositions that all of these sources say, in the order of the corpus.
pub(crate) fn overlap<'l>(
    library: &'l Library,
    sources: &'l [OutletId],
) -> impl Iterator<Item = &'l Proposition> {
    let rows = library.corpus.propositions.rows().iter();
    rows.filter(move |row| {
        let said = outlets(&library.corpus, row.claims.iter().copied());
        sources.iter().all(|source| said.contains(source))
    })
}
