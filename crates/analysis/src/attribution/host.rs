//! The clause that a cue's own clause hangs in, where it goes on behind it: what is said ends before that.

use super::subject::Range;
use super::view::View;
use crate::prose::Relation;

/// How many arcs lead from a cue to the clause that it hangs in at most.
const STEPS: usize = 12;

impl View<'_> {
    /// What the cue at `cue` governs in `range`, up to where the clause goes on that its own hangs in: `As he vowed to stay,
    /// | the crew left`, `The man who said it was late | went home`, `Her decision to resign | surprised them`.
    pub(super) fn within_host(&self, cue: usize, range: Range) -> Range {
        let reach = self.subtree(cue);
        if reach.end <= range.start || reach.end >= range.end || !self.is_hosted(cue, reach.end) {
            return range;
        }
        let end = self.without_marks(range.start, reach.end).1;
        range.start..end.max(range.start + 1)
    }

    /// Whether the clause of `cue` hangs in one whose head stands behind `end`.
    fn is_hosted(&self, cue: usize, end: usize) -> bool {
        let mut at = cue;
        let mut path = Vec::with_capacity(STEPS);
        while path.len() < STEPS {
            path.push(self.relation(at));
            let Some(head) = self.head(at) else { return false };
            if head >= end {
                break;
            }
            at = head;
        }
        let own = path.iter().find(|relation| !matches!(relation, Relation::Conj | Relation::Xcomp));
        let set_off = |at: usize| matches!(self.lower(at), "," | "-" | "--" | "—" | "–");
        match own {
            Some(Relation::Advcl) => set_off(end) || end > 0 && set_off(end - 1),
            Some(Relation::Acl | Relation::AclRelcl | Relation::Amod | Relation::Nmod | Relation::Obl) => {
                true
            }
            // The noun `decision`, but no verb, is what the clause is about.
            Some(Relation::Nsubj) => !self.is_verbal(cue),
            _ => false,
        }
    }
}
