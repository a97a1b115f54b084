//! The list of claims that pass a view's filters.

use crate::{Badge, Library, Row, View};

/// How many rows [`claim_list`] gives at most.
pub const LISTED: usize = 200;

/// The claims that pass.
#[derive(Debug, Clone, PartialEq)]
pub struct ClaimList {
    /// How many claims pass.
    pub shown: u32,
    /// How many there are.
    pub total: u32,
    /// How many of them have a row in `groups`.
    pub listed: u32,
    /// `14 of 96 claims`.
    pub words: String,
    /// The rows, under headings.
    pub groups: Vec<RowGroup>,
    /// Where no claim passes: which filter to lift, and how many would pass then, most first.
    pub lift: Vec<Lift>,
}

/// Rows under a heading.
#[derive(Debug, Clone, PartialEq)]
pub struct RowGroup {
    /// The heading; empty where rows are not grouped.
    pub title: String,
    /// The source, where they are grouped by source.
    pub badge: Option<Badge>,
    /// How many claims pass in this group, listed or not.
    pub count: u32,
    /// The rows.
    pub rows: Vec<Row>,
}

/// A filter to lift.
#[derive(Debug, Clone, PartialEq)]
pub struct Lift {
    /// The filter: `Source Alwaght`.
    pub words: String,
    /// How many claims pass without it.
    pub count: u32,
    /// The view without it.
    pub view: View,
}

/// The claims that pass, with the first [`LISTED`] of their rows.
pub fn claim_list(library: &Library, view: &View) -> ClaimList {
    claim_list_of(library, view, LISTED)
}

/// The claims that pass, with at most `rows` of their rows.
pub fn claim_list_of(_library: &Library, _view: &View, _rows: usize) -> ClaimList {
    ClaimList { shown: 0, total: 0, listed: 0, words: "0 of 0 claims".to_owned(), groups: Vec::new(), lift: Vec::new() }
}
