//! Headline and body as sentences of tagged tokens, with noun phrases and quotations: what every later stage
//! reads. All spans are bytes of the article's text.

use parallax_model::{Article, Span};

/// The words of one article.
pub struct Prose<'t> {
    /// The article's text.
    pub text: &'t str,
    /// Headline, headings and paragraphs, in order.
    pub paragraphs: Vec<Paragraph>,
    /// Sentences, in order; none crosses a paragraph.
    pub sentences: Vec<Sentence>,
    /// Words and punctuation, in order.
    pub tokens: Vec<Token>,
    /// What stands in quotation marks, in order, inner ones after the outer.
    pub quotations: Vec<Quotation>,
}

/// A headline, heading or paragraph.
pub struct Paragraph {
    /// Its words.
    pub span: Span,
    /// Which of them it is.
    pub kind: ParagraphKind,
    /// Its sentences, as a range of `Prose::sentences`.
    pub sentences: std::ops::Range<usize>,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ParagraphKind {
    /// The article's headline.
    Headline,
    /// A heading inside the body.
    Heading,
    /// Running text.
    Body,
}

/// One sentence.
pub struct Sentence {
    /// Its words.
    pub span: Span,
    /// Its tokens, as a range of `Prose::tokens`.
    pub tokens: std::ops::Range<usize>,
    /// Its paragraph, in `Prose::paragraphs`.
    pub paragraph: usize,
}

/// One word or mark.
pub struct Token {
    /// Its characters.
    pub span: Span,
    /// Its part of speech (Universal Dependencies' tag set).
    pub tag: Tag,
    /// Its dictionary form, lower-cased.
    pub lemma: String,
    /// Whether a noun-phrase chunk holds it, and whether it begins one.
    pub chunk: Chunk,
}

/// Part of speech, after Universal Dependencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "the names are those of Universal Dependencies")]
pub enum Tag {
    Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, Other,
}

/// A token's place in a noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Chunk {
    /// The first token of a noun phrase.
    Begin,
    /// A later token of it.
    Inside,
    /// In none.
    Outside,
}

/// Words in quotation marks.
pub struct Quotation {
    /// With the marks.
    pub outer: Span,
    /// Without them.
    pub inner: Span,
    /// The quotation that it stands inside of, in `Prose::quotations`.
    pub within: Option<usize>,
    /// Whether a closing mark was found (a quotation that the next paragraph reopens has none).
    pub closed: bool,
}

impl<'t> Prose<'t> {
    /// Reads headline and body of an article.
    pub fn read(article: &'t Article) -> Self {
        Self { text: &article.text, paragraphs: vec![], sentences: vec![], tokens: vec![], quotations: vec![] }
    }

    /// The words of a span.
    pub fn words(&self, span: Span) -> &'t str {
        span.of(self.text)
    }
}
