//! What exports say: what each set of rows is, what each format is for, and the notes inside a file.

pub(crate) const AS_ANNOTATIONS: &str = "Web Annotations, at their words";
pub(crate) const AS_BIBTEX: &str = "BibTeX, references";
pub(crate) const AS_CSV: &str = "CSV, for a spreadsheet";
pub(crate) const AS_JSON: &str = "JSON, for a program";
pub(crate) const AS_JSON_LD: &str = "JSON-LD, schema.org claims";
pub(crate) const AS_RIS: &str = "RIS, references";
/// What joins the last of several authors, as bylines write it, and how it stands between two names.
pub(crate) const BEFORE_THE_LAST_AUTHOR: &[&str] = &["and ", "& ", "with "];
pub(crate) const BETWEEN_AUTHORS: &[&str] = &[" and ", " & ", " with ", " AND ", " And "];
/// What BibTeX wants between two names, whatever the language.
pub(crate) const BETWEEN_BIBTEX_NAMES: &str = " and ";
pub(crate) const CLAIMS_OF_THE_OPEN_PART: &str = "Claims of the open part";
pub(crate) const CLAIMS_OF_THE_SIDES: &str = "Claims of the sides";
pub(crate) const CLAIMS_OF_THIS_ARTICLE: &str = "Claims of this article";
pub(crate) const CLAIMS_THAT_SAY_WHEN: &str = "Claims that say when";
pub(crate) const EVERY_NUMBER: &str = "Every number of the figures";
pub(crate) const HOW_EACH_SIDE_IS_TOLD: &str = "How each side is told";
pub(crate) const HOW_IT_IS_LABELLED: &str = "How it is labelled, in whose voice";
pub(crate) const MENTIONS_BEHIND_THE_NUMBER: &str = "Mentions behind the open number";
pub(crate) const THIS_CLAIM_AND_ITS_MATCHES: &str = "This claim and its matches";
pub(crate) const UNDER_WHICH_NAMES: &str = "Under which names";
pub(crate) const UNTITLED: &str = "Untitled";
pub(crate) const WHAT_CHANGES: &str = "What changes, and what is contradicted";
pub(crate) const WHAT_IS_COMMON: &str = "What they have in common";
pub(crate) const WHAT_THEY_CALL_EACH: &str = "What they call each actor";
pub(crate) const WHO_IS_NAMED: &str = "Who is named";
pub(crate) const WHO_IS_SILENT: &str = "Who says what, and who is silent";
pub(crate) const SOURCES_WITHOUT_A_MATCH: &str = "Sources without a match";
pub(crate) const WHO_SAYS_WHAT: &str = "Who says what in this article";

/// A headline, or what stands for none.
pub(crate) fn title(headline: &str) -> &str {
    if headline.is_empty() { UNTITLED } else { headline }
}

pub(crate) fn claim(id: &str) -> String {
    format!("claim {id}")
}

pub(crate) fn mention(id: &str) -> String {
    format!("mention {id}")
}

/// The note of a reference: the sentence, who says it, when it was published, which row and view of Parallax it is from.
pub(crate) fn note(
    sentence: &str,
    published: &str,
    said_by: &str,
    row: &str,
    corpus: &str,
    view: &str,
) -> String {
    let said_by = self::said_by(said_by);
    let apart = if said_by.is_empty() { "" } else { " " };
    format!(
        "“{sentence}” {said_by}{apart}Published: {published}. Parallax, {row}, corpus {corpus}; view: {view}"
    )
}

/// Who says a claim, by the chain of its speakers; empty where there is none.
pub(crate) fn said_by(chain: &str) -> String {
    if chain.is_empty() { String::new() } else { format!("Said by: {chain}.") }
}

pub(crate) fn published(published: &str) -> String {
    format!("Published: {published}.")
}

pub(crate) fn of_parallax(row: &str, corpus: &str) -> String {
    format!("Parallax, {row}, corpus {corpus}.")
}

pub(crate) fn view(link: &str) -> String {
    format!("View: {link}")
}

/// What a set of rows is: `Claims: 14`.
pub(crate) fn counted(label: &str, count: usize) -> String {
    format!("{label}: {count}")
}

pub(crate) fn description(corpus: &str, title: &str) -> String {
    format!("Parallax, corpus {corpus}: {title}")
}

pub(crate) fn own_change(change: &str) -> String {
    format!("own change: {change}")
}

pub(crate) fn collection(label: &str, corpus: &str) -> String {
    format!("{label} of Parallax, corpus {corpus}")
}
