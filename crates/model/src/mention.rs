//! Where actors are named or characterised, and with which words.

use crate::named;
use crate::{ActorId, ArticleId, LabelId, Rule, Slug, Span, Voice};
use serde::{Deserialize, Serialize};

/// One noun phrase that names or characterises an actor.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// In which article.
    pub article: ArticleId,
    /// The phrase with its labels: `the Hayat Tahrir al-Sham Takfiri terrorist group`.
    pub span: Span,
    /// The name alone, or the noun: `Hayat Tahrir al-Sham`.
    pub head: Span,
    /// How it refers.
    pub form: MentionForm,
    /// Who is meant; `None` where the text does not say (`militants`).
    pub actor: Option<ActorId>,
    /// The words that characterise the actor here, in the order of the text.
    pub labels: Vec<Labelling>,
    /// Words that hold the name at a distance: `so-called`, scare quotes.
    pub distanced: Option<Span>,
    /// Whose words the phrase is.
    pub voice: Voice,
    /// Which rule found it.
    pub rule: Rule,
}

/// A word of the label lexicon at work.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labelling {
    /// Which entry.
    pub label: LabelId,
    /// Its words here: `Turkish-backed`.
    pub span: Span,
}

named! {
    /// How a mention refers.
    #[derive(serde::Serialize, serde::Deserialize)]
    MentionForm:
    /// By name.
    Name = "name", "By name";
    /// By a noun: `the group`, `militants`.
    Nominal = "nominal", "By a noun";
    /// By a pronoun.
    Pronoun = "pronoun", "By a pronoun";
}

/// An entry of the label lexicon that occurs in the corpus.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Label {
    /// Its name in links: `terrorist`, `turkish-backed`.
    pub slug: Slug,
    /// Its dictionary form on screen.
    pub word: String,
    /// What it does.
    pub class: LabelClass,
}

named! {
    /// What a label does to the actor it names; the lexicon's header says where the classes come from.
    #[derive(serde::Serialize, serde::Deserialize)]
    LabelClass:
    /// Condemns: terrorist, extremist, thug.
    Condemning = "condemning", "condemning";
    /// Names by religion or creed: Takfiri, jihadist.
    Religious = "religious", "religious";
    /// Describes by fighting: militant, fighter, gunman.
    Militarising = "militarising", "militarising";
    /// Ties to a state: Turkish-backed, foreign-sponsored.
    Linked = "linked", "state-linked";
    /// Grants a cause or standing: rebel, opposition, activist, moderate.
    Legitimising = "legitimising", "legitimising";
    /// Says no more than what it is: group, alliance, faction.
    Neutral = "neutral", "neutral";
}
