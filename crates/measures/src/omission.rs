//! What each source makes of each proposition: states, attributes, doubts or denies it, or is silent.
//!
//! Silence counts only where it can mean something: at least two other sources carry the proposition, and the source
//! could have known it, as one of its articles is not wholly earlier than the first carrier and the day told. What a
//! silent source says that comes nearest ([`nearest_in`]) goes with each gap that is shown, so that a reader can judge it. After the study of
//! omission as a bias of its own: D'Alessio and Allen (2000), "Media bias in presidential elections" (gatekeeping and
//! coverage bias), Journal of Communication 50.

use crate::{Caveat, Evidence, Figure, Measure, Scope, Subject};
use parallax_model::{
    ArticleId, Claim, ClaimId, ClaimKind, Corpus, CueClass, Day, OutletId, PropositionId, Relation,
    RelationKind,
};

/// One proposition in every source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Which.
    pub proposition: PropositionId,
    /// One cell for each outlet, in the order of the corpus.
    pub cells: Vec<Cell>,
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

/// A claim that comes near.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Miss {
    /// Which.
    pub claim: ClaimId,
    /// How far it is, in hundredths: 0 is the same words, actors and predicate, 100 shares none.
    pub distance: u8,
}

/// So many other sources have to carry a proposition before silence counts.
const CARRIERS: usize = 2;

/// What a source leaves out.
pub const OMISSION: Measure = Measure {
    name: "What is left out",
    formula: "k / n, where n counts the propositions that at least two other sources carry and that the source could \
              have known when its article was published, or carries itself, and k those on which it is silent",
    reference: "D’Alessio and Allen 2000, Media bias in presidential elections (gatekeeping and coverage bias)",
};

/// For each source, on how many of the propositions that count against it or for it it is silent. `rows` is a
/// [`matrix`].
pub fn omission(scope: &Scope<'_>, rows: &[Coverage]) -> Vec<Figure> {
    let outlets = scope.corpus.outlets.ids();
    let of = |outlet: OutletId| {
        let (mut n, mut silent) = (0, Vec::new());
        for row in rows {
            let Some(cell) = row.cells.get(outlet.row()) else { continue };
            let others = row.cells.iter().filter(|cell| cell.outlet != outlet && says(cell)).count();
            if cell.standing == Standing::Silent {
                silent.push(Evidence::Proposition(row.proposition));
            }
            n += u32::from(cell.standing == Standing::Silent || says(cell) && others >= CARRIERS);
        }
        let alone = scope.corpus.articles.iter().filter(|(_, article)| article.outlet == outlet).count() == 1;
        let clustering = alone.then_some(Caveat::OneArticle);
        (n > 0).then(|| {
            Figure::new(OMISSION, outlet, Subject::Silent, silent, n, clustering, scope.design_effect)
        })
    };
    outlets.filter_map(of).collect()
}

/// Whether a source says anything on a proposition.
fn says(cell: &Cell) -> bool {
    matches!(cell.standing, Standing::States | Standing::Attributes | Standing::Doubts)
}

/// Every proposition of the corpus in every source, by the claims that `counts` lets through.
pub fn matrix(corpus: &Corpus, counts: impl Fn(ClaimId) -> bool) -> Vec<Coverage> {
    let counts: Vec<bool> = corpus.claims.ids().map(counts).collect();
    let mut against: Vec<Vec<&Relation>> = vec![Vec::new(); corpus.claims.len()];
    for relation in corpus.relations.rows() {
        for claim in [relation.from, relation.to] {
            if let Some(relations) = against.get_mut(claim.row()) {
                relations.push(relation);
            }
        }
    }
    corpus.propositions.ids().map(|id| coverage(corpus, id, &counts, &against)).collect()
}

/// The claim of an article that comes nearest to what the claims `of` say; `None` where none shares anything.
pub fn nearest_miss(corpus: &Corpus, of: &[ClaimId], article: ArticleId) -> Option<Miss> {
    let said: Vec<Traits<'_>> = of.iter().filter_map(|id| Traits::of(corpus, *id)).collect();
    let claims = corpus.claims.iter().filter(|(_, claim)| claim.article == article);
    let misses = claims.filter_map(|(claim, _)| {
        let own = Traits::of(corpus, claim)?;
        let likeness = said.iter().map(|other| own.likeness(other)).max()?;
        Some(Miss { claim, distance: 100 - likeness })
    });
    misses.filter(|miss| miss.distance < 100).min_by_key(|miss| (miss.distance, miss.claim))
}

fn coverage(corpus: &Corpus, id: PropositionId, counts: &[bool], relations: &[Vec<&Relation>]) -> Coverage {
    let said = corpus.propositions.get(id).map_or(&[][..], |proposition| &proposition.claims);
    let mut stands: Vec<(OutletId, Stand, ClaimId)> = said
        .iter()
        .filter_map(|claim| Some((outlet(corpus, *claim)?, stand(corpus, *claim)?, *claim)))
        .collect();
    let of_claims = said.iter().filter_map(|claim| relations.get(claim.row())).flatten();
    let against = of_claims.filter_map(|relation| opposed(relation, said));
    stands.extend(against.filter_map(|claim| Some((outlet(corpus, claim)?, Stand::Denies, claim))));
    stands.retain(|(.., claim)| counts.get(claim.row()).is_some_and(|counts| *counts));
    stands.sort_unstable();
    stands.dedup();
    let carriers = |apart_from: OutletId| {
        let mut others: Vec<OutletId> = said.iter().filter_map(|claim| outlet(corpus, *claim)).collect();
        others.retain(|outlet| *outlet != apart_from);
        others.sort_unstable();
        others.dedup();
        others.len()
    };
    let since = since(corpus, said);
    let cell = |outlet: OutletId| {
        let own = stands.iter().filter(|(of, ..)| *of == outlet);
        let claims: Vec<(Stand, ClaimId)> = own.map(|(_, stand, claim)| (*stand, *claim)).collect();
        let heard = claims.first().map(|(stand, _)| standing(*stand));
        let silent = || carriers(outlet) >= CARRIERS && knew(corpus, outlet, since);
        let standing =
            heard.unwrap_or_else(|| if silent() { Standing::Silent } else { Standing::Unknowable });
        Cell { outlet, standing, claims }
    };
    Coverage { proposition: id, cells: corpus.outlets.ids().map(cell).collect() }
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

/// The claim that surely contradicts one of `said`.
fn opposed(relation: &Relation, said: &[ClaimId]) -> Option<ClaimId> {
    let contradicts = matches!(relation.kind, RelationKind::Conflicts | RelationKind::Denies);
    let of = |claim: ClaimId| said.binary_search(&claim).is_ok();
    match (of(relation.from), of(relation.to)) {
        _ if !contradicts || relation.is_possible() => None,
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

/// From which day on the proposition could be known: the earliest day that its first carrier can be of, and the first
/// day of what is told to have happened.
fn since(corpus: &Corpus, said: &[ClaimId]) -> Option<Day> {
    let claims = || said.iter().filter_map(|claim| corpus.claims.get(*claim));
    let published =
        |claim: &Claim| corpus.articles.get(claim.article).and_then(|article| article.published.from);
    let first = claims().map(published).min().flatten();
    let told = claims().filter(|claim| claim.kind != ClaimKind::Forecast);
    let told = told.filter_map(|claim| corpus.times.get(claim.time?)?.from).min();
    first.max(told)
}

/// Whether one of the outlet's articles is not wholly earlier than that day; an undated one may be later.
fn knew(corpus: &Corpus, outlet: OutletId, since: Option<Day>) -> bool {
    let mut articles = corpus.articles.rows().iter().filter(|article| article.outlet == outlet);
    articles.any(|article| since.zip(article.published.to).is_none_or(|(since, to)| to >= since))
}

/// What a source says that comes nearest to what the claims `said` say.
pub fn nearest_in(corpus: &Corpus, said: &[ClaimId], outlet: OutletId) -> Option<Miss> {
    let articles = corpus.articles.iter().filter(|(_, article)| article.outlet == outlet);
    let misses = articles.filter_map(|(article, _)| nearest_miss(corpus, said, article));
    misses.min_by_key(|miss| (miss.distance, miss.claim))
}

/// What two claims are compared by.
struct Traits<'c> {
    claim: &'c Claim,
    /// Its longer words, cut to what their inflections share; sorted, each once.
    words: Vec<String>,
}

/// Words of fewer letters are mostly grammar.
const SHORTEST: usize = 4;
/// The letters that a word's inflections share.
const STEM: usize = 6;

impl<'c> Traits<'c> {
    fn of(corpus: &'c Corpus, id: ClaimId) -> Option<Self> {
        let claim = corpus.claims.get(id)?;
        let text = &corpus.articles.get(claim.article)?.text;
        let content = claim.content.words(text);
        let words = content.split(|c: char| !c.is_alphanumeric());
        let words =
            words.filter(|word| word.len() >= SHORTEST || word.starts_with(|c: char| c.is_ascii_digit()));
        let mut words: Vec<String> =
            words.map(|word| word.chars().take(STEM).flat_map(char::to_lowercase).collect()).collect();
        words.sort_unstable();
        words.dedup();
        Some(Self { claim, words })
    }

    /// How much both share, in hundredths: words (60), actors (25), predicate (15), the first two by Dice's measure.
    fn likeness(&self, other: &Self) -> u8 {
        let words = self.words.iter().filter(|word| other.words.binary_search(word).is_ok()).count();
        let actors = self.claim.actors.iter().filter(|actor| other.claim.actors.contains(actor)).count();
        let class = |claim: &'c Claim| claim.predicate.as_ref().map(|predicate| &predicate.class);
        let same = class(self.claim).is_some() && class(self.claim) == class(other.claim);
        let dice = |shared: usize, all: usize, most: usize| 2 * shared * most / all.max(1);
        let all = dice(words, self.words.len() + other.words.len(), 60)
            + dice(actors, self.claim.actors.len() + other.claim.actors.len(), 25)
            + 15 * usize::from(same);
        u8::try_from(all.min(100)).unwrap_or(100)
    }
}
