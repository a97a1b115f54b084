//! The corpus at a glance.

mod disagreement;
mod dispute;
mod question;
mod uncertain;

pub use dispute::Dispute;

use crate::index::Value;
use crate::texts::overview as texts;
use crate::timeline::{Timeline, strip};
use crate::{Badge, Facet, Library, Page, View, wording};
use parallax_model::SpeakerKind;

/// What the corpus is, in a few lines.
#[derive(Debug, Clone, PartialEq)]
pub struct Glance {
    /// What it is, in a line.
    pub headline: String,
    /// The story in a sentence or two; may be empty.
    pub summary: String,
    /// What was found, in numbers.
    pub counts: String,
    /// Example questions, each of which has an answer in this corpus.
    pub questions: Vec<(String, View)>,
}

/// What stands out in the corpus.
#[derive(Debug, Clone, PartialEq)]
pub struct Overview {
    /// Where claims conflict, the strongest first, in both sides' words.
    pub disagreements: Vec<Dispute>,
    /// Where no conflict is sure, what each source says: its headline and its article.
    pub headlines: Vec<(Badge, String, View)>,
    /// All claims that are disputed; `None` where none is.
    pub disputed: Option<View>,
    /// What is denied or doubted inside one article, by the cues of its text.
    pub disputes: Vec<Dispute>,
    /// Who speaks, most claims first.
    pub speakers: Vec<SpeakerBar>,
    /// When the articles were published and which days their claims are about.
    pub timeline: Timeline,
    /// What is missing or uncertain, with the rows, where there are some.
    pub uncertain: Vec<(String, Option<View>)>,
}

/// How many claims a speaker has.
#[derive(Debug, Clone, PartialEq)]
pub struct SpeakerBar {
    /// Who.
    pub name: String,
    /// What kind of speaker.
    pub kind: SpeakerKind,
    /// How many claims.
    pub count: u32,
    /// Those claims.
    pub open: View,
}

/// The corpus at a glance.
pub fn glance(library: &Library) -> Glance {
    Glance {
        headline: headline(library),
        summary: library.corpus.summary.clone(),
        counts: counts(library),
        questions: question::questions(library),
    }
}

/// What stands out in the corpus.
pub fn overview(library: &Library) -> Overview {
    let disagreements = disagreement::disagreements(library);
    Overview {
        disputes: dispute::disputes(library, &disagreements),
        headlines: if disagreements.is_empty() { disagreement::headlines(library) } else { Vec::new() },
        disagreements,
        disputed: disagreement::all_disputed(library),
        speakers: speakers(library),
        timeline: strip(library),
        uncertain: uncertain::uncertain(library),
    }
}

/// The list of claims that have a value.
fn claims_with(facet: Facet, values: &[&str]) -> View {
    values.iter().fold(View::default().on(Page::Claims), |view, value| view.toggle(facet, value))
}

fn headline(library: &Library) -> String {
    if !library.corpus.title.is_empty() {
        return library.corpus.title.clone();
    }
    texts::articles(library.corpus.articles.len() as u32)
}

/// `Five articles, published from September 2018 to March 2020. 96 claims: 40 in the sources’ own voice, 56 credited to
/// 21 speakers.`
fn counts(library: &Library) -> String {
    let corpus = &library.corpus;
    let articles = corpus.articles.len() as u32;
    let datings = || corpus.articles.rows().iter().map(|article| &article.published);
    let first = datings().filter_map(|dating| dating.from.or(dating.to)).min();
    let last = datings().filter_map(|dating| dating.to.or(dating.from)).max();
    let span = match first.zip(last) {
        Some((first, last)) if (first.year(), first.month()) == (last.year(), last.month()) => {
            texts::published_in(&wording::month(first))
        }
        Some((first, last)) => texts::published_between(&wording::month(first), &wording::month(last)),
        None => String::new(),
    };
    let claims = corpus.claims.len() as u32;
    let credited = corpus.claims.rows().iter().filter(|claim| claim.attribution.is_some()).count() as u32;
    let values = library.index.facet(Facet::Speaker).values().iter();
    let speakers = values.filter(|value| kind(value) != SpeakerKind::Unstated).count() as u32;
    texts::counts(articles, &span, claims, credited, speakers)
}

fn speakers(library: &Library) -> Vec<SpeakerBar> {
    let facet = library.index.facet(Facet::Speaker);
    let numbered = facet.values().iter().zip(0..);
    numbered
        .map(|(value, number)| SpeakerBar {
            name: value.name.clone(),
            kind: kind(value),
            count: facet.claims(number).len() as u32,
            open: claims_with(Facet::Speaker, &[&value.slug]),
        })
        .collect()
}

/// The kind of a speaker, which its value is grouped under.
fn kind(speaker: &Value) -> SpeakerKind {
    let group = speaker.group.as_deref();
    let kind = SpeakerKind::ALL.iter().find(|kind| Some(kind.label()) == group);
    kind.copied().unwrap_or(SpeakerKind::Unstated)
}

/// The first value of a facet that most claims have and that is fit for a question.
fn commonest(library: &Library, facet: Facet, fits: impl Fn(&Value) -> bool) -> Option<&Value> {
    library.index.facet(facet).values().iter().find(|value| fits(value))
}

/// How many claims of the corpus have a value.
fn having(library: &Library, facet: Facet, value: &str) -> u32 {
    let index = library.index.facet(facet);
    index.number(value).map_or(0, |number| index.claims(number).len() as u32)
}

/// How many sources do not name themselves.
fn unnamed(library: &Library) -> u32 {
    library.corpus.outlets.rows().iter().filter(|outlet| outlet.name.is_none()).count() as u32
}
