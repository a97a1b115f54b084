//! Denials inside one article: “both groups denied it”, “dismissed the remarks”, “did not agree with Berg's assessment”
//! and “retorted that …” answer the claim that stands before them, and what the denying side says right after goes with
//! the denial. The words are those of `lexicon/rejoinders.txt`.

use super::rejoinder::{Rejoinder, rejoinder};
use super::statement::{Statement, Statements, of_article};
use parallax_model::{
    ActorId, Aligned, Attribution, Claim, ClaimId, Corpus, CueClass, Polarity, Relation, RelationKind, Rule,
    Slot, Span,
};

/// What a denial gives beside the order of the text.
const ANSWER: u8 = 90;
const IN_WORDS: u8 = 75;
/// How many sentences before a denial what it names may stand; `it` and `this` are of the sentence before.
const BACK: usize = 3;
/// A claim of fewer words is no more than a remark on another: `That makes me sick`.
const FEWEST: usize = 4;

/// The denials of a corpus.
pub(super) fn answers(corpus: &Corpus, statements: &Statements) -> Vec<Relation> {
    let denial = |attribution| Denial::read(corpus, statements, attribution);
    corpus.attributions.rows().iter().filter_map(denial).flat_map(|denial| denial.relations()).collect()
}

/// A denial of something just said.
struct Denial<'c> {
    corpus: &'c Corpus,
    statements: &'c Statements,
    attribution: &'c Attribution,
    cue: Span,
    rejoinder: Rejoinder,
    /// The claim that stands before it.
    denied: ClaimId,
}

impl<'c> Denial<'c> {
    fn read(corpus: &'c Corpus, statements: &'c Statements, attribution: &'c Attribution) -> Option<Self> {
        let text = &corpus.articles.get(attribution.article)?.text;
        let rejoinder = rejoinder(attribution, &attribution.content.words(text))?;
        let cue = *attribution.cue.first()?;
        let named = named(corpus, attribution);
        let back = if rejoinder == Rejoinder::Pointing { 1 } else { BACK };
        let reach = reach(corpus, attribution, cue, back, 0)?;
        let answers = |claim: &Claim| {
            let speaker =
                claim.attribution.and_then(|told| corpus.attributions.get(told)).map(|told| &told.speaker);
            let own = &attribution.speaker;
            let other = speaker.is_some_and(|speaker| match (speaker.actor, own.actor) {
                (Some(one), Some(other)) => one != other,
                _ => speaker.name != own.name,
            });
            let words = claim.content.words(text);
            let full = words.split_whitespace().count() >= FEWEST && !leans(&words);
            let theirs =
                full && other && (named.is_none() || speaker.is_some_and(|speaker| speaker.actor == named));
            match rejoinder {
                Rejoinder::Pointing => Some(0),
                Rejoinder::Accused { said } => match accusation(corpus, claim) {
                    Some(_) => Some(1),
                    None => (said && theirs).then_some(0),
                },
                Rejoinder::Said | Rejoinder::Retort => theirs.then_some(0),
            }
        };
        let before = claims(corpus, attribution).filter_map(|(id, claim)| {
            let hull = claim.content.hull();
            let outside = !claim.content.overlaps(cue) && !claim.content.overlaps(attribution.content.hull());
            let near = hull.end <= cue.start && hull.start >= reach.start && outside;
            Some((answers(claim).filter(|_| near)?, hull.end, id))
        });
        let denied = before.max_by_key(|(fits, end, _)| (*fits, *end))?.2;
        Some(Self { corpus, statements, attribution, cue, rejoinder, denied })
    }

    fn relations(&self) -> Vec<Relation> {
        let mut relations = Vec::new();
        let words = match self.rejoinder {
            Rejoinder::Retort => self.attribution.content.hull(),
            Rejoinder::Pointing | Rejoinder::Said | Rejoinder::Accused { .. } => self.cue,
        };
        let holds = claims(self.corpus, self.attribution).find(|(_, claim)| claim.content.overlaps(words));
        if let Some((id, _)) = holds {
            relations.extend(self.relation(id, words, "answer", ANSWER));
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
        let Some(reach) = reach(self.corpus, self.attribution, self.cue, 1, 1) else { return Vec::new() };
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
        let to = accusation(self.corpus, denied).or(verb).unwrap_or_else(|| denied.content.hull());
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
}

/// What a claim says that somebody is accused of: `accused the army of firing, and fired missiles`.
fn accusation(corpus: &Corpus, denied: &Claim) -> Option<Span> {
    let attributions = corpus.attributions.rows();
    let rows = of_article(attributions, denied.article, |row: &Attribution| row.article);
    let accuses = |row: &&Attribution| {
        row.cue_class == CueClass::Criticising && denied.content.overlaps(row.content.hull())
    };
    attributions.get(rows)?.iter().find(accuses).map(|row| row.content.hull())
}

/// Whether a claim only goes on from another: `That makes me sick`.
fn leans(words: &str) -> bool {
    let first = words.split(|c: char| !c.is_alphabetic()).find(|word| !word.is_empty()).unwrap_or_default();
    matches!(first.to_lowercase().as_str(), "that" | "this" | "it" | "these" | "those")
}

/// Whose words the content of a denial names: `Berg's assessment`.
fn named(corpus: &Corpus, attribution: &Attribution) -> Option<ActorId> {
    let rows = of_article(corpus.mentions.rows(), attribution.article, |mention| mention.article);
    let mentions = corpus.mentions.rows().get(rows)?;
    mentions
        .iter()
        .find(|mention| attribution.content.overlaps(mention.span))
        .and_then(|mention| mention.actor)
}

/// The claims of the attribution's article.
fn claims<'c>(
    corpus: &'c Corpus,
    attribution: &Attribution,
) -> impl Iterator<Item = (ClaimId, &'c Claim)> + use<'c> {
    let rows = of_article(corpus.claims.rows(), attribution.article, |claim: &Claim| claim.article);
    rows.filter_map(|row| Some((ClaimId::new(row), corpus.claims.rows().get(row)?)))
}

/// From so many sentences before the denial's own to so many after it.
fn reach(corpus: &Corpus, attribution: &Attribution, cue: Span, before: usize, after: usize) -> Option<Span> {
    let sentences = of_article(corpus.sentences.rows(), attribution.article, |sentence| sentence.article);
    let own = corpus
        .sentences
        .rows()
        .get(sentences.clone())?
        .iter()
        .position(|sentence| sentence.span.overlaps(cue))?;
    let own = sentences.start + own;
    let first = own.saturating_sub(before).max(sentences.start);
    let last = (own + after).min(sentences.end.saturating_sub(1));
    let (first, last) = (corpus.sentences.rows().get(first)?, corpus.sentences.rows().get(last)?);
    Some(first.span.join(last.span))
}
