//! `In X's view, …`, `In the words of X, …`, `In a poll by X, …`: a phrase with a noun of opinion or a survey tells on whose
//! word the clause around it stands.

use super::according::{Position, told_around};
use super::draft::Draft;
use super::subject::Range;
use super::view::View;
use crate::prose::{Relation, Tag, VerbForm};
use parallax_model::{CueClass, Span};

/// What somebody has or says: `in his view`, `in the words of the mayor`.
const OPINIONS: &[&str] = &[
    "view",
    "opinion",
    "judgment",
    "judgement",
    "estimation",
    "eye",
    "eyes",
    "word",
    "words",
    "telling",
    "account",
    "assessment",
];

/// What many were asked in.
const SURVEYS: &[&str] = &["poll", "survey"];

/// The attributions of this sentence that such phrases make, where no other of speech tells the same.
pub(super) fn find(view: &View<'_>, drafts: &mut Vec<Draft>) {
    for at in (0..view.len()).filter(|at| view.lower(*at) == "in" && view.quotation_row(*at).is_none()) {
        let told = |draft: &Draft| {
            let own = |span: &Span| draft.content.iter().any(|content| content.overlaps(*span));
            let other = |known: &&Draft| {
                known.sentence == view.sentence && known.speech && known.content.iter().any(own)
            };
            drafts.iter().any(|known| other(&known))
        };
        let found = framed(view, at).filter(|draft| !told(draft));
        drafts.extend(found);
    }
}

fn framed(view: &View<'_>, at: usize) -> Option<Draft> {
    let noun = view.head(at).filter(|noun| *noun > at && view.relation(at) == Relation::Case)?;
    let reach = view.subtree(noun);
    // `a poll | published on Monday`: the parser often hangs the participle on the clause.
    let participle = view.tag(reach.end) == Tag::Verb
        && matches!(view.form(reach.end), VerbForm::Participle | VerbForm::Past)
        && !view.is_finite(reach.end);
    let behind = if participle { view.subtree(reach.end).end } else { reach.end };
    let ends = view.without_marks(reach.start, behind.max(reach.end)).1;
    let position = Position::of(view, at);
    let set_off =
        if position == Position::InFront { view.lower(ends) == "," } else { view.before(at) == "," };
    let (source, cue) = if set_off && OPINIONS.contains(&view.lower(noun)) {
        holder(view, at, noun, ends)?
    } else if SURVEYS.contains(&view.lemma(noun)) && says_of_clause(view, noun, position, set_off) {
        (at + 1..ends, vec![view.span(at, at + 1)])
    } else {
        return None;
    };
    let content = told_around(view, at, ends, position)?;
    let told = content
        .iter()
        .any(|span| view.prose.tokens(view.prose.tokens_in(*span)).iter().any(|token| token.finite));
    told.then(|| Draft {
        source: vec![view.span(source.start, source.end)],
        cue,
        content,
        class: CueClass::Neutral,
        lemma: view.lemma(noun).to_owned(),
        negated: false,
        speech: true,
        relayed: false,
        hearer: None,
        rule: "in-view-of",
        sentence: view.sentence,
    })
}

/// Whose view or words it is, and the words around the holder.
fn holder(view: &View<'_>, at: usize, noun: usize, ends: usize) -> Option<(Range, Vec<Span>)> {
    if let Some(holder) = view.child(noun, Relation::NmodPoss) {
        let reach = view.subtree(holder);
        let end = (reach.start..reach.end).rev().find(|at| {
            !view.token(*at).is_some_and(|token| token.tag == Tag::Part && token.is_possessive())
        })?;
        return Some((reach.start..end + 1, vec![view.span(at, reach.start), view.span(noun, noun + 1)]));
    }
    let of = |holder: &usize| {
        view.relation(*holder) == Relation::Nmod && view.lower(noun + 1) == "of" && *holder > noun
    };
    view.children(noun).find(of)?;
    Some((noun + 2..ends, vec![view.span(at, noun + 2)]))
}

/// Whether a clause stands in the survey of `noun`: where its phrase leads the sentence, or hangs on a verb as one survey.
fn says_of_clause(view: &View<'_>, noun: usize, position: Position, set_off: bool) -> bool {
    match position {
        Position::InFront => set_off,
        Position::Behind => view.relation(noun) == Relation::Obl && view.lower(noun) == view.lemma(noun),
    }
}
