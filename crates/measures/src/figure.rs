//! What every figure carries, whatever it measures.

use crate::wilson::{Interval, wilson};
use parallax_model::{
    ActorId, ArticleId, AttributionId, ClaimId, Corpus, CueClass, LabelClass, LabelId, MentionId, OutletId,
    PropositionId, SpeakerKind,
};

/// With fewer than this, a share says nothing: only the count is given.
pub const FEWEST: u32 = 5;

/// A measure: what it is called, how it is computed, and where that is from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Measure {
    /// Its name.
    pub name: &'static str,
    /// How it is computed.
    pub formula: &'static str,
    /// The literature that it follows.
    pub reference: &'static str,
}

/// `k` of `n`, with the rows that `k` counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What is measured.
    pub measure: Measure,
    /// In whose articles.
    pub outlet: OutletId,
    /// Of whom or what.
    pub subject: Subject,
    /// How many have it.
    pub k: u32,
    /// Of how many.
    pub n: u32,
    /// Of the share `k / n`, at 95 %; `None` where `n` is below [`FEWEST`].
    pub interval: Option<Interval>,
    /// The rows that `k` counts, in the order of the corpus; as many as `k`.
    pub evidence: Vec<Evidence>,
    /// What the figure can't say.
    pub caveats: Vec<Caveat>,
}

/// What a figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// Mentions of an actor (`None`: of nobody in particular) with this label.
    Word(Option<ActorId>, LabelId),
    /// … with a label of this class.
    Class(Option<ActorId>, LabelClass),
    /// … with words that hold the name at a distance (`so-called`).
    Distanced(Option<ActorId>),
    /// … with any label that is not neutral, or at a distance.
    Characterised(Option<ActorId>),
    /// … without any label, and not at a distance.
    Unlabelled(Option<ActorId>),
    /// Claims credited to speakers of this kind.
    Speakers(SpeakerKind),
    /// Claims credited by cues of this class.
    Cues(CueClass),
    /// Claims credited to speakers of the side at this place of the corpus; `None`: of no side that the texts tell.
    Side(Option<usize>),
    /// … by cues of this class.
    SideCues(Option<usize>, CueClass),
    /// Mentions of actors of a side that hold the name at a distance.
    SideDistanced(Option<usize>),
    /// Claims in the speaker's own words.
    Direct,
    /// Propositions that others carry and that the source could have known, on which it is silent.
    Silent,
    /// Acts of violence whose words say who does them.
    Stated,
    /// Mentions in the source's own voice with a label that is not neutral, per word of its own.
    Loaded,
}

/// A row that a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Evidence {
    /// A mention.
    Mention(MentionId),
    /// A claim.
    Claim(ClaimId),
    /// An act of violence of a claim, by its place there.
    Harm(ClaimId, usize),
    /// What is credited to somebody.
    Attribution(AttributionId),
    /// A proposition.
    Proposition(PropositionId),
}

/// What a figure can't say.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Caveat {
    /// Too few for a share.
    TooFew,
    /// All from one article: it describes this article, not its outlet.
    OneArticle,
}

impl Figure {
    /// The figure of `evidence` out of `n` rows, with what [`one_article`] says of those.
    pub(crate) fn new(
        measure: Measure,
        outlet: OutletId,
        subject: Subject,
        evidence: Vec<Evidence>,
        n: u32,
        clustering: Option<Caveat>,
        design_effect: f64,
    ) -> Self {
        let k = evidence.len() as u32;
        let enough = n >= FEWEST;
        let few = (!enough).then_some(Caveat::TooFew);

        Self {
            measure,
            outlet,
            subject,
            k,
            n,
            interval: enough.then(|| wilson(k, n, design_effect)),
            evidence,
            caveats: few.into_iter().chain(clustering).collect(),
        }
    }
}

/// Which of two shares is the larger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    /// The first.
    First,
    /// The second.
    Second,
    /// It can't be told: too few, or the intervals overlap.
    NotEstablished,
}

/// Which of two figures has the larger share, where their intervals are apart.
pub fn order(a: &Figure, b: &Figure) -> Order {
    let (Some(a), Some(b)) = (a.interval, b.interval) else { return Order::NotEstablished };
    match (a.low > b.high, b.low > a.high) {
        (true, _) => Order::First,
        (_, true) => Order::Second,
        _ => Order::NotEstablished,
    }
}

/// Which of two shares, each `k` of `n`, is the larger, where there are enough cases of both and their intervals
/// are apart.
pub fn compare((ka, na): (u32, u32), (kb, nb): (u32, u32), design_effect: f64) -> Order {
    if na.min(nb) < FEWEST {
        return Order::NotEstablished;
    }
    let (a, b) = (wilson(ka, na, design_effect), wilson(kb, nb, design_effect));
    match (a.low > b.high, b.low > a.high) {
        (true, _) => Order::First,
        (_, true) => Order::Second,
        _ => Order::NotEstablished,
    }
}

/// [`Caveat::OneArticle`] where all rows stand in one article.
pub(crate) fn one_article(mut articles: impl Iterator<Item = ArticleId>) -> Option<Caveat> {
    let first = articles.next()?;
    articles.all(|article| article == first).then_some(Caveat::OneArticle)
}

/// The outlet of an article's rows.
pub(crate) fn outlet(corpus: &Corpus, article: ArticleId) -> Option<OutletId> {
    corpus.articles.get(article).map(|article| article.outlet)
}
