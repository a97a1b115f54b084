//! From one saved page to a corpus of one article: document, prose, mentions, attributions, times, claims.
//!
//! Pure and deterministic: no files, network, clock or randomness; the same page gives the same bytes natively
//! and in the browser. Parsing never fails: what is odd becomes a warning.

mod attribution;
mod claim;
mod document;
mod event;
mod link;
mod mention;
mod prose;
mod relate;
mod rules;
mod time;
mod voice;

pub use link::link;
pub use mention::label_entries;
pub use relate::{Stance, StanceKind, StanceReason, relate};
pub use rules::rules;

use parallax_model::{Analysis, Article, ArticleId, Corpus, Registry, SavedPage, Sentence};

/// The analysis with its lexicons and the editor's registry made ready; use one for many pages.
pub struct Analyzer {
    registry: Registry,
    names: mention::Finder,
    cues: attribution::Finder,
}

impl Analyzer {
    /// Makes lexicons and registry ready.
    pub fn new(registry: Registry) -> Self {
        let names = mention::Finder::new(&registry);
        Self { registry, names, cues: attribution::Finder::new() }
    }

    /// Everything that is found in one page, as a corpus of that article.
    pub fn analyze(&self, page: &SavedPage) -> Analysis {
        let mut warnings = Vec::new();
        let document = document::read(page, &mut warnings);
        let article = ArticleId::new(0);
        let (sides, rulings) = (self.registry.sides.clone(), self.registry.rulings.clone());
        let mut corpus = Corpus { sides, rulings, ..Corpus::default() };
        let outlet = corpus.outlets.push(document.outlet);
        corpus.articles.push(Article {
            slug: page.slug.clone(),
            file: page.file.clone(),
            outlet,
            headline: document.headline,
            headings: document.headings,
            byline: document.byline,
            published: document.published,
            text: page.text.clone(),
            body: document.body,
            furniture: document.furniture,
            origin: page.origin,
        });
        let Some(row) = corpus.articles.get(article).cloned() else { return Analysis { corpus, warnings } };

        let prose = prose::Prose::read(&row);
        corpus.sentences = prose.sentences.iter().map(|s| Sentence { article, span: s.span }).collect();
        let found = self.names.find(&prose);
        let attributions = self.cues.find(&prose, &found);
        let voices = voice::Voices::new(&prose, &attributions);
        corpus.times = time::find(&prose, &row).into_iter().collect();
        found.write(&voices, &mut corpus);
        corpus.attributions = attributions.iter().cloned().collect();
        claim::write(&prose, &voices, &mut corpus);
        rules::explain(&mut corpus);
        Analysis { corpus, warnings }
    }
}
