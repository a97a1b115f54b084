//! Headline and body as sentences of tagged tokens, with noun phrases and quotations: what every later stage
//! reads. All spans are bytes of the article's text.

mod chunk;
mod names;
mod paragraph;
#[cfg(test)]
mod tests;
mod tree;

pub(crate) use parallax_parse::Relation;
pub(crate) use parallax_text::Quotation;
pub(crate) use tree::prepare;

use parallax_model::{Article, Span};
use parallax_text::Stream;
use smol_str::SmolStr;
use std::ops::Range;

/// The words of one article.
pub(crate) struct Prose<'t> {
    /// The article's text.
    pub(crate) text: &'t str,
    /// Headline, headings and paragraphs, in order.
    pub(crate) paragraphs: Vec<Paragraph>,
    /// Sentences, in order; none crosses a paragraph.
    pub(crate) sentences: Vec<Sentence>,
    /// Words and punctuation, in order.
    pub(crate) tokens: Vec<Token>,
    /// What stands in quotation marks, in order, inner ones after the outer.
    pub(crate) quotations: Vec<Quotation>,
    /// What was too long for one sentence and is read in parts.
    pub(crate) overlong: Vec<Span>,
}

/// A sentence has no more tokens: what is longer was no sentence, and how clauses go together takes time by its square.
const LONGEST_SENTENCE: usize = 600;

/// A headline, heading or paragraph.
pub(crate) struct Paragraph {
    /// Its words.
    pub(crate) span: Span,
    /// Which of them it is.
    pub(crate) kind: ParagraphKind,
    /// Its sentences, as a range of `Prose::sentences`.
    pub(crate) sentences: Range<usize>,
}

/// What a paragraph is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ParagraphKind {
    /// The article's headline.
    Headline,
    /// A heading inside the body.
    Heading,
    /// Running text.
    Body,
}

/// One sentence.
pub(crate) struct Sentence {
    /// Its words.
    pub(crate) span: Span,
    /// Its tokens, as a range of `Prose::tokens`.
    pub(crate) tokens: Range<usize>,
    /// Its first token behind a place line (`HARLOW, Nov. 22 —`).
    pub(crate) body: usize,
    /// Its paragraph, in `Prose::paragraphs`.
    pub(crate) paragraph: usize,
}

/// One word or mark.
pub(crate) struct Token {
    /// Its characters.
    pub(crate) span: Span,
    /// Its part of speech (Universal Dependencies' tag set).
    pub(crate) tag: Tag,
    /// Its characters lower-cased, with straight apostrophes.
    pub(crate) lower: SmolStr,
    /// Its dictionary form, lower-cased.
    pub(crate) lemma: SmolStr,
    /// Which form of a verb it is.
    pub(crate) form: VerbForm,
    /// Whether it is a finite verb: it has a tense, or is modal.
    pub(crate) finite: bool,
    /// Whether a noun-phrase chunk holds it, and whether it begins one.
    pub(crate) chunk: Chunk,
    /// The token that it hangs on, in `Prose::tokens`; none for the root of a sentence.
    pub(crate) head: Option<usize>,
    /// How it hangs there.
    pub(crate) relation: Relation,
    /// The first and the last token of its subtree, in `Prose::tokens`.
    pub(crate) reach: (usize, usize),
}

/// Which form of a verb a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum VerbForm {
    /// No verb.
    None,
    /// `say`: infinitive, imperative, present with a plural; modal verbs.
    Base,
    /// `says`.
    Third,
    /// `said`, `took`.
    Past,
    /// `taken`, `said` after an auxiliary or behind its noun.
    Participle,
    /// `saying`.
    Gerund,
}

/// Part of speech, after Universal Dependencies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Tag {
    Adj,
    Adp,
    Adv,
    Aux,
    Cconj,
    Det,
    Intj,
    Noun,
    Num,
    Part,
    Pron,
    Propn,
    Punct,
    Sconj,
    Sym,
    Verb,
    Other,
}

/// A token's place in a noun phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Chunk {
    /// The first token of a noun phrase.
    Begin,
    /// A later token of it.
    Inside,
    /// In none.
    Outside,
}

impl<'t> Prose<'t> {
    /// Reads headline and body of an article.
    pub(crate) fn read(article: &'t Article) -> Self {
        let text = article.text.as_str();
        let mut paragraphs = paragraph::paragraphs(article);
        let spans: Vec<Span> = paragraphs.iter().map(|paragraph| paragraph.span).collect();
        let stream = Stream::read(text, &spans);
        let names = names::Names::of(text, &stream);
        let mut overlong = Vec::new();
        let (mut sentences, mut tokens) = (Vec::new(), Vec::with_capacity(stream.tokens.len()));
        let mut read = stream.sentences.iter().peekable();
        for (row, paragraph) in paragraphs.iter_mut().enumerate() {
            let first = sentences.len();
            while let Some(sentence) = read.next_if(|sentence| sentence.paragraph == row) {
                let start = tokens.len();
                let line = tree::read(text, stream.sentence(sentence), &names, &mut tokens);
                let words = tokens.get_mut(start..).unwrap_or_default();
                chunk::mark(words);
                let all = start..tokens.len();
                if all.len() <= LONGEST_SENTENCE {
                    let body = start + line;
                    sentences.push(Sentence { span: sentence.span, tokens: all, body, paragraph: row });
                    continue;
                }
                overlong.push(sentence.span);
                for part in all.step_by(LONGEST_SENTENCE) {
                    let part = part..tokens.len().min(part + LONGEST_SENTENCE);
                    let ends = |tokens: &[Token]| Some(tokens.first()?.span.join(tokens.last()?.span));
                    let span = tokens.get(part.clone()).and_then(ends).unwrap_or(sentence.span);
                    let body = part.start;
                    sentences.push(Sentence { span, tokens: part, body, paragraph: row });
                }
            }
            paragraph.sentences = first..sentences.len();
        }
        let quotations = stream.quotations;
        Self { text, paragraphs, sentences, tokens, quotations, overlong }
    }

    /// The words of a span.
    pub(crate) fn words(&self, span: Span) -> &'t str {
        span.of(self.text)
    }

    /// The tokens of a range of them.
    pub(crate) fn tokens(&self, range: Range<usize>) -> &[Token] {
        self.tokens.get(range).unwrap_or_default()
    }

    /// The tokens that begin inside `span`.
    pub(crate) fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|t| t.span.start < span.start);
        let end = self.tokens.partition_point(|t| t.span.start < span.end);
        start..end.max(start)
    }

    /// The outermost quotation that holds the byte.
    pub(crate) fn quotation_around(&self, byte: u32) -> Option<&Quotation> {
        let mut row = self.quotations.partition_point(|q| q.outer.start <= byte).checked_sub(1)?;
        while let Some(outer) = self.quotations.get(row)?.within {
            row = outer;
        }
        self.quotations.get(row).filter(|q| byte < q.outer.end)
    }

    /// The outermost quotation that begins at the byte.
    pub(crate) fn quotation_from(&self, byte: u32) -> Option<&Quotation> {
        self.quotation_around(byte).filter(|q| q.outer.start == byte)
    }

    /// The quotations that begin inside `span`, in order.
    pub(crate) fn quotations_in(&self, span: Span) -> &[Quotation] {
        let start = self.quotations.partition_point(|q| q.outer.start < span.start);
        let end = self.quotations.partition_point(|q| q.outer.start < span.end);
        self.quotations.get(start..end.max(start)).unwrap_or_default()
    }

    /// The sentence that holds the byte, or the one before it.
    pub(crate) fn sentence_at(&self, byte: u32) -> Option<usize> {
        self.sentences.partition_point(|s| s.span.start <= byte).checked_sub(1)
    }
}

/// A word in small letters; most words are short and of ASCII.
pub(crate) fn lowered(word: &str) -> SmolStr {
    if word.bytes().all(|c| c.is_ascii_lowercase()) {
        return SmolStr::new(word);
    }
    let mut small = [0; 24];
    match small.get_mut(..word.len()) {
        Some(small) if word.is_ascii() => {
            small.copy_from_slice(word.as_bytes());
            small.make_ascii_lowercase();
            SmolStr::new(std::str::from_utf8(small).unwrap_or(word))
        }
        _ => word.chars().flat_map(char::to_lowercase).collect(),
    }
}

impl Token {
    /// Whether it is `'s` (or the `'` of a plural), or a possessive pronoun.
    pub(crate) fn is_possessive(&self) -> bool {
        match self.tag {
            Tag::Part => matches!(self.lower.as_str(), "'s" | "'"),
            Tag::Pron => matches!(
                self.lower.as_str(),
                "his" | "her" | "its" | "their" | "our" | "my" | "your" | "whose"
            ),
            _ => false,
        }
    }
}
