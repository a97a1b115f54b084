//! What one speaker says and another denies or doubts, inside one article, by the cues of the text itself.
//!
//! A denial with words of its own (“Moscow denied that it had struck the town”) is one claim, denied. A denial of
//! something just said (“both groups denied it”) answers the claim before it, and what its side says follows: relations
//! inside an article tell which. A doubting cue (“claimed”) doubts the claim that it attributes.

use crate::index::speaker_value;
use crate::row::{Row, cue, row};
use crate::sorting::sorted;
use crate::texts::overview as texts;
use crate::{Library, Page, View, wording};
use parallax_model::{
    ArticleId, Attribution, AttributionId, ClaimId, CueClass, RelationKind, Span, SpeakerKind,
};

/// How many are shown.
const SHOWN: usize = 6;

/// How clear a dispute is, the clearest first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    BothSides,
    Denial,
    Doubt,
    Headline,
}

/// What one speaker says and another denies or doubts, inside one article.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispute {
    /// What it is: `Both groups “denied”, in Alwaght`.
    pub title: String,
    /// What is denied or doubted.
    pub claim: Row,
    /// The denial; `None` where the doubt lies in the words that attribute the claim.
    pub answer: Option<Row>,
    /// How this was found.
    pub why: String,
    /// The claim with everything that was matched with it; `None` where nothing was.
    pub open: Option<View>,
}

impl Dispute {
    fn names(&self, claim: &str) -> bool {
        self.claim.claim == claim || self.answer.as_ref().is_some_and(|answer| answer.claim == claim)
    }
}

/// The clearest first: both sides' words, then denials, then doubts, then headlines; in the order of the
/// texts. What is shown `already` is left out.
pub(super) fn disputes(library: &Library, already: &[Dispute]) -> Vec<Dispute> {
    let mut disputes: Vec<(Rank, Dispute)> = Vec::new();
    for article in library.corpus.articles.ids() {
        for (id, attribution) in library.index.contents.attributions(&library.corpus, article) {
            let found = match attribution.cue_class {
                CueClass::Denying => denial(library, article, id, attribution),
                CueClass::Doubting => doubt(library, id, attribution).map(|dispute| (Rank::Doubt, dispute)),
                _ => None,
            };
            disputes.extend(found);
        }
    }
    let disputes = sorted(disputes, |(a, _), (b, _)| a.cmp(b));
    let mut shown: Vec<Dispute> = Vec::new();
    for (_, dispute) in disputes {
        let known = shown.iter().chain(already).any(|known| known.names(&dispute.claim.claim));
        if shown.len() + already.len() < SHOWN && !known {
            shown.push(dispute);
        }
    }
    shown
}

fn denial(
    library: &Library,
    article: ArticleId,
    id: AttributionId,
    denial: &Attribution,
) -> Option<(Rank, Dispute)> {
    let corpus = &library.corpus;
    let speaker = wording::capital(&speaker_value(corpus, denial).1);
    let denying = cue(library, denial);
    let title = |claim: &Row| texts::denial(&speaker, &denying, &claim.badge.name);
    let around = claim_around(library, article, &denial.cue);
    if let Some(denied) = around.and_then(|claim| answered(library, article, claim, RelationKind::Denies)) {
        let claim = shown(library, denied)?;
        let answer = answered(library, article, denied, RelationKind::Conflicts);
        let answer = answer.and_then(|claim| shown(library, claim));
        let text = corpus.articles.get(article).map_or("", |article| article.text.as_str());
        let why = texts::why_answer(&denying, &denial.content.words(text));
        let rank = if answer.is_some() { Rank::BothSides } else { Rank::Denial };
        return Some((rank, Dispute { title: title(&claim), claim, answer, why, open: None }));
    }
    // A denial of nobody's is no answer to anybody.
    if denial.speaker.kind == SpeakerKind::Unstated {
        return None;
    }
    let claim = shown(library, claims_of(library, id).next().or(around)?)?;
    let headline = corpus.articles.get(article).and_then(|article| article.headline);
    let in_headline = headline.is_some_and(|headline| headline.overlaps(denial.content.hull()));
    let why = texts::why_denial(&denying);
    let rank = if in_headline { Rank::Headline } else { Rank::Denial };
    Some((rank, Dispute { title: title(&claim), claim, answer: None, why, open: None }))
}

/// The claim of the same article that is surely related to another so; of a denial, what is denied.
fn answered(library: &Library, article: ArticleId, claim: ClaimId, kind: RelationKind) -> Option<ClaimId> {
    let relations = library.index.ties.relations(&library.corpus, claim);
    let sure = relations.filter(|relation| {
        let denied = kind != RelationKind::Denies || relation.from == claim;
        relation.kind == kind && denied && !relation.is_possible()
    });
    let mut others = sure.filter_map(|relation| relation.other(claim));
    others.find(|other| library.corpus.claims.get(*other).is_some_and(|claim| claim.article == article))
}

fn doubt(library: &Library, id: AttributionId, attribution: &Attribution) -> Option<Dispute> {
    let claim = claims_of(library, id).next().and_then(|claim| shown(library, claim))?;
    let speaker = speaker_value(&library.corpus, attribution).1;
    let title = texts::held_at_a_distance(&claim.badge.name, &speaker);
    let why = texts::why_held_at_a_distance(&cue(library, attribution));
    Some(Dispute { title, claim, answer: None, why, open: None })
}

/// The claim that holds a cue.
fn claim_around(library: &Library, article: ArticleId, cue: &[Span]) -> Option<ClaimId> {
    let mut claims = library.index.contents.claims(&library.corpus, article);
    claims.find(|(_, claim)| cue.iter().any(|cue| claim.content.overlaps(*cue))).map(|(id, _)| id)
}

fn claims_of(library: &Library, id: AttributionId) -> impl Iterator<Item = ClaimId> {
    library.corpus.claims.iter().filter(move |(_, claim)| claim.attribution == Some(id)).map(|(id, _)| id)
}

fn shown(library: &Library, claim: ClaimId) -> Option<Row> {
    row(library, &View::default().on(Page::Claims), claim)
}
