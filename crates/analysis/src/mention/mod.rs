//! Stage 3: where actors are named or characterised.
//!
//! Takes the prose and an editor's registry; gives one mention for each name and for each noun of the label
//! lexicon that stands alone, with the labels that characterise the actor there, and the actors that the article
//! names. What counts as naming: a name wherever it stands, also before another noun (`the Idlib deal`); not the
//! adjective of a country (`Russian`), unless the registry lists it or an organ of that state follows (`Russian
//! troops`). Invariants: mentions are in the order of the
//! text, every label lies inside its mention's span, and a label belongs to one mention only.

mod aliases;
mod anaphora;
mod country;
mod distance;
mod draft;
mod head;
mod introduce;
mod its;
mod judge;
mod labels;
mod merge;
mod naming;
mod nominal;
mod office;
mod phrase;
mod phrasebook;
mod pronoun;
mod reading;
mod renaming;
mod shape;
mod signs;
mod states;
mod words;

use crate::prose::Prose;
use crate::voice::Voices;
use draft::Draft;
use naming::Naming;
use parallax_model::{
    Actor, ActorId, ActorKind, ArticleId, Attribution, Corpus, Label, LabelClass, LabelId, Labelling,
    Mention, MentionForm, Registry, Rule, Span, Table,
};
use reading::Reading;
use shape::Lexicons;
use std::sync::Arc;
use words::Words;

/// The rules of this stage: name and what it does.
pub(crate) const RULES: &[(&str, &str)] = &[
    (
        "registry-alias",
        "A name or alias of the editor's registry, compared without case, accents, apostrophes and hyphens; acronyms only in capitals.",
    ),
    (
        "title-before-name",
        "A run of capitalised words after a title or office (spokesman Naji Mustafa): a person.",
    ),
    ("given-name", "Two or three capitalised words that begin with a given name: a person."),
    ("human-noun", "Capitalised words with an office, an age or `who` behind a comma: a person."),
    ("name-speaks", "A run of capitalised words beside a verb of speaking: a person."),
    ("surname-alone", "Two or three capitalised words of which the last also stands alone: a person."),
    (
        "organisation-speaks",
        "Capitalised words that end in a noun for organisations, beside a verb of speaking.",
    ),
    ("organisation-noun", "Capitalised words that end in a noun for organisations, or have one before `of`."),
    (
        "group-noun",
        "A name with a noun for groups or their members before it, after it or in an apposition, or given as an example of such groups.",
    ),
    ("medium-noun", "A name before a noun for media (Interfax news agency)."),
    (
        "place-noun",
        "A name with a noun for places (Hama province, the city of Homs), after a direction (northern), or before -based.",
    ),
    (
        "named-twice",
        "A name of capitalised words that stands in the article more than once: a person where it is a given name or he or she stands behind it in most places, else an organisation.",
    ),
    ("named-as-place", "A capitalised name that stands mostly after in, near or outside."),
    ("acronym-in-brackets", "An acronym in brackets after the name whose initials it has, and that name."),
    ("acronym-of-name", "An acronym with the initials of one name of the article, and that name."),
    ("also-known-as", "A name that the text gives an actor beside another (formerly known as)."),
    (
        "surname-after-full-name",
        "The last name alone, after the full name, where only one person of the article has it.",
    ),
    ("label-noun", "A noun of the label lexicon for people or a group, without a name beside it."),
    ("definite-noun", "A plain noun that points back (the group, both groups)."),
    (
        "definite-anaphora",
        "A noun for a group that points back to the only group named in its sentence or the one before, or to the only one that was called so.",
    ),
    (
        "office-alone",
        "An office or a noun for organisations (the minister, the ministry) that only one actor named before has.",
    ),
    (
        "country-alone",
        "The country, kingdom or republic before its verb: the only state that its sentence names before, or the one before that.",
    ),
    (
        "pronoun",
        "He or she, where one person alone of that gender is named in the sentence or those before it.",
    ),
    ("pronoun-speaks", "A pronoun that speaks: whom the attribution credits."),
    (
        "pronoun-of-speaker",
        "It, or of a group they, at the beginning of what an organisation, group or state says: the speaker itself.",
    ),
    (
        "pronoun-of-subject",
        "Its or their right behind a verb, and it that goes on from the sentence before: the organisation, group or state that is the subject.",
    ),
    (
        "label-of-belongings",
        "A label before what its bearer holds or who leads it (militant redoubts, rebel commander).",
    ),
    ("label-of-holder", "A label that says who holds a place (terrorist-held)."),
];

/// Every entry of the label lexicon with its class, in the order of the lexicon; `-backed` and `pro-` stand for
/// the compounds made with them.
pub fn label_entries() -> Vec<(String, LabelClass)> {
    labels::Labels::entries()
}

/// Registry aliases and the label lexicon, made ready.
pub(crate) struct Finder {
    aliases: aliases::Aliases,
    labels: labels::Labels,
    naming: Arc<Naming>,
}

/// The mentions of one article, before their voice is known.
pub(crate) struct Found {
    /// The actors that are named, each once.
    pub(crate) actors: Table<ActorId, Actor>,
    words: Words,
    drafts: Vec<Draft>,
    naming: Arc<Naming>,
}

impl Finder {
    pub(crate) fn new(registry: &Registry) -> Self {
        Self {
            aliases: aliases::Aliases::new(registry),
            labels: labels::Labels::new(),
            naming: Arc::new(Naming::new()),
        }
    }

    /// All mentions in the prose.
    pub(crate) fn find(&self, prose: &Prose<'_>) -> Found {
        let words = Words::read(prose.text, prose.paragraphs.iter().map(|paragraph| paragraph.span));
        let (mut names, mut actors) = self.aliases.find(&words, &self.naming);
        let known = Lexicons { labels: &self.labels, naming: &self.naming, states: self.aliases.states() };
        introduce::find(known, &self.aliases, prose, &words, &mut names, &mut actors);
        let reading = Reading::new(prose, &words, &self.labels, &self.naming, names);
        let mut taken = vec![false; reading.hits.len()];
        let mut drafts = phrase::named(&reading, &actors, &mut taken);
        drafts.extend(nominal::nominals(&reading, &mut taken));
        distance::mark(&reading, &mut drafts);
        drafts.sort_by_key(|draft| (draft.span, draft.head));
        tell_groups(&mut actors, &drafts);
        anaphora::resolve(&reading, &actors, &mut drafts);
        office::resolve(&reading, &actors, &mut drafts);
        country::resolve(&reading, self.aliases.states(), &actors, &mut drafts);
        pronoun::resolve(&reading, &actors, &mut drafts);
        its::resolve(&reading, &actors, &mut drafts);
        Found { actors, words, drafts, naming: Arc::clone(&self.naming) }
    }
}

impl Found {
    /// The actor that the phrase `span` names: the one whose name is the phrase's head, or stands in apposition to
    /// it (`NLF spokesman Naji Mustafa` is Naji Mustafa); a part of an organisation stands for it.
    pub(crate) fn actor_of(&self, span: Span) -> Option<ActorId> {
        head::actor_of(self, span)
    }

    /// Whom a pronoun at `span` means, where the text before it says so.
    pub(crate) fn pronoun(&self, span: Span) -> Option<ActorId> {
        let place = self.drafts.partition_point(|draft| (draft.span, draft.head) < (span, span));
        let draft = self.drafts.get(place)?;
        draft.actor.filter(|_| draft.form == MentionForm::Pronoun && draft.span == span)
    }

    /// Whether the pronoun can mean that actor, as far as the actor's given name tells.
    pub(crate) fn can_mean(&self, pronoun: &str, actor: ActorId) -> bool {
        self.actors.get(actor).is_none_or(|actor| pronoun::can_mean(&self.naming, pronoun, actor))
    }

    /// The actors that are named in `span`.
    pub(crate) fn named_in(&self, span: Span) -> impl Iterator<Item = ActorId> + '_ {
        let first = self.drafts.partition_point(|draft| draft.span.start < span.start);
        let drafts = self.drafts.iter().skip(first).take_while(move |draft| draft.head.start < span.end);
        drafts.filter(|draft| draft.form == MentionForm::Name).filter_map(|draft| draft.actor)
    }

    /// Writes actors, labels and mentions into the corpus, each mention with its voice.
    pub(crate) fn write(
        mut self,
        prose: &Prose<'_>,
        voices: &Voices<'_>,
        told: &[Attribution],
        corpus: &mut Corpus,
    ) {
        for attribution in told {
            let speaks = self.pronoun_that_speaks(attribution);
            let own = its::is_speaker(prose, &self.actors, attribution);
            for (rule, found) in [("pronoun-speaks", speaks), ("pronoun-of-speaker", own)] {
                if let Some((span, actor)) = found {
                    Draft::pronoun(self.words.within(span), span, actor, rule).put(&mut self.drafts);
                }
            }
        }
        corpus.actors = self.actors;
        for draft in self.drafts {
            let voice = voices.voice(draft.head);
            let labels = draft.labels.into_iter();
            let labels = labels
                .map(|(label, span)| Labelling { label: label_id(&mut corpus.labels, label), span })
                .collect();
            corpus.mentions.push(Mention {
                article: ArticleId::new(0),
                span: draft.span,
                head: draft.head,
                form: draft.form,
                actor: draft.actor,
                labels,
                distanced: draft.distanced,
                voice,
                rule: Rule::new(draft.rule),
            });
        }
    }

    /// A pronoun that speaks is a mention of whom the attribution credits.
    fn pronoun_that_speaks(&self, told: &Attribution) -> Option<(Span, ActorId)> {
        let (Some(actor), [source]) = (told.speaker.actor, told.source.as_slice()) else { return None };
        let words = self.words.within(*source);
        let pronoun = matches!(self.words.folded(words.start), "he" | "she" | "it" | "they");
        (words.len() == 1 && pronoun).then_some((*source, actor))
    }
}

/// An organisation that only its shape made known, and that the text labels as one that fights, is a group.
fn tell_groups(actors: &mut Table<ActorId, Actor>, drafts: &[Draft]) {
    const FIGHTING: [LabelClass; 3] =
        [LabelClass::Condemning, LabelClass::Religious, LabelClass::Militarising];
    for draft in drafts {
        let fights = draft
            .labels
            .iter()
            .any(|(label, _)| FIGHTING.contains(&label.class) || label.slug.as_str() == "faction");
        let Some(actor) = draft.actor.filter(|_| fights).and_then(|id| actors.get_mut(id)) else { continue };
        let shaped = !actor
            .aliases
            .iter()
            .any(|alias| matches!(alias.evidence.as_str(), "registry" | "state-name" | "state-organ"));
        if shaped && actor.kind == ActorKind::Organisation {
            actor.kind = ActorKind::Group;
        }
    }
}

fn label_id(labels: &mut Table<LabelId, Label>, label: Label) -> LabelId {
    let known = labels.find(|known| known.slug == label.slug).map(|(id, _)| id);
    known.unwrap_or_else(|| labels.push(label))
}
