//! What each source makes of each proposition: states, attributes, doubts or denies it, or is silent.
//!
//! Silence counts only where it can mean something: at least two other sources carry the proposition, and an article of
//! the source could be expected to (the module `silence`). What a silent source says that comes nearest
//! ([`Likeness`]) goes with each gap that is shown, so that a reader can judge it. After the study of omission as a bias
//! of its own: D'Alessio and Allen (2000), "Media bias in presidential elections" (gatekeeping and coverage bias),
//! Journal of Communication 50.

use crate::silence::{Articles, since};
use crate::{Caveat, Evidence, Figure, Likeness, Measure, Scope, Subject};
use parallax_model::{ClaimId, Corpus, CueClass, Day, OutletId, PropositionId, Relation, RelationKind};

/// One proposition in the sources that were asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Which.
    pub proposition: PropositionId,
    /// One cell for each of those outlets, in the order in which they were asked for.
    pub cells: Vec<Cell>,
    /// Of all sources, how many say something on it by claims that count.
    pub sayers: usize,
    /// Of all sources, how many carry it, by claims that count or not.
    pub carriers: usize,
    /// Of all sources, for how many silence on it counts.
    pub silent: usize,
}

/// One proposition in one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// Which source.
    pub outlet: OutletId,
    /// What it makes of it, over all its claims.
    pub standing: Standing,
    /// The claims behind that, each with what it does.
    pub claims: Vec<(Stand, ClaimId)>,
}

/// What a source makes of a proposition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Standing {
    /// It says so in its own voice.
    States,
    /// It says that somebody says so.
    Attributes,
    /// It does so with a word that takes a distance.
    Doubts,
    /// It says that it is not so, or is otherwise.
    Denies,
    /// Its claims on it are not among those that count: no silence.
    Filtered,
    /// It says nothing of it, though it could.
    Silent,
    /// It says nothing, and that can't be counted: too few others do, or it was too early.
    Unknowable,
}

/// What one claim makes of a proposition, the same way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stand {
    /// In the source's own voice.
    States,
    /// Attributed.
    Attributes,
    /// Attributed with distance.
    Doubts,
    /// The opposite, or otherwise.
    Denies,
}

/// So many other sources have to carry a proposition before silence counts.
const CARRIERS: usize = 2;

/// What a source leaves out.
pub const OMISSION: Measure = Measure {
    name: "What is left out",
    formula: "k / n, where n counts, of the propositions that some claim says that passes, those that at least two other \
              sources carry and of which the source could be expected to tell, or that it carries itself, and k those of \
              which none of its claims, passing or not, says anything; to tell could be expected of an article that is \
              on the same actors, not wholly earlier than the first carrier and the day told, and at most 30 days later \
              than the last carrier; what it says must be no nearer than distance 40",
    reference: "D’Alessio and Allen 2000, Media bias in presidential elections (gatekeeping and coverage bias)",
};

/// For each source that `rows` are of, on how many of the propositions that count against it or for it it is silent.
/// `rows` is a [`matrix`].
pub fn omission(scope: &Scope<'_>, rows: &[Coverage]) -> Vec<Figure> {
    let asked = rows.first().map(|row| row.cells.as_slice()).unwrap_or_default();
    let mut articles = vec![0_u32; scope.corpus.outlets.len()];
    for article in scope.corpus.articles.rows() {
        if let Some(count) = articles.get_mut(article.outlet.row()) {
            *count += 1;
        }
    }
    let of = |(place, outlet): (usize, OutletId)| {
        let (mut n, mut silent) = (0, Vec::new());
        // What no claim that counts says, no source leaves out.
        for row in rows.iter().filter(|row| row.sayers > 0) {
            let Some(cell) = row.cells.get(place) else { continue };
            let carries = says(cell) || cell.standing == Standing::Filtered;
            let others = row.carriers - usize::from(carries);
            if cell.standing == Standing::Silent {
                silent.push(Evidence::Proposition(row.proposition));
            }
            n += u32::from(cell.standing == Standing::Silent || carries && others >= CARRIERS);
        }
        let alone = articles.get(outlet.row()) == Some(&1);
        let clustering = alone.then_some(Caveat::OneArticle);
        (n > 0).then(|| {
            Figure::new(OMISSION, outlet, Subject::Silent, silent, n, clustering, scope.design_effect)
        })
    };
    asked.iter().map(|cell| cell.outlet).enumerate().filter_map(of).collect()
}

/// Whether a source says anything on a proposition.
fn says(cell: &Cell) -> bool {
    matches!(cell.standing, Standing::States | Standing::Attributes | Standing::Doubts)
}

/// Who says what of each proposition, and whose silence would count: what no filter changes, made once for a corpus. Its
/// size goes with what is said, and not with propositions times sources.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Carried {
    /// What each claim makes of a proposition, by outlet, proposition after proposition.
    stands: Vec<(OutletId, Stand, ClaimId)>,
    /// The outlets whose silence on a proposition counts, in order, proposition after proposition.
    silent: Vec<OutletId>,
    /// Where each proposition ends.
    ends: Vec<End>,
}

/// Where one proposition ends.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct End {
    stands: usize,
    silent: usize,
}

impl Carried {
    /// Of all propositions of a corpus, whose claims `likeness` compares.
    pub fn of(corpus: &Corpus, likeness: &Likeness) -> Self {
        let mut against: Vec<Vec<&Relation>> = vec![Vec::new(); corpus.claims.len()];
        for relation in corpus.relations.rows().iter().filter(|relation| contradicts(relation)) {
            for claim in [relation.from, relation.to] {
                if let Some(relations) = against.get_mut(claim.row()) {
                    relations.push(relation);
                }
            }
        }
        let mut all = Self::default();
        let articles = Articles::of(corpus, likeness);
        for proposition in corpus.propositions.rows() {
            all.add(corpus, &proposition.claims, &against, &articles);
        }
        all
    }

    fn add(
        &mut self,
        corpus: &Corpus,
        said: &[ClaimId],
        against: &[Vec<&Relation>],
        articles: &Articles<'_>,
    ) {
        let mut stands: Vec<(OutletId, Stand, ClaimId)> = said
            .iter()
            .filter_map(|claim| Some((outlet(corpus, *claim)?, stand(corpus, *claim)?, *claim)))
            .collect();
        let mut carriers: Vec<OutletId> = stands.iter().map(|(outlet, ..)| *outlet).collect();
        carriers.sort_unstable();
        carriers.dedup();
        let relations = said.iter().filter_map(|claim| against.get(claim.row())).flatten();
        let opposed = relations.filter_map(|relation| opposed(relation, said));
        stands.extend(opposed.filter_map(|claim| Some((outlet(corpus, claim)?, Stand::Denies, claim))));
        stands.sort_unstable();
        stands.dedup();
        let speaks = |outlet: &OutletId| {
            let from = stands.partition_point(|(of, ..)| of < outlet);
            stands.get(from).is_some_and(|(of, ..)| of == outlet)
        };
        if carriers.len() >= CARRIERS {
            self.silent.extend(articles.expected(said).into_iter().filter(|outlet| !speaks(outlet)));
        }
        self.stands.extend(stands);
        self.ends.push(End { stands: self.stands.len(), silent: self.silent.len() });
    }

    /// Every proposition in the outlets `asked`, which stand in the order of the corpus, by the claims that `counts` lets
    /// through.
    pub fn matrix(&self, asked: &[OutletId], counts: impl Fn(ClaimId) -> bool) -> Vec<Coverage> {
        (0..self.ends.len()).filter_map(|row| self.row(PropositionId::new(row), asked, &counts)).collect()
    }

    /// One proposition in the same way; `None` of one that the corpus does not have.
    pub fn row(
        &self,
        proposition: PropositionId,
        asked: &[OutletId],
        counts: &impl Fn(ClaimId) -> bool,
    ) -> Option<Coverage> {
        let to = self.ends.get(proposition.row())?;
        let before = proposition.row().checked_sub(1).and_then(|before| self.ends.get(before));
        let from = before.copied().unwrap_or_default();
        let stands = self.stands.get(from.stands..to.stands)?;
        let silent = self.silent.get(from.silent..to.silent)?;
        let mut coverage =
            Coverage { proposition, cells: Vec::new(), sayers: 0, carriers: 0, silent: silent.len() };
        for own in stands.chunk_by(|a, b| a.0 == b.0) {
            let first = own.iter().find(|(.., claim)| counts(*claim));
            coverage.sayers += usize::from(first.is_some());
            coverage.carriers += usize::from(first.is_none_or(|(_, stand, _)| *stand != Stand::Denies));
        }
        let cells = asked.iter().map(|outlet| {
            let from = stands.partition_point(|(of, ..)| of < outlet);
            let own = stands.get(from..stands.partition_point(|(of, ..)| of <= outlet)).unwrap_or_default();
            let passing = own.iter().filter(|(.., claim)| counts(*claim));
            let claims: Vec<(Stand, ClaimId)> = passing.map(|(_, stand, claim)| (*stand, *claim)).collect();
            let none = match own {
                [_, ..] => Standing::Filtered,
                [] if silent.binary_search(outlet).is_ok() => Standing::Silent,
                [] => Standing::Unknowable,
            };
            let standing = claims.first().map_or(none, |(stand, _)| standing(*stand));
            Cell { outlet: *outlet, standing, claims }
        });
        coverage.cells = cells.collect();
        Some(coverage)
    }
}

/// The same at once in all outlets, for a corpus that is looked at once.
pub fn matrix(corpus: &Corpus, counts: impl Fn(ClaimId) -> bool) -> Vec<Coverage> {
    let all: Vec<OutletId> = corpus.outlets.ids().collect();
    Carried::of(corpus, &Likeness::of(corpus)).matrix(&all, counts)
}

fn outlet(corpus: &Corpus, claim: ClaimId) -> Option<OutletId> {
    let article = corpus.claims.get(claim)?.article;
    crate::figure::outlet(corpus, article)
}

/// How a claim of the proposition itself says it.
fn stand(corpus: &Corpus, claim: ClaimId) -> Option<Stand> {
    let attribution = corpus.claims.get(claim)?.attribution.and_then(|id| corpus.attributions.get(id));
    Some(match attribution.map(|attribution| attribution.cue_class) {
        None => Stand::States,
        Some(CueClass::Doubting) => Stand::Doubts,
        Some(_) => Stand::Attributes,
    })
}

/// Whether not both claims can be so, and surely.
fn contradicts(relation: &Relation) -> bool {
    matches!(relation.kind, RelationKind::Conflicts | RelationKind::Denies) && !relation.is_possible()
}

/// The claim that contradicts one of `said`.
fn opposed(relation: &Relation, said: &[ClaimId]) -> Option<ClaimId> {
    let of = |claim: ClaimId| said.binary_search(&claim).is_ok();
    match (of(relation.from), of(relation.to)) {
        (true, false) => Some(relation.to),
        (false, true) => Some(relation.from),
        _ => None,
    }
}

fn standing(stand: Stand) -> Standing {
    match stand {
        Stand::States => Standing::States,
        Stand::Attributes => Standing::Attributes,
        Stand::Doubts => Standing::Doubts,
        Stand::Denies => Standing::Denies,
    }
}

/// On how many of the propositions that it leaves out a source may have been too early, as no article of it is surely of
/// that day or later: its dates are known too roughly.
pub fn unsure(corpus: &Corpus, figure: &Figure) -> u32 {
    let own = || corpus.articles.rows().iter().filter(|article| article.outlet == figure.outlet);
    let left_out = figure.evidence.iter().filter(|evidence| {
        let Evidence::Proposition(id) = evidence else { return false };
        let said = corpus.propositions.get(*id).map_or(&[][..], |proposition| &proposition.claims);
        since(corpus, said).is_some_and(|since| {
            !own().any(|article| article.published.from.is_some_and(|from| since <= from))
        })
    });
    left_out.count() as u32
}

/// How many days later than all who carry them a source is on everything that it leaves out: the first day that one of
/// its articles can be of, after the first days of the carriers. `None` where it is not later, or a day is not known.
/// What is left out was knowable then, but may have been no news any more.
pub fn late(corpus: &Corpus, figure: &Figure) -> Option<(Day, i32)> {
    let own = corpus.articles.rows().iter().filter(|article| article.outlet == figure.outlet);
    let first = own.map(|article| article.published.from).min()??;
    let gaps = figure.evidence.iter().map(|evidence| {
        let Evidence::Proposition(id) = evidence else { return None };
        let said = &corpus.propositions.get(*id)?.claims;
        let carriers = said.iter().filter_map(|claim| corpus.claims.get(*claim));
        let days = carriers.map(|claim| corpus.articles.get(claim.article)?.published.from);
        let last = days.collect::<Option<Vec<Day>>>()?.into_iter().max()?;
        Some(last.days_to(first))
    });
    let least = gaps.collect::<Option<Vec<i32>>>()?.into_iter().min()?;
    (least > 0).then_some((first, least))
}
