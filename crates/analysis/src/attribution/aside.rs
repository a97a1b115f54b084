//! `As X reported, …`, `…, as X puts it, …`, `As reported by X, …`: a clause with `as` says who tells the clause around it.

use super::draft::Draft;
use super::lexicon::{Cue, Frames};
use super::quoted::whole_quotation;
use super::subject::Range;
use super::verbal::Verb;
use crate::prose::{Relation, Tag, VerbForm};
use parallax_model::Span;

impl Verb<'_, '_> {
    /// What stands around the clause with `as` whose verb this is, if it tells nothing of its own.
    pub(super) fn as_told(&self) -> Option<Draft> {
        let view = self.view;
        let cue = self.cues().find(|cue| cue.particle.is_none() && says(cue))?;
        let reach = view.subtree(self.at);
        let opens = reach.start;
        let marked = view.lower(opens) == "as" && view.head(opens) == Some(self.at);
        let leads = opens == 0 || opens == 1 && view.tag(0) == Tag::Cconj;
        if !marked || !(leads || matches!(view.before(opens), "," | "-" | "—" | "--")) {
            return None;
        }
        let told = [Relation::Obj, Relation::Ccomp, Relation::Xcomp, Relation::Iobj];
        let own = view.children(self.at).any(|child| told.contains(&view.relation(child)) && child > self.at);
        let (subject, ends) = if let Some(agent) = self.told_by(opens) {
            agent
        } else {
            let subject = view.own_subject(self.at).filter(|s| (opens..self.at).contains(s))?;
            (view.noun_phrase(subject, self.at)?, self.past_circumstances(self.at + 1).0)
        };
        if own || !view.is_finite(self.at) && view.lower(self.at + 1) != "by" {
            return None;
        }
        let content = self.around(if leads { 0 } else { opens }, ends)?;
        self.draft(cue, self.at + 1, Some(subject), content, "parenthetical")
    }

    /// `as reported by X`: X and where the clause ends.
    fn told_by(&self, opens: usize) -> Option<(Range, usize)> {
        let view = self.view;
        let passive = matches!(view.form(self.at), VerbForm::Past | VerbForm::Participle)
            && opens + 1 == self.group
            && view.lower(self.at + 1) == "by";
        let end = view.phrase_right(self.at + 2);
        (passive && end > self.at + 2).then_some((self.at + 2..end, end))
    }

    /// What stands before and behind the clause from `opens` to `ends`.
    fn around(&self, opens: usize, ends: usize) -> Option<Vec<Span>> {
        let view = self.view;
        let mut content: Vec<Span> = Vec::new();
        // `But, as X said, …`
        if opens > 2 {
            content.extend(self.before(opens));
        }
        if view.lower(ends) == "," {
            let start = ends + 1;
            let end = view.content_end(start, Frames::THAT);
            let goes_on = end > start
                && (opens == 0 || !matches!(view.lower(start), "and" | "but" | "while" | "who" | "which"));
            if goes_on && view.tag(start) != Tag::Sconj {
                content.push(whole_quotation(view, start..end));
            }
        }
        (!content.is_empty()).then_some(content)
    }
}

fn says(cue: &Cue) -> bool {
    cue.takes(Frames::QUOTE) || cue.takes(Frames::THAT)
}
