//! Whom something is said to: the object of the cue. Nobody tells himself: `he told the president` is not the president's.

use super::draft::Draft;
use super::speaker::{Credited, Speakers};
use crate::prose::Relation;
use parallax_model::ActorId;

/// How far behind a cue its object is looked for.
const REACH: usize = 8;

impl Speakers<'_> {
    /// Whom the cue of a draft says something to, where that is a known actor: its object.
    pub(super) fn hearer(&self, draft: &Draft) -> Option<ActorId> {
        let cue = draft.cue.first().map(|cue| self.prose.tokens_in(*cue))?;
        let object = self.prose.tokens.iter().enumerate().skip(cue.end).take(REACH).find(|(_, token)| {
            matches!(token.relation, Relation::Obj | Relation::Iobj)
                && token.head.is_some_and(|head| cue.contains(&head))
        });
        let (_, object) = object?;
        let (first, last) = object.reach;
        let span = self.prose.tokens.get(first)?.span.join(self.prose.tokens.get(last)?.span);
        self.found.named_in(span).next()
    }

    /// Whether the draft's cue says something to who is credited there.
    pub(super) fn hears(&self, draft: &Draft, credited: &Credited) -> bool {
        self.hearer(draft).is_some_and(|hearer| credited.speaker.actor == Some(hearer))
    }
}
