//! What two events are to each other: the rules, from the most particular to agreement, and their scores.
//!
//! A score starts from the predicate (the same verb, or one of its class) and adds what participants, times, places,
//! numbers, words and surroundings give. Two anchors beside the predicate are needed to be sure.

use super::evidence::{Evidence, Gap, Governs, Numbers, Places, Speakers, Times, things};
use super::likeness::Likeness;
use super::statement::Statement;
use crate::event::{Event, Firm, Flag};
use parallax_model::{Corpus, Day, Modality, RelationKind, Slot};

/// What two claims are to each other, by two of their events.
pub(super) struct Verdict {
    pub(super) kind: RelationKind,
    pub(super) rule: &'static str,
    pub(super) reason: Slot,
    pub(super) score: u8,
    /// Whether the relation goes from the second claim to the first.
    pub(super) turned: bool,
}

/// Without two anchors nothing scores more.
const UNANCHORED: i32 = 55;
/// How many half anchors make sure.
const ANCHORS: u32 = 4;

type Side<'a> = (&'a Statement, &'a Event);

/// Whether two events can be anything to each other, by their predicates alone.
pub(super) fn can_relate(a: &Event, b: &Event) -> bool {
    let asserted = a.firm != Firm::If && b.firm != Firm::If;
    asserted
        && (a.class == b.class
            || a.class.excludes(&b.class)
            || a.deadline && b.deadline && a.class.is_kin(&b.class))
}

/// What two events are to each other; [`can_relate`] holds of them.
pub(super) fn judge(corpus: &Corpus, x: Side<'_>, y: Side<'_>, evidence: &Evidence) -> Option<Verdict> {
    let (a, b) = (x.1, y.1);
    let same = a.class == b.class;
    if !same && !a.class.excludes(&b.class) {
        return deadline(x, y, evidence).filter(|_| a.class.is_kin(&b.class) && a.polarity == b.polarity);
    }
    if same && a.polarity == b.polarity {
        let rules = [deadline, number, outcome, date, place, actor, agreement];
        return rules.iter().find_map(|rule| rule(x, y, evidence));
    }
    if a.firm != b.firm {
        return outcome(x, y, evidence);
    }
    if same {
        return opposed(evidence, base(a, b)).map(|score| negation(corpus, x, y, score));
    }
    let score = (a.polarity == b.polarity && a.polarity == parallax_model::Polarity::Positive)
        .then(|| opposed(evidence, 30))
        .flatten()?;
    Some(verdict(RelationKind::Conflicts, "antonym", Slot::Predicate, score))
}

/// What the predicate alone gives.
fn base(a: &Event, b: &Event) -> i32 {
    match (a.lemma == b.lemma, a.class.is_known()) {
        (true, true) => 34,
        (true, false) => 28,
        _ => 30,
    }
}

/// Half anchors: what ties two events together beside the predicate.
fn anchors(evidence: &Evidence) -> u32 {
    let role = |likeness: Likeness| match likeness {
        Likeness::Same | Likeness::Related | Likeness::Close => 2,
        Likeness::Alike => 1,
        _ => 0,
    };
    let times = match evidence.times {
        Times::SameDay => 2,
        Times::Overlap => 1,
        _ => 0,
    };
    let words = if evidence.words >= 0.55 { 2 } else { u32::from(evidence.words >= 0.3) };
    role(evidence.agent)
        + role(evidence.patient)
        + times
        + words
        + u32::from(evidence.places == Places::Same)
        + 2 * u32::from(evidence.numbers == Numbers::Equal)
        + u32::from(evidence.around >= 2)
        + u32::from(evidence.gap == Gap::Days)
}

/// With what the predicate itself ties: a class that names one happening, or what both deny.
fn anchored(event: &Event, evidence: &Evidence) -> u32 {
    let denied = event.polarity == parallax_model::Polarity::Negative && event.class.is_known();
    anchors(evidence) + u32::from(event.class.has(Flag::Once)) + u32::from(denied)
}

fn agreement(x: Side<'_>, y: Side<'_>, evidence: &Evidence) -> Option<Verdict> {
    let (a, b) = (x.1, y.1);
    let clash = evidence.agent == Likeness::Clash || evidence.patient == Likeness::Clash;
    // Inside one article only disagreement is news.
    let debunked = x.0.debunks != y.0.debunks;
    if a.firm != b.firm || clash || debunked || evidence.times == Times::Apart || x.0.article == y.0.article {
        return None;
    }
    let mut score = base(a, b) + evidence.points();
    let differs = [evidence.agent, evidence.patient].contains(&Likeness::Differs)
        || evidence.governs == Governs::Differs
        || evidence.open
        || evidence.aside
        || is_bare(a, b, evidence);
    let (agent, patient) = (evidence.agent, evidence.patient);
    let loose = agent == Likeness::Compatible && !patient.is_named()
        || patient == Likeness::Compatible && !agent.is_named();
    let matched = (agent.is_matched() || patient.is_matched()) && !loose;
    let unknown = !(a.class.is_known() || evidence.agent.is_matched() && evidence.patient.is_matched());
    let wanted = ANCHORS + u32::from(evidence.gap == Gap::Unknown && evidence.times == Times::Unknown);
    if anchored(a, evidence) < wanted || differs || !matched || unknown {
        score = score.min(UNANCHORED);
    }
    Some(verdict(RelationKind::Agrees, "same-event", Slot::Predicate, score))
}

/// Whether nothing but who does it is told, and nothing else ties the two: `Smith won`.
fn is_bare(a: &Event, b: &Event, evidence: &Evidence) -> bool {
    let tied = matches!(evidence.times, Times::SameDay | Times::Overlap)
        || evidence.places == Places::Same
        || evidence.words >= 0.6
        || evidence.around >= 2 && evidence.gap != Gap::Unknown;
    a.patient.is_none() && b.patient.is_none() && !tied
}

/// The score of a contradiction: the same participants are wanted on both sides.
fn opposed(evidence: &Evidence, base: i32) -> Option<i32> {
    let roles = [evidence.agent, evidence.patient];
    let apart = roles.iter().any(|likeness| *likeness <= Likeness::Differs)
        || evidence.times == Times::Apart
        || evidence.governs == Governs::Differs;
    let matched = roles.iter().any(|likeness| likeness.is_matched());
    if apart || !matched {
        return None;
    }
    let both = roles.iter().all(|likeness| *likeness >= Likeness::Compatible);
    let score = base + evidence.points() + 4;
    let whole = both && !evidence.open && !evidence.aside;
    Some(if whole || anchors(evidence) > ANCHORS + 1 { score } else { score.min(UNANCHORED) })
}

/// A denial where one side's words are attributed as denied.
fn negation(corpus: &Corpus, x: Side<'_>, y: Side<'_>, score: i32) -> Verdict {
    let denied = |side: Side<'_>| {
        corpus.claims.get(side.0.claim).is_some_and(|claim| claim.modality == Modality::Denied)
    };
    match (denied(x), denied(y)) {
        (true, false) => verdict(RelationKind::Denies, "denial", Slot::Polarity, score),
        (false, true) => {
            Verdict { turned: true, ..verdict(RelationKind::Denies, "denial", Slot::Polarity, score) }
        }
        _ => verdict(RelationKind::Conflicts, "negation", Slot::Polarity, score),
    }
}

/// Two days by which the same is to be done.
fn deadline(x: Side<'_>, y: Side<'_>, evidence: &Evidence) -> Option<Verdict> {
    let (a, b) = (x.1, y.1);
    if !a.deadline || !b.deadline || evidence.times != Times::Apart || !is_due(a) || !is_due(b) {
        return None;
    }
    let places = if evidence.places == Places::Same { 8 } else { 0 };
    let score = base(a, b)
        + evidence.context()
        + places
        + (things(a, b) * 6).min(18)
        + (evidence.words * 26.0) as i32
        + evidence.agent.points().max(0)
        + evidence.patient.points().max(0);
    let moved = |side: Side<'_>| {
        side.0.events.iter().any(|event| matches!(event.class.name(), "extend" | "postpone"))
    };
    match is_later(x.0, y.0) {
        Some(true) if moved(x) => Some(verdict(RelationKind::Updates, "extension", Slot::Time, score)),
        Some(false) if moved(y) => {
            Some(Verdict { turned: true, ..verdict(RelationKind::Updates, "extension", Slot::Time, score) })
        }
        _ => Some(verdict(RelationKind::Conflicts, "date", Slot::Time, score)),
    }
}

/// Whether it is to be.
fn is_due(event: &Event) -> bool {
    matches!(event.firm, Firm::Plan | Firm::Duty)
}

/// Two numbers of the same.
fn number(x: Side<'_>, y: Side<'_>, evidence: &Evidence) -> Option<Verdict> {
    let Numbers::Differ(first, second) = evidence.numbers else { return None };
    let (a, b) = (x.1, y.1);
    let share =
        x.1.arguments()
            .filter_map(|argument| argument.number.as_ref())
            .any(|number| number.unit == "percent");
    let tied =
        evidence.agent.is_named() || evidence.places == Places::Same || !share && evidence.words >= 0.4;
    let unequal = x.1.agent.is_some() && y.1.agent.is_some() && !evidence.agent.is_matched();
    let apart = evidence.agent == Likeness::Clash || evidence.patient == Likeness::Clash;
    if a.firm != b.firm
        || !tied
        || apart
        || unequal
        || evidence.aside
        || evidence.times == Times::Apart
        || evidence.gap == Gap::Months
    {
        return None;
    }
    let quoted = u32::from(evidence.speaker == Speakers::Same);
    let score = base(a, b) + evidence.points() + 30 + 8 * i32::from(quoted == 1);
    let score = if anchors(evidence) + quoted < 3 { score.min(UNANCHORED) } else { score };
    let grown = |later: f64, earlier: f64| a.class.has(Flag::Toll) && later > earlier;
    match is_later(x.0, y.0) {
        Some(true) if grown(first, second) => {
            Some(verdict(RelationKind::Updates, "toll", Slot::Number, score))
        }
        Some(false) if grown(second, first) => {
            Some(Verdict { turned: true, ..verdict(RelationKind::Updates, "toll", Slot::Number, score) })
        }
        _ if x.0.article == y.0.article && x.0.speaker == y.0.speaker => None,
        _ => Some(verdict(RelationKind::Conflicts, "number", Slot::Number, score)),
    }
}

/// Two days for what happens once, or that the same sentence surely tells.
fn date(x: Side<'_>, y: Side<'_>, evidence: &Evidence) -> Option<Verdict> {
    let once = x.1.class.has(Flag::Once) && x.1.firm == y.1.firm;
    let same = evidence.agent.is_matched() && evidence.patient.is_matched();
    if !once || !same || evidence.times != Times::Apart {
        return None;
    }
    let score = base(x.1, y.1) + evidence.points() + 25;
    let score = if anchors(evidence) < ANCHORS { score.min(UNANCHORED) } else { score };
    Some(verdict(RelationKind::Conflicts, "date", Slot::Time, score))
}

/// Two places for what the same actors did on one day.
fn place(x: Side<'_>, y: Side<'_>, evidence: &Evidence) -> Option<Verdict> {
    let same =
        evidence.agent.is_matched() && evidence.patient.is_matched() && evidence.times == Times::SameDay;
    if evidence.places != Places::Differ || !same || x.1.firm != y.1.firm {
        return None;
    }
    Some(verdict(RelationKind::Conflicts, "place", Slot::Place, base(x.1, y.1) + evidence.points() + 10))
}

/// Two actors for what only one can have done.
fn actor(x: Side<'_>, y: Side<'_>, evidence: &Evidence) -> Option<Verdict> {
    let tied = matches!(evidence.times, Times::SameDay | Times::Overlap)
        || evidence.places == Places::Same
        || evidence.words >= 0.4;
    let sole = x.1.class.has(Flag::Sole) && x.1.firm == Firm::Fact && y.1.firm == Firm::Fact;
    if !sole || evidence.agent != Likeness::Clash || !evidence.patient.is_matched() || !tied {
        return None;
    }
    let score = base(x.1, y.1) + evidence.points() + 34;
    let score = if anchors(evidence) < 3 { score.min(UNANCHORED) } else { score };
    Some(verdict(RelationKind::Conflicts, "actor", Slot::Actor, score))
}

/// What was to be, and a later article tells that it is so, or is not.
fn outcome(x: Side<'_>, y: Side<'_>, evidence: &Evidence) -> Option<Verdict> {
    let later = is_later(x.0, y.0)?;
    let (after, before) = if later { (x, y) } else { (y, x) };
    if x.1.class != y.1.class || after.1.firm != Firm::Fact || !is_due(before.1) {
        return None;
    }
    let score = opposed(evidence, base(x.1, y.1))? - 4;
    Some(Verdict { turned: !later, ..verdict(RelationKind::Updates, "outcome", Slot::Predicate, score) })
}

/// Whether the first article is later than the second; `None` where that can't be told.
fn is_later(x: &Statement, y: &Statement) -> Option<bool> {
    let after = |a: (Option<Day>, Option<Day>), b: (Option<Day>, Option<Day>)| {
        a.0.zip(b.1).is_some_and(|(a, b)| a > b)
    };
    match (after(x.published, y.published), after(y.published, x.published)) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

fn verdict(kind: RelationKind, rule: &'static str, reason: Slot, score: i32) -> Verdict {
    Verdict { kind, rule, reason, score: u8::try_from(score.clamp(0, 100)).unwrap_or(100), turned: false }
}
