//! Which values each claim has of each facet.

use super::ties::Status;
use crate::row::LONGEST_CHAIN;
use crate::texts::list as texts;
use crate::{Badge, Facet};
use parallax_index::Value;
use parallax_model::{
    Actor, ActorId, ActorKind, Attribution, Claim, Corpus, CueClass, Mention, Slug, SpeakerKind,
};

/// A claim with what is looked up for it once: its attribution, and the mentions in its words.
pub(crate) struct Subject<'a> {
    pub corpus: &'a Corpus,
    pub badges: &'a [Badge],
    pub claim: &'a Claim,
    pub attribution: Option<&'a Attribution>,
    pub mentions: Vec<&'a Mention>,
    /// How it stands among the others; `None` where the corpus was not looked through for that.
    pub status: Option<Status>,
    /// What the words that attribute it do to it; where nobody is credited with it, what cues in its words do.
    pub cues: Vec<CueClass>,
}

impl Subject<'_> {
    /// The values of `facet`: each as slug, with the way to make the whole of it when it is met first.
    pub(crate) fn values(&self, facet: Facet, mut put: impl FnMut(&str, &dyn Fn() -> Value)) {
        match facet {
            Facet::Source => self.source(put),
            Facet::Speaker => {
                self.speaker(&mut put);
                self.media(put);
            }
            Facet::SpeakerKind => {
                if let Some(attribution) = self.attribution {
                    let mut kinds = vec![attribution.speaker.kind];
                    if !attribution.joint.is_empty() {
                        kinds = joint(self.corpus, attribution).map(|(_, kind)| kind).collect();
                        kinds.sort_unstable();
                        kinds.dedup();
                    }
                    for kind in kinds {
                        put(kind.slug(), &|| value(kind.slug(), kind.label()));
                    }
                }
            }
            Facet::Voice => {
                let voice = self.claim.voice;
                put(voice.slug(), &|| value(voice.slug(), voice.label()));
            }
            Facet::Actor => self.claim.actors.iter().for_each(|actor| self.actor(*actor, &mut put)),
            Facet::Place => self.claim.place.iter().for_each(|actor| self.actor(*actor, &mut put)),
            Facet::Label => self.labels(put),
            Facet::Type => {
                let kind = self.claim.kind;
                put(kind.slug(), &|| value(kind.slug(), kind.label()));
            }
            Facet::Status => self.status.iter().for_each(|status| put_status(*status, &mut put)),
            Facet::Cue => {
                for class in &self.cues {
                    put(class.slug(), &|| value(class.slug(), class.label()));
                }
            }
            Facet::Certainty => {
                let modality = self.claim.modality;
                put(modality.slug(), &|| value(modality.slug(), modality.label()));
            }
        }
    }

    fn source(&self, mut put: impl FnMut(&str, &dyn Fn() -> Value)) {
        let article = self.corpus.articles.get(self.claim.article);
        if let Some(badge) = article.and_then(|article| self.badges.get(article.outlet.row())) {
            put(&badge.slug, &|| value(&badge.slug, &badge.name));
        }
    }

    fn speaker(&self, mut put: impl FnMut(&str, &dyn Fn() -> Value)) {
        let Some(attribution) = self.attribution else { return };
        let speaker = &attribution.speaker;
        for (actor, kind) in joint(self.corpus, attribution) {
            let slug = actor.slug.as_str();
            put(slug, &|| Value { group: Some(kind.label().to_owned()), ..value(slug, &actor.name) });
        }
        if !attribution.joint.is_empty() {
            return;
        }
        let (slug, name) = speaker_value(self.corpus, attribution);
        put(&slug, &|| Value { group: Some(speaker.kind.label().to_owned()), ..value(&slug, &name) });
    }

    /// The media that pass the claim on: the hops of its chain beyond the speaker.
    fn media(&self, mut put: impl FnMut(&str, &dyn Fn() -> Value)) {
        let table = &self.corpus.attributions;
        let outer = |hop: &&Attribution| hop.parent.and_then(|id| table.get(id));
        let hops = std::iter::successors(self.attribution.and_then(|hop| outer(&hop)), outer);
        for hop in hops.take(LONGEST_CHAIN).filter(|hop| hop.speaker.kind == SpeakerKind::Medium) {
            let (slug, name) = speaker_value(self.corpus, hop);
            put(&slug, &|| Value {
                group: Some(SpeakerKind::Medium.label().to_owned()),
                ..value(&slug, &name)
            });
        }
    }

    fn actor(&self, actor: ActorId, put: &mut impl FnMut(&str, &dyn Fn() -> Value)) {
        if let Some(actor) = self.corpus.actors.get(actor) {
            let labelled = || Value {
                group: Some(actor.kind.label().to_owned()),
                ..value(actor.slug.as_str(), &actor.name)
            };
            put(actor.slug.as_str(), &labelled);
        }
    }

    fn labels(&self, mut put: impl FnMut(&str, &dyn Fn() -> Value)) {
        let labellings = self.mentions.iter().flat_map(|mention| &mention.labels);
        for labelling in labellings.filter(|labelling| self.claim.content.overlaps(labelling.span)) {
            if let Some(label) = self.corpus.labels.get(labelling.label) {
                let labelled = || Value {
                    class: Some(label.class),
                    group: Some(label.class.label().to_owned()),
                    ..value(label.slug.as_str(), &label.word)
                };
                put(label.slug.as_str(), &labelled);
            }
        }
    }
}

/// Each thing that is known of a claim's place among the others is a value of its own.
fn put_status(status: Status, put: &mut impl FnMut(&str, &dyn Fn() -> Value)) {
    if status.sources > 1 {
        let slug = format!("in-{}", status.sources);
        put(&slug, &|| value(&slug, &texts::in_sources_head(status.sources)));
    }
    let others = [
        (status.disputed > 0, "disputed", texts::DISPUTED),
        (status.updated, "updated", texts::UPDATED_OR_UPDATING_HEAD),
        (status.possible, "possible", texts::POSSIBLE_MATCH_HEAD),
        (status.alone, "only-here", texts::UNMATCHED_HEAD),
    ];
    for (_, slug, name) in others.into_iter().filter(|(holds, ..)| *holds) {
        put(slug, &|| value(slug, name));
    }
}

/// The actors who say it together, each with the kind of speaker that it is.
fn joint<'c>(
    corpus: &'c Corpus,
    attribution: &'c Attribution,
) -> impl Iterator<Item = (&'c Actor, SpeakerKind)> {
    let actors = attribution.joint.iter().filter_map(|actor| corpus.actors.get(*actor));
    actors.map(|actor| {
        let kind = match actor.kind {
            ActorKind::Person => SpeakerKind::Person,
            ActorKind::Medium => SpeakerKind::Medium,
            _ => SpeakerKind::Organisation,
        };
        (actor, kind)
    })
}

/// Slug and name of the speaker of an attribution: its actor's, else those of its words, else that of its kind.
pub(crate) fn speaker_value(corpus: &Corpus, attribution: &Attribution) -> (String, String) {
    let speaker = &attribution.speaker;
    if let Some(actor) = speaker.actor.and_then(|actor| corpus.actors.get(actor)) {
        return (actor.slug.to_string(), actor.name.clone());
    }
    if speaker.name.is_empty() {
        return (speaker.kind.slug().to_owned(), speaker.kind.label().to_owned());
    }
    (Slug::of(&speaker.name).to_string(), speaker.name.clone())
}

fn value(slug: &str, name: &str) -> Value {
    Value { slug: slug.to_owned(), name: name.to_owned(), group: None, class: None }
}
