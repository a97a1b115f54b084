//! Where the words of an ask stand in a text.

use super::{Ask, Words};
use crate::index::{Word, stem, words};
use parallax_model::Span;

/// The places in `text` of the words that `ask` wants; none of what it leaves out or asks of a field.
pub(crate) fn marked(ask: &Ask, text: &str) -> Vec<Span> {
    let mut wanted = Vec::new();
    gather(ask, &mut wanted);
    let mut spans = Vec::new();
    if !wanted.is_empty() {
        let words = words(text);
        let stems: Vec<String> = words.iter().map(|word| stem(&word.folded)).collect();
        for wanted in wanted {
            spans.extend((0..words.len()).filter_map(|first| stands(wanted, first, &words, &stems)));
        }
    }
    spans
}

fn gather<'a>(ask: &'a Ask, wanted: &mut Vec<&'a Words>) {
    match ask {
        Ask::Words(words) => wanted.push(words),
        Ask::Near(left, right, _) => wanted.extend([left, right]),
        Ask::Both(asks) | Ask::Either(asks) => asks.iter().for_each(|ask| gather(ask, wanted)),
        Ask::All | Ask::Value(..) | Ask::Days(_) | Ask::Not(_) => {}
    }
}

/// The stretch of the words that are wanted, where they begin at the word `first`.
fn stands(wanted: &Words, first: usize, words: &[Word], stems: &[String]) -> Option<Span> {
    let begins = wanted.stems.iter().zip(first..).all(|(stem, word)| stems.get(word) == Some(stem));
    let last = first + wanted.len().checked_sub(1)?;
    let ends = wanted.beginning.is_empty()
        || (stems.get(last)?.starts_with(&wanted.beginning)
            || stems.get(last)?.starts_with(&stem(&wanted.beginning)));
    (begins && ends).then_some(())?;
    Some(words.get(first)?.span.join(words.get(last)?.span))
}
