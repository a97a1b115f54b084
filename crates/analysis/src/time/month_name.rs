//! Whether a month's name is that of the month: `May` is also a verb and a surname, `March` a walk, `April`, `June` and
//! `August` are first names, `Jan` too.

use super::grammar::Grammar;
use super::vocabulary::{month_is_ambiguous, season, weekday};
use parallax_text::month;

/// Words after which only a month comes: nobody is `in May`.
const BEFORE_MONTH: &[&str] = &[
    "in", "since", "until", "till", "through", "during", "last", "next", "this", "early", "late", "mid",
    "each", "every",
];
/// Words after which a month comes, or a name.
const BEFORE_EITHER: &[&str] =
    &["by", "of", "from", "to", "before", "after", "and", "or", "between", "around"];
/// Words with a capital before a month that are no part of a name.
const NO_NAME: &[&str] = &[
    "a",
    "an",
    "the",
    "on",
    "for",
    "with",
    "at",
    "as",
    "but",
    "when",
    "while",
    "that",
    "is",
    "was",
    "if",
    "how",
    "why",
    "what",
    "who",
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "you",
    "later",
    "earlier",
    "also",
    "then",
    "again",
    "published",
    "updated",
    "posted",
    "date",
    "dated",
];

impl Grammar<'_> {
    /// Whether the name at `at`, which has no day or year beside it, is that of the month.
    pub(super) fn is_named_month(&self, at: usize) -> bool {
        let word = self.word(at);
        let hyphen = self.mark(at + 1, '-') && self.joined(at + 1) && self.joined(at + 2);
        // `Mar-a-Lago`, `Jan-Erik`, but `May-June`.
        let compound = hyphen && !self.word(at + 2).is_empty() && month(self.word(at + 2)).is_none();
        if word.len() < 3 || compound || self.is_in_a_name(at) {
            return false;
        }
        if !month_is_ambiguous(word) {
            return true;
        }
        self.is_after_preposition(at) || self.is_dashed(at) || self.begins_run(at)
    }

    /// `In May`, `since March`, and `to May` where no person of the text is called so.
    fn is_after_preposition(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.follows(at)) else { return false };
        let word = self.word(before);
        BEFORE_MONTH.contains(&word) || (BEFORE_EITHER.contains(&word) && !self.names_somebody(at))
    }

    fn is_dashed(&self, at: usize) -> bool {
        at > 0 && self.follows(at) && (self.mark(at - 1, '–') || self.mark(at - 1, '-'))
    }

    /// `May and June 2022`, `May–June`: a year, or a month that is nothing else, ends what the name begins.
    fn begins_run(&self, at: usize) -> bool {
        let dash = ['-', '–', '/'].iter().any(|dash| self.mark(at + 1, *dash));
        let joint = dash || matches!(self.word(at + 1), "and" | "or" | "to" | "until" | "through");
        let next = at + 2;
        if !joint || !self.is_capital(next) || month(self.word(next)).is_none() {
            return false;
        }
        let year_at = if self.word(next + 1) == "of" { next + 2 } else { next + 1 };
        self.year(year_at).is_some() || (dash && !month_is_ambiguous(self.word(next)))
    }

    /// Whether somebody of the text is called like the month at `at`.
    fn names_somebody(&self, at: usize) -> bool {
        month(self.word(at))
            .and_then(|month| usize::try_from(month - 1).ok())
            .is_some_and(|month| self.names.get(month).copied().unwrap_or(false))
    }

    /// `April Smith`, `Theresa May`: the month's name is part of a name.
    fn is_in_a_name(&self, at: usize) -> bool {
        let certain = at > 0 && self.follows(at) && BEFORE_MONTH.contains(&self.word(at - 1));
        !certain
            && (self.is_followed_by_name(at)
                || (month_is_ambiguous(self.word(at)) && self.is_led_by_name(at)))
    }

    fn is_followed_by_name(&self, at: usize) -> bool {
        let next = at + 1;
        let word = self.word(next);
        let calendar = month(word).is_some() || weekday(word).is_some() || season(word).is_some();
        self.follows(next) && self.is_capital(next) && !word.is_empty() && !calendar
    }

    fn is_led_by_name(&self, at: usize) -> bool {
        let Some(before) = at.checked_sub(1).filter(|_| self.follows(at) && !self.joined(at)) else {
            return false;
        };
        let word = self.word(before);
        let dotted = self.mark(before, '.')
            && before
                .checked_sub(1)
                .is_some_and(|title| matches!(self.word(title), "mr" | "mrs" | "ms" | "dr"));
        let calendar = month(word).is_some() || weekday(word).is_some();
        let other = BEFORE_MONTH.contains(&word) || BEFORE_EITHER.contains(&word) || NO_NAME.contains(&word);
        dotted || (!word.is_empty() && self.is_capital(before) && !calendar && !other)
    }

    /// The months, January first, that somebody of the text is called: where one of them is said with another name
    /// before it (`Theresa May`), and no day or year after it.
    pub(super) fn names_of_months(&self) -> [bool; 12] {
        let mut names = [false; 12];
        for at in 0..self.pieces.len() {
            let word = self.word(at);
            if !month_is_ambiguous(word) || !self.is_capital(at) || !self.is_led_by_name(at) {
                continue;
            }
            let dated =
                self.number(at + 1).is_some() || self.mark(at + 1, ',') && self.year(at + 2).is_some();
            let month = month(word).and_then(|month| usize::try_from(month - 1).ok());
            if let Some(named) = month.and_then(|month| names.get_mut(month)).filter(|_| !dated) {
                *named = true;
            }
        }
        names
    }
}
