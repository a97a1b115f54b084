//! A line of a paper's or place's name, a comma and a day: `Norvale Courier, 17 November 1999`.

use super::{DateLine, LONGEST_NAME, Sort, dates, tokens};

impl DateLine {
    /// The day behind the name of a paper or place and a comma: `Norvale Courier, 17 November 1999`.
    pub(super) fn behind_name(line: &str, start: u32) -> Option<Self> {
        let (name, rest) = line.split_once(", ")?;
        let small = |word: &str| matches!(word, "of" | "the" | "and" | "&" | "for" | "de");
        let capital =
            |word: &str| word.chars().all(char::is_alphabetic) && word.starts_with(char::is_uppercase);
        let words = name.split_whitespace().count();
        if !(1..=LONGEST_NAME).contains(&words)
            || !name.split_whitespace().all(|word| small(word) || capital(word))
        {
            return None;
        }
        let rest_start = start + u32::try_from(line.len() - rest.len()).ok()?;
        let tokens = tokens(rest, rest_start);
        let known =
            tokens.iter().all(|token| matches!(token.sort, Sort::Weekday | Sort::Month(_) | Sort::Number(_)));
        let mut dates = dates(&tokens);
        dates.retain(|date| date.from == date.to);
        (known && dates.len() == 1).then_some(Self { dates, labelled: false, time_only: false })
    }
}
