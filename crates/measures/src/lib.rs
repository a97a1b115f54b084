//! Figures of a corpus, computed from it and from what a reader chose, never stored. One file a measure.
//!
//! Every [`Figure`] carries the rows that it counts, so that a screen can show precisely them, its interval
//! where there are enough of them, and its caveats. Nothing here ranks, and no figure sums up an outlet.

mod figure;
mod naming;
mod omission;
mod reporting;
mod speaking;
mod wilson;

pub use figure::{Caveat, Evidence, FEWEST, Figure, Measure, Order, Subject, compare, order};
pub use naming::{NAMING, Naming, naming};
pub use omission::{Cell, Coverage, Miss, Stand, Standing, matrix, nearest_miss};
pub use reporting::{REPORTING, reporting};
pub use speaking::{DIRECT, SPEAKING, direct, speaking};
pub use wilson::{DESIGN_EFFECT, DESIGN_EFFECT_WORDS, Interval, wilson};

/// Every measure, in the order of the Method page.
pub const MEASURES: [Measure; 4] = [NAMING, SPEAKING, DIRECT, REPORTING];
