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

/// A form of an actor's name, and where that form is known from.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Alias {
    /// The words.
    pub form: String,
    /// Where it is known from: `registry`, or the rule that merged it.
    pub evidence: String,
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
}
