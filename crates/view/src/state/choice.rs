//! Small closed choices, each with a slug in links and a name on screen.

use parallax_model::named;
use std::collections::BTreeSet;

named! {
    /// In which order claims stand.
    #[derive(Default)]
    Sort:
    /// As they stand in the articles.
    #[default]
    Article = "article", "Order of the articles";
    /// By the time that they are about, else by publication; undated last.
    Date = "date", "Date";
    /// Those that most other claims conflict with or deny first.
    Disputed = "disputed", "Most disputed first";
    /// By the name of the source.
    Source = "source", "Source";
    /// By how well they fit the search.
    Relevance = "relevance", "Relevance";
}

named! {
    /// Under which headings claims stand.
    #[derive(Default)]
    Group:
    /// Under none.
    None = "none", "No groups";
    /// Under their source.
    #[default]
    Source = "source", "Source";
    /// With those that say the same or the opposite.
    Proposition = "proposition", "Proposition";
    /// Under their speaker.
    Speaker = "speaker", "Speaker";
    /// Under their month.
    Date = "date", "Month";
}

named! {
    /// What the Reader marks or shows.
    Layer:
    /// Speakers, cues, and what is quoted or attributed.
    Speech = "speech", "Speech";
    /// Words that characterise actors.
    Labels = "labels", "Labels";
    /// Expressions of time.
    Dates = "dates", "Dates";
    /// The words of each claim.
    Claims = "claims", "Claims";
    /// What was cut as page furniture.
    Furniture = "furniture", "What was cut";
}

impl Layer {
    /// What the Reader marks unless told otherwise.
    pub fn defaults() -> BTreeSet<Self> {
        let mut layers = BTreeSet::new();
        layers.extend([Self::Speech, Self::Labels]);
        layers
    }
}

named! {
    /// Whose words the naming matrix counts.
    #[derive(Default)]
    NamingVoice:
    /// The outlet's own.
    #[default]
    Own = "own", "Own voice";
    /// Somebody else's, in the outlet's words.
    Attributed = "attributed", "Attributed";
    /// Somebody else's, in quotation marks.
    Quoted = "quoted", "Quoted";
    /// Everybody's.
    All = "all", "All";
}
