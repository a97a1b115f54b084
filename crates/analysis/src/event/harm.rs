//! The harm that a claim tells: each verb and noun of violence, whom it befalls, and how the grammar treats who does
//! it. After Trew (1979), "Theory and ideology at work", and Hodge and Kress (1993), "Language as Ideology": a
//! passive, a nominalisation or an intransitive verb tells the same act without its agent.
//!
//! Only what is told as having happened: not what is denied, planned, feared or imagined.

use super::argument::{Argument, Join, Scene};
use super::class::Class;
use super::govern::{Colour, colour};
use super::phrase::Phrase;
use super::read::{Parsed, Reading, until};
use super::sides::{Line, Reach};
use super::verbs::{Shape, Voice};
use super::{Event, Firm};
use crate::prose::Tag;
use parallax_model::{Agency, Harm, HarmKind, Modality, Participant, Polarity, Span};

/// Verbs of dying: whoever dies is their subject, and nobody does it.
const DYING: &[&str] = &["die", "perish"];
/// What does harm and is nobody.
const WEAPONS: &[&str] = &[
    "bomb",
    "blast",
    "explosion",
    "rocket",
    "missile",
    "mortar",
    "shell",
    "mine",
    "landmine",
    "device",
    "bullet",
    "gunfire",
    "fire",
    "drone",
    "warplane",
    "jet",
    "strike",
    "violence",
    "clash",
    "fighting",
    "battle",
    "crossfire",
    "gas",
    "operation",
    "offensive",
    "campaign",
];

impl Parsed<'_> {
    /// The harm that a claim of that modality tells, in the order of the text.
    pub(crate) fn harms(&self, scene: &Scene<'_>, modality: Modality) -> Vec<Harm> {
        if !matches!(modality, Modality::Asserted | Modality::Hedged) {
            return Vec::new();
        }
        let Self { line, readings, .. } = self;
        let acts = readings.iter().enumerate().filter_map(|(row, reading)| {
            let event = line.event(scene, reading, until(line, readings, row), false)?;
            Some((reading, kind(&event)?, event))
        });
        let acts: Vec<Act<'_>> = acts.collect();
        let mut found: Vec<Harm> = acts.iter().filter_map(|act| line.harm(scene, act)).collect();
        // `an airstrike killed ten`, `carried out an attack`: the noun tells the same act as its verb.
        let mut told: Vec<Span> = Vec::new();
        for harm in &found {
            told.push(harm.word);
            told.extend(harm.agent.map(|agent| agent.span));
        }
        for (.., event) in &acts {
            let object = event.patient.as_ref().filter(|patient| tells_harm(patient));
            told.extend(event.agent.iter().chain(object).map(|argument| argument.span));
        }
        let nouns = line.phrases.iter().filter_map(|phrase| line.harm_of_noun(scene, *phrase, readings));
        found.extend(nouns.filter(|harm| !told.iter().any(|span| span.overlaps(harm.word))));
        found.sort_by_key(|harm| harm.word.start);
        found
    }
}

/// A verb that tells harm, of what kind, with what stands around it.
type Act<'r> = (&'r Reading, HarmKind, Event);

impl Line<'_> {
    /// The act that a verb tells.
    fn harm(&self, scene: &Scene<'_>, (reading, kind, event): &Act<'_>) -> Option<Harm> {
        let kind = *kind;
        if event.polarity == Polarity::Negative || event.firm != Firm::Fact {
            return None;
        }
        let lost = event.class.name() == "kill" && matches!(event.lemma.as_str(), "lose" | "claim");
        let dying = DYING.contains(&event.lemma.as_str()) || lost && event.lemma == "lose";
        if dying {
            let victim = event.agent.as_ref().or(event.patient.as_ref()).map(|part| participant(scene, part));
            return Some(Harm { kind, word: event.verb, agency: Agency::Intransitive, agent: None, victim });
        }
        let beside = self.subject_beside(scene, reading);
        let agent = event.agent.as_ref().or(beside.as_ref());
        // `carried out an attack on the town`: the noun is the act, and what stands behind it says on whom.
        let noun = event.patient.as_ref().filter(|patient| tells_harm(patient));
        let word = noun.map_or(event.verb, |noun| event.verb.join(noun.span));
        let victim = match noun {
            Some(_) => event.obliques.iter().find(|argument| befalls(&argument.preposition)),
            None => event.patient.as_ref().or_else(|| {
                let with = event.obliques.iter().find(|argument| argument.preposition == "with");
                with.filter(|_| kind == HarmKind::Clash)
            }),
        };
        let victim = victim.filter(|victim| victim.is_told()).map(|part| participant(scene, part));
        // `Murray struck at the next opportunity`, `saw officers assaulted`: a blow at nobody may be none, or its subject
        // may be whom it befell.
        let blow = matches!(kind, HarmKind::Attack) && reading.verb.voice == Voice::Active;
        if blow && noun.is_none() && victim.is_none() && agent.is_some_and(|agent| !is_instrument(agent)) {
            return None;
        }
        let (agency, agent) = match (reading.verb.voice, agent) {
            (Voice::Passive, None) => (Agency::Passive, None),
            (_, Some(agent)) if is_instrument(agent) => match agent.around.first() {
                Some(whose) => {
                    (Agency::Possessed, Some(Participant { span: agent.span, actor: Some(*whose) }))
                }
                None => (Agency::Instrument, Some(Participant { span: agent.span, actor: None })),
            },
            (Voice::Passive, Some(agent)) => (Agency::By, Some(participant(scene, agent))),
            (Voice::Active, Some(agent)) => (Agency::Active, Some(participant(scene, agent))),
            (Voice::Active, None) => (Agency::Subjectless, None),
        };
        Some(Harm { kind, word, agency, agent, victim })
    }

    /// The phrase right before a finite verb, where the grammar of the clause finds no subject for it: `since Moscow
    /// launched`.
    fn subject_beside(&self, scene: &Scene<'_>, reading: &Reading) -> Option<Argument> {
        let finite = reading.verb.shape == Shape::Finite && reading.verb.voice == Voice::Active;
        let phrase = self.phrase_to(reading.verb.group).filter(|_| finite)?;
        Argument::read(scene, &self.words, &[(phrase, Join::First)], "")
    }

    /// The act that a noun tells: `the attack on the town`, `Turkish airstrikes`.
    fn harm_of_noun(&self, scene: &Scene<'_>, phrase: Phrase, readings: &[Reading]) -> Option<Harm> {
        let head = self.words.get(phrase.head).filter(|head| head.tag == Tag::Noun)?;
        let class = Class::of_noun(&head.lemma)?;
        let kind = harm_kind(class.name())?;
        let before = phrase.start.checked_sub(1).and_then(|at| self.words.get(at));
        let possessed = self.words.get(phrase.start).is_some_and(|word| word.is_possessive());
        // `No attack`, `any attack`, `to stop attacks`, `against attacks`: none that happened.
        let first = self.words.get(phrase.start)?;
        let unreal =
            matches!(first.lower.as_str(), "no" | "any" | "further" | "future" | "possible" | "potential")
                || before.is_some_and(|word| {
                    matches!(
                        word.lower.as_str(),
                        "no" | "any" | "without" | "against" | "of" | "for" | "if" | "from" | "to"
                    )
                })
                || is_governed_away(phrase, readings);
        if unreal {
            return None;
        }
        let mut agent: Option<Participant> = None;
        let mut victim: Option<Participant> = None;
        let mut at = phrase.end;
        while self.words.get(at).is_some_and(|word| word.tag == Tag::Adp) {
            let preposition = self.words.get(at).map_or("", |word| word.lower.as_str());
            let (run, end) = self.right(at + 1);
            if let Some(argument) = Argument::read(scene, &self.words, &run, preposition) {
                match preposition {
                    "by" if agent.is_none() => agent = Some(participant(scene, &argument)),
                    "between" if kind == HarmKind::Clash && agent.is_none() => {
                        // Two sides: neither of them alone is who does it.
                        agent = Some(Participant { span: argument.span, actor: None });
                    }
                    preposition if victim.is_none() && befalls(preposition) => {
                        victim = Some(participant(scene, &argument));
                    }
                    _ => {}
                }
            }
            at = end.max(at + 1);
            let named = agent.iter().chain(&victim).map(|part| part.span.end).max().unwrap_or(0);
            while self.words.get(at).is_some_and(|word| word.span.end <= named) {
                at += 1;
            }
        }
        let owner = if possessed { self.left(phrase.end, Reach::Nearest) } else { Vec::new() };
        let owner = owner.iter().find(|(part, _)| part.end <= phrase.start);
        let owner = owner.and_then(|part| Argument::read(scene, &self.words, &[*part], ""));
        agent = agent.or(owner.as_ref().map(|part| participant(scene, part)));
        if agent.is_none() {
            agent = self.within_noun(scene, phrase);
        }
        // Whose death it is, is who dies.
        if kind == HarmKind::Kill && head.lemma == "death" {
            let victim = victim.or(agent);
            return Some(Harm { kind, word: head.span, agency: Agency::Nominal, agent: None, victim });
        }
        let agency = if agent.is_some() { Agency::Possessed } else { Agency::Nominal };
        Some(Harm { kind, word: head.span, agency, agent, victim })
    }

    /// An actor inside the noun’s own phrase: `Turkish airstrikes`.
    fn within_noun(&self, scene: &Scene<'_>, phrase: Phrase) -> Option<Participant> {
        let inside = self.words.get(phrase.start..phrase.head)?;
        let hull = inside.first()?.span.join(inside.last()?.span);
        let mut mentions = scene.mentions.iter().filter(|mention| hull.contains(mention.head));
        mentions.find_map(|mention| Some(Participant { span: mention.head, actor: Some(mention.actor?) }))
    }
}

/// Whether the verb before it makes it one that did not happen: `prevent an attack`, `plan an attack`.
fn is_governed_away(phrase: Phrase, readings: &[Reading]) -> bool {
    let governor = readings.iter().find(|reading| reading.verb.end() == phrase.start);
    governor.is_some_and(|governor| {
        let key = governor.verb.key();
        let away = matches!(
            key,
            "prevent"
                | "avert"
                | "avoid"
                | "foil"
                | "thwart"
                | "plan"
                | "threaten"
                | "fear"
                | "prepare"
                | "repel"
                | "stop"
                | "halt"
                | "end"
                | "plot"
                | "expect"
                | "want"
        );
        away || matches!(colour(key), Colour::Turns)
            || governor.polarity == Polarity::Negative
            || governor.firm != Firm::Fact
    })
}

/// What an event does, where it is harm.
fn kind(event: &Event) -> Option<HarmKind> {
    harm_kind(event.class.name())
}

fn harm_kind(class: &str) -> Option<HarmKind> {
    Some(match class {
        "kill" | "behead" | "execute" | "lynch" => HarmKind::Kill,
        "injure" | "torture" | "maim" => HarmKind::Injure,
        "attack" | "strike" | "target" | "storm" => HarmKind::Attack,
        "bomb" => HarmKind::Bomb,
        "shell" => HarmKind::Shell,
        "ambush" => HarmKind::Ambush,
        "kidnap" => HarmKind::Kidnap,
        "besiege" => HarmKind::Besiege,
        "clash" => HarmKind::Clash,
        _ => return None,
    })
}

/// Whether a noun tells harm.
fn is_harm(noun: &str) -> bool {
    Class::of_noun(noun).is_some_and(|class| harm_kind(class.name()).is_some())
}

/// Whether what stands behind the preposition is whom or what an act is done to.
fn befalls(preposition: &str) -> bool {
    matches!(preposition, "on" | "of" | "against" | "at")
}

/// Whether an object is the act itself: `an attack`, `a bombardment campaign`.
fn tells_harm(object: &Argument) -> bool {
    let series = matches!(object.thing.as_deref(), Some("campaign" | "operation" | "wave" | "series"));
    object.thing.as_deref().is_some_and(is_harm) || series && object.words.iter().any(|word| is_harm(word))
}

fn is_instrument(argument: &Argument) -> bool {
    argument.actors.is_empty()
        && argument.thing.as_deref().is_some_and(|thing| WEAPONS.contains(&thing) || is_harm(thing))
}

/// The words of an argument, a name that goes on behind them whole (`the Sons of the Valley`), and its actor.
fn participant(scene: &Scene<'_>, argument: &Argument) -> Participant {
    let names = scene.mentions.iter().filter(|mention| mention.head.overlaps(argument.span));
    let span = names.fold(argument.span, |span, mention| span.join(mention.head));
    Participant { span, actor: argument.actors.first().or(argument.around.first()).copied() }
}
