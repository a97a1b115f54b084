//! Small closed choices, each with a slug in links and a name on screen.

use parallax_model::named;

named! {
    /// In which order claims stand.
    #[derive(Default)]
    Sort:
    /// As they stand in the articles.
    #[default]
    Article = "article", "By article";
    /// By the time that they are about, else by publication; undated last.
    Date = "date", "By date";
    /// Those that most other claims conflict with or deny first.
    Disputed = "disputed", "Disputed";
    /// By the name of the source.
    Source = "source", "By source";
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

/// Which layers the Reader shows: a bit for each, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Layers(u8);

impl Default for Layers {
    /// What the Reader marks unless told otherwise.
    fn default() -> Self {
        [Layer::Speech, Layer::Labels].into_iter().collect()
    }
}

impl FromIterator<Layer> for Layers {
    fn from_iter<I: IntoIterator<Item = Layer>>(layers: I) -> Self {
        Self(layers.into_iter().fold(0, |bits, layer| bits | 1 << layer as u8))
    }
}

impl Layers {
    /// No layer at all.
    pub fn none() -> Self {
        Self(0)
    }

    /// Whether the layer is shown.
    pub fn contains(self, layer: Layer) -> bool {
        self.0 & 1 << layer as u8 != 0
    }

    /// Shows the layer, or hides it.
    pub fn set(&mut self, layer: Layer, shown: bool) {
        let others = self.0 & !(1 << layer as u8);
        self.0 = others | u8::from(shown) << layer as u8;
    }

    /// The layers that are shown, in their order.
    pub fn iter(self) -> impl Iterator<Item = Layer> {
        Layer::ALL.iter().copied().filter(move |layer| self.contains(*layer))
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
