//! Stage 3: where actors are named or characterised.
//!
//! Takes the prose and an editor's registry; gives one mention for each name and for each noun of the label
//! lexicon that stands alone, with the labels that characterise the actor there, and the actors that the article
//! names. What counts as naming: a name wherever it stands, also before another noun (`the Idlib deal`); not the
//! adjective of a country (`Russian`), unless the registry lists it. Invariants: mentions are in the order of the
//! text, every label lies inside its mention's span, and a label belongs to one mention only.

mod aliases;
mod distance;
mod draft;
mod head;
mod labels;
mod nominal;
mod phrase;
mod phrasebook;
mod reading;
mod shape;
mod words;

use crate::prose::Prose;
use crate::voice::Voices;
use draft::Draft;
use parallax_model::{
    Actor, ActorId, ArticleId, Corpus, Label, LabelClass, LabelId, Labelling, Mention, Registry, Rule, Span,
    Table,
};
use reading::Reading;
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
    ("name-speaks", "A run of capitalised words beside a verb of speaking: a person."),
    (
        "organisation-speaks",
        "Capitalised words that end in a noun for organisations, beside a verb of speaking.",
    ),
    ("named-twice", "A name of capitalised words that stands in the article more than once."),
    (
        "named-as-place",
        "A capitalised name that stands more than once, mostly after in, at, near or outside.",
    ),
    ("acronym-in-brackets", "An acronym in brackets after the name whose initials it has, and that name."),
    (
        "surname-after-full-name",
        "The last name alone, after the full name, where only one person of the article has it.",
    ),
    ("label-noun", "A noun of the label lexicon for people or a group, without a name beside it."),
    ("definite-noun", "A plain noun that points back (the group, both groups)."),
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
}

/// The mentions of one article, before their voice is known.
pub(crate) struct Found {
    /// The actors that are named, each once.
    pub(crate) actors: Table<ActorId, Actor>,
    words: Words,
    drafts: Vec<Draft>,
}

impl Finder {
    pub(crate) fn new(registry: &Registry) -> Self {
        Self { aliases: aliases::Aliases::new(registry), labels: labels::Labels::new() }
    }

    /// All mentions in the prose.
    pub(crate) fn find(&self, prose: &Prose<'_>) -> Found {
        let words = Words::read(prose.text, prose.paragraphs.iter().map(|paragraph| paragraph.span));
        let (mut names, mut actors) = self.aliases.find(&words);
        shape::find(prose, &words, &self.labels, &mut names, &mut actors);
        let reading = Reading::new(prose, &words, &self.labels, names);
        let mut taken = vec![false; reading.hits.len()];
        let mut drafts = phrase::named(&reading, &actors, &mut taken);
        drafts.extend(nominal::nominals(&reading, &mut taken));
        distance::mark(&reading, &mut drafts);
        drafts.sort_by_key(|draft| (draft.span, draft.head));
        Found { actors, words, drafts }
    }
}

impl Found {
    /// The actor that the phrase `span` names: the one whose name is the phrase's head, or stands in apposition to
    /// it (`NLF spokesman Naji Mustafa` is Naji Mustafa); a part of an organisation stands for it.
    pub(crate) fn actor_of(&self, span: Span) -> Option<ActorId> {
        head::actor_of(self, span)
    }

    /// Writes actors, labels and mentions into the corpus, each mention with its voice.
    pub(crate) fn write(self, voices: &Voices<'_>, corpus: &mut Corpus) {
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
}

fn label_id(labels: &mut Table<LabelId, Label>, label: Label) -> LabelId {
    let known = labels.find(|known| known.slug == label.slug).map(|(id, _)| id);
    known.unwrap_or_else(|| labels.push(label))
}
