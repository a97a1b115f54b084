//! How often a source names an actor by which words.
//!
//! Of the mentions of an actor in a source's articles, the share with a label, with a label of a class, with any
//! label that is not neutral or a word that keeps a distance (`so-called`), and without any: naming and labelling as described by van Leeuwen (1996), "The
//! representation of social actors", and surveyed as bias by word choice and labelling by Hamborg, Donnay and
//! Gipp (2019), "Automated identification of media bias in news articles", International Journal on Digital
//! Libraries 20. Pronouns can't carry a label and are not counted. A mention with two labels counts for each.

use crate::figure::{one_article, outlet};
use crate::{Evidence, Figure, Measure, Subject};
use parallax_model::{ActorId, Corpus, LabelClass, Mention, MentionForm, MentionId, OutletId};
use std::collections::BTreeMap;

/// See the module.
pub const NAMING: Measure = Measure {
    name: "Naming",
    formula: "k / n, where n counts the mentions of an actor by name or noun in a source's articles, pronouns left \
              out, and k those of them with the label; a mention with two labels counts for each",
    reference: "van Leeuwen 1996, The representation of social actors; Hamborg, Donnay and Gipp 2019, Automated \
                identification of media bias in news articles",
};

/// One actor in one source.
#[derive(Debug, Clone, PartialEq)]
pub struct Naming {
    /// The actor; `None` for mentions that were not resolved to one.
    pub actor: Option<ActorId>,
    /// The source.
    pub outlet: OutletId,
    /// All mentions, in the order of the corpus.
    pub mentions: Vec<MentionId>,
    /// By label, in the order of the table.
    pub words: Vec<Figure>,
    /// By class, in the order of the classes.
    pub classes: Vec<Figure>,
    /// With words that hold the name at a distance: `so-called`.
    pub distanced: Figure,
    /// With any label that is not neutral, or at a distance.
    pub characterised: Figure,
    /// Without any label, and not at a distance.
    pub unlabelled: Figure,
}

/// The naming of each actor in each source by the mentions that `counts` lets through, by actor (the unresolved
/// first), then by source.
pub fn naming(corpus: &Corpus, counts: impl Fn(&Mention) -> bool) -> Vec<Naming> {
    // One small map an actor, the unresolved first: a large corpus has many mentions and few sources.
    let mut cells: Vec<BTreeMap<OutletId, Mentions>> =
        (0..=corpus.actors.len()).map(|_| BTreeMap::new()).collect();
    for (id, mention) in corpus.mentions.iter() {
        if let Some(outlet) = outlet(corpus, mention.article)
            && mention.form != MentionForm::Pronoun
            && counts(mention)
        {
            let row = mention.actor.map_or(0, |actor| actor.row() + 1);
            if let Some(cells) = cells.get_mut(row) {
                cells.entry(outlet).or_default().push((id, mention));
            }
        }
    }
    let actors = std::iter::once(None).chain(corpus.actors.ids().map(Some));
    let cells = actors.zip(cells).flat_map(|(actor, cells)| cells.into_iter().map(move |cell| (actor, cell)));
    cells.map(|(actor, (outlet, mentions))| cell(corpus, actor, outlet, &mentions)).collect()
}

type Mentions<'a> = Vec<(MentionId, &'a Mention)>;

fn cell(corpus: &Corpus, actor: Option<ActorId>, outlet: OutletId, mentions: &Mentions) -> Naming {
    let n = mentions.len() as u32;
    let clustering = one_article(mentions.iter().map(|(_, mention)| mention.article));
    let figure = |subject, has: &dyn Fn(&Mention) -> bool| {
        let having = mentions.iter().filter(|(_, mention)| has(mention));
        let evidence = having.map(|(id, _)| Evidence::Mention(*id)).collect();
        Figure::new(NAMING, outlet, subject, evidence, n, clustering)
    };
    let class = |mention: &Mention, class| classes(corpus, mention).any(|own| own == class);
    let mut occurs = vec![false; corpus.labels.len()];
    for labelling in mentions.iter().flat_map(|(_, mention)| &mention.labels) {
        if let Some(occurs) = occurs.get_mut(labelling.label.row()) {
            *occurs = true;
        }
    }
    let labels = corpus.labels.ids().zip(occurs).filter(|(_, occurs)| *occurs).map(|(label, _)| label);
    let occurring = |subject: LabelClass| mentions.iter().any(|(_, mention)| class(mention, subject));
    Naming {
        actor,
        outlet,
        mentions: mentions.iter().map(|(id, _)| *id).collect(),
        words: labels
            .map(|label| {
                let has = |mention: &Mention| mention.labels.iter().any(|labelling| labelling.label == label);
                figure(Subject::Word(actor, label), &has)
            })
            .collect(),
        classes: LabelClass::ALL
            .iter()
            .filter(|subject| occurring(**subject))
            .map(|subject| figure(Subject::Class(actor, *subject), &|mention| class(mention, *subject)))
            .collect(),
        distanced: figure(Subject::Distanced(actor), &|mention| mention.distanced.is_some()),
        characterised: figure(Subject::Characterised(actor), &|mention| {
            mention.distanced.is_some() || classes(corpus, mention).any(|class| class != LabelClass::Neutral)
        }),
        unlabelled: figure(Subject::Unlabelled(actor), &|mention| {
            mention.labels.is_empty() && mention.distanced.is_none()
        }),
    }
}

fn classes(corpus: &Corpus, mention: &Mention) -> impl Iterator<Item = LabelClass> {
    let labels = mention.labels.iter().filter_map(|labelling| corpus.labels.get(labelling.label));
    labels.map(|label| label.class)
}
