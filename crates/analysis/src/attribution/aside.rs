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
        // `as X put it`, `as X sees it`
        let it =
            view.lower(self.at + 1) == "it" && matches!(view.lemma(self.at), "put" | "see" | "tell" | "have");
        let fits = |cue: &&Cue| cue.particle.is_none_or(|particle| it && particle == "it");
        let cue = self.cues().filter(fits).find(|cue| says(cue))?;
        let cue_end = self.at + 1 + usize::from(it);
        let reach = view.subtree(self.at);
        // `As a spokeswoman for the ministry said`: the parser takes her for a role.
        let ends = |subject: &Range| {
            subject.end == self.group || subject.end + 1 == self.group && view.lower(subject.end) == ","
        };
        let order = self
            .subject
            .clone()
            .filter(|subject| ends(subject) && subject.start < 3 && view.before(subject.start) == "as");
        let (opens, marked) = match &order {
            Some(subject) => (subject.start - 1, true),
            None => (reach.start, view.lower(reach.start) == "as" && view.head(reach.start) == Some(self.at)),
        };
        let leads = opens == 0 || opens == 1 && view.tag(0) == Tag::Cconj;
        if !marked || !(leads || matches!(view.before(opens), "," | "-" | "—" | "--")) {
            return None;
        }
        let own = view.own_subject(self.at).filter(|s| (opens..self.at).contains(s));
        let (subject, (ends, closed)) = if let Some((agent, end)) = self.told_by(opens) {
            (agent, (end, true))
        } else {
            let subject = own.and_then(|own| view.noun_phrase(own, self.at)).or(order)?;
            (subject, self.past_circumstances(cue_end))
        };
        // `As he said he would, …`: it tells something of its own.
        let told = [Relation::Obj, Relation::Ccomp, Relation::Xcomp, Relation::Iobj];
        let inside = |child: usize| told.contains(&view.relation(child)) && (cue_end..ends).contains(&child);
        if !closed
            || view.children(self.at).any(inside)
            || !view.is_finite(self.at) && view.lower(self.at + 1) != "by"
        {
            return None;
        }
        let content = self.around(if leads { 0 } else { opens }, ends)?;
        self.draft(cue, cue_end, Some(subject), content, "parenthetical")
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
            let conditional = matches!(view.lower(start), "if" | "unless" | "when" | "although" | "though");
            if goes_on && (view.tag(start) != Tag::Sconj || conditional) {
                content.push(whole_quotation(view, start..end));
            }
        }
        (!content.is_empty()).then_some(content)
    }
}

fn says(cue: &Cue) -> bool {
    cue.takes(Frames::QUOTE) || cue.takes(Frames::THAT)
}
