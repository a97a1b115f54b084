//! The measured quality of the analysis, from the table of `docs/scorecard.md`.

/// One figure of the scorecard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreRow {
    /// What was measured.
    pub task: String,
    /// By which figure.
    pub figure: String,
    /// Ours.
    pub ours: String,
    /// What we aim at.
    pub goal: String,
    /// The best other system's.
    pub peer: String,
    /// Between two people.
    pub human: String,
}

/// The rows of the first table whose first column is `task`.
pub fn scorecard(_markdown: &str) -> Vec<ScoreRow> {
    Vec::new()
}
