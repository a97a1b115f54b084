//! Figures of a corpus, computed from it and from what a reader chose, never stored. One file a measure.
//!
//! A measure takes a [`Scope`], a corpus and what of it counts. Every [`Figure`] carries the rows that it counts, so
//! that a screen can show precisely them, its interval where there are enough of them, and its caveats. Nothing here
//! ranks, and no figure sums up an outlet.

mod agency;
mod distance;
mod distinctive;
mod figure;
mod ground;
mod likeness;
mod loaded;
mod naming;
mod odds;
mod omission;
mod reporting;
mod scope;
mod shuffle;
mod silence;
mod speaking;
mod voices;
mod wilson;

pub use agency::{AGENCY, Act, acts, agency};
pub use distance::{DISTANCE, Distance, distances, jensen_shannon};
pub use distinctive::{DISTINCTIVE, Distinctive, distinctive, scores};
pub use figure::{Caveat, Evidence, FEWEST, Figure, Measure, Order, Subject, compare, order};
pub use ground::Ground;
pub use likeness::{Likeness, Miss};
pub use loaded::{LOADED, loaded, own_words};
pub use naming::{NAMING, Naming, naming};
pub use odds::{FEWEST_CASES, Odds, Table};
pub use omission::{Carried, Cell, Coverage, OMISSION, Stand, Standing, late, matrix, omission, unsure};
pub use reporting::{
    DISTANCED, REPORTING, REPORTING_SIDES, distanced_sides, doubt_of_sides, reporting, reporting_sides,
};
pub use scope::Scope;
pub use shuffle::FEWEST_ARTICLES;
pub use silence::NEAR;
pub use speaking::{DIRECT, SIDES, SPEAKING, direct, speaking, speaking_sides};
pub use voices::{
    QUOTATIONS, Quotations, SPEAKERS, Voiced, Voices, first_claims, quotations, simpson, voices,
};
pub use wilson::{DESIGN_EFFECT, DESIGN_EFFECT_WORDS, Interval, wilson};

/// Every measure, in the order of the Method page.
pub const MEASURES: [Measure; 14] = [
    NAMING,
    DISTANCE,
    SPEAKING,
    SIDES,
    SPEAKERS,
    DIRECT,
    QUOTATIONS,
    REPORTING,
    REPORTING_SIDES,
    DISTANCED,
    OMISSION,
    AGENCY,
    DISTINCTIVE,
    LOADED,
];
