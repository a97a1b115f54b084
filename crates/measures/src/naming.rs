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
    let mut cells: Vec<BTreeMap<OutletId, Vec<Named>>> =
        (0..=corpus.actors.len()).map(|_| BTreeMap::new()).collect();
    for (id, mention, outlet) in scope.mentions() {
        let row = mention.actor.map_or(0, |actor| actor.row() + 1);
        if let Some(cells) = cells.get_mut(row) {
            cells.entry(outlet).or_default().push(Named { id, mention, classes: classes(scope, mention) });
        }
    }
    let actors = std::iter::once(None).chain(corpus.actors.ids().map(Some));
    let cells = actors.zip(cells).flat_map(|(actor, cells)| cells.into_iter().map(move |cell| (actor, cell)));
    cells.map(|(actor, (outlet, mentions))| cell(scope, actor, outlet, &mentions)).collect()
}

/// A mention with the classes of its labels that are on, one bit each.
struct Named<'a> {
    id: MentionId,
    mention: &'a Mention,
    classes: u16,
}

fn classes(scope: &Scope<'_>, mention: &Mention) -> u16 {
    let on = mention.labels.iter().map(|labelling| labelling.label).filter(|label| scope.is_on(*label));
    let labels = on.filter_map(|label| scope.corpus.labels.get(label));
    labels.fold(0, |classes, label| classes | bit(label.class))
}

fn bit(class: LabelClass) -> u16 {
    1 << class as u16
}

fn cell(scope: &Scope<'_>, actor: Option<ActorId>, outlet: OutletId, mentions: &[Named<'_>]) -> Naming {
    let corpus = scope.corpus;
    let n = mentions.len() as u32;
    let clustering = one_article(mentions.iter().map(|named| named.mention.article));
    let figure = |subject, has: &dyn Fn(&Named<'_>) -> bool| {
        let having = mentions.iter().filter(|named| has(named));
        let evidence = having.map(|named| Evidence::Mention(named.id)).collect();
        Figure::new(NAMING, outlet, subject, evidence, n, clustering, scope.design_effect)
    };
    let mut labels: Vec<LabelId> = Vec::new();
    for labelling in mentions.iter().flat_map(|named| &named.mention.labels) {
        if scope.is_on(labelling.label) && corpus.labels.get(labelling.label).is_some() {
            labels.push(labelling.label);
        }
    }
    labels.sort_unstable();
    labels.dedup();
    let occurring = mentions.iter().fold(0, |classes, named| classes | named.classes);
    let occurring = LabelClass::ALL.iter().copied().filter(|class| occurring & bit(*class) != 0);
    let on = |named: &Named<'_>, label| named.mention.labels.iter().any(|labelling| labelling.label == label);
    let is_distanced = |named: &Named<'_>| named.mention.distanced.is_some();
    Naming {
        actor,
        outlet,
        mentions: mentions.iter().map(|named| named.id).collect(),
        words: labels
            .into_iter()
            .map(|label| figure(Subject::Word(actor, label), &|named| on(named, label)))
            .collect(),
        classes: occurring
            .map(|class| figure(Subject::Class(actor, class), &|named| named.classes & bit(class) != 0))
            .collect(),
        distanced: figure(Subject::Distanced(actor), &is_distanced),
        characterised: figure(Subject::Characterised(actor), &|named| {
            is_distanced(named) || named.classes & !bit(LabelClass::Neutral) != 0
        }),
        unlabelled: figure(Subject::Unlabelled(actor), &|named| named.classes == 0 && !is_distanced(named)),
    }
}
