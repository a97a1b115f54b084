//! What two events are to each other: the rules, from the most particular to agreement, and their scores.
//!
//! A score starts from the predicate (the same verb, or one of its class) and adds what participants, times, places,
//! numbers, words and surroundings give. An agreement needs two anchors beside the predicate to be sure. A conflict or
//! an update is shown only where both sides surely tell one event of one actor and one object, and where neither
//! sentence tells what the other does too; what is less sure is not shown as possible either.

use super::count::Numbers;
use super::evidence::{Evidence, Gap, Governs, Places, Speakers, Times};
use super::likeness::Likeness;
use super::statement::{Statement, Statements, is_later};
use crate::event::{Event, Firm, Flag};
use parallax_model::{Corpus, Modality, Polarity, Relation, RelationKind, Slot};

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

/// A claim, and one of its events.
pub(super) type Side<'a> = (&'a Statement, &'a Event);

/// Two events of two claims, with what speaks for them being one.
pub(super) struct Pair<'p> {
    pub(super) corpus: &'p Corpus,
    pub(super) statements: &'p Statements,
    pub(super) x: Side<'p>,
    pub(super) y: Side<'p>,
    pub(super) evidence: &'p Evidence,
}

/// Whether two events can be anything to each other, by their predicates alone.
pub(super) fn can_relate(a: &Event, b: &Event) -> bool {
    a.firm != Firm::If && b.firm != Firm::If && (a.class == b.class || a.class.excludes(&b.class))
}

impl Pair<'_> {
    /// What the two events are to each other; [`can_relate`] holds of them.
    pub(super) fn judge(&self) -> Option<Verdict> {
        let (a, b) = (self.x.1, self.y.1);
        if a.class != b.class {
            return self.antonym();
        }
        if a.polarity != b.polarity {
            return if a.firm == b.firm { self.negation() } else { self.outcome() };
        }
        let rules = [Self::deadline, Self::number, Self::outcome, Self::date, Self::place, Self::actor];
        rules.iter().find_map(|rule| rule(self)).or_else(|| self.agreement())
    }

    /// Whether both can be told of one happening: nothing that both sides tell differs.
    pub(super) fn fits(&self) -> bool {
        let (a, b, evidence) = (self.x.1, self.y.1, self.evidence);
        let clash = [evidence.agent, evidence.patient].contains(&Likeness::Clash);
        let counted = matches!(evidence.numbers, Numbers::Unknown | Numbers::Same | Numbers::Near);
        a.class == b.class
            && a.polarity == b.polarity
            && a.firm == b.firm
            && a.refused == b.refused
            && !clash
            && counted
            && self.x.0.debunks == self.y.0.debunks
            && evidence.times != Times::Apart
    }

    fn agreement(&self) -> Option<Verdict> {
        let (a, b, evidence) = (self.x.1, self.y.1, self.evidence);
        // Inside one article only disagreement is news.
        if !self.fits() || self.x.0.article == self.y.0.article {
            return None;
        }
        let mut score = base(a, b) + evidence.points();
        let (agent, patient) = (evidence.agent, evidence.patient);
        let differs = [agent, patient].contains(&Likeness::Differs)
            || evidence.governs == Governs::Differs
            || evidence.open
            || evidence.aside
            || is_bare(a, b, evidence)
            || self.statements.differ_in_a_word(self.x.0, self.y.0)
            // What both tell in passing only, neither says.
            || !(a.main || b.main);
        let loose = agent == Likeness::Compatible && !patient.is_named()
            || patient == Likeness::Compatible && !agent.is_named();
        let matched = (agent.is_matched() || patient.is_matched()) && !loose;
        let unknown = !(a.class.is_known() || agent.is_matched() && patient.is_matched());
        let undated = evidence.gap == Gap::Unknown && evidence.times == Times::Unknown;
        if anchored(a, evidence) < ANCHORS + u32::from(undated) || differs || !matched || unknown {
            // What one side tells only in passing is no answer that it could possibly give.
            if !(a.main && b.main) {
                return None;
            }
            score = score.min(UNANCHORED);
        }
        Some(verdict(RelationKind::Agrees, "same-event", Slot::Predicate, score))
    }

    /// Whether both surely tell one event of one actor and one object, each in an article of its own.
    fn is_one_event(&self) -> bool {
        let (a, b, evidence) = (self.x.1, self.y.1, self.evidence);
        let (agents, patients) = (a.agent.is_some(), a.patient.is_some());
        let both = agents == b.agent.is_some() && patients == b.patient.is_some();
        let shared = both
            && (!agents || evidence.agent.is_matched())
            && (!patients || evidence.patient.is_matched())
            && (patients || agents && evidence.agent.is_named() && evidence.words >= 0.5);
        let near = matches!(evidence.gap, Gap::Days | Gap::Weeks) || evidence.times == Times::SameDay;
        let debunked = self.x.0.debunks || self.y.0.debunks;
        shared
            && near
            && !debunked
            && !evidence.open
            && !evidence.aside
            && evidence.governs != Governs::Differs
            && self.x.0.article != self.y.0.article
    }

    /// The same, on one day or in the news of the same days.
    fn is_now(&self) -> bool {
        let evidence = self.evidence;
        let dated = matches!(evidence.times, Times::SameDay | Times::Overlap);
        dated || evidence.times == Times::Unknown && evidence.gap == Gap::Days
    }

    /// Whether one side's sentence tells what the other side's event does too.
    fn tells_both(&self) -> bool {
        let tells = |statement, other: &Event| {
            let mut events = self.statements.sentence_events(statement);
            events.any(|event| event.class == other.class && event.polarity == other.polarity)
        };
        tells(self.x.0, self.y.1) || tells(self.y.0, self.x.1)
    }

    fn are_facts(&self) -> bool {
        self.x.1.firm == Firm::Fact && self.y.1.firm == Firm::Fact
    }

    /// The score of a conflict whose predicates give `base`.
    fn score(&self, base: i32) -> i32 {
        base + self.evidence.points()
    }

    fn antonym(&self) -> Option<Verdict> {
        let positive = self.x.1.polarity == Polarity::Positive && self.y.1.polarity == Polarity::Positive;
        let close = |likeness: Likeness| likeness >= Likeness::Close;
        let tied = close(self.evidence.patient) || close(self.evidence.agent);
        let holds = positive
            && self.is_one_event()
            && self.is_now()
            && self.are_facts()
            && tied
            && self.evidence.words >= 0.25
            && !self.tells_both();
        sure(holds, verdict(RelationKind::Conflicts, "antonym", Slot::Predicate, self.score(38)))
    }

    /// A contradiction; a denial where one side's words are attributed as denied.
    fn negation(&self) -> Option<Verdict> {
        let score = self.score(base(self.x.1, self.y.1) + 4);
        let denied = |side: Side<'_>| {
            let claim = self.corpus.claims.get(side.0.claim);
            claim.is_some_and(|claim| claim.modality == Modality::Denied)
        };
        let denial = verdict(RelationKind::Denies, "denial", Slot::Polarity, score);
        match (denied(self.x), denied(self.y)) {
            (true, false) => sure(self.is_denied(), denial),
            (false, true) => sure(self.is_denied(), Verdict { turned: true, ..denial }),
            _ => {
                let holds = self.is_one_event() && self.is_now() && !self.tells_both();
                sure(holds, verdict(RelationKind::Conflicts, "negation", Slot::Polarity, score))
            }
        }
    }

    /// Whether one side can deny what the other says: of one event, also within one article.
    fn is_denied(&self) -> bool {
        let evidence = self.evidence;
        let roles = [evidence.agent, evidence.patient];
        // In another article, of the same actor and object, and in a sentence that denies nothing itself.
        let inside = self.x.0.article == self.y.0.article;
        let denies =
            |statement| self.statements.sentence_events(statement).any(|event| event.class.name() == "deny");
        let apart = inside || !denies(self.x.0) && !denies(self.y.0);
        let least = if inside { Likeness::Unknown } else { Likeness::Alike };
        apart
            && roles.iter().all(|likeness| *likeness >= least)
            && roles.iter().any(|likeness| likeness.is_named() || *likeness == Likeness::Close)
            && evidence.times != Times::Apart
            && !matches!(evidence.gap, Gap::Months | Gap::Unknown)
            && evidence.governs != Governs::Differs
            && !evidence.open
            && !evidence.aside
    }

    /// Two days by which the same is to be done.
    fn deadline(&self) -> Option<Verdict> {
        let (x, y, evidence) = (self.x, self.y, self.evidence);
        if !x.1.deadline || !y.1.deadline || evidence.times != Times::Apart || !is_due(x.1) || !is_due(y.1) {
            return None;
        }
        let close = evidence.patient >= Likeness::Close || evidence.agent >= Likeness::Close;
        let holds = self.is_one_event() && close && !self.names_both_days();
        let score = self.score(base(x.1, y.1) + 25 + 20);
        let moved = |side: Side<'_>| {
            side.0.events.iter().any(|event| matches!(event.class.name(), "extend" | "postpone"))
        };
        let extension = verdict(RelationKind::Updates, "extension", Slot::Time, score);
        match is_later(x.0, y.0) {
            Some(true) if moved(x) => sure(holds, extension),
            Some(false) if moved(y) => sure(holds, Verdict { turned: true, ..extension }),
            _ => sure(holds, verdict(RelationKind::Conflicts, "date", Slot::Time, score)),
        }
    }

    /// Whether one side's sentence names the other side's day too.
    fn names_both_days(&self) -> bool {
        let days = |event: &Event| {
            let time = event.time.and_then(|id| self.corpus.times.get(id))?;
            time.from.zip(time.to)
        };
        let names =
            |statement: &Statement, event: &Event| days(event).is_none_or(|days| statement.names_day(days));
        names(self.x.0, self.y.1) || names(self.y.0, self.x.1)
    }

    /// Two numbers of the same.
    fn number(&self) -> Option<Verdict> {
        let (x, y, evidence) = (self.x, self.y, self.evidence);
        let (Numbers::Open(first, second) | Numbers::Apart(first, second)) = evidence.numbers else {
            return None;
        };
        let toll = x.1.class.has(Flag::Toll);
        let mut counted = x.1.arguments().filter_map(|argument| argument.number.as_ref());
        let share = counted.any(|number| number.unit == "percent");
        let same_speaker = evidence.speaker == Speakers::Same && evidence.words >= 0.3;
        let named = !toll && evidence.agent.is_named() && evidence.patient >= Likeness::Close;
        let tied = evidence.times == Times::SameDay
            || evidence.places == Places::Same
            || same_speaker
            || named && !share;
        // Of a bare toll it is not told what of: `at least 19 people were killed`.
        let bare = toll && x.1.agent.is_none();
        if !tied || bare || !self.is_one_event() || !self.are_facts() || evidence.times == Times::Apart {
            return None;
        }
        let score = self.score(base(x.1, y.1) + 25 + 30);
        let update = verdict(RelationKind::Updates, "toll", Slot::Number, score);
        match is_later(x.0, y.0) {
            Some(true) if toll && first > second => sure(true, update),
            Some(false) if toll && second > first => sure(true, Verdict { turned: true, ..update }),
            _ => {
                let both = x.0.names_figure(second) || y.0.names_figure(first);
                let apart = matches!(evidence.numbers, Numbers::Apart(..));
                let holds = apart && !both && self.is_now();
                sure(holds, verdict(RelationKind::Conflicts, "number", Slot::Number, score))
            }
        }
    }

    /// Two days for what happens once.
    fn date(&self) -> Option<Verdict> {
        let (a, evidence) = (self.x.1, self.evidence);
        let close = evidence.agent >= Likeness::Close && evidence.patient >= Likeness::Close;
        let holds = a.class.has(Flag::Once)
            && evidence.times == Times::Apart
            && close
            && self.is_one_event()
            && self.are_facts()
            && !self.names_both_days();
        let score = self.score(base(a, self.y.1) + 25 + 25);
        sure(holds, verdict(RelationKind::Conflicts, "date", Slot::Time, score))
    }

    /// Two places for what the same actors did on one day.
    fn place(&self) -> Option<Verdict> {
        let evidence = self.evidence;
        let holds = evidence.places == Places::Differ
            && evidence.times == Times::SameDay
            && evidence.patient >= Likeness::Close
            && self.is_one_event()
            && self.are_facts()
            && !self.tells_both_places();
        let score = self.score(base(self.x.1, self.y.1) + 10);
        sure(holds, verdict(RelationKind::Conflicts, "place", Slot::Place, score))
    }

    /// Whether one side's sentence names the other side's place too.
    fn tells_both_places(&self) -> bool {
        let names = |statement: &Statement, event: &Event| {
            let mut places = event.places.iter().flat_map(|place| place.actors.iter().chain(&place.around));
            places.any(|place| statement.around.contains(place))
        };
        names(self.x.0, self.y.1) || names(self.y.0, self.x.1)
    }

    /// Two actors for what only one can have done.
    fn actor(&self) -> Option<Verdict> {
        let (x, y, evidence) = (self.x, self.y, self.evidence);
        let dated = matches!(evidence.times, Times::SameDay | Times::Overlap);
        let tied = dated || evidence.places == Places::Same;
        let names = |statement: &Statement, event: &Event| {
            event.agent.iter().flat_map(|agent| &agent.actors).any(|actor| statement.around.contains(actor))
        };
        let holds = x.1.class.has(Flag::Sole)
            && self.are_facts()
            && evidence.agent == Likeness::Clash
            && evidence.patient >= Likeness::Close
            && tied
            && !evidence.aside
            && x.0.article != y.0.article
            && !names(x.0, y.1)
            && !names(y.0, x.1);
        let score = self.score(base(x.1, y.1) + 34);
        sure(holds, verdict(RelationKind::Conflicts, "actor", Slot::Actor, score))
    }

    /// What was to be, and a later article tells that it is so, or is not.
    fn outcome(&self) -> Option<Verdict> {
        let (x, y) = (self.x, self.y);
        let later = is_later(x.0, y.0)?;
        let (after, before) = if later { (x, y) } else { (y, x) };
        let holds = after.1.firm == Firm::Fact
            && is_due(before.1)
            && self.is_one_event()
            && self.evidence.times != Times::Apart
            && (self.evidence.agent >= Likeness::Close || self.evidence.patient >= Likeness::Close);
        let outcome = verdict(RelationKind::Updates, "outcome", Slot::Predicate, self.score(base(x.1, y.1)));
        sure(holds, Verdict { turned: !later, ..outcome })
    }
}

/// A verdict that holds and for which enough speaks.
fn sure(holds: bool, verdict: Verdict) -> Option<Verdict> {
    (holds && verdict.score >= Relation::SURE).then_some(verdict)
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
        + 2 * u32::from(evidence.numbers == Numbers::Same)
        + u32::from(evidence.numbers == Numbers::Near)
        + u32::from(evidence.around >= 2)
        + u32::from(evidence.gap == Gap::Days)
}

/// With what the predicate itself ties: a class that names one happening, or what both deny.
fn anchored(event: &Event, evidence: &Evidence) -> u32 {
    let denied = event.polarity == Polarity::Negative && event.class.is_known();
    anchors(evidence) + u32::from(event.class.has(Flag::Once)) + u32::from(denied)
}

/// Whether nothing but who does it is told, and nothing else ties the two: `Smith won`.
fn is_bare(a: &Event, b: &Event, evidence: &Evidence) -> bool {
    let tied = matches!(evidence.times, Times::SameDay | Times::Overlap) || evidence.places == Places::Same;
    let tied = tied || evidence.words >= 0.6 || evidence.around >= 2 && evidence.gap != Gap::Unknown;
    a.patient.is_none() && b.patient.is_none() && !tied
}

/// Whether it is to be.
fn is_due(event: &Event) -> bool {
    matches!(event.firm, Firm::Plan | Firm::Duty)
}

fn verdict(kind: RelationKind, rule: &'static str, reason: Slot, score: i32) -> Verdict {
    Verdict { kind, rule, reason, score: u8::try_from(score.clamp(0, 100)).unwrap_or(100), turned: false }
}
