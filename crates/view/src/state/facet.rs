//! The properties by which claims are filtered, and what is picked of each.

use crate::texts::names;
use std::collections::BTreeSet;

/// A property of claims that a reader can filter by, in the order of panels and links.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Facet {
    /// The outlet.
    Source,
    /// Whom the attribution credits.
    Speaker,
    /// What kind of speaker that is.
    SpeakerKind,
    /// Whose words the claim is put in.
    Voice,
    /// Who is named in it.
    Actor,
    /// With which words actors are characterised in it.
    Label,
    /// What it asserts.
    Type,
    /// Whether other sources say it too, dispute it, or say nothing on it.
    Status,
    /// What the words that attribute it do to it; where nobody is credited with it, what cues in its words do.
    Cue,
    /// How firmly it is put.
    Certainty,
    /// Where it is placed.
    Place,
}

impl Facet {
    /// Every facet, in order.
    pub const ALL: [Self; 11] = [
        Self::Source,
        Self::Speaker,
        Self::SpeakerKind,
        Self::Voice,
        Self::Actor,
        Self::Label,
        Self::Type,
        Self::Status,
        Self::Cue,
        Self::Certainty,
        Self::Place,
    ];

    /// Its key in links.
    pub fn key(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Speaker => "speaker",
            Self::SpeakerKind => "speaker-kind",
            Self::Voice => "voice",
            Self::Actor => "actor",
            Self::Label => "label",
            Self::Type => "type",
            Self::Status => "status",
            Self::Cue => "cue",
            Self::Certainty => "certainty",
            Self::Place => "place",
        }
    }

    /// Its name on screen.
    pub fn label(self) -> &'static str {
        match self {
            Self::Source => names::SOURCE,
            Self::Speaker => names::SPEAKER,
            Self::SpeakerKind => names::KIND_OF_SPEAKER,
            Self::Voice => names::VOICE,
            Self::Actor => names::ACTOR,
            Self::Label => names::LABEL,
            Self::Type => names::TYPE,
            Self::Status => names::STATUS,
            Self::Cue => names::CUE,
            Self::Certainty => names::CERTAINTY,
            Self::Place => names::PLACE,
        }
    }

    /// The facet of that key.
    pub fn of_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.key() == key)
    }
}

/// What is picked of one facet, by slug. A claim passes if it has any of `include` (all of them, where `all`),
/// and none of `exclude`; an empty `include` lets every claim pass.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Picked {
    /// Wanted values.
    pub include: BTreeSet<String>,
    /// Unwanted values.
    pub exclude: BTreeSet<String>,
    /// Whether a claim must have all of `include`.
    pub all: bool,
}

impl Picked {
    /// Whether it lets every claim pass.
    pub fn is_empty(&self) -> bool {
        self.include.is_empty() && self.exclude.is_empty()
    }

    /// Whether something that has only this value passes.
    pub(crate) fn lets(&self, value: &str) -> bool {
        (self.include.is_empty() || self.include.contains(value)) && !self.exclude.contains(value)
    }
}

/// What is picked, facet by facet in their order. A facet that lets every claim pass is not among them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Facets(Vec<(Facet, Picked)>);

impl Facets {
    /// What is picked of a facet.
    pub fn get(&self, facet: Facet) -> Option<&Picked> {
        self.iter().find(|(other, _)| *other == facet).map(|(_, picked)| picked)
    }

    /// Whether every claim passes.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The facets of which something is picked.
    pub fn iter(&self) -> impl Iterator<Item = (Facet, &Picked)> {
        self.0.iter().map(|(facet, picked)| (*facet, picked))
    }

    /// Changes what is picked of a facet.
    pub fn change(&mut self, facet: Facet, change: impl FnOnce(&mut Picked)) {
        let place = self.0.partition_point(|(other, _)| *other < facet);
        if self.get(facet).is_none() {
            self.0.insert(place, (facet, Picked::default()));
        }
        if let Some((_, picked)) = self.0.get_mut(place) {
            change(picked);
        }
        self.0.retain(|(_, picked)| !picked.is_empty());
    }
}
