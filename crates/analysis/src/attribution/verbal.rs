//! Cue verbs: `X said that …`, `"…," said X`, `…, X said, …`, `X was accused of …`, `X is said to …`.

use super::complement::Complement;
use super::draft::Draft;
use super::lexicon::{Cue, CueKind, Frames};
use super::quoted::whole_quotation;
use super::subject::Range;
use super::view::View;
use crate::prose::{Relation, Tag, VerbForm};
use parallax_model::Span;

/// The attributions whose cue is a verb of this sentence.
pub(super) fn find(view: &View<'_>, drafts: &mut Vec<Draft>) {
    for verb in 0..view.len() {
        if view.tag(verb) == Tag::Verb && view.lexicon.knows(view.lemma(verb), CueKind::Verb) {
            at_verb(view, verb, drafts);
        } else if view.tells_that(verb) {
            drafts.extend(Verb::of(view, verb).told());
        }
    }
}

/// A cue verb with what stands around it.
pub(super) struct Verb<'v, 'p> {
    pub(super) view: &'v View<'p>,
    pub(super) at: usize,
    pub(super) group: usize,
    pub(super) subject: Option<Range>,
}

fn at_verb(view: &View<'_>, at: usize, drafts: &mut Vec<Draft>) {
    let verb = Verb::of(view, at);
    if verb.is_impersonal() {
        return;
    }
    if let Some(told) = verb.as_told() {
        drafts.push(told);
    } else if view.is_passive(at) {
        drafts.extend(verb.passive());
    } else if let Some(hops) = verb.quoted_as_saying() {
        drafts.extend(hops);
    } else if !verb.is_attributive() && !verb.is_saying_of_quoted() {
        let draft = verb.extracted().or_else(|| verb.named()).or_else(|| verb.parenthetical());
        drafts.extend(draft.or_else(|| verb.active()).or_else(|| verb.governed()).or_else(|| verb.loose()));
    }
}

impl<'v, 'p> Verb<'v, 'p> {
    /// `It is too early to say whether …`: an adjective is said of it, and nobody says it.
    fn is_impersonal(&self) -> bool {
        let view = self.view;
        let it = self.subject.as_ref().is_some_and(|s| s.len() == 1 && view.lower(s.start) == "it");
        let governed = view.head(self.at).is_some_and(|head| head < self.at && view.tag(head) == Tag::Adj);
        it && governed && view.before(self.group) == "to" && view.own_subject(self.at).is_none()
    }

    fn of(view: &'v View<'p>, at: usize) -> Self {
        let group = view.group_start(at);
        let subject = view.subject(group, at);
        Self { view, at, group, subject }
    }
}

impl Verb<'_, '_> {
    pub(super) fn cues(&self) -> impl Iterator<Item = &Cue> {
        self.view.lexicon.cues(self.view.lemma(self.at), CueKind::Verb)
    }

    /// A participle that only describes a noun: `the proposed deal`, `militants backed by Turkey`.
    fn is_attributive(&self) -> bool {
        let view = self.view;
        let participle = matches!(view.form(self.at), VerbForm::Past | VerbForm::Participle);
        let has_auxiliary = self.group < self.at && (self.group..self.at).any(|a| view.tag(a) == Tag::Aux);
        // `"…," stressed organizers`
        if view.quotation_ends_before(self.at) {
            return false;
        }
        if view.relation(self.at) == Relation::Amod && view.head(self.at).is_some_and(|noun| noun > self.at) {
            return true;
        }
        participle
            && !has_auxiliary
            && (view.lower(self.at + 1) == "by"
                || view.in_phrase(self.at)
                    && view.token(self.at).is_some_and(|t| t.chunk == crate::prose::Chunk::Inside))
    }

    fn is_negated(&self) -> bool {
        let view = self.view;
        let group = (self.group..self.at).any(|a| matches!(view.lower(a), "not" | "n't" | "never"));
        let nobody = self
            .subject
            .clone()
            .is_some_and(|s| matches!(view.lower(s.start), "no" | "nobody" | "none" | "neither" | "nothing"));
        let yet = view.before(self.group) == "to" && self.group > 1 && view.before(self.group - 1) == "yet";
        group || nobody || yet || view.before(self.group) == "without"
    }

    pub(super) fn draft(
        &self,
        cue: &Cue,
        cue_end: usize,
        source: Option<Range>,
        content: Vec<Span>,
        rule: &'static str,
    ) -> Option<Draft> {
        let view = self.view;
        if content.is_empty() {
            return None;
        }
        let lemma = match cue.particle {
            Some(particle) => format!("{} {particle}", view.lemma(self.at)),
            None => view.lemma(self.at).to_owned(),
        };
        Some(Draft {
            source: source.map(|s| view.span(s.start, s.end)).into_iter().collect(),
            cue: vec![view.span(self.group, cue_end.max(self.at + 1))],
            class: cue.class,
            lemma,
            negated: self.is_negated(),
            speech: self.view.lexicon.speaks(view.lemma(self.at)),
            relayed: false,
            hearer: self.hearer(cue, &content),
            content,
            rule,
            sentence: view.sentence,
        })
    }

    fn active(&self) -> Option<Draft> {
        let subject = self.subject.clone().or_else(|| self.inverted());
        let raised = self.cues().filter(|cue| cue.takes(Frames::RAISE)).find_map(|cue| self.raised(cue));
        if raised.is_some() {
            return raised;
        }
        let plain = self.cues().filter(|cue| !cue.takes(Frames::RAISE));
        let found = plain.filter_map(|cue| self.view.complement(self.at, cue).map(|found| (cue, found)));
        // A name or an order says more of the object than that it is one: `described X as Y`.
        let best = found.min_by_key(|(_, found)| found.frame == Frames::NOUN);
        let (cue, complement) = best?;
        let content = if let Some(object) = self.fronted(&complement) {
            let start = complement.range.start;
            vec![object, self.view.span(start, self.view.chunk_right(start + 1))]
        } else {
            let range = self.within_clause(complement.range.clone());
            vec![whole_quotation(self.view, self.view.within_host(self.at, range))]
        };
        self.draft(cue, complement.cue_end, subject, content, rule_of(&complement))
    }

    /// What is said, up to where the cue's own clause goes on: `confirmed that they would meet, but did not elaborate`.
    fn within_clause(&self, range: Range) -> Range {
        let view = self.view;
        // `said the group is small and will stay so`: another tense than the cue's is that of what is said.
        let cue = view.form(self.at);
        let goes_on = |child: &usize| {
            *child > range.start
                && view.relation(*child) == Relation::Conj
                && view.is_verbal(*child)
                && view.own_subject(*child).is_none()
                && (cue != VerbForm::Past || view.form(view.group_start(*child)) == VerbForm::Past)
        };
        let Some(next) = view.children(self.at).find(goes_on) else { return range };
        let end = view.without_marks(range.start, view.subtree(next).start).1;
        range.start..range.end.min(end).max(range.start + 1)
    }

    /// The clause that hangs on the cue, or that the cue hangs on, where no order of words told it: `they had yet to
    /// speak to officials, organizers said`.
    fn governed(&self) -> Option<Draft> {
        let view = self.view;
        let speaks =
            |cue: &&Cue| cue.particle.is_none() && (cue.takes(Frames::QUOTE) || cue.takes(Frames::THAT));
        let cue = self.cues().find(speaks)?;
        let own = view.own_subject(self.at)?;
        let subject = self.subject.clone().filter(|subject| subject.contains(&own));
        let subject = subject.or_else(|| view.arc_subject(self.at))?;
        let (parts, rule) = match view.child(self.at, Relation::Ccomp) {
            Some(clause) if view.heads_finite_clause(clause) => {
                let reach = view.subtree(clause);
                if (self.at..reach.start).any(|at| view.lower(at) == ";") {
                    return None;
                } else if reach.start > self.at {
                    ([reach, 0..0], "cue-clause")
                } else {
                    ([reach.start..reach.end.min(subject.start), 0..0], "parenthetical")
                }
            }
            None if view.relation(self.at) == Relation::Parataxis
                && view.child(self.at, Relation::Obj).is_none() =>
            {
                let head = view.head(self.at).filter(|head| view.heads_finite_clause(*head))?;
                let (whole, frame) = (view.subtree(head), view.subtree(self.at));
                let inserted = view.lower(frame.end) == ",";
                (
                    [whole.start..frame.start, frame.end..if inserted { whole.end } else { frame.end }],
                    "parenthetical",
                )
            }
            _ => return None,
        };
        let parts = parts.map(|part| view.without_marks(part.start, part.end.max(part.start)));
        let content =
            parts.into_iter().filter(|(start, end)| start < end && !(*start..*end).contains(&self.at));
        let content = content.map(|(start, end)| view.span(start, end)).collect();
        self.draft(cue, self.at + 1, Some(subject), content, rule)
    }

    /// `what Turkey describes as moderates`: the object before the subject.
    fn fronted(&self, complement: &Complement) -> Option<Span> {
        let view = self.view;
        let before = self.subject.clone()?.start.checked_sub(1)?;
        let object = view.lower(complement.range.start) == "as"
            && matches!(view.lower(before), "what" | "which" | "whom");
        object.then(|| view.span(before, before + 1))
    }

    fn inverted(&self) -> Option<Range> {
        self.may_invert().then(|| self.view.inverted_subject(self.at)).flatten()
    }

    /// Whether the subject can stand behind the verb. What stands there is told something in `X, the chair, told
    /// reporters: …`, and the object in `X said, interrupting reporters, …`.
    pub(super) fn may_invert(&self) -> bool {
        let view = self.view;
        // A clause that has its subject before its verb has none behind it.
        let own = view.own_subject(self.at).filter(|subject| *subject < self.at);
        if own.is_some_and(|subject| view.quotation_row(subject) == view.quotation_row(self.at)) {
            return false;
        }
        let opens = self.group == 0 || view.is_mark(self.group - 1) || view.before(self.group) == ",";
        let tells = self.cues().any(|cue| cue.takes(Frames::TELLER));
        opens && view.form(self.at) != VerbForm::Gerund && (!tells || view.quotation_ends_before(self.group))
    }

    /// `seems to …`: the subject belongs to what is said, and nobody is named who says it.
    fn raised(&self, cue: &Cue) -> Option<Draft> {
        let view = self.view;
        let next = self.at + 1;
        let end = match view.lower(next) {
            "to" | "that" | "as" | "like" => view.content_end(next, Frames::TO),
            _ if view.tag(next) == Tag::Adj => view.content_end(next, Frames::TO),
            _ => return None,
        };
        let mut content: Vec<Span> = Vec::new();
        // `the blaze that appeared to begin here engulfed …`: the noun is the host's.
        let own =
            view.own_subject(self.at).filter(|own| matches!(view.lower(*own), "who" | "which" | "that"));
        let subject = own.map(|own| own..own + 1).or_else(|| self.subject.clone());
        if let Some(subject) = subject.filter(|s| view.lower(s.start) != "it") {
            content.push(view.span(subject.start, subject.end));
        }
        let told = view.within_host(self.at, next..end);
        content.push(view.span(told.start, told.end));
        self.draft(cue, next, None, content, "raised")
    }
}

fn rule_of(complement: &Complement) -> &'static str {
    match complement.frame {
        Frames::QUOTE => "cue-quotation",
        Frames::THAT | Frames::WH => "cue-clause",
        Frames::TO | Frames::ORDER | Frames::ING => "cue-infinitive",
        Frames::AS | Frames::SMALL => "characterisation",
        _ => "cue-object",
    }
}
