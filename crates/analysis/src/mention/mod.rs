//! Stage 3: where actors are named or characterised.

use crate::prose::Prose;
use crate::voice::Voices;
use parallax_model::{Actor, ActorId, Corpus, Registry, Span, Table};

/// Registry aliases and the label lexicon, made ready.
pub(crate) struct Finder {}

/// The mentions of one article, before their voice is known.
pub(crate) struct Found {
    /// The actors that are named, each once.
    pub(crate) actors: Table<ActorId, Actor>,
}

impl Finder {
    pub(crate) fn new(_registry: &Registry) -> Self {
        Self {}
    }

    /// All mentions in the prose.
    pub(crate) fn find(&self, _prose: &Prose<'_>) -> Found {
        Found { actors: Table::default() }
    }
}

impl Found {
    /// The actor that the phrase `span` names: the one whose name or resolved noun is the phrase's head.
    pub(crate) fn actor_of(&self, _span: Span) -> Option<ActorId> {
        None
    }

    /// Writes actors, labels and mentions into the corpus, each mention with its voice.
    pub(crate) fn write(self, _voices: &Voices<'_>, corpus: &mut Corpus) {
        corpus.actors = self.actors;
    }
}
