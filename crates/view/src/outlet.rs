//! How a source is shown wherever it stands: by letter, colour and name.

/// A source's letter, colour and name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// One or two signs that no other source of the corpus has.
    pub letter: String,
    /// Its colour, 1 to 6.
    pub place: u8,
    /// Its name on screen: `Alwaght`, `Unnamed · 000`.
    pub name: String,
    /// Its name in links.
    pub slug: String,
}
