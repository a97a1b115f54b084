//! Cue verbs: `X said that …`, `"…," said X`, `…, X said, …`, `X was accused of …`, `X is said to …`.

use super::complement::{Complement, is_wh};
use super::draft::Draft;
use super::lexicon::{Cue, CueKind, Frames, Lexicon};
use super::quoted::whole_quotation;
use super::subject::Range;
use super::view::View;
use crate::prose::{Tag, VerbForm};
use parallax_model::{CueClass, Span};

/// The attributions whose cue is a verb of this sentence.
pub(super) fn find(view: &View<'_>, lexicon: &Lexicon, drafts: &mut Vec<Draft>) {
    for verb in 0..view.len() {
        if view.tag(verb) == Tag::Verb && lexicon.knows(view.lemma(verb), CueKind::Verb) {
            at_verb(view, verb, lexicon, drafts);
        }
    }
}

/// The attribution of a sentence that ends in a colon and announces the quotation after it.
pub(super) fn announce(view: &View<'_>, lexicon: &Lexicon, drafts: &mut Vec<Draft>) {
    drafts.extend(announced(view, lexicon));
}

fn announced(view: &View<'_>, lexicon: &Lexicon) -> Option<Draft> {
    let colon = view.len().checked_sub(1).filter(|&last| view.lower(last) == ":")?;
    let next = view.prose.sentences.get(view.sentence + 1)?;
    let quotation =
        view.prose.quotations.iter().find(|q| q.within.is_none() && q.outer.start == next.span.start)?;
    let finite = |at: &usize| view.is_verbal(*at) && view.is_finite(*at);
    let speaking = (0..colon).rev().find(|&at| view.tag(at) == Tag::Verb && lexicon.speaks(view.lemma(at)));
    let at = speaking.or_else(|| (0..colon).find(finite))?;
    let group = view.group_start(at);
    let subject = view.subject(group, at)?;
    let cue = lexicon.cues(view.lemma(at), CueKind::Verb).find(|cue| cue.takes(Frames::QUOTE));
    Some(Draft {
        source: vec![view.span(subject.start, subject.end)],
        cue: vec![view.span(group, colon)],
        content: vec![view.whole(quotation.outer)],
        class: cue.map_or(CueClass::Neutral, |cue| cue.class),
        lemma: view.lemma(at).to_owned(),
        negated: false,
        speech: true,
        relayed: false,
        rule: "announced-quotation",
        sentence: view.sentence,
    })
}

/// A cue verb with what stands around it.
struct Verb<'v, 'p> {
    view: &'v View<'p>,
    lexicon: &'v Lexicon,
    at: usize,
    group: usize,
    subject: Option<Range>,
}

fn at_verb(view: &View<'_>, at: usize, lexicon: &Lexicon, drafts: &mut Vec<Draft>) {
    let group = view.group_start(at);
    let subject = view.subject(group, at);
    let verb = Verb { view, lexicon, at, group, subject };
    if view.is_passive(at) {
        drafts.extend(verb.passive());
    } else if let Some(hops) = verb.quoted_as_saying() {
        drafts.extend(hops);
    } else if !verb.is_attributive() && !verb.is_saying_of_quoted() {
        drafts.extend(verb.parenthetical().or_else(|| verb.active()));
    }
}

impl Verb<'_, '_> {
    fn cues(&self) -> impl Iterator<Item = &Cue> {
        self.lexicon.cues(self.view.lemma(self.at), CueKind::Verb)
    }

    fn says(&self) -> impl Fn(usize) -> bool + '_ {
        |at| {
            self.view.tag(at) == Tag::Verb
                && self
                    .lexicon
                    .cues(self.view.lemma(at), CueKind::Verb)
                    .any(|cue| cue.takes(Frames::QUOTE) || cue.takes(Frames::THAT))
        }
    }

    /// A participle that only describes a noun: `the proposed deal`, `militants backed by Turkey`.
    fn is_attributive(&self) -> bool {
        let view = self.view;
        let participle = matches!(view.form(self.at), VerbForm::Past | VerbForm::Participle);
        let has_auxiliary = self.group < self.at && (self.group..self.at).any(|a| view.tag(a) == Tag::Aux);
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

    fn draft(
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
            content,
            class: cue.class,
            lemma,
            negated: self.is_negated(),
            speech: self.lexicon.speaks(view.lemma(self.at)),
            relayed: false,
            rule,
            sentence: view.sentence,
        })
    }

    fn active(&self) -> Option<Draft> {
        let says = self.says();
        let subject = self.subject.clone().or_else(|| self.inverted());
        for cue in self.cues() {
            if cue.takes(Frames::RAISE) {
                if let Some(draft) = self.raised(cue) {
                    return Some(draft);
                }
                continue;
            }
            let Some(complement) = self.view.complement(self.at, cue, &says) else { continue };
            let content = match self.fronted(&complement) {
                Some(object) => {
                    let start = complement.range.start;
                    vec![object, self.view.span(start, self.view.chunk_right(start + 1))]
                }
                None => vec![whole_quotation(self.view, complement.range.clone())],
            };
            let rule = rule_of(&complement);
            return self.draft(cue, complement.cue_end, subject, content, rule);
        }
        None
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
        let before = self.view.before(self.group);
        let may = self.group == 0 || self.view.is_mark(self.group - 1) || before == ",";
        may.then(|| self.view.inverted_subject(self.at)).flatten()
    }

    /// `seems to …`: the subject belongs to what is said, and nobody is named who says it.
    fn raised(&self, cue: &Cue) -> Option<Draft> {
        let view = self.view;
        let next = self.at + 1;
        let end = match view.lower(next) {
            "to" | "that" | "as" | "like" => view.content_end(next, Frames::TO, &self.says()),
            _ if view.tag(next) == Tag::Adj => view.content_end(next, Frames::TO, &self.says()),
            _ => return None,
        };
        let mut content: Vec<Span> = Vec::new();
        if let Some(subject) = self.subject.clone().filter(|s| view.lower(s.start) != "it") {
            content.push(view.span(subject.start, subject.end));
        }
        content.push(view.span(next, end));
        self.draft(cue, next, None, content, "raised")
    }

    /// `AFP quoted Naji Mustafa as saying …`: two hops, the medium's and the speaker's.
    fn quoted_as_saying(&self) -> Option<[Draft; 2]> {
        let view = self.view;
        let cue = self.cues().find(|cue| cue.takes(Frames::RELAY))?;
        let saying = (self.at + 2..view.len().min(self.at + 30)).find(|&at| self.says_as(at))?;
        let speaker = self.at + 1..saying - 1;
        if speaker.clone().any(|at| matches!(view.lower(at), "that" | "who" | "which")) {
            return None;
        }
        let start = saying + 1 + usize::from(view.lower(saying + 1) == "," && view.opens_quote(saying + 2));
        let (_, ends) = self.past_circumstances(saying + 1);
        let content = match self.before(self.subject.clone()?.start) {
            Some(before) if ends => before,
            _ => whole_quotation(view, start..view.content_end(start, Frames::THAT, &self.says())),
        };
        let outer = self.draft(cue, self.at + 1, self.subject.clone(), vec![content], "quoted-as-saying")?;
        let mut inner = self.draft(cue, self.at + 1, Some(speaker), vec![content], "quoted-as-saying")?;
        inner.cue = vec![view.span(self.group, self.at + 1), view.span(saying - 1, saying + 1)];
        inner.relayed = true;
        Some([outer, inner])
    }

    /// Whether `saying` stands at `at` behind `as`.
    fn says_as(&self, at: usize) -> bool {
        let view = self.view;
        view.before(at) == "as"
            && view.form(at) == VerbForm::Gerund
            && matches!(view.lemma(at), "say" | "tell" | "state" | "write" | "add")
    }

    /// `as saying` behind `quoted X`, which is found at `quoted`.
    fn is_saying_of_quoted(&self) -> bool {
        self.says_as(self.at) && (0..self.at).any(|at| matches!(self.view.lemma(at), "quote" | "cite"))
    }

    /// `…, X said`, `"…," said X on Sunday, "…"`, `…, X believes, …`.
    fn parenthetical(&self) -> Option<Draft> {
        let view = self.view;
        let fits = |cue: &&Cue| cue.particle.is_none_or(|p| view.lower(self.at + 1) == p);
        let speaks = |cue: &&Cue| cue.takes(Frames::QUOTE) || cue.takes(Frames::THAT);
        let cue = self.cues().filter(fits).find(speaks)?;
        let cue_end = self.at + 1 + usize::from(cue.particle.is_some());
        let closes = self.group.checked_sub(1).is_some_and(|b| view.is_mark(b) || view.lower(b) == ",");
        let inverted = if closes || self.group == 0 { view.inverted_subject(cue_end - 1) } else { None };
        let quoted = view.quotation_ends_before(self.group)
            || self.group == 0 && view.quotation_of_last_sentence().is_some();
        let inverted = inverted.filter(|s| quoted || !view.is_clause(s.start, view.end()));
        let (subject, left, right) = match inverted {
            Some(subject) => (subject.clone(), self.group, subject.end),
            None => {
                let subject = self.subject.clone().filter(|s| s.end <= self.group)?;
                (subject.clone(), subject.start, cue_end)
            }
        };
        let quoted =
            view.quotation_ends_before(left) || left == 0 && view.quotation_of_last_sentence().is_some();
        let (right, ends) = self.past_circumstances(right);
        if !(ends || quoted && left > 0 && cue.takes(Frames::QUOTE) && !self.complements(right)) {
            return None;
        }
        let relative = matches!(view.lower(subject.start), "who" | "which" | "that" | "whom");
        if !quoted && (relative || !cue.takes(Frames::QUOTE) && right != cue_end) {
            return None;
        }
        let said_before = self.before(left);
        let said_after = self.after(right, said_before.is_some(), quoted);
        if !quoted && said_after.is_none() && !view.is_clause(0, left) {
            return None;
        }
        // `At the time, X wrote, "…"`: what goes before is no speech where a quotation follows.
        let circumstance = !quoted
            && self.opens_after(right)
            && !(0..left).any(|at| view.is_finite(at) && view.is_verbal(at));
        let said_before = said_before.filter(|_| !circumstance);
        let content: Vec<Span> = said_before.into_iter().chain(said_after).collect();
        self.draft(cue, cue_end, Some(subject), content, "parenthetical")
    }

    /// Whether a clause that the cue governs begins at `at`: `"A," he said, adding`, but `he said that B`.
    fn complements(&self, at: usize) -> bool {
        self.view.lower(at) == "that" || is_wh(self.view.lower(at))
    }

    /// Whether a quotation opens right behind `at` or the comma there.
    fn opens_after(&self, at: usize) -> bool {
        self.view.opens_quote(at) || matches!(self.view.lower(at), "," | ":") && self.view.opens_quote(at + 1)
    }

    /// Behind hearers, times and places; and whether the parenthesis ends there.
    fn past_circumstances(&self, start: usize) -> (usize, bool) {
        let view = self.view;
        for at in start..view.end() {
            let word = view.lower(at);
            if matches!(word, "," | ":" | ";" | "-" | "—" | "--" | "." | "(") || view.is_mark(at) {
                return (at, true);
            }
            let clausal = word == "to" && view.tag(at) == Tag::Part || word == "that" || is_wh(word);
            if clausal || view.is_finite(at) && view.is_verbal(at) {
                return (start, false);
            }
        }
        (view.end(), true)
    }

    /// What is said before the parenthesis that begins at `left`.
    fn before(&self, left: usize) -> Option<Span> {
        let view = self.view;
        let Some(last) = left.checked_sub(1) else { return view.quotation_of_last_sentence() };
        if view.is_mark(last) {
            return self.quotation_before(last);
        }
        if view.lower(last) != "," {
            return None;
        }
        if last > 0 && view.is_mark(last - 1) {
            return self.quotation_before(last - 1);
        }
        // Nothing but a connective before the comma is no content: "Still, he said …".
        let start = self.clause_start(last);
        let start = if start == 0 { view.past_dateline() } else { start };
        (last > start).then(|| view.span(start, last))
    }

    /// The quotation that ends with the mark `last`; with the words before it where it only ends the sentence.
    fn quotation_before(&self, last: usize) -> Option<Span> {
        let view = self.view;
        let quotation = view.quotation(last)?;
        let first = view.span(0, 1).start;
        if quotation.outer.start <= first || quotation.outer.end > view.span(last, last + 1).end {
            return Some(view.whole(quotation.outer));
        }
        let open = (0..last).rev().find(|&at| view.span(at, at + 1).start <= quotation.outer.start)?;
        let start = self.clause_start(open);
        let introduced =
            start < open && (start..open).any(|at| view.is_verbal(at)) || open.saturating_sub(start) < 4;
        let start = if introduced { start } else { open };
        Some(view.span(start, last + 1))
    }

    /// Where the clause begins that goes on up to `at`.
    fn clause_start(&self, at: usize) -> usize {
        let view = self.view;
        let row = view.quotation_row(at);
        (0..at)
            .rev()
            .find(|&b| matches!(view.lower(b), ";" | ":") && view.quotation_row(b) == row)
            .map_or(0, |b| b + 1)
    }

    /// What is said after the parenthesis that ends before `right`.
    fn after(&self, right: usize, has_before: bool, quoted_before: bool) -> Option<Span> {
        let view = self.view;
        let mut start = right;
        let comma = matches!(view.lower(right), "," | ":" | "-" | "—" | "--");
        if comma {
            start += 1;
        }
        if view.opens_quote(start) {
            let end = view.content_end(start, Frames::QUOTE, &self.says());
            return Some(whole_quotation(view, start..end));
        }
        if !comma || !has_before || quoted_before || start >= view.end() {
            return None;
        }
        let gerund = view.form(start) == VerbForm::Gerund
            || (view.tag(start) == Tag::Adv && view.form(start + 1) == VerbForm::Gerund);
        let loose = matches!(
            view.lower(start),
            "who" | "which" | "according" | "as" | "while" | "when" | "after" | "whose" | "citing"
        );
        if gerund || loose {
            return None;
        }
        let end = view.content_end(start, Frames::THAT, &self.says());
        (end > start).then(|| view.span(start, end))
    }

    /// `X was accused of …`, `X is expected to …`, `it was reported that …`, `X was rejected by Y`.
    fn passive(&self) -> Option<Draft> {
        let view = self.view;
        let next = {
            let mut next = self.at + 1;
            while view.tag(next) == Tag::Adv {
                next += 1;
            }
            next
        };
        let subject = self.subject.clone();
        let subject_span = subject
            .clone()
            .filter(|s| view.lower(s.start) != "it" || view.lower(next) != "that")
            .map(|s| view.span(s.start, s.end));
        let says = self.says();
        let (agent, after) = self.agent(next);
        for cue in self.cues() {
            let rest = |frame: Frames| {
                let end = view.content_end(after, frame, &says);
                (end > after).then(|| whole_quotation(view, after..end))
            };
            let word = view.lower(after);
            let takes_preposition = cue.prepositions.iter().any(|p| *p == word && matches!(*p, "of" | "for"));
            let continued = match word {
                "as" if view.form(after + 1) == VerbForm::Gerund
                    && matches!(view.lemma(after + 1), "say" | "tell" | "state" | "write") =>
                {
                    let start = after + 2 + usize::from(view.lower(after + 2) == ",");
                    let end = view.content_end(start, Frames::THAT, &says);
                    let content = vec![whole_quotation(view, start..end)];
                    return self.draft(cue, after + 2, subject, content, "quoted-as-saying");
                }
                "as" if cue.takes(Frames::AS) => rest(Frames::AS),
                "to" if view.tag(after) == Tag::Part
                    && view.lemma(self.at) != "suppose"
                    && (cue.takes(Frames::THAT) || cue.takes(Frames::ORDER) || cue.takes(Frames::TO)) =>
                {
                    rest(Frames::TO)
                }
                "that" if cue.takes(Frames::THAT) => {
                    let content = rest(Frames::THAT)?;
                    return self.draft(cue, next, agent, vec![content], "passive");
                }
                _ if is_wh(word) && cue.takes(Frames::WH) => {
                    let content = rest(Frames::WH)?;
                    return self.draft(cue, next, agent, vec![content], "passive");
                }
                "about" if cue.prepositions.contains(&word) => {
                    let end = view.content_end(after + 1, Frames::NOUN, &says);
                    return self.draft(cue, after + 1, agent, vec![view.span(after + 1, end)], "passive");
                }
                _ if cue.takes(Frames::QUOTE) && self.opens_after(after) => {
                    let start = after + usize::from(!view.opens_quote(after));
                    let end = view.content_end(start, Frames::QUOTE, &says);
                    return self.draft(cue, next, agent, vec![whole_quotation(view, start..end)], "passive");
                }
                _ if takes_preposition => rest(Frames::NOUN),
                _ if cue.takes(Frames::SMALL) && view.in_phrase(after) | view.is_mark(after) => {
                    rest(Frames::SMALL)
                }
                _ if cue.takes(Frames::NOUN) && agent.is_some() => {
                    return self.draft(cue, next, agent, subject_span.into_iter().collect(), "passive");
                }
                _ => None,
            };
            if let Some(continued) = continued {
                let content = subject_span.into_iter().chain([continued]).collect();
                return self.draft(cue, next, agent, content, "passive");
            }
        }
        None
    }

    /// `by Y` behind a passive, and what comes after it.
    fn agent(&self, at: usize) -> (Option<Range>, usize) {
        let view = self.view;
        if view.lower(at) == "by" {
            let end = view.phrase_right(at + 1);
            if end > at + 1 {
                return (Some(at + 1..end), end);
            }
        }
        (None, at)
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
