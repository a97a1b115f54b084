//! Another claim that was matched with the open one: the words of both sides, slot by slot, and why.

use crate::evidence::explanation;
use crate::row::row;
use crate::text::Marking;
use crate::texts::claim as texts;
use crate::{Judgement, Judgements, Library, Mark, Page, Piece, Row, View, wording};
use parallax_model::{Aligned, ClaimId, Relation, RelationKind, Slot, Span};

/// Another claim that was matched with the open one.
#[derive(Debug, Clone, PartialEq)]
pub struct Match {
    /// The other claim.
    pub other: Row,
    /// Its page.
    pub open: View,
    /// What the two are to each other: `Conflicts`, `Denied by`.
    pub kind: String,
    /// The kind's look: `agrees`, `conflicts` or `updates`.
    pub look: &'static str,
    /// The words that decide, of both sides: `When: “by October 10” or “by October 15”`.
    pub finding: String,
    /// The sentence of the open claim, the words that decide marked.
    pub mine: Vec<Piece>,
    /// The sentence of the other claim, the words that decide marked.
    pub theirs: Vec<Piece>,
    /// The slots, the one that decides first.
    pub slots: Vec<SlotPair>,
    /// The rule that found it.
    pub rule: String,
    /// What the rule does.
    pub why: String,
    /// How much speaks for it, 0 to 100.
    pub score: u8,
    /// What the reader decided.
    pub judged: Option<Judgement>,
}

/// What both claims have in one slot.
#[derive(Debug, Clone, PartialEq)]
pub struct SlotPair {
    /// The slot: `When`.
    pub name: &'static str,
    /// The words of the open claim.
    pub mine: String,
    /// The words of the other.
    pub theirs: String,
    /// Whether they decide that the two are not the same.
    pub differs: bool,
}

/// The match of `claim` in `relation`; `None` where it has no part in it.
pub(super) fn matched(
    library: &Library,
    view: &View,
    relation: &Relation,
    claim: ClaimId,
    judgements: &Judgements,
) -> Option<Match> {
    let other = relation.other(claim)?;
    let rows = [claim, other].map(|claim| library.corpus.claims.get(claim));
    let [Some(mine), Some(theirs)] = rows else { return None };
    let sides: Vec<Sides> =
        relation.slots.iter().map(|aligned| Sides::of(aligned, relation, claim)).collect();
    let spans = |side: fn(&Sides) -> Span| -> Vec<(Span, Mark)> {
        sides.iter().map(|slot| (side(slot), slot.mark())).collect()
    };
    let words = |claim: ClaimId, span: Span| {
        let article = library.corpus.claims.get(claim).map(|claim| claim.article);
        article.map_or("", |article| library.corpus.words(article, span)).trim().to_owned()
    };
    let slots: Vec<SlotPair> = sides
        .iter()
        .map(|slot| SlotPair {
            name: slot.slot.label(),
            mine: words(claim, slot.mine),
            theirs: words(other, slot.theirs),
            differs: slot.differs,
        })
        .collect();
    let other_row = row(library, view, other)?;
    Some(Match {
        open: view.on(Page::Claim(theirs.slug.to_string())),
        kind: kind(relation, claim).to_owned(),
        look: look(relation.kind),
        finding: slots
            .first()
            .map(|slot| finding(relation.kind, slot.name, &slot.mine, &slot.theirs))
            .unwrap_or_default(),
        mine: compared_sentence(library, claim, &spans(|slot| slot.mine)),
        theirs: compared_sentence(library, other, &spans(|slot| slot.theirs)),
        slots,
        rule: relation.rule.name().to_owned(),
        why: explanation(library, &relation.rule),
        score: relation.score,
        judged: judgements.of(mine.slug.as_str(), theirs.slug.as_str()),
        other: other_row,
    })
}

/// A slot, seen from the open claim.
struct Sides {
    slot: Slot,
    mine: Span,
    theirs: Span,
    differs: bool,
}

impl Sides {
    fn of(aligned: &Aligned, relation: &Relation, claim: ClaimId) -> Self {
        let (mine, theirs) =
            if claim == relation.from { (aligned.from, aligned.to) } else { (aligned.to, aligned.from) };
        let differs = relation.kind != RelationKind::Agrees && aligned.slot == relation.reason;
        Self { slot: aligned.slot, mine, theirs, differs }
    }

    fn mark(&self) -> Mark {
        if self.differs { Mark::Differs } else { Mark::Same }
    }
}

/// What two claims are to each other, said of the other one.
fn kind(relation: &Relation, claim: ClaimId) -> &'static str {
    match (relation.kind, claim == relation.from) {
        (RelationKind::Agrees, _) => texts::AGREES,
        (RelationKind::Conflicts, _) => texts::CONFLICTS,
        (RelationKind::Denies, true) => texts::DENIED_BY_THIS_CLAIM,
        (RelationKind::Denies, false) => texts::DENIES_THIS_CLAIM,
        (RelationKind::Updates, true) => texts::EARLIER,
        (RelationKind::Updates, false) => texts::LATER,
    }
}

pub(crate) fn look(kind: RelationKind) -> &'static str {
    match kind {
        RelationKind::Agrees => "agrees",
        RelationKind::Conflicts | RelationKind::Denies => "conflicts",
        RelationKind::Updates => "updates",
    }
}

/// `When: “by October 10” or “by October 15”`; of a slot that is alike on both sides, its words once.
pub(crate) fn finding(kind: RelationKind, slot: &str, mine: &str, theirs: &str) -> String {
    let (mine, theirs) = (wording::short(mine), wording::short(theirs));
    match kind {
        _ if mine == theirs => texts::alike(slot, &mine),
        RelationKind::Agrees => texts::both(slot, &mine, &theirs),
        RelationKind::Denies => texts::against(slot, &mine, &theirs),
        _ => texts::either(slot, &mine, &theirs),
    }
}

/// The sentence of a claim, its words and the aligned ones marked.
pub(crate) fn compared_sentence(library: &Library, claim: ClaimId, aligned: &[(Span, Mark)]) -> Vec<Piece> {
    let Some(row) = library.corpus.claims.get(claim) else { return Vec::new() };
    let stretch = library.index.passages.of_claim.get(claim.row()).copied();
    let stretch = stretch.unwrap_or_else(|| row.content.hull());
    let marking = Marking::of(library, row.article).map(|marking| marking.claim(row, Mark::Claim));
    let marking = marking
        .map(|marking| aligned.iter().fold(marking, |marking, (span, mark)| marking.span(*span, *mark)));
    marking.map(|marking| marking.cut(stretch)).unwrap_or_default()
}
