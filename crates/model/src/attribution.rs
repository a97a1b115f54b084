//! Who is credited with what, by which words.

use crate::named;
use crate::{Actor, ActorId, ArticleId, AttributionId, Rule, Span, Spans, Table};
use serde::{Deserialize, Serialize};

/// A speaker, a cue and what is said. Nested attributions make a chain through `parent`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attribution {
    /// In which article.
    pub article: ArticleId,
    /// Whom the text credits.
    pub speaker: Speaker,
    /// The actors who say it together, in the order of the text: `Russia and Turkey`. `speaker` has none then. Empty
    /// where one speaks; one alone only where a reader said that two of them are one.
    pub joint: Vec<ActorId>,
    /// The speaker's words in the text; empty where the text leaves the speaker out.
    pub source: Vec<Span>,
    /// The words that attribute: `said`, `quoted … as saying`; empty for a quotation without any.
    pub cue: Vec<Span>,
    /// What is said, without the cue.
    pub content: Spans,
    /// Quoted, reported, or both.
    pub form: Form,
    /// What the cue does to what is said.
    pub cue_class: CueClass,
    /// The cue's dictionary form, `say`, `according to`; empty where there is no cue.
    pub cue_lemma: String,
    /// Whether the cue is negated: `did not say`.
    pub negated: bool,
    /// The attribution that this one is told within: the hop nearer to the outlet.
    pub parent: Option<AttributionId>,
    /// Which rule found it.
    pub rule: Rule,
}

impl Attribution {
    /// Every actor who is credited, each once.
    pub fn actors(&self) -> impl Iterator<Item = ActorId> + '_ {
        self.speaker.actor.into_iter().chain(self.joint.iter().copied())
    }

    /// Gives a speaker that is an actor the actor's name, and several theirs: `Russia, Iran and Turkey`.
    pub fn name_speaker(&mut self, actors: &Table<ActorId, Actor>) {
        let mut name = String::new();
        let names: Vec<&str> = self.actors().filter_map(|id| Some(actors.get(id)?.name.as_str())).collect();
        for (row, one) in names.iter().enumerate() {
            if row > 0 {
                name.push_str(if row + 1 == names.len() { " and " } else { ", " });
            }
            name.push_str(one);
        }
        if !name.is_empty() {
            self.speaker.name = name;
        }
    }
}

/// Whom an attribution credits.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The words by which a reader knows the speaker: the actor's name, or the phrase of the text without
    /// article, with its pronoun resolved; empty where nobody is named.
    pub name: String,
    /// The actor, where it resolves to one.
    pub actor: Option<ActorId>,
    /// What kind of speaker.
    pub kind: SpeakerKind,
}

named! {
    /// What kind of speaker an attribution credits.
    #[derive(serde::Serialize, serde::Deserialize)]
    SpeakerKind:
    /// A person with a name.
    Person = "person", "Named person";
    /// An organisation, state, group or capital with a name.
    Organisation = "organisation", "Named organisation";
    /// Somebody by office only: `a spokesman`, `officials`.
    Role = "role", "By role";
    /// Somebody who is kept unnamed: `Syrian sources`, `a source close to`.
    Anonymous = "anonymous", "Anonymous";
    /// A report, statement, poll, law.
    Document = "document", "Document";
    /// A newspaper, agency, broadcaster.
    Medium = "medium", "Medium";
    /// The text credits somebody, but whom can't be told: a passive, a pronoun without antecedent.
    Unstated = "unstated", "Not stated";
}

named! {
    /// Whether content stands in quotation marks.
    #[derive(serde::Serialize, serde::Deserialize)]
    Form:
    /// All of it.
    Direct = "direct", "Quoted";
    /// None of it.
    Indirect = "indirect", "Reported";
    /// Some of it.
    Mixed = "mixed", "Partly quoted";
}

named! {
    /// What a cue does to what is said.
    #[derive(serde::Serialize, serde::Deserialize)]
    CueClass:
    /// Passes it on: say, tell, according to.
    Neutral = "neutral", "Neutral";
    /// Takes it for true: confirm, reveal, note, point out.
    Endorsing = "endorsing", "Endorsing";
    /// Keeps a distance: claim, allege, so-called.
    Doubting = "doubting", "Doubting";
    /// Reports a denial, refusal or rejection: deny, refuse, reject, oppose, rule out, decline.
    Denying = "denying", "Denying";
    /// Reports a demand or appeal: demand, urge, call for.
    Demanding = "demanding", "Demanding";
    /// Reports a promise, threat or plan: pledge, vow, threaten.
    Committing = "committing", "Committing";
    /// Reports blame, disapproval or worry: accuse, criticise, fear.
    Criticising = "criticising", "Criticising";
}
