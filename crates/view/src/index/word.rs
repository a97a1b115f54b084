//! The words of a text as a search compares them: folded, and stemmed as English.

use super::fold::{fold, is_apostrophe};
use parallax_model::Span;
use rust_stemmers::{Algorithm, Stemmer};

/// A word and where it stands, in bytes of the text that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Word {
    /// Its letters, folded but not stemmed.
    pub folded: String,
    /// Where it stands.
    pub span: Span,
}

/// The words of `text`: runs of letters and digits, with the apostrophes and combining marks between them; a
/// comma or point between two digits does not part them (`88,000`). A possessive ending is left out.
pub(crate) fn words(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut chars = text.char_indices().peekable();
    while let Some((start, c)) = chars.next() {
        if !c.is_alphanumeric() {
            continue;
        }
        let mut folded = String::new();
        fold(c, &mut folded);
        let mut end = start + c.len_utf8();
        let mut last = c;
        let mut possessive = None;
        while let Some(&(at, c)) = chars.peek() {
            let after = text.get(at + c.len_utf8()..).and_then(|rest| rest.chars().next());
            let inside = if is_apostrophe(c) {
                after.is_some_and(char::is_alphanumeric)
            } else if matches!(c, ',' | '.') {
                last.is_ascii_digit() && after.is_some_and(|c| c.is_ascii_digit())
            } else {
                c.is_alphanumeric() || matches!(c, '\u{300}'..='\u{36f}')
            };
            if !inside {
                break;
            }
            if is_apostrophe(c) {
                possessive = Some((folded.len(), at));
            }
            match c {
                ',' => {}
                '.' => folded.push('.'),
                c => fold(c, &mut folded),
            }
            end = at + c.len_utf8();
            last = c;
            chars.next();
        }
        if let Some((length, _)) = possessive.filter(|(length, _)| folded.get(*length..) == Some("s")) {
            folded.truncate(length);
        }
        words.push(Word { folded, span: Span::new(start, end) });
    }
    words
}

/// The stem of a folded word, by Snowball's algorithm for English ("Porter2", Porter 2001, snowballstem.org).
pub(crate) fn stem(folded: &str) -> String {
    Stemmer::create(Algorithm::English).stem(folded).into_owned()
}

/// The stems of `text`, each with its place.
pub(crate) fn stems(text: &str) -> Vec<(String, Span)> {
    words(text).into_iter().map(|word| (stem(&word.folded), word.span)).collect()
}

/// The words of `text`, folded and not stemmed.
pub(crate) fn folded(text: &str) -> Vec<String> {
    words(text).into_iter().map(|word| word.folded).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn words_are_folded() {
        assert_eq!(folded("Hay’at Taḥrīr al-Shām"), ["hayat", "tahrir", "al", "sham"]);
        assert_eq!(folded("Erdoğan’s “plan”"), ["erdogan", "plan"]);
        assert_eq!(folded("Russia's 88,000 men, 3.5 km."), ["russia", "88000", "men", "3.5", "km"]);
        assert_eq!(folded("e\u{301}te\u{301} rock 'n' roll"), ["ete", "rock", "n", "roll"]);
    }

    #[test]
    fn forms_of_a_word_share_a_stem() {
        let stem = |word| stems(word).remove(0).0;
        assert_eq!(stem("weapons"), stem("weapon"));
        assert_eq!(stem("withdrawing"), stem("withdraw"));
        assert_ne!(stem("withdraw"), stem("withdrew"), "a limit: irregular forms");
    }

    proptest! {
        #[test]
        fn every_word_stands_where_it_says(text in "\\PC{0,60}") {
            for word in words(&text) {
                prop_assert!(word.span.fits(&text) && !word.span.is_empty());
                prop_assert!(word.span.of(&text).starts_with(char::is_alphanumeric));
            }
        }
    }
}
