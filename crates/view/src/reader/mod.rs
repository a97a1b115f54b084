//! An article as marked text: what each layer marks, where a reader can go from mark to mark, the same as a map
//! beside the text, and the article that stands beside it with the claims that both have.

mod choice;
mod join;
mod minimap;
mod stop;

pub use choice::{ArticleChoice, article_choices};
pub use join::{Beside, Choice as BesideChoice, Join, JoinEnd, beside, choices as beside_choices};
pub use minimap::{MapMark, Minimap, Stretch};
pub use stop::Stop;

use crate::evidence::explanation;
use crate::index::speaker_value;
use crate::mentions::mentions;
use crate::sorting::sorted;
use crate::text::Marking;
use crate::texts::reader as texts;
use crate::{Badge, Layer, Library, Mark, Page, Piece, View, row, wording};
use join::{Joined, Joining};
use parallax_model::{Article, ArticleId, ClaimId, CueClass, Form, FurnitureReason, Span, SpeakerKind};

/// An article as the Reader shows it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReaderPage {
    /// Its source.
    pub badge: Badge,
    /// Its headline; empty where none was found.
    pub headline: Vec<Piece>,
    /// Who wrote it; empty where the text does not say.
    pub byline: String,
    /// When it was published, and how that is known.
    pub published: String,
    /// The reason, in a sentence.
    pub published_why: String,
    /// How the outlet is known, or why it is not.
    pub outlet_why: String,
    /// Its text, in order.
    pub blocks: Vec<Block>,
    /// How many things each layer marks here.
    pub layer_counts: Vec<(Layer, u32)>,
    /// What was cut, in a sentence; empty where nothing was.
    pub cut_summary: String,
    /// Where the marks of each layer stand, in the order of the text.
    pub stops: Vec<Stop>,
    /// The same as a map beside the text.
    pub minimap: Minimap,
    /// The claims of this article that are joined with one of the article beside it.
    pub joined: Vec<JoinEnd>,
    /// Its attributions, in the order of the text.
    pub speech: Vec<SpeechNote>,
    /// Its claims, in the order of the text.
    pub claims: Vec<ClaimNote>,
    /// The article before.
    pub previous: Option<View>,
    /// The article after.
    pub next: Option<View>,
}

/// One block of an article.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading inside the article.
    Heading(Vec<Piece>),
    /// A paragraph.
    Paragraph(Vec<Piece>),
    /// A piece of page furniture; only where its layer is on.
    Cut {
        /// Where it begins, in bytes of the article.
        start: u32,
        /// Its words.
        words: String,
        /// Why it was cut.
        reason: String,
    },
}

/// One attribution, explained.
#[derive(Debug, Clone, PartialEq)]
pub struct SpeechNote {
    /// Who is credited.
    pub speaker: String,
    /// What kind of speaker.
    pub kind: SpeakerKind,
    /// The words that attribute; empty where there are none.
    pub cue: String,
    /// What they do.
    pub class: CueClass,
    /// What is said.
    pub content: String,
    /// Quoted, reported, or both.
    pub form: Form,
    /// The name of the rule that found it.
    pub rule: String,
    /// What that rule does.
    pub explanation: String,
}

/// One claim of the article.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimNote {
    /// Its id.
    pub slug: String,
    /// The Reader with this claim open.
    pub select: View,
    /// Its words.
    pub words: String,
    /// Whether it is the open one.
    pub current: bool,
}

/// The article of a Reader page; `None` on other pages, and where the corpus does not have it.
pub fn reader(library: &Library, view: &View) -> Option<ReaderPage> {
    let joining = Joining::of(library, view);
    let id = article_of(library, view.page.id().filter(|_| matches!(view.page, Page::Reader(_)))?)?;
    page(library, view, id, joining.as_ref().map(Joining::mine).unwrap_or_default())
}

/// The article of that slug.
fn article_of(library: &Library, slug: &str) -> Option<ArticleId> {
    library.corpus.articles.find(|article| article.slug.as_str() == slug).map(|(id, _)| id)
}

/// An article with the layers of the view, and the claims in it that are joined with others.
fn page(library: &Library, view: &View, id: ArticleId, joined: Vec<Joined>) -> Option<ReaderPage> {
    let article = library.corpus.articles.get(id)?;
    let marking = joined.iter().fold(marking(library, view, id)?, |marking, end| {
        end.spans.iter().fold(marking, |marking, span| marking.span(*span, Mark::Joined))
    });
    let stops = stop::stops(library, id);
    let outlet = library.corpus.outlets.get(article.outlet)?;
    Some(ReaderPage {
        badge: row::badge(library, article.outlet)?,
        headline: article.headline.map(|span| marking.cut(span)).unwrap_or_default(),
        byline: article.byline.map(|span| span.of(&article.text).trim().to_owned()).unwrap_or_default(),
        published: wording::published(&article.published),
        published_why: article.published.why.clone(),
        outlet_why: outlet.why.clone(),
        blocks: blocks(view, article, &marking),
        layer_counts: layer_counts(&stops),
        cut_summary: cut_summary(article),
        minimap: minimap::minimap(library, article, &stops),
        stops,
        joined: joined.into_iter().map(|joined| joined.end).collect(),
        speech: speech(library, id),
        claims: claims(library, view, id),
        previous: id.row().checked_sub(1).and_then(|row| article_view(library, view, ArticleId::new(row))),
        next: article_view(library, view, ArticleId::new(id.row() + 1)),
    })
}

/// The marks of the layers that are on, those of the open claim, and those of the open cell of the matrix.
fn marking<'a>(library: &'a Library, view: &View, id: ArticleId) -> Option<Marking<'a>> {
    let mut marking = Marking::of(library, id)?;
    let on = |layer| view.layers.contains(layer);
    if on(Layer::Speech) {
        marking = marking.speech();
    }
    if on(Layer::Labels) {
        marking = marking.labels();
    }
    if on(Layer::Dates) {
        marking = marking.dates();
    }
    if on(Layer::Claims) {
        marking = marking.claims();
    }
    let corpus = &library.corpus;
    let text = corpus.articles.get(id).map_or(0, |article| article.text.len());
    marking = marking.matches(&view.query, Span::new(0, text));
    let open = view.claim.as_deref().and_then(|slug| library.claim(slug));
    let open = open.and_then(|row| corpus.claims.get(ClaimId::new(row as usize)));
    if let Some(claim) = open {
        marking = marking.claim(claim, Mark::Claim).claim(claim, Mark::Current);
    }
    // What a number of the matrix opened: where no claim leads to it, the mentions themselves do.
    let mark = if open.is_some() { Mark::Match } else { Mark::Current };
    for mention in view.cell.iter().flat_map(|cell| mentions(library, view, cell)) {
        marking =
            corpus.mentions.get(mention).into_iter().fold(marking, |m, mention| m.mention(mention, mark));
    }
    Some(marking)
}

fn blocks(view: &View, article: &Article, marking: &Marking) -> Vec<Block> {
    let body = article.body.iter().map(|span| {
        let pieces = marking.cut(*span);
        let heading = article.headings.contains(span);
        (*span, if heading { Block::Heading(pieces) } else { Block::Paragraph(pieces) })
    });
    let cut = article.furniture.iter().filter(|_| view.layers.contains(Layer::Furniture)).map(|piece| {
        let words = piece.span.of(&article.text).trim().to_owned();
        let start = piece.span.start;
        (piece.span, Block::Cut { start, words, reason: piece.reason.label().to_owned() })
    });
    let blocks: Vec<(Span, Block)> = body.chain(cut).collect();
    sorted(blocks, |(a, _), (b, _)| a.cmp(b)).into_iter().map(|(_, block)| block).collect()
}

fn layer_counts(stops: &[Stop]) -> Vec<(Layer, u32)> {
    let count = |layer| stops.iter().filter(|stop| stop.layer == layer).count() as u32;
    Layer::ALL.iter().map(|layer| (*layer, count(*layer))).collect()
}

/// `31 pieces of the page were cut: 12 glossary box, 9 menu or section name …`, most first.
fn cut_summary(article: &Article) -> String {
    let count = |reason| article.furniture.iter().filter(|piece| piece.reason == reason).count();
    let counts = FurnitureReason::ALL.iter().map(|reason| (*reason, count(*reason)));
    let counts = sorted(counts.filter(|(_, count)| *count > 0).collect(), |(_, a), (_, b)| b.cmp(a));
    let reasons: Vec<String> =
        counts.iter().map(|(reason, count)| format!("{} {count}", reason.label().to_lowercase())).collect();
    match article.furniture.len() as u32 {
        0 => String::new(),
        n => texts::cut(n, &reasons.join(", ")),
    }
}

fn speech(library: &Library, id: ArticleId) -> Vec<SpeechNote> {
    let corpus = &library.corpus;
    let attributions = library.index.contents.attributions(corpus, id).map(|(_, row)| row);
    attributions
        .map(|attribution| SpeechNote {
            speaker: speaker_value(corpus, attribution).1,
            kind: attribution.speaker.kind,
            cue: row::cue(library, attribution),
            class: attribution.cue_class,
            content: corpus
                .articles
                .get(id)
                .map(|article| attribution.content.words(&article.text))
                .unwrap_or_default(),
            form: attribution.form,
            rule: attribution.rule.name().to_owned(),
            explanation: explanation(library, &attribution.rule),
        })
        .collect()
}

fn claims(library: &Library, view: &View, id: ArticleId) -> Vec<ClaimNote> {
    let text = library.corpus.articles.get(id).map_or("", |article| article.text.as_str());
    let claims = library.index.contents.claims(&library.corpus, id);
    claims
        .map(|(_, claim)| ClaimNote {
            slug: claim.slug.to_string(),
            select: view.opening(claim.slug.as_str()),
            words: claim.content.words(text),
            current: view.claim.as_deref() == Some(claim.slug.as_str()),
        })
        .collect()
}

fn article_view(library: &Library, view: &View, id: ArticleId) -> Option<View> {
    library.corpus.articles.get(id).map(|article| choice::opening(view, article))
}
