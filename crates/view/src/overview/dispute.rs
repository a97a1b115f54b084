//! What one speaker says and another denies or doubts, inside one article, by the cues of the text itself.
//!
//! A denial with words of its own (“Moscow denied that it had struck the town”) is one claim, denied. A denial of
//! something just said (“both groups denied it”) answers the claim that ends before it, and what its side says
//! follows. A doubting cue (“claimed”) doubts the claim that it attributes.

use crate::index::speaker_value;
use crate::row::{Row, attributions, cue, row};
use crate::sorting::sorted;
use crate::texts::overview as texts;
use crate::{Library, Page, View, wording};
use parallax_model::{ArticleId, Attribution, AttributionId, Claim, ClaimId, CueClass, Span, SpeakerKind};

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
    let speaker = wording::capital(&speaker_value(&library.corpus, denial).1);
    let denying = cue(library, denial);
    let text = library.corpus.articles.get(article).map_or("", |article| article.text.as_str());
    let content = denial.content.words(text);
    let title = |claim: &Row| texts::denial(&speaker, &denying, &claim.badge.name);
    if !points_back(&content) {
        // An accusation of nobody's is no answer to anybody.
        if denial.speaker.kind == SpeakerKind::Unstated {
            return None;
        }
        let own = claims_of(library, id).next().or_else(|| claim_around(library, article, &denial.cue));
        let claim = shown(library, own?)?;
        let headline = library.corpus.articles.get(article).and_then(|article| article.headline);
        let in_headline = headline.is_some_and(|headline| headline.overlaps(denial.content.hull()));
        let why = texts::why_denial(&denying);
        let rank = if in_headline { Rank::Headline } else { Rank::Denial };
        return Some((rank, Dispute { title: title(&claim), claim, answer: None, why, open: None }));
    }
    let cue_start = denial.cue.first().map_or(u32::MAX, |span| span.start);
    let place = denial.content.hull().start.min(cue_start);
    let claim = shown(library, claim_before(library, article, place, denial)?)?;
    let answer = claim_after(library, article, denial, place).and_then(|claim| shown(library, claim));
    let why = texts::why_answer(&denying, &content);
    let rank = if answer.is_some() { Rank::BothSides } else { Rank::Denial };
    Some((rank, Dispute { title: title(&claim), claim, answer, why, open: None }))
}

/// Whether denied words only point at something that was said: `it`, `the claim`, `these reports`.
fn points_back(content: &str) -> bool {
    const POINTING: [&str; 32] = [
        "accusation",
        "accusations",
        "all",
        "allegation",
        "allegations",
        "any",
        "assertion",
        "assertions",
        "both",
        "charge",
        "charges",
        "claim",
        "claims",
        "her",
        "his",
        "it",
        "its",
        "of",
        "report",
        "reports",
        "rumors",
        "rumours",
        "such",
        "suggestion",
        "suggestions",
        "that",
        "the",
        "their",
        "them",
        "these",
        "this",
        "those",
    ];
    let mut words = content.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    words.all(|word| POINTING.contains(&crate::lower(word).as_str()))
}

fn doubt(library: &Library, id: AttributionId, attribution: &Attribution) -> Option<Dispute> {
    let claim = claims_of(library, id).next().and_then(|claim| shown(library, claim))?;
    let speaker = speaker_value(&library.corpus, attribution).1;
    let title = texts::held_at_a_distance(&claim.badge.name, &speaker);
    let why = texts::why_held_at_a_distance(&cue(library, attribution));
    Some(Dispute { title, claim, answer: None, why, open: None })
}

/// The last claim that ends before `place`, in the same sentence or the one before it, that does not hold the
/// denial itself.
fn claim_before(library: &Library, article: ArticleId, place: u32, denial: &Attribution) -> Option<ClaimId> {
    let reach = sentences_around(library, article, place, -1);
    let claims = library.index.contents.claims(&library.corpus, article);
    let near = claims.filter(|(_, claim)| {
        let hull = claim.content.hull();
        hull.end <= place
            && reach.contains(hull)
            && !denial.cue.iter().any(|cue| claim.content.overlaps(*cue))
    });
    near.max_by_key(|(_, claim)| claim.content.hull().end).map(|(id, _)| id)
}

/// The claim that holds a cue.
fn claim_around(library: &Library, article: ArticleId, cue: &[Span]) -> Option<ClaimId> {
    let mut claims = library.index.contents.claims(&library.corpus, article);
    claims.find(|(_, claim)| cue.iter().any(|cue| claim.content.overlaps(*cue))).map(|(id, _)| id)
}

/// The first attributed claim of the sentence after the denial, where its speaker can be the denier: the same,
/// or one that the denial leaves open (“both groups”).
fn claim_after(library: &Library, article: ArticleId, denial: &Attribution, place: u32) -> Option<ClaimId> {
    let reach = sentences_around(library, article, place, 1);
    let claims = library.index.contents.claims(&library.corpus, article);
    let mut after = claims.filter(|(_, claim)| {
        let hull = claim.content.hull();
        hull.start > place && reach.contains(hull) && can_answer(library, denial, claim)
    });
    after.next().map(|(id, _)| id)
}

fn can_answer(library: &Library, denial: &Attribution, claim: &Claim) -> bool {
    let Some(attribution) = attributions(library, claim).next() else { return false };
    let (denier, speaker) = (denial.speaker.actor, attribution.speaker.actor);
    denier.is_none() || speaker.is_none() || denier == speaker || of(library, attribution) == denier
}

/// The organisation that a speaker speaks for.
fn of(library: &Library, attribution: &Attribution) -> Option<parallax_model::ActorId> {
    let person = attribution.speaker.actor.and_then(|actor| library.corpus.actors.get(actor))?;
    let of = person.of.as_ref()?;
    library.corpus.actors.find(|actor| actor.slug == *of).map(|(id, _)| id)
}

/// The sentence at `place`, joined with the one `step` sentences on; headings do not count.
fn sentences_around(library: &Library, article: ArticleId, place: u32, step: isize) -> Span {
    let headings = library.corpus.articles.get(article).map_or(&[][..], |article| &article.headings);
    let prose = library.index.contents.sentences(&library.corpus, article).map(|(_, row)| row.span);
    let sentences: Vec<Span> =
        prose.filter(|span| !headings.iter().any(|heading| heading.contains(*span))).collect();
    let at = sentences.iter().position(|span| span.start <= place && place < span.end);
    let own = at.and_then(|at| sentences.get(at)).copied().unwrap_or(Span { start: place, end: place });
    let next = at.and_then(|at| at.checked_add_signed(step)).and_then(|at| sentences.get(at));
    next.map_or(own, |next| own.join(*next))
}

fn claims_of(library: &Library, id: AttributionId) -> impl Iterator<Item = ClaimId> {
    library.corpus.claims.iter().filter(move |(_, claim)| claim.attribution == Some(id)).map(|(id, _)| id)
}

fn shown(library: &Library, claim: ClaimId) -> Option<Row> {
    row(library, &View::default().on(Page::Claims), claim)
}
