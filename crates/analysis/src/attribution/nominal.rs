//! Nouns and adjectives that attribute: `X's claim that …`, `a warning from X about …`, `X is confident that …`.

use super::acts::Act;
use super::complement::is_wh;
use super::draft::Draft;
use super::lexicon::{Cue, CueKind, Frames};
use super::quoted::whole_quotation;
use super::subject::Range;
use super::view::View;
use crate::prose::{Chunk, Relation, Tag};

/// The attributions of this sentence whose cue is a noun or an adjective.
pub(super) fn find(view: &View<'_>, drafts: &mut Vec<Draft>) {
    for at in 0..view.len() {
        let found = match view.tag(at) {
            Tag::Noun => view.lexicon.cues(view.lemma(at), CueKind::Noun).find_map(|cue| noun(view, at, cue)),
            Tag::Adj | Tag::Verb => {
                view.lexicon.cues(view.lower(at), CueKind::Adjective).find_map(|cue| adjective(view, at, cue))
            }
            Tag::Adv => {
                view.lexicon.cues(view.lower(at), CueKind::Adverb).find_map(|cue| adverb(view, at, cue))
            }
            _ => None,
        };
        drafts.extend(found);
    }
}

fn noun(view: &View<'_>, at: usize, cue: &Cue) -> Option<Draft> {
    if view.before(at) == "in" && view.lower(at) == "order" {
        return None;
    }
    let owner = possessor(view, at);
    let (agent, next) = agent(view, at + 1);
    let word = view.lower(next);
    let owner = owner.map(|owner| owning_subject(view, at, &owner).unwrap_or(owner));
    let source = owner.or(agent).or_else(|| light_subject(view, at)).or_else(|| verb_like(view, at));
    let (start, frame, rule) = match word {
        "that" if !matches!(view.tag(next + 1), Tag::Verb | Tag::Aux) => (next, Frames::THAT, "noun-clause"),
        "to" if view.tag(next) == Tag::Part => (next, Frames::TO, "noun-clause"),
        "of" | "about" | "on" | "for" | "against" | "over" if source.is_some() || word == "about" => {
            // `posted a statement on Monday`
            if view.is_temporal(next + 1, view.chunk_right(next + 1)) {
                return None;
            }
            let frame = if is_wh(view.lower(next + 1)) { Frames::THAT } else { Frames::NOUN };
            (next + 1, frame, "noun-object")
        }
        _ => return None,
    };
    Nominal { at, cue: at..at + 1, source, start, frame, rule }.draft(view, cue)
}

/// What a noun or adjective attributes.
struct Nominal {
    at: usize,
    cue: Range,
    source: Option<Range>,
    /// Where the content begins.
    start: usize,
    frame: Frames,
    rule: &'static str,
}

impl Nominal {
    fn draft(self, view: &View<'_>, cue: &Cue) -> Option<Draft> {
        let end = view.content_end(self.start, self.frame);
        let end =
            if self.rule == "adjective" { end } else { before_predicate(view, self.start, end, self.frame) };
        if end <= self.start {
            return None;
        }
        let end = view.within_host(self.at, self.start..end).end;
        Some(Draft {
            source: self.source.map(|s| view.span(s.start, s.end)).into_iter().collect(),
            cue: vec![view.span(self.cue.start, self.cue.end)],
            content: vec![whole_quotation(view, self.start..end)],
            class: cue.class,
            lemma: view.lemma(self.at).to_owned(),
            negated: matches!(view.before(self.at), "no" | "not"),
            speech: false,
            relayed: false,
            hearer: None,
            rule: self.rule,
            sentence: view.sentence,
        })
    }
}

/// `X's claim that Y is safe | was met with doubt`: a noun's complement ends before the verb whose subject the noun
/// is.
fn before_predicate(view: &View<'_>, start: usize, end: usize, frame: Frames) -> usize {
    let mut clauses = usize::from(frame == Frames::THAT);
    let mut at = start + 1;
    while at < end {
        let word = view.lower(at);
        if matches!(
            word,
            "that"
                | "who"
                | "which"
                | "what"
                | "how"
                | "whether"
                | "if"
                | "when"
                | "as"
                | "because"
                | "and"
                | "or"
                | "but"
                | ","
        ) {
            clauses += 1;
        } else if view.is_verbal(at) && view.is_finite(at) && view.before(at) != "to" {
            if clauses == 0 {
                return at;
            }
            clauses -= 1;
            while view.is_verbal(at + 1)
                || view.tag(at + 1) == Tag::Adv
                || matches!(view.lower(at + 1), "not" | "n't")
            {
                at += 1;
            }
        }
        at += 1;
    }
    end
}

/// `X was reportedly there`: the clause around the adverb, said by nobody in particular.
fn adverb(view: &View<'_>, at: usize, cue: &Cue) -> Option<Draft> {
    let verb = (at..view.len().min(at + 4)).find(|&v| view.tag(v) == Tag::Verb || view.is_finite(v));
    // `were reportedly safe`
    let predicate = || view.head(at).filter(|&head| view.child(head, Relation::Cop).is_some());
    let verb = predicate().or(verb)?;
    let subject = view.subject(view.group_start(verb), verb)?;
    let end = view.content_end(at + 1, Frames::TO);
    let content: Vec<_> = [view.span(subject.start, at), view.span(at + 1, end)]
        .into_iter()
        .filter(|s| !s.is_empty())
        .collect();
    Some(Draft {
        source: Vec::new(),
        cue: vec![view.span(at, at + 1)],
        content,
        class: cue.class,
        lemma: view.lower(at).to_owned(),
        negated: false,
        speech: true,
        relayed: false,
        hearer: None,
        rule: "hearsay-adverb",
        sentence: view.sentence,
    })
}

/// `X's`, `his`: who owns the noun.
fn possessor(view: &View<'_>, noun: usize) -> Option<Range> {
    let mut at = noun;
    loop {
        let token = view.token(at)?;
        if token.is_possessive() {
            return match token.tag {
                Tag::Pron => Some(at..at + 1),
                _ => view.phrase_left(at).map(|start| start..at),
            };
        }
        if token.chunk != Chunk::Inside {
            return None;
        }
        at = at.checked_sub(1)?;
    }
}

/// `The pastor plans to go`, `Berg estimates that …`: a verb that the parser took for the noun that heads the sentence.
fn verb_like(view: &View<'_>, noun: usize) -> Option<Range> {
    let third = view.lower(noun).ends_with('s') && view.lower(noun) != view.lemma(noun);
    let verb = third && view.lexicon.knows(view.lemma(noun), CueKind::Verb);
    let heads = verb && view.relation(noun) == Relation::Root;
    let start = view.phrase_left(noun + 1).filter(|start| heads && *start < noun)?;
    Some(start..noun)
}

/// `Berg renewed her call`: whom the pronoun before the noun means, where the noun hangs on a verb that has a subject
/// and tells nothing itself.
fn owning_subject(view: &View<'_>, noun: usize, owner: &Range) -> Option<Range> {
    let pronoun = owner.len() == 1 && view.tag(owner.start) == Tag::Pron;
    let own = matches!(view.lower(owner.start), "his" | "her" | "its" | "their");
    let verb =
        view.head(noun).filter(|verb| pronoun && own && view.tag(*verb) == Tag::Verb && *verb < noun)?;
    let object = matches!(view.relation(noun), Relation::Obj | Relation::Obl);
    if !object || view.lexicon.knows(view.lemma(verb), CueKind::Verb) {
        return None;
    }
    let head = view.own_subject(verb).filter(|head| *head < verb)?;
    let named = view.tag(head) == Tag::Propn;
    let meant = named || matches!(view.lower(owner.start), "its" | "their") && view.tag(head) == Tag::Noun;
    view.noun_phrase(head, verb).filter(|_| meant)
}

/// `by X`, `from X`, and what comes after.
fn agent(view: &View<'_>, at: usize) -> (Option<Range>, usize) {
    if matches!(view.lower(at), "by" | "from" | "among") {
        let end = view.phrase_right(at + 1);
        if end > at + 1 {
            return (Some(at + 1..end), end);
        }
    }
    (None, at)
}

/// `X made the claim`, `X expressed concern`: the subject of a verb that says little itself.
fn light_subject(view: &View<'_>, noun: usize) -> Option<Range> {
    let mut start = noun;
    while view.token(start)?.chunk == Chunk::Inside {
        start = start.checked_sub(1)?;
    }
    let verb = start.checked_sub(1)?;
    let object = view.head(noun).filter(|verb| *verb < noun && view.relation(noun) == Relation::Obj);
    let verb = object.filter(|verb| view.tag(*verb) == Tag::Verb).unwrap_or(verb);
    let light = Act::Gives.is_of(view.lemma(verb));
    if !light || view.tag(verb) != Tag::Verb && view.tag(verb) != Tag::Aux {
        return None;
    }
    view.subject(view.group_start(verb), verb)
}

fn adjective(view: &View<'_>, at: usize, cue: &Cue) -> Option<Draft> {
    // `the happy couple may …`
    if view.relation(at) == Relation::Amod && view.head(at).is_some_and(|noun| noun > at) {
        return None;
    }
    let next = at + 1;
    let word = view.lower(next);
    let (start, frame) = match word {
        "that" => (next, Frames::THAT),
        "to" if view.tag(next) == Tag::Part => (next, Frames::TO),
        "of" | "about" if cue.prepositions.contains(&word) => (next + 1, Frames::NOUN),
        word if is_wh(word) => (next, Frames::WH),
        _ if (view.in_phrase(next) || view.tag(next) == Tag::Pron) && view.is_clause(next, view.end()) => {
            (next, Frames::THAT)
        }
        _ => return None,
    };
    let mut group = at;
    while let Some(before) = group.checked_sub(1) {
        if view.tag(before) == Tag::Adv || matches!(view.lower(before), "not" | "n't") {
            group = before;
        } else {
            break;
        }
    }
    let verb = group.checked_sub(1);
    // `X made it clear that …`
    let verb = verb.map(|v| if view.lower(v) == "it" && v > 0 { v - 1 } else { v });
    let makes = |v: usize| view.lemma(v) == "make" && matches!(view.lower(at), "clear" | "certain" | "sure");
    let copula = verb.filter(|&v| {
        matches!(
            view.lemma(v),
            "be" | "become" | "remain" | "seem" | "feel" | "sound" | "look" | "appear" | "get" | "stay"
        ) || makes(v)
    });
    let source = match copula {
        Some(verb) => view.subject(view.group_start(verb), verb),
        None => view.phrase_left(group).map(|start| start..group),
    };
    source.as_ref()?;
    if source.as_ref().is_some_and(|s| matches!(view.lower(s.start), "it" | "that" | "this" | "there")) {
        return None;
    }
    let begin = copula.map_or(group, |v| view.group_start(v));
    Nominal { at, cue: begin..next, source, start, frame, rule: "adjective" }.draft(view, cue)
}
