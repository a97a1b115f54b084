//! The rows behind a number: sentences, each with what makes it count.

use super::figure;
use crate::mentions::mention_row;
use crate::row::{row, sentence};
use crate::text::Marking;
use crate::texts::{figure as texts, names};
use crate::{Badge, Library, Mark, Page, Piece, View, wording};
use parallax_measures::Evidence;
use parallax_model::{AttributionId, Claim, ClaimId, Harm, PropositionId, Span};

/// How many rows are shown at most; a number that counts more says so.
pub const MOST_ROWS: usize = 500;

/// The rows behind a number.
#[derive(Debug, Clone, PartialEq)]
pub struct NumberRows {
    /// Whether a figure of the page has the number, which may count nothing.
    pub is_here: bool,
    /// The number's name.
    pub title: String,
    /// How many rows it counts.
    pub count: u32,
    /// At most [`MOST_ROWS`] of them.
    pub rows: Vec<FigureRow>,
    /// The page without them.
    pub close: View,
}

/// One row.
#[derive(Debug, Clone, PartialEq)]
pub struct FigureRow {
    /// Its source.
    pub badge: Badge,
    /// Its sentence, marked.
    pub sentence: Vec<Piece>,
    /// What makes it count, in words.
    pub why: String,
    /// Its article, at these words.
    pub open_article: View,
}

/// The rows of the number that the view names; `None` where it names none. A number that is not there (any more) has
/// no rows.
pub fn number_rows(library: &Library, view: &View) -> Option<NumberRows> {
    view.number.first()?;
    let close = View { number: Vec::new(), ..view.clone() };
    let chart = figure(library, view);
    let numbers = chart.into_iter().flat_map(|chart| chart.rows).flat_map(|row| row.cells).flatten();
    let Some(number) = { numbers }.find(|number| number.open.number == view.number) else {
        let title = texts::NOT_HERE.to_owned();
        return Some(NumberRows { is_here: false, title, count: 0, rows: Vec::new(), close });
    };
    let shown = number.evidence.iter().take(MOST_ROWS);
    Some(NumberRows {
        is_here: true,
        title: wording::capital(&number.name),
        count: number.k,
        rows: shown.filter_map(|evidence| figure_row(library, view, *evidence)).collect(),
        close,
    })
}

/// The row of one piece of evidence.
pub(crate) fn figure_row(library: &Library, view: &View, evidence: Evidence) -> Option<FigureRow> {
    match evidence {
        Evidence::Mention(id) => {
            let row = mention_row(library, view, id)?;
            let why = row.voice.label().to_owned();
            Some(FigureRow { badge: row.badge, sentence: row.sentence, why, open_article: row.open_article })
        }
        Evidence::Claim(id) => claim_row(library, view, id),
        Evidence::Harm(id, place) => {
            let claim = library.corpus.claims.get(id)?;
            act_row(library, view, claim, claim.harms.get(place)?)
        }
        Evidence::Attribution(id) => quoted(library, view, id),
        Evidence::Proposition(id) => unsaid(library, view, id),
    }
}

/// A claim with who is credited by which cue.
fn claim_row(library: &Library, view: &View, id: ClaimId) -> Option<FigureRow> {
    let row = row(library, view, id)?;
    let hop = row.chain.first();
    let why = match hop.filter(|hop| !hop.cue.is_empty() || !hop.name.is_empty()) {
        Some(hop) if hop.cue.is_empty() => format!("{} · {}", row.voice.label(), hop.name),
        Some(hop) => format!("{} · {} · “{}”", row.voice.label(), hop.name, hop.cue),
        None => row.voice.label().to_owned(),
    };
    Some(FigureRow { badge: row.badge, sentence: row.sentence, why, open_article: row.open_article })
}

/// An act of violence: its word marked, and in words who does it to whom.
fn act_row(library: &Library, view: &View, claim: &Claim, harm: &Harm) -> Option<FigureRow> {
    let corpus = &library.corpus;
    let article = corpus.articles.get(claim.article)?;
    let stretch =
        corpus.sentences.get(claim.sentence).map_or(harm.word, |sentence| sentence.span.join(harm.word));
    let marking = Marking::of(library, claim.article)?.speech().word(harm.word, Mark::Current);
    let part = |span: Option<Span>| {
        let words = span.map(|span| names::quoted(corpus.words(claim.article, span)));
        words.unwrap_or_else(|| texts::NOBODY_NAMED.to_owned())
    };
    let why = texts::act(
        harm.kind.label(),
        &part(harm.agent.map(|agent| agent.span)),
        &part(harm.victim.map(|victim| victim.span)),
        &harm.agency.label().to_lowercase(),
    );
    let open = view.on(Page::Reader(article.slug.to_string())).opening(claim.slug.as_str());
    let badge = crate::row::badge(library, article.outlet)?;
    Some(FigureRow { badge, sentence: marking.cut(stretch), why, open_article: open })
}

/// A quotation with its length.
fn quoted(library: &Library, view: &View, id: AttributionId) -> Option<FigureRow> {
    let corpus = &library.corpus;
    let attribution = corpus.attributions.get(id)?;
    let claims = library.index.contents.claims(corpus, attribution.article);
    let (claim, _) = { claims }.find(|(_, claim)| claim.attribution == Some(id))?;
    let text = &corpus.articles.get(attribution.article)?.text;
    let words = attribution.content.words(text);
    let words = words.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count();
    let row = claim_row(library, view, claim)?;
    Some(FigureRow { why: texts::quotation(words as u32, &row.why), ..row })
}

/// A proposition that a source leaves out, in the words of its first carrier.
fn unsaid(library: &Library, view: &View, id: PropositionId) -> Option<FigureRow> {
    let corpus = &library.corpus;
    let proposition = corpus.propositions.get(id)?;
    let first = *proposition.claims.first()?;
    let claim = corpus.claims.get(first)?;
    let article = corpus.articles.get(claim.article)?;
    let mut carriers: Vec<String> = Vec::new();
    for claim in proposition.claims.iter().filter_map(|id| corpus.claims.get(*id)) {
        let outlet = corpus.articles.get(claim.article).map(|article| article.outlet);
        let name =
            outlet.and_then(|outlet| library.index.badges.get(outlet.row())).map(|badge| badge.name.clone());
        carriers.extend(name.filter(|name| !carriers.contains(name)));
    }
    Some(FigureRow {
        badge: crate::row::badge(library, article.outlet)?,
        sentence: sentence(library, &View::default(), first, claim),
        why: texts::carried_by(&carriers),
        open_article: view.on(Page::Claim(claim.slug.to_string())),
    })
}
