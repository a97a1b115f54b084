//! Harm that a claim tells: what is done to whom, and whether its words say by whom.

use crate::named;
use crate::{ActorId, Span};
use serde::{Deserialize, Serialize};

/// One act of violence that a claim tells as having happened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Harm {
    /// What is done.
    pub kind: HarmKind,
    /// The word that tells it: `shelled`, `airstrikes`.
    pub word: Span,
    /// How its grammar treats who does it.
    pub agency: Agency,
    /// Who is said to do it, where the words name somebody.
    pub agent: Option<Participant>,
    /// To whom or what it is done, where the words say so.
    pub victim: Option<Participant>,
}

impl Harm {
    /// Who does it and to whom it is done, as far as the words say so.
    pub fn participants(&self) -> impl Iterator<Item = &Participant> {
        self.agent.iter().chain(&self.victim)
    }

    /// The same, to be changed.
    pub(crate) fn participants_mut(&mut self) -> impl Iterator<Item = &mut Participant> {
        self.agent.iter_mut().chain(&mut self.victim)
    }
}

/// Somebody or something that takes part, in the words of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Participant {
    /// The words.
    pub span: Span,
    /// The actor, where they resolve to one.
    pub actor: Option<ActorId>,
}

named! {
    /// What is done.
    #[derive(serde::Serialize, serde::Deserialize)]
    HarmKind:
    /// Somebody dies of it.
    Kill = "kill", "Killing";
    /// Somebody is hurt.
    Injure = "injure", "Injury";
    /// An assault, a raid, a strike.
    Attack = "attack", "Attack";
    /// Bombs, from the air or on the ground.
    Bomb = "bomb", "Bombing";
    /// Artillery, mortars, rockets.
    Shell = "shell", "Shelling";
    /// An ambush.
    Ambush = "ambush", "Ambush";
    /// Somebody is taken away by force.
    Kidnap = "kidnap", "Kidnapping";
    /// A place and its people are cut off.
    Besiege = "besiege", "Siege";
    /// Two fight: who is named first is the agent, whoever is named as the other the victim.
    Clash = "clash", "Clash";
}

named! {
    /// How the grammar of an act treats who does it: the first three name somebody, the others leave it out.
    #[derive(serde::Serialize, serde::Deserialize)]
    Agency:
    /// Its subject does it: `the army shelled the town`.
    Active = "active", "Named as subject";
    /// A passive says by whom: `was shelled by the army`.
    By = "by", "Named after by";
    /// A noun that says whose: `Turkish airstrikes`, `the army’s shelling of the town`.
    Possessed = "possessed", "Named with the noun";
    /// A passive does not say by whom: `the town was shelled`.
    Passive = "passive", "Passive, nobody named";
    /// A noun does not say whose: `the attack on the town`.
    Nominal = "nominal", "Noun, nobody named";
    /// A verb that has no agent: `ten people died`.
    Intransitive = "intransitive", "Verb without an agent";
    /// A weapon or an event stands where who does it would: `a blast killed ten people`.
    Instrument = "instrument", "Weapon or event as subject";
    /// A form of the verb that needs no subject: `killing ten people`.
    Subjectless = "subjectless", "Verb without its subject";
}

impl Agency {
    /// Whether the words say who does it.
    pub fn is_stated(self) -> bool {
        matches!(self, Self::Active | Self::By | Self::Possessed)
    }
}
