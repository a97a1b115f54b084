//! Example questions that this corpus can answer.

use super::{claims_with, commonest, having};
use crate::select::count;
use crate::texts::overview as texts;
use crate::{Facet, Library, NamingVoice, Page, View};
use parallax_model::{ActorKind, LabelClass, SpeakerKind};

/// How many are asked.
const ASKED: usize = 4;

/// The first few questions of a fixed list whose answer is not empty.
pub(super) fn questions(library: &Library) -> Vec<(String, View)> {
    let candidates =
        [named(library), anonymous(library), denied(library), told_of(library), pressed(library)];
    let more = [said(library), numbers(library), hedged(library)];
    candidates.into_iter().chain(more).flatten().take(ASKED).collect()
}

/// The commonest word that condemns, else any that is not neutral.
fn named(library: &Library) -> Option<(String, View)> {
    let condemning = commonest(library, Facet::Label, |label| label.class == Some(LabelClass::Condemning));
    let label = condemning
        .or_else(|| commonest(library, Facet::Label, |label| label.class != Some(LabelClass::Neutral)))?;
    let view = View { naming_voice: NamingVoice::All, ..View::default().on(Page::Sources) };
    Some((texts::who_is_called(&label.name), view))
}

fn anonymous(library: &Library) -> Option<(String, View)> {
    asked(library, Facet::SpeakerKind, &["anonymous"], texts::WHICH_CLAIMS_REST_ON_UNNAMED)
}

fn denied(library: &Library) -> Option<(String, View)> {
    let denied = having(library, Facet::Cue, "denying") > 0;
    let doubted = having(library, Facet::Cue, "doubting") > 0;
    let question = match (denied, doubted) {
        (true, true) => texts::WHAT_IS_DENIED_AND_DOUBTED,
        (true, false) => texts::WHAT_IS_DENIED,
        (false, _) => texts::WHAT_IS_HELD_AT_A_DISTANCE,
    };
    asked(library, Facet::Cue, &["denying", "doubting"], question)
}

fn pressed(library: &Library) -> Option<(String, View)> {
    asked(library, Facet::Type, &["demand", "promise", "threat"], texts::WHAT_IS_DEMANDED)
}

fn numbers(library: &Library) -> Option<(String, View)> {
    asked(library, Facet::Type, &["figure"], texts::WHICH_NUMBERS)
}

fn hedged(library: &Library) -> Option<(String, View)> {
    asked(library, Facet::Certainty, &["hedged"], texts::WHAT_IS_HEDGED)
}

/// What the sources say themselves of the group or person that is named most.
fn told_of(library: &Library) -> Option<(String, View)> {
    let fits = [ActorKind::Group, ActorKind::Person, ActorKind::Organisation, ActorKind::State];
    let actor = fits.iter().find_map(|kind| {
        commonest(library, Facet::Actor, |actor| actor.group.as_deref() == Some(kind.label()))
    })?;
    let view = claims_with(Facet::Actor, &[&actor.slug]).toggle(Facet::Voice, "own");
    let question = texts::what_do_the_sources_say_of(&actor.name);
    (count(&library.index, &view) > 0).then_some((question, view))
}

/// What the speaker with most claims says.
fn said(library: &Library) -> Option<(String, View)> {
    let speaker = commonest(library, Facet::Speaker, |speaker| {
        let kinds = [SpeakerKind::Person, SpeakerKind::Organisation];
        kinds.iter().any(|kind| speaker.group.as_deref() == Some(kind.label()))
    })?;
    Some((texts::what_does_say(&speaker.name), claims_with(Facet::Speaker, &[&speaker.slug])))
}

fn asked(library: &Library, facet: Facet, values: &[&str], question: &str) -> Option<(String, View)> {
    let here: Vec<&str> = values.iter().copied().filter(|value| having(library, facet, value) > 0).collect();
    (!here.is_empty()).then(|| (question.to_owned(), claims_with(facet, &here)))
}
