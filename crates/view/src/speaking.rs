//! Who gets to speak in each source, and how much of it in their own words. Every number opens its claims.

use crate::naming::{caveat, share_words};
use crate::select::passing as passing_claims;
use crate::{Badge, Facet, Library, Page, View, wording};
use parallax_measures::{DIRECT, Evidence, Figure, SPEAKING, Subject, direct, speaking as by_kind};
use parallax_model::{OutletId, SpeakerKind, Voice};

/// Kinds of speakers by source.
#[derive(Debug, Clone, PartialEq)]
pub struct Speaking {
    /// The finding, in a sentence.
    pub reading: String,
    /// One row a source that credits anything to anybody.
    pub rows: Vec<SpeakingRow>,
    /// What the numbers can't say.
    pub caveat: String,
    /// How the numbers are computed.
    pub formula: String,
}

/// One source.
#[derive(Debug, Clone, PartialEq)]
pub struct SpeakingRow {
    /// The source.
    pub badge: Badge,
    /// How many of its claims are credited to somebody.
    pub n: u32,
    /// By kind of speaker, in the order of the kinds; together `n`.
    pub parts: Vec<SpeakingPart>,
    /// Those in quotation marks; `None` where nothing is somebody else's words.
    pub quoted: Option<SpeakingPart>,
}

/// Some of a source's claims.
#[derive(Debug, Clone, PartialEq)]
pub struct SpeakingPart {
    /// The kind of speaker; `None` for what is quoted.
    pub kind: Option<SpeakerKind>,
    /// What they are: `Named person`, `Quoted`.
    pub word: String,
    /// How many.
    pub k: u32,
    /// Of how many.
    pub n: u32,
    /// The name of its link: `Named person, 3 of 12 claims in Alwaght`.
    pub name: String,
    /// Exactly those claims.
    pub open: View,
    /// Its share with its interval; empty where there are too few.
    pub interval: String,
}

/// The speakers of the claims that pass the view's filters.
pub fn speaking(library: &Library, view: &View) -> Speaking {
    let passing = passing_claims(&library.index, view);
    let counts = |claim: parallax_model::ClaimId| passing.contains(claim.row() as u32);
    let kinds = by_kind(&library.corpus, counts);
    let quoted = direct(&library.corpus, counts);
    let outlets = library.corpus.outlets.ids().zip(&library.index.badges);
    let rows: Vec<SpeakingRow> =
        outlets.filter_map(|(outlet, badge)| row(view, outlet, badge, &kinds, &quoted)).collect();
    Speaking {
        reading: reading(&rows),
        rows,
        caveat: caveat(library, "claims"),
        formula: format!("{}. Quoted: {}.", SPEAKING.formula, DIRECT.formula),
    }
}

fn row(
    view: &View,
    outlet: OutletId,
    badge: &Badge,
    kinds: &[Figure],
    quoted: &[Figure],
) -> Option<SpeakingRow> {
    let kinds = kinds.iter().filter(|figure| figure.outlet == outlet);
    let parts: Vec<SpeakingPart> = kinds.map(|figure| part(view, badge, figure)).collect();
    let quoted = quoted.iter().find(|figure| figure.outlet == outlet).map(|figure| part(view, badge, figure));
    let n = parts.first().map_or(0, |part| part.n);
    (!parts.is_empty() || quoted.is_some()).then(|| SpeakingRow { badge: badge.clone(), n, parts, quoted })
}

fn part(view: &View, badge: &Badge, figure: &Figure) -> SpeakingPart {
    let claims = view.on(Page::Claims).only(Facet::Source, &badge.slug);
    let (kind, word, open) = match figure.subject {
        Subject::Speakers(kind) => (Some(kind), kind.label(), claims.only(Facet::SpeakerKind, kind.slug())),
        _ => (None, Voice::Quoted.label(), claims.only(Facet::Voice, Voice::Quoted.slug())),
    };
    debug_assert!(figure.evidence.iter().all(|evidence| matches!(evidence, Evidence::Claim(_))));
    let of = wording::count(figure.n, "claim");
    SpeakingPart {
        kind,
        word: word.to_owned(),
        k: figure.k,
        n: figure.n,
        name: format!("{word}, {} of {of} in {}", figure.k, badge.name),
        open,
        interval: share_words(figure),
    }
}

/// How much of what is credited rests on people without a name, over all sources.
fn reading(rows: &[SpeakingRow]) -> String {
    let n: u32 = rows.iter().map(|row| row.n).sum();
    let named = [SpeakerKind::Person, SpeakerKind::Organisation, SpeakerKind::Medium, SpeakerKind::Document];
    let parts = rows.iter().flat_map(|row| &row.parts);
    let unnamed: u32 =
        parts.filter(|part| part.kind.is_some_and(|kind| !named.contains(&kind))).map(|part| part.k).sum();
    let sources =
        rows.iter().filter(|row| row.parts.iter().any(|part| part.kind == Some(SpeakerKind::Anonymous)));
    let (with, all) = (sources.count(), wording::count(rows.len() as u32, "source"));
    if n == 0 {
        return "Nothing here is credited to anybody.".to_owned();
    }
    format!(
        "{unnamed} of {} credited to somebody {} on speakers without a name; {with} of {all} let an anonymous speaker speak.",
        wording::count(n, "claim"),
        if unnamed == 1 { "rests" } else { "rest" },
    )
}
