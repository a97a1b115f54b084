//! The measured budgets and speeds: bytes of the first load, time of a facet click, throughput of the analysis.

pub(crate) mod analyze;
pub(crate) mod figures;
pub(crate) mod filter;
pub(crate) mod relate;
pub(crate) mod size;
