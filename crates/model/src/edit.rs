//! What a reader decides of actors: two are one, or one name is somebody else's. Each edit gives a new corpus in
//! which mentions, speakers and claims follow; the edits are kept as a list, and to take one back is to apply the
//! others to the corpus as it came. A split that is joined again gives the corpus as it was.

use crate::name::Words;
use crate::{Actor, ActorId, Alias, ArticleId, Corpus, Mention, MentionForm, MentionId, Slug, Span};
use serde::{Deserialize, Serialize};

/// One decision of a reader.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Edit {
    /// Both actors are one; the first keeps its name.
    Join {
        /// The actor that stays.
        actor: Slug,
        /// The actor that is the same.
        other: Slug,
    },
    /// A form of the actor's name is somebody else's.
    Split {
        /// The actor.
        actor: Slug,
        /// The form, as its aliases have it.
        form: String,
    },
}

impl Corpus {
    /// The corpus after `edits`, one after the other; one that names nobody of this corpus changes nothing.
    #[must_use]
    pub fn edited<'e>(&self, edits: impl IntoIterator<Item = &'e Edit>) -> Self {
        edits.into_iter().fold(self.clone(), |corpus, edit| match edit {
            Edit::Join { actor, other } => corpus.joined(actor, other),
            Edit::Split { actor, form } => corpus.split(actor, form),
        })
    }

    /// The corpus in which `other` is `actor`.
    #[must_use]
    pub fn joined(&self, actor: &Slug, other: &Slug) -> Self {
        let mut corpus = self.clone();
        let (Some(kept), Some(gone)) = (self.actor_named(actor), self.actor_named(other)) else {
            return corpus;
        };
        if kept == gone {
            return corpus;
        }
        let aliases = corpus.actors.get(gone).map(|actor| actor.aliases.clone()).unwrap_or_default();
        if let Some(row) = corpus.actors.get_mut(kept) {
            for alias in aliases {
                row.add(alias);
            }
        }
        corpus.refer(|_, id| if id == gone { kept } else { id });
        corpus.drop_actors(|id| id != gone);
        corpus.name_speakers();
        corpus
    }

    /// The corpus in which the alias `form` of `actor` is an actor of its own: its slug is that of the form, with a
    /// number behind where that is taken. An actor's own name can't be split off.
    #[must_use]
    pub fn split(&self, actor: &Slug, form: &str) -> Self {
        let Some(id) = self.actor_named(actor) else { return self.clone() };
        let Some(row) = self.actors.get(id) else { return self.clone() };
        let Some(alias) = row.aliases.iter().find(|alias| alias.form == form && form != row.name) else {
            return self.clone();
        };
        let part = Actor {
            slug: self.free_slug(form),
            name: form.to_owned(),
            kind: row.kind,
            side: row.side.clone(),
            of: row.of.clone(),
            aliases: vec![alias.clone()],
        };
        let mut corpus = self.clone();
        if let Some(row) = corpus.actors.get_mut(id) {
            row.aliases.retain(|alias| alias.form != form);
        }
        let part = corpus.insert_actor(part);
        let whole = if part <= id { id.shifted(1) } else { id };
        let parting = Parting { before: self, actor: id, form, whole, part };
        parting.write(&mut corpus);
        corpus.name_speakers();
        corpus
    }

    /// The alias by which a mention names its actor; `None` where it is no name, or one that no alias has.
    pub fn alias_of(&self, mention: &Mention) -> Option<&Alias> {
        let actor = self.actors.get(mention.actor?).filter(|_| mention.form == MentionForm::Name)?;
        let head = self.words(mention.article, mention.head);
        let exact = actor.aliases.iter().find(|alias| alias.form == head);
        exact.or_else(|| {
            let words = Words::of(head);
            actor.aliases.iter().find(|alias| Words::of(&alias.form).is_spelt_as(&words))
        })
    }

    fn actor_named(&self, slug: &Slug) -> Option<ActorId> {
        self.actors.find(|actor| actor.slug == *slug).map(|(id, _)| id)
    }

    fn free_slug(&self, form: &str) -> Slug {
        let plain = Slug::of(form);
        let numbered = (2..).map(|number: u32| Slug::of(&format!("{plain}-{number}")));
        let mut slugs = std::iter::once(plain.clone()).chain(numbered);
        slugs.find(|slug| self.actor_named(slug).is_none()).unwrap_or(plain)
    }

    /// Puts an actor where its slug belongs, and gives its id.
    fn insert_actor(&mut self, actor: Actor) -> ActorId {
        let place = self.actors.rows().partition_point(|known| known.slug < actor.slug);
        let mut rows: Vec<Actor> = std::mem::take(&mut self.actors).into_iter().collect();
        rows.insert(place, actor);
        self.actors = rows.into_iter().collect();
        self.refer(|_, id| if id.row() < place { id } else { id.shifted(1) });
        ActorId::new(place)
    }
}

/// One actor of a corpus becoming two.
struct Parting<'c> {
    /// The corpus as it was.
    before: &'c Corpus,
    /// The actor in it.
    actor: ActorId,
    /// The form that is somebody else's.
    form: &'c str,
    /// The actor's id after.
    whole: ActorId,
    /// The id of the new one.
    part: ActorId,
}

impl Parting<'_> {
    fn write(&self, corpus: &mut Corpus) {
        let goes: Vec<bool> = self.mentions_that_go();
        for (mention, _) in self.before.mentions.iter().filter(|(id, _)| goes_at(&goes, *id)) {
            if let Some(row) = corpus.mentions.get_mut(mention) {
                row.actor = Some(self.part);
            }
        }
        for (id, row) in
            self.before.attributions.iter().filter(|(_, row)| row.actors().any(|id| id == self.actor))
        {
            let who = self.whose(&goes, row.article, row.source.as_slice());
            let Some(changed) = corpus.attributions.get_mut(id) else { continue };
            if row.speaker.actor == Some(self.actor) {
                changed.speaker.actor = who.first().copied();
            }
            if let Some(place) = changed.joint.iter().position(|actor| *actor == self.whole) {
                changed.joint.splice(place..=place, who);
            }
        }
        for (id, row) in self.before.claims.iter() {
            let mut parts = row.harms.iter().flat_map(crate::Harm::participants);
            let concerned =
                row.actors.contains(&self.actor) || parts.any(|part| part.actor == Some(self.actor));
            if !concerned && row.place != Some(self.actor) && row.agent != Some(self.actor) {
                continue;
            }
            let who = self.whose(&goes, row.article, row.content.as_slice());
            let first = who.first().copied();
            let Some(changed) = corpus.claims.get_mut(id) else { continue };
            if row.place == Some(self.actor) {
                changed.place = first;
            }
            if row.agent == Some(self.actor) {
                changed.agent = first;
            }
            let parts = changed.harms.iter_mut().flat_map(crate::Harm::participants_mut);
            let before = row.harms.iter().flat_map(crate::Harm::participants);
            for (part, _) in parts.zip(before).filter(|(_, before)| before.actor == Some(self.actor)) {
                part.actor = self.whose(&goes, row.article, &[part.span]).first().copied();
            }
            if let Some(place) = changed.actors.iter().position(|actor| *actor == self.whole) {
                changed.actors.splice(place..=place, who);
            }
        }
    }

    /// For each mention whether it is of the part: a name in that form, and what refers back to one.
    fn mentions_that_go(&self) -> Vec<bool> {
        let mut last: Option<(ArticleId, bool)> = None;
        let of_part = |(_, row): (MentionId, &Mention)| {
            if row.actor != Some(self.actor) {
                return false;
            }
            let named = row.form == MentionForm::Name;
            let back = last.filter(|(article, _)| *article == row.article && !named).map(|(_, goes)| goes);
            let goes = back
                .unwrap_or_else(|| self.before.alias_of(row).is_some_and(|alias| alias.form == self.form));
            if named {
                last = Some((row.article, goes));
            }
            goes
        };
        self.before.mentions.iter().map(of_part).collect()
    }

    /// Who of both is mentioned in `spans`, in order; where neither is, who was mentioned last before.
    fn whose(&self, goes: &[bool], article: ArticleId, spans: &[Span]) -> Vec<ActorId> {
        let of_actor =
            |(_, row): &(MentionId, &Mention)| row.article == article && row.actor == Some(self.actor);
        let side = |id: MentionId| if goes_at(goes, id) { self.part } else { self.whole };
        let own = self.before.mentions.iter().filter(of_actor);
        let inside = own.filter(|(_, row)| spans.iter().any(|span| span.contains(row.head)));
        let who = crate::link::each_once(inside.map(|(id, _)| side(id)).collect());
        if !who.is_empty() {
            return who;
        }
        let start = spans.first().map_or(0, |span| span.start);
        let mut before = self.before.mentions.iter().filter(of_actor);
        let last = before.rfind(|(_, row)| row.head.start < start);
        vec![last.map_or(self.whole, |(id, _)| side(id))]
    }
}

fn goes_at(goes: &[bool], id: MentionId) -> bool {
    goes.get(id.row()).copied().unwrap_or(false)
}
