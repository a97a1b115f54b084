//! How the corpus was made.

use crate::{Badge, Library, View};
use parallax_model::{CueClass, LabelClass};

/// How the corpus was made.
#[derive(Debug, Clone, PartialEq)]
pub struct MethodPage {
    /// The hash of the corpus's content.
    pub hash: String,
    /// The number of the corpus file's format.
    pub schema: u32,
    /// The articles.
    pub articles: Vec<ArticleNote>,
    /// The rules that found something, by name.
    pub rules: Vec<RuleNote>,
    /// The entries of the label lexicon that occur, by class, then by word.
    pub labels: Vec<LabelNote>,
    /// The words that attribute, by class, most frequent first.
    pub cues: Vec<CueNote>,
    /// How each number of the figures is computed: name, formula, reference.
    pub formulas: Vec<(String, String, String)>,
}

/// An article and where it is from.
#[derive(Debug, Clone, PartialEq)]
pub struct ArticleNote {
    /// Its source.
    pub badge: Badge,
    /// The file.
    pub file: String,
    /// Its headline.
    pub headline: String,
    /// When it was published, and how that is known.
    pub published: String,
    /// The reason.
    pub published_why: String,
    /// How the outlet is known, or why it is not.
    pub outlet_why: String,
    /// How many claims.
    pub claims: u32,
    /// The article.
    pub open: View,
}

/// A rule at work.
#[derive(Debug, Clone, PartialEq)]
pub struct RuleNote {
    /// Its name.
    pub name: String,
    /// What it does; empty where the corpus does not say.
    pub explanation: String,
    /// How many rows it made.
    pub used: u32,
}

/// An entry of the label lexicon.
#[derive(Debug, Clone, PartialEq)]
pub struct LabelNote {
    /// The word.
    pub word: String,
    /// Its class.
    pub class: LabelClass,
    /// How many mentions carry it.
    pub used: u32,
    /// The claims that hold it.
    pub open: View,
}

/// A cue's dictionary form.
#[derive(Debug, Clone, PartialEq)]
pub struct CueNote {
    /// The form: `according to`.
    pub lemma: String,
    /// Its class.
    pub class: CueClass,
    /// How many attributions have it.
    pub used: u32,
}

/// How the corpus was made.
pub fn method(_library: &Library) -> MethodPage {
    MethodPage { hash: String::new(), schema: 1, articles: Vec::new(), rules: Vec::new(), labels: Vec::new(), cues: Vec::new(), formulas: Vec::new() }
}
