//! Whether two participants of events can be the same: by actor, by whom they speak for, or by the thing named.

use super::statement::Statements;
use crate::event::Argument;
use parallax_model::{ActorId, ActorKind, Corpus};

/// How alike two participants are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Two different actors.
    Clash,
    /// Two different things.
    Differs,
    /// One side does not say.
    Unknown,
    /// A name, and a noun that can mean it.
    Compatible,
    /// The same thing by a noun.
    Alike,
    /// The same thing by a noun, and by a word that qualifies it.
    Close,
    /// One speaks for the other.
    Related,
    /// The same actor.
    Same,
}

impl Likeness {
    /// How much it says for the two claims being about the same.
    pub(super) fn points(self) -> i32 {
        match self {
            Self::Clash => -30,
            Self::Differs => -12,
            Self::Unknown => 0,
            Self::Compatible => 4,
            Self::Alike => 11,
            Self::Close => 15,
            Self::Related => 16,
            Self::Same => 22,
        }
    }

    /// Whether it is the same actor, by name or by whom it speaks for.
    pub(super) fn is_named(self) -> bool {
        self >= Self::Related
    }

    /// Whether it is the same by name or noun.
    pub(super) fn is_matched(self) -> bool {
        self >= Self::Alike
    }
}

/// Nouns that can stand for a named group, state or organisation.
const GROUP: &[&str] = &["militant", "group", "side", "movement", "party", "front", "network"];
const STATE: &[&str] =
    &["government", "army", "soldier", "country", "authority", "official", "capital", "regime"];
const ORGANISATION: &[&str] = &[
    "company",
    "firm",
    "group",
    "club",
    "organisation",
    "agency",
    "union",
    "bank",
    "plant",
    "team",
    "government",
];
const PERSON: &[&str] = &[
    "president",
    "minister",
    "leader",
    "boss",
    "man",
    "woman",
    "player",
    "suspect",
    "judge",
    "mayor",
    "official",
    "candidate",
    "actor",
    "singer",
    "king",
    "queen",
    "pope",
    "senator",
    "governor",
];

/// How alike `a` and `b` are.
pub(super) fn likeness(
    corpus: &Corpus,
    statements: &Statements,
    a: Option<&Argument>,
    b: Option<&Argument>,
) -> Likeness {
    let (Some(a), Some(b)) = (a, b) else { return Likeness::Unknown };
    if !a.is_told() || !b.is_told() {
        return Likeness::Unknown;
    }
    match (a.actors.is_empty(), b.actors.is_empty()) {
        (false, false) => by_name(statements, &a.actors, &b.actors),
        (true, true) => by_noun(statements, a, b),
        (false, true) => name_and_noun(corpus, a, b),
        (true, false) => name_and_noun(corpus, b, a),
    }
}

fn by_name(statements: &Statements, a: &[ActorId], b: &[ActorId]) -> Likeness {
    if a.iter().any(|actor| b.contains(actor)) {
        return Likeness::Same;
    }
    if are_related(statements, a, b) { Likeness::Related } else { Likeness::Clash }
}

/// Whether one of `a` speaks for one of `b`, or both for the same.
fn are_related(statements: &Statements, a: &[ActorId], b: &[ActorId]) -> bool {
    let over = |actors: &[ActorId]| -> Vec<ActorId> {
        actors.iter().flat_map(|actor| [Some(*actor), statements.of(*actor)]).flatten().collect()
    };
    let (over_a, over_b) = (over(a), over(b));
    over_a.iter().any(|actor| b.contains(actor)) || over_b.iter().any(|actor| a.contains(actor))
}

fn by_noun(statements: &Statements, a: &Argument, b: &Argument) -> Likeness {
    let apart = !a.around.is_empty()
        && !b.around.is_empty()
        && !a.around.iter().any(|actor| b.around.contains(actor))
        && !are_related(statements, &a.around, &b.around);
    if a.thing != b.thing {
        return if a.named && b.named { Likeness::Clash } else { Likeness::Differs };
    }
    if apart {
        return Likeness::Clash;
    }
    let qualified = a.words.iter().any(|word| b.words.contains(word))
        || a.around.iter().any(|actor| b.around.contains(actor));
    // `Lopez`, `Maria Lopez`: one name, and nothing beside it that differs.
    let name = a.named && b.named && (a.words.is_empty() || b.words.is_empty());
    if qualified || name { Likeness::Close } else { Likeness::Alike }
}

fn name_and_noun(corpus: &Corpus, named: &Argument, noun: &Argument) -> Likeness {
    let Some(thing) = noun.thing.as_deref() else { return Likeness::Unknown };
    if noun.named {
        return if named.thing.as_deref() == Some(thing) { Likeness::Close } else { Likeness::Clash };
    }
    let can_mean =
        named.actors.iter().filter_map(|actor| corpus.actors.get(*actor)).any(|actor| match actor.kind {
            ActorKind::Group => GROUP.contains(&thing),
            ActorKind::State => STATE.contains(&thing),
            ActorKind::Organisation | ActorKind::Medium => ORGANISATION.contains(&thing),
            ActorKind::Person => PERSON.contains(&thing),
            ActorKind::Place => false,
        });
    let members = can_mean && noun.around.iter().any(|actor| named.actors.contains(actor));
    match (members, can_mean) {
        (true, _) => Likeness::Close,
        (_, true) => Likeness::Compatible,
        _ => Likeness::Differs,
    }
}
