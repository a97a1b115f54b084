//! What stands side by side on the page Compare, and which part of it is open.

/// What a reader compares.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Compared {
    /// Sources or actors.
    pub of: Subjects,
    /// Their slugs, in the order of the reader; none where the page may choose.
    pub slugs: Vec<String>,
}

/// What kind of thing is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Subjects {
    /// Two to four sources.
    #[default]
    Sources,
    /// Two actors.
    Actors,
}

/// A part of what sources have in common or not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// What all of them say.
    Both,
    /// What some of them say, and not all.
    Some,
    /// Where one conflicts with another.
    Differ,
    /// What the source of this slug alone says.
    Only(String),
    /// What others carry and the source of this slug could have known, and does not say.
    Silent(String),
}
