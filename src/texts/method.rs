//! What the page Method says: how the corpus was made, the heads of its tables, how good the reading is.

use std::fmt::Display;

pub(crate) const ARTICLES: &str = "Articles";
pub(crate) const ARTICLES_BY: [&str; 5] = ["Source", "Headline", "Published", "Claims", "File"];
/// Before the corpus's hash.
pub(crate) const CORPUS: &str = "Corpus ";
pub(crate) const CUES_BY: [&str; 3] = ["Cue", "What it does to what is said", "Uses"];
/// Before the number of the corpus file's format.
pub(crate) const FORMAT: &str = " · format ";
pub(crate) const HOW_GOOD_THE_READING_IS: &str = "How good the reading is";
pub(crate) const HOW_IT_WAS_MADE: &str = "How it was made";
pub(crate) const HOW_THE_NUMBERS_ARE_COMPUTED: &str = "How the numbers are computed";
pub(crate) const LABELS_BY: [&str; 3] = ["Label", "Class", "Mentions"];
pub(crate) const LABELS_THAT_OCCUR: &str = "Labels that occur";
pub(crate) const MADE_OF: &str = "What others made of it";
pub(crate) const MEASURED: &str = "Measured on public news that people annotated by hand; beside the best \
                                   other system under the same scorer, and two people’s agreement.";
pub(crate) const NOTICE_OF_ALL_THAT_SHIPS: &str = "Every library in this app, with its licence";
/// Before the program's version.
pub(crate) const PARALLAX: &str = " · Parallax ";
pub(crate) const RULES_AND_WORD_LISTS: &str = "A small parser finds the grammar of each sentence, and rules \
                                               and word lists read from it who says what, once, when the \
                                               corpus was built. No server, nothing generated: the same \
                                               articles give the same claims on every machine, and each \
                                               claim names the rules that found it.";
pub(crate) const RULES_AT_WORK: &str = "Rules at work";
pub(crate) const RULES_BY: [&str; 3] = ["Rule", "What it does", "Found"];
pub(crate) const SCORES_BY: [&str; 7] =
    ["Task", "Figure", "Parallax", "Goal", "Best other", "Two people", "Measured on"];
pub(crate) const WHAT_THE_PARSER_WAS_TRAINED_ON: &str = "The parser was trained on two treebanks of Universal \
                                                         Dependencies, EWT (CC BY-SA 4.0) and the freely licensed \
                                                         part of GUM (CC BY 4.0), with word vectors of GloVe 6B \
                                                         (public domain) and the parts of speech that \
                                                         lemminflect (MIT) gives words. Its model is CC BY-SA 4.0.";
pub(crate) const WORDS_THAT_ATTRIBUTE: &str = "Words that attribute";

/// The name of a table, by its first head.
pub(crate) fn table_by(head: &dyn Display) -> String {
    format!("Table by {head}")
}
