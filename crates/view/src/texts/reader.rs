//! What the Reader says: what was cut, the map, two articles side by side.

use super::wording::count;

pub(crate) const HEADLINE: &str = "Headline";
pub(crate) const NOTHING_MATCHES: &str = "No claim of one is matched with a claim of the other.";
pub(crate) const THE_ARTICLE_IS_NOT_HERE: &str = "The article that the link names is not in this corpus.";

/// What was cut, with how many of each reason.
pub(crate) fn cut(n: u32, reasons: &str) -> String {
    if n == 1 {
        format!("1 piece of the page was cut: {reasons}.")
    } else {
        format!("{n} pieces of the page were cut: {reasons}.")
    }
}

pub(crate) fn paragraph(number: u32, all: usize) -> String {
    format!("Paragraph {number} of {all}")
}

/// A stretch of the map with what stands in it: `Paragraph 2 of 9: 2 claims, 1 label`.
pub(crate) fn stretch(name: &str, marks: &[String]) -> String {
    format!("{name}: {}", marks.join(", "))
}

/// How many pairs are joined, by what they are to each other.
pub(crate) fn pairs_joined(n: u32, kinds: &[String]) -> String {
    format!("{} of claims joined: {}.", count(n, "pair"), kinds.join(", "))
}

/// Behind what is joined: what is not.
pub(crate) fn only_possible(n: u32) -> String {
    match n {
        0 => String::new(),
        1 => " 1 more match is only possible, and is not joined.".to_owned(),
        n => format!(" {n} more matches are only possible, and are not joined."),
    }
}
