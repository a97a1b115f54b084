//! What a clause says happens: each verb that asserts something, with its class, its arguments, whether it is so and
//! how firmly. Takes the words of one claim and what is known of its article (actors, times); gives events in the
//! order of the text. Claims take their predicate from here, and links compare claims event by event.
//!
//! The grammar is shallow: a subject is the noun phrase left of a verb, an object the one right of it, and what stands
//! behind prepositions goes with them. Verbs that only colour another one (`refuse to`, `begin to`, `agree to`) become
//! its polarity and firmness, after Karttunen, Implicative Verbs (1971).

mod argument;
mod class;
mod govern;
mod harm;
mod nominal;
mod number;
mod phrase;
mod predicate;
mod read;
mod setting;
mod sides;
mod thing;
mod ties;
mod verbs;

pub(crate) use argument::{Argument, Scene};
pub(crate) use class::{Class, Flag};
pub(crate) use number::{Counted, Number};
pub(crate) use read::{parse, read};

use parallax_model::{Polarity, Span, TimeId};

/// Something that a claim says happens, is so, or is to be.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    /// Its class of predicates.
    pub(crate) class: Class,
    /// The dictionary form of its verb: two verbs of one class can still tell different things.
    pub(crate) lemma: smol_str::SmolStr,
    /// The verb with its particle.
    pub(crate) verb: Span,
    /// The words that negate it, where some do.
    pub(crate) negation: Option<Span>,
    /// Whether it is said to be so.
    pub(crate) polarity: Polarity,
    /// How firmly.
    pub(crate) firm: Firm,
    /// Whether somebody refuses to do it, which is another thing than that it is not done.
    pub(crate) refused: bool,
    /// Who does it.
    pub(crate) agent: Option<Argument>,
    /// Whom or what it is done to.
    pub(crate) patient: Option<Argument>,
    /// What is agreed, refused or begun, where the verb governs another one.
    pub(crate) complement: Option<Class>,
    /// What stands behind prepositions.
    pub(crate) obliques: Vec<Argument>,
    /// When.
    pub(crate) time: Option<TimeId>,
    /// What stands behind prepositions of place; not all of it is places.
    pub(crate) places: Vec<Argument>,
    /// Whether the time is one by which it is to be done.
    pub(crate) deadline: bool,
    /// Whether it is what the clause is there to say, not something told in passing.
    pub(crate) main: bool,
}

/// How firmly something is said to be so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Firm {
    /// It happened, happens or is so.
    Fact,
    /// It is to be: a plan, a promise, a forecast.
    Plan,
    /// It has to be.
    Duty,
    /// Somebody tries.
    Try,
    /// It depends, or is only imagined.
    If,
}

impl Event {
    /// Every argument, with its part.
    pub(crate) fn arguments(&self) -> impl Iterator<Item = &Argument> {
        self.agent.iter().chain(&self.patient).chain(&self.obliques)
    }
}
