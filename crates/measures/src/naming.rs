//! How often a source names an actor by which words.
//!
//! Of the mentions of an actor in a source's articles, the share with a label, with a label of a class, with any
//! label that is not neutral or a word that keeps a distance (`so-called`), and without any: naming and labelling as described by van Leeuwen (1996), "The
//! representation of social actors", and surveyed as bias by word choice and labelling by Hamborg, Donnay and
//! Gipp (2019), "Automated identification of media bias in news articles", International Journal on Digital
//! Libraries 20. Pronouns can't carry a label and are not counted. A mention with two labels counts for each.

use crate::figure::one_article;
use crate::{Evidence, Figure, Measure, Scope, Subject};
use parallax_model::{ActorId, LabelClass, LabelId, Mention, MentionId, OutletId};
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

/// The naming of each actor in each source by the mentions of the scope, by actor (the unresolved first), then by
/// source.
pub fn naming(scope: &Scope<'_>) -> Vec<Naming> {
    let corpus = scope.corpus;
    // One small map an actor, the unresolved first: a large corpus has many mentions and few sources.
    let mut cells: Vec<BTreeMap<OutletId, Mentions>> =
        (0..=corpus.actors.len()).map(|_| BTreeMap::new()).collect();
    for (id, mention, outlet) in scope.mentions() {
        let row = mention.actor.map_or(0, |actor| actor.row() + 1);
        if let Some(cells) = cells.get_mut(row) {
            cells.entry(outlet).or_default().push((id, mention));
        }
    }
    let actors = std::iter::once(None).chain(corpus.actors.ids().map(Some));
    let cells = actors.zip(cells).flat_map(|(actor, cells)| cells.into_iter().map(move |cell| (actor, cell)));
    cells.map(|(actor, (outlet, mentions))| cell(scope, actor, outlet, &mentions)).collect()
}

type Mentions<'a> = Vec<(MentionId, &'a Mention)>;

fn cell(scope: &Scope<'_>, actor: Option<ActorId>, outlet: OutletId, mentions: &Mentions) -> Naming {
    let corpus = scope.corpus;
    let n = mentions.len() as u32;
    let clustering = one_article(mentions.iter().map(|(_, mention)| mention.article));
    let figure = |subject, has: &dyn Fn(&Mention) -> bool| {
        let having = mentions.iter().filter(|(_, mention)| has(mention));
        let evidence = having.map(|(id, _)| Evidence::Mention(*id)).collect();
        Figure::new(NAMING, outlet, subject, evidence, n, clustering, scope.design_effect)
    };
    let on = |label: LabelId| scope.is_on(label);
    let classes = |mention: &Mention| -> Vec<LabelClass> {
        let labels = mention.labels.iter().map(|labelling| labelling.label).filter(|label| on(*label));
        labels.filter_map(|label| corpus.labels.get(label)).map(|label| label.class).collect()
    };
    let mut occurs = vec![false; corpus.labels.len()];
    for labelling in mentions.iter().flat_map(|(_, mention)| &mention.labels) {
        if let Some(occurs) = occurs.get_mut(labelling.label.row()) {
            *occurs = on(labelling.label);
        }
    }
    let labels = corpus.labels.ids().zip(occurs).filter(|(_, occurs)| *occurs).map(|(label, _)| label);
    let occurring =
        |subject: LabelClass| mentions.iter().any(|(_, mention)| classes(mention).contains(&subject));
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
            .map(|subject| {
                figure(Subject::Class(actor, *subject), &|mention| classes(mention).contains(subject))
            })
            .collect(),
        distanced: figure(Subject::Distanced(actor), &|mention| mention.distanced.is_some()),
        characterised: figure(Subject::Characterised(actor), &|mention| {
            mention.distanced.is_some() || classes(mention).iter().any(|class| *class != LabelClass::Neutral)
        }),
        unlabelled: figure(Subject::Unlabelled(actor), &|mention| {
            classes(mention).is_empty() && mention.distanced.is_none()
        }),
    }
}
