//! From one saved page to a corpus of one article: document, prose, mentions, attributions, times, claims.
//!
//! Pure and deterministic: no files, network, clock or randomness; the same page gives the same bytes natively
//! and in the browser. Parsing never fails: what is odd becomes a warning.

mod attribution;
mod claim;
mod document;
mod event;
mod hidden;
mod language;
mod link;
mod mention;
mod prose;
mod quote;
mod relate;
mod rules;
mod time;
mod voice;

pub use link::link;
pub use mention::label_entries;
pub use relate::{Stance, StanceKind, StanceReason, relate};
pub use rules::rules;

use parallax_model::{
    Analysis, Article, ArticleId, Attribution, Basis, Corpus, Dating, Registry, SavedPage, Sentence, Warning,
};

/// The analysis with its lexicons, the model of its parser and the editor's registry made ready; use one for many pages.
pub struct Analyzer {
    registry: Registry,
    names: mention::Finder,
    cues: attribution::Finder,
}

impl Analyzer {
    /// Makes lexicons, model and registry ready.
    pub fn new(registry: Registry) -> Self {
        prose::prepare();
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
        let read = Article {
            slug: page.slug.clone(),
            file: page.file.clone(),
            outlet,
            headline: document.headline,
            headings: document.headings,
            byline: document.byline,
            published: document.published,
            text: document.text,
            body: document.body,
            quotes: document.quotes.iter().flat_map(|quote| quote.paragraphs.iter().copied()).collect(),
            furniture: document.furniture,
            origin: page.origin,
            unread: None,
        };

        let prose = prose::Prose::read(&read);
        corpus.sentences = prose.sentences.iter().map(|s| Sentence { article, span: s.span }).collect();
        let warning = |(span, message)| Warning { file: page.file.clone(), span, message };
        let told = match language::other_than_english(&read) {
            Some(language) => Err(format!("This text is in {language}, and only English is understood")),
            None => {
                self.tell(&prose).ok_or_else(|| "Telling who says what here takes too many steps".to_owned())
            }
        };
        let (found, attributions) = match told {
            Ok(told) => told,
            Err(why) => {
                let unread = Some(format!("{why}: nothing is read from it."));
                warnings.extend(unread.clone().map(|message| warning((None, message))));
                corpus.articles.push(Article { unread, ..read.clone() });
                return Analysis { corpus, format: page.format, warnings };
            }
        };
        let kind = |name: &str| self.cues.kind_of_name(name);
        let attributions = quote::credit(&document.quotes, &read.text, &found.actors, kind, attributions);
        let voices =
            voice::Voices::new(&prose, &read.quotes, &attributions, |row| self.cues.tells_words(row));
        let times = time::Times::read(&prose, &read);
        let row = Article { published: Self::published(page, &times, &read, &mut warnings), ..read.clone() };
        corpus.times = times.resolved(&row.published).into_iter().collect();
        let overlong = prose
            .overlong
            .iter()
            .map(|span| (*span, "This is too long for one sentence; it was read in parts.".to_owned()));
        let odd = overlong.chain(times.odd()).chain(hidden::odd(&read.text));
        warnings.extend(odd.map(|(span, message)| warning((Some(span), message))));
        corpus.articles.push(row);
        found.write(&prose, &voices, &attributions, &mut corpus);
        corpus.attributions = attributions.iter().cloned().collect();
        claim::write(&prose, &voices, &mut corpus);
        rules::explain(&mut corpus);
        corpus.show_names();
        Analysis { corpus, format: page.format, warnings }
    }

    /// Who is named, and who says what; `None` where that takes more than an article may.
    fn tell(&self, prose: &prose::Prose<'_>) -> Option<(mention::Found, Vec<Attribution>)> {
        let found = self.names.find(prose);
        let attributions = self.cues.find(prose, &found)?;
        Some((found, attributions))
    }

    /// When an article was published: as the document says, else as far as its words allow it.
    fn published(
        page: &SavedPage,
        times: &time::Times<'_>,
        read: &Article,
        warnings: &mut Vec<Warning>,
    ) -> Dating {
        let undated = read.published.basis == Basis::Unknown && page.published.is_none();
        let Some(written) = undated.then(|| times.written()).flatten() else {
            return read.published.clone();
        };
        let dropped = written.dropped.into_iter();
        warnings.extend(dropped.map(|(span, message)| Warning {
            file: page.file.clone(),
            span: Some(span),
            message,
        }));
        written.dating
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// However few steps an article may take, it stays readable, says why nothing is read from it, and nothing that another
    /// one says is lost.
    #[test]
    fn an_article_that_takes_too_many_steps_is_left_unread_by_name() {
        let mut analyzer = Analyzer::new(Registry::default());
        let few = SavedPage::new("few.txt", "Talks resume\n\nThe envoys left on Monday.\n");
        let many = SavedPage::new("many.txt", &format!("Talks resume\n\n{}\n", "said, ".repeat(400)));
        let unread = |analysis: &Analysis| {
            analysis.corpus.articles.rows().first().and_then(|article| article.unread.clone())
        };
        assert_eq!(unread(&analyzer.analyze(&many)), None);
        analyzer.cues.steps = 200;
        assert_eq!(unread(&analyzer.analyze(&few)), None);
        let analysis = analyzer.analyze(&many);
        let why = unread(&analysis);
        assert!(why.as_ref().is_some_and(|why| why.contains("too many steps")), "{why:?}");
        let named = |warning: &Warning| warning.file == "many.txt" && Some(&warning.message) == why.as_ref();
        assert!(analysis.warnings.iter().any(named), "{:?}", analysis.warnings);
        assert!(analysis.corpus.claims.is_empty() && !analysis.corpus.sentences.is_empty());
        assert_eq!(analysis.corpus.check(), Ok(()));
    }
}
