//! Denials inside one article: “both groups denied it” answers the claim that stands before it, and what the denying
//! side says right after goes with the denial.

use super::statement::{Statement, Statements, of_article};
use parallax_model::{
    Aligned, Attribution, Claim, ClaimId, Corpus, CueClass, Polarity, Relation, RelationKind, Rule, Slot,
    Span,
};

/// Words that only point at something that was said.
const POINTING: &[&str] = &[
    "it",
    "this",
    "that",
    "these",
    "those",
    "them",
    "all",
    "any",
    "both",
    "such",
    "the",
    "of",
    "its",
    "his",
    "her",
    "their",
    "claim",
    "claims",
    "report",
    "reports",
    "accusation",
    "accusations",
    "allegation",
    "allegations",
    "assertion",
    "assertions",
    "charge",
    "charges",
    "rumour",
    "rumours",
    "rumor",
    "rumors",
    "suggestion",
    "suggestions",
];

/// Cues that deny what was said; others reject what was proposed.
const DENYING: &[&str] = &["deny", "denial", "dispute", "refute", "rebut", "dismiss", "contradict", "reject"];

/// What a denial gives beside the order of the text.
const ANSWER: u8 = 90;
const IN_WORDS: u8 = 75;

/// The denials of a corpus.
pub(super) fn answers(corpus: &Corpus, statements: &Statements) -> Vec<Relation> {
    let mut relations = Vec::new();
    for attribution in corpus.attributions.rows() {
        let denies =
            DENYING.contains(&attribution.cue_lemma.as_str()) && attribution.cue_class == CueClass::Denying;
        if denies && !attribution.negated {
            relations.extend(
                Denial::read(corpus, statements, attribution).into_iter().flat_map(|it| it.relations()),
            );
        }
    }
    relations
}

/// A denial of something just said.
struct Denial<'c> {
    corpus: &'c Corpus,
    statements: &'c Statements,
    attribution: &'c Attribution,
    cue: Span,
    /// The claim that stands before it.
    denied: ClaimId,
}

impl<'c> Denial<'c> {
    fn read(corpus: &'c Corpus, statements: &'c Statements, attribution: &'c Attribution) -> Option<Self> {
        let text = &corpus.articles.get(attribution.article)?.text;
        let content = attribution.content.words(text).to_lowercase();
        let mut words = content.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
        if !words.all(|word| POINTING.contains(&word)) {
            return None;
        }
        let cue = *attribution.cue.first()?;
        let reach = reach(corpus, attribution, cue, 0)?;
        let before = claims(corpus, attribution).filter(|(_, claim)| {
            let hull = claim.content.hull();
            hull.end <= cue.start && hull.start >= reach.start && !claim.content.overlaps(cue)
        });
        let denied = before.max_by_key(|(_, claim)| claim.content.hull().end)?.0;
        Some(Self { corpus, statements, attribution, cue, denied })
    }

    fn relations(&self) -> Vec<Relation> {
        let mut relations = Vec::new();
        let holds = claims(self.corpus, self.attribution).find(|(_, claim)| claim.content.overlaps(self.cue));
        if let Some((id, _)) = holds {
            relations.extend(self.relation(id, self.cue, "answer", ANSWER));
        }
        for (id, claim) in self.in_words() {
            let negation = self.statements.rows.get(id.row()).and_then(|row| row.negation);
            let words = negation.unwrap_or_else(|| claim.content.hull());
            let relation = self.relation(id, words, "answer-in-words", IN_WORDS);
            relations.extend(relation.map(|relation| Relation { kind: RelationKind::Conflicts, ..relation }));
        }
        relations
    }

    /// What the denying side says in the next sentence, where that is negative and of the same things.
    fn in_words(&self) -> Vec<(ClaimId, &'c Claim)> {
        let Some(reach) = reach(self.corpus, self.attribution, self.cue, 1) else { return Vec::new() };
        let row = |id: ClaimId| self.statements.rows.get(id.row());
        let Some(denied) = row(self.denied) else { return Vec::new() };
        let after = claims(self.corpus, self.attribution).filter(|(id, claim)| {
            let hull = claim.content.hull();
            hull.start > self.cue.end
                && hull.end <= reach.end
                && claim.polarity == Polarity::Negative
                && row(*id).is_some_and(|answer| self.can_answer(denied, answer))
        });
        after.take(1).collect()
    }

    /// Whether the claim can be the denying side's, about the same things.
    fn can_answer(&self, denied: &Statement, answer: &Statement) -> bool {
        let Some(speaker) = answer.speaker else { return false };
        let who = self.attribution.speaker.actor;
        let fits = |actor| Some(actor) == who || self.statements.of(actor).is_some_and(|of| Some(of) == who);
        // `both groups`: who denies is open; then it is somebody of whom the denied claim tells.
        let open = who.is_none()
            && (denied.around.contains(&speaker)
                || self.statements.of(speaker).is_some_and(|of| denied.around.contains(&of)));
        let shared = answer.stems.iter().any(|stem| denied.stems.binary_search(stem).is_ok());
        denied.speaker != Some(speaker) && (fits(speaker) || open) && shared
    }

    fn relation(&self, from: ClaimId, words: Span, rule: &'static str, score: u8) -> Option<Relation> {
        if from == self.denied {
            return None;
        }
        let denied = self.corpus.claims.get(self.denied)?;
        let told = self.statements.rows.get(self.denied.row());
        let verb = told.and_then(|told| told.events.iter().find(|event| event.main)).map(|event| event.verb);
        let to = self.accusation(denied).or(verb).unwrap_or_else(|| denied.content.hull());
        let slots = vec![Aligned { slot: Slot::Polarity, from: words, to }];
        Some(Relation {
            from,
            to: self.denied,
            kind: RelationKind::Denies,
            reason: Slot::Polarity,
            slots,
            rule: Rule::new(rule),
            score,
        })
    }

    /// What the denied claim says that somebody is accused of: `accused the army of firing, and fired missiles`.
    fn accusation(&self, denied: &Claim) -> Option<Span> {
        let attributions = self.corpus.attributions.rows();
        let rows = of_article(attributions, denied.article, |row: &Attribution| row.article);
        let accuses = |row: &&Attribution| {
            row.cue_class == CueClass::Criticising && denied.content.overlaps(row.content.hull())
        };
        attributions.get(rows)?.iter().find(accuses).map(|row| row.content.hull())
    }
}

/// The claims of the attribution's article.
fn claims<'c>(
    corpus: &'c Corpus,
    attribution: &Attribution,
) -> impl Iterator<Item = (ClaimId, &'c Claim)> + use<'c> {
    let rows = of_article(corpus.claims.rows(), attribution.article, |claim: &Claim| claim.article);
    rows.filter_map(|row| Some((ClaimId::new(row), corpus.claims.rows().get(row)?)))
}

/// From the sentence before the denial's own to that many after it.
fn reach(corpus: &Corpus, attribution: &Attribution, cue: Span, after: usize) -> Option<Span> {
    let sentences = of_article(corpus.sentences.rows(), attribution.article, |sentence| sentence.article);
    let own = corpus
        .sentences
        .rows()
        .get(sentences.clone())?
        .iter()
        .position(|sentence| sentence.span.overlaps(cue))?;
    let own = sentences.start + own;
    let first = own.saturating_sub(1).max(sentences.start);
    let last = (own + after).min(sentences.end.saturating_sub(1));
    let (first, last) = (corpus.sentences.rows().get(first)?, corpus.sentences.rows().get(last)?);
    Some(first.span.join(last.span))
}
