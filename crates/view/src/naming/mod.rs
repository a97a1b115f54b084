//! How each source names each actor: the matrix, every number of which opens its mentions.

mod reading;

pub(crate) use reading::caveat;

use crate::compare::compared_scope;
use crate::figure::mention_scope;
use crate::mentions::cell_view;
use crate::sorting::sorted;
use crate::texts::{figure as figure_texts, naming as texts};
use crate::wording::percent;
use crate::{Badge, Cell, CellLabel, Facet, Library, View};
use parallax_measures::{Evidence, FEWEST, Figure, NAMING, Naming, Subject, naming as counted};
use parallax_model::{ActorId, ActorKind, LabelClass, Mention, MentionForm, OutletId};
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// So many actors have a row at most.
const MOST_ACTORS: usize = 200;

/// Actors by sources.
#[derive(Debug, Clone, PartialEq)]
pub struct NamingMatrix {
    /// The finding, in a sentence.
    pub reading: String,
    /// The columns.
    pub sources: Vec<Badge>,
    /// The rows: most mentions first; mentions that were not resolved to an actor last.
    pub rows: Vec<NamingRow>,
    /// `200 of 2345 actors shown, …`; empty where all are.
    pub left: String,
    /// What the numbers can't say.
    pub caveat: String,
    /// How the numbers are computed.
    pub formula: String,
}

/// One actor.
#[derive(Debug, Clone, PartialEq)]
pub struct NamingRow {
    /// Its name on screen.
    pub name: String,
    /// Its name in links; `None` for mentions that were not resolved.
    pub slug: Option<String>,
    /// How many mentions characterise it: with a label that is not neutral, or at a distance.
    pub characterised: u32,
    /// One cell a source, in the order of the columns; none where the row was not asked for.
    pub cells: Vec<NamingCell>,
}

/// One actor in one source.
#[derive(Debug, Clone, PartialEq)]
pub struct NamingCell {
    /// How many mentions.
    pub n: u32,
    /// By which words, most frequent first; last those without a label.
    pub parts: Vec<NamingPart>,
    /// All mentions; `None` where there is none.
    pub all: Option<View>,
    /// The name of the link to all mentions: `5 mentions of Hayat Tahrir al-Sham in Alwaght`.
    pub name: String,
    /// `terrorist 2 · Takfiri 1 of 5`.
    pub words: String,
    /// Whether there are too few mentions for a share.
    pub few: bool,
    /// The share of mentions with a label that is not neutral, with its interval; empty where `few`.
    pub interval: String,
}

/// The mentions of a cell by one word.
#[derive(Debug, Clone, PartialEq)]
pub struct NamingPart {
    /// Its class; `None` for words that hold a name at a distance, and for mentions without a label.
    pub class: Option<LabelClass>,
    /// The word: `terrorist`; `no label`.
    pub word: String,
    /// How many mentions.
    pub k: u32,
    /// The name of its link: `terrorist, 2 mentions in Alwaght`.
    pub name: String,
    /// Exactly those mentions.
    pub open: View,
    /// Its share with its interval; empty where the cell has too few mentions.
    pub interval: String,
}

/// The matrix of the mentions in the voice of `view.naming_voice`, of the actors and in the sources and days
/// that the view picks; its other filters are about claims and leave only mentions in the words of those,
/// which the caveat says. Of many sources and actors, those with most to show.
pub fn naming(library: &Library, view: &View) -> NamingMatrix {
    naming_where(library, view, |_| true)
}

/// The matrix with the cells of those rows only, by their places, that are asked for: a page can show the first rows
/// sooner than all.
pub fn naming_where(library: &Library, view: &View, asked: impl Fn(usize) -> bool) -> NamingMatrix {
    let scope = &compared_scope(library, view, None);
    let cells = counted(&mention_scope(library, scope, view.naming_voice));
    let mut rows: Vec<Row> = Vec::new();
    for cell in cells {
        match rows.last_mut().filter(|(actor, _)| *actor == cell.actor) {
            Some((_, cells)) => cells.push(cell),
            None => rows.push((cell.actor, vec![cell])),
        }
    }
    rows.retain(|(actor, cells)| is_shown(library, scope, *actor, cells));
    let rank = |(actor, cells): &Row| {
        let sum = |count: fn(&Naming) -> u32| cells.iter().map(count).sum::<u32>();
        let mentions = sum(|cell| cell.mentions.len() as u32);
        (actor.is_none(), Reverse(sum(|cell| cell.characterised.k)), Reverse(mentions), *actor)
    };
    let rows = sorted(rows, |a, b| rank(a).cmp(&rank(b)));
    let (of, sources) = (rows.len() as u32, sources(library, scope));
    let mentioned = mentioned(library);
    NamingMatrix {
        reading: reading::reading(library, view, &rows),
        left: if rows.len() > MOST_ACTORS {
            texts::actors_shown(MOST_ACTORS as u32, of)
        } else {
            String::new()
        },
        rows: rows
            .iter()
            .take(MOST_ACTORS)
            .chain(rows.iter().skip(MOST_ACTORS).filter(|(actor, _)| actor.is_none()))
            .enumerate()
            .map(|(place, (actor, cells))| {
                let sources = if asked(place) { sources.as_slice() } else { &[] };
                row(library, view, (*actor, cells), sources, &mentioned)
            })
            .collect(),
        sources: sources.into_iter().map(|(_, badge)| badge).collect(),
        caveat: texts::without_pronouns(
            &caveat(library, view, texts::MENTIONS),
            reading::by_way_of_claims(view),
        ),
        formula: format!("{}.", NAMING.formula),
    }
}

/// An actor with its naming in each source.
type Row = (Option<ActorId>, Vec<Naming>);

/// Places are shown where some source characterises them, or where the reader picked them.
fn is_shown(library: &Library, view: &View, actor: Option<ActorId>, cells: &[Naming]) -> bool {
    let row = actor.and_then(|actor| library.corpus.actors.get(actor));
    let place = row.is_some_and(|row| row.kind == ActorKind::Place);
    let picked = view.picked(Facet::Actor).is_some_and(|picked| !picked.include.is_empty());
    !place || picked || cells.iter().any(|cell| cell.characterised.k > 0)
}

/// The sources that pass the filter of sources, in the order of the corpus.
fn sources(library: &Library, view: &View) -> Vec<(OutletId, Badge)> {
    let badges = library.corpus.outlets.ids().zip(library.index.badges.iter().cloned());
    badges
        .filter(|(_, badge)| view.picked(Facet::Source).is_none_or(|picked| picked.lets(&badge.slug)))
        .collect()
}

fn row(
    library: &Library,
    view: &View,
    (actor, cells): (Option<ActorId>, &[Naming]),
    sources: &[(OutletId, Badge)],
    mentioned: &BTreeSet<(OutletId, Option<ActorId>)>,
) -> NamingRow {
    let known = actor.and_then(|actor| library.corpus.actors.get(actor));
    let name = known.map_or_else(|| texts::NOT_RESOLVED.to_owned(), |actor| actor.name.clone());
    let slug = known.map(|actor| actor.slug.to_string());
    let characterised = cells.iter().map(|cell| cell.characterised.k).sum();
    let cells = sources.iter().map(|(outlet, badge)| {
        let address = Cell {
            actor: slug.clone(),
            source: Some(badge.slug.clone()),
            label: CellLabel::Any,
            voice: view.naming_voice,
        };
        cells.iter().find(|cell| cell.outlet == *outlet).map_or_else(
            || empty(view, mentioned.contains(&(*outlet, actor))),
            |cell| self::cell(library, view, cell, &address, &name, badge),
        )
    });
    let cells: Vec<NamingCell> = cells.collect();
    NamingRow { name, slug, characterised, cells }
}

/// Which actors each source mentions at all, in whatever voice.
fn mentioned(library: &Library) -> BTreeSet<(OutletId, Option<ActorId>)> {
    let mentions = library.corpus.mentions.rows().iter().filter(|row| row.form != MentionForm::Pronoun);
    let of = |row: &Mention| Some((library.corpus.articles.get(row.article)?.outlet, row.actor));
    mentions.filter_map(of).collect()
}

/// No mention is counted; why, where the source mentions the actor all the same.
fn empty(view: &View, mentioned: bool) -> NamingCell {
    let narrowed = reading::is_narrowed(view);
    let words = match view.naming_voice {
        _ if !mentioned => texts::NOT_MENTIONED.to_owned(),
        _ if narrowed => texts::NONE_PASSES.to_owned(),
        voice => texts::not(reading::voice(voice)),
    };
    NamingCell {
        n: 0,
        parts: Vec::new(),
        all: None,
        name: String::new(),
        words,
        few: true,
        interval: String::new(),
    }
}

fn cell(
    library: &Library,
    view: &View,
    cell: &Naming,
    address: &Cell,
    actor: &str,
    badge: &Badge,
) -> NamingCell {
    let n = cell.mentions.len() as u32;
    let words: Vec<&Figure> = sorted(cell.words.iter().collect(), |a, b| b.k.cmp(&a.k));
    let others = [&cell.distanced, &cell.unlabelled].into_iter().filter(|figure| figure.k > 0);
    let parts: Vec<NamingPart> =
        words.into_iter().chain(others).map(|figure| part(library, view, figure, address, badge)).collect();
    let counts: Vec<String> = parts.iter().map(|part| format!("{} {}", part.word, part.k)).collect();
    NamingCell {
        n,
        parts,
        all: Some(cell_view(view, address.clone())),
        name: texts::mentions_of_in(n, actor, &badge.name),
        words: texts::counts(&counts, n),
        few: n < FEWEST,
        interval: share_words(&cell.characterised),
    }
}

fn part(library: &Library, view: &View, figure: &Figure, address: &Cell, badge: &Badge) -> NamingPart {
    let label = match figure.subject {
        Subject::Word(_, label) => library.corpus.labels.get(label),
        _ => None,
    };
    let (word, asked) = match (label, figure.subject) {
        (Some(label), _) => (label.word.clone(), CellLabel::Label(label.slug.to_string())),
        (None, Subject::Distanced(_)) => (distance(library, figure), CellLabel::Distanced),
        (None, _) => (texts::NO_LABEL.to_owned(), CellLabel::Unlabelled),
    };
    let address = Cell { label: asked, ..address.clone() };
    NamingPart {
        class: label.map(|label| label.class),
        name: texts::word_in(&word, figure.k, &badge.name),
        word,
        k: figure.k,
        open: cell_view(view, address),
        interval: share_words(figure),
    }
}

/// The words that hold a name at a distance, where they are the same each time.
fn distance(library: &Library, figure: &Figure) -> String {
    let corpus = &library.corpus;
    let mentions = figure.evidence.iter().filter_map(|evidence| match evidence {
        Evidence::Mention(mention) => corpus.mentions.get(*mention),
        _ => None,
    });
    let mut words = mentions.map(|mention| {
        mention.distanced.map_or("", |span| corpus.words(mention.article, span)).trim().to_lowercase()
    });
    let first = words.next().filter(|first| !first.is_empty() && words.all(|word| word == *first));
    first.unwrap_or_else(|| texts::AT_A_DISTANCE.to_owned())
}

/// A share in words: `3 of 7: 43%, interval 12% to 81%`; empty where there are too few for one.
fn share_words(figure: &Figure) -> String {
    let share = f64::from(figure.k) / f64::from(figure.n.max(1));
    figure.interval.map_or_else(String::new, |interval| {
        let (low, high) = (percent(interval.low), percent(interval.high));
        figure_texts::share(figure.k, figure.n, &percent(share), &low, &high)
    })
}
