//! Small closed choices, each with a slug in links and a name on screen.

use std::collections::BTreeSet;

macro_rules! choice {
    ($(#[$head:meta])* $type:ident: $($(#[$doc:meta])* $name:ident = $slug:literal, $label:literal;)*) => {
        $(#[$head])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $type { $($(#[$doc])* $name),* }

        impl $type {
            /// Every choice, in the order of the screen.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];
            /// Its name in links.
            pub fn slug(self) -> &'static str {
                match self { $(Self::$name => $slug),* }
            }
            /// Its name on screen.
            pub fn label(self) -> &'static str {
                match self { $(Self::$name => $label),* }
            }
            /// The choice of that slug.
            pub fn from_slug(slug: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|choice| choice.slug() == slug)
            }
        }
    };
}

choice! {
    /// In which order claims stand.
    #[derive(Default)]
    Sort:
    /// As they stand in the articles.
    #[default]
    Article = "article", "Order of the articles";
    /// By the time that they are about, else by publication; undated last.
    Date = "date", "Date";
    /// By the name of the source.
    Source = "source", "Source";
    /// By how well they fit the search.
    Relevance = "relevance", "Relevance";
}

choice! {
    /// Under which headings claims stand.
    #[derive(Default)]
    Group:
    /// Under none.
    None = "none", "No groups";
    /// Under their source.
    #[default]
    Source = "source", "Source";
    /// Under their speaker.
    Speaker = "speaker", "Speaker";
    /// Under their month.
    Date = "date", "Month";
}

choice! {
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
        [Self::Speech, Self::Labels].into()
    }
}

choice! {
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
