//! The one token stream: typed tokens, sentences, and quotations as a tree, over the bytes of a text. Every stage
//! reads these, so that no two of them disagree on what a word, a mark or a quotation is.
//!
//! Nothing is changed: a token is a span, with its normal form beside it. Soft hyphens and signs without width are
//! part of the token around them and of no normal form. Time grows with the length of the text, whatever it holds.
//!
//! ```
//! use parallax_model::Span;
//! use parallax_text::Stream;
//! let text = "“Talks failed,” he said.";
//! let stream = Stream::read(text, &[Span::new(0, text.len())]);
//! assert_eq!(stream.quotations[0].inner.of(text), "Talks failed,");
//! assert_eq!(stream.tokens[1].fold, "talks");
//! ```

mod chars;
mod months;
pub mod numeral;
pub mod quantity;
mod quotation;
mod sentence;
mod stem;
mod token;
mod variant;

pub use chars::{Quote, fold, is_apostrophe, is_invisible, quote_mark};
pub use months::{MONTHS, month};
pub use quotation::Quotation;
pub use stem::stem;
pub use variant::{is_variant, swapped};

use parallax_model::Span;
use smol_str::SmolStr;
use std::borrow::Cow;
use std::ops::Range;

/// The tokens of a text, with its sentences and quotations.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Stream {
    /// Words and marks, in order.
    pub tokens: Vec<Token>,
    /// Sentences, in order; none crosses a paragraph.
    pub sentences: Vec<Sentence>,
    /// What stands in quotation marks, in the order in which it opens: inner ones after the one around them.
    pub quotations: Vec<Quotation>,
}

/// One sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its words.
    pub span: Span,
    /// Its tokens, in [`Stream::tokens`].
    pub tokens: Range<usize>,
    /// Its paragraph, as counted in what was given.
    pub paragraph: usize,
}

/// One word or mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Its characters.
    pub span: Span,
    /// What it is.
    pub kind: Kind,
    /// Whether no space stands between it and the token before.
    pub glued: bool,
    /// Its normal form: small letters, straight marks, no signs without width.
    pub fold: SmolStr,
    /// The quotation that it opens or closes, in [`Stream::quotations`].
    pub quotation: Option<usize>,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// Letters, perhaps with digits; a clitic such as `n't` or `'s`.
    Word,
    /// Digits: `1,200`, `11/15/2005`, `5th`.
    Number,
    /// A quotation mark that opens a quotation.
    Opening,
    /// A quotation mark that closes one.
    Closing,
    /// A quotation mark without a partner, or an apostrophe that stands alone.
    Apostrophe,
    /// `-`, `–`, `—`, `--`.
    Dash,
    /// `(`, `]` and the like.
    Bracket,
    /// `.`, `!`, `?`, `…`: what ends a sentence.
    Stop,
    /// `,`, `;`, `:`.
    Comma,
    /// Any other sign.
    Symbol,
    /// The address of a page, of a mailbox or of an account, or a hashtag.
    Address,
}

impl Stream {
    /// Reads the paragraphs of a text, which must be in order and apart; what lies between them is not read.
    pub fn read(text: &str, paragraphs: &[Span]) -> Self {
        let mut stream = Self { tokens: Vec::with_capacity(text.len() / 5), ..Self::default() };
        for (row, paragraph) in paragraphs.iter().enumerate() {
            for span in sentence::sentences(text, *paragraph) {
                let start = stream.tokens.len();
                token::tokens(text, span, &mut stream.tokens);
                let tokens = start..stream.tokens.len();
                if !tokens.is_empty() {
                    stream.sentences.push(Sentence { span, tokens, paragraph: row });
                }
            }
        }
        stream.quotations = quotation::quotations(text, paragraphs, &mut stream.tokens);
        stream
    }

    /// The tokens of a sentence.
    pub fn sentence(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.tokens.clone()).unwrap_or_default()
    }

    /// The tokens that begin inside `span`.
    pub fn tokens_in(&self, span: Span) -> Range<usize> {
        let start = self.tokens.partition_point(|token| token.span.start < span.start);
        let end = self.tokens.partition_point(|token| token.span.start < span.end);
        start..end.max(start)
    }

    /// The sentence that holds the byte, or the one before it.
    pub fn sentence_at(&self, byte: u32) -> Option<usize> {
        self.sentences.partition_point(|sentence| sentence.span.start <= byte).checked_sub(1)
    }

    /// The innermost quotation that holds the byte.
    pub fn quotation_at(&self, byte: u32) -> Option<usize> {
        let mut row = self.quotations.partition_point(|q| q.outer.start <= byte).checked_sub(1)?;
        loop {
            let quotation = self.quotations.get(row)?;
            if byte < quotation.outer.end {
                return Some(row);
            }
            row = quotation.within?;
        }
    }
}

impl Token {
    /// Its characters without those that have no width.
    pub fn surface<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let written = self.span.of(text);
        if written.is_ascii() || !written.contains(is_invisible) {
            Cow::Borrowed(written)
        } else {
            Cow::Owned(written.chars().filter(|c| !is_invisible(*c)).collect())
        }
    }

    /// Whether it is a quotation mark with or without a partner, and no apostrophe of a word.
    pub fn quotes(&self) -> bool {
        matches!(self.kind, Kind::Opening | Kind::Closing) || self.fold == "\""
    }

    /// What its inflections and nearest derivations share.
    pub fn stem(&self) -> SmolStr {
        stem(&self.fold)
    }
}
