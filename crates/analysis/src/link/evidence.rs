//! What speaks for two events being the same one: participants, time, place, numbers, words and what stands around.

use super::count::{Numbers, numbers};
use super::likeness::{Likeness, likeness};
use super::statement::{Statement, Statements};
use crate::event::{Argument, Event};
use parallax_model::{ActorId, ActorKind, Aligned, Corpus, Day, Slot, Span, TimeId};

/// How two times stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Times {
    /// At least one side says none.
    Unknown,
    /// The same day.
    SameDay,
    /// They share days.
    Overlap,
    /// They share none.
    Apart,
}

/// How two places stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Places {
    Unknown,
    Same,
    Differ,
}

/// How what two verbs govern stands to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Governs {
    /// Neither governs a verb.
    Nothing,
    /// Both the same.
    Same,
    /// Only one does, or both different ones.
    Differs,
}

/// How much time lies between two articles.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Gap {
    /// So little that they can be of one day's news.
    Days,
    Weeks,
    /// So much that they do not tell the same event without a date.
    Months,
    Unknown,
}

/// Whether two claims are credited to one speaker.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Speakers {
    Same,
    Other,
}

impl Speakers {
    fn of(a: &Statement, b: &Statement) -> Self {
        let actor = a.speaker.is_some() && a.speaker == b.speaker;
        let name = !a.speaker_name.is_empty() && a.speaker_name == b.speaker_name;
        if actor || name { Self::Same } else { Self::Other }
    }
}

impl Gap {
    fn of(a: &Statement, b: &Statement) -> Self {
        match gap(a.published, b.published) {
            None => Self::Unknown,
            Some(days) if days <= DAYS => Self::Days,
            Some(days) if days <= MONTHS => Self::Weeks,
            Some(_) => Self::Months,
        }
    }
}

/// All that is known of two events.
pub(super) struct Evidence {
    pub(super) agent: Likeness,
    pub(super) patient: Likeness,
    pub(super) times: Times,
    pub(super) numbers: Numbers,
    pub(super) places: Places,
    /// Shared words, rare ones more: a share of the shorter claim's.
    pub(super) words: f64,
    /// How many actors both sentences name.
    pub(super) around: i32,
    /// How much time lies between the articles.
    pub(super) gap: Gap,
    /// Whether what both govern differs: `agreed to withdraw`, `agreed to meet`.
    pub(super) governs: Governs,
    /// Whether one side names a participant of which the other says nothing, or something that can't be told to be it.
    pub(super) open: bool,
    /// Whether both are credited to a speaker of the same name.
    pub(super) speaker: Speakers,
    /// Whether what stands behind the same preposition differs.
    pub(super) aside: bool,
    /// Both sides' words.
    pub(super) slots: Vec<Aligned>,
}

/// The most days of [`Gap::Weeks`].
const MONTHS: i32 = 45;
/// The most days of [`Gap::Days`].
const DAYS: i32 = 9;

impl Evidence {
    pub(super) fn of(
        corpus: &Corpus,
        statements: &Statements,
        (a, x): (&Statement, &Event),
        (b, y): (&Statement, &Event),
    ) -> Self {
        let mut slots = vec![Aligned { slot: Slot::Predicate, from: x.verb, to: y.verb }];
        let agent = likeness(corpus, statements, x.agent.as_ref(), y.agent.as_ref());
        slots.extend(aligned(Slot::Actor, x.agent.as_ref(), y.agent.as_ref(), agent));
        let patient = likeness(corpus, statements, x.patient.as_ref(), y.patient.as_ref());
        slots.extend(aligned(Slot::Object, x.patient.as_ref(), y.patient.as_ref(), patient));
        let (times, time_spans) = times(corpus, x.time, y.time);
        slots.extend(time_spans.map(|(from, to)| Aligned { slot: Slot::Time, from, to }));
        let (numbers, number_spans) = numbers(x, y);
        slots.extend(number_spans.map(|(from, to)| Aligned { slot: Slot::Number, from, to }));
        let (places, place_spans) = places(corpus, x, y);
        slots.extend(place_spans.map(|(from, to)| Aligned { slot: Slot::Place, from, to }));
        if let Some((from, to)) = x.negation.zip(y.negation) {
            slots.push(Aligned { slot: Slot::Polarity, from, to });
        }
        Self {
            agent,
            patient,
            times,
            numbers,
            places,
            words: words(statements, a, b),
            around: count(a.around.iter().filter(|actor| b.around.contains(actor))),
            gap: Gap::of(a, b),
            governs: match (&x.complement, &y.complement) {
                (None, None) => Governs::Nothing,
                (Some(a), Some(b)) if a == b => Governs::Same,
                _ => Governs::Differs,
            },
            open: is_open(x, y, agent, patient),
            speaker: Speakers::of(a, b),
            aside: aside(statements, x, y),
            slots,
        }
    }

    /// Whether it is done to another one, or what stands behind a preposition is another one.
    pub(super) fn differs(&self) -> bool {
        matches!(self.patient, Likeness::Clash | Likeness::Differs) || self.aside
    }

    /// What the participants, times, places, numbers and words add to a score.
    pub(super) fn points(&self) -> i32 {
        let times = match self.times {
            Times::SameDay => 14,
            Times::Overlap => 8,
            Times::Unknown => 0,
            Times::Apart => -25,
        };
        let places = match self.places {
            Places::Same => 8,
            Places::Unknown => 0,
            Places::Differ => -10,
        };
        let numbers = match self.numbers {
            Numbers::Same => 14,
            Numbers::Near => 8,
            Numbers::Unknown => 0,
            Numbers::Open(..) | Numbers::Others | Numbers::Apart(..) => -25,
        };
        let words = (self.words * 26.0) as i32;
        let apart = match (self.times, self.gap) {
            (Times::SameDay | Times::Overlap, _) | (_, Gap::Days | Gap::Weeks) => 0,
            (_, Gap::Unknown) => -8,
            (_, Gap::Months) => -18,
        };
        self.agent.points()
            + self.patient.points()
            + times
            + places
            + numbers
            + words
            + self.context()
            + apart
    }

    /// What the actors around add.
    pub(super) fn context(&self) -> i32 {
        (self.around * 4).min(10)
    }
}

fn aligned(slot: Slot, a: Option<&Argument>, b: Option<&Argument>, likeness: Likeness) -> Option<Aligned> {
    let (a, b) = a.zip(b)?;
    (likeness != Likeness::Unknown).then_some(Aligned { slot, from: a.span, to: b.span })
}

/// Whether a participant can't be compared: both name one and it is not told who, or only one side has an object.
fn is_open(x: &Event, y: &Event, agent: Likeness, patient: Likeness) -> bool {
    let both = |a: &Option<Argument>, b: &Option<Argument>| a.is_some() && b.is_some();
    let untold = both(&x.agent, &y.agent) && agent == Likeness::Unknown;
    untold
        || (x.patient.is_some() != y.patient.is_some())
        || (x.patient.is_some() && patient == Likeness::Unknown)
}

/// Prepositions whose phrase tells what the event is about.
const ABOUT: &[&str] =
    &["to", "with", "from", "against", "about", "of", "for", "over", "into", "between", "under"];

/// Whether a preposition stands on both sides with something else behind it.
fn aside(statements: &Statements, x: &Event, y: &Event) -> bool {
    let told = |argument: &&Argument| {
        ABOUT.contains(&argument.preposition.as_str()) && (argument.is_told() || !argument.words.is_empty())
    };
    x.obliques.iter().filter(told).any(|a| {
        let mut same = y.obliques.iter().filter(told).filter(|b| a.preposition == b.preposition).peekable();
        same.peek().is_some() && !same.any(|b| overlap(statements, a, b))
    })
}

fn overlap(statements: &Statements, a: &Argument, b: &Argument) -> bool {
    let actors = |argument: &Argument| -> Vec<ActorId> {
        let own = argument.actors.iter().chain(&argument.around);
        own.flat_map(|actor| [Some(*actor), statements.of(*actor)]).flatten().collect()
    };
    let words =
        |argument: &Argument| argument.thing.iter().chain(&argument.words).cloned().collect::<Vec<_>>();
    let (first, second) = (actors(a), words(a));
    actors(b).iter().any(|actor| first.contains(actor)) || words(b).iter().any(|word| second.contains(word))
}

type Both = Option<(Span, Span)>;

fn times(corpus: &Corpus, x: Option<TimeId>, y: Option<TimeId>) -> (Times, Both) {
    let row = |id: Option<TimeId>| id.and_then(|id| corpus.times.get(id));
    let Some((x, y)) = row(x).zip(row(y)) else { return (Times::Unknown, None) };
    let (Some(a), Some(b)) = (x.from.zip(x.to), y.from.zip(y.to)) else { return (Times::Unknown, None) };
    let spans = Some((x.span, y.span));
    if a.1 < b.0 || b.1 < a.0 {
        return (Times::Apart, spans);
    }
    let day = |(from, to): (Day, Day)| from == to;
    if day(a) && day(b) {
        return (Times::SameDay, spans);
    }
    // A span of months shares days with everything.
    let wide = |(from, to): (Day, Day)| from.days_to(to) > 31;
    if wide(a) || wide(b) { (Times::Unknown, spans) } else { (Times::Overlap, spans) }
}

fn places(corpus: &Corpus, x: &Event, y: &Event) -> (Places, Both) {
    let named = |event: &Event| -> Vec<(PlaceName, Span)> {
        let places = event.places.iter();
        places.flat_map(|place| place_names(corpus, place).map(|name| (name, place.span))).collect()
    };
    let (xs, ys) = (named(x), named(y));
    let shared = xs
        .iter()
        .find_map(|(name, from)| ys.iter().find(|(other, _)| other == name).map(|(_, to)| (*from, *to)));
    if shared.is_some() {
        return (Places::Same, shared);
    }
    match (xs.as_slice(), ys.as_slice()) {
        ([(_, from)], [(_, to)]) => (Places::Differ, Some((*from, *to))),
        _ => (Places::Unknown, None),
    }
}

/// A place by its actor, or by its name where it is none.
#[derive(PartialEq)]
enum PlaceName {
    Actor(ActorId),
    Word(smol_str::SmolStr),
}

fn place_names<'p>(corpus: &'p Corpus, place: &'p Argument) -> impl Iterator<Item = PlaceName> + 'p {
    let is_place =
        |actor: &ActorId| corpus.actors.get(*actor).is_some_and(|actor| actor.kind == ActorKind::Place);
    let nobody = place.actors.is_empty() && place.around.is_empty();
    let word = place.thing.clone().filter(|_| nobody && place.named);
    let actors = place.actors.iter().chain(&place.around).copied().filter(is_place);
    actors.map(PlaceName::Actor).chain(word.map(PlaceName::Word))
}

/// The weight of the words that both claims hold, as a share of the lighter claim's.
fn words(statements: &Statements, a: &Statement, b: &Statement) -> f64 {
    let (shared, weight) = statements.shared(a, b);
    let least = a.weight.min(b.weight);
    // Two words in common are no likeness, however short the claims.
    let few = f64::from(shared + 1) / 4.0;
    if least <= 0.0 { 0.0 } else { weight / least * few.min(1.0) }
}

/// How many there are, up to a hundred.
fn count<Item>(items: impl Iterator<Item = Item>) -> i32 {
    items.take(100).fold(0, |count, _| count + 1)
}

/// Days between two datings; `None` where one is unknown.
fn gap(a: (Option<Day>, Option<Day>), b: (Option<Day>, Option<Day>)) -> Option<i32> {
    let (a_from, a_to, b_from, b_to) = (a.0?, a.1?, b.0?, b.1?);
    Some(a_to.days_to(b_from).max(b_to.days_to(a_from)).max(0))
}
