//! What each source makes of each proposition: the matrix of propositions by sources.
//!
//! A source states it, attributes it, doubts or denies it, or is silent; silence counts only where it can mean
//! something, and the nearest that the source says stands beside it.

use crate::claim_page::{NearMiss, SILENCE, near_miss};
use crate::naming::caveat;
use crate::row::badge;
use crate::select::passing as passing_claims;
use crate::shown::shown_outlets;
use crate::sorting::sorted;
use crate::status::{StatusNote, status_notes};
use crate::texts::coverage as texts;
use crate::texts::naming::CLAIMS;
use crate::{Badge, Facet, Library, Page, View, wording};
use parallax_measures::{Cell, Coverage, Miss, Standing};
use parallax_model::{ClaimId, Proposition};

/// So many claims of a cell have a link of their own.
const MOST_CLAIMS: usize = 4;

/// Propositions by sources.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverageMatrix {
    /// The finding, in a sentence.
    pub reading: String,
    /// The columns.
    pub sources: Vec<Badge>,
    /// The rows: what most sources say first.
    pub rows: Vec<CoverageRow>,
    /// How many more there are.
    pub more: u32,
    /// What the signs can't say.
    pub caveat: String,
    /// When silence counts.
    pub rule: &'static str,
}

/// One proposition.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverageRow {
    /// The shortest words that say it.
    pub words: String,
    /// The page of that claim.
    pub open: View,
    /// How it stands.
    pub status: Vec<StatusNote>,
    /// One cell a source, in the order of the columns.
    pub cells: Vec<CoverageCell>,
}

/// One proposition in one source.
#[derive(Debug, Clone, PartialEq)]
pub struct CoverageCell {
    /// Its slug among the looks: `states`, `attributes`, `doubts`, `denies`, `filtered`, `silent`,
    /// `unknowable`.
    pub look: &'static str,
    /// The same in words: `States`, `Not counted`.
    pub words: &'static str,
    /// The claims behind it, each with its page and the name of its link.
    pub claims: Vec<(String, View)>,
    /// How many more there are; the page of the proposition has them all.
    pub more: u32,
    /// Where it says nothing, what comes nearest.
    pub nearest: Option<NearMiss>,
}

/// The matrix of the claims that pass the filters of the view; the filter of sources picks the columns, of many those
/// that a page can hold. At most `most` rows of it: those that most sources say.
pub fn coverage(library: &Library, view: &View, most: usize) -> CoverageMatrix {
    let outlets = shown_outlets(library, view);
    let columns: Vec<Badge> = outlets.iter().filter_map(|outlet| badge(library, *outlet)).collect();
    let passing = passing_claims(&library.index, &view.without_facet(Facet::Source));
    let carried = library.ground.carried(&library.corpus);
    let counts = |claim: ClaimId| passing.contains(claim.row() as u32);
    // What all sources make of each tells which rows stand first; the cells are made for those alone.
    let counted = carried.matrix(&[], counts);
    let counted: Vec<Coverage> = counted.into_iter().filter(|row| row.sayers > 0).collect();
    let counted = sorted(counted, |a, b| b.sayers.cmp(&a.sayers));
    let rows = counted.iter().take(most).filter_map(|row| carried.row(row.proposition, &outlets, &counts));
    CoverageMatrix {
        reading: reading(&counted),
        rows: rows.filter_map(|row| shown(library, view, &row, &columns)).collect(),
        more: counted.len().saturating_sub(most) as u32,
        sources: columns,
        caveat: caveat(library, view, CLAIMS),
        rule: SILENCE,
    }
}

/// How many propositions stand in several sources, and how often silence counts.
fn reading(rows: &[Coverage]) -> String {
    if rows.is_empty() {
        return texts::NOTHING_IN_TWO_ARTICLES.to_owned();
    }
    let several = rows.iter().filter(|row| row.sayers > 1).count();
    let silences: usize = rows.iter().map(|row| row.silent).sum();
    texts::finding(several as u32, silences as u32)
}

fn shown(library: &Library, view: &View, row: &Coverage, columns: &[Badge]) -> Option<CoverageRow> {
    let proposition = library.corpus.propositions.get(row.proposition)?;
    let (first, words) = shortest(library, proposition)?;
    let slug = library.corpus.claims.get(first)?.slug.to_string();
    let cells: Vec<(&Badge, &Cell)> = columns.iter().zip(&row.cells).collect();
    let corpus = &library.corpus;
    let silent = cells.iter().any(|(_, cell)| cell.standing == Standing::Silent);
    let likeness = silent.then(|| library.ground.likeness(corpus));
    let nearest = likeness.map(|likeness| likeness.nearest(corpus, &proposition.claims)).unwrap_or_default();
    let near = |cell: &Cell| nearest.get(cell.outlet.row()).copied().flatten();
    Some(CoverageRow {
        words: wording::short(&words),
        open: view.on(Page::Claim(slug)),
        status: status_notes(library, first),
        cells: cells.into_iter().map(|(badge, one)| cell(library, view, badge, one, near(one))).collect(),
    })
}

/// The claim that says a proposition in the fewest letters, and its words.
fn shortest(library: &Library, proposition: &Proposition) -> Option<(ClaimId, String)> {
    let words = proposition.claims.iter().filter_map(|id| {
        let claim = library.corpus.claims.get(*id)?;
        let text = &library.corpus.articles.get(claim.article)?.text;
        Some((*id, claim.content.words(text)))
    });
    words.min_by_key(|(_, words)| words.len())
}

fn cell(library: &Library, view: &View, badge: &Badge, cell: &Cell, nearest: Option<Miss>) -> CoverageCell {
    let (look, words) = look(cell.standing);
    let claims = cell.claims.iter().take(MOST_CLAIMS).filter_map(|(_, claim)| {
        let slug = library.corpus.claims.get(*claim)?.slug.to_string();
        Some((texts::claim_in(words, &badge.name, &slug), view.on(Page::Claim(slug))))
    });
    let nearest = nearest.filter(|_| cell.standing == Standing::Silent);
    CoverageCell {
        look,
        words,
        claims: claims.collect(),
        more: cell.claims.len().saturating_sub(MOST_CLAIMS) as u32,
        nearest: nearest.and_then(|miss| near_miss(library, view, miss)),
    }
}

fn look(standing: Standing) -> (&'static str, &'static str) {
    match standing {
        Standing::States => ("states", texts::STATES),
        Standing::Attributes => ("attributes", texts::ATTRIBUTES),
        Standing::Doubts => ("doubts", texts::DOUBTS),
        Standing::Denies => ("denies", texts::DENIES),
        Standing::Filtered => ("filtered", texts::FILTERED_OUT),
        Standing::Silent => ("silent", texts::SILENT),
        Standing::Unknowable => ("unknowable", texts::NOT_COUNTED),
    }
}
