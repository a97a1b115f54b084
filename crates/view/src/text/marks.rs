//! Which marks an article's tables put on its text, layer by layer.

use super::{Mark, Piece, cut};
use crate::Library;
use crate::query;
use parallax_model::{Article, ArticleId, Attribution, Claim, Form, Mention, Span};

/// An article's marks as they are gathered, then cut into pieces.
pub(crate) struct Marking<'a> {
    library: &'a Library,
    id: ArticleId,
    article: &'a Article,
    marks: Vec<(Span, Mark)>,
}

impl<'a> Marking<'a> {
    /// No marks yet; `None` where there is no such article.
    pub(crate) fn of(library: &'a Library, id: ArticleId) -> Option<Self> {
        library.corpus.articles.get(id).map(|article| Self { library, id, article, marks: Vec::new() })
    }

    /// Speakers, cues, and what is quoted or attributed.
    pub(crate) fn speech(mut self) -> Self {
        for (_, attribution) in self.library.index.contents.attributions(&self.library.corpus, self.id) {
            self.marks.extend(attribution.source.iter().map(|span| (*span, Mark::Speaker)));
            self.marks.extend(attribution.cue.iter().map(|span| (*span, Mark::Cue(attribution.cue_class))));
            self.marks.extend(voices(&self.article.text, attribution));
        }
        self
    }

    /// Labels, and words that hold a name at a distance.
    pub(crate) fn labels(mut self) -> Self {
        for (_, mention) in self.library.index.contents.mentions(&self.library.corpus, self.id) {
            for labelling in &mention.labels {
                if let Some(label) = self.library.corpus.labels.get(labelling.label) {
                    self.marks.push((labelling.span, Mark::Label(label.class)));
                }
            }
            self.marks.extend(mention.distanced.map(|span| (span, Mark::Distanced)));
        }
        self
    }

    /// Expressions of time.
    pub(crate) fn dates(mut self) -> Self {
        let times = self.library.index.contents.times(&self.library.corpus, self.id);
        self.marks.extend(times.map(|(_, time)| (time.span, Mark::Date)));
        self
    }

    /// The words of every claim.
    pub(crate) fn claims(mut self) -> Self {
        let claims = self.library.index.contents.claims(&self.library.corpus, self.id);
        self.marks.extend(claims.flat_map(|(_, claim)| &claim.content).map(|span| (*span, Mark::Claim)));
        self
    }

    /// The words of one claim, under `mark`.
    pub(crate) fn claim(mut self, claim: &Claim, mark: Mark) -> Self {
        if claim.article == self.id {
            self.marks.extend(claim.content.iter().map(|span| (*span, mark)));
        }
        self
    }

    /// Some words, under `mark`.
    pub(crate) fn span(mut self, span: Span, mark: Mark) -> Self {
        self.marks.push((span, mark));
        self
    }

    /// The words of one mention, under `mark`.
    pub(crate) fn mention(mut self, mention: &Mention, mark: Mark) -> Self {
        if mention.article == self.id {
            self.marks.push((mention.span, mark));
        }
        self
    }

    /// Some words under `mark`.
    pub(crate) fn word(mut self, words: Span, mark: Mark) -> Self {
        self.marks.push((words, mark));
        self
    }

    /// What `query` asks for, in `stretch`.
    pub(crate) fn matches(mut self, query: &str, stretch: Span) -> Self {
        let (ask, _) = query::read(query);
        let found = query::marked(&ask, stretch.of(&self.article.text)).into_iter();
        self.marks.extend(found.map(|span| (shift(span, stretch.start), Mark::Match)));
        self
    }

    /// The pieces of `stretch`.
    pub(crate) fn cut(&self, stretch: Span) -> Vec<Piece> {
        cut(&self.article.text, stretch, &self.marks)
    }
}

fn shift(span: Span, by: u32) -> Span {
    Span { start: span.start + by, end: span.end + by }
}

/// What is quoted and what is only attributed in the content of an attribution.
fn voices(text: &str, attribution: &Attribution) -> Vec<(Span, Mark)> {
    let content = attribution.content.iter();
    match attribution.form {
        Form::Direct => content.map(|span| (*span, Mark::Quoted)).collect(),
        Form::Indirect => content.map(|span| (*span, Mark::Attributed)).collect(),
        Form::Mixed => content.flat_map(|span| by_quotation_marks(text, *span)).collect(),
    }
}

/// A stretch that is quoted in part: quoted from one double quotation mark to the next, both included.
fn by_quotation_marks(text: &str, stretch: Span) -> Vec<(Span, Mark)> {
    let mut parts = Vec::new();
    let mut start = stretch.start;
    let mut quoted = false;
    for (at, c) in stretch.of(text).char_indices().filter(|(_, c)| matches!(c, '"' | '“' | '”' | '„')) {
        let at = stretch.start + at as u32;
        let opens = matches!(c, '“' | '„') || (c == '"' && !quoted);
        if opens == quoted {
            continue;
        }
        let end = if opens { at } else { at + c.len_utf8() as u32 };
        parts.push((Span { start, end }, if quoted { Mark::Quoted } else { Mark::Attributed }));
        (start, quoted) = (end, opens);
    }
    parts.push((Span { start, end: stretch.end }, if quoted { Mark::Quoted } else { Mark::Attributed }));
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partly_quoted_stretch_is_cut_at_its_quotation_marks() {
        let text = "he backs “the deal” and \"more\" of it";
        let parts = by_quotation_marks(text, Span::new(0, text.len()));
        let shown: Vec<(&str, bool)> =
            parts.iter().map(|(span, mark)| (span.of(text), *mark == Mark::Quoted)).collect();
        let expected = [
            ("he backs ", false),
            ("“the deal”", true),
            (" and ", false),
            ("\"more\"", true),
            (" of it", false),
        ];
        assert_eq!(shown, expected);
    }
}
