//! The words that a text writes with a capital inside its sentences and never without: names, also where they begin a
//! sentence, where the capital alone says nothing.

use parallax_text::{Kind, Stream, Token};
use rustc_hash::FxHashSet;
use smol_str::SmolStr;

/// The names of one text, in small letters.
pub(super) struct Names {
    names: FxHashSet<SmolStr>,
    /// What is written without a capital somewhere.
    words: FxHashSet<SmolStr>,
}

impl Names {
    /// Headlines in title case, where every word has a capital, tell none.
    pub(super) fn of(text: &str, stream: &Stream) -> Self {
        let (mut names, mut words) = (FxHashSet::default(), FxHashSet::default());
        for sentence in &stream.sentences {
            let tokens = stream.sentence(sentence);
            let small = |token: &&Token| token.kind == Kind::Word && !begins_with_capital(text, token);
            words.extend(tokens.iter().filter(small).map(|token| token.fold.clone()));
            if !tokens.iter().any(|token| small(&token) && token.fold.chars().count() > 3) {
                continue;
            }
            // Behind a mark, a quotation or a part of a list can begin.
            let inside = tokens.windows(2).filter_map(|pair| match pair {
                [before, token] if before.kind == Kind::Word => Some(token),
                _ => None,
            });
            let name = |token: &&Token| token.kind == Kind::Word && begins_with_capital(text, token);
            names.extend(inside.filter(name).map(|token| token.fold.clone()));
        }
        names.retain(|name| !words.contains(name));
        Self { names, words }
    }

    /// Whether the word is one of them, written as one.
    pub(super) fn has(&self, text: &str, token: &Token) -> bool {
        begins_with_capital(text, token) && self.names.contains(&token.fold)
    }

    /// Whether the word has a capital here and nowhere none.
    pub(super) fn could_be(&self, text: &str, token: &Token) -> bool {
        begins_with_capital(text, token) && !self.words.contains(&token.fold)
    }
}

fn begins_with_capital(text: &str, token: &Token) -> bool {
    token.span.of(text).starts_with(char::is_uppercase)
}
