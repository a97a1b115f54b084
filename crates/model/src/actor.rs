//! Resolved entities, and the registry that an editor may give.

use crate::Slug;
use crate::named;
use serde::{Deserialize, Serialize};

/// A resolved entity: person, armed group, state, organisation, place, medium.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Its name in links.
    pub slug: Slug,
    /// Its name on screen.
    pub name: String,
    /// What it is.
    pub kind: ActorKind,
    /// The side that the texts put it on, where they do.
    pub side: Option<Slug>,
    /// The organisation or state that the texts say a person speaks for.
    pub of: Option<Slug>,
    /// Every form of its name.
    pub aliases: Vec<Alias>,
}

impl Actor {
    /// An actor of whom nothing is known but name and kind.
    pub fn named(name: &str, kind: ActorKind) -> Self {
        let slug = Slug::of(name);
        Self { slug, name: name.to_owned(), kind, side: None, of: None, aliases: Vec::new() }
    }

    /// Whether an editor or the list of states names it: two such actors are never one.
    pub fn is_listed(&self) -> bool {
        self.aliases.iter().any(|alias| matches!(alias.rule(), "registry" | "state-name" | "state-organ"))
    }

    /// Takes over what another row knows of the same actor. The result is the same for every order of rows.
    pub(crate) fn absorb(&mut self, other: &Self) {
        let of_name = |actor: &Self| {
            let capitals = actor.name.chars().filter(|c| c.is_uppercase()).count();
            let shouted = !actor.name.chars().any(char::is_lowercase);
            (!actor.is_listed(), shouted, std::cmp::Reverse(capitals), actor.name.clone())
        };
        if of_name(other) < of_name(self) {
            self.name.clone_from(&other.name);
        }
        let of_kind = |actor: &Self| (!actor.is_listed(), actor.kind.certainty());
        if of_kind(other) < of_kind(self) {
            self.kind = other.kind;
        }
        self.side = self.side.take().or_else(|| other.side.clone());
        self.of = self.of.take().or_else(|| other.of.clone());
        for alias in &other.aliases {
            self.add(alias.clone());
        }
    }

    /// Adds forms of its name, as [`Actor::add`] adds one: for many at once, in n log n.
    pub fn add_all(&mut self, aliases: impl IntoIterator<Item = Alias>) {
        self.aliases.extend(aliases);
        self.aliases.sort_by(|a, b| a.form.cmp(&b.form).then_with(|| a.surer().cmp(&b.surer())));
        self.aliases.dedup_by(|later, earlier| later.form == earlier.form);
    }

    /// Adds a form of its name; of two rows for one form the surer stays.
    pub fn add(&mut self, alias: Alias) {
        let place = self.aliases.partition_point(|known| known.form < alias.form);
        match self.aliases.get_mut(place) {
            Some(known) if known.form == alias.form => {
                if alias.surer() < known.surer() {
                    *known = alias;
                }
            }
            _ => self.aliases.insert(place, alias),
        }
    }
}

/// A form of an actor's name, why it is taken for one, and how sure that is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Alias {
    /// The words.
    pub form: String,
    /// Why it is the actor's: `registry`, the rule that found the name, or the rule that merged it with what it
    /// rests on, `acronym-in-brackets: National Liberation Front (NLF)`.
    pub evidence: String,
    /// How sure that is, from 0 to 100.
    pub score: u8,
}

impl Alias {
    /// A form that an editor's registry lists.
    pub fn listed(form: &str) -> Self {
        Self { form: form.to_owned(), evidence: "registry".to_owned(), score: 100 }
    }

    /// A form that `rule` merged because of `words`.
    pub fn merged(form: &str, rule: &str, words: &str, score: u8) -> Self {
        Self { form: form.to_owned(), evidence: format!("{rule}: {words}"), score }
    }

    /// The smaller, the surer.
    fn surer(&self) -> (std::cmp::Reverse<u8>, &str) {
        (std::cmp::Reverse(self.score), &self.evidence)
    }

    /// The name of the rule in its evidence.
    pub fn rule(&self) -> &str {
        self.evidence.split_once(": ").map_or(self.evidence.as_str(), |(rule, _)| rule)
    }

    /// The words that the merge rests on, where it is one.
    pub fn words(&self) -> Option<&str> {
        self.evidence.split_once(": ").map(|(_, words)| words)
    }
}

named! {
    /// What an actor is.
    #[derive(serde::Serialize, serde::Deserialize)]
    ActorKind:
    /// A human being.
    Person = "person", "Person";
    /// An armed group that is no state's army.
    Group = "group", "Armed group";
    /// A state, its government, its army, or the capital that stands for it.
    State = "state", "State";
    /// Any other organisation.
    Organisation = "organisation", "Organisation";
    /// A newspaper, agency or broadcaster.
    Medium = "medium", "Medium";
    /// A place.
    Place = "place", "Place";
}

impl ActorKind {
    /// The smaller, the more a text has to show before it is told: an organisation is what nothing else is known of.
    fn certainty(self) -> u8 {
        match self {
            Self::Person => 0,
            Self::Group => 1,
            Self::State => 2,
            Self::Medium => 3,
            Self::Place => 4,
            Self::Organisation => 5,
        }
    }
}

/// A side of the story, as the texts describe it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// Its name in links.
    pub slug: Slug,
    /// Its name on screen.
    pub name: String,
}

/// The actors that an editor names beforehand (`actors.toml`); may be empty.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registry {
    /// The sides that actors can be on.
    pub sides: Vec<Side>,
    /// The actors.
    pub actors: Vec<Actor>,
    /// What it says of names that the articles bring along.
    pub rulings: Vec<Ruling>,
}

/// What an editor decides of several names, whatever the rules find.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruling {
    /// Whether they are one actor's.
    pub verdict: Verdict,
    /// The names.
    pub forms: Vec<String>,
}

/// Whether names are one actor's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Verdict {
    /// All of them are one actor's.
    Merge,
    /// Each of them is another actor's.
    KeepApart,
}
