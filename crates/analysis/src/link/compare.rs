//! Two events of two claims, and the relation that their evidence makes between the claims.

use super::evidence::Evidence;
use super::statement::{Statement, Statements};
use super::verdict::{Pair, Side, Verdict, can_relate};
use crate::event::Event;
use parallax_model::{Aligned, Corpus, Relation, RelationKind, Rule, Slot};

/// An event by its claim's row among the statements, and its place among that claim's events.
pub(super) type EventRef = (usize, usize);

/// A relation, and the events that make it.
#[derive(Debug, Clone)]
pub(super) struct Match {
    pub(super) relation: Relation,
    pub(super) a: EventRef,
    pub(super) b: EventRef,
}

/// Compares events of one corpus.
pub(super) struct Comparison<'c> {
    corpus: &'c Corpus,
    pub(super) statements: &'c Statements,
}

impl<'c> Comparison<'c> {
    pub(super) fn new(corpus: &'c Corpus, statements: &'c Statements) -> Self {
        Self { corpus, statements }
    }

    /// What the claims of two events are to each other, where they are anything.
    pub(super) fn of(&self, a: EventRef, b: EventRef) -> Option<Match> {
        let (a, b) = if a <= b { (a, b) } else { (b, a) };
        let (x, y) = (self.side(a)?, self.side(b)?);
        if same_voice(x.0, y.0) || !can_relate(x.1, y.1) {
            return None;
        }
        let evidence = Evidence::of(self.corpus, self.statements, x, y);
        let verdict = self.pair(x, y, &evidence).judge()?;
        // The same words can't contradict each other, whatever a place or a day is taken for.
        let equal = x.0.order == y.0.order && x.1.polarity == y.1.polarity;
        if equal && verdict.kind != RelationKind::Agrees {
            return None;
        }
        Some(Match { relation: relation(x, y, evidence, &verdict), a, b })
    }

    /// Whether two events can be told of one happening, as far as both tell it.
    pub(super) fn fits(&self, a: EventRef, b: EventRef) -> bool {
        let (Some(x), Some(y)) = (self.side(a), self.side(b)) else { return false };
        let evidence = Evidence::of(self.corpus, self.statements, x, y);
        self.pair(x, y, &evidence).fits()
    }

    /// Whether nothing speaks against two events being one, as far as their verbs are of one class: neither is more certain
    /// than the other (`had stopped testing`, `can resume testing`), and what they are done to does not differ.
    pub(super) fn told_alike(&self, a: EventRef, b: EventRef) -> bool {
        let (Some(x), Some(y)) = (self.side(a), self.side(b)) else { return true };
        let evidence = || Evidence::of(self.corpus, self.statements, x, y);
        (x.1.firm, x.1.refused) == (y.1.firm, y.1.refused)
            && (x.1.class != y.1.class || !evidence().differs())
            && !self.statements.differ_in_a_word(x.0, y.0)
    }

    fn pair<'p>(&'p self, x: Side<'p>, y: Side<'p>, evidence: &'p Evidence) -> Pair<'p> {
        Pair { corpus: self.corpus, statements: self.statements, x, y, evidence }
    }

    /// The claim and the event of a reference.
    pub(super) fn side(&self, (row, event): EventRef) -> Option<(&'c Statement, &'c Event)> {
        let statement = self.statements.rows.get(row)?;
        Some((statement, statement.events.get(event)?))
    }
}

/// Whether both claims are one voice's in one article: what somebody says twice is no relation.
fn same_voice(a: &Statement, b: &Statement) -> bool {
    a.article == b.article && a.speaker == b.speaker && a.speaker_name == b.speaker_name
}

fn relation(
    x: (&Statement, &Event),
    y: (&Statement, &Event),
    evidence: Evidence,
    verdict: &Verdict,
) -> Relation {
    let Verdict { kind, rule, reason, score, turned } = *verdict;
    let mut slots = evidence.slots;
    if reason == Slot::Polarity && !slots.iter().any(|aligned| aligned.slot == Slot::Polarity) {
        let (from, to) = (x.1.negation.unwrap_or(x.1.verb), y.1.negation.unwrap_or(y.1.verb));
        slots.push(Aligned { slot: Slot::Polarity, from, to });
    }
    slots.sort_by_key(|aligned| (aligned.slot != reason, aligned.slot));
    let (from, to) = (x.0.claim, y.0.claim);
    let relation = Relation { from, to, kind, reason, slots, rule: Rule::new(rule), score };
    if turned { turn(relation) } else { relation }
}

/// The same relation, told from the other side.
fn turn(relation: Relation) -> Relation {
    let slots =
        relation.slots.iter().map(|aligned| Aligned { from: aligned.to, to: aligned.from, ..*aligned });
    Relation { from: relation.to, to: relation.from, slots: slots.collect(), ..relation }
}

impl Match {
    /// Whether the claims say the same, surely.
    pub(super) fn is_sure_agreement(&self) -> bool {
        self.relation.kind == RelationKind::Agrees && !self.relation.is_possible()
    }
}
