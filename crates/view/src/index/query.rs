//! The query language of the search field: words, "phrases", and a leading `-` that excludes.

use super::word::stems;

/// Words that must stand one after another, or must not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Term {
    /// The stems, in order; never empty.
    pub stems: Vec<String>,
    /// Whether what holds them is left out.
    pub excluded: bool,
}

/// The terms of what was typed. A quotation mark that is not closed reaches to the end; words that are written
/// with a hyphen are a phrase; what holds no letter or digit asks for nothing.
pub(crate) fn terms(typed: &str) -> Vec<Term> {
    let mut terms = Vec::new();
    let mut rest = typed.trim_start();
    while !rest.is_empty() {
        let (excluded, start) = match rest.strip_prefix(['-', '−', '–']) {
            Some(start) => (true, start),
            None => (false, rest),
        };
        let (words, after) = match start.strip_prefix(is_quote) {
            Some(phrase) => phrase.split_once(is_quote).unwrap_or((phrase, "")),
            None => {
                start.split_at(start.find(|c: char| c.is_whitespace() || is_quote(c)).unwrap_or(start.len()))
            }
        };
        let stems: Vec<String> = stems(words).into_iter().map(|(stem, _)| stem).collect();
        if !stems.is_empty() {
            terms.push(Term { stems, excluded });
        }
        rest = after.trim_start();
    }
    terms
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '«' | '»')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(typed: &str) -> String {
        let sign = |term: &Term| if term.excluded { "-" } else { "" };
        let words = terms(typed)
            .iter()
            .map(|term| format!("{}{}", sign(term), term.stems.join("_")))
            .collect::<Vec<_>>();
        words.join(" ")
    }

    #[test]
    fn words_phrases_and_exclusions() {
        assert_eq!(read("Heavy weapons"), "heavi weapon");
        assert_eq!(read("\"heavy weapons\" -deal"), "heavi_weapon -deal");
        assert_eq!(read("-“buffer zone” Putin"), "-buffer_zone putin");
        assert_eq!(read("al-Sham"), "al_sham");
        assert_eq!(read("deal\"buffer zone"), "deal buffer_zone");
        assert_eq!(read(" - \"\" … -"), "");
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(typed in "[-\"“” a'é]{0,12}|\\PC{0,20}") {
            prop_assert!(terms(&typed).iter().all(|term| !term.stems.is_empty()));
        }
    }
}
